// SPDX-License-Identifier: MIT
/// @file text_split.h
/// One cue's raw text into two and two into one, with markup that stays whole: what was open at the cut is
/// closed before it and opened again behind it. Pure functions on valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace anycap {

struct SplitText {
    std::string first;
    std::string second;

    friend bool operator==(const SplitText &, const SplitText &) = default;
};

/// Cuts at a byte (moved out of a tag or a character it falls into). Blanks at the cut go away. Overrides
/// such as {\an8} hold for both parts.
SplitText splitText(std::string_view text, std::size_t offset);

/// Where a reader would cut near `fraction` (0 … 1) of what is read: preferably between sentences, then
/// between lines, behind a comma, between words; never inside a word. text.size() when there is no such
/// place.
std::size_t splitOffset(std::string_view text, double fraction);

/// The texts as lines below each other; a blank one leaves no empty line.
std::string joinedText(std::string_view first, std::string_view second);

} // namespace anycap
