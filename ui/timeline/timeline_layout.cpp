// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_layout.h"

#include <algorithm>

namespace anycap::ui {

TimelineLayout TimelineLayout::of(const TimelineNeeds &needs, int height, int lineHeight)
{
    TimelineLayout layout;
    layout.height = height;
    layout.laneCount = std::max(1, needs.laneCount);
    const int line = std::max(1, lineHeight);
    const int leastLane = line * 3 / 2;
    layout.otherLaneHeight = line * 5 / 4;
    int otherLanes = 0;
    for (const int count : needs.otherLaneCounts)
        otherLanes += std::max(1, count);

    // What is left for pictures and sound when the lanes have what they need; up to three lanes count.
    const int ruler = line * 7 / 4;
    const int sounds = needs.hasSound ? std::max(6, line * 2 / 3) : 0;
    const int lanesWanted
        = std::min(layout.laneCount, 3) * leastLane + std::min(otherLanes, 2) * layout.otherLaneHeight;
    const int room = std::max(0, height - ruler - sounds - lanesWanted);
    int wave = needs.hasSound ? std::clamp(room * 2 / (needs.hasPicture ? 5 : 3), line, line * 8) : 0;
    int pictures = needs.hasPicture ? std::clamp(room * 2 / 5, 0, line * 6) : 0;
    if (pictures < line * 3 / 2)
        pictures = 0;
    if (wave > room && pictures == 0)
        wave = std::max(needs.hasSound ? line : 0, room);

    int top = 0;
    const auto band = [&top](int bandHeight) {
        const Band made{top, bandHeight};
        top += bandHeight;
        return made;
    };
    layout.ruler = band(ruler);
    layout.pictures = band(pictures);
    layout.waveform = band(wave);
    layout.sounds = band(sounds);
    layout.lanesTop = top;

    const int forLanes = height - top - otherLanes * layout.otherLaneHeight;
    layout.laneHeight = std::clamp(forLanes / layout.laneCount, leastLane, line * 7 / 2);
    int lanes = layout.laneCount * layout.laneHeight;
    for (const int count : needs.otherLaneCounts) {
        layout.otherTops.push_back(lanes);
        lanes += std::max(1, count) * layout.otherLaneHeight;
    }
    layout.lanesHeight = lanes;
    return layout;
}

} // namespace anycap::ui
