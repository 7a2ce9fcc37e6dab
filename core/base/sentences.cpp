// SPDX-License-Identifier: MIT
// Sentences as a reader sees them (text_count.h): stops in numbers, abbreviations, initials and web addresses
// do not end one, closing quotes belong to the sentence they close, CJK stops need no blank behind them.
#include "core/base/text_count.h"
#include "core/base/unicode.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>

namespace anycap {

namespace {

bool isWideStop(char32_t c)
{
    return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF0E || c == 0xFF61;
}

/// Stops of other scripts that, like "!", always end a sentence when a blank follows.
bool isStop(char32_t c)
{
    return c == U'!' || c == U'?' || c == U'.' || c == 0x2026 || c == 0x203C || c == 0x203D || c == 0x2047
        || c == 0x2048 || c == 0x2049 || c == 0x061F || c == 0x06D4 || c == 0x0964 || c == 0x0965
        || c == 0x0589 || c == 0x1362 || c == 0x1367 || isWideStop(c);
}

bool isCloser(char32_t c)
{
    static constexpr std::u32string_view kClosers
        = U"\"')]}\u00BB\u2019\u201D\u203A\u300D\u300F\u3011\u300B\uFF09";
    return kClosers.find(c) != std::u32string_view::npos;
}

bool isOpener(char32_t c)
{
    static constexpr std::u32string_view kOpeners
        = U"\"'([{\u00AB\u00BF\u00A1\u2018\u201C\u201E\u2039\u300C\u300E\u3010\u300A\uFF08-"
          U"\u2013\u2014\u266A";
    return kOpeners.find(c) != std::u32string_view::npos;
}

bool isUpper(char32_t c) { return unicode::foldCase(c) != c; }

bool isLower(char32_t c)
{
    if (!unicode::isRegexWord(c) || isUpper(c) || unicode::isUnspacedScript(c) || (c >= U'0' && c <= U'9'))
        return false;
    // Cased scripts only: others have no capital to begin a sentence with.
    return (c >= U'a' && c <= U'z') || (c >= 0xDF && c < 0x590) || (c >= 0x1E00 && c < 0x2000);
}

bool contains(const auto &list, std::string_view word)
{
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::string asciiLower(std::string_view s)
{
    std::string out(s);
    for (char &c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

/// Words whose stop never ends a sentence, because a name, a number or an example follows.
bool isLeadingAbbreviation(std::string_view lowerWord)
{
    static constexpr std::array<std::string_view, 41> kWords{
        "mr",   "mrs",    "ms",  "mx",  "dr",   "prof",  "st",  "mt",  "rev", "fr",     "gen",
        "col",  "capt",   "lt",  "sgt", "maj",  "adm",   "gov", "sen", "rep", "hon",    "pres",
        "supt", "messrs", "vs",  "fig", "figs", "e.g",   "i.e", "cf",  "viz", "approx", "hr",
        "bzw",  "z.b",    "d.h", "ca",  "nr",   "sr.ta", "mme", "mlle"};
    return contains(kWords, lowerWord);
}

/// Words that may close a sentence: the stop ends one only before a capital.
bool isClosingAbbreviation(std::string_view lowerWord)
{
    static constexpr std::array<std::string_view, 22> kWords{
        "etc", "inc", "ltd", "co",  "corp", "jr",  "sr",  "a.m", "p.m",  "b.c", "a.d",
        "usw", "al",  "ed",  "eds", "ft",   "jan", "feb", "aug", "sept", "oct", "dec"};
    return contains(kWords, lowerWord);
}

/// A capital after "U.S." begins a sentence only when it is a word that names seldom begin with.
bool isSentenceStarter(std::string_view lowerWord)
{
    static constexpr std::array<std::string_view, 30> kWords{
        "the",   "a",    "an",    "it",    "he",   "she",   "they", "we",   "you",   "i",
        "this",  "that", "these", "those", "in",   "on",    "at",   "but",  "and",   "then",
        "there", "his",  "her",   "their", "when", "while", "as",   "what", "after", "two"};
    return contains(kWords, lowerWord);
}

std::string_view trimmed(std::string_view s)
{
    while (!s.empty()) {
        std::size_t after = 0;
        if (!unicode::isSpace(utf8::next(s, after)))
            break;
        s.remove_prefix(after);
    }
    while (!s.empty() && unicode::isSpace(utf8::before(s, s.size()))) {
        std::size_t length = 1;
        while (length < s.size() && (static_cast<unsigned char>(s[s.size() - length]) & 0xC0U) == 0x80)
            ++length;
        s.remove_suffix(length);
    }
    return s;
}

/// A text with the start of the sentence in hand.
struct Scanner {
    std::string_view text;
    std::size_t sentenceStart = 0;

    /// The run of non-blank characters that ends before `offset`, opening punctuation removed.
    std::string_view wordBefore(std::size_t offset) const
    {
        std::size_t start = offset;
        while (start > sentenceStart) {
            const char32_t c = utf8::before(text, start);
            if (unicode::isSpace(c))
                break;
            start -= std::min(start, charLengthBefore(start));
        }
        while (start < offset) {
            std::size_t after = start;
            if (!isOpener(utf8::next(text, after)))
                break;
            start = after;
        }
        return text.substr(start, offset - start);
    }
    std::size_t charLengthBefore(std::size_t offset) const
    {
        std::size_t length = 1;
        while (length < 4 && length < offset
               && (static_cast<unsigned char>(text[offset - length]) & 0xC0U) == 0x80)
            ++length;
        return length;
    }
    /// First character at or after `offset` that is neither blank nor opening; 0 at the end.
    char32_t firstLetterFrom(std::size_t offset) const
    {
        while (offset < text.size()) {
            const char32_t c = utf8::next(text, offset);
            if (!unicode::isSpace(c) && !isOpener(c))
                return c;
        }
        return 0;
    }
    std::string_view nextWord(std::size_t offset) const
    {
        while (offset < text.size()) {
            std::size_t after = offset;
            const char32_t c = utf8::next(text, after);
            if (!unicode::isSpace(c) && !isOpener(c))
                break;
            offset = after;
        }
        std::size_t end = offset;
        while (end < text.size()) {
            std::size_t after = end;
            if (!unicode::isWordPart(utf8::next(text, after)))
                break;
            end = after;
        }
        return text.substr(offset, end - offset);
    }
    bool fullStopEnds(std::size_t stop, std::size_t after) const;
};

/// Whether the single "." at byte `stop`, with a blank at `after`, ends the sentence.
bool Scanner::fullStopEnds(std::size_t stop, std::size_t after) const
{
    const std::string_view word = wordBefore(stop);
    const std::string lowerWord = asciiLower(word);
    const char32_t following = firstLetterFrom(after);
    if (following == 0)
        return true;
    if (isLower(following))
        return false; // "approx. five", "etc. and"
    const bool wordIsNumber = !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
    const bool isFirstWord = word.data() == trimmed(text.substr(sentenceStart)).data();
    if (wordIsNumber && isFirstWord)
        return false; // "1. Open the box"
    if (isLeadingAbbreviation(lowerWord))
        return false;
    const bool numberFollows = following >= U'0' && following <= U'9';
    if (numberFollows
        && (lowerWord == "no" || lowerWord == "nos" || lowerWord == "p" || lowerWord == "pp"
            || lowerWord == "vol" || lowerWord == "ch"))
        return false;
    if (isClosingAbbreviation(lowerWord))
        return isUpper(following);
    const bool isSingleCapital = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
    if (isSingleCapital && word[0] != 'I')
        return isSentenceStarter(asciiLower(nextWord(after))); // "J. Smith", but "vitamin C. The"
    const bool isDotted = word.size() >= 3 && word[1] == '.' && word.find("..") == std::string_view::npos;
    if (isDotted)
        return isSentenceStarter(asciiLower(nextWord(after))); // "the U.S. Army", but "in the U.S. The"
    return true;
}

/// A blank line, or a line that begins with a dash as in a dialogue, ends what stands before it.
bool lineBreakEnds(std::string_view text, std::size_t afterBreak)
{
    if (afterBreak >= text.size())
        return false;
    if (text[afterBreak] == '\n' || text.substr(afterBreak, 2) == "\r\n")
        return true;
    std::size_t i = afterBreak;
    const char32_t c = utf8::next(text, i);
    const bool isDash = c == U'-' || c == 0x2013 || c == 0x2014;
    return isDash && i < text.size() && text[i] == ' ';
}

} // namespace

std::vector<std::string_view> splitSentences(std::string_view utf8)
{
    std::vector<std::string_view> sentences;
    Scanner scan{utf8};
    const auto endAt = [&](std::size_t end) {
        const std::string_view piece = trimmed(utf8.substr(scan.sentenceStart, end - scan.sentenceStart));
        if (!piece.empty())
            sentences.push_back(piece);
        scan.sentenceStart = end;
    };
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t start = i;
        const char32_t c = utf8::next(utf8, i);
        if (c == U'\n' && lineBreakEnds(utf8, i)) {
            endAt(start);
            continue;
        }
        if (!isStop(c))
            continue;
        bool isWide = isWideStop(c);
        bool isSingleDot = c == U'.';
        std::size_t stopsEnd = i;
        while (i < utf8.size()) { // "?!", "...", "!!!"
            const char32_t more = utf8::next(utf8, i);
            if (!isStop(more))
                break;
            isWide = isWide || isWideStop(more);
            isSingleDot = false;
            stopsEnd = i;
        }
        std::size_t end = stopsEnd;
        bool hasCloser = false;
        while (end < utf8.size()) {
            std::size_t after = end;
            if (!isCloser(utf8::next(utf8, after)))
                break;
            hasCloser = true;
            end = after;
        }
        i = end;
        std::size_t peek = end;
        const char32_t following = end < utf8.size() ? utf8::next(utf8, peek) : 0;
        if (end >= utf8.size() || isWide || unicode::isUnspacedScript(following)) {
            endAt(end);
            continue;
        }
        if (!unicode::isSpace(following)) {
            i = stopsEnd;
            continue; // inside a number, an address, a name
        }
        const bool isEllipsis = c == 0x2026 || (c == U'.' && stopsEnd > start + 1);
        const bool lowerFollows = isLower(scan.firstLetterFrom(end));
        if ((isEllipsis || hasCloser) && lowerFollows)
            continue; // "wait... what", "“Stop!” he said"
        if (isSingleDot && !hasCloser && !scan.fullStopEnds(start, end))
            continue;
        endAt(end);
    }
    endAt(utf8.size());
    return sentences;
}

} // namespace anycap
