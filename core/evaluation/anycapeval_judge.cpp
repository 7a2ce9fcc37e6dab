// SPDX-License-Identifier: MIT
// What AnyCapEval asks its judges.
#include "core/base/atomic_file.h"
#include "core/evaluation/judge_answer.h"
#include "core/evaluation/judge_task.h"
#include "core/evaluation/judging.h"

namespace anycap::evaluation {

namespace {

constexpr std::size_t kMostPromptBytes = 1U << 20;

// In the words of this program; the benchmark's own are the user's files.
constexpr const char *kContentPrompt
    = R"(You check captions. Below stand key points and a caption. For each key point decide whether the caption says it and says it rightly:
1 - the caption says it, in these or other words of the same meaning;
0 - the caption does not say it, or says it wrongly.
Judge by the key point alone and assume nothing that is not written. Answer with one JSON object and nothing else; use the key points, word by word, as names:
{"caption_evaluation": {"key_points_scores": {"<key point>": 0 or 1}, "total_score": <their sum>, "score_reasons": {"<key point>": "<why>"}}}

Key points:
{key_points}
Caption: {answer})";

constexpr const char *kStylePrompt
    = R"(You grade captions from 0 to 4. You are shown a medium, the type of caption that was asked for, a person's reference and the caption to grade.
0 - unusable, or nothing in it is true of the medium;
1 - poor, or more than half of it is not true;
2 - somewhat worse than the reference, or a smaller part of it is not true;
3 - as good as the reference, and all of it is true;
4 - better than the reference, and all of it is true.
Good means: a brief or detailed caption is within 30 % of the reference's words (otherwise at most 1) and says what matters; a poem, a narrative or a theme has the reference's form and tone. Answer with one JSON object and nothing else:
{"score": <0 to 4>, "reason": "<why>"}

Caption type: {caption_type}
Reference: {reference}
Caption: {output})";

class AnyCapEvalTask final : public JudgeTask {
public:
    explicit AnyCapEvalTask(const JudgePrompts &prompts)
        : m_prompts(prompts)
    {
    }
    std::vector<std::string> members() const override
    {
        return {"model_evaluation", "judge_score", "reason"};
    }
    std::string obstacle(const EvalRecord &record, const Json & /*line*/) const override
    {
        if (record.caption.empty())
            return "there is no caption";
        return isStyleDimension(record.dimension) || !record.keyPoints.empty() ? ""
                                                                               : "there are no key points";
    }
    /// Content is judged by the key points alone.
    bool showsMedium(const EvalRecord &record) const override { return isStyleDimension(record.dimension); }
    std::string question(const EvalRecord &record, const Json & /*line*/) const override
    {
        return judgeQuestion(record, m_prompts);
    }
    Judged understood(const EvalRecord &record, const Json &line, const std::string &answer) const override;

private:
    const JudgePrompts &m_prompts;
};

Judged AnyCapEvalTask::understood(const EvalRecord &record, const Json & /*line*/,
                                  const std::string &answer) const
{
    Judged judged;
    if (isStyleDimension(record.dimension)) {
        const auto style = styleJudgement(answer);
        if (style)
            judged.members = Json{{"judge_score", style->score}, {"reason", style->reason}};
        else
            judged.cause = "the judge's answer " + style.error().message;
        return judged;
    }
    const auto said = contentJudgement(answer);
    const auto content = said ? heldTo(record.keyPoints, *said) : said;
    if (!content) {
        judged.cause = "the judge's answer " + content.error().message;
        return judged;
    }
    Json scores = Json::object();
    Json reasons = Json::object();
    for (const KeyPointScore &point : content->keyPoints) {
        scores[point.keyPoint] = point.score;
        reasons[point.keyPoint] = point.reason;
    }
    judged.members = Json{{"model_evaluation",
                           {{"key_points_scores", std::move(scores)},
                            {"total_score", content->total},
                            {"score_reasons", std::move(reasons)}}}};
    judged.isRepaired = content->isRepaired;
    return judged;
}

} // namespace

JudgePrompts ownJudgePrompts() { return {kContentPrompt, kStylePrompt}; }

Result<JudgePrompts> readJudgePrompts(const std::string &folder)
{
    JudgePrompts prompts = ownJudgePrompts();
    const struct {
        const char *file;
        std::string &text;
        std::vector<std::string_view> places;
    } all[] = {
        {"instruction_content.txt", prompts.content, {"{key_points}", "{answer}"}},
        {"instruction_style.txt", prompts.style, {"{caption_type}", "{reference}", "{output}"}},
    };
    int found = 0;
    for (const auto &one : all) {
        const std::string path = folder + '/' + one.file;
        auto text = readFile(path, kMostPromptBytes);
        if (!text && text.error().code == ErrorCode::NotFound)
            continue;
        if (!text)
            return text.error();
        for (const std::string_view place : one.places) {
            if (text->find(place) == std::string::npos)
                return Error{ErrorCode::InvalidData, "has no place for " + std::string(place), path};
        }
        one.text = *std::move(text);
        ++found;
    }
    if (found == 0)
        return Error{ErrorCode::NotFound, "has neither instruction_content.txt nor instruction_style.txt",
                     folder};
    return prompts;
}

std::string judgeQuestion(const EvalRecord &record, const JudgePrompts &prompts)
{
    if (isStyleDimension(record.dimension))
        return filledIn(prompts.style,
                        {{"{caption_type}", record.dimension},
                         {"{reference}", record.reference},
                         {"{output}", record.caption}});
    std::string points;
    for (const std::string &point : record.keyPoints)
        points += (points.empty() ? "" : "\n") + point;
    return filledIn(prompts.content, {{"{key_points}", points}, {"{answer}", record.caption}});
}

Result<JudgeReport> judgeFile(const std::string &in, const std::string &out, endpoint::ChatClient &judge,
                              const JudgeOptions &options, const WorkContext &context)
{
    return judgeRecords(in, out, judge, AnyCapEvalTask(options.prompts), options, context);
}

} // namespace anycap::evaluation
