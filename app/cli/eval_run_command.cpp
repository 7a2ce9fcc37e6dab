// SPDX-License-Identifier: MIT
// `anycap eval run BENCHMARK… -o DIR`: a benchmark from its records to a report: captions are made,
// refined, judged and scored. Each step goes on where an earlier run of the same command was stopped.
#include "app/cli/benchmark_captioners.h"
#include "app/cli/caption_options.h"
#include "app/cli/commands.h"
#include "app/cli/model_options.h"
#include "app/providers.h"
#include "core/endpoint/user_endpoints.h"
#include "core/evaluation/answer_scores.h"
#include "core/evaluation/benchmark_run.h"
#include "core/evaluation/opinions.h"

#include <QFileInfo>

#include <map>

namespace anycap::cli {

namespace {

using evaluation::Agreement;
using evaluation::AnswerScore;
using evaluation::answerScores;
using evaluation::Benchmark;
using evaluation::contentScores;
using evaluation::ContentScores;
using evaluation::EvalReport;
using evaluation::isPercent;
using evaluation::lengthReport;
using evaluation::LengthReport;
using evaluation::OpinionPair;
using evaluation::opinionPairs;
using evaluation::ReportPart;
using evaluation::ReportSide;
using evaluation::runBenchmark;
using evaluation::RunContext;
using evaluation::RunProblem;
using evaluation::RunProgress;
using evaluation::RunWork;
using evaluation::ScoringRules;
using evaluation::styleScores;
using evaluation::StyleScores;

const QString kProvider = QStringLiteral("base-provider");
const QString kMedia = QStringLiteral("media");
const QString kJudge = QStringLiteral("judge");
const QString kRounds = QStringLiteral("rounds");
const QString kPrompts = QStringLiteral("prompts");
const QString kOut = QStringLiteral("o");
const QString kLimit = QStringLiteral("limit");
const QString kLengths = QStringLiteral("keep-lengths");
const QString kRules = QStringLiteral("rules");

/// An absolute path: the window goes on with a run from anywhere.
std::string pathOf(const QString &path) { return QFileInfo(path).absoluteFilePath().toStdString(); }

/// The settings of the run as far as options say them.
Result<evaluation::RunSettings> readSettings(const Invocation &call)
{
    for (const QString &needed : {kMedia, kOut}) {
        if (!call.isSet(needed))
            return Error{ErrorCode::InvalidArgument,
                         needed == kMedia ? "where are the media? Name their folder with --media"
                                          : "where to? Name a folder with -o",
                         {}};
    }
    evaluation::RunSettings settings;
    for (const QString &path : call.arguments)
        settings.records.push_back(pathOf(path));
    settings.media = pathOf(call.value(kMedia));
    if (call.isSet(kPrompts))
        settings.prompts = pathOf(call.value(kPrompts));
    for (const QString &judge : call.values(kJudge))
        settings.judges.push_back(judge.toStdString());
    bool isNumber = true;
    settings.limit = call.value(kLimit).toInt(&isNumber);
    if (!isNumber || settings.limit < 0)
        return Error{ErrorCode::InvalidArgument, "must be a whole number from 0", "--limit"};
    settings.rounds = call.value(kRounds).toInt(&isNumber);
    if (!isNumber || settings.rounds < 1 || settings.rounds > evaluation::kMostRounds)
        return Error{ErrorCode::InvalidArgument, "must be a whole number from 1 to 20", "--rounds"};
    const QString rules = call.value(kRules);
    if (rules != QStringLiteral("anycap") && rules != QStringLiteral("published"))
        return Error{ErrorCode::InvalidArgument, "must be anycap or published", "--rules"};
    settings.rules = rules == QStringLiteral("anycap") ? ScoringRules::Ours : ScoringRules::Published;
    settings.areLengthsKept = call.isSet(kLengths);
    return settings;
}

RunContext contextOf(Console &console)
{
    RunContext context;
    context.stop = console.stopToken();
    context.onProgress = [&console](const RunProgress &progress) {
        const QString part = utf8Text(progress.part);
        QString what = progress.side.empty()
            ? QStringLiteral("Captioning %1").arg(part)
            : QStringLiteral("Judging %1, %2, by %3")
                  .arg(part, utf8Text(progress.side), utf8Text(progress.judge));
        if (progress.round > 1)
            what += QStringLiteral(", round %1").arg(progress.round);
        console.progress(what, progress.fraction);
    };
    return context;
}

void tell(Console &console, const std::vector<RunProblem> &problems)
{
    constexpr int kMost = 20; // of each file
    std::map<std::string, int> told;
    for (const RunProblem &one : problems) {
        if (++told[one.file] <= kMost)
            console.error(QStringLiteral("%1:%2: %3")
                              .arg(utf8Text(one.file))
                              .arg(one.problem.line)
                              .arg(utf8Text(one.problem.message)));
    }
    for (const auto &[file, count] : told) {
        if (count > kMost)
            console.error(QStringLiteral("%1: and %2 more").arg(utf8Text(file)).arg(count - kMost));
    }
}

void printAgreement(Console &console, const ReportSide &side)
{
    const auto text = [](const char *kind, const std::optional<Agreement> &one) {
        return one ? QStringLiteral(", %1 %2").arg(QLatin1String(kind)).arg(one->kappa, 0, 'f', 3)
                   : QString();
    };
    for (const OpinionPair &pair : opinionPairs(side))
        console.print(QStringLiteral("  kappa of %1 and %2%3%4%5")
                          .arg(utf8Text(pair.first), utf8Text(pair.second),
                               text("key points", pair.agreement.content),
                               text("style", pair.agreement.style), text("grades", pair.agreement.answers)));
}

/// "12 captions, 11 of the length asked for, content 71.4 % …"
QString captionScores(const ReportSide &side, const ReportPart &part, ScoringRules rules)
{
    const LengthReport lengths = lengthReport(side.records);
    const ContentScores content = contentScores(side.records, rules, part.isVideo);
    const StyleScores style = styleScores(side.records, rules);
    QString line = QStringLiteral("%1 captions, %2 of the length asked for")
                       .arg(lengths.records, 5)
                       .arg(lengths.kept, 5);
    if (content.keyPoints > 0)
        line += QStringLiteral(", content %1 % (%2 points a 100 words)")
                    .arg(content.percent(), 0, 'f', 1)
                    .arg(content.density(), 0, 'f', 2);
    if (style.records > 0)
        line += QStringLiteral(", style %1 of 4").arg(style.mean(), 0, 'f', 2);
    return line;
}

/// "48 judged, accuracy 37.5 %, precision …"; "40 judged, 81.3 %".
QString answerScoresText(const ReportSide &side)
{
    QString line;
    for (const AnswerScore &score : answerScores(side.records)) {
        if (!score.name.empty())
            continue;
        if (score.count == 0)
            return QStringLiteral("%1 captions, not judged").arg(side.records.size(), 5);
        if (line.isEmpty())
            line = QStringLiteral("%1 judged").arg(score.count, 5);
        line += QStringLiteral(", ")
            + (side.records.front().benchmark == Benchmark::Mia ? QString()
                                                                : utf8Text(score.measure) + QLatin1Char(' '))
            + QString::number(score.value, 'f', isPercent(score) ? 1 : 2)
            + (isPercent(score) ? QStringLiteral(" %") : QStringLiteral(" by words"));
    }
    return line;
}

void print(Console &console, const EvalReport &report)
{
    for (const ReportPart &part : report.parts) {
        for (const ReportSide &side : part.sides) {
            const QString scores = part.benchmark() == Benchmark::AnyCapEval
                ? captionScores(side, part, report.rules)
                : answerScoresText(side);
            console.print(
                QStringLiteral("%1 %2 %3")
                    .arg(utf8Text(part.name).leftJustified(8), utf8Text(side.name).leftJustified(8), scores));
            printAgreement(console, side);
        }
    }
}

int runEval(const Invocation &call)
{
    const auto fail = [&call](const Error &error) {
        call.console.clearProgress();
        call.console.error(error);
        return static_cast<int>(Unusable);
    };
    RunWork work;
    auto settings = readSettings(call);
    if (!settings)
        return fail(settings.error());
    work.settings = *std::move(settings);
    for (const std::string &judge : work.settings.judges) {
        auto client = endpoint::openEndpointClient(judge);
        if (!client)
            return fail(client.error());
        work.judges.push_back(*std::move(client));
    }
    auto captioners = openBenchmarkCaptioners(call, call.value(kProvider).toStdString());
    if (!captioners)
        return fail(captioners.error());
    work.captioning = captioners->captioning;
    work.captioning.areLengthsKept = work.settings.areLengthsKept;
    work.settings.base = work.captioning.base->info().id;
    if (work.captioning.refiner != nullptr)
        work.settings.refiner = work.captioning.refiner->info().id;
    const auto outcome = runBenchmark(pathOf(call.value(kOut)), work, contextOf(call.console));
    if (!outcome)
        return fail(outcome.error());
    call.console.clearProgress();
    tell(call.console, outcome->problems);
    if (outcome->finish == Finish::Cancelled)
        return fail({ErrorCode::IoError, "cancelled; the same command goes on where it was",
                     call.value(kOut).toStdString()});
    print(call.console, outcome->report);
    call.console.print(QStringLiteral("%1: report.html, report.csv, report.json").arg(call.value(kOut)));
    return outcome->problems.empty() ? Success : ProblemsFound;
}

} // namespace

Command evalRunCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("eval"), QStringLiteral("run")};
    command.arguments = QStringLiteral("BENCHMARK... --media DIR -o DIR");
    command.summary = QStringLiteral("Run AnyCapEval, MIA-Bench or VidCapBench from its records to a report");
    command.details = QStringLiteral(
        "BENCHMARK is the benchmark's folder, or single files: records of AnyCapEval, MIA-Bench's\n"
        "instructions, VidCapBench's questions. Each medium is captioned, what was written is refined where\n"
        "there is a model or a server, and with --judge both are judged: by several judges where it is "
        "given\n"
        "several times, by each as often as --rounds says. The run's folder gets all captions and "
        "judgements\n"
        "and a report as HTML, CSV and JSON, with Cohen's kappa of every two judges. Without a judge the\n"
        "report has what needs none: lengths. A run that was stopped goes on where it was when it is called\n"
        "again.\n\n"
        "Exit status: 0 done; 1 some records were not captioned or judged; 2 it could not be "
        "done.\n\nExample:\n"
        "  anycap eval run AnyCapEval --media media --model ACM --base-provider endpoint:office --judge "
        "court "
        "-o first-run");
    command.options = {
        {kMedia, QStringLiteral("The folder of the media, or of folders image, video and audio"),
         QStringLiteral("DIR")},
        {kOut, QStringLiteral("The run's folder"), QStringLiteral("DIR")},
        {kProvider, QStringLiteral("Who writes the base captions: %1").arg(providerHelp()),
         QStringLiteral("P"), utf8Text(knownProviders().front().name)},
        {kJudge, QStringLiteral("A server that judges (see 'endpoints list'); the first one's scores count"),
         QStringLiteral("NAME")},
        {kRounds, QStringLiteral("How often each judge is asked"), QStringLiteral("N"), QStringLiteral("1")},
        {kPrompts,
         QStringLiteral(
             "A folder with the judge's instruction_content.txt and instruction_style.txt (beside the "
             "records, else words of this program)"),
         QStringLiteral("DIR")},
        {kLengths, QStringLiteral("Lengths that are asked for are kept by construction, not only asked for")},
        {kLimit, QStringLiteral("Only the first N records of each file (all)"), QStringLiteral("N"),
         QStringLiteral("0")},
        {kRules, QStringLiteral("anycap or published, as 'eval anycapeval'"), QStringLiteral("RULES"),
         QStringLiteral("anycap")}};
    command.options += modelOptions();
    command.minimumArguments = 1;
    command.run = runEval;
    return command;
}

} // namespace anycap::cli
