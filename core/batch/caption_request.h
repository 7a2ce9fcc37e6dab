// SPDX-License-Identifier: MIT
/// @file caption_request.h
/// What is asked of one job of a project, as plain values and as the JSON that the project keeps
/// (store::Job::requestJson): enough to run the job again after a restart, on another day, by the window or
/// by the command.
///
/// JSON: one object with "version": 1. Members that are absent have the defaults below; unknown ones are
/// refused, since dropping a wish in silence would caption something else than was asked.
#pragma once

#include "core/base/caption.h"
#include "core/base/result.h"
#include "core/captioning/instruction_catalogue.h"
#include "core/project/project_types.h"

#include <optional>
#include <string>
#include <string_view>

namespace anycap::batch {

enum class RequestTask : unsigned char {
    WriteBase, ///< a base text for every cue, also for those with a text
    Refine, ///< only what is there: cues without any text are left out
    WriteAndRefine, ///< cues with a text are refined; the others get a text, which is refined
};

/// "base", "refine", "base-and-refine".
std::string_view requestTaskName(RequestTask task);
std::optional<RequestTask> requestTaskFromName(std::string_view name);

struct JobRequest {
    static constexpr int kVersion = 1;
    static constexpr int kMostCandidates = 32;

    RequestTask task = RequestTask::WriteAndRefine;
    std::string baseProvider; ///< id that a CaptionerSource opens; empty: none, there is nothing to write
    /// The same; empty: none, texts are only measured. The same id as `baseProvider`: only texts that miss a
    /// constraint are refined.
    std::string refiner;
    /// A type by name, "brief" or "video/brief". Empty with an empty `ask`: where a text is refined nothing
    /// is asked but to meet the constraints; else brief for films whose length is not asked for, else detail.
    std::string instruction;
    int phrasing = 0; ///< which of the type's phrasings, taken round and round
    std::string ask; ///< free text in place of `instruction`
    /// A type may add its defaults. "As many characters as the cue's time allows at 17 a second" is
    /// `reading-speed ..17`; see characterBudget().
    ConstraintSet constraints;
    std::string language; ///< BCP 47; empty: the provider chooses
    Sampling sampling; ///< candidate n of several begins with seed + 3 n
    /// The text to begin from, in place of what the cue (or the whole medium) has; empty is not a text.
    std::optional<std::string> baseText;
    int candidates = 1; ///< texts to make for each cue; equal ones are kept once
    bool isOnlyWithoutText = false; ///< leave cues that have an accepted text alone
    std::optional<store::TrackId> track; ///< for a whole medium that has several

    friend bool operator==(const JobRequest &, const JobRequest &) = default;
};

/// Constraints that contradict each other, two instructions, no provider for the task, a number out of bounds
/// …: InvalidArgument; over 256 KiB of text: TooLarge. What passes is read again from its JSON as it was.
Result<Unit> checkRequest(const JobRequest &request);

/// One line. Bytes that are no UTF-8 become U+FFFD.
std::string toJson(const JobRequest &request);

/// Errors: InvalidData (no JSON, a member that is missing, wrong or unknown: the message names it),
/// Unsupported (another version), TooLarge (over 2 MiB), InvalidArgument (as checkRequest() says).
Result<JobRequest> requestFromJson(std::string_view json);

/// "brief, words 10..20", for lists of jobs.
std::string requestSummary(const JobRequest &request);

/// What is asked for a medium of one modality: the instruction as it is sent and all constraints.
struct AskedFor {
    Instruction instruction;
    ConstraintSet constraints;
};
/// @param isRefining the text to refine was there before
/// Errors: NotFound (no such type), InvalidArgument (a type of another modality).
Result<AskedFor> askedFor(const JobRequest &request, const InstructionCatalogue &catalogue, Modality modality,
                          bool isRefining);

/// The most characters that a cue of this time may have: the least of the upper bounds on characters and of
/// the reading speed over the time. Absent without such a bound.
std::optional<int> characterBudget(const ConstraintSet &constraints, std::optional<Milliseconds> time);

} // namespace anycap::batch
