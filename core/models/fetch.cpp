// SPDX-License-Identifier: MIT
#include "core/models/fetch.h"

#include "core/base/atomic_file.h"
#include "core/models/fetch_state.h"
#include "core/models/file_digest.h"
#include "core/net/http_words.h"
#include "core/net/retry.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace anycap::models {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// In a row, without one new byte.
constexpr int kMostFutileAttempts = 6;
constexpr std::chrono::milliseconds kBetweenReports{100};

std::string megabytes(std::int64_t bytes) { return std::to_string((bytes + 999'999) / 1'000'000) + " MB"; }

Error systemError(const std::string &path)
{
    if (errno == ENOSPC || errno == EDQUOT)
        return {ErrorCode::IoError, "the disk is full; what was received is kept for the next try", path};
    return {ErrorCode::IoError, std::strerror(errno),
            path}; // NOLINT(concurrency-mt-unsafe): glibc's is per thread
}

/// The files being written, closed with it.
class OpenFiles {
public:
    OpenFiles() = default;
    OpenFiles(const OpenFiles &) = delete;
    OpenFiles &operator=(const OpenFiles &) = delete;
    ~OpenFiles()
    {
        for (const int descriptor : m_descriptors)
            ::close(descriptor);
    }

    Result<Unit> open(const std::string &path)
    {
        std::error_code error;
        fs::create_directories(fs::path(path).parent_path(), error);
        const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0)
            return systemError(path);
        m_descriptors.push_back(descriptor);
        return Unit{};
    }
    int at(std::size_t file) const { return m_descriptors[file]; }

private:
    std::vector<int> m_descriptors;
};

class Fetch {
public:
    Fetch(net::HttpClient &client, const FetchOptions &options, Manifest model, FetchState state,
          const WorkContext &context, const FetchReport &report)
        : m_client(client)
        , m_options(options)
        , m_model(std::move(model))
        , m_state(std::move(state))
        , m_context(context)
        , m_report(report)
        , m_onStop(context.stop, [this] { m_stop.request_stop(); })
        , m_left(m_model.files.size(), 0)
        , m_tries(m_model.files.size(), 0)
    {
    }

    Result<FetchOutcome> run();
    /// Files of an earlier try or of a folder that is there, where they are right.
    Result<Unit> adopt(const fs::path &partial, const fs::path &present);

private:
    using Piece = FetchState::Piece;

    void work();
    Result<Unit> fetchPiece(std::size_t index);
    /// One exchange; true: the piece may be asked for again at once or after a wait.
    Result<bool> ask(std::size_t index, int attempt);
    Result<Unit> write(std::size_t index, std::string_view bytes);
    Result<Unit> finishFile(std::size_t file);
    void fail(Error error);
    void tell(std::size_t file);
    std::string pathOf(std::size_t file) const
    {
        return (fs::path(partialFolder(m_options.folder)) / m_model.files[file].path).string();
    }

    net::HttpClient &m_client;
    const FetchOptions &m_options;
    Manifest m_model;
    FetchState m_state;
    const WorkContext &m_context;
    const FetchReport &m_report;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_onStop;
    OpenFiles m_files;

    std::mutex m_mutex; // for what follows
    std::deque<std::size_t> m_queue; ///< pieces to fetch
    std::vector<std::size_t> m_left; ///< pieces of each file that are not complete
    std::vector<int> m_tries; ///< of each file
    int m_atWork = 0; ///< workers that may put pieces back
    std::optional<Error> m_error; ///< the first one
    FetchOutcome m_outcome;
    std::int64_t m_done = 0;
    Clock::time_point m_lastReport{};
};

Result<Unit> Fetch::adopt(const fs::path &partial, const fs::path &present)
{
    for (std::size_t file = 0; file < m_model.files.size(); ++file) {
        if (m_state.isComplete(file))
            continue;
        const fs::path here = partial / m_model.files[file].path;
        const fs::path there = present / m_model.files[file].path;
        std::error_code error;
        for (const fs::path &candidate : {here, there}) {
            const auto state = checkFile(candidate.string(), m_model.files[file], {m_context.stop, {}});
            if (!state)
                return state.error();
            if (!state->has_value())
                return Unit{};
            if (**state != FileState::Right)
                continue;
            if (candidate == there) {
                fs::remove(here, error);
                fs::create_directories(here.parent_path(), error);
                fs::create_hard_link(there, here, error);
                if (error && !fs::copy_file(there, here, error))
                    break;
            }
            for (std::size_t i = 0; i < m_state.pieces().size(); ++i) {
                if (m_state.pieces()[i].file != file)
                    continue;
                if (const auto set = m_state.setDone(i, m_state.pieces()[i].size); !set)
                    return set;
            }
            if (const auto set = m_state.setChecked(file, true); !set)
                return set;
            break;
        }
    }
    return Unit{};
}

void Fetch::fail(Error error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_error)
        m_error = std::move(error);
    m_stop.request_stop();
}

void Fetch::tell(std::size_t file)
{
    // Under the lock: reports come one at a time.
    const auto now = Clock::now();
    if (now - m_lastReport < kBetweenReports)
        return;
    m_lastReport = now;
    const std::int64_t total = m_model.totalBytes();
    m_context.report(total > 0 ? static_cast<double>(m_done) / static_cast<double>(total) : 1.0);
    if (m_report)
        m_report({m_done, total, m_outcome.receivedBytes, m_model.files[file].path});
}

Result<Unit> Fetch::write(std::size_t index, std::string_view bytes)
{
    const Piece &piece = m_state.pieces()[index];
    std::size_t written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::pwrite(m_files.at(piece.file), bytes.data() + written, bytes.size() - written,
                                       piece.first + piece.done + static_cast<std::int64_t>(written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return systemError(pathOf(piece.file));
        written += static_cast<std::size_t>(count);
    }
    const auto count = static_cast<std::int64_t>(bytes.size());
    if (const auto set = m_state.setDone(index, piece.done + count); !set)
        return set;
    const std::lock_guard lock(m_mutex);
    m_done += count;
    m_outcome.receivedBytes += count;
    tell(piece.file);
    return Unit{};
}

Result<bool> Fetch::ask(std::size_t index, int attempt)
{
    const Piece &piece = m_state.pieces()[index];
    const ModelFile &file = m_model.files[piece.file];
    const std::int64_t begin = piece.first + piece.done;
    net::HttpRequest request;
    request.url = fileAddress(m_options.hub, m_model, file.path);
    request.secret = m_options.hub.token;
    request.redirects = net::RedirectRule::AnyHost; // large files lie on hosts of their own
    request.range = net::ByteRange{begin, piece.first + piece.size - 1};
    request.maxBytes = file.size + (1 << 20);
    std::int64_t skip = 0;
    std::optional<Error> bad;
    request.onHead = [&](const net::HttpHead &head) {
        if (head.status == 200) {
            skip = begin; // no ranges here: the whole file comes
            return true;
        }
        if (head.status == 206) {
            const std::string wanted = "bytes " + std::to_string(begin) + '-';
            const std::string_view range = head.header("content-range");
            if (!range.starts_with(wanted) || !range.ends_with('/' + std::to_string(file.size)))
                bad = Error{ErrorCode::InvalidData, "the host sent another part than was asked for",
                            file.path};
            return !bad;
        }
        return true;
    };
    request.onBody = [&](std::string_view bytes) {
        const auto skipped = std::min<std::int64_t>(skip, static_cast<std::int64_t>(bytes.size()));
        skip -= skipped;
        bytes.remove_prefix(static_cast<std::size_t>(skipped));
        bytes = bytes.substr(0, static_cast<std::size_t>(piece.size - piece.done));
        if (const auto written = write(index, bytes); !written)
            bad = written.error();
        return !bad && (piece.done < piece.size);
    };
    const auto response = m_client.send(request, {m_stop.get_token(), {}});
    if (bad)
        return *bad;
    if (piece.done == piece.size || m_stop.stop_requested())
        return false;
    std::optional<Milliseconds> retryAfter;
    if (!response) {
        if (response.error().code != ErrorCode::IoError || attempt >= kMostFutileAttempts)
            return response.error();
    } else if (response->finish == Finish::Cancelled) {
        return false;
    } else if (!response->head.isSuccess()) {
        if (!net::isPassingStatus(response->head.status) || attempt >= kMostFutileAttempts)
            return net::statusError(*response, m_options.hub.token);
        retryAfter = net::retryAfterOf(response->head, std::chrono::system_clock::now());
    } else if (attempt >= kMostFutileAttempts) {
        return Error{ErrorCode::IoError, "the host ends each answer before its time", file.path};
    }
    if (attempt > 0 || retryAfter) {
        const Milliseconds wait = net::waitBeforeRetry({}, std::max(1, attempt), retryAfter, 0.5);
        return net::waitFor(wait, m_stop.get_token());
    }
    return true;
}

Result<Unit> Fetch::fetchPiece(std::size_t index)
{
    int futile = 0;
    while (true) {
        const std::int64_t before = m_state.pieces()[index].done;
        const auto again = ask(index, futile);
        if (!again)
            return again.error();
        if (!*again)
            return Unit{};
        futile = m_state.pieces()[index].done > before ? 0 : futile + 1;
    }
}

Result<Unit> Fetch::finishFile(std::size_t file)
{
    const auto state = checkFile(pathOf(file), m_model.files[file], {m_stop.get_token(), {}});
    if (!state)
        return state.error();
    if (!state->has_value())
        return Unit{};
    if (**state == FileState::Right)
        return ::fsync(m_files.at(file)) == 0 ? m_state.setChecked(file, true) : systemError(pathOf(file));
    const std::lock_guard lock(m_mutex);
    if (++m_tries[file] > 1)
        return Error{ErrorCode::InvalidData, "is not what its repository lists, also when it is fetched anew",
                     m_model.files[file].path};
    m_outcome.fetchedAgain.push_back(m_model.files[file].path);
    if (const auto forgotten = m_state.forget(file); !forgotten)
        return forgotten;
    m_done -= m_model.files[file].size;
    for (std::size_t i = 0; i < m_state.pieces().size(); ++i) {
        if (m_state.pieces()[i].file == file) {
            m_queue.push_back(i);
            ++m_left[file];
        }
    }
    return Unit{};
}

void Fetch::work()
{
    while (!m_stop.stop_requested()) {
        std::size_t index = 0;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_queue.empty()) {
                index = m_queue.front();
                m_queue.pop_front();
                ++m_atWork;
            } else if (m_atWork == 0) {
                return;
            } else {
                index = m_state.pieces().size();
            }
        }
        if (index == m_state.pieces().size()) {
            // Another one may find a file wrong and put it back.
            net::waitFor(Milliseconds(20), m_stop.get_token());
            continue;
        }
        const std::size_t file = m_state.pieces()[index].file;
        Result<Unit> done = fetchPiece(index);
        if (done && !m_stop.stop_requested()) {
            bool isLast = false;
            {
                const std::lock_guard lock(m_mutex);
                isLast = --m_left[file] == 0;
            }
            if (isLast)
                done = finishFile(file);
        }
        if (!done)
            fail(done.error());
        const std::lock_guard lock(m_mutex);
        --m_atWork;
    }
}

