// SPDX-License-Identifier: MIT
#include "core/evaluation/mia_bench.h"

#include "core/evaluation/answer_grades.h"
#include "core/evaluation/judge_task.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace anycap::evaluation {

namespace {

std::string weightText(double weight)
{
    std::string text = std::to_string(weight);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

/// Instructions name pictures by address; media folders have the last part of it.
std::string pictureName(const Json &object)
{
    std::string name = textIn(object, {"image_name"});
    if (name.empty())
        name = textIn(object, {"image"});
    const std::size_t slash = name.rfind('/');
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

/// Which instruction an answer is to.
std::optional<std::size_t> instructionOf(const Json &answer, const Json &instructions)
{
    const std::string prompt = textIn(answer, {"prompt"});
    std::optional<std::size_t> number;
    if (const auto id = answer.find("question_id"); id != answer.end() && id->is_number_unsigned())
        number = id->get<std::size_t>();
    if (number && *number < instructions.size()
        && (prompt.empty() || textIn(instructions[*number], {"instruction"}) == prompt))
        return number;
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < instructions.size() && !prompt.empty(); ++i) {
        if (!instructions[i].is_object() || textIn(instructions[i], {"instruction"}) != prompt)
            continue;
        if (only)
            return std::nullopt;
        only = i;
    }
    return only;
}

/// An instruction in the members that readEvalFile() knows.
Json recordOf(const Json &instruction, std::size_t number)
{
    Json record = instruction;
    record["id"] = number;
    record["image"] = pictureName(instruction);
    record["question"] = textIn(instruction, {"instruction"});
    const std::string type = textIn(instruction, {"type"});
    record["restriction"] = Json::array({type.empty() ? "other" : type});
    return record;
}

class MiaTask final : public JudgeTask {
public:
    std::vector<std::string> members() const override { return {kMiaScores}; }
    std::string obstacle(const EvalRecord &record, const Json &line) const override
    {
        if (record.caption.empty())
            return "there is no answer";
        return miaPartsOf(line).isGood() ? "" : "its components, weights and types do not go together";
    }
    bool showsMedium(const EvalRecord & /*record*/) const override { return true; }
    std::string question(const EvalRecord &record, const Json &line) const override;
    Judged understood(const EvalRecord &record, const Json &line, const std::string &answer) const override;
};

std::string MiaTask::question(const EvalRecord &record, const Json &line) const
{
    const MiaParts parts = miaPartsOf(line);
    std::string text
        = "You are shown a picture, an instruction about it and an answer. Grade how well the answer "
          "follows each component of the instruction, and whether what it says is true of the "
          "picture.\nInstruction: "
        + record.instruction + "\nComponents:\n";
    std::string form;
    double all = 0;
    for (std::size_t i = 0; i < parts.texts.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        text += number + ". " + parts.texts[i] + " (up to " + weightText(parts.weights[i]) + " points)\n";
        form += "score of component " + number + ": <points>/" + weightText(parts.weights[i]) + ", ";
        all += parts.weights[i];
    }
    return text + "Answer: " + record.caption + "\nWrite one line in this form and nothing else:\n" + form
        + "total score: <sum>/" + weightText(all);
}

Judged MiaTask::understood(const EvalRecord & /*record*/, const Json &line, const std::string &answer) const
{
    const auto judgement = miaJudgement(answer, miaPartsOf(line).weights);
    if (!judgement)
        return {{}, false, "the judge's answer " + judgement.error().message};
    return {Json{{kMiaScores, judgement->scores}}, judgement->isRepaired, {}};
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

/// "3/4" or "3", right behind `at`, with signs of lists and emphasis before it.
std::optional<double> pointsAt(std::string_view text, std::size_t at)
{
    while (at < text.size() && std::string_view(" \t:=*_").find(text[at]) != std::string_view::npos)
        ++at;
    double points = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), points);
    if (error != std::errc() || !std::isfinite(points))
        return std::nullopt;
    return points;
}

} // namespace

