// SPDX-License-Identifier: MIT
/// @file shift_dialog.h
/// By how much times are shifted, and whose.
#pragma once

#include "core/base/media_buffers.h"

#include <QDialog>

class QComboBox;

namespace anycap::ui {

class TimeEdit;

class ShiftDialog : public QDialog {
    Q_OBJECT
public:
    enum class Scope : unsigned char { All, Selected, Following };
    /// @param framesPerSecond what the arrow keys step
    ShiftDialog(double framesPerSecond, bool hasSelection, QWidget *parent = nullptr);

    Milliseconds delta() const;
    Scope scope() const;

private:
    TimeEdit *m_amount;
    QComboBox *m_direction;
    QComboBox *m_scope;
};

} // namespace anycap::ui