Result<FetchOutcome> Fetch::run()
{
    const fs::path partial(partialFolder(m_options.folder));
    for (std::size_t file = 0; file < m_model.files.size(); ++file) {
        if (const auto opened = m_files.open(pathOf(file)); !opened)
            return opened.error();
    }
    m_done = m_state.doneBytes();
    std::error_code error;
    const fs::space_info space = fs::space(partial, error);
    const std::int64_t missing = m_model.totalBytes() - m_done;
    if (!error && static_cast<std::uintmax_t>(missing) > space.available)
        return Error{ErrorCode::IoError,
                     "the disk has " + megabytes(static_cast<std::int64_t>(space.available)) + " free, "
                         + megabytes(missing) + " are needed",
                     m_options.folder};
    for (std::size_t i = 0; i < m_state.pieces().size(); ++i) {
        const Piece &piece = m_state.pieces()[i];
        if (piece.done < piece.size) {
            m_queue.push_back(i);
            ++m_left[piece.file];
        }
    }
    // Ended between its last byte and its check.
    for (std::size_t file = 0; file < m_model.files.size() && !m_stop.stop_requested(); ++file) {
        if (m_left[file] > 0 || m_state.isChecked(file))
            continue;
        if (const auto finished = finishFile(file); !finished)
            return finished.error();
    }
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < std::max(1, m_options.connections); ++i)
            workers.emplace_back([this] { work(); });
    }
    if (m_error)
        return *m_error;
    m_outcome.model = m_model;
    if (m_context.isStopRequested()) {
        m_outcome.finish = Finish::Cancelled;
        return m_outcome;
    }
    m_context.report(1.0);
    return m_outcome;
}

