// SPDX-License-Identifier: MIT
#include "core/evaluation/judging.h"

#include "core/base/atomic_file.h"
#include "core/endpoint/wire.h"
#include "core/evaluation/judge_answer.h"
#include "core/evaluation/resumable_lines.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace anycap::evaluation {

namespace {

constexpr int kAnswerTokens = 4096; // as the released scripts ask
constexpr std::size_t kMostPromptBytes = 1U << 20;
constexpr const char *kJudgedAs = "judged_as"; ///< which question a judgement answers

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

constexpr double kRetryTemperature = 0.7; // as the released scripts ask

std::string wordsOf(const endpoint::ChatRequest &request)
{
    std::string words;
    for (const endpoint::ChatPart &part : request.messages.front().parts) {
        if (const auto *text = std::get_if<std::string>(&part))
            words += *text;
    }
    return words;
}

/// Each place of the text filled once: what is put in is not looked at for places.
std::string filledIn(std::string_view text,
                     const std::vector<std::pair<std::string_view, std::string_view>> &places)
{
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const auto place = std::find_if(places.begin(), places.end(), [&](const auto &one) {
            return text.compare(at, one.first.size(), one.first) == 0;
        });
        if (place == places.end()) {
            filled += text[at++];
        } else {
            filled += place->second;
            at += place->first.size();
        }
    }
    return filled;
}

/// What the judge said, as members for the record's line; nothing: it was stopped.
struct Judged {
    std::optional<Json> members;
    bool isRepaired = false;
    std::string cause; ///< why there is none, in one line
};

Judged understood(const EvalRecord &record, const std::string &answer)
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
    const auto content = contentJudgement(answer);
    if (!content) {
        judged.cause = "the judge's answer " + content.error().message;
        return judged;
    }
    if (content->keyPoints.size() != record.keyPoints.size()) {
        judged.cause = "the judge's answer scores " + std::to_string(content->keyPoints.size())
            + " key points in place of " + std::to_string(record.keyPoints.size());
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

/// The run over one file.
class Judging {
public:
    Judging(const std::string &bytes, std::vector<EvalRecord> records, std::string out,
            endpoint::ChatClient &judge, const JudgeOptions &options, const WorkContext &context)
        : m_bytes(bytes)
        , m_records(std::move(records))
        , m_judge(judge)
        , m_options(options)
        , m_context(context)
        , m_lines(m_records.size())
        , m_store(std::move(out), kJudgedAs, options.known)
    {
    }
    Result<JudgeReport> run();

private:
    void takeKnown();
    void work();
    Result<Judged> judge(const EvalRecord &record);
    Result<Unit> store(std::size_t at, const Judged &judged);
    Result<Unit> writeAll();
    std::string questionId(const EvalRecord &record) const;
    Json lineOf(const EvalRecord &record) const;

    const std::string &m_bytes;
    const std::vector<EvalRecord> m_records;
    endpoint::ChatClient &m_judge;
    const JudgeOptions &m_options;
    const WorkContext &m_context;
    std::mutex m_mutex; // for what follows
    std::vector<std::optional<Json>> m_lines; ///< one a record, with its judgement
    std::size_t m_next = 0;
    ResumableLines m_store;
    std::optional<Error> m_failure; ///< ends the run
    JudgeReport m_report;
};

/// A judgement belongs to its judge, its medium and the words of the question.
std::string Judging::questionId(const EvalRecord &record) const
{
    return idOfText(m_options.judge + '\n' + std::to_string(m_options.round) + '\n' + record.medium + '\n'
                    + wordsOf(judgeQuestion(record, m_options.prompts, {})));
}

Json Judging::lineOf(const EvalRecord &record) const
{
    return Json::parse(m_bytes.begin() + static_cast<std::ptrdiff_t>(record.begin),
                       m_bytes.begin() + static_cast<std::ptrdiff_t>(record.begin + record.size), nullptr,
                       false);
}

void Judging::takeKnown()
{
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        const Json *found = m_store.find(questionId(m_records[i]));
        if (found == nullptr)
            continue;
        // The judgement alone: the same question may stand in another record.
        m_lines[i] = lineOf(m_records[i]);
        for (const char *name : {"model_evaluation", "judge_score", "reason", "judge", kJudgedAs}) {
            if (const auto member = found->find(name); member != found->end())
                (*m_lines[i])[name] = *member;
        }
        ++m_report.kept;
        ++m_report.judged;
    }
}

