// SPDX-License-Identifier: MIT
/// @file cpu_kernels_quantized.h
/// Products with int8 and int4 weights (layouts in cpu_kernels.h): the lanes of a vector are kPanelColumns
/// outputs, so that nothing is summed across lanes and a scale is one vector.
#pragma once

#include "inference/model/cpu_kernels_product.h"

#if defined(__AVX512F__) || defined(__AVX2__)
#include <immintrin.h>
#endif

namespace anycap::model::ANYCAP_KERNEL_NAMESPACE {

namespace {

/// One panel's 16 lanes, in as many registers as that takes.
constexpr int kPanelVectors = static_cast<int>(kPanelColumns / kLanes);
using Panel = float __attribute__((vector_size(kPanelColumns * 4)));
using PanelI = std::int32_t __attribute__((vector_size(kPanelColumns * 4)));
using PanelB = std::int8_t __attribute__((vector_size(kPanelColumns)));
using PanelH = std::uint16_t __attribute__((vector_size(kPanelColumns * 2)));
using PanelU = std::uint32_t __attribute__((vector_size(kPanelColumns * 4)));
constexpr int kChains = 2; ///< sums that run beside each other, for every number of rows the same

template <class V> inline V loadAs(const void *p)
{
    V v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}
inline Panel widenScales(const std::uint16_t *p)
{
    const PanelU wide = __builtin_convertvector(loadAs<PanelH>(p), PanelU) << 16;
    return loadAs<Panel>(&wide);
}
inline Panel widenBytes(const std::int8_t *p)
{
    const auto bytes = loadAs<PanelB>(p);
#if defined(__AVX512F__)
    // The compiler takes a general conversion apart into many steps.
    const auto wide = _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(loadAs<__m128i>(&bytes)));
    return loadAs<Panel>(&wide);
#elif defined(__AVX2__)
    const auto all = loadAs<__m128i>(&bytes);
    const __m256 wide[2] = {_mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(all)),
                            _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_srli_si128(all, 8)))};
    return loadAs<Panel>(wide);
#else
    return __builtin_convertvector(__builtin_convertvector(bytes, PanelI), Panel);
#endif
}

/// Numbers -8 .. 7 from the lowest four bits of each lane (the others are ignored).
inline Panel nibbles(PanelU packed)
{
#ifdef __AVX512F__
    const Panel table{-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7};
    PanelI index;
    __builtin_memcpy(&index, &packed, sizeof index);
    return __builtin_shuffle(table, index);
#else
    const PanelU low = packed & 15U;
    PanelI index;
    __builtin_memcpy(&index, &low, sizeof index);
    return __builtin_convertvector(index - 8, Panel);
#endif
}

inline void storePanel(const LinearJob &job, std::int64_t row, std::int64_t n, Panel value)
{
    float lanes[kPanelColumns];
    __builtin_memcpy(lanes, &value, sizeof lanes);
    float *y = job.y + row * job.yStride + n;
    const std::int64_t count = least(kPanelColumns, job.nEnd - n);
    for (std::int64_t j = 0; j < count; ++j)
        y[j] = lanes[j] + (job.bias ? job.bias[n + j] : 0.0F);
}

template <int Rows, int Panels> inline void int8Tile(const LinearJob &job, std::int64_t row, std::int64_t n)
{
    const auto *w = static_cast<const std::int8_t *>(job.w) + n * job.wStride;
    const auto *scales = static_cast<const float *>(job.scales) + n;
    const float *x = job.x + row * job.xStride;
    const std::int64_t panelBytes = kPanelColumns * job.wStride;
    Panel acc[Rows][Panels][kChains] = {};
    std::int64_t i = 0;
    for (; i + kChains <= job.k; i += kChains)
#pragma GCC unroll 16
        for (int c = 0; c < kChains; ++c)
#pragma GCC unroll 16
            for (int p = 0; p < Panels; ++p) {
                const Panel weight = widenBytes(w + p * panelBytes + (i + c) * kPanelColumns);
#pragma GCC unroll 16
                for (int r = 0; r < Rows; ++r)
                    acc[r][p][c] += weight * x[r * job.xStride + i + c];
            }
    for (; i < job.k; ++i)
#pragma GCC unroll 16
        for (int p = 0; p < Panels; ++p) {
            const Panel weight = widenBytes(w + p * panelBytes + i * kPanelColumns);
#pragma GCC unroll 16
            for (int r = 0; r < Rows; ++r)
                acc[r][p][0] += weight * x[r * job.xStride + i];
        }
#pragma GCC unroll 16
    for (int r = 0; r < Rows; ++r)
#pragma GCC unroll 16
        for (int p = 0; p < Panels; ++p)
            storePanel(job, row + r, n + p * kPanelColumns,
                       (acc[r][p][0] + acc[r][p][1]) * loadAs<Panel>(scales + p * kPanelColumns));
}

