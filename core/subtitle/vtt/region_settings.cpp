// SPDX-License-Identifier: MIT
#include "core/subtitle/vtt/region_settings.h"

#include "core/subtitle/vtt/settings_tools.h"

#include <algorithm>

namespace anycap::vtt {

namespace {

void applyAnchor(std::string_view value, double &x, double &y)
{
    const std::size_t comma = value.find(',');
    if (comma == std::string_view::npos)
        return;
    const std::optional<double> newX = parsePercentage(value.substr(0, comma));
    const std::optional<double> newY = parsePercentage(value.substr(comma + 1));
    if (newX && newY) {
        x = *newX;
        y = *newY;
    }
}

} // namespace

SubtitleRegion parseRegion(std::string_view settings)
{
    SubtitleRegion region;
    forEachSetting(settings, [&region](std::string_view name, std::string_view value, std::string_view) {
        if (name == "id") {
            region.id = value;
        } else if (name == "width") {
            region.width = parsePercentage(value).value_or(region.width);
        } else if (name == "lines") {
            if (std::all_of(value.begin(), value.end(), text::isDigit))
                region.lines = parseNumber(value).value_or(region.lines);
        } else if (name == "regionanchor") {
            applyAnchor(value, region.regionAnchorX, region.regionAnchorY);
        } else if (name == "viewportanchor") {
            applyAnchor(value, region.viewportAnchorX, region.viewportAnchorY);
        } else if (name == "scroll" && value == "up") {
            region.scrollsUp = true;
        }
    });
    return region;
}

std::string formatRegion(const SubtitleRegion &region)
{
    const SubtitleRegion defaults;
    std::string out = "id:" + region.id + "\n";
    const auto anchor = [](double x, double y) { return formatNumber(x) + "%," + formatNumber(y) + "%\n"; };
    if (region.width != defaults.width)
        out += "width:" + formatNumber(region.width) + "%\n";
    if (region.lines != defaults.lines)
        out += "lines:" + formatNumber(region.lines) + "\n";
    if (region.regionAnchorX != defaults.regionAnchorX || region.regionAnchorY != defaults.regionAnchorY)
        out += "regionanchor:" + anchor(region.regionAnchorX, region.regionAnchorY);
    if (region.viewportAnchorX != defaults.viewportAnchorX
        || region.viewportAnchorY != defaults.viewportAnchorY)
        out += "viewportanchor:" + anchor(region.viewportAnchorX, region.viewportAnchorY);
    if (region.scrollsUp)
        out += "scroll:up\n";
    return out;
}

} // namespace anycap::vtt
