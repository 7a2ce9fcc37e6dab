// SPDX-License-Identifier: MIT
// `anycap project info|export|history`: what only reads a project.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "app/cli/project_support.h"
#include "core/project/project.h"
#include "core/project/track_exchange.h"

#include <QFileInfo>

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;

const QString kJson = QStringLiteral("json");
const QString kTrack = QStringLiteral("track");
const QString kMedia = QStringLiteral("media");
const QString kFormat = QStringLiteral("format");
const QString kEncoding = QStringLiteral("encoding");
const QString kCandidates = QStringLiteral("candidates");
const QString kCue = QStringLiteral("cue");
const QString kLimit = QStringLiteral("limit");

QStringList words(const char *second) { return {QStringLiteral("project"), QString::fromLatin1(second)}; }

int failed(const Invocation &call, const Error &error)
{
    call.console.error(error);
    return Unusable;
}

Json numberOrNull(const std::optional<qint64> &number) { return number ? Json(*number) : Json(nullptr); }

// info

Json mediaJson(const store::Project &project, const store::Media &media)
{
    const std::string path = project.locate(media);
    return {{"id", media.id.value},
            {"path", path},
            {"exists", QFileInfo::exists(fromUtf8(path))},
            {"modality", modalityName(media.modality)},
            {"duration_ms", media.duration ? numberOrNull(media.duration->count()) : Json(nullptr)},
            {"size_bytes", media.sizeBytes},
            {"content_hash", media.contentHash},
            {"added", media.added.toString()}};
}

Json trackJson(const store::Track &track)
{
    return {{"id", track.id.value},
            {"media", track.media ? numberOrNull(track.media->value) : Json(nullptr)},
            {"kind", trackKindName(track.kind)},
            {"language", track.language},
            {"name", track.name},
            {"cues", track.cueCount}};
}

struct ProjectContent {
    store::ProjectSummary summary;
    std::vector<store::Media> media;
    std::vector<store::Track> tracks;
    std::optional<store::ActionInfo> undo;
    std::optional<store::ActionInfo> redo;
};

Result<ProjectContent> contentOf(const store::Project &project)
{
    const auto summary = project.summary();
    if (!summary)
        return summary.error();
    auto media = project.media();
    if (!media)
        return media.error();
    auto tracks = project.tracks();
    if (!tracks)
        return tracks.error();
    auto undo = project.nextUndo();
    if (!undo)
        return undo.error();
    auto redo = project.nextRedo();
    if (!redo)
        return redo.error();
    return ProjectContent{*summary, std::move(*media), std::move(*tracks), std::move(*undo),
                          std::move(*redo)};
}

Json contentJson(const store::Project &project, const ProjectContent &content)
{
    const store::ProjectSummary &summary = content.summary;
    Json media = Json::array();
    for (const store::Media &one : content.media)
        media.push_back(mediaJson(project, one));
    Json tracks = Json::array();
    for (const store::Track &one : content.tracks)
        tracks.push_back(trackJson(one));
    return {{"path", project.path()},
            {"schema_version", store::Project::kSchemaVersion},
            {"read_only", project.isReadOnly()},
            {"media", media},
            {"tracks", tracks},
            {"cues", summary.cues},
            {"cues_without_text", summary.cuesWithoutText},
            {"versions", summary.versions},
            {"candidates", summary.candidates},
            {"jobs", {{"open", summary.jobsOpen}, {"failed", summary.jobsFailed}}},
            {"undo_steps", summary.undoSteps},
            {"redo_steps", summary.redoSteps},
            {"next_undo", content.undo ? Json(content.undo->name) : Json(nullptr)},
            {"next_redo", content.redo ? Json(content.redo->name) : Json(nullptr)}};
}

void printContent(const Invocation &call, const store::Project &project, const ProjectContent &content)
{
    const store::ProjectSummary &summary = content.summary;
    call.console.print(fromUtf8(project.path()));
    for (const store::Media &media : content.media) {
        const QString path = fromUtf8(project.locate(media));
        call.console.print(QStringLiteral("media %1: %2, %3%4")
                               .arg(media.id.value)
                               .arg(path, fromUtf8(modalityName(media.modality)),
                                    QFileInfo::exists(path)
                                        ? QString()
                                        : QStringLiteral(", missing (see 'project relink')")));
    }
    for (const store::Track &track : content.tracks)
        call.console.print(QStringLiteral("track %1").arg(trackText(track)));
    call.console.print(QStringLiteral("%1 cues, %2 without text; %3 versions, %4 of them undecided")
                           .arg(summary.cues)
                           .arg(summary.cuesWithoutText)
                           .arg(summary.versions)
                           .arg(summary.candidates));
    if (summary.jobsOpen + summary.jobsFailed > 0)
        call.console.print(QStringLiteral("%1 jobs waiting, %2 failed or to be reviewed")
                               .arg(summary.jobsOpen)
                               .arg(summary.jobsFailed));
    if (content.undo)
        call.console.print(QStringLiteral("next undo: %1").arg(fromUtf8(content.undo->name)));
    if (content.redo)
        call.console.print(QStringLiteral("next redo: %1").arg(fromUtf8(content.redo->name)));
}

