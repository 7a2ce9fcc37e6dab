// SPDX-License-Identifier: MIT
// `anycap analyze MEDIA... [--json]`: what was measured in media files.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "core/media/analysis.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Numbers for people and programs: two digits behind the point say all that is measured.
double rounded(double value) { return std::round(value * 100) / 100; }

Json optionalNumber(const std::optional<double> &value)
{
    return value ? Json(rounded(*value)) : Json(nullptr);
}

Json optionalTime(const std::optional<Milliseconds> &time)
{
    return time ? Json(time->count()) : Json(nullptr);
}

Json streamJson(const StreamInfo &stream)
{
    Json json{{"index", stream.index},
              {"kind", streamKindName(stream.kind)},
              {"codec", stream.codec},
              {"language", stream.language},
              {"title", stream.title},
              {"start_ms", optionalTime(stream.start)},
              {"duration_ms", optionalTime(stream.duration)},
              {"bit_rate", stream.bitRate}};
    if (stream.kind == StreamKind::Video || stream.kind == StreamKind::CoverArt) {
        json["width"] = stream.width;
        json["height"] = stream.height;
        json["rotation"] = stream.rotationDegrees;
        json["mirrored"] = stream.isMirrored;
        json["frame_rate"] = std::round(stream.frameRate * 1000) / 1000;
        json["variable_frame_rate"] = stream.isVariableFrameRate;
        json["sample_aspect_ratio"] = std::round(stream.sampleAspectRatio * 1000) / 1000;
        json["pixel_format"] = stream.pixelFormat;
        json["color_space"] = stream.colorSpace;
        json["color_range"] = stream.colorRange;
        json["color_transfer"] = stream.colorTransfer;
        json["color_primaries"] = stream.colorPrimaries;
    } else if (stream.kind == StreamKind::Audio) {
        json["sample_rate"] = stream.sampleRateHz;
        json["channels"] = stream.channels;
        json["channel_layout"] = stream.channelLayout;
    }
    return json;
}

Json imageJson(const ImageInfo &image)
{
    return {{"format", imageFormatName(image.format)},
            {"width", image.shownWidth()},
            {"height", image.shownHeight()},
            {"stored_width", image.width},
            {"stored_height", image.height},
            {"orientation", image.orientation},
            {"alpha", image.hasAlpha},
            {"animated", image.isAnimated},
            {"bits_per_channel", image.bitsPerChannel}};
}

Json analysisJson(const MediaAnalysis &analysis)
{
    const MediaInfo &info = analysis.info;
    Json json{{"file", info.path},
              {"modality", std::string(modalityName(info.modality))},
              {"container", info.container},
              {"duration_ms", optionalTime(info.duration)},
              {"streams", Json::array()}};
    for (const StreamInfo &stream : info.streams)
        json["streams"].push_back(streamJson(stream));
    if (analysis.shots) {
        json["shots"] = Json::array();
        for (const TimeRange &shot : analysis.shots->shots)
            json["shots"].push_back({{"start_ms", shot.start.count()}, {"end_ms", shot.end.count()}});
        json["boundaries"] = Json::array();
        for (const ShotBoundary &boundary : analysis.shots->boundaries) {
            json["boundaries"].push_back({{"time_ms", boundary.time.count()},
                                          {"kind", boundaryKindName(boundary.kind)},
                                          {"start_ms", boundary.start.count()},
                                          {"end_ms", boundary.end.count()}});
        }
    }
    if (analysis.sound) {
        json["segments"] = Json::array();
        for (const SoundSegment &segment : analysis.sound->segments) {
            json["segments"].push_back({{"start_ms", segment.time.start.count()},
                                        {"end_ms", segment.time.end.count()},
                                        {"kind", soundKindName(segment.kind)},
                                        {"level_dbfs", rounded(segment.levelDbfs)}});
        }
    }
    if (analysis.loudness) {
        json["loudness"] = {{"integrated_lufs", optionalNumber(analysis.loudness->integratedLufs)},
                            {"range_lu", optionalNumber(analysis.loudness->rangeLu)},
                            {"true_peak_dbtp", optionalNumber(analysis.loudness->truePeakDbtp)}};
    }
    if (info.image)
        json["image"] = imageJson(*info.image);
    json["warnings"] = analysis.warnings;
    return json;
}

