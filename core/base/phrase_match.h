// SPDX-License-Identifier: MIT
/// @file phrase_match.h
/// Whether a caption says a word or phrase: what Mention and Avoid constraints are measured with.
#pragma once

#include <string_view>

namespace anycap {

/// Non-overlapping occurrences of the phrase. Case does not matter, nor do line breaks, markup, curly
/// apostrophes or composed against decomposed accents. The ends must be word boundaries: the neighbour is
/// no letter, digit, mark or underscore (so "dog" is in "dog's" and in "dog-like", not in "dogs"). In
/// scripts written without blanks any place will do. Inflected forms are not guessed.
int countPhrase(std::string_view utf8, std::string_view phrase);

} // namespace anycap
