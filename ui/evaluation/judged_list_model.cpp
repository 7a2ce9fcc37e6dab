// SPDX-License-Identifier: MIT
#include "ui/evaluation/judged_list_model.h"

#include "core/evaluation/comparison.h"
#include "ui/session/text.h"

#include <QLocale>

#include <map>

namespace anycap::ui {

using evaluation::EvalRecord;
using evaluation::ReportPart;

JudgedListModel::JudgedListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

const ReportPart *JudgedListModel::part() const
{
    return m_report && m_part < m_report->parts.size() ? &m_report->parts[m_part] : nullptr;
}

void JudgedListModel::setPart(std::shared_ptr<const evaluation::EvalReport> report, std::size_t part)
{
    beginResetModel();
    m_report = std::move(report);
    m_part = part;
    m_rows.clear();
    if (const ReportPart *shown = this->part(); shown != nullptr && !shown->sides.empty()) {
        std::map<const EvalRecord *, std::vector<const EvalRecord *>> others;
        for (std::size_t side = 1; side < shown->sides.size(); ++side) {
            for (const auto &[first, second] :
                 evaluation::paired(shown->sides.front().records, shown->sides[side].records)) {
                auto &row = others[first];
                row.resize(shown->sides.size() - 1);
                row[side - 1] = second;
            }
        }
        for (const EvalRecord &record : shown->sides.front().records) {
            std::vector<const EvalRecord *> row{&record};
            std::vector<const EvalRecord *> rest = others[&record];
            rest.resize(shown->sides.size() - 1);
            row.insert(row.end(), rest.begin(), rest.end());
            m_rows.push_back(std::move(row));
        }
    }
    endResetModel();
}

std::size_t JudgedListModel::sideCount() const { return part() != nullptr ? part()->sides.size() : 0; }

const EvalRecord *JudgedListModel::record(int row, std::size_t side) const
{
    if (row < 0 || row >= rowCount() || side >= sideCount())
        return nullptr;
    return m_rows[static_cast<std::size_t>(row)][side];
}

/// Of MIA-Bench: points of all components; of VidCapBench: how right the caption is.
QString JudgedListModel::answerText(const EvalRecord &record)
{
    if (record.grades.empty())
        return {};
    if (record.benchmark == evaluation::Benchmark::VidCap) {
        switch (static_cast<int>(record.grades.front().points)) {
        case 2:
            return tr("right");
        case 1:
            return tr("partly right");
        case 0:
            return tr("not said");
        default:
            return tr("wrong");
        }
    }
    double points = 0;
    double whole = 0;
    for (const evaluation::Grade &grade : record.grades) {
        points += grade.points;
        whole += grade.whole;
    }
    const QLocale locale;
    return tr("%1 of %2 points").arg(locale.toString(points), locale.toString(whole));
}

QString JudgedListModel::scoreText(const EvalRecord &record) const
{
    if (record.benchmark != evaluation::Benchmark::AnyCapEval)
        return answerText(record);
    const auto score
        = evaluation::recordScore(record, m_report ? m_report->rules : evaluation::ScoringRules::Ours);
    if (!score)
        return {};
    const QString text = record.content ? tr("%1 of %2 points") : tr("%1 of %2");
    return text.arg(score->score).arg(score->whole)
        + (score->isPenalised ? QStringLiteral(" ") + tr("(length)") : QString());
}

int JudgedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JudgedListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstScore + static_cast<int>(sideCount());
}

QVariant JudgedListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const EvalRecord *first = record(index.row(), 0);
    if (index.column() == Medium)
        return fromUtf8(first->medium);
    if (index.column() == Dimension)
        return fromUtf8(first->dimension);
    const EvalRecord *side = record(index.row(), static_cast<std::size_t>(index.column() - FirstScore));
    if (side == nullptr)
        return tr("not there");
    const QString score = scoreText(*side);
    return score.isEmpty() ? tr("not judged") : score;
}

QVariant JudgedListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section == Medium)
        return tr("Medium");
    if (section == Dimension)
        return tr("Asked for");
    const auto side = static_cast<std::size_t>(section - FirstScore);
    return side < sideCount() ? fromUtf8(part()->sides[side].name) : QString();
}

void JudgedListModel::retranslate()
{
    if (columnCount() > 0)
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace anycap::ui
