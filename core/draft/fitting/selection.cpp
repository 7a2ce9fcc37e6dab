// SPDX-License-Identifier: MIT
// Clauses, and the choice among them; see selection.h. Writing out: rendering.cpp.
#include "core/draft/fitting/selection.h"

#include "core/base/text_count.h"
#include "core/draft/fitting/lexicon.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace anycap::draft {

namespace {

using Index = std::size_t;

constexpr double kSplitCost = 0.5;
constexpr double kSemicolonCost = 2.2;
constexpr double kOrphanCost = 1.6; ///< "It is red." without what "it" is

Index findFinite(const Tokens &tokens, Index from, Index to)
{
    while (from < to && !isFinite(tokens[from]))
        ++from;
    return from;
}

/// Whether [from, to) opens with a subject and its verb: "the sky is", "it rains", "there are".
bool isClauseAt(const Tokens &tokens, Index from, Index to)
{
    const bool hasOpening
        = from < to && (tokens[from].tag == Tag::Preposition || tokens[from].tag == Tag::Adverb);
    if (hasOpening) { // "behind her, two children play"
        Index comma = from;
        while (comma < to && tokens[comma].tag != Tag::Comma && !isFinite(tokens[comma]))
            ++comma;
        if (comma < to && tokens[comma].tag == Tag::Comma)
            return isClauseAt(tokens, comma + 1, to);
    }
    const Index verb = findFinite(tokens, from, to);
    if (verb >= to || verb == from)
        return false;
    bool hasSubject = false;
    for (Index i = from; i < verb; ++i) {
        const Tag t = tokens[i].tag;
        if (t == Tag::Comma || t == Tag::Semicolon || t == Tag::Relative || t == Tag::Conjunction
            || t == Tag::Subordinator || t == Tag::To)
            return false;
        hasSubject = hasSubject || isNominal(t);
    }
    const Tag first = tokens[from].tag;
    return hasSubject && first != Tag::Preposition && first != Tag::Gerund && first != Tag::Participle;
}

bool isRelativeOpen(const Tokens &tokens, Index from, Index to)
{
    for (Index i = from; i < to; ++i) {
        if (tokens[i].tag == Tag::Relative || tokens[i].tag == Tag::Opener)
            return true;
    }
    return false;
}

Index ideographs(const Tokens &tokens, Index from, Index to)
{
    return static_cast<Index>(std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(from),
                                            tokens.begin() + static_cast<std::ptrdiff_t>(to),
                                            [](const Token &t) { return t.tag == Tag::Ideograph; }));
}

/// Length of the connector at i when the sentence can be split there, else 0.
Index connectorAt(const Tokens &tokens, Index start, Index i)
{
    const Index end = tokens.size();
    const Token &t = tokens[i];
    if ((t.tag == Tag::Comma || t.tag == Tag::Semicolon) && t.text.size() > 1
        && ideographs(tokens, start, i) >= 2 && ideographs(tokens, i + 1, end) >= 2)
        return 1; // CJK comma
    const bool leftStands = isClauseAt(tokens, start, i) || findFinite(tokens, start, i) < i;
    if (!leftStands || i + 1 >= end)
        return 0;
    if (t.text == ";" && isClauseAt(tokens, i + 1, end))
        return 1;
    if (t.tag == Tag::Semicolon && t.text == ";" && tokens[i + 1].tag == Tag::Conjunction && i + 2 < end
        && isClauseAt(tokens, i + 2, end))
        return 2;
    const bool joins = t.tag == Tag::Comma && i + 2 < end
        && (tokens[i + 1].tag == Tag::Conjunction || tokens[i + 1].lower == "while"
            || tokens[i + 1].lower == "so" || tokens[i + 1].lower == "whereas");
    if (joins && isClauseAt(tokens, i + 2, end))
        return 2;
    const bool joinsBare = (t.tag == Tag::Conjunction && t.lower != "nor") || t.lower == "while";
    const bool afterComma = i > start && tokens[i - 1].tag == Tag::Comma;
    if (joinsBare && !afterComma && !isRelativeOpen(tokens, start, i) && isClauseAt(tokens, i + 1, end))
        return 1;
    return 0;
}

struct State {
    double score = 0;
    int words = 0;
    int characters = 0;
    int sentences = 0;
    std::int32_t previous = -1; ///< into the arena
    std::uint32_t clause = 0;
    std::uint32_t variant = 0;
    Join join = Join::NewSentence;
};

