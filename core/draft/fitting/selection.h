// SPDX-License-Identifier: MIT
/// @file selection.h
/// Choosing which clauses of a caption are said, each in which of its variants, and how they are joined, so
/// that words, sentences and characters come out right and as much as possible of the content is kept.
#pragma once

#include "core/base/constraint.h"
#include "core/draft/fitting/reduction.h"
#include "core/draft/fitting/tokens.h"

#include <cstddef>
#include <string>
#include <vector>

namespace anycap::draft {

/// A stretch of a sentence that can be said alone, or a whole sentence.
struct Clause {
    int sentence = 0;
    Tokens connector; ///< what joins it to the clause before in its sentence: ", and"; empty for the first
    Tokens tokens;
    std::string terminator; ///< of its sentence
    bool isLastOfSentence = true;
    bool leansBack = false; ///< begins with "it", "this": unclear without the clause before
    bool startsLine = false; ///< a dialogue line: "- Yes."
    std::vector<Variant> variants;
};

/// Inclusive bounds; a lower bound of 0 and Constraint::kUnbounded mean "do not care".
struct Bounds {
    int min = 0;
    int max = Constraint::kUnbounded;
    bool isSet() const { return min > 0 || max != Constraint::kUnbounded; }
};

struct Budget {
    Bounds words;
    Bounds sentences;
    Bounds characters;
};

enum class Join : unsigned char {
    NewSentence,
    AsWritten, ///< with its own connector
    Semicolon, ///< two sentences said as one
};

struct Pick {
    std::size_t clause = 0;
    std::size_t variant = 0;
    Join join = Join::NewSentence;
};

struct Selection {
    std::vector<Pick> picks; ///< never empty
    double score = 0;
    double distance = 0; ///< how far from the budget, by estimate; 0 inside
};

/// Splits a sentence where both halves stand alone.
std::vector<Clause> splitClauses(const SentenceTokens &sentence, int number);

/// At most `limit` selections, the nearest to the budget first and then the best. Dynamic programming over
/// clauses with what has been counted so far as the state. Empty only when there are no variants.
std::vector<Selection> selectClauses(const std::vector<Clause> &clauses, const Budget &budget,
                                     std::size_t limit);

/// The caption of a selection, with capitals, commas and stops in order; on one line but for dialogue.
std::string renderSelection(const std::vector<Clause> &clauses, const Selection &selection);

} // namespace anycap::draft
