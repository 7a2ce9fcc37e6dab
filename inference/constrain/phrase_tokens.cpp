// SPDX-License-Identifier: MIT
// See phrase_tokens.h.
#include "inference/constrain/phrase_tokens.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace anycap::constrain {

PhraseTokens::PhraseTokens(const Vocabulary &vocabulary, const PhraseAutomaton &automaton)
    : m_vocabulary(&vocabulary)
    , m_automaton(&automaton)
{
    if (automaton.isEmpty())
        return;
    for (std::size_t id = 0; id < vocabulary.size(); ++id) {
        if (vocabulary.shapeOf(id) > Vocabulary::kPartial && mayMatter(static_cast<std::uint32_t>(id)))
            m_candidates.push_back(static_cast<std::uint32_t>(id));
    }
}

/// A match begins with one of the first keys, at the token's start or behind a boundary.
bool PhraseTokens::mayMatter(std::uint32_t token) const
{
    const std::vector<char32_t> &firsts = m_automaton->firstKeys();
    const std::string_view bytes = m_vocabulary->bytes(token);
    Edge left = Edge::Blank;
    for (std::size_t i = 0; i < bytes.size();) {
        const char32_t c = utf8::next(bytes, i);
        const bool isLetter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
        if (isLetter && left == Edge::Word)
            continue;
        const std::u32string keys = PhraseAutomaton::keyOf(c);
        if (!keys.empty() && std::binary_search(firsts.begin(), firsts.end(), keys.front()))
            return true;
        left = isLetter ? Edge::Word : edgeOf(c);
    }
    return false;
}

void PhraseTokens::run(std::uint32_t token, const PhrasePosition &position,
                       std::vector<Effect> &effects) const
{
    const std::string_view bytes = m_vocabulary->bytes(token);
    Effect effect{token, position};
    effect.after.said = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        for (const char32_t key : PhraseAutomaton::keyOf(utf8::next(bytes, i)))
            m_automaton->advance(effect.after, key);
    }
    if (effect.after.said != 0 || !m_automaton->isIdle(effect.after))
        effects.push_back(effect);
}

std::vector<PhraseTokens::Effect> PhraseTokens::work(const PhrasePosition &position)
{
    std::vector<std::uint32_t> tokens;
    const auto add = [&](char32_t start) {
        const std::span<const std::uint32_t> found = m_vocabulary->startingWith(start);
        tokens.insert(tokens.end(), found.begin(), found.end());
    };
    for (const char32_t key : m_automaton->distinctKeys(position.node)) {
        if (key != U' ') {
            add(key);
            continue;
        }
        add(U' '); // no-break blanks
        add(U'\n');
        add(Vocabulary::kAfterBlank);
        for (const char32_t second : m_automaton->distinctKeys(m_automaton->nodeAfter(position.node, U' ')))
            add(Vocabulary::kAfterBlank + second);
    }
    if (position.node != 0 && position.left == Edge::Blank)
        add(U'\n');
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());

    std::vector<Effect> effects;
    for (const std::uint32_t token : tokens)
        run(token, position, effects);
    if (position.node == 0) {
        for (const std::uint32_t token : m_candidates)
            run(token, position, effects);
        return effects;
    }
    for (const Effect &effect : from({0, position.left, false, 0})) { // the others do as from nowhere
        if (!std::binary_search(tokens.begin(), tokens.end(), effect.token))
            effects.push_back(effect);
    }
    return effects;
}

const std::vector<PhraseTokens::Effect> &PhraseTokens::from(const PhrasePosition &position)
{
    const std::uint64_t place
        = (std::uint64_t{position.node} << 3U) | static_cast<std::uint64_t>(position.left);
    const auto known = m_known.find(place);
    if (known != m_known.end())
        return known->second;
    std::vector<Effect> effects = work({position.node, position.left, false, 0});
    return m_known.emplace(place, std::move(effects)).first->second;
}

} // namespace anycap::constrain
