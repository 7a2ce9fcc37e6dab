// SPDX-License-Identifier: MIT
/// @file acceptance.h
/// Whether a drafted token is kept. Greedy: kept when it is the model's own choice, so that the ids are those
/// of plain greedy decoding. Sampling: the draft is certain of its token (q is 1 there), so it is kept with
/// probability p(token); else another token is drawn from p with that token removed and renormalised. Either
/// way the token has exactly the distribution p. Source: speculative sampling (Leviathan et al., arXiv
/// 2211.17192, section 2.3; Chen et al., arXiv 2302.01318) with a one-point q.
#pragma once

#include <cstdint>
#include <span>

namespace anycap::speculate {

struct Verdict {
    bool isKept = false;
    std::int64_t token = 0; ///< the drafted token, or the one to take in its place
};

/// Index of the largest; the first of equals, NaN never. scores must not be empty.
std::int64_t argmax(std::span<const float> scores);

/// @param logits of the drafted position, after the processors that plain decoding would apply.
Verdict verifyGreedy(std::span<const float> logits, std::int64_t drafted);

/// @param probabilities after temperature, top-k and top-p: not negative, sum about 1.
/// @param keep, redraw two independent uniform numbers in [0, 1); always take both from the generator, so
/// that the number of draws does not depend on the outcome.
Verdict verifySampled(std::span<const float> probabilities, std::int64_t drafted, double keep, double redraw);

/// The token that a uniform number in [0, 1) picks by the cumulated weights (any positive sum).
std::int64_t pick(std::span<const float> weights, double uniform);

} // namespace anycap::speculate
