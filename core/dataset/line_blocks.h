// SPDX-License-Identifier: MIT
/// @file line_blocks.h
/// Large files of lines, a bounded piece at a time: whole lines in blocks from the beginning, and ranges of
/// bytes from anywhere. Not mapped into memory, so that a file that shrinks is an error and no crash.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace anycap::dataset {

struct LineBlock {
    std::uint64_t offset = 0; ///< in the file
    std::string bytes; ///< whole lines; the last of the file may have no break
    bool isLineTooLong = false; ///< stands for one line over kMostLineBytes, which is not in `bytes`
};

class LineBlockReader {
public:
    static constexpr std::size_t kBlockBytes = 1U << 20;
    static constexpr std::size_t kMostLineBytes = 16U << 20;

    explicit LineBlockReader(std::string path);
    /// Nothing at the end. Errors: NotFound, IoError.
    Result<std::optional<LineBlock>> next();

private:
    bool skipLine();

    std::string m_path;
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> m_file;
    std::string m_rest; ///< read already: the beginning of the next line
    std::uint64_t m_offset = 0; ///< of m_rest
};

/// Reads ranges; keeps the last file open and what was read around the last range.
class RangeReader {
public:
    /// Valid until the next call. Errors: NotFound, IoError, InvalidData (the file ends before the range).
    Result<std::string_view> read(const std::string &path, std::uint64_t offset, std::size_t size);

private:
    std::string m_path;
    std::unique_ptr<std::FILE, int (*)(std::FILE *)> m_file{nullptr, &std::fclose};
    std::string m_buffer;
    std::uint64_t m_bufferOffset = 0;
};

Result<std::string> readRange(const std::string &path, std::uint64_t offset, std::size_t size);

} // namespace anycap::dataset
