// SPDX-License-Identifier: MIT
/// @file quality_check.h
/// The quality rules for timed text: each looks at one cue, or at one cue and the one before it. Pure
/// functions on values; files are read elsewhere.
///
/// Counting (shown to the user): user-perceived characters, spaces and punctuation included, markup and line
/// breaks not. A limit that is exactly reached is kept; times have 1 ms of slack, because whole frames seldom
/// are whole milliseconds (20 frames at 24 per second are 833.33 ms).
#pragma once

#include "core/base/media_buffers.h"
#include "core/quality/preset.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

enum class QualityRule : unsigned char {
    ReadingSpeed,
    WordRate,
    LineLength,
    LineCount,
    TooShort,
    TooLong,
    Gap, ///< shorter than the preset's, but not an overlap
    Overlap, ///< begins before the cue before it has ended
    Order, ///< begins before the cue before it begins
    Empty, ///< nothing to read
    NoDuration, ///< ends at or before its start
};

/// "reading-speed", "word-rate", "line-length", "line-count", "too-short", "too-long", "gap", "overlap",
/// "order", "empty", "no-duration".
std::string_view qualityRuleName(QualityRule rule);

/// What the rules need of a cue.
struct QualityCue {
    TimeRange time;
    std::string text; ///< raw: markup is not counted
};

struct QualityProblem {
    std::size_t cueIndex = 0; ///< 0-based
    QualityRule rule = QualityRule::Empty;
    double measured = 0; ///< in the rule's unit: characters a second, characters, lines, milliseconds
    double limit = 0;
    std::string message; ///< "reads at 24.1 characters a second; at most 20"
};

struct QualityReport {
    std::vector<QualityProblem> problems; ///< by cue, then in the order of QualityRule
    double averageCharactersPerSecond = 0; ///< all characters over all cue time
};

/// Characters as this preset counts them; `text` may have several lines, whose breaks do not count.
double qualityCharacters(std::string_view text, const QualityPreset &preset);

/// @param framesPerSecond turns minGapFrames into time; > 0.
QualityReport checkQuality(const std::vector<QualityCue> &cues, const QualityPreset &preset,
                           double framesPerSecond);

} // namespace anycap
