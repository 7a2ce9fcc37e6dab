// SPDX-License-Identifier: MIT
// Optimal breaking by dynamic programming; see line_breaks.h.
#include "core/draft/fitting/line_breaks.h"

#include "core/base/text_count.h"
#include "core/base/unicode.h"
#include "core/base/utf8.h"
#include "core/draft/fitting/lexicon.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace anycap::draft {

namespace {

/// What is never broken inside: a word, or one character of a script without blanks with its punctuation.
struct Piece {
    std::string text;
    int length = 0;
    bool hasSpaceBefore = false;
    bool mustStartLine = false; ///< dialogue
};

bool clingsToLeft(char32_t c)
{
    static constexpr std::u32string_view kClinging
        = U",.!?;:)]}"
          U"\u201D\u2019\u3001\u3002\uFF0C\uFF01\uFF1F\uFF1B\uFF1A\u300D\u300F\uFF09\u3011\u2026\u30FC";
    return kClinging.find(c) != std::u32string_view::npos;
}

bool clingsToRight(char32_t c)
{
    static constexpr std::u32string_view kClinging = U"([{\u201C\u2018\u300C\u300E\uFF08\u3010";
    return kClinging.find(c) != std::u32string_view::npos;
}

std::vector<Piece> cut(std::string_view text)
{
    std::vector<Piece> pieces;
    bool space = false;
    bool lineStart = false;
    bool openEnded = false; ///< the last piece takes what follows without a blank
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        const char32_t c = utf8::next(text, i);
        if (unicode::isSpace(c)) {
            const bool dialogue = c == U'\n' && i + 1 < text.size() && text[i] == '-';
            lineStart = lineStart || dialogue;
            space = true;
            openEnded = false;
            continue;
        }
        const bool isUnspaced = unicode::isUnspacedScript(c);
        const bool glued = !space && !pieces.empty()
            && (clingsToLeft(c) || (openEnded && !isUnspaced)
                || (openEnded && clingsToRight(utf8::before(text, start))));
        if (!glued) {
            pieces.push_back({{}, 0, space && !pieces.empty(), lineStart});
            lineStart = false;
        }
        pieces.back().text.append(text.substr(start, i - start));
        space = false;
        openEnded = !isUnspaced || clingsToRight(c);
    }
    for (Piece &piece : pieces)
        piece.length = countCharacters(piece.text);
    return pieces;
}

std::string wordOf(const Piece &piece)
{
    std::string word;
    for (const char c : piece.text) {
        if (c >= 'A' && c <= 'Z')
            word += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || c == '\'' || c == '-')
            word += c;
    }
    return word;
}

/// How bad a break between two pieces is: 0 after a sentence, 1 between article and noun.
double breakCost(const Piece &left, const Piece &right)
{
    if (right.mustStartLine)
        return 0;
    const char32_t end = utf8::before(left.text, left.text.size());
    if (end == U'.' || end == U'!' || end == U'?' || end == 0x3002 || end == 0xFF01 || end == 0xFF1F)
        return 0;
    if (end == U',' || end == U';' || end == U':' || end == 0xFF0C || end == 0x3001 || end == 0xFF1B)
        return 0.1;
    const std::string before = wordOf(left);
    const std::string after = wordOf(right);
    if (lexicon::isDeterminer(before) || lexicon::isPreposition(before) || before == "to" || before == "and"
        || before == "or" || lexicon::isAuxiliary(before) || lexicon::isNumber(before))
        return 1;
    if (after == "and" || after == "or" || after == "but" || lexicon::isSubordinator(after)
        || lexicon::isRelative(after))
        return 0.2;
    if (lexicon::isPreposition(after) || after == "to")
        return after == "of" ? 0.45 : 0.25;
    if (lexicon::isAdjective(before))
        return 0.8;
    return 0.5;
}

class Breaker {
public:
    Breaker(std::vector<Piece> pieces, int maxPerLine)
        : m_pieces(std::move(pieces))
        , m_max(maxPerLine)
    {
        int position = 0;
        for (const Piece &piece : m_pieces) {
            position += piece.hasSpaceBefore ? 1 : 0;
            m_starts.push_back(position);
            position += piece.length;
        }
    }
    std::size_t size() const { return m_pieces.size(); }
    /// The fewest lines when each is filled; overlong pieces count as one.
    int fewestLines() const;
    /// The best breaking into exactly `lines`; empty when there are too few pieces.
    std::string broken(int lines) const;
    bool fits(int lines) const { return m_max == Constraint::kUnbounded || longest(broken(lines)) <= m_max; }

private:
    static int longest(const std::string &text) { return longestLine(text); }
    int lengthOf(std::size_t from, std::size_t to) const;
    double lineCost(std::size_t from, std::size_t to, double ideal, int line, int lines) const;

