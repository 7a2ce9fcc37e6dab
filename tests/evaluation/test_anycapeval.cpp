// SPDX-License-Identifier: MIT
// AnyCapEval's numbers: on made-up records with worked values, and on recorded judgements against what the
// published scripts make of them.
#include "core/base/text_count.h"
#include "core/evaluation/anycapeval_records.h"
#include "core/evaluation/anycapeval_scores.h"
#include "core/evaluation/judge_answer.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace anycap;
using namespace anycap::evaluation;

namespace {

using Json = nlohmann::json;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString shared(const QString &path)
{
    return qEnvironmentVariable("ANYCAP_SHARED_DIR") + QLatin1Char('/') + path;
}

/// As Python's round() prints it.
std::string rounded(double value, int digits)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

} // namespace

class TestAnyCapEval : public QObject {
    Q_OBJECT
private slots:
    void judgesAnswers_data();
    void judgesAnswers();
    void heldToOwnKeyPoints();
    void styleAnswers_data();
    void styleAnswers();
    void workedValues();
    void badLinesAreTold();
    void publishedJudgeRules();
    void publishedContent_data();
    void publishedContent();
    void publishedStyle();
    void referencesKeepTheirLengths();
};

void TestAnyCapEval::judgesAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("total"); // -1: not understood
    QTest::addColumn<bool>("isRepaired");
    const QByteArray good
        = R"({"caption_evaluation":{"key_points_scores":{"a":1,"b":0},"total_score":1,"score_reasons":{"a":"x","b":"y"}}})";
    QTest::newRow("plain") << good << 1 << false;
    QTest::newRow("fenced") << "```json\n" + good + "\n```" << 1 << false;
    QTest::newRow("chatty") << "Sure! Here you are: " + good + " I hope {this} helps." << 1 << false;
    QTest::newRow("inner object") << QByteArray(
        R"({"key_points_scores":{"a":1},"total_score":1,"score_reasons":{"a":"}\"{"}})")
                                  << 1 << false;
    QTest::newRow("wrong sum") << QByteArray(good).replace("_score\":1", "_score\":2") << 1 << true;
    QTest::newRow("no sum") << QByteArray(good).replace("\"total_score\":1,", "") << 1 << true;
    QTest::newRow("fraction") << QByteArray(good).replace("\"a\":1", "\"a\":0.5") << -1 << false;
    QTest::newRow("words") << QByteArray(good).replace("\"a\":1", "\"a\":\"1\"") << -1 << false;
    QTest::newRow("reasons of others")
        << QByteArray(good).replace("\"b\":\"y\"", "\"c\":\"y\"") << -1 << false;
    QTest::newRow("cut off") << good.left(good.size() - 4) << -1 << false;
    QTest::newRow("no JSON") << QByteArray("I cannot judge this caption.") << -1 << false;
    QTest::newRow("nothing") << QByteArray() << -1 << false;
    QTest::newRow("huge number") << QByteArray(good).replace("\"a\":1", "\"a\":99999999999999999999") << -1
                                 << false;
}

void TestAnyCapEval::judgesAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, total);
    QFETCH(bool, isRepaired);
    const auto judgement = contentJudgement(answer.toStdString());
    QCOMPARE(static_cast<bool>(judgement), total >= 0);
    if (!judgement) {
        QVERIFY(!judgement.error().message.empty());
        return;
    }
    QCOMPARE(judgement->total, total);
    QCOMPARE(judgement->isRepaired, isRepaired);
}

