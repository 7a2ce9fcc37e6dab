// SPDX-License-Identifier: MIT
#include "ui/datasets/record_list_model.h"

#include "ui/session/text.h"

#include <QDir>

namespace anycap::ui {

namespace {

constexpr int kKept = 500; ///< rows that are read already; more than any window shows

} // namespace

RecordListModel::RecordListModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_read(kKept)
{
}

void RecordListModel::setRows(std::shared_ptr<const dataset::AcdIndex> index, std::vector<std::uint32_t> rows)
{
    beginResetModel();
    m_read.clear();
    m_index = std::move(index);
    m_rows = std::move(rows);
    endResetModel();
}

const dataset::AcdRecord *RecordListModel::record(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    if (const dataset::AcdRecord *known = m_read.object(row))
        return known;
    auto record = m_index->record(m_rows[static_cast<std::size_t>(row)]);
    if (!record)
        return nullptr;
    auto *kept = new dataset::AcdRecord(*std::move(record));
    m_read.insert(row, kept);
    return kept;
}

const dataset::AcdFile &RecordListModel::file(int row) const
{
    return m_index->files()[m_index->entry(m_rows[static_cast<std::size_t>(row)]).file];
}

QString RecordListModel::place(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return tr("%1, line %2")
        .arg(QDir::toNativeSeparators(fromUtf8(file(row).path)))
        .arg(m_index->entry(m_rows[static_cast<std::size_t>(row)]).line);
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecordListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const dataset::AcdEntry &entry = m_index->entry(m_rows[static_cast<std::size_t>(index.row())]);
    switch (index.column()) {
    case Type:
        return fromUtf8(m_index->types()[entry.type]);
    case Kind:
        return fromUtf8(dataset::acdKindName(entry.kind));
    default:
        break;
    }
    const dataset::AcdRecord *record = this->record(index.row());
    if (record == nullptr)
        return index.column() == Answer ? tr("The file has changed since it was read") : QVariant();
    return index.column() == Medium ? fromUtf8(record->file) : fromUtf8(record->answer).simplified();
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Medium:
        return tr("Medium");
    case Type:
        return tr("Type");
    case Kind:
        return tr("Kind");
    default:
        return tr("Caption");
    }
}

} // namespace anycap::ui
