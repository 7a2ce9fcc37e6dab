// SPDX-License-Identifier: MIT
// `anycap eval judge FILE --endpoint NAME -o OUT`: puts captions before a judging model, as AnyCapEval asks.
#include "app/cli/caption_options.h"
#include "app/cli/commands.h"
#include "app/cli/media_list.h"
#include "app/endpoint_providers.h"
#include "core/endpoint/shown_media.h"
#include "core/evaluation/judging.h"

#include <QDir>
#include <QFileInfo>

namespace anycap::cli {

namespace {

using namespace anycap::evaluation;

const QString kEndpoint = QStringLiteral("endpoint");
const QString kOut = QStringLiteral("o");
const QString kPrompts = QStringLiteral("prompts");
const QString kMedia = QStringLiteral("media");
const QString kTemperature = QStringLiteral("temperature");
const QString kRound = QStringLiteral("round");
const QString kKnown = QStringLiteral("known");

/// Reads the options that need no server. InvalidArgument names the option.
Result<JudgeOptions> readOptions(const Invocation &call)
{
    JudgeOptions options;
    options.prompts = ownJudgePrompts();
    if (call.isSet(kPrompts)) {
        auto prompts = readJudgePrompts(call.value(kPrompts).toStdString());
        if (!prompts)
            return prompts.error();
        options.prompts = *std::move(prompts);
    }
    bool isNumber = true;
    options.temperature = call.value(kTemperature).toDouble(&isNumber);
    if (!isNumber || !(options.temperature >= 0 && options.temperature <= 2))
        return Error{ErrorCode::InvalidArgument, "must be a number from 0 to 2", "--temperature"};
    options.round = call.value(kRound).toInt(&isNumber);
    if (!isNumber || options.round < 1)
        return Error{ErrorCode::InvalidArgument, "must be a whole number from 1", "--round"};
    for (const QString &path : call.values(kKnown))
        options.known.push_back(path.toStdString());
    return options;
}

/// The medium of a record, out of the benchmark's folder of media.
auto mediaIn(const QString &folder, const endpoint::Endpoint &server, const Invocation &call)
{
    auto last = std::make_shared<endpoint::LastShownMedium>();
    return
        [folder, server, last, &call](const EvalRecord &record) -> Result<std::vector<endpoint::ChatPart>> {
            const auto opened = openMedia(QDir(folder).filePath(QString::fromStdString(record.medium)));
            if (!opened)
                return opened.error();
            return last->show(opened->ref, server, WorkContext{call.console.stopToken(), {}});
        };
}

int tell(const Invocation &call, const JudgeReport &report)
{
    call.console.clearProgress();
    const QString in = call.arguments.first();
    for (const EvalProblem &problem : report.problems)
        call.console.error(
            QStringLiteral("%1:%2: %3").arg(in).arg(problem.line).arg(utf8Text(problem.message)));
    call.console.print(QStringLiteral("%1: %2 of %3 records judged, %4 of them before, %5 sums put right")
                           .arg(in)
                           .arg(report.judged)
                           .arg(report.records)
                           .arg(report.kept)
                           .arg(report.repaired));
    if (report.finish == Finish::Cancelled) {
        call.console.error(QStringLiteral("%1: cancelled; the same command goes on where it was").arg(in));
        return ProblemsFound;
    }
    return report.problems.empty() ? Success : ProblemsFound;
}

int runJudge(const Invocation &call)
{
    const QString in = call.arguments.first();
    const auto fail = [&](Error error) {
        call.console.clearProgress();
        call.console.error(error);
        return static_cast<int>(Unusable);
    };
    if (!call.isSet(kEndpoint) || !call.isSet(kOut))
        return fail({ErrorCode::InvalidArgument, "both are needed: who judges, and where to",
                     "--endpoint NAME -o OUT"});
    const QString out = call.value(kOut);
    if (QFileInfo(in).exists() && QFileInfo(in).canonicalFilePath() == QFileInfo(out).canonicalFilePath())
        return fail(
            {ErrorCode::InvalidArgument, "is the file to judge; name another one", out.toStdString()});
    auto options = readOptions(call);
    if (!options)
        return fail(options.error());
    auto client = openEndpointClient(call.value(kEndpoint).toStdString());
    if (!client)
        return fail(client.error());
    const endpoint::Endpoint &judge = (*client)->endpoint();
    options->judge = judge.name + (judge.model.empty() ? "" : " (" + judge.model + ")");
    options->atOnce = judge.maxParallel;
    if (call.isSet(kMedia)) {
        if (!QFileInfo(call.value(kMedia)).isDir())
            return fail({ErrorCode::NotFound, "is not a folder", call.value(kMedia).toStdString()});
        options->media = mediaIn(call.value(kMedia), judge, call);
    }
    const auto report
        = judgeFile(in.toStdString(), out.toStdString(), **client, *options,
                    call.console.work(QStringLiteral("Judging %1").arg(QFileInfo(in).fileName())));
    return report ? tell(call, *report) : fail(report.error());
}

} // namespace

Command evalJudgeCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("eval"), QStringLiteral("judge")};
    command.arguments = QStringLiteral("FILE --endpoint NAME -o OUT");
    command.summary = QStringLiteral("Let a model judge captions as the AnyCapEval benchmark does");
    command.details = QStringLiteral(
        "FILE is one of the benchmark's JSONL files with captions in it. OUT gets the same records with the\n"
        "judge's answers, for 'eval anycapeval'. An answer that cannot be understood is asked for again, up "
        "to\n"
        "5 times. A run that was stopped goes on where it was; a judgement that is in OUT, or in a file of\n"
        "--known, is not asked for again.\n\n"
        "Exit status: 0 done; 1 some records were not judged; 2 it could not be done.\n\nExample:\n"
        "  anycap eval judge captions.jsonl --endpoint office --prompts anycapeval_image --media images "
        "-o judged.jsonl");
    command.options = {
        {kEndpoint, QStringLiteral("The server that judges (see 'endpoints list')"), QStringLiteral("NAME")},
        {kOut, QStringLiteral("The file to write"), QStringLiteral("OUT")},
        {kPrompts,
         QStringLiteral("A folder with the benchmark's instruction_content.txt and instruction_style.txt "
                        "(words of this program)"),
         QStringLiteral("DIR")},
        {kMedia, QStringLiteral("The folder of the media; without it style is judged by the reference alone"),
         QStringLiteral("DIR")},
        {kTemperature, QStringLiteral("How much the judge may vary, from 0"), QStringLiteral("T"),
         QStringLiteral("0")},
        {kRound, QStringLiteral("To judge the same again: 2, 3 …"), QStringLiteral("N"), QStringLiteral("1")},
        {kKnown, QStringLiteral("Take judgements of the same questions out of this file"),
         QStringLiteral("FILE")}};
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runJudge;
    return command;
}

} // namespace anycap::cli
