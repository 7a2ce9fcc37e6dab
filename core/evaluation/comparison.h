// SPDX-License-Identifier: MIT
/// @file comparison.h
/// Two sets of judged captions of the same records: which is better, and whether that is chance; two judges
/// of the same captions: how far they agree.
#pragma once

#include "core/evaluation/answer_scores.h"
#include "core/evaluation/anycapeval_records.h"
#include "core/evaluation/anycapeval_scores.h"
#include "core/evaluation/significance.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace anycap::evaluation {

/// Records of both with the same medium, dimension and instruction, in the first one's order; the n-th of
/// several same ones goes with the n-th.
std::vector<std::pair<const EvalRecord *, const EvalRecord *>> paired(const std::vector<EvalRecord> &first,
                                                                      const std::vector<EvalRecord> &second);

struct RunComparison {
    int pairs = 0; ///< judged in both
    int unpaired = 0; ///< records of either that are not in the other, or not judged there
    std::optional<Difference> content; ///< of the share of key points, 0 … 1
    std::optional<Difference> style; ///< of the score, 0 … 4
    std::optional<Difference> answers; ///< of answerShare(), 0 … 1
    std::map<std::string, Difference> dimensions; ///< in the units of their kind
};
RunComparison compareRuns(const std::vector<EvalRecord> &first, const std::vector<EvalRecord> &second,
                          ScoringRules rules);

struct JudgeAgreement {
    std::optional<Agreement> content; ///< of single key points that both name
    std::optional<Agreement> style; ///< of scores, linearly weighted
    /// Likewise, of VidCapBench's scores and of tenths of the points that MIA-Bench's components may have.
    std::optional<Agreement> answers;
    int unpaired = 0;
};
/// As judged, without penalties.
JudgeAgreement judgeAgreement(const std::vector<EvalRecord> &first, const std::vector<EvalRecord> &second);

} // namespace anycap::evaluation
