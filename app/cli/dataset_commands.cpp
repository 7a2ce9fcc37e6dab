// SPDX-License-Identifier: MIT
// `anycap dataset inspect|validate|export`: records of the AnyCap dataset, looked at and made.
#include "app/cli/caption_options.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "core/dataset/acd_export.h"
#include "core/dataset/acd_index.h"
#include "core/dataset/acd_statistics.h"
#include "core/project/project.h"

#include <QDir>
#include <QFileInfo>

#include <deque>
#include <set>

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;
using dataset::AcdEntry;
using dataset::AcdExportOptions;
using dataset::AcdFilter;
using dataset::AcdGroup;
using dataset::AcdIndex;
using dataset::acdIndexPath;
using dataset::AcdKind;
using dataset::acdKindFromName;
using dataset::acdKindName;
using dataset::AcdProblem;
using dataset::AcdRecord;
using dataset::AcdStatistics;
using dataset::acdStatistics;
using dataset::exportAcd;

const QString kModality = QStringLiteral("modality");
const QString kKind = QStringLiteral("kind");
const QString kType = QStringLiteral("type");
const QString kText = QStringLiteral("text");
const QString kShow = QStringLiteral("show");
const QString kFresh = QStringLiteral("fresh");
const QString kMedia = QStringLiteral("media");
const QString kJson = QStringLiteral("json");
const QString kOut = QStringLiteral("o");
const QString kValidation = QStringLiteral("validation");
const QString kMix = QStringLiteral("mix");
const QString kCandidates = QStringLiteral("candidates");
const QString kLicence = QStringLiteral("licence");
const QString kRoot = QStringLiteral("media-root");

int failed(const Invocation &call, const Error &error)
{
    call.console.clearProgress();
    call.console.error(error);
    return Unusable;
}

Result<AcdIndex> openIndex(const Invocation &call)
{
    const std::string path = QFileInfo(call.arguments.first()).absoluteFilePath().toStdString();
    const WorkContext work = call.console.work(QStringLiteral("Reading the records"));
    auto index
        = call.isSet(kFresh) ? AcdIndex::build(path, work) : AcdIndex::open(path, acdIndexPath(path), work);
    call.console.clearProgress();
    if (index && index->finish() == Finish::Cancelled)
        return Error{ErrorCode::IoError, "cancelled", call.arguments.first().toStdString()};
    return index;
}

Result<AcdFilter> readFilter(const Invocation &call)
{
    AcdFilter filter;
    if (call.isSet(kModality)) {
        filter.modality = modalityFromName(call.value(kModality).toStdString());
        if (!filter.modality)
            return Error{ErrorCode::InvalidArgument, "must be image, video or audio", "--modality"};
    }
    if (call.isSet(kKind)) {
        filter.kind = acdKindFromName(call.value(kKind).toStdString());
        if (!filter.kind)
            return Error{ErrorCode::InvalidArgument, "must be q-a-c, q-8b-c, q-c-c or q-c", "--kind"};
    }
    filter.type = call.value(kType).toStdString();
    filter.text = call.value(kText).toStdString();
    return filter;
}

Json groupJson(const AcdGroup &group)
{
    return {{"records", group.records},
            {"answer_words", group.meanAnswerWords()},
            {"given_words", group.meanGivenWords()},
            {"changed", group.meanChanged()}};
}

Json statisticsJson(const AcdStatistics &statistics)
{
    Json types = Json::array();
    for (const auto &[type, group] : statistics.byType) {
        Json one{{"modality", modalityName(type.first)}, {"type", type.second}};
        one.update(groupJson(group));
        types.push_back(std::move(one));
    }
    Json kinds = Json::object();
    for (const auto &[kind, group] : statistics.byKind)
        kinds[std::string(acdKindName(kind))] = groupJson(group);
    Json json = groupJson(statistics.all);
    json["kinds"] = std::move(kinds);
    json["types"] = std::move(types);
    json["answer_words_by_tens"] = statistics.answerWords;
    json["changed_by_tenths"] = statistics.changed;
    return json;
}

Json recordJson(const AcdIndex &index, std::uint32_t at, const AcdRecord &record)
{
    const AcdEntry &entry = index.entry(at);
    Json json{{"file", index.files()[entry.file].path},
              {"line", entry.line},
              {"medium", record.file},
              {"modality", modalityName(record.modality)},
              {"kind", acdKindName(record.kind)},
              {"type", index.types()[entry.type]},
              {"instruction", record.instruction}};
    if (record.kind != AcdKind::Plain)
        json["given"] = record.given;
    json["answer"] = record.answer;
    return json;
}

