// SPDX-License-Identifier: MIT
// The commands of the timeline, its keys and its context menu.
#include "core/quality/cue_timing.h"
#include "ui/session/cue_edits.h"
#include "ui/timeline/timeline_panel.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <array>

namespace anycap::ui {

namespace {

constexpr Milliseconds kLongStep{100};
constexpr Milliseconds kStepWithoutFrames{10};
constexpr double kZoomStep = 1.5;

QList<QKeySequence> keys(std::initializer_list<QKeyCombination> combinations)
{
    QList<QKeySequence> list;
    for (const QKeyCombination combination : combinations)
        list.append(QKeySequence(combination));
    return list;
}

constexpr int kGroup = 50; ///< behind what the menus have of other panels

/// Commands of the table that mean the same here; they are there when the table is.
constexpr std::array kShared{"cue.delete", "cue.cut", "cue.copy", "cue.paste"};

} // namespace

void TimelinePanel::addActions()
{
    const auto add = [this](const char *id, ActionMenu menu, int group, const char *text, const char *tip,
                            const QList<QKeySequence> &shortcuts, auto slot) {
        ActionSpec spec;
        spec.id = QLatin1String(id);
        spec.menu = menu;
        spec.group = kGroup + group;
        spec.text = text;
        spec.tip = tip;
        spec.shortcuts = shortcuts;
        QAction *action = m_studio.actions().add(spec, this, slot);
        // These keys mean other things elsewhere; see eventFilter().
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
        m_actions.push_back(action);
        return action;
    };
    const auto addForCues = [this, &add](auto... arguments) { m_cueActions.push_back(add(arguments...)); };
    const auto addToggle = [this](const char *id, const char *text, const char *tip,
                                  const QList<QKeySequence> &shortcuts, auto slot) {
        ActionSpec spec{QLatin1String(id), ActionMenu::View, text, shortcuts, {}, tip, true, kGroup + 1};
        QAction *action = m_studio.actions().add(spec);
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setChecked(m_studio.settings().value(spec.id, true).toBool());
        connect(action, &QAction::toggled, this, [this, id = spec.id, slot](bool isOn) {
            m_studio.settings().setValue(id, isOn);
            slot(isOn);
        });
        slot(action->isChecked());
        m_view->addAction(action);
        m_actions.push_back(action);
    };

    using enum ActionMenu;
    add("timeline.zoomIn", View, 0, QT_TRANSLATE_NOOP("Actions", "Zoom timeline &in"),
        QT_TRANSLATE_NOOP("Actions", "Show less time, larger"),
        keys({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal, Qt::Key_Plus}),
        [this] { m_view->zoomBy(kZoomStep); });
    add("timeline.zoomOut", View, 0, QT_TRANSLATE_NOOP("Actions", "Zoom timeline &out"),
        QT_TRANSLATE_NOOP("Actions", "Show more time, smaller"),
        keys({Qt::CTRL | Qt::Key_Minus, Qt::Key_Minus}), [this] { m_view->zoomBy(1 / kZoomStep); });
    add("timeline.zoomFit", View, 0, QT_TRANSLATE_NOOP("Actions", "Show &all time"),
        QT_TRANSLATE_NOOP("Actions", "Zoom the timeline so that all of the medium is seen"),
        keys({Qt::CTRL | Qt::Key_0}), [this] { m_view->zoomToFit(); });
    add("timeline.zoomSelection", View, 0, QT_TRANSLATE_NOOP("Actions", "Zoom to &selection"),
        QT_TRANSLATE_NOOP("Actions", "Zoom the timeline to the selected stretch of time or cues"),
        keys({Qt::CTRL | Qt::Key_9}), [this] { m_view->zoomToSelection(); });
    addToggle(
        "timeline.snap", QT_TRANSLATE_NOOP("Actions", "S&nap"),
        QT_TRANSLATE_NOOP("Actions", "Draw dragged edges to shots, speech, cues, the playhead and frames"),
        keys({Qt::Key_N}), [view = m_view](bool isOn) { view->setSnapping(isOn); });
    addToggle("timeline.follow", QT_TRANSLATE_NOOP("Actions", "&Follow playhead"),
              QT_TRANSLATE_NOOP("Actions", "Keep the playhead in view"), keys({Qt::Key_F}),
              [view = m_view](bool isOn) { view->setFollowing(isOn); });
    add("timeline.pageBack", View, 2, QT_TRANSLATE_NOOP("Actions", "Timeline page &back"), nullptr,
        keys({Qt::Key_PageUp}), [this] { m_view->pageBy(-1); });
    add("timeline.pageOn", View, 2, QT_TRANSLATE_NOOP("Actions", "Timeline page o&n"), nullptr,
        keys({Qt::Key_PageDown}), [this] { m_view->pageBy(1); });

    add("timeline.previousCue", Cue, 0, QT_TRANSLATE_NOOP("Actions", "Cue &before in time"), nullptr,
        keys({Qt::Key_Left}), [this] { m_view->stepCue(-1, false); });
    add("timeline.nextCue", Cue, 0, QT_TRANSLATE_NOOP("Actions", "Cue &after in time"), nullptr,
        keys({Qt::Key_Right}), [this] { m_view->stepCue(1, false); });
    add("timeline.selectPrevious", Cue, 0, QT_TRANSLATE_NOOP("Actions", "Select cue before, too"), nullptr,
        keys({Qt::SHIFT | Qt::Key_Left}), [this] { m_view->stepCue(-1, true); });
    add("timeline.selectNext", Cue, 0, QT_TRANSLATE_NOOP("Actions", "Select cue after, too"), nullptr,
        keys({Qt::SHIFT | Qt::Key_Right}), [this] { m_view->stepCue(1, true); });

    add("timeline.addCue", Cue, 1, QT_TRANSLATE_NOOP("Actions", "Add cue &here"),
        QT_TRANSLATE_NOOP("Actions", "A new cue over the selected stretch of time, or at the playhead"),
        keys({Qt::Key_Insert, Qt::Key_A}), [this] { addCue(); });
    addForCues("timeline.editText", Cue, 1, QT_TRANSLATE_NOOP("Actions", "Edit &text in timeline"), nullptr,
               keys({Qt::Key_F2, Qt::Key_Return, Qt::Key_Enter}),
               [this] { m_view->editText(m_studio.selection().cue()); });
    addForCues("timeline.splitAtPlayhead", Cue, 1, QT_TRANSLATE_NOOP("Actions", "Split at &playhead"),
               QT_TRANSLATE_NOOP("Actions", "Two cues from the one at the playhead"), keys({Qt::Key_S}),
               [this] { splitAtPlayhead(); });
    addForCues("timeline.mergeCues", Cue, 1, QT_TRANSLATE_NOOP("Actions", "&Merge neighbours"),
               QT_TRANSLATE_NOOP("Actions", "One cue from the selected ones, or from this one and the next"),
               keys({Qt::Key_M}),
               [this] { cue_edits::mergeCues(m_studio, cue_edits::selectedCues(m_studio)); });
    addForCues("timeline.startHere", Cue, 2, QT_TRANSLATE_NOOP("Actions", "S&tart at playhead"), nullptr,
               keys({Qt::Key_BracketLeft}), [this] {
                   cue_edits::setStart(m_studio, m_studio.selection().cue(), m_studio.playback().position());
               });
    addForCues("timeline.endHere", Cue, 2, QT_TRANSLATE_NOOP("Actions", "&End at playhead"), nullptr,
               keys({Qt::Key_BracketRight}), [this] {
                   cue_edits::setEnd(m_studio, m_studio.selection().cue(), m_studio.playback().position());
               });
    addForCues("timeline.drawToShots", Cue, 2, QT_TRANSLATE_NOOP("Actions", "Draw to &shots and neighbours"),
               QT_TRANSLATE_NOOP("Actions", "Edges near a shot or a cue go there, with the preset's gap"),
               keys({Qt::SHIFT | Qt::Key_N}), [this] {
                   std::vector<Milliseconds> shots;
                   if (const auto list = m_view->model().shots()) {
                       for (const ShotBoundary &boundary : list->boundaries)
                           shots.push_back(boundary.time);
                   }
                   cue_edits::snapCues(m_studio, cue_edits::selectedCues(m_studio), shots);
               });
    addForCues("timeline.moveEarlier", Cue, 3, QT_TRANSLATE_NOOP("Actions", "Move a frame earlier"), nullptr,
               keys({Qt::ALT | Qt::Key_Left}), [this] { nudge(-1, false); });
    addForCues("timeline.moveLater", Cue, 3, QT_TRANSLATE_NOOP("Actions", "Move a frame later"), nullptr,
               keys({Qt::ALT | Qt::Key_Right}), [this] { nudge(1, false); });
    addForCues("timeline.moveMuchEarlier", Cue, 3, QT_TRANSLATE_NOOP("Actions", "Move 0.1 s earlier"),
               nullptr, keys({Qt::ALT | Qt::SHIFT | Qt::Key_Left}), [this] { nudge(-1, true); });
    addForCues("timeline.moveMuchLater", Cue, 3, QT_TRANSLATE_NOOP("Actions", "Move 0.1 s later"), nullptr,
               keys({Qt::ALT | Qt::SHIFT | Qt::Key_Right}), [this] { nudge(1, true); });
    addForCues("timeline.startEarlier", Cue, 4, QT_TRANSLATE_NOOP("Actions", "Start a frame earlier"),
               nullptr, keys({Qt::CTRL | Qt::Key_Left}), [this] { nudgeEdge(CueEdge::Start, -1, false); });
    addForCues("timeline.startLater", Cue, 4, QT_TRANSLATE_NOOP("Actions", "Start a frame later"), nullptr,
               keys({Qt::CTRL | Qt::Key_Right}), [this] { nudgeEdge(CueEdge::Start, 1, false); });
    addForCues("timeline.startMuchEarlier", Cue, 4, QT_TRANSLATE_NOOP("Actions", "Start 0.1 s earlier"),
               nullptr, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_Left}),
               [this] { nudgeEdge(CueEdge::Start, -1, true); });
    addForCues("timeline.startMuchLater", Cue, 4, QT_TRANSLATE_NOOP("Actions", "Start 0.1 s later"), nullptr,
               keys({Qt::CTRL | Qt::SHIFT | Qt::Key_Right}), [this] { nudgeEdge(CueEdge::Start, 1, true); });
    addForCues("timeline.endEarlier", Cue, 5, QT_TRANSLATE_NOOP("Actions", "End a frame earlier"), nullptr,
               keys({Qt::CTRL | Qt::Key_Down}), [this] { nudgeEdge(CueEdge::End, -1, false); });
    addForCues("timeline.endLater", Cue, 5, QT_TRANSLATE_NOOP("Actions", "End a frame later"), nullptr,
               keys({Qt::CTRL | Qt::Key_Up}), [this] { nudgeEdge(CueEdge::End, 1, false); });
    addForCues("timeline.endMuchEarlier", Cue, 5, QT_TRANSLATE_NOOP("Actions", "End 0.1 s earlier"), nullptr,
               keys({Qt::CTRL | Qt::SHIFT | Qt::Key_Down}), [this] { nudgeEdge(CueEdge::End, -1, true); });
    addForCues("timeline.endMuchLater", Cue, 5, QT_TRANSLATE_NOOP("Actions", "End 0.1 s later"), nullptr,
               keys({Qt::CTRL | Qt::SHIFT | Qt::Key_Up}), [this] { nudgeEdge(CueEdge::End, 1, true); });
    add("timeline.loop", Playback, 0, QT_TRANSLATE_NOOP("Actions", "&Loop selected time"),
        QT_TRANSLATE_NOOP("Actions", "Play the selected stretch of time, or the cue, over and over"),
        keys({Qt::Key_L}), [this] { toggleLoop(); });

    Selection &selection = m_studio.selection();
    ProjectSession &session = m_studio.session();
    connect(&selection, &Selection::cuesChanged, this, &TimelinePanel::updateActions);
    connect(&selection, &Selection::trackChanged, this, &TimelinePanel::updateActions);
    connect(&selection, &Selection::mediaChanged, this, &TimelinePanel::updateActions);
    connect(&session, &ProjectSession::opened, this, &TimelinePanel::updateActions);
    connect(&session, &ProjectSession::closed, this, &TimelinePanel::updateActions);
    connect(&session, &ProjectSession::busyChanged, this, &TimelinePanel::updateActions);
    updateActions();
}

