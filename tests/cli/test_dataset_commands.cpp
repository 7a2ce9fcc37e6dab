// SPDX-License-Identifier: MIT
// `anycap dataset`: what is in a dataset, what is wrong with it, and captions of a project as training data.
#include "tests/cli/run_command.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace anycap::test;

#define S(text) QStringLiteral(text)

namespace {

const QByteArray kGood
    = R"({"id": 1, "image": "a.jpg", "conversations": [{"from": "human", "value": "<image>\nYou are a multimodal aligner, and your task is to transform the existing caption into a caption that better meets the requirements. The requirement is: 'Be brief.'.The existing caption is: 'A big red boat.'. You only need to answer the caption that better meets the requirements, and do not add anything else."}, {"from": "gpt", "value": "A boat."}]}
)";

} // namespace

class TestDatasetCommands : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", m_folder->filePath(S("cache")).toUtf8());
        QDir(m_folder->path()).mkpath(S("data/q-8b-c"));
        writeFile(m_folder->filePath(S("data/q-8b-c/brief.jsonl")), kGood + "torn\n" + kGood);
    }
    void inspects();
    void validates();
    void exportsAProject();
    void refusals_data();
    void refusals();

private:
    QString data() const { return m_folder->filePath(S("data")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatasetCommands::inspects()
{
    const QStringList call{S("dataset"), S("inspect"), data(), S("--show"), S("1")};
    Said said = runCommand(call);
    QCOMPARE(said.code, 0);
    QVERIFY2(said.out.contains(S("image/brief")) && said.out.contains(S("asked:  Be brief.")),
             qPrintable(said.out));
    QVERIFY2(said.err.contains(S("1 problems")), qPrintable(said.err));
    QVERIFY(!QDir(m_folder->filePath(S("cache/anycap/datasets"))).isEmpty());
    said = runCommand(call + QStringList{S("--json"), S("--text"), S("RED boat")});
    const QJsonObject json = QJsonDocument::fromJson(said.rawOut).object();
    QCOMPARE(json[S("statistics")].toObject()[S("records")].toInt(), 2);
    QCOMPARE(json[S("records")].toArray().size(), 1);
    QCOMPARE(json[S("records")].toArray()[0].toObject()[S("given")].toString(), S("A big red boat."));
    said = runCommand(call + QStringList{S("--json"), S("--type"), S("poem")});
    QCOMPARE(QJsonDocument::fromJson(said.rawOut).object()[S("statistics")].toObject()[S("records")].toInt(),
             0);
}

void TestDatasetCommands::validates()
{
    Said said = runCommand({S("dataset"), S("validate"), data()});
    QCOMPARE(said.code, 1);
    QVERIFY2(said.out.contains(S("brief.jsonl:2: is not a JSON object")), qPrintable(said.out));
    QVERIFY(said.out.contains(S("2 good records in 1 files, 1 problems")));
    writeFile(m_folder->filePath(S("data/q-8b-c/brief.jsonl")), kGood);
    said = runCommand({S("dataset"), S("validate"), data()});
    QCOMPARE(said.code, 0);
    said = runCommand({S("dataset"), S("validate"), data(), S("--media"), m_folder->path(), S("--json")});
    QCOMPARE(said.code, 1);
    QVERIFY2(said.out.contains(S("its medium is not in the folder: a.jpg")), qPrintable(said.out));
    writeFile(m_folder->filePath(S("a.jpg")), "x");
    QCOMPARE(runCommand({S("dataset"), S("validate"), data(), S("--media"), m_folder->path()}).code, 0);
}

void TestDatasetCommands::exportsAProject()
{
    const QString project = m_folder->filePath(S("p.anycap"));
    const QString picture
        = qEnvironmentVariable("ANYCAP_SOURCE_DIR") + S("/resources/samples/lighthouse.jpg");
    QCOMPARE(runCommand({S("project"), S("new"), project}).code, 0);
    QCOMPARE(runCommand({S("project"), S("add"), project, picture}).code, 0);
    Said said = runCommand({S("dataset"), S("export"), project, S("-o"), m_folder->filePath(S("out"))});
    QCOMPARE(said.code, 2);
    QVERIFY2(said.err.contains(S("no record to make")), qPrintable(said.err));
    QVERIFY(!QDir(m_folder->filePath(S("out"))).exists());
}

void TestDatasetCommands::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("cause");
    QTest::newRow("no such path") << QStringList{S("inspect"), S("/nowhere")} << S("/nowhere");
    QTest::newRow("kind") << QStringList{S("inspect"), S("x"), S("--kind"), S("b-a-d")} << S("--kind");
    QTest::newRow("show") << QStringList{S("inspect"), S("x"), S("--show"), S("all")} << S("--show");
    QTest::newRow("no folder") << QStringList{S("export"), S("p.anycap")} << S("-o");
    QTest::newRow("share") << QStringList{S("export"), S("p.anycap"),     S("-o"),
                                          S("x"),      S("--validation"), S("100")}
                           << S("--validation");
    QTest::newRow("no project") << QStringList{S("export"), S("/nowhere.anycap"), S("-o"), S("x")}
                                << S("/nowhere.anycap");
}

void TestDatasetCommands::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, cause);
    const Said said = runCommand(QStringList{S("dataset")} + arguments);
    QCOMPARE(said.code, 2);
    QVERIFY2(said.err.contains(cause), qPrintable(said.err));
    QCOMPARE(said.err.count(QLatin1Char(10)), 1);
}

QTEST_GUILESS_MAIN(TestDatasetCommands)
#include "test_dataset_commands.moc"
