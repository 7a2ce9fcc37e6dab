// SPDX-License-Identifier: MIT
/// @file colours.h
/// Which colours a picture has, by the names people use.
#pragma once

#include "core/draft/measure/visual_measures.h"

#include <cstdint>
#include <string>
#include <vector>

namespace anycap::draft {

/// The palette's name for one sRGB colour.
std::string colourName(std::uint8_t red, std::uint8_t green, std::uint8_t blue);

/// Names with at least 4 % of the picture, largest share first. The image must not be empty.
std::vector<NamedColour> measureColours(const RgbImage &image);

} // namespace anycap::draft
