// SPDX-License-Identifier: MIT
/// @file opinions.h
/// The same captions before several judges, or before one several times: what each of them gives, and how far
/// any two agree.
#pragma once

#include "core/evaluation/comparison.h"
#include "core/evaluation/report.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::evaluation {

struct OpinionScores {
    std::string judge; ///< with its round, where that is not the first: "court, round 2"
    ContentScores content;
    StyleScores style;
    std::optional<double> answers; ///< mean of answerShare(), 0 … 1
};
/// The first is the side's own; none where there are no others beside it.
std::vector<OpinionScores> opinionScores(const ReportSide &side, ScoringRules rules, bool isVideo);

struct OpinionPair {
    std::string first;
    std::string second;
    JudgeAgreement agreement;
};
/// Every two of them.
std::vector<OpinionPair> opinionPairs(const ReportSide &side);

} // namespace anycap::evaluation
