// SPDX-License-Identifier: MIT
// Any bytes as SubRip, encoding detection included.
#include "tests/fuzz/subtitle/round_trip.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    anycap::fuzz::roundTrip(std::string(data, data + size), anycap::SubtitleFormat::SubRip);
    return 0;
}
