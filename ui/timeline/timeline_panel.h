// SPDX-License-Identifier: MIT
/// @file timeline_panel.h
/// The panel of the window that shows time: the painted timeline with its tools, its commands and its context
/// menu.
#pragma once

#include "ui/timeline/timeline_view.h"

#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QSlider;
class QToolButton;

namespace anycap::ui {

class TimelinePanel : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePanel(Studio &studio, QWidget *parent = nullptr);
    ~TimelinePanel() override;

    TimelineView &view() { return *m_view; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // timeline_actions.cpp
    void addActions();
    void updateActions();
    void showMenu(const QPoint &globalPosition);
    QAction *matching(const class QKeyEvent &event) const;
    void addCue();
    void splitAtPlayhead();
    void nudge(int steps, bool isLong);
    void nudgeEdge(CueEdge edge, int steps, bool isLong);
    void toggleLoop();
    Milliseconds stepped(Milliseconds time, int steps, bool isLong) const;

    void retranslate();
    void showScale();

    Studio &m_studio;
    TimelineView *m_view;
    std::vector<QAction *> m_actions; ///< of this panel
    std::vector<QAction *> m_cueActions; ///< those that need a cue and a project that can be changed
    QSlider *m_zoom;
    QLabel *m_zoomLabel;
};

} // namespace anycap::ui
