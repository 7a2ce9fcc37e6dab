// SPDX-License-Identifier: MIT
/// @file cpu_kernels_pairs.h
/// Numbers rounded to bfloat16 and, where ANYCAP_KERNEL_PAIRS is defined, multiplied two to a lane: word p of
/// a row holds positions 2p (low half) and 2p + 1. Words travel in float vectors and are never computed with
/// as floats.
#pragma once

#include "inference/model/cpu_kernels_vector.h"

#ifdef ANYCAP_KERNEL_PAIRS
#include <immintrin.h>
#endif

namespace anycap::model::ANYCAP_KERNEL_NAMESPACE {

namespace {

template <class To, class From> inline To bitsAs(const From &from)
{
    static_assert(sizeof(To) == sizeof(From));
    To to;
    __builtin_memcpy(&to, &from, sizeof to);
    return to;
}

/// The upper halves of the nearest bfloat16 numbers, ties to even; NaN stays NaN.
template <class V, class U> inline U nearestBrief(V x)
{
    const U bits = bitsAs<U>(x);
    const U nearest = (bits + 0x7FFFU + ((bits >> 16) & 1U)) >> 16;
    return x == x ? nearest : (bits >> 16) | 0x40U;
}

void roundToBits(const float *x, std::int64_t size, std::uint16_t *to)
{
    std::int64_t i = 0;
    for (; i + kLanes <= size; i += kLanes) {
        const VecH half = __builtin_convertvector(nearestBrief<Vec, VecU>(load(x + i)), VecH);
        __builtin_memcpy(to + i, &half, sizeof half);
    }
    for (; i < size; ++i)
        to[i] = static_cast<std::uint16_t>(nearestBrief<float, std::uint32_t>(x[i]));
}

void roundToBrief(const float *x, std::int64_t size, float *to)
{
    std::int64_t i = 0;
    for (; i + kLanes <= size; i += kLanes)
        store(to + i, bitsAs<Vec>(nearestBrief<Vec, VecU>(load(x + i)) << 16));
    for (; i < size; ++i)
        to[i] = bitsAs<float>(nearestBrief<float, std::uint32_t>(x[i]) << 16);
}

#ifdef ANYCAP_KERNEL_PAIRS

constexpr bool kHasPairs = true;

/// sums[l] + a[2l] * b[2l] + a[2l + 1] * b[2l + 1]
inline Vec addPairs(Vec sums, Vec a, Vec b)
{
    return bitsAs<Vec>(_mm512_dpbf16_ps(bitsAs<__m512>(sums), bitsAs<__m512bh>(a), bitsAs<__m512bh>(b)));
}
inline Vec spreadPair(std::uint32_t word) { return bitsAs<Vec>(VecU{} + word); }

inline Vec loadPairs(const std::uint16_t *p)
{
    Vec words;
    __builtin_memcpy(&words, p, sizeof words);
    return words;
}
inline Vec loadPairs(const float *p)
{
    return bitsAs<Vec>(_mm512_cvtne2ps_pbh(bitsAs<__m512>(load(p + kLanes)), bitsAs<__m512>(load(p))));
}
inline std::uint32_t briefBits(std::uint16_t bits) { return bits; }
inline std::uint32_t briefBits(float x) { return nearestBrief<float, std::uint32_t>(x); }

/// As interleave(), of pairs: to[p * toStride + r] is word p of row r. `count` numbers; where that is odd,
/// the last word's upper half is zero.
template <class B>
inline void interleavePairs(const B *rows, std::int64_t rowStride, std::int64_t valid, std::int64_t count,
                            float *to, std::int64_t toStride)
{
    std::int64_t i = 0;
    for (; i + 2 * kLanes <= count; i += 2 * kLanes) {
        Vec block[kLanes] = {};
        if (valid >= kLanes) {
            for (int r = 0; r < kLanes; ++r)
                block[r] = loadPairs(rows + r * rowStride + i);
        } else {
            for (int r = 0; r < valid; ++r)
                block[r] = loadPairs(rows + r * rowStride + i);
        }
        transpose(block);
        for (int r = 0; r < kLanes; ++r)
            store(to + (i / 2 + r) * toStride, block[r]);
    }
    for (; i < count; i += 2)
        for (int r = 0; r < kLanes; ++r) {
            std::uint32_t word = 0;
            if (r < valid)
                word = briefBits(rows[r * rowStride + i])
                    | (i + 1 < count ? briefBits(rows[r * rowStride + i + 1]) << 16 : 0U);
            __builtin_memcpy(to + i / 2 * toStride + r, &word, sizeof word);
        }
}

#else

constexpr bool kHasPairs = false;

#endif

} // namespace

} // namespace anycap::model::ANYCAP_KERNEL_NAMESPACE
