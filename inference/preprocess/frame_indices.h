// SPDX-License-Identifier: MIT
/// @file frame_indices.h
/// Which frames of a video the model sees. No torch.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace anycap::preprocess {

/// Middles of `count` equal segments of the stretch (seconds; absent: the whole), clamped to the stream.
/// Empty when there are no frames or count < 1.
std::vector<std::int64_t> frameIndices(std::int64_t frameCount, double framesPerSecond, int count,
                                       std::optional<std::pair<double, double>> stretch = {});
/// `count` indices from first to last frame, evenly, truncated.
std::vector<std::int64_t> linearFrameIndices(std::int64_t frameCount, int count);

} // namespace anycap::preprocess
