// SPDX-License-Identifier: MIT
// Undo after do, and redo after undo, are the identity: random sessions, all rows compared.
#include "core/project/project.h"
#include "core/project/replay.h"
#include "core/project/sqlite/database.h"
#include "tests/project/random_session.h"

#include <QTemporaryDir>
#include <QTest>

using namespace anycap;
using namespace anycap::store;

class TestProjectUndo : public QObject {
    Q_OBJECT

private slots:
    void undoIsTheInverse_data();
    void undoIsTheInverse();
    void allTheWayBackAndForth();
    void statementsAreTakenApart_data();
    void statementsAreTakenApart();
    void oddTextsComeBack();
    void historyOfTheFileCannotReachOut_data();
    void historyOfTheFileCannotReachOut();
};

void TestProjectUndo::undoIsTheInverse_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestProjectUndo::undoIsTheInverse()
{
    QFETCH(int, seed);
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("undo.anycap")).toStdString();
    auto project = Project::create(path);
    QVERIFY(project);
    int undone = 0;
    for (int step = 0; step < 120; ++step) {
        const std::string before = test::dump(path, test::DumpPart::Content);
        const auto newestBefore = project->nextUndo();
        QVERIFY(newestBefore);
        const std::string error = test::doStep(*project, static_cast<std::uint64_t>(seed), step);
        QVERIFY2(error.empty(), error.c_str());
        const std::string after = test::dump(path, test::DumpPart::Content);
        const auto newest = project->nextUndo();
        QVERIFY(newest);
        const ActionId none;
        const ActionId idBefore = newestBefore->has_value() ? (*newestBefore)->id : none;
        const ActionId id = newest->has_value() ? (*newest)->id : none;
        if (id <= idBefore)
            continue; // the step was an undo, joined a run's step, or changed nothing that has a history
        QVERIFY(project->undo());
        QCOMPARE(test::dump(path, test::DumpPart::Content), before);
        QVERIFY(project->redo());
        QCOMPARE(test::dump(path, test::DumpPart::Content), after);
        ++undone;
    }
    QVERIFY2(undone > 40, qPrintable(QString::number(undone)));
}

void TestProjectUndo::allTheWayBackAndForth()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("undo.anycap")).toStdString();
    auto project = Project::create(path);
    QVERIFY(project);
    const std::string empty = test::dump(path, test::DumpPart::Content);
    for (int step = 0; step < 150; ++step) {
        const std::string error = test::doStep(*project, 99, step);
        QVERIFY2(error.empty(), error.c_str());
    }
    while (project->redo().value()) { }
    const std::string full = test::dump(path, test::DumpPart::Content);
    QVERIFY(full != empty);
    int steps = 0;
    while (true) {
        const auto back = project->undo();
        QVERIFY2(back, back ? "" : back.error().toString().c_str());
        if (!back->has_value())
            break;
        ++steps;
    }
    QCOMPARE(test::dump(path, test::DumpPart::Content), empty);
    for (int i = 0; i < steps; ++i)
        QVERIFY(project->redo().value().has_value());
    QCOMPARE(test::dump(path, test::DumpPart::Content), full);
    QCOMPARE(test::integrity(path), std::string("ok"));
}

void TestProjectUndo::statementsAreTakenApart_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("literals");
    const auto row
        = [](const char *name, const char *statement, const char *sql, const QStringList &literals = {}) {
              QTest::newRow(name) << QString::fromUtf8(statement) << QString::fromUtf8(sql) << literals;
          };
    row("delete", "DELETE FROM cues WHERE id=12", "DELETE FROM cues WHERE id=?", {QStringLiteral("12")});
    row("update", "UPDATE cues SET start_ms=-5,end_ms=NULL WHERE id=3",
        "UPDATE cues SET start_ms=-?,end_ms=NULL WHERE id=?", {QStringLiteral("5"), QStringLiteral("3")});
    row("quotes", "UPDATE tracks SET name='it''s, ''so'' -- ?' WHERE id=1",
        "UPDATE tracks SET name=? WHERE id=?", {QStringLiteral("'it's, 'so' -- ?"), QStringLiteral("1")});
    row("empty text", "INSERT INTO tracks(id,name) VALUES(1,'')", "INSERT INTO tracks(id,name) VALUES(?,?)",
        {QStringLiteral("1"), QStringLiteral("'")});
    row("fractions stay", "VALUES(0.69999999999999995559,9.0e+999,-1.0e-05,2)",
        "VALUES(0.69999999999999995559,9.0e+999,-1.0e-05,?)", {QStringLiteral("2")});
    row("bytes stay", "VALUES(1,X'27AB')", "VALUES(?,X'27AB')", {QStringLiteral("1")});
    row("least number", "VALUES(-9223372036854775808,9223372036854775807)", "VALUES(-9223372036854775808,?)",
        {QStringLiteral("9223372036854775807")});
    row("digits in a name", "UPDATE x2 SET top_k=1", "UPDATE x2 SET top_k=?", {QStringLiteral("1")});
    // No trigger writes these.
    row("comment", "DELETE FROM cues -- WHERE id=1", "DELETE FROM cues -- WHERE id=1");
    row("two statements", "DELETE FROM cues WHERE id=1;DELETE FROM cues",
        "DELETE FROM cues WHERE id=1;DELETE FROM cues");
    row("open quote", "UPDATE tracks SET name='x", "UPDATE tracks SET name='x");
    row("nothing", "", "");
}

