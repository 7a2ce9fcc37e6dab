// SPDX-License-Identifier: MIT
/// @file constraint_row.h
/// One constraint to edit, with how the shown texts measure up to it.
#pragma once

#include "core/base/constraint.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace anycap::ui {

class ConstraintRow : public QWidget {
    Q_OBJECT
public:
    explicit ConstraintRow(const Constraint &constraint, QWidget *parent = nullptr);

    /// Absent while it says nothing: no word is written yet, or the bounds are crossed.
    std::optional<Constraint> constraint() const;
    /// Absent: there is no such text.
    void setMeasured(const std::optional<Measurement> &base, const std::optional<Measurement> &shown);
    static QString kindName(ConstraintKind kind);

signals:
    void changed();
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showBounds();

    ConstraintKind m_kind;
    bool m_isText;
    QLabel *m_name;
    QSpinBox *m_min;
    QLabel *m_to;
    QSpinBox *m_max;
    QLineEdit *m_text;
    QLabel *m_icon;
    QLabel *m_measured;
    QToolButton *m_remove;
};

} // namespace anycap::ui
