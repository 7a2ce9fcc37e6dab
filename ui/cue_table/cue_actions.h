// SPDX-License-Identifier: MIT
/// @file cue_actions.h
/// The commands on cues as actions of the studio, with their shortcuts. Keys that also mean something while
/// typing or in other panels (Delete, Insert, F2, copy and paste) work where the focus is in `scope` only;
/// another panel that shows cues adds those actions to itself (QWidget::addAction).
#pragma once

#include <QObject>

class QMenu;
class QWidget;

namespace anycap::ui {

class CueStrip;
class CueTableModel;
class CueTableView;
class FindBar;
class Studio;

class CueActions : public QObject {
    Q_OBJECT
public:
    struct Widgets {
        QWidget *scope;
        CueTableModel *model;
        CueTableView *view;
        CueStrip *strip;
        FindBar *findBar;
    };
    CueActions(Studio &studio, const Widgets &widgets, QObject *parent = nullptr);

    /// The context menu of the table.
    void fillMenu(QMenu &menu) const;

signals:
    void followsChanged(bool follows);
    void showsFramesChanged(bool shows);

private:
    void addEditing();
    void addTiming();
    void addGoing();
    void addViewing();
    void takeState();
    void splitCue();
    void shiftTimes();
    void goToNumber();
    void goToProblem(bool isForward);
    void goToRow(int step);
    void copy();
    void paste(bool isAtPlayhead);

    Studio &m_studio;
    Widgets m_widgets;
};

} // namespace anycap::ui
