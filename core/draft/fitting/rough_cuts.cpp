// SPDX-License-Identifier: MIT
#include "core/draft/fitting/rough_cuts.h"

#include <cstddef>
#include <cstdint>
#include <utility>

namespace anycap::draft {

namespace {

constexpr double kRoughCut = 9; ///< score lost by a cut that no grammar supports
constexpr double kBadEnd = 22; ///< … and that ends in "the", "of", "is"
constexpr double kFragment = 27;

/// Whether a text can end after token i without a word left hanging.
bool canEndAfter(const Tokens &tokens, std::size_t i)
{
    const Token &t = tokens[i];
    if (t.tag == Tag::Ideograph || t.tag == Tag::Closer || t.tag == Tag::Gerund)
        return true;
    const bool nextIsNoun
        = i + 1 < tokens.size() && (tokens[i + 1].tag == Tag::Noun || tokens[i + 1].tag == Tag::ProperNoun);
    if (t.tag == Tag::Noun || t.tag == Tag::ProperNoun || t.tag == Tag::Number)
        return !nextIsNoun;
    return t.tag == Tag::Verb || t.tag == Tag::Adverb || t.tag == Tag::Participle
        || (t.tag == Tag::Pronoun && t.lower != "there")
        || (t.tag == Tag::Adjective && i > 0 && tokens[i - 1].tag == Tag::Auxiliary);
}

} // namespace

void addRoughCuts(const Tokens &tokens, const VariantMaker &variants, VariantTable &table)
{
    Variant v;
    bool hasVerb = false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const Variant one = variants.keep(i, 1).front();
        v.kept.push_back(static_cast<std::uint16_t>(i));
        v.words += one.words;
        v.characters += one.characters;
        v.stops += one.stops;
        v.score += one.score;
        hasVerb = hasVerb || isFinite(tokens[i]);
        if (isPunctuation(tokens[i].tag) && tokens[i].tag != Tag::Closer)
            continue;
        Variant cut = v;
        const bool ends = canEndAfter(tokens, i);
        cut.score -= ends ? (hasVerb ? kRoughCut * 0.5 : kRoughCut) : kBadEnd;
        table.push_back(std::move(cut));
    }
}

void addFragments(const Tokens &tokens, const VariantMaker &variants, VariantTable &table)
{
    constexpr std::size_t kLongest = 60;
    for (std::size_t from = 0; from < tokens.size(); ++from) {
        if (isPunctuation(tokens[from].tag))
            continue;
        Variant v;
        for (std::size_t i = from; i < tokens.size() && i < from + kLongest; ++i) {
            const Token &t = tokens[i];
            if (t.isBanned)
                break;
            const Variant one = variants.keep(i, 1).front();
            v.kept.push_back(static_cast<std::uint16_t>(i));
            v.words += one.words;
            v.characters += one.characters + (i == from && !t.hasSpaceBefore ? 1 : 0);
            v.stops += one.stops;
            v.score += one.score;
            if (isPunctuation(t.tag) && t.tag != Tag::Closer)
                continue;
            const Tag first = tokens[from].tag;
            const bool startsWell = first == Tag::Determiner || first == Tag::Number
                || first == Tag::Adjective || first == Tag::Noun || first == Tag::ProperNoun
                || first == Tag::Ideograph;
            Variant fragment = v;
            fragment.score -= kFragment + (startsWell ? 0 : 6) + (canEndAfter(tokens, i) ? 0 : 12);
            table.push_back(std::move(fragment));
        }
    }
}

} // namespace anycap::draft
