// SPDX-License-Identifier: MIT
// The timeline as it is used: real media, real mouse and keys, and what the project says afterwards.
#include "tests/support/media_clips.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/timeline/inline_cue_editor.h"
#include "ui/timeline/timeline_panel.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

#include <cmath>

using namespace anycap;
using namespace anycap::ui;
using namespace std::chrono_literals;

class TestTimeline : public QObject {
    Q_OBJECT
private slots:
    void dragMovesTheSelectedCuesInOneStep();
    void dragAnEdgeResizes();
    void edgesAreDrawnToShotsOfARealFilm();
    void altAndTheSwitchTurnSnappingOff();
    void escapeCancelsADrag();
    void splitAndMergeByKeys();
    void keysOfTheTableWorkHereToo();
    void nudgeByKeys();
    void keysGoThroughTheCuesInTime();
    void clickAndScrubAskThePlayer();
    void selectedSpaceBecomesACue();
    void theFirstCueMakesItsTrack();
    void doubleClickEditsTheText();
    void wheelPansAndZoomsAtThePointer();
    void thePlayheadIsFollowed();
    void problemsAndOverlapsAreShown();
    void otherTracksAreShownBelow();
    void screenReadersHearTheCues();
    void tenThousandCuesPaintWhatIsVisible();
    void timeRunsToTheRightInEveryLanguage();
    void destroyedWhileMeasuring();
};

