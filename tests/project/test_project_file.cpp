// SPDX-License-Identifier: MIT
// Opening: what is refused and how, locks, read-only places, earlier and later versions, damage and recovery.
#include "core/project/project.h"
#include "core/project/recovery.h"
#include "core/project/sqlite/database.h"
#include "tests/project/random_session.h"

#include <sys/types.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>

using namespace anycap;
using namespace anycap::store;

namespace {

template <class T> T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(QString::fromStdString(result.error().toString())));
    return std::move(result).value();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s: cannot be written", qPrintable(path));
}

/// 1,000 cues of 200 characters: some hundred pages.
void makeBigProject(const std::string &path)
{
    Project project = valueOf(Project::create(path));
    Action action = valueOf(project.begin("import 1000 cues"));
    Media media;
    media.path = "/films/big.mp4";
    media.contentHash = "sha256:big";
    Track track;
    track.media = valueOf(action.addMedia(media));
    const TrackId id = valueOf(action.addTrack(track));
    for (int i = 0; i < 1000; ++i) {
        NewCue cue;
        cue.time = TimeRange{Milliseconds(i * 1000), Milliseconds(i * 1000 + 900)};
        valueOf(
            action.setText(valueOf(action.addCue(id, cue)), std::to_string(i) + ' ' + std::string(200, 'x')));
    }
    valueOf(action.commit());
    valueOf(project.setSetting("preset", "bbc"));
}

} // namespace

class TestProjectFile : public QObject {
    Q_OBJECT

private slots:
    void init();
    void refusesWhatIsNoProject_data();
    void refusesWhatIsNoProject();
    void refusesNewerVersions();
    void refusesForeignSchema();
    void logOfAnEarlierProjectIsNotTaken();
    void secondOpeningIsRefused();
    void killedHolderBarsNobody();
    void readersShareAndKeepWritersOut();
    void readOnlyOpeningChangesNothing();
    void logOfACrashIsReadAlsoReadOnly();
    void earlierVersionsAreUpdated_data();
    void earlierVersionsAreUpdated();
    void earlierVersionsCanBeReadOnly();
    void damageIsRefusedAndRecovered_data();
    void damageIsRefusedAndRecovered();
    void recoveryRefuses();
    void recoveryOfASoundFileLosesNothing();
    void pathsWithOddNames();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    std::string path() const { return file(QStringLiteral("film.anycap")).toStdString(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProjectFile::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestProjectFile::refusesWhatIsNoProject_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("cause");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("is empty, not an AnyCap project");
    QTest::newRow("short") << QByteArray("SQLite format 3\0", 16)
                           << QStringLiteral("is not an AnyCap project");
    QTest::newRow("text") << QByteArray(5000, 'x') << QStringLiteral("is not an AnyCap project");
    QTest::newRow("header alone") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\0')
                                  << QStringLiteral(
                                         "is an SQLite database of another program, not an AnyCap project");
}

void TestProjectFile::refusesWhatIsNoProject()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, cause);
    const QString name = file(QStringLiteral("other"));
    write(name, bytes);
    const auto project = Project::open(name.toStdString());
    QVERIFY(!project);
    QCOMPARE(QString::fromStdString(project.error().toString()), name + QStringLiteral(": ") + cause);
    QCOMPARE(contentOf(name), bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("other")});
}

void TestProjectFile::refusesNewerVersions()
{
    valueOf(Project::create(path()));
    QByteArray bytes = contentOf(file(QStringLiteral("film.anycap")));
    bytes[63] = static_cast<char>(Project::kSchemaVersion + 1);
    write(file(QStringLiteral("film.anycap")), bytes);
    const auto project = Project::open(path());
    QVERIFY(!project);
    QCOMPARE(project.error().code, ErrorCode::Unsupported);
    QVERIFY(project.error().message.find("newer") != std::string::npos);
    QCOMPARE(contentOf(file(QStringLiteral("film.anycap"))), bytes);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestProjectFile::refusesForeignSchema()
{
    valueOf(Project::create(path()));
    {
        auto database = sqlite::Database::open(path(), sqlite::OpenMode::ReadWrite);
        valueOf(database->execute("CREATE TRIGGER trap AFTER INSERT ON tracks BEGIN DELETE FROM media; END"));
    }
    const auto project = Project::open(path());
    QVERIFY(!project);
    QCOMPARE(project.error().code, ErrorCode::InvalidData);
}

// A project whose file was deleted after a crash leaves its log; it must not end up in a new one.
void TestProjectFile::logOfAnEarlierProjectIsNotTaken()
{
    write(file(QStringLiteral("film.anycap-wal")), "what a crash left");
    const auto refused = Project::create(path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.find("film.anycap-wal") != std::string::npos,
             refused.error().message.c_str());
    QCOMPARE(contentOf(file(QStringLiteral("film.anycap-wal"))), QByteArray("what a crash left"));
    QVERIFY(!QFile::exists(file(QStringLiteral("film.anycap"))));
    QVERIFY(QFile::remove(file(QStringLiteral("film.anycap-wal"))));
    QVERIFY(Project::create(path()));
}

void TestProjectFile::secondOpeningIsRefused()
{
    valueOf(Project::create(path()));
    const Project first = valueOf(Project::open(path()));
    const auto again = Project::open(path());
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Locked);
    const std::string pid = std::to_string(QCoreApplication::applicationPid());
    QVERIFY2(again.error().message.starts_with("is open in another program (pid " + pid + ", host "),
             again.error().message.c_str());
    QCOMPARE(again.error().detail, path());
    // By another name too.
    QVERIFY(QFile::link(file(QStringLiteral("film.anycap")), file(QStringLiteral("link.anycap"))));
    QCOMPARE(Project::open(file(QStringLiteral("link.anycap")).toStdString()).error().code,
             ErrorCode::Locked);
    QVERIFY(!Project::open(path(), ProjectAccess::ReadOnly));
}

