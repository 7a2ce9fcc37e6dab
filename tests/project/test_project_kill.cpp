// SPDX-License-Identifier: MIT
// kill -9 at random points of an editing session, 200 times: the file opens, is sound, and every step that
// had returned is there. The truth is the same script, run in this process and never killed.
#include "core/project/project.h"
#include "tests/project/random_session.h"

#include <sys/types.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>

using namespace anycap;
using namespace anycap::store;

namespace {

constexpr int kKills = 200;
constexpr int kKillsAProject = 25;
constexpr unsigned kSeed = 20261123;

} // namespace

class TestProjectKill : public QObject {
    Q_OBJECT

private slots:
    void everythingThatReturnedIsThere_data();
    void everythingThatReturnedIsThere();
};

void TestProjectKill::everythingThatReturnedIsThere_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned i = 0; i < kKills / kKillsAProject; ++i)
        QTest::addRow("session %u", i) << kSeed + i;
}

void TestProjectKill::everythingThatReturnedIsThere()
{
    QFETCH(unsigned, seed);
    QTemporaryDir folder;
    const std::string killed = folder.filePath(QStringLiteral("killed.anycap")).toStdString();
    const std::string truth = folder.filePath(QStringLiteral("truth.anycap")).toStdString();
    QVERIFY(Project::create(killed));
    auto model = Project::create(truth);
    QVERIFY(model);

    std::mt19937 random(seed);
    int done = 0; // steps in the model
    for (int kill = 0; kill < kKillsAProject; ++kill) {
        QProcess child;
        child.start(QStringLiteral(ANYCAP_SESSION_PROGRAM),
                    {QString::fromStdString(killed), QString::number(seed), QString::number(done)});
        QVERIFY(child.waitForStarted());
        QVERIFY2(child.waitForReadyRead(10'000), child.readAllStandardError().constData());
        QTest::qSleep(static_cast<int>(random() % 60));
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        child.waitForFinished();
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QCOMPARE(child.readAllStandardError(), QByteArray());

        const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
        QVERIFY(lines.size() > 1);
        const int returned = lines.at(lines.size() - 2).toInt() + 1; // the last line may be cut off
        while (done < returned) {
            const std::string error = test::doStep(*model, seed, done++);
            QVERIFY2(error.empty(), error.c_str());
        }
        {
            const auto reopened = Project::open(killed);
            QVERIFY2(reopened, reopened ? "" : reopened.error().toString().c_str());
            QCOMPARE(test::integrity(killed), std::string("ok"));
        }
        // A step that was under way may be there whole, or not at all.
        const std::string found = test::dump(killed, test::DumpPart::Everything);
        bool isSame = found == test::dump(truth, test::DumpPart::Everything);
        if (!isSame) {
            const std::string error = test::doStep(*model, seed, done);
            QVERIFY2(error.empty(), error.c_str());
            isSame = found == test::dump(truth, test::DumpPart::Everything);
            if (isSame)
                ++done;
        }
        if (!isSame) {
            QFAIL(qPrintable(QStringLiteral("seed %1, kill %2: the project is not as step %3 or %4 left it")
                                 .arg(seed)
                                 .arg(kill)
                                 .arg(returned - 1)
                                 .arg(returned)));
        }
    }
}

QTEST_GUILESS_MAIN(TestProjectKill)
#include "test_project_kill.moc"
