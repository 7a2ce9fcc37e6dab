// SPDX-License-Identifier: MIT
/// @file cue_text_box.h
/// Where a cue's text is typed, in a cell of the table or below it: markup shown as text, reading speed and
/// line lengths measured while typing. What was typed is saved when the box is left, a second after the last
/// key and before the project is closed.
#pragma once

#include "core/project/project_types.h"

#include <QPlainTextEdit>
#include <QTimer>
#include <QWidget>

#include <cstddef>
#include <optional>
#include <string>

class QLabel;

namespace anycap::ui {

class Studio;

class CueTextBox : public QWidget {
    Q_OBJECT
public:
    enum class Place : unsigned char {
        Cell, ///< Enter: next cue; Shift+Enter: new line; Ctrl+Enter: all selected cues; Escape: as it was
        Strip, ///< Enter: new line; Ctrl+Enter: next cue; Escape: as it was
    };
    CueTextBox(Studio &studio, Place place, QWidget *parent = nullptr);

    store::CueId cue() const { return m_cue; }
    /// Saves what was typed for the one before.
    void setCue(store::CueId cue);
    void commit();
    /// Back to the text the cue had when it was chosen (one more step of undo where that was saved already).
    void revert();
    QPlainTextEdit *editor() const { return m_editor; }
    /// Byte of the cue's text where the cursor stands.
    std::size_t cursorOffset() const;
    void retranslate();

signals:
    void nextRequested();
    void applyToAllRequested(const QString &text);
    void cancelled();
    void left(); ///< the focus went elsewhere in the window

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override; ///< saves; the destructor would be too late for that
    void changeEvent(QEvent *event) override;

private:
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void load();
    void takeMetrics();
    void onTyped();
    void measure();

    Studio &m_studio;
    Place m_place;
    store::CueId m_cue;
    QString m_original; ///< when the cue was chosen
    QString m_saved; ///< what the project has, as far as this box knows
    QPlainTextEdit *m_editor;
    QLabel *m_counters;
    QLabel *m_problems;
    QTimer m_saveTimer;
    bool m_isLoading = false;
};

} // namespace anycap::ui
