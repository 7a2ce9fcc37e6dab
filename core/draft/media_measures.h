// SPDX-License-Identifier: MIT
/// @file media_measures.h
/// Reading one media file and measuring all that captions are made from, in one go.
#pragma once

#include "core/base/caption.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/draft/measure/faces.h"
#include "core/draft/measure/visual_measures.h"
#include "core/media/analysis.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::draft {

struct MediaMeasures {
    Finish finish = Finish::Completed; ///< Cancelled: nothing else is set
    Modality modality = Modality::Image;
    Milliseconds duration{0}; ///< 0 for images
    std::vector<VisualMeasures> shots; ///< one for an image, one a shot for video, none for sound
    std::vector<ShotBoundary> boundaries; ///< between the shots
    std::vector<SoundSegment> sounds; ///< empty where there is no sound track
    bool hasSound = false;
    std::optional<double> integratedLufs;
    std::vector<std::string> remarks; ///< what could not be measured, and why
};

/// Errors: those of analyzeMedia(). Stops between frames.
Result<MediaMeasures> measureMedia(const std::string &path, FaceFinder &faces, const WorkContext &work);

/// Size and modification time: whether measurements that are kept still belong to the file. Empty for a file
/// that is not there.
std::string fileStamp(const std::string &path);

} // namespace anycap::draft
