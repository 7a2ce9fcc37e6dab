// SPDX-License-Identifier: MIT
// Brightness of a picture; see light.h.
#include "core/draft/measure/light.h"

#include "core/draft/measure/frame_mat.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace anycap::draft {

namespace {
/// Of 255 steps of L*: two areas that differ by less look alike.
constexpr double kVisibleStep = 5;
} // namespace

Light measureLight(const RgbImage &image)
{
    cv::Mat small;
    cv::resize(matOf(image), small, {96, 72}, 0, 0, cv::INTER_AREA);
    cv::Mat lab;
    cv::cvtColor(small, lab, cv::COLOR_RGB2Lab); // L* scaled to 0..255
    cv::Mat lightness;
    cv::extractChannel(lab, lightness, 0);
    cv::Scalar mean;
    cv::Scalar spread;
    cv::meanStdDev(lightness, mean, spread);
    Light light;
    light.meanLightness = mean[0] * 100 / 255;
    light.spread = spread[0] * 100 / 255;
    const auto total = double(lightness.total());
    light.darkShare = cv::countNonZero(lightness < 51) / total;
    light.brightShare = cv::countNonZero(lightness > 229) / total;
    double highest = -1;
    double lowest = 256;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
            const double cell = cv::mean(lightness(cv::Rect(column * 32, row * 24, 32, 24)))[0];
            lowest = std::min(lowest, cell);
            if (cell > highest + 0.5) {
                highest = cell;
                light.brightest = {row, column};
            }
        }
    }
    if (highest - lowest < kVisibleStep)
        light.brightest.reset();
    return light;
}

} // namespace anycap::draft
