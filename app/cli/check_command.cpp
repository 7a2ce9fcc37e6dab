// SPDX-License-Identifier: MIT
// `anycap check FILE…`: holds subtitles against a quality preset and reports what a reader would stumble
// over.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "core/quality/preset.h"
#include "core/quality/quality_check.h"
#include "core/subtitle/subtitle_file.h"

#include <nlohmann/json.hpp>

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;

const QString kPreset = QStringLiteral("preset");
const QString kFps = QStringLiteral("fps");
const QString kEncoding = QStringLiteral("encoding");
const QString kJson = QStringLiteral("json");
const QString kList = QStringLiteral("list-presets");

struct CheckedFile {
    SubtitleDocument document;
    QualityReport report;

    bool isClean() const { return report.problems.empty() && document.problems.empty(); }
};

QString timeText(Milliseconds time)
{
    const qint64 ms = time.count();
    return QStringLiteral("%1:%2:%3.%4")
        .arg(ms / 3'600'000, 2, 10, QLatin1Char('0'))
        .arg(ms / 60'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

QString counted(std::size_t count, const QString &noun)
{
    return QStringLiteral("%1 %2%3").arg(count).arg(noun, count == 1 ? QString() : QStringLiteral("s"));
}

std::vector<QualityCue> qualityCues(const SubtitleDocument &document)
{
    std::vector<QualityCue> cues;
    cues.reserve(document.cues.size());
    for (const Cue &cue : document.cues)
        cues.push_back({cue.time, cue.text});
    return cues;
}

Json problemJson(const QualityProblem &problem, const Cue &cue)
{
    return {{"cue", problem.cueIndex + 1},
            {"id", cue.id},
            {"line", cue.line},
            {"start_ms", cue.time.start.count()},
            {"end_ms", cue.time.end.count()},
            {"rule", qualityRuleName(problem.rule)},
            {"measured", problem.measured},
            {"limit", problem.limit},
            {"message", problem.message}};
}

Json reportJson(const QString &path, const CheckedFile &file, const QualityPreset &preset)
{
    Json problems = Json::array();
    for (const QualityProblem &problem : file.report.problems)
        problems.push_back(problemJson(problem, file.document.cues[problem.cueIndex]));
    Json reading = Json::array();
    for (const SubtitleProblem &problem : file.document.problems)
        reading.push_back({{"line", problem.line}, {"message", problem.message}});
    return {{"file", path.toStdString()},
            {"preset",
             {{"id", preset.id}, {"name", preset.name}, {"source", preset.source}, {"date", preset.date}}},
            {"cues", file.document.cues.size()},
            {"average_characters_per_second", file.report.averageCharactersPerSecond},
            {"problems", std::move(problems)},
            {"reading_problems", std::move(reading)}};
}

void printReport(Console &console, const QString &path, const CheckedFile &file, const QualityPreset &preset)
{
    for (const SubtitleProblem &problem : file.document.problems) {
        console.print(QStringLiteral("%1:%2: read with a repair: %3")
                          .arg(path)
                          .arg(problem.line)
                          .arg(QString::fromStdString(problem.message)));
    }
    for (const QualityProblem &problem : file.report.problems) {
        const Cue &cue = file.document.cues[problem.cueIndex];
        console.print(QStringLiteral("%1:%2: cue %3 at %4 %5")
                          .arg(path)
                          .arg(cue.line)
                          .arg(problem.cueIndex + 1)
                          .arg(timeText(cue.time.start), QString::fromStdString(problem.message)));
    }
    console.print(QStringLiteral("%1: %2, %3 (%4), %5 characters a second on average")
                      .arg(path, counted(file.document.cues.size(), QStringLiteral("cue")),
                           counted(file.report.problems.size() + file.document.problems.size(),
                                   QStringLiteral("problem")),
                           QString::fromStdString(preset.name))
                      .arg(file.report.averageCharactersPerSecond, 0, 'f', 1));
}

void listPresets(Console &console, const std::vector<QualityPreset> &presets)
{
    for (const QualityPreset &preset : presets) {
        console.print(QStringLiteral("%1 %2 (%3, read %4)")
                          .arg(QString::fromStdString(preset.id).leftJustified(24),
                               QString::fromStdString(preset.name), QString::fromStdString(preset.source),
                               QString::fromStdString(preset.date)));
    }
}

int runCheck(const Invocation &call)
{
    const Result<std::vector<QualityPreset>> presets = builtInPresets();
    if (!presets) {
        call.console.error(presets.error());
        return Unusable;
    }
    if (call.isSet(kList)) {
        listPresets(call.console, *presets);
        return Success;
    }
    if (call.arguments.isEmpty()) {
        call.console.error(QStringLiteral("usage: anycap check FILE... (see anycap check --help)"));
        return Unusable;
    }
    const Result<QualityPreset> preset = findPreset(*presets, call.value(kPreset).toStdString());
    if (!preset) {
        call.console.error(preset.error());
        return Unusable;
    }
    bool isNumber = false;
    const double fps = call.value(kFps).toDouble(&isNumber);
    if (!isNumber || !(fps >= 1 && fps <= 1000)) {
        call.console.error(
            QStringLiteral("--fps %1: must be a number between 1 and 1000").arg(call.value(kFps)));
        return Unusable;
    }

    Json reports = Json::array();
    bool isClean = true;
    bool isUsable = true;
    for (const QString &path : call.arguments) {
        SubtitleReadOptions options;
        options.encoding = call.value(kEncoding).toStdString();
        Result<SubtitleDocument> document = readSubtitleFile(path.toStdString(), options);
        if (!document) {
            call.console.error(document.error());
            isUsable = false;
            continue;
        }
        const QualityReport report = checkQuality(qualityCues(*document), *preset, fps);
        const CheckedFile file{std::move(*document), report};
        isClean = isClean && file.isClean();
        if (call.isSet(kJson))
            reports.push_back(reportJson(path, file, *preset));
        else
            printReport(call.console, path, file, *preset);
    }
    if (call.isSet(kJson) && !reports.empty())
        call.console.print(jsonText(call.arguments.size() == 1 ? reports.front() : reports));
    if (!isUsable)
        return Unusable;
    return isClean ? Success : ProblemsFound;
}

} // namespace

Command checkCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("check")};
    command.arguments = QStringLiteral("FILE...");
    command.summary = QStringLiteral("Check subtitles for reading speed, lines, times and overlaps");
    command.details = QStringLiteral(
        "Each problem is one line: file, line number, cue, and what is wrong with the limit beside it.\n"
        "Counted are characters as a reader sees them, spaces and punctuation included, markup not.\n"
        "Exit status 1 when there are problems.\n\nExample:\n"
        "  anycap check film.srt --preset netflix-en");
    command.options = {
        {kPreset, QStringLiteral("Limits to check against (see --list-presets)"), QStringLiteral("NAME"),
         QStringLiteral("default")},
        {kFps, QStringLiteral("The video's frames per second, for gaps given in frames (24)"),
         QStringLiteral("N"), QStringLiteral("24")},
        {kEncoding, QStringLiteral("The file's encoding, when it is not recognised"), QStringLiteral("NAME")},
        {kList, QStringLiteral("List the presets with their sources")},
        {kJson, QStringLiteral("Print a JSON report")}};
    command.run = runCheck;
    return command;
}

} // namespace anycap::cli
