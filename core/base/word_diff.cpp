// SPDX-License-Identifier: MIT
// Myers' linear-space difference ("An O(ND) Difference Algorithm and Its Variations", 1986, section 4b) over
// words, then hunks by bytes; see word_diff.h. Texts that differ in more than kMostEdits words in one stretch
// are shown as one changed stretch: nobody reads such a diff word by word, and time stays bounded.
#include "core/base/word_diff.h"

#include "core/base/unicode.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <optional>
#include <unordered_map>
#include <utility>

namespace anycap {

namespace {

constexpr long kMostEdits = 3000;
constexpr long kNowhere = -1;

/// A word with the white space before it; the last one of a text may be white space alone.
struct Token {
    std::size_t start = 0;
    std::size_t wordStart = 0;
    std::size_t end = 0;
};

bool isInnerMark(char32_t c) { return c == U'\'' || c == U'-' || c == 0x2019 || c == 0x2010 || c == 0x2011; }

bool isWordCharacter(char32_t c) { return unicode::isWordPart(c) && !unicode::isUnspacedScript(c); }

/// End of the word that begins at `offset`; a single grapheme where no word does.
std::size_t wordEnd(std::string_view s, std::size_t offset)
{
    std::size_t end = offset;
    if (!isWordCharacter(utf8::next(s, end)))
        return unicode::graphemeEnd(s, offset);
    while (end < s.size()) {
        std::size_t after = end;
        const char32_t c = utf8::next(s, after);
        if (isInnerMark(c) && after < s.size()) {
            if (!isWordCharacter(utf8::next(s, after)))
                break;
        } else if (!isWordCharacter(c)) {
            break;
        }
        end = after;
    }
    return end;
}

std::vector<Token> tokensOf(std::string_view s)
{
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < s.size();) {
        Token token{i, i, i};
        while (token.wordStart < s.size()) {
            std::size_t after = token.wordStart;
            if (!unicode::isSpace(utf8::next(s, after)))
                break;
            token.wordStart = after;
        }
        token.end = token.wordStart < s.size() ? wordEnd(s, token.wordStart) : token.wordStart;
        tokens.push_back(token);
        i = token.end;
    }
    return tokens;
}

struct Snake {
    long x = 0; ///< start in a
    long y = 0; ///< start in b
    long length = 0;
};

/// Finds the words that a longest common subsequence keeps: pairs of indexes, ascending in both.
class Matcher {
public:
    Matcher(std::vector<int> a, std::vector<int> b)
        : m_a(std::move(a))
        , m_b(std::move(b))
    {
    }

    std::vector<std::pair<long, long>> run()
    {
        compare(0, static_cast<long>(m_a.size()), 0, static_cast<long>(m_b.size()));
        return std::move(m_pairs);
    }

private:
    bool same(long x, long y) const
    {
        return m_a[static_cast<std::size_t>(x)] == m_b[static_cast<std::size_t>(y)];
    }
    void compare(long aFrom, long aTo, long bFrom, long bTo);
    std::optional<Snake> middleSnake(long aFrom, long aTo, long bFrom, long bTo);

