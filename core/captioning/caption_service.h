// SPDX-License-Identifier: MIT
/// @file caption_service.h
/// The path of one medium from a request to checked captions: base, refine, check, retry, flag. Knows no
/// provider by name, no file format and no project.
#pragma once

#include "core/captioning/caption_model.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap {

struct CaptionPlan {
    MediaRef media;
    Instruction instruction; ///< what the user asked for; its text goes to both tasks
    ConstraintSet constraints; ///< each caption is measured against all of them
    std::string language; ///< BCP 47; empty: the provider chooses
    Sampling sampling;
    /// Base captions from a person or a file; empty: the base model writes them.
    std::vector<TimedCaption> given;
    /// Runs of the refiner for one caption, in all. More than one only helps a model that samples: each retry
    /// takes the next seed, and the best result is kept.
    int maxAttempts = 3;
};

/// One caption with what it was made from and how it measures up.
struct CaptionOutcome {
    std::optional<TimeRange> time;
    std::string base;
    std::string text; ///< refined, or the base where nothing had to be refined
    bool isRefined = false; ///< the refiner ran
    std::vector<Measurement> measurements; ///< of `text`, one a constraint
    std::vector<std::string> remarks; ///< what the refiner said
    std::optional<Error> error; ///< the refiner failed: `text` is the base
    Provenance origin; ///< of `text`
    int attempts = 0; ///< runs of the refiner
    Finish finish = Finish::Completed; ///< Cancelled: `text` is what there was until then
    std::vector<std::int64_t> promptTokenIds;
    std::vector<std::int64_t> outputTokenIds;
    CaptionTimings timings;

    /// Nobody may take this one as it is: a constraint is not met, or the refiner failed.
    bool needsReview() const { return error.has_value() || !allMet(measurements); }
};

struct CaptionRun {
    Finish finish = Finish::Completed; ///< Cancelled: the captions that there were until then
    std::vector<CaptionOutcome> captions; ///< in the base's order
    std::vector<std::string> remarks; ///< what the base model said of the medium as a whole
    Provenance baseOrigin;
    CaptionTimings baseTimings;
};

/// @param base writes what is not given; may be null when captions are given.
/// @param refiner may be null: captions are then only measured. The same object as `base` is only asked
///        for captions that miss a constraint. Another one refines every caption; of a film's, sound labels
///        ("[Music]") that meet the constraints stay, unless one is all that was given. Then the base model
///        is told no limits, and is asked for a detailed caption where it does not serve the instruction.
/// Errors: InvalidArgument (constraints that contradict each other, no base and nothing given), what
/// accepts() and run() of the base model say, and the refiner's error when it failed for every caption.
Result<CaptionRun> captionMedia(const CaptionPlan &plan, CaptionModel *base, CaptionModel *refiner,
                                const CaptionContext &context);

/// "10.000-12.500: 23 words, at most 20 allowed: 3 too many": one line for each unmet constraint.
std::vector<std::string> unmetLines(const CaptionOutcome &outcome);

} // namespace anycap
