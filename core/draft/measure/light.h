// SPDX-License-Identifier: MIT
/// @file light.h
/// How bright a picture is, in CIE L*.
#pragma once

#include "core/draft/measure/visual_measures.h"

namespace anycap::draft {

/// The image must not be empty.
Light measureLight(const RgbImage &image);

} // namespace anycap::draft
