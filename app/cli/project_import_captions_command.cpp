// SPDX-License-Identifier: MIT
// `anycap project import-captions FILE LIST|--sidecars`: texts that were written elsewhere, found by file
// name.
#include "app/cli/commands.h"
#include "app/cli/project_support.h"
#include "core/base/atomic_file.h"
#include "core/dataset/caption_import.h"
#include "core/dataset/sidecar.h"

namespace anycap::cli {

namespace {

const QString kSidecars = QStringLiteral("sidecars");
const QString kFolder = QStringLiteral("folder");
constexpr std::size_t kMostBytes = 512U << 20U;

int failed(const Invocation &call, const Error &error)
{
    call.console.clearProgress();
    call.console.error(error);
    return Unusable;
}

struct FoundCaptions {
    std::vector<dataset::ListedCaption> captions;
    bool hasProblems = false; ///< told on the console
};

Result<FoundCaptions> readList(const Invocation &call, const QString &path)
{
    const auto format = dataset::listFormatFromPath(path.toLower().toStdString());
    if (!format)
        return Error{ErrorCode::InvalidArgument, "a list of captions ends in .csv, .tsv, .json or .jsonl",
                     path.toStdString()};
    const auto bytes = readFile(path.toStdString(), kMostBytes);
    if (!bytes)
        return bytes.error();
    auto list = dataset::readCaptionList(*bytes, *format, path.toStdString());
    if (!list)
        return list.error();
    for (const dataset::ListProblem &problem : list->problems)
        call.console.error(
            QStringLiteral("%1:%2: %3").arg(path).arg(problem.line).arg(fromUtf8(problem.message)));
    return FoundCaptions{std::move(list->captions), !list->problems.empty()};
}

FoundCaptions readBeside(const Invocation &call, const std::vector<store::Media> &media)
{
    std::vector<std::string> paths;
    for (const store::Media &one : media)
        paths.push_back(one.path);
    std::vector<Error> errors;
    FoundCaptions found;
    found.captions = dataset::readSidecars(paths, call.value(kFolder).toStdString(), errors,
                                           call.console.work(QStringLiteral("Reading")));
    for (const Error &error : errors)
        call.console.error(error);
    found.hasProblems = !errors.empty();
    return found;
}

int runImportCaptions(const Invocation &call)
{
    const QString path = call.arguments.value(1);
    const bool isBeside = call.isSet(kSidecars) || call.isSet(kFolder);
    if (path.isEmpty() != isBeside)
        return failed(
            call, {ErrorCode::InvalidArgument, "give a list of captions, or --sidecars, one of them", {}});
    auto project = openProject(call, store::ProjectAccess::ReadWrite);
    if (!project)
        return Unusable;
    const auto media = project->media();
    if (!media)
        return failed(call, media.error());
    const auto found = isBeside ? Result<FoundCaptions>(readBeside(call, *media)) : readList(call, path);
    if (!found)
        return failed(call, found.error());
    const dataset::ListMatch match = dataset::matchToMedia(*media, found->captions);
    for (const dataset::ListedCaption &caption : match.unmatched)
        call.console.error(QStringLiteral("%1: no medium of this name in the project, or several")
                               .arg(fromUtf8(caption.file)));
    auto action
        = project->begin(store::countedName("import", static_cast<qint64>(match.matched.size()), "caption"));
    if (!action)
        return failed(call, action.error());
    const auto report = dataset::importCaptions(
        *action, *project, match.matched, isBeside ? "text files beside the media" : path.toStdString());
    if (!report)
        return failed(call, report.error());
    if (report->accepted + report->candidates > 0) {
        if (const auto committed = action->commit(); !committed)
            return failed(call, committed.error());
    }
    call.console.clearProgress();
    call.console.print(QStringLiteral("%1 new texts, %2 candidates beside a text, %3 known already")
                           .arg(report->accepted)
                           .arg(report->candidates)
                           .arg(report->known));
    if (found->captions.empty())
        call.console.error(QStringLiteral("%1: no captions were found").arg(call.arguments.first()));
    return match.unmatched.empty() && !found->hasProblems && !found->captions.empty() ? Success
                                                                                      : ProblemsFound;
}

} // namespace

Command projectImportCaptionsCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("project"), QStringLiteral("import-captions")};
    command.arguments = QStringLiteral("FILE [LIST]");
    command.summary = QStringLiteral("Import captions into a project by the names of their media");
    command.details
        = QStringLiteral("LIST is a .csv, .tsv, .json or .jsonl file with a file name and a caption each. "
                         "Nothing that is there\n"
                         "is replaced: beside a text another one becomes a candidate. Subtitles come in by "
                         "'project import'.\n\n"
                         "Exit status: 0 all were taken; 1 some were not; 2 nothing was done.\n\nExamples:\n"
                         "  anycap project import-captions photos.anycap captions.csv\n"
                         "  anycap project import-captions photos.anycap --sidecars");
    command.options = {{kSidecars, QStringLiteral("Take photo.txt for photo.jpg, beside it")},
                       {kFolder, QStringLiteral("Take such files from this folder"), QStringLiteral("DIR")}};
    command.minimumArguments = 1;
    command.maximumArguments = 2;
    command.run = runImportCaptions;
    return command;
}

} // namespace anycap::cli
