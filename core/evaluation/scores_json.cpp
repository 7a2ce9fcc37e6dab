// SPDX-License-Identifier: MIT
#include "core/evaluation/scores_json.h"

namespace anycap::evaluation {

using Json = nlohmann::ordered_json;

Json toJson(const LengthReport &report)
{
    Json restrictions = Json::array();
    for (const auto &[restriction, counts] : report.byRestriction) {
        if (!restriction.empty())
            restrictions.push_back(
                {{"restriction", restriction}, {"kept", counts.first}, {"records", counts.second}});
    }
    return {{"records", report.records}, {"kept", report.kept}, {"restrictions", std::move(restrictions)}};
}

Json toJson(const ContentScores &scores)
{
    Json dimensions = Json::object();
    for (const auto &[name, one] : scores.dimensions) {
        dimensions[name]
            = {{"records", one.records},   {"score", one.score},       {"key_points", one.keyPoints},
               {"percent", one.percent()}, {"words", one.meanWords()}, {"density", one.density()}};
    }
    return {{"records", scores.records},
            {"without_judgement", scores.withoutJudgement},
            {"left_out", scores.leftOut},
            {"length_penalties", scores.penalties},
            {"score", scores.score},
            {"key_points", scores.keyPoints},
            {"percent", scores.percent()},
            {"density", scores.density()},
            {"dimensions", std::move(dimensions)}};
}

Json toJson(const StyleScores &scores)
{
    Json dimensions = Json::object();
    for (const auto &[name, one] : scores.dimensions) {
        dimensions[name] = {{"records", one.records},
                            {"mean", one.mean()},
                            {"words", one.meanWords()},
                            {"density", one.density()}};
    }
    return {{"records", scores.records},
            {"without_judgement", scores.withoutJudgement},
            {"length_penalties", scores.penalties},
            {"mean", scores.mean()},
            {"dimensions", std::move(dimensions)}};
}

Json toJson(const MiaScores &scores)
{
    const auto shares = [](const std::map<std::string, MeanShare> &all) {
        Json json = Json::object();
        for (const auto &[name, share] : all)
            json[name] = {{"count", share.count}, {"mean", share.mean()}};
        return json;
    };
    return {{"answers", scores.all.count},
            {"mean", scores.all.mean()},
            {"without_judgement", scores.withoutJudgement},
            {"component_types", shares(scores.byComponentType)},
            {"instruction_types", shares(scores.byInstructionType)}};
}

Json toJson(const VidCapScores &scores, bool isByTokens)
{
    const auto one = [&](const VidCapCounts &counts) -> Json {
        return {{"questions", counts.all()},
                {"right", counts.right},
                {"partly", counts.partly},
                {"unsaid", counts.unsaid},
                {"wrong", counts.wrong},
                {"accuracy", counts.accuracy()},
                {"precision", counts.precision()},
                {"coverage", counts.coverage()},
                {isByTokens ? "conciseness" : "conciseness_by_words", scores.conciseness(counts)}};
    };
    const auto each = [&](const std::map<std::string, VidCapCounts> &all) {
        Json json = Json::object();
        for (const auto &[name, counts] : all)
            json[name] = one(counts);
        return json;
    };
    Json json = one(scores.all);
    json[isByTokens ? "mean_tokens" : "mean_words"] = scores.meanLength;
    json["without_judgement"] = scores.withoutJudgement;
    json["categories"] = each(scores.byCategory);
    json["sub_categories"] = each(scores.bySubCategory);
    return json;
}

Json toJson(const Difference &difference)
{
    return {{"mean", difference.interval.mean}, {"low", difference.interval.low},
            {"high", difference.interval.high}, {"p", difference.p},
            {"better", difference.better},      {"worse", difference.worse},
            {"equal", difference.equal}};
}

Json toJson(const RunComparison &comparison)
{
    Json json{{"pairs", comparison.pairs}, {"unpaired", comparison.unpaired}};
    if (comparison.content)
        json["content"] = toJson(*comparison.content);
    if (comparison.style)
        json["style"] = toJson(*comparison.style);
    if (comparison.answers)
        json["answers"] = toJson(*comparison.answers);
    Json dimensions = Json::object();
    for (const auto &[name, difference] : comparison.dimensions)
        dimensions[name] = toJson(difference);
    json["dimensions"] = std::move(dimensions);
    return json;
}

Json toJson(const JudgeAgreement &agreement)
{
    Json json = Json::object();
    const auto add = [&json](const char *name, const std::optional<Agreement> &one) {
        if (one)
            json[name] = {{"pairs", one->pairs}, {"same", one->same}, {"kappa", one->kappa}};
    };
    add("content", agreement.content);
    add("style", agreement.style);
    add("answers", agreement.answers);
    json["unpaired"] = agreement.unpaired;
    return json;
}

Json toJson(const std::vector<EvalProblem> &problems)
{
    Json json = Json::array();
    for (const EvalProblem &problem : problems)
        json.push_back({{"line", problem.line}, {"message", problem.message}});
    return json;
}

} // namespace anycap::evaluation
