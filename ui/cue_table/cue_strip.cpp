// SPDX-License-Identifier: MIT
#include "ui/cue_table/cue_strip.h"

#include "ui/cue_table/cue_text_box.h"
#include "ui/session/cue_edits.h"
#include "ui/session/studio.h"
#include "ui/widgets/time_edit.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace anycap::ui {

CueStrip::CueStrip(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_number(new QLabel(this))
    , m_startLabel(new QLabel(this))
    , m_endLabel(new QLabel(this))
    , m_durationLabel(new QLabel(this))
    , m_start(new TimeEdit(TimeEdit::Kind::Time, this))
    , m_end(new TimeEdit(TimeEdit::Kind::Time, this))
    , m_duration(new TimeEdit(TimeEdit::Kind::Duration, this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_text(new CueTextBox(studio, CueTextBox::Place::Strip, this))
{
    setObjectName(QStringLiteral("cueStrip"));
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_startLabel->setBuddy(m_start);
    m_endLabel->setBuddy(m_end);
    m_durationLabel->setBuddy(m_duration);

    auto *steps = new QHBoxLayout;
    steps->addWidget(m_number, 1);
    steps->addWidget(m_previous);
    steps->addWidget(m_next);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(steps, 0, 0, 1, 2);
    int row = 1;
    for (const auto &[label, edit] : {std::pair(m_startLabel, m_start), std::pair(m_endLabel, m_end),
                                      std::pair(m_durationLabel, m_duration)}) {
        layout->addWidget(label, row, 0);
        layout->addWidget(edit, row++, 1);
    }
    layout->setRowStretch(row, 1);
    layout->addWidget(m_text, 0, 2, row + 1, 1);
    layout->setColumnStretch(2, 1);
    setTabOrder(m_previous, m_next);
    setTabOrder(m_next, m_start);
    setTabOrder(m_start, m_end);
    setTabOrder(m_end, m_duration);
    setTabOrder(m_duration, m_text->editor());

    const auto current = [this] { return m_studio.selection().cue(); };
    connect(m_start, &TimeEdit::timeChanged, this,
            [this, current](Milliseconds time) { cue_edits::setStart(m_studio, current(), time); });
    connect(m_end, &TimeEdit::timeChanged, this,
            [this, current](Milliseconds time) { cue_edits::setEnd(m_studio, current(), time); });
    connect(m_duration, &TimeEdit::timeChanged, this, [this, current](Milliseconds time) {
        const store::Cue *cue = m_studio.session().cues().find(current());
        if (cue != nullptr && cue->time)
            cue_edits::resizeCue(m_studio, cue->id, {cue->time->start, cue->time->start + time});
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { go(1); });
    connect(m_text, &CueTextBox::nextRequested, this, [this] { go(1); });
    const CueList &cues = studio.session().cues();
    connect(&studio.selection(), &Selection::cueChanged, this, &CueStrip::takeCue);
    for (const auto signal : {&CueList::changed, &CueList::inserted, &CueList::removed})
        connect(&cues, signal, this, &CueStrip::takeCue);
    connect(&cues, &CueList::wasReset, this, &CueStrip::takeCue);
    connect(&studio.playback(), &Playback::durationChanged, this, &CueStrip::takeCue);
    retranslate();
}

void CueStrip::setShowsFrames(bool shows)
{
    for (TimeEdit *edit : {m_start, m_end, m_duration})
        edit->setShowsFrames(shows);
}

void CueStrip::takeCue()
{
    const CueList &cues = m_studio.session().cues();
    const std::optional<int> row = cues.rowOf(m_studio.selection().cue());
    const store::Cue *cue = row ? &cues.at(*row) : nullptr;
    // What was typed belongs to the cue it was typed for.
    m_text->setCue(cue != nullptr ? cue->id : store::CueId{});
    const bool hasTime = cue != nullptr && cue->time.has_value();
    const TimeRange time = hasTime ? *cue->time : TimeRange{};
    for (const auto &[edit, shown] : {std::pair(m_start, time.start), std::pair(m_end, time.end),
                                      std::pair(m_duration, time.duration())}) {
        edit->setFramesPerSecond(m_studio.quality().framesPerSecond());
        edit->setTime(shown);
        edit->setEnabled(hasTime);
        edit->setReadOnly(m_studio.session().isReadOnly());
    }
    m_previous->setEnabled(row && *row > 0);
    m_next->setEnabled(row && *row + 1 < cues.size());
    m_number->setText(
        row ? tr("Cue %1 of %2").arg(QLocale().toString(*row + 1), QLocale().toString(cues.size()))
            : tr("No cue"));
}

void CueStrip::go(int step)
{
    const CueList &cues = m_studio.session().cues();
    const std::optional<int> row = cues.rowOf(m_studio.selection().cue());
    if (row && *row + step >= 0 && *row + step < cues.size())
        m_studio.selection().setCue(cues.at(*row + step).id);
}

void CueStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CueStrip::retranslate()
{
    m_startLabel->setText(tr("Start"));
    m_endLabel->setText(tr("End"));
    m_durationLabel->setText(tr("Duration"));
    m_start->setAccessibleName(tr("Start of the cue"));
    m_end->setAccessibleName(tr("End of the cue"));
    m_duration->setAccessibleName(tr("Duration of the cue"));
    m_previous->setAccessibleName(tr("Previous cue"));
    m_next->setAccessibleName(tr("Next cue"));
    m_previous->setToolTip(tr("Previous cue"));
    m_next->setToolTip(tr("Next cue"));
    takeCue();
}

} // namespace anycap::ui
