// SPDX-License-Identifier: MIT
/// @file list_dialogs.h
/// Two lists to read: what the studio said, and the steps that can be taken back.
#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace anycap::ui {

class Notices;
class ProjectSession;
struct Notice;

class MessagesDialog : public QDialog {
    Q_OBJECT
public:
    explicit MessagesDialog(Notices &notices, QWidget *parent = nullptr);

private:
    void append(const Notice &notice);
    void copy();
    QListWidget *m_list;
};

/// The history with the present state marked; a step that is activated is gone back (or forward) to.
class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    explicit HistoryDialog(ProjectSession &session, QWidget *parent = nullptr);

private:
    void fill();
    void goToCurrent();
    void goOn();

    ProjectSession &m_session;
    QListWidget *m_list;
    QPushButton *m_go;
    int m_steps = 0; ///< still to be undone (below 0: done again), one after the other
};

} // namespace anycap::ui
