// SPDX-License-Identifier: MIT
/// @file snapping.h
/// Where the edges of a cue are drawn to while it is dragged, and what its times become. A start goes to the
/// first frame of a shot, an end to the preset's gap before it: then the cue is gone when the new shot
/// begins. Neighbours keep the preset's gap. Pure functions on values.
#pragma once

#include "core/base/media_buffers.h"
#include "core/media/shots.h"
#include "core/media/sound_segments.h"
#include "core/project/project_types.h"

#include <functional>
#include <optional>
#include <vector>

namespace anycap::ui {

/// What drew an edge; of two at the same distance the first named wins.
enum class SnapKind : unsigned char { Shot, Cue, Playhead, Speech, Loop, Frame };
enum class CueEdge : unsigned char { Start, End };

struct Snap {
    Milliseconds time{0}; ///< where the edge stands
    Milliseconds mark{0}; ///< what it was drawn to: differs from `time` by the gap
    SnapKind kind = SnapKind::Frame;

    friend bool operator==(const Snap &, const Snap &) = default;
};

class CueIndex;

struct SnapSources {
    const CueIndex *cues = nullptr;
    const std::vector<store::CueId> *exceptCues = nullptr; ///< those that are dragged; ascending
    const std::vector<ShotBoundary> *shots = nullptr;
    const std::vector<SoundSegment> *sound = nullptr;
    std::optional<Milliseconds> playhead;
    std::optional<TimeRange> loop;
    std::optional<double> framesPerSecond; ///< absent: edges need not stand on frames
    Milliseconds gap{0};
    Milliseconds reach{0}; ///< how far a target draws
};

/// The nearest target in reach, else the nearest frame; nothing where there is neither.
std::optional<Snap> snapEdge(Milliseconds time, CueEdge edge, const SnapSources &sources);

enum class DragPart : unsigned char { Body, Start, End };

struct DraggedCue {
    store::CueId id;
    TimeRange before;
    TimeRange now;
    int lane = 0;
};

/// Cues under the pointer's hand. `cues[grabbed]` is the one that was taken.
struct CueDrag {
    DragPart part = DragPart::Body;
    std::size_t grabbed = 0;
    std::vector<DraggedCue> cues; ///< one only where an edge is dragged
    std::optional<Snap> snap; ///< what it is drawn to now

    using SnapTo = std::function<std::optional<Snap>(Milliseconds, CueEdge)>;
    /// @param delta of the pointer since it was taken
    /// @param shortest no edge goes nearer to the other one than this
    void moveBy(Milliseconds delta, Milliseconds shortest, const SnapTo &snapTo);
};

} // namespace anycap::ui
