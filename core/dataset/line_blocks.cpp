// SPDX-License-Identifier: MIT
#include "core/dataset/line_blocks.h"

#include <sys/types.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace anycap::dataset {

namespace {

Error systemError(const std::string &path)
{
    const int cause = errno;
    return Error{cause == ENOENT ? ErrorCode::NotFound : ErrorCode::IoError,
                 std::generic_category().message(cause), path};
}

} // namespace

LineBlockReader::LineBlockReader(std::string path)
    : m_path(std::move(path))
    , m_file(std::fopen(m_path.c_str(), "rb"), &std::fclose)
{
}

/// To behind the break of a line that is too long.
bool LineBlockReader::skipLine()
{
    for (int c = std::fgetc(m_file.get()); c != EOF; c = std::fgetc(m_file.get())) {
        ++m_offset;
        if (c == '\n')
            return true;
    }
    return false;
}

Result<std::optional<LineBlock>> LineBlockReader::next()
{
    if (!m_file)
        return systemError(m_path);
    LineBlock block;
    block.offset = m_offset;
    block.bytes = std::exchange(m_rest, {});
    std::size_t end = std::string::npos; // of the last whole line
    bool isAtEnd = false;
    while (end == std::string::npos && !isAtEnd) {
        const std::size_t had = block.bytes.size();
        if (had > kMostLineBytes) {
            m_offset += had;
            skipLine();
            block.bytes.clear();
            block.isLineTooLong = true;
            return std::optional(std::move(block));
        }
        block.bytes.resize(had + kBlockBytes);
        errno = 0;
        const std::size_t got = std::fread(block.bytes.data() + had, 1, kBlockBytes, m_file.get());
        block.bytes.resize(had + got);
        if (got < kBlockBytes) {
            if (std::ferror(m_file.get()) != 0)
                return systemError(m_path);
            isAtEnd = true;
        }
        end = block.bytes.rfind('\n');
    }
    if (!isAtEnd) {
        m_rest = block.bytes.substr(end + 1);
        block.bytes.resize(end + 1);
    }
    m_offset += block.bytes.size();
    if (block.bytes.empty())
        return std::optional<LineBlock>();
    return std::optional(std::move(block));
}

Result<std::string_view> RangeReader::read(const std::string &path, std::uint64_t offset, std::size_t size)
{
    constexpr std::size_t kAhead = 1U << 18;
    if (path != m_path || !m_file) {
        m_file.reset(std::fopen(path.c_str(), "rb"));
        if (!m_file)
            return systemError(path);
        m_path = path;
        m_buffer.clear();
        m_bufferOffset = 0;
    }
    const bool isThere = offset >= m_bufferOffset && offset - m_bufferOffset <= m_buffer.size()
        && m_buffer.size() - (offset - m_bufferOffset) >= size;
    if (!isThere) {
        if (::fseeko(m_file.get(), static_cast<off_t>(offset), SEEK_SET) != 0)
            return systemError(path);
        m_buffer.resize(std::max(size, kAhead));
        m_buffer.resize(std::fread(m_buffer.data(), 1, m_buffer.size(), m_file.get()));
        m_bufferOffset = offset;
        if (m_buffer.size() < size)
            return Error{ErrorCode::InvalidData, "has become shorter", path};
    }
    return std::string_view(m_buffer).substr(static_cast<std::size_t>(offset - m_bufferOffset), size);
}

Result<std::string> readRange(const std::string &path, std::uint64_t offset, std::size_t size)
{
    RangeReader reader;
    const auto range = reader.read(path, offset, size);
    if (!range)
        return range.error();
    return std::string(*range);
}

} // namespace anycap::dataset
