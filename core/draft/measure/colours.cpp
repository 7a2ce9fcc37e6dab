// SPDX-License-Identifier: MIT
// Named colours by lightness, chroma and hue in CIE Lab; see colours.h. Names follow hue sectors rather than
// nearest samples, so that a pale or a dark shade keeps the name of its hue; the borders are set at the hues
// where common colour-naming surveys (XKCD, Berlin and Kay's basic terms) change their word.
#include "core/draft/measure/colours.h"

#include "core/draft/measure/frame_mat.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace anycap::draft {

namespace {

struct Lab {
    double l = 0;
    double a = 0;
    double b = 0;
};

std::string greyName(double l)
{
    if (l < 14)
        return "black";
    if (l < 36)
        return "dark grey";
    if (l < 66)
        return "grey";
    if (l < 91)
        return "light grey";
    return "white";
}

/// Warm hues change their word with lightness: dark orange is brown, pale orange beige.
std::string warmName(double hue, const Lab &c, double chroma)
{
    if (hue < 20 && c.l > 55)
        return "pink";
    if (hue < 48 && (c.l < 62 || chroma > 60) && chroma > 42)
        return c.l < 31 ? "dark red" : (hue < 43 ? "red" : (c.l < 45 ? "reddish brown" : "orange-red"));
    if (hue < 42 && c.l >= 62)
        return "pink";
    if (hue < 42)
        return c.l < 30 ? "dark red" : "reddish brown";
    if (hue < 80) {
        if (c.l < 32)
            return "dark brown";
        if (c.l < 58 && chroma < 62)
            return "brown";
        if (chroma < 28)
            return c.l > 72 ? "beige" : "light brown";
        return chroma < 45 ? "tan" : "orange";
    }
    if (c.l < 45)
        return "olive";
    if (chroma < 26)
        return c.l > 88 ? "cream" : (c.l > 68 ? "beige" : "olive");
    return hue > 100 && c.l < 62 ? "olive" : "yellow";
}

std::string nameOf(const Lab &c)
{
    const double chroma = std::hypot(c.a, c.b);
    if (chroma < (c.l < 20 ? 9 : 7.5) || c.l < 6)
        return greyName(c.l);
    double hue = std::atan2(c.b, c.a) * 180 / 3.14159265358979;
    hue += hue < 0 ? 360 : 0;
    const bool isCreamy = hue < 118 && chroma < 26 && c.l > 85;
    if (hue < 108 || hue >= 355 || isCreamy)
        return warmName(hue >= 355 ? 0 : hue, c, chroma);
    const std::string shade = c.l < 32 ? "dark " : (c.l > 72 && chroma < 60 ? "light " : "");
    if (hue < 165)
        return shade + "green";
    if (hue < 200)
        return c.l < 32 ? "dark teal" : (c.l > 80 ? "turquoise" : "teal");
    if (hue < 225)
        return c.l < 45 ? "dark teal" : (c.l > 80 ? "light blue" : "turquoise");
    if (hue < 304 || (hue < 308 && c.l < 35))
        return shade + "blue";
    if (hue < 326)
        return c.l < 24 ? "dark purple" : (c.l > 72 ? "light purple" : "purple");
    return (c.l > 70 && chroma < 50) || (c.l > 60 && hue > 340)
        ? "pink"
        : (c.l < 24 ? "dark purple" : (c.l < 45 ? "purple" : "magenta"));
}

Lab labOf(const cv::Vec3f &pixel) { return {pixel[0], pixel[1], pixel[2]}; }

} // namespace

std::string colourName(std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    cv::Mat pixel(1, 1, CV_32FC3, cv::Scalar(red / 255.0, green / 255.0, blue / 255.0));
    cv::cvtColor(pixel, pixel, cv::COLOR_RGB2Lab);
    return nameOf(labOf(pixel.at<cv::Vec3f>(0, 0)));
}

std::vector<NamedColour> measureColours(const RgbImage &image)
{
    constexpr int kWidth = 96;
    constexpr int kHeight = 72;
    constexpr double kLeastShare = 0.04;
    cv::Mat small;
    cv::resize(matOf(image), small, {kWidth, kHeight}, 0, 0, cv::INTER_AREA);
    small.convertTo(small, CV_32FC3, 1.0 / 255);
    cv::cvtColor(small, small, cv::COLOR_RGB2Lab);
    std::map<std::string, std::array<int, 9>> counts;
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < kWidth; ++x) {
            const int cell = y * 3 / kHeight * 3 + x * 3 / kWidth;
            ++counts[nameOf(labOf(small.at<cv::Vec3f>(y, x)))].at(static_cast<std::size_t>(cell));
        }
    }
    std::vector<NamedColour> colours;
    for (const auto &[name, cells] : counts) {
        int all = 0;
        for (const int n : cells)
            all += n;
        const auto most = std::max_element(cells.begin(), cells.end()) - cells.begin();
        NamedColour colour{
            name, double(all) / (kWidth * kHeight), {static_cast<int>(most) / 3, static_cast<int>(most) % 3}};
        if (colour.share >= kLeastShare)
            colours.push_back(std::move(colour));
    }
    std::stable_sort(colours.begin(), colours.end(),
                     [](const NamedColour &a, const NamedColour &b) { return a.share > b.share; });
    return colours;
}

} // namespace anycap::draft
