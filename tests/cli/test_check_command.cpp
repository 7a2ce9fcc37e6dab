// SPDX-License-Identifier: MIT
// `anycap check`: its lines, its JSON, its presets and its exit status.
#include "core/quality/preset.h"
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

const QByteArray kGood = "1\n00:00:01,000 --> 00:00:03,000\nShort and calm.\n";
// Cue 2 is too fast, too long a line, and begins before cue 1 has ended.
const QByteArray kBad = "1\n00:00:01,000 --> 00:00:03,000\nFine.\n\n"
                        "2\n00:00:02,500 --> 00:00:03,500\n"
                        "This single line is far too long to be read in one second.\n";

} // namespace

class TestCheckCommand : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void exitStatus_data();
    void exitStatus();
    void linesNamePlaceRuleAndLimit();
    void jsonOfOneFile();
    void jsonOfSeveralFiles();
    void presetsAreListed();
    void presetDecides();
    void gapInFrames();
    void refusals_data();
    void refusals();

private:
    QString at(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

#define S(text) QStringLiteral(text)

void TestCheckCommand::initTestCase()
{
    writeFile(at(S("good.srt")), kGood);
    writeFile(at(S("bad.srt")), kBad);
    writeFile(at(S("repaired.srt")), "1\n00:00:01.0 -> 00:00:03,000\nShort and calm.\n");
    writeFile(at(S("noise.srt")), "nothing like subtitles\n");
}

void TestCheckCommand::exitStatus_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<int>("code");
    QTest::newRow("clean") << QStringList{S("good.srt")} << 0;
    QTest::newRow("problems") << QStringList{S("bad.srt")} << 1;
    QTest::newRow("read with repairs") << QStringList{S("repaired.srt")} << 1;
    QTest::newRow("one of two") << QStringList{S("good.srt"), S("bad.srt")} << 1;
    QTest::newRow("missing file") << QStringList{S("none.srt")} << 2;
    QTest::newRow("missing and bad") << QStringList{S("none.srt"), S("bad.srt")} << 2;
    QTest::newRow("no subtitles") << QStringList{S("noise.srt")} << 2;
}

void TestCheckCommand::exitStatus()
{
    QFETCH(QStringList, files);
    QFETCH(int, code);
    for (QString &file : files)
        file = at(file);
    QCOMPARE(runCommand(QStringList{S("check")} + files).code, code);
    QCOMPARE(runCommand(QStringList{S("check"), S("--json")} + files).code, code);
}

void TestCheckCommand::linesNamePlaceRuleAndLimit()
{
    const Said said = runCommand({S("check"), at(S("bad.srt"))});
    QCOMPARE(said.err, QString());
    const QStringList lines = said.out.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.size() >= 4, qPrintable(said.out)); // speed, length, overlap, and the sum
    for (const QString &line : lines)
        QVERIFY2(line.startsWith(at(S("bad.srt")) + u':'), qPrintable(line));
    QVERIFY2(lines.first().contains(S("cue 2 at 00:00:02.500")), qPrintable(lines.first()));
    QVERIFY2(lines.first().contains(S("20")), qPrintable(lines.first())); // the limit
    QVERIFY2(lines.last().contains(S("2 cues, 3 problems (House default)")), qPrintable(lines.last()));
    const QString clean = runCommand({S("check"), at(S("good.srt"))}).out;
    QVERIFY2(clean.contains(S("1 cue, 0 problems")), qPrintable(clean));
}

void TestCheckCommand::jsonOfOneFile()
{
    const Said said = runCommand({S("check"), at(S("bad.srt")), S("--json")});
    const QJsonObject report = QJsonDocument::fromJson(said.rawOut).object();
    QCOMPARE(report.keys(),
             (QStringList{S("average_characters_per_second"), S("cues"), S("file"), S("preset"),
                          S("problems"), S("reading_problems")}));
    QCOMPARE(report[S("file")].toString(), at(S("bad.srt")));
    QCOMPARE(report[S("cues")].toInt(), 2);
    QCOMPARE(report[S("preset")].toObject().keys(),
             (QStringList{S("date"), S("id"), S("name"), S("source")}));
    QCOMPARE(report[S("average_characters_per_second")].toDouble(), (5 + 58) / 3.0);
    const QJsonArray problems = report[S("problems")].toArray();
    QStringList rules;
    for (const QJsonValue &value : problems) {
        const QJsonObject problem = value.toObject();
        QCOMPARE(problem.keys(),
                 (QStringList{S("cue"), S("end_ms"), S("id"), S("limit"), S("line"), S("measured"),
                              S("message"), S("rule"), S("start_ms")}));
        QCOMPARE(problem[S("cue")].toInt(), 2);
        QCOMPARE(problem[S("id")].toString(), S("2"));
        QCOMPARE(problem[S("start_ms")].toInt(), 2500);
        rules << problem[S("rule")].toString();
    }
    QCOMPARE(rules, (QStringList{S("reading-speed"), S("line-length"), S("overlap")}));
    QCOMPARE(problems.at(0)[S("measured")].toDouble(), 58.0);
    QCOMPARE(problems.at(0)[S("limit")].toDouble(), 20.0);
    QCOMPARE(problems.at(1)[S("limit")].toInt(), 42);
    QVERIFY(report[S("reading_problems")].toArray().isEmpty());

    const QJsonObject repaired
        = QJsonDocument::fromJson(runCommand({S("check"), at(S("repaired.srt")), S("--json")}).rawOut)
              .object();
    const QJsonObject repair = repaired[S("reading_problems")].toArray().at(0).toObject();
    QCOMPARE(repair.keys(), (QStringList{S("line"), S("message")}));
}

