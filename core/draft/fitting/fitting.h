// SPDX-License-Identifier: MIT
/// @file fitting.h
/// Making a caption meet its constraints by leaving things out, and by nothing else: phrases and sentences
/// are deleted, sentences are split where both halves stand alone or joined with a semicolon, lines are
/// broken. Capitals, commas and stops follow. No word is added, replaced or moved: the words of the result
/// are a subsequence of the words of the base.
#pragma once

#include "core/base/constraint.h"
#include "core/base/progress.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

struct FitResult {
    Finish finish = Finish::Completed; ///< Cancelled: the best found until then
    std::string text; ///< not empty unless the base is blank
    std::vector<std::string> remarks; ///< each constraint that is not met, with its numbers and why
    std::vector<Measurement> measurements; ///< of `text`, in the order of the constraints
};

/// A base that meets everything comes back byte for byte. Otherwise, of the ways to meet all constraints, the
/// one that keeps most; where there is none, the nearest. Markup and line breaks of the base are given up
/// when the text has to change. Language is checked, never mended. Deterministic.
FitResult fitCaption(std::string_view base, const ConstraintSet &constraints,
                     std::optional<Milliseconds> duration, const WorkContext &work = {});

} // namespace anycap
