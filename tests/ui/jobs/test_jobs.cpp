// SPDX-License-Identifier: MIT
// The queue as a user meets it: seen, stopped, put in another order, tried again, left while it runs, and
// found again after the program was ended by force.
#include "tests/batch/scripted.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/jobs/jobs_model.h"
#include "ui/jobs/jobs_panel.h"
#include "ui/main_window/main_window.h"
#include "ui/session/text.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QtTest>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

using namespace anycap;
using namespace anycap::ui;

namespace {

/// Lets a captioner answer as often as it is told to.
struct Gate {
    std::atomic<int> open{0};

    bool pass(const CaptionContext &context)
    {
        while (open.load() <= 0) {
            if (context.work.isStopRequested())
                return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
        --open;
        return true;
    }
};

std::shared_ptr<test::ScriptedSource> gatedSource(std::shared_ptr<Gate> gate)
{
    auto source = std::make_shared<test::ScriptedSource>();
    source->add("slow", [gate](CaptionTask, const CaptionRequest &request, const CaptionContext &context) {
        if (!gate->pass(context)) {
            CaptionResult stopped;
            stopped.finish = Finish::Cancelled;
            return Result<CaptionResult>(std::move(stopped));
        }
        if (request.baseCaption.find("Cue 2") != std::string::npos)
            return Result<CaptionResult>(Error{ErrorCode::Internal, "the model fell over", {}});
        return Result<CaptionResult>(test::answer({{std::nullopt, request.baseCaption + " Refined."}}));
    });
    return source;
}

batch::JobRequest refineRequest()
{
    batch::JobRequest request;
    request.task = batch::RequestTask::Refine;
    request.refiner = "slow";
    return request;
}

std::vector<JobTarget> allCues(const ProjectSession &session)
{
    std::vector<JobTarget> targets;
    for (int row = 0; row < session.cues().size(); ++row)
        targets.push_back({std::nullopt, session.cues().at(row).id});
    return targets;
}

/// A project of cues "Cue 1 …", its queue and the panel that shows it.
class Queue : public UiFixture {
public:
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
    std::unique_ptr<JobsPanel> panel;

    bool begin(int cues, bool isShown = true)
    {
        studio().jobs().setSource(gatedSource(gate));
        if (!createProject())
            return false;
        addCues(cues);
        if (isShown)
            show();
        return studio().jobs().submit(refineRequest(), allCues(session()));
    }
    void show()
    {
        panel = std::make_unique<JobsPanel>(studio());
        panel->resize(800, 400);
        panel->show();
    }
    QTableView *table() { return panel->findChild<QTableView *>(QStringLiteral("jobs")); }
    QString state(int row) { return table()->model()->index(row, JobsModel::StateColumn).data().toString(); }
    QString name(int row) { return table()->model()->index(row, JobsModel::NameColumn).data().toString(); }
    QString summary() { return panel->findChild<QLabel *>(QStringLiteral("jobsSummary"))->text(); }
    void select(int row) { table()->selectRow(row); }
    void run(const char *id) { studio().actions().action(QLatin1String(id))->trigger(); }
    bool isEnabled(const char *id) { return studio().actions().action(QLatin1String(id))->isEnabled(); }
    /// Texts that nobody has decided about, of all cues.
    int candidates()
    {
        int count = 0;
        for (int row = 0; row < session().cues().size(); ++row) {
            const auto versions = session().project().versions(session().cues().at(row).id);
            for (const store::Version &version : *versions)
                count += version.state == store::VersionState::Candidate ? 1 : 0;
        }
        return count;
    }
};

} // namespace

class TestJobs : public QObject {
    Q_OBJECT
private slots:
    void runsFailuresAndRetriesAreShown();
    void waitingJobsChangePlaces();
    void cancellingKeepsTheOthers();
    void leavingAsksAndTheRestIsOfferedAgain();
    void nothingIsLostWhenTheProgramIsKilled();
};

void TestJobs::runsFailuresAndRetriesAreShown()
{
    Queue queue;
    QVERIFY(queue.begin(3));
    const QAbstractItemModelTester tester(queue.table()->model());
    QTRY_COMPARE(queue.table()->model()->rowCount(), 3);
    QTRY_VERIFY2(queue.summary().contains(QStringLiteral("1 running"))
                     && queue.summary().contains(QStringLiteral("2 waiting")),
                 qPrintable(queue.summary()));
    queue.gate->open = 3;
    QTRY_VERIFY(!queue.studio().jobs().isActive());
    QTRY_VERIFY2(queue.summary().contains(QStringLiteral("2 done"))
                     && queue.summary().contains(QStringLiteral("1 failed")),
                 qPrintable(queue.summary()));
    QCOMPARE(queue.candidates(), 2);
    int failed = -1;
    const auto findFailed = [&] {
        for (int row = 0; row < 3; ++row) {
            const QModelIndex detail = queue.table()->model()->index(row, JobsModel::DetailColumn);
            if (detail.data().toString().contains(QStringLiteral("the model fell over")))
                failed = row;
        }
        return failed >= 0;
    };
    QTRY_VERIFY(findFailed());
    queue.select(failed);
    QVERIFY(queue.isEnabled("jobs.retry"));
    queue.run("jobs.retry");
    QTRY_VERIFY(queue.studio().jobs().isActive());
    queue.gate->open = 1;
    QTRY_VERIFY(!queue.studio().jobs().isActive());
    QTRY_VERIFY(queue.isEnabled("jobs.forget"));
    queue.run("jobs.forget");
    QTRY_COMPARE(queue.table()->model()->rowCount(), 0);
    QVERIFY(!queue.table()->isVisible());
}

void TestJobs::waitingJobsChangePlaces()
{
    Queue queue;
    QVERIFY(queue.begin(4));
    QTRY_VERIFY(queue.summary().contains(QStringLiteral("3 waiting")));
    const QString last = queue.name(3);
    queue.select(3);
    queue.run("jobs.up");
    QTRY_COMPARE(queue.name(2), last);
    queue.select(2);
    queue.run("jobs.up");
    QTRY_COMPARE(queue.name(1), last);
    queue.run("jobs.down");
    QTRY_COMPARE(queue.name(2), last);
    queue.run("jobs.cancelAll");
    QTRY_VERIFY(!queue.studio().jobs().isActive());
}

void TestJobs::cancellingKeepsTheOthers()
{
    Queue queue;
    QVERIFY(queue.begin(3));
    QTRY_VERIFY(queue.summary().contains(QStringLiteral("2 waiting")));
    queue.select(0);
    queue.run("jobs.cancel");
    QTRY_VERIFY2(queue.summary().contains(QStringLiteral("1 cancelled")), qPrintable(queue.summary()));
    queue.gate->open = 2;
    QTRY_VERIFY(!queue.studio().jobs().isActive());
    QCOMPARE(queue.candidates(), 1); // the second one fails, the third is done
}

void TestJobs::leavingAsksAndTheRestIsOfferedAgain()
{
    Queue queue;
    QVERIFY(queue.begin(3, false)); // the window brings a panel of its own
    auto window = std::make_unique<MainWindow>(queue.studio());
    window->show();
    QTRY_VERIFY(queue.studio().jobs().isActive());
    // Staying is the safe answer.
    QTimer::singleShot(100, window.get(), [] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
            QTest::keyClick(box, Qt::Key_Escape);
    });
    QVERIFY(!window->close());
    QVERIFY(queue.studio().jobs().isActive());
    QTimer::singleShot(100, window.get(), [] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    });
    QVERIFY(window->close());
    QVERIFY(!queue.session().isOpen());
    window.reset();
    QVERIFY(queue.reopen());
    queue.gate->open = 0;
    queue.studio().jobs().setSource(gatedSource(queue.gate));
    queue.show();
    QTRY_COMPARE(queue.studio().jobs().unfinishedCount(), 3);
    auto *offer = queue.panel->findChild<QLabel *>(QStringLiteral("unfinishedText"));
    QVERIFY(offer->isVisible());
    QVERIFY2(offer->text().startsWith(QStringLiteral("3 ")), qPrintable(offer->text()));
}

