// SPDX-License-Identifier: MIT
#include "inference/generate/processors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_set>

namespace anycap::generate {

namespace {

constexpr float kForbidden = -std::numeric_limits<float>::infinity();

} // namespace

void penalizeRepetition(std::span<float> scores, std::span<const std::int64_t> ids, double penalty)
{
    const auto factor = static_cast<float>(penalty);
    std::unordered_set<std::int64_t> seen;
    for (const std::int64_t id : ids) {
        if (id < 0 || static_cast<std::size_t>(id) >= scores.size() || !seen.insert(id).second)
            continue;
        float &score = scores[static_cast<std::size_t>(id)];
        score = score < 0 ? score * factor : score / factor;
    }
}

void forbidRepeatedNgrams(std::span<float> scores, std::span<const std::int64_t> ids, int size)
{
    const auto n = static_cast<std::size_t>(size);
    if (ids.size() + 1 < n)
        return;
    const auto tail = ids.last(n - 1);
    for (std::size_t i = 0; i + n <= ids.size(); ++i) {
        if (!std::equal(tail.begin(), tail.end(), ids.begin() + static_cast<std::ptrdiff_t>(i)))
            continue;
        const std::int64_t last = ids[i + n - 1];
        if (last >= 0 && static_cast<std::size_t>(last) < scores.size())
            scores[static_cast<std::size_t>(last)] = kForbidden;
    }
}

void keepTopK(std::span<float> scores, int k)
{
    const auto count = static_cast<std::size_t>(k);
    if (k <= 0 || count >= scores.size())
        return;
    std::vector<float> sorted(scores.begin(), scores.end());
    const auto kth = sorted.begin() + static_cast<std::ptrdiff_t>(count - 1);
    std::nth_element(sorted.begin(), kth, sorted.end(), std::greater<>());
    const float least = *kth;
    for (float &score : scores)
        if (score < least)
            score = kForbidden;
}

void keepTopP(std::span<float> scores, double p)
{
    if (p >= 1)
        return;
    const std::vector<float> weights = softmax(scores);
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return scores[a] < scores[b]; });
    // The sum is float32 as upstream's is: what stands at the threshold must fall on the same side.
    const auto threshold = static_cast<float>(1 - p);
    float below = 0;
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        below += weights[order[i]];
        if (below > threshold)
            break;
        scores[order[i]] = kForbidden;
    }
}

std::vector<float> softmax(std::span<const float> scores)
{
    std::vector<float> weights(scores.size());
    const float largest = scores.empty() ? 0 : *std::max_element(scores.begin(), scores.end());
    double total = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        weights[i] = std::exp(scores[i] - largest);
        total += static_cast<double>(weights[i]);
    }
    for (float &weight : weights)
        weight = static_cast<float>(static_cast<double>(weight) / total);
    return weights;
}

void processScores(std::span<float> scores, std::span<const std::int64_t> ids, const SamplingOptions &options)
{
    if (options.repetitionPenalty != 1)
        penalizeRepetition(scores, ids, options.repetitionPenalty);
    if (options.noRepeatNgram > 0)
        forbidRepeatedNgrams(scores, ids, options.noRepeatNgram);
}

std::vector<float> probabilities(std::span<float> scores, const SamplingOptions &options)
{
    if (options.temperature != 1) {
        const auto divisor = static_cast<float>(options.temperature);
        for (float &score : scores)
            score /= divisor;
    }
    keepTopK(scores, options.topK);
    keepTopP(scores, options.topP);
    return softmax(scores);
}

} // namespace anycap::generate
