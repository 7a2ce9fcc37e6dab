// SPDX-License-Identifier: MIT
/// @file cpu_kernels_impl.h
/// The body of the kernels, compiled once per instruction set: the including file defines
/// ANYCAP_KERNEL_NAMESPACE and ANYCAP_KERNEL_LANES (floats in a vector register) and its compile options
/// choose the instructions. Nothing of the standard library's inline code is used here, so that no function
/// compiled for a newer processor can be picked by the linker for all.
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

constexpr int kColumns = 4;

template <int Rows, int Columns, class B>
inline void linearTile(const LinearJob &job, const B *w, std::int64_t m, std::int64_t n)
{
    float c[Rows][Columns];
    dotBlock<Rows, Columns>(job.x + m * job.xStride, job.xStride, w + n * job.wStride, job.wStride, job.k, c);
    for (int r = 0; r < Rows; ++r)
        for (int j = 0; j < Columns; ++j)
            job.y[(m + r) * job.yStride + n + j] = c[r][j] + (job.bias ? job.bias[n + j] : 0.0F);
}

template <int Rows, class B>
inline void linearRows(const LinearJob &job, const B *w, std::int64_t m, std::int64_t n0, std::int64_t n1)
{
    std::int64_t n = n0;
    for (; n + kColumns <= n1; n += kColumns)
        linearTile<Rows, kColumns>(job, w, m, n);
    for (; n < n1; ++n)
        linearTile<Rows, 1>(job, w, m, n);
}

/// Each sum runs over all of k in one order, whatever m is: a row's result does not depend on its neighbours,
/// so that verifying drafted tokens together gives what one at a time would have given, to the bit.
template <class B> void linearOf(const LinearJob &job)
{
    const B *w = static_cast<const B *>(job.w);
    // A block of weights that stays in the second-level cache while the rows pass by.
    std::int64_t nStep = (std::int64_t{1} << 18) / (job.k + 1) / kColumns * kColumns;
    nStep = nStep < 4 * kColumns ? 4 * kColumns : nStep;
    for (std::int64_t n0 = job.nBegin; n0 < job.nEnd; n0 += nStep) {
        const std::int64_t n1 = n0 + nStep < job.nEnd ? n0 + nStep : job.nEnd;
        std::int64_t m = 0;
        for (; m + 4 <= job.m; m += 4)
            linearRows<4>(job, w, m, n0, n1);
        switch (job.m - m) {
        case 3:
            linearRows<3>(job, w, m, n0, n1);
            break;
        case 2:
            linearRows<2>(job, w, m, n0, n1);
            break;
        case 1:
            linearRows<1>(job, w, m, n0, n1);
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

template <class B> void attentionOf(const AttentionJob &job)
{
    std::int64_t t = job.tBegin;
    for (; t + 4 <= job.tEnd; t += 4)
        attendRows<4, B>(job, t);
    for (; t < job.tEnd; ++t)
        attendRows<1, B>(job, t);
}

void linear(const LinearJob &job)
{
    if (job.weightType == ElementType::F32)
        linearOf<float>(job);
    else
        linearOf<std::uint16_t>(job);
}

void attention(const AttentionJob &job)
{
    if (job.cacheType == ElementType::F32)
        attentionOf<float>(job);
    else
        attentionOf<std::uint16_t>(job);
}

} // namespace

} // namespace anycap::model::ANYCAP_KERNEL_NAMESPACE
