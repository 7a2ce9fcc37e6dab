// SPDX-License-Identifier: MIT
/// @file benchmark_run.h
/// AnyCapEval, MIA-Bench and VidCapBench from their files to a report: captions are made, refined, judged, by
/// one judge or several, once or several times, and scored. Every step is on the disk when it is made: called
/// again with the same folder, a run goes on where it was stopped or killed and comes to the same files.
/// Source: AnyCapEval (arXiv 2507.12841, section 4).
#pragma once

#include "core/endpoint/endpoint_client.h"
#include "core/evaluation/benchmark_captions.h"
#include "core/evaluation/report.h"
#include "core/evaluation/run_settings.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace anycap::evaluation {

struct RunWork {
    RunSettings settings; ///< its `parts` are set by the run
    BenchmarkCaptioning captioning; ///< its medium may be left out: then it is as benchmark_media.h says
    std::vector<std::shared_ptr<endpoint::EndpointClient>> judges; ///< one for each of settings.judges
};

struct RunProgress {
    std::string part; ///< "image", "mia"
    std::string side; ///< that is judged: "base"; empty: captions are made
    std::string judge; ///< "office (llama-3.3)"
    int round = 1;
    double fraction = 0; ///< of this step
    int step = 0; ///< from 1
    int steps = 0;
};

struct RunContext {
    std::stop_token stop;
    std::function<void(const RunProgress &)> onProgress; ///< on any thread, one call at a time
};

struct RunProblem {
    std::string file;
    EvalProblem problem; ///< of a line of that file
};

struct RunOutcome {
    Finish finish = Finish::Completed;
    EvalReport report; ///< of a completed run
    std::vector<RunProblem> problems; ///< records without a caption or a judgement, and why
};

/// Writes `folder` (made where it is not there): all captions and judgements, run.json, and report.html, .csv
/// and .json. Errors: InvalidArgument (no records, a judge twice, a setting out of range), NotFound (a folder
/// without records, no folder of media), InvalidData, IoError, and those that end captionBenchmark() and
/// judgeFile().
Result<RunOutcome> runBenchmark(const std::string &folder, const RunWork &work,
                                const RunContext &context = {});

} // namespace anycap::evaluation
