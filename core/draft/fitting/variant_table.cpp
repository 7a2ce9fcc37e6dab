// SPDX-License-Identifier: MIT
#include "core/draft/fitting/variant_table.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace anycap::draft {

namespace {

constexpr std::size_t kTableLimit = 240;

} // namespace

void VariantMaker::prune(VariantTable &table) const
{
    std::unordered_map<std::uint64_t, std::size_t> best;
    VariantTable out;
    for (Variant &v : table) {
        std::uint64_t key
            = static_cast<std::uint64_t>(v.words) << 32U | static_cast<std::uint64_t>(v.stops) << 24U;
        if (m_tellsCharactersApart)
            key |= static_cast<std::uint64_t>(v.characters);
        const auto [at, isNew] = best.emplace(key, out.size());
        if (isNew)
            out.push_back(std::move(v));
        else if (out[at->second].score < v.score)
            out[at->second] = std::move(v);
    }
    if (out.size() > kTableLimit) {
        std::stable_sort(out.begin(), out.end(),
                         [](const Variant &a, const Variant &b) { return a.score > b.score; });
        // The shortest stays in any case: it may be the only one that fits.
        const auto shortest
            = std::min_element(out.begin(), out.end(), [](const Variant &a, const Variant &b) {
                  return a.characters < b.characters;
              });
        Variant kept = *shortest;
        out.resize(kTableLimit - 1);
        out.push_back(std::move(kept));
    }
    table = std::move(out);
}

void VariantMaker::join(VariantTable &table, const VariantTable &next) const
{
    if (next.size() == 1) {
        const Variant &n = next.front();
        for (Variant &v : table) {
            v.kept.insert(v.kept.end(), n.kept.begin(), n.kept.end());
            v.words += n.words;
            v.characters += n.characters;
            v.stops += n.stops;
            v.score += n.score;
        }
        return;
    }
    VariantTable out;
    out.reserve(table.size() * next.size());
    for (const Variant &a : table) {
        for (const Variant &b : next) {
            Variant v{a.kept, a.words + b.words, a.characters + b.characters, a.stops + b.stops,
                      a.score + b.score};
            v.kept.insert(v.kept.end(), b.kept.begin(), b.kept.end());
            out.push_back(std::move(v));
        }
    }
    table = std::move(out);
    prune(table);
}

VariantTable VariantMaker::keep(std::size_t i, double factor) const
{
    const Token &t = m_tokens[i];
    Variant v;
    v.kept = {static_cast<std::uint16_t>(i)};
    v.words = t.words;
    v.characters = t.characters + (t.hasSpaceBefore || i == 0 ? 1 : 0);
    v.stops = t.stops;
    v.score = t.isBanned || t.isRequired ? t.weight : t.weight * factor;
    return {v};
}

VariantTable VariantMaker::keepRange(std::size_t from, std::size_t to, double factor) const
{
    VariantTable table{Variant{}};
    for (std::size_t i = from; i < to; ++i)
        join(table, keep(i, factor));
    return table;
}

VariantTable VariantMaker::orNothing(VariantTable table, double cost)
{
    Variant nothing;
    nothing.score = -cost;
    table.push_back(nothing);
    return table;
}

} // namespace anycap::draft
