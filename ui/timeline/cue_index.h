// SPDX-License-Identifier: MIT
/// @file cue_index.h
/// Which cues stand in a stretch of time, and in which lane each is drawn so that none covers another. Copes
/// with lists in any order, overlaps, cues without duration and some that last for hours. Many changes cost
/// one pass over the cues, when the index is asked next. Pure values; cues without a time are not in it.
#pragma once

#include "core/project/project_types.h"

#include <functional>
#include <optional>
#include <unordered_set>
#include <vector>

namespace anycap::ui {

struct IndexedCue {
    Milliseconds start{0};
    Milliseconds end{0}; ///< never before start
    store::CueId id;
    int lane = 0;
};

class CueIndex {
public:
    /// Takes all anew. What is no cue with a time is left out by the caller.
    void reset(std::vector<IndexedCue> cues);
    /// This cue was added, removed or has another time; looked at by the next sync().
    void touch(store::CueId id) { m_touched.insert(id.value); }
    bool needsSync() const { return !m_touched.empty(); }
    using TimeOf = std::function<std::optional<TimeRange>(store::CueId)>;
    /// @param timeOf of a touched cue; absent when it has none, or is gone
    void sync(const TimeOf &timeOf);

    const std::vector<IndexedCue> &byStart() const { return m_cues; } ///< by (start, id)
    int laneCount() const { return m_laneCount; }
    Milliseconds end() const { return m_end; }
    /// Visits all that are seen in [range.start, range.end), by (start, id). A cue without duration counts as
    /// a millisecond. O(n / 64 + what is found).
    template <class Visit> void visit(TimeRange range, Visit visit) const
    {
        const std::size_t behind = firstFrom(range.end);
        for (std::size_t block = 0; block * kBlock < behind; ++block) {
            if (m_latestEnds[block] <= range.start)
                continue;
            const std::size_t last = std::min(behind, (block + 1) * kBlock);
            for (std::size_t i = block * kBlock; i < last; ++i) {
                if (seenUntil(m_cues[i]) > range.start)
                    visit(m_cues[i]);
            }
        }
    }
    /// Place in byStart() of the first cue that starts at this time or later.
    std::size_t firstFrom(Milliseconds start) const;
    /// Place in byStart(); absent when it is not in the index.
    std::optional<std::size_t> placeOf(store::CueId id, Milliseconds start) const;

private:
    static constexpr std::size_t kBlock = 64;
    static Milliseconds seenUntil(const IndexedCue &cue)
    {
        return std::max(cue.end, cue.start + Milliseconds(1));
    }
    void finish();

    std::vector<IndexedCue> m_cues;
    std::vector<Milliseconds> m_latestEnds; ///< of each block of kBlock cues
    std::unordered_set<std::int64_t> m_touched;
    Milliseconds m_end{0};
    int m_laneCount = 0;
};

} // namespace anycap::ui
