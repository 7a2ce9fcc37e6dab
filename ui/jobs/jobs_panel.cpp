// SPDX-License-Identifier: MIT
#include "ui/jobs/jobs_panel.h"

#include "ui/jobs/jobs_model.h"
#include "ui/jobs/progress_delegate.h"
#include "ui/session/studio.h"
#include "ui/widgets/panel_toolbar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace anycap::ui {

namespace {

bool hasEnded(batch::ItemState state)
{
    return state != batch::ItemState::Queued && state != batch::ItemState::Running
        && state != batch::ItemState::OutOfMemory;
}

bool canRetry(batch::ItemState state) { return hasEnded(state) && state != batch::ItemState::Done; }

QString durationText(std::chrono::milliseconds time)
{
    const auto seconds
        = std::max<long long>(1, std::chrono::duration_cast<std::chrono::seconds>(time).count());
    if (seconds < 90)
        return JobsPanel::tr("%n second(s)", nullptr, static_cast<int>(seconds));
    const auto minutes = (seconds + 30) / 60;
    if (minutes < 90)
        return JobsPanel::tr("%n minute(s)", nullptr, static_cast<int>(minutes));
    return JobsPanel::tr("%n hour(s)", nullptr, static_cast<int>((minutes + 30) / 60));
}

} // namespace

JobsPanel::JobsPanel(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_model(new JobsModel(studio.jobs(), this))
{
    addActions();
    build();
    retranslate();
    JobCenter &jobs = studio.jobs();
    connect(m_model, &QAbstractItemModel::dataChanged, this, &JobsPanel::updateSummary);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &JobsPanel::updateSummary);
    connect(m_model, &QAbstractItemModel::modelReset, this, &JobsPanel::updateSummary);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &JobsPanel::updateSummary);
    connect(&jobs, &JobCenter::pausedChanged, this, &JobsPanel::updateSummary);
    connect(&jobs, &JobCenter::idle, this, &JobsPanel::updateSummary);
    connect(&jobs, &JobCenter::unfinishedChanged, this, &JobsPanel::updateUnfinished);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &JobsPanel::updateActions);
    connect(m_table, &QTableView::activated, this, &JobsPanel::showSelected);
    updateSummary();
    updateUnfinished();
}

void JobsPanel::addActions()
{
    ActionRegistry &actions = m_studio.actions();
    ActionSpec spec;
    spec.menu = ActionMenu::Caption;
    spec.group = 8;
    spec.id = QStringLiteral("jobs.pause");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Pause jobs");
    spec.tip = QT_TRANSLATE_NOOP("Actions", "Begin no further job; the running one goes on");
    spec.icon = QStringLiteral("pause");
    spec.isCheckable = true;
    m_pause = actions.add(spec);
    connect(m_pause, &QAction::triggered, this, [this](bool isChecked) {
        if (isChecked)
            m_studio.jobs().pause();
        else
            m_studio.jobs().resume();
    });
    spec.isCheckable = false;
    spec.id = QStringLiteral("jobs.cancel");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Cancel selected jobs");
    spec.tip = QT_TRANSLATE_NOOP("Actions", "The text written so far is kept as a partial candidate");
    spec.icon = QStringLiteral("stop");
    m_cancel = actions.add(spec, this, &JobsPanel::cancelSelected);
    spec.id = QStringLiteral("jobs.cancelAll");
    spec.text = QT_TRANSLATE_NOOP("Actions", "Cancel &all jobs");
    spec.tip = nullptr;
    spec.icon.clear();
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+Alt+."))};
    m_cancelAll = actions.add(spec);
    connect(m_cancelAll, &QAction::triggered, this, [this] { m_studio.jobs().cancelAll(); });
    spec.shortcuts = {};
    spec.id = QStringLiteral("jobs.retry");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Run selected jobs again");
    spec.icon = QStringLiteral("retry");
    m_retry = actions.add(spec, this, &JobsPanel::retrySelected);
    spec.id = QStringLiteral("jobs.up");
    spec.text = QT_TRANSLATE_NOOP("Actions", "Run selected jobs &earlier");
    spec.icon = QStringLiteral("up");
    m_up = actions.add(spec);
    connect(m_up, &QAction::triggered, this, [this] { moveSelected(-1); });
    spec.id = QStringLiteral("jobs.down");
    spec.text = QT_TRANSLATE_NOOP("Actions", "Run selected jobs &later");
    spec.icon = QStringLiteral("down");
    m_down = actions.add(spec);
    connect(m_down, &QAction::triggered, this, [this] { moveSelected(1); });
    spec.id = QStringLiteral("jobs.forget");
    spec.text = QT_TRANSLATE_NOOP("Actions", "Clear &finished jobs from the list");
    spec.icon = QStringLiteral("clear");
    m_forget = actions.add(spec);
    connect(m_forget, &QAction::triggered, this, [this] { m_studio.jobs().forgetEnded(); });
}

