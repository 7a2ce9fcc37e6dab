// SPDX-License-Identifier: MIT
/// @file run_settings.h
/// What a run of the benchmark was asked to do, as run.json of its folder: so that it can be gone on with and
/// its results be read with the rules, and beside the media, that it was made with.
#pragma once

#include "core/base/result.h"
#include "core/evaluation/anycapeval_scores.h"

#include <string>
#include <string_view>
#include <vector>

namespace anycap::evaluation {

struct RunSettings {
    /// Single files: records of AnyCapEval, instructions of MIA-Bench, questions of VidCapBench. A folder
    /// stands for the *_ref.jsonl in it, else for instruction_benchmark*.json and *_QA.jsonl.
    std::vector<std::string> records;
    std::string media; ///< the folder of the media, or of folders image, video and audio
    std::string prompts; ///< folder of the judge's questions; empty: beside the records, else our own
    std::string base; ///< id of who writes: "draft", "endpoint:office"
    std::string refiner; ///< id of who refines; empty: nobody does
    std::vector<std::string> judges; ///< names of endpoints, none twice; empty: nothing is judged
    int rounds = 1; ///< that each judge is asked, from 1 to kMostRounds
    int limit = 0; ///< of the records of each file; 0: all
    bool areLengthsKept = false; ///< as BenchmarkCaptioning says
    ScoringRules rules = ScoringRules::Ours;
    std::vector<std::string> parts; ///< names of what it measured: "image", "mia"; set by the run

    friend bool operator==(const RunSettings &, const RunSettings &) = default;
};

inline constexpr int kMostRounds = 20;
inline constexpr int kMostJudges = 20;

std::string runSettingsJson(const RunSettings &settings);

/// Members that are not there keep their defaults, those that are not known are passed over. Errors:
/// InvalidData (no JSON object; a member of another kind or out of range, which is named).
Result<RunSettings> runSettingsFromJson(std::string_view json, const std::string &name);

/// Of a run's folder. Errors: NotFound (it has none), IoError, and as runSettingsFromJson().
Result<RunSettings> readRunSettings(const std::string &folder);
Result<Unit> writeRunSettings(const RunSettings &settings, const std::string &folder);

} // namespace anycap::evaluation
