// SPDX-License-Identifier: MIT
#include "core/evaluation/report.h"

#include "core/evaluation/json_lines.h"
#include "core/evaluation/opinions.h"
#include "core/evaluation/report_answers.h"
#include "core/evaluation/report_html.h"
#include "core/evaluation/scores_json.h"

#include <algorithm>
#include <map>

namespace anycap::evaluation {

namespace {

constexpr double kMostStyle = 4;

std::string judgeOf(const EvalReport &report) { return report.judge.empty() ? "none" : report.judge; }

struct SideScores {
    LengthReport lengths;
    ContentScores content;
    StyleScores style;
};

SideScores scoresOf(const ReportSide &side, const ReportPart &part, ScoringRules rules)
{
    return {lengthReport(side.records), contentScores(side.records, rules, part.isVideo),
            styleScores(side.records, rules)};
}

/// With its 95 % interval; of all judged records of a kind.
std::string withInterval(const ReportSide &side, ScoringRules rules, bool isContent)
{
    std::vector<Part> parts;
    for (const EvalRecord &record : side.records) {
        const auto score = recordScore(record, rules);
        if (score && record.content.has_value() == isContent)
            parts.push_back(
                {static_cast<double>(score->score), isContent ? static_cast<double>(score->whole) : 1.0});
    }
    return intervalCell(ratioInterval(parts), isContent ? 100 : 1, isContent ? 1 : 2, isContent ? " %" : "");
}

constexpr const char *kStyleSheet = R"(
:root { color-scheme: light dark; --one: #0b6bcb; --two: #c2410c; --three: #15803d; --four: #7e22ce; --line: #8886; --soft: #8882; }
@media (prefers-color-scheme: dark) { :root { --one: #6cb4ff; --two: #ff9d66; --three: #6fdc8c; --four: #c79bff; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .3rem .8rem; text-align: right; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { text-align: left; }
details { border-bottom: 1px solid var(--line); padding: .4rem 0; }
summary { cursor: pointer; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1rem; }
.side { background: var(--soft); padding: .6rem .9rem; border-radius: .4rem; }
.caption { white-space: pre-wrap; }
svg text { font-size: 13px; fill: currentColor; }
small { opacity: .75; }
)";

/// Dimensions of any side, each with a cell a side.
template <class Cell>
std::string dimensionRows(const std::vector<SideScores> &sides, bool isContent, const Cell &cell)
{
    std::map<std::string, int> names;
    for (const SideScores &side : sides) {
        for (const auto &[name, one] : side.content.dimensions)
            names[name] += isContent ? 1 : 0;
        for (const auto &[name, one] : side.style.dimensions)
            names[name] += isContent ? 0 : 1;
    }
    std::string rows;
    for (const auto &[name, count] : names) {
        if (count == 0)
            continue;
        std::vector<std::string> cells{escaped(name)};
        for (const SideScores &side : sides)
            cells.push_back(cell(side, name));
        rows += tableRow(cells);
    }
    return rows;
}

std::string contentCell(const SideScores &side, const std::string &name)
{
    const auto found = side.content.dimensions.find(name);
    if (found == side.content.dimensions.end())
        return "–";
    return number(found->second.percent(), 1) + " % <small>" + number(found->second.density(), 2)
        + " / 100 words</small>";
}

std::string styleCell(const SideScores &side, const std::string &name)
{
    const auto found = side.style.dimensions.find(name);
    return found == side.style.dimensions.end() ? "–" : number(found->second.mean(), 2);
}

std::string scoreTables(const ReportPart &part, const std::vector<SideScores> &scores, ScoringRules rules)
{
    std::vector<std::string> heading{""};
    std::vector<std::string> lengths{"length kept"};
    std::vector<std::string> content{"<b>content</b>: key points"};
    std::vector<std::string> style{"<b>style</b>: mean of 0 to 4"};
    std::vector<std::string> open{"not judged"};
    for (std::size_t i = 0; i < part.sides.size(); ++i) {
        const ReportSide &side = part.sides[i];
        heading.push_back(escaped(side.name) + "<br><small>" + escaped(side.captioner) + "</small>");
        lengths.push_back(std::to_string(scores[i].lengths.kept) + " of "
                          + std::to_string(scores[i].lengths.records));
        content.push_back(withInterval(side, rules, true));
        style.push_back(withInterval(side, rules, false));
        const auto unjudged = std::count_if(side.records.begin(), side.records.end(),
                                            [](const EvalRecord &one) { return !one.content && !one.style; });
        open.push_back(std::to_string(unjudged));
    }
    std::string html = "<table>\n" + tableRow(heading, "th") + tableRow(lengths) + tableRow(content)
        + dimensionRows(scores, true, contentCell) + tableRow(style) + dimensionRows(scores, false, styleCell)
        + tableRow(open) + "</table>\n";
    if (part.sides.size() == 2) {
        const RunComparison comparison = compareRuns(part.sides[0].records, part.sides[1].records, rules);
        html += "<p>" + escaped(part.sides[1].name) + " less " + escaped(part.sides[0].name) + ", over "
            + std::to_string(comparison.pairs) + " records judged in both: content "
            + differenceCell(comparison.content, 100, 1) + " percent points, style "
            + differenceCell(comparison.style, 1, 2) + ".</p>\n";
    }
    return html;
}

/// Where more than one judgement was made: what each gives, and how far they agree.
std::string opinionTables(const ReportPart &part, ScoringRules rules)
{
    std::string html;
    for (const ReportSide &side : part.sides) {
        const std::vector<OpinionScores> opinions = opinionScores(side, rules, part.isVideo);
        if (opinions.empty())
            continue;
        html += "<h3>Judges of " + escaped(side.name) + "</h3>\n<table>\n"
            + tableRow({"judge", "content: key points", "style: mean of 0 to 4"}, "th");
        for (const OpinionScores &one : opinions)
            html += tableRow({escaped(one.judge),
                              one.content.keyPoints > 0 ? number(one.content.percent(), 1) + " %" : "–",
                              one.style.records > 0 ? number(one.style.mean(), 2) : "–"});
        html += "</table>\n<table>\n"
            + tableRow({"Cohen’s kappa of", "key points", "style, linearly weighted"}, "th");
        for (const OpinionPair &pair : opinionPairs(side))
            html += tableRow({escaped(pair.first) + " and " + escaped(pair.second),
                              agreementCell(pair.agreement.content), agreementCell(pair.agreement.style)});
        html += "</table>\n";
    }
    return html;
}

std::string partRadar(const ReportPart &part, const std::vector<SideScores> &scores)
{
    std::map<std::string, int> axes; // content and style
    for (const SideScores &side : scores) {
        for (const auto &[name, one] : side.content.dimensions)
            axes[name] = 1;
        for (const auto &[name, one] : side.style.dimensions)
            axes[name] = 1;
    }
    if (axes.size() < 3)
        return {};
    std::vector<std::string> names;
    names.reserve(axes.size());
    for (const auto &[name, one] : axes)
        names.push_back(name);
    std::vector<RadarSeries> series;
    for (std::size_t i = 0; i < part.sides.size(); ++i) {
        RadarSeries one{part.sides[i].name, {}};
        for (const std::string &name : names) {
            const auto content = scores[i].content.dimensions.find(name);
            const auto style = scores[i].style.dimensions.find(name);
            if (content != scores[i].content.dimensions.end())
                one.values.push_back(content->second.percent() / 100);
            else if (style != scores[i].style.dimensions.end())
                one.values.push_back(style->second.mean() / kMostStyle);
            else
                one.values.push_back(-1);
        }
        series.push_back(std::move(one));
    }
    return radarSvg(names, series);
}

std::string judgementHtml(const EvalRecord &record)
{
    if (record.benchmark != Benchmark::AnyCapEval)
        return gradesHtml(record);
    std::string html;
    if (record.content) {
        html += "<ul>\n";
        for (const KeyPointScore &point : record.content->keyPoints)
            html += std::string("<li>") + (point.score > 0 ? "✓ " : "✗ ") + escaped(point.keyPoint)
                + " <small>" + escaped(point.reason) + "</small></li>\n";
        html += "</ul>\n";
    } else if (record.style) {
        html += "<p>" + std::to_string(record.style->score) + " of 4 <small>" + escaped(record.style->reason)
            + "</small></p>\n";
    } else {
        html += "<p><small>not judged</small></p>\n";
    }
    if (!keepsLength(record))
        html += "<p>✗ <small>" + escaped(record.restriction) + "</small></p>\n";
    return html;
}

std::string recordHtml(const ReportPart &part, const EvalRecord &record,
                       const std::vector<std::map<std::string, const EvalRecord *>> &others)
{
    const std::string key = record.medium + '\n' + record.dimension + '\n' + record.instruction;
    std::string html = "<details><summary>" + escaped(record.medium) + " · " + escaped(record.dimension)
        + "</summary>\n<p>" + escaped(record.instruction) + "</p>\n<div class=\"sides\">\n";
    for (std::size_t i = 0; i < part.sides.size(); ++i) {
        const auto found = others[i].find(key);
        if (found == others[i].end())
            continue;
        html += "<div class=\"side\"><b>" + escaped(part.sides[i].name) + "</b><p class=\"caption\">"
            + escaped(found->second->caption) + "</p>" + judgementHtml(*found->second) + "</div>\n";
    }
    if (!record.reference.empty())
        html += "<div class=\"side\"><b>reference</b><p class=\"caption\">" + escaped(record.reference)
            + "</p></div>\n";
    return html + "</div></details>\n";
}

std::string recordsHtml(const ReportPart &part)
{
    if (part.sides.empty())
        return {};
    std::vector<std::map<std::string, const EvalRecord *>> byKey(part.sides.size());
    for (std::size_t i = 0; i < part.sides.size(); ++i) {
        for (const EvalRecord &record : part.sides[i].records)
            byKey[i].emplace(record.medium + '\n' + record.dimension + '\n' + record.instruction, &record);
    }
    std::string html = "<h3>Records</h3>\n";
    for (const EvalRecord &record : part.sides.front().records)
        html += recordHtml(part, record, byKey);
    return html;
}

} // namespace

std::string nameOf(const Opinion &opinion)
{
    return opinion.judge + (opinion.round > 1 ? ", round " + std::to_string(opinion.round) : "");
}

Benchmark ReportPart::benchmark() const
{
    return sides.empty() || sides.front().records.empty() ? Benchmark::AnyCapEval
                                                          : sides.front().records.front().benchmark;
}

std::string reportHtml(const EvalReport &report)
{
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">\n<title>"
        + escaped(report.title) + "</title>\n<style>" + kStyleSheet + "</style></head>\n<body>\n<h1>"
        + escaped(report.title) + "</h1>\n<p>Judge: " + escaped(judgeOf(report))
        + " · rules: " + (report.rules == ScoringRules::Ours ? "anycap" : "published")
        + " · in brackets: 95 % of 2000 bootstrap draws</p>\n";
    for (const ReportPart &part : report.parts) {
        html += "<h2>" + escaped(part.name) + "</h2>\n";
        if (part.benchmark() != Benchmark::AnyCapEval) {
            html += answerTablesHtml(part) + answerRadar(part) + recordsHtml(part);
            continue;
        }
        std::vector<SideScores> scores;
        for (const ReportSide &side : part.sides)
            scores.push_back(scoresOf(side, part, report.rules));
        html += scoreTables(part, scores, report.rules) + opinionTables(part, report.rules)
            + partRadar(part, scores) + recordsHtml(part);
    }
    return html + "</body>\n</html>\n";
}

namespace {

std::string scoresCsv(const std::string &begin, const ContentScores &content, const StyleScores &style)
{
    std::string csv;
    for (const auto &[name, one] : content.dimensions)
        csv += begin + "content," + csvField(name) + ',' + std::to_string(one.records) + ','
            + std::to_string(one.score) + ',' + std::to_string(one.keyPoints) + ',' + number(one.percent(), 4)
            + ",," + number(one.meanWords(), 4) + ',' + number(one.density(), 4) + '\n';
    for (const auto &[name, one] : style.dimensions)
        csv += begin + "style," + csvField(name) + ',' + std::to_string(one.records) + ','
            + number(one.score, 0) + ",,," + number(one.mean(), 4) + ',' + number(one.meanWords(), 4) + ','
            + number(one.density(), 6) + '\n';
    return csv;
}

Json opinionsJson(const ReportSide &side, const ReportPart &part, ScoringRules rules)
{
    Json opinions = Json::array();
    for (const OpinionScores &one : opinionScores(side, rules, part.isVideo)) {
        if (part.benchmark() != Benchmark::AnyCapEval)
            opinions.push_back({{"judge", one.judge}, {"mean", one.answers ? Json(*one.answers) : Json()}});
        else
            opinions.push_back(
                {{"judge", one.judge}, {"content", toJson(one.content)}, {"style", toJson(one.style)}});
    }
    return opinions;
}

Json agreementsJson(const ReportSide &side)
{
    Json agreements = Json::array();
    for (const OpinionPair &pair : opinionPairs(side)) {
        Json one = toJson(pair.agreement);
        one["judges"] = {pair.first, pair.second};
        agreements.push_back(std::move(one));
    }
    return agreements;
}

} // namespace

std::string reportCsv(const EvalReport &report)
{
    std::string csv
        = "part,side,captioner,judge,kind,dimension,records,score,of,percent,mean,words,density\n";
    for (const ReportPart &part : report.parts) {
        for (const ReportSide &side : part.sides) {
            const std::string begin
                = csvField(part.name) + ',' + csvField(side.name) + ',' + csvField(side.captioner) + ',';
            if (part.benchmark() != Benchmark::AnyCapEval) {
                csv += answersCsv(begin + csvField(side.judge) + ',', side.records);
                for (const Opinion &one : side.others)
                    csv += answersCsv(begin + csvField(nameOf(one)) + ',', one.records);
                continue;
            }
            const SideScores scores = scoresOf(side, part, report.rules);
            csv += scoresCsv(begin + csvField(side.judge) + ',', scores.content, scores.style);
            const std::vector<OpinionScores> opinions = opinionScores(side, report.rules, part.isVideo);
            for (std::size_t i = 1; i < opinions.size(); ++i) // the first is the side's own
                csv += scoresCsv(begin + csvField(opinions[i].judge) + ',', opinions[i].content,
                                 opinions[i].style);
        }
    }
    return csv;
}

std::string reportJson(const EvalReport &report)
{
    Json json{{"title", report.title},
              {"judge", judgeOf(report)},
              {"rules", report.rules == ScoringRules::Ours ? "anycap" : "published"}};
    json["parts"] = Json::array();
    for (const ReportPart &part : report.parts) {
        Json sides = Json::array();
        for (const ReportSide &side : part.sides) {
            sides.push_back({{"name", side.name},
                             {"captioner", side.captioner},
                             {"judge", side.judge},
                             {"records", side.records.size()}});
            if (part.benchmark() != Benchmark::AnyCapEval) {
                sides.back()["answers"] = answersJson(side);
            } else {
                const SideScores scores = scoresOf(side, part, report.rules);
                sides.back()["lengths"] = toJson(scores.lengths);
                sides.back()["content"] = toJson(scores.content);
                sides.back()["style"] = toJson(scores.style);
            }
            if (!side.others.empty()) {
                sides.back()["opinions"] = opinionsJson(side, part, report.rules);
                sides.back()["agreement"] = agreementsJson(side);
            }
        }
        Json one{
            {"name", part.name}, {"benchmark", benchmarkName(part.benchmark())}, {"sides", std::move(sides)}};
        if (part.sides.size() == 2)
            one["difference"]
                = toJson(compareRuns(part.sides[0].records, part.sides[1].records, report.rules));
        json["parts"].push_back(std::move(one));
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace anycap::evaluation
