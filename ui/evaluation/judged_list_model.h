// SPDX-License-Identifier: MIT
/// @file judged_list_model.h
/// The records of one part of a run as rows: the medium, what was asked for, and the score of each side.
#pragma once

#include "core/evaluation/report.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace anycap::ui {

class JudgedListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Medium, Dimension, FirstScore }; ///< then a column for each further side

    explicit JudgedListModel(QObject *parent = nullptr);

    void setPart(std::shared_ptr<const evaluation::EvalReport> report, std::size_t part);
    /// Of a side; null where that side has no such record.
    const evaluation::EvalRecord *record(int row, std::size_t side) const;
    std::size_t sideCount() const;
    const evaluation::ReportPart *part() const; ///< null where there is none
    /// "3 of 4", "2 of 5 points", "partly right"; empty: not judged.
    QString scoreText(const evaluation::EvalRecord &record) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    static QString answerText(const evaluation::EvalRecord &record);

    std::shared_ptr<const evaluation::EvalReport> m_report;
    std::size_t m_part = 0;
    std::vector<std::vector<const evaluation::EvalRecord *>> m_rows; ///< a record for each side
};

} // namespace anycap::ui
