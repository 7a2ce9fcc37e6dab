// SPDX-License-Identifier: MIT
/// @file welcome_page.h
/// What the window shows while no project is open: how to begin, and where one left off.
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QToolButton;

namespace anycap::ui {

class ProjectActions;
class Studio;

class WelcomePage : public QWidget {
    Q_OBJECT
public:
    WelcomePage(Studio &studio, ProjectActions &projects, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

signals:
    void sampleRequested();

private:
    void retranslate();
    void showRecent();
    void openCurrent();
    void forgetCurrent();

    Studio &m_studio;
    ProjectActions &m_projects;
    QLabel *m_title;
    QLabel *m_subtitle;
    QPushButton *m_new;
    QPushButton *m_open;
    QPushButton *m_sample;
    QLabel *m_recentTitle;
    QListWidget *m_recent;
    QToolButton *m_forget;
    QLabel *m_drop;
};

} // namespace anycap::ui
