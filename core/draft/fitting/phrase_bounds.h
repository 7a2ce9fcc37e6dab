// SPDX-License-Identifier: MIT
/// @file phrase_bounds.h
/// Where the phrases of a clause end, judged from word classes alone.
#pragma once

#include "core/draft/fitting/tokens.h"

#include <cstddef>

namespace anycap::draft {

/// Looks at tokens that outlive it. Stretches are [from, end); positions behind the last token are
/// Tag::Other.
class PhraseBounds {
public:
    explicit PhraseBounds(const Tokens &tokens)
        : m_tokens(tokens)
    {
    }

    Tag tag(std::size_t i) const { return i < m_tokens.size() ? m_tokens[i].tag : Tag::Other; }
    bool isNominalAt(std::size_t i) const { return isNominal(tag(i)); }
    /// The first position from i on that is no adverb.
    std::size_t afterAdverbs(std::size_t i, std::size_t end) const;
    bool hasFinite(std::size_t from, std::size_t to) const;
    /// The first token of that class, or `to`.
    std::size_t find(Tag wanted, std::size_t from, std::size_t to) const;
    /// Where a phrase that begins before `from` ends: what leans on its nouns belongs to it.
    std::size_t phraseEnd(std::size_t from, std::size_t end, bool hasVerb) const;
    /// Where a clause with a verb of its own ends: the next comma that continues no list.
    std::size_t clauseEnd(std::size_t from, std::size_t end) const;
    /// A comma that continues a list of nouns: a noun phrase without a verb, and an "and" or "or" further on.
    bool isListItem(std::size_t comma, std::size_t end) const;

private:
    const Tokens &m_tokens;
};

} // namespace anycap::draft
