// SPDX-License-Identifier: MIT
// Shared by the project commands; see project_support.h.
#include "app/cli/project_support.h"

#include <QFileInfo>

namespace anycap::cli {

namespace {

QString fileNameOf(const store::Media &media) { return QFileInfo(fromUtf8(media.path)).fileName(); }

bool isMeantBy(const store::Project &project, const store::Media &media, const QString &which)
{
    const QString absolute = QFileInfo(which).absoluteFilePath();
    return which == fromUtf8(media.path) || absolute == fromUtf8(media.path)
        || absolute == fromUtf8(project.locate(media)) || which == fileNameOf(media)
        || which == fromUtf8(media.contentHash);
}

} // namespace

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<store::Project> openProject(const Invocation &call, store::ProjectAccess access)
{
    auto project = store::Project::open(call.arguments.first().toStdString(), access);
    if (!project) {
        call.console.error(project.error());
        return std::nullopt;
    }
    for (const std::string &note : project->notes())
        call.console.note(call.arguments.first() + QStringLiteral(": ") + fromUtf8(note));
    return std::move(*project);
}

Result<store::Media> findMedia(const store::Project &project, const QString &which)
{
    auto all = project.media();
    if (!all)
        return all.error();
    bool isNumber = false;
    const qint64 number = which.toLongLong(&isNumber);
    std::vector<store::Media> matches;
    for (const store::Media &media : *all) {
        if (isMeantBy(project, media, which) || (isNumber && media.id.value == number))
            matches.push_back(media);
    }
    if (matches.size() == 1)
        return matches.front();
    QStringList choices;
    for (const store::Media &media : *all)
        choices << QStringLiteral("%1 (%2)").arg(media.id.value).arg(fileNameOf(media));
    const QString message
        = QStringLiteral("%1 in the project: %2")
              .arg(matches.empty() ? QStringLiteral("no such media") : QStringLiteral("several such media"),
                   choices.isEmpty() ? QStringLiteral("it has none") : choices.join(QStringLiteral(", ")));
    return Error{ErrorCode::NotFound, message.toStdString(), which.toStdString()};
}

QString trackText(const store::Track &track)
{
    QStringList parts;
    if (!track.name.empty())
        parts << fromUtf8(track.name);
    parts << fromUtf8(trackKindName(track.kind));
    if (!track.language.empty())
        parts << fromUtf8(track.language);
    parts << QStringLiteral("%1 cues").arg(track.cueCount);
    return QStringLiteral("%1 (%2)").arg(track.id.value).arg(parts.join(QStringLiteral(", ")));
}

std::optional<qint64> positiveNumber(const Invocation &call, const QString &option, const QString &value)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (isNumber && number >= 1)
        return number;
    call.console.error(QStringLiteral("--%1 %2: must be a whole number of at least 1").arg(option, value));
    return std::nullopt;
}

Result<store::Track> findTrack(const store::Project &project, const Invocation &call)
{
    if (call.isSet(QStringLiteral("track"))) {
        bool isNumber = false;
        const qint64 number = call.value(QStringLiteral("track")).toLongLong(&isNumber);
        if (!isNumber)
            return Error{ErrorCode::InvalidArgument, "--track takes the number that 'project info' shows",
                         project.path()};
        return project.track({number});
    }
    Result<std::vector<store::Track>> tracks = std::vector<store::Track>();
    if (call.isSet(QStringLiteral("media"))) {
        const auto media = findMedia(project, call.value(QStringLiteral("media")));
        if (!media)
            return media.error();
        tracks = project.tracksOf(media->id);
    } else {
        tracks = project.tracks();
    }
    if (!tracks)
        return tracks.error();
    if (tracks->size() == 1)
        return tracks->front();
    if (tracks->empty())
        return Error{ErrorCode::NotFound, "has no track to take", project.path()};
    QStringList choices;
    for (const store::Track &track : *tracks)
        choices << trackText(track);
    return Error{ErrorCode::InvalidArgument,
                 QStringLiteral("has several tracks, choose with --track: %1")
                     .arg(choices.join(QStringLiteral("; ")))
                     .toStdString(),
                 project.path()};
}

} // namespace anycap::cli
