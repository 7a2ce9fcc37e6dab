// SPDX-License-Identifier: MIT
#include "core/draft/fitting/phrase_bounds.h"

namespace anycap::draft {

std::size_t PhraseBounds::afterAdverbs(std::size_t i, std::size_t end) const
{
    while (i < end && (tag(i) == Tag::Adverb || tag(i) == Tag::KeptAdverb))
        ++i;
    return i;
}

bool PhraseBounds::hasFinite(std::size_t from, std::size_t to) const
{
    for (std::size_t i = from; i < to; ++i) {
        if (isFinite(m_tokens[i]))
            return true;
    }
    return false;
}

std::size_t PhraseBounds::find(Tag wanted, std::size_t from, std::size_t to) const
{
    while (from < to && tag(from) != wanted)
        ++from;
    return from;
}

bool PhraseBounds::isListItem(std::size_t comma, std::size_t end) const
{
    for (std::size_t start = comma; start < end;) {
        std::size_t first = start + 1;
        const bool isLast = tag(first) == Tag::Conjunction && m_tokens[first].lower != "but";
        first += isLast ? 1 : 0;
        const Tag t = tag(first);
        const bool isPhrase = t == Tag::Determiner || t == Tag::Adjective || t == Tag::Number
            || t == Tag::Noun || t == Tag::ProperNoun;
        if (!isPhrase || first >= end)
            return false;
        std::size_t next = first;
        bool hasAnd = isLast;
        while (next < end && tag(next) != Tag::Comma && tag(next) != Tag::Semicolon) {
            if (isFinite(m_tokens[next]) || tag(next) == Tag::Relative || tag(next) == Tag::Subordinator)
                return isLast && next > first + 1 && tag(next) != Tag::Verb && tag(next) != Tag::Auxiliary;
            hasAnd = hasAnd || tag(next) == Tag::Conjunction;
            ++next;
        }
        if (hasAnd)
            return true;
        start = next;
        if (tag(start) != Tag::Comma)
            return false;
    }
    return false;
}

std::size_t PhraseBounds::phraseEnd(std::size_t from, std::size_t end, bool hasVerb) const
{
    bool inRelative = false;
    for (std::size_t j = from; j < end; ++j) {
        switch (tag(j)) {
        case Tag::Comma:
            if (!isListItem(j, end))
                return j;
            break;
        case Tag::Semicolon:
        case Tag::Dash:
        case Tag::Opener:
        case Tag::Subordinator:
            return j;
        case Tag::Relative:
            inRelative = true;
            break;
        case Tag::Conjunction: {
            const std::size_t next = afterAdverbs(j + 1, end);
            const Tag t = tag(next);
            const bool isVerbal = t == Tag::Auxiliary || t == Tag::Verb || t == Tag::Gerund
                || (t == Tag::Participle && tag(next + 1) == Tag::Preposition) || t == Tag::Pronoun;
            if (isVerbal || hasFinite(next, find(Tag::Comma, next, end)))
                return j;
            break;
        }
        case Tag::Auxiliary:
        case Tag::Verb:
            if (!inRelative && (!hasVerb || j > from))
                return j;
            inRelative = hasVerb && inRelative;
            break;
        default:
            break;
        }
    }
    return end;
}

std::size_t PhraseBounds::clauseEnd(std::size_t from, std::size_t end) const
{
    for (std::size_t j = from; j < end; ++j) {
        if (tag(j) == Tag::Semicolon || tag(j) == Tag::Dash || (tag(j) == Tag::Comma && !isListItem(j, end)))
            return j;
    }
    return end;
}

} // namespace anycap::draft
