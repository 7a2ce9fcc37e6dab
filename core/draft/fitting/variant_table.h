// SPDX-License-Identifier: MIT
/// @file variant_table.h
/// Tables of the best variants of a stretch of tokens, and how those of neighbours make that of both.
#pragma once

#include "core/draft/fitting/reduction.h"
#include "core/draft/fitting/tokens.h"

#include <cstddef>
#include <vector>

namespace anycap::draft {

using VariantTable = std::vector<Variant>;

/// Looks at tokens that outlive it.
class VariantMaker {
public:
    VariantMaker(const Tokens &tokens, bool tellsCharactersApart)
        : m_tokens(tokens)
        , m_tellsCharactersApart(tellsCharactersApart)
    {
    }

    /// Keeps the best for each length and no more than a few hundred.
    void prune(VariantTable &table) const;
    /// Every variant of `table` followed by every one of `next`, pruned.
    void join(VariantTable &table, const VariantTable &next) const;
    /// Token i as it stands, worth its weight times `factor`.
    VariantTable keep(std::size_t i, double factor) const;
    VariantTable keepRange(std::size_t from, std::size_t to, double factor) const;
    /// … or nothing at all, at that cost.
    static VariantTable orNothing(VariantTable table, double cost);

private:
    const Tokens &m_tokens;
    bool m_tellsCharactersApart;
};

} // namespace anycap::draft
