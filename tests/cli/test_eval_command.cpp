// SPDX-License-Identifier: MIT
// `anycap eval anycapeval`: its table, its JSON, its exit status.
#include "tests/cli/run_command.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace anycap;
using test::runCommand;
using test::Said;
using test::writeFile;

namespace {

// One sentence was asked for; the second caption has two, so that one of its two points is lost.
const QByteArray kContent
    = R"({"id":1,"restriction":["action","The generated caption's length needs to be one sentence."],"key_points":["dog","runs"],"answer":"A dog runs.","model_evaluation":{"caption_evaluation":{"key_points_scores":{"dog":1,"runs":1},"total_score":2,"score_reasons":{"dog":"x","runs":"y"}}}}
{"id":2,"restriction":["action","The generated caption's length needs to be one sentence."],"key_points":["dog","runs"],"answer":"A dog. It runs.","model_evaluation":{"caption_evaluation":{"key_points_scores":{"dog":1,"runs":1},"total_score":2,"score_reasons":{"dog":"x","runs":"y"}}}}
)";
const QByteArray kStyle
    = R"({"id":1,"restriction":["poem"],"answer":"Blue is the sea","judge_score":3,"reason":"it has no rhyme"}
)";

} // namespace

#define S(text) QStringLiteral(text)

class TestEvalCommand : public QObject {
    Q_OBJECT
private slots:
    void contentAsTable();
    void contentAsJson();
    void publishedRules();
    void styleAsJson();
    void referencesNeedNoJudge();
    void badLinesAreTold();
    void refusals_data();
    void refusals();

private:
    QString written(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        writeFile(path, bytes);
        return path;
    }
    QTemporaryDir m_folder;
};

void TestEvalCommand::contentAsTable()
{
    const Said said = runCommand({S("eval"), S("anycapeval"), written(S("content.jsonl"), kContent)});
    QCOMPARE(said.code, 0);
    QVERIFY2(said.out.contains(S("1 of 2 captions (50.0 %) have the length")), qPrintable(said.out));
    QVERIFY2(said.out.contains(S("3/4  75.00 %")), qPrintable(said.out));
    QVERIFY2(said.out.contains(S("1 of a wrong length, 0 not judged, 0 left out")), qPrintable(said.out));
    QVERIFY(!said.out.contains(S("Style")));
}

void TestEvalCommand::contentAsJson()
{
    const Said said
        = runCommand({S("eval"), S("anycapeval"), written(S("content.jsonl"), kContent), S("--json")});
    QCOMPARE(said.code, 0);
    const QJsonObject report = QJsonDocument::fromJson(said.rawOut).object();
    QCOMPARE(report[S("rules")].toString(), S("anycap"));
    const QJsonObject content = report[S("content")].toObject();
    QCOMPARE(content[S("score")].toInt(), 3);
    QCOMPARE(content[S("key_points")].toInt(), 4);
    QCOMPARE(content[S("length_penalties")].toInt(), 1);
    const QJsonObject action = content[S("dimensions")].toObject()[S("action")].toObject();
    QCOMPARE(action[S("records")].toInt(), 2);
    QCOMPARE(action[S("words")].toDouble(), 3.5);
    const QJsonObject lengths = report[S("lengths")].toObject();
    QCOMPARE(lengths[S("kept")].toInt(), 1);
    QCOMPARE(lengths[S("restrictions")].toArray().at(0).toObject()[S("records")].toInt(), 2);
    QVERIFY(!report.contains(S("style")));
}

void TestEvalCommand::publishedRules()
{
    const QString file = written(S("content.jsonl"), kContent);
    const QStringList call{S("eval"), S("anycapeval"), file, S("--json"), S("--rules"), S("published")};
    const auto score = [](const Said &said) {
        return QJsonDocument::fromJson(said.rawOut).object()[S("content")].toObject()[S("score")].toInt();
    };
    QCOMPARE(score(runCommand(call)), 4); // the overall score of pictures has no penalty there
    QCOMPARE(score(runCommand(call + QStringList{S("--modality"), S("video")})), 3);
}

void TestEvalCommand::styleAsJson()
{
    const Said said
        = runCommand({S("eval"), S("anycapeval"), written(S("style.jsonl"), kStyle), S("--json")});
    QCOMPARE(said.code, 0);
    const QJsonObject report = QJsonDocument::fromJson(said.rawOut).object();
    QCOMPARE(report[S("style")].toObject()[S("mean")].toDouble(), 3.0);
    QVERIFY(!report.contains(S("content")));
}

void TestEvalCommand::referencesNeedNoJudge()
{
    const QString file = written(
        S("references.jsonl"),
        R"({"id":1,"restriction":["action","The generated caption's length needs to be one sentence."],"conversations":[{"from":"human","value":"What?"},{"from":"gpt","value":"Dogs run."}]})");
    QVERIFY(runCommand({S("eval"), S("anycapeval"), file}).out.contains(S("0 of 1 captions")));
    QVERIFY(
        runCommand({S("eval"), S("anycapeval"), file, S("--references")}).out.contains(S("1 of 1 captions")));
}

void TestEvalCommand::badLinesAreTold()
{
    const QString file = written(S("torn.jsonl"), "{\"id\":\n" + kStyle);
    const Said said = runCommand({S("eval"), S("anycapeval"), file});
    QCOMPARE(said.code, 1);
    QVERIFY2(said.out.contains(S("torn.jsonl:1: is not a JSON object")), qPrintable(said.out));
    QVERIFY(said.out.contains(S("Style")));
}

void TestEvalCommand::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("cause");
    QTest::newRow("no such file") << QStringList{S("nowhere.jsonl")} << S("nowhere.jsonl");
    QTest::newRow("no record") << QStringList{written(S("noise.jsonl"), "noise\n")}
                               << S("line 1 is not a JSON object");
    QTest::newRow("rules") << QStringList{S("x"), S("--rules"), S("mine")} << S("--rules mine");
    QTest::newRow("modality") << QStringList{S("x"), S("--modality"), S("smell")} << S("--modality smell");
}

void TestEvalCommand::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, cause);
    const Said said = runCommand(QStringList{S("eval"), S("anycapeval")} + arguments);
    QCOMPARE(said.code, 2);
    QVERIFY2(said.err.contains(cause), qPrintable(said.err));
    QCOMPARE(said.err.count(QLatin1Char(10)), 1);
}

QTEST_GUILESS_MAIN(TestEvalCommand)
#include "test_eval_command.moc"
