// SPDX-License-Identifier: MIT
#include "core/evaluation/comparison.h"

#include <algorithm>
#include <cmath>

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

enum class Kind : unsigned char { Content, Style, Answer };

struct Value {
    Kind kind = Kind::Content;
    double value = 0; ///< share, or score of style
};

/// Nothing: not judged, or left out.
std::optional<Value> valueOf(const EvalRecord &record, ScoringRules rules)
{
    if (record.benchmark != Benchmark::AnyCapEval) {
        const auto share = answerShare(record);
        return share ? std::optional(Value{Kind::Answer, *share}) : std::nullopt;
    }
    const auto score = recordScore(record, rules);
    if (!score)
        return std::nullopt;
    if (!record.content)
        return Value{Kind::Style, static_cast<double>(score->score)};
    return Value{Kind::Content, static_cast<double>(score->score) / score->whole};
}

/// Whole numbers, for what two judges gave a part.
int stepOf(const EvalRecord &record, const Grade &grade)
{
    constexpr double kTenths = 10;
    return record.benchmark == Benchmark::VidCap
        ? static_cast<int>(grade.points)
        : static_cast<int>(std::lround(kTenths * grade.points / grade.whole));
}

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
    std::map<Kind, Values> kinds;
    std::map<std::string, Values> dimensions;
    for (const auto &[a, b] : paired(first, second)) {
        const auto before = valueOf(*a, rules);
        const auto after = valueOf(*b, rules);
        if (!before || !after || before->kind != after->kind)
            continue;
        ++comparison.pairs;
        for (Values *values : {&kinds[before->kind], &dimensions[a->dimension]}) {
            values->first.push_back(before->value);
            values->second.push_back(after->value);
        }
    }
    comparison.unpaired = static_cast<int>(first.size() + second.size()) - 2 * comparison.pairs;
    const auto differenceOf = [&](Kind kind) {
        const Values &values = kinds[kind];
        return pairedDifference(values.first, values.second);
    };
    comparison.content = differenceOf(Kind::Content);
    comparison.style = differenceOf(Kind::Style);
    comparison.answers = differenceOf(Kind::Answer);
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
    std::vector<int> answers[2];
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
        } else if (!a->grades.empty() && a->grades.size() == b->grades.size()) {
            ++judged;
            for (std::size_t i = 0; i < a->grades.size(); ++i) {
                answers[0].push_back(stepOf(*a, a->grades[i]));
                answers[1].push_back(stepOf(*b, b->grades[i]));
            }
        }
    }
    JudgeAgreement result;
    result.unpaired = static_cast<int>(first.size() + second.size()) - 2 * judged;
    result.content = agreement(points[0], points[1]);
    result.style = agreement(scores[0], scores[1], KappaWeights::Linear);
    result.answers = agreement(answers[0], answers[1], KappaWeights::Linear);
    return result;
}

} // namespace anycap::evaluation
