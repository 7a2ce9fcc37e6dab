// SPDX-License-Identifier: MIT
/// @file window_status.h
/// The status bar: the latest message, work in progress, the jobs, the model with its device and memory, and
/// that everything is saved.
#pragma once

#include "ui/session/notices.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace anycap::ui {

class MediaAdder;
class Studio;

class WindowStatus : public QStatusBar {
    Q_OBJECT
public:
    explicit WindowStatus(Studio &studio, QWidget *parent = nullptr);

    void retranslate();
    /// A bar with a way to stop while files are looked at.
    void showProgressOf(MediaAdder &adder);

signals:
    void messagesRequested(); ///< the user wants to read them all

private:
    void showNotice(const Notice &notice);
    void dismiss();
    void update();

    Studio &m_studio;
    QToolButton *m_notice;
    QToolButton *m_dismiss;
    QProgressBar *m_busy;
    QProgressBar *m_adding;
    QToolButton *m_stopAdding;
    QLabel *m_jobs;
    QLabel *m_model;
    QLabel *m_saved;
    NoticeLevel m_shown = NoticeLevel::Info;
    QTimer m_updateTimer; ///< the model's memory changes by itself
    QTimer m_noticeTimer;
};

} // namespace anycap::ui
