// SPDX-License-Identifier: MIT
#include "core/evaluation/judging.h"

#include "core/base/atomic_file.h"
#include "core/endpoint/wire.h"
#include "core/evaluation/judge_task.h"
#include "core/evaluation/record_workers.h"

#include <algorithm>
#include <optional>

namespace anycap::evaluation {

namespace {

constexpr int kAnswerTokens = 4096; // as the released scripts ask
constexpr double kRetryTemperature = 0.7; // likewise
constexpr const char *kJudgedAs = "judged_as"; ///< which question a judgement answers

/// The run over one file.
class Judging {
public:
    Judging(const std::string &bytes, std::vector<EvalRecord> records, std::string out,
            endpoint::ChatClient &judge, const JudgeTask &task, const JudgeOptions &options,
            const WorkContext &context)
        : m_bytes(bytes)
        , m_records(std::move(records))
        , m_judge(judge)
        , m_task(task)
        , m_options(options)
        , m_context(context)
        , m_lines(m_records.size())
        , m_store(std::move(out), kJudgedAs, options.known)
    {
    }
    Result<JudgeReport> run();

private:
    void takeKnown();
    Result<Judged> judge(const EvalRecord &record);
    bool take(std::size_t at, const Result<Judged> &judged);
    Result<Unit> store(std::size_t at, const Judged &judged);
    Result<Unit> writeAll();
    std::string questionId(const EvalRecord &record) const;

    const std::string &m_bytes;
    const std::vector<EvalRecord> m_records;
    endpoint::ChatClient &m_judge;
    const JudgeTask &m_task;
    const JudgeOptions &m_options;
    const WorkContext &m_context;
    std::vector<std::optional<Json>> m_lines; ///< one a record, with its judgement
    ResumableLines m_store;
    std::optional<Error> m_failure; ///< ends the run
    JudgeReport m_report;
};

/// A judgement belongs to its judge, its medium and the words of the question.
std::string Judging::questionId(const EvalRecord &record) const
{
    return idOfText(m_options.judge + '\n' + std::to_string(m_options.round) + '\n' + record.medium + '\n'
                    + m_task.question(record, lineOf(m_bytes, record)));
}

void Judging::takeKnown()
{
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        const Json *found = m_store.find(questionId(m_records[i]));
        if (found == nullptr)
            continue;
        // The judgement alone: the same question may stand in another record.
        m_lines[i] = lineOf(m_bytes, m_records[i]);
        std::vector<std::string> names = m_task.members();
        names.insert(names.end(), {"judge", kJudgedAs});
        for (const std::string &name : names) {
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
    const Json line = lineOf(m_bytes, record);
    judged.cause = m_task.obstacle(record, line);
    if (!judged.cause.empty())
        return judged;
    endpoint::ChatMessage message;
    if (m_task.showsMedium(record) && m_options.media) {
        auto shown = m_options.media(record);
        if (!shown) {
            judged.cause = shown.error().toString();
            return judged;
        }
        message.parts = *std::move(shown);
    }
    message.parts.emplace_back(m_task.question(record, line));
    endpoint::ChatRequest question;
    question.messages.push_back(std::move(message));
    question.maxTokens = kAnswerTokens;
    for (int attempt = 0; attempt < std::max(1, m_options.attempts); ++attempt) {
        question.temperature = attempt == 0 ? m_options.temperature : kRetryTemperature;
        const auto answer = m_judge.chat(question, endpoint::ChatContext{{m_context.stop, {}}, {}});
        if (!answer && answer.error().code != ErrorCode::InvalidData)
            return answer.error();
        if (m_context.isStopRequested() || (answer && answer->end == endpoint::ChatEnd::Stopped))
            return Judged{};
        judged = answer ? m_task.understood(record, line, endpoint::withoutThoughts(answer->text))
                        : Judged{{}, false, answer.error().message};
        if (judged.members) {
            (*judged.members)["judge"] = m_options.judge;
            return judged;
        }
    }
    return judged;
}

Result<Unit> Judging::store(std::size_t at, const Judged &judged)
{
    const EvalRecord &record = m_records[at];
    if (!judged.members) {
        m_report.problems.push_back({record.line, "was not judged: " + judged.cause});
        return Unit{};
    }
    Json line = lineOf(m_bytes, record);
    for (const auto &[name, value] : judged.members->items())
        line[name] = value;
    line[kJudgedAs] = questionId(record);
    ++m_report.judged;
    m_report.repaired += judged.isRepaired ? 1 : 0;
    auto written = m_store.add(line);
    m_lines[at] = std::move(line);
    return written;
}

/// False: the run ends.
bool Judging::take(std::size_t at, const Result<Judged> &judged)
{
    if (!judged) {
        m_failure = judged.error();
    } else if (judged->members || !judged->cause.empty()) {
        if (const auto stored = store(at, *judged); !stored)
            m_failure = stored.error();
    }
    return !m_failure;
}

Result<Unit> Judging::writeAll()
{
    std::vector<Json> lines;
    for (std::size_t i = 0; i < m_records.size(); ++i)
        lines.push_back(m_lines[i] ? *std::move(m_lines[i]) : lineOf(m_bytes, m_records[i]));
    return m_store.finish(lines);
}

Result<JudgeReport> Judging::run()
{
    m_report.records = static_cast<int>(m_records.size());
    takeKnown();
    workThrough(
        m_records.size(), m_options.atOnce, m_context,
        [this](std::size_t at) { return m_lines[at].has_value(); },
        [this](std::size_t at) { return judge(m_records[at]); },
        [this](std::size_t at, const Result<Judged> &judged) { return take(at, judged); });
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

std::string judgeNameOf(const endpoint::Endpoint &endpoint)
{
    return endpoint.name + (endpoint.model.empty() ? "" : " (" + endpoint.model + ")");
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

Result<JudgeReport> judgeRecords(const std::string &in, const std::string &out, endpoint::ChatClient &judge,
                                 const JudgeTask &task, const JudgeOptions &options,
                                 const WorkContext &context)
{
    const auto bytes = readFile(in, kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    auto file = readEvalFile(*bytes, in);
    if (!file)
        return file.error();
    auto report = Judging(*bytes, std::move(file->records), out, judge, task, options, context).run();
    if (report)
        report->problems.insert(report->problems.begin(), file->problems.begin(), file->problems.end());
    return report;
}

} // namespace anycap::evaluation
