// SPDX-License-Identifier: MIT
/// @file loss_collector.h
/// Adds up losses of one kind. Internal to core/subtitle.
#pragma once

#include "core/subtitle/loss_report.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace anycap {

class LossCollector {
public:
    void add(std::string_view what, std::size_t cue = 0, std::size_t count = 1)
    {
        for (SubtitleLoss &loss : m_losses) {
            if (loss.what == what) {
                loss.count += count;
                return;
            }
        }
        m_losses.push_back({std::string(what), count, cue});
    }
    /// Appends what was collected.
    void addTo(std::vector<SubtitleLoss> &losses) const
    {
        losses.insert(losses.end(), m_losses.begin(), m_losses.end());
    }

private:
    std::vector<SubtitleLoss> m_losses; ///< a handful: a linear search is the fastest
};

} // namespace anycap