/// PARTIAL becomes FOLDER, in place of one that is there.
Result<Unit> moveIntoPlace(const fs::path &partial, const fs::path &folder)
{
    const fs::path old(folder.string() + ".old");
    std::error_code error;
    fs::remove_all(old, error);
    if (fs::exists(folder)) {
        fs::rename(folder, old, error);
        if (error)
            return Error{ErrorCode::IoError, error.message(), folder.string()};
    }
    fs::rename(partial, folder, error);
    if (error) {
        std::error_code ignored;
        fs::rename(old, folder, ignored);
        return Error{ErrorCode::IoError, error.message(), folder.string()};
    }
    fs::remove_all(old, error);
    return Unit{};
}

/// The folder holds this very revision, and all of it is right.
Result<bool> isThere(const std::string &folder, const Manifest &model, const WorkContext &context)
{
    const auto present = readManifest(folder);
    if (!present || *present != model)
        return false;
    const auto damaged = verifyModel(folder, {context.stop, {}});
    if (!damaged)
        return damaged.error();
    return damaged->has_value() && (*damaged)->empty();
}

} // namespace

std::string partialFolder(const std::string &folder) { return folder + ".partial"; }

Result<FetchOutcome> fetchModel(net::HttpClient &client, const FetchOptions &options,
                                const WorkContext &context, const FetchReport &report)
{
    auto listed = listRepository(client, options.hub, options.repository, options.revision, context);
    if (!listed)
        return listed.error();
    FetchOutcome cancelled;
    cancelled.finish = Finish::Cancelled;
    if (!listed->has_value())
        return cancelled;
    auto model = filesToFetch(**listed);
    if (!model)
        return model.error();
    const auto there = isThere(options.folder, *model, context);
    if (!there)
        return there.error();
    if (*there) {
        FetchOutcome outcome;
        outcome.model = *std::move(model);
        return outcome;
    }
    const fs::path partial(partialFolder(options.folder));
    std::error_code error;
    fs::create_directories(partial, error);
    if (error)
        return Error{ErrorCode::IoError, error.message(), partial.string()};
    auto state = FetchState::open(partial.string(), *model, options.pieceBytes);
    if (!state)
        return state.error();
    const bool isNew = state->doneBytes() == 0;
    const std::string list = toJson(*model);
    Fetch fetch(client, options, *std::move(model), *std::move(state), context, report);
    if (isNew) {
        if (const auto adopted = fetch.adopt(partial, options.folder); !adopted)
            return adopted.error();
    }
    auto outcome = fetch.run();
    if (!outcome || outcome->finish == Finish::Cancelled)
        return outcome;
    if (const auto written = writeFileAtomically((partial / kManifestName).string(), list); !written)
        return written.error();
    FetchState::remove(partial.string());
    if (const auto moved = moveIntoPlace(partial, options.folder); !moved)
        return moved.error();
    return outcome;
}

} // namespace anycap::models
