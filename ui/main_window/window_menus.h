// SPDX-License-Identifier: MIT
/// @file window_menus.h
/// The menu bar, made from the registry of actions: whatever a panel adds appears in its menu.
#pragma once

#include "ui/session/action_registry.h"

#include <QMap>
#include <QObject>
#include <QTimer>

class QMenu;
class QMenuBar;

namespace anycap::ui {

class WindowMenus : public QObject {
    Q_OBJECT
public:
    WindowMenus(ActionRegistry &actions, QMenuBar *bar);

    /// A menu of the window's own (recent projects) that stands after an action of the registry.
    void addSubmenu(QMenu *submenu, const QString &afterId);
    void rebuild();

private:
    struct Submenu {
        QMenu *menu = nullptr;
        QString afterId;
    };

    ActionRegistry &m_actions;
    QMenuBar *m_bar;
    QMap<int, QMenu *> m_menus;
    QList<Submenu> m_submenus;
    QTimer m_timer; ///< panels add many actions at once
};

} // namespace anycap::ui
