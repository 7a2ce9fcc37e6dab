// SPDX-License-Identifier: MIT
#include "core/evaluation/answer_scores.h"

#include "core/evaluation/answer_grades.h"
#include "core/evaluation/mia_bench.h"
#include "core/evaluation/vidcap_bench.h"

namespace anycap::evaluation {

namespace {

constexpr double kHundred = 100;
constexpr const char *kComponent = "component";
constexpr const char *kInstruction = "instruction";
constexpr const char *kAccuracy = "accuracy";
constexpr const char *kConciseness = "conciseness";

std::vector<AnswerScore> miaTable(const MiaScores &scores)
{
    std::vector<AnswerScore> table{{kInstruction, {}, scores.all.count, kHundred * scores.all.mean()}};
    for (const auto &[name, share] : scores.byInstructionType)
        table.push_back({kInstruction, name, share.count, kHundred * share.mean()});
    for (const auto &[name, share] : scores.byComponentType)
        table.push_back({kComponent, name, share.count, kHundred * share.mean()});
    return table;
}

std::vector<AnswerScore> vidCapTable(const VidCapScores &scores)
{
    std::map<std::string, VidCapCounts> kinds = scores.byCategory; // each before its own: "content/subjects"
    kinds.insert(scores.bySubCategory.begin(), scores.bySubCategory.end());
    std::vector<AnswerScore> table;
    const auto add = [&](const char *measure, const auto &value) {
        table.push_back({measure, {}, scores.all.all(), value(scores.all)});
        for (const auto &[name, counts] : kinds)
            table.push_back({measure, name, counts.all(), value(counts)});
    };
    add(kAccuracy, [](const VidCapCounts &counts) { return counts.accuracy(); });
    add("precision", [](const VidCapCounts &counts) { return counts.precision(); });
    add("coverage", [](const VidCapCounts &counts) { return counts.coverage(); });
    add(kConciseness, [&](const VidCapCounts &counts) { return scores.conciseness(counts); });
    return table;
}

} // namespace

std::vector<AnswerScore> answerScores(const std::vector<EvalRecord> &records)
{
    const Benchmark benchmark = records.empty() ? Benchmark::AnyCapEval : records.front().benchmark;
    switch (benchmark) {
    case Benchmark::AnyCapEval:
        break;
    case Benchmark::Mia:
        return miaTable(miaScores(records));
    case Benchmark::VidCap:
        return vidCapTable(vidCapScores(records));
    }
    return {};
}

bool isPercent(const AnswerScore &score) { return score.measure != kConciseness; }

bool isChartAxis(const AnswerScore &score)
{
    const bool isOfKinds = score.measure == kComponent || score.measure == kAccuracy;
    return isOfKinds && !score.name.empty() && score.name.find('/') == std::string::npos;
}

std::optional<double> answerShare(const EvalRecord &record)
{
    if (record.grades.empty())
        return std::nullopt;
    if (record.benchmark == Benchmark::VidCap)
        return record.grades.front().points >= kMostVidCap ? 1 : 0;
    double points = 0;
    double whole = 0;
    for (const Grade &grade : record.grades) {
        points += grade.points;
        whole += grade.whole;
    }
    return points / whole;
}

std::optional<Interval> answerInterval(const std::vector<EvalRecord> &records)
{
    std::vector<double> shares;
    for (const EvalRecord &record : records) {
        if (const auto share = answerShare(record))
            shares.push_back(*share);
    }
    return meanInterval(shares);
}

} // namespace anycap::evaluation
