// SPDX-License-Identifier: MIT
/// @file reduction.h
/// All the good ways to shorten one clause by leaving things out. Phrases that can go (asides, relative and
/// participial clauses, prepositional phrases, list items, adjectives, adverbs) are found from word classes;
/// they nest, so the choices form a tree, which is walked once while the best variant for each length is
/// kept.
#pragma once

#include "core/draft/fitting/tokens.h"

#include <cstdint>
#include <vector>

namespace anycap::draft {

/// One way to say a clause: which of its tokens stay, what that costs in length and is worth.
struct Variant {
    std::vector<std::uint16_t> kept; ///< indexes into the clause's tokens, ascending
    int words = 0;
    int characters = 0; ///< blanks included, one for the first token too
    int stops = 0; ///< benchmark sentence ends inside words
    double score = 0;
};

struct ReductionOptions {
    bool tellsCharactersApart = false; ///< keep variants of different lengths in characters, too
    bool startsSentence = true; ///< an opening phrase may go
    bool cutsAnywhere = false; ///< offer rough cuts: the clause up to any word
    bool takesFragments = false; ///< offer any stretch of the clause, for clauses that hold a banned word
};

/// At least the whole clause; best score first. Empty variants are not given. At most 65535 tokens.
std::vector<Variant> reduceClause(Tokens &tokens, const ReductionOptions &options);

} // namespace anycap::draft
