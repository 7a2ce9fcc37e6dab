// SPDX-License-Identifier: MIT
#include "ui/cue_table/cue_actions.h"

#include "ui/cue_table/cue_strip.h"
#include "ui/cue_table/cue_table_model.h"
#include "ui/cue_table/cue_table_view.h"
#include "ui/cue_table/cue_text_box.h"
#include "ui/cue_table/find_bar.h"
#include "ui/cue_table/shift_dialog.h"
#include "ui/session/cue_edits.h"
#include "ui/session/studio.h"

#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QMenu>

#include <array>

namespace anycap::ui {

namespace {

const QString kFollow = QStringLiteral("cueTable/follow");
const QString kFrames = QStringLiteral("cueTable/frames");

/// Their keys are somebody else's outside the table.
constexpr std::array kScoped{"cue.edit", "cue.add", "cue.delete", "cue.cut", "cue.copy", "cue.paste"};

/// Groups of the context menu; empty: a line between.
constexpr std::array kContextMenu{"cue.edit",
                                  "cue.add",
                                  "cue.split",
                                  "cue.merge",
                                  "cue.duplicate",
                                  "cue.delete",
                                  "",
                                  "cue.cut",
                                  "cue.copy",
                                  "cue.paste",
                                  "cue.paste_at_playhead",
                                  "",
                                  "cue.set_start",
                                  "cue.set_end",
                                  "cue.extend_to_next",
                                  "cue.shift"};

constexpr std::array kNeedsCue{"cue.edit",
                               "cue.delete",
                               "cue.cut",
                               "cue.copy",
                               "cue.duplicate",
                               "cue.split",
                               "cue.merge",
                               "cue.set_start",
                               "cue.set_end",
                               "cue.nudge_earlier",
                               "cue.nudge_later",
                               "cue.extend_to_next",
                               "cue.set_start_shift_rest",
                               "cue.next",
                               "cue.previous"};
constexpr std::array kNeedsTrack{"cue.add",  "cue.paste",        "cue.paste_at_playhead", "cue.shift",
                                 "cue.sort", "cue.next_problem", "cue.previous_problem",  "cue.go_to"};

} // namespace

CueActions::CueActions(Studio &studio, const Widgets &widgets, QObject *parent)
    : QObject(parent)
    , m_studio(studio)
    , m_widgets(widgets)
{
    addEditing();
    addTiming();
    addGoing();
    addViewing();
    for (const char *id : kScoped)
        studio.actions().action(QString::fromLatin1(id))->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (const ActionRegistry::Entry &entry : studio.actions().entries()) {
        if (entry.spec.id.startsWith(QStringLiteral("cue."))
            || entry.spec.id.startsWith(QStringLiteral("edit.")))
            widgets.scope->addAction(entry.action);
    }
    connect(&studio.selection(), &Selection::cueChanged, this, &CueActions::takeState);
    connect(&studio.session(), &ProjectSession::busyChanged, this, &CueActions::takeState);
    connect(&studio.session().cues(), &CueList::wasReset, this, &CueActions::takeState);
    takeState();
}

void CueActions::addEditing()
{
    ActionRegistry &actions = m_studio.actions();
    const auto selected = [this] { return cue_edits::selectedCues(m_studio); };
    const auto add = [&](const char *id, const char *text, const QList<QKeySequence> &keys, const char *tip,
                         int group, auto run) {
        actions.add({QString::fromLatin1(id), ActionMenu::Cue, text, keys, {}, tip, false, group}, this, run);
    };
    add("cue.edit", QT_TRANSLATE_NOOP("Actions", "&Edit cue"), {Qt::Key_F2},
        QT_TRANSLATE_NOOP("Actions", "Edits the cell of the table, or the cue's text"), 0,
        [this] { m_widgets.view->editCurrent(); });
    add("cue.add", QT_TRANSLATE_NOOP("Actions", "&Add cue at playhead"), {Qt::Key_Insert},
        QT_TRANSLATE_NOOP("Actions", "Adds a cue where the film or sound is"), 0,
        [this] { cue_edits::addCue(m_studio, m_studio.playback().position()); });
    add("cue.split", QT_TRANSLATE_NOOP("Actions", "&Split cue"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_V)},
        QT_TRANSLATE_NOOP("Actions",
                          "Splits the cue at the playhead, its text at the cursor or the best place"),
        0, [this] { splitCue(); });
    add("cue.merge", QT_TRANSLATE_NOOP("Actions", "&Merge cues"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)},
        QT_TRANSLATE_NOOP("Actions", "Makes one cue of the selected neighbours, or of this one and the next"),
        0, [this, selected] { cue_edits::mergeCues(m_studio, selected()); });
    add("cue.duplicate", QT_TRANSLATE_NOOP("Actions", "Dup&licate"), {QKeySequence(Qt::CTRL | Qt::Key_D)},
        QT_TRANSLATE_NOOP("Actions", "Puts a copy behind each selected cue"), 0,
        [this, selected] { cue_edits::duplicateCues(m_studio, selected()); });
    add("cue.delete", QT_TRANSLATE_NOOP("Actions", "&Delete cues"), {Qt::Key_Delete},
        QT_TRANSLATE_NOOP("Actions", "Deletes the selected cues"), 0,
        [this, selected] { cue_edits::deleteCues(m_studio, selected()); });
    add("cue.cut", QT_TRANSLATE_NOOP("Actions", "C&ut cues"), QKeySequence::keyBindings(QKeySequence::Cut),
        QT_TRANSLATE_NOOP("Actions", "Copies the selected cues as SubRip text and deletes them"), 1,
        [this, selected] {
            copy();
            cue_edits::deleteCues(m_studio, selected());
        });
    add("cue.copy", QT_TRANSLATE_NOOP("Actions", "&Copy cues"), QKeySequence::keyBindings(QKeySequence::Copy),
        QT_TRANSLATE_NOOP("Actions", "Copies the selected cues as SubRip text"), 1, [this] { copy(); });
    add("cue.paste", QT_TRANSLATE_NOOP("Actions", "&Paste cues"),
        QKeySequence::keyBindings(QKeySequence::Paste),
        QT_TRANSLATE_NOOP("Actions", "Adds the cues of the clipboard at their own times"), 1,
        [this] { paste(false); });
    add("cue.paste_at_playhead", QT_TRANSLATE_NOOP("Actions", "Paste cues at play&head"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
        QT_TRANSLATE_NOOP("Actions", "Adds the cues of the clipboard from the playhead on"), 1,
        [this] { paste(true); });
    add("cue.sort", QT_TRANSLATE_NOOP("Actions", "S&ort by time"), {},
        QT_TRANSLATE_NOOP("Actions", "Puts the cues of the track in the order of their times"), 1,
        [this] { cue_edits::sortByTime(m_studio); });
    const auto addFind = [&](const char *id, const char *text, const QList<QKeySequence> &keys, auto run) {
        actions.add({QString::fromLatin1(id), ActionMenu::Edit, text, keys, {}, nullptr, false, 5}, this,
                    run);
    };
    addFind("edit.find", QT_TRANSLATE_NOOP("Actions", "&Find…"), {QKeySequence(Qt::CTRL | Qt::Key_F)},
            [this] { m_widgets.findBar->open(false); });
    addFind("edit.replace", QT_TRANSLATE_NOOP("Actions", "&Replace…"), {QKeySequence(Qt::CTRL | Qt::Key_H)},
            [this] { m_widgets.findBar->open(true); });
    addFind("edit.find_next", QT_TRANSLATE_NOOP("Actions", "Find &next"), {Qt::Key_F3},
            [this] { m_widgets.findBar->findNext(); });
    addFind("edit.find_previous", QT_TRANSLATE_NOOP("Actions", "Find &previous"),
            {QKeySequence(Qt::SHIFT | Qt::Key_F3)}, [this] { m_widgets.findBar->findPrevious(); });
}

