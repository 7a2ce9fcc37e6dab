// SPDX-License-Identifier: MIT
#include "core/evaluation/report_html.h"

#include "core/evaluation/report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <utility>

namespace anycap::evaluation {

std::string number(double value, int digits)
{
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

std::string escaped(std::string_view text)
{
    std::string html;
    for (const char c : text) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        default:
            html += c;
        }
    }
    return html;
}

std::string tableRow(const std::vector<std::string> &cells, const char *tag)
{
    std::string row = "<tr>";
    for (const std::string &cell : cells)
        row += std::string("<") + tag + '>' + cell + "</" + tag + '>';
    return row + "</tr>\n";
}

std::string intervalCell(const std::optional<Interval> &interval, double scale, int digits, const char *unit)
{
    if (!interval)
        return "–";
    return number(interval->mean * scale, digits) + unit + " <small>(" + number(interval->low * scale, digits)
        + " … " + number(interval->high * scale, digits) + ")</small>";
}

std::string agreementCell(const std::optional<Agreement> &agreement)
{
    if (!agreement)
        return "–";
    return number(agreement->kappa, 3) + " <small>" + number(agreement->same * 100, 1) + " % of "
        + std::to_string(agreement->pairs) + " the same</small>";
}

std::string csvField(const std::string &text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string differenceCell(const std::optional<Difference> &difference, double scale, int digits)
{
    if (!difference)
        return "–";
    const Interval &interval = difference->interval;
    return std::string(interval.mean > 0 ? "+" : "") + number(interval.mean * scale, digits) + " <small>("
        + number(interval.low * scale, digits) + " … " + number(interval.high * scale, digits)
        + "), p = " + number(difference->p, 4) + "</small>";
}

std::string radarSvg(const std::vector<std::string> &axes, const std::vector<RadarSeries> &series)
{
    constexpr double kWidth = 560;
    constexpr double kHeight = 420;
    constexpr double kRadius = 150;
    constexpr std::array<const char *, 4> kColours{"--one", "--two", "--three", "--four"};
    constexpr std::array<const char *, 4> kDashes{"none", "7 4", "2 3", "9 3 2 3"}; // not by colour alone
    const auto pointAt = [&](std::size_t axis, double share) {
        const double angle = -std::numbers::pi / 2
            + 2 * std::numbers::pi * static_cast<double>(axis) / static_cast<double>(axes.size());
        return std::pair(kWidth / 2 + kRadius * share * std::cos(angle),
                         kHeight / 2 - 10 + kRadius * share * std::sin(angle));
    };
    const auto pair
        = [](std::pair<double, double> at) { return number(at.first, 1) + ',' + number(at.second, 1); };
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(kWidth, 0) + ' '
        + number(kHeight, 0) + "\" width=\"" + number(kWidth, 0)
        + "\" role=\"img\" aria-label=\"Scores by dimension\">\n";
    for (const double ring : {0.25, 0.5, 0.75, 1.0}) {
        svg += "<polygon fill=\"none\" stroke=\"currentColor\" stroke-opacity=\".25\" points=\"";
        for (std::size_t i = 0; i < axes.size(); ++i)
            svg += pair(pointAt(i, ring)) + ' ';
        svg += "\"/>\n";
    }
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const auto [x, y] = pointAt(i, 1.12);
        const char *anchor = x < kWidth / 2 - 5 ? "end" : x > kWidth / 2 + 5 ? "start" : "middle";
        svg.append("<text text-anchor=\"").append(anchor).append("\" x=\"").append(number(x, 1));
        svg.append("\" y=\"")
            .append(number(y + 4, 1))
            .append("\">")
            .append(escaped(axes[i]))
            .append("</text>\n");
    }
    for (std::size_t s = 0; s < std::min(series.size(), kColours.size()); ++s) {
        const std::string colour = "var(" + std::string(kColours[s]) + ", currentColor)";
        svg.append("<polygon style=\"fill:")
            .append(colour)
            .append(";fill-opacity:.12;stroke:")
            .append(colour);
        svg.append(";stroke-width:2\" stroke-dasharray=\"").append(kDashes[s]).append("\" points=\"");
        for (std::size_t i = 0; i < std::min(axes.size(), series[s].values.size()); ++i) {
            if (series[s].values[i] >= 0)
                svg.append(pair(pointAt(i, std::min(series[s].values[i], 1.0)))).append(" ");
        }
        const double x = 20 + 130 * static_cast<double>(s);
        svg += "\"/>\n<line x1=\"" + number(x, 0) + "\" x2=\"" + number(x + 28, 0) + "\" y1=\""
            + number(kHeight - 16, 0) + "\" y2=\"" + number(kHeight - 16, 0) + "\" style=\"stroke:" + colour
            + ";stroke-width:2\" stroke-dasharray=\"" + kDashes[s] + "\"/>\n<text x=\"" + number(x + 34, 0)
            + "\" y=\"" + number(kHeight - 12, 0) + "\">" + escaped(series[s].name) + "</text>\n";
    }
    return svg + "</svg>\n";
}

} // namespace anycap::evaluation
