// SPDX-License-Identifier: MIT
#include "ui/evaluation/evaluation_window.h"

#include "core/base/atomic_file.h"
#include "core/evaluation/comparison.h"
#include "core/evaluation/run_folder.h"
#include "core/evaluation/significance.h"
#include "ui/evaluation/judged_list_model.h"
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
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <map>
#include <optional>
#include <vector>

namespace anycap::ui {

using evaluation::ContentScores;
using evaluation::Difference;
using evaluation::EvalRecord;
using evaluation::EvalReport;
using evaluation::Interval;
using evaluation::LengthReport;
using evaluation::ReportPart;
using evaluation::ReportSide;
using evaluation::ScoringRules;
using evaluation::StyleScores;

namespace {

const QString kFolderKey = QStringLiteral("folders/evaluation");
constexpr double kMostStyle = 4;

struct SideNumbers {
    LengthReport lengths;
    ContentScores content;
    StyleScores style;
    std::optional<Interval> contentInterval; ///< shares
    std::optional<Interval> styleInterval; ///< 0 … 4
};

SideNumbers numbersOf(const ReportSide &side, const ReportPart &part, ScoringRules rules)
{
    SideNumbers numbers;
    numbers.lengths = evaluation::lengthReport(side.records);
    numbers.content = evaluation::contentScores(side.records, rules, part.isVideo);
    numbers.style = evaluation::styleScores(side.records, rules);
    std::vector<evaluation::Part> content;
    std::vector<double> style;
    for (const EvalRecord &record : side.records) {
        const auto score = evaluation::recordScore(record, rules);
        if (score && record.content)
            content.push_back({static_cast<double>(score->score), static_cast<double>(score->whole)});
        else if (score)
            style.push_back(score->score);
    }
    numbers.contentInterval = evaluation::ratioInterval(content);
    numbers.styleInterval = evaluation::meanInterval(style);
    return numbers;
}

QString percentText(const Interval &interval)
{
    const QLocale locale;
    const auto text = [&locale](double share) { return locale.toString(share * 100, 'f', 1); };
    return QStringLiteral("%1 % (%2 – %3)").arg(text(interval.mean), text(interval.low), text(interval.high));
}

QString scoreText(const Interval &interval)
{
    const QLocale locale;
    const auto text = [&locale](double score) { return locale.toString(score, 'f', 2); };
    return QStringLiteral("%1 (%2 – %3)").arg(text(interval.mean), text(interval.low), text(interval.high));
}

} // namespace

struct EvaluationWindow::Scores {
    std::vector<SideNumbers> sides;
    std::optional<evaluation::RunComparison> comparison; ///< of two sides
};

EvaluationWindow::EvaluationWindow(Studio &studio, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
    , m_model(new JudgedListModel(this))
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
    m_record = named(new QPlainTextEdit(this), "record");
    m_record->setReadOnly(true);
    m_record->setTabChangesFocus(true);
    m_summary = named(new QLabel(this), "summary");
    m_summary->setWordWrap(true);
    m_saveReport = named(new QPushButton(this), "saveReport");

    auto *chart = new QWidget(this);
    auto *chartRows = new QVBoxLayout(chart);
    chartRows->addWidget(m_radar, 1);
    chartRows->addWidget(m_saveChart, 0, Qt::AlignLeading);
    auto *numbers = new QWidget(this);
    auto *numberRows = new QVBoxLayout(numbers);
    numberRows->addWidget(m_scores, 1);
    numberRows->addWidget(m_difference);
    auto *scores = new QSplitter(Qt::Horizontal, this);
    scores->addWidget(numbers);
    scores->addWidget(chart);
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
    for (QPushButton *button : {m_folder, m_file, m_saveChart, m_saveReport, m_close})
        button->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(m_saveReport);
    bottom->addWidget(buttons);
    auto *all = new QVBoxLayout(this);
    all->addLayout(where);
    all->addLayout(choice);
    all->addWidget(m_tabs, 1);
    all->addLayout(bottom);

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
    m_record->setAccessibleName(tr("Record"));
    m_saveReport->setText(tr("Save the re&port…"));
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setTabText(0, tr("&Scores"));
    m_tabs->setTabText(1, tr("Re&cords"));
    if (!m_report)
        m_path->setText(tr("The folder of a run that “anycap eval run” made, or a file of judged captions"));
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
    tell(tr("Reading…"));
    ++m_turn;
    runInBackground(
        this, [file = toUtf8(QFileInfo(path).absoluteFilePath())] { return evaluation::readRun(file); },
        [this, path, turn = m_turn](Result<EvalReport> report) {
            if (turn == m_turn)
                take(std::move(report), path);
        });
}

void EvaluationWindow::take(Result<EvalReport> report, const QString &path)
{
    if (!report) {
        tell(fromUtf8(report.error().toString()));
        emit settled();
        return;
    }
    m_report = std::make_shared<EvalReport>(*std::move(report));
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
            auto numbers = std::make_shared<Scores>();
            for (const ReportSide &side : part.sides)
                numbers->sides.push_back(numbersOf(side, part, rules));
            if (part.sides.size() == 2)
                numbers->comparison
                    = evaluation::compareRuns(part.sides[0].records, part.sides[1].records, rules);
            return numbers;
        },
        [this, turn = m_turn](std::shared_ptr<Scores> numbers) {
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
    const bool hasNumbers = m_numbers != nullptr && m_report != nullptr;
    const auto number = static_cast<std::size_t>(std::max(0, m_part->currentIndex()));
    QStringList header{tr("Score")};
    if (m_report) {
        for (const ReportSide &side : m_report->parts[number].sides)
            header << fromUtf8(side.name);
    }
    m_scores->setColumnCount(static_cast<int>(header.size()));
    m_scores->setHeaderLabels(header);
    QStringList axes;
    QList<RadarLine> lines;
    if (hasNumbers) {
        const ReportPart &part = m_report->parts[number];
        const auto row = [this](const QString &name, const auto &cell) {
            QStringList texts{name};
            for (const SideNumbers &side : m_numbers->sides)
                texts << cell(side);
            m_scores->addTopLevelItem(new QTreeWidgetItem(texts));
        };
        const QString none = QStringLiteral("–");
        const QLocale locale;
        row(tr("Captions"), [&](const SideNumbers &side) { return locale.toString(side.lengths.records); });
        row(tr("Length kept"), [&](const SideNumbers &side) { return locale.toString(side.lengths.kept); });
        row(tr("Content: key points (95 %)"), [&](const SideNumbers &side) {
            return side.contentInterval ? percentText(*side.contentInterval) : none;
        });
        std::map<std::string, bool> dimensions; // content or not
        for (const SideNumbers &side : m_numbers->sides) {
            for (const auto &[name, one] : side.content.dimensions)
                dimensions[name] = true;
            for (const auto &[name, one] : side.style.dimensions)
                dimensions.emplace(name, false);
        }
        const auto dimensionRows = [&](bool isContent) {
            for (const auto &[name, isOfContent] : dimensions) {
                if (isOfContent != isContent)
                    continue;
                row(QStringLiteral("    ") + fromUtf8(name), [&, key = name](const SideNumbers &side) {
                    if (isContent) {
                        const auto found = side.content.dimensions.find(key);
                        return found == side.content.dimensions.end()
                            ? none
                            : locale.toString(found->second.percent(), 'f', 1) + QStringLiteral(" %");
                    }
                    const auto found = side.style.dimensions.find(key);
                    return found == side.style.dimensions.end()
                        ? none
                        : locale.toString(found->second.mean(), 'f', 2);
                });
            }
        };
        dimensionRows(true);
        row(tr("Points for each 100 words"), [&](const SideNumbers &side) {
            return side.content.keyPoints > 0 ? locale.toString(side.content.density(), 'f', 2) : none;
        });
        row(tr("Style: 0 to 4 (95 %)"), [&](const SideNumbers &side) {
            return side.styleInterval ? scoreText(*side.styleInterval) : none;
        });
        dimensionRows(false);
        for (const auto &[name, isOfContent] : dimensions)
            axes << fromUtf8(name);
        for (std::size_t i = 0; i < m_numbers->sides.size(); ++i) {
            const SideNumbers &side = m_numbers->sides[i];
            RadarLine line{fromUtf8(part.sides[i].name), {}};
            for (const auto &[name, isOfContent] : dimensions) {
                const auto content = side.content.dimensions.find(name);
                const auto style = side.style.dimensions.find(name);
                if (content != side.content.dimensions.end())
                    line.values << content->second.percent() / 100;
                else if (style != side.style.dimensions.end())
                    line.values << style->second.mean() / kMostStyle;
                else
                    line.values << -1;
            }
            lines << line;
        }
        if (m_numbers->comparison) {
            const auto text = [&](const std::optional<Difference> &difference, double scale, int digits) {
                if (!difference)
                    return QString(none);
                const auto one = [&](double value) {
                    return (value > 0 ? QStringLiteral("+") : QString())
                        + locale.toString(value * scale, 'f', digits);
                };
                return tr("%1 (%2 to %3), p = %4")
                    .arg(one(difference->interval.mean), one(difference->interval.low),
                         one(difference->interval.high), locale.toString(difference->p, 'f', 4));
            };
            m_difference->setText(tr("%1 less %2, percent points of content: %3; points of style: %4")
                                      .arg(fromUtf8(part.sides[1].name), fromUtf8(part.sides[0].name),
                                           text(m_numbers->comparison->content, 100, 1),
                                           text(m_numbers->comparison->style, 1, 2)));
        }
        QStringList told;
        if (!m_report->judge.empty())
            told << tr("Judge: %1").arg(fromUtf8(m_report->judge));
        for (const ReportSide &side : part.sides) {
            if (!side.captioner.empty())
                told << QStringLiteral("%1: %2").arg(fromUtf8(side.name), fromUtf8(side.captioner));
        }
        tell(told.join(QStringLiteral(" · ")));
    }
    for (int column = 0; column < m_scores->columnCount(); ++column)
        m_scores->resizeColumnToContents(column);
    m_radar->setChart(tr("Scores by what was asked for"), axes, lines);
    m_radar->setVisible(axes.size() >= 3);
    m_saveChart->setVisible(axes.size() >= 3);
}

void EvaluationWindow::showRecord()
{
    const int row = m_table->currentIndex().row();
    const EvalRecord *first = m_model->record(row, 0);
    if (first == nullptr) {
        m_record->clear();
        return;
    }
    QStringList lines{tr("Instruction: %1").arg(fromUtf8(first->instruction)), QString()};
    for (std::size_t side = 0; side < m_model->sideCount(); ++side) {
        const EvalRecord *record = m_model->record(row, side);
        if (record == nullptr)
            continue;
        const QString name = m_model
                                 ->headerData(JudgedListModel::FirstScore + static_cast<int>(side),
                                              Qt::Horizontal, Qt::DisplayRole)
                                 .toString();
        lines << QStringLiteral("%1: %2").arg(name, fromUtf8(record->caption));
        if (record->content) {
            for (const evaluation::KeyPointScore &point : record->content->keyPoints)
                lines << QStringLiteral("    %1 %2 – %3")
                             .arg(point.score > 0 ? QStringLiteral("✓") : QStringLiteral("✗"),
                                  fromUtf8(point.keyPoint), fromUtf8(point.reason));
        }
        if (record->style)
            lines << QStringLiteral("    ")
                    + tr("%1 of 4: %2").arg(record->style->score).arg(fromUtf8(record->style->reason));
        if (!evaluation::keepsLength(*record))
            lines << QStringLiteral("    ✗ ") + fromUtf8(record->restriction);
        lines << QString();
    }
    if (!first->reference.empty())
        lines << tr("Reference: %1").arg(fromUtf8(first->reference));
    m_record->setPlainText(lines.join(QLatin1Char('\n')));
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
