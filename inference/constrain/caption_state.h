// SPDX-License-Identifier: MIT
/// @file caption_state.h
/// All that is known of the caption so far (a plain value), and the rules by which it grows: takes text in
/// byte by byte and says whether the caption can still be finished.
#pragma once

#include "inference/constrain/babble_guard.h"
#include "inference/constrain/completion.h"
#include "inference/constrain/limits.h"
#include "inference/constrain/phrase_automaton.h"
#include "inference/constrain/text_counters.h"
#include "inference/constrain/utf8_prefix.h"

#include <memory>
#include <string_view>

namespace anycap::constrain {

struct CaptionState {
    TextCounters text;
    PhrasePosition phrases;
    Utf8Prefix prefix; ///< of a character that is not whole yet
    BabbleGuard guard;
    std::uint32_t bytes = 0; ///< of text
    std::uint32_t wordStart = 0; ///< byte where the word in hand, or the last one, begins
};

class CaptionRules {
public:
    /// @param isDecodeCleanedUp see DecoderOptions
    static Result<std::unique_ptr<CaptionRules>> make(Limits limits, bool isDecodeCleanedUp);
    CaptionRules(const CaptionRules &) = delete;
    CaptionRules &operator=(const CaptionRules &) = delete;

    const Limits &limits() const { return m_limits; }
    const TextRules &textRules() const { return m_textRules; }
    const PhraseAutomaton &phrases() const { return m_phrases; }
    const Completion &completion() const { return *m_completion; }

    /// Adds the bytes; false when they may not follow (the state is then useless).
    bool take(CaptionState &state, std::string_view bytes) const;

    /// Whether a caption that stands so can be finished within so many tokens.
    bool isFinishable(const CaptionState &state, int tokensLeft) const;
    bool isComplete(const CaptionState &state) const;

private:
    CaptionRules() = default;
    bool takeCharacter(CaptionState &state, char32_t c) const;
    bool isFinishableWhole(const CaptionState &state, int tokensLeft) const;
    bool isFinishableWith(const CaptionState &state, char32_t c, int tokensLeft) const;

    Limits m_limits;
    TextRules m_textRules;
    PhraseAutomaton m_phrases;
    std::unique_ptr<Completion> m_completion; ///< points into this
};

} // namespace anycap::constrain
