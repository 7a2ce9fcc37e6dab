// SPDX-License-Identifier: MIT
/// @file cpu_kernels_rows.h
/// What happens to a row between two products: norms and activations, in float32.
#pragma once

#include "inference/model/cpu_kernels_vector.h"

namespace anycap::model::ANYCAP_KERNEL_NAMESPACE {

namespace {

/// Applies `of` to whole vectors and, padded with zeros, to the rest.
template <class Of> inline void overRow(const float *x, std::int64_t size, float *y, const Of &of)
{
    std::int64_t i = 0;
    for (; i + kLanes <= size; i += kLanes)
        store(y + i, of(load(x + i), i));
    if (i < size) {
        float rest[kLanes] = {};
        for (std::int64_t t = i; t < size; ++t)
            rest[t - i] = x[t];
        store(rest, of(load(rest), i));
        for (std::int64_t t = i; t < size; ++t)
            y[t] = rest[t - i];
    }
}

/// As many of p's numbers as there are before `size`, then zeros.
inline Vec loadUpTo(const float *p, std::int64_t at, std::int64_t size)
{
    if (at + kLanes <= size)
        return load(p + at);
    float rest[kLanes] = {};
    for (std::int64_t t = at; t < size; ++t)
        rest[t - at] = p[t];
    return load(rest);
}

/// Sums over a row are kept in double: they do not depend on the order of the lanes to any digit that counts.
inline double sumOfSquares(const float *x, std::int64_t size, float less)
{
    double total = 0;
    for (std::int64_t i = 0; i < size;) {
        const std::int64_t end = least(size, i + 64 * kLanes);
        Vec part{};
        for (; i + kLanes <= end; i += kLanes) {
            const Vec v = load(x + i) - less;
            part += v * v;
        }
        total += static_cast<double>(sum(part));
        for (; i < end; ++i)
            total += static_cast<double>((x[i] - less) * (x[i] - less));
    }
    return total;
}
inline double sumOf(const float *x, std::int64_t size)
{
    double total = 0;
    for (std::int64_t i = 0; i < size;) {
        const std::int64_t end = least(size, i + 64 * kLanes);
        Vec part{};
        for (; i + kLanes <= end; i += kLanes)
            part += load(x + i);
        total += static_cast<double>(sum(part));
        for (; i < end; ++i)
            total += static_cast<double>(x[i]);
    }
    return total;
}

void normalize(const NormJob &job)
{
    for (std::int64_t row = job.rowBegin; row < job.rowEnd; ++row) {
        const float *x = job.x + row * job.size;
        const auto size = static_cast<double>(job.size);
        const float mean = job.bias ? static_cast<float>(sumOf(x, job.size) / size) : 0.0F;
        const double spread = sumOfSquares(x, job.size, mean) / size + job.eps;
        const auto scale = static_cast<float>(1.0 / __builtin_sqrt(spread));
        overRow(x, job.size, job.y + row * job.size, [&](Vec v, std::int64_t at) {
            const Vec y = (v - mean) * scale * loadUpTo(job.weight, at, job.size);
            return job.bias ? y + loadUpTo(job.bias, at, job.size) : y;
        });
    }
}

inline Vec magnitude(Vec x) { return x < Vec{} ? -x : x; }

/// x/2 · (1 + erf(x/√2)); erfc by Abramowitz and Stegun 7.1.26, error at most 1.5e-7.
inline Vec geluOf(Vec x)
{
    const Vec z = magnitude(x) * 0.70710678118654752F;
    const Vec t = 1.0F / (z * 0.3275911F + 1.0F);
    const Vec poly
        = ((((t * 1.061405429F - 1.453152027F) * t + 1.421413741F) * t - 0.284496736F) * t + 0.254829592F)
        * t;
    const Vec tail = poly * expOf(-(z * z)); // erfc(z)
    const Vec both = x < Vec{} ? tail : 2.0F - tail;
    return x * 0.5F * both;
}
/// x / (1 + exp(-x)), from exp of a negative number only.
inline Vec siluOf(Vec x)
{
    const Vec e = expOf(-magnitude(x));
    return x * (x < Vec{} ? e : Vec{} + 1.0F) / (e + 1.0F);
}

void gelu(const float *x, std::int64_t size, float *y)
{
    overRow(x, size, y, [](Vec v, std::int64_t) { return geluOf(v); });
}
void siluTimes(const float *x, const float *times, std::int64_t size, float *y)
{
    overRow(x, size, y, [&](Vec v, std::int64_t at) { return siluOf(v) * loadUpTo(times, at, size); });
}

} // namespace

} // namespace anycap::model::ANYCAP_KERNEL_NAMESPACE
