// SPDX-License-Identifier: MIT
/// @file cue_table_panel.h
/// The panel of cues: tracks and filter above, the table, the editor of the current cue below.
#pragma once

#include "core/base/media_buffers.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace anycap::ui {

class CueActions;
class CueStrip;
class CueTableModel;
class CueTableView;
class FindBar;
class Studio;
class TrackBar;

class CueTablePanel : public QWidget {
    Q_OBJECT
public:
    explicit CueTablePanel(Studio &studio, QWidget *parent = nullptr);
    ~CueTablePanel() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void takeFilter();
    void takePosition(Milliseconds position);
    void takeCounts();
    void takeEmptiness();

    Studio &m_studio;
    CueTableModel *m_model;
    CueTableView *m_view;
    CueStrip *m_strip;
    FindBar *m_findBar;
    TrackBar *m_trackBar;
    CueActions *m_actions;
    QLineEdit *m_filterText;
    QComboBox *m_filterKind;
    QLabel *m_counts;
    QSplitter *m_splitter;
    QStackedWidget *m_pages;
    QLabel *m_emptyText;
    QPushButton *m_emptyButton;
    bool m_follows = true;
};

} // namespace anycap::ui
