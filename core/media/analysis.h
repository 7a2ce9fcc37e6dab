// SPDX-License-Identifier: MIT
/// @file analysis.h
/// Everything that `anycap analyze` prints about one file, measured in one call.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/media/loudness.h"
#include "core/media/probe.h"
#include "core/media/shots.h"
#include "core/media/sound_segments.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap {

struct MediaAnalysis {
    Finish finish = Finish::Completed; ///< Cancelled: what was measured until then
    MediaInfo info; ///< variable frame rate as seen over all frames
    std::optional<ShotList> shots; ///< for video
    std::optional<SoundSegmentList> sound; ///< where there is a readable sound stream
    std::optional<Loudness> loudness;
    std::vector<std::string> warnings; ///< of all steps, each once
};

/// Errors: those of probeMedia(); for an image those of readImage() (it is decoded once, so that a damaged
/// one is noticed); for a video those of FrameReader::open(); for a sound those of forEachAudioChunk(). A
/// damaged sound track of a good video is a warning.
Result<MediaAnalysis> analyzeMedia(const std::string &path, const WorkContext &context = {});

} // namespace anycap
