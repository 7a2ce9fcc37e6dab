// SPDX-License-Identifier: MIT
#include "ui/evaluation/evaluation_window.h"

#include "core/base/atomic_file.h"
#include "core/evaluation/run_folder.h"
#include "ui/evaluation/benchmark_runner.h"
#include "ui/evaluation/judged_list_model.h"
#include "ui/evaluation/record_view.h"
#include "ui/evaluation/run_dialog.h"
#include "ui/evaluation/run_numbers.h"
#include "ui/session/background.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"
#include "ui/widgets/radar_chart.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace anycap::ui {

using evaluation::EvalReport;
using evaluation::ReportPart;
using evaluation::ReportSide;
using evaluation::RunOutcome;
using evaluation::RunProgress;
using evaluation::RunSettings;
using evaluation::ScoringRules;

namespace {

const QString kFolderKey = QStringLiteral("folders/evaluation");
/// "Judging image, refined, by court, round 2".
QString stepText(const evaluation::RunProgress &progress)
{
    const QString part = fromUtf8(progress.part);
    if (progress.side.empty())
        return EvaluationWindow::tr("Captioning %1").arg(part);
    const QString side = fromUtf8(progress.side);
    const QString judge = fromUtf8(progress.judge);
    return progress.round > 1
        ? EvaluationWindow::tr("Judging %1, %2, by %3, round %4").arg(part, side, judge).arg(progress.round)
        : EvaluationWindow::tr("Judging %1, %2, by %3").arg(part, side, judge);
}

/// What a run came to, and whether all of it could be done.
QString outcomeText(const Result<evaluation::RunOutcome> &outcome)
{
    if (!outcome)
        return fromUtf8(outcome.error().toString());
    if (outcome->finish == Finish::Cancelled)
        return EvaluationWindow::tr("Stopped. The same run goes on where it was.");
    if (outcome->problems.empty())
        return {};
    const evaluation::RunProblem &first = outcome->problems.front();
    return EvaluationWindow::tr("%n record(s) could not be captioned or judged; line %1 of %2 %3", nullptr,
                                static_cast<int>(outcome->problems.size()))
        .arg(first.problem.line)
        .arg(QFileInfo(fromUtf8(first.file)).fileName(), fromUtf8(first.problem.message));
}

} // namespace

EvaluationWindow::EvaluationWindow(Studio &studio, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
    , m_model(new JudgedListModel(this))
    , m_runner(new BenchmarkRunner(this))
{
    build();
    retranslate();
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 42);
}