template <int Rows, int Panels> inline void int4Tile(const LinearJob &job, std::int64_t row, std::int64_t n)
{
    const std::int64_t groups = job.wStride / kGroupSize;
    const std::int64_t panelBytes = kPanelColumns * job.wStride / 2;
    const std::int64_t panel = n / kPanelColumns;
    const auto *w = static_cast<const std::uint8_t *>(job.w) + panel * panelBytes;
    const auto *scales = static_cast<const std::uint16_t *>(job.scales) + panel * groups * kPanelColumns;
    const float *x = job.x + row * job.xStride;
    Panel total[Rows][Panels] = {};
    for (std::int64_t g = 0; g < groups; ++g) {
        Panel acc[Rows][Panels][kChains] = {};
#pragma GCC unroll 16
        for (int word = 0; word < kGroupSize / 8; ++word) {
            PanelU packed[Panels];
#pragma GCC unroll 16
            for (int p = 0; p < Panels; ++p)
                packed[p] = loadAs<PanelU>(w + p * panelBytes + (g * (kGroupSize / 8) + word) * 64);
#pragma GCC unroll 16
            for (int i = 0; i < 8; ++i)
#pragma GCC unroll 16
                for (int p = 0; p < Panels; ++p) {
                    const Panel weight = nibbles(packed[p] >> (4 * i));
#pragma GCC unroll 16
                    for (int r = 0; r < Rows; ++r)
                        acc[r][p][i % kChains]
                            += weight * x[r * job.xStride + g * kGroupSize + std::int64_t{8} * word + i];
                }
        }
#pragma GCC unroll 16
        for (int p = 0; p < Panels; ++p) {
            const Panel scale = widenScales(scales + (p * groups + g) * kPanelColumns);
#pragma GCC unroll 16
            for (int r = 0; r < Rows; ++r)
                total[r][p] += (acc[r][p][0] + acc[r][p][1]) * scale;
        }
    }
#pragma GCC unroll 16
    for (int r = 0; r < Rows; ++r)
#pragma GCC unroll 16
        for (int p = 0; p < Panels; ++p)
            storePanel(job, row + r, n + p * kPanelColumns, total[r][p]);
}

template <ElementType Type, int Rows, int Panels>
inline void quantizedTile(const LinearJob &job, std::int64_t row, std::int64_t n)
{
    if constexpr (Type == ElementType::Int8)
        int8Tile<Rows, Panels>(job, row, n);
    else
        int4Tile<Rows, Panels>(job, row, n);
}

template <ElementType Type, int Panels> inline void quantizedRows(const LinearJob &job, std::int64_t n)
{
    std::int64_t row = 0;
    // Registers for the sums and for the weights they are made from.
    constexpr int kMost = kLanes == 16 ? (Panels > 2 ? 2 : 4) : 1;
    for (; row + kMost <= job.m; row += kMost)
        quantizedTile<Type, kMost, Panels>(job, row, n);
    for (; row < job.m; ++row)
        quantizedTile<Type, 1, Panels>(job, row, n);
}

/// As for the other types, the order of each sum does not depend on m.
template <ElementType Type> void quantizedOf(const LinearJob &job)
{
    constexpr int kAtOnce = kLanes == 16 ? 4 : kLanes == 8 ? 2 : 1;
    std::int64_t n = job.nBegin;
    if (job.m == 1)
        for (; n + kAtOnce * kPanelColumns <= job.nEnd; n += kAtOnce * kPanelColumns)
            quantizedTile<Type, 1, kAtOnce>(job, 0, n);
    for (; kLanes == 16 && n + 2 * kPanelColumns <= job.nEnd; n += 2 * kPanelColumns)
        quantizedRows<Type, 2>(job, n);
    for (; n < job.nEnd; n += kPanelColumns)
        quantizedRows<Type, 1>(job, n);
}

