// SPDX-License-Identifier: MIT
/// @file unicode.h
/// The few character properties that counting and matching captions needs, over small generated tables. No
/// locale, no normalisation beyond matching; Unicode version: see unicode_tables.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace anycap::unicode {

/// Grapheme_Cluster_Break of UAX #29; LV and LVT syllables are computed, Extended_Pictographic is one of them
/// here because the two properties never meet on one code point.
enum class GraphemeClass : std::uint8_t {
    Other,
    Control, ///< with CR and LF, which the segmentation tells apart itself
    Extend,
    Prepend,
    SpacingMark,
    RegionalIndicator,
    HangulL,
    HangulV,
    HangulT,
    HangulLv,
    HangulLvt,
    Pictographic,
    ZeroWidthJoiner,
};

GraphemeClass graphemeClass(char32_t c);

/// Python's `\w`: letters, every kind of number, the underscore; combining marks are not.
bool isRegexWord(char32_t c);
/// A combining mark (general category M).
bool isMark(char32_t c);
/// Part of a word for a reader: isRegexWord() or a mark.
inline bool isWordPart(char32_t c) { return isRegexWord(c) || isMark(c); }
/// Python's str.isspace(): ASCII blanks and separators, NEL, no-break and ideographic space …
bool isSpace(char32_t c);
/// A letter or mark of a script written without blanks between words (Han, kana, Hangul with its particles,
/// Thai, Lao, Khmer, Myanmar): such text is matched and diffed by character.
bool isUnspacedScript(char32_t c);
/// Simple (one-to-one) case folding.
char32_t foldCase(char32_t c);

/// End, in bytes, of the extended grapheme cluster that begins at `offset` (UAX #29). offset < utf8.size().
std::size_t graphemeEnd(std::string_view utf8, std::size_t offset);

/// What caption text is compared by: canonically decomposed (Latin, Greek, Cyrillic), case folded, curly
/// apostrophes and hyphens plain, invisible joiners dropped, runs of white space one blank, trimmed.
std::u32string matchKey(std::string_view utf8);

} // namespace anycap::unicode
