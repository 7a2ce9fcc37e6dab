// SPDX-License-Identifier: MIT
/// @file cpu_kernels_impl.h
/// The body of the kernels, compiled once per instruction set: the including file defines
/// ANYCAP_KERNEL_NAMESPACE and ANYCAP_KERNEL_LANES (floats in a vector register) and its compile options
/// choose the instructions. Nothing of the standard library's inline code is used here, so that no function
/// compiled for a newer processor can be picked by the linker for all.
#pragma once

#include "inference/model/cpu_kernels_limits.h"
#include "inference/model/cpu_kernels_product.h"
#include "inference/model/cpu_kernels_quantize.h"
#include "inference/model/cpu_kernels_quantized.h"
#include "inference/model/cpu_kernels_rows.h"

namespace anycap::model::ANYCAP_KERNEL_NAMESPACE {

namespace {

/// c[r, j] (+)= a[r]·b[j] over k.
template <int Rows, int Columns, class B>
inline void dotBlock(const float *a, std::int64_t aStride, const B *b, std::int64_t bStride, std::int64_t k,
                     float (&c)[Rows][Columns])
{
    Vec acc[Rows][Columns] = {};
    std::int64_t i = 0;
    for (; i + kLanes <= k; i += kLanes) {
        Vec bv[Columns];
        for (int j = 0; j < Columns; ++j)
            bv[j] = load(b + j * bStride + i);
        for (int r = 0; r < Rows; ++r) {
            const Vec av = load(a + r * aStride + i);
            for (int j = 0; j < Columns; ++j)
                acc[r][j] += av * bv[j];
        }
    }
    for (int r = 0; r < Rows; ++r) {
        for (int j = 0; j < Columns; ++j) {
            float total = sum(acc[r][j]);
            for (std::int64_t t = i; t < k; ++t)
                total += a[r * aStride + t] * widen(b[j * bStride + t]);
            c[r][j] = total;
        }
    }
}

#ifdef ANYCAP_KERNEL_PAIRS
template <int Rows, int Columns>
inline void dotBlock(const std::uint16_t *a, std::int64_t aStride, const std::uint16_t *b,
                     std::int64_t bStride, std::int64_t k, float (&c)[Rows][Columns])
{
    Vec acc[Rows][Columns] = {};
    std::int64_t i = 0;
    for (; i + 2 * kLanes <= k; i += 2 * kLanes) {
        Vec bv[Columns];
        for (int j = 0; j < Columns; ++j)
            bv[j] = loadPairs(b + j * bStride + i);
        for (int r = 0; r < Rows; ++r) {
            const Vec av = loadPairs(a + r * aStride + i);
            for (int j = 0; j < Columns; ++j)
                acc[r][j] = addPairs(acc[r][j], av, bv[j]);
        }
    }
    for (int r = 0; r < Rows; ++r) {
        for (int j = 0; j < Columns; ++j) {
            float total = sum(acc[r][j]);
            for (std::int64_t t = i; t < k; ++t)
                total += widen(a[r * aStride + t]) * widen(b[j * bStride + t]);
            c[r][j] = total;
        }
    }
}
#endif

constexpr int kColumns = 4;

template <int Rows, int Columns, class A, class B>
inline void linearTile(const LinearJob &job, const A *x, const B *w, std::int64_t m, std::int64_t n)
{
    float c[Rows][Columns];
    dotBlock<Rows, Columns>(x + m * job.xStride, job.xStride, w + n * job.wStride, job.wStride, job.k, c);
    for (int r = 0; r < Rows; ++r)
        for (int j = 0; j < Columns; ++j)
            job.y[(m + r) * job.yStride + n + j] = c[r][j] + (job.bias ? job.bias[n + j] : 0.0F);
}

template <int Rows, class A, class B>
inline void linearRows(const LinearJob &job, const A *x, const B *w, std::int64_t m, std::int64_t n0,
                       std::int64_t n1)
{
    std::int64_t n = n0;
    for (; n + kColumns <= n1; n += kColumns)
        linearTile<Rows, kColumns>(job, x, w, m, n);
    for (; n < n1; ++n)
        linearTile<Rows, 1>(job, x, w, m, n);
}

/// Each sum runs over all of k in one order, whatever m is: a row's result does not depend on its neighbours,
/// so that verifying drafted tokens together gives what one at a time would have given, to the bit.
template <class A, class B> void linearOf(const LinearJob &job, const A *x)
{
    const B *w = static_cast<const B *>(job.w);
    // A block of weights that stays in the second-level cache while the rows pass by.
    std::int64_t nStep = (std::int64_t{1} << 18) / (job.k + 1) / kColumns * kColumns;
    constexpr std::int64_t kLeast = std::int64_t{4} * kColumns;
    nStep = nStep < kLeast ? kLeast : nStep;
    for (std::int64_t n0 = job.nBegin; n0 < job.nEnd; n0 += nStep) {
        const std::int64_t n1 = n0 + nStep < job.nEnd ? n0 + nStep : job.nEnd;
        std::int64_t m = 0;
        for (; m + 4 <= job.m; m += 4)
            linearRows<4>(job, x, w, m, n0, n1);
        switch (job.m - m) {
        case 3:
            linearRows<3>(job, x, w, m, n0, n1);
            break;
        case 2:
            linearRows<2>(job, x, w, m, n0, n1);
            break;
        case 1:
            linearRows<1>(job, x, w, m, n0, n1);
            break;
        default:
            break;
        }
    }
}

/// Scores become weights that sum to 1; those behind `visible` become 0 up to `count`.
inline void softmaxRow(float *row, std::int64_t visible, std::int64_t count, float scale)
{
    float largest = row[0];
    for (std::int64_t i = 1; i < visible; ++i)
        largest = row[i] > largest ? row[i] : largest;
    largest *= scale;
    double total = 0;
    std::int64_t i = 0;
    for (; i + kLanes <= visible; i += kLanes) {
        const Vec e = expOf(load(row + i) * scale - largest);
        store(row + i, e);
        total += static_cast<double>(sum(e));
    }
    if (i < visible) {
        float rest[kLanes] = {};
        for (std::int64_t t = i; t < visible; ++t)
            rest[t - i] = row[t] * scale - largest;
        const Vec e = expOf(load(rest));
        store(rest, e);
        for (std::int64_t t = i; t < visible; ++t) {
            row[t] = rest[t - i];
            total += static_cast<double>(row[t]);
        }
    }
    const float inverse = static_cast<float>(1.0 / total);
    for (std::int64_t t = 0; t < visible; ++t)
        row[t] *= inverse;
    for (std::int64_t t = visible; t < count; ++t)
        row[t] = 0;
}

/// out[r, d0 .. d0 + Width * kLanes) = sum over s of weights[r, s] * v[s].
template <int Rows, int Width, class B>
inline void mixBlock(const float *weights, std::int64_t wStride, const B *v, std::int64_t vStride,
                     std::int64_t count, float *out, std::int64_t outStride)
{
    Vec acc[Rows][Width] = {};
    for (std::int64_t s = 0; s < count; ++s) {
        Vec vv[Width];
        for (int j = 0; j < Width; ++j)
            vv[j] = load(v + s * vStride + j * kLanes);
        for (int r = 0; r < Rows; ++r)
            for (int j = 0; j < Width; ++j)
                acc[r][j] += vv[j] * weights[r * wStride + s];
    }
    for (int r = 0; r < Rows; ++r)
        for (int j = 0; j < Width; ++j)
            store(out + r * outStride + j * kLanes, acc[r][j]);
}

template <int Rows, class B>
inline void mixRows(const float *weights, std::int64_t wStride, const B *v, const AttentionJob &job,
                    std::int64_t count, float *out)
{
    std::int64_t d = 0;
    for (; d + 4 * kLanes <= job.dim; d += 4 * kLanes)
        mixBlock<Rows, 4>(weights, wStride, v + d, job.kvStride, count, out + d, job.outStride);
    for (; d + kLanes <= job.dim; d += kLanes)
        mixBlock<Rows, 1>(weights, wStride, v + d, job.kvStride, count, out + d, job.outStride);
    for (; d < job.dim; ++d) {
        for (int r = 0; r < Rows; ++r) {
            float total = 0;
            for (std::int64_t s = 0; s < count; ++s)
                total += weights[r * wStride + s] * widen(v[s * job.kvStride + d]);
            out[r * job.outStride + d] = total;
        }
    }
}

template <int Rows, class B> inline void attendRows(const AttentionJob &job, std::int64_t t)
{
    const B *k = static_cast<const B *>(job.k);
    const B *v = static_cast<const B *>(job.v);
    const auto visibleAt
        = [&](std::int64_t row) { return job.isCausal ? job.visibleAtFirst + row : job.keyCount; };
    const std::int64_t count = visibleAt(t + Rows - 1);
    const std::int64_t stride = job.keyCount;
    const float *q = job.q + t * job.qStride;
    std::int64_t s = 0;
    for (; s + kColumns <= count; s += kColumns) {
        float c[Rows][kColumns];
        dotBlock<Rows, kColumns>(q, job.qStride, k + s * job.kvStride, job.kvStride, job.dim, c);
        for (int r = 0; r < Rows; ++r)
            for (int j = 0; j < kColumns; ++j)
                job.scratch[r * stride + s + j] = c[r][j];
    }
    for (; s < count; ++s) {
        float c[Rows][1];
        dotBlock<Rows, 1>(q, job.qStride, k + s * job.kvStride, job.kvStride, job.dim, c);
        for (int r = 0; r < Rows; ++r)
            job.scratch[r * stride + s] = c[r][0];
    }
    for (int r = 0; r < Rows; ++r)
        softmaxRow(job.scratch + r * stride, visibleAt(t + r), count, job.scale);
    mixRows<Rows>(job.scratch, stride, v, job, count, job.out + t * job.outStride);
}

void linear(const LinearJob &job)
{
    switch (job.weightType) {
    case ElementType::F32:
        linearOf<float, float>(job, job.x);
        break;
    case ElementType::BF16:
#ifdef ANYCAP_KERNEL_PAIRS
        if (job.brief) {
            linearOf<std::uint16_t, std::uint16_t>(job, job.brief);
            break;
        }
#endif
        linearOf<float, std::uint16_t>(job, job.x);
        break;
    case ElementType::Int8:
        quantizedOf<ElementType::Int8>(job);
        break;
    case ElementType::Int4:
        quantizedOf<ElementType::Int4>(job);
        break;
    }
}

/// Columns [n, n + columns) of the weights at [first, first + depth), as float32.
void weightPanel(const LinearJob &job, std::int64_t n, std::int64_t columns, std::int64_t first,
                 std::int64_t depth, float *panel)
{
    switch (job.weightType) {
    case ElementType::F32:
        fillPanel(static_cast<const float *>(job.w) + n * job.wStride + first, job.wStride, columns, depth,
                  panel);
        break;
    case ElementType::BF16:
        fillPanel(static_cast<const std::uint16_t *>(job.w) + n * job.wStride + first, job.wStride, columns,
                  depth, panel);
        break;
    case ElementType::Int8:
        for (std::int64_t j = 0; j < columns; j += kPanelColumns)
            widenInt8(job, n + j, first, depth, panel + j);
        break;
    case ElementType::Int4:
        for (std::int64_t j = 0; j < columns; j += kPanelColumns)
            widenInt4(job, n + j, first, depth, panel + j);
        break;
    }
}

#ifdef ANYCAP_KERNEL_PAIRS
/// The same as pairs; `first` is even. Of int8 weights the scales are left for finishColumns().
void weightPairs(const LinearJob &job, std::int64_t n, std::int64_t columns, std::int64_t first,
                 std::int64_t count, float *panel)
{
    if (job.weightType == ElementType::BF16)
        fillPairPanel(static_cast<const std::uint16_t *>(job.w) + n * job.wStride + first, job.wStride,
                      columns, count, panel);
    else
        for (std::int64_t j = 0; j < columns; j += kPanelColumns)
            (job.weightType == ElementType::Int8 ? pairInt8 : pairInt4)(job, n + j, first, count, panel + j);
}
#endif

/// What belongs to a column and not to a position of the inner dimension.
template <bool Pairs> void finishColumns(const LinearJob &job, std::int64_t n, std::int64_t columns)
{
    const float *scales
        = Pairs && job.weightType == ElementType::Int8 ? static_cast<const float *>(job.scales) + n : nullptr;
    if (!scales && !job.bias)
        return;
    for (std::int64_t row = 0; row < job.m; ++row) {
        float *y = job.y + row * job.yStride + n;
        if (scales)
            for (std::int64_t j = 0; j < columns; ++j)
                y[j] *= scales[j];
        if (job.bias)
            for (std::int64_t j = 0; j < columns; ++j)
                y[j] += job.bias[n + j];
    }
}

/// A row's sums run over k in pieces of kSteps, whatever the other rows are.
template <bool Pairs> void productOf(const ProductJob &all)
{
    const LinearJob &job = all.linear;
    constexpr std::int64_t kColumnsTogether = kProductColumns;
    constexpr std::int64_t kStep = Pairs ? 2 : 1;
    const std::int64_t steps = (job.k + kStep - 1) / kStep;
    for (std::int64_t n = job.nBegin; n < job.nEnd; n += kColumnsTogether) {
        const std::int64_t columns = least(kColumnsTogether, job.nEnd - n);
        for (std::int64_t first = 0; first < steps; first += kSteps<Pairs>) {
            const std::int64_t depth = least(kSteps<Pairs>, steps - first);
            for (std::int64_t j = 0; j < columns; j += kBlockColumns) {
                const std::int64_t present = least(kBlockColumns, columns - j);
                float *panel = all.scratch + j * depth;
#ifdef ANYCAP_KERNEL_PAIRS
                if constexpr (Pairs) {
                    weightPairs(job, n + j, present, 2 * first, least(2 * depth, job.k - 2 * first), panel);
                    continue;
                }
#endif
                weightPanel(job, n + j, present, first, depth, panel);
            }
            productPanels<Pairs>(all.packed + first * kLanes, steps * kLanes, all.scratch, depth, job.m,
                                 columns, job.y + n, job.yStride, first > 0);
        }
        finishColumns<Pairs>(job, n, columns);
    }
}

void product(const ProductJob &job)
{
    if (kHasPairs && job.isPairs)
        productOf<kHasPairs>(job);
    else
        productOf<false>(job);
}

/// Many rows: scores and mixture as products. Keys behind the last row's are not touched.
template <class B> void attendTogether(const AttentionJob &job, ElementType type)
{
    const std::int64_t rows = job.tEnd - job.tBegin;
    const auto visibleAt = [&](std::int64_t row) {
        return job.isCausal ? job.visibleAtFirst + job.tBegin + row : job.keyCount;
    };
    const std::int64_t count = visibleAt(rows - 1);
    const std::int64_t blocks = (rows + kBlockRows - 1) / kBlockRows;
    float *const packedQ = job.scratch;
    float *const scores = packedQ + blocks * kLanes * job.dim;
    const std::int64_t stride = count;
    float *const packedScores = scores + rows * stride;
    float *const panel = packedScores + blocks * kLanes * count;

    packRows(job.q + job.tBegin * job.qStride, job.qStride, 0, rows, job.dim, packedQ);
    ProductJob toKeys;
    toKeys.packed = packedQ;
    toKeys.scratch = panel;
    toKeys.linear.w = job.k;
    toKeys.linear.wStride = job.kvStride;
    toKeys.linear.weightType = type;
    toKeys.linear.y = scores;
    toKeys.linear.yStride = stride;
    toKeys.linear.m = rows;
    toKeys.linear.k = job.dim;
    toKeys.linear.nEnd = count;
    product(toKeys);
    for (std::int64_t r = 0; r < rows; ++r)
        softmaxRow(scores + r * stride, visibleAt(r), count, job.scale);

    packRows(scores, stride, 0, rows, count, packedScores);
    const B *v = static_cast<const B *>(job.v);
    float *const out = job.out + job.tBegin * job.outStride;
    for (std::int64_t first = 0; first < count; first += kDepth) {
        const std::int64_t depth = least(kDepth, count - first);
        for (std::int64_t n = 0; n < job.dim; n += kBlockColumns)
            widenRows(v + first * job.kvStride + n, job.kvStride, least(kBlockColumns, job.dim - n), depth,
                      panel + n * depth);
        productPanels<false>(packedScores + first * kLanes, count * kLanes, panel, depth, rows, job.dim, out,
                             job.outStride, first > 0);
    }
}

template <class B> void attentionOf(const AttentionJob &job, ElementType type)
{
    if (job.tEnd - job.tBegin >= kManyRows) {
        attendTogether<B>(job, type);
        return;
    }
    std::int64_t t = job.tBegin;
    for (; t + 4 <= job.tEnd; t += 4)
        attendRows<4, B>(job, t);
    for (; t < job.tEnd; ++t)
        attendRows<1, B>(job, t);
}

void attention(const AttentionJob &job)
{
    if (job.cacheType == ElementType::F32)
        attentionOf<float>(job, ElementType::F32);
    else
        attentionOf<std::uint16_t>(job, ElementType::BF16);
}

CpuKernels kernels(const char *name)
{
    CpuKernels set{};
    set.name = name;
    set.rowsAtOnce = kBlockRows;
    set.packedRows = kLanes;
    set.columnsAtOnce = kBlockColumns;
    set.linear = linear;
    set.product = product;
    set.packRows = packRows;
    set.hasPairs = kHasPairs;
#ifdef ANYCAP_KERNEL_PAIRS
    set.packPairs = packPairs;
    set.multiplyPairs = multiplyPairs;
#endif
    set.roundToBits = roundToBits;
    set.roundToBrief = roundToBrief;
    set.attention = attention;
    set.normalize = normalize;
    set.gelu = gelu;
    set.siluTimes = siluTimes;
    set.readAll = readAll;
    set.multiplyAdd = multiplyAdd;
    set.multiplyAdds = kMultiplyAdds;
    set.quantize = quantize;
    return set;
}

} // namespace

} // namespace anycap::model::ANYCAP_KERNEL_NAMESPACE
