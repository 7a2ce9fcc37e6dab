// SPDX-License-Identifier: MIT
#include "ui/timeline/cue_index.h"

#include <algorithm>
#include <utility>

namespace anycap::ui {

namespace {

bool isBefore(const IndexedCue &a, const IndexedCue &b)
{
    return std::pair(a.start, a.id) < std::pair(b.start, b.id);
}

} // namespace

void CueIndex::reset(std::vector<IndexedCue> cues)
{
    m_cues = std::move(cues);
    m_touched.clear();
    for (IndexedCue &cue : m_cues)
        cue.end = std::max(cue.end, cue.start);
    if (!std::is_sorted(m_cues.begin(), m_cues.end(), isBefore))
        std::sort(m_cues.begin(), m_cues.end(), isBefore);
    finish();
}

void CueIndex::sync(const TimeOf &timeOf)
{
    if (m_touched.empty())
        return;
    std::erase_if(m_cues, [this](const IndexedCue &cue) { return m_touched.contains(cue.id.value); });
    const auto kept = static_cast<std::ptrdiff_t>(m_cues.size());
    for (const std::int64_t id : m_touched) {
        if (const std::optional<TimeRange> time = timeOf({id}))
            m_cues.push_back({time->start, std::max(time->start, time->end), {id}, 0});
    }
    m_touched.clear();
    std::sort(m_cues.begin() + kept, m_cues.end(), isBefore);
    std::inplace_merge(m_cues.begin(), m_cues.begin() + kept, m_cues.end(), isBefore);
    finish();
}

void CueIndex::finish()
{
    std::vector<Milliseconds> laneEnds;
    m_end = Milliseconds(0);
    m_latestEnds.assign((m_cues.size() + kBlock - 1) / kBlock, Milliseconds::min());
    for (std::size_t i = 0; i < m_cues.size(); ++i) {
        IndexedCue &cue = m_cues[i];
        const auto lane = std::find_if(laneEnds.begin(), laneEnds.end(),
                                       [&cue](Milliseconds end) { return end <= cue.start; });
        cue.lane = static_cast<int>(lane - laneEnds.begin());
        if (lane == laneEnds.end())
            laneEnds.push_back(seenUntil(cue));
        else
            *lane = seenUntil(cue);
        m_end = std::max(m_end, cue.end);
        Milliseconds &latest = m_latestEnds[i / kBlock];
        latest = std::max(latest, seenUntil(cue));
    }
    m_laneCount = static_cast<int>(laneEnds.size());
}

std::size_t CueIndex::firstFrom(Milliseconds start) const
{
    const auto found = std::lower_bound(m_cues.begin(), m_cues.end(), start,
                                        [](const IndexedCue &cue, Milliseconds t) { return cue.start < t; });
    return static_cast<std::size_t>(found - m_cues.begin());
}

std::optional<std::size_t> CueIndex::placeOf(store::CueId id, Milliseconds start) const
{
    const IndexedCue wanted{start, start, id, 0};
    const auto found = std::lower_bound(m_cues.begin(), m_cues.end(), wanted, isBefore);
    if (found == m_cues.end() || found->id != id)
        return std::nullopt;
    return static_cast<std::size_t>(found - m_cues.begin());
}

} // namespace anycap::ui
