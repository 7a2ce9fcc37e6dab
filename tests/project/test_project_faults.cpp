// SPDX-License-Identifier: MIT
// A disk that fails: each write, sync, open and truncation in turn, and a full disk. Whatever fails, what had
// returned before is there, what failed left nothing, and the file is sound.
#include "core/project/project.h"
#include "tests/project/fault_vfs.h"
#include "tests/project/random_session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace anycap;
using namespace anycap::store;
using test::FaultKind;
using test::FaultSpan;
using test::FaultVfs;

Q_DECLARE_METATYPE(anycap::test::FaultKind)
Q_DECLARE_METATYPE(anycap::test::FaultSpan)

namespace {

constexpr int kMostFaults = 400; ///< a loop that never gets through is a failure of the test

void copyOver(const QString &from, const QString &to)
{
    for (const char *suffix : {"", "-wal", "-shm", "-lock", ".v1-backup"})
        QFile::remove(to + QLatin1String(suffix));
    if (!QFile::copy(from, to))
        qFatal("%s: cannot be copied", qPrintable(from));
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

/// An action big enough to spill into the log more than once.
Result<Unit> bigAction(Project &project)
{
    auto action = project.begin("import 300 cues");
    if (!action)
        return action.error();
    const auto track = action->addTrack({});
    if (!track)
        return track.error();
    for (int i = 0; i < 300; ++i) {
        const auto cue = action->addCue(*track, {});
        if (!cue)
            return cue.error();
        if (auto text = action->setText(*cue, std::string(100, 'x')); !text)
            return text.error();
    }
    return action->commit();
}

} // namespace

class TestProjectFaults : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void actions_data() { faults(); }
    void actions();
    void undo_data() { faults(); }
    void undo();
    void openingAndUpdating_data() { faults(); }
    void openingAndUpdating();
    void creating_data() { faults(); }
    void creating();

private:
    static void faults();
    void check(const std::string &expected);

    std::unique_ptr<FaultVfs> m_vfs;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_start; ///< a project with some content
    QString m_work;
};

void TestProjectFaults::faults()
{
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<FaultSpan>("span");
    const std::pair<const char *, FaultKind> kinds[]
        = {{"open", FaultKind::Open},          {"write", FaultKind::Write},
           {"disk full", FaultKind::DiskFull}, {"short write", FaultKind::ShortWrite},
           {"sync", FaultKind::Sync},          {"truncate", FaultKind::Truncate}};
    for (const auto &[name, kind] : kinds) {
        QTest::addRow("%s once", name) << kind << FaultSpan::Once;
        QTest::addRow("%s from then on", name) << kind << FaultSpan::FromThenOn;
    }
}

void TestProjectFaults::initTestCase() { m_vfs = std::make_unique<FaultVfs>(); }

void TestProjectFaults::init()
{
    // In memory where there is such a place: thousands of real syncs would take minutes and show no more.
    const QString memory = QStringLiteral("/dev/shm");
    m_folder = std::make_unique<QTemporaryDir>((QFileInfo(memory).isWritable() ? memory : QDir::tempPath())
                                               + QStringLiteral("/anycap-faults-XXXXXX"));
    m_start = m_folder->filePath(QStringLiteral("start.anycap"));
    m_work = m_folder->filePath(QStringLiteral("work.anycap"));
    auto project = Project::create(m_start.toStdString());
    QVERIFY(project);
    for (int step = 0; step < 25; ++step)
        QCOMPARE(test::doStep(*project, 3, step), std::string());
}

/// The work file opens, is sound, and holds this content.
void TestProjectFaults::check(const std::string &expected)
{
    {
        const auto project = Project::open(m_work.toStdString());
        QVERIFY2(project, project ? "" : project.error().toString().c_str());
        QVERIFY(!project->isReadOnly());
    }
    QCOMPARE(test::integrity(m_work.toStdString()), std::string("ok"));
    QCOMPARE(test::dump(m_work.toStdString(), test::DumpPart::Content), expected);
}

