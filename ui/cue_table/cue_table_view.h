// SPDX-License-Identifier: MIT
/// @file cue_table_view.h
/// The table itself: rows of one height, columns that can be chosen, and a selection that is the studio's.
#pragma once

#include "core/project/project_types.h"

#include <QTableView>

namespace anycap::ui {

class CueDelegate;
class CueTableModel;
class Studio;

class CueTableView : public QTableView {
    Q_OBJECT
public:
    CueTableView(Studio &studio, CueTableModel &model, QWidget *parent = nullptr);

    /// Opens the editor of a cue's text; the cue becomes the only one selected.
    void editText(int row);
    /// The current cell's editor; the text's where the cell cannot be edited.
    void editCurrent();
    /// What Enter and double click do, as the settings say: "seek", "play" or "edit".
    void activateRow(int row);
    QMenu *makeColumnMenu(QWidget *parent);

signals:
    void contextMenuRequested(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void takeSelection(); ///< from the studio
    void tellSelection(); ///< to the studio
    void takeMetrics();
    void fitText(); ///< all the room there is, and never too little to read
    void takeColumns();
    void editNext();

    Studio &m_studio;
    CueTableModel &m_model;
    CueDelegate *m_delegate;
    bool m_isTaking = false;
    bool m_areRowsChanging = false;
};

} // namespace anycap::ui
