// SPDX-License-Identifier: MIT
/// @file main_window.h
/// The studio's window: the preview in the middle, the panels around it, menus, toolbar and status bar.
#pragma once

#include "ui/main_window/dock_layouts.h"
#include "ui/main_window/settings/settings_dialog.h"

#include <QList>
#include <QMainWindow>

class QAction;
class QActionGroup;
class QStackedWidget;
class QToolBar;

namespace anycap::ui {

class ExchangeActions;
class MediaAdder;
class ProjectActions;
class Studio;
class WelcomePage;
class WindowMenus;
class WindowStatus;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Studio &studio, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A project to open, media to add, captions to import: what was dropped or named when the program began.
    void takeFiles(const QStringList &paths);
    /// The newest of the recent projects, where it is still there.
    void openLastProject();
    DockLayouts &layouts() { return *m_layouts; }

signals:
    void sampleRequested(); ///< the program knows where its samples are

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addPanels();
    void addActions();
    void addLayoutActions();
    void fillToolbar();
    void retranslate();
    void showProject();
    void updateTitle();
    void showMessages();
    void showHistory();
    void showSettings(SettingsDialog::Page page);
    void showAbout();
    bool mayLeave();

    Studio &m_studio;
    ProjectActions *m_projects;
    MediaAdder *m_adder;
    ExchangeActions *m_exchange;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    DockLayouts *m_layouts;
    WindowMenus *m_menus;
    WindowStatus *m_status;
    QToolBar *m_toolbar;
    QActionGroup *m_layoutGroup;
    QList<QAction *> m_projectActions; ///< of this window, for an open project
    QStringList m_afterOpening; ///< media for the project that is being made
};

} // namespace anycap::ui
