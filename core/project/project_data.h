// SPDX-License-Identifier: MIT
/// @file project_data.h
/// Inside of core/project: what Project, Action and the history share about one open connection.
#pragma once

#include "core/project/change_watch.h"
#include "core/project/project_lock.h"
#include "core/project/project_types.h"
#include "core/project/sqlite/database.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::store {

class ProjectData {
public:
    /// Shared by the connections of one open project: the last one to close lets go of it. Declared before
    /// the database, so that it is let go after that was closed.
    std::shared_ptr<ProjectLock> lock;
    std::unique_ptr<ChangeWatch> watch; ///< what the database's functions write to: goes after it
    sqlite::Database database;
    std::string path; ///< absolute, links resolved
    bool isReadOnly = false;
    std::vector<std::string> notes;

    ProjectData(sqlite::Database openDatabase, std::string projectPath)
        : database(std::move(openDatabase))
        , path(std::move(projectPath))
    {
    }

    /// PermissionDenied when the project was opened for reading.
    Result<Unit> checkWritable() const;
    /// One more in recording.revision; within a transaction.
    Result<Unit> countRevision();
};

/// The text as it can be stored: U+0000 becomes U+FFFD, since SQL text ends at it.
std::string storable(std::string_view text);

/// The file's folder, "/" at its end.
std::string folderOf(const std::string &path);
/// `path` seen from `folder` (both absolute); empty when they share no more than the root.
std::string relativeTo(const std::string &folder, const std::string &path);

} // namespace anycap::store
