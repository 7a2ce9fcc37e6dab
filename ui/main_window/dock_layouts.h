// SPDX-License-Identifier: MIT
/// @file dock_layouts.h
/// The named arrangements of the panels. Each task has its own; what the user changes in one is kept for it.
#pragma once

#include <QList>
#include <QMap>
#include <QObject>
#include <QString>

class QDockWidget;
class QMainWindow;
class QWidget;

namespace anycap::ui {

class StudioSettings;

enum class LayoutName : unsigned char { Caption, Subtitle, Review };

class DockLayouts : public QObject {
    Q_OBJECT
public:
    DockLayouts(QMainWindow &window, StudioSettings &settings);

    /// `id` is the panel's object name: "media", "timeline", "cues", "caption", "jobs".
    QDockWidget *add(const QString &id, QWidget *panel);
    const QMap<QString, QDockWidget *> &docks() const { return m_docks; }

    LayoutName current() const { return m_current; }
    /// Keeps the present arrangement for its name and shows the other.
    void show(LayoutName layout);
    /// The arrangement as it came with the program.
    void reset();
    /// The last one used, as it was left. Once all panels are added.
    void restore();
    void keep();

    static QString title(LayoutName layout);

signals:
    void shown(anycap::ui::LayoutName layout);

private:
    void arrange(LayoutName layout);
    QString key(LayoutName layout) const;

    QMainWindow &m_window;
    StudioSettings &m_settings;
    QMap<QString, QDockWidget *> m_docks;
    LayoutName m_current = LayoutName::Caption;
};

} // namespace anycap::ui
