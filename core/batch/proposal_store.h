// SPDX-License-Identifier: MIT
/// @file proposal_store.h
/// Internal to core/batch: what a job proposes, put into the project in one transaction with the job's end.
#pragma once

#include "core/batch/job_targets.h"
#include "core/batch/project_captioner.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace anycap::batch {

struct Proposal {
    std::size_t target = 0; ///< its index
    std::size_t ordinal = 0; ///< of the captions that the target got in one go
    int candidate = 0;
    bool isBaseWritten = false; ///< by this job; then `baseOrigin` is where it came from
    Provenance baseOrigin;
    CaptionOutcome outcome;
};

struct StoredProposals {
    std::vector<MadeCaption> captions; ///< one a proposal
    int candidatesAdded = 0;
    std::int64_t cues = 0; ///< that got one
};

/// @param reason why the job ends like that; empty when it is done
/// @param cuesBefore cues that the run captioned already, for the name of the undo step
/// Errors: those of Action; then nothing happened.
Result<StoredProposals> storeProposals(store::Project &project, const store::Job &job,
                                       const JobRequest &request, const JobTargets &targets,
                                       const std::vector<Proposal> &proposals, JobEnd end,
                                       std::string_view reason, std::int64_t cuesBefore);

} // namespace anycap::batch
