// SPDX-License-Identifier: MIT
#include "core/subtitle/encoding_score.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace anycap {

namespace {

enum class Script {
    None,
    Latin,
    RareLatin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Kana,
    Han,
    Hangul,
    Punctuation,
    Bad
};

bool isBetween(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

Script scriptOf(char32_t c)
{
    if (isBetween(c, U'A', U'Z') || isBetween(c, U'a', U'z'))
        return Script::Latin;
    if (c < 0x80)
        return Script::None;
    if (c < 0xA0 || c == 0xFFFD || isBetween(c, 0xE000, 0xF8FF))
        return Script::Bad;
    if (c < 0xC0) // signs: ¿ ¡ « » ° and the like are written, ¤ ¦ ¬ hardly
        return c == 0xBF || c == 0xA1 || c == 0xAB || c == 0xBB || c == 0xB0 || c == 0xA0 || c == 0xB7
            ? Script::Punctuation
            : Script::None;
    // ð Ð þ Þ × ÷: letters of few languages, but what many wrong guesses give
    if (c == 0xD0 || c == 0xF0 || c == 0xDE || c == 0xFE || c == 0xD7 || c == 0xF7 || c == 0xFF)
        return Script::RareLatin;
    if (c < 0x250)
        return Script::Latin;
    if (isBetween(c, 0x370, 0x3FF))
        return Script::Greek;
    if (isBetween(c, 0x400, 0x4FF))
        return Script::Cyrillic;
    if (isBetween(c, 0x590, 0x5FF))
        return Script::Hebrew;
    if (isBetween(c, 0x600, 0x6FF))
        return Script::Arabic;
    if (isBetween(c, 0x3040, 0x30FF))
        return Script::Kana;
    if (isBetween(c, 0x4E00, 0x9FFF))
        return Script::Han;
    if (isBetween(c, 0xAC00, 0xD7A3))
        return Script::Hangul;
    if (isBetween(c, 0x2010, 0x2026) || isBetween(c, 0x3000, 0x3011) || isBetween(c, 0xFF01, 0xFF5E)
        || c == 0x266A || c == 0x266B || c == 0x20AC)
        return Script::Punctuation;
    return Script::None;
}

bool isUpper(char32_t c)
{
    return isBetween(c, U'A', U'Z') || isBetween(c, 0xC0, 0xDE) || isBetween(c, 0x391, 0x3A9)
        || isBetween(c, 0x410, 0x42F);
}

bool isLower(char32_t c)
{
    return isBetween(c, U'a', U'z') || isBetween(c, 0xDF, 0xFF) || isBetween(c, 0x3B1, 0x3C9)
        || isBetween(c, 0x430, 0x44F);
}

bool areMixed(Script a, Script b)
{
    const auto isAlphabet = [](Script s) {
        return s == Script::Latin || s == Script::Greek || s == Script::Cyrillic || s == Script::Hebrew
            || s == Script::Arabic;
    };
    const auto isEastAsian
        = [](Script s) { return s == Script::Kana || s == Script::Han || s == Script::Hangul; };
    if (a == b)
        return false;
    return (isAlphabet(a) && isAlphabet(b)) || (isAlphabet(a) && isEastAsian(b))
        || (isEastAsian(a) && isAlphabet(b));
}

/// What a character beyond ASCII is worth by its script alone.
double worthOf(Script script)
{
    switch (script) {
    case Script::Kana:
    case Script::Hangul:
        return 1;
    case Script::Punctuation:
        return 0.8;
    case Script::Latin:
    case Script::Greek:
    case Script::Cyrillic:
    case Script::Hebrew:
    case Script::Arabic:
        return 0.9;
    case Script::Han: // any two bytes make one, so it proves less
        return 0.75;
    case Script::RareLatin:
        return 0.4;
    case Script::None:
        return 0.2;
    case Script::Bad:
        break;
    }
    return -1;
}

} // namespace

double plausibility(std::string_view utf8, std::size_t damaged)
{
    double sum = 0;
    std::size_t count = 0;
    char32_t before = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = utf8::next(utf8, at);
        const bool isInteresting = c >= 0x80 || before >= 0x80;
        if (isInteresting) {
            const Script script = scriptOf(c);
            double worth = c >= 0x80 ? worthOf(script) : 0;
            if (areMixed(scriptOf(before), script))
                worth -= 0.8;
            if (isLower(before) && isUpper(c)) // "pÄr"
                worth -= 0.5;
            sum += worth;
            count += c >= 0x80 ? 1 : 0;
        }
        before = c;
    }
    if (count == 0)
        return damaged > 0 ? 0 : 1;
    // Damage is counted by bytes that could not be read; a few may be dirt, many are the wrong encoding.
    sum -= static_cast<double>(damaged) * 2;
    return std::clamp(sum / static_cast<double>(count), 0.0, 1.0);
}

} // namespace anycap
