// SPDX-License-Identifier: MIT
/// @file cpu_kernels_quantize.h
/// Makes panels of quantised weights, 16 outputs beside each other.
#pragma once

#include "inference/model/cpu_kernels_quantized.h"

namespace anycap::model::ANYCAP_KERNEL_NAMESPACE {

namespace {

inline Panel panelMagnitude(Panel x) { return x < Panel{} ? -x : x; }

/// To the nearest whole number, for magnitudes below 2^22.
inline Panel rounded(Panel x)
{
    const Panel magic = Panel{} + 12582912.0F;
    return x + magic - magic;
}
inline Panel inverse(Panel x) { return x == Panel{} ? Panel{} : 1.0F / x; }

/// The upper halves of the nearest bfloat16 numbers.
inline PanelU roundedScales(Panel x)
{
    PanelU bits;
    __builtin_memcpy(&bits, &x, sizeof bits);
    return (bits + 0x7FFFU + ((bits >> 16) & 1U)) >> 16;
}

void quantizeInt8(const QuantizeJob &job)
{
    Panel largest{};
    for (std::int64_t i = 0; i < job.k; ++i) {
        const Panel x = panelMagnitude(loadAs<Panel>(job.scratch + i * kPanelColumns));
        largest = x > largest ? x : largest;
    }
    const Panel scale = largest * (1.0F / 127.0F);
    __builtin_memcpy(job.scales, &scale, sizeof scale);
    const Panel times = inverse(scale);
    auto *w = static_cast<std::int8_t *>(job.w);
    for (std::int64_t i = 0; i < job.k; ++i) {
        const Panel q = rounded(loadAs<Panel>(job.scratch + i * kPanelColumns) * times);
        const auto bytes = __builtin_convertvector(__builtin_convertvector(q, PanelI), PanelB);
        __builtin_memcpy(w + i * kPanelColumns, &bytes, sizeof bytes);
    }
}

inline Panel nearestNibble(Panel x)
{
    const Panel q = rounded(x);
    const Panel low = q < -8.0F ? Panel{} - 8.0F : q;
    return low > 7.0F ? Panel{} + 7.0F : low;
}

/// The number of largest magnitude becomes -8 or a little beyond or short of it: of some such scales, the one
/// with the least squared error. About the error of a scale with a minimum, for half a bit less.
void quantizeInt4(const QuantizeJob &job)
{
    auto *w = static_cast<std::uint8_t *>(job.w);
    auto *scales = static_cast<std::uint16_t *>(job.scales);
    const std::int64_t groups = (job.k + kGroupSize - 1) / kGroupSize;
    constexpr float kTargets[] = {8.0F, 7.6F, 7.2F, 6.8F, 8.4F, 8.8F, 9.3F, 9.8F};
    for (std::int64_t g = 0; g < groups; ++g) {
        const float *group = job.scratch + g * kGroupSize * kPanelColumns;
        Panel extreme{};
        for (std::int64_t i = 0; i < kGroupSize; ++i) {
            const Panel x = loadAs<Panel>(group + i * kPanelColumns);
            extreme = panelMagnitude(x) > panelMagnitude(extreme) ? x : extreme;
        }
        Panel best{};
        Panel leastError = Panel{} + 3e38F;
        for (const float target : kTargets) {
            const PanelU bits = roundedScales(extreme * (-1.0F / target)) << 16;
            const auto scale = loadAs<Panel>(&bits);
            const Panel times = inverse(scale);
            Panel error{};
            for (std::int64_t i = 0; i < kGroupSize; ++i) {
                const Panel x = loadAs<Panel>(group + i * kPanelColumns);
                const Panel off = nearestNibble(x * times) * scale - x;
                error += off * off;
            }
            best = error < leastError ? scale : best;
            leastError = error < leastError ? error : leastError;
        }
        const auto stored = __builtin_convertvector(roundedScales(best), PanelH);
        __builtin_memcpy(scales + g * kPanelColumns, &stored, sizeof stored);
        const Panel times = inverse(best);
        for (std::int64_t word = 0; word < kGroupSize / 8; ++word) {
            PanelU packed{};
            for (int i = 0; i < 8; ++i) {
                const Panel q
                    = nearestNibble(loadAs<Panel>(group + (word * 8 + i) * kPanelColumns) * times) + 8.0F;
                packed |= __builtin_convertvector(__builtin_convertvector(q, PanelI), PanelU) << (4 * i);
            }
            __builtin_memcpy(w + (g * (kGroupSize / 8) + word) * 64, &packed, sizeof packed);
        }
    }
}

/// job.scratch[i][row], zeros where there is no row or no position.
template <class B> inline void spreadPanel(const QuantizeJob &job)
{
    const B *rows = static_cast<const B *>(job.rows);
    for (std::int64_t j = 0; j < kPanelColumns; j += kLanes)
        interleave(rows + (j < job.count ? j : 0) * job.rowStride, job.rowStride,
                   j < job.count ? job.count - j : 0, job.k, job.scratch + j, kPanelColumns);
    const std::int64_t padded = (job.k + kGroupSize - 1) / kGroupSize * kGroupSize;
    for (std::int64_t i = job.k * kPanelColumns; i < padded * kPanelColumns; ++i)
        job.scratch[i] = 0;
}

bool quantize(const QuantizeJob &job)
{
    if (job.from == ElementType::F32)
        spreadPanel<float>(job);
    else
        spreadPanel<std::uint16_t>(job);
    Panel check{};
    for (std::int64_t i = 0; i < job.k; ++i) // 0 · NaN and 0 · infinity are NaN
        check += loadAs<Panel>(job.scratch + i * kPanelColumns) * 0.0F;
    for (int j = 0; j < kPanelColumns; ++j)
        if (!(check[j] == 0.0F))
            return false;
    if (job.to == ElementType::Int8)
        quantizeInt8(job);
    else
        quantizeInt4(job);
    return true;
}

} // namespace

} // namespace anycap::model::ANYCAP_KERNEL_NAMESPACE
