// SPDX-License-Identifier: MIT
/// @file rough_cuts.h
/// Last resorts of shortening: cuts that no grammar supports, for limits that nothing better meets.
#pragma once

#include "core/draft/fitting/variant_table.h"

namespace anycap::draft {

/// The clause up to any word.
void addRoughCuts(const Tokens &tokens, const VariantMaker &variants, VariantTable &table);
/// Any stretch of the clause without a banned word.
void addFragments(const Tokens &tokens, const VariantMaker &variants, VariantTable &table);

} // namespace anycap::draft