QString groupRow(const QString &name, const AcdGroup &group)
{
    return QStringLiteral("  %1 %2 %3 %4 %5 %")
        .arg(name.leftJustified(22))
        .arg(group.records, 9)
        .arg(group.meanGivenWords(), 12, 'f', 1)
        .arg(group.meanAnswerWords(), 12, 'f', 1)
        .arg(group.meanChanged() * 100, 9, 'f', 1);
}

void printStatistics(Console &console, const AcdStatistics &statistics)
{
    console.print(QStringLiteral("%1 %2 %3 %4 %5")
                      .arg(QStringLiteral("Records").leftJustified(24),
                           QStringLiteral("records").rightJustified(9),
                           QStringLiteral("given words").rightJustified(12),
                           QStringLiteral("answer words").rightJustified(12),
                           QStringLiteral("changed").rightJustified(11)));
    for (const auto &[kind, group] : statistics.byKind)
        console.print(groupRow(utf8Text(acdKindName(kind)), group));
    for (const auto &[type, group] : statistics.byType)
        console.print(
            groupRow(utf8Text(modalityName(type.first)) + QLatin1Char('/') + utf8Text(type.second), group));
    console.print(groupRow(QStringLiteral("all"), statistics.all));
}

void printRecord(Console &console, const AcdIndex &index, std::uint32_t at, const AcdRecord &record)
{
    const AcdEntry &entry = index.entry(at);
    console.print(QStringLiteral("%1:%2  %3 (%4, %5)")
                      .arg(utf8Text(index.files()[entry.file].path))
                      .arg(entry.line)
                      .arg(utf8Text(record.file), utf8Text(acdKindName(record.kind)),
                           utf8Text(index.types()[entry.type])));
    console.print(QStringLiteral("  asked:  %1").arg(utf8Text(record.instruction)));
    if (record.kind != AcdKind::Plain)
        console.print(QStringLiteral("  given:  %1").arg(utf8Text(record.given)));
    console.print(QStringLiteral("  answer: %1").arg(utf8Text(record.answer)));
}

int runInspect(const Invocation &call)
{
    const auto filter = readFilter(call);
    if (!filter)
        return failed(call, filter.error());
    bool isNumber = true;
    const int show = call.value(kShow).toInt(&isNumber);
    if (!isNumber || show < 0)
        return failed(call, {ErrorCode::InvalidArgument, "must be a whole number from 0", "--show"});
    const auto index = openIndex(call);
    if (!index)
        return failed(call, index.error());
    const auto found = index->find(*filter, call.console.work(QStringLiteral("Searching")));
    if (!found)
        return failed(call, found.error());
    const auto statistics
        = acdStatistics(*index, found->entries, call.console.work(QStringLiteral("Measuring")));
    if (!statistics)
        return failed(call, statistics.error());
    call.console.clearProgress();
    if (found->finish == Finish::Cancelled || statistics->finish == Finish::Cancelled)
        return failed(call, {ErrorCode::IoError, "cancelled", call.arguments.first().toStdString()});
    Json records = Json::array();
    if (!call.isSet(kJson))
        printStatistics(call.console, *statistics);
    const std::vector<std::uint32_t> shown(found->entries.begin(),
                                           found->entries.begin()
                                               + std::min<std::ptrdiff_t>(show, std::ssize(found->entries)));
    const auto visited = index->visit(shown, [&](std::uint32_t at, const AcdRecord &record) {
        if (call.isSet(kJson))
            records.push_back(recordJson(*index, at, record));
        else
            printRecord(call.console, *index, at, record);
        return true;
    });
    if (!visited)
        return failed(call, visited.error());
    if (call.isSet(kJson)) {
        Json json{{"path", call.arguments.first().toStdString()},
                  {"files", index->files().size()},
                  {"problems", index->problemCount()},
                  {"statistics", statisticsJson(*statistics)}};
        if (show > 0)
            json["records"] = std::move(records);
        call.console.print(jsonText(json));
    } else if (index->problemCount() > 0) {
        call.console.note(QStringLiteral("%1: %2 problems; see 'anycap dataset validate'")
                              .arg(call.arguments.first())
                              .arg(index->problemCount()));
    }
    return Success;
}

