// SPDX-License-Identifier: MIT
/// @file babble_guard.h
/// Notices the commonest ways in which a cornered model degenerates: the same word over and over, one single
/// letter after another, a word without end. Only notices; the decoder avoids such tokens where it has
/// others.
#pragma once

#include "inference/constrain/symbol.h"

#include <cstdint>

namespace anycap::constrain {

/// A plain value, part of the caption's state.
struct BabbleGuard {
    static constexpr int kMostRepeats = 3; ///< times that a word may stand in a row
    static constexpr int kMostSingles = 3; ///< one-letter words in a row ("a" and "I" do not count)
    static constexpr int kLongestWord = 28; ///< letters

    std::uint64_t word = 0; ///< hash of the word in hand, folded
    std::uint64_t lastWord = 0;
    std::uint8_t length = 0; ///< characters of the word in hand
    std::uint8_t repeats = 0; ///< times that lastWord stood in a row
    std::uint8_t singles = 0;

    void advance(char32_t c, SymbolKind kind);

    /// Ending the word in hand now would be babble.
    bool refusesEnd() const;
    /// Making the word in hand longer would be babble.
    bool refusesGrowth() const { return length >= kLongestWord; }
    /// Saying the word in hand (or, between words, the last one) once more would be babble.
    bool refusesRepeat() const;
};

} // namespace anycap::constrain
