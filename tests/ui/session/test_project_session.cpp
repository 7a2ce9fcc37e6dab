// SPDX-License-Identifier: MIT
// The open project as panels see it: edits arrive in the list of cues row by row, undo and redo too, whoever
// made them; what was looked at is there again after a restart.
#include "tests/ui/support/ui_fixture.h"
#include "ui/session/action_names.h"

#include <QSignalSpy>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;

class TestProjectSession : public QObject {
    Q_OBJECT
private slots:
    void anEditChangesItsRowOnly();
    void addedAndRemovedCuesFindTheirRow();
    void undoAndRedoReachTheList();
    void aLargeStepIsUndoneInTheBackground();
    void changesOfAnotherConnectionArrive();
    void aFailedEditLeavesEverythingAndIsTold();
    void reopeningShowsTheSamePlace();
    void whatCannotBeOpenedIsTold();
    void stepsAreNamed();
};

namespace {

/// The list must say what a fresh reading of the file says.
bool agreesWithFile(ProjectSession &session)
{
    const auto cues = session.project().cues(session.cues().track());
    if (!cues || static_cast<int>(cues->size()) != session.cues().size())
        return false;
    for (int row = 0; row < session.cues().size(); ++row) {
        const store::Cue &expected = (*cues)[static_cast<std::size_t>(row)];
        if (session.cues().at(row) != expected || session.cues().rowOf(expected.id) != row)
            return false;
    }
    return true;
}

bool setText(ProjectSession &session, store::CueId cue, std::string_view text)
{
    return session.perform("edit 1 cue", [&](store::Action &action) -> Result<Unit> {
        const auto set = action.setText(cue, text);
        return set ? Result<Unit>(Unit{}) : set.error();
    });
}

} // namespace

void TestProjectSession::anEditChangesItsRowOnly()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    fixture.addCues(50);
    CueList &cues = fixture.session().cues();
    QSignalSpy changed(&cues, &CueList::changed);
    QSignalSpy reset(&cues, &CueList::wasReset);
    QVERIFY(setText(fixture.session(), cues.at(20).id, "Other words."));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toInt(), 20);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(cues.at(20).text, "Other words.");
    QVERIFY(agreesWithFile(fixture.session()));
}

void TestProjectSession::addedAndRemovedCuesFindTheirRow()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    const store::TrackId track = fixture.addCues(10);
    CueList &cues = fixture.session().cues();
    QSignalSpy inserted(&cues, &CueList::inserted);
    QVERIFY(fixture.session().perform("add 1 cue", [&](store::Action &action) -> Result<Unit> {
        const auto added = action.addCue(track, {}, cues.at(4).id);
        return added ? Result<Unit>(Unit{}) : added.error();
    }));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(0).toInt(), 4);
    QVERIFY(agreesWithFile(fixture.session()));

    fixture.studio().selection().setCue(cues.at(7).id);
    QVERIFY(fixture.session().perform(
        "delete 1 cue", [&](store::Action &action) { return action.removeCue(cues.at(7).id); }));
    QCOMPARE(cues.size(), 10);
    QVERIFY(agreesWithFile(fixture.session()));
    // The one after it is the current one now.
    QCOMPARE(fixture.studio().selection().cue(), cues.at(7).id);

    // So many into one gap that the store numbers the track anew.
    for (int i = 0; i < 40; ++i) {
        QVERIFY(fixture.session().perform("add 1 cue", [&](store::Action &action) -> Result<Unit> {
            const auto added = action.addCue(track, {}, cues.at(3).id);
            return added ? Result<Unit>(Unit{}) : added.error();
        }));
        QVERIFY(agreesWithFile(fixture.session()));
    }
}

void TestProjectSession::undoAndRedoReachTheList()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    fixture.addCues(10);
    ProjectSession &session = fixture.session();
    const store::CueId third = session.cues().at(2).id;
    QVERIFY(session.perform("delete 1 cue", [&](store::Action &action) { return action.removeCue(third); }));
    QVERIFY(!session.cues().rowOf(third));
    QCOMPARE(session.nextUndo()->name, "delete 1 cue");
    session.undo();
    QCOMPARE(session.cues().rowOf(third).value_or(-1), 2);
    QVERIFY(agreesWithFile(session));
    QCOMPARE(session.nextRedo()->name, "delete 1 cue");
    session.redo();
    QVERIFY(!session.cues().rowOf(third));
    QVERIFY(agreesWithFile(session));
    session.undo();
    session.undo(); // the cues themselves, with their track
    QVERIFY(session.tracks().empty());
    QVERIFY(session.cues().isEmpty());
    session.redo();
    QCOMPARE(session.tracks().size(), 1U);
}

