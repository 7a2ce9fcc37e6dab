// SPDX-License-Identifier: MIT
/// @file markup_conversion.h
/// Cue markup from SubRip's to WebVTT's and back, so that there and back gives the same text wherever both
/// can hold it. Internal to core/subtitle: use convertedTo() of loss_report.h.
///
/// - <i> <b> <u> are the same in both. `&` `<` `>` that are no markup are characters in SubRip and references
/// in
///   WebVTT.
/// - <font color="…"> is a class: WebVTT's own eight (<c.red>), else <c.font-ff0000> with a style sheet rule.
/// - {\an1} … {\an9} at the start of a cue are cue settings (line, align).
#pragma once

#include "core/subtitle/cue.h"
#include "core/subtitle/document.h"
#include "core/subtitle/loss_collector.h"

#include <cstddef>
#include <set>
#include <span>
#include <string>

namespace anycap {

/// @param colours is added the colours that need a rule of colourStyleSheet().
void convertSrtCueToVtt(Cue &cue, std::size_t index, std::set<std::string> &colours, LossCollector &losses);
void convertVttCueToSrt(Cue &cue, std::size_t index, std::span<const SubtitleRegion> regions,
                        LossCollector &losses);

/// One rule a line.
std::string colourStyleSheet(const std::set<std::string> &colours);
/// Made by colourStyleSheet(): SubRip holds what it says.
bool isColourStyleSheet(const std::string &sheet);

} // namespace anycap
