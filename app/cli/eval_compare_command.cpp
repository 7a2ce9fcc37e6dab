// SPDX-License-Identifier: MIT
// `anycap eval compare A B`: two sets of judged captions of the same records, or two judges of the same
// captions.
#include "app/cli/caption_options.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "core/base/atomic_file.h"
#include "core/evaluation/comparison.h"
#include "core/evaluation/scores_json.h"

namespace anycap::cli {

namespace {

using evaluation::Agreement;
using evaluation::compareRuns;
using evaluation::Difference;
using evaluation::EvalFile;
using evaluation::EvalProblem;
using evaluation::EvalRecord;
using evaluation::isStyleDimension;
using evaluation::JudgeAgreement;
using evaluation::judgeAgreement;
using evaluation::kMostEvalFileBytes;
using evaluation::readEvalFile;
using evaluation::RunComparison;
using evaluation::ScoringRules;
using evaluation::toJson;

const QString kRules = QStringLiteral("rules");
const QString kAgreement = QStringLiteral("agreement");
const QString kJson = QStringLiteral("json");

QString differenceText(const Difference &difference, double scale, int digits, const QString &unit)
{
    const auto text = [&](double value) {
        return (value > 0 ? QStringLiteral("+") : QString()) + QString::number(value * scale, 'f', digits);
    };
    return QStringLiteral("%1%2 (95 %: %3 … %4), p = %5; %6 better, %7 worse, %8 equal")
        .arg(text(difference.interval.mean), unit, text(difference.interval.low),
             text(difference.interval.high))
        .arg(difference.p, 0, 'f', 4)
        .arg(difference.better)
        .arg(difference.worse)
        .arg(difference.equal);
}

int compare(const Invocation &call, const std::vector<EvalRecord> &first,
            const std::vector<EvalRecord> &second, ScoringRules rules)
{
    const RunComparison comparison = compareRuns(first, second, rules);
    if (comparison.pairs == 0) {
        call.console.error(QStringLiteral("%1, %2: no record was judged in both")
                               .arg(call.arguments.at(0), call.arguments.at(1)));
        return Unusable;
    }
    if (call.isSet(kJson)) {
        call.console.print(jsonText(toJson(comparison)));
        return Success;
    }
    call.console.print(QStringLiteral("%1 records judged in both, %2 without a partner")
                           .arg(comparison.pairs)
                           .arg(comparison.unpaired));
    if (comparison.content)
        call.console.print(
            QStringLiteral("content  %1")
                .arg(differenceText(*comparison.content, 100, 1, QStringLiteral(" percent points"))));
    if (comparison.style)
        call.console.print(QStringLiteral("style    %1")
                               .arg(differenceText(*comparison.style, 1, 2, QStringLiteral(" of 4"))));
    if (comparison.answers)
        call.console.print(
            QStringLiteral("answers  %1")
                .arg(differenceText(*comparison.answers, 100, 1, QStringLiteral(" percent points"))));
    for (const auto &[name, difference] : comparison.dimensions) {
        const bool isStyle = comparison.style && isStyleDimension(name);
        call.console.print(QStringLiteral("  %1 %2").arg(
            utf8Text(name).leftJustified(24),
            differenceText(difference, isStyle ? 1 : 100, isStyle ? 2 : 1, {})));
    }
    return Success;
}

int agree(const Invocation &call, const std::vector<EvalRecord> &first, const std::vector<EvalRecord> &second)
{
    const JudgeAgreement both = judgeAgreement(first, second);
    if (!both.content && !both.style && !both.answers) {
        call.console.error(QStringLiteral("%1, %2: no caption was judged in both")
                               .arg(call.arguments.at(0), call.arguments.at(1)));
        return Unusable;
    }
    if (call.isSet(kJson)) {
        call.console.print(jsonText(toJson(both)));
        return Success;
    }
    const auto tell = [&](const char *kind, const std::optional<Agreement> &one, const char *unit) {
        if (one)
            call.console.print(QStringLiteral("%1 %2 % of %3 %4 the same, kappa %5")
                                   .arg(QLatin1String(kind))
                                   .arg(one->same * 100, 0, 'f', 1)
                                   .arg(one->pairs)
                                   .arg(QLatin1String(unit))
                                   .arg(one->kappa, 0, 'f', 3));
    };
    tell("content ", both.content, "key points");
    tell("style   ", both.style, "scores");
    tell("answers ", both.answers, "grades");
    return Success;
}

int runCompare(const Invocation &call)
{
    const QString rules = call.value(kRules);
    if (rules != QStringLiteral("anycap") && rules != QStringLiteral("published")) {
        call.console.error(QStringLiteral("--rules %1: must be anycap or published").arg(rules));
        return Unusable;
    }
    std::vector<std::vector<EvalRecord>> sides;
    bool hasProblems = false;
    for (const QString &path : call.arguments) {
        const auto bytes = readFile(path.toStdString(), kMostEvalFileBytes);
        auto file = bytes ? readEvalFile(*bytes, path.toStdString()) : Result<EvalFile>(bytes.error());
        if (!file) {
            call.console.error(file.error());
            return Unusable;
        }
        for (const EvalProblem &problem : file->problems)
            call.console.error(
                QStringLiteral("%1:%2: %3").arg(path).arg(problem.line).arg(utf8Text(problem.message)));
        hasProblems = hasProblems || !file->problems.empty();
        sides.push_back(std::move(file->records));
    }
    const int code = call.isSet(kAgreement)
        ? agree(call, sides[0], sides[1])
        : compare(call, sides[0], sides[1],
                  rules == QStringLiteral("anycap") ? ScoringRules::Ours : ScoringRules::Published);
    return code == Success && hasProblems ? ProblemsFound : code;
}

} // namespace

Command evalCompareCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("eval"), QStringLiteral("compare")};
    command.arguments = QStringLiteral("FIRST SECOND");
    command.summary
        = QStringLiteral("Say whether one run of a benchmark is better than another, or only luckier");
    command.details = QStringLiteral(
        "Both are JSONL files of judged records, as 'eval judge' and 'eval run' write them. Records are "
        "paired;\n"
        "the difference of SECOND to FIRST has an interval that 95 % of 2000 bootstrap draws fall into, and "
        "a p\n"
        "that says how often chance alone makes one as large. With --agreement, two judges of the same "
        "captions\n"
        "are compared by Cohen's kappa: 1 is whole agreement, 0 what chance gives.\n\nExample:\n"
        "  anycap eval compare run/image.base.judged.jsonl run/image.refined.judged.jsonl");
    command.options = {{kRules, QStringLiteral("anycap or published, as 'eval anycapeval'"),
                        QStringLiteral("RULES"), QStringLiteral("anycap")},
                       {kAgreement, QStringLiteral("How far two judges agree about the same captions")},
                       {kJson, QStringLiteral("Print a JSON report")}};
    command.minimumArguments = 2;
    command.maximumArguments = 2;
    command.run = runCompare;
    return command;
}

} // namespace anycap::cli
