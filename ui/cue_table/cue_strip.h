// SPDX-License-Identifier: MIT
/// @file cue_strip.h
/// The current cue below the table: its times and its text in fields, for who works there.
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace anycap::ui {

class CueTextBox;
class Studio;
class TimeEdit;

class CueStrip : public QWidget {
    Q_OBJECT
public:
    explicit CueStrip(Studio &studio, QWidget *parent = nullptr);

    CueTextBox *textBox() const { return m_text; }
    void setShowsFrames(bool shows);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void takeCue();
    void go(int step);

    Studio &m_studio;
    QLabel *m_number;
    QLabel *m_startLabel;
    QLabel *m_endLabel;
    QLabel *m_durationLabel;
    TimeEdit *m_start;
    TimeEdit *m_end;
    TimeEdit *m_duration;
    QToolButton *m_previous;
    QToolButton *m_next;
    CueTextBox *m_text;
};

} // namespace anycap::ui
