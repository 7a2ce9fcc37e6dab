// SPDX-License-Identifier: MIT
/// @file line_breaks.h
/// Breaking a caption into lines as subtitlers do: no line too long, as few lines as fit, breaks after
/// punctuation and before conjunctions and prepositions, lines of like length and rather a longer last one.
#pragma once

#include "core/base/constraint.h"

#include <string>
#include <string_view>

namespace anycap::draft {

struct LineLimits {
    int minLines = 1;
    int maxLines = Constraint::kUnbounded;
    int maxPerLine = Constraint::kUnbounded; ///< characters
};

/// The text on lines separated by "\n"; blanks are normalised, nothing else changes. Where it cannot fit, the
/// least overlong breaking (a single long word is never cut).
std::string breakLines(std::string_view utf8, const LineLimits &limits);

} // namespace anycap::draft
