// SPDX-License-Identifier: MIT
#include "ui/cue_table/track_bar.h"

#include "ui/cue_table/track_dialog.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace anycap::ui {

TrackBar::TrackBar(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_label(new QLabel(this))
    , m_tracks(new QComboBox(this))
    , m_more(new QToolButton(this))
{
    m_tracks->setObjectName(QStringLiteral("tracks"));
    m_tracks->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tracks->setMinimumContentsLength(16);
    m_label->setBuddy(m_tracks);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_label);
    layout->addWidget(m_tracks, 1);
    layout->addWidget(m_more);

    ActionRegistry &actions = studio.actions();
    actions.add({QStringLiteral("track.add"),
                 ActionMenu::Cue,
                 QT_TRANSLATE_NOOP("Actions", "New &track…"),
                 {},
                 {},
                 QT_TRANSLATE_NOOP("Actions", "Adds a track of cues to the medium"),
                 false,
                 9},
                this, &TrackBar::addTrack);
    actions.add({QStringLiteral("track.edit"),
                 ActionMenu::Cue,
                 QT_TRANSLATE_NOOP("Actions", "Track propert&ies…"),
                 {},
                 {},
                 QT_TRANSLATE_NOOP("Actions", "Name, language and kind of the track"),
                 false,
                 9},
                this, &TrackBar::editTrack);
    actions.add({QStringLiteral("track.delete"),
                 ActionMenu::Cue,
                 QT_TRANSLATE_NOOP("Actions", "Delete trac&k"),
                 {},
                 {},
                 QT_TRANSLATE_NOOP("Actions", "Deletes the track with its cues; it can be undone"),
                 false,
                 9},
                this, &TrackBar::deleteTrack);
    auto *menu = new QMenu(m_more);
    for (const char *id : {"track.add", "track.edit", "track.delete"})
        menu->addAction(actions.action(QString::fromLatin1(id)));
    m_more->setMenu(menu);

    connect(m_tracks, &QComboBox::activated, this,
            [this](int index) { m_studio.selection().setTrack({m_tracks->itemData(index).toLongLong()}); });
    connect(&studio.session(), &ProjectSession::tracksChanged, this, &TrackBar::takeTracks);
    connect(&studio.session(), &ProjectSession::busyChanged, this, &TrackBar::takeTracks);
    connect(&studio.selection(), &Selection::mediaChanged, this, &TrackBar::takeTracks);
    connect(&studio.selection(), &Selection::trackChanged, this, &TrackBar::takeTracks);
    retranslate();
}

void TrackBar::retranslate()
{
    m_label->setText(tr("Track"));
    m_tracks->setAccessibleName(tr("Track"));
    m_more->setText(tr("…", "button with more commands on tracks"));
    m_more->setToolTip(tr("Add, rename or delete tracks"));
    m_more->setAccessibleName(tr("Add, rename or delete tracks"));
    takeTracks();
}

void TrackBar::takeTracks()
{
    const ProjectSession &session = m_studio.session();
    const QSignalBlocker blocker(m_tracks);
    m_tracks->clear();
    for (const store::Track &track : session.tracksOf(m_studio.selection().media())) {
        const QString name = track.name.empty() ? trackKindText(track.kind) : fromUtf8(track.name);
        const QString text = track.language.empty()
            ? tr("%1 (%n cue(s))", "track", track.cueCount).arg(name)
            : tr("%1, %2 (%n cue(s))", "track and language", track.cueCount)
                  .arg(name, languageText(track.language));
        m_tracks->addItem(text, static_cast<qlonglong>(track.id.value));
        m_tracks->setItemData(m_tracks->count() - 1, trackKindText(track.kind), Qt::ToolTipRole);
    }
    m_tracks->setCurrentIndex(m_tracks->findData(static_cast<qlonglong>(m_studio.selection().track().value)));
    m_tracks->setToolTip(m_tracks->currentText());
    const bool canEdit = session.isOpen() && !session.isReadOnly();
    const bool hasTrack = session.findTrack(m_studio.selection().track()) != nullptr;
    m_tracks->setEnabled(m_tracks->count() > 0);
    m_more->setEnabled(canEdit);
    ActionRegistry &actions = m_studio.actions();
    actions.action(QStringLiteral("track.add"))->setEnabled(canEdit);
    actions.action(QStringLiteral("track.edit"))->setEnabled(canEdit && hasTrack);
    actions.action(QStringLiteral("track.delete"))->setEnabled(canEdit && hasTrack);
}

void TrackBar::addTrack()
{
    store::Track track;
    if (m_studio.selection().media())
        track.media = m_studio.selection().media();
    TrackDialog dialog(track, tr("New track"), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    store::TrackId id;
    const bool isDone = m_studio.session().perform("add 1 track", [&](store::Action &action) -> Result<Unit> {
        const Result<store::TrackId> added = action.addTrack(dialog.track());
        if (!added)
            return added.error();
        id = *added;
        return Unit{};
    });
    if (isDone)
        m_studio.selection().setTrack(id);
}

void TrackBar::editTrack()
{
    const store::Track *track = m_studio.session().findTrack(m_studio.selection().track());
    if (track == nullptr)
        return;
    TrackDialog dialog(*track, tr("Track properties"), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const store::Track edited = dialog.track();
    m_studio.session().perform("edit 1 track",
                               [&](store::Action &action) { return action.editTrack(edited); });
}

void TrackBar::deleteTrack()
{
    const store::Track *track = m_studio.session().findTrack(m_studio.selection().track());
    if (track == nullptr)
        return;
    constexpr int kMostAtOnce = 2'000;
    const auto edit = [id = track->id](store::Action &action) { return action.removeTrack(id); };
    if (track->cueCount > kMostAtOnce)
        m_studio.session().performInBackground("delete 1 track", edit);
    else
        m_studio.session().perform("delete 1 track", edit);
}

} // namespace anycap::ui
