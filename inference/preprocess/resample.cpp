// SPDX-License-Identifier: MIT
#include "inference/preprocess/audio_features.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <numeric>

namespace anycap::preprocess {

std::vector<float> resample(std::span<const float> samples, int fromHz, int toHz)
{
    constexpr double kWidth = 6;
    constexpr double kRollOff = 0.99;
    if (fromHz == toHz || samples.empty())
        return {samples.begin(), samples.end()};
    const int divisor = std::gcd(fromHz, toHz);
    const std::int64_t from = fromHz / divisor;
    const std::int64_t to = toHz / divisor;
    const double base = static_cast<double>(std::min(from, to)) * kRollOff;
    const auto width = static_cast<std::int64_t>(std::ceil(kWidth * static_cast<double>(from) / base));
    const std::int64_t taps = 2 * width + from;

    // One kernel for each output position within a period of `to` outputs.
    std::vector<float> kernels(static_cast<std::size_t>(to * taps));
    for (std::int64_t phase = 0; phase < to; ++phase) {
        for (std::int64_t k = 0; k < taps; ++k) {
            double t = static_cast<double>(k - width) / static_cast<double>(from)
                - static_cast<double>(phase) / static_cast<double>(to);
            t = std::clamp(t * base, -kWidth, kWidth);
            const double window = std::cos(t * std::numbers::pi / kWidth / 2);
            t *= std::numbers::pi;
            const double sinc = t == 0 ? 1 : std::sin(t) / t;
            kernels[static_cast<std::size_t>(phase * taps + k)]
                = static_cast<float>(sinc * window * window * base / static_cast<double>(from));
        }
    }
    const auto length = static_cast<std::int64_t>(samples.size());
    const std::int64_t outLength = (length * to + from - 1) / from;
    std::vector<float> out(static_cast<std::size_t>(outLength));
    for (std::int64_t i = 0; i < outLength; ++i) {
        const float *kernel = kernels.data() + i % to * taps;
        const std::int64_t start = i / to * from - width;
        double sum = 0;
        for (std::int64_t k = std::max<std::int64_t>(0, -start); k < std::min(taps, length - start); ++k)
            sum += static_cast<double>(kernel[k])
                * static_cast<double>(samples[static_cast<std::size_t>(start + k)]);
        out[static_cast<std::size_t>(i)] = static_cast<float>(sum);
    }
    return out;
}

} // namespace anycap::preprocess
