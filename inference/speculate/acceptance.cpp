// SPDX-License-Identifier: MIT
// The acceptance rules; see acceptance.h.
#include "inference/speculate/acceptance.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <vector>

namespace anycap::speculate {

std::int64_t argmax(std::span<const float> scores)
{
    assert(!scores.empty());
    std::size_t best = 0;
    for (std::size_t i = 1; i < scores.size(); ++i) {
        const bool isBestUsable = scores[best] == scores[best]; // false for NaN
        if (scores[i] > scores[best] || (!isBestUsable && scores[i] == scores[i]))
            best = i;
    }
    return static_cast<std::int64_t>(best);
}

Verdict verifyGreedy(std::span<const float> logits, std::int64_t drafted)
{
    const std::int64_t own = argmax(logits);
    return {own == drafted, own};
}

std::int64_t pick(std::span<const float> weights, double uniform)
{
    assert(!weights.empty());
    double sum = 0;
    for (const float w : weights)
        sum += w > 0 ? static_cast<double>(w) : 0.0;
    double left = uniform * sum;
    std::size_t last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (!(weights[i] > 0))
            continue;
        last = i;
        left -= static_cast<double>(weights[i]);
        if (left < 0)
            break;
    }
    return static_cast<std::int64_t>(last);
}

Verdict verifySampled(std::span<const float> probabilities, std::int64_t drafted, double keep, double redraw)
{
    double sum = 0;
    for (const float p : probabilities)
        sum += p > 0 ? static_cast<double>(p) : 0.0;
    const bool isKnown = drafted >= 0 && static_cast<std::size_t>(drafted) < probabilities.size();
    const double own = isKnown ? static_cast<double>(probabilities[static_cast<std::size_t>(drafted)]) : 0.0;
    if (own > 0 && keep * sum < own)
        return {true, drafted};
    std::vector<float> rest(probabilities.begin(), probabilities.end());
    if (isKnown)
        rest[static_cast<std::size_t>(drafted)] = 0;
    const bool isAnyLeft = std::any_of(rest.begin(), rest.end(), [](float p) { return p > 0; });
    if (!isAnyLeft) // all the mass is on the draft; only rounding brought us here
        return {isKnown, drafted};
    return {false, pick(rest, redraw)};
}

} // namespace anycap::speculate
