// SPDX-License-Identifier: MIT
/// @file project_actions.h
/// Commands about the project as a whole: new, open, recent ones, close, undo and redo.
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace anycap::ui {

class Studio;

class ProjectActions : public QObject {
    Q_OBJECT
public:
    ProjectActions(Studio &studio, QWidget *window);

    /// Asked before a project is left; false keeps it open. The window asks about running jobs.
    void setLeaveCheck(std::function<bool()> mayLeave) { m_mayLeave = std::move(mayLeave); }

    void openProject(const QString &path);
    /// Where a new project goes is asked; false when the user thought better of it.
    bool newProject(const QString &suggestedPath = {});
    QStringList recent() const; ///< newest first; some may be missing now
    void forgetRecent(const QString &path);
    QMenu *recentMenu() { return m_recentMenu; }
    void retranslate();

signals:
    void recentChanged();

private:
    void chooseProject();
    void closeProject();
    void remember();
    void updateRecentMenu();
    void updateActions();
    void keepHere(bool isLocalOnly);
    bool mayLeave() const { return !m_mayLeave || m_mayLeave(); }

    Studio &m_studio;
    QWidget *m_window;
    QMenu *m_recentMenu;
    QAction *m_close;
    QAction *m_localOnly;
    QAction *m_undo;
    QAction *m_redo;
    std::function<bool()> m_mayLeave;
};

} // namespace anycap::ui
