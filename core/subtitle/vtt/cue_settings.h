// SPDX-License-Identifier: MIT
/// @file cue_settings.h
/// WebVTT cue settings as values. Source: W3C WebVTT, "WebVTT cue settings parsing"; what a browser would
/// ignore is ignored.
#pragma once

#include "core/subtitle/document.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::vtt {

enum class Vertical : unsigned char { None, RightToLeft, LeftToRight }; ///< "", "rl", "lr"
enum class LineAlign : unsigned char { Start, Center, End };
enum class PositionAlign : unsigned char { Auto, LineLeft, Center, LineRight };
enum class TextAlign : unsigned char { Start, Center, End, Left, Right };

struct CueSettings {
    Vertical vertical = Vertical::None;
    std::optional<double> line; ///< absent: auto; lines when snapToLines, else percent
    bool snapToLines = true;
    LineAlign lineAlign = LineAlign::Start;
    std::optional<double> position; ///< percent; absent: auto
    PositionAlign positionAlign = PositionAlign::Auto;
    double size = 100; ///< percent
    TextAlign align = TextAlign::Center;
    std::string region; ///< id; empty: none

    friend bool operator==(const CueSettings &, const CueSettings &) = default;
};

/// @param regions those of the document: a region that does not exist is no region.
CueSettings parseCueSettings(std::string_view raw, std::span<const SubtitleRegion> regions);
/// @param ignored is added the words that have no effect; they point into `raw`.
CueSettings parseCueSettings(std::string_view raw, std::span<const SubtitleRegion> regions,
                             std::vector<std::string_view> &ignored);

/// The shortest text that parses back to the same value; empty for the defaults.
std::string formatCueSettings(const CueSettings &settings);

std::string_view verticalName(Vertical vertical);
std::string_view lineAlignName(LineAlign align);
std::string_view positionAlignName(PositionAlign align);
std::string_view textAlignName(TextAlign align);

} // namespace anycap::vtt
