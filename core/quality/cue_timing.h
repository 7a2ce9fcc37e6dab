// SPDX-License-Identifier: MIT
/// @file cue_timing.h
/// The arithmetic of editing cue times: frames, gaps, splitting, snapping, where a new cue fits. Pure
/// functions on values; who changes the project calls them.
///
/// Frames are counted from 0 on the media clock at a constant rate; a picture's exact time, where it is known
/// from the decoder, is better than what is worked out here. framesPerSecond is > 0 everywhere.
#pragma once

#include "core/base/media_buffers.h"
#include "core/quality/preset.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace anycap {

/// When a frame begins, to the nearest millisecond.
Milliseconds frameTime(std::int64_t frame, double framesPerSecond);
/// The frame whose beginning is nearest.
std::int64_t nearestFrame(Milliseconds time, double framesPerSecond);
/// The beginning of a frame so many frames away; never before 0.
Milliseconds steppedByFrames(Milliseconds time, int frames, double framesPerSecond);

/// The preset's least gap between cues as time; 0 where it states none.
Milliseconds smallestGap(const QualityPreset &preset, double framesPerSecond);

/// What stands around a cue; absent at the ends of a track.
struct CueSurroundings {
    std::optional<TimeRange> before;
    std::optional<TimeRange> after;
    std::optional<Milliseconds> mediaEnd;
};

/// Where a cue added at `at` stands: it keeps the preset's gap to both neighbours, lasts about two seconds
/// (within the preset's limits) and takes the whole gap where the rest of it would be too short for another
/// one. Where not even the shortest cue fits, it overlaps rather than being empty.
TimeRange newCueTime(Milliseconds at, const CueSurroundings &around, const QualityPreset &preset,
                     double framesPerSecond);

struct SplitTimes {
    TimeRange first;
    TimeRange second; ///< begins at the place of the split
};
/// Absent when `at` is not inside. The gap is left out where the first part would have nothing left.
std::optional<SplitTimes> splitTimes(TimeRange time, Milliseconds at, Milliseconds gap);

/// From the earlier start to the later end.
TimeRange joinedTimes(TimeRange a, TimeRange b);

/// Another start or end; where it would cross the other one, the whole cue moves and keeps its duration.
TimeRange withStart(TimeRange time, Milliseconds start);
TimeRange withEnd(TimeRange time, Milliseconds end);

/// The largest part of `delta` by which all of them can move without one beginning before 0.
Milliseconds possibleShift(const std::vector<TimeRange> &times, Milliseconds delta);
TimeRange shifted(TimeRange time, Milliseconds delta);

/// What a cue's edges are drawn to.
struct SnapTargets {
    std::vector<Milliseconds> shots; ///< first frames of shots, ascending
    std::optional<Milliseconds> previousEnd;
    std::optional<Milliseconds> nextStart;
    Milliseconds gap{0}; ///< kept to neighbours, and before a shot in which the cue is gone
    Milliseconds reach{292}; ///< how far away a target still draws: 7 frames at 24 per second
};
/// The start goes to the first frame of a shot or to the gap after the cue before, the end to the gap before
/// a shot or before the next cue: each to the nearest in reach that keeps the gap to its neighbour. A cue
/// that would end up empty stays as it is.
TimeRange snapped(TimeRange time, const SnapTargets &targets);

/// Ends a gap before the next cue, but lasts no longer than the preset allows. Never shorter than it was.
TimeRange extendedTo(TimeRange time, Milliseconds nextStart, const QualityPreset &preset,
                     double framesPerSecond);

} // namespace anycap
