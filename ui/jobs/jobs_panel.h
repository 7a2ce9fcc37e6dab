// SPDX-License-Identifier: MIT
/// @file jobs_panel.h
/// The panel of jobs: progress of each, time left for all, cancel, retry, order, and resuming what an earlier
/// session left.
#pragma once

#include "core/project/project_types.h"

#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QTableView;
class QToolButton;

namespace anycap::ui {

class JobsModel;
class Studio;

class JobsPanel : public QWidget {
    Q_OBJECT
public:
    explicit JobsPanel(Studio &studio, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addActions();
    void retranslate();
    void updateSummary();
    void updateActions();
    void updateUnfinished();
    std::vector<store::JobId> selectedJobs() const;
    void cancelSelected();
    void retrySelected();
    void moveSelected(int by);
    void showSelected();

    Studio &m_studio;
    JobsModel *m_model;
    QTableView *m_table;
    QLabel *m_summary;
    QLabel *m_empty;
    QWidget *m_unfinished;
    QLabel *m_unfinishedText;
    QToolButton *m_resumeUnfinished;
    QToolButton *m_discardUnfinished;
    QAction *m_pause = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_cancelAll = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_forget = nullptr;
};

} // namespace anycap::ui
