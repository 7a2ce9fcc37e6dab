// SPDX-License-Identifier: MIT
#include "core/evaluation/report_answers.h"

#include "core/evaluation/answer_scores.h"
#include "core/evaluation/comparison.h"
#include "core/evaluation/opinions.h"
#include "core/evaluation/report_html.h"
#include "core/evaluation/scores_json.h"

#include <algorithm>

namespace anycap::evaluation {

namespace {

constexpr double kHundred = 100;

using Tables = std::vector<std::vector<AnswerScore>>; ///< one a side

Tables tablesOf(const ReportPart &part)
{
    Tables tables;
    for (const ReportSide &side : part.sides)
        tables.push_back(answerScores(side.records));
    return tables;
}

/// The same number of another side; null where there is none.
const AnswerScore *counterpart(const std::vector<AnswerScore> &table, const AnswerScore &score)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const AnswerScore &one) {
        return one.measure == score.measure && one.name == score.name;
    });
    return found == table.end() || found->count == 0 ? nullptr : &*found;
}

std::string valueText(const AnswerScore &score)
{
    return isPercent(score) ? number(score.value, 1) + " %" : number(score.value, 2);
}

std::string scoreRow(const AnswerScore &score, const Tables &tables)
{
    std::vector<std::string> cells{score.name.empty() ? "<b>" + score.measure + "</b>"
                                                      : escaped(score.measure + ": " + score.name)};
    for (const std::vector<AnswerScore> &table : tables) {
        const AnswerScore *one = counterpart(table, score);
        cells.push_back(
            one == nullptr ? "–" : valueText(*one) + " <small>of " + std::to_string(one->count) + "</small>");
    }
    return tableRow(cells);
}

std::string opinionsHtml(const ReportPart &part)
{
    std::string html;
    for (const ReportSide &side : part.sides) {
        const std::vector<OpinionScores> opinions = opinionScores(side, ScoringRules::Ours, part.isVideo);
        if (opinions.empty())
            continue;
        html += "<h3>Judges of " + escaped(side.name) + "</h3>\n<table>\n"
            + tableRow({"judge", "answers"}, "th");
        for (const OpinionScores &one : opinions)
            html += tableRow({escaped(one.judge),
                              one.answers ? number(*one.answers * kHundred, 1) + " %" : std::string("–")});
        html += "</table>\n<table>\n" + tableRow({"Cohen’s kappa of", "grades, linearly weighted"}, "th");
        for (const OpinionPair &pair : opinionPairs(side))
            html += tableRow({escaped(pair.first) + " and " + escaped(pair.second),
                              agreementCell(pair.agreement.answers)});
        html += "</table>\n";
    }
    return html;
}

} // namespace

std::string answerTablesHtml(const ReportPart &part)
{
    std::vector<std::string> heading{escaped(benchmarkName(part.benchmark()))};
    std::vector<std::string> intervals{"mean of all answers"};
    std::vector<std::string> open{"not judged"};
    for (const ReportSide &side : part.sides) {
        heading.push_back(escaped(side.name) + "<br><small>" + escaped(side.captioner) + "</small>");
        intervals.push_back(intervalCell(answerInterval(side.records), kHundred, 1, " %"));
        open.push_back(
            std::to_string(std::count_if(side.records.begin(), side.records.end(),
                                         [](const EvalRecord &one) { return one.grades.empty(); })));
    }
    std::string html = "<table>\n" + tableRow(heading, "th") + tableRow(intervals);
    const Tables tables = tablesOf(part);
    for (const AnswerScore &score : tables.front())
        html += scoreRow(score, tables);
    html += tableRow(open) + "</table>\n";
    if (part.sides.size() == 2) {
        const RunComparison comparison
            = compareRuns(part.sides[0].records, part.sides[1].records, ScoringRules::Ours);
        html += "<p>" + escaped(part.sides[1].name) + " less " + escaped(part.sides[0].name) + ", over "
            + std::to_string(comparison.pairs) + " records judged in both: "
            + differenceCell(comparison.answers, kHundred, 1) + " percent points.</p>\n";
    }
    return html + opinionsHtml(part);
}

std::string answerRadar(const ReportPart &part)
{
    const Tables tables = tablesOf(part);
    std::vector<AnswerScore> axes;
    std::copy_if(tables.front().begin(), tables.front().end(), std::back_inserter(axes), isChartAxis);
    if (axes.size() < 3)
        return {};
    std::vector<std::string> names;
    names.reserve(axes.size());
    for (const AnswerScore &axis : axes)
        names.push_back(axis.name);
    std::vector<RadarSeries> series;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        RadarSeries one{part.sides[i].name, {}};
        for (const AnswerScore &axis : axes) {
            const AnswerScore *score = counterpart(tables[i], axis);
            one.values.push_back(score == nullptr ? -1 : score->value / kHundred);
        }
        series.push_back(std::move(one));
    }
    return radarSvg(names, series);
}

std::string gradesHtml(const EvalRecord &record)
{
    if (record.grades.empty())
        return "<p><small>not judged</small></p>\n";
    std::string html = "<ul>\n";
    if (!record.judgesAnswer.empty())
        html += "<li>answered: " + escaped(record.judgesAnswer) + "</li>\n";
    for (const Grade &grade : record.grades)
        html += "<li>" + number(grade.points, grade.points == static_cast<int>(grade.points) ? 0 : 1) + " of "
            + number(grade.whole, grade.whole == static_cast<int>(grade.whole) ? 0 : 1)
            + (record.benchmark == Benchmark::Mia ? " <small>" + escaped(grade.part) + "</small>"
                                                  : std::string())
            + "</li>\n";
    return html + "</ul>\n";
}

std::string answersCsv(const std::string &begin, const std::vector<EvalRecord> &records)
{
    std::string csv;
    for (const AnswerScore &score : answerScores(records)) {
        csv += begin + score.measure + ',' + (score.name.empty() ? "all" : csvField(score.name)) + ','
            + std::to_string(score.count) + ",,,";
        csv += isPercent(score) ? number(score.value, 4) + ",,,\n" : ",,," + number(score.value, 4) + '\n';
    }
    return csv;
}

Json answersJson(const ReportSide &side)
{
    return side.records.front().benchmark == Benchmark::Mia ? toJson(miaScores(side.records))
                                                            : toJson(vidCapScores(side.records), false);
}

} // namespace anycap::evaluation