int lengthOf(const Tokens &tokens)
{
    int length = 0;
    for (const Token &t : tokens)
        length += t.characters + (t.hasSpaceBefore ? 1 : 0);
    return length;
}

int wordsOf(const Tokens &tokens)
{
    int words = 0;
    for (const Token &t : tokens)
        words += t.words;
    return words;
}

double distanceTo(const Bounds &bounds, int value)
{
    if (value < bounds.min)
        return double(bounds.min - value) / std::max(1, bounds.min);
    if (bounds.max != Constraint::kUnbounded && value > bounds.max)
        return double(value - bounds.max) / std::max(1, bounds.max);
    return 0;
}

/// What a count is remembered as: exactly below an upper bound, up to the lower bound without one.
int remembered(const Bounds &bounds, int value)
{
    if (bounds.max != Constraint::kUnbounded)
        return std::min(value, bounds.max + 1);
    return std::min(value, bounds.min);
}

class Chooser {
public:
    Chooser(const std::vector<Clause> &clauses, const Budget &budget)
        : m_clauses(clauses)
        , m_budget(budget)
    {
        const int span
            = budget.characters.max != Constraint::kUnbounded ? budget.characters.max : budget.characters.min;
        m_grain = std::max(1, span / 300);
    }
    std::vector<Selection> run(std::size_t limit);

private:
    using Layer = std::unordered_map<std::uint64_t, State>;
    void offer(Layer &layer, State state, std::int32_t lastClause) const;
    void extend(const State &from, std::int32_t at, std::int32_t lastClause, std::uint32_t clause,
                Layer &next);

    const std::vector<Clause> &m_clauses;
    const Budget &m_budget;
    int m_grain = 1;
    std::vector<State> m_arena;
};

/// Over an upper bound nothing is ever taken away again: such states are kept only where nothing else is.
void Chooser::offer(Layer &layer, State state, std::int32_t lastClause) const
{
    const auto pack = [](int value) { return static_cast<std::uint64_t>(std::clamp(value, 0, 0x7FFF)); };
    std::uint64_t key = pack(remembered(m_budget.words, state.words));
    key = key << 15U | pack(remembered(m_budget.sentences, state.sentences));
    key = key << 15U | pack((remembered(m_budget.characters, state.characters) + m_grain - 1) / m_grain);
    key = key << 2U | (lastClause < 0 ? 0U : (lastClause + 1 == static_cast<int>(state.clause) ? 1U : 2U));
    const auto [at, isNew] = layer.emplace(key, state);
    if (!isNew && at->second.score < state.score)
        at->second = state;
}

void Chooser::extend(const State &from, std::int32_t at, std::int32_t lastClause, std::uint32_t clause,
                     Layer &next)
{
    const Clause &c = m_clauses[clause];
    const bool isNeighbour = lastClause >= 0 && lastClause + 1 == static_cast<std::int32_t>(clause);
    const bool sameSentence = isNeighbour && m_clauses[static_cast<Index>(lastClause)].sentence == c.sentence;
    const double orphan = c.leansBack && !isNeighbour && clause > 0 ? kOrphanCost : 0;
    const int stopWords = countWords(c.terminator);
    const int stopLength = c.terminator.empty() ? 1 : countCharacters(c.terminator);
    for (std::uint32_t v = 0; v < c.variants.size(); ++v) {
        const Variant &variant = c.variants[v];
        State state = from;
        state.previous = at;
        state.clause = clause;
        state.variant = v;
        state.words += variant.words;
        state.characters += variant.characters;
        state.sentences += variant.stops;
        state.score += variant.score - orphan;
        const State base = state;

        state.join = Join::NewSentence;
        state.words += stopWords;
        state.characters += stopLength;
        state.sentences += 1;
        state.score -= sameSentence ? kSplitCost : 0;
        offer(next, state, lastClause);
        if (lastClause < 0)
            continue;
        state = base;
        if (sameSentence) {
            state.join = Join::AsWritten;
            state.words += wordsOf(c.connector);
            state.characters += lengthOf(c.connector);
            state.score += 0.2;
        } else {
            state.join = Join::Semicolon;
            state.characters += 1;
            state.score -= kSemicolonCost;
        }
        offer(next, state, lastClause);
    }
}