void EvaluationWindow::build()
{
    const auto named = [](auto *widget, const char *name) {
        widget->setObjectName(QLatin1String(name));
        return widget;
    };
    m_newRun = named(new QPushButton(this), "newRun");
    m_folder = named(new QPushButton(this), "openFolder");
    m_file = named(new QPushButton(this), "openFile");
    m_path = named(new QLabel(this), "path");
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_partLabel = new QLabel(this);
    m_part = named(new QComboBox(this), "part");
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_partLabel->setBuddy(m_part);
    m_rules = named(new QComboBox(this), "rules");
    m_rules->addItems({QString(), QString()});
    m_scores = named(new QTreeWidget(this), "scores");
    m_scores->setRootIsDecorated(false);
    m_scores->setUniformRowHeights(true);
    m_difference = named(new QLabel(this), "difference");
    m_difference->setWordWrap(true);
    m_difference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_radar = named(new RadarChart(this), "radar");
    m_saveChart = named(new QPushButton(this), "saveChart");
    m_table = named(new QTableView(this), "records");
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setVisible(false);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_record = new RecordView(this);
    m_step = named(new QLabel(this), "step");
    m_progress = named(new QProgressBar(this), "runProgress");
    m_stop = named(new QPushButton(this), "stopRun");
    m_summary = named(new QLabel(this), "summary");
    m_summary->setWordWrap(true);
    m_saveReport = named(new QPushButton(this), "saveReport");

    m_chart = new QWidget(this);
    auto *chartRows = new QVBoxLayout(m_chart);
    chartRows->addWidget(m_radar, 1);
    chartRows->addWidget(m_saveChart, 0, Qt::AlignLeading);
    auto *numbers = new QWidget(this);
    auto *numberRows = new QVBoxLayout(numbers);
    numberRows->addWidget(m_scores, 1);
    numberRows->addWidget(m_difference);
    auto *scores = new QSplitter(Qt::Horizontal, this);
    scores->addWidget(numbers);
    scores->addWidget(m_chart);
    scores->setChildrenCollapsible(false);
    scores->setStretchFactor(0, 1);
    scores->setStretchFactor(1, 1);
    constexpr int kEven = 1000; // in this proportion, whatever room there is
    scores->setSizes({kEven, kEven});
    auto *records = new QSplitter(Qt::Vertical, this);
    records->addWidget(m_table);
    records->addWidget(m_record);
    records->setChildrenCollapsible(false);
    m_tabs = named(new QTabWidget(this), "tabs");
    m_tabs->addTab(scores, QString());
    m_tabs->addTab(records, QString());

    auto *where = new QHBoxLayout;
    where->addWidget(m_newRun);
    where->addWidget(m_folder);
    where->addWidget(m_file);
    where->addWidget(m_path, 1);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_partLabel);
    choice->addWidget(m_part);
    choice->addWidget(m_rules);
    choice->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    for (QPushButton *button : {m_newRun, m_stop, m_folder, m_file, m_saveChart, m_saveReport, m_close})
        button->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(m_saveReport);
    bottom->addWidget(buttons);
    m_progressRow = new QWidget(this);
    auto *progress = new QHBoxLayout(m_progressRow);
    progress->setContentsMargins(0, 0, 0, 0);
    progress->addWidget(m_step);
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_stop);
    m_progressRow->setVisible(false);
    auto *all = new QVBoxLayout(this);
    all->addLayout(where);
    all->addWidget(m_progressRow);
    all->addLayout(choice);
    all->addWidget(m_tabs, 1);
    all->addLayout(bottom);

    connect(m_newRun, &QPushButton::clicked, this, &EvaluationWindow::askForRun);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_step->setText(tr("Stopping…"));
        m_runner->stop();
    });
    connect(m_runner, &BenchmarkRunner::progressed, this, &EvaluationWindow::showProgress);
    connect(m_runner, &BenchmarkRunner::ended, this, &EvaluationWindow::takeOutcome);
    connect(m_folder, &QPushButton::clicked, this, &EvaluationWindow::chooseFolder);
    connect(m_file, &QPushButton::clicked, this, &EvaluationWindow::chooseFile);
    connect(m_part, &QComboBox::activated, this, &EvaluationWindow::showPart);
    connect(m_rules, &QComboBox::activated, this, &EvaluationWindow::showPart);
    connect(m_saveChart, &QPushButton::clicked, this, &EvaluationWindow::saveChart);
    connect(m_saveReport, &QPushButton::clicked, this, &EvaluationWindow::saveReport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EvaluationWindow::showRecord);
    connect(m_model, &QAbstractItemModel::modelReset, this, &EvaluationWindow::showRecord);
    m_part->setEnabled(false);
    m_saveReport->setEnabled(false);
}

void EvaluationWindow::retranslate()
{
    setWindowTitle(tr("Evaluation"));
    m_newRun->setText(tr("&New run…"));
    m_stop->setText(tr("S&top"));
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_folder->setText(tr("Open a &run…"));
    m_file->setText(tr("Open a f&ile…"));
    m_partLabel->setText(tr("&Media:"));
    m_part->setAccessibleName(tr("Media"));
    m_rules->setAccessibleName(tr("Rules"));
    m_rules->setItemText(0, tr("Rules of the paper"));
    m_rules->setItemText(1, tr("Rules of the released scripts"));
    m_scores->setAccessibleName(tr("Scores"));
    m_saveChart->setText(tr("Save this chart…"));
    m_table->setAccessibleName(tr("Records"));
    m_record->retranslate();
    m_saveReport->setText(tr("Save the re&port…"));
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setTabText(0, tr("&Scores"));
    m_tabs->setTabText(1, tr("Re&cords"));
    if (!m_report)
        m_path->setText(tr("A new run, the folder of an earlier one, or a file of judged captions"));
    m_model->retranslate();
    showScores();
    showRecord();
}

void EvaluationWindow::tell(const QString &text) { m_summary->setText(text); }

void EvaluationWindow::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Folder of a run"),
                                                           m_studio.settings().value(kFolderKey).toString());
    if (!path.isEmpty())
        openRun(path);
}