    std::vector<int> m_a;
    std::vector<int> m_b;
    std::vector<std::pair<long, long>> m_pairs;
};

void Matcher::compare(long aFrom, long aTo, long bFrom, long bTo)
{
    while (aFrom < aTo && bFrom < bTo && same(aFrom, bFrom))
        m_pairs.emplace_back(aFrom++, bFrom++);
    long tail = 0;
    while (aFrom < aTo && bFrom < bTo && same(aTo - 1, bTo - 1)) {
        --aTo;
        --bTo;
        ++tail;
    }
    if (aFrom < aTo && bFrom < bTo) {
        if (const std::optional<Snake> snake = middleSnake(aFrom, aTo, bFrom, bTo)) {
            compare(aFrom, snake->x, bFrom, snake->y);
            for (long i = 0; i < snake->length; ++i)
                m_pairs.emplace_back(snake->x + i, snake->y + i);
            compare(snake->x + snake->length, aTo, snake->y + snake->length, bTo);
        }
    }
    for (long i = 0; i < tail; ++i)
        m_pairs.emplace_back(aTo + i, bTo + i);
}

/// The middle of a shortest edit path of the two non-empty stretches, whose first and last words differ.
/// Nothing when nothing matches or the path is too long to be worth finding.
std::optional<Snake> Matcher::middleSnake(long aFrom, long aTo, long bFrom, long bTo)
{
    const long n = aTo - aFrom;
    const long m = bTo - bFrom;
    const long delta = n - m;
    const bool isOdd = delta % 2 != 0;
    const long limit = std::min((n + m + 1) / 2, kMostEdits / 2);
    const long size = 2 * limit + 3;
    std::vector<long> forward(static_cast<std::size_t>(size), kNowhere);
    std::vector<long> backward(static_cast<std::size_t>(size), kNowhere);
    const auto at = [limit](std::vector<long> &v, long k) -> long & {
        return v[static_cast<std::size_t>(k + limit + 1)];
    };
    // The furthest x on diagonal k that one more edit reaches; kNowhere outside the rectangle.
    const auto step = [&](std::vector<long> &v, long k, long d) {
        if (d == 0)
            return 0L;
        const long down = k < d ? at(v, k + 1) : kNowhere;
        const long right = k > -d && at(v, k - 1) != kNowhere ? at(v, k - 1) + 1 : kNowhere;
        long best = kNowhere;
        for (const long x : {down, right}) {
            if (x != kNowhere && x <= n && x - k <= m)
                best = std::max(best, x);
        }
        return best;
    };
    for (long d = 0; d <= limit; ++d) {
        for (long k = -d; k <= d; k += 2) {
            const long startX = step(forward, k, d);
            long x = startX;
            while (x != kNowhere && x < n && x - k < m && same(aFrom + x, bFrom + x - k))
                ++x;
            at(forward, k) = x;
            const long reverse = delta - k;
            const bool meets = isOdd && std::abs(reverse) <= d - 1 && x != kNowhere
                && at(backward, reverse) != kNowhere && x + at(backward, reverse) >= n;
            if (meets)
                return Snake{aFrom + startX, bFrom + startX - k, x - startX};
        }
        for (long k = -d; k <= d; k += 2) {
            const long startX = step(backward, k, d);
            long x = startX;
            while (x != kNowhere && x < n && x - k < m && same(aTo - 1 - x, bTo - 1 - (x - k)))
                ++x;
            at(backward, k) = x;
            const long reverse = delta - k;
            const bool meets = !isOdd && std::abs(reverse) <= d && x != kNowhere
                && at(forward, reverse) != kNowhere && x + at(forward, reverse) >= n;
            if (meets)
                return Snake{aTo - x, bTo - (x - k), x - startX};
        }
    }
    return std::nullopt;
}

/// Same words get the same number in both texts.
std::vector<int> numbered(std::string_view text, const std::vector<Token> &tokens,
                          std::unordered_map<std::string_view, int> &numbers)
{
    std::vector<int> result;
    result.reserve(tokens.size());
    for (const Token &token : tokens) {
        const std::string_view word = text.substr(token.wordStart, token.end - token.wordStart);
        result.push_back(numbers.emplace(word, static_cast<int>(numbers.size())).first->second);
    }
    return result;
}

/// Builds hunks left to right; neighbours of one kind merge and empty ones vanish.
class HunkBuilder {
public:
    void advance(bool isChanged, std::size_t beforeTo, std::size_t afterTo)
    {
        if (beforeTo == m_before && afterTo == m_after)
            return;
        if (m_hunks.empty() || m_hunks.back().isChanged != isChanged)
            m_hunks.push_back({isChanged, m_before, 0, m_after, 0});
        DiffHunk &hunk = m_hunks.back();
        hunk.beforeLength = beforeTo - hunk.beforeOffset;
        hunk.afterLength = afterTo - hunk.afterOffset;
        m_before = beforeTo;
        m_after = afterTo;
    }
    std::vector<DiffHunk> take() { return std::move(m_hunks); }

private:
    std::vector<DiffHunk> m_hunks;
    std::size_t m_before = 0;
    std::size_t m_after = 0;
};

} // namespace

std::vector<DiffHunk> wordDiff(std::string_view before, std::string_view after)
{
    const std::vector<Token> beforeTokens = tokensOf(before);
    const std::vector<Token> afterTokens = tokensOf(after);
    std::unordered_map<std::string_view, int> numbers;
    std::vector<int> a = numbered(before, beforeTokens, numbers);
    std::vector<int> b = numbered(after, afterTokens, numbers);

    HunkBuilder hunks;
    for (const auto &[x, y] : Matcher(std::move(a), std::move(b)).run()) {
        const Token &from = beforeTokens[static_cast<std::size_t>(x)];
        const Token &to = afterTokens[static_cast<std::size_t>(y)];
        hunks.advance(true, from.start, to.start);
        const bool sameBlanks = before.substr(from.start, from.wordStart - from.start)
            == after.substr(to.start, to.wordStart - to.start);
        hunks.advance(!sameBlanks, from.wordStart, to.wordStart);
        hunks.advance(false, from.end, to.end);
    }
    hunks.advance(true, before.size(), after.size());
    return hunks.take();
}

std::string applyHunks(std::string_view before, std::string_view after, const std::vector<DiffHunk> &hunks,
                       const std::vector<bool> &accepted)
{
    assert(accepted.size() == hunks.size() && "one flag a hunk");
    std::string text;
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        const DiffHunk &hunk = hunks[i];
        if (hunk.isChanged && accepted[i])
            text += after.substr(hunk.afterOffset, hunk.afterLength);
        else
            text += before.substr(hunk.beforeOffset, hunk.beforeLength);
    }
    return text;
}

} // namespace anycap