void TestAnyCapEval::heldToOwnKeyPoints()
{
    const std::string ask
        = R"({"id":1,"restriction":["action"],"image":"a.jpg","answer":"A boat.","key_points":["A red boat.","At sea"],"model_evaluation":)";
    const auto judged = [&](const std::string &scores, const std::string &reasons, int total) {
        const auto file = readEvalFile(ask + R"({"key_points_scores":)" + scores + R"(,"total_score":)"
                                           + std::to_string(total) + R"(,"score_reasons":)" + reasons + "}}",
                                       "judged");
        return file ? file->records.at(0) : EvalRecord();
    };
    const auto score = [](const EvalRecord &record, ScoringRules rules) {
        const auto one = recordScore(record, rules);
        return one ? std::pair(one->score, one->whole) : std::pair(-1, -1);
    };
    // Other order, other case, no full stop.
    EvalRecord record = judged(R"({"at sea":0,"A red boat":1})", R"({"at sea":"","A red boat":"it is"})", 1);
    QVERIFY(record.content);
    QCOMPARE(record.content->keyPoints.at(0), (KeyPointScore{"A red boat.", 1, "it is"}));
    QCOMPARE(record.content->keyPoints.at(1).score, 0);
    // One in other words stands for the one that is left.
    record = judged(R"({"on the water":1,"A red boat.":0})", R"({"on the water":"","A red boat.":""})", 1);
    QCOMPARE(record.content->keyPoints.at(1), (KeyPointScore{"At sea", 1, ""}));
    // What the judge added is not counted; the published scripts count its sum.
    record = judged(R"({"A red boat.":1,"At sea":1,"A cloud":1})",
                    R"({"A red boat.":"","At sea":"","A cloud":""})", 3);
    QCOMPARE(score(record, ScoringRules::Ours), std::pair(2, 2));
    QCOMPARE(score(record, ScoringRules::Published), std::pair(3, 2));
    // One is lacking; a score is none of the two; nothing could be read: not judged, never zero.
    for (const EvalRecord &bad :
         {judged(R"({"A red boat.":1})", R"({"A red boat.":""})", 1),
          judged(R"({"A red boat.":2,"At sea":-1})", R"({"A red boat.":"","At sea":""})", 1),
          judged(R"({"error":0})", R"({"error":"no answer"})", 1)}) {
        QCOMPARE(score(bad, ScoringRules::Ours), std::pair(-1, -1));
        QCOMPARE(contentScores({bad}, ScoringRules::Ours, false).withoutJudgement, 1);
        QCOMPARE(score(bad, ScoringRules::Published), std::pair(1, 2));
    }
    // The same key point twice has one answer.
    const auto twice = heldTo({"a", "a"}, {{{"a", 1, "yes"}}, 1, false});
    QVERIFY(twice);
    QCOMPARE(twice->total, 2);
}

void TestAnyCapEval::styleAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("score");
    QTest::newRow("plain") << QByteArray(R"({"score": 3, "reason": "good"})") << 3;
    QTest::newRow("fenced") << QByteArray("```\n{\"score\": 0}\n```") << 0;
    QTest::newRow("too high") << QByteArray(R"({"score": 5, "reason": ""})") << -1;
    QTest::newRow("below") << QByteArray(R"({"score": -1, "reason": ""})") << -1;
    QTest::newRow("fraction") << QByteArray(R"({"score": 2.5, "reason": ""})") << -1;
    QTest::newRow("no score") << QByteArray(R"({"reason": "4"})") << -1;
}

void TestAnyCapEval::styleAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, score);
    const auto judgement = styleJudgement(answer.toStdString());
    QCOMPARE(judgement ? judgement->score : -1, score);
}

