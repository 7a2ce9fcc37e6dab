// SPDX-License-Identifier: MIT
/// @file job_lane.h
/// How many jobs like one may run at the same time: jobs that only wait for a server do not wait for each
/// other.
#pragma once

#include "core/batch/caption_request.h"
#include "core/batch/captioner_source.h"

#include <string>
#include <vector>

namespace anycap::batch {

/// Jobs of one lane share its limit; see JobSpec.
struct JobLane {
    std::string name; ///< empty: the device's, where jobs run one at a time
    int limit = 1;
};

/// The device's, unless all who work on the request take several at one time.
JobLane laneOf(const JobRequest &request, const std::vector<CaptionerChoice> &choices);

} // namespace anycap::batch
