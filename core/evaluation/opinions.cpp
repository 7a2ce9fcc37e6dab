// SPDX-License-Identifier: MIT
#include "core/evaluation/opinions.h"

namespace anycap::evaluation {

namespace {

struct Named {
    std::string name;
    const std::vector<EvalRecord> *records;
};

std::vector<Named> allOf(const ReportSide &side)
{
    std::vector<Named> all{{side.judge, &side.records}};
    for (const Opinion &one : side.others)
        all.push_back({nameOf(one), &one.records});
    return all;
}

} // namespace

std::vector<OpinionScores> opinionScores(const ReportSide &side, ScoringRules rules, bool isVideo)
{
    std::vector<OpinionScores> scores;
    if (side.others.empty())
        return scores;
    for (const Named &one : allOf(side)) {
        scores.push_back(
            {one.name, contentScores(*one.records, rules, isVideo), styleScores(*one.records, rules), {}});
        if (const auto interval = answerInterval(*one.records))
            scores.back().answers = interval->mean;
    }
    return scores;
}

std::vector<OpinionPair> opinionPairs(const ReportSide &side)
{
    const std::vector<Named> all = allOf(side);
    std::vector<OpinionPair> pairs;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j)
            pairs.push_back({all[i].name, all[j].name, judgeAgreement(*all[i].records, *all[j].records)});
    }
    return pairs;
}

} // namespace anycap::evaluation