void EvaluationWindow::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Judged captions"),
                                                      m_studio.settings().value(kFolderKey).toString(),
                                                      tr("Records (*.jsonl);;All files (*)"));
    if (!path.isEmpty())
        openRun(path);
}

void EvaluationWindow::openRun(const QString &path)
{
    m_studio.settings().setValue(kFolderKey, QFileInfo(path).absolutePath());
    if (path != m_runner->folder())
        m_outcome.clear(); // it is of another run
    tell(tr("Reading…"));
    ++m_turn;
    runInBackground(
        this, [file = QFileInfo(path).absoluteFilePath()] { return read(file); },
        [this, path, turn = m_turn](Result<OpenedRun> run) {
            if (turn == m_turn)
                take(std::move(run), path);
        });
}

Result<EvaluationWindow::OpenedRun> EvaluationWindow::read(const QString &path)
{
    OpenedRun run;
    auto report = evaluation::readRun(toUtf8(path));
    if (!report)
        return report.error();
    run.report = *std::move(report);
    if (auto settings = evaluation::readRunSettings(toUtf8(path)))
        run.settings = *std::move(settings);
    return run;
}

void EvaluationWindow::take(Result<OpenedRun> run, const QString &path)
{
    if (!run) {
        tell(m_outcome.isEmpty() ? fromUtf8(run.error().toString()) : m_outcome);
        emit settled();
        return;
    }
    m_report = std::make_shared<EvalReport>(std::move(run->report));
    m_settings = std::move(run->settings);
    m_runPath = path;
    m_rules->setCurrentIndex(m_report->rules == ScoringRules::Ours ? 0 : 1);
    m_path->setText(QDir::toNativeSeparators(path));
    m_path->setToolTip(m_path->text());
    m_part->clear();
    for (const ReportPart &part : m_report->parts)
        m_part->addItem(fromUtf8(part.name));
    m_part->setEnabled(true);
    m_saveReport->setEnabled(true);
    showPart();
}

void EvaluationWindow::showPart()
{
    if (!m_report)
        return;
    m_report->rules = m_rules->currentIndex() == 0 ? ScoringRules::Ours : ScoringRules::Published;
    const auto number = static_cast<std::size_t>(std::max(0, m_part->currentIndex()));
    m_model->setPart(m_report, number);
    m_rules->setEnabled(currentPart().benchmark() == evaluation::Benchmark::AnyCapEval);
    const int width = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(JudgedListModel::Medium, width * 34);
    m_table->setColumnWidth(JudgedListModel::Dimension, width * 24);
    for (int column = JudgedListModel::FirstScore; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, width * 24);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_numbers.reset();
    showScores();
    tell(tr("Measuring…"));
    ++m_turn;
    // The report is copied: its rules may change while the numbers are made.
    runInBackground(
        this,
        [part = m_report->parts[number], rules = m_report->rules] {
            return std::make_shared<RunNumbers>(runNumbers(part, rules));
        },
        [this, turn = m_turn](std::shared_ptr<RunNumbers> numbers) {
            if (turn != m_turn)
                return;
            m_numbers = std::move(numbers);
            showScores();
            emit settled();
        });
}

void EvaluationWindow::showScores()
{
    m_scores->clear();
    m_difference->clear();
    ScoreChart chart;
    QStringList header{tr("Score")};
    if (m_report) {
        const ReportPart &part = currentPart();
        for (const ReportSide &side : part.sides)
            header << fromUtf8(side.name);
        if (m_numbers) {
            for (const ScoreRow &row : scoreRows(*m_numbers)) {
                auto *item = new QTreeWidgetItem(QStringList{row.name} + row.cells);
                item->setToolTip(0, row.name.trimmed());
                for (int i = 0; i < row.tips.size(); ++i)
                    item->setToolTip(i + 1, row.tips[i]);
                m_scores->addTopLevelItem(item);
            }
            chart = scoreChart(*m_numbers, part);
            m_difference->setText(differenceText(*m_numbers, part));
            tellAboutRun();
        }
    }
    m_scores->setColumnCount(static_cast<int>(header.size()));
    m_scores->setHeaderLabels(header);
    for (int column = 0; column < m_scores->columnCount(); ++column)
        m_scores->resizeColumnToContents(column);
    // Names of judges may be long; numbers are what is looked for.
    const int forNames
        = m_scores->viewport()->width() - m_scores->header()->length() + m_scores->columnWidth(0);
    const int most = std::max(forNames, fontMetrics().averageCharWidth() * 44);
    m_scores->setColumnWidth(0, std::min(m_scores->columnWidth(0), most));
    m_radar->setChart(tr("Scores by what was asked for"), chart.axes, chart.lines);
    m_chart->setVisible(chart.axes.size() >= 3);
}

