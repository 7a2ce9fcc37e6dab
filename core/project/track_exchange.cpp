// SPDX-License-Identifier: MIT
// Import and export of tracks; see track_exchange.h.
#include "core/project/track_exchange.h"

#include "core/base/atomic_file.h"
#include "core/project/project.h"
#include "core/project/project_data.h"
#include "core/subtitle/format_registry.h"
#include "core/subtitle/subtitle_file.h"
#include "core/subtitle/vtt/cue_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace anycap::store {

namespace {

constexpr std::size_t kReportEvery = 1000; ///< cues between two looks at the stop request

constexpr std::array<std::pair<SubtitleFormat, std::string_view>, 3> kSourceFormats{{
    {SubtitleFormat::SubRip, "srt"},
    {SubtitleFormat::WebVtt, "vtt"},
    {SubtitleFormat::SubViewer, "sbv"},
}};

std::string sourceFormatName(SubtitleFormat format)
{
    for (const auto &[candidate, name] : kSourceFormats) {
        if (candidate == format)
            return std::string(name);
    }
    return {};
}

std::optional<SubtitleFormat> sourceFormat(std::string_view name)
{
    for (const auto &[format, candidate] : kSourceFormats) {
        if (candidate == name)
            return format;
    }
    return std::nullopt;
}

bool isTimed(SubtitleFormat format)
{
    return format != SubtitleFormat::Json && format != SubtitleFormat::PlainText;
}

std::string fileNameOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// All cues into the track. False: a stop was asked for.
Result<bool> addCues(Action &action, TrackId track, const SubtitleDocument &document,
                     const std::string &fileName, const WorkContext &context)
{
    for (std::size_t i = 0; i < document.cues.size(); ++i) {
        if (i % kReportEvery == 0) {
            if (context.isStopRequested())
                return false;
            context.report(static_cast<double>(i) / static_cast<double>(document.cues.size()));
        }
        const anycap::Cue &read = document.cues[i];
        NewCue cue;
        cue.time = read.time;
        cue.identifier = read.id;
        cue.settings = read.settings;
        cue.sourceIndex = static_cast<int>(i);
        const auto id = action.addCue(track, cue);
        if (!id)
            return id.error();
        NewVersion text;
        text.text = read.text;
        text.origin.provider = "import";
        text.origin.model = fileName;
        if (const auto version = action.setText(*id, text); !version)
            return version.error();
    }
    return true;
}

/// The file the track came from, read again; a new SubRip document for a track that was not imported.
Result<SubtitleDocument> sourceDocument(const Project &project, TrackId track)
{
    const auto source = project.trackSource(track);
    if (!source)
        return source.error();
    if (!source->has_value())
        return SubtitleDocument{};
    SubtitleReadOptions options;
    options.encoding = (*source)->encoding;
    options.format = sourceFormat((*source)->format);
    return readSubtitles(std::string((*source)->bytes.begin(), (*source)->bytes.end()), (*source)->fileName,
                         options);
}

/// A text as the document's format writes it.
std::string rawText(const std::string &text, const std::string &provider, SubtitleFormat format)
{
    const bool isRaw = provider == "import" || provider == "person";
    return isRaw || format != SubtitleFormat::WebVtt ? text : vtt::escapeText(text);
}

/// Changes only what differs, so that the rest keeps the bytes it had. Times of whole images are left at 0.
void assign(anycap::Cue &cue, const Cue &stored, const std::string &text)
{
    if (storable(cue.id) != stored.identifier)
        cue.id = stored.identifier;
    if (storable(cue.settings) != stored.settings)
        cue.settings = stored.settings;
    if (storable(cue.text) != text)
        cue.text = text;
    if (stored.time)
        cue.time = *stored.time;
}

/// Comments stood before a cue of the file; now they stand before the first cue that came at or after that
/// one.
void placeComments(SubtitleDocument &document, const std::vector<anycap::Cue> &cues)
{
    for (SubtitleComment &comment : document.comments) {
        const auto after = std::find_if(cues.begin(), cues.end(), [&](const anycap::Cue &cue) {
            return cue.originIndex >= 0 && static_cast<std::size_t>(cue.originIndex) >= comment.beforeCue;
        });
        comment.beforeCue = static_cast<std::size_t>(after - cues.begin());
    }
}

struct TextChoice {
    std::string text;
    std::string provider;
};

/// The accepted text, else (if wanted) the newest candidate.
Result<std::optional<TextChoice>> chooseText(const Project &project, const Cue &cue, bool useCandidates)
{
    if (cue.accepted)
        return std::optional(TextChoice{cue.text, cue.provider});
    if (!useCandidates || cue.candidateCount == 0)
        return std::optional<TextChoice>();
    const auto versions = project.versions(cue.id);
    if (!versions)
        return versions.error();
    const auto newest = std::find_if(versions->rbegin(), versions->rend(), [](const Version &version) {
        return version.state == VersionState::Candidate;
    });
    if (newest == versions->rend())
        return std::optional<TextChoice>();
    return std::optional(TextChoice{newest->text, newest->origin.provider});
}

} // namespace

