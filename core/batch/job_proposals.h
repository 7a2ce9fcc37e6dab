// SPDX-License-Identifier: MIT
/// @file job_proposals.h
/// Internal to core/batch: asks the captioners for the texts of a job. Stores nothing.
#pragma once

#include "core/batch/captioner_source.h"
#include "core/batch/job_targets.h"
#include "core/batch/project_captioner.h"
#include "core/batch/proposal_store.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::batch {

struct JobProposals {
    Finish finish = Finish::Completed; ///< Cancelled: what there was until then
    std::vector<Proposal> proposals;
    std::vector<std::string> remarks; ///< about the medium as a whole
    std::optional<Error> failure; ///< no text could be refined; the base texts are there

    /// For some cue none of the candidates may be taken as it is.
    bool needsReview() const;
};

/// A text that fails is an outcome with its error. Errors: of opening the captioners; OutOfMemory, wherever
/// it came up; the first one when there is no text at all.
Result<JobProposals> proposeCaptions(const JobRequest &request, const JobTargets &targets,
                                     CaptionerSource &source, const JobHooks &hooks);

} // namespace anycap::batch