void TestAnyCapEval::workedValues()
{
    const std::string limit = "The generated caption's length needs to be exactly 10 words.";
    const auto content
        = [](const std::string &caption, const std::string &restriction, std::vector<int> scores) {
              EvalRecord record;
              record.dimension = "action";
              record.caption = caption;
              record.restriction = restriction;
              record.content.emplace();
              for (const int score : scores) {
                  record.keyPoints.push_back("k" + std::to_string(record.keyPoints.size()));
                  record.content->keyPoints.push_back({record.keyPoints.back(), score, ""});
                  record.content->total += score;
              }
              record.saidTotal = record.content->total;
              return record;
          };
    const std::string ten = "one two three four five six seven eight nine ten";
    const std::vector<EvalRecord> records{content(ten, limit, {1, 1, 0}), content("two words", limit, {1, 1}),
                                          content("two words", limit, {0}), content("None moves", "", {1})};
    const ContentScores ours = contentScores(records, ScoringRules::Ours, false);
    QCOMPARE(ours.records, 4);
    QCOMPARE(ours.penalties, 2);
    QCOMPARE(ours.score, 2 + 1 + 0 + 1);
    QCOMPARE(ours.keyPoints, 7);
    QCOMPARE(ours.dimensions.at("action").words, 16);
    QCOMPARE(ours.density(), 100.0 * 4 / 16);
    const ContentScores published = contentScores(records, ScoringRules::Published, false);
    QCOMPARE(published.leftOut, 1);
    QCOMPARE(published.score, 4); // 2 + 2 + 0, unpenalised
    QCOMPARE(published.dimensions.at("action").score, 3);
    QCOMPARE(contentScores(records, ScoringRules::Published, true).score, 3);
    QCOMPARE(contentScores({}, ScoringRules::Ours, false).percent(), 0.0);

    EvalRecord brief;
    brief.dimension = "brief";
    brief.caption = "one two three four five six seven";
    brief.reference = ten;
    brief.style = StyleJudgement{4, ""};
    QCOMPARE(styleScores({brief}, ScoringRules::Ours).mean(), 4.0); // 7 of 10 words is within 30 %
    brief.caption = "one two three four five six";
    QCOMPARE(styleScores({brief}, ScoringRules::Ours).mean(), 1.0);
    QCOMPARE(styleScores({brief}, ScoringRules::Published).mean(), 4.0);
    brief.dimension = "poem";
    QCOMPARE(styleScores({brief}, ScoringRules::Ours).mean(), 4.0);
    brief.restriction = limit;
    QCOMPARE(styleScores({brief}, ScoringRules::Published).mean(), 1.0);
    QCOMPARE(wordsNearReference(10), std::pair(7, 13));
    QCOMPARE(wordsNearReference(20), std::pair(14, 26));
    QCOMPARE(wordsNearReference(3), std::pair(3, 3));
}

void TestAnyCapEval::badLinesAreTold()
{
    const auto file
        = readEvalFile("{\"id\":1,\"restriction\":[\"brief\"],\"answer\":\"a\"}\nnot json\n\n{\"id\":2}\n"
                       "{\"id\":3,\"restriction\":[\"brief\",7],\"answer\":[\"b\"]}\r\n",
                       "file");
    QVERIFY(file);
    QCOMPARE(file->records.size(), 2U);
    QCOMPARE(file->records.at(1).caption, "b");
    QVERIFY(file->records.at(1).restriction.empty());
    QCOMPARE(file->problems.size(), 2U);
    QCOMPARE(file->problems.at(0).line, 2);
    QCOMPARE(file->problems.at(1).line, 4);
    QCOMPARE(readEvalFile("", "file").error().code, ErrorCode::InvalidData);
    QVERIFY(readEvalFile("[]\n", "file").error().message.find("line 1") != std::string::npos);
}

void TestAnyCapEval::publishedJudgeRules()
{
    const QByteArray bytes = bytesOf(shared(QStringLiteral("acm/fixtures/eval/judge_validation.json")));
    if (bytes.isEmpty())
        QSKIP("the reference material is not here");
    for (const Json &row : Json::parse(bytes.toStdString())) {
        const std::string name = row["name"];
        QVERIFY2(isValidAsPublished(row["response"].dump()) == row["valid"].get<bool>(), name.c_str());
    }
}

void TestAnyCapEval::publishedContent_data()
{
    QTest::addColumn<QString>("modality");
    for (const char *modality : {"image", "video", "audio"})
        QTest::newRow(modality) << QString::fromLatin1(modality);
}

