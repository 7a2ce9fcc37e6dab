// SPDX-License-Identifier: MIT
/// @file content_hash.h
/// The name of a file's content: how media are found again when they were moved and how caches are keyed.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <optional>
#include <string>

namespace anycap {

/// "sha256:" and 64 lower-case hexadecimal digits. Reads in pieces of 1 MiB; nothing when cancelled.
/// Errors: NotFound, PermissionDenied, InvalidData (a directory), IoError. Any thread.
Result<std::optional<std::string>> contentHash(const std::string &path, const WorkContext &context = {});

} // namespace anycap
