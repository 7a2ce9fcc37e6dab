// SPDX-License-Identifier: MIT
/// @file file_digest.h
/// Whether a file on disk is the one that a repository lists.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/models/manifest.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::models {

enum class FileState : unsigned char { Right, Missing, WrongSize, WrongDigest };

/// Reads the whole file where it has a digest. Absent when it was cancelled.
/// Errors: IoError (it cannot be read).
Result<std::optional<FileState>> checkFile(const std::string &path, const ModelFile &file,
                                           const WorkContext &context = {});

struct DamagedFile {
    std::string path;
    FileState state = FileState::Right;
};

/// All files of a fetched model; empty: all are right. Absent when it was cancelled.
Result<std::optional<std::vector<DamagedFile>>> verifyModel(const std::string &folder,
                                                            const WorkContext &context = {});

} // namespace anycap::models