/// Media that records name and the folder has not, each once.
Result<std::vector<AcdProblem>> missingMedia(const Invocation &call, const AcdIndex &index)
{
    const QDir folder(call.value(kMedia));
    std::vector<std::uint32_t> all(index.size());
    for (std::uint32_t i = 0; i < all.size(); ++i)
        all[i] = i;
    std::set<std::string> known;
    std::vector<AcdProblem> problems;
    const auto visited = index.visit(
        all,
        [&](std::uint32_t at, const AcdRecord &record) {
            if (known.insert(record.file).second
                && !QFileInfo::exists(folder.filePath(utf8Text(record.file)))) {
                const AcdEntry &entry = index.entry(at);
                problems.push_back({index.files()[entry.file].path, entry.line,
                                    "its medium is not in the folder: " + record.file});
            }
            return true;
        },
        call.console.work(QStringLiteral("Looking for the media")));
    call.console.clearProgress();
    if (!visited)
        return visited.error();
    return problems;
}

int runValidate(const Invocation &call)
{
    const auto index = openIndex(call);
    if (!index)
        return failed(call, index.error());
    std::vector<AcdProblem> problems = index->problems();
    std::size_t count = index->problemCount();
    if (call.isSet(kMedia)) {
        if (!QFileInfo(call.value(kMedia)).isDir())
            return failed(call, {ErrorCode::NotFound, "is not a folder", call.value(kMedia).toStdString()});
        const auto missing = missingMedia(call, *index);
        if (!missing)
            return failed(call, missing.error());
        problems.insert(problems.end(), missing->begin(), missing->end());
        count += missing->size();
    }
    if (call.isSet(kJson)) {
        Json list = Json::array();
        for (const AcdProblem &problem : problems)
            list.push_back({{"file", problem.path}, {"line", problem.line}, {"message", problem.message}});
        call.console.print(jsonText({{"records", index->size()},
                                     {"files", index->files().size()},
                                     {"problem_count", count},
                                     {"problems", std::move(list)}}));
    } else {
        for (const AcdProblem &problem : problems)
            call.console.print(problem.line > 0 ? QStringLiteral("%1:%2: %3")
                                                      .arg(utf8Text(problem.path))
                                                      .arg(problem.line)
                                                      .arg(utf8Text(problem.message))
                                                : QStringLiteral("%1: %2").arg(utf8Text(problem.path),
                                                                               utf8Text(problem.message)));
        if (count > problems.size())
            call.console.print(QStringLiteral("… and %1 more").arg(count - problems.size()));
        call.console.print(QStringLiteral("%1 good records in %2 files, %3 problems")
                               .arg(index->size())
                               .arg(index->files().size())
                               .arg(count));
    }
    return count > 0 ? ProblemsFound : Success;
}

int runExport(const Invocation &call)
{
    if (!call.isSet(kOut))
        return failed(call, {ErrorCode::InvalidArgument, "where to? Name a folder with -o", "-o"});
    AcdExportOptions options;
    bool isNumber = true;
    options.validationShare = call.value(kValidation).toDouble(&isNumber) / 100;
    if (!isNumber || !(options.validationShare >= 0 && options.validationShare < 1))
        return failed(call,
                      {ErrorCode::InvalidArgument, "must be a number from 0 to below 100", "--validation"});
    options.isMixed = call.isSet(kMix);
    options.useCandidates = call.isSet(kCandidates);
    options.licence = call.value(kLicence).toStdString();
    options.mediaRoot = call.value(kRoot).toStdString();
    std::deque<store::Project> projects;
    std::vector<const store::Project *> opened;
    for (const QString &path : call.arguments) {
        auto project = store::Project::open(path.toStdString(), store::ProjectAccess::ReadOnly);
        if (!project)
            return failed(call, project.error());
        projects.push_back(*std::move(project));
        opened.push_back(&projects.back());
    }
    const auto report = exportAcd(opened, call.value(kOut).toStdString(), options,
                                  call.console.work(QStringLiteral("Writing records")));
    if (!report)
        return failed(call, report.error());
    call.console.clearProgress();
    if (report->finish == Finish::Cancelled) {
        call.console.error(QStringLiteral("%1: cancelled; nothing was written").arg(call.value(kOut)));
        return Unusable;
    }
    Json kinds = Json::object();
    for (const auto &[kind, count] : report->byKind)
        kinds[std::string(acdKindName(kind))] = count;
    if (call.isSet(kJson)) {
        call.console.print(jsonText({{"records", report->records},
                                     {"train", report->training},
                                     {"validation", report->validation},
                                     {"kinds", std::move(kinds)},
                                     {"duplicates", report->duplicates},
                                     {"mixed_out", report->mixedOut},
                                     {"without_instruction", report->withoutInstruction},
                                     {"parts_of_media", report->partsOfMedia},
                                     {"files", report->files}}));
        return Success;
    }
    call.console.print(QStringLiteral("%1: %2 records, %3 to train and %4 to validate")
                           .arg(call.value(kOut))
                           .arg(report->records)
                           .arg(report->training)
                           .arg(report->validation));
    for (const auto &[kind, count] : report->byKind)
        call.console.print(
            QStringLiteral("  %1 %2").arg(utf8Text(acdKindName(kind)).leftJustified(8)).arg(count, 8));
    call.console.print(
        QStringLiteral("  left out: %1 twice there, %2 to keep the mix, %3 without an instruction, "
                       "%4 of a part of a medium")
            .arg(report->duplicates)
            .arg(report->mixedOut)
            .arg(report->withoutInstruction)
            .arg(report->partsOfMedia));
    return Success;
}