void TimelinePanel::updateActions()
{
    const ProjectSession &session = m_studio.session();
    const bool canEdit = session.isOpen() && !session.isReadOnly() && !session.isBusy();
    const bool hasCue = canEdit && session.cues().find(m_studio.selection().cue()) != nullptr;
    for (QAction *action : m_cueActions)
        action->setEnabled(hasCue);
    m_studio.actions()
        .action(QStringLiteral("timeline.addCue"))
        ->setEnabled(canEdit && (m_studio.selection().track() || m_studio.selection().media()));
}

QAction *TimelinePanel::matching(const QKeyEvent &event) const
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const auto key = static_cast<Qt::Key>(event.key());
    const bool isSign = key >= Qt::Key_Exclam && key <= Qt::Key_At;
    std::vector<QAction *> actions = m_actions;
    for (const char *id : kShared) {
        if (QAction *action = m_studio.actions().action(QLatin1String(id)))
            actions.push_back(action);
    }
    for (QAction *action : actions) {
        const QList<QKeySequence> shortcuts = action->shortcuts();
        // Signs may need Shift on the keyboard that is used: "+" is one all the same.
        if (shortcuts.contains(QKeySequence(modifiers | key))
            || (isSign && shortcuts.contains(QKeySequence((modifiers & ~Qt::ShiftModifier) | key))))
            return action;
    }
    return nullptr;
}

