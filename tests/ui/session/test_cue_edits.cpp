// SPDX-License-Identifier: MIT
// The commands on cues: what they do to the track, that each is one named step, and that undoing it brings
// back what was there.
#include "tests/ui/support/ui_fixture.h"
#include "ui/session/action_names.h"
#include "ui/session/cue_edits.h"
#include "ui/session/text.h"

#include <QtTest>

using namespace anycap;
using namespace anycap::ui;
using cue_edits::CueIds;

class TestCueEdits : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void movingKeepsDistancesAndStopsAtZero();
    void nudgingGoesByFrames();
    void startAndEndAtTheShownFrame();
    void shiftingTakesAllThatFollow();
    void snappingToShotsAndNeighbours();
    void extendingToTheNext();
    void splittingAtATime();
    void splittingAtTheCursor();
    void splittingInTheMiddle();
    void splittingKeepsWhereWordsCameFrom();
    void mergingNeighbours();
    void oneCueIsMergedWithTheNext();
    void addingAtThePlayhead();
    void deletingAndDuplicating();
    void sortingMovesTheFewest();
    void copyingAndPasting();
    void pastingPlainText();
    void pastingNothing();
    void nothingToChangeIsNoStep();
    void manyCuesAreEditedInTheBackground();
    void imagesHaveNoTimes();

private:
    Studio &studio() { return m_fixture->studio(); }
    ProjectSession &session() { return m_fixture->session(); }
    const CueList &list() { return session().cues(); }
    store::CueId id(int row) { return list().at(row).id; }
    QString text(int row) { return fromUtf8(list().at(row).text); }
    QString time(int row)
    {
        const TimeRange range = list().at(row).time.value_or(TimeRange{});
        return QStringLiteral("%1-%2").arg(range.start.count()).arg(range.end.count());
    }
    QString content()
    {
        QStringList lines;
        for (int row = 0; row < list().size(); ++row)
            lines << time(row) + u' ' + text(row);
        return lines.join(u'\n');
    }
    QString lastStep() { return session().nextUndo() ? fromUtf8(session().nextUndo()->name) : QString(); }
    /// The edit was one step: undoing it gives `before`, redoing what is there now.
    void verifyOneStep(const QString &before);

    std::unique_ptr<UiFixture> m_fixture;
};

