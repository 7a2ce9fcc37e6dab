// SPDX-License-Identifier: MIT
// `anycap transcribe MEDIA --endpoint NAME`: what is said, as subtitles.
#include "app/cli/caption_options.h"
#include "app/cli/commands.h"
#include "core/endpoint/transcription.h"
#include "core/endpoint/user_endpoints.h"
#include "core/subtitle/format_registry.h"
#include "core/subtitle/subtitle_file.h"

#include <QFileInfo>

namespace anycap::cli {

namespace {

const QString kEndpoint = QStringLiteral("endpoint");
const QString kOut = QStringLiteral("o");
const QString kFormat = QStringLiteral("format");
const QString kLanguage = QStringLiteral("language");

int failed(const Invocation &call, Error error)
{
    call.console.clearProgress();
    if (error.detail.empty())
        error.detail = call.arguments.first().toStdString();
    call.console.error(error);
    return Unusable;
}

std::optional<SubtitleFormat> formatFrom(const QString &name)
{
    if (name == QLatin1String("srt"))
        return SubtitleFormat::SubRip;
    if (name == QLatin1String("vtt"))
        return SubtitleFormat::WebVtt;
    if (name == QLatin1String("json"))
        return SubtitleFormat::Json;
    if (name == QLatin1String("txt"))
        return SubtitleFormat::PlainText;
    return std::nullopt;
}

Result<SubtitleFormat> targetFormat(const Invocation &call)
{
    const QString name = call.isSet(kFormat) ? call.value(kFormat)
        : call.isSet(kOut)                   ? QFileInfo(call.value(kOut)).suffix().toLower()
                                             : QStringLiteral("srt");
    if (const auto format = formatFrom(name))
        return *format;
    return Error{ErrorCode::InvalidArgument, "the format is one of srt, vtt, json and txt",
                 call.isSet(kFormat) ? "--format" : call.value(kOut).toStdString()};
}

int runTranscribe(const Invocation &call)
{
    const auto format = targetFormat(call);
    if (!format)
        return failed(call, format.error());
    if (!call.isSet(kEndpoint))
        return failed(call,
                      {ErrorCode::InvalidArgument,
                       "who listens? Name a server with --endpoint NAME (see 'anycap endpoints list')",
                       "--endpoint"});
    auto client = endpoint::openEndpointClient(call.value(kEndpoint).toStdString());
    if (!client)
        return failed(call, client.error());
    endpoint::TranscribeOptions options;
    options.language = call.value(kLanguage).toStdString();
    const QString path = call.arguments.first();
    const auto heard = endpoint::transcribeMedia(**client, path.toStdString(), options,
                                                 call.console.work(QFileInfo(path).fileName()));
    if (!heard)
        return failed(call, heard.error());
    call.console.clearProgress();
    if (heard->finish == Finish::Cancelled)
        return failed(call, {ErrorCode::IoError, "cancelled", {}});
    SubtitleDocument document;
    document.format = *format == SubtitleFormat::SubRip ? SubtitleFormat::SubRip : SubtitleFormat::WebVtt;
    for (const TimedCaption &caption : heard->cues) {
        Cue cue;
        cue.time = *caption.time;
        cue.text = caption.text;
        cue.originIndex = -1;
        document.cues.push_back(std::move(cue));
    }
    for (const std::string &remark : heard->remarks)
        call.console.note(QStringLiteral("%1: %2").arg(path, utf8Text(remark)));
    if (call.isSet(kOut)) {
        SubtitleWriteOptions write;
        write.format = *format;
        if (const auto written = writeSubtitleFile(document, call.value(kOut).toStdString(), write); !written)
            return failed(call, written.error());
    } else {
        call.console.writeRaw(QByteArray::fromStdString(serialize(document, *format)));
    }
    if (document.cues.empty())
        call.console.error(QStringLiteral("%1: nothing was heard in it").arg(path));
    return document.cues.empty() ? ProblemsFound : Success;
}

} // namespace

Command transcribeCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("transcribe")};
    command.arguments = QStringLiteral("MEDIA --endpoint NAME");
    command.summary = QStringLiteral("Write down what is said in a film or sound, with times");
    command.details = QStringLiteral(
        "A server with /v1/audio/transcriptions listens: whisper.cpp server, faster-whisper, OpenAI ...\n\n"
        "Exit status: 0 done; 1 nothing was heard; 2 it could not be done.\n\nExample:\n"
        "  anycap transcribe talk.mp4 --endpoint desk --language en -o talk.srt");
    command.options
        = {{kEndpoint, QStringLiteral("The server to ask (see 'endpoints list')"), QStringLiteral("NAME")},
           {kLanguage, QStringLiteral("The language that is spoken: en, de ... (the server finds out)"),
            QStringLiteral("L")},
           {kFormat, QStringLiteral("srt, vtt, json or txt (by OUT's name, else srt)"), QStringLiteral("F")},
           {kOut, QStringLiteral("The file to write (standard output)"), QStringLiteral("OUT")}};
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runTranscribe;
    return command;
}

} // namespace anycap::cli
