// SPDX-License-Identifier: MIT
// `anycap eval mia` and `anycap eval vidcap`: answers and captions before a judge, and what they came to.
#include "app/cli/caption_options.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "app/cli/judge_options.h"
#include "app/cli/token_counter.h"
#include "core/base/atomic_file.h"
#include "core/evaluation/mia_bench.h"
#include "core/evaluation/scores_json.h"
#include "core/evaluation/vidcap_bench.h"

#include <QFileInfo>

namespace anycap::cli {

namespace {

using evaluation::EvalProblem;
using evaluation::judgeMia;
using evaluation::JudgeOptions;
using evaluation::JudgeReport;
using evaluation::judgeVidCap;
using evaluation::kMostEvalFileBytes;
using evaluation::MeanShare;
using evaluation::miaScores;
using evaluation::PreparedRecords;
using evaluation::prepareMia;
using evaluation::prepareVidCap;
using evaluation::VidCapCounts;
using evaluation::VidCapScores;
using evaluation::vidCapScores;

const QString kOut = QStringLiteral("o");
const QString kJson = QStringLiteral("json");
const QString kT5 = QStringLiteral("t5");

/// What the two benchmarks differ in.
struct Benchmark {
    Result<PreparedRecords> (*prepare)(std::string_view, std::string_view);
    Result<JudgeReport> (*judge)(const std::string &, const std::string &, endpoint::ChatClient &,
                                 const JudgeOptions &, const WorkContext &);
    /// Prints the scores of judged lines; the exit status.
    int (*tell)(const Invocation &, const QString &);
};

int failed(const Invocation &call, const Error &error)
{
    call.console.clearProgress();
    call.console.error(error);
    return Unusable;
}

/// Puts the answers before the judge; judged lines go to -o.
int judged(const Invocation &call, const Benchmark &benchmark)
{
    const QString questions = call.arguments.at(0);
    const QString answers = call.arguments.at(1);
    const auto judge = openJudge(call);
    if (!judge)
        return failed(call, judge.error());
    const auto questionBytes = readFile(questions.toStdString(), kMostEvalFileBytes);
    if (!questionBytes)
        return failed(call, questionBytes.error());
    const auto answerBytes = readFile(answers.toStdString(), kMostEvalFileBytes);
    if (!answerBytes)
        return failed(call, answerBytes.error());
    const auto prepared = benchmark.prepare(*questionBytes, *answerBytes);
    if (!prepared)
        return failed(call,
                      {prepared.error().code, prepared.error().message,
                       (questions + QStringLiteral(", ") + answers).toStdString()});
    for (const EvalProblem &problem : prepared->problems)
        call.console.error(
            QStringLiteral("%1:%2: %3").arg(answers).arg(problem.line).arg(utf8Text(problem.message)));
    const std::string out = call.value(kOut).toStdString();
    const std::string records = out + ".records";
    if (const auto written = writeFileAtomically(records, prepared->lines); !written)
        return failed(call, written.error());
    const auto report
        = benchmark.judge(records, out, *judge->client, judge->options,
                          call.console.work(QStringLiteral("Judging %1").arg(QFileInfo(answers).fileName())));
    if (!report)
        return failed(call, report.error());
    const int code = tellJudged(call, QString::fromStdString(records), *report, call.isSet(kJson));
    return code == Success && !prepared->problems.empty() ? ProblemsFound : code;
}

int run(const Invocation &call, const Benchmark &benchmark)
{
    if (call.arguments.size() == 1)
        return benchmark.tell(call, call.arguments.first());
    const int code = judged(call, benchmark);
    if (code == Unusable)
        return code;
    const int told = benchmark.tell(call, call.value(kOut));
    return told == Success ? code : told;
}

/// The scores of a file; each problem is told.
template <class Score>
auto scoresOf(const Invocation &call, const QString &path, const Score &score)
    -> decltype(score(std::string_view(), std::string()))
{
    const auto bytes = readFile(path.toStdString(), kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    auto scores = score(*bytes, path.toStdString());
    if (!scores)
        return scores;
    for (const EvalProblem &problem : scores->problems)
        call.console.error(
            QStringLiteral("%1:%2: %3").arg(path).arg(problem.line).arg(utf8Text(problem.message)));
    return scores;
}

int tellMia(const Invocation &call, const QString &path)
{
    const auto scores = scoresOf(
        call, path, [](std::string_view bytes, const std::string &name) { return miaScores(bytes, name); });
    if (!scores)
        return failed(call, scores.error());
    constexpr double kHundred = 100;
    if (call.isSet(kJson)) {
        call.console.print(jsonText(evaluation::toJson(*scores)));
    } else {
        const auto row = [&](const std::string &name, const MeanShare &share) {
            call.console.print(QStringLiteral("  %1 %2 %3 %")
                                   .arg(utf8Text(name).leftJustified(16))
                                   .arg(share.count, 6)
                                   .arg(share.mean() * kHundred, 8, 'f', 2));
        };
        call.console.print(QStringLiteral("By kind of component"));
        for (const auto &[name, share] : scores->byComponentType)
            row(name, share);
        call.console.print(QStringLiteral("By kind of instruction"));
        for (const auto &[name, share] : scores->byInstructionType)
            row(name, share);
        row("all", scores->all);
        call.console.print(QStringLiteral("  %1 not judged").arg(scores->withoutJudgement));
    }
    return scores->problems.empty() ? Success : ProblemsFound;
}

/// What --t5 asks for; empty: words.
Result<evaluation::LengthOf> lengthsAsked(const Invocation &call)
{
    if (!call.isSet(kT5))
        return evaluation::LengthOf();
    return t5TokenCounter(call.value(kT5).toStdString());
}

int tellVidCap(const Invocation &call, const QString &path)
{
    const auto lengthOf = lengthsAsked(call);
    if (!lengthOf)
        return failed(call, lengthOf.error());
    const bool isByTokens = static_cast<bool>(*lengthOf);
    const auto scores = scoresOf(call, path, [&](std::string_view bytes, const std::string &name) {
        return vidCapScores(bytes, name, *lengthOf);
    });
    if (!scores)
        return failed(call, scores.error());
    if (call.isSet(kJson)) {
        call.console.print(jsonText(evaluation::toJson(*scores, isByTokens)));
    } else {
        call.console.print(QStringLiteral("%1 %2 %3 %4 %5 %6")
                               .arg(QString().leftJustified(38), QStringLiteral("questions"),
                                    QStringLiteral("accuracy").rightJustified(9),
                                    QStringLiteral("precision").rightJustified(10),
                                    QStringLiteral("coverage").rightJustified(9),
                                    QStringLiteral("conciseness").rightJustified(12)));
        const auto row = [&](const std::string &name, const VidCapCounts &counts) {
            call.console.print(QStringLiteral("  %1 %2 %3 %4 %5 %6")
                                   .arg(utf8Text(name).leftJustified(36))
                                   .arg(counts.all(), 9)
                                   .arg(counts.accuracy(), 9, 'f', 2)
                                   .arg(counts.precision(), 10, 'f', 2)
                                   .arg(counts.coverage(), 9, 'f', 2)
                                   .arg(scores->conciseness(counts), 12, 'f', 2));
        };
        for (const auto &[name, counts] : scores->bySubCategory)
            row(name, counts);
        for (const auto &[name, counts] : scores->byCategory)
            row(name, counts);
        row("all", scores->all);
        call.console.print(QStringLiteral("  %1 %2 a caption, which conciseness is by; %3 not judged")
                               .arg(scores->meanLength, 0, 'f', 1)
                               .arg(isByTokens ? QStringLiteral("T5 tokens") : QStringLiteral("words"))
                               .arg(scores->withoutJudgement));
    }
    return scores->problems.empty() ? Success : ProblemsFound;
}

Command answersCommand(const QString &name, const QString &arguments, const Benchmark &benchmark)
{
    Command command;
    command.path = QStringList{QStringLiteral("eval"), name};
    command.arguments = arguments;
    for (const QCommandLineOption &option : judgeOptions()) {
        if (!option.names().contains(QStringLiteral("prompts"))
            && !option.names().contains(QStringLiteral("media")))
            command.options << option;
    }
    command.options << QCommandLineOption(kJson, QStringLiteral("Print the scores as JSON"));
    command.minimumArguments = 1;
    command.maximumArguments = 2;
    command.run = [benchmark](const Invocation &call) { return run(call, benchmark); };
    return command;
}

} // namespace

Command evalMiaCommand()
{
    Command command = answersCommand(QStringLiteral("mia"),
                                     QStringLiteral("INSTRUCTIONS.json ANSWERS.jsonl --endpoint NAME -o OUT"),
                                     {&prepareMia, &judgeMia, &tellMia});
    command.summary = QStringLiteral("Judge answers to MIA-Bench's instructions, part by part");
    command.options << QCommandLineOption(
        QStringLiteral("media"),
        QStringLiteral("The folder of the pictures; without it the judge sees words alone"),
        QStringLiteral("DIR"));
    command.details = QStringLiteral(
        "ANSWERS has lines {\"question_id\", \"prompt\", \"text\"}. OUT gets each answer with the points "
        "that the\n"
        "judge gave to each component; 'eval mia OUT' alone prints the scores again.\n\n"
        "Exit status: 0 done; 1 some answers were not judged; 2 it could not be done.\n\nExample:\n"
        "  anycap eval mia instruction_benchmark_all.json answers.jsonl --endpoint office --media val2017 -o "
        "judged.jsonl");
    return command;
}

Command evalVidCapCommand()
{
    Command command = answersCommand(QStringLiteral("vidcap"),
                                     QStringLiteral("QUESTIONS.jsonl CAPTIONS.jsonl --endpoint NAME -o OUT"),
                                     {&prepareVidCap, &judgeVidCap, &tellVidCap});
    command.summary = QStringLiteral("Judge what film captions answer of VidCapBench's questions");
    command.options << QCommandLineOption(kT5, QStringLiteral("Count T5's tokens: FILE is its spiece.model"),
                                          QStringLiteral("FILE"));
    command.run = [judgeAndTell = command.run](const Invocation &call) {
        if (const auto lengthOf = lengthsAsked(call); !lengthOf) // before the judge, who takes long
            return failed(call, lengthOf.error());
        return judgeAndTell(call);
    };
    command.details = QStringLiteral(
        "CAPTIONS has lines {\"video_dir\", \"model_generation\"}. The judge first answers each question "
        "from "
        "the caption\n"
        "alone (OUT.answers), then compares its answers with the right ones: OUT gets a line for each "
        "question "
        "with its\n"
        "score. 'eval vidcap OUT' alone prints the scores again. Conciseness is by words, or with --t5 by "
        "tokens as in\n"
        "the released script.\n\n"
        "Exit status: 0 done; 1 some questions were not judged; 2 it could not be done.\n\nExample:\n"
        "  anycap eval vidcap VidCapBench-AE_QA.jsonl captions.jsonl --endpoint office -o judged.jsonl");
    return command;
}

} // namespace anycap::cli
