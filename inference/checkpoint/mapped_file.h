// SPDX-License-Identifier: MIT
/// @file mapped_file.h
/// A file mapped for reading, and small text files read whole with a bound.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace anycap::checkpoint {

/// Unmaps on destruction. Pages are shared with the system's cache and never written.
class MappedFile {
public:
    /// Errors: NotFound, PermissionDenied, IoError, InvalidData (not a regular file); detail is the path.
    static Result<MappedFile> open(const std::string &path);
    MappedFile(MappedFile &&other) noexcept;
    MappedFile &operator=(MappedFile &&other) noexcept;
    MappedFile(const MappedFile &) = delete;
    MappedFile &operator=(const MappedFile &) = delete;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return {m_data, m_size}; }
    /// Tells the system that these bytes are not needed for now.
    void release(std::size_t offset, std::size_t size) const;

private:
    MappedFile(const std::byte *data, std::size_t size);

    const std::byte *m_data = nullptr;
    std::size_t m_size = 0;
};

/// The whole file, at most `maxBytes` (TooLarge beyond).
Result<std::string> readTextFile(const std::string &path, std::uint64_t maxBytes);

} // namespace anycap::checkpoint
