// SPDX-License-Identifier: MIT
/// @file cue_formatter.h
/// How one format writes the three parts of a cue. Internal to core/subtitle.
#pragma once

#include "core/subtitle/cue.h"
#include "core/subtitle/loss_collector.h"

#include <cstddef>
#include <string>

namespace anycap {

/// Each call appends whole lines, every one ended by '\n'; a part that is empty appends nothing. What the
/// format's syntax cannot hold goes to `losses`.
class CueFormatter {
public:
    virtual ~CueFormatter() = default;
    /// @param index the cue's place, from 0: what SubRip's number is made from where the cue has none.
    virtual void appendId(std::string &out, const Cue &cue, std::size_t index,
                          LossCollector &losses) const = 0;
    virtual void appendTiming(std::string &out, const Cue &cue, std::size_t index,
                              LossCollector &losses) const = 0;
    virtual void appendText(std::string &out, const Cue &cue, std::size_t index,
                            LossCollector &losses) const = 0;
};

} // namespace anycap