std::vector<Selection> Chooser::run(std::size_t limit)
{
    constexpr std::size_t kMostStates = 3000;
    std::vector<std::int32_t> live; // arena places; the empty caption is -1
    for (std::uint32_t clause = 0; clause < m_clauses.size(); ++clause) {
        Layer next;
        extend(State{}, -1, -1, clause, next);
        for (const std::int32_t at : live) {
            const State state = m_arena[static_cast<Index>(at)];
            extend(state, at, static_cast<std::int32_t>(state.clause), clause, next);
        }
        std::vector<State> fresh;
        fresh.reserve(next.size());
        for (auto &entry : next)
            fresh.push_back(entry.second);
        const auto over = [this](const State &s) {
            return (s.words > m_budget.words.max ? 1 : 0) + (s.sentences > m_budget.sentences.max ? 1 : 0)
                + (s.characters > m_budget.characters.max ? 1 : 0);
        };
        // Ties are broken by content, never by the order of a hash table: same input, same text.
        std::sort(fresh.begin(), fresh.end(), [&over](const State &a, const State &b) {
            const int overA = over(a);
            const int overB = over(b);
            if (overA != overB)
                return overA < overB;
            if (a.score != b.score)
                return a.score > b.score;
            if (a.words != b.words)
                return a.words < b.words;
            if (a.characters != b.characters)
                return a.characters < b.characters;
            return a.previous < b.previous;
        });
        if (fresh.size() > kMostStates)
            fresh.resize(kMostStates);
        for (const State &s : fresh) {
            live.push_back(static_cast<std::int32_t>(m_arena.size()));
            m_arena.push_back(s);
        }
        // States that ended earlier compete with the new ones for the same counts.
        if (live.size() > kMostStates * 2) {
            std::stable_sort(live.begin(), live.end(), [&](std::int32_t a, std::int32_t b) {
                const State &x = m_arena[static_cast<Index>(a)];
                const State &y = m_arena[static_cast<Index>(b)];
                return over(x) != over(y) ? over(x) < over(y) : x.score > y.score;
            });
            live.resize(kMostStates * 2);
        }
    }

    std::vector<Selection> out;
    std::vector<std::pair<double, std::int32_t>> order;
    for (const std::int32_t at : live) {
        const State &s = m_arena[static_cast<Index>(at)];
        const double distance = distanceTo(m_budget.words, s.words)
            + distanceTo(m_budget.sentences, s.sentences) + distanceTo(m_budget.characters, s.characters - 1);
        order.emplace_back(distance, at);
    }
    std::stable_sort(order.begin(), order.end(), [this](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first < b.first;
        return m_arena[static_cast<Index>(a.second)].score > m_arena[static_cast<Index>(b.second)].score;
    });
    for (const auto &[distance, at] : order) {
        if (out.size() >= limit)
            break;
        Selection selection;
        selection.distance = distance;
        selection.score = m_arena[static_cast<Index>(at)].score;
        for (std::int32_t s = at; s >= 0; s = m_arena[static_cast<Index>(s)].previous) {
            const State &state = m_arena[static_cast<Index>(s)];
            selection.picks.push_back({state.clause, state.variant, state.join});
        }
        std::reverse(selection.picks.begin(), selection.picks.end());
        out.push_back(std::move(selection));
    }
    return out;
}

} // namespace

std::vector<Clause> splitClauses(const SentenceTokens &sentence, int number)
{
    std::vector<Clause> clauses;
    const Tokens &tokens = sentence.tokens;
    Clause current;
    current.sentence = number;
    current.terminator = sentence.terminator;
    Index start = 0;
    const auto close = [&](Index end) {
        current.tokens.assign(tokens.begin() + static_cast<std::ptrdiff_t>(start),
                              tokens.begin() + static_cast<std::ptrdiff_t>(end));
        if (!current.tokens.empty()) {
            current.leansBack = lexicon::leansBack(current.tokens.front().lower);
            clauses.push_back(current);
        }
        current.connector.clear();
    };
    bool inAside = false;
    for (Index i = 1; i < tokens.size(); ++i) {
        inAside = tokens[i].tag == Tag::Opener || (inAside && tokens[i].tag != Tag::Closer);
        const Index length = inAside ? 0 : connectorAt(tokens, start, i);
        if (length == 0)
            continue;
        close(i);
        current.connector.assign(tokens.begin() + static_cast<std::ptrdiff_t>(i),
                                 tokens.begin() + static_cast<std::ptrdiff_t>(i + length));
        start = i + length;
        i = start;
    }
    close(tokens.size());
    for (Index i = 0; i + 1 < clauses.size(); ++i)
        clauses[i].isLastOfSentence = false;
    return clauses;
}

std::vector<Selection> selectClauses(const std::vector<Clause> &clauses, const Budget &budget,
                                     std::size_t limit)
{
    return Chooser(clauses, budget).run(limit);
}

} // namespace anycap::draft