void CueActions::addTiming()
{
    ActionRegistry &actions = m_studio.actions();
    const auto add = [&](const char *id, const char *text, const QList<QKeySequence> &keys, const char *tip,
                         auto run) {
        actions.add({QString::fromLatin1(id), ActionMenu::Cue, text, keys, {}, tip, false, 3}, this, run);
    };
    const auto current = [this] { return m_studio.selection().cue(); };
    const auto playhead = [this] { return m_studio.playback().position(); };
    add("cue.set_start", QT_TRANSLATE_NOOP("Actions", "Set start to play&head"), {Qt::Key_F11},
        QT_TRANSLATE_NOOP("Actions", "The cue begins with the frame that is shown"),
        [this, current, playhead] { cue_edits::setStart(m_studio, current(), playhead()); });
    add("cue.set_end", QT_TRANSLATE_NOOP("Actions", "Set e&nd to playhead"), {Qt::Key_F12},
        QT_TRANSLATE_NOOP("Actions", "The cue is gone with the frame that is shown"),
        [this, current, playhead] { cue_edits::setEnd(m_studio, current(), playhead()); });
    add("cue.set_start_shift_rest", QT_TRANSLATE_NOOP("Actions", "Set start and shift the &rest"),
        {QKeySequence(Qt::CTRL | Qt::Key_F11)},
        QT_TRANSLATE_NOOP("Actions", "The cue begins at the playhead, and all after it move along"),
        [this, current, playhead] {
            const store::Cue *cue = m_studio.session().cues().find(current());
            if (cue != nullptr && cue->time)
                cue_edits::shiftFollowing(m_studio, cue->id, playhead() - cue->time->start);
        });
    add("cue.nudge_earlier", QT_TRANSLATE_NOOP("Actions", "One frame &earlier"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Left)},
        QT_TRANSLATE_NOOP("Actions", "Moves the selected cues one frame back"),
        [this] { cue_edits::nudgeCues(m_studio, cue_edits::selectedCues(m_studio), -1); });
    add("cue.nudge_later", QT_TRANSLATE_NOOP("Actions", "One frame la&ter"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Right)},
        QT_TRANSLATE_NOOP("Actions", "Moves the selected cues one frame on"),
        [this] { cue_edits::nudgeCues(m_studio, cue_edits::selectedCues(m_studio), 1); });
    add("cue.extend_to_next", QT_TRANSLATE_NOOP("Actions", "E&xtend to next cue"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E)},
        QT_TRANSLATE_NOOP("Actions", "The cue stays until the smallest gap before the next one"),
        [this] { cue_edits::extendToNext(m_studio, cue_edits::selectedCues(m_studio)); });
    add("cue.shift", QT_TRANSLATE_NOOP("Actions", "S&hift times…"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)},
        QT_TRANSLATE_NOOP("Actions", "Moves all, the selected or all following cues by a time"),
        [this] { shiftTimes(); });
}

