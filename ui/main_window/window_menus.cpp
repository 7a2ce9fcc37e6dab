// SPDX-License-Identifier: MIT
#include "ui/main_window/window_menus.h"

#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace anycap::ui {

WindowMenus::WindowMenus(ActionRegistry &actions, QMenuBar *bar)
    : QObject(bar)
    , m_actions(actions)
    , m_bar(bar)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &WindowMenus::rebuild);
    connect(&actions, &ActionRegistry::actionAdded, &m_timer, qOverload<>(&QTimer::start));
    for (int menu = 0; menu <= static_cast<int>(ActionMenu::Help); ++menu) {
        m_menus[menu] = bar->addMenu(QString());
        m_menus[menu]->setToolTipsVisible(true);
    }
    rebuild();
}

void WindowMenus::addSubmenu(QMenu *submenu, const QString &afterId)
{
    m_submenus.append({submenu, afterId});
    m_timer.start();
}

void WindowMenus::rebuild()
{
    for (auto menu = m_menus.cbegin(); menu != m_menus.cend(); ++menu) {
        menu.value()->clear();
        menu.value()->setTitle(ActionRegistry::menuTitle(static_cast<ActionMenu>(menu.key())));
        std::vector<const ActionRegistry::Entry *> entries;
        for (const ActionRegistry::Entry &entry : m_actions.entries()) {
            if (static_cast<int>(entry.spec.menu) == menu.key())
                entries.push_back(&entry);
        }
        std::stable_sort(entries.begin(), entries.end(),
                         [](const auto *a, const auto *b) { return a->spec.group < b->spec.group; });
        const ActionRegistry::Entry *last = nullptr;
        for (const ActionRegistry::Entry *entry : entries) {
            if (last != nullptr && last->spec.group != entry->spec.group)
                menu.value()->addSeparator();
            menu.value()->addAction(entry->action);
            for (const Submenu &submenu : m_submenus) {
                if (submenu.afterId == entry->spec.id)
                    menu.value()->addMenu(submenu.menu);
            }
            last = entry;
        }
        menu.value()->menuAction()->setVisible(!entries.empty());
    }
}

} // namespace anycap::ui
