// SPDX-License-Identifier: MIT
#include "core/media/beat.h"

#include <algorithm>
#include <cstddef>

namespace anycap {

namespace {

// In blocks of 10 ms.
constexpr std::size_t kWindow = 600;
constexpr std::size_t kShortest = 300;
constexpr std::size_t kStep = 100;
constexpr std::size_t kShortestLag = 20;
constexpr std::size_t kLongestLag = 150;
constexpr double kRegular = 0.55;
/// What lies further below the loudest is not heard beside it.
constexpr float kRangeDb = 40;
/// Rises of a steady sound: their evenness means nothing.
constexpr double kLeastRiseDb = 0.1;

/// How much the level rises at each block, spread over five, so that beats need not be even to the block.
std::vector<double> rises(std::span<const float> levels)
{
    const float loudest = *std::max_element(levels.begin(), levels.end());
    const auto level = [&](std::size_t i) { return std::max(levels[i], loudest - kRangeDb); };
    std::vector<double> rise(levels.size());
    for (std::size_t i = 2; i < levels.size(); ++i)
        rise[i] = static_cast<double>(std::max(0.0F, level(i) - level(i - 2)));
    std::vector<double> spread(levels.size());
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const std::size_t last = std::min(i + 3, levels.size());
        for (std::size_t k = i > 2 ? i - 2 : 0; k < last; ++k)
            spread[i] += rise[k] / 5;
    }
    return spread;
}

bool isRegular(std::span<const double> window)
{
    const auto n = static_cast<double>(window.size());
    double mean = 0;
    for (const double value : window)
        mean += value / n;
    if (mean < kLeastRiseDb)
        return false;
    double energy = 0;
    for (const double value : window)
        energy += (value - mean) * (value - mean) / n;
    for (std::size_t lag = kShortestLag; lag <= std::min(kLongestLag, window.size() / 2); ++lag) {
        double sum = 0;
        for (std::size_t i = 0; i + lag < window.size(); ++i)
            sum += (window[i] - mean) * (window[i + lag] - mean);
        if (sum / static_cast<double>(window.size() - lag) > kRegular * energy)
            return true;
    }
    return false;
}

} // namespace

std::vector<bool> beatBlocks(std::span<const float> levelsDb)
{
    std::vector<bool> beat(levelsDb.size(), false);
    if (levelsDb.size() < kShortest)
        return beat;
    const std::vector<double> rise = rises(levelsDb);
    for (std::size_t first = 0; first == 0 || first + kWindow <= rise.size(); first += kStep) {
        const std::size_t last = std::min(first + kWindow, rise.size());
        if (isRegular(std::span(rise).subspan(first, last - first)))
            std::fill(beat.begin() + static_cast<std::ptrdiff_t>(first),
                      beat.begin() + static_cast<std::ptrdiff_t>(last), true);
    }
    return beat;
}

} // namespace anycap
