// SPDX-License-Identifier: MIT
/// @file jobs_model.h
/// The jobs as a table: what is asked, its state in words, how far it is, and why it failed.
#pragma once

#include "core/batch/batch_runner.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <unordered_map>
#include <vector>

namespace anycap::ui {

class JobCenter;

class JobsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { NameColumn, StateColumn, ProgressColumn, DetailColumn, ColumnCount };
    /// Of ProgressColumn: 0 … 1; invalid where there is nothing to show.
    static constexpr int FractionRole = Qt::UserRole;

    explicit JobsModel(JobCenter &jobs, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const batch::BatchItem &at(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    static QString stateText(const batch::BatchItem &item);
    void retranslate();

private:
    void schedule();
    void update();
    void setProgress(store::JobId job, double fraction);
    void index();

    JobCenter &m_jobs;
    std::vector<batch::BatchItem> m_items;
    std::unordered_map<std::int64_t, int> m_rows; ///< by job
    QTimer m_timer; ///< many jobs change at once; the list is read once for all of them
};

} // namespace anycap::ui
