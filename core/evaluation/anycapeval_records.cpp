// SPDX-License-Identifier: MIT
#include "core/evaluation/anycapeval_records.h"

#include "core/evaluation/answer_grades.h"
#include "core/evaluation/json_lines.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>

namespace anycap::evaluation {

namespace {

/// Of a judge's sum; beyond it, sums over the largest file would not stay in an int.
constexpr double kMostTotal = 1000;

/// The first member of these names that is text, or an array that begins with text.
std::string textOf(const Json &object, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const auto found = object.find(name);
        if (found == object.end())
            continue;
        if (found->is_string())
            return found->get<std::string>();
        if (found->is_array() && !found->empty() && found->front().is_string())
            return found->front().get<std::string>();
    }
    return {};
}

std::string idOf(const Json &object)
{
    for (const char *name : {"id", "question_id"}) {
        const auto found = object.find(name);
        if (found != object.end() && (found->is_string() || found->is_number_integer()))
            return found->is_string() ? found->get<std::string>() : found->dump();
    }
    return {};
}

/// Of a reference line: the last turn of "gpt".
std::string lastTurn(const Json &object, const char *speaker)
{
    const auto turns = object.find("conversations");
    std::string text;
    if (turns == object.end() || !turns->is_array())
        return text;
    for (const Json &turn : *turns) {
        if (turn.is_object() && textOf(turn, {"from"}) == speaker)
            text = textOf(turn, {"value"});
    }
    return text;
}

void readRestriction(const Json &object, EvalRecord &record)
{
    const auto found = object.find("restriction");
    if (found == object.end())
        return;
    if (found->is_string())
        record.dimension = found->get<std::string>();
    if (!found->is_array())
        return;
    if (!found->empty() && found->at(0).is_string())
        record.dimension = found->at(0).get<std::string>();
    if (found->size() > 1 && found->at(1).is_string())
        record.restriction = found->at(1).get<std::string>();
}

void readKeyPoints(const Json &object, EvalRecord &record)
{
    for (const char *name : {"requirements", "key_points", "key_point"}) {
        const auto found = object.find(name);
        if (found == object.end() || !found->is_array())
            continue;
        for (const Json &point : *found) {
            if (point.is_string())
                record.keyPoints.push_back(point.get<std::string>());
        }
        if (!record.keyPoints.empty())
            return;
    }
}

void readJudgement(const Json &object, EvalRecord &record)
{
    const auto found = object.find("model_evaluation");
    if (found != object.end() && found->is_object() && !found->empty()) {
        const auto said = contentJudgement(found->dump(-1, ' ', false, Json::error_handler_t::replace));
        // What the published scripts write when no answer of the judge could be read.
        const bool isFailure = said && said->keyPoints.size() == 1
            && said->keyPoints.front().keyPoint == "error"
            && record.keyPoints != std::vector<std::string>{"error"};
        if (auto held = said ? heldTo(record.keyPoints, *said) : said; held && !isFailure)
            record.content = *std::move(held);
        const auto inner = found->find("caption_evaluation");
        const Json &evaluation = inner != found->end() && inner->is_object() ? *inner : *found;
        const auto total = evaluation.find("total_score");
        if (total != evaluation.end() && total->is_number_integer()
            && std::abs(total->get<double>()) <= kMostTotal)
            record.saidTotal = total->get<int>();
        return;
    }
    // The score that the judge gave; "score" has the published penalty in it already.
    const auto judged = object.contains("judge_score") ? object.find("judge_score") : object.find("score");
    // What the published script writes for an answer that it could not read is no judgement.
    if (judged == object.end() || textOf(object, {"reason"}) == "Failed to parse evaluation result")
        return;
    const Json answer{{"score", *judged}, {"reason", textOf(object, {"reason"})}};
    if (auto judgement = styleJudgement(answer.dump(-1, ' ', false, Json::error_handler_t::replace)))
        record.style = *std::move(judgement);
}

} // namespace

bool isStyleDimension(std::string_view dimension)
{
    constexpr std::string_view kStyles[] = {"brief", "detail", "narrative", "poem", "theme", "style"};
    return std::find(std::begin(kStyles), std::end(kStyles), dimension) != std::end(kStyles);
}

Result<EvalFile> readEvalFile(std::string_view bytes, const std::string &name, bool useReference)
{
    if (bytes.size() > kMostEvalFileBytes)
        return Error{ErrorCode::TooLarge, "over 512 MiB, which no file of the benchmark is", name};
    EvalFile file;
    eachLine(bytes, [&](int line, std::string_view text) {
        const Json object = parsedLine(text);
        if (!object.is_object()) {
            file.problems.push_back({line, "is not a JSON object"});
            return;
        }
        EvalRecord record;
        record.line = line;
        record.begin = static_cast<std::size_t>(text.data() - bytes.data());
        record.size = text.size();
        record.id = idOf(object);
        for (const Modality modality : {Modality::Image, Modality::Video, Modality::Audio}) {
            record.medium = textOf(object, {std::string(modalityName(modality)).c_str()});
            record.modality = modality;
            if (!record.medium.empty())
                break;
        }
        record.instruction = lastTurn(object, "human");
        if (record.instruction.empty())
            record.instruction = textOf(object, {"question", "instruction"});
        record.reference = lastTurn(object, "gpt");
        if (record.reference.empty())
            record.reference = textOf(object, {"reference", "ref", "answer_ref"});
        record.caption = textOf(
            object,
            {"answer", "model_response_content", "model_response_style", "model_response", "response"});
        if (record.caption.empty() && useReference)
            record.caption = record.reference;
        readRestriction(object, record);
        readKeyPoints(object, record);
        readJudgement(object, record);
        readGrades(object, record);
        if (record.dimension.empty()) {
            file.problems.push_back({line, "does not say what it asks for (restriction)"});
            return;
        }
        file.records.push_back(std::move(record));
    });
    if (file.records.empty())
        return Error{ErrorCode::InvalidData,
                     file.problems.empty() ? "has no records"
                                           : "has no record of the benchmark; line "
                             + std::to_string(file.problems.front().line) + " "
                             + file.problems.front().message,
                     name};
    return file;
}

} // namespace anycap::evaluation
