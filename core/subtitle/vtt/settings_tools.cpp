// SPDX-License-Identifier: MIT
#include "core/subtitle/vtt/settings_tools.h"

#include <charconv>
#include <system_error>

namespace anycap::vtt {

std::optional<double> parseNumber(std::string_view text)
{
    double number = 0;
    const auto [end, error]
        = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error == std::errc::result_out_of_range) {
        // Too large is an error, too small is 0; the two differ by a digit before the point.
        for (const char c : text.substr(0, text.find('.'))) {
            if (c >= '1' && c <= '9')
                return std::nullopt;
        }
        return 0;
    }
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number == 0 ? 0 : number; // -0 is 0
}

std::optional<double> parsePercentage(std::string_view text)
{
    if (text.empty() || text.back() != '%')
        return std::nullopt;
    text.remove_suffix(1);
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t begin = at;
        while (at < text.size() && text::isDigit(text[at]))
            ++at;
        return at > begin;
    };
    if (!digits())
        return std::nullopt;
    if (at < text.size()) {
        if (text[at] != '.')
            return std::nullopt;
        ++at;
        if (!digits() || at < text.size())
            return std::nullopt;
    }
    const std::optional<double> number = parseNumber(text);
    if (!number || *number < 0 || *number > 100)
        return std::nullopt;
    return number;
}

std::string formatNumber(double number)
{
    char buffer[512]; // the longest finite double in fixed notation has 309 digits before the point
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed);
    return error == std::errc() ? std::string(buffer, end) : "0";
}

} // namespace anycap::vtt
