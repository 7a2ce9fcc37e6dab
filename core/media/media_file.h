// SPDX-License-Identifier: MIT
/// @file media_file.h
/// Internal to core/media: looking at a file before any decoder does, and reading small ones whole.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anycap {

/// Size in bytes of a regular, readable, non-empty file. Errors: NotFound, PermissionDenied, IoError,
/// InvalidData (empty, a directory, a device).
Result<std::int64_t> checkMediaFile(const std::string &path);

/// The first `maxBytes` of the file.
Result<std::vector<std::uint8_t>> readFileStart(const std::string &path, std::int64_t maxBytes);

} // namespace anycap
