// SPDX-License-Identifier: MIT
/// @file project_file.h
/// Inside of core/project: looking at a file before it is trusted. Nothing here changes it.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace anycap::sqlite {
class Database;
}

namespace anycap::store {

struct ProjectFileInfo {
    std::string path; ///< absolute, links resolved
    std::uintmax_t sizeBytes = 0;
    std::uintmax_t expectedBytes = 0; ///< by the header's page count; 0 where that cannot be trusted
    int schemaVersion = 0; ///< as the header says; a newer one may still be in the write-ahead log
    bool hasLog = false; ///< a write-ahead log with something in it: the last program did not end well
    bool canWrite = false; ///< the file and its folder
};

/// Reads the header. Errors as Project::open() names them.
Result<ProjectFileInfo> inspectProjectFile(const std::string &path);
/// InvalidData when the file is shorter than it says. Only meaningful while nobody else writes it.
Result<Unit> checkProjectLength(const ProjectFileInfo &info);

enum class CheckDepth : unsigned char { Full, Quick };
/// Full for files of up to 64 MiB.
CheckDepth checkDepthFor(std::uintmax_t sizeBytes);

/// Version, schema, pages and references. `path` is for messages.
Result<Unit> checkProjectDatabase(sqlite::Database &database, const std::string &path, CheckDepth depth);

/// The error for a file of a schema version newer than ours.
Error newerVersionError(const std::string &path, std::int64_t version);

} // namespace anycap::store