void CueActions::addGoing()
{
    ActionRegistry &actions = m_studio.actions();
    const auto add = [&](const char *id, const char *text, const QList<QKeySequence> &keys, const char *tip,
                         auto run) {
        actions.add({QString::fromLatin1(id), ActionMenu::Cue, text, keys, {}, tip, false, 5}, this, run);
    };
    add("cue.next", QT_TRANSLATE_NOOP("Actions", "&Next cue"), {QKeySequence(Qt::ALT | Qt::Key_Down)},
        nullptr, [this] { goToRow(1); });
    add("cue.previous", QT_TRANSLATE_NOOP("Actions", "Pre&vious cue"), {QKeySequence(Qt::ALT | Qt::Key_Up)},
        nullptr, [this] { goToRow(-1); });
    add("cue.next_problem", QT_TRANSLATE_NOOP("Actions", "Next pro&blem"), {Qt::Key_F8},
        QT_TRANSLATE_NOOP("Actions", "Goes to the next cue that breaks a rule of the preset"),
        [this] { goToProblem(true); });
    add("cue.previous_problem", QT_TRANSLATE_NOOP("Actions", "Previo&us problem"),
        {QKeySequence(Qt::SHIFT | Qt::Key_F8)},
        QT_TRANSLATE_NOOP("Actions", "Goes to the cue before that breaks a rule of the preset"),
        [this] { goToProblem(false); });
    add("cue.go_to", QT_TRANSLATE_NOOP("Actions", "&Go to cue number…"), {QKeySequence(Qt::CTRL | Qt::Key_G)},
        nullptr, [this] { goToNumber(); });
}

void CueActions::addViewing()
{
    ActionRegistry &actions = m_studio.actions();
    QAction *follow = actions.add({QStringLiteral("view.follow_playback"),
                                   ActionMenu::View,
                                   QT_TRANSLATE_NOOP("Actions", "&Follow playback in the table"),
                                   {},
                                   {},
                                   QT_TRANSLATE_NOOP("Actions", "Scrolls to the cue that is being played"),
                                   true,
                                   4});
    follow->setChecked(m_studio.settings().value(kFollow, true).toBool());
    connect(follow, &QAction::toggled, this, [this](bool follows) {
        m_studio.settings().setValue(kFollow, follows);
        emit followsChanged(follows);
    });
    QAction *frames = actions.add({QStringLiteral("view.frames"),
                                   ActionMenu::View,
                                   QT_TRANSLATE_NOOP("Actions", "Times in fra&mes"),
                                   {},
                                   {},
                                   QT_TRANSLATE_NOOP("Actions", "Frames instead of milliseconds"),
                                   true,
                                   4});
    frames->setChecked(m_studio.settings().value(kFrames, false).toBool());
    connect(frames, &QAction::toggled, this, [this](bool shows) {
        m_studio.settings().setValue(kFrames, shows);
        emit showsFramesChanged(shows);
    });
}

