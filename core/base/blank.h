// SPDX-License-Identifier: MIT
/// @file blank.h
/// Blanks of plain text files and answers: space, tab and line breaks. For Unicode's see unicode.h.
#pragma once

#include <string_view>

namespace anycap {

inline constexpr std::string_view kBlanks = " \t\r\n";

inline bool isBlank(std::string_view text)
{
    return text.find_first_not_of(kBlanks) == std::string_view::npos;
}

/// Without the blanks at both ends.
inline std::string_view withoutOuterBlanks(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

} // namespace anycap
