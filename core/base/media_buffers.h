// SPDX-License-Identifier: MIT
/// @file media_buffers.h
/// Decoded media as plain memory: what core/media reads and what inference is fed. No decoding here.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace anycap {

/// Integer milliseconds everywhere a time of the domain is meant.
using Milliseconds = std::chrono::milliseconds;

/// Half-open stretch of time [start, end) on the media's own clock, which begins at 0.
struct TimeRange {
    Milliseconds start{0};
    Milliseconds end{0};

    Milliseconds duration() const { return end - start; }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// 8-bit RGB, row-major, no padding: bytes.size() == width * height * 3. Alpha is already dropped (not
/// blended), palettes and grey are expanded, orientation is applied.
struct RgbImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bytes;

    bool isEmpty() const { return width <= 0 || height <= 0; }
    const std::uint8_t *row(int y) const
    {
        return bytes.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 3;
    }
    friend bool operator==(const RgbImage &, const RgbImage &) = default;
};

/// Mono samples in [-1, 1].
struct Pcm {
    int sampleRateHz = 16000;
    std::vector<float> samples;

    Milliseconds duration() const
    {
        return Milliseconds(sampleRateHz > 0 ? static_cast<std::int64_t>(samples.size()) * 1000 / sampleRateHz
                                             : 0);
    }
};

} // namespace anycap
