// SPDX-License-Identifier: MIT
#include "ui/timeline/inline_cue_editor.h"

#include "ui/session/cue_edits.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QKeyEvent>

namespace anycap::ui {

namespace {

constexpr int kSaveAfterMs = 1000;

} // namespace

InlineCueEditor::InlineCueEditor(Studio &studio, store::CueId cue, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_studio(studio)
    , m_cue(cue)
{
    setObjectName(QStringLiteral("inlineCueEditor"));
    setAccessibleName(tr("Text of the cue"));
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (const store::Cue *now = studio.session().cues().find(cue))
        m_before = now->text;
    setPlainText(fromUtf8(m_before));
    selectAll();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kSaveAfterMs);
    connect(&m_pause, &QTimer::timeout, this, &InlineCueEditor::saveTyped);
    connect(this, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
}

void InlineCueEditor::save(const std::string &text)
{
    m_pause.stop();
    cue_edits::setTexts(m_studio, "edit", {{m_cue, text}});
}

void InlineCueEditor::saveTyped() { save(toUtf8(toPlainText())); }

void InlineCueEditor::finish(bool isByKey)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    emit finished(isByKey);
    hide();
    deleteLater();
}

bool InlineCueEditor::event(QEvent *event)
{
    // Escape must reach this field and not what the window does with it.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void InlineCueEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        save(m_before);
        finish(true);
    } else if (isEnter && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        saveTyped();
        finish(true);
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void InlineCueEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || m_isFinished)
        return;
    saveTyped();
    finish(false);
}

void InlineCueEditor::hideEvent(QHideEvent *event)
{
    if (!m_isFinished && m_pause.isActive())
        saveTyped();
    QPlainTextEdit::hideEvent(event);
}

} // namespace anycap::ui
