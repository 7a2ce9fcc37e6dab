// SPDX-License-Identifier: MIT
/// @file significance.h
/// How sure a number of a benchmark is: confidence intervals by the bootstrap, differences of two runs over
/// the same records, agreement of two judges. All repeatable: the random numbers begin with a fixed seed.
/// Sources: Efron and Tibshirani, An Introduction to the Bootstrap (1993), section 13.3 (percentiles); Cohen,
/// "A Coefficient of Agreement for Nominal Scales" (1960) and "Weighted Kappa" (1968).
#pragma once

#include <optional>
#include <vector>

namespace anycap::evaluation {

inline constexpr int kBootstrapRounds = 2'000;

struct Interval {
    double mean = 0;
    double low = 0; ///< 95 %, percentiles of the bootstrap
    double high = 0;
};
/// Of the mean of the values; nothing without a value.
std::optional<Interval> meanInterval(const std::vector<double> &values, int rounds = kBootstrapRounds);

/// Numerator and denominator of a record, for scores that are ratios of sums.
struct Part {
    double score = 0;
    double whole = 0;
};
/// Of sum of scores over sum of wholes; nothing where the wholes are 0.
std::optional<Interval> ratioInterval(const std::vector<Part> &parts, int rounds = kBootstrapRounds);

struct Difference {
    Interval interval; ///< of `second` less `first`
    int better = 0; ///< records where the second is higher
    int worse = 0;
    int equal = 0;
    double p = 1; ///< two-sided, by changing signs: how often chance alone makes a difference so large
};
/// Paired: both have one value a record, in the same order. Nothing without a pair.
std::optional<Difference> pairedDifference(const std::vector<double> &first,
                                           const std::vector<double> &second, int rounds = kBootstrapRounds);

enum class KappaWeights : unsigned char { None, Linear };

struct Agreement {
    int pairs = 0;
    double same = 0; ///< share of pairs with the same value
    double kappa = 0; ///< 1: whole agreement, 0: as by chance; 1 where both always say one same thing
};
/// Of whole numbers; with linear weights those that are near count as partly the same.
std::optional<Agreement> agreement(const std::vector<int> &first, const std::vector<int> &second,
                                   KappaWeights weights = KappaWeights::None);

} // namespace anycap::evaluation