namespace {

QString sample(const char *name)
{
    return QString::fromLocal8Bit(qgetenv("ANYCAP_SOURCE_DIR")) + QStringLiteral("/resources/samples/")
        + QLatin1String(name);
}

/// A project with a medium and cues of two seconds every three, and the panel on it.
struct Stage : UiFixture {
    explicit Stage(int cueCount, const char *file = "harbour-town.mp4", Modality modality = Modality::Video)
    {
        isReady = createProject();
        media = addMedia(sample(file), modality, 24'000ms);
        studio().selection().setMedia(media);
        if (cueCount > 0)
            track = addCues(cueCount, media);
        isReady = isReady && (cueCount == 0 || track);
        if (modality == Modality::Video)
            studio().playback().reportMedia(24'000ms, 25.0);
        panel = std::make_unique<TimelinePanel>(studio());
        panel->resize(1000, 320);
        panel->show();
        isReady = isReady && QTest::qWaitForWindowExposed(panel.get());
        panel->activateWindow();
        view().setFocus();
    }

    TimelineView &view() const { return panel->view(); }
    QWidget *viewport() const { return view().viewport(); }
    const store::Cue &cue(int row) { return session().cues().at(row); }
    TimeRange time(int row) { return *cue(row).time; }
    QPoint middleOf(int row) { return view().cueRect(cue(row).id).center(); }
    QPoint at(Milliseconds t, int y) const { return {static_cast<int>(std::lround(view().axis().x(t))), y}; }
    int spaceY() const { return view().bands().waveform.top + 3; }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, bool isDropped = true) const
    {
        QTest::mousePress(viewport(), Qt::LeftButton, modifiers, from);
        move(from + QPoint(0, QApplication::startDragDistance()), modifiers); // it is a drag from here on
        for (int i = 1; i <= 4; ++i)
            move(from + (to - from) * i / 4, modifiers);
        if (isDropped)
            QTest::mouseRelease(viewport(), Qt::LeftButton, modifiers, to);
    }
    void move(QPoint to, Qt::KeyboardModifiers modifiers = {}) const
    {
        QMouseEvent event(QEvent::MouseMove, to, viewport()->mapToGlobal(QPointF(to)), Qt::NoButton,
                          Qt::LeftButton, modifiers);
        QApplication::sendEvent(viewport(), &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&view(), key, modifiers);
    }
    /// What the file says, not what the panel believes.
    TimeRange savedTime(store::CueId id) { return *session().project().cue(id)->time; }
    bool waitForShots()
    {
        return QTest::qWaitFor([this] { return studio().mediaFacts().shots(media) != nullptr; }, 60'000);
    }

    bool isReady = false;
    store::MediaId media;
    store::TrackId track;
    std::unique_ptr<TimelinePanel> panel;
};

constexpr Milliseconds kFrame{40};

} // namespace

void TestTimeline::dragMovesTheSelectedCuesInOneStep()
{
    Stage stage(6);
    QVERIFY(stage.isReady);
    stage.view().setSnapping(false);
    QTest::mouseClick(stage.viewport(), Qt::LeftButton, {}, stage.middleOf(1));
    QTest::mouseClick(stage.viewport(), Qt::LeftButton, Qt::ControlModifier, stage.middleOf(3));
    QCOMPARE(stage.studio().selection().cues().size(), 2U);
    const store::CueId ids[] = {stage.cue(1).id, stage.cue(3).id, stage.cue(2).id};
    const QPoint from = stage.middleOf(3);
    stage.drag(from, from + QPoint(20, 0));
    const Milliseconds moved = stage.view().axis().time(from.x() + 20) - stage.view().axis().time(from.x());
    QCOMPARE(stage.savedTime(ids[0]), (TimeRange{3000ms + moved, 5000ms + moved}));
    QCOMPARE(stage.savedTime(ids[1]), (TimeRange{9000ms + moved, 11'000ms + moved}));
    QCOMPARE(stage.savedTime(ids[2]), (TimeRange{6000ms, 8000ms}));
    QCOMPARE(stage.session().nextUndo()->name, "move 2 cues");
    stage.session().undo();
    QCOMPARE(stage.savedTime(ids[0]).start, 3000ms);
    QCOMPARE(stage.savedTime(ids[1]).start, 9000ms);
    QCOMPARE(stage.session().nextUndo()->name, "import cues");
}

void TestTimeline::dragAnEdgeResizes()
{
    Stage stage(4);
    QVERIFY(stage.isReady);
    stage.view().setSnapping(false);
    const store::CueId id = stage.cue(1).id;
    QRect rect = stage.view().cueRect(id);
    stage.drag({rect.right() - 1, rect.center().y()}, {rect.right() + 14, rect.center().y()});
    QCOMPARE(stage.savedTime(id).start, 3000ms);
    QVERIFY(std::abs((stage.savedTime(id).end - 5000ms).count()
                     - std::lround(15 / stage.view().axis().pixelsPerMs()))
            <= 1);
    QCOMPARE(stage.session().nextUndo()->name, "resize 1 cue");
    rect = stage.view().cueRect(id);
    stage.drag({rect.left() + 1, rect.center().y()}, {rect.left() + 31, rect.center().y()});
    QVERIFY(stage.savedTime(id).start > 3500ms);
}

void TestTimeline::edgesAreDrawnToShotsOfARealFilm()
{
    Stage stage(2);
    QVERIFY(stage.isReady);
    QVERIFY(stage.waitForShots());
    // The sample cuts at 5000: a start goes there, an end to two frames before.
    const int y = stage.middleOf(1).y();
    const QPoint nearCut(stage.at(5000ms, 0).x() - 4, y);
    const store::CueId second = stage.cue(1).id; // 3000 to 5000
    QRect block = stage.view().cueRect(second);
    stage.drag({block.right() - 1, y}, nearCut);
    QCOMPARE(stage.savedTime(second).end, 5000ms - 2 * kFrame);
    block = stage.view().cueRect(second);
    stage.drag(block.center(), block.center() + QPoint(stage.at(5000ms, 0).x() - block.left() + 3, 0));
    QCOMPARE(stage.savedTime(second).start, 5000ms);
    QCOMPARE(stage.savedTime(second).duration(), 2000ms - 2 * kFrame);
}

void TestTimeline::altAndTheSwitchTurnSnappingOff()
{
    Stage stage(3);
    QVERIFY(stage.isReady);
    const store::CueId id = stage.cue(0).id;
    const QPoint from = stage.middleOf(0);
    stage.drag(from, from + QPoint(13, 0));
    QCOMPARE(stage.savedTime(id).start % kFrame, 0ms); // on a frame
    stage.session().undo();
    stage.drag(from, from + QPoint(13, 0), Qt::AltModifier);
    const Milliseconds free = stage.view().axis().time(from.x() + 13) - stage.view().axis().time(from.x());
    QCOMPARE(stage.savedTime(id).start, free);
    stage.session().undo();
    stage.key(Qt::Key_N);
    QVERIFY(!stage.view().isSnapping());
    stage.drag(from, from + QPoint(13, 0));
    QCOMPARE(stage.savedTime(id).start, free);
}

void TestTimeline::escapeCancelsADrag()
{
    Stage stage(3);
    QVERIFY(stage.isReady);
    const TimeRange before = stage.time(1);
    const QPoint from = stage.middleOf(1);
    stage.drag(from, from + QPoint(60, 0), {}, false);
    QVERIFY(stage.view().isDragging());
    const QImage during = stage.view().grab().toImage();
    stage.key(Qt::Key_Escape);
    QVERIFY(!stage.view().isDragging());
    QVERIFY(stage.view().grab().toImage() != during); // the block is back
    QTest::mouseRelease(stage.viewport(), Qt::LeftButton, {}, from + QPoint(60, 0));
    QCOMPARE(stage.time(1), before);
    QCOMPARE(stage.session().nextUndo()->name, "import cues");
}

void TestTimeline::splitAndMergeByKeys()
{
    Stage stage(4);
    QVERIFY(stage.isReady);
    stage.studio().selection().setCue(stage.cue(1).id);
    stage.studio().playback().reportPosition(4000ms);
    stage.key(Qt::Key_S);
    QCOMPARE(stage.session().cues().size(), 5);
    QCOMPARE(stage.time(1).start, 3000ms);
    QVERIFY(stage.time(1).end <= 4000ms);
    QCOMPARE(stage.time(2), (TimeRange{4000ms, 5000ms}));
    QCOMPARE(stage.session().nextUndo()->name, "split 1 cue");
    stage.studio().selection().setCues({stage.cue(1).id, stage.cue(2).id}, stage.cue(1).id);
    stage.key(Qt::Key_M);
    QCOMPARE(stage.session().cues().size(), 4);
    QCOMPARE(stage.time(1), (TimeRange{3000ms, 5000ms}));
    stage.session().undo();
    stage.session().undo();
    QCOMPARE(stage.session().cues().size(), 4);
    QCOMPARE(stage.cue(1).text, "Cue 2 says a few plain words.");
    // Nothing stands at the playhead: told, and nothing happens.
    stage.studio().playback().reportPosition(5500ms);
    stage.studio().selection().setCue(stage.cue(1).id);
    stage.key(Qt::Key_S);
    QCOMPARE(stage.session().cues().size(), 4);
    QVERIFY(!stage.studio().notices().all().isEmpty());
}

void TestTimeline::keysOfTheTableWorkHereToo()
{
    Stage stage(4);
    QVERIFY(stage.isReady);
    ActionSpec spec;
    spec.id = QStringLiteral("cue.delete");
    spec.text = "Delete";
    spec.shortcuts = {Qt::Key_Delete};
    QAction *shared = stage.studio().actions().add(spec);
    shared->setShortcutContext(Qt::WidgetWithChildrenShortcut); // somebody else's, as the table has it
    QSignalSpy triggered(shared, &QAction::triggered);
    stage.key(Qt::Key_Delete);
    QCOMPARE(triggered.size(), 1);
}

void TestTimeline::nudgeByKeys()
{
    Stage stage(3);
    QVERIFY(stage.isReady);
    const store::CueId id = stage.cue(1).id;
    stage.studio().selection().setCue(id);
    stage.key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(stage.savedTime(id), (TimeRange{3040ms, 5040ms}));
    stage.key(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(stage.savedTime(id), (TimeRange{2940ms, 4940ms}));
    stage.key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(stage.savedTime(id).start, 2920ms); // to the beginning of a frame: 74 is the nearest one
    stage.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(stage.savedTime(id).end, 5040ms);
    stage.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(stage.savedTime(id).end, 5000ms);
    stage.studio().playback().reportPosition(3500ms);
    stage.key(Qt::Key_BracketLeft);
    QCOMPARE(stage.savedTime(id).start, 3500ms);
}

void TestTimeline::keysGoThroughTheCuesInTime()
{
    Stage stage(5);
    QVERIFY(stage.isReady);
    stage.studio().selection().setCue({});
    stage.studio().playback().reportPosition(5500ms);
    stage.key(Qt::Key_Right);
    QCOMPARE(stage.studio().selection().cue(), stage.cue(2).id); // the next one after the playhead
    stage.key(Qt::Key_Right);
    stage.key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(stage.studio().selection().cues().size(), 2U);
    stage.key(Qt::Key_Left);
    QCOMPARE(stage.studio().selection().cue(), stage.cue(1).id);
    for (int i = 0; i < 9; ++i)
        stage.key(Qt::Key_Left);
    QCOMPARE(stage.studio().selection().cue(), stage.cue(0).id);
    // Typing elsewhere is no command: the keys belong to the timeline alone.
    QVERIFY(stage.studio().actions().action(QStringLiteral("timeline.nextCue"))->shortcutContext()
            == Qt::WidgetShortcut);
}

void TestTimeline::clickAndScrubAskThePlayer()
{
    Stage stage(0);
    QVERIFY(stage.isReady);
    QSignalSpy asked(&stage.studio().playback(), &Playback::seekRequested);
    QTest::mouseClick(stage.viewport(), Qt::LeftButton, {}, stage.at(7000ms, stage.spaceY()));
    QCOMPARE(asked.size(), 1);
    const auto near = [&](const QList<QVariant> &arguments, Milliseconds t) {
        const auto got = arguments.first().value<std::chrono::milliseconds>();
        return std::abs(static_cast<double>((got - t).count())) * stage.view().axis().pixelsPerMs() <= 1;
    };
    QVERIFY(near(asked.takeFirst(), 7000ms));

    // The player has not answered yet: what is dragged over meanwhile is not asked for, the last place is.
    const int y = stage.view().bands().ruler.top + 4;
    QTest::mousePress(stage.viewport(), Qt::LeftButton, {}, stage.at(2000ms, y));
    QCOMPARE(asked.size(), 1);
    for (const Milliseconds t : {2200ms, 2500ms, 2900ms, 3333ms})
        stage.move(stage.at(t, y));
    QCOMPARE(asked.size(), 1);
    stage.studio().playback().reportPosition(2000ms);
    QCOMPARE(asked.size(), 2);
    const auto second = asked.last().first().value<std::chrono::milliseconds>();
    QCOMPARE(second % kFrame, 0ms); // a frame's beginning, the one that is shown there
    QVERIFY(second <= stage.view().axis().time(stage.at(3333ms, 0).x()));
    QCOMPARE(stage.view().shownPlayhead(), second);
    QTest::mouseRelease(stage.viewport(), Qt::LeftButton, {}, stage.at(4000ms, y));
    QCOMPARE(asked.size(), 3);
    QVERIFY(std::abs((asked.last().first().value<std::chrono::milliseconds>() - 4000ms).count()) <= 80);
}

void TestTimeline::selectedSpaceBecomesACue()
{
    Stage stage(2);
    QVERIFY(stage.isReady);
    stage.view().setSnapping(false);
    const int y = stage.spaceY();
    stage.drag(stage.at(12'000ms, y), stage.at(14'500ms, y));
    QVERIFY(stage.view().range());
    const TimeRange range = *stage.view().range();
    QVERIFY(std::abs((range.start - 12'000ms).count()) < 30 && std::abs((range.end - 14'500ms).count()) < 30);
    stage.key(Qt::Key_Insert);
    QCOMPARE(stage.session().cues().size(), 3);
    QCOMPARE(stage.time(2), range);
    QCOMPARE(stage.studio().selection().cue(), stage.cue(2).id);
    QVERIFY(!stage.view().range());
    QCOMPARE(stage.session().nextUndo()->name, "add 1 cue");
    // In front of the others it stands before them.
    stage.drag(stage.at(2100ms, y), stage.at(2900ms, y));
    stage.key(Qt::Key_A);
    QCOMPARE(stage.session().cues().size(), 4);
    QVERIFY(stage.time(1).start < 2500ms);
    stage.drag(stage.at(16'000ms, y), stage.at(17'000ms, y));
    stage.key(Qt::Key_Escape);
    QVERIFY(!stage.view().range());
}

void TestTimeline::theFirstCueMakesItsTrack()
{
    Stage stage(0);
    QVERIFY(stage.isReady);
    QVERIFY(stage.session().tracks().empty());
    const int y = stage.spaceY();
    stage.drag(stage.at(1000ms, y), stage.at(3000ms, y));
    stage.key(Qt::Key_Insert);
    QCOMPARE(stage.session().tracks().size(), 1U);
    QTRY_COMPARE(stage.session().cues().size(), 1);
    QCOMPARE(stage.session().tracks().front().media.value_or(store::MediaId{}), stage.media);
    stage.session().undo();
    QVERIFY(stage.session().tracks().empty());
}

void TestTimeline::doubleClickEditsTheText()
{
    Stage stage(3);
    QVERIFY(stage.isReady);
    const store::CueId id = stage.cue(1).id;
    QTest::mouseDClick(stage.viewport(), Qt::LeftButton, {}, stage.middleOf(1));
    auto *editor = stage.view().findChild<InlineCueEditor *>();
    QVERIFY(editor);
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClicks(editor, QStringLiteral("Other words nsm+"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(stage.session().project().cue(id)->text, "Other words nsm+");
    QVERIFY(stage.view().isSnapping());
    QTRY_VERIFY(!stage.view().isEditing());
    // A pause in typing saves, Escape puts back.
    stage.studio().selection().setCue(id);
    stage.key(Qt::Key_F2);
    editor = stage.view().findChild<InlineCueEditor *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("draft"));
    QTRY_COMPARE(stage.session().project().cue(id)->text, std::string("draft"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(stage.session().project().cue(id)->text, "Other words nsm+");
}

void TestTimeline::wheelPansAndZoomsAtThePointer()
{
    Stage stage(8);
    QVERIFY(stage.isReady);
    const auto wheel = [&](QPoint at, QPoint angle, Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(at, stage.viewport()->mapToGlobal(QPointF(at)), {}, angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(stage.viewport(), &event);
    };
    const QPoint pointer(600, stage.spaceY());
    const Milliseconds under = stage.view().axis().time(600);
    const double before = stage.view().axis().pixelsPerMs();
    for (int i = 0; i < 8; ++i)
        wheel(pointer, {0, 120}, Qt::ControlModifier);
    QVERIFY(stage.view().axis().pixelsPerMs() > before * 4);
    QVERIFY(std::abs(stage.view().axis().x(under) - 600) < 3);
    const double offset = stage.view().axis().offset();
    wheel(pointer, {0, -120}, {});
    QVERIFY(stage.view().axis().offset() > offset);
    wheel(pointer, {0, 120}, Qt::ShiftModifier);
    QVERIFY(std::abs(stage.view().axis().offset() - offset) < 2);
    wheel(pointer, {-120, 0}, {});
    QVERIFY(stage.view().axis().offset() > offset);
    QCOMPARE(stage.view().horizontalScrollBar()->value(), qRound(stage.view().axis().offset()));
    stage.view().horizontalScrollBar()->setValue(0);
    QCOMPARE(stage.view().axis().offset(), 0.0);

    QTest::mousePress(stage.viewport(), Qt::MiddleButton, {}, pointer);
    stage.move(pointer - QPoint(100, 0));
    QTest::mouseRelease(stage.viewport(), Qt::MiddleButton, {}, pointer - QPoint(100, 0));
    QCOMPARE(stage.view().axis().offset(), 100.0);
    stage.key(Qt::Key_0, Qt::ControlModifier);
    QVERIFY(stage.view().axis().isFitted());
    stage.key(Qt::Key_Plus, Qt::ShiftModifier);
    QVERIFY(!stage.view().axis().isFitted());
    stage.studio().selection().setCue(stage.cue(4).id);
    stage.key(Qt::Key_9, Qt::ControlModifier);
    QVERIFY(stage.view().cueRect(stage.cue(4).id).width() > 800);
}

void TestTimeline::thePlayheadIsFollowed()
{
    Stage stage(8);
    QVERIFY(stage.isReady);
    stage.view().zoomBy(8);
    stage.view().horizontalScrollBar()->setValue(0);
    stage.studio().playback().reportPlaying(true);
    stage.studio().playback().reportPosition(15'000ms);
    const double x = stage.view().axis().x(15'000ms);
    QVERIFY(x >= 0 && x < stage.viewport()->width());
    stage.key(Qt::Key_F);
    stage.view().horizontalScrollBar()->setValue(0);
    stage.studio().playback().reportPosition(16'000ms);
    QCOMPARE(stage.view().axis().offset(), 0.0);
}

void TestTimeline::problemsAndOverlapsAreShown()
{
    Stage stage(4);
    QVERIFY(stage.isReady);
    const QRect before = stage.view().cueRect(stage.cue(2).id);
    const QImage calm = stage.viewport()->grab(before).toImage();
    QVERIFY(stage.session().perform("time 1 cue", [&](store::Action &action) {
        return action.setCueTime(stage.cue(1).id, TimeRange{5000ms, 7000ms});
    }));
    QTRY_VERIFY(stage.view().cueRect(stage.cue(2).id).top() > stage.view().cueRect(stage.cue(1).id).top());
    QVERIFY(!stage.view().cueRect(stage.cue(1).id).intersects(stage.view().cueRect(stage.cue(2).id)));
    QVERIFY(stage.studio().quality().rulesAt(2) != 0);
    const QRect now = stage.view().cueRect(stage.cue(2).id);
    QVERIFY(stage.viewport()->grab(now).toImage() != calm);
}

void TestTimeline::otherTracksAreShownBelow()
{
    Stage stage(3);
    QVERIFY(stage.isReady);
    const store::TrackId second = stage.addCues(5, stage.media);
    QVERIFY(second);
    QTRY_COMPARE_WITH_TIMEOUT(stage.view().model().others().size(), 1U, 10'000);
    QCOMPARE(stage.view().model().others().front().id, stage.track);
    QCOMPARE(stage.view().model().others().front().index.byStart().size(), 3U);
    QCOMPARE(stage.view().bands().otherTops.size(), 1U);
    stage.studio().selection().setTrack(stage.track);
    QTRY_COMPARE_WITH_TIMEOUT(stage.view().model().others().front().id, second, 10'000);
}

void TestTimeline::screenReadersHearTheCues()
{
    Stage stage(12);
    QVERIFY(stage.isReady);
    QVERIFY(stage.session().perform("time 1 cue", [&](store::Action &action) {
        return action.setCueTime(stage.cue(11).id, TimeRange{34'200ms, 36'900ms});
    }));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&stage.view());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Timeline"));
    QCOMPARE(list->childCount(), 12);
    QAccessibleInterface *cue = list->child(11);
    QVERIFY(cue && cue->isValid());
    QCOMPARE(cue->text(QAccessible::Name),
             QStringLiteral("Cue 12, 0:34.2 to 0:36.9, Cue 12 says a few plain words."));
    QCOMPARE(cue->role(), QAccessible::ListItem);
    QCOMPARE(cue->parent(), list);
    QCOMPARE(list->indexOfChild(cue), 11);
    QVERIFY(!cue->state().selected);
    QVERIFY(cue->actionInterface());
    cue->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(stage.studio().selection().cue(), stage.cue(11).id);
    QVERIFY(cue->state().selected);
    QTRY_VERIFY(stage.view().hasFocus());
    QVERIFY(cue->state().focused);
    QCOMPARE(list->focusChild(), cue);
    QCOMPARE(list->childAt(cue->rect().center().x(), cue->rect().center().y()), cue);
    QVERIFY(stage.session().perform(
        "delete 1 cue", [&](store::Action &action) { return action.removeCue(stage.cue(11).id); }));
    QVERIFY(!cue->isValid());
    QCOMPARE(list->childCount(), 11);
}

void TestTimeline::tenThousandCuesPaintWhatIsVisible()
{
    Stage stage(10'000);
    QVERIFY(stage.isReady);
    QCOMPARE(stage.view().model().index().byStart().size(), 10'000U);
    QVERIFY(!stage.view().grab().isNull()); // all of them
    stage.studio().selection().setCue(stage.cue(9000).id);
    stage.view().zoomToSelection();
    int seen = 0;
    stage.view().model().index().visit(stage.view().axis().visible(), [&](const IndexedCue &) { ++seen; });
    QVERIFY(seen >= 1 && seen <= 3);
    QVERIFY(stage.viewport()->rect().contains(stage.middleOf(9000)));
    const QPoint from = stage.middleOf(9000);
    stage.view().setSnapping(false);
    stage.drag(from, from + QPoint(40, 0));
    QVERIFY(stage.savedTime(stage.cue(9000).id).start > 27'000'000ms);
    QCOMPARE(stage.view().model().index().byStart()[9000].start, stage.savedTime(stage.cue(9000).id).start);
}

void TestTimeline::timeRunsToTheRightInEveryLanguage()
{
    Stage stage(4);
    QVERIFY(stage.isReady);
    const QImage usual = stage.viewport()->grab().toImage();
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QVERIFY(stage.middleOf(0).x() < stage.middleOf(3).x());
    QCOMPARE(stage.viewport()->layoutDirection(), Qt::LeftToRight);
    stage.view().zoomBy(4);
    stage.view().horizontalScrollBar()->setValue(50);
    QCOMPARE(stage.view().axis().offset(), 50.0);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestTimeline::destroyedWhileMeasuring()
{
    for (const int wait : {0, 20, 80, 300}) {
        Stage stage(3);
        QVERIFY(stage.isReady);
        stage.view().zoomBy(3);
        QTest::qWait(wait);
        if (wait > 50)
            stage.panel.reset(); // the studio goes on
        QTest::qWait(20);
    }
}

QTEST_MAIN(TestTimeline)
#include "test_timeline.moc"