void TestCheckCommand::jsonOfSeveralFiles()
{
    const QJsonDocument reports = QJsonDocument::fromJson(
        runCommand({S("check"), at(S("good.srt")), at(S("bad.srt")), S("--json")}).rawOut);
    QVERIFY(reports.isArray());
    QCOMPARE(reports.array().size(), 2);
    QCOMPARE(reports.array().at(1)[S("file")].toString(), at(S("bad.srt")));
}

void TestCheckCommand::presetsAreListed()
{
    const Said said = runCommand({S("check"), S("--list-presets")});
    QCOMPARE(said.code, 0);
    const QStringList lines = said.out.split(u'\n', Qt::SkipEmptyParts);
    const auto presets = builtInPresets();
    QVERIFY(presets.has_value());
    QCOMPARE(lines.size(), static_cast<qsizetype>(presets->size()));
    for (std::size_t i = 0; i < presets->size(); ++i) {
        const QualityPreset &preset = (*presets)[i];
        const QString &line = lines.at(static_cast<qsizetype>(i));
        QVERIFY2(line.startsWith(QString::fromStdString(preset.id) + u' '), qPrintable(line));
        for (const std::string &part : {preset.name, preset.source, preset.date})
            QVERIFY2(line.contains(QString::fromStdString(part)), qPrintable(line));
        // Every name in the list can be used.
        QVERIFY(
            runCommand({S("check"), at(S("good.srt")), S("--preset"), QString::fromStdString(preset.id)}).code
            != 2);
    }
}

void TestCheckCommand::presetDecides()
{
    // 19 characters in a second: within 20 for adults, over 17 for children.
    writeFile(at(S("speed.srt")), "1\n00:00:01,000 --> 00:00:02,000\nNineteen characters\n");
    QCOMPARE(runCommand({S("check"), at(S("speed.srt")), S("--preset"), S("netflix-en")}).code, 0);
    const Said children
        = runCommand({S("check"), at(S("speed.srt")), S("--preset"), S("netflix-en-children")});
    QCOMPARE(children.code, 1);
    QVERIFY2(children.out.contains(S("Netflix English, children")), qPrintable(children.out));
}

void TestCheckCommand::gapInFrames()
{
    // 50 ms are more than two frames at 60 a second, and less at 24.
    writeFile(at(S("gap.srt")),
              "1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:02,050 --> 00:00:03,000\nTwo\n");
    QCOMPARE(runCommand({S("check"), at(S("gap.srt"))}).code, 1);
    QCOMPARE(runCommand({S("check"), at(S("gap.srt")), S("--fps"), S("60")}).code, 0);
}

void TestCheckCommand::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << QStringList{} << S("usage: anycap check");
    QTest::newRow("unknown preset") << QStringList{at(S("good.srt")), S("--preset"), S("tv")} << S("tv");
    QTest::newRow("fps of zero") << QStringList{at(S("good.srt")), S("--fps"), S("0")} << S("--fps");
    QTest::newRow("fps in words") << QStringList{at(S("good.srt")), S("--fps"), S("many")} << S("--fps");
    QTest::newRow("unknown encoding")
        << QStringList{at(S("good.srt")), S("--encoding"), S("klingon")} << S("klingon");
}

void TestCheckCommand::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const Said said = runCommand(QStringList{S("check")} + arguments);
    QCOMPARE(said.code, 2);
    QCOMPARE(said.out, QString());
    QVERIFY2(said.err.startsWith(S("anycap: ")) && said.err.contains(message, Qt::CaseInsensitive),
             qPrintable(said.err));
}

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "test_check_command.moc"
