// SPDX-License-Identifier: MIT
// `anycap eval anycapeval FILE…`: what AnyCapEval makes of captions that a judge has seen, and how many of
// any captions have the length that was asked for.
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "core/base/atomic_file.h"
#include "core/evaluation/anycapeval_records.h"
#include "core/evaluation/anycapeval_scores.h"
#include "core/evaluation/scores_json.h"

#include <algorithm>

namespace anycap::cli {

namespace {

using Json = nlohmann::ordered_json;
using evaluation::ContentScores;
using evaluation::contentScores;
using evaluation::EvalFile;
using evaluation::EvalProblem;
using evaluation::kMostEvalFileBytes;
using evaluation::LengthReport;
using evaluation::lengthReport;
using evaluation::readEvalFile;
using evaluation::ScoringRules;
using evaluation::StyleScores;
using evaluation::styleScores;
using evaluation::toJson;

const QString kRules = QStringLiteral("rules");
const QString kModality = QStringLiteral("modality");
const QString kReferences = QStringLiteral("references");
const QString kJson = QStringLiteral("json");

struct Scoring {
    ScoringRules rules = ScoringRules::Ours;
    bool isVideo = false;
    bool useReferences = false;
};

struct ScoredFile {
    EvalFile file;
    LengthReport lengths;
    ContentScores content;
    StyleScores style;

