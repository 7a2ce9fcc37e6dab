// SPDX-License-Identifier: MIT
#include "core/subtitle/vtt/timestamp.h"

#include "core/subtitle/text_tools.h"

#include <algorithm>
#include <cstdint>

namespace anycap::vtt {

namespace {

struct Digits {
    std::size_t count = 0;
    std::int64_t value = 0; ///< stops growing at kMaxTime's hours
};

Digits collectDigits(std::string_view text, std::size_t &position)
{
    constexpr std::int64_t kMaxHours = kMaxTime / std::chrono::hours(1);
    Digits digits;
    for (; position < text.size() && text::isDigit(text[position]); ++position, ++digits.count)
        digits.value = std::min<std::int64_t>(digits.value * 10 + (text[position] - '0'), kMaxHours);
    return digits;
}

bool collectChar(std::string_view text, std::size_t &position, char c)
{
    if (position >= text.size() || text[position] != c)
        return false;
    ++position;
    return true;
}

} // namespace

std::optional<Milliseconds> collectTimestamp(std::string_view text, std::size_t &position)
{
    Digits first = collectDigits(text, position);
    if (first.count == 0)
        return std::nullopt;
    const bool isHours = first.count != 2 || first.value > 59;
    if (!collectChar(text, position, ':'))
        return std::nullopt;
    Digits second = collectDigits(text, position);
    if (second.count != 2)
        return std::nullopt;
    Digits third;
    if (isHours || (position < text.size() && text[position] == ':')) {
        if (!collectChar(text, position, ':'))
            return std::nullopt;
        third = collectDigits(text, position);
        if (third.count != 2)
            return std::nullopt;
    } else {
        third = second;
        second = first;
        first = {};
    }
    if (!collectChar(text, position, '.'))
        return std::nullopt;
    const Digits fraction = collectDigits(text, position);
    if (fraction.count != 3 || second.value > 59 || third.value > 59)
        return std::nullopt;
    return Milliseconds(((first.value * 60 + second.value) * 60 + third.value) * 1000 + fraction.value);
}

} // namespace anycap::vtt
