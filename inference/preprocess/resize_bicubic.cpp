// SPDX-License-Identifier: MIT
#include "inference/preprocess/image_tiles.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace anycap::preprocess {

namespace {

constexpr int kPrecisionBits = 32 - 8 - 2;
constexpr double kSupport = 2;

/// Keys' cubic with a = -0.5.
double bicubic(double x)
{
    constexpr double kA = -0.5;
    x = std::abs(x);
    if (x < 1.0)
        return ((kA + 2.0) * x - (kA + 3.0)) * x * x + 1;
    if (x < 2.0)
        return (((x - 5) * x + 8) * x - 4) * kA;
    return 0.0;
}

/// For each output position the first input position and the fixed-point weights from there on.
struct Weights {
    struct Span {
        int first = 0;
        int count = 0;
    };
    std::vector<Span> spans;
    std::vector<std::int32_t> values; ///< `stride` a span
    std::size_t stride = 0;
};

Weights makeWeights(int in, int out)
{
    const double scale = static_cast<double>(in) / out;
    const double filterScale = std::max(scale, 1.0);
    const double support = kSupport * filterScale;
    Weights weights;
    weights.stride = static_cast<std::size_t>(std::ceil(support)) * 2 + 1;
    weights.spans.resize(static_cast<std::size_t>(out));
    weights.values.resize(static_cast<std::size_t>(out) * weights.stride);
    const double inverse = 1.0 / filterScale;
    std::vector<double> row(weights.stride);
    for (int i = 0; i < out; ++i) {
        const double center = (i + 0.5) * scale;
        const int first = std::max(static_cast<int>(center - support + 0.5), 0);
        const int last = std::min(static_cast<int>(center + support + 0.5), in);
        const int count = last - first;
        double sum = 0;
        for (int k = 0; k < count; ++k) {
            const double w = bicubic((k + first - center + 0.5) * inverse);
            row[static_cast<std::size_t>(k)] = w;
            sum += w;
        }
        const auto index = static_cast<std::size_t>(i);
        weights.spans[index] = {first, count};
        for (int k = 0; k < count; ++k) {
            double w = row[static_cast<std::size_t>(k)];
            if (sum != 0.0)
                w /= sum;
            const double half = w < 0 ? -0.5 : 0.5;
            weights.values[index * weights.stride + static_cast<std::size_t>(k)]
                = static_cast<std::int32_t>(half + w * (1 << kPrecisionBits));
        }
    }
    return weights;
}

std::uint8_t toByte(std::int32_t sum)
{
    return static_cast<std::uint8_t>(std::clamp(sum >> kPrecisionBits, 0, 255));
}

RgbImage horizontal(const RgbImage &image, int width)
{
    const Weights weights = makeWeights(image.width, width);
    RgbImage out{width, image.height, {}};
    out.bytes.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(image.height) * 3);
    std::uint8_t *to = out.bytes.data();
    for (int y = 0; y < image.height; ++y) {
        const std::uint8_t *row = image.row(y);
        for (std::size_t x = 0; x < weights.spans.size(); ++x) {
            const std::int32_t *w = weights.values.data() + x * weights.stride;
            const std::uint8_t *from = row + static_cast<std::ptrdiff_t>(weights.spans[x].first) * 3;
            std::int32_t sums[3]
                = {1 << (kPrecisionBits - 1), 1 << (kPrecisionBits - 1), 1 << (kPrecisionBits - 1)};
            for (int k = 0; k < weights.spans[x].count; ++k, from += 3) {
                for (int c = 0; c < 3; ++c)
                    sums[c] += from[c] * w[k];
            }
            for (const std::int32_t sum : sums)
                *to++ = toByte(sum);
        }
    }
    return out;
}

RgbImage vertical(const RgbImage &image, int height)
{
    const Weights weights = makeWeights(image.height, height);
    const std::size_t rowBytes = static_cast<std::size_t>(image.width) * 3;
    RgbImage out{image.width, height, {}};
    out.bytes.resize(rowBytes * static_cast<std::size_t>(height));
    std::vector<std::int32_t> sums(rowBytes);
    for (std::size_t y = 0; y < weights.spans.size(); ++y) {
        const std::int32_t *w = weights.values.data() + y * weights.stride;
        std::fill(sums.begin(), sums.end(), 1 << (kPrecisionBits - 1));
        for (int k = 0; k < weights.spans[y].count; ++k) {
            const std::uint8_t *from = image.row(weights.spans[y].first + k);
            for (std::size_t x = 0; x < rowBytes; ++x)
                sums[x] += from[x] * w[k];
        }
        std::transform(sums.begin(), sums.end(),
                       out.bytes.begin() + static_cast<std::ptrdiff_t>(y * rowBytes), toByte);
    }
    return out;
}

} // namespace

RgbImage resizeBicubic(const RgbImage &image, int width, int height)
{
    // A pass that changes nothing is left out, as Pillow does.
    if (width == image.width)
        return height == image.height ? image : vertical(image, height);
    RgbImage wide = horizontal(image, width);
    return height == image.height ? wide : vertical(wide, height);
}

} // namespace anycap::preprocess
