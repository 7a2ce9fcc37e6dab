// SPDX-License-Identifier: MIT
/// @file shots.h
/// Where one shot of a video ends and the next begins: hard cuts, dissolves and fades through black or white.
/// Found by comparing reduced frames; see shots.cpp for the measures and where the thresholds come from.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace anycap {

enum class BoundaryKind : unsigned char { Cut, Dissolve, Fade };

/// "cut", "dissolve", "fade".
std::string boundaryKindName(BoundaryKind kind);

struct ShotBoundary {
    BoundaryKind kind = BoundaryKind::Cut;
    /// Where the new shot begins: for a cut the time of its first frame, for a gradual change its middle.
    Milliseconds time{0};
    Milliseconds start{0}; ///< a gradual change's first changing frame; for a cut equal to time
    Milliseconds end{
        0}; ///< a gradual change's first frame that is wholly the new shot; for a cut equal to time

    friend bool operator==(const ShotBoundary &, const ShotBoundary &) = default;
};

struct ShotList {
    Finish finish = Finish::Completed; ///< Cancelled: what was found so far
    std::vector<ShotBoundary> boundaries; ///< by time
    std::vector<TimeRange> shots; ///< cover [0, duration) without gaps; boundary.time separates them
    int frameCount = 0;
    bool isVariableFrameRate = false; ///< over all frames, not the first ones only
    Milliseconds lastFrameTime{0};
    std::vector<std::string> warnings; ///< damaged frames, an early end
};

/// Decodes every frame once. Errors as FrameReader::open().
Result<ShotList> findShots(const std::string &path, const WorkContext &context = {});

} // namespace anycap
