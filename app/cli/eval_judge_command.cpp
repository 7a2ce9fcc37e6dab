// SPDX-License-Identifier: MIT
// `anycap eval judge FILE --endpoint NAME -o OUT`: puts captions before a judging model, as AnyCapEval asks.
#include "app/cli/commands.h"
#include "app/cli/judge_options.h"
#include "core/evaluation/judging.h"

#include <QFileInfo>

namespace anycap::cli {

namespace {

using evaluation::judgeFile;

const QString kOut = QStringLiteral("o");

int runJudge(const Invocation &call)
{
    const QString in = call.arguments.first();
    const auto fail = [&](const Error &error) {
        call.console.clearProgress();
        call.console.error(error);
        return static_cast<int>(Unusable);
    };
    const QString out = call.value(kOut);
    if (!out.isEmpty() && QFileInfo::exists(in)
        && QFileInfo(in).canonicalFilePath() == QFileInfo(out).canonicalFilePath())
        return fail(
            {ErrorCode::InvalidArgument, "is the file to judge; name another one", out.toStdString()});
    const auto judge = openJudge(call);
    if (!judge)
        return fail(judge.error());
    const auto report
        = judgeFile(in.toStdString(), out.toStdString(), *judge->client, judge->options,
                    call.console.work(QStringLiteral("Judging %1").arg(QFileInfo(in).fileName())));
    return report ? tellJudged(call, in, *report) : fail(report.error());
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
    command.options = judgeOptions();
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runJudge;
    return command;
}

} // namespace anycap::cli