void CueActions::takeState()
{
    const ProjectSession &session = m_studio.session();
    const bool canEdit = session.isOpen() && !session.isReadOnly() && session.cues().track();
    const bool hasCue = session.cues().rowOf(m_studio.selection().cue()).has_value();
    ActionRegistry &actions = m_studio.actions();
    for (const char *id : kNeedsTrack)
        actions.action(QString::fromLatin1(id))->setEnabled(canEdit);
    for (const char *id : kNeedsCue)
        actions.action(QString::fromLatin1(id))->setEnabled(canEdit && hasCue);
}

void CueActions::fillMenu(QMenu &menu) const
{
    for (const char *id : kContextMenu) {
        if (*id == '\0')
            menu.addSeparator();
        else
            menu.addAction(m_studio.actions().action(QString::fromLatin1(id)));
    }
    menu.addSeparator();
    menu.addMenu(m_widgets.view->makeColumnMenu(&menu));
}

void CueActions::splitCue()
{
    const store::CueId id = m_studio.selection().cue();
    cue_edits::SplitPlace place;
    // Where it is typed, the text is split at the cursor.
    for (QWidget *widget = QApplication::focusWidget(); widget != nullptr; widget = widget->parentWidget()) {
        auto *box = qobject_cast<CueTextBox *>(widget);
        if (box == nullptr)
            continue;
        box->commit();
        const store::Cue *cue = m_studio.session().cues().find(id);
        const std::size_t offset = box->cursorOffset();
        if (box->cue() == id && cue != nullptr && offset > 0 && offset < cue->text.size())
            place.textOffset = offset;
        break;
    }
    const store::Cue *cue = m_studio.session().cues().find(id);
    const Milliseconds playhead = m_studio.playback().position();
    if (cue != nullptr && cue->time && playhead > cue->time->start && playhead < cue->time->end)
        place.time = playhead;
    cue_edits::splitCue(m_studio, id, place);
}

void CueActions::shiftTimes()
{
    const cue_edits::CueIds selected = cue_edits::selectedCues(m_studio);
    ShiftDialog dialog(m_studio.quality().framesPerSecond(), !selected.empty(), m_widgets.scope);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const CueList &list = m_studio.session().cues();
    if (list.isEmpty())
        return;
    if (dialog.scope() == ShiftDialog::Scope::Selected)
        cue_edits::moveCues(m_studio, selected, dialog.delta());
    else if (dialog.scope() == ShiftDialog::Scope::Following)
        cue_edits::shiftFollowing(m_studio, m_studio.selection().cue(), dialog.delta());
    else
        cue_edits::shiftFollowing(m_studio, list.at(0).id, dialog.delta());
}

void CueActions::goToNumber()
{
    const CueList &list = m_studio.session().cues();
    if (list.isEmpty())
        return;
    bool isChosen = false;
    const int now = list.rowOf(m_studio.selection().cue()).value_or(0) + 1;
    const int number = QInputDialog::getInt(m_widgets.scope, tr("Go to cue"), tr("Number of the cue:"), now,
                                            1, list.size(), 1, &isChosen);
    if (isChosen && number <= list.size())
        m_studio.selection().setCue(list.at(number - 1).id);
}

void CueActions::goToProblem(bool isForward)
{
    constexpr RuleSet kAll = 0xffff;
    const CueList &list = m_studio.session().cues();
    const RuleSet asked = m_widgets.model->filter().rules;
    const int from = list.rowOf(m_studio.selection().cue()).value_or(isForward ? -1 : list.size());
    const std::optional<int> row = m_studio.quality().nextProblem(from, isForward, asked != 0 ? asked : kAll);
    if (row)
        m_studio.selection().setCue(list.at(*row).id);
    else
        m_studio.notices().info(tr("No problems in this track"));
}

void CueActions::goToRow(int step)
{
    // As the table shows them: a filter leaves some out.
    const CueTableModel &model = *m_widgets.model;
    const std::optional<int> place = m_studio.session().cues().rowOf(m_studio.selection().cue());
    const std::optional<int> row = place ? model.rowOfPlace(*place) : std::nullopt;
    if (row && *row + step >= 0 && *row + step < model.rowCount())
        m_studio.selection().setCue(model.cueAt(*row + step).id);
}

void CueActions::copy()
{
    const QString text = cue_edits::cuesAsText(m_studio, cue_edits::selectedCues(m_studio));
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void CueActions::paste(bool isAtPlayhead)
{
    const QString text = QApplication::clipboard()->text();
    const Milliseconds playhead = m_studio.playback().position();
    if (!cue_edits::pasteCues(m_studio, text, isAtPlayhead ? std::optional(playhead) : std::nullopt))
        m_studio.notices().info(tr("The clipboard has no cues"));
}

} // namespace anycap::ui
