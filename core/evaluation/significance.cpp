// SPDX-License-Identifier: MIT
#include "core/evaluation/significance.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <map>

namespace anycap::evaluation {

namespace {

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine, which <random>'s distributions
/// do not promise.
class Numbers {
public:
    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    /// 0 … count-1; the bias for counts of records is below 2^-40.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

private:
    std::uint64_t m_state = 20'250'717;
};

constexpr double kTail = 0.025;

/// Between neighbours, as most statistics programs do.
double percentile(const std::vector<double> &sorted, double share)
{
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double ratioOf(const Part &part) { return part.whole != 0 ? part.score / part.whole : 0; }

} // namespace

std::optional<Interval> ratioInterval(const std::vector<Part> &parts, int rounds)
{
    Part all;
    for (const Part &part : parts) {
        all.score += part.score;
        all.whole += part.whole;
    }
    if (all.whole == 0)
        return std::nullopt;
    Numbers numbers;
    std::vector<double> ratios(static_cast<std::size_t>(std::max(rounds, 1)));
    for (double &ratio : ratios) {
        Part drawn;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Part &part = parts[numbers.below(parts.size())];
            drawn.score += part.score;
            drawn.whole += part.whole;
        }
        ratio = ratioOf(drawn);
    }
    std::sort(ratios.begin(), ratios.end());
    return Interval{ratioOf(all), percentile(ratios, kTail), percentile(ratios, 1 - kTail)};
}

std::optional<Interval> meanInterval(const std::vector<double> &values, int rounds)
{
    std::vector<Part> parts;
    parts.reserve(values.size());
    for (const double value : values)
        parts.push_back({value, 1});
    return ratioInterval(parts, rounds);
}

std::optional<Difference> pairedDifference(const std::vector<double> &first,
                                           const std::vector<double> &second, int rounds)
{
    const std::size_t count = std::min(first.size(), second.size());
    std::vector<double> differences(count);
    Difference result;
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        differences[i] = second[i] - first[i];
        sum += differences[i];
        result.better += differences[i] > 0 ? 1 : 0;
        result.worse += differences[i] < 0 ? 1 : 0;
        result.equal += differences[i] == 0 ? 1 : 0;
    }
    const auto interval = meanInterval(differences, rounds);
    if (!interval)
        return std::nullopt;
    result.interval = *interval;
    Numbers numbers;
    int asLarge = 0;
    for (int round = 0; round < rounds; ++round) {
        double changed = 0;
        for (std::size_t i = 0; i < count; ++i)
            changed += (numbers.next() & 1U) != 0 ? differences[i] : -differences[i];
        asLarge += std::abs(changed) >= std::abs(sum) - 1e-9 ? 1 : 0;
    }
    // What was seen is one of the ways, so that p is never 0 (Davison and Hinkley 1997, section 4.2.5).
    result.p = static_cast<double>(asLarge + 1) / static_cast<double>(rounds + 1);
    return result;
}

std::optional<Agreement> agreement(const std::vector<int> &first, const std::vector<int> &second,
                                   KappaWeights weights)
{
    const std::size_t count = std::min(first.size(), second.size());
    if (count == 0)
        return std::nullopt;
    // Whole numbers until the end: judges who agree as by chance have a kappa of 0, not nearly so.
    std::map<int, double> firstTimes;
    std::map<int, double> secondTimes;
    Agreement result;
    result.pairs = static_cast<int>(count);
    const auto all = static_cast<double>(count);
    const auto distance = [weights](int a, int b) {
        return weights == KappaWeights::Linear ? static_cast<double>(std::abs(a - b)) : a == b ? 0.0 : 1.0;
    };
    double seen = 0;
    int same = 0;
    for (std::size_t i = 0; i < count; ++i) {
        ++firstTimes[first[i]];
        ++secondTimes[second[i]];
        seen += distance(first[i], second[i]);
        same += first[i] == second[i] ? 1 : 0;
    }
    double byChance = 0; // times `all`
    for (const auto &[a, times] : firstTimes) {
        for (const auto &[b, otherTimes] : secondTimes)
            byChance += times * otherTimes * distance(a, b);
    }
    result.same = same / all;
    result.kappa = byChance > 0 ? 1 - seen * all / byChance : 1;
    return result;
}

} // namespace anycap::evaluation
