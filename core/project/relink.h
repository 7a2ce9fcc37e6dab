// SPDX-License-Identifier: MIT
/// @file relink.h
/// Finding media that were moved or renamed: by size first, then by the hash of their content.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/project_types.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace anycap::store {

class Project;

/// contentHash() of core/media/content_hash.h, or a test's own.
using HashFunction
    = std::function<Result<std::optional<std::string>>(const std::string &, const WorkContext &)>;

struct RelinkedMedia {
    MediaId id;
    std::string from; ///< where it was thought to be
    std::string to;
};

struct RelinkReport {
    Finish finish = Finish::Completed; ///< Cancelled: nothing was changed
    std::vector<RelinkedMedia> found;
    std::vector<Media> missing; ///< still not found
    std::vector<std::string> unreadable; ///< files and folders that could not be looked into, with the cause
    int present = 0; ///< media that were where they should be
};

/// Media that are not where the project says, or have another size there, are looked for in the folders and
/// below (links are not followed). All that were found are one action ("relink 3 media files"). Errors:
/// NotFound (a folder), those of Project.
Result<RelinkReport> relinkMedia(Project &project, const std::vector<std::string> &folders,
                                 const HashFunction &hash, const WorkContext &context = {});

} // namespace anycap::store
