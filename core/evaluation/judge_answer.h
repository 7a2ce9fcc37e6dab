// SPDX-License-Identifier: MIT
/// @file judge_answer.h
/// What a judging model answered, taken apart and held to account: fenced and chatty answers are understood,
/// a wrong sum is put right and said; what cannot be understood is an error to ask again about, never a zero.
/// Source: AnyCapEval (arXiv 2507.12841), the judges' answers of its released scripts.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace anycap::evaluation {

struct KeyPointScore {
    std::string keyPoint;
    int score = 0; ///< 1: the caption says it
    std::string reason;

    friend bool operator==(const KeyPointScore &, const KeyPointScore &) = default;
};

struct ContentJudgement {
    std::vector<KeyPointScore> keyPoints; ///< in the judge's order
    int total = 0; ///< the sum of their scores
    bool isRepaired = false; ///< the judge's own total was another one

    friend bool operator==(const ContentJudgement &, const ContentJudgement &) = default;
};

struct StyleJudgement {
    int score = 0; ///< 0 … 4
    std::string reason;

    friend bool operator==(const StyleJudgement &, const StyleJudgement &) = default;
};

/// The JSON object in a text: alone, in a fence, or between other words. Empty: there is none.
std::string_view objectIn(std::string_view text);

/// {"caption_evaluation": {"key_points_scores": {…}, "total_score": n, "score_reasons": {…}}}, or the inner
/// object. Errors: InvalidData: no object, scores that are no whole numbers, other points in the reasons than
/// in the scores, reasons that are no text.
Result<ContentJudgement> contentJudgement(std::string_view answer);

/// The judgement of just these key points, by their own words and in their order; all that were judged, where
/// there are none. What the judge names in other words, or numbers, stands for what is left, in its order;
/// what it added does not count. Errors: InvalidData: a key point without a score, a score that is not 0
/// or 1.
Result<ContentJudgement> heldTo(const std::vector<std::string> &keyPoints, const ContentJudgement &judged);

/// The published scripts take an answer only where the total is the sum: what contentJudgement() repairs,
/// they ask again about.
bool isValidAsPublished(std::string_view answer);

/// {"score": 0 … 4, "reason": "…"}. Errors: InvalidData.
Result<StyleJudgement> styleJudgement(std::string_view answer);

} // namespace anycap::evaluation
