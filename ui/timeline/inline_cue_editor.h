// SPDX-License-Identifier: MIT
/// @file inline_cue_editor.h
/// The text of a cue, typed where the cue stands. Enter or leaving it saves, so does a second without typing;
/// Shift+Enter is a new line; Escape puts back what was there.
#pragma once

#include "core/project/project_types.h"

#include <QPlainTextEdit>
#include <QTimer>

#include <string>

namespace anycap::ui {

class Studio;

class InlineCueEditor : public QPlainTextEdit {
    Q_OBJECT
public:
    InlineCueEditor(Studio &studio, store::CueId cue, QWidget *parent);

    store::CueId cue() const { return m_cue; }

signals:
    void finished(bool isByKey); ///< and gone in a moment

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void save(const std::string &text);
    void saveTyped();
    void finish(bool isByKey);

    Studio &m_studio;
    store::CueId m_cue;
    std::string m_before;
    QTimer m_pause;
    bool m_isFinished = false;
};

} // namespace anycap::ui
