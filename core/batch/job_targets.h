// SPDX-License-Identifier: MIT
/// @file job_targets.h
/// Internal to core/batch: which texts a job is about, and what each of them is made from.
#pragma once

#include "core/batch/caption_request.h"
#include "core/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::batch {

/// One cue, or a medium as a whole.
struct JobTarget {
    std::optional<store::CueId> cue; ///< absent: the whole medium; its captions become cues
    std::optional<TimeRange> time;
    std::string before; ///< the cue's accepted text
    std::string given; ///< the text to refine; empty: one is to be written
    std::optional<store::VersionId> base; ///< the version that `given` is; absent: the request's own text
};

struct JobTargets {
    std::optional<store::Media> media;
    MediaRef ref; ///< without a path where there is no medium, only text
    std::optional<store::Track> track; ///< absent: a new one is to be made
    std::vector<JobTarget> targets;
    /// The track holds nothing but what an earlier try of this very job began: cues of it are used again,
    /// those that are missing are put between them.
    bool isGoingOn = false;
    int cuesWithText = 0;
    int cuesLeftOut = 0; ///< had nothing to refine, or a text already
    bool isLocalOnly = false; ///< the project's: nothing may leave this machine
};

/// Opens the medium. Errors: those of the project and of probing; InvalidArgument (several tracks, a base
/// text for many cues), NotFound (the job names nothing), Declined (nothing to refine).
Result<JobTargets> findTargets(const store::Project &project, const store::Job &job,
                               const JobRequest &request);

} // namespace anycap::batch
