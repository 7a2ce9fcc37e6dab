// SPDX-License-Identifier: MIT
/// @file limits.h
/// A constraint set as plain bounds, with what decoding cannot promise sorted out.
#pragma once

#include "core/base/constraint.h"
#include "core/base/result.h"
#include "inference/constrain/symbol.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::constrain {

struct Bound {
    static constexpr int kNone = 1 << 28; ///< no upper bound; sums with counts do not overflow
    int min = 0;
    int max = kNone;

    bool isLimited() const { return max < kNone; }
    bool isSet() const { return min > 0 || isLimited(); }
    bool holds(int value) const { return min <= value && value <= max; }
};

struct Limits {
    Bound words;
    Bound sentences;
    Bound characters; ///< with ReadingSpeed times the cue's duration taken in
    Bound lines;
    int maxLine = Bound::kNone; ///< characters of a line
    std::vector<std::string> mentions; ///< none is part of another
    std::vector<std::string> avoids;
    ScriptSet scripts = kAnyScript;
    ScriptSet languageScripts = kAnyScript; ///< scripts, without what mentions brought in
    bool measuresText = false; ///< something is measured on the text without markup
    ConstraintSet unenforced;

    /// Fails with InvalidArgument as checkSatisfiable() does, and when there is no time for any text.
    static Result<Limits> make(const ConstraintSet &constraints, std::optional<Milliseconds> cueDuration);

    /// Whether words of the language are words to countWords().
    bool hasCountableWords() const { return (languageScripts & (kLatin | kHan)) != 0; }
};

} // namespace anycap::constrain
