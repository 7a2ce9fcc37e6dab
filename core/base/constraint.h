// SPDX-License-Identifier: MIT
/// @file constraint.h
/// What a caption must satisfy, as something that can be checked on its text (and its time) alone, and the
/// checker that measures it. Every provider's caption goes through check(); the engine also enforces what it
/// can while it decodes.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/result.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

enum class ConstraintKind : unsigned char {
    Words, ///< countWords()
    Sentences, ///< countSentences()
    Characters, ///< countCharacters()
    Lines, ///< countLines()
    CharactersPerLine, ///< longestLine()
    ReadingSpeed, ///< characters per second over the cue's time
    Mention, ///< the word or phrase must occur
    Avoid, ///< the word or phrase must not occur
    Language, ///< BCP 47 tag; checked by script and, where that is not enough, by common words
};

/// "words", "sentences", "characters", "lines", "chars-per-line", "reading-speed", "mention", "avoid",
/// "language".
std::string_view constraintKindName(ConstraintKind kind);
std::optional<ConstraintKind> constraintKindFromName(std::string_view name);

/// Immutable. Bounds are inclusive and 0 <= min <= max; a missing upper bound is kUnbounded.
class Constraint {
public:
    static constexpr int kUnbounded = std::numeric_limits<int>::max();

    /// Words … ReadingSpeed. Fails with InvalidArgument on negative or crossed bounds or another kind.
    static Result<Constraint> range(ConstraintKind kind, int min, int max);
    /// Mention, Avoid (a word or phrase, trimmed, not empty) and Language (a BCP 47 tag).
    static Result<Constraint> text(ConstraintKind kind, std::string_view text);
    /// "10..20", "..20", "10..", "15" (exactly). Fails with a message that shows the accepted forms.
    static Result<Constraint> parseRange(ConstraintKind kind, std::string_view spec);
    /// One line as describe() writes it: "words 10..20", "mention red car". The inverse of toString().
    static Result<Constraint> parse(std::string_view line);

    ConstraintKind kind() const { return m_kind; }
    int min() const { return m_min; }
    int max() const { return m_max; }
    bool isExact() const { return m_min == m_max; }
    const std::string &text() const { return m_text; }

    /// "words 10..20", "reading-speed ..17", "mention red car".
    std::string toString() const;

    friend bool operator==(const Constraint &, const Constraint &) = default;

private:
    Constraint(ConstraintKind kind, int min, int max, std::string text)
        : m_kind(kind)
        , m_min(min)
        , m_max(max)
        , m_text(std::move(text))
    {
    }
    ConstraintKind m_kind;
    int m_min;
    int m_max;
    std::string m_text;
};

using ConstraintSet = std::vector<Constraint>;

/// One constraint against one caption.
struct Measurement {
    Constraint constraint;
    double measured = 0; ///< in the kind's unit; occurrences for Mention and Avoid; 0 or 1 for Language
    bool isMet = false;
    std::string explanation; ///< plain English: "23 words, at most 20 allowed"
};

/// Measures each constraint, in order. ReadingSpeed without a time counts as met and says so; with a time of
/// 0 ms any text is too fast.
std::vector<Measurement> check(const ConstraintSet &constraints, std::string_view caption,
                               std::optional<Milliseconds> cueDuration = std::nullopt);
bool allMet(const std::vector<Measurement> &measurements);

/// Fails with InvalidArgument and says why when no text can satisfy the set (crossed ranges of one kind, a
/// word both required and forbidden, more required words than allowed words …).
Result<Unit> checkSatisfiable(const ConstraintSet &constraints);

/// AnyCapEval's 14 restriction sentences ("The generated caption's length cannot exceed two sentences.").
/// Unknown text gives an empty set. Source: AnyCapEval, `restriction`.
ConstraintSet constraintsFromRestriction(std::string_view sentence);

} // namespace anycap