void TestProjectSession::aLargeStepIsUndoneInTheBackground()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    fixture.addCues(3000);
    ProjectSession &session = fixture.session();
    QCOMPARE(session.cues().size(), 3000);
    session.undo();
    QVERIFY(session.isBusy());
    QVERIFY(QTest::qWaitFor([&] { return !session.isBusy(); }, 20'000));
    QVERIFY(session.tracks().empty());
    QVERIFY(session.cues().isEmpty());
    session.redo();
    QVERIFY(QTest::qWaitFor([&] { return !session.isBusy(); }, 20'000));
    QCOMPARE(session.tracks().size(), 1U);
}

void TestProjectSession::changesOfAnotherConnectionArrive()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    fixture.addCues(5);
    ProjectSession &session = fixture.session();
    const store::CueId cue = session.cues().at(1).id;
    auto other = session.connectAgain();
    QVERIFY(other);
    QVERIFY(other->watchChanges());
    auto action = other->begin("caption 1 cue");
    QVERIFY(action);
    store::NewVersion version;
    version.text = "A proposal.";
    QVERIFY(action->addCandidate(cue, version));
    QVERIFY(action->commit());
    QCOMPARE(session.cues().at(1).candidateCount, 0);
    session.refresh(other->takeChanges());
    QCOMPARE(session.cues().at(1).candidateCount, 1);
    QCOMPARE(session.nextUndo()->name, "caption 1 cue");
}

void TestProjectSession::aFailedEditLeavesEverythingAndIsTold()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    fixture.addCues(5);
    ProjectSession &session = fixture.session();
    const auto told = fixture.studio().notices().all().size();
    QVERIFY(!session.perform("time 1 cue", [&](store::Action &action) -> Result<Unit> {
        if (auto removed = action.removeCue(session.cues().at(0).id); !removed)
            return removed;
        return action.setCueTime(session.cues().at(1).id, TimeRange{Milliseconds(9), Milliseconds(1)});
    }));
    QCOMPARE(session.cues().size(), 5);
    QVERIFY(agreesWithFile(session));
    QCOMPARE(fixture.studio().notices().all().size(), told + 1);
    QCOMPARE(fixture.studio().notices().all().last().level, NoticeLevel::Error);
}

void TestProjectSession::reopeningShowsTheSamePlace()
{
    UiFixture fixture;
    QVERIFY(fixture.createProject());
    fixture.addCues(3);
    const store::TrackId track = fixture.addCues(8);
    const store::CueId cue = fixture.session().cues().at(5).id;
    fixture.studio().selection().setCue(cue);
    QVERIFY(fixture.reopen());
    QCOMPARE(fixture.studio().selection().track(), track);
    QCOMPARE(fixture.studio().selection().cue(), cue);
    QCOMPARE(fixture.session().cues().size(), 8);
    QCOMPARE(fixture.session().nextUndo()->name, "import cues");
}

void TestProjectSession::whatCannotBeOpenedIsTold()
{
    UiFixture fixture;
    QFile file(fixture.projectPath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no project");
    file.close();
    QSignalSpy failed(&fixture.session(), &ProjectSession::openFailed);
    fixture.session().open(fixture.projectPath());
    QVERIFY(failed.wait(10'000));
    QVERIFY(!fixture.session().isOpen());
    QVERIFY(failed.first().at(1).toString().contains(fixture.projectPath()));
}

void TestProjectSession::stepsAreNamed()
{
    QCOMPARE(actionDisplayName("move 3 cues"), QStringLiteral("move 3 cue(s)"));
    QCOMPARE(actionDisplayName("import 12 cues from film.srt"),
             QStringLiteral("import 12 cues from film.srt"));
}

QTEST_MAIN(TestProjectSession)
#include "test_project_session.moc"
