// SPDX-License-Identifier: MIT
#include "ui/session/quality_preset.h"

#include "ui/session/playback.h"
#include "ui/session/studio_settings.h"
#include "ui/session/text.h"

namespace anycap::ui {

QualityPreset chosenPreset(const StudioSettings &settings)
{
    const Result<std::vector<QualityPreset>> presets = builtInPresets();
    if (!presets || presets->empty())
        return {};
    const Result<QualityPreset> chosen = findPreset(*presets, toUtf8(settings.qualityPreset()));
    return chosen ? *chosen : presets->front();
}

double usualFramesPerSecond(const Playback &playback)
{
    const std::optional<double> rate = playback.framesPerSecond();
    return rate && *rate > 0 ? *rate : 25.0;
}

} // namespace anycap::ui