/// One panel of 16 columns as float32, for positions [first, first + depth) of the inner dimension.
inline void widenInt8(const LinearJob &job, std::int64_t n, std::int64_t first, std::int64_t depth, float *to)
{
    const auto *w = static_cast<const std::int8_t *>(job.w) + n * job.wStride + first * kPanelColumns;
    const auto scale = loadAs<Panel>(static_cast<const float *>(job.scales) + n);
    for (std::int64_t i = 0; i < depth; ++i) {
        const Panel value = widenBytes(w + i * kPanelColumns) * scale;
        __builtin_memcpy(to + i * kBlockColumns, &value, sizeof value);
    }
}
inline void widenInt4(const LinearJob &job, std::int64_t n, std::int64_t first, std::int64_t depth, float *to)
{
    const std::int64_t groups = job.wStride / kGroupSize;
    const std::int64_t panel = n / kPanelColumns;
    const auto *w = static_cast<const std::uint8_t *>(job.w) + panel * kPanelColumns * job.wStride / 2;
    const auto *scales = static_cast<const std::uint16_t *>(job.scales) + panel * groups * kPanelColumns;
    for (std::int64_t i = 0; i < depth; i += 8) {
        const auto packed = loadAs<PanelU>(w + (first + i) / 8 * 64);
        const Panel scale = widenScales(scales + (first + i) / kGroupSize * kPanelColumns);
        for (int j = 0; j < 8; ++j) {
            const Panel value = nibbles(packed >> (4 * j)) * scale;
            __builtin_memcpy(to + (i + j) * kBlockColumns, &value, sizeof value);
        }
    }
}

#ifdef ANYCAP_KERNEL_PAIRS
/// The same as pairs, without their scales: whole numbers of eight bits are exact in bfloat16.
inline void pairInt8(const LinearJob &job, std::int64_t n, std::int64_t first, std::int64_t count, float *to)
{
    const auto *w = static_cast<const std::int8_t *>(job.w) + n * job.wStride + first * kPanelColumns;
    for (std::int64_t i = 0; i < count; i += 2) {
        const auto low = bitsAs<PanelU>(widenBytes(w + i * kPanelColumns));
        const auto high = i + 1 < count ? bitsAs<PanelU>(widenBytes(w + (i + 1) * kPanelColumns)) : PanelU{};
        const PanelU words = (low >> 16) | high;
        __builtin_memcpy(to + i / 2 * kBlockColumns, &words, sizeof words);
    }
}
/// With their scales, rounded to bfloat16: a hundredth of what four bits have cost already.
inline void pairInt4(const LinearJob &job, std::int64_t n, std::int64_t first, std::int64_t count, float *to)
{
    const std::int64_t groups = job.wStride / kGroupSize;
    const std::int64_t panel = n / kPanelColumns;
    const auto *w = static_cast<const std::uint8_t *>(job.w) + panel * kPanelColumns * job.wStride / 2;
    const auto *scales = static_cast<const std::uint16_t *>(job.scales) + panel * groups * kPanelColumns;
    for (std::int64_t i = 0; i < count; i += 8) {
        const auto packed = loadAs<PanelU>(w + (first + i) / 8 * 64);
        const Panel scale = widenScales(scales + (first + i) / kGroupSize * kPanelColumns);
        for (int j = 0; j < 8; j += 2) {
            const auto low = nearestBrief<Panel, PanelU>(nibbles(packed >> (4 * j)) * scale);
            const auto high = nearestBrief<Panel, PanelU>(nibbles(packed >> (4 * j + 4)) * scale);
            const PanelU words = low | (high << 16);
            __builtin_memcpy(to + (i + j) / 2 * kBlockColumns, &words, sizeof words);
        }
    }
}
#endif

} // namespace

} // namespace anycap::model::ANYCAP_KERNEL_NAMESPACE