Result<PreparedRecords> prepareMia(std::string_view instructions, std::string_view answers)
{
    const Json all = parsedLine(instructions);
    if (!all.is_array() || all.empty())
        return Error{ErrorCode::InvalidData, "is no JSON array of instructions", {}};
    PreparedRecords prepared;
    eachLine(answers, [&](int line, std::string_view text) {
        const Json answer = parsedLine(text);
        if (!answer.is_object()) {
            prepared.problems.push_back({line, "is not a JSON object"});
            return;
        }
        const auto at = instructionOf(answer, all);
        if (!at || !all[*at].is_object()) {
            prepared.problems.push_back({line, "answers no instruction of the benchmark, or one of several"});
            return;
        }
        Json record = recordOf(all[*at], *at);
        record["answer"] = textIn(answer, {"text"});
        prepared.lines += dumpedLine(record) + '\n';
        ++prepared.records;
    });
    if (prepared.records == 0)
        return Error{ErrorCode::InvalidData, "has no answer to an instruction of the benchmark", {}};
    return prepared;
}

Result<PreparedRecords> miaQuestions(std::string_view instructions)
{
    const Json all = parsedLine(instructions);
    PreparedRecords prepared;
    for (std::size_t i = 0; all.is_array() && i < all.size(); ++i) {
        if (!all[i].is_object() || textIn(all[i], {"instruction"}).empty())
            continue;
        prepared.lines += dumpedLine(recordOf(all[i], i)) + '\n';
        ++prepared.records;
    }
    if (prepared.records == 0)
        return Error{ErrorCode::InvalidData, "is no JSON array of instructions", {}};
    return prepared;
}

Result<std::string> miaAnswers(std::string_view captioned, const std::string &name)
{
    const auto file = readEvalFile(captioned, name);
    if (!file)
        return file.error();
    std::string answers;
    for (const EvalRecord &record : file->records) {
        const Json line = lineOf(captioned, record);
        answers += dumpedLine(Json{{"question_id", line.value("id", Json())},
                                   {"prompt", record.instruction},
                                   {"text", record.caption}})
            + '\n';
    }
    return answers;
}

Result<MiaJudgement> miaJudgement(std::string_view answer, const std::vector<double> &weights)
{
    const std::string text = lowered(answer);
    MiaJudgement judgement;
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::string name = "component " + std::to_string(i + 1);
        // The last one: judges that think aloud end with what they mean.
        std::optional<double> points;
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
            const std::size_t behind = at + name.size();
            if (behind < text.size() && text[behind] >= '0' && text[behind] <= '9')
                continue; // "component 1" of "component 12"
            if (const auto said = pointsAt(text, behind))
                points = said;
        }
        if (!points)
            return Error{ErrorCode::InvalidData, "has no score of component " + std::to_string(i + 1), {}};
        if (*points < 0 || *points > weights[i] + kMiaTolerance)
            return Error{ErrorCode::InvalidData,
                         "has a score of component " + std::to_string(i + 1) + " that is not from 0 to "
                             + weightText(weights[i]),
                         {}};
        judgement.scores.push_back(*points);
        sum += *points;
    }
    constexpr std::string_view kTotal = "total score";
    const std::size_t total = text.rfind(kTotal);
    const auto said = total == std::string::npos ? std::nullopt : pointsAt(text, total + kTotal.size());
    judgement.isRepaired = !said || std::abs(*said - sum) > kMiaTolerance;
    return judgement;
}

Result<JudgeReport> judgeMia(const std::string &in, const std::string &out, endpoint::ChatClient &judge,
                             const JudgeOptions &options, const WorkContext &context)
{
    return judgeRecords(in, out, judge, MiaTask(), options, context);
}

MiaScores miaScores(const std::vector<EvalRecord> &records)
{
    MiaScores scores;
    for (const EvalRecord &record : records) {
        if (record.grades.empty()) {
            ++scores.withoutJudgement;
            continue;
        }
        double sum = 0;
        double all = 0;
        for (const Grade &grade : record.grades) {
            MeanShare &share = scores.byComponentType[grade.kind];
            ++share.count;
            share.sum += grade.points / grade.whole;
            sum += grade.points;
            all += grade.whole;
        }
        for (MeanShare *share : {&scores.all, &scores.byInstructionType[record.dimension]}) {
            ++share->count;
            share->sum += sum / all;
        }
    }
    return scores;
}

Result<MiaScores> miaScores(std::string_view judged, const std::string &name)
{
    auto file = readEvalFile(judged, name);
    if (!file)
        return file.error();
    std::vector<EvalProblem> problems = std::move(file->problems);
    std::vector<EvalRecord> good;
    for (EvalRecord &record : file->records) {
        if (miaPartsOf(lineOf(judged, record)).isGood())
            good.push_back(std::move(record));
        else
            problems.push_back({record.line, "its components, weights and types do not go together"});
    }
    MiaScores scores = miaScores(good);
    scores.problems = std::move(problems);
    return scores;
}

} // namespace anycap::evaluation