void TestAnyCapEval::publishedContent()
{
    QFETCH(QString, modality);
    const QString folder = shared(QStringLiteral("acm/fixtures/eval/"));
    const QByteArray judged = bytesOf(folder + QStringLiteral("content_judged_%1.jsonl").arg(modality));
    const QByteArray expected = bytesOf(folder + QStringLiteral("content_expected_%1.json").arg(modality));
    if (judged.isEmpty() || expected.isEmpty())
        QSKIP("the reference material is not here");
    const auto file = readEvalFile(judged.toStdString(), "judged");
    QVERIFY(file && file->problems.empty());
    const ContentScores scores
        = contentScores(file->records, ScoringRules::Published, modality == QLatin1String("video"));
    const Json wanted = Json::parse(expected.toStdString());
    QCOMPARE(scores.records, wanted["valid"].get<int>());
    QCOMPARE(scores.leftOut, wanted["invalid"].get<int>());
    QCOMPARE(scores.penalties, wanted["length_penalty_count"].get<int>());
    QCOMPARE(scores.score, wanted["overall"]["score"].get<int>());
    QCOMPARE(scores.keyPoints, wanted["overall"]["max"].get<int>());
    QCOMPARE(std::stod(rounded(scores.percent(), 2)), wanted["overall"]["percent"].get<double>());
    QCOMPARE(scores.dimensions.size(), wanted["dimensions"].size());
    for (const auto &[name, dimension] : wanted["dimensions"].items()) {
        const ContentDimension &made = scores.dimensions.at(name);
        QCOMPARE(made.records, dimension["count"].get<int>());
        QCOMPARE(made.score, dimension["score_after_penalty"].get<int>());
        QCOMPARE(made.keyPoints, dimension["max"].get<int>());
        QCOMPARE(std::stod(rounded(made.percent(), 2)), dimension["percent"].get<double>());
        QCOMPARE(std::stod(rounded(made.meanWords(), 2)), dimension["avg_words"].get<double>());
        QCOMPARE(std::stod(rounded(made.density(), 5)), dimension["kpd_x100"].get<double>());
    }
}

void TestAnyCapEval::publishedStyle()
{
    const QString folder = shared(QStringLiteral("acm/fixtures/eval/"));
    const QByteArray judged = bytesOf(folder + QStringLiteral("style_judged_image.jsonl"));
    const QByteArray expected = bytesOf(folder + QStringLiteral("style_expected_image.json"));
    if (judged.isEmpty() || expected.isEmpty())
        QSKIP("the reference material is not here");
    const auto file = readEvalFile(judged.toStdString(), "judged");
    QVERIFY(file);
    const StyleScores scores = styleScores(file->records, ScoringRules::Published);
    const Json wanted = Json::parse(expected.toStdString());
    QCOMPARE(scores.records, wanted["valid"].get<int>());
    QCOMPARE(scores.withoutJudgement, wanted["invalid"].get<int>());
    QCOMPARE(scores.penalties, wanted["length_penalty_count"].get<int>());
    QCOMPARE(std::stod(rounded(scores.mean(), 2)), wanted["overall_avg"].get<double>());
    for (const auto &[name, dimension] : wanted["dimensions"].items()) {
        const StyleDimension &made = scores.dimensions.at(name);
        QCOMPARE(std::stod(rounded(made.mean(), 2)), dimension["avg_score"].get<double>());
        QCOMPARE(std::stod(rounded(made.meanWords(), 2)), dimension["avg_words"].get<double>());
        QCOMPARE(std::stod(rounded(made.density(), 4)), dimension["density"].get<double>());
    }
}

void TestAnyCapEval::referencesKeepTheirLengths()
{
    const QString archive = shared(QStringLiteral("anycap-data/benchmarks.tar.xz"));
    if (!QFile::exists(archive))
        QSKIP("the reference material is not here");
    const QTemporaryDir folder;
    QCOMPARE(QProcess::execute(QStringLiteral("tar"),
                               {QStringLiteral("-xf"), archive, QStringLiteral("-C"), folder.path()}),
             0);
    std::vector<EvalRecord> records;
    QDirIterator files(folder.path(),
                       {QStringLiteral("*_ref_content.jsonl"), QStringLiteral("*_ref_style.jsonl")},
                       QDir::Files, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        ++count;
        const auto file = readEvalFile(bytesOf(files.next()).toStdString(), "references", true);
        QVERIFY(file && file->problems.empty());
        records.insert(records.end(), file->records.begin(), file->records.end());
    }
    QCOMPARE(count, 6);
    const LengthReport report = lengthReport(records);
    QCOMPARE(report.records, 1134);
    QCOMPARE(report.kept, 977);
    for (const auto &[restriction, kept] : report.byRestriction)
        QVERIFY2(kept.first <= kept.second, restriction.c_str());
}

QTEST_GUILESS_MAIN(TestAnyCapEval)
#include "test_anycapeval.moc"
