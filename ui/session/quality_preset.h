// SPDX-License-Identifier: MIT
/// @file quality_preset.h
/// The limits and the frame rate that editing and checking go by: one place to ask.
#pragma once

#include "core/quality/preset.h"

namespace anycap::ui {

class Playback;
class StudioSettings;

/// The preset chosen in the settings; the first one there is when that is not known any more.
QualityPreset chosenPreset(const StudioSettings &settings);

/// Of what is played; 25 where that is not known (sounds, images, no medium).
double usualFramesPerSecond(const Playback &playback);

} // namespace anycap::ui
