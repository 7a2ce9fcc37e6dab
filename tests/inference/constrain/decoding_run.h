// SPDX-License-Identifier: MIT
/// @file decoding_run.h
/// Made-up vocabularies and hostile logits for the constraint checks, and one whole run of the decoding loop.
#pragma once

#include "inference/constrain/constrained_decoder.h"

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace anycap::constrain::checks {

/// What a run's logits look like.
enum class Mood : std::uint8_t {
    Uniform, ///< independent normal numbers
    Peaked, ///< the same, ten times as wide
    NewWords, ///< all mass on pieces that begin a word
    NeverStop, ///< the stop token and sentence ends far below everything
    AlwaysStop, ///< the stop token far above everything, sentence ends next
    HalfCharacters, ///< all mass on pieces that end inside a character
    Punctuation, ///< all mass on pieces without a letter
    OneToken, ///< one token far above everything
};
inline constexpr int kMoods = 8;

/// Every byte, common pieces with and without a leading blank, awkward ones ("..", "e.g.", "2.0", "'s"), Han,
/// emoji, halves of characters, and random ones. The last ids are special, the stop and unused.
VocabularyBytes makeVocabularyBytes(std::uint32_t seed, int randomPieces);

struct Run {
    bool isEnded = false; ///< by the stop token
    std::string problem; ///< first thing that went wrong; empty for none
    std::string text;
    int tokens = 0;
};

struct RunOptions {
    Mood mood = Mood::Uniform;
    bool isGreedy = false;
    bool comparesCounters = false; ///< with core/base, at every step
    bool comparesMasks = false; ///< apply() against allows(), at every step, for some tokens
};

/// Writes one caption. A problem is: a masked-out step, counters that differ, no end within the tokens.
Run decode(const std::shared_ptr<const Vocabulary> &vocabulary, ConstrainedDecoder &decoder,
           const RunOptions &options, std::mt19937 &random);

/// As a tokenizer's clean-up leaves it (InternLM2), and trimmed.
std::string cleanedUp(std::string text);
std::string trimmed(std::string_view text);
/// The last character is a stop, or closing quotation marks behind one.
bool endsOnSentence(std::string_view text);

} // namespace anycap::constrain::checks
