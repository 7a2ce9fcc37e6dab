// SPDX-License-Identifier: MIT
/// @file loudness.h
/// How loud a sound is, by EBU R 128 (libebur128): on the source's own channels and rate.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap {

/// A value is absent where the measure is undefined: silence, or less than 400 ms of sound (integrated) or 3
/// s (range).
struct Loudness {
    Finish finish = Finish::Completed; ///< Cancelled: no values
    std::optional<double> integratedLufs; ///< EBU R 128 / ITU-R BS.1770-4, gated
    std::optional<double> rangeLu; ///< EBU Tech 3342
    std::optional<double> truePeakDbtp; ///< highest of all channels, 4x oversampled
    std::vector<std::string> warnings; ///< from reading
};

/// Errors as forEachSourceChunk().
Result<Loudness> measureLoudness(const std::string &path, const WorkContext &context = {});

} // namespace anycap
