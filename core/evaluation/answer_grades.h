// SPDX-License-Identifier: MIT
/// @file answer_grades.h
/// Internal to core/evaluation: whose record a line is, and what a judge gave in it, for the benchmarks that
/// grade parts of an answer: components of MIA-Bench's instructions, questions of VidCapBench.
#pragma once

#include "core/evaluation/anycapeval_records.h"
#include "core/evaluation/json_lines.h"

#include <string>
#include <vector>

namespace anycap::evaluation {

inline constexpr const char *kBenchmarkMember
    = "benchmark"; ///< where a line has nothing else of its benchmark
inline constexpr const char *kMiaScores = "component_scores";
inline constexpr double kMiaTolerance = 1e-6; ///< of points
inline constexpr const char *kVidCapScore = "vidcap_score";
inline constexpr const char *kVidCapAnswer = "pred"; ///< as the released script names it
inline constexpr const char *kVidCapCategory = "primary_category";
inline constexpr int kLeastVidCap = -1; ///< wrong; 0 is not said, 1 partly right
inline constexpr int kMostVidCap = 2; ///< right

/// Of an instruction of MIA-Bench: as many texts as weights and types; else it is none.
struct MiaParts {
    std::vector<std::string> texts;
    std::vector<double> weights;
    std::vector<std::string> types;

    bool isGood() const;
};
MiaParts miaPartsOf(const Json &object);

/// Sets `benchmark` and, where the line was judged, `grades` and `judgesAnswer`.
void readGrades(const Json &object, EvalRecord &record);

} // namespace anycap::evaluation