int runInfo(const Invocation &call)
{
    const auto project = openProject(call, store::ProjectAccess::ReadOnly);
    if (!project)
        return Unusable;
    const auto content = contentOf(*project);
    if (!content)
        return failed(call, content.error());
    if (call.isSet(kJson))
        call.console.print(jsonText(contentJson(*project, *content)));
    else
        printContent(call, *project, *content);
    return Success;
}

// export

std::optional<SubtitleFormat> formatFromName(const QString &name)
{
    const std::pair<const char *, SubtitleFormat> formats[] = {{"srt", SubtitleFormat::SubRip},
                                                               {"vtt", SubtitleFormat::WebVtt},
                                                               {"json", SubtitleFormat::Json},
                                                               {"txt", SubtitleFormat::PlainText}};
    for (const auto &[known, format] : formats) {
        if (name == QLatin1String(known))
            return format;
    }
    return std::nullopt;
}

int runExport(const Invocation &call)
{
    const auto project = openProject(call, store::ProjectAccess::ReadOnly);
    if (!project)
        return Unusable;
    const QString out = call.arguments.at(1);
    store::ExportOptions options;
    options.encoding = call.value(kEncoding).toStdString();
    options.useCandidates = call.isSet(kCandidates);
    if (call.isSet(kFormat)) {
        options.format = formatFromName(call.value(kFormat));
        if (!options.format) {
            call.console.error(
                QStringLiteral("--format %1: must be srt, vtt, json or txt").arg(call.value(kFormat)));
            return Unusable;
        }
    }
    const auto track = findTrack(*project, call);
    if (!track)
        return failed(call, track.error());
    const auto report = exportTrack(*project, track->id, out.toStdString(), options);
    if (!report)
        return failed(call, report.error());
    for (const SubtitleLoss &loss : report->losses)
        call.console.note(QStringLiteral("%1: %2").arg(out, fromUtf8(loss.toString())));
    if (report->cuesWithoutText > 0)
        call.console.error(
            QStringLiteral("%1: %2 cues were left out, no text is accepted for them%3")
                .arg(out)
                .arg(report->cuesWithoutText)
                .arg(options.useCandidates ? QString() : QStringLiteral(" (see --candidates)")));
    if (report->cuesWithoutTime > 0)
        call.console.error(
            QStringLiteral("%1: %2 texts for whole images were left out, this format needs times")
                .arg(out)
                .arg(report->cuesWithoutTime));
    return report->cuesWithoutText + report->cuesWithoutTime > 0 ? ProblemsFound : Success;
}

// history

Json versionJson(const store::Version &version)
{
    const Provenance &origin = version.origin;
    return {{"id", version.id.value},
            {"state", versionStateName(version.state)},
            {"text", version.text},
            {"created", version.created.toString()},
            {"by_hand", version.isByHand},
            {"partial", version.finish == Finish::Cancelled},
            {"run", version.run},
            {"provider", origin.provider},
            {"model", origin.model},
            {"model_hash", origin.modelHash},
            {"prompt", origin.prompt},
            {"instruction", origin.instruction},
            {"constraints", origin.constraints},
            {"temperature", origin.sampling.temperature},
            {"top_k", origin.sampling.topK},
            {"top_p", origin.sampling.topP},
            {"repetition_penalty", origin.sampling.repetitionPenalty},
            {"seed", origin.sampling.seed},
            {"max_new_tokens", origin.sampling.maxNewTokens},
            {"device", origin.device}};
}

