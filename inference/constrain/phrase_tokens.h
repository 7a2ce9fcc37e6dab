// SPDX-License-Identifier: MIT
/// @file phrase_tokens.h
/// Which tokens matter to the phrases being looked for, and how: most never do and are judged by their shape
/// alone. Worked out when first needed for each place in the automaton, then remembered.
#pragma once

#include "inference/constrain/phrase_automaton.h"
#include "inference/constrain/vocabulary.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace anycap::constrain {

/// Both references must outlive it.
class PhraseTokens {
public:
    /// What a token does from some place.
    struct Effect {
        std::uint32_t token = 0;
        PhrasePosition after; ///< said: only what this token added
    };

    PhraseTokens(const Vocabulary &vocabulary, const PhraseAutomaton &automaton);

    /// Tokens of whole characters after which the text has, or is in the middle of, something looked for.
    const std::vector<Effect> &from(const PhrasePosition &position);

private:
    void run(std::uint32_t token, const PhrasePosition &position, std::vector<Effect> &effects) const;
    std::vector<Effect> work(const PhrasePosition &position);
    bool mayMatter(std::uint32_t token) const;

    const Vocabulary *m_vocabulary;
    const PhraseAutomaton *m_automaton;
    std::vector<std::uint32_t> m_candidates; ///< tokens in which a match may begin
    std::unordered_map<std::uint64_t, std::vector<Effect>> m_known;
};

} // namespace anycap::constrain