void JobsPanel::build()
{
    m_unfinished = new QWidget(this);
    m_unfinishedText = new QLabel(m_unfinished);
    m_unfinishedText->setObjectName(QStringLiteral("unfinishedText"));
    m_unfinishedText->setWordWrap(true);
    m_resumeUnfinished = new QToolButton(m_unfinished);
    m_resumeUnfinished->setObjectName(QStringLiteral("resumeUnfinished"));
    m_discardUnfinished = new QToolButton(m_unfinished);
    m_discardUnfinished->setObjectName(QStringLiteral("discardUnfinished"));
    auto *unfinished = new QHBoxLayout(m_unfinished);
    unfinished->addWidget(m_unfinishedText, 1);
    unfinished->addWidget(m_resumeUnfinished);
    unfinished->addWidget(m_discardUnfinished);
    connect(m_resumeUnfinished, &QToolButton::clicked, this, [this] { m_studio.jobs().resumeUnfinished(); });
    connect(m_discardUnfinished, &QToolButton::clicked, this,
            [this] { m_studio.jobs().discardUnfinished(); });

    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("jobs"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(JobsModel::ProgressColumn, new ProgressDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->setVisible(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(JobsModel::NameColumn, fontMetrics().averageCharWidth() * 36);
    m_table->setColumnWidth(JobsModel::StateColumn, fontMetrics().averageCharWidth() * 16);
    m_table->setColumnWidth(JobsModel::ProgressColumn, fontMetrics().averageCharWidth() * 18);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("jobsSummary"));
    m_summary->setWordWrap(true);
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);

    auto *bar = new PanelToolBar(this);
    for (QAction *action : {m_pause, m_cancel, m_retry, m_up, m_down, m_forget}) {
        bar->addAction(action);
        m_table->addAction(action);
    }
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(bar);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_unfinished);
    all->addLayout(top);
    all->addWidget(m_table, 1);
    all->addWidget(m_empty, 1);
}

void JobsPanel::retranslate()
{
    m_table->setAccessibleName(tr("Jobs"));
    m_empty->setText(tr("No jobs. Choose cues or media and write or refine their captions."));
    m_resumeUnfinished->setText(tr("Resume"));
    m_discardUnfinished->setText(tr("Discard"));
    m_model->retranslate();
    updateSummary();
    updateUnfinished();
}

void JobsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void JobsPanel::updateSummary()
{
    const batch::BatchTotals totals = m_studio.jobs().totals();
    QStringList parts;
    if (totals.running > 0)
        parts << tr("%n running", nullptr, totals.running);
    if (totals.queued > 0)
        parts << tr("%n waiting", nullptr, totals.queued);
    if (totals.waitingForMemory > 0)
        parts << tr("%n waiting for memory", nullptr, totals.waitingForMemory);
    if (totals.done > 0)
        parts << tr("%n done", nullptr, totals.done);
    if (totals.needsReview > 0)
        parts << tr("%n to review", nullptr, totals.needsReview);
    if (totals.failed > 0)
        parts << tr("%n failed", nullptr, totals.failed);
    if (totals.cancelled > 0)
        parts << tr("%n cancelled", nullptr, totals.cancelled);
    if (totals.timeLeft)
        parts << tr("about %1 left").arg(durationText(*totals.timeLeft));
    if (m_studio.jobs().isPaused())
        parts << tr("paused");
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_table->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    updateActions();
}

