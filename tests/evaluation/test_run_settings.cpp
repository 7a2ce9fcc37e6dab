// SPDX-License-Identifier: MIT
// The file of a run that says what it was asked to do: read back, refused, and what it makes of a folder.
#include "core/base/atomic_file.h"
#include "core/evaluation/run_folder.h"
#include "core/evaluation/run_settings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anycap;
using namespace anycap::evaluation;

class TestRunSettings : public QObject {
    Q_OBJECT
private slots:
    void whatIsWrittenIsRead();
    void whatIsNotThereKeepsItsDefault();
    void refusals_data();
    void refusals();
    void aStoppedRunIsReadAsFarAsItIs();
};

void TestRunSettings::whatIsWrittenIsRead()
{
    RunSettings settings;
    settings.records = {"/bench/a;b", "/bench/ü.jsonl"};
    settings.media = "/media";
    settings.prompts = "/bench/prompts";
    settings.base = "draft";
    settings.refiner = "endpoint:office";
    settings.judges = {"office", "court.2"};
    settings.rounds = 3;
    settings.limit = 12;
    settings.areLengthsKept = true;
    settings.rules = ScoringRules::Published;
    settings.parts = {"image", "audio"};
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    QVERIFY(writeRunSettings(settings, path));
    const auto read = readRunSettings(path);
    QVERIFY(read);
    QVERIFY(*read == settings);
    QCOMPARE(readRunSettings(path + "/nowhere").error().code, ErrorCode::NotFound);
}

void TestRunSettings::whatIsNotThereKeepsItsDefault()
{
    const auto read = runSettingsFromJson(R"({"base": "draft", "colour": "green"})", "run.json");
    QVERIFY(read);
    QCOMPARE(read->base, "draft");
    QCOMPARE(read->rounds, 1);
    QVERIFY(read->rules == ScoringRules::Ours);
}

void TestRunSettings::refusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("cause");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("JSON object");
    QTest::newRow("an array") << QByteArray("[]") << QByteArray("JSON object");
    QTest::newRow("kind") << QByteArray(R"({"media": 3})") << QByteArray("\"media\"");
    QTest::newRow("kind in a list") << QByteArray(R"({"records": ["a", 3]})") << QByteArray("\"records\"");
    QTest::newRow("rounds") << QByteArray(R"({"rounds": 0})") << QByteArray("\"rounds\"");
    QTest::newRow("many rounds") << QByteArray(R"({"rounds": 99999999999})") << QByteArray("\"rounds\"");
    QTest::newRow("fraction") << QByteArray(R"({"limit": 1.5})") << QByteArray("\"limit\"");
    QTest::newRow("rules") << QByteArray(R"({"rules": "mine"})") << QByteArray("\"rules\"");
    QTest::newRow("a judge that is a path")
        << QByteArray(R"({"judges": ["../../x"]})") << QByteArray("\"judges\"");
    QTest::newRow("a part that is a path") << QByteArray(R"({"parts": ["a/b"]})") << QByteArray("\"parts\"");
}

void TestRunSettings::refusals()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, cause);
    const auto read = runSettingsFromJson(json.toStdString(), "run.json");
    QVERIFY(!read);
    const std::string told = read.error().toString();
    QVERIFY2(told.starts_with("run.json: ") && told.find(cause.toStdString()) != std::string::npos,
             told.c_str());
}

void TestRunSettings::aStoppedRunIsReadAsFarAsItIs()
{
    const QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    const auto record = [](const char *more) {
        return R"({"image": "a.jpg", "restriction": ["poem"], "answer": "A boat.", "captioner": "draft")"
            + std::string(more) + "}\n";
    };
    RunSettings settings;
    settings.base = "draft";
    settings.refiner = "endpoint:office";
    settings.judges = {"court", "bench"};
    settings.parts = {"image", "video"};
    QVERIFY(writeRunSettings(settings, path));
    QVERIFY(!readRun(path)); // nothing was captioned
    QVERIFY(writeFileAtomically(path + "/image.base.jsonl", record("")));
    QVERIFY(writeFileAtomically(path + "/image.refined.jsonl", record("")));
    // Of an earlier run with one judge: not of this one.
    QVERIFY(writeFileAtomically(path + "/image.base.judged.jsonl",
                                record(R"(, "judge": "old", "judge_score": 1, "reason": "")")));
    const auto captioned = readRun(path);
    QVERIFY(captioned);
    QCOMPARE(captioned->parts.size(), 1U);
    QCOMPARE(captioned->parts[0].sides.size(), 2U);
    QCOMPARE(captioned->judge, "");
    QVERIFY(writeFileAtomically(path + "/image.base.judged.court.jsonl",
                                record(R"(, "judge": "court", "judge_score": 4, "reason": "")")));
    QVERIFY(writeFileAtomically(path + "/image.base.judged.bench.jsonl",
                                record(R"(, "judge": "bench", "judge_score": 2, "reason": "")")));
    const auto judged = readRun(path);
    QVERIFY(judged);
    QCOMPARE(judged->judge, "court");
    QCOMPARE(judged->parts[0].sides[0].records[0].style->score, 4);
    QCOMPARE(judged->parts[0].sides[0].others.size(), 1U);
    QCOMPARE(judged->parts[0].sides[0].others[0].records[0].style->score, 2);
    // Asked again without a refiner: what it wrote before is not part of it.
    settings.refiner.clear();
    QVERIFY(writeRunSettings(settings, path));
    QCOMPARE(readRun(path)->parts[0].sides.size(), 1U);
}

QTEST_APPLESS_MAIN(TestRunSettings)
#include "test_run_settings.moc"
