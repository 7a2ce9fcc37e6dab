// SPDX-License-Identifier: MIT
/// @file frame_signature.h
/// Internal to core/media: a frame reduced to what tells shots apart, and distances between two of them.
#pragma once

#include "core/base/media_buffers.h"

#include <array>
#include <cstdint>

namespace anycap {

/// Luma and two colour differences (BT.601) on a grid of 64 x 36, whatever the aspect of the picture.
struct FrameSignature {
    static constexpr int kWidth = 64;
    static constexpr int kHeight = 36;
    static constexpr int kCells = kWidth * kHeight;
    using Plane = std::array<std::uint8_t, kCells>;

    std::array<Plane, 3> planes{};
    float lumaMean = 0;
    float lumaDeviation = 0; ///< standard deviation: near 0 for a frame of one shade

    static FrameSignature of(const RgbImage &image);
};

/// Mean absolute difference of cells, luma plus half of each colour difference; 0..510.
double cellDistance(const FrameSignature &a, const FrameSignature &b);

/// The same after each 8 x 8 block of `b` was sought within `reach` cells around its place in `a`: what
/// remains when the camera only moved.
double movedDistance(const FrameSignature &a, const FrameSignature &b, int reach);

/// Correlation of the lumas, -1..1: near 1 when only brightness or contrast changed. 0 for a flat frame.
double lumaCorrelation(const FrameSignature &a, const FrameSignature &b);

/// Where `f` lies on the straight line from `a` to `b`.
struct MixPosition {
    double share = 0; ///< 0 at a, 1 at b
    double offset = 0; ///< distance from the line over the length of the line
};
MixPosition mixPosition(const FrameSignature &a, const FrameSignature &b, const FrameSignature &f);

/// Root of the mean squared difference of all three planes.
double lineLength(const FrameSignature &a, const FrameSignature &b);

} // namespace anycap
