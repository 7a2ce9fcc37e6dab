// SPDX-License-Identifier: MIT
/// @file processors.h
/// What happens to a row of logits before a token is picked, in the order that Hugging Face's generate() has:
/// repetition penalty, no repeated n-gram, and for sampling temperature, top-k, top-p. No torch.
/// Source: transformers 4.37.2, LogitsProcessor classes (behaviour; see the tests for the numbers).
#pragma once

#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace anycap::generate {

struct SamplingOptions {
    bool isSampling = false; ///< false: greedy
    double temperature = 1;
    int topK = 50; ///< 0: all
    double topP = 1; ///< 1: all
    double repetitionPenalty = 1;
    int noRepeatNgram = 0; ///< 0: off
    std::uint64_t seed = 0;
};

/// Scores of ids that occurred: divided by the penalty when positive, multiplied when negative; once each.
void penalizeRepetition(std::span<float> scores, std::span<const std::int64_t> ids, double penalty);
/// -infinity for what would complete an n-gram that is in ids already.
void forbidRepeatedNgrams(std::span<float> scores, std::span<const std::int64_t> ids, int size);
void keepTopK(std::span<float> scores, int k); ///< ties with the k-th are kept
void keepTopP(std::span<float> scores, double p); ///< at least one is kept
std::vector<float> softmax(std::span<const float> scores);

/// The processors that greedy decoding has too.
void processScores(std::span<float> scores, std::span<const std::int64_t> ids,
                   const SamplingOptions &options);
/// Temperature, top-k, top-p, softmax. Changes the scores.
std::vector<float> probabilities(std::span<float> scores, const SamplingOptions &options);

/// Uniform numbers in [0, 1) that are the same on every machine for a seed.
class Uniform {
public:
    explicit Uniform(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    double next() { return static_cast<double>(m_engine() >> 11) * 0x1p-53; }

private:
    std::mt19937_64 m_engine;
};

} // namespace anycap::generate
