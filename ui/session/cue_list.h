// SPDX-License-Identifier: MIT
/// @file cue_list.h
/// The cues of the track that is open, in its order: the one copy that all panels look at. Kept in step with
/// the project by ProjectSession; after an edit only the rows that changed are read again.
#pragma once

#include "core/project/change_watch.h"
#include "core/project/project.h"

#include <QObject>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace anycap::ui {

class CueList : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    store::TrackId track() const { return m_track; }
    int size() const { return static_cast<int>(m_rows.size()); }
    bool isEmpty() const { return m_rows.empty(); }
    /// 0 <= row < size(). Valid until the list changes.
    const store::Cue &at(int row) const { return *m_rows[static_cast<std::size_t>(row)]; }
    /// Null when the cue is not in this track.
    const store::Cue *find(store::CueId id) const;
    std::optional<int> rowOf(store::CueId id) const;

    // For ProjectSession.
    void reset(store::TrackId track, std::vector<store::Cue> cues);
    /// Reads these cues again. Errors of reading leave the list as it is.
    Result<Unit> refresh(const store::Project &project, const std::vector<store::CueId> &ids);

signals:
    void aboutToReset();
    void wasReset();
    void changed(int first, int last); ///< same rows, other content
    void aboutToInsert(int first, int last);
    void inserted(int first, int last);
    void aboutToRemove(int first, int last);
    void removed(int first, int last);

private:
    int placeOf(std::int64_t place, store::CueId id) const;
    void insert(store::Cue cue);
    void remove(int row);

    store::TrackId m_track;
    // Pointers: one cue more among 100,000 must not move 100,000 texts.
    std::vector<std::unique_ptr<store::Cue>> m_rows;
    std::unordered_map<std::int64_t, std::int64_t> m_places; ///< by cue id: its place, to find its row
};

} // namespace anycap::ui
