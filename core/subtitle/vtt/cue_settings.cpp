// SPDX-License-Identifier: MIT
#include "core/subtitle/vtt/cue_settings.h"

#include "core/subtitle/vtt/settings_tools.h"

#include <algorithm>
#include <array>
#include <utility>

namespace anycap::vtt {

namespace {

struct CommaPair {
    std::string_view before;
    std::optional<std::string_view> after;
};

CommaPair splitAtComma(std::string_view value)
{
    const std::size_t comma = value.find(',');
    if (comma == std::string_view::npos)
        return {value, std::nullopt};
    return {value.substr(0, comma), value.substr(comma + 1)};
}

/// The line number form: an optional minus sign first, digits, at most one point with digits on both sides.
std::optional<double> parseLineNumber(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.') {
            if (i == 0 || !text::isDigit(text[i - 1]) || i + 1 == text.size() || !text::isDigit(text[i + 1])
                || text.find('.', i + 1) != std::string_view::npos)
                return std::nullopt;
        } else if (!text::isDigit(c) && (c != '-' || i > 0)) {
            return std::nullopt;
        }
    }
    return parseNumber(text);
}

bool applyLine(CueSettings &settings, std::string_view value)
{
    const auto [number, align] = splitAtComma(value);
    if (std::none_of(number.begin(), number.end(), text::isDigit))
        return false;
    const bool isPercentage = number.back() == '%';
    const std::optional<double> line = isPercentage ? parsePercentage(number) : parseLineNumber(number);
    if (!line)
        return false;
    LineAlign lineAlign = settings.lineAlign;
    if (align) {
        if (*align == "start")
            lineAlign = LineAlign::Start;
        else if (*align == "center")
            lineAlign = LineAlign::Center;
        else if (*align == "end")
            lineAlign = LineAlign::End;
        else
            return false;
    }
    settings.lineAlign = lineAlign;
    settings.line = line;
    settings.snapToLines = !isPercentage;
    return true;
}

bool applyPosition(CueSettings &settings, std::string_view value)
{
    const auto [number, align] = splitAtComma(value);
    const std::optional<double> position = parsePercentage(number);
    if (!position)
        return false;
    PositionAlign positionAlign = settings.positionAlign;
    if (align) {
        if (*align == "line-left")
            positionAlign = PositionAlign::LineLeft;
        else if (*align == "center")
            positionAlign = PositionAlign::Center;
        else if (*align == "line-right")
            positionAlign = PositionAlign::LineRight;
        else
            return false;
    }
    settings.positionAlign = positionAlign;
    settings.position = position;
    return true;
}

bool applyAlign(CueSettings &settings, std::string_view value)
{
    constexpr std::array kAligns{TextAlign::Start, TextAlign::Center, TextAlign::End, TextAlign::Left,
                                 TextAlign::Right};
    const auto *const found = std::find_if(
        kAligns.begin(), kAligns.end(), [value](TextAlign align) { return textAlignName(align) == value; });
    if (found == kAligns.end())
        return false;
    settings.align = *found;
    return true;
}

bool applySetting(CueSettings &settings, std::string_view name, std::string_view value,
                  std::span<const SubtitleRegion> regions)
{
    if (name == "region") {
        const bool exists = std::any_of(regions.begin(), regions.end(),
                                        [value](const SubtitleRegion &region) { return region.id == value; });
        settings.region = exists ? value : std::string_view();
        return exists;
    }
    if (name == "vertical") {
        if (value != "rl" && value != "lr")
            return false;
        settings.vertical = value == "rl" ? Vertical::RightToLeft : Vertical::LeftToRight;
        return true;
    }
    if (name == "line")
        return applyLine(settings, value);
    if (name == "position")
        return applyPosition(settings, value);
    if (name == "size") {
        const std::optional<double> size = parsePercentage(value);
        if (size)
            settings.size = *size;
        return size.has_value();
    }
    return name == "align" && applyAlign(settings, value);
}

} // namespace

std::string_view verticalName(Vertical vertical)
{
    switch (vertical) {
    case Vertical::RightToLeft:
        return "rl";
    case Vertical::LeftToRight:
        return "lr";
    case Vertical::None:
        break;
    }
    return "";
}

std::string_view lineAlignName(LineAlign align)
{
    switch (align) {
    case LineAlign::Center:
        return "center";
    case LineAlign::End:
        return "end";
    case LineAlign::Start:
        break;
    }
    return "start";
}

std::string_view positionAlignName(PositionAlign align)
{
    switch (align) {
    case PositionAlign::LineLeft:
        return "line-left";
    case PositionAlign::Center:
        return "center";
    case PositionAlign::LineRight:
        return "line-right";
    case PositionAlign::Auto:
        break;
    }
    return "auto";
}

std::string_view textAlignName(TextAlign align)
{
    switch (align) {
    case TextAlign::Start:
        return "start";
    case TextAlign::End:
        return "end";
    case TextAlign::Left:
        return "left";
    case TextAlign::Right:
        return "right";
    case TextAlign::Center:
        break;
    }
    return "center";
}

CueSettings parseCueSettings(std::string_view raw, std::span<const SubtitleRegion> regions)
{
    std::vector<std::string_view> ignored;
    return parseCueSettings(raw, regions, ignored);
}

CueSettings parseCueSettings(std::string_view raw, std::span<const SubtitleRegion> regions,
                             std::vector<std::string_view> &ignored)
{
    CueSettings settings;
    forEachSetting(raw, [&](std::string_view name, std::string_view value, std::string_view whole) {
        if (name.empty() || !applySetting(settings, name, value, regions))
            ignored.push_back(whole);
    });
    // A cue with a region follows the region's lines and width only.
    if (settings.line || settings.size != 100 || settings.vertical != Vertical::None)
        settings.region.clear();
    return settings;
}

std::string formatCueSettings(const CueSettings &settings)
{
    std::string out;
    const auto add = [&out](std::string_view name, const std::string &value) {
        if (!out.empty())
            out += ' ';
        out.append(name).append(":").append(value);
    };
    if (!settings.region.empty())
        add("region", settings.region);
    if (settings.vertical != Vertical::None)
        add("vertical", std::string(verticalName(settings.vertical)));
    if (settings.line) {
        std::string value = formatNumber(*settings.line) + (settings.snapToLines ? "" : "%");
        if (settings.lineAlign != LineAlign::Start)
            value.append(",").append(lineAlignName(settings.lineAlign));
        add("line", value);
    }
    if (settings.position) {
        std::string value = formatNumber(*settings.position) + "%";
        if (settings.positionAlign != PositionAlign::Auto)
            value.append(",").append(positionAlignName(settings.positionAlign));
        add("position", value);
    }
    if (settings.size != 100)
        add("size", formatNumber(settings.size) + "%");
    if (settings.align != TextAlign::Center)
        add("align", std::string(textAlignName(settings.align)));
    return out;
}

} // namespace anycap::vtt
