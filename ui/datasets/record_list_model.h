// SPDX-License-Identifier: MIT
/// @file record_list_model.h
/// Records of a dataset as rows of a table. Only what is looked at is read from the files.
#pragma once

#include "core/dataset/acd_index.h"

#include <QAbstractTableModel>
#include <QCache>

#include <cstdint>
#include <memory>
#include <vector>

namespace anycap::ui {

class RecordListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Medium, Type, Kind, Answer, ColumnCount };

    explicit RecordListModel(QObject *parent = nullptr);

    /// @param rows entries of the index, in the order to show
    void setRows(std::shared_ptr<const dataset::AcdIndex> index, std::vector<std::uint32_t> rows);
    /// Null where the file cannot be read any more.
    const dataset::AcdRecord *record(int row) const;
    /// That the row's record is in. The row must be there.
    const dataset::AcdFile &file(int row) const;
    /// "folder/file.jsonl, line 12".
    QString place(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate() { emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

private:
    std::shared_ptr<const dataset::AcdIndex> m_index;
    std::vector<std::uint32_t> m_rows;
    mutable QCache<int, dataset::AcdRecord> m_read;
};

} // namespace anycap::ui
