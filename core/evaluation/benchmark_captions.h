// SPDX-License-Identifier: MIT
/// @file benchmark_captions.h
/// Makes the captions that a benchmark asks for: a base caption of each record's medium, and what a refiner
/// makes of it. Each one is on the disk when it is made, so that a run that was killed goes on where it was.
/// Source: AnyCapEval (arXiv 2507.12841, section 4).
#pragma once

#include "core/base/caption.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/captioning/caption_model.h"
#include "core/evaluation/anycapeval_records.h"

#include <functional>
#include <string>
#include <vector>

namespace anycap::evaluation {

struct BenchmarkCaptioning {
    CaptionModel *base = nullptr;
    CaptionModel *refiner = nullptr; ///< null: there are base captions only; may be the same as `base`
    /// By these names their captions are known again.
    std::string baseName;
    std::string refinerName;
    /// The medium of a record. Any thread.
    std::function<Result<MediaRef>(const EvalRecord &)> medium;
    /// The record's length is a constraint that a refiner keeps to, not only words in the instruction.
    bool areLengthsKept = false;
    Sampling sampling;
    int atOnce = 1; ///< records; more than one only where the captioners take that
};

struct CaptioningReport {
    Finish finish = Finish::Completed;
    int records = 0;
    int captioned = 0; ///< with those of an earlier run
    int kept = 0; ///< of them: known from an earlier run
    std::vector<EvalProblem> problems; ///< records without a caption, and why
};

/// The records of `in` with captions go to `baseOut` and, with a refiner, to `refinedOut`, as
/// "model_response_content" or "model_response_style" with "captioner"; records without a caption are in
/// neither. Errors: of `in` as readEvalFile(), of the files IoError; Unsupported and OutOfMemory of a
/// captioner end the run, its other errors cost their record.
Result<CaptioningReport> captionBenchmark(const std::string &in, const std::string &baseOut,
                                          const std::string &refinedOut,
                                          const BenchmarkCaptioning &captioning,
                                          const WorkContext &context = {});

} // namespace anycap::evaluation
