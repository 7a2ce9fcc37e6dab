// SPDX-License-Identifier: MIT
#include "core/models/fetch_state.h"

#include "core/base/fnv.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace anycap::models {

namespace {

constexpr const char *kName = "anycap-fetch.state";

/// Which files, cut how: what the numbers that follow belong to.
std::uint64_t keyOf(const Manifest &model, std::int64_t pieceBytes)
{
    return fnv1a64(toJson(model) + std::to_string(pieceBytes));
}

Error failed(const std::string &path)
{
    return Error{ErrorCode::IoError, std::strerror(errno), path};
} // NOLINT(concurrency-mt-unsafe): glibc's is per thread

bool readAll(int descriptor, void *to, std::size_t size, std::int64_t at)
{
    return ::pread(descriptor, to, size, at) == static_cast<ssize_t>(size);
}

bool writeAll(int descriptor, const void *from, std::size_t size, std::int64_t at)
{
    return ::pwrite(descriptor, from, size, at) == static_cast<ssize_t>(size);
}

} // namespace

FetchState::FetchState(FetchState &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_pieces(std::move(other.m_pieces))
    , m_checked(std::move(other.m_checked))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_head(other.m_head)
{
}

FetchState::~FetchState()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<FetchState> FetchState::open(const std::string &folder, const Manifest &model, std::int64_t pieceBytes)
{
    FetchState state;
    state.m_path = (std::filesystem::path(folder) / kName).string();
    for (std::size_t file = 0; file < model.files.size(); ++file) {
        const std::int64_t size = model.files[file].size;
        for (std::int64_t first = 0; first < size; first += pieceBytes)
            state.m_pieces.push_back({file, first, std::min(pieceBytes, size - first), 0});
    }
    state.m_descriptor = ::open(state.m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (state.m_descriptor < 0)
        return failed(state.m_path);
    if (::flock(state.m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return Error{ErrorCode::Locked, "is being fetched by another program", folder};
    // The key, a number for each file, a number for each piece.
    const std::uint64_t key = keyOf(model, pieceBytes);
    std::uint64_t stored = 0;
    state.m_checked.assign(model.files.size(), 0);
    state.m_head = static_cast<std::int64_t>(sizeof key + state.m_checked.size() * sizeof(std::int64_t));
    std::vector<std::int64_t> done(state.m_pieces.size(), 0);
    const int file = state.m_descriptor;
    if (readAll(file, &stored, sizeof stored, 0) && stored == key
        && readAll(file, state.m_checked.data(), state.m_checked.size() * sizeof(std::int64_t), sizeof key)
        && readAll(file, done.data(), done.size() * sizeof(std::int64_t), state.m_head)) {
        for (std::size_t i = 0; i < done.size(); ++i) {
            if (done[i] >= 0 && done[i] <= state.m_pieces[i].size)
                state.m_pieces[i].done = done[i];
        }
        return state;
    }
    state.m_checked.assign(model.files.size(), 0);
    done.assign(done.size(), 0);
    if (::ftruncate(file, 0) != 0
        || !writeAll(file, state.m_checked.data(), state.m_checked.size() * sizeof(std::int64_t), sizeof key)
        || !writeAll(file, done.data(), done.size() * sizeof(std::int64_t), state.m_head)
        || !writeAll(file, &key, sizeof key, 0))
        return failed(state.m_path);
    return state;
}

void FetchState::remove(const std::string &folder)
{
    std::error_code ignored;
    std::filesystem::remove(std::filesystem::path(folder) / kName, ignored);
}

std::int64_t FetchState::doneBytes() const
{
    std::int64_t sum = 0;
    for (const Piece &piece : m_pieces)
        sum += piece.done;
    return sum;
}

Result<Unit> FetchState::setDone(std::size_t piece, std::int64_t bytes)
{
    m_pieces[piece].done = bytes;
    const std::int64_t at = m_head + static_cast<std::int64_t>(piece * sizeof bytes);
    if (!writeAll(m_descriptor, &bytes, sizeof bytes, at))
        return failed(m_path);
    return Unit{};
}

Result<Unit> FetchState::setChecked(std::size_t file, bool isChecked)
{
    m_checked[file] = isChecked ? 1 : 0;
    const std::int64_t at = static_cast<std::int64_t>(sizeof(std::uint64_t) + file * sizeof(std::int64_t));
    if (!writeAll(m_descriptor, &m_checked[file], sizeof(std::int64_t), at))
        return failed(m_path);
    return Unit{};
}

Result<Unit> FetchState::forget(std::size_t file)
{
    if (const auto set = setChecked(file, false); !set)
        return set;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        if (m_pieces[i].file != file)
            continue;
        if (const auto set = setDone(i, 0); !set)
            return set;
    }
    return Unit{};
}

bool FetchState::isComplete(std::size_t file) const
{
    for (const Piece &piece : m_pieces) {
        if (piece.file == file && piece.done < piece.size)
            return false;
    }
    return true;
}

} // namespace anycap::models
