// SPDX-License-Identifier: MIT
/// @file symbol.h
/// What a character means to the counters: a small alphabet of kinds, so that thousands of different tokens
/// behave alike. Scripts of letters for language constraints. The properties come from core/base/unicode.h.
#pragma once

#include "core/base/unicode.h"

#include <cstdint>
#include <string_view>

namespace anycap::constrain {

enum class SymbolKind : std::uint8_t {
    Letter, ///< a-z, A-Z
    WordOther, ///< any other \w that is not a word of its own: digits, é, kana, Hangul, _
    WideWord, ///< \w that the benchmark counts as a word: Han, full-width letters
    WidePunctuation, ///< counted as a word too, leaves the sentence open: 、，（
    WideStop, ///< counted as a word, ends a sentence for a reader: 。！？
    WideCloser, ///< counted as a word, closes: 」）
    Stop, ///< . ! ?
    Apostrophe,
    Hyphen,
    Blank,
    Newline,
    HardBlank, ///< no-break blanks, inside text only
    Quote, ///< ", opening or closing by its place
    Closer, ///< ) ] ” ’ » %
    Comma,
    Open, ///< other punctuation after which a sentence cannot end: ; : ( [ “ / – …
    Ampersand,
    Markup, ///< < and {: could begin a tag, which the character count leaves out
    Mark, ///< combining marks
    Other, ///< symbols, emoji
    Banned, ///< controls, other blanks, invisible joiners, U+FFFD
};

struct Symbol {
    SymbolKind kind = SymbolKind::Banned;
    unicode::GraphemeClass grapheme = unicode::GraphemeClass::Other;

    friend bool operator==(const Symbol &, const Symbol &) = default;
};

Symbol classify(char32_t c);

/// How a character's neighbourhood decides on word boundaries when phrases are matched.
enum class Edge : std::uint8_t { Blank, NonWord, Word, Unspaced, Mark };

/// Of the character as match keys have it (a blank for any white space).
Edge edgeOf(char32_t c);
/// Whether a phrase may end, or begin, between two characters; see core/base/phrase_match.h. They differ
/// behind an accent only: it belongs to the letter before it.
bool mayPhraseEnd(Edge left, Edge right);
bool mayPhraseBegin(Edge left, Edge right);

/// Scripts of letters, one bit each.
using ScriptSet = std::uint32_t;
inline constexpr ScriptSet kLatin = 1U << 0U;
inline constexpr ScriptSet kHan = 1U << 1U;
inline constexpr ScriptSet kKana = 1U << 2U;
inline constexpr ScriptSet kHangul = 1U << 3U;
inline constexpr ScriptSet kCyrillic = 1U << 4U;
inline constexpr ScriptSet kGreek = 1U << 5U;
inline constexpr ScriptSet kAnyScript = ~0U;

/// The bit of a letter's script; 0 for what is no letter (digits, punctuation, marks).
ScriptSet scriptOf(char32_t c);
/// The scripts that text in the language is written in; kAnyScript when the language is not known here.
ScriptSet scriptsOfLanguage(std::string_view tag);
/// A letter for filling in text of these scripts; one whose words count where the scripts have such.
char32_t sampleLetter(ScriptSet scripts);

} // namespace anycap::constrain
