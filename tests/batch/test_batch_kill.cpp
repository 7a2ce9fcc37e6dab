// SPDX-License-Identifier: MIT
// kill -9 while `anycap project caption` works through a project, again and again, each time gone on with by
// --resume: at the end every medium is captioned, none twice.
#include "core/project/project.h"
#include "tests/support/media_clips.h"

#include <sys/types.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <optional>
#include <random>

using namespace anycap;
using namespace anycap::test;

namespace {

constexpr int kMedia = 14;
constexpr unsigned kSeed = 20261124;

template <class T> T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", result.error().toString().c_str());
    return *std::move(result);
}

} // namespace

class TestBatchKill : public QObject {
    Q_OBJECT
private slots:
    void nothingLostAndNothingTwice();
};

void TestBatchKill::nothingLostAndNothingTwice()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("p.anycap"));
    {
        store::Project project = valueOf(store::Project::create(file.toStdString()));
        store::Action action = valueOf(project.begin("add"));
        for (int i = 0; i < kMedia; ++i) {
            const QString sound = folder.filePath(QStringLiteral("%1.wav").arg(i));
            QVERIFY(writeWav(sound, melody(2 + 0.1 * i, {300.0 + 10 * i, 660}, 0.5, 0.3)));
            store::Media media;
            media.path = sound.toStdString();
            media.modality = Modality::Audio;
            valueOf(action.addMedia(media));
        }
        valueOf(action.commit());
    }
    QStringList arguments{QStringLiteral("project"), QStringLiteral("caption"), file};
    std::mt19937 random(kSeed);
    int kills = 0;
    bool hasEnded = false;
    for (int i = 0; i < 200 && !hasEnded; ++i) {
        QProcess program;
        program.start(QStringLiteral(ANYCAP_PROGRAM), arguments);
        QVERIFY(program.waitForStarted());
        // After one more medium was told of (on standard output), at some moment of the next ones.
        // Silent is one that found everything done: the one before was killed after its last medium.
        program.waitForReadyRead(60'000);
        const int delay = static_cast<int>(random() % 30);
        // One that has ended has no number any more, and 0 would be this very group of processes.
        if (program.state() == QProcess::Running && !program.waitForFinished(delay)
            && program.state() == QProcess::Running) {
            ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
            program.waitForFinished();
        }
        if (program.exitStatus() == QProcess::CrashExit) {
            ++kills;
        } else {
            const QByteArray said = program.readAllStandardError();
            QVERIFY2(program.exitCode() == 0, said.constData());
            hasEnded = true;
        }
        arguments = QStringList{QStringLiteral("project"), QStringLiteral("caption"), file,
                                QStringLiteral("--resume")};
    }
    QVERIFY(hasEnded);
    QVERIFY2(kills >= 3, qPrintable(QStringLiteral("only %1 kills").arg(kills)));

    std::optional<store::Project> opened = valueOf(store::Project::open(file.toStdString()));
    store::Project &project = *opened;
    const std::vector<store::Job> jobs = valueOf(project.jobs());
    QCOMPARE(jobs.size(), std::size_t(kMedia));
    for (const store::Job &job : jobs)
        QCOMPARE(job.state, store::JobState::Done);
    for (const store::Media &media : valueOf(project.media())) {
        const std::vector<store::Track> tracks = valueOf(project.tracksOf(media.id));
        QCOMPARE(tracks.size(), std::size_t(1));
        QVERIFY(tracks.front().cueCount > 0);
        for (const store::Cue &cue : valueOf(project.cues(tracks.front().id)))
            QCOMPARE(valueOf(project.versions(cue.id)).size(), std::size_t(1));
    }
    // The whole run is still one step.
    QVERIFY(valueOf(project.undo()).has_value());
    QVERIFY(valueOf(project.tracks()).empty());

    // Nothing is left to do.
    opened.reset();
    QProcess again;
    again.start(QStringLiteral(ANYCAP_PROGRAM), arguments);
    QVERIFY(again.waitForFinished(60'000));
    const QByteArray said = again.readAllStandardError();
    QVERIFY2(again.exitCode() == 0 && said.contains("nothing to resume"), said.constData());
}

QTEST_GUILESS_MAIN(TestBatchKill)
#include "test_batch_kill.moc"
