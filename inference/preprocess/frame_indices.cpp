// SPDX-License-Identifier: MIT
#include "inference/preprocess/frame_indices.h"

#include <algorithm>
#include <cmath>

namespace anycap::preprocess {

namespace {

/// Half to even, whatever rounding mode the process has.
double roundHalfEven(double x)
{
    const double floor = std::floor(x);
    const double rest = x - floor;
    if (rest != 0.5)
        return rest < 0.5 ? floor : floor + 1;
    return std::fmod(floor, 2) == 0 ? floor : floor + 1;
}

} // namespace

std::vector<std::int64_t> frameIndices(std::int64_t frameCount, double framesPerSecond, int count,
                                       std::optional<std::pair<double, double>> stretch)
{
    constexpr double kWholeSeconds = 1e5;
    if (frameCount < 1 || count < 1 || !(framesPerSecond > 0))
        return {};
    const auto [from, to] = stretch.value_or(std::pair(-kWholeSeconds, kWholeSeconds));
    const auto last = static_cast<double>(frameCount - 1);
    const double start = std::max(0.0, roundHalfEven(from * framesPerSecond));
    const double end = std::min(roundHalfEven(to * framesPerSecond), last);
    const double segment = (end - start) / count;
    std::vector<std::int64_t> indices;
    for (int k = 0; k < count; ++k) {
        const double index = std::trunc(start + segment / 2 + roundHalfEven(segment * k));
        indices.push_back(static_cast<std::int64_t>(std::clamp(index, 0.0, last)));
    }
    return indices;
}

std::vector<std::int64_t> linearFrameIndices(std::int64_t frameCount, int count)
{
    if (frameCount < 1 || count < 1)
        return {};
    const auto last = static_cast<double>(frameCount - 1);
    const double step = count > 1 ? last / (count - 1) : 0;
    std::vector<std::int64_t> indices;
    for (int k = 0; k < count; ++k) {
        const double index = count > 1 && k == count - 1 ? last : k * step;
        indices.push_back(static_cast<std::int64_t>(index));
    }
    return indices;
}

} // namespace anycap::preprocess
