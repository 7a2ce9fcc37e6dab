// SPDX-License-Identifier: MIT
// Substring search on match keys with word boundaries; see phrase_match.h.
#include "core/base/phrase_match.h"

#include "core/base/text_count.h"
#include "core/base/unicode.h"

namespace anycap {

namespace {

/// Whether a word may begin or end between these neighbours, the first of them belonging to the phrase.
bool isBoundary(char32_t ofPhrase, char32_t neighbour)
{
    if (unicode::isMark(neighbour))
        return false; // the accent belongs to the letter
    if (unicode::isUnspacedScript(ofPhrase) || unicode::isUnspacedScript(neighbour))
        return true;
    return !unicode::isWordPart(ofPhrase) || !unicode::isWordPart(neighbour);
}

} // namespace

int countPhrase(std::string_view utf8, std::string_view phrase)
{
    const std::u32string text = unicode::matchKey(withoutMarkup(utf8));
    const std::u32string wanted = unicode::matchKey(phrase);
    if (wanted.empty())
        return 0;
    int count = 0;
    for (std::size_t at = text.find(wanted); at != std::u32string::npos;) {
        const std::size_t end = at + wanted.size();
        const bool startsWell = at == 0 || isBoundary(wanted.front(), text[at - 1]);
        const bool endsWell = end == text.size() || isBoundary(wanted.back(), text[end]);
        const bool isFound = startsWell && endsWell;
        count += isFound ? 1 : 0;
        at = text.find(wanted, isFound ? end : at + 1);
    }
    return count;
}

} // namespace anycap