Result<Judged> Judging::judge(const EvalRecord &record)
{
    Judged judged;
    const bool isStyle = isStyleDimension(record.dimension);
    if (record.caption.empty() || (!isStyle && record.keyPoints.empty())) {
        judged.cause = record.caption.empty() ? "there is no caption" : "there are no key points";
        return judged;
    }
    std::vector<endpoint::ChatPart> media;
    if (isStyle && m_options.media) {
        auto shown = m_options.media(record);
        if (!shown) {
            judged.cause = shown.error().toString();
            return judged;
        }
        media = *std::move(shown);
    }
    endpoint::ChatRequest question = judgeQuestion(record, m_options.prompts, std::move(media));
    for (int attempt = 0; attempt < std::max(1, m_options.attempts); ++attempt) {
        question.temperature = attempt == 0 ? m_options.temperature : kRetryTemperature;
        const auto answer = m_judge.chat(question, endpoint::ChatContext{{m_context.stop, {}}, {}});
        if (!answer && answer.error().code != ErrorCode::InvalidData)
            return answer.error();
        if (m_context.isStopRequested() || (answer && answer->end == endpoint::ChatEnd::Stopped))
            return Judged{};
        judged = answer ? understood(record, endpoint::withoutThoughts(answer->text))
                        : Judged{{}, false, answer.error().message};
        if (judged.members) {
            (*judged.members)["judge"] = m_options.judge;
            return judged;
        }
    }
    return judged;
}

/// With the lock held.
Result<Unit> Judging::store(std::size_t at, const Judged &judged)
{
    const EvalRecord &record = m_records[at];
    if (!judged.members) {
        m_report.problems.push_back({record.line, "was not judged: " + judged.cause});
        return Unit{};
    }
    Json line = lineOf(record);
    for (const auto &[name, value] : judged.members->items())
        line[name] = value;
    line[kJudgedAs] = questionId(record);
    ++m_report.judged;
    m_report.repaired += judged.isRepaired ? 1 : 0;
    const auto written = m_store.add(line);
    m_lines[at] = std::move(line);
    return written;
}

void Judging::work()
{
    std::unique_lock lock(m_mutex);
    while (m_next < m_records.size() && !m_failure && !m_context.isStopRequested()) {
        const std::size_t at = m_next++;
        if (m_lines[at])
            continue;
        lock.unlock();
        const auto judged = judge(m_records[at]);
        lock.lock();
        if (!judged) {
            m_failure = judged.error();
        } else if (judged->members || !judged->cause.empty()) {
            if (const auto stored = store(at, *judged); !stored)
                m_failure = stored.error();
        }
        m_context.report(static_cast<double>(m_next) / static_cast<double>(m_records.size()));
    }
}

Result<Unit> Judging::writeAll()
{
    std::vector<Json> lines;
    for (std::size_t i = 0; i < m_records.size(); ++i)
        lines.push_back(m_lines[i] ? *std::move(m_lines[i]) : lineOf(m_records[i]));
    return m_store.finish(lines);
}

Result<JudgeReport> Judging::run()
{
    m_report.records = static_cast<int>(m_records.size());
    takeKnown();
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < std::max(1, m_options.atOnce); ++i)
            threads.emplace_back([this] { work(); });
    }
    if (m_failure)
        return *m_failure;
    std::sort(m_report.problems.begin(), m_report.problems.end(),
              [](const EvalProblem &a, const EvalProblem &b) { return a.line < b.line; });
    if (m_context.isStopRequested()) {
        m_report.finish = Finish::Cancelled;
        return m_report;
    }
    if (const auto written = writeAll(); !written)
        return written.error();
    return m_report;
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

endpoint::ChatRequest judgeQuestion(const EvalRecord &record, const JudgePrompts &prompts,
                                    std::vector<endpoint::ChatPart> media)
{
    endpoint::ChatMessage message;
    message.parts = std::move(media);
    if (isStyleDimension(record.dimension)) {
        message.parts.emplace_back(filledIn(prompts.style,
                                            {{"{caption_type}", record.dimension},
                                             {"{reference}", record.reference},
                                             {"{output}", record.caption}}));
    } else {
        std::string points;
        for (const std::string &point : record.keyPoints)
            points += (points.empty() ? "" : "\n") + point;
        message.parts.emplace_back(
            filledIn(prompts.content, {{"{key_points}", points}, {"{answer}", record.caption}}));
    }
    endpoint::ChatRequest request;
    request.messages.push_back(std::move(message));
    request.maxTokens = kAnswerTokens;
    return request;
}

Result<JudgeReport> judgeFile(const std::string &in, const std::string &out, endpoint::ChatClient &judge,
                              const JudgeOptions &options, const WorkContext &context)
{
    const auto bytes = readFile(in, kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    auto file = readEvalFile(*bytes, in);
    if (!file)
        return file.error();
    auto report = Judging(*bytes, std::move(file->records), out, judge, options, context).run();
    if (report)
        report->problems.insert(report->problems.begin(), file->problems.begin(), file->problems.end());
    return report;
}

} // namespace anycap::evaluation
