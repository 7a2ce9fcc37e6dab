// SPDX-License-Identifier: MIT
#include "ui/widgets/time_edit.h"

#include "core/quality/cue_timing.h"
#include "ui/widgets/time_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionSpinBox>

#include <algorithm>

namespace anycap::ui {

TimeEdit::TimeEdit(Kind kind, QWidget *parent)
    : QAbstractSpinBox(parent)
    , m_kind(kind)
{
    m_stepTimer.setSingleShot(true);
    m_stepTimer.setInterval(600);
    connect(&m_stepTimer, &QTimer::timeout, this, &TimeEdit::commit);
    connect(this, &QAbstractSpinBox::editingFinished, this, &TimeEdit::commit);
    // Digits and colons read from left to right in every language.
    lineEdit()->setLayoutDirection(Qt::LeftToRight);
    lineEdit()->setText(shown(m_time));
    setKeyboardTracking(false);
}

std::optional<double> TimeEdit::shownRate() const
{
    return m_showsFrames ? std::optional(m_framesPerSecond) : std::nullopt;
}

QString TimeEdit::shown(Milliseconds time) const
{
    return m_kind == Kind::Time ? timeText(time, shownRate()) : durationText(time, shownRate());
}

std::optional<Milliseconds> TimeEdit::read() const
{
    return parseTime(lineEdit()->text(), shownRate(), m_kind == Kind::Duration);
}

void TimeEdit::setTime(Milliseconds time)
{
    m_stepTimer.stop();
    m_time = time;
    if (lineEdit()->text() != shown(time))
        lineEdit()->setText(shown(time));
}

void TimeEdit::setFramesPerSecond(double rate)
{
    m_framesPerSecond = rate;
    setTime(m_time);
}

void TimeEdit::setShowsFrames(bool shows)
{
    m_showsFrames = shows;
    setTime(m_time);
    updateGeometry();
}

void TimeEdit::commit()
{
    m_stepTimer.stop();
    // What is shown may be rounder than the time is; untouched, it stays as it is.
    const std::optional<Milliseconds> typed = read();
    if (!typed || lineEdit()->text() == shown(m_time))
        return setTime(m_time);
    setTime(*typed);
    emit timeChanged(m_time);
}

void TimeEdit::stepBy(int steps)
{
    const Milliseconds from = read().value_or(m_time);
    Milliseconds to = steppedByFrames(from, steps, m_framesPerSecond);
    if (std::abs(steps) >= 10) // page keys
        to = std::max(from + Milliseconds(steps > 0 ? 1000 : -1000), Milliseconds(0));
    const int cursor = lineEdit()->cursorPosition();
    lineEdit()->setText(shown(to));
    lineEdit()->setCursorPosition(cursor);
    m_stepTimer.start();
}

QAbstractSpinBox::StepEnabled TimeEdit::stepEnabled() const
{
    if (isReadOnly())
        return StepNone;
    return read().value_or(m_time).count() > 0 ? StepUpEnabled | StepDownEnabled : StepUpEnabled;
}

QValidator::State TimeEdit::validate(QString &text, int & /*position*/) const
{
    const bool hasOnlyParts = std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u':' || c == u'.' || c == u',' || c == u' ';
    });
    if (!hasOnlyParts)
        return QValidator::Invalid;
    return parseTime(text, shownRate(), m_kind == Kind::Duration) ? QValidator::Acceptable
                                                                  : QValidator::Intermediate;
}

void TimeEdit::fixup(QString &text) const { text = shown(m_time); }

void TimeEdit::focusOutEvent(QFocusEvent *event)
{
    commit();
    QAbstractSpinBox::focusOutEvent(event);
}

void TimeEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && lineEdit()->text() != shown(m_time)) {
        setTime(m_time);
        lineEdit()->selectAll();
        return event->accept();
    }
    QAbstractSpinBox::keyPressEvent(event);
}

void TimeEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractSpinBox::changeEvent(event);
}

QSize TimeEdit::sizeHint() const
{
    ensurePolished();
    const QString widest = m_kind == Kind::Time ? shown(Milliseconds(0)) : QStringLiteral("000.000");
    const int width = fontMetrics().horizontalAdvance(widest + QStringLiteral("00"));
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, {width, lineEdit()->sizeHint().height()},
                                     this);
}

} // namespace anycap::ui