constexpr const char *kPathHelp
    = "PATH is a JSONL file of records, one of the released meta files, or a folder with any of "
      "them. What was\nread is remembered in the cache folder while the files stay as they are.\n\n";

QList<QCommandLineOption> readOptions()
{
    return {{kFresh, QStringLiteral("Read the files again, whatever is remembered")},
            {kJson, QStringLiteral("Print a JSON report")}};
}

} // namespace

Command datasetInspectCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("dataset"), QStringLiteral("inspect")};
    command.arguments = QStringLiteral("PATH");
    command.summary = QStringLiteral("Say what a dataset in the form of ACD is made of, and look into it");
    command.details
        = QString::fromLatin1(kPathHelp)
        + QStringLiteral(
              "Example:\n  anycap dataset inspect AnyCapDataset --modality image --type poem --text "
              "lighthouse --show 5");
    command.options
        = {{kModality, QStringLiteral("Only image, video or audio"), QStringLiteral("KIND")},
           {kKind, QStringLiteral("Only q-a-c, q-8b-c, q-c-c or q-c"), QStringLiteral("KIND")},
           {kType, QStringLiteral("Only this type of instruction: brief, poem …"), QStringLiteral("TYPE")},
           {kText, QStringLiteral("Only records with this text in them"), QStringLiteral("TEXT")},
           {kShow, QStringLiteral("Show the first N records"), QStringLiteral("N"), QStringLiteral("0")}};
    command.options += readOptions();
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runInspect;
    return command;
}

Command datasetValidateCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("dataset"), QStringLiteral("validate")};
    command.arguments = QStringLiteral("PATH");
    command.summary = QStringLiteral("Check each record of a dataset in the form of ACD");
    command.details
        = QString::fromLatin1(kPathHelp)
        + QStringLiteral(
              "Exit status: 0 all good; 1 there are problems; 2 it could not be read.\n\nExample:\n  "
              "anycap dataset validate AnyCapDataset/meta_image_qac.json --media images");
    command.options = {{kMedia, QStringLiteral("The media's folder: each that is named must be in it"),
                        QStringLiteral("DIR")}};
    command.options += readOptions();
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runValidate;
    return command;
}

Command datasetExportCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("dataset"), QStringLiteral("export")};
    command.arguments = QStringLiteral("PROJECT... -o DIR");
    command.summary = QStringLiteral("Turn the captions of projects into training data in the form of ACD");
    command.details = QStringLiteral(
        "Each refinement that was accepted becomes a record: its instruction, the caption it was made from, "
        "and\n"
        "the better one. A caption that was accepted as it was is a record of one that was good already. In "
        "DIR\n"
        "come JSONL files by kind and type, meta files in the released form, and provenance.jsonl, which "
        "says\n"
        "for each record where its captions came from.\n\n"
        "Example:\n  anycap dataset export films.anycap -o data --validation 5 --mix --licence CC-BY-4.0");
    command.options = {
        {kOut, QStringLiteral("The folder to write to; nothing in it is overwritten"), QStringLiteral("DIR")},
        {kValidation, QStringLiteral("Media to keep for validation, in percent"), QStringLiteral("P"),
         QStringLiteral("0")},
        {kMix, QStringLiteral("Keep to 2:2:1 of q-a-c, q-8b-c and q-c-c")},
        {kCandidates, QStringLiteral("A cue without an accepted caption gives its newest candidate")},
        {kLicence, QStringLiteral("The licence of the captions, for provenance.jsonl"),
         QStringLiteral("NAME")},
        {kRoot, QStringLiteral("The media's folder, as the meta files shall name it"), QStringLiteral("DIR")},
        {kJson, QStringLiteral("Print a JSON report")}};
    command.minimumArguments = 1;
    command.run = runExport;
    return command;
}

} // namespace anycap::cli
