// SPDX-License-Identifier: MIT
/// @file completion.h
/// Can the caption still be finished from here? For every state there is one plain way to the end, its
/// *plan*: finish the phrase in hand, say each phrase still owed, add one-letter words (and stops) until the
/// lower bounds hold, stop. fits() adds up what the plan costs in words, sentences, characters, lines and
/// tokens and compares with what is left.
///
/// Why a mask that lets only fitting states through never leaves nothing: the next byte of a fitting state's
/// plan leads to a state whose own plan costs at least that byte less, so it fits too; and that byte is a
/// token (checked when the decoder is made). The plan's last token is a stop token, and each step shortens
/// the plan, which must also fit the tokens left; so the caption ends.
#pragma once

#include "core/base/result.h"
#include "inference/constrain/limits.h"
#include "inference/constrain/phrase_automaton.h"
#include "inference/constrain/text_counters.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anycap::constrain {

class Completion {
public:
    /// Fails with InvalidArgument when a phrase cannot be written under the rules, with Unsupported when no
    /// stop or filling word is free of what must be avoided. `automaton` holds the limits' mentions in order,
    /// is built, and outlives this.
    static Result<Completion> make(const Limits &limits, const TextRules &rules,
                                   const PhraseAutomaton &automaton);

    /// Whether the plan fits. `phrases` where the automaton stands (node 0 when in nothing that matters).
    bool fits(const TextCounters &text, const PhrasePosition &phrases, int tokensLeft) const;
    /// Everything holds if the caption ends here.
    bool isComplete(const TextCounters &text, const PhrasePosition &phrases) const;

    /// Characters that plans are made of, for finishing characters that were begun: every one of them.
    const std::u32string &planCharacters() const { return m_planCharacters; }

private:
    /// What it takes to say a phrase from some point in it.
    struct Rest {
        int words = 0; ///< most that the count grows by on the way
        int settledWords = 0; ///< what it has grown by at the end
        int characters = 0;
        int sentences = 0; ///< closed inside, with more of the phrase to follow
        bool closes = false; ///< its last stop ends a sentence
        int bytes = 0;
        int unit = 0; ///< characters up to the next blank
        int longestUnit = 0;
    };
    struct Owed {
        Rest rest;
        int phrases = 0; ///< not yet begun
        int closing = 0; ///< of those, how many end a sentence
        bool isInPhrase = false;
        bool closesInHand = false; ///< the phrase begun ends a sentence
    };

    Completion(const Limits &limits, const TextRules &rules, const PhraseAutomaton &automaton);
    Result<Unit> addPhrase(std::size_t mention);
    bool measure(const std::u32string &before, const std::u32string &after, Rest &rest) const;
    Result<Unit> chooseFillers();
    bool fitsWith(const TextCounters &text, const Owed &owed, bool isPhraseAtEnd, int tokensLeft) const;
    bool fitsPlan(const TextCounters &text, const Owed &owed, bool isPhraseAtEnd, int tokensLeft,
                  int extraWords, int &padding) const;
    bool fitsLines(const TextCounters &text, const Owed &owed, int cost, int charactersHere,
                   int newLines) const;
    int separatorInHand(const TextCounters &text, int phrases, int fillers) const;
    Owed owedFor(std::uint64_t said) const;

    Limits m_limits;
    TextRules m_rules;
    const PhraseAutomaton *m_automaton; ///< not owned
    std::vector<std::vector<Rest>> m_rests; ///< by mention, by progress
    std::u32string m_planCharacters;
    char32_t m_filler = U'a';
    int m_fillerBytes = 1;
    int m_separator = 1; ///< characters before a phrase: a blank, after a colon where neighbours could clash
};

} // namespace anycap::constrain
