// SPDX-License-Identifier: MIT
/// @file time_edit.h
/// A field for a time, for the keyboard: type it in any usual form, or step it by frames (arrow keys, wheel)
/// and seconds (page keys).
#pragma once

#include "core/base/media_buffers.h"

#include <QAbstractSpinBox>
#include <QTimer>

#include <optional>

namespace anycap::ui {

class TimeEdit : public QAbstractSpinBox {
    Q_OBJECT
public:
    enum class Kind : unsigned char { Time, Duration };
    explicit TimeEdit(Kind kind, QWidget *parent = nullptr);

    Milliseconds time() const { return m_time; }
    /// Shows another time; not told by timeChanged().
    void setTime(Milliseconds time);
    void setFramesPerSecond(double rate); ///< what a step is; > 0
    void setShowsFrames(bool shows); ///< instead of milliseconds
    /// Takes what stands in the field. Called by itself on Enter, when it is left, and a moment after
    /// stepping.
    void commit();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void stepBy(int steps) override;
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;

signals:
    /// The user's, once a gesture.
    void timeChanged(std::chrono::milliseconds time);

protected:
    StepEnabled stepEnabled() const override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::optional<double> shownRate() const;
    QString shown(Milliseconds time) const;
    std::optional<Milliseconds> read() const;

    Kind m_kind;
    Milliseconds m_time{0};
    double m_framesPerSecond = 25;
    bool m_showsFrames = false;
    QTimer m_stepTimer;
};

} // namespace anycap::ui
