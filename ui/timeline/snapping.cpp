// SPDX-License-Identifier: MIT
#include "ui/timeline/snapping.h"

#include "core/quality/cue_timing.h"
#include "ui/timeline/cue_index.h"

#include <algorithm>
#include <cstdlib>

namespace anycap::ui {

namespace {

class Nearest {
public:
    Nearest(Milliseconds time, Milliseconds reach)
        : m_time(time)
        , m_reach(reach)
    {
    }
    void offer(SnapKind kind, Milliseconds time, Milliseconds mark)
    {
        const Milliseconds away(std::abs((time - m_time).count()));
        if (away > m_reach || time.count() < 0)
            return;
        const Milliseconds best = m_best ? Milliseconds(std::abs((m_best->time - m_time).count())) : m_reach;
        if (!m_best || away < best || (away == best && kind < m_best->kind))
            m_best = Snap{time, mark, kind};
    }
    const std::optional<Snap> &best() const { return m_best; }

private:
    Milliseconds m_time;
    Milliseconds m_reach;
    std::optional<Snap> m_best;
};

} // namespace

std::optional<Snap> snapEdge(Milliseconds time, CueEdge edge, const SnapSources &sources)
{
    Nearest nearest(time, sources.reach);
    const Milliseconds gap = sources.gap;
    const Milliseconds from = time - sources.reach - gap;
    const Milliseconds to = time + sources.reach + gap + Milliseconds(1);
    const bool isStart = edge == CueEdge::Start;
    if (sources.shots) {
        auto shot = std::lower_bound(sources.shots->begin(), sources.shots->end(), from,
                                     [](const ShotBoundary &b, Milliseconds t) { return b.time < t; });
        for (; shot != sources.shots->end() && shot->time < to; ++shot)
            nearest.offer(SnapKind::Shot, isStart ? shot->time : shot->time - gap, shot->time);
    }
    if (sources.cues) {
        sources.cues->visit({from, to}, [&](const IndexedCue &cue) {
            if (sources.exceptCues
                && std::binary_search(sources.exceptCues->begin(), sources.exceptCues->end(), cue.id))
                return;
            if (isStart)
                nearest.offer(SnapKind::Cue, cue.end + gap, cue.end);
            else
                nearest.offer(SnapKind::Cue, cue.start - gap, cue.start);
        });
    }
    if (sources.playhead)
        nearest.offer(SnapKind::Playhead, *sources.playhead, *sources.playhead);
    if (sources.sound) {
        auto segment = std::lower_bound(sources.sound->begin(), sources.sound->end(), from,
                                        [](const SoundSegment &s, Milliseconds t) { return s.time.end < t; });
        for (; segment != sources.sound->end() && segment->time.start < to; ++segment) {
            const Milliseconds mark = isStart ? segment->time.start : segment->time.end;
            if (segment->kind == SoundKind::Speech)
                nearest.offer(SnapKind::Speech, mark, mark);
        }
    }
    if (sources.loop) {
        nearest.offer(SnapKind::Loop, sources.loop->start, sources.loop->start);
        nearest.offer(SnapKind::Loop, sources.loop->end, sources.loop->end);
    }
    if (nearest.best())
        return nearest.best();
    if (!sources.framesPerSecond)
        return std::nullopt;
    const Milliseconds frame
        = frameTime(nearestFrame(time, *sources.framesPerSecond), *sources.framesPerSecond);
    return Snap{frame, frame, SnapKind::Frame};
}

void CueDrag::moveBy(Milliseconds delta, Milliseconds shortest, const SnapTo &snapTo)
{
    DraggedCue &taken = cues[grabbed];
    const Milliseconds least = std::min(shortest, std::max(Milliseconds(0), taken.before.duration()));
    snap.reset();
    if (part == DragPart::Start) {
        const Milliseconds wanted = taken.before.start + delta;
        snap = snapTo(wanted, CueEdge::Start);
        taken.now.start = std::max(Milliseconds(0), snap ? snap->time : wanted);
        if (taken.now.start > taken.before.end - least) {
            taken.now.start = taken.before.end - least;
            snap.reset();
        }
        return;
    }
    if (part == DragPart::End) {
        const Milliseconds wanted = taken.before.end + delta;
        snap = snapTo(wanted, CueEdge::End);
        taken.now.end = snap ? snap->time : wanted;
        if (taken.now.end < taken.before.start + least) {
            taken.now.end = taken.before.start + least;
            snap.reset();
        }
        return;
    }
    // The nearer of what draws the start and what draws the end; a frame only where nothing else does.
    const std::optional<Snap> atStart = snapTo(taken.before.start + delta, CueEdge::Start);
    const std::optional<Snap> atEnd = snapTo(taken.before.end + delta, CueEdge::End);
    const auto away = [](const Snap &s, Milliseconds wanted) { return std::abs((s.time - wanted).count()); };
    const bool isStartReal = atStart && atStart->kind != SnapKind::Frame;
    const bool isEndReal = atEnd && atEnd->kind != SnapKind::Frame;
    const bool isEndChosen = isEndReal
        && (!isStartReal
            || away(*atEnd, taken.before.end + delta) < away(*atStart, taken.before.start + delta));
    if (isEndChosen) {
        snap = atEnd;
        delta = atEnd->time - taken.before.end;
    } else if (atStart) {
        snap = atStart;
        delta = atStart->time - taken.before.start;
    }
    std::vector<TimeRange> times;
    times.reserve(cues.size());
    for (const DraggedCue &cue : cues)
        times.push_back(cue.before);
    const Milliseconds possible = possibleShift(times, delta);
    if (possible != delta)
        snap.reset();
    for (DraggedCue &cue : cues)
        cue.now = shifted(cue.before, possible);
}

} // namespace anycap::ui
