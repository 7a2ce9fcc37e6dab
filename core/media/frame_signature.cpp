// SPDX-License-Identifier: MIT
// See frame_signature.h.
#include "core/media/frame_signature.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace anycap {

FrameSignature FrameSignature::of(const RgbImage &image)
{
    FrameSignature signature;
    if (image.isEmpty())
        return signature;
    // OpenCV has no read-only matrix over memory of ours; resize() only reads its source.
    const cv::Mat source(image.height, image.width, CV_8UC3, const_cast<std::uint8_t *>(image.bytes.data()));
    cv::Mat small;
    cv::resize(source, small, cv::Size(kWidth, kHeight), 0, 0, cv::INTER_AREA);
    cv::Mat converted;
    cv::cvtColor(small, converted, cv::COLOR_RGB2YUV);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < kCells; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const auto cell = converted.at<cv::Vec3b>(i / kWidth, i % kWidth);
        for (int p = 0; p < 3; ++p)
            signature.planes[static_cast<std::size_t>(p)][at] = cell[p];
        sum += cell[0];
        squares += static_cast<double>(cell[0]) * cell[0];
    }
    const double mean = sum / kCells;
    signature.lumaMean = static_cast<float>(mean);
    signature.lumaDeviation = static_cast<float>(std::sqrt(std::max(0.0, squares / kCells - mean * mean)));
    return signature;
}

double cellDistance(const FrameSignature &a, const FrameSignature &b)
{
    std::array<int, 3> sums{};
    for (std::size_t p = 0; p < 3; ++p) {
        for (std::size_t i = 0; i < FrameSignature::kCells; ++i)
            sums[p] += std::abs(a.planes[p][i] - b.planes[p][i]);
    }
    return (sums[0] + 0.5 * (sums[1] + sums[2])) / FrameSignature::kCells;
}

double movedDistance(const FrameSignature &a, const FrameSignature &b, int reach)
{
    constexpr int kBlock = 8;
    constexpr int kTop = (FrameSignature::kHeight % kBlock) / 2;
    double total = 0;
    int blocks = 0;
    for (int top = kTop; top + kBlock <= FrameSignature::kHeight; top += kBlock) {
        for (int left = 0; left + kBlock <= FrameSignature::kWidth; left += kBlock) {
            int best = 1 << 30;
            for (int dy = -reach; dy <= reach; ++dy) {
                if (top + dy < 0 || top + dy + kBlock > FrameSignature::kHeight)
                    continue;
                for (int dx = -reach; dx <= reach; ++dx) {
                    if (left + dx < 0 || left + dx + kBlock > FrameSignature::kWidth)
                        continue;
                    int sum = 0; // in halves, so that the weights stay whole numbers
                    for (int y = 0; y < kBlock && sum < best; ++y) {
                        const auto to = static_cast<std::size_t>((top + y) * FrameSignature::kWidth + left);
                        const auto from
                            = static_cast<std::size_t>((top + dy + y) * FrameSignature::kWidth + left + dx);
                        for (std::size_t x = 0; x < kBlock; ++x) {
                            sum += 2 * std::abs(b.planes[0][to + x] - a.planes[0][from + x])
                                + std::abs(b.planes[1][to + x] - a.planes[1][from + x])
                                + std::abs(b.planes[2][to + x] - a.planes[2][from + x]);
                        }
                    }
                    best = std::min(best, sum);
                }
            }
            total += best;
            ++blocks;
        }
    }
    return total / (2.0 * blocks * kBlock * kBlock);
}

double lumaCorrelation(const FrameSignature &a, const FrameSignature &b)
{
    double products = 0;
    for (std::size_t i = 0; i < FrameSignature::kCells; ++i)
        products += static_cast<double>(a.planes[0][i]) * b.planes[0][i];
    const double covariance = products / FrameSignature::kCells
        - static_cast<double>(a.lumaMean) * static_cast<double>(b.lumaMean);
    const double scale = static_cast<double>(a.lumaDeviation) * static_cast<double>(b.lumaDeviation);
    return scale > 1e-6 ? covariance / scale : 0;
}

MixPosition mixPosition(const FrameSignature &a, const FrameSignature &b, const FrameSignature &f)
{
    double lineSquare = 0;
    double along = 0;
    double square = 0;
    for (std::size_t p = 0; p < 3; ++p) {
        int line = 0;
        int product = 0;
        int own = 0;
        for (std::size_t i = 0; i < FrameSignature::kCells; ++i) {
            const int ab = b.planes[p][i] - a.planes[p][i];
            const int af = f.planes[p][i] - a.planes[p][i];
            line += ab * ab;
            product += ab * af;
            own += af * af;
        }
        lineSquare += line;
        along += product;
        square += own;
    }
    if (lineSquare < 1)
        return {};
    MixPosition position;
    position.share = along / lineSquare;
    position.offset = std::sqrt(std::max(0.0, square / lineSquare - position.share * position.share));
    return position;
}

double lineLength(const FrameSignature &a, const FrameSignature &b)
{
    double sum = 0;
    for (std::size_t p = 0; p < 3; ++p) {
        int plane = 0;
        for (std::size_t i = 0; i < FrameSignature::kCells; ++i) {
            const int d = b.planes[p][i] - a.planes[p][i];
            plane += d * d;
        }
        sum += plane;
    }
    return std::sqrt(sum / FrameSignature::kCells);
}

} // namespace anycap