void TestProjectFaults::actions()
{
    QFETCH(FaultKind, kind);
    QFETCH(FaultSpan, span);
    const std::string work = m_work.toStdString();
    bool isThrough = false;
    for (int nth = 1; !isThrough && nth < kMostFaults; nth = nth < 20 ? nth + 1 : nth + nth / 5) {
        copyOver(m_start, m_work);
        std::string expected;
        {
            auto project = Project::open(work);
            QVERIFY(project);
            const std::string before = test::dump(work, test::DumpPart::Content);
            FaultVfs::failAt(kind, nth, span);
            const auto done = bigAction(*project);
            isThrough = !FaultVfs::disarm();
            const std::string after = test::dump(work, test::DumpPart::Content);
            if (!done) {
                QVERIFY(done.error().toString().find('\n') == std::string::npos);
                QCOMPARE(after, before);
            } else {
                QVERIFY(after != before);
            }
            // The project that met the failure goes on where the disk does.
            const auto next = bigAction(*project);
            QVERIFY2(next, next ? "" : next.error().toString().c_str());
            expected = test::dump(work, test::DumpPart::Content);
        }
        check(expected);
    }
    QVERIFY(isThrough);
}

void TestProjectFaults::undo()
{
    QFETCH(FaultKind, kind);
    QFETCH(FaultSpan, span);
    const std::string work = m_work.toStdString();
    {
        auto project = Project::open(m_start.toStdString());
        QVERIFY(bigAction(*project));
    }
    bool isThrough = false;
    for (int nth = 1; !isThrough && nth < kMostFaults; nth = nth < 20 ? nth + 1 : nth + nth / 5) {
        copyOver(m_start, m_work);
        std::string expected;
        {
            auto project = Project::open(work);
            QVERIFY(project);
            const std::string before = test::dump(work, test::DumpPart::Content);
            FaultVfs::failAt(kind, nth, span);
            const auto undone = project->undo();
            isThrough = !FaultVfs::disarm();
            expected = test::dump(work, test::DumpPart::Content);
            QCOMPARE(expected != before, undone.has_value());
        }
        check(expected);
    }
    QVERIFY(isThrough);
}

void TestProjectFaults::openingAndUpdating()
{
    QFETCH(FaultKind, kind);
    QFETCH(FaultSpan, span);
    const QString old = qEnvironmentVariable("ANYCAP_TEST_DATA") + QStringLiteral("/project/v1.anycap");
    bool isThrough = false;
    for (int nth = 1; !isThrough && nth < kMostFaults; ++nth) {
        copyOver(old, m_work);
        FaultVfs::failAt(kind, nth, span);
        {
            const auto project = Project::open(m_work.toStdString());
            isThrough = !FaultVfs::disarm();
            QVERIFY(project || !isThrough);
        }
        auto project = Project::open(m_work.toStdString());
        QVERIFY2(project, project ? "" : project.error().toString().c_str());
        QCOMPARE(project->cues({1}).value().size(), std::size_t(2));
        QCOMPARE(project->undo().value()->name, std::string("move 1 cue"));
        QCOMPARE(test::integrity(m_work.toStdString()), std::string("ok"));
    }
    QVERIFY(isThrough);
}

void TestProjectFaults::creating()
{
    QFETCH(FaultKind, kind);
    QFETCH(FaultSpan, span);
    bool isThrough = false;
    for (int nth = 1; !isThrough && nth < kMostFaults; ++nth) {
        for (const char *suffix : {"", "-wal", "-shm", "-lock"})
            QFile::remove(m_work + QLatin1String(suffix));
        FaultVfs::failAt(kind, nth, span);
        const bool isMade = Project::create(m_work.toStdString()).has_value();
        isThrough = !FaultVfs::disarm();
        QVERIFY(isMade || !isThrough);
        // Whole or not at all, and nothing else is left behind.
        if (QFile::exists(m_work))
            QVERIFY(Project::open(m_work.toStdString()));
        const QStringList files = QDir(m_folder->path()).entryList({QStringLiteral("*new-*")}, QDir::Files);
        QVERIFY2(files.isEmpty(), qPrintable(files.join(QLatin1Char(' '))));
    }
    QVERIFY(isThrough);
}

QTEST_GUILESS_MAIN(TestProjectFaults)
#include "test_project_faults.moc"
