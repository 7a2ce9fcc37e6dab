// SPDX-License-Identifier: MIT
#include "app/cli/judge_options.h"

#include "app/cli/caption_options.h"
#include "app/cli/media_list.h"
#include "core/endpoint/shown_media.h"
#include "core/endpoint/user_endpoints.h"

#include <QDir>
#include <QFileInfo>

namespace anycap::cli {

using evaluation::EvalProblem;
using evaluation::EvalRecord;
using evaluation::JudgeOptions;
using evaluation::JudgeReport;
using evaluation::ownJudgePrompts;
using evaluation::readJudgePrompts;

namespace {

const QString kEndpoint = QStringLiteral("endpoint");
const QString kOut = QStringLiteral("o");
const QString kPrompts = QStringLiteral("prompts");
const QString kMedia = QStringLiteral("media");
const QString kTemperature = QStringLiteral("temperature");
const QString kRound = QStringLiteral("round");
const QString kKnown = QStringLiteral("known");

/// Reads the options that need no server. InvalidArgument names the option.
Result<JudgeOptions> readJudging(const Invocation &call)
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

} // namespace

QList<QCommandLineOption> judgeOptions()
{
    return {
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
}

Result<OpenedJudge> openJudge(const Invocation &call)
{
    if (!call.isSet(kEndpoint) || !call.isSet(kOut))
        return Error{ErrorCode::InvalidArgument, "both are needed: who judges, and where to",
                     "--endpoint NAME -o OUT"};
    auto options = readJudging(call);
    if (!options)
        return options.error();
    auto client = endpoint::openEndpointClient(call.value(kEndpoint).toStdString());
    if (!client)
        return client.error();
    const endpoint::Endpoint &server = (*client)->endpoint();
    options->judge = evaluation::judgeNameOf(server);
    options->atOnce = server.maxParallel;
    if (call.isSet(kMedia)) {
        if (!QFileInfo(call.value(kMedia)).isDir())
            return Error{ErrorCode::NotFound, "is not a folder", call.value(kMedia).toStdString()};
        options->media = mediaIn(call.value(kMedia), server, call);
    }
    return OpenedJudge{*std::move(client), *std::move(options)};
}

int tellJudged(const Invocation &call, const QString &file, const JudgeReport &report, bool isNote)
{
    call.console.clearProgress();
    for (const EvalProblem &problem : report.problems)
        call.console.error(
            QStringLiteral("%1:%2: %3").arg(file).arg(problem.line).arg(utf8Text(problem.message)));
    const QString summary
        = QStringLiteral("%1: %2 of %3 records judged, %4 of them before, %5 sums put right")
              .arg(file)
              .arg(report.judged)
              .arg(report.records)
              .arg(report.kept)
              .arg(report.repaired);
    if (isNote)
        call.console.note(summary);
    else
        call.console.print(summary);
    if (report.finish == Finish::Cancelled) {
        call.console.error(QStringLiteral("%1: cancelled; the same command goes on where it was").arg(file));
        return Unusable;
    }
    return report.problems.empty() ? Success : ProblemsFound;
}

} // namespace anycap::cli
