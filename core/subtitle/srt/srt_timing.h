// SPDX-License-Identifier: MIT
/// @file srt_timing.h
/// SubRip timing lines as they are found in the wild.
///
/// The standard form is "00:00:01,000 --> 00:00:02,000". Also read, each told as a repair: `.` `:` `;` and
/// full-width marks for the separators, one or two decimals (a fraction: ",5" is 500 ms), more than three
/// decimals (cut), none at all, blanks as padding (" 0: 0:26, 26"), hours missing or of any number of digits,
/// minutes and seconds over 59, negative times, other arrows ("->", "—>", "→") or none between two complete
/// times, and text before or behind the times.
#pragma once

#include "core/base/media_buffers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace anycap::srt {

/// What was odd, as bits.
enum TimingOddity : std::uint32_t {
    NoOddity = 0,
    OtherSeparator = 1U << 0U, ///< `.` for `,` …
    OddDecimals = 1U << 1U, ///< not three
    NoDecimals = 1U << 2U,
    NoHours = 1U << 3U,
    OverSixty = 1U << 4U,
    Padded = 1U << 5U, ///< blanks inside
    Negative = 1U << 6U,
    OtherArrow = 1U << 7U,
    TextBefore = 1U << 8U,
    TextBehind = 1U << 9U,
    ShortField = 1U << 10U, ///< one digit for hours, minutes or seconds
};

struct TimingLine {
    bool isBroken = false; ///< meant as a timing line, but a time cannot be read
    TimeRange time;
    std::string_view before; ///< what precedes the first time, trimmed
    std::string_view behind; ///< what follows the last time, trimmed: coordinates, usually
    std::uint32_t oddities = NoOddity;
};

/// Nothing when the line is no timing line.
std::optional<TimingLine> parseTimingLine(std::string_view line);

/// "a point for the comma, hours missing": the oddities in words; empty for none.
std::string describeOddities(std::uint32_t oddities);

} // namespace anycap::srt