/// "1:02:03.456", hours only where there are any.
QString clock(Milliseconds time)
{
    const qint64 ms = time.count();
    const QString rest = QStringLiteral("%1:%2.%3")
                             .arg(ms / 60000 % 60, ms >= 3600000 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
                             .arg(ms % 1000, 3, 10, QLatin1Char('0'));
    return ms >= 3600000 ? QStringLiteral("%1:%2").arg(ms / 3600000).arg(rest) : rest;
}

QString span(const TimeRange &time) { return clock(time.start) + QStringLiteral(" - ") + clock(time.end); }

QString streamLine(const StreamInfo &stream)
{
    QStringList parts{QString::fromStdString(streamKindName(stream.kind)) + QLatin1Char(' ')
                      + QString::fromStdString(stream.codec)};
    if (stream.width > 0)
        parts << QStringLiteral("%1 x %2").arg(stream.width).arg(stream.height);
    if (stream.rotationDegrees != 0)
        parts << QStringLiteral("turned by %1 degrees").arg(stream.rotationDegrees);
    if (stream.frameRate > 0) {
        parts << QStringLiteral("%1 frames per second%2")
                     .arg(QString::number(stream.frameRate, 'g', 5),
                          stream.isVariableFrameRate ? QStringLiteral(" (variable)") : QString());
    }
    if (stream.sampleRateHz > 0)
        parts << QStringLiteral("%1 Hz").arg(stream.sampleRateHz)
              << QString::fromStdString(stream.channelLayout);
    if (!stream.language.empty())
        parts << QString::fromStdString(stream.language);
    return parts.join(QStringLiteral(", "));
}

QString loudnessLine(const Loudness &loudness)
{
    if (!loudness.integratedLufs)
        return QStringLiteral("  loudness: not measurable (too short or silent)");
    QString line = QStringLiteral("  loudness: %1 LUFS").arg(*loudness.integratedLufs, 0, 'f', 1);
    if (loudness.rangeLu)
        line += QStringLiteral(", range %1 LU").arg(*loudness.rangeLu, 0, 'f', 1);
    if (loudness.truePeakDbtp)
        line += QStringLiteral(", true peak %1 dBTP").arg(*loudness.truePeakDbtp, 0, 'f', 1);
    return line;
}

void printAnalysis(const MediaAnalysis &analysis, Console &console)
{
    const MediaInfo &info = analysis.info;
    const std::string_view modality = modalityName(info.modality);
    QString first = QStringLiteral("%1: %2 (%3)")
                        .arg(QString::fromStdString(info.path),
                             QString::fromUtf8(modality.data(), static_cast<qsizetype>(modality.size())),
                             QString::fromStdString(info.container));
    if (info.duration)
        first += QStringLiteral(", ") + clock(*info.duration);
    if (info.image) {
        first += QStringLiteral(", %1 x %2%3%4")
                     .arg(info.image->shownWidth())
                     .arg(info.image->shownHeight())
                     .arg(info.image->hasAlpha ? QStringLiteral(", with alpha") : QString(),
                          info.image->isAnimated ? QStringLiteral(", animated") : QString());
    }
    console.print(first);
    for (const StreamInfo &stream : info.streams)
        console.print(QStringLiteral("  ") + streamLine(stream));
    if (analysis.shots) {
        console.print(QStringLiteral("  shots: %1").arg(analysis.shots->shots.size()));
        for (std::size_t i = 0; i < analysis.shots->shots.size(); ++i) {
            const TimeRange &shot = analysis.shots->shots[i];
            QString line = QStringLiteral("    ") + span(shot);
            if (i > 0 && i - 1 < analysis.shots->boundaries.size())
                line += QStringLiteral("  after a ")
                    + QString::fromStdString(boundaryKindName(analysis.shots->boundaries[i - 1].kind));
            console.print(line);
        }
    }
    if (analysis.sound) {
        console.print(QStringLiteral("  sound:"));
        for (const SoundSegment &segment : analysis.sound->segments) {
            console.print(QStringLiteral("    %1  %2, %3 dBFS")
                              .arg(span(segment.time), QString::fromStdString(soundKindName(segment.kind)))
                              .arg(segment.levelDbfs, 0, 'f', 1));
        }
    }
    if (analysis.loudness)
        console.print(loudnessLine(*analysis.loudness));
}

int runAnalyze(const Invocation &call)
{
    const bool isJson = call.isSet(QStringLiteral("json"));
    Json all = Json::array();
    bool isUsable = true;
    for (const QString &path : call.arguments) {
        const Result<MediaAnalysis> analysis = analyzeMedia(path.toStdString(), call.console.work(path));
        call.console.clearProgress();
        if (!analysis) {
            call.console.error(analysis.error());
            isUsable = false;
            continue;
        }
        if (analysis->finish == Finish::Cancelled) {
            call.console.error(path + QStringLiteral(": cancelled"));
            return Unusable;
        }
        if (isJson) {
            all.push_back(analysisJson(*analysis));
            continue;
        }
        printAnalysis(*analysis, call.console);
        for (const std::string &warning : analysis->warnings)
            call.console.note(path + QStringLiteral(": ") + QString::fromStdString(warning));
    }
    if (isJson && !all.empty()) {
        const Json &shown = call.arguments.size() == 1 ? all.front() : all;
        // Names that are not UTF-8 must not stop the output: they are shown with replacement characters.
        call.console.writeRaw(
            QByteArray::fromStdString(shown.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n');
    }
    if (!call.console.isOutputHealthy()) {
        call.console.error(QStringLiteral("standard output: cannot be written"));
        return Unusable;
    }
    return isUsable ? Success : Unusable;
}

} // namespace

Command analyzeCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("analyze")};
    command.arguments = QStringLiteral("MEDIA...");
    command.summary = QStringLiteral("Show what is measured in images, videos and sounds");
    command.details = QStringLiteral(
        "Prints streams, shots, stretches of speech, music and silence, and loudness. Times are\n"
        "counted from the media's own start. A file that cannot be read is reported and the\n"
        "others are still analysed; the exit status is then 2.\n\n"
        "Example:\n  anycap analyze film.mp4 --json");
    command.options = QList<QCommandLineOption>{
        {QStringLiteral("json"),
         QStringLiteral("Print one JSON object, or an array of them when several files are named")}};
    command.minimumArguments = 1;
    command.run = runAnalyze;
    return command;
}

} // namespace anycap::cli
