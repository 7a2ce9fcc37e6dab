// SPDX-License-Identifier: MIT
// Intervals, differences and agreement against values worked out by hand, and reports of made-up records.
#include "core/evaluation/comparison.h"
#include "core/evaluation/report.h"
#include "core/evaluation/significance.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace anycap;
using namespace anycap::evaluation;

namespace {

EvalRecord judged(const std::string &medium, const std::string &dimension, int said, int points, int style)
{
    EvalRecord record;
    record.medium = medium;
    record.dimension = dimension;
    record.instruction = "Describe <it> & \"more\".";
    record.caption = "A boat, \"red\".";
    if (points > 0) {
        ContentJudgement content;
        for (int i = 0; i < points; ++i)
            content.keyPoints.push_back({"point <" + std::to_string(i) + ">", i < said ? 1 : 0, "why"});
        content.total = said;
        record.content = content;
    } else {
        record.style = StyleJudgement{style, "since"};
    }
    return record;
}

} // namespace

class TestSignificance : public QObject {
    Q_OBJECT
private slots:
    void kappaWorkedValues();
    void intervals();
    void differences();
    void recordsArePaired();
    void reports();
    void opinionsOfSeveralJudges();
};

void TestSignificance::kappaWorkedValues()
{
    // 20 times both yes, 5 and 10 times one of them, 15 times both no: (0.7 - 0.5) / (1 - 0.5).
    std::vector<int> first;
    std::vector<int> second;
    const auto add = [&](int a, int b, int times) {
        first.insert(first.end(), static_cast<std::size_t>(times), a);
        second.insert(second.end(), static_cast<std::size_t>(times), b);
    };
    add(1, 1, 20);
    add(1, 0, 5);
    add(0, 1, 10);
    add(0, 0, 15);
    const auto nominal = agreement(first, second);
    QVERIFY(nominal);
    QCOMPARE(nominal->pairs, 50);
    QVERIFY(std::abs(nominal->same - 0.7) < 1e-12);
    QVERIFY(std::abs(nominal->kappa - 0.4) < 1e-12);
    // Scores 0, 1, 2, 4 against 0, 2, 2, 3: seen 2/4; by chance 24/16 over all pairs of scores.
    const auto weighted = agreement({0, 1, 2, 4}, {0, 2, 2, 3}, KappaWeights::Linear);
    QVERIFY(weighted);
    QVERIFY(std::abs(weighted->kappa - (1 - 0.5 / (24.0 / 16))) < 1e-12);
    QCOMPARE(agreement({1, 1}, {1, 1})->kappa, 1.0);
    QVERIFY(agreement({0, 1}, {1, 0})->kappa < 0);
    QVERIFY(!agreement({}, {}));
}

void TestSignificance::intervals()
{
    const auto constant = meanInterval({2, 2, 2});
    QVERIFY(constant);
    QCOMPARE(constant->mean, 2.0);
    QCOMPARE(constant->low, 2.0);
    QCOMPARE(constant->high, 2.0);
    QVERIFY(!meanInterval({}));
    QVERIFY(!ratioInterval({{1, 0}}));
    // 0 and 1 evenly, 100 of them: the normal interval is 0.5 ± 1.96 · 0.05.
    std::vector<double> values;
    for (int i = 0; i < 100; ++i)
        values.push_back(i % 2);
    const auto even = meanInterval(values);
    QVERIFY(std::abs(even->low - 0.402) < 0.02 && std::abs(even->high - 0.598) < 0.02);
    QCOMPARE(meanInterval(values)->low, even->low); // the same each time
    const auto ratio = ratioInterval({{1, 2}, {3, 4}});
    QVERIFY(std::abs(ratio->mean - 4.0 / 6) < 1e-12);
    QVERIFY(ratio->low >= 0.5 - 1e-12 && ratio->high <= 0.75 + 1e-12);
}

void TestSignificance::differences()
{
    // All five better by the same: of 32 ways to set signs, 2 are as large.
    const auto five = pairedDifference({0, 0, 0, 0, 0}, {1, 1, 1, 1, 1});
    QVERIFY(five);
    QCOMPARE(five->better, 5);
    QCOMPARE(five->interval.mean, 1.0);
    QVERIFY2(std::abs(five->p - 2.0 / 32) < 0.02, qPrintable(QString::number(five->p)));
    const auto none = pairedDifference({1, 2}, {1, 2});
    QCOMPARE(none->p, 1.0);
    QCOMPARE(none->equal, 2);
    QVERIFY(!pairedDifference({}, {1}));
}

