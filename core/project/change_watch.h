// SPDX-License-Identifier: MIT
/// @file change_watch.h
/// Which rows one connection changed, also by undo and redo: what a window needs to repaint only those. Kept
/// by triggers of the connection itself (TEMP), so the file knows nothing of it and nobody else pays for it.
#pragma once

#include "core/base/result.h"
#include "core/project/project_types.h"

#include <memory>
#include <vector>

namespace anycap::sqlite {
class Database;
}

namespace anycap::store {

/// Each row once. A row may have been added, changed or removed, or be as it was (an action that failed).
struct ProjectChanges {
    std::vector<MediaId> media;
    std::vector<TrackId> tracks; ///< also those whose cues were added or removed
    std::vector<CueId> cues; ///< also those whose versions changed
    bool areAllCues = false; ///< too many cues to name them: `cues` is empty

    bool isEmpty() const { return media.empty() && tracks.empty() && cues.empty() && !areAllCues; }
};

/// Notes the changes of a connection from its making on. Must not outlive the connection.
class ChangeWatch {
public:
    /// More cues than these are not named one by one.
    static constexpr std::size_t kMostCues = 10'000;

    static Result<std::unique_ptr<ChangeWatch>> start(sqlite::Database &database);
    ChangeWatch(const ChangeWatch &) = delete;
    ChangeWatch &operator=(const ChangeWatch &) = delete;
    ~ChangeWatch();

    /// What changed since the last call.
    ProjectChanges take();

private:
    struct Notes;
    explicit ChangeWatch(std::unique_ptr<Notes> notes);
    std::unique_ptr<Notes> m_notes;
};

} // namespace anycap::store