void TestCueEdits::init()
{
    m_fixture = std::make_unique<UiFixture>();
    QVERIFY(m_fixture->createProject());
    m_fixture->addCues(6); // 0–2, 3–5, 6–8 … s; 2 frames of 25 are 80 ms
    studio().playback().reportMedia(Milliseconds(60'000), 25.0);
}

void TestCueEdits::verifyOneStep(const QString &before)
{
    const QString after = content();
    QVERIFY(before != after);
    session().undo();
    QCOMPARE(content(), before);
    session().redo();
    QCOMPARE(content(), after);
}

void TestCueEdits::movingKeepsDistancesAndStopsAtZero()
{
    const QString before = content();
    cue_edits::moveCues(studio(), {id(2), id(1)}, Milliseconds(250));
    QCOMPARE(time(1), QStringLiteral("3250-5250"));
    QCOMPARE(time(2), QStringLiteral("6250-8250"));
    QCOMPARE(time(3), QStringLiteral("9000-11000"));
    QCOMPARE(lastStep(), QStringLiteral("move 2 cues"));
    verifyOneStep(before);
    cue_edits::moveCues(studio(), {id(1), id(2)}, Milliseconds(-100'000));
    QCOMPARE(time(1), QStringLiteral("0-2000"));
    QCOMPARE(time(2), QStringLiteral("3000-5000"));
}

void TestCueEdits::nudgingGoesByFrames()
{
    cue_edits::setTime(studio(), id(1), {Milliseconds(3010), Milliseconds(5000)});
    QCOMPARE(lastStep(), QStringLiteral("time 1 cue"));
    cue_edits::nudgeCues(studio(), {id(1)}, 1);
    QCOMPARE(time(1), QStringLiteral("3040-5030"));
    cue_edits::nudgeCues(studio(), {id(1)}, -2);
    QCOMPARE(time(1), QStringLiteral("2960-4950"));
}

void TestCueEdits::startAndEndAtTheShownFrame()
{
    cue_edits::setStart(studio(), id(1), Milliseconds(3440));
    QCOMPARE(time(1), QStringLiteral("3440-5000"));
    cue_edits::setEnd(studio(), id(1), Milliseconds(4000));
    QCOMPARE(time(1), QStringLiteral("3440-4000"));
    cue_edits::setStart(studio(), id(1), Milliseconds(5000));
    QCOMPARE(time(1), QStringLiteral("5000-5560"));
    cue_edits::resizeCue(studio(), id(1), {Milliseconds(4000), Milliseconds(5500)});
    QCOMPARE(lastStep(), QStringLiteral("resize 1 cue"));
}

void TestCueEdits::shiftingTakesAllThatFollow()
{
    const QString before = content();
    cue_edits::shiftFollowing(studio(), id(3), Milliseconds(500));
    QCOMPARE(time(2), QStringLiteral("6000-8000"));
    QCOMPARE(time(3), QStringLiteral("9500-11500"));
    QCOMPARE(time(5), QStringLiteral("15500-17500"));
    QCOMPARE(lastStep(), QStringLiteral("shift 3 cues"));
    verifyOneStep(before);
}

void TestCueEdits::snappingToShotsAndNeighbours()
{
    cue_edits::setTimes(studio(), "time",
                        {{id(1), {Milliseconds(3100), Milliseconds(5850)}},
                         {id(2), {Milliseconds(6050), Milliseconds(8000)}}});
    cue_edits::snapCues(studio(), {id(1), id(2)}, {Milliseconds(3000), Milliseconds(6000)});
    QCOMPARE(time(1), QStringLiteral("3000-5920"));
    QCOMPARE(time(2), QStringLiteral("6000-8000"));
    QCOMPARE(lastStep(), QStringLiteral("snap 2 cues"));
}

void TestCueEdits::extendingToTheNext()
{
    cue_edits::extendToNext(studio(), {id(0), id(5)});
    QCOMPARE(time(0), QStringLiteral("0-2920"));
    QCOMPARE(time(5), QStringLiteral("15000-17000"));
    QCOMPARE(lastStep(), QStringLiteral("resize 1 cue"));
}

void TestCueEdits::splittingAtATime()
{
    cue_edits::setTexts(studio(), "edit", {{id(1), "I saw it. <i>Then it was gone.</i>"}});
    const QString before = content();
    QVERIFY(cue_edits::splitCue(studio(), id(1), {Milliseconds(3800), {}}));
    QCOMPARE(list().size(), 7);
    QCOMPARE(time(1), QStringLiteral("3000-3720"));
    QCOMPARE(time(2), QStringLiteral("3800-5000"));
    QCOMPARE(text(1), QStringLiteral("I saw it."));
    QCOMPARE(text(2), QStringLiteral("<i>Then it was gone.</i>"));
    QCOMPARE(lastStep(), QStringLiteral("split 1 cue"));
    verifyOneStep(before);
    // The whole text is still to be had.
    const auto versions = session().project().versions(id(1));
    QVERIFY(versions);
    QVERIFY(std::any_of(versions->begin(), versions->end(), [](const store::Version &version) {
        return version.text == "I saw it. <i>Then it was gone.</i>";
    }));
    QVERIFY(!cue_edits::splitCue(studio(), id(1), {Milliseconds(30'000), {}}));
    QCOMPARE(list().size(), 7);
}

void TestCueEdits::splittingAtTheCursor()
{
    cue_edits::setTexts(studio(), "edit", {{id(0), "one two three four"}});
    QVERIFY(cue_edits::splitCue(studio(), id(0), {{}, std::size_t{3}}));
    QCOMPARE(text(0), QStringLiteral("one"));
    QCOMPARE(text(1), QStringLiteral("two three four"));
    // In proportion to what is read.
    QCOMPARE(list().at(1).time->start.count(), 2000 * 3 / 18);
    QCOMPARE(list().at(1).time->end.count(), 2000);
}

void TestCueEdits::splittingInTheMiddle()
{
    cue_edits::setTexts(studio(), "edit", {{id(0), "Halt"}});
    QVERIFY(cue_edits::splitCue(studio(), id(0), {}));
    QCOMPARE(time(0), QStringLiteral("0-920"));
    QCOMPARE(time(1), QStringLiteral("1000-2000"));
    QCOMPARE(text(0), QStringLiteral("Halt"));
    QCOMPARE(text(1), QString());
}

void TestCueEdits::splittingKeepsWhereWordsCameFrom()
{
    const store::CueId cue = id(0);
    QVERIFY(session().perform("caption 1 cue", [&](store::Action &action) -> Result<Unit> {
        store::NewVersion version;
        version.text = "A dog runs. It jumps.";
        version.origin.provider = "acm";
        version.origin.model = "test model";
        const auto set = action.setText(cue, version);
        return set ? Result<Unit>(Unit{}) : set.error();
    }));
    QVERIFY(cue_edits::splitCue(studio(), cue, {}));
    for (const int row : {0, 1}) {
        const auto version = session().project().version(*list().at(row).accepted);
        QVERIFY(version);
        QCOMPARE(version->origin.model, std::string("test model"));
        QVERIFY(version->isByHand);
    }
    QCOMPARE(text(1), QStringLiteral("It jumps."));
}

void TestCueEdits::mergingNeighbours()
{
    const QString before = content();
    const store::CueId first = id(1);
    cue_edits::mergeCues(studio(), {id(2), id(1), id(5), id(4)});
    QCOMPARE(list().size(), 4);
    QCOMPARE(id(1), first);
    QCOMPARE(time(1), QStringLiteral("3000-8000"));
    QCOMPARE(text(1), QStringLiteral("Cue 2 says a few plain words.\nCue 3 says a few plain words."));
    QCOMPARE(time(3), QStringLiteral("12000-17000"));
    QCOMPARE(lastStep(), QStringLiteral("merge 4 cues"));
    QCOMPARE(studio().selection().cue(), first);
    verifyOneStep(before);
}

void TestCueEdits::oneCueIsMergedWithTheNext()
{
    cue_edits::mergeCues(studio(), {id(5)});
    QCOMPARE(list().size(), 6); // there is none after it
    cue_edits::mergeCues(studio(), {id(4)});
    QCOMPARE(list().size(), 5);
    QCOMPARE(time(4), QStringLiteral("12000-17000"));
}

void TestCueEdits::addingAtThePlayhead()
{
    cue_edits::addCue(studio(), Milliseconds(30'000));
    QCOMPARE(list().size(), 7);
    QCOMPARE(time(6), QStringLiteral("30000-32000"));
    QCOMPARE(studio().selection().cue(), id(6));
    cue_edits::addCue(studio(), Milliseconds(20'000));
    QCOMPARE(time(6), QStringLiteral("20000-22000"));
    QCOMPARE(lastStep(), QStringLiteral("add 1 cue"));
    // Fills what is left of a gap: 5–6 s is room for one cue.
    cue_edits::addCue(studio(), Milliseconds(5000));
    QCOMPARE(time(2), QStringLiteral("5080-5920"));
}

void TestCueEdits::deletingAndDuplicating()
{
    const QString before = content();
    cue_edits::duplicateCues(studio(), {id(1), id(3)});
    QCOMPARE(list().size(), 8);
    QCOMPARE(text(2), text(1));
    QCOMPARE(time(2), time(1));
    QCOMPARE(studio().selection().cues().size(), 2U);
    QCOMPARE(studio().selection().cue(), id(2));
    QCOMPARE(lastStep(), QStringLiteral("duplicate 2 cues"));
    cue_edits::deleteCues(studio(), cue_edits::selectedCues(studio()));
    QCOMPARE(content(), before);
    QCOMPARE(lastStep(), QStringLiteral("delete 2 cues"));
}

void TestCueEdits::sortingMovesTheFewest()
{
    cue_edits::setTime(studio(), id(1), {Milliseconds(50'000), Milliseconds(51'000)});
    cue_edits::setTime(studio(), id(5), {Milliseconds(1000), Milliseconds(2000)});
    const QString before = content();
    cue_edits::sortByTime(studio());
    QCOMPARE(lastStep(), QStringLiteral("sort 2 cues"));
    for (int row = 1; row < list().size(); ++row)
        QVERIFY(list().at(row - 1).time->start <= list().at(row).time->start);
    verifyOneStep(before);
    const QString sorted = content();
    cue_edits::sortByTime(studio());
    QCOMPARE(content(), sorted);
    QCOMPARE(lastStep(), QStringLiteral("sort 2 cues"));
}

void TestCueEdits::copyingAndPasting()
{
    const QString before = content();
    const QString copied = cue_edits::cuesAsText(studio(), {id(1), id(2)});
    QVERIFY2(copied.startsWith(QStringLiteral("1\n00:00:03,000 --> 00:00:05,000\nCue 2")),
             qPrintable(copied));
    cue_edits::deleteCues(studio(), {id(1), id(2)});
    QVERIFY(cue_edits::pasteCues(studio(), copied, {}));
    QCOMPARE(content(), before);
    QCOMPARE(lastStep(), QStringLiteral("paste 2 cues"));
    QCOMPARE(studio().selection().cues().size(), 2U);
    QVERIFY(cue_edits::pasteCues(studio(), copied, Milliseconds(40'000)));
    QCOMPARE(time(6), QStringLiteral("40000-42000"));
    QCOMPARE(time(7), QStringLiteral("43000-45000"));
    QVERIFY(
        cue_edits::pasteCues(studio(), QStringLiteral("WEBVTT\n\n50:00.000 --> 50:02.000\nAT&amp;T\n"), {}));
    QCOMPARE(text(8), QStringLiteral("AT&T"));
}

void TestCueEdits::pastingPlainText()
{
    QVERIFY(
        cue_edits::pasteCues(studio(), QStringLiteral("First words\r\nSecond words"), Milliseconds(30'000)));
    QCOMPARE(list().size(), 8);
    QCOMPARE(text(6), QStringLiteral("First words"));
    QCOMPARE(time(6), QStringLiteral("30000-32000"));
    QCOMPARE(time(7), QStringLiteral("32080-34080"));
    QVERIFY(cue_edits::pasteCues(studio(), QStringLiteral("Two\nlines\n\nAnother"), Milliseconds(40'000)));
    QCOMPARE(text(8), QStringLiteral("Two\nlines"));
    QCOMPARE(text(9), QStringLiteral("Another"));
}

void TestCueEdits::pastingNothing()
{
    const QString before = lastStep();
    QVERIFY(!cue_edits::pasteCues(studio(), QStringLiteral("  \n "), {}));
    QCOMPARE(lastStep(), before);
}

void TestCueEdits::nothingToChangeIsNoStep()
{
    const QString before = lastStep();
    cue_edits::setTime(studio(), id(1), *list().at(1).time);
    cue_edits::setTexts(studio(), "edit", {{id(1), list().at(1).text}});
    cue_edits::moveCues(studio(), {id(0)}, Milliseconds(-500));
    cue_edits::sortByTime(studio());
    cue_edits::deleteCues(studio(), {});
    QCOMPARE(lastStep(), before);
}

void TestCueEdits::manyCuesAreEditedInTheBackground()
{
    m_fixture->addCues(3000);
    QCOMPARE(list().size(), 3000);
    cue_edits::shiftFollowing(studio(), id(0), Milliseconds(100));
    QVERIFY(session().isBusy());
    QVERIFY(QTest::qWaitFor([&] { return !session().isBusy(); }, 20'000));
    QVERIFY(QTest::qWaitFor([&] { return time(2999) == QStringLiteral("8997100-8999100"); }, 20'000));
    QCOMPARE(lastStep(), QStringLiteral("shift 3000 cues"));
}

void TestCueEdits::imagesHaveNoTimes()
{
    const store::TrackId track = list().track();
    QVERIFY(session().perform("add 1 cue", [&](store::Action &action) -> Result<Unit> {
        const auto added = action.addCue(track, {});
        return added ? Result<Unit>(Unit{}) : added.error();
    }));
    const QString before = lastStep();
    cue_edits::moveCues(studio(), {id(6)}, Milliseconds(100));
    cue_edits::setStart(studio(), id(6), Milliseconds(100));
    QVERIFY(!cue_edits::splitCue(studio(), id(6), {}));
    QVERIFY(!list().at(6).time);
    QCOMPARE(lastStep(), before);
}

QTEST_MAIN(TestCueEdits)
#include "test_cue_edits.moc"