void TestSignificance::recordsArePaired()
{
    const std::vector<EvalRecord> first{judged("a", "event", 1, 2, 0), judged("b", "poem", 0, 0, 2),
                                        judged("a", "event", 0, 2, 0), judged("gone", "event", 1, 2, 0)};
    std::vector<EvalRecord> second{judged("b", "poem", 0, 0, 4), judged("a", "event", 2, 2, 0),
                                   judged("a", "event", 1, 2, 0), judged("new", "poem", 0, 0, 4)};
    const auto pairs = paired(first, second);
    QCOMPARE(pairs.size(), 3U);
    QCOMPARE(pairs[0].second, &second[1]); // the first of two goes with the first of two
    QCOMPARE(pairs[2].second, &second[2]);
    const RunComparison comparison = compareRuns(first, second, ScoringRules::Ours);
    QCOMPARE(comparison.pairs, 3);
    QCOMPARE(comparison.unpaired, 2);
    QCOMPARE(comparison.content->interval.mean, 0.5);
    QCOMPARE(comparison.style->interval.mean, 2.0);
    QCOMPARE(comparison.dimensions.size(), 2U);
    // A record that one judge did not get through is no pair; nor is another caption.
    second[1].content.reset();
    second[2].caption = "Another one.";
    QCOMPARE(compareRuns(first, second, ScoringRules::Ours).pairs, 2);
    const JudgeAgreement agreed = judgeAgreement(first, second);
    QVERIFY(!agreed.content);
    QCOMPARE(agreed.style->pairs, 1);
}

void TestSignificance::reports()
{
    EvalReport report;
    report.title = "Run <1>";
    report.judge = "court";
    ReportPart part{"image", false, {}};
    for (const bool isRefined : {false, true}) {
        part.sides.push_back({isRefined ? "refined" : "base",
                              isRefined ? "acm, \"2b\"" : "draft",
                              {judged("a.jpg", "event", isRefined ? 2 : 1, 2, 0),
                               judged("b.jpg", "poem", 0, 0, 3), judged("c.jpg", "theme", 0, 0, 1)},
                              "court",
                              {}});
    }
    report.parts.push_back(part);
    const std::string html = reportHtml(report);
    QVERIFY(html.find("Run &lt;1&gt;") != std::string::npos);
    QVERIFY(html.find("✗ point &lt;1&gt;") != std::string::npos);
    QVERIFY(html.find("✓ point &lt;1&gt;") != std::string::npos);
    QVERIFY(html.find("point <") == std::string::npos);
    QVERIFY(html.find("<svg") != std::string::npos && html.find(">theme</text>") != std::string::npos);
    QVERIFY(html.find("src=") == std::string::npos); // nothing is loaded from elsewhere
    const std::string csv = reportCsv(report);
    QVERIFY(csv.find("image,refined,\"acm, \"\"2b\"\"\",court,content,event,1,2,2,100.0000,,3.0000,66.6667\n")
            != std::string::npos);
    const auto json = nlohmann::json::parse(reportJson(report));
    QCOMPARE(json["parts"][0]["difference"]["content"]["mean"].get<double>(), 0.5);
    QCOMPARE(json["parts"][0]["sides"][1]["style"]["mean"].get<double>(), 2.0);
    // A missing value leaves its corner out.
    const std::string svg = radarSvg({"a", "b", "c"}, {{"one", {1, -1, 0.5}}});
    const std::size_t shape = svg.find("stroke-dasharray");
    QVERIFY(shape != std::string::npos);
    const std::string points = svg.substr(svg.find("points=\"", shape) + 8);
    QCOMPARE(std::count(points.begin(), points.begin() + static_cast<std::ptrdiff_t>(points.find('"')), ','),
             2);
}

void TestSignificance::opinionsOfSeveralJudges()
{
    EvalReport report;
    report.judge = "court";
    ReportSide side{
        "base", "draft", {judged("a.jpg", "event", 1, 2, 0), judged("b.jpg", "poem", 0, 0, 3)}, "court", {}};
    // The second names the points in another order, and has one more that the first does not know.
    std::vector<EvalRecord> other{judged("a.jpg", "event", 1, 3, 0), judged("b.jpg", "poem", 0, 0, 1)};
    std::reverse(other[0].content->keyPoints.begin(), other[0].content->keyPoints.end());
    side.others.push_back({"bench", 1, std::move(other)});
    side.others.push_back({"court", 2, side.records});
    report.parts.push_back({"image", false, {side}});

    const auto json = nlohmann::json::parse(reportJson(report));
    const auto &told = json["parts"][0]["sides"][0];
    QCOMPARE(told["opinions"].size(), 3U);
    QCOMPARE(told["opinions"][0]["style"]["mean"].get<double>(), 3.0);
    QCOMPARE(told["opinions"][1]["style"]["mean"].get<double>(), 1.0);
    QCOMPARE(told["opinions"][2]["judge"].get<std::string>(), "court, round 2");
    QCOMPARE(told["agreement"].size(), 3U);
    const auto &pair = told["agreement"][0];
    QCOMPARE(pair["judges"][0].get<std::string>() + " " + pair["judges"][1].get<std::string>(),
             "court bench");
    QCOMPARE(pair["content"]["pairs"].get<int>(), 2);
    QCOMPARE(pair["content"]["same"].get<double>(), 1.0);
    QCOMPARE(pair["style"]["same"].get<double>(), 0.0);

    const std::string csv = reportCsv(report);
    QVERIFY(csv.find("image,base,draft,court,style,poem,1,3,") != std::string::npos);
    QVERIFY(csv.find("image,base,draft,bench,style,poem,1,1,") != std::string::npos);
    QVERIFY(csv.find("image,base,draft,\"court, round 2\",style,poem,1,3,") != std::string::npos);
    const std::string html = reportHtml(report);
    QVERIFY(html.find("<td>court and bench</td>") != std::string::npos);
    QVERIFY(html.find("<td>bench and court, round 2</td>") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestSignificance)
#include "test_significance.moc"