void TimelinePanel::showMenu(const QPoint &globalPosition)
{
    QMenu menu(this);
    const ActionRegistry &actions = m_studio.actions();
    const auto section = [&](std::initializer_list<const char *> ids) {
        for (const char *id : ids) {
            // What other panels offer for cues is offered here, too, where it is there.
            if (QAction *action = actions.action(QLatin1String(id)))
                menu.addAction(action);
        }
        menu.addSeparator();
    };
    section({"timeline.addCue", "timeline.editText", "timeline.splitAtPlayhead", "timeline.mergeCues",
             "cue.duplicate", "cue.delete"});
    section({"cue.cut", "cue.copy", "cue.paste"});
    section({"timeline.startHere", "timeline.endHere", "timeline.drawToShots"});
    section({"timeline.loop", "timeline.zoomSelection", "timeline.zoomFit"});
    section({"timeline.snap", "timeline.follow"});
    menu.exec(globalPosition);
}

void TimelinePanel::addCue()
{
    ProjectSession &session = m_studio.session();
    const store::TrackId track = m_studio.selection().track();
    const std::optional<TimeRange> range = m_view->range();
    if (track && !range)
        return cue_edits::addCue(m_studio, m_view->shownPlayhead());
    store::NewCue cue;
    const Milliseconds here = m_view->shownPlayhead();
    cue.time = range ? *range
                     : newCueTime(here, {{}, {}, m_view->axis().end()}, m_studio.quality().preset(),
                                  m_studio.quality().framesPerSecond());
    const CueIndex &index = m_view->model().index();
    const std::size_t next = index.firstFrom(cue.time->start + Milliseconds(1));
    std::optional<store::CueId> before;
    if (track && next < index.byStart().size())
        before = index.byStart()[next].id;
    store::Track made;
    made.media = m_studio.selection().media();
    store::TrackId madeTrack = track;
    store::CueId madeCue;
    const bool isDone = session.perform("add 1 cue", [&](store::Action &action) -> Result<Unit> {
        if (!madeTrack) {
            const Result<store::TrackId> added = action.addTrack(made);
            if (!added)
                return added.error();
            madeTrack = *added;
        }
        const Result<store::CueId> added = action.addCue(madeTrack, cue, before);
        if (!added)
            return added.error();
        madeCue = *added;
        return Unit{};
    });
    if (!isDone)
        return;
    m_view->setRange({});
    m_studio.selection().setTrack(madeTrack);
    m_studio.selection().setCue(madeCue);
}

