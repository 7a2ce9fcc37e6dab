// SPDX-License-Identifier: MIT
#include "core/evaluation/comparison.h"

#include <algorithm>

namespace anycap::evaluation {

namespace {

std::string keyOf(const EvalRecord &record)
{
    return record.medium + '\n' + record.dimension + '\n' + record.instruction;
}

struct Values {
    std::vector<double> first;
    std::vector<double> second;
};

} // namespace

std::vector<std::pair<const EvalRecord *, const EvalRecord *>> paired(const std::vector<EvalRecord> &first,
                                                                      const std::vector<EvalRecord> &second)
{
    std::multimap<std::string, const EvalRecord *> waiting; // in the order they were put in
    for (const EvalRecord &record : second)
        waiting.emplace(keyOf(record), &record);
    std::vector<std::pair<const EvalRecord *, const EvalRecord *>> pairs;
    for (const EvalRecord &record : first) {
        const auto found = waiting.lower_bound(keyOf(record));
        if (found == waiting.end() || found->first != keyOf(record))
            continue;
        pairs.emplace_back(&record, found->second);
        waiting.erase(found);
    }
    return pairs;
}

RunComparison compareRuns(const std::vector<EvalRecord> &first, const std::vector<EvalRecord> &second,
                          ScoringRules rules)
{
    RunComparison comparison;
    Values content;
    Values style;
    std::map<std::string, Values> dimensions;
    for (const auto &[a, b] : paired(first, second)) {
        const auto before = recordScore(*a, rules);
        const auto after = recordScore(*b, rules);
        if (!before || !after || a->content.has_value() != b->content.has_value())
            continue;
        ++comparison.pairs;
        const bool isContent = a->content.has_value();
        const double x = isContent ? static_cast<double>(before->score) / before->whole : before->score;
        const double y = isContent ? static_cast<double>(after->score) / after->whole : after->score;
        for (Values *values : {isContent ? &content : &style, &dimensions[a->dimension]}) {
            values->first.push_back(x);
            values->second.push_back(y);
        }
    }
    comparison.unpaired = static_cast<int>(first.size() + second.size()) - 2 * comparison.pairs;
    comparison.content = pairedDifference(content.first, content.second);
    comparison.style = pairedDifference(style.first, style.second);
    for (const auto &[name, values] : dimensions) {
        if (const auto difference = pairedDifference(values.first, values.second))
            comparison.dimensions.emplace(name, *difference);
    }
    return comparison;
}

JudgeAgreement judgeAgreement(const std::vector<EvalRecord> &first, const std::vector<EvalRecord> &second)
{
    std::vector<int> points[2];
    std::vector<int> scores[2];
    int judged = 0;
    for (const auto &[a, b] : paired(first, second)) {
        if (a->caption != b->caption) // not the same captions: no opinion about the same thing
            continue;
        if (a->content && b->content) {
            ++judged;
            std::map<std::string, int> others; // judges may name the points in orders of their own
            for (const KeyPointScore &point : b->content->keyPoints)
                others.emplace(point.keyPoint, point.score);
            for (const KeyPointScore &point : a->content->keyPoints) {
                const auto other = others.find(point.keyPoint);
                if (other == others.end())
                    continue;
                points[0].push_back(point.score);
                points[1].push_back(other->second);
            }
        } else if (a->style && b->style) {
            ++judged;
            scores[0].push_back(a->style->score);
            scores[1].push_back(b->style->score);
        }
    }
    JudgeAgreement result;
    result.unpaired = static_cast<int>(first.size() + second.size()) - 2 * judged;
    result.content = agreement(points[0], points[1]);
    result.style = agreement(scores[0], scores[1], KappaWeights::Linear);
    return result;
}

} // namespace anycap::evaluation
