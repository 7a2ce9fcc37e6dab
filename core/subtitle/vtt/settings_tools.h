// SPDX-License-Identifier: MIT
/// @file settings_tools.h
/// What cue settings and region settings have in common. Source: W3C WebVTT. Internal to core/subtitle/vtt.
#pragma once

#include "core/subtitle/text_tools.h"

#include <optional>
#include <string>
#include <string_view>

namespace anycap::vtt {

/// "Parse a percentage string": 0..100, or nothing.
std::optional<double> parsePercentage(std::string_view text);

/// Digits with an optional minus sign and an optional fraction, as HTML reads floating-point numbers; nothing
/// when out of a double's range. Independent of the locale.
std::optional<double> parseNumber(std::string_view text);

/// The shortest text that reads back as the same number, without an exponent.
std::string formatNumber(double number);

/// Calls visit(name, value, whole) for each "name:value" of a list separated by white space; a word without a
/// colon inside is given as whole with an empty name.
template <class Visit> void forEachSetting(std::string_view list, const Visit &visit)
{
    std::size_t at = 0;
    while (at < list.size()) {
        while (at < list.size() && text::isSpace(list[at]))
            ++at;
        const std::size_t begin = at;
        while (at < list.size() && !text::isSpace(list[at]))
            ++at;
        if (at == begin)
            break;
        const std::string_view word = list.substr(begin, at - begin);
        const std::size_t colon = word.find(':');
        if (colon == std::string_view::npos || colon == 0 || colon + 1 == word.size())
            visit(std::string_view(), std::string_view(), word);
        else
            visit(word.substr(0, colon), word.substr(colon + 1), word);
    }
}

} // namespace anycap::vtt
