// SPDX-License-Identifier: MIT
#include "core/subtitle/origin.h"

#include <functional>

namespace anycap {

std::uint64_t fingerprintOf(std::string_view text) { return std::hash<std::string_view>{}(text); }

std::uint64_t fingerprintOf(const TimeRange &time, std::string_view settings)
{
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U; // 2^64 / golden ratio, as multiplicative hashing uses
    std::uint64_t print = fingerprintOf(settings);
    print = (print ^ static_cast<std::uint64_t>(time.start.count())) * kOdd;
    print ^= print >> 32U;
    print = (print ^ static_cast<std::uint64_t>(time.end.count())) * kOdd;
    return print ^ (print >> 32U);
}

void takeFingerprints(CueOrigin &origin, const Cue &cue)
{
    origin.idPrint = fingerprintOf(cue.id);
    origin.timingPrint = fingerprintOf(cue.time, cue.settings);
    origin.textPrint = fingerprintOf(cue.text);
}

} // namespace anycap