void TestProjectFile::killedHolderBarsNobody()
{
    valueOf(Project::create(path()));
    QProcess holder;
    holder.start(QStringLiteral(ANYCAP_SESSION_PROGRAM),
                 {QString::fromStdString(path()), QStringLiteral("1"), QStringLiteral("hold")});
    QVERIFY(holder.waitForReadyRead(10'000));
    const auto refused = Project::open(path());
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.find("pid " + std::to_string(holder.processId())) != std::string::npos,
             refused.error().message.c_str());
    ::kill(static_cast<pid_t>(holder.processId()), SIGKILL);
    holder.waitForFinished();
    QVERIFY(QFile::exists(file(QStringLiteral("film.anycap-lock"))));
    {
        const Project project = valueOf(Project::open(path()));
        QVERIFY(!project.isReadOnly());
    }
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("film.anycap")});
}

void TestProjectFile::readersShareAndKeepWritersOut()
{
    valueOf(Project::create(path()));
    {
        const Project one = valueOf(Project::open(path(), ProjectAccess::ReadOnly));
        const Project two = valueOf(Project::open(path(), ProjectAccess::ReadOnly));
        QCOMPARE(Project::open(path()).error().code, ErrorCode::Locked);
    }
    QVERIFY(Project::open(path()));
}

void TestProjectFile::readOnlyOpeningChangesNothing()
{
    makeBigProject(path());
    const QByteArray before = contentOf(file(QStringLiteral("film.anycap")));
    {
        Project project = valueOf(Project::open(path(), ProjectAccess::ReadOnly));
        QVERIFY(project.isReadOnly());
        QCOMPARE(valueOf(project.cues({1})).size(), std::size_t(1000));
        for (const ErrorCode code :
             {project.begin("x").error().code, project.undo().error().code,
              project.setSetting("a", "b").error().code, project.addJobs({}).error().code})
            QCOMPARE(code, ErrorCode::PermissionDenied);
    }
    QCOMPARE(contentOf(file(QStringLiteral("film.anycap"))), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("film.anycap")});
}

void TestProjectFile::logOfACrashIsReadAlsoReadOnly()
{
    valueOf(Project::create(path()));
    QProcess child;
    child.start(QStringLiteral(ANYCAP_SESSION_PROGRAM),
                {QString::fromStdString(path()), QStringLiteral("7"), QStringLiteral("0")});
    QByteArray printed;
    while (printed.count('\n') < 20 && child.waitForReadyRead(10'000))
        printed += child.readAllStandardOutput();
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    child.waitForFinished();
    QVERIFY(QFile(file(QStringLiteral("film.anycap-wal"))).size() > 0);
    {
        const Project project = valueOf(Project::open(path(), ProjectAccess::ReadOnly));
        QVERIFY(project.isReadOnly());
        QVERIFY(valueOf(project.revision()) > 0);
    }
    QVERIFY(Project::open(path()));
}

void TestProjectFile::earlierVersionsAreUpdated_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version < Project::kSchemaVersion; ++version)
        QTest::addRow("version %d", version) << version;
}

