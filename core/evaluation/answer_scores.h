// SPDX-License-Identifier: MIT
/// @file answer_scores.h
/// Records of MIA-Bench and VidCapBench in the forms in which all benchmarks are shown and compared: a table,
/// a share for each record.
#pragma once

#include "core/evaluation/anycapeval_records.h"
#include "core/evaluation/significance.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::evaluation {

/// A number of a benchmark.
struct AnswerScore {
    /// MIA-Bench: "component", "instruction", the kinds that shares are of. VidCapBench: "accuracy",
    /// "precision", "coverage", "conciseness".
    std::string measure;
    std::string name; ///< "describe", "video content/subjects"; empty: over all
    int count = 0; ///< of what it was taken: components, answers, questions
    double value = 0; ///< percent; conciseness: accuracy for each word of a caption, by 100
};
/// None for records of AnyCapEval. What is not judged does not count.
std::vector<AnswerScore> answerScores(const std::vector<EvalRecord> &records);

/// Whether the value is one of 100; else it is the conciseness.
bool isPercent(const AnswerScore &score);
/// What a radar chart shows: MIA-Bench's kinds of components, the accuracy of VidCapBench's categories.
bool isChartAxis(const AnswerScore &score);

/// What a judged answer is worth, 0 … 1: MIA-Bench's points of all weights; VidCapBench: 1 where it is right.
std::optional<double> answerShare(const EvalRecord &record);

/// Of the mean share.
std::optional<Interval> answerInterval(const std::vector<EvalRecord> &records);

} // namespace anycap::evaluation
