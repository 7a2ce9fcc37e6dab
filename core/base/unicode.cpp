// SPDX-License-Identifier: MIT
// Table look-ups and grapheme segmentation; see unicode.h.
#include "core/base/unicode.h"

#include "core/base/unicode_tables.h"
#include "core/base/utf8.h"

#include <algorithm>

namespace anycap::unicode {

namespace {

/// The entry whose [first, last] holds c, or null.
template <class Table> auto findRange(const Table &table, char32_t c) -> decltype(table.data())
{
    const auto after = std::upper_bound(
        table.begin(), table.end(), c, [](char32_t value, const auto &range) { return value < range.first; });
    if (after == table.begin())
        return nullptr;
    const auto &range = *(after - 1);
    return c <= range.last ? &range : nullptr;
}

void appendDecomposed(std::u32string &out, char32_t c)
{
    const auto table = decompositions();
    const auto it = std::lower_bound(table.begin(), table.end(), c,
                                     [](const Decomposition &d, char32_t value) { return d.code < value; });
    if (c < 0xC0 || it == table.end() || it->code != c) {
        out.push_back(c);
        return;
    }
    appendDecomposed(out, it->base);
    if (it->mark != 0)
        out.push_back(it->mark);
}

bool isIgnorable(char32_t c)
{
    return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0xFEFF;
}

char32_t plainPunctuation(char32_t c)
{
    switch (c) {
    case 0x2018: // single quotation marks and the modifier apostrophe
    case 0x2019:
    case 0x02BC:
        return U'\'';
    case 0x2010: // hyphen, non-breaking hyphen
    case 0x2011:
        return U'-';
    default:
        return c;
    }
}

/// Rules GB3 to GB999 between two code points of one candidate cluster; the stateful ones come in as flags.
bool breaksBetween(GraphemeClass left, GraphemeClass right, bool emojiJoined, bool oddRegional)
{
    using enum GraphemeClass;
    if (left == Control || right == Control)
        return true;
    const bool leftL = left == HangulL;
    const bool leftV = left == HangulV || left == HangulLv;
    const bool leftT = left == HangulT || left == HangulLvt;
    if (leftL && (right == HangulL || right == HangulV || right == HangulLv || right == HangulLvt))
        return false;
    if (leftV && (right == HangulV || right == HangulT))
        return false;
    if (leftT && right == HangulT)
        return false;
    if (right == Extend || right == ZeroWidthJoiner || right == SpacingMark || left == Prepend)
        return false;
    if (emojiJoined && right == Pictographic)
        return false;
    return !(left == RegionalIndicator && right == RegionalIndicator && oddRegional);
}

} // namespace

GraphemeClass graphemeClass(char32_t c)
{
    if (c < 0x300) { // the common case; the pictographs here are (c) and (r)
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD)
            return GraphemeClass::Control;
        return c == 0xA9 || c == 0xAE ? GraphemeClass::Pictographic : GraphemeClass::Other;
    }
    if (c == 0x200D)
        return GraphemeClass::ZeroWidthJoiner;
    if (c >= 0xAC00 && c <= 0xD7A3)
        return (c - 0xAC00) % 28 == 0 ? GraphemeClass::HangulLv : GraphemeClass::HangulLvt;
    const auto *range = findRange(graphemeRanges(), c);
    return range == nullptr ? GraphemeClass::Other : range->value;
}

bool isRegexWord(char32_t c) { return findRange(wordRanges(), c) != nullptr; }

bool isMark(char32_t c) { return c >= 0x300 && findRange(markRanges(), c) != nullptr; }

bool isSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F
        || c == 0x3000;
}

bool isUnspacedScript(char32_t c)
{
    static constexpr Range kBlocks[] = {
        {0x0E00, 0x0EFF}, // Thai, Lao
        {0x1000, 0x109F}, // Myanmar
        {0x1100, 0x11FF}, // Hangul jamo
        {0x1780, 0x17FF}, // Khmer
        {0x2E80, 0x2FDF}, // radicals
        {0x3005, 0x3007}, // iteration mark, closing mark, ideographic zero
        {0x3041, 0x30FF}, // kana
        {0x3105, 0x318F}, // Bopomofo, Hangul compatibility jamo
        {0x31F0, 0x31FF}, // small katakana
        {0x3400, 0x4DBF},   {0x4E00, 0x9FFF}, {0xAC00, 0xD7AF}, // Hangul syllables
        {0xF900, 0xFAFF},   {0xFF66, 0xFFDC}, // half-width kana and jamo
        {0x20000, 0x3FFFD},
    };
    return std::any_of(std::begin(kBlocks), std::end(kBlocks),
                       [c](const Range &block) { return c >= block.first && c <= block.last; });
}

char32_t foldCase(char32_t c)
{
    const auto *range = findRange(foldRanges(), c);
    if (range == nullptr || (c - range->first) % range->stride != 0)
        return c;
    return static_cast<char32_t>(static_cast<std::int64_t>(c) + range->delta);
}

std::size_t graphemeEnd(std::string_view utf8, std::size_t offset)
{
    using enum GraphemeClass;
    const char32_t first = utf8::next(utf8, offset);
    GraphemeClass left = graphemeClass(first);
    if (first == U'\r' && offset < utf8.size() && utf8[offset] == '\n')
        return offset + 1; // GB3
    bool pictographBefore = left == Pictographic; // … Extend* so far, for GB11
    bool emojiJoined = false;
    bool oddRegional = left == RegionalIndicator; // for GB12
    while (offset < utf8.size()) {
        std::size_t after = offset;
        const GraphemeClass right = graphemeClass(utf8::next(utf8, after));
        if (breaksBetween(left, right, emojiJoined, oddRegional))
            break;
        emojiJoined = pictographBefore && right == ZeroWidthJoiner;
        pictographBefore = right == Pictographic || (pictographBefore && right == Extend);
        oddRegional = right == RegionalIndicator && left != RegionalIndicator;
        left = right;
        offset = after;
    }
    return offset;
}

std::u32string matchKey(std::string_view utf8)
{
    std::u32string decomposed;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = utf8::next(utf8, i);
        if (!isIgnorable(c))
            appendDecomposed(decomposed, c);
    }
    std::u32string key;
    key.reserve(decomposed.size());
    for (const char32_t c : decomposed) {
        if (!isSpace(c))
            key.push_back(foldCase(plainPunctuation(c)));
        else if (!key.empty() && key.back() != U' ')
            key.push_back(U' ');
    }
    if (!key.empty() && key.back() == U' ')
        key.pop_back();
    return key;
}

} // namespace anycap::unicode
