// SPDX-License-Identifier: MIT
#include "ui/main_window/dock_layouts.h"

#include "ui/session/studio_settings.h"

#include <QDockWidget>
#include <QMainWindow>

#include <array>

namespace anycap::ui {

namespace {

/// Of the saved states: another number makes older ones be ignored, when panels were added or renamed.
constexpr int kStateVersion = 1;
const QString kCurrentKey = QStringLiteral("window/layout");

struct Place {
    const char *id;
    Qt::DockWidgetArea area;
};

/// Where the panels are when the user has moved nothing. Those of one area are tabs, the first one in front.
struct Arrangement {
    std::array<Place, 5> places;
    int leftPercent; ///< of the window's width
    int rightPercent;
    int bottomPercent; ///< of its height
};

constexpr std::array kArrangements{
    // Choose a medium, see it, refine its caption.
    Arrangement{{{{"media", Qt::LeftDockWidgetArea},
                  {"caption", Qt::RightDockWidgetArea},
                  {"timeline", Qt::BottomDockWidgetArea},
                  {"cues", Qt::BottomDockWidgetArea},
                  {"jobs", Qt::BottomDockWidgetArea}}},
                18,
                40,
                30},
    // The table and the timeline first.
    Arrangement{{{{"cues", Qt::LeftDockWidgetArea},
                  {"media", Qt::LeftDockWidgetArea},
                  {"caption", Qt::LeftDockWidgetArea},
                  {"jobs", Qt::LeftDockWidgetArea},
                  {"timeline", Qt::BottomDockWidgetArea}}},
                58,
                0,
                32},
    // The table beside what is proposed for each cue.
    Arrangement{{{{"cues", Qt::LeftDockWidgetArea},
                  {"media", Qt::LeftDockWidgetArea},
                  {"jobs", Qt::LeftDockWidgetArea},
                  {"caption", Qt::RightDockWidgetArea},
                  {"timeline", Qt::BottomDockWidgetArea}}},
                34,
                40,
                24},
};

} // namespace

DockLayouts::DockLayouts(QMainWindow &window, StudioSettings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
{
}

QDockWidget *DockLayouts::add(const QString &id, QWidget *panel)
{
    auto *dock = new QDockWidget(&m_window);
    dock->setObjectName(id);
    dock->setWidget(panel);
    dock->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable
                      | QDockWidget::DockWidgetFloatable);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    m_docks.insert(id, dock);
    return dock;
}

QString DockLayouts::title(LayoutName layout)
{
    switch (layout) {
    case LayoutName::Caption:
        return tr("Caption");
    case LayoutName::Subtitle:
        return tr("Subtitle");
    case LayoutName::Review:
        return tr("Review");
    }
    return {};
}

QString DockLayouts::key(LayoutName layout) const
{
    constexpr const char *kNames[] = {"caption", "subtitle", "review"};
    return QStringLiteral("window/state/") + QLatin1String(kNames[static_cast<int>(layout)]);
}

void DockLayouts::keep()
{
    m_settings.setValue(key(m_current), m_window.saveState(kStateVersion));
    m_settings.setValue(kCurrentKey, static_cast<int>(m_current));
}

void DockLayouts::show(LayoutName layout)
{
    keep();
    m_current = layout;
    m_settings.setValue(kCurrentKey, static_cast<int>(layout));
    const QByteArray state = m_settings.value(key(layout)).toByteArray();
    if (state.isEmpty() || !m_window.restoreState(state, kStateVersion))
        arrange(layout);
    emit shown(layout);
}

void DockLayouts::reset()
{
    arrange(m_current);
    keep();
    emit shown(m_current);
}

void DockLayouts::restore()
{
    const int last = m_settings.value(kCurrentKey, 0).toInt();
    m_current = last >= 0 && last <= static_cast<int>(LayoutName::Review) ? static_cast<LayoutName>(last)
                                                                          : LayoutName::Caption;
    const QByteArray state = m_settings.value(key(m_current)).toByteArray();
    if (state.isEmpty() || !m_window.restoreState(state, kStateVersion))
        arrange(m_current);
    emit shown(m_current);
}

void DockLayouts::arrange(LayoutName layout)
{
    const Arrangement &wanted = kArrangements[static_cast<std::size_t>(layout)];
    for (QDockWidget *dock : m_docks) {
        dock->setFloating(false);
        m_window.removeDockWidget(dock);
    }
    // Texts need height, the timeline only width.
    m_window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    QMap<Qt::DockWidgetArea, QDockWidget *> firsts; // of each area; the others are tabs with it
    for (const Place &place : wanted.places) {
        QDockWidget *dock = m_docks.value(QLatin1String(place.id));
        if (dock == nullptr)
            continue;
        m_window.addDockWidget(place.area, dock);
        if (QDockWidget *first = firsts.value(place.area))
            m_window.tabifyDockWidget(first, dock);
        else
            firsts.insert(place.area, dock);
        dock->show();
    }
    const auto resize = [&](Qt::DockWidgetArea area, int size, Qt::Orientation along) {
        if (QDockWidget *dock = firsts.value(area))
            m_window.resizeDocks({dock}, {size}, along);
    };
    resize(Qt::LeftDockWidgetArea, m_window.width() * wanted.leftPercent / 100, Qt::Horizontal);
    resize(Qt::RightDockWidgetArea, m_window.width() * wanted.rightPercent / 100, Qt::Horizontal);
    resize(Qt::BottomDockWidgetArea, m_window.height() * wanted.bottomPercent / 100, Qt::Vertical);
    for (QDockWidget *first : firsts)
        first->raise();
}

} // namespace anycap::ui
