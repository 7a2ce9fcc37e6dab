// SPDX-License-Identifier: MIT
/// @file cpu_kernels_limits.h
/// What the processor can do at most with these vectors: reading memory, and multiplying and adding.
#pragma once

#include "inference/model/cpu_kernels_pairs.h"

namespace anycap::model::ANYCAP_KERNEL_NAMESPACE {

namespace {

constexpr int kSums = 12; ///< more than a multiply-add takes cycles times how many start in one
constexpr std::int64_t kMultiplyAdds = kSums * kLanes;

/// Eight streams, as a product reads several rows at once.
float readAll(const float *x, std::int64_t count)
{
    constexpr int kStreams = 8;
    const std::int64_t part = count / kStreams;
    Vec sums[kStreams] = {};
    for (std::int64_t i = 0; i + kLanes <= part; i += kLanes)
#pragma GCC unroll 8
        for (int s = 0; s < kStreams; ++s)
            sums[s] += load(x + s * part + i);
    float total = 0;
    for (const Vec v : sums)
        total += sum(v);
    return total;
}

float multiplyAdd(std::int64_t rounds)
{
    Vec sums[kSums];
    for (int s = 0; s < kSums; ++s)
        sums[s] = Vec{} + static_cast<float>(s);
    const Vec factor = Vec{} + 0.5F;
    for (std::int64_t i = 0; i < rounds; ++i)
#pragma GCC unroll 16
        for (int s = 0; s < kSums; ++s)
            sums[s] = sums[s] * factor + factor;
    float total = 0;
    for (const Vec v : sums)
        total += sum(v);
    return total;
}

#ifdef ANYCAP_KERNEL_PAIRS
float multiplyPairs(std::int64_t rounds)
{
    Vec sums[kSums];
    for (int s = 0; s < kSums; ++s)
        sums[s] = Vec{} + static_cast<float>(s);
    const Vec ones = spreadPair(0x3F803F80U);
    for (std::int64_t i = 0; i < rounds; ++i)
#pragma GCC unroll 16
        for (int s = 0; s < kSums; ++s)
            sums[s] = addPairs(sums[s], ones, ones);
    float total = 0;
    for (const Vec v : sums)
        total += sum(v);
    return total;
}
#endif

} // namespace

} // namespace anycap::model::ANYCAP_KERNEL_NAMESPACE
