// SPDX-License-Identifier: MIT
// `anycap eval caption QUESTIONS --media DIR -o OUT`: answers for MIA-Bench and captions for VidCapBench,
// made and refined by any captioner, in the form that 'eval mia' and 'eval vidcap' read.
#include "app/cli/benchmark_captioners.h"
#include "app/cli/caption_options.h"
#include "app/cli/commands.h"
#include "app/cli/model_options.h"
#include "app/providers.h"
#include "core/base/atomic_file.h"
#include "core/evaluation/benchmark_captions.h"
#include "core/evaluation/benchmark_media.h"
#include "core/evaluation/mia_bench.h"
#include "core/evaluation/vidcap_bench.h"

#include <QFileInfo>

namespace anycap::cli {

namespace {

using evaluation::EvalProblem;
using evaluation::kMostEvalFileBytes;
using evaluation::PreparedRecords;

const QString kProvider = QStringLiteral("base-provider");
const QString kMedia = QStringLiteral("media");
const QString kOut = QStringLiteral("o");
const QString kRefined = QStringLiteral("refined");

int failed(const Invocation &call, const Error &error)
{
    call.console.clearProgress();
    call.console.error(error);
    return Unusable;
}

/// The file tells its benchmark: MIA-Bench's is one JSON array, VidCapBench's are JSON lines.
struct Questions {
    bool isMia = false;
    PreparedRecords records;
};
Result<Questions> readQuestions(const QString &path)
{
    const auto bytes = readFile(path.toStdString(), kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    const std::size_t first = bytes->find_first_not_of(" \t\r\n");
    const bool isMia = first != std::string::npos && (*bytes)[first] == '[';
    auto records = isMia ? evaluation::miaQuestions(*bytes) : evaluation::vidCapQuestions(*bytes);
    if (!records)
        return Error{records.error().code, records.error().message, path.toStdString()};
    return Questions{isMia, *std::move(records)};
}

/// Of the records that captionBenchmark() wrote.
Result<Unit> writeAnswers(const std::string &records, const QString &out, bool isMia)
{
    const auto bytes = readFile(records, kMostEvalFileBytes);
    if (!bytes)
        return bytes.error();
    const auto answers
        = isMia ? evaluation::miaAnswers(*bytes, records) : evaluation::vidCapCaptions(*bytes, records);
    if (!answers)
        return answers.error();
    return writeFileAtomically(out.toStdString(), *answers);
}

int runCaption(const Invocation &call)
{
    if (!call.isSet(kMedia) || !call.isSet(kOut))
        return failed(call,
                      {ErrorCode::InvalidArgument, "both are needed: where the media are, and where to",
                       "--media DIR -o OUT"});
    if (!QFileInfo(call.value(kMedia)).isDir())
        return failed(call, {ErrorCode::NotFound, "is not a folder", call.value(kMedia).toStdString()});
    const auto questions = readQuestions(call.arguments.first());
    if (!questions)
        return failed(call, questions.error());
    auto captioners = openBenchmarkCaptioners(call, call.value(kProvider).toStdString());
    if (!captioners)
        return failed(call, captioners.error());
    if (call.isSet(kRefined) && captioners->captioning.refiner == nullptr)
        return failed(
            call,
            {ErrorCode::InvalidArgument, "nobody refines: name a --model or an --endpoint", "--refined"});
    captioners->captioning.medium
        = [folder = call.value(kMedia).toStdString()](const evaluation::EvalRecord &record) {
              return evaluation::mediumOf(folder, record);
          };

    const std::string out = call.value(kOut).toStdString();
    const std::string in = out + ".records";
    const std::string base = out + ".base";
    const std::string refined = out + ".refined";
    if (const auto written = writeFileAtomically(in, questions->records.lines); !written)
        return failed(call, written.error());
    const auto report = evaluation::captionBenchmark(
        in, base, refined, captioners->captioning,
        call.console.work(QStringLiteral("Captioning %1").arg(QFileInfo(call.arguments.first()).fileName())));
    if (!report)
        return failed(call, report.error());
    call.console.clearProgress();
    for (const EvalProblem &problem : report->problems)
        call.console.error(QStringLiteral("%1:%2: %3")
                               .arg(QString::fromStdString(in))
                               .arg(problem.line)
                               .arg(utf8Text(problem.message)));
    if (report->finish == Finish::Cancelled)
        return failed(call, {ErrorCode::IoError, "cancelled; the same command goes on where it was", out});
    if (report->captioned == 0)
        return failed(call,
                      {ErrorCode::NotFound, "nothing was captioned", call.arguments.first().toStdString()});
    if (const auto written = writeAnswers(base, call.value(kOut), questions->isMia); !written)
        return failed(call, written.error());
    if (call.isSet(kRefined)) {
        if (const auto written = writeAnswers(refined, call.value(kRefined), questions->isMia); !written)
            return failed(call, written.error());
    }
    call.console.print(QStringLiteral("%1: %2 of %3 captioned, %4 of them before")
                           .arg(call.value(kOut))
                           .arg(report->captioned)
                           .arg(report->records)
                           .arg(report->kept));
    return report->problems.empty() ? Success : ProblemsFound;
}

} // namespace

Command evalCaptionCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("eval"), QStringLiteral("caption")};
    command.arguments = QStringLiteral("QUESTIONS --media DIR -o OUT");
    command.summary = QStringLiteral("Make the answers that MIA-Bench and VidCapBench judge");
    command.details = QStringLiteral(
        "QUESTIONS is MIA-Bench's file of instructions or one of VidCapBench's files of questions. OUT gets "
        "the\n"
        "answers of who writes, --refined those of who refines, for 'eval mia' and 'eval vidcap'. Beside OUT "
        "stay\n"
        "files of the run; called again, it goes on where it was stopped.\n\n"
        "Exit status: 0 done; 1 some were not captioned; 2 it could not be done.\n\nExample:\n"
        "  anycap eval caption instruction_benchmark_all.json --media val2017 --base-provider "
        "endpoint:office "
        "-o answers.jsonl");
    command.options = {{kMedia, QStringLiteral("The folder of the media, or of folders image and video"),
                        QStringLiteral("DIR")},
                       {kOut, QStringLiteral("The answers of who writes"), QStringLiteral("OUT")},
                       {kRefined, QStringLiteral("The answers of who refines (--model, --endpoint)"),
                        QStringLiteral("FILE")},
                       {kProvider, QStringLiteral("Who writes: %1").arg(providerHelp()), QStringLiteral("P"),
                        utf8Text(knownProviders().front().name)}};
    command.options += modelOptions();
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runCaption;
    return command;
}

} // namespace anycap::cli