void TimelinePanel::splitAtPlayhead()
{
    const Milliseconds here = m_studio.playback().position();
    const store::Cue *current = m_studio.session().cues().find(m_studio.selection().cue());
    const auto isInside = [here](const store::Cue &cue) {
        return cue.time && cue.time->start < here && here < cue.time->end;
    };
    store::CueId split = current && isInside(*current) ? current->id : store::CueId{};
    if (!split) {
        m_view->model().index().visit({here, here + Milliseconds(1)}, [&](const IndexedCue &cue) {
            if (!split && cue.start < here && here < cue.end)
                split = cue.id;
        });
    }
    if (split)
        cue_edits::splitCue(m_studio, split, {here, std::nullopt});
    else
        m_studio.notices().info(tr("No cue stands at the playhead."));
}

Milliseconds TimelinePanel::stepped(Milliseconds time, int steps, bool isLong) const
{
    const std::optional<double> rate = m_view->model().framesPerSecond();
    if (rate && !isLong)
        return steppedByFrames(time, steps, *rate);
    return std::max(Milliseconds(0), time + steps * (isLong ? kLongStep : kStepWithoutFrames));
}

void TimelinePanel::nudge(int steps, bool isLong)
{
    const cue_edits::CueIds cues = cue_edits::selectedCues(m_studio);
    if (m_view->model().framesPerSecond() && !isLong)
        cue_edits::nudgeCues(m_studio, cues, steps);
    else
        cue_edits::moveCues(m_studio, cues, steps * (isLong ? kLongStep : kStepWithoutFrames));
}

void TimelinePanel::nudgeEdge(CueEdge edge, int steps, bool isLong)
{
    const store::Cue *cue = m_studio.session().cues().find(m_studio.selection().cue());
    if (!cue || !cue->time)
        return;
    TimeRange time = *cue->time;
    if (edge == CueEdge::Start)
        time.start = stepped(time.start, steps, isLong);
    else
        time.end = stepped(time.end, steps, isLong);
    if (time.end > time.start) // an edge never passes the other one
        cue_edits::resizeCue(m_studio, cue->id, time);
}

void TimelinePanel::toggleLoop()
{
    std::optional<TimeRange> wanted = m_view->range();
    if (!wanted) {
        if (const store::Cue *cue = m_studio.session().cues().find(m_studio.selection().cue()))
            wanted = cue->time;
    }
    const bool isOn = m_studio.playback().loop().has_value();
    const bool isSame = m_studio.playback().loop() == wanted;
    m_studio.playback().setLoop(isOn && (isSame || !wanted) ? std::nullopt : wanted);
}

} // namespace anycap::ui