/// What the child process does: the same project with a queue of six, a text every 100 ms.
int runUntilKilled(const QString &path)
{
    Studio studio(path + QStringLiteral(".ini"));
    auto gate = std::make_shared<Gate>();
    studio.jobs().setSource(gatedSource(gate));
    QObject::connect(&studio.jobs(), &JobCenter::finished, [] {
        std::puts("finished");
        std::fflush(stdout);
    });
    QObject::connect(&studio.session(), &ProjectSession::opened, [&studio] {
        const std::vector<store::Track> &tracks = studio.session().tracks();
        std::vector<JobTarget> targets;
        const auto cues = studio.session().project().cues(tracks.front().id);
        for (const store::Cue &cue : *cues)
            targets.push_back({std::nullopt, cue.id});
        studio.jobs().submit(refineRequest(), targets);
    });
    QTimer opener;
    QObject::connect(&opener, &QTimer::timeout, [&gate] { gate->open = 1; });
    opener.start(100);
    studio.session().open(path);
    return QApplication::exec();
}

void TestJobs::nothingIsLostWhenTheProgramIsKilled()
{
    Queue queue;
    QVERIFY(queue.createProject());
    queue.addCues(6);
    queue.session().close();
    QTRY_VERIFY(!queue.session().isOpen());

    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--until-killed"), queue.projectPath()});
    QByteArray said;
    while (said.count("finished") < 3) {
        QVERIFY2(program.waitForReadyRead(30'000), said.constData());
        said += program.readAll();
    }
    program.kill();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);

    QVERIFY(queue.reopen());
    queue.studio().jobs().setSource(gatedSource(queue.gate));
    queue.show();
    QTRY_VERIFY(queue.studio().jobs().unfinishedCount() > 0);
    queue.studio().selection().setTrack(queue.session().tracks().front().id);
    QTRY_COMPARE(queue.session().cues().size(), 6);
    QVERIFY(queue.candidates() >= 2); // of three ended jobs one fails
    auto *resume = queue.panel->findChild<QToolButton *>(QStringLiteral("resumeUnfinished"));
    QVERIFY(resume->isVisible());
    queue.gate->open = 100;
    QTest::mouseClick(resume, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        !queue.studio().jobs().isActive() && queue.studio().jobs().unfinishedCount() == 0, 30'000);
    // Each cue has its one text, none of them twice, and what was accepted stands.
    QCOMPARE(queue.candidates(), 5);
    for (int row = 0; row < 6; ++row)
        QVERIFY(!queue.session().cues().at(row).text.ends_with("Refined."));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("--until-killed"))
        return runUntilKilled(arguments.at(2));
    TestJobs test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_jobs.moc"
