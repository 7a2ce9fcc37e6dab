// SPDX-License-Identifier: MIT
/// @file shortcuts_page.h
/// The keys of every command, to be changed.
#pragma once

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace anycap::ui {

class ActionRegistry;

class ShortcutsPage : public QWidget {
    Q_OBJECT
public:
    explicit ShortcutsPage(ActionRegistry &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void filter();
    void currentChanged();
    void checkConflict();
    void assign();
    void clearCurrent();
    void resetCurrent();
    void resetAll();
    QString currentId() const;

    ActionRegistry &m_actions;
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_keys;
    QLabel *m_keysLabel;
    QLabel *m_conflict;
    QPushButton *m_assign;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
};

} // namespace anycap::ui