void TestProjectFile::earlierVersionsAreUpdated()
{
    QFETCH(int, version);
    const QString old
        = qEnvironmentVariable("ANYCAP_TEST_DATA") + QStringLiteral("/project/v%1.anycap").arg(version);
    QVERIFY2(QFile::copy(old, file(QStringLiteral("film.anycap"))), qPrintable(old));
    QFile::setPermissions(file(QStringLiteral("film.anycap")), QFile::ReadOwner | QFile::WriteOwner);
    const QString backup = file(QStringLiteral("film.anycap.v%1-backup").arg(version));
    write(backup, "an earlier copy");
    {
        Project project = valueOf(Project::open(path()));
        QCOMPARE(project.notes().size(), std::size_t(2));
        QVERIFY(project.notes()[0].find("-backup-2") != std::string::npos);
        QVERIFY(project.notes()[1].find("queued again 1 job") != std::string::npos);
        const Media media = valueOf(project.media({1}));
        QCOMPARE(media.contentHash, std::string("sha256:0ld"));
        QCOMPARE(valueOf(project.track({1})).name, std::string("Alt"));
        const std::vector<store::Cue> cues = valueOf(project.cues({1}));
        QCOMPARE(cues.size(), std::size_t(2));
        QCOMPARE(cues[0].text, std::string("Es regnet.\n'Immer'."));
        QCOMPARE(cues[0].time->start.count(), 1500);
        QVERIFY(!cues[0].sourceIndex.has_value());
        QVERIFY(!cues[1].time.has_value());
        const Version candidate = valueOf(project.version({2}));
        QCOMPARE(candidate.origin.sampling.seed, ~std::uint64_t(1));
        QCOMPARE(candidate.finish, Finish::Cancelled);
        QVERIFY(!candidate.base.has_value()); // older files do not say
        QCOMPARE(valueOf(project.setting("preset")), std::optional<std::string>("bbc"));
        QCOMPARE(valueOf(project.job({1})).priority, 3);
        // The history of the older program goes on: back to an empty project and forth again.
        QCOMPARE(valueOf(project.undo())->name, std::string("move 1 cue"));
        QCOMPARE(valueOf(project.cues({1}))[0].time->start.count(), 1000);
        QCOMPARE(valueOf(project.undo())->name, std::string("import 2 cues"));
        QVERIFY(valueOf(project.media()).empty());
        valueOf(project.redo());
        valueOf(project.redo());
        QCOMPARE(valueOf(project.cues({1})), cues);
        Action action = valueOf(project.begin("add"));
        QCOMPARE(valueOf(action.addTrack({})).value, 2);
        valueOf(action.commit());
    }
    QVERIFY(valueOf(Project::open(path())).notes().empty());
    QCOMPARE(contentOf(backup), QByteArray("an earlier copy"));
    // The copy is the old file, complete.
    Project again
        = valueOf(Project::open((backup + QStringLiteral("-2")).toStdString(), ProjectAccess::ReadOnly));
    QCOMPARE(valueOf(again.cues({1})).size(), std::size_t(2));
}

void TestProjectFile::earlierVersionsCanBeReadOnly()
{
    const QString old = qEnvironmentVariable("ANYCAP_TEST_DATA") + QStringLiteral("/project/v1.anycap");
    QVERIFY(QFile::copy(old, file(QStringLiteral("film.anycap"))));
    const QByteArray before = contentOf(file(QStringLiteral("film.anycap")));
    {
        const Project project = valueOf(Project::open(path(), ProjectAccess::ReadOnly));
        QCOMPARE(valueOf(project.cues({1})).size(), std::size_t(2));
        QVERIFY(!valueOf(project.trackSource({1})).has_value());
    }
    QCOMPARE(contentOf(file(QStringLiteral("film.anycap"))), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("film.anycap")});
}

void TestProjectFile::damageIsRefusedAndRecovered_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<int>("leastCues");
    QTest::newRow("cut to a half") << QStringLiteral("half") << 100;
    QTest::newRow("last page missing") << QStringLiteral("tail") << 900;
    QTest::newRow("a page in the middle zeroed") << QStringLiteral("middle") << 900;
    QTest::newRow("every tenth page overwritten") << QStringLiteral("tenth") << 500;
    QTest::newRow("first page zeroed") << QStringLiteral("first") << 1000;
    QTest::newRow("header overwritten") << QStringLiteral("header") << 1000;
    QTest::newRow("first five pages zeroed") << QStringLiteral("five") << 1000;
}

