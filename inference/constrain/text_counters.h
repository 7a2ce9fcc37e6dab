// SPDX-License-Identifier: MIT
/// @file text_counters.h
/// Counts words, sentences, characters and lines of a growing text, character by character, exactly as
/// core/base/text_count.h counts the whole (text without markup: characters that could begin some are refused
/// where it matters). Also refuses text that no caption has: doubled blanks, a stop behind a blank or a
/// comma, a sentence without a word. A plain value: copying it is taking a snapshot.
#pragma once

#include "inference/constrain/symbol.h"

#include <cstdint>

namespace anycap::constrain {

struct TextRules {
    bool refusesMarkup = false; ///< characters, lines, phrases or language are measured
    bool refusesBlankLines = false; ///< lines are limited; then no-break blanks are refused, too
    bool refusesOpeningApostrophe = false; ///< decoders that tidy up pull it to the word before
};

struct TextCounters {
    /// Where in the word rule `\b[a-zA-Z]+(?:['-][a-zA-Z]+)*\b` the text ends.
    enum class Word : std::uint8_t {
        Outside, ///< a word may begin
        Run, ///< in the first run of letters: counts unless a word character follows
        Joint, ///< behind a counted run and ' or -
        JoinedRun, ///< letters behind a joint: the word is counted whatever follows
        Broken, ///< behind a word character that belongs to no counted word
    };
    enum class Gap : std::uint8_t { None, Blank, Newline, BlankLine, Hard };

    int settledWords = 0; ///< without the run in hand
    int settledSentences = 0; ///< pieces closed by a stop
    int characters = 0; ///< clusters, trailing blanks included
    int trailing = 0; ///< blanks among them behind the last visible one
    int lines = 0; ///< lines with something on them, the one in hand included
    int lineCharacters = 0; ///< of the last line with something on it
    int longestClosedLine = 0;
    Word word = Word::Outside;
    Gap gap = Gap::None; ///< what white space the text ends with
    std::uint8_t cluster = 0; ///< context of the grapheme table
    std::uint8_t stopRun = 0;
    std::uint8_t markRun = 0;
    std::uint8_t runLength = 0; ///< letters in the run in hand, at most 255
    bool hasText = false;
    bool isFilled = false; ///< the piece behind the last stop is not blank …
    bool hasWord = false; ///< … and has a word in it
    bool isEnded = false; ///< ends on a finished sentence
    bool isOpenEnded = false; ///< the last visible character wants more: a comma, an opening bracket
    bool isAfterAmpersand = false;
    bool isWideStop = false; ///< the last stop was a wide one

    /// Takes one character in; false when it may not come here (the value is then useless).
    bool advance(Symbol symbol, const TextRules &rules);

    int words() const { return settledWords + (word == Word::Run ? 1 : 0); }
    int sentences() const { return settledSentences + (isFilled ? 1 : 0); }
    int visibleCharacters() const { return characters - trailing; }
    int longestLine() const;
    /// What comes next begins a line.
    bool isAtLineStart() const { return !hasText || gap == Gap::Newline || gap == Gap::BlankLine; }
    /// Ends on something that a stop may not follow.
    bool needsBody() const { return !isEnded && (hasGap() || isOpenEnded || !hasWord); }

private:
    /// White space that a stop may not follow; a no-break blank may come before "?" in French.
    bool hasGap() const { return gap != Gap::None && gap != Gap::Hard; }
    bool takeGap(Symbol symbol, const TextRules &rules);
    bool mayEnd(SymbolKind kind) const;
    void takeWord(SymbolKind kind);
    void takeSentence(SymbolKind kind);
    void takeCluster(unicode::GraphemeClass grapheme);
};

} // namespace anycap::constrain
