// SPDX-License-Identifier: MIT
/// @file utf8.h
/// UTF-8 to code points and back. Malformed input is never an error here: each maximal ill-formed piece reads
/// as U+FFFD, as browsers decode (Unicode 15, section 3.9, "U+FFFD substitution of maximal subparts").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace anycap::utf8 {

inline constexpr char32_t kReplacement = 0xFFFD;

/// The code point at `offset`, which is moved behind it. offset < utf8.size().
char32_t next(std::string_view utf8, std::size_t &offset);
/// The code point that ends right before `offset`; 0 at the start of the text.
char32_t before(std::string_view utf8, std::size_t offset);

/// Appends; surrogates and values over U+10FFFF become U+FFFD.
void append(std::string &utf8, char32_t c);

std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view codePoints);

bool isValid(std::string_view utf8);
/// The text with every malformed piece replaced by U+FFFD: always valid.
std::string replaceMalformed(std::string_view utf8);

} // namespace anycap::utf8
