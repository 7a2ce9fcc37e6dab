// SPDX-License-Identifier: MIT
#include "core/evaluation/judge_answer.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>

namespace anycap::evaluation {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kMostStyle = 4;
/// Judges give 0 or 1; with this bound the sum over the largest file stays in an int.
constexpr std::int64_t kMostScore = 10;

Error invalid(const char *cause) { return Error{ErrorCode::InvalidData, cause, "the judge's answer"}; }

/// Python counts true as 1; 1.0 is no whole number there.
std::optional<int> wholeNumber(const Json &value)
{
    if (value.is_boolean())
        return value.get<bool>() ? 1 : 0;
    if (!value.is_number_integer())
        return std::nullopt;
    const auto number = value.get<std::int64_t>();
    if (number < -kMostScore || number > kMostScore)
        return std::nullopt;
    return static_cast<int>(number);
}

/// From the brace at `begin` to the one that closes it; braces in strings do not count.
std::string_view balancedFrom(std::string_view text, std::size_t begin)
{
    int depth = 0;
    bool isInString = false;
    for (std::size_t at = begin; at < text.size(); ++at) {
        const char c = text[at];
        if (isInString) {
            if (c == '\\')
                ++at;
            else if (c == '"')
                isInString = false;
        } else if (c == '"') {
            isInString = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            return text.substr(begin, at - begin + 1);
        }
    }
    return {};
}

std::optional<Json> parsed(std::string_view answer)
{
    const std::string_view object = objectIn(answer);
    if (object.empty())
        return std::nullopt;
    Json json = Json::parse(object.begin(), object.end(), nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    return json;
}

} // namespace

std::string_view objectIn(std::string_view text)
{
    constexpr int kMostBraces = 64; // that belong to something else; bounds the work on nonsense
    std::size_t begin = text.find('{');
    for (int i = 0; i < kMostBraces && begin != std::string_view::npos; ++i) {
        const std::string_view object = balancedFrom(text, begin);
        if (!object.empty() && Json::accept(object.begin(), object.end()))
            return object;
        begin = text.find('{', begin + 1);
    }
    return {};
}

Result<ContentJudgement> contentJudgement(std::string_view answer)
{
    const std::optional<Json> all = parsed(answer);
    if (!all)
        return invalid("holds no JSON object");
    const auto outer = all->find("caption_evaluation");
    const Json &evaluation = outer != all->end() ? *outer : *all;
    if (!evaluation.is_object() || !evaluation.contains("key_points_scores")
        || !evaluation["key_points_scores"].is_object())
        return invalid("has no scores of key points");
    const Json &scores = evaluation["key_points_scores"];
    if (!evaluation.contains("score_reasons") || !evaluation["score_reasons"].is_object())
        return invalid("has no reasons for its scores");
    const Json &reasons = evaluation["score_reasons"];
    if (reasons.size() != scores.size())
        return invalid("gives reasons for other key points than it scores");
    ContentJudgement judgement;
    for (const auto &[keyPoint, score] : scores.items()) {
        const std::optional<int> number = wholeNumber(score);
        if (!number)
            return invalid("has a score that is no small whole number");
        const auto reason = reasons.find(keyPoint);
        if (reason == reasons.end())
            return invalid("gives reasons for other key points than it scores");
        if (!reason->is_string())
            return invalid("has a reason that is no text");
        judgement.keyPoints.push_back({keyPoint, *number, reason->get<std::string>()});
        judgement.total += *number;
    }
    const auto total = evaluation.find("total_score");
    const std::optional<int> said = total != evaluation.end() ? wholeNumber(*total) : std::nullopt;
    judgement.isRepaired = said != judgement.total;
    return judgement;
}

bool isValidAsPublished(std::string_view answer)
{
    const std::optional<Json> all = parsed(answer);
    if (!all || !all->contains("caption_evaluation"))
        return false;
    const auto judgement = contentJudgement(answer);
    return judgement && !judgement->isRepaired;
}

Result<StyleJudgement> styleJudgement(std::string_view answer)
{
    const std::optional<Json> all = parsed(answer);
    if (!all)
        return invalid("holds no JSON object");
    const auto score = all->find("score");
    const std::optional<int> number = score != all->end() ? wholeNumber(*score) : std::nullopt;
    if (!number || *number < 0 || *number > kMostStyle)
        return invalid("has no score from 0 to 4");
    const auto reason = all->find("reason");
    if (reason != all->end() && !reason->is_string())
        return invalid("has a reason that is no text");
    return StyleJudgement{*number, reason != all->end() ? reason->get<std::string>() : std::string()};
}

} // namespace anycap::evaluation