void TestProjectUndo::statementsAreTakenApart()
{
    QFETCH(QString, statement);
    QFETCH(QString, sql);
    QFETCH(QStringList, literals);
    const StatementTemplate taken = templateOf(statement.toStdString());
    QCOMPARE(QString::fromStdString(taken.sql), sql);
    QStringList found;
    for (const StatementTemplate::Literal &literal : taken.literals)
        found << (literal.isText ? QLatin1Char('\'') + QString::fromStdString(literal.text)
                                 : QString::number(literal.number));
    QCOMPARE(found, literals);
}

// More changes than are replayed at once, with texts that have SQL's own characters in them.
void TestProjectUndo::oddTextsComeBack()
{
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("odd.anycap")).toStdString();
    auto project = Project::create(path);
    QVERIFY(project);
    TrackId track;
    {
        auto action = project->begin("import");
        track = *action->addTrack({});
        for (int i = 0; i < 1500; ++i) {
            NewCue cue;
            cue.time = TimeRange{Milliseconds(i), Milliseconds(i + 1)};
            cue.identifier = i % 3 == 0 ? "it's \"1\"" : std::to_string(i);
            NewVersion version;
            version.text = "'); DELETE FROM cues; --\n?1 \xC3\xA4 " + std::to_string(i);
            version.origin.sampling.temperature = 0.1 * i;
            version.origin.sampling.topP = 1.0 / 3;
            version.origin.sampling.seed = 0xFFFFFFFFFFFFFFFF;
            QVERIFY(action->setText(*action->addCue(track, cue), version));
        }
        QVERIFY(action->commit());
    }
    const std::string full = test::dump(path, test::DumpPart::Content);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(project->undo());
        QCOMPARE(project->tracks()->size(), std::size_t(0));
        QVERIFY(project->redo());
        QCOMPARE(test::dump(path, test::DumpPart::Content), full);
    }
    {
        auto action = project->begin("remove");
        QVERIFY(action->removeTrack(track));
        QVERIFY(action->commit());
    }
    QVERIFY(project->undo());
    QCOMPARE(test::dump(path, test::DumpPart::Content), full);
}

// A project comes from anywhere; undoing its steps must not run whatever somebody wrote into them.
void TestProjectUndo::historyOfTheFileCannotReachOut_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("attach") << QStringLiteral("ATTACH DATABASE '%1/stolen.db' AS x");
    QTest::newRow("vacuum into") << QStringLiteral("VACUUM INTO '%1/stolen.db'");
    QTest::newRow("drop") << QStringLiteral("DROP TABLE media");
    QTest::newRow("pragma") << QStringLiteral("PRAGMA user_version = 7");
    QTest::newRow("other table") << QStringLiteral("DELETE FROM jobs");
    QTest::newRow("nothing") << QString();
}

void TestProjectUndo::historyOfTheFileCannotReachOut()
{
    QFETCH(QString, statement);
    QTemporaryDir folder;
    const std::string path = folder.filePath(QStringLiteral("trap.anycap")).toStdString();
    {
        auto project = Project::create(path);
        QVERIFY(project);
        auto action = project->begin("add a track");
        QVERIFY(action->addTrack({}));
        QVERIFY(action->commit());
    }
    {
        auto database = sqlite::Database::open(path, sqlite::OpenMode::ReadWrite);
        const std::string sql = statement.contains(QLatin1Char('%'))
            ? statement.arg(folder.path()).toStdString()
            : statement.toStdString();
        QVERIFY(database->run("UPDATE changes SET statement = ?", {sql}));
    }
    auto project = Project::open(path);
    QVERIFY(project);
    const auto undone = project->undo();
    QVERIFY(!undone);
    QVERIFY(undone.error().message.find("add a track") != std::string::npos);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("stolen.db"))));
    QCOMPARE(project->tracks().value().size(), std::size_t(1));
    // The project itself goes on.
    auto action = project->begin("add another");
    QVERIFY(action->addTrack({}));
    QVERIFY(action->commit());
    QVERIFY(project->undo());
}

QTEST_GUILESS_MAIN(TestProjectUndo)
#include "test_project_undo.moc"
