// SPDX-License-Identifier: MIT
/// @file timeline_layout.h
/// How the height of a timeline is shared: ruler, pictures, waveform and sounds stand; the lanes of cues
/// below scroll when there are many. Pure values, logical pixels.
#pragma once

#include <cstddef>
#include <vector>

namespace anycap::ui {

struct TimelineNeeds {
    bool hasPicture = false;
    bool hasSound = false;
    int laneCount = 1;
    std::vector<int> otherLaneCounts; ///< of each other track
};

struct Band {
    int top = 0;
    int height = 0; ///< 0: not shown
    int bottom() const { return top + height; }
};

struct TimelineLayout {
    Band ruler;
    Band pictures;
    Band waveform;
    Band sounds;
    int lanesTop = 0; ///< the scrolled part begins here
    int laneHeight = 0; ///< of the open track
    int laneCount = 1;
    int otherLaneHeight = 0;
    std::vector<int> otherTops; ///< of each other track, from lanesTop, unscrolled
    int lanesHeight = 0; ///< of the scrolled part, all of it
    int height = 0; ///< of the view

    static TimelineLayout of(const TimelineNeeds &needs, int height, int lineHeight);
    /// Of a lane of the open track.
    Band lane(int lane, int scrolled) const { return {lanesTop + lane * laneHeight - scrolled, laneHeight}; }
    Band otherLane(int track, int lane, int scrolled) const
    {
        return {lanesTop + otherTops[static_cast<std::size_t>(track)] + lane * otherLaneHeight - scrolled,
                otherLaneHeight};
    }
    int mostScroll() const { return lanesHeight > height - lanesTop ? lanesHeight - (height - lanesTop) : 0; }
};

} // namespace anycap::ui