Result<std::optional<ImportReport>> importTrack(Project &project, const std::string &path,
                                                const ImportOptions &options, const WorkContext &context)
{
    SubtitleReadOptions reading;
    reading.encoding = options.encoding;
    auto bytes = readFile(path, reading.maxBytes);
    if (!bytes)
        return bytes.error();
    auto document = readSubtitles(*bytes, path, reading);
    if (!document)
        return document.error();

    const std::string fileName = fileNameOf(path);
    auto action = project.begin(countedName("import", static_cast<std::int64_t>(document->cues.size()), "cue")
                                + " from " + fileName);
    if (!action)
        return action.error();
    Track track;
    track.media = options.media;
    track.kind = options.kind;
    track.language = options.language;
    track.name = options.name.empty() ? fileName : options.name;
    const auto id = action->addTrack(track);
    if (!id)
        return id.error();
    TrackSource source;
    source.fileName = fileName;
    source.format = sourceFormatName(document->format);
    // A guess is kept with the bytes, so that another version of the guesser reads them the same way.
    source.encoding = document->encoding.isGuess ? document->encoding.name : options.encoding;
    source.bytes.assign(bytes->begin(), bytes->end());
    if (auto kept = action->setTrackSource(*id, source); !kept)
        return kept.error();
    const auto added = addCues(*action, *id, *document, fileName, context);
    if (!added)
        return added.error();
    if (!*added)
        return std::optional<ImportReport>();
    if (auto committed = action->commit(); !committed)
        return committed.error();
    return std::optional(
        ImportReport{*id, static_cast<int>(document->cues.size()), std::move(document->problems)});
}

Result<SubtitleDocument> documentOfTrack(const Project &project, TrackId track, SubtitleFormat target,
                                         bool useCandidates, ExportReport &report)
{
    if (auto found = project.track(track); !found)
        return found.error();
    auto document = sourceDocument(project, track);
    if (!document)
        return document.error();
    const auto stored = project.cues(track);
    if (!stored)
        return stored.error();

    std::vector<bool> isTaken(document->cues.size(), false);
    std::vector<anycap::Cue> cues;
    cues.reserve(stored->size());
    for (const Cue &cue : *stored) {
        if (!cue.time && isTimed(target)) {
            ++report.cuesWithoutTime;
            continue;
        }
        const auto choice = chooseText(project, cue, useCandidates);
        if (!choice)
            return choice.error();
        if (!choice->has_value()) {
            ++report.cuesWithoutText;
            continue;
        }
        const auto index = static_cast<std::size_t>(cue.sourceIndex.value_or(-1));
        anycap::Cue written;
        if (cue.sourceIndex && index < document->cues.size() && !isTaken[index]) {
            isTaken[index] = true;
            written = document->cues[index];
        }
        assign(written, cue, rawText((*choice)->text, (*choice)->provider, document->format));
        cues.push_back(std::move(written));
    }
    report.cues = static_cast<int>(cues.size());
    placeComments(*document, cues);
    document->cues = std::move(cues);
    return document;
}

Result<ExportReport> exportTrack(const Project &project, TrackId track, const std::string &path,
                                 const ExportOptions &options)
{
    const std::optional<SubtitleFormat> format
        = options.format ? options.format : subtitleFormatFromPath(path);
    if (!format || !canWrite(*format))
        return Error{ErrorCode::InvalidArgument,
                     "the name ends in no format that can be written (" + std::string(writableExtensions())
                         + ")",
                     path};
    ExportReport report;
    const auto document = documentOfTrack(project, track, *format, options.useCandidates, report);
    if (!document)
        return document.error();
    SubtitleWriteOptions writing;
    writing.format = format;
    writing.encoding = options.encoding;
    auto written = writeSubtitleFile(*document, path, writing);
    if (!written)
        return written.error();
    report.losses = std::move(written->losses);
    return report;
}

} // namespace anycap::store
