// SPDX-License-Identifier: MIT
// Growing a caption byte by byte; see caption_state.h.
#include "inference/constrain/caption_state.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace anycap::constrain {

namespace {

/// Where decoders that tidy up (transformers' clean_up_tokenization) would take a blank away too; their
/// blanks before stops, commas and apostrophes are refused by TextCounters.
constexpr std::u32string_view kCleanedUp = U" n't";

/// Characters that begin with the first `count` bytes of the prefix: a few of them, evenly spread. Longer
/// prefixes get the samples of the shorter ones too, so that what was possible stays possible.
template <class Use> bool anySample(std::string_view prefix, Use use)
{
    constexpr int kSamples = 6;
    const auto lead = static_cast<unsigned char>(prefix.front());
    const int length = lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4);
    char32_t value = lead & (0x7FU >> static_cast<unsigned>(length));
    for (int count = 1; count <= static_cast<int>(prefix.size()); ++count) {
        if (count > 1)
            value = (value << 6U)
                | (static_cast<unsigned char>(prefix[static_cast<std::size_t>(count) - 1]) & 0x3FU);
        const unsigned open = 6U * static_cast<unsigned>(length - count);
        const char32_t first = value << open;
        const char32_t last = first + (char32_t{1} << open) - 1;
        for (int i = 0; i < kSamples; ++i) {
            const char32_t c = first + (last - first) * static_cast<char32_t>(i) / (kSamples - 1);
            if (use(c))
                return true;
        }
    }
    return false;
}

} // namespace

Result<std::unique_ptr<CaptionRules>> CaptionRules::make(Limits limits, bool isDecodeCleanedUp)
{
    std::unique_ptr<CaptionRules> rules(new CaptionRules);
    rules->m_limits = std::move(limits);
    const Limits &made = rules->m_limits;
    rules->m_textRules
        = {made.measuresText, made.lines.isSet() || made.maxLine < Bound::kNone, isDecodeCleanedUp};
    if (made.mentions.size() > PhraseAutomaton::kMostMentions)
        return Error{ErrorCode::InvalidArgument,
                     "at most " + std::to_string(PhraseAutomaton::kMostMentions)
                         + " phrases can be required while decoding",
                     {}};
    for (const std::string &mention : made.mentions)
        rules->m_phrases.addMention(mention);
    for (const std::string &avoid : made.avoids)
        rules->m_phrases.addForbidden(avoid);
    if (isDecodeCleanedUp)
        rules->m_phrases.addForbiddenPart(kCleanedUp);
    rules->m_phrases.build();
    Result<Completion> completion = Completion::make(made, rules->m_textRules, rules->m_phrases);
    if (!completion)
        return completion.error();
    rules->m_completion = std::make_unique<Completion>(*std::move(completion));
    return rules;
}

bool CaptionRules::takeCharacter(CaptionState &state, char32_t c) const
{
    const Symbol symbol = classify(c);
    if ((scriptOf(c) & ~m_limits.scripts) != 0)
        return false;
    if (!state.text.advance(symbol, m_textRules))
        return false;
    if (!m_phrases.isEmpty()) {
        for (const char32_t key : PhraseAutomaton::keyOf(c))
            m_phrases.advance(state.phrases, key);
    }
    state.guard.advance(c, symbol.kind);
    return !state.phrases.isForbidden;
}

bool CaptionRules::take(CaptionState &state, std::string_view bytes) const
{
    for (const char byte : bytes) {
        const Utf8Prefix::Step step = state.prefix.push(static_cast<unsigned char>(byte));
        if (step == Utf8Prefix::Step::Malformed)
            return false;
        ++state.bytes;
        if (step == Utf8Prefix::Step::Inside)
            continue;
        const char32_t c = state.prefix.character();
        const int before = state.guard.length;
        if (!takeCharacter(state, c))
            return false;
        if ((before == 0 && state.guard.length > 0) || classify(c).kind == SymbolKind::WideWord) {
            std::string utf8;
            utf8::append(utf8, c);
            state.wordStart = state.bytes - static_cast<std::uint32_t>(utf8.size());
        }
    }
    return true;
}

bool CaptionRules::isFinishableWhole(const CaptionState &state, int tokensLeft) const
{
    return !m_phrases.isForbiddenAtEnd(state.phrases)
        && m_completion->fits(state.text, state.phrases, tokensLeft);
}

bool CaptionRules::isFinishableWith(const CaptionState &state, char32_t c, int tokensLeft) const
{
    std::string utf8;
    utf8::append(utf8, c);
    if (!std::string_view(utf8).starts_with(state.prefix.bytes()))
        return false;
    CaptionState after = state;
    after.prefix = {};
    return takeCharacter(after, c) && isFinishableWhole(after, tokensLeft - state.prefix.missing());
}

bool CaptionRules::isFinishable(const CaptionState &state, int tokensLeft) const
{
    if (state.prefix.isEmpty())
        return isFinishableWhole(state, tokensLeft);
    const auto finishes = [&](char32_t c) { return isFinishableWith(state, c, tokensLeft); };
    const std::u32string &plan = m_completion->planCharacters();
    return anySample(state.prefix.bytes(), finishes) || std::any_of(plan.begin(), plan.end(), finishes);
}

bool CaptionRules::isComplete(const CaptionState &state) const
{
    return state.prefix.isEmpty() && m_completion->isComplete(state.text, state.phrases);
}

} // namespace anycap::constrain
