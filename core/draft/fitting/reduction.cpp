// SPDX-License-Identifier: MIT
// Phrases that can go; see reduction.h. Where they end: phrase_bounds.cpp.
#include "core/draft/fitting/reduction.h"

#include "core/draft/fitting/lexicon.h"
#include "core/draft/fitting/phrase_bounds.h"
#include "core/draft/fitting/rough_cuts.h"
#include "core/draft/fitting/variant_table.h"

#include <algorithm>
#include <cstddef>

namespace anycap::draft {

namespace {

using Table = VariantTable;
using Index = std::size_t;

constexpr double kArticleClash = 60; ///< "a old man"

/// Where a phrase stands, for what may go in it.
struct Place {
    bool hasVerb = false; ///< the clause's finite verb stands before
    bool keepsAnd = false; ///< inside "between A and B"
    bool isClauseStart = false;
    double factor = 1; ///< what deep phrases are worth against the main clause
};

class Reducer {
public:
    Reducer(Tokens &tokens, const ReductionOptions &options)
        : m_tokens(tokens)
        , m_options(options)
        , m_bounds(tokens)
        , m_variants(tokens, options.tellsCharactersApart)
    {
    }
    Table run();

private:
    Tag tag(Index i) const { return m_bounds.tag(i); }
    Index clauseEnd(Index from, Index end) const { return m_bounds.clauseEnd(from, end); }
    Index phraseEnd(Index from, Index end, bool hasVerb) const
    {
        return m_bounds.phraseEnd(from, end, hasVerb);
    }
    Table keep(Index i, double factor) const { return m_variants.keep(i, factor); }
    Table keepRange(Index from, Index to, double factor) const
    {
        return m_variants.keepRange(from, to, factor);
    }
    void join(Table &table, const Table &next) const { m_variants.join(table, next); }

    Table phrase(Index from, Index to, Place place);
    Index step(Index i, Index to, Index from, Place &place, Table &table);
    Index atComma(Index i, Index to, const Place &place, Table &table);
    Index atList(Index i, Index to, const Place &place, Table &table);
    Index atConjunction(Index i, Index to, const Place &place, Table &table);
    Index atOpener(Index i, Index to, const Place &place, Table &table);
    Index atAdjective(Index i, Index to, const Place &place, Table &table);
    Index atModifier(Index i, Index to, Index from, const Place &place, Table &table);
    Index atRelative(Index i, Index to, const Place &place, Table &table);
    Index optional(Index from, Index bodyFrom, Index end, const Place &inner, double cost, Table &table);

