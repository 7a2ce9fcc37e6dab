// SPDX-License-Identifier: MIT
#include "core/evaluation/judge_answer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <map>
#include <optional>
#include <set>

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

std::string asItIs(const std::string &text) { return text; }

/// For comparing key points: without case, and of white space and punctuation at most one space.
std::string plainWords(const std::string &text)
{
    std::string plain;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        constexpr unsigned char kFirstBeyondAscii = 0x80;
        if (byte >= kFirstBeyondAscii || std::isalnum(byte) != 0)
            plain += static_cast<char>(std::tolower(byte));
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
    }
    if (!plain.empty() && plain.back() == ' ')
        plain.pop_back();
    return plain;
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

Result<ContentJudgement> heldTo(const std::vector<std::string> &keyPoints, const ContentJudgement &judged)
{
    if (std::any_of(judged.keyPoints.begin(), judged.keyPoints.end(),
                    [](const KeyPointScore &point) { return point.score != 0 && point.score != 1; }))
        return invalid("has a score that is not 0 or 1");
    if (keyPoints.empty())
        return judged;
    std::vector<const KeyPointScore *> found(keyPoints.size(), nullptr);
    std::set<const KeyPointScore *> taken;
    // Word by word first: one key point may be another one's words without their punctuation. An object names
    // a thing once, so that the same point twice in the list has one score.
    for (std::string (*const form)(const std::string &) : {&asItIs, &plainWords}) {
        std::map<std::string, const KeyPointScore *> byName;
        for (const KeyPointScore &point : judged.keyPoints) {
            if (taken.count(&point) == 0)
                byName.emplace(form(point.keyPoint), &point);
        }
        for (std::size_t own = 0; own < keyPoints.size(); ++own) {
            if (const auto named = byName.find(form(keyPoints[own]));
                found[own] == nullptr && named != byName.end())
                taken.insert(found[own] = named->second);
        }
    }
    const auto lacking = static_cast<std::size_t>(std::count(found.begin(), found.end(), nullptr));
    if (lacking != 0 && lacking != judged.keyPoints.size() - taken.size())
        return Error{ErrorCode::InvalidData,
                     "scores " + std::to_string(judged.keyPoints.size()) + " key points in place of "
                         + std::to_string(keyPoints.size()),
                     "the judge's answer"};
    ContentJudgement held;
    std::size_t next = 0;
    for (std::size_t own = 0; own < keyPoints.size(); ++own) {
        while (found[own] == nullptr) {
            const KeyPointScore *other = &judged.keyPoints[next++];
            if (taken.count(other) == 0)
                found[own] = other;
        }
        held.keyPoints.push_back({keyPoints[own], found[own]->score, found[own]->reason});
        held.total += found[own]->score;
    }
    held.isRepaired = judged.isRepaired || held.total != judged.total;
    return held;
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