    std::vector<Piece> m_pieces;
    std::vector<int> m_starts; ///< where each piece begins when all stand on one line
    int m_max;
};

/// Pieces [from, to), not empty, on one line.
int Breaker::lengthOf(std::size_t from, std::size_t to) const
{
    return m_starts[to - 1] + m_pieces[to - 1].length - m_starts[from];
}

int Breaker::fewestLines() const
{
    int lines = 1;
    std::size_t start = 0;
    for (std::size_t i = 1; i < m_pieces.size(); ++i) {
        if (m_pieces[i].mustStartLine
            || (m_max != Constraint::kUnbounded && lengthOf(start, i + 1) > m_max)) {
            ++lines;
            start = i;
        }
    }
    return lines;
}

double Breaker::lineCost(std::size_t from, std::size_t to, double ideal, int line, int lines) const
{
    const int length = lengthOf(from, to);
    const double off = (length - ideal) / std::max(ideal, 1.0);
    double cost = off * off * 2.5;
    const bool isLast = line + 1 == lines;
    if (!isLast && length > ideal)
        cost += off * 0.15; // rather a longer last line
    if (m_max != Constraint::kUnbounded && length > m_max)
        cost += 1000.0 * (length - m_max);
    if (to < m_pieces.size())
        cost += breakCost(m_pieces[to - 1], m_pieces[to]);
    for (std::size_t i = from + 1; i < to; ++i)
        cost += m_pieces[i].mustStartLine ? 50 : 0;
    return cost;
}

std::string Breaker::broken(int lines) const
{
    const std::size_t n = m_pieces.size();
    const auto count = static_cast<std::size_t>(lines);
    if (n == 0 || count > n)
        return {};
    const double ideal = double(lengthOf(0, n)) / lines;
    constexpr double kNever = std::numeric_limits<double>::max();
    std::vector<std::vector<double>> best(count + 1, std::vector<double>(n + 1, kNever));
    std::vector<std::vector<std::size_t>> from(count + 1, std::vector<std::size_t>(n + 1, 0));
    best[0][0] = 0;
    for (std::size_t line = 0; line < count; ++line) {
        for (std::size_t start = line; start < n; ++start) {
            if (best[line][start] == kNever)
                continue;
            for (std::size_t end = start + 1; end <= n; ++end) {
                const double cost
                    = best[line][start] + lineCost(start, end, ideal, static_cast<int>(line), lines);
                if (cost < best[line + 1][end]) {
                    best[line + 1][end] = cost;
                    from[line + 1][end] = start;
                }
                if (end > start + 1 && lengthOf(start, end) > 4 * ideal + 40)
                    break;
            }
        }
    }
    std::vector<std::size_t> starts(count);
    for (std::size_t line = count, end = n; line > 0; --line) {
        starts[line - 1] = from[line][end];
        end = starts[line - 1];
    }
    std::string out;
    std::size_t line = 0;
    for (std::size_t i = 0; i < n; ++i) {
        while (line + 1 < count && starts[line + 1] == i && i > 0) {
            out += '\n';
            ++line;
        }
        if (m_pieces[i].hasSpaceBefore && !out.empty() && out.back() != '\n')
            out += ' ';
        out += m_pieces[i].text;
    }
    return out;
}

} // namespace

std::string breakLines(std::string_view utf8, const LineLimits &limits)
{
    const Breaker breaker(cut(utf8), limits.maxPerLine);
    if (breaker.size() == 0)
        return std::string(utf8);
    const int most = std::min(limits.maxLines, static_cast<int>(breaker.size()));
    int lines = std::clamp(std::max(breaker.fewestLines(), limits.minLines), 1, std::max(most, 1));
    while (lines < most && lines < breaker.fewestLines() + 3 && !breaker.fits(lines))
        ++lines;
    return breaker.broken(lines);
}

} // namespace anycap::draft
