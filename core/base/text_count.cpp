// SPDX-License-Identifier: MIT
// Words, benchmark sentences, characters and lines; see text_count.h. Sentences for readers: sentences.cpp,
// markup: markup.cpp.
#include "core/base/text_count.h"

#include "core/base/unicode.h"
#include "core/base/utf8.h"

#include <algorithm>

namespace anycap {

namespace {

bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The characters that the benchmark counts as words of their own.
bool isWideWord(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF);
}

std::size_t endOfLetters(std::string_view s, std::size_t i)
{
    while (i < s.size() && isAsciiLetter(s[i]))
        ++i;
    return i;
}

/// Where the regular expression's match that starts at `start` ends, or `start` for none. A run of letters
/// followed by a word character cannot end the match; the run before it, which ends at ' or -, can.
std::size_t endOfWordMatch(std::string_view s, std::size_t start)
{
    std::size_t matched = start;
    std::size_t end = endOfLetters(s, start);
    while (true) {
        std::size_t after = end;
        const bool atBoundary = end >= s.size() || !unicode::isRegexWord(utf8::next(s, after));
        if (!atBoundary)
            return matched;
        matched = end;
        const bool continues
            = end + 1 < s.size() && (s[end] == '\'' || s[end] == '-') && isAsciiLetter(s[end + 1]);
        if (!continues)
            return matched;
        end = endOfLetters(s, end + 1);
    }
}

bool isLineBreak(char c) { return c == '\n' || c == '\r'; }

/// Perceived characters of one line without markup; controls are not perceived, a tab is.
int clustersIn(std::string_view line)
{
    int count = 0;
    for (std::size_t i = 0; i < line.size();) {
        std::size_t after = i;
        const char32_t first = utf8::next(line, after);
        i = unicode::graphemeEnd(line, i);
        if (first == U'\t' || unicode::graphemeClass(first) != unicode::GraphemeClass::Control)
            ++count;
    }
    return count;
}

/// Calls `use` for each line of the text, without its break.
template <class Use> void forEachLine(std::string_view text, Use use)
{
    for (std::size_t start = 0; start <= text.size();) {
        std::size_t end = start;
        while (end < text.size() && !isLineBreak(text[end]))
            ++end;
        use(text.substr(start, end - start));
        start = end + 1;
        if (end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n')
            ++start;
    }
}

bool isBlank(std::string_view s)
{
    for (std::size_t i = 0; i < s.size();) {
        if (!unicode::isSpace(utf8::next(s, i)))
            return false;
    }
    return true;
}

} // namespace

int countWords(std::string_view utf8)
{
    int count = 0;
    char32_t previous = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        if (isAsciiLetter(utf8[i]) && !unicode::isRegexWord(previous)) {
            const std::size_t end = endOfWordMatch(utf8, i);
            if (end > i) {
                ++count;
                previous = static_cast<unsigned char>(utf8[end - 1]);
                i = end;
                continue;
            }
        }
        previous = utf8::next(utf8, i);
        if (isWideWord(previous))
            ++count;
    }
    return count;
}

int countSentences(std::string_view utf8)
{
    int count = 0;
    bool isFilled = false;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = utf8::next(utf8, i);
        if (c == U'.' || c == U'!' || c == U'?') {
            count += isFilled ? 1 : 0;
            isFilled = false;
        } else if (!unicode::isSpace(c)) {
            isFilled = true;
        }
    }
    return count + (isFilled ? 1 : 0);
}

int countCharacters(std::string_view utf8)
{
    int count = 0;
    const std::string text = withoutMarkup(utf8);
    forEachLine(text, [&count](std::string_view line) { count += clustersIn(line); });
    return count;
}

int countLines(std::string_view utf8)
{
    int count = 0;
    const std::string text = withoutMarkup(utf8);
    forEachLine(text, [&count](std::string_view line) { count += isBlank(line) ? 0 : 1; });
    return count;
}

int longestLine(std::string_view utf8)
{
    int longest = 0;
    const std::string text = withoutMarkup(utf8);
    forEachLine(text, [&longest](std::string_view line) { longest = std::max(longest, clustersIn(line)); });
    return longest;
}

} // namespace anycap
