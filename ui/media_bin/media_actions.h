// SPDX-License-Identifier: MIT
/// @file media_actions.h
/// The commands on media: add, find again, remove, show in the file manager.
#pragma once

#include "core/project/project_types.h"

#include <QList>
#include <QObject>

#include <stop_token>
#include <vector>

class QAction;
class QWidget;

namespace anycap::ui {

class MediaAdder;
class Studio;

class MediaActions : public QObject {
    Q_OBJECT
public:
    /// @param window what dialogs stand before
    MediaActions(Studio &studio, MediaAdder &adder, QWidget *window);
    ~MediaActions() override;

    QList<QAction *> contextMenu() const;
    void removeChosen();
    /// Looks for missing files in the folder and below, in the background.
    void relinkIn(const QString &folder);

signals:
    void relinked(int found);

private:
    void chooseFiles();
    void chooseFolder();
    void chooseRelinkFolder();
    void reveal();
    void update();
    std::vector<store::MediaId> chosen() const;

    Studio &m_studio;
    MediaAdder &m_adder;
    QWidget *m_window;
    QAction *m_add = nullptr;
    QAction *m_addFolder = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_relink = nullptr;
    QAction *m_reveal = nullptr;
    std::stop_source m_stop;
    bool m_isRelinking = false;
};

} // namespace anycap::ui
