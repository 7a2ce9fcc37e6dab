// SPDX-License-Identifier: MIT
/// @file cpu_kernels_product.h
/// Products with many rows: both operands are put in the order in which one small block of sums reads them,
/// weights of any type as float32, or both as pairs (cpu_kernels_pairs.h). What that costs is shared by all
/// rows. A step is one position of the inner dimension, or a pair of them.
#pragma once

#include "inference/model/cpu_kernels_pairs.h"

namespace anycap::model::ANYCAP_KERNEL_NAMESPACE {

namespace {

/// A block of sums: as many as registers hold beside one row of weights.
constexpr int kBlockRows = kLanes == 16 ? 14 : kLanes == 8 ? 6 : 3;
constexpr int kBlockVectors = kLanes == 4 ? 4 : 2;
constexpr std::int64_t kBlockColumns = kBlockVectors * kLanes;
static_assert(kBlockColumns % kPanelColumns == 0 && kBlockColumns <= kMaxBlockColumns);
static_assert(kLanes <= kMaxPackedRows);
/// Steps between two visits of the sums.
constexpr std::int64_t kDepth = kProductDepth;
template <bool Pairs> constexpr std::int64_t kSteps = Pairs ? kProductPairs : kProductDepth;

/// Rows in blocks of kBlockRows: to[block][i][lane], lanes from kBlockRows on unused.
void packRows(const float *x, std::int64_t xStride, std::int64_t firstRow, std::int64_t rows, std::int64_t k,
              float *to)
{
    for (std::int64_t row = firstRow; row < rows; row += kBlockRows)
        interleave(x + row * xStride, xStride, least(rows - row, kBlockRows), k,
                   to + row / kBlockRows * k * kLanes, kLanes);
}

#ifdef ANYCAP_KERNEL_PAIRS
void packPairs(const float *x, std::int64_t xStride, std::int64_t firstRow, std::int64_t rows, std::int64_t k,
               float *to)
{
    for (std::int64_t row = firstRow; row < rows; row += kBlockRows)
        interleavePairs(x + row * xStride, xStride, least(rows - row, kBlockRows), k,
                        to + row / kBlockRows * ((k + 1) / 2) * kLanes, kLanes);
}
#endif

/// Adds what one step of a row, spread over all lanes, gives with kLanes columns.
template <bool Pairs> inline Vec addStep(Vec sums, Vec columns, const float *row)
{
#ifdef ANYCAP_KERNEL_PAIRS
    if constexpr (Pairs) {
        std::uint32_t word;
        __builtin_memcpy(&word, row, sizeof word);
        return addPairs(sums, columns, spreadPair(word));
    }
#endif
    return sums + columns * *row;
}

/// c (+)= a · b for one block. a [depth][kLanes], b [depth][kBlockColumns], depth in steps.
template <bool Pairs, bool Adds>
inline void productBlock(const float *a, const float *b, std::int64_t depth, float *c, std::int64_t cStride)
{
    Vec acc[kBlockRows][kBlockVectors] = {};
    // Wide outputs are apart by what falls into the same place of a cache; they are fetched meanwhile.
    for (int r = 0; r < kBlockRows; ++r)
        for (int j = 0; j < kBlockVectors; ++j)
            __builtin_prefetch(c + r * cStride + j * kLanes, 1);
    for (std::int64_t i = 0; i < depth; ++i) {
        Vec bv[kBlockVectors];
        for (int j = 0; j < kBlockVectors; ++j)
            bv[j] = load(b + i * kBlockColumns + j * kLanes);
        for (int r = 0; r < kBlockRows; ++r)
            for (int j = 0; j < kBlockVectors; ++j)
                acc[r][j] = addStep<Pairs>(acc[r][j], bv[j], a + i * kLanes + r);
    }
    for (int r = 0; r < kBlockRows; ++r)
        for (int j = 0; j < kBlockVectors; ++j) {
            float *to = c + r * cStride + j * kLanes;
            store(to, Adds ? load(to) + acc[r][j] : acc[r][j]);
        }
}

/// The same at the edge of the output: only `rows` x `columns` of it are there.
template <bool Pairs>
inline void productEdge(const float *a, const float *b, std::int64_t depth, float *c, std::int64_t cStride,
                        std::int64_t rows, std::int64_t columns, bool adds)
{
    float block[kBlockRows * kBlockColumns];
    productBlock<Pairs, false>(a, b, depth, block, kBlockColumns);
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t j = 0; j < columns; ++j) {
            const float value = block[r * kBlockColumns + j];
            c[r * cStride + j] = adds ? c[r * cStride + j] + value : value;
        }
}

/// y[rows, columns] (+)= packed rows · panels. A block of rows stays in the first-level cache while the
/// panels, each [depth][kBlockColumns], pass by from the second.
template <bool Pairs>
inline void productPanels(const float *packed, std::int64_t packedBlock, const float *panels,
                          std::int64_t depth, std::int64_t rows, std::int64_t columns, float *y,
                          std::int64_t yStride, bool adds)
{
    for (std::int64_t row = 0; row < rows; row += kBlockRows) {
        const float *a = packed + row / kBlockRows * packedBlock;
        for (std::int64_t n = 0; n < columns; n += kBlockColumns) {
            const float *panel = panels + n * depth;
            float *c = y + row * yStride + n;
            if (rows - row < kBlockRows || columns - n < kBlockColumns)
                productEdge<Pairs>(a, panel, depth, c, yStride, least(rows - row, kBlockRows),
                                   least(columns - n, kBlockColumns), adds);
            else if (adds)
                productBlock<Pairs, true>(a, panel, depth, c, yStride);
            else
                productBlock<Pairs, false>(a, panel, depth, c, yStride);
        }
    }
}

/// panel[i][column] = w[column][first + i] for `columns` rows of a row-major matrix.
template <class B>
inline void fillPanel(const B *w, std::int64_t wStride, std::int64_t columns, std::int64_t depth,
                      float *panel)
{
    for (std::int64_t j = 0; j < kBlockColumns; j += kLanes)
        interleave(w + (j < columns ? j : 0) * wStride, wStride, j < columns ? columns - j : 0, depth,
                   panel + j, kBlockColumns);
}

#ifdef ANYCAP_KERNEL_PAIRS
/// The same of pairs; `count` positions of the inner dimension.
inline void fillPairPanel(const std::uint16_t *w, std::int64_t wStride, std::int64_t columns,
                          std::int64_t count, float *panel)
{
    for (std::int64_t j = 0; j < kBlockColumns; j += kLanes)
        interleavePairs(w + (j < columns ? j : 0) * wStride, wStride, j < columns ? columns - j : 0, count,
                        panel + j, kBlockColumns);
}
#endif

/// panel[i][column] = v[i][column] for `columns` of each row.
template <class B>
inline void widenRows(const B *v, std::int64_t vStride, std::int64_t columns, std::int64_t depth,
                      float *panel)
{
    for (std::int64_t i = 0; i < depth; ++i) {
        std::int64_t j = 0;
        for (; j + kLanes <= columns; j += kLanes)
            store(panel + i * kBlockColumns + j, load(v + i * vStride + j));
        for (; j < kBlockColumns; ++j)
            panel[i * kBlockColumns + j] = j < columns ? widen(v[i * vStride + j]) : 0.0F;
    }
}

} // namespace

} // namespace anycap::model::ANYCAP_KERNEL_NAMESPACE