int showVersions(const Invocation &call, const store::Project &project, qint64 cueNumber)
{
    const auto cue = project.cue({cueNumber});
    if (!cue)
        return failed(call, cue.error());
    const auto versions = project.versions(cue->id);
    if (!versions)
        return failed(call, versions.error());
    if (call.isSet(kJson)) {
        Json list = Json::array();
        for (const store::Version &version : *versions)
            list.push_back(versionJson(version));
        call.console.print(
            jsonText(Json{{"cue", cue->id.value},
                          {"track", cue->track.value},
                          {"start_ms", cue->time ? numberOrNull(cue->time->start.count()) : Json(nullptr)},
                          {"end_ms", cue->time ? numberOrNull(cue->time->end.count()) : Json(nullptr)},
                          {"versions", list}}));
        return Success;
    }
    for (const store::Version &version : *versions) {
        QStringList origin{fromUtf8(version.origin.provider)};
        for (const std::string &part : {version.origin.model, version.origin.instruction}) {
            if (!part.empty())
                origin << fromUtf8(part);
        }
        if (version.isByHand)
            origin << QStringLiteral("by hand");
        if (version.finish == Finish::Cancelled)
            origin << QStringLiteral("partial");
        QString text = fromUtf8(version.text);
        text.replace(QLatin1Char('\n'), QStringLiteral(" | "));
        call.console.print(QStringLiteral("%1  %2  %3 (%4): %5")
                               .arg(version.id.value)
                               .arg(fromUtf8(version.created.toString()),
                                    fromUtf8(versionStateName(version.state)),
                                    origin.join(QStringLiteral(", ")), text));
    }
    return Success;
}

int showActions(const Invocation &call, const store::Project &project)
{
    const auto limit = positiveNumber(call, kLimit, call.value(kLimit));
    if (!limit)
        return Unusable;
    const auto actions
        = project.actions(static_cast<int>(std::min<qint64>(*limit, std::numeric_limits<int>::max())));
    if (!actions)
        return failed(call, actions.error());
    Json list = Json::array();
    for (const store::ActionInfo &action : *actions) {
        list.push_back({{"id", action.id.value},
                        {"name", action.name},
                        {"run", action.run},
                        {"performed", action.performed.toString()},
                        {"undone", action.isUndone}});
        if (!call.isSet(kJson))
            call.console.print(QStringLiteral("%1  %2  %3%4")
                                   .arg(action.id.value)
                                   .arg(fromUtf8(action.performed.toString()), fromUtf8(action.name),
                                        action.isUndone ? QStringLiteral(" (undone)") : QString()));
    }
    if (call.isSet(kJson))
        call.console.print(jsonText(Json{{"actions", list}}));
    return Success;
}

int runHistory(const Invocation &call)
{
    std::optional<qint64> cue;
    if (call.isSet(kCue)) {
        cue = positiveNumber(call, kCue, call.value(kCue));
        if (!cue)
            return Unusable;
    }
    const auto project = openProject(call, store::ProjectAccess::ReadOnly);
    if (!project)
        return Unusable;
    return cue ? showVersions(call, *project, *cue) : showActions(call, *project);
}

QCommandLineOption jsonOption() { return {kJson, QStringLiteral("Print JSON")}; }

} // namespace

Command projectInfoCommand()
{
    Command command;
    command.path = words("info");
    command.arguments = QStringLiteral("FILE");
    command.summary = QStringLiteral("Show what is in a project");
    command.options = {jsonOption()};
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runInfo;
    return command;
}

Command projectExportCommand()
{
    Command command;
    command.path = words("export");
    command.arguments = QStringLiteral("FILE OUT");
    command.summary = QStringLiteral("Export a track of a project as SRT, WebVTT, JSON or text");
    command.details = QStringLiteral(
        "The accepted texts are written; exit status 1 when some cues have none.\n\nExample:\n"
        "  anycap project export film.anycap film.vtt --track 2");
    command.options = {
        {kTrack, QStringLiteral("The track's number (see 'project info')"), QStringLiteral("N")},
        {kMedia, QStringLiteral("The only track of this media: number, path or name"), QStringLiteral("M")},
        {kFormat, QStringLiteral("srt, vtt, json or txt (by OUT's name)"), QStringLiteral("F")},
        {kEncoding, QStringLiteral("The encoding to write (the imported file's, else UTF-8)"),
         QStringLiteral("NAME")},
        {kCandidates, QStringLiteral("Use the newest candidate where no text is accepted")}};
    command.minimumArguments = 2;
    command.maximumArguments = 2;
    command.run = runExport;
    return command;
}

Command projectHistoryCommand()
{
    Command command;
    command.path = words("history");
    command.arguments = QStringLiteral("FILE");
    command.summary = QStringLiteral("Show the steps of a project, or every version of one cue's text");
    command.options = {{kCue, QStringLiteral("The versions of this cue"), QStringLiteral("N")},
                       {kLimit, QStringLiteral("The newest so many steps (100)"), QStringLiteral("N"),
                        QStringLiteral("100")},
                       jsonOption()};
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runHistory;
    return command;
}

} // namespace anycap::cli
