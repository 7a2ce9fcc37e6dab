// SPDX-License-Identifier: MIT
/// @file constraint_editor.h
/// The constraints of a caption, a row each, measured on the texts that are shown while they are typed.
#pragma once

#include "core/base/constraint.h"
#include "core/base/media_buffers.h"

#include <QHBoxLayout>
#include <QWidget>

#include <optional>
#include <string>

class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace anycap::ui {

class ConstraintRow;

class ConstraintEditor : public QWidget {
    Q_OBJECT
public:
    explicit ConstraintEditor(QWidget *parent = nullptr);

    ConstraintSet constraints() const;
    void setConstraints(const ConstraintSet &constraints);
    void add(const Constraint &constraint, bool hasFocus = false);

    /// Puts a button at the end of the line below the limits.
    void addBeside(QWidget *button) { m_bottom->addWidget(button); }

    /// The texts to measure; absent: there is none. `duration` is the cue's.
    void measure(const std::optional<std::string> &base, const std::optional<std::string> &shown,
                 std::optional<Milliseconds> duration);
    /// Characters that fit the cue's time at this speed; absent hides the offer.
    void setReadingSpeed(std::optional<double> charactersPerSecond);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillMenu();
    void remove(ConstraintRow *row);
    void rowChanged();
    void remeasure();

    QVBoxLayout *m_rowsLayout;
    QHBoxLayout *m_bottom;
    QList<ConstraintRow *> m_rows;
    QToolButton *m_add;
    QMenu *m_menu;
    QLabel *m_conflict;
    QLabel *m_budget;
    std::optional<std::string> m_base;
    std::optional<std::string> m_shown;
    std::optional<Milliseconds> m_duration;
    std::optional<double> m_speed;
};

} // namespace anycap::ui