const ReportPart &EvaluationWindow::currentPart() const
{
    return m_report->parts[static_cast<std::size_t>(std::max(0, m_part->currentIndex()))];
}

/// Who judged and who captioned, and before that what went wrong in a run that just ended.
void EvaluationWindow::tellAboutRun()
{
    QStringList told;
    if (!m_outcome.isEmpty())
        told << m_outcome;
    if (!m_report->judge.empty())
        told << tr("Judge: %1").arg(fromUtf8(m_report->judge));
    for (const ReportSide &side : currentPart().sides) {
        if (!side.captioner.empty())
            told << QStringLiteral("%1: %2").arg(fromUtf8(side.name), fromUtf8(side.captioner));
    }
    tell(told.join(QStringLiteral(" · ")));
}

void EvaluationWindow::showRecord()
{
    m_record->showRecord(*m_model, m_table->currentIndex().row(),
                         m_settings ? fromUtf8(m_settings->media) : QString());
}

void EvaluationWindow::askForRun()
{
    RunDialog dialog(m_studio, this);
    if (m_settings)
        dialog.setRun(m_runPath, *m_settings);
    if (dialog.exec() == QDialog::Accepted)
        startRun(dialog.folder(), dialog.settings());
}

void EvaluationWindow::startRun(const QString &folder, const RunSettings &settings)
{
    if (isRunning())
        return;
    m_outcome.clear();
    m_newRun->setEnabled(false);
    m_stop->setEnabled(true);
    m_step->setText(tr("Opening…"));
    m_progress->setRange(0, 0);
    m_progressRow->setVisible(true);
    m_runner->start(m_studio.jobs().heldSource(), folder, settings);
}

bool EvaluationWindow::isRunning() const { return m_runner->isRunning(); }

void EvaluationWindow::showProgress(const RunProgress &progress)
{
    constexpr int kParts = 1000; // of a step
    if (m_stop->isEnabled())
        m_step->setText(stepText(progress));
    m_progress->setRange(0, progress.steps * kParts);
    m_progress->setValue((progress.step - 1) * kParts + static_cast<int>(progress.fraction * kParts));
}

void EvaluationWindow::takeOutcome(const Result<RunOutcome> &outcome)
{
    m_progressRow->setVisible(false);
    m_newRun->setEnabled(true);
    m_outcome = outcomeText(outcome);
    tell(m_outcome);
    emit runEnded();
    openRun(m_runner->folder()); // as far as it came
}

void EvaluationWindow::reject()
{
    const bool isWanted = !isRunning()
        || QMessageBox::question(
               this, tr("A run is under way"),
               tr("Stop the run? What was made stays, and the same run goes on from there."),
               QMessageBox::Yes | QMessageBox::No, QMessageBox::No)
            == QMessageBox::Yes;
    if (isWanted)
        QDialog::reject();
}

void EvaluationWindow::saveChart()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the chart"), QString(),
                                                      tr("Drawing (*.svg);;Picture (*.png)"));
    if (path.isEmpty())
        return;
    tell(m_radar->save(path) ? tr("%1 was written").arg(QDir::toNativeSeparators(path))
                             : tr("%1 could not be written").arg(QDir::toNativeSeparators(path)));
}

void EvaluationWindow::saveReport()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"), QString(),
                                                      tr("Web page (*.html);;Table (*.csv);;JSON (*.json)"));
    if (path.isEmpty())
        return;
    tell(tr("Writing…"));
    runInBackground(
        this,
        [report = *m_report, path] {
            const QString ending = QFileInfo(path).suffix().toLower();
            const std::string text = ending == QLatin1String("csv") ? evaluation::reportCsv(report)
                : ending == QLatin1String("json")                   ? evaluation::reportJson(report)
                                                                    : evaluation::reportHtml(report);
            return writeFileAtomically(toUtf8(path), text);
        },
        [this, path](const Result<Unit> &written) {
            tell(written ? tr("%1 was written").arg(QDir::toNativeSeparators(path))
                         : fromUtf8(written.error().toString()));
        });
}

void EvaluationWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace anycap::ui
