// SPDX-License-Identifier: MIT
// `anycap convert IN OUT`: subtitle files from one format, encoding or timing to another.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/subtitle_notes.h"
#include "core/subtitle/format_registry.h"
#include "core/subtitle/subtitle_file.h"
#include "core/subtitle/timing.h"

#include <QByteArray>
#include <QFile>

#include <optional>
#include <string>
#include <utility>

namespace anycap::cli {

namespace {

std::string localPath(const QString &argument) { return QFile::encodeName(argument).toStdString(); }

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// What the options ask for, checked before anything is read.
struct Plan {
    std::string input;
    std::string output;
    SubtitleReadOptions read;
    SubtitleWriteOptions write;
    std::optional<FrameRateChange> frameRates;
    Milliseconds shift{0};
};

Result<Plan> planOf(const Invocation &call)
{
    Plan plan;
    plan.input = localPath(call.arguments.at(0));
    plan.output = localPath(call.arguments.at(1));
    if (plan.input == "-")
        plan.input = "/dev/stdin";
    plan.read.encoding = call.value(QStringLiteral("encoding")).toStdString();
    plan.write.encoding = call.value(QStringLiteral("to-encoding")).toStdString();
    plan.write.rewriteAll = call.isSet(QStringLiteral("rewrite"));
    if (plan.output != "-") {
        plan.write.format = subtitleFormatFromPath(plan.output);
        if (!plan.write.format || !canWrite(*plan.write.format)) {
            return Error{ErrorCode::InvalidArgument,
                         "cannot tell the format to write from this name; use one that ends in "
                             + std::string(writableExtensions()),
                         plan.output};
        }
    }
    if (call.isSet(QStringLiteral("shift"))) {
        bool isNumber = false;
        plan.shift = Milliseconds(call.value(QStringLiteral("shift")).toLongLong(&isNumber));
        if (!isNumber) {
            return Error{ErrorCode::InvalidArgument, "must be whole milliseconds, such as 1500 or -250",
                         "--shift"};
        }
    }
    if (call.isSet(QStringLiteral("fps"))) {
        Result<FrameRateChange> change
            = parseFrameRateChange(call.value(QStringLiteral("fps")).toStdString());
        if (!change)
            return Error{change.error().code, change.error().message, "--fps"};
        plan.frameRates = *change;
    }
    return plan;
}

Result<SubtitleWriteReport> writeTo(const Plan &plan, SubtitleDocument document, Console &console)
{
    if (plan.output != "-")
        return writeSubtitleFile(std::move(document), plan.output, plan.write);
    SubtitleWriteReport report;
    SubtitleWriteOptions options = plan.write;
    options.format = document.format == SubtitleFormat::SubViewer ? SubtitleFormat::SubRip : document.format;
    Result<std::string> bytes = subtitleBytes(document, options, report);
    if (!bytes)
        return bytes.error();
    const std::string text = std::move(*bytes);
    console.writeRaw(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
    if (!console.isOutputHealthy())
        return Error{ErrorCode::IoError, "cannot write", "standard output"};
    return report;
}

int run(const Invocation &call)
{
    const Result<Plan> plan = planOf(call);
    if (!plan) {
        call.console.error(plan.error());
        return Unusable;
    }
    Result<SubtitleDocument> document = readSubtitleFile(plan->input, plan->read);
    if (!document) {
        call.console.error(document.error());
        return Unusable;
    }
    for (const QString &line : problemLines(document->problems, call.arguments.at(0)))
        call.console.note(line);
    if (plan->frameRates)
        changeFrameRate(*document, *plan->frameRates);
    if (const std::size_t clamped = shiftTimes(*document, plan->shift); clamped > 0)
        call.console.note(
            clamped == 1
                ? QStringLiteral("1 cue would begin before zero and was set to zero")
                : QStringLiteral("%1 cues would begin before zero and were set to zero").arg(clamped));

    const Result<SubtitleWriteReport> report = writeTo(*plan, *std::move(document), call.console);
    if (!report) {
        call.console.error(report.error());
        return Unusable;
    }
    for (const SubtitleLoss &loss : report->losses)
        call.console.note(QStringLiteral("%1: %2").arg(call.arguments.at(1), text(loss.toString())));
    return Success;
}

} // namespace

Command convertCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("convert")};
    command.arguments = QStringLiteral("IN OUT");
    command.summary = QStringLiteral("Convert, shift or repair a subtitle file");
    command.details = QStringLiteral(
        "IN is SubRip (.srt), WebVTT (.vtt) or SubViewer (.sbv); - reads standard input. The encoding is "
        "found\n"
        "out, but that of WebVTT, which is UTF-8 by its standard; --encoding names another.\n"
        "OUT ends in .srt, .vtt, .json (everything that was read, for programs) or .txt (the words alone);\n"
        "- writes IN's own format to standard output. What was odd in IN and what OUT cannot hold is told "
        "on\n"
        "standard error. Without other options, the same format on both sides gives the same bytes.\n\n"
        "Examples:\n"
        "  anycap convert film.srt film.vtt\n"
        "  anycap convert film.srt later.srt --shift 1500\n"
        "  anycap convert pal.srt film.srt --fps 25:23.976\n"
        "  anycap convert old.srt new.srt --encoding windows-1250 --to-encoding UTF-8");
    command.options = {
        QCommandLineOption(QStringLiteral("encoding"), QStringLiteral("Encoding of IN; default: found out"),
                           QStringLiteral("E")),
        QCommandLineOption(QStringLiteral("shift"),
                           QStringLiteral("Move all cues, after --fps; may be negative"),
                           QStringLiteral("MS")),
        QCommandLineOption(QStringLiteral("fps"),
                           QStringLiteral("IN was timed for A frames a second, OUT is for B"),
                           QStringLiteral("A:B")),
        QCommandLineOption(
            QStringLiteral("to-encoding"),
            QStringLiteral("Encoding of OUT; default: IN's where the format stays, else UTF-8"),
            QStringLiteral("E")),
        QCommandLineOption(
            QStringLiteral("rewrite"),
            QStringLiteral("Write every cue anew and number from 1, also where nothing changed")),
    };
    command.minimumArguments = 2;
    command.maximumArguments = 2;
    command.run = run;
    return command;
}

} // namespace anycap::cli
