// SPDX-License-Identifier: MIT
// Writing captions down; see caption_output.h.
#include "app/cli/caption_output.h"

#include "app/cli/caption_options.h"
#include "app/cli/json_text.h"
#include "core/base/utf8.h"
#include "core/subtitle/subtitle_file.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<CaptionFormat, const char *>, 4> kFormats{{{CaptionFormat::Srt, "srt"},
                                                                          {CaptionFormat::Vtt, "vtt"},
                                                                          {CaptionFormat::Json, "json"},
                                                                          {CaptionFormat::Text, "txt"}}};

/// Line breaks kept, blank lines not: they would end a cue.
std::string cueLines(const std::string &text)
{
    std::string out;
    for (const QString &line : QString::fromStdString(text).split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (!trimmed.isEmpty())
            out += (out.empty() ? "" : "\n") + trimmed.toStdString();
    }
    return out;
}

/// Plain text as WebVTT cue text.
std::string escapedForVtt(const std::string &text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        default:
            out.push_back(c);
        }
    }
    return out;
}

std::string asSubtitles(const CaptionedMedia &media, SubtitleFormat format)
{
    SubtitleDocument document;
    document.format = format;
    for (const CaptionOutcome *caption : media.finished()) {
        Cue cue;
        cue.time = caption->time.value_or(
            media.media.wholeTime.value_or(TimeRange{Milliseconds(0), kImageCueTime}));
        cue.text = cueLines(caption->text);
        if (format == SubtitleFormat::WebVtt)
            cue.text = escapedForVtt(cue.text);
        if (!cue.text.empty())
            document.cues.push_back(std::move(cue));
    }
    return serialize(document, format);
}

std::string asText(const std::vector<CaptionedMedia> &media)
{
    std::string out;
    for (const CaptionedMedia &medium : media) {
        if (!medium.run)
            continue;
        if (media.size() > 1)
            out += (out.empty() ? "" : "\n") + medium.path.toStdString() + "\n";
        for (const CaptionOutcome *caption : medium.finished())
            out += cueLines(caption->text) + "\n";
    }
    return out;
}

QString timeText(Milliseconds time)
{
    const qint64 ms = time.count();
    return QStringLiteral("%1:%2:%3.%4")
        .arg(ms / 3'600'000, 2, 10, QLatin1Char('0'))
        .arg(ms / 60'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

/// Counts as whole numbers, speeds as they are.
Json numberJson(double value)
{
    const double whole = std::floor(value);
    return whole == value && std::abs(value) < 1e15 ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

Json measurementsJson(const std::vector<Measurement> &measurements)
{
    Json list = Json::array();
    for (const Measurement &m : measurements) {
        Json json{{"constraint", m.constraint.toString()},
                  {"kind", constraintKindName(m.constraint.kind())},
                  {"measured", numberJson(m.measured)},
                  {"met", m.isMet},
                  {"explanation", m.explanation}};
        list.push_back(std::move(json));
    }
    return list;
}

} // namespace

std::optional<CaptionFormat> captionFormatFromName(const QString &name)
{
    for (const auto &[format, known] : kFormats) {
        if (name.compare(QLatin1String(known), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

QString captionFormatName(CaptionFormat format)
{
    return QLatin1String(kFormats[static_cast<std::size_t>(format)].second);
}

std::vector<const CaptionOutcome *> CaptionedMedia::finished() const
{
    std::vector<const CaptionOutcome *> captions;
    if (run) {
        for (const CaptionOutcome &caption : run->captions) {
            if (caption.finish == Finish::Completed)
                captions.push_back(&caption);
        }
    }
    return captions;
}

std::string formatted(const std::vector<CaptionedMedia> &media, CaptionFormat format)
{
    switch (format) {
    case CaptionFormat::Srt:
        return media.empty() ? std::string() : asSubtitles(media.front(), SubtitleFormat::SubRip);
    case CaptionFormat::Vtt:
        return media.empty() ? std::string() : asSubtitles(media.front(), SubtitleFormat::WebVtt);
    case CaptionFormat::Text:
        return asText(media);
    case CaptionFormat::Json:
        break;
    }
    Json list = Json::array();
    for (const CaptionedMedia &medium : media)
        list.push_back(mediaJson(medium));
    return jsonText({{"media", std::move(list)}}).toStdString() + "\n";
}

QString terminalText(const CaptionedMedia &media)
{
    QString out;
    for (const CaptionOutcome *caption : media.finished()) {
        QString text = utf8Text(cueLines(caption->text));
        if (caption->time) {
            text.replace(QLatin1Char('\n'), QLatin1Char(' '));
            out += QStringLiteral("%1 --> %2  ")
                       .arg(timeText(caption->time->start), timeText(caption->time->end));
        }
        out += text + QLatin1Char('\n');
    }
    return out;
}

Json provenanceJson(const Provenance &origin)
{
    return {{"provider", origin.provider},    {"model", origin.model},
            {"model_hash", origin.modelHash}, {"instruction", origin.instruction},
            {"prompt", origin.prompt},        {"constraints", origin.constraints},
            {"device", origin.device},        {"temperature", origin.sampling.temperature},
            {"seed", origin.sampling.seed}};
}

Json timingsJson(const CaptionTimings &timings)
{
    return {{"media_seconds", timings.mediaSeconds},
            {"vision_seconds", timings.visionSeconds},
            {"prefill_seconds", timings.prefillSeconds},
            {"decode_seconds", timings.decodeSeconds},
            {"total_seconds", timings.totalSeconds},
            {"prompt_tokens", timings.promptTokens},
            {"reused_tokens", timings.reusedTokens},
            {"reused_tiles", timings.reusedTiles},
            {"passes", timings.passes},
            {"drafted_tokens", timings.draftedTokens},
            {"kept_tokens", timings.keptTokens}};
}

Json outcomeJson(const CaptionOutcome &caption)
{
    Json json;
    json["start_ms"] = caption.time ? Json(caption.time->start.count()) : Json();
    json["end_ms"] = caption.time ? Json(caption.time->end.count()) : Json();
    json["base"] = caption.base;
    json["refined"] = caption.text;
    json["is_refined"] = caption.isRefined;
    json["meets_constraints"] = !caption.needsReview();
    json["constraints"] = measurementsJson(caption.measurements);
    json["remarks"] = caption.remarks;
    if (caption.error)
        json["error"] = caption.error->toString();
    json["provenance"] = provenanceJson(caption.origin);
    json["prompt_token_ids"] = caption.promptTokenIds;
    json["output_token_ids"] = caption.outputTokenIds;
    json["timings"] = timingsJson(caption.timings);
    return json;
}

Json mediaJson(const CaptionedMedia &media)
{
    Json json{{"path", media.path.toStdString()}};
    if (media.error) {
        json["status"] = "failed";
        json["error"] = media.error->toString();
        return json;
    }
    json["modality"] = modalityName(media.media.ref.modality);
    json["duration_ms"] = media.media.wholeTime ? Json(media.media.wholeTime->end.count()) : Json();
    const CaptionRun &run = *media.run;
    bool needsReview = false;
    Json captions = Json::array();
    for (const CaptionOutcome *caption : media.finished()) {
        needsReview = needsReview || caption->needsReview();
        captions.push_back(outcomeJson(*caption));
    }
    json["status"] = run.finish == Finish::Cancelled ? "cancelled" : (needsReview ? "needs review" : "done");
    json["remarks"] = run.remarks;
    json["base_provenance"] = provenanceJson(run.baseOrigin);
    json["base_timings"] = timingsJson(run.baseTimings);
    json["captions"] = std::move(captions);
    return json;
}

} // namespace anycap::cli
