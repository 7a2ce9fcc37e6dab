// SPDX-License-Identifier: MIT
/// @file recovery.h
/// Saving what is readable of a damaged project into a new one. The damaged file is only read.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anycap::store {

struct RecoveredTable {
    std::string name; ///< "media", "tracks", "cues", "versions" …
    std::int64_t saved = 0;
    std::int64_t lost = 0; ///< at most so many: numbers that could not be read, and rows that made no sense
};

struct RecoveryReport {
    Finish finish = Finish::Completed; ///< Cancelled: there is no new file
    std::vector<RecoveredTable> tables;
    std::vector<std::string> remarks; ///< plain sentences: what was repaired, what is not kept

    bool isComplete() const; ///< no row was lost
};

/// Reads every row that can be read, also past damaged pages, cut-off ends and a destroyed first page, and
/// the write-ahead log where there is one. Texts whose cue or track is lost go into a track named
/// "Recovered". The undo history is not kept; the versions of each cue are. `newPath` must not exist and
/// appears only when whole. Errors: NotFound, PermissionDenied, Locked, Conflict (`newPath` exists),
/// InvalidData (another program's file, or nothing in it could be read), IoError.
Result<RecoveryReport> recoverProject(const std::string &damagedPath, const std::string &newPath,
                                      const WorkContext &context = {});

} // namespace anycap::store
