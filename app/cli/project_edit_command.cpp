// SPDX-License-Identifier: MIT
// `anycap project new|add|import|relink|undo|redo|recover`: what changes a project.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/project_support.h"
#include "app/cli/subtitle_notes.h"
#include "core/media/content_hash.h"
#include "core/media/probe.h"
#include "core/project/project.h"
#include "core/project/recovery.h"
#include "core/project/relink.h"
#include "core/project/track_exchange.h"

#include <QFileInfo>

namespace anycap::cli {

namespace {

const QString kMedia = QStringLiteral("media");
const QString kKind = QStringLiteral("kind");
const QString kLanguage = QStringLiteral("language");
const QString kName = QStringLiteral("name");
const QString kEncoding = QStringLiteral("encoding");
const QString kSteps = QStringLiteral("steps");

QStringList words(const char *second) { return {QStringLiteral("project"), QString::fromLatin1(second)}; }

int failed(const Invocation &call, const Error &error)
{
    call.console.error(error);
    return Unusable;
}

int stopped(const Invocation &call)
{
    call.console.error(QStringLiteral("%1: stopped; nothing was changed").arg(call.arguments.first()));
    return ProblemsFound;
}

int runNew(const Invocation &call)
{
    const auto project = store::Project::create(call.arguments.first().toStdString());
    if (!project)
        return failed(call, project.error());
    call.console.print(QStringLiteral("%1: new project").arg(call.arguments.first()));
    return Success;
}

struct AddOutcome {
    int added = 0;
    int failed = 0;
    bool isStopped = false;
};

/// One file into the action; everything that can go wrong with it is told.
Result<Unit> addOne(const Invocation &call, const store::Project &project, store::Action &action,
                    const QString &path, AddOutcome &outcome)
{
    const auto info = probeMedia(path.toStdString());
    if (!info) {
        call.console.error(info.error());
        ++outcome.failed;
        return Unit{};
    }
    const auto hash
        = contentHash(path.toStdString(), call.console.work(QStringLiteral("Reading %1").arg(path)));
    if (!hash) {
        call.console.error(hash.error());
        ++outcome.failed;
        return Unit{};
    }
    if (!hash->has_value()) {
        outcome.isStopped = true;
        return Unit{};
    }
    const auto present = project.mediaByHash(**hash);
    if (!present)
        return present.error();
    if (present->has_value()) {
        call.console.note(QStringLiteral("%1: the same content is in the project already, as %2")
                              .arg(path, fromUtf8((*present)->path)));
        return Unit{};
    }
    for (const std::string &warning : info->warnings)
        call.console.note(QStringLiteral("%1: %2").arg(path, fromUtf8(warning)));
    store::Media media;
    media.path = path.toStdString();
    media.contentHash = **hash;
    media.modality = info->modality;
    media.duration = info->duration;
    media.sizeBytes = info->fileSize;
    const auto id = action.addMedia(media);
    if (!id)
        return id.error();
    ++outcome.added;
    call.console.print(
        QStringLiteral("%1: %2 (%3)").arg(id->value).arg(path, fromUtf8(modalityName(info->modality))));
    return Unit{};
}

int runAdd(const Invocation &call)
{
    auto project = openProject(call, store::ProjectAccess::ReadWrite);
    if (!project)
        return Unusable;
    const QStringList paths = call.arguments.mid(1);
    AddOutcome outcome;
    auto action = project->begin(store::countedName("add", paths.size(), "media file"));
    if (!action)
        return failed(call, action.error());
    for (const QString &path : paths) {
        if (auto added = addOne(call, *project, *action, path, outcome); !added)
            return failed(call, added.error());
        if (outcome.isStopped)
            return stopped(call);
    }
    if (auto committed = action->commit(); !committed)
        return failed(call, committed.error());
    if (outcome.failed == paths.size())
        return Unusable;
    return outcome.failed > 0 ? ProblemsFound : Success;
}

int runImport(const Invocation &call)
{
    auto project = openProject(call, store::ProjectAccess::ReadWrite);
    if (!project)
        return Unusable;
    const QString path = call.arguments.at(1);
    store::ImportOptions options;
    options.language = call.value(kLanguage).toStdString();
    options.name = call.value(kName).toStdString();
    options.encoding = call.value(kEncoding).toStdString();
    const auto kind = store::trackKindFromName(call.value(kKind).toStdString());
    if (!kind) {
        call.console.error(QStringLiteral("--kind %1: must be subtitles, captions, descriptions or alt-text")
                               .arg(call.value(kKind)));
        return Unusable;
    }
    options.kind = *kind;
    if (call.isSet(kMedia)) {
        const auto media = findMedia(*project, call.value(kMedia));
        if (!media)
            return failed(call, media.error());
        options.media = media->id;
    }
    const auto report = importTrack(*project, path.toStdString(), options,
                                    call.console.work(QStringLiteral("Importing %1").arg(path)));
    if (!report)
        return failed(call, report.error());
    if (!report->has_value())
        return stopped(call);
    for (const QString &line : problemLines((*report)->problems, path))
        call.console.note(line);
    call.console.print(
        QStringLiteral("%1: track %2, %3 cues").arg(path).arg((*report)->track.value).arg((*report)->cues));
    return Success;
}

int runRelink(const Invocation &call)
{
    auto project = openProject(call, store::ProjectAccess::ReadWrite);
    if (!project)
        return Unusable;
    std::vector<std::string> folders;
    for (const QString &folder : call.arguments.mid(1))
        folders.push_back(folder.toStdString());
    const auto report
        = relinkMedia(*project, folders, contentHash, call.console.work(QStringLiteral("Looking for media")));
    if (!report)
        return failed(call, report.error());
    if (report->finish == Finish::Cancelled)
        return stopped(call);
    for (const std::string &file : report->unreadable)
        call.console.note(fromUtf8(file));
    for (const store::RelinkedMedia &media : report->found)
        call.console.print(QStringLiteral("%1 -> %2").arg(fromUtf8(media.from), fromUtf8(media.to)));
    for (const store::Media &media : report->missing)
        call.console.error(QStringLiteral("%1: not found").arg(fromUtf8(media.path)));
    call.console.print(QStringLiteral("%1 found again, %2 where they were, %3 missing")
                           .arg(report->found.size())
                           .arg(report->present)
                           .arg(report->missing.size()));
    return report->missing.empty() ? Success : ProblemsFound;
}

enum class Direction : unsigned char { Back, Forth };

int runSteps(const Invocation &call, Direction direction)
{
    const auto steps = positiveNumber(call, kSteps, call.value(kSteps));
    if (!steps)
        return Unusable;
    auto project = openProject(call, store::ProjectAccess::ReadWrite);
    if (!project)
        return Unusable;
    for (qint64 i = 0; i < *steps; ++i) {
        const auto done = direction == Direction::Back ? project->undo() : project->redo();
        if (!done)
            return failed(call, done.error());
        const QString verb
            = direction == Direction::Back ? QStringLiteral("undone") : QStringLiteral("done again");
        if (!done->has_value()) {
            call.console.error(QStringLiteral("%1: nothing more to be %2").arg(call.arguments.first(), verb));
            return ProblemsFound;
        }
        call.console.print(QStringLiteral("%1: %2").arg(verb, fromUtf8((*done)->name)));
    }
    return Success;
}

int runRecover(const Invocation &call)
{
    const QString damaged = call.arguments.at(0);
    const QString fresh = call.arguments.at(1);
    const auto report = store::recoverProject(damaged.toStdString(), fresh.toStdString(),
                                              call.console.work(QStringLiteral("Reading %1").arg(damaged)));
    if (!report)
        return failed(call, report.error());
    if (report->finish == Finish::Cancelled)
        return stopped(call);
    for (const store::RecoveredTable &table : report->tables) {
        if (table.saved == 0 && table.lost == 0)
            continue;
        QString line = QStringLiteral("%1: %2 saved").arg(fromUtf8(table.name)).arg(table.saved);
        if (table.lost > 0)
            line += QStringLiteral(", up to %1 lost").arg(table.lost);
        call.console.print(line);
    }
    for (const std::string &remark : report->remarks)
        call.console.note(fromUtf8(remark));
    return report->isComplete() ? Success : ProblemsFound;
}

QCommandLineOption stepsOption()
{
    return {kSteps, QStringLiteral("How many steps (1)"), QStringLiteral("N"), QStringLiteral("1")};
}

} // namespace

Command projectNewCommand()
{
    Command command;
    command.path = words("new");
    command.arguments = QStringLiteral("FILE");
    command.summary = QStringLiteral("Make a new, empty project");
    command.details
        = QStringLiteral("A project file ends in .anycap. It is always saved: there is no save command,\n"
                         "and every change can be undone, also after a restart.");
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runNew;
    return command;
}

Command projectAddCommand()
{
    Command command;
    command.path = words("add");
    command.arguments = QStringLiteral("FILE MEDIA...");
    command.summary = QStringLiteral("Add images, videos or sounds to a project");
    command.details
        = QStringLiteral("The files stay where they are. A file whose content is in the project already is\n"
                         "not added again.");
    command.minimumArguments = 2;
    command.run = runAdd;
    return command;
}

Command projectImportCommand()
{
    Command command;
    command.path = words("import");
    command.arguments = QStringLiteral("FILE SUBTITLES");
    command.summary = QStringLiteral("Import a subtitle file into a project as a new track");
    command.details
        = QStringLiteral("The file itself is kept in the project, so that an untouched track is exported\n"
                         "byte for byte as it was.\n\nExample:\n"
                         "  anycap project import film.anycap film.de.srt --media film.mp4 --language de");
    command.options
        = {{kMedia, QStringLiteral("The media it belongs to: number, path or name"), QStringLiteral("M")},
           {kKind, QStringLiteral("subtitles, captions, descriptions or alt-text"), QStringLiteral("K"),
            QStringLiteral("subtitles")},
           {kLanguage, QStringLiteral("Its language (en, de-AT ...)"), QStringLiteral("L")},
           {kName, QStringLiteral("The track's name (the file's name)"), QStringLiteral("NAME")},
           {kEncoding, QStringLiteral("The file's encoding, when it is not recognised"),
            QStringLiteral("NAME")}};
    command.minimumArguments = 2;
    command.maximumArguments = 2;
    command.run = runImport;
    return command;
}

Command projectRelinkCommand()
{
    Command command;
    command.path = words("relink");
    command.arguments = QStringLiteral("FILE FOLDER...");
    command.summary = QStringLiteral("Find media again that were moved or renamed");
    command.details = QStringLiteral("Looks in the folders and below for files of the same content.\n"
                                     "Exit status 1 when some are still missing.");
    command.minimumArguments = 2;
    command.run = runRelink;
    return command;
}

Command projectUndoCommand()
{
    Command command;
    command.path = words("undo");
    command.arguments = QStringLiteral("FILE");
    command.summary = QStringLiteral("Take back the last change of a project");
    command.options = {stepsOption()};
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = [](const Invocation &call) { return runSteps(call, Direction::Back); };
    return command;
}

Command projectRedoCommand()
{
    Command command;
    command.path = words("redo");
    command.arguments = QStringLiteral("FILE");
    command.summary = QStringLiteral("Do again what was taken back in a project");
    command.options = {stepsOption()};
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = [](const Invocation &call) { return runSteps(call, Direction::Forth); };
    return command;
}

Command projectRecoverCommand()
{
    Command command;
    command.path = words("recover");
    command.arguments = QStringLiteral("FILE NEWFILE");
    command.summary = QStringLiteral("Save what is readable of a damaged project into a new one");
    command.details = QStringLiteral("The damaged file is only read. Exit status 1 when something was lost.");
    command.minimumArguments = 2;
    command.maximumArguments = 2;
    command.run = runRecover;
    return command;
}

} // namespace anycap::cli
