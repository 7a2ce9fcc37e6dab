// SPDX-License-Identifier: MIT
#include "core/batch/time_estimate.h"

#include <algorithm>

namespace anycap::batch {

namespace {

constexpr double kTellingProgress = 0.15; ///< from here on an item tells how long it takes

} // namespace

void TimeEstimate::record(Kind kind, double seconds)
{
    Sum &sum = m_sums[kind];
    sum.seconds += seconds;
    ++sum.count;
}

/// Seconds that one item of the kind takes.
std::optional<double> TimeEstimate::typical(Kind kind, const std::optional<Running> &running) const
{
    if (const auto found = m_sums.find(kind); found != m_sums.end())
        return found->second.seconds / found->second.count;
    if (running && running->kind == kind && running->progress >= kTellingProgress)
        return running->seconds / running->progress;
    Sum all;
    for (const auto &[other, sum] : m_sums) {
        all.seconds += sum.seconds;
        all.count += sum.count;
    }
    if (all.count > 0)
        return all.seconds / all.count;
    if (running && running->progress >= kTellingProgress)
        return running->seconds / running->progress;
    return std::nullopt;
}

std::optional<double> TimeEstimate::left(const std::vector<Kind> &queued,
                                         const std::optional<Running> &running) const
{
    double seconds = 0;
    if (running) {
        if (running->progress >= kTellingProgress) {
            seconds += running->seconds * (1 - running->progress) / running->progress;
        } else if (const auto whole = typical(running->kind, running)) {
            seconds += std::max(*whole - running->seconds, 0.0);
        } else {
            return std::nullopt;
        }
    }
    for (const Kind kind : queued) {
        const auto one = typical(kind, running);
        if (!one)
            return std::nullopt;
        seconds += *one;
    }
    return seconds;
}

} // namespace anycap::batch
