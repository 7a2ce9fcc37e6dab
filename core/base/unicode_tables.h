// SPDX-License-Identifier: MIT
/// @file unicode_tables.h
/// The generated tables behind unicode.h (see resources/unicode/make_unicode_tables.py). All are sorted by
/// code point and do not overlap. Use unicode.h instead.
#pragma once

#include "core/base/unicode.h"

#include <cstdint>
#include <span>

namespace anycap::unicode {

struct Range {
    char32_t first;
    char32_t last;
};

struct GraphemeRange {
    char32_t first;
    char32_t last;
    GraphemeClass value;
};

/// Every `stride`-th code point from first to last folds to itself + delta.
struct FoldRange {
    char32_t first;
    char32_t last;
    char32_t stride;
    std::int32_t delta;
};

/// One level of canonical decomposition; mark is 0 for a singleton.
struct Decomposition {
    char32_t code;
    char32_t base;
    char32_t mark;
};

std::span<const Range> wordRanges();
std::span<const Range> markRanges();
std::span<const GraphemeRange> graphemeRanges();
std::span<const FoldRange> foldRanges();
std::span<const Decomposition> decompositions();

} // namespace anycap::unicode
