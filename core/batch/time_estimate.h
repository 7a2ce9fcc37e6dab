// SPDX-License-Identifier: MIT
/// @file time_estimate.h
/// How long what is left of a batch will take, judged from what is done: items of the same kind first, any
/// items where none of that kind has ended yet. Plain values; no clock of its own.
#pragma once

#include <map>
#include <optional>
#include <vector>

namespace anycap::batch {

class TimeEstimate {
public:
    /// Items of a kind take about as long as each other.
    using Kind = int;

    /// An item that has ended on its own; seconds it took.
    void record(Kind kind, double seconds);

    struct Running {
        Kind kind = 0;
        double seconds = 0; ///< it has taken
        double progress = 0; ///< 0..1
    };
    /// Seconds. Absent while there is nothing to judge from: no item has ended, and the running one has
    /// hardly begun.
    std::optional<double> left(const std::vector<Kind> &queued, const std::optional<Running> &running) const;

private:
    struct Sum {
        double seconds = 0;
        int count = 0;
    };
    std::optional<double> typical(Kind kind, const std::optional<Running> &running) const;

    std::map<Kind, Sum> m_sums;
};

} // namespace anycap::batch
