// SPDX-License-Identifier: MIT
#include "ui/jobs/jobs_model.h"

#include "ui/session/job_center.h"
#include "ui/session/text.h"

#include <QLocale>

#include <algorithm>

namespace anycap::ui {

namespace {

QString detailOf(const batch::BatchItem &item)
{
    switch (item.state) {
    case batch::ItemState::Failed:
    case batch::ItemState::OutOfMemory:
        return item.error ? fromUtf8(item.error->toString()) : QString();
    case batch::ItemState::Running:
        return fromUtf8(item.text).simplified();
    case batch::ItemState::NeedsReview:
        return JobsModel::tr("Not all texts meet the limits; %n candidate(s) added", nullptr,
                             item.candidatesAdded);
    case batch::ItemState::Done:
        return item.candidatesAdded > 0
            ? JobsModel::tr("%n candidate(s) added", nullptr, item.candidatesAdded)
            : JobsModel::tr("Nothing new: the texts were there already");
    default:
        return {};
    }
}

} // namespace

JobsModel::JobsModel(JobCenter &jobs, QObject *parent)
    : QAbstractTableModel(parent)
    , m_jobs(jobs)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(50);
    connect(&m_timer, &QTimer::timeout, this, &JobsModel::update);
    connect(&jobs, &JobCenter::itemChanged, this, &JobsModel::schedule);
    connect(&jobs, &JobCenter::textStreamed, this, &JobsModel::schedule);
    connect(&jobs, &JobCenter::itemsReset, this, &JobsModel::update);
    connect(&jobs, &JobCenter::progressChanged, this, &JobsModel::setProgress);
    update();
}

int JobsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int JobsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString JobsModel::stateText(const batch::BatchItem &item)
{
    switch (item.state) {
    case batch::ItemState::Queued:
        return tr("Waiting");
    case batch::ItemState::Running:
        return item.isCancelRequested ? tr("Stopping") : tr("Running");
    case batch::ItemState::Done:
        return tr("Done");
    case batch::ItemState::NeedsReview:
        return tr("Needs review");
    case batch::ItemState::Failed:
        return tr("Failed");
    case batch::ItemState::Cancelled:
        return tr("Cancelled");
    case batch::ItemState::OutOfMemory:
        return tr("Waits for memory");
    }
    return {};
}

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const batch::BatchItem &item = at(index.row());
    const bool isRunning = item.state == batch::ItemState::Running;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case NameColumn:
            return fromUtf8(item.label);
        case StateColumn:
            return stateText(item);
        case ProgressColumn:
            return isRunning ? QLocale().toString(item.progress * 100, 'f', 0) + QLocale().percent()
                             : QString();
        default:
            return detailOf(item);
        }
    case Qt::ToolTipRole:
        return index.column() == DetailColumn ? detailOf(item) : fromUtf8(item.label);
    case FractionRole:
        if (index.column() == ProgressColumn && isRunning)
            return item.progress;
        return {};
    default:
        return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Job");
    case StateColumn:
        return tr("State");
    case ProgressColumn:
        return tr("Progress");
    case DetailColumn:
        return tr("Result");
    default:
        return {};
    }
}

void JobsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_items.empty())
        emit dataChanged(createIndex(0, 0), createIndex(rowCount() - 1, ColumnCount - 1));
}

void JobsModel::schedule()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void JobsModel::index()
{
    m_rows.clear();
    for (std::size_t row = 0; row < m_items.size(); ++row)
        m_rows.emplace(m_items[row].job.value, static_cast<int>(row));
}

void JobsModel::update()
{
    m_timer.stop();
    std::vector<batch::BatchItem> now = m_jobs.items();
    const bool isSameOrder
        = std::equal(now.begin(), now.end(), m_items.begin(), m_items.end(),
                     [](const batch::BatchItem &a, const batch::BatchItem &b) { return a.job == b.job; });
    if (isSameOrder) {
        for (std::size_t row = 0; row < now.size(); ++row) {
            if (now[row].revision == m_items[row].revision
                && now[row].text.size() == m_items[row].text.size())
                continue;
            m_items[row] = std::move(now[row]);
            emit dataChanged(createIndex(static_cast<int>(row), 0),
                             createIndex(static_cast<int>(row), ColumnCount - 1));
        }
        return;
    }
    const bool areSameJobs = now.size() == m_items.size()
        && std::all_of(now.begin(), now.end(),
                       [&](const batch::BatchItem &item) { return m_rows.contains(item.job.value); });
    if (!areSameJobs && now.size() > m_items.size()
        && std::equal(m_items.begin(), m_items.end(), now.begin(),
                      [](const batch::BatchItem &a, const batch::BatchItem &b) { return a.job == b.job; })) {
        beginInsertRows({}, rowCount(), static_cast<int>(now.size()) - 1);
        m_items = std::move(now);
        index();
        endInsertRows();
        emit dataChanged(createIndex(0, 0), createIndex(rowCount() - 1, ColumnCount - 1));
        return;
    }
    if (!areSameJobs) {
        beginResetModel();
        m_items = std::move(now);
        index();
        endResetModel();
        return;
    }
    // The same jobs in another order: the selection follows its jobs.
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::int64_t> jobs;
    for (const QModelIndex &at : before)
        jobs.push_back(m_items[static_cast<std::size_t>(at.row())].job.value);
    m_items = std::move(now);
    index();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << createIndex(m_rows.at(jobs[static_cast<std::size_t>(i)]), before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void JobsModel::setProgress(store::JobId job, double fraction)
{
    const auto row = m_rows.find(job.value);
    if (row == m_rows.end())
        return;
    m_items[static_cast<std::size_t>(row->second)].progress = fraction;
    emit dataChanged(createIndex(row->second, ProgressColumn), createIndex(row->second, ProgressColumn));
}

} // namespace anycap::ui
