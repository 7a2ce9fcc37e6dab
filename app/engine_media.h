// SPDX-License-Identifier: MIT
/// @file engine_media.h
/// Reads what a model is shown of a medium: the picture, some frames of a film, the beginning of a sound.
#pragma once

#include "core/base/caption.h"
#include "inference/engine.h"

#include <vector>

namespace anycap {

/// What of a medium goes into one prompt.
struct EngineMediaLimits {
    int frames = 8; ///< of a film, evenly
    double audioSeconds = 0; ///< that the model hears
};

struct EngineMedia {
    Finish finish = Finish::Completed;
    std::vector<RgbImage> images;
    std::vector<Pcm> sounds;
    std::vector<std::string> remarks; ///< plain sentences: what is left out
};

/// A film's frames are those that the reference takes: by index, in the middles of equal parts of the range,
/// but never one from outside it. Errors: those of the readers.
Result<EngineMedia> readEngineMedia(const MediaRef &media, const EngineMediaLimits &limits,
                                    const WorkContext &context = {});

/// The stretches that captions are written for: a film's shots, parts of a sound as long as the model hears,
/// a picture as it is. A range that is asked for stays one.
struct EngineStretches {
    Finish finish = Finish::Completed;
    std::vector<MediaRef> parts;
};
Result<EngineStretches> stretchesToCaption(const MediaRef &media, const EngineMediaLimits &limits,
                                           const WorkContext &context = {});

} // namespace anycap
