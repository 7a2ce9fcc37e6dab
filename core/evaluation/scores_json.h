// SPDX-License-Identifier: MIT
/// @file scores_json.h
/// The numbers of a benchmark as JSON, for reports and commands.
#pragma once

#include "core/evaluation/anycapeval_scores.h"
#include "core/evaluation/comparison.h"
#include "core/evaluation/mia_bench.h"
#include "core/evaluation/vidcap_bench.h"

#include <nlohmann/json.hpp>

namespace anycap::evaluation {

nlohmann::ordered_json toJson(const LengthReport &report);
nlohmann::ordered_json toJson(const ContentScores &scores);
nlohmann::ordered_json toJson(const StyleScores &scores);
nlohmann::ordered_json toJson(const MiaScores &scores);
/// @param isByTokens the mean length is one in T5's tokens, not in words
nlohmann::ordered_json toJson(const VidCapScores &scores, bool isByTokens);
nlohmann::ordered_json toJson(const Difference &difference);
nlohmann::ordered_json toJson(const RunComparison &comparison);
nlohmann::ordered_json toJson(const JudgeAgreement &agreement);
nlohmann::ordered_json toJson(const std::vector<EvalProblem> &problems);

} // namespace anycap::evaluation