void JobsPanel::updateUnfinished()
{
    const int count = m_studio.jobs().unfinishedCount();
    m_unfinished->setVisible(count > 0);
    m_unfinishedText->setText(tr("%n caption job(s) of an earlier session did not finish.", nullptr, count));
}

std::vector<store::JobId> JobsPanel::selectedJobs() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    std::vector<store::JobId> jobs;
    for (const QModelIndex &row : rows)
        jobs.push_back(m_model->at(row.row()).job);
    return jobs;
}

void JobsPanel::updateActions()
{
    bool hasActive = false;
    bool hasEndedOnes = false;
    bool hasWaiting = false;
    bool hasRetryable = false;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const batch::BatchItem &item = m_model->at(row.row());
        hasActive = hasActive || !hasEnded(item.state);
        hasWaiting = hasWaiting || item.state == batch::ItemState::Queued;
        hasRetryable = hasRetryable || canRetry(item.state);
    }
    for (int row = m_model->rowCount() - 1; row >= 0 && !hasEndedOnes; --row)
        hasEndedOnes = hasEnded(m_model->at(row).state);
    const bool canRun = m_studio.jobs().canRun();
    m_pause->setEnabled(canRun);
    m_pause->setChecked(m_studio.jobs().isPaused());
    m_cancel->setEnabled(hasActive);
    m_cancelAll->setEnabled(canRun && m_studio.jobs().isActive());
    m_retry->setEnabled(hasRetryable);
    m_up->setEnabled(hasWaiting);
    m_down->setEnabled(hasWaiting);
    m_forget->setEnabled(hasEndedOnes);
}

void JobsPanel::cancelSelected()
{
    for (const store::JobId job : selectedJobs())
        m_studio.jobs().cancel(job);
}

void JobsPanel::retrySelected()
{
    for (const store::JobId job : selectedJobs()) {
        const auto item = m_studio.jobs().item(job);
        if (item && canRetry(item->state))
            m_studio.jobs().retry(job);
    }
}

void JobsPanel::moveSelected(int by)
{
    // Only among those that wait; the one before the first of them, or after the last, makes room.
    const std::vector<store::JobId> chosen = selectedJobs();
    std::vector<store::JobId> waiting;
    for (const batch::BatchItem &item : m_studio.jobs().items()) {
        if (item.state == batch::ItemState::Queued)
            waiting.push_back(item.job);
    }
    const auto isChosen
        = [&](store::JobId job) { return std::find(chosen.begin(), chosen.end(), job) != chosen.end(); };
    if (by < 0) {
        for (std::size_t i = 1; i < waiting.size(); ++i) {
            if (isChosen(waiting[i]) && !isChosen(waiting[i - 1])
                && m_studio.jobs().moveBefore(waiting[i], waiting[i - 1]))
                std::swap(waiting[i], waiting[i - 1]);
        }
    } else {
        for (std::size_t i = waiting.size(); i-- > 1;) {
            if (isChosen(waiting[i - 1]) && !isChosen(waiting[i])
                && m_studio.jobs().moveBefore(waiting[i], waiting[i - 1]))
                std::swap(waiting[i], waiting[i - 1]);
        }
    }
}

void JobsPanel::showSelected()
{
    const std::vector<store::JobId> jobs = selectedJobs();
    const auto item = jobs.empty() ? std::nullopt : m_studio.jobs().item(jobs.front());
    if (!item)
        return;
    ProjectSession &session = m_studio.session();
    if (item->cue) {
        if (const auto cue = session.project().cue(*item->cue)) {
            const store::Track *track = session.findTrack(cue->track);
            if (track != nullptr && track->media)
                m_studio.selection().setMedia(*track->media);
            m_studio.selection().setTrack(cue->track);
            m_studio.selection().setCue(cue->id);
        }
    } else if (item->media) {
        m_studio.selection().setMedia(*item->media);
    }
}

} // namespace anycap::ui
