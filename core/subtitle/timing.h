// SPDX-License-Identifier: MIT
/// @file timing.h
/// Moving and stretching the times of a document.
#pragma once

#include "core/base/result.h"
#include "core/subtitle/document.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace anycap {

/// An exact frame rate: 24000/1001 is the "23.976" of film on television.
struct FrameRate {
    std::int64_t numerator = 25;
    std::int64_t denominator = 1;

    friend bool operator==(const FrameRate &, const FrameRate &) = default;
};

/// From one frame rate to another: the same frame, so times become t * from / to.
struct FrameRateChange {
    FrameRate from;
    FrameRate to;
};

/// "25", "23.976" (read as 24000/1001, as 29.97, 47.952, 59.94 and 119.88 likewise), "24000/1001".
Result<FrameRate> parseFrameRate(std::string_view text);
/// "25:23.976".
Result<FrameRateChange> parseFrameRateChange(std::string_view text);

/// Rounded to the nearest millisecond.
void changeFrameRate(SubtitleDocument &document, const FrameRateChange &change);

/// Adds `offset` (may be negative) to every time. Times never become negative by this: those that would are
/// set to 0. Returns how many cues that touched.
std::size_t shiftTimes(SubtitleDocument &document, Milliseconds offset);

} // namespace anycap
