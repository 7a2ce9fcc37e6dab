// SPDX-License-Identifier: MIT
/// @file cpu_kernels_vector.h
/// Vectors of ANYCAP_KERNEL_LANES floats, as all parts of the kernels use them; see cpu_kernels_impl.h for
/// what the including file defines. Nothing of the standard library's inline code is used here, so that no
/// function compiled for a newer processor can be picked by the linker for all.
#pragma once

#include "inference/model/cpu_kernels.h"

namespace anycap::model::ANYCAP_KERNEL_NAMESPACE {

namespace {

constexpr std::int64_t kLanes = ANYCAP_KERNEL_LANES;
using Vec = float __attribute__((vector_size(kLanes * 4)));
using VecI = std::int32_t __attribute__((vector_size(kLanes * 4)));
using VecU = std::uint32_t __attribute__((vector_size(kLanes * 4)));
using VecH = std::uint16_t __attribute__((vector_size(kLanes * 2)));

inline float widen(float x) { return x; }
inline float widen(std::uint16_t bits)
{
    const std::uint32_t wide = static_cast<std::uint32_t>(bits) << 16;
    float x;
    __builtin_memcpy(&x, &wide, sizeof x);
    return x;
}

inline Vec load(const float *p)
{
    Vec v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}
inline Vec load(const std::uint16_t *p)
{
    VecH h;
    __builtin_memcpy(&h, p, sizeof h);
    const VecU wide = __builtin_convertvector(h, VecU) << 16;
    Vec v;
    __builtin_memcpy(&v, &wide, sizeof v);
    return v;
}
inline void store(float *p, Vec v) { __builtin_memcpy(p, &v, sizeof v); }

inline float sum(Vec v)
{
    float part[kLanes];
    __builtin_memcpy(part, &v, sizeof part);
    for (std::int64_t width = kLanes / 2; width > 0; width /= 2)
        for (std::int64_t i = 0; i < width; ++i)
            part[i] += part[i + width];
    return part[0];
}

/// exp for x <= 0, to about one unit in the last place: Cody-Waite reduction and the Cephes polynomial.
inline Vec expOf(Vec x)
{
    const Vec lowest = Vec{} - 87.0F;
    x = x < lowest ? lowest : x;
    const Vec magic = Vec{} + 12582912.0F; // 1.5 * 2^23: adding it rounds to an integer
    const Vec shifted = x * 1.44269504088896341F + magic;
    const Vec n = shifted - magic;
    const Vec r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    Vec p = Vec{} + 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    const VecI power = (__builtin_convertvector(n, VecI) + 127) << 23;
    Vec scale;
    __builtin_memcpy(&scale, &power, sizeof scale);
    return p * scale;
}

inline std::int64_t least(std::int64_t a, std::int64_t b) { return a < b ? a : b; }

/// Lane l of the result is a[l] where bit `Width` of l is clear, else b[l - Width].
template <int Width> inline Vec mergeLow(Vec a, Vec b)
{
    VecI mask;
    for (int l = 0; l < kLanes; ++l)
        mask[l] = (l & Width) == 0 ? l : static_cast<int>(kLanes) + l - Width;
    return __builtin_shuffle(a, b, mask);
}
/// Lane l of the result is a[l + Width] where bit `Width` of l is clear, else b[l].
template <int Width> inline Vec mergeHigh(Vec a, Vec b)
{
    VecI mask;
    for (int l = 0; l < kLanes; ++l)
        mask[l] = (l & Width) == 0 ? l + Width : static_cast<int>(kLanes) + l;
    return __builtin_shuffle(a, b, mask);
}

template <int Width> inline void transposeStage(Vec (&v)[kLanes])
{
    for (int i = 0; i < kLanes; ++i) {
        if ((i & Width) != 0)
            continue;
        const Vec low = mergeLow<Width>(v[i], v[i + Width]);
        v[i + Width] = mergeHigh<Width>(v[i], v[i + Width]);
        v[i] = low;
    }
}

/// The square of kLanes vectors, in place.
inline void transpose(Vec (&v)[kLanes])
{
    transposeStage<1>(v);
    transposeStage<2>(v);
    if constexpr (kLanes > 4)
        transposeStage<4>(v);
    if constexpr (kLanes > 8)
        transposeStage<8>(v);
}

/// to[i * toStride + r] = rows[r * rowStride + i] for r < kLanes and i < count; rows from `valid` on count as
/// zeros and are not read.
template <class B>
inline void interleave(const B *rows, std::int64_t rowStride, std::int64_t valid, std::int64_t count,
                       float *to, std::int64_t toStride)
{
    std::int64_t i = 0;
    for (; i + kLanes <= count; i += kLanes) {
        Vec block[kLanes] = {};
        if (valid >= kLanes) {
            for (int r = 0; r < kLanes; ++r)
                block[r] = load(rows + r * rowStride + i);
        } else {
            for (int r = 0; r < valid; ++r)
                block[r] = load(rows + r * rowStride + i);
        }
        transpose(block);
        for (int r = 0; r < kLanes; ++r)
            store(to + (i + r) * toStride, block[r]);
    }
    for (; i < count; ++i)
        for (int r = 0; r < kLanes; ++r)
            to[i * toStride + r] = r < valid ? widen(rows[r * rowStride + i]) : 0.0F;
}

} // namespace

} // namespace anycap::model::ANYCAP_KERNEL_NAMESPACE