    Tokens &m_tokens;
    const ReductionOptions &m_options;
    PhraseBounds m_bounds;
    VariantMaker m_variants;
    int m_lists = 0;
};

/// Tokens [from, bodyFrom) as they stand and the phrase behind them, or nothing of it all.
Index Reducer::optional(Index from, Index bodyFrom, Index end, const Place &inner, double cost, Table &table)
{
    Table whole = keepRange(from, std::min(bodyFrom, end), inner.factor);
    if (bodyFrom < end)
        join(whole, phrase(bodyFrom, end, inner));
    join(table, VariantMaker::orNothing(std::move(whole), cost));
    return end;
}

Index Reducer::atOpener(Index i, Index to, const Place &place, Table &table)
{
    Index close = i + 1;
    while (close < to && tag(close) != Tag::Closer)
        ++close;
    const bool isAside = m_tokens[i].text == "(" || m_tokens[i].text == "[" || m_tokens[i].text == "\uFF08";
    if (close >= to) {
        join(table, keep(i, place.factor));
        return i + 1;
    }
    if (!isAside) {
        join(table, keepRange(i, close + 1, place.factor));
        return close + 1;
    }
    join(table, VariantMaker::orNothing(keepRange(i, close + 1, place.factor * 0.4), 0));
    return close + 1;
}

/// A list in the object: items between the first and the last can go one by one, or all but the first.
Index Reducer::atList(Index i, Index to, const Place &place, Table &table)
{
    const int list = m_lists++;
    Table rest{Variant{}};
    Index start = i;
    Index end = i;
    while (start < to && tag(start) == Tag::Comma && m_bounds.isListItem(start, to)) {
        const bool isLast = tag(start + 1) == Tag::Conjunction;
        end = start + 1;
        while (end < to && tag(end) != Tag::Comma && tag(end) != Tag::Semicolon && tag(end) != Tag::Opener
               && tag(end) != Tag::Dash)
            ++end;
        m_tokens[start].list = list;
        Place inner = place;
        inner.isClauseStart = false;
        inner.factor *= 0.85;
        inner.keepsAnd = inner.keepsAnd || !isLast;
        const Index body = start + (isLast ? 2 : 1);
        Table piece = keepRange(start, body, inner.factor);
        join(piece, phrase(body, end, inner));
        const bool endsHere = isLast || m_bounds.find(Tag::Conjunction, start + 1, end) < end;
        join(rest, endsHere || !place.hasVerb ? piece : VariantMaker::orNothing(std::move(piece), 0.1));
        start = end;
        if (endsHere)
            break;
    }
    join(table, place.hasVerb ? VariantMaker::orNothing(std::move(rest), 0.3) : std::move(rest));
    return end;
}

Index Reducer::atComma(Index i, Index to, const Place &place, Table &table)
{
    const Index next = i + 1;
    const Tag t = tag(next);
    Place inner = place;
    inner.isClauseStart = false;
    inner.factor *= 0.6;
    const Index closing = m_bounds.find(Tag::Comma, next, to);
    const bool isTail = t == Tag::Relative || t == Tag::Gerund || t == Tag::Participle
        || t == Tag::Preposition || t == Tag::Subordinator;
    if (t == Tag::Adverb && next + 1 <= to && (next + 1 == to || tag(next + 1) == Tag::Comma)) {
        const Index end = next + 1 < to ? next + 2 : next + 1;
        return optional(i, end, end, inner, 0, table);
    }
    if (!place.hasVerb && closing < to && m_bounds.hasFinite(closing, to)) { // ", who is tall, …"
        const bool verbFollows = isFinite(m_tokens[std::min(m_bounds.afterAdverbs(closing + 1, to), to - 1)]);
        if (isTail || ((t == Tag::Determiner || t == Tag::Number || t == Tag::Noun) && verbFollows)) {
            inner.hasVerb = true;
            Table whole = keepRange(i, next, inner.factor);
            join(whole, phrase(next, closing, inner));
            join(whole, keep(closing, inner.factor));
            join(table, VariantMaker::orNothing(std::move(whole), 0.1));
            return closing + 1;
        }
    }
    if (place.hasVerb && isTail) {
        inner.hasVerb = true;
        const bool hasOwnVerb = t == Tag::Relative || t == Tag::Subordinator;
        const Index end = hasOwnVerb ? clauseEnd(next + 1, to) : phraseEnd(next + 1, to, true);
        return optional(i, next + 1, end, inner, 0.1, table);
    }
    if (m_bounds.isListItem(i, to))
        return atList(i, to, place, table);
    if (place.hasVerb && t == Tag::Conjunction) {
        inner.hasVerb = true;
        inner.factor = place.factor * 0.8;
        const Index end = clauseEnd(next + 1, to);
        return optional(i, next + 2, end, inner, 0.15, table);
    }
    if (place.hasVerb
        && (t == Tag::Determiner || t == Tag::Adjective || t == Tag::Noun || t == Tag::Number)) {
        const Index end = clauseEnd(next, to); // an apposition, or a list without "and"
        return optional(i, next, end, inner, 0.2, table);
    }
    join(table, keep(i, place.factor));
    return i + 1;
}

Index Reducer::atConjunction(Index i, Index to, const Place &place, Table &table)
{
    bool isPaired = place.keepsAnd;
    for (Index k = i; k > 0 && !isPaired && tag(k - 1) != Tag::Comma; --k) {
        const std::string &word = m_tokens[k - 1].lower;
        isPaired = word == "both" || word == "between" || word == "either" || word == "neither";
    }
    const Index next = m_bounds.afterAdverbs(i + 1, to);
    const Tag t = tag(next);
    if (!isPaired && place.hasVerb && next < to && i > 0) {
        Place inner = place;
        inner.isClauseStart = false;
        inner.factor *= 0.8;
        const bool isVerbal
            = t == Tag::Auxiliary || t == Tag::Verb || t == Tag::Gerund || t == Tag::Participle;
        if (isVerbal)
            return optional(i, next + 1, phraseEnd(next + 1, to, true), inner, 0.15, table);
        if (m_bounds.hasFinite(next, clauseEnd(next, to))) {
            inner.hasVerb = false;
            return optional(i, i + 1, clauseEnd(next, to), inner, 0.15, table);
        }
        const bool joinsNouns = m_bounds.isNominalAt(i - 1) || tag(i - 1) == Tag::Closer;
        if (joinsNouns && t != Tag::Preposition)
            return optional(i, i + 1, phraseEnd(i + 1, to, true), inner, 0.25, table);
        if (t == Tag::Preposition)
            return optional(i, next + 1, phraseEnd(next + 1, to, true), inner, 0.2, table);
    }
    join(table, keep(i, place.factor));
    return i + 1;
}

/// Adjectives before a noun: any that leave article and noun in agreement.
Index Reducer::atAdjective(Index i, Index to, const Place &place, Table &table)
{
    std::vector<Index> adjectives;
    bool hasSeparators = false;
    Index j = i;
    while (j < to) {
        if (tag(j) == Tag::Adjective)
            adjectives.push_back(j++);
        else if (tag(j) == Tag::Adverb && tag(j + 1) == Tag::Adjective)
            ++j;
        else if ((tag(j) == Tag::Comma || tag(j) == Tag::Conjunction) && tag(j + 1) == Tag::Adjective
                 && j + 1 < to) {
            hasSeparators = true;
            ++j;
        } else {
            break;
        }
    }
    const bool beforeNoun = j < to && (tag(j) == Tag::Noun || tag(j) == Tag::ProperNoun);
    const bool afterVerb = i > 0 && tag(i - 1) == Tag::Auxiliary && hasSeparators;
    if (!beforeNoun || adjectives.empty() || adjectives.size() > 4 || afterVerb || place.keepsAnd) {
        join(table, keep(i, place.factor));
        return i + 1;
    }
    const std::string article = i > 0 ? m_tokens[i - 1].lower : std::string();
    Table choices;
    const unsigned all = (1U << adjectives.size()) - 1;
    for (unsigned mask = 0; mask <= all; ++mask) {
        if (mask != all && mask != 0 && hasSeparators && (mask & (mask - 1)) != 0)
            continue; // of "tall, dark and narrow" one or all
        Table one{Variant{}};
        Index first = j;
        for (Index k = i; k < j; ++k) {
            const auto at = std::find(adjectives.begin(), adjectives.end(), k);
            bool stays = mask == all;
            if (at != adjectives.end())
                stays = (mask >> static_cast<unsigned>(at - adjectives.begin()) & 1U) != 0;
            else if (tag(k) == Tag::Adverb) { // "brightly lit" goes or stays as one
                const auto next = std::find(adjectives.begin(), adjectives.end(), k + 1);
                stays = next != adjectives.end()
                    && (mask >> static_cast<unsigned>(next - adjectives.begin()) & 1U) != 0;
            }
            if (!stays)
                continue;
            first = std::min(first, k);
            join(one, keep(k, place.factor));
        }
        if (article == "a" || article == "an") {
            const bool wantsVowel = article == "an";
            if (lexicon::startsWithVowelSound(m_tokens[first].lower) != wantsVowel && mask != all)
                one.front().score -= kArticleClash;
        }
        one.front().score -= mask == all ? 0 : 0.05;
        choices.push_back(one.front());
    }
    m_variants.prune(choices);
    join(table, choices);
    return j;
}

Index Reducer::atRelative(Index i, Index to, const Place &place, Table &table)
{
    Place inner = place;
    inner.isClauseStart = false;
    inner.hasVerb = true;
    inner.factor *= 0.6;
    if (i > 0 && m_bounds.isNominalAt(i - 1)) {
        const Tag verbal = i + 2 < to ? tag(i + 2) : Tag::Other;
        const bool isPlain = place.hasVerb && tag(i + 1) == Tag::Auxiliary
            && (verbal == Tag::Participle || verbal == Tag::Gerund || verbal == Tag::Preposition);
        if (isPlain) { // "a table that is covered with food": also "a table covered with food"
            const Index end = clauseEnd(i + 1, to);
            Table whole = VariantMaker::orNothing(keepRange(i, i + 2, inner.factor), 0.1);
            join(whole, keep(i + 2, inner.factor));
            join(whole, phrase(i + 3, end, inner));
            join(table, VariantMaker::orNothing(std::move(whole), 0.2));
            return end;
        }
        if (place.hasVerb)
            return optional(i, i + 1, clauseEnd(i + 1, to), inner, 0.2, table);
        Index verb = i + 1;
        while (verb < to && !isFinite(m_tokens[verb]))
            ++verb;
        Index main = verb + 1;
        while (main < to && !(isFinite(m_tokens[main]) && tag(main - 1) != Tag::Conjunction))
            ++main;
        if (main < to)
            return optional(i, i + 1, main, inner, 0.2, table);
    }
    join(table, keep(i, place.factor));
    return i + 1;
}

/// Prepositional, participial and infinitive phrases and subordinate clauses.
Index Reducer::atModifier(Index i, Index to, Index from, const Place &place, Table &table)
{
    const Tag t = tag(i);
    Place inner = place;
    inner.isClauseStart = false;
    inner.factor *= 0.8;
    inner.keepsAnd = m_tokens[i].lower == "between";
    const auto plain = [&] {
        join(table, keep(i, place.factor));
        return i + 1;
    };
    if (i == from && place.isClauseStart) { // "In the background, a tree …"
        const Index comma = m_bounds.find(Tag::Comma, i, to);
        if (comma < to && m_bounds.hasFinite(comma, to) && !m_bounds.isListItem(comma, to)) {
            Table whole = keep(i, inner.factor);
            inner.hasVerb = true;
            join(whole, phrase(i + 1, comma, inner));
            join(whole, keep(comma, inner.factor));
            join(table, VariantMaker::orNothing(std::move(whole), 0.15));
            return comma + 1;
        }
        return plain();
    }
    if (i == 0)
        return plain();
    const Tag before = tag(i - 1);
    const bool afterNoun = isNominal(before) || before == Tag::Closer;
    const bool mainFollows = place.hasVerb || m_bounds.hasFinite(phraseEnd(i + 1, to, false), to);
    if (t == Tag::Preposition) {
        const bool afterVerb = before == Tag::Verb || before == Tag::Gerund || before == Tag::Participle;
        const bool canGo = (afterNoun || afterVerb || before == Tag::Adverb)
            && !lexicon::needsOf(m_tokens[i - 1].lower) && (m_tokens[i].lower != "of" || afterNoun);
        const Index end = phraseEnd(i + 1, to, place.hasVerb);
        if (!canGo || end <= i + 1)
            return plain();
        double cost = afterVerb ? 0.9 : 0.1;
        if (m_tokens[i].lower == "of")
            cost = 0.8;
        return optional(i, i + 1, end, inner, cost, table);
    }
    if (t == Tag::To) {
        const bool isInfinitive = lexicon::isVerbBase(m_tokens[std::min(i + 1, to - 1)].lower);
        if (!afterNoun || !isInfinitive || !place.hasVerb)
            return plain();
        return optional(i, i + 2, phraseEnd(i + 2, to, true), inner, 0.6, table);
    }
    if (t == Tag::Subordinator) {
        if (!place.hasVerb || before == Tag::Adjective || before == Tag::Auxiliary
            || before == Tag::Determiner || m_tokens[i - 1].lower == "well")
            return plain();
        return optional(i, i + 1, clauseEnd(i + 1, to), inner, 0.2, table);
    }
    const bool isPassive = t == Tag::Participle && tag(i + 1) != Tag::Preposition;
    if (!afterNoun || !mainFollows || isPassive)
        return plain();
    inner.factor = place.factor * 0.7;
    return optional(i, i + 1, phraseEnd(i + 1, to, place.hasVerb), inner, 0.2, table);
}

Index Reducer::step(Index i, Index to, Index from, Place &place, Table &table)
{
    switch (tag(i)) {
    case Tag::Opener:
        return atOpener(i, to, place, table);
    case Tag::Dash: {
        const Index close = m_bounds.find(Tag::Dash, i + 1, to);
        const Index end = close < to ? close + 1 : to;
        if (i == from || (!place.hasVerb && close >= to))
            break;
        return optional(i, end, end, {place.hasVerb, true, false, place.factor * 0.6}, 0.1, table);
    }
    case Tag::Comma:
        if (i > from)
            return atComma(i, to, place, table);
        break;
    case Tag::Conjunction:
        return atConjunction(i, to, place, table);
    case Tag::Adjective:
        return atAdjective(i, to, place, table);
    case Tag::Relative:
        return atRelative(i, to, place, table);
    case Tag::Preposition:
    case Tag::Gerund:
    case Tag::Participle:
    case Tag::Subordinator:
    case Tag::To:
        return atModifier(i, to, from, place, table);
    case Tag::Adverb: {
        if (i == from && place.isClauseStart && tag(i + 1) == Tag::Comma && i + 1 < to)
            return optional(i, i + 2, i + 2, place, 0, table);
        const bool afterVerb = i > 0 && tag(i - 1) == Tag::Auxiliary;
        const Tag next = i + 1 < to ? tag(i + 1) : Tag::Other;
        const bool carries = next == Tag::Participle || next == Tag::Gerund || next == Tag::Adjective
            || next == Tag::Adverb || next == Tag::Verb;
        if ((afterVerb && !carries) || (i > 0 && m_tokens[i - 1].lower == "as"))
            break;
        join(table, VariantMaker::orNothing(keep(i, place.factor * 0.5), 0.05));
        return i + 1;
    }
    default:
        break;
    }
    join(table, keep(i, place.factor));
    return i + 1;
}

Table Reducer::phrase(Index from, Index to, Place place)
{
    Table table{Variant{}};
    for (Index i = from; i < to;) {
        if (isFinite(m_tokens[i]))
            place.hasVerb = true;
        i = step(i, to, from, place, table);
    }
    return table;
}

Table Reducer::run()
{
    Table table = phrase(0, m_tokens.size(), {false, false, m_options.startsSentence, 1});
    if (m_options.cutsAnywhere)
        addRoughCuts(m_tokens, m_variants, table);
    if (m_options.takesFragments)
        addFragments(m_tokens, m_variants, table);
    m_variants.prune(table);
    std::erase_if(table, [this](const Variant &v) {
        return std::all_of(v.kept.begin(), v.kept.end(),
                           [this](auto i) { return isPunctuation(m_tokens[i].tag); });
    });
    std::stable_sort(table.begin(), table.end(),
                     [](const Variant &a, const Variant &b) { return a.score > b.score; });
    return table;
}

} // namespace

std::vector<Variant> reduceClause(Tokens &tokens, const ReductionOptions &options)
{
    return Reducer(tokens, options).run();
}

} // namespace anycap::draft