    bool hasContent() const { return content.keyPoints > 0; }
    bool hasStyle() const { return style.records > 0; }
};

ScoredFile scored(EvalFile file, const Scoring &scoring)
{
    ScoredFile result;
    result.lengths = lengthReport(file.records);
    result.content = contentScores(file.records, scoring.rules, scoring.isVideo);
    result.style = styleScores(file.records, scoring.rules);
    result.file = std::move(file);
    return result;
}

double percentOf(int part, int whole) { return whole > 0 ? 100.0 * part / whole : 0; }

Json scoredJson(const QString &path, const ScoredFile &result, const Scoring &scoring)
{
    Json json{{"file", path.toStdString()},
              {"rules", scoring.rules == ScoringRules::Ours ? "anycap" : "published"},
              {"lengths", toJson(result.lengths)}};
    if (result.hasContent())
        json["content"] = toJson(result.content);
    if (result.hasStyle())
        json["style"] = toJson(result.style);
    json["problems"] = toJson(result.file.problems);
    return json;
}

QString row(const std::string &name, int records, const QString &score, double words, const QString &density)
{
    return QStringLiteral("  %1 %2 %3 %4 %5")
        .arg(QString::fromStdString(name).leftJustified(16))
        .arg(records, 7)
        .arg(score.rightJustified(18))
        .arg(words, 8, 'f', 1)
        .arg(density.rightJustified(9));
}

QString heading(const QString &kind, const QString &score)
{
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(kind.leftJustified(18), QStringLiteral("records"), score.rightJustified(18),
             QStringLiteral("words").rightJustified(8), QStringLiteral("density").rightJustified(9));
}

QString pointsText(int score, int keyPoints, double percent)
{
    return QStringLiteral("%1/%2 %3 %").arg(score).arg(keyPoints).arg(percent, 6, 'f', 2);
}

void printContent(Console &console, const ContentScores &scores)
{
    console.print(heading(QStringLiteral("Content"), QStringLiteral("key points")));
    int judged = 0;
    int words = 0;
    for (const auto &[name, one] : scores.dimensions) {
        console.print(row(name, one.records, pointsText(one.score, one.keyPoints, one.percent()),
                          one.meanWords(), QString::number(one.density(), 'f', 3)));
        judged += one.records;
        words += one.words;
    }
    console.print(row("overall", judged, pointsText(scores.score, scores.keyPoints, scores.percent()),
                      judged > 0 ? static_cast<double>(words) / judged : 0,
                      QString::number(scores.density(), 'f', 3)));
    console.print(QStringLiteral("  %1 of a wrong length, %2 not judged, %3 left out")
                      .arg(scores.penalties)
                      .arg(scores.withoutJudgement)
                      .arg(scores.leftOut));
}

void printStyle(Console &console, const StyleScores &scores)
{
    console.print(heading(QStringLiteral("Style"), QStringLiteral("mean of 0 to 4")));
    for (const auto &[name, one] : scores.dimensions) {
        console.print(row(name, one.records, QString::number(one.mean(), 'f', 2), one.meanWords(),
                          QString::number(one.density(), 'f', 4)));
    }
    console.print(QStringLiteral("  %1 %2 %3")
                      .arg(QStringLiteral("overall").leftJustified(16))
                      .arg(scores.records, 7)
                      .arg(QString::number(scores.mean(), 'f', 2).rightJustified(18)));
    console.print(QStringLiteral("  %1 of a wrong length, %2 not judged")
                      .arg(scores.penalties)
                      .arg(scores.withoutJudgement));
}

void printScored(Console &console, const QString &path, const ScoredFile &result)
{
    for (const EvalProblem &problem : result.file.problems)
        console.print(QStringLiteral("%1:%2: %3")
                          .arg(path)
                          .arg(problem.line)
                          .arg(QString::fromStdString(problem.message)));
    console.print(QStringLiteral("%1: %2 of %3 captions (%4 %) have the length that was asked for")
                      .arg(path)
                      .arg(result.lengths.kept)
                      .arg(result.lengths.records)
                      .arg(percentOf(result.lengths.kept, result.lengths.records), 0, 'f', 1));
    if (result.hasContent())
        printContent(console, result.content);
    if (result.hasStyle())
        printStyle(console, result.style);
}

/// Empty: the options are good. Else what is wrong with them.
QString readScoring(const Invocation &call, Scoring &scoring)
{
    const QString rules = call.value(kRules);
    if (rules != QStringLiteral("anycap") && rules != QStringLiteral("published"))
        return QStringLiteral("--rules %1: must be anycap or published").arg(rules);
    scoring.rules = rules == QStringLiteral("anycap") ? ScoringRules::Ours : ScoringRules::Published;
    const QString modality = call.value(kModality);
    if (!QStringList{QStringLiteral("image"), QStringLiteral("video"), QStringLiteral("audio")}.contains(
            modality))
        return QStringLiteral("--modality %1: must be image, video or audio").arg(modality);
    scoring.isVideo = modality == QStringLiteral("video");
    scoring.useReferences = call.isSet(kReferences);
    return {};
}

int runEval(const Invocation &call)
{
    Scoring scoring;
    if (const QString wrong = readScoring(call, scoring); !wrong.isEmpty()) {
        call.console.error(wrong);
        return Unusable;
    }
    Json reports = Json::array();
    bool isClean = true;
    bool isUsable = true;
    for (const QString &path : call.arguments) {
        const Result<std::string> bytes = readFile(path.toStdString(), kMostEvalFileBytes);
        Result<EvalFile> file = bytes ? readEvalFile(*bytes, path.toStdString(), scoring.useReferences)
                                      : Result<EvalFile>(bytes.error());
        if (!file) {
            call.console.error(file.error());
            isUsable = false;
            continue;
        }
        const ScoredFile result = scored(*std::move(file), scoring);
        isClean = isClean && result.file.problems.empty();
        if (call.isSet(kJson))
            reports.push_back(scoredJson(path, result, scoring));
        else
            printScored(call.console, path, result);
    }
    if (call.isSet(kJson) && !reports.empty())
        call.console.print(jsonText(call.arguments.size() == 1 ? reports.front() : reports));
    if (!isUsable)
        return Unusable;
    return isClean ? Success : ProblemsFound;
}

} // namespace

Command evalAnyCapEvalCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("eval"), QStringLiteral("anycapeval")};
    command.arguments = QStringLiteral("FILE...");
    command.summary = QStringLiteral("Score judged captions as the AnyCapEval benchmark does");
    command.details = QStringLiteral(
        "Each FILE is one of the benchmark's JSONL files. Where a judge's answers are in it, content (key\n"
        "points that were said) and style (0 to 4) are scored for each dimension; how many captions have "
        "the\n"
        "length that was asked for needs no judge. Bad lines are told and left out, with exit status 1.\n\n"
        "Example:\n"
        "  anycap eval anycapeval judged.jsonl --json");
    command.options
        = {{kRules,
            QStringLiteral(
                "anycap (every judged caption counts, wrong lengths always cost) or published (what the "
                "released scripts do)"),
            QStringLiteral("RULES"), QStringLiteral("anycap")},
           {kModality, QStringLiteral("image, video or audio; the published rules differ for video"),
            QStringLiteral("KIND"), QStringLiteral("image")},
           {kReferences, QStringLiteral("Measure the reference where a record has no caption")},
           {kJson, QStringLiteral("Print a JSON report")}};
    command.minimumArguments = 1;
    command.run = runEval;
    return command;
}

} // namespace anycap::cli
