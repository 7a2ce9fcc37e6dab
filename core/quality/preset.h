// SPDX-License-Identifier: MIT
/// @file preset.h
/// A quality preset: the limits that somebody publishes for subtitles, as dated data with its source. Reading
/// only; the rules that apply them are in quality_check.h.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

/// A missing limit means that the source states none: it is not checked.
struct QualityPreset {
    std::string id; ///< "netflix-en"
    std::string name;
    std::string source; ///< where the numbers were read
    std::string date; ///< when, "YYYY-MM"
    std::optional<double> maxCharactersPerSecond;
    std::optional<double> maxWordsPerMinute;
    std::optional<int> maxCharactersPerLine;
    std::optional<int> maxLines;
    std::optional<Milliseconds> minDuration;
    std::optional<Milliseconds> maxDuration;
    std::optional<int> minGapFrames; ///< at the video's frame rate
    bool halfWidthCountsHalf = false; ///< Chinese, Japanese, Korean: a half-width character counts 0.5
};

/// Reads the preset file's JSON. InvalidData names the entry and the field that is wrong.
Result<std::vector<QualityPreset>> parsePresets(std::string_view json);

/// The presets that come with the program.
Result<std::vector<QualityPreset>> builtInPresets();

/// By id; NotFound lists the known ids.
Result<QualityPreset> findPreset(const std::vector<QualityPreset> &presets, std::string_view id);

} // namespace anycap