void TestProjectFile::damageIsRefusedAndRecovered()
{
    QFETCH(QString, damage);
    QFETCH(int, leastCues);
    makeBigProject(path());
    const QString name = file(QStringLiteral("film.anycap"));
    QByteArray bytes = contentOf(name);
    const qsizetype pages = bytes.size() / 4096;
    const auto overwrite = [&](qsizetype page, char with) {
        for (qsizetype i = 0; i < 4096; ++i)
            bytes[page * 4096 + i] = with;
    };
    if (damage == QLatin1String("half"))
        bytes.truncate(bytes.size() / 2);
    else if (damage == QLatin1String("tail"))
        bytes.chop(4096);
    else if (damage == QLatin1String("middle"))
        overwrite(pages / 2, '\0');
    else if (damage == QLatin1String("first"))
        overwrite(0, '\0');
    else if (damage == QLatin1String("header"))
        bytes.replace(0, 100, QByteArray(100, 'x'));
    for (qsizetype page = 20; damage == QLatin1String("tenth") && page < pages; page += 10)
        overwrite(page, '\x5a');
    for (qsizetype page = 0; damage == QLatin1String("five") && page < 5; ++page)
        overwrite(page, '\0');
    write(name, bytes);

    const auto refused = Project::open(path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidData);
    QVERIFY(refused.error().toString().find('\n') == std::string::npos);
    QCOMPARE(contentOf(name), bytes);

    const std::string saved = file(QStringLiteral("saved.anycap")).toStdString();
    const RecoveryReport report = valueOf(recoverProject(path(), saved));
    QCOMPARE(contentOf(name), bytes);
    Project project = valueOf(Project::open(saved));
    const ProjectSummary summary = valueOf(project.summary());
    QVERIFY2(summary.cues >= leastCues, qPrintable(QString::number(summary.cues)));
    QVERIFY(summary.versions > 0);
    int texts = 0;
    for (const Track &track : valueOf(project.tracks())) {
        for (const store::Cue &cue : valueOf(project.cues(track.id))) {
            if (cue.text.empty())
                continue;
            ++texts;
            QVERIFY(cue.text.ends_with(std::string(200, 'x')));
        }
    }
    QCOMPARE(texts, summary.cues - summary.cuesWithoutText);
    for (const RecoveredTable &table : report.tables) {
        if (table.name == "versions")
            QVERIFY2(table.saved + table.lost >= 1000 || damage == QLatin1String("half"), qPrintable(damage));
    }
    QVERIFY(!QDir(m_folder->path())
                 .entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)
                 .contains(QLatin1String("recovering")));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
}

void TestProjectFile::recoveryRefuses()
{
    const std::string saved = file(QStringLiteral("saved.anycap")).toStdString();
    QCOMPARE(recoverProject(path(), saved).error().code, ErrorCode::NotFound);
    QCOMPARE(recoverProject(m_folder->path().toStdString(), saved).error().code, ErrorCode::InvalidData);
    write(file(QStringLiteral("noise")), QByteArray(100'000, '\x37'));
    QCOMPARE(recoverProject(file(QStringLiteral("noise")).toStdString(), saved).error().message,
             std::string("nothing in it could be read"));
    write(file(QStringLiteral("empty")), QByteArray());
    QCOMPARE(recoverProject(file(QStringLiteral("empty")).toStdString(), saved).error().code,
             ErrorCode::InvalidData);
    valueOf(Project::create(path()));
    QCOMPARE(recoverProject(file(QStringLiteral("noise")).toStdString(), path()).error().code,
             ErrorCode::Conflict);
    const Project open = valueOf(Project::open(path()));
    QCOMPARE(recoverProject(path(), saved).error().code, ErrorCode::Locked);
    QVERIFY(!QFile::exists(QString::fromStdString(saved)));
}

void TestProjectFile::recoveryOfASoundFileLosesNothing()
{
    {
        Project project = valueOf(Project::create(path()));
        for (int step = 0; step < 80; ++step)
            QCOMPARE(test::doStep(project, 5, step), std::string());
    }
    const std::string saved = file(QStringLiteral("saved.anycap")).toStdString();
    const RecoveryReport report = valueOf(recoverProject(path(), saved));
    QVERIFY(report.isComplete());
    QCOMPARE(test::dump(saved, test::DumpPart::Content), test::dump(path(), test::DumpPart::Content));
}

void TestProjectFile::pathsWithOddNames()
{
    for (const char *name :
         {"a?b#c%20.anycap", "Ünïcode 猫.anycap", "file:x.anycap", "-dash.anycap", "quote'\".anycap"}) {
        const std::string odd = file(QString::fromUtf8(name)).toStdString();
        {
            Project project = valueOf(Project::create(odd));
            Action action = valueOf(project.begin("add"));
            valueOf(action.addTrack({}));
            valueOf(action.commit());
        }
        QCOMPARE(valueOf(valueOf(Project::open(odd)).tracks()).size(), std::size_t(1));
    }
}

QTEST_GUILESS_MAIN(TestProjectFile)
#include "test_project_file.moc"
