// SPDX-License-Identifier: MIT
#include "core/quality/cue_timing.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace anycap {

namespace {

constexpr Milliseconds kUsualDuration{2000};
constexpr Milliseconds kShortest{500}; ///< where the preset states no least duration

Milliseconds leastDuration(const QualityPreset &preset) { return preset.minDuration.value_or(kShortest); }

/// Keeps the candidate that is nearest to `from`.
class Nearest {
public:
    Nearest(Milliseconds from, Milliseconds reach)
        : m_from(from)
        , m_best(from)
        , m_distance(reach + Milliseconds(1))
    {
    }
    void offer(Milliseconds time)
    {
        const Milliseconds distance = time < m_from ? m_from - time : time - m_from;
        if (time.count() >= 0 && distance < m_distance) {
            m_distance = distance;
            m_best = time;
        }
    }
    Milliseconds best() const { return m_best; }

private:
    Milliseconds m_from;
    Milliseconds m_best;
    Milliseconds m_distance;
};

} // namespace

Milliseconds frameTime(std::int64_t frame, double framesPerSecond)
{
    return Milliseconds(std::llround(static_cast<double>(frame) * 1000 / framesPerSecond));
}

std::int64_t nearestFrame(Milliseconds time, double framesPerSecond)
{
    return std::llround(static_cast<double>(time.count()) * framesPerSecond / 1000);
}

Milliseconds steppedByFrames(Milliseconds time, int frames, double framesPerSecond)
{
    const std::int64_t frame = std::max<std::int64_t>(nearestFrame(time, framesPerSecond) + frames, 0);
    return frameTime(frame, framesPerSecond);
}

Milliseconds smallestGap(const QualityPreset &preset, double framesPerSecond)
{
    return preset.minGapFrames ? frameTime(*preset.minGapFrames, framesPerSecond) : Milliseconds(0);
}

TimeRange newCueTime(Milliseconds at, const CueSurroundings &around, const QualityPreset &preset,
                     double framesPerSecond)
{
    const Milliseconds gap = smallestGap(preset, framesPerSecond);
    const Milliseconds least = leastDuration(preset);
    const Milliseconds most = preset.maxDuration.value_or(Milliseconds(10'000));
    const Milliseconds usual = std::clamp(kUsualDuration, least, std::max(least, most));

    Milliseconds start = std::max(at, Milliseconds(0));
    std::optional<Milliseconds> latest = around.mediaEnd;
    if (around.after)
        latest = std::min(latest.value_or(Milliseconds::max()), around.after->start - gap);
    if (around.before && around.before->end + gap > start) {
        const Milliseconds behind = around.before->end + gap;
        if (!latest || behind + least <= *latest)
            start = behind;
    }
    if (!latest)
        return {start, start + usual};
    // Rather earlier than too short, where the gap begins before the playhead.
    const Milliseconds earliest
        = around.before ? std::max(around.before->end + gap, Milliseconds(0)) : Milliseconds(0);
    if (start + least > *latest && *latest - least >= earliest)
        start = *latest - least;
    const Milliseconds room = *latest - start;
    if (room < least)
        return {start, start + least};
    if (room - usual < least + gap)
        return {start, start + std::min(room, std::max(least, most))};
    return {start, start + usual};
}

std::optional<SplitTimes> splitTimes(TimeRange time, Milliseconds at, Milliseconds gap)
{
    if (at <= time.start || at >= time.end)
        return std::nullopt;
    const Milliseconds firstEnd = at - gap > time.start ? at - gap : at;
    return SplitTimes{{time.start, firstEnd}, {at, time.end}};
}

TimeRange joinedTimes(TimeRange a, TimeRange b)
{
    return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

TimeRange withStart(TimeRange time, Milliseconds start)
{
    start = std::max(start, Milliseconds(0));
    if (start < time.end)
        return {start, time.end};
    return {start, start + std::max(time.duration(), Milliseconds(0))};
}

TimeRange withEnd(TimeRange time, Milliseconds end)
{
    end = std::max(end, Milliseconds(0));
    if (end > time.start)
        return {std::max(time.start, Milliseconds(0)), end};
    return {std::max(end - std::max(time.duration(), Milliseconds(0)), Milliseconds(0)), end};
}

Milliseconds possibleShift(const std::vector<TimeRange> &times, Milliseconds delta)
{
    for (const TimeRange &time : times) {
        if (delta.count() < 0)
            delta = std::max(delta, std::min(-time.start, Milliseconds(0)));
    }
    return delta;
}

TimeRange shifted(TimeRange time, Milliseconds delta) { return {time.start + delta, time.end + delta}; }

TimeRange snapped(TimeRange time, const SnapTargets &targets)
{
    const Milliseconds earliest = targets.previousEnd ? *targets.previousEnd + targets.gap : Milliseconds(0);
    const Milliseconds latest = targets.nextStart ? *targets.nextStart - targets.gap : Milliseconds::max();
    Nearest start(time.start, targets.reach);
    Nearest end(time.end, targets.reach);
    if (targets.previousEnd)
        start.offer(earliest);
    if (targets.nextStart)
        end.offer(latest);
    // Only shots near an edge matter; hours of film have thousands.
    const auto offer = [&](Milliseconds around, auto &&take) {
        auto shot = std::lower_bound(targets.shots.begin(), targets.shots.end(),
                                     around - targets.reach - targets.gap);
        for (; shot != targets.shots.end() && *shot <= around + targets.reach + targets.gap; ++shot)
            take(*shot);
    };
    offer(time.start, [&](Milliseconds shot) {
        if (shot >= earliest)
            start.offer(shot);
    });
    offer(time.end, [&](Milliseconds shot) {
        if (shot - targets.gap <= latest)
            end.offer(shot - targets.gap);
    });
    const TimeRange result{start.best(), end.best()};
    return result.start < result.end ? result : time;
}

TimeRange extendedTo(TimeRange time, Milliseconds nextStart, const QualityPreset &preset,
                     double framesPerSecond)
{
    Milliseconds end = nextStart - smallestGap(preset, framesPerSecond);
    if (preset.maxDuration)
        end = std::min(end, time.start + *preset.maxDuration);
    return {time.start, std::max(end, time.end)};
}

} // namespace anycap
