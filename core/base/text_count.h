// SPDX-License-Identifier: MIT
/// @file text_count.h
/// How this program counts words, sentences, characters and lines: one place, used by the checker, the
/// decoder's constraints and the benchmark. Pure functions on UTF-8; malformed bytes count as U+FFFD.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace anycap {

/// AnyCapEval's word count: matches of `\b[a-zA-Z]+(?:['-][a-zA-Z]+)*\b` with Unicode word boundaries (so
/// a run that touches a digit, an underscore or a non-ASCII letter does not count, and digits never do),
/// plus each character in U+4E00–9FFF, U+3000–303F and U+FF00–FFEF.
/// Source: AnyCapEval's length check (arXiv 2507.12841, released scripts).
int countWords(std::string_view utf8);

/// AnyCapEval's sentence count: pieces between `.`, `!` and `?` that are not blank ("2.0" splits; CJK stops
/// do not).
int countSentences(std::string_view utf8);

/// User-perceived characters: extended grapheme clusters (UAX #29), spaces and punctuation included, line
/// breaks and markup (`<i>`, `{\an8}`, `<v Name>`) not.
int countCharacters(std::string_view utf8);

/// Lines of a cue: the number of non-empty lines after trimming trailing line breaks; 0 for blank text.
int countLines(std::string_view utf8);

/// Characters of the longest line, counted as countCharacters() does.
int longestLine(std::string_view utf8);

/// Text without WebVTT and SRT markup; entities such as `&amp;` are resolved. Line breaks stay.
std::string withoutMarkup(std::string_view utf8);

/// Whether withoutMarkup() would take something away that has a meaning: a tag, not just an entity.
bool hasTags(std::string_view utf8);

/// The byte ranges of the sentences as a reader sees them (a stop inside "2.0" or "e.g." does not end one;
/// CJK stops do): for selecting and splitting, not for the benchmark's count.
std::vector<std::string_view> splitSentences(std::string_view utf8);

} // namespace anycap
