// SPDX-License-Identifier: MIT
#include "ui/datasets/dataset_window.h"

#include "core/dataset/acd_media.h"
#include "ui/datasets/record_list_model.h"
#include "ui/preview/text_beside_medium.h"
#include "ui/session/background.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"
#include "ui/widgets/bar_chart.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMetaObject>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <atomic>

namespace anycap::ui {

namespace {

const QString kFolderKey = QStringLiteral("folders/dataset");
const QString kMediaKey = QStringLiteral("folders/datasetMedia");
const QString kMediaOfKey = QStringLiteral("folders/datasetMediaOf"); ///< the dataset that it was chosen for
constexpr int kSearchDelayMs = 250; ///< after the last key

/// Why a record is what it is; in the window's language.
QString kindText(dataset::AcdKind kind)
{
    switch (kind) {
    case dataset::AcdKind::Worsened:
        return DatasetWindow::tr("q-a-c: made worse");
    case dataset::AcdKind::FromModel:
        return DatasetWindow::tr("q-8b-c: by a model");
    case dataset::AcdKind::Identity:
        return DatasetWindow::tr("q-c-c: good already");
    case dataset::AcdKind::Plain:
        break;
    }
    return DatasetWindow::tr("q-c: nothing given");
}

QString modalityText(Modality modality)
{
    switch (modality) {
    case Modality::Image:
        return DatasetWindow::tr("Images");
    case Modality::Video:
        return DatasetWindow::tr("Videos");
    case Modality::Audio:
        break;
    }
    return DatasetWindow::tr("Sounds");
}

} // namespace

DatasetWindow::DatasetWindow(Studio &studio, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
    , m_model(new RecordListModel(this))
{
    build();
    retranslate();
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(kSearchDelayMs);
    connect(&m_searchTimer, &QTimer::timeout, this, &DatasetWindow::search);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 42);
}

DatasetWindow::~DatasetWindow() { m_stop.request_stop(); }

void DatasetWindow::build()
{
    const auto named = [](auto *widget, const char *name) {
        widget->setObjectName(QLatin1String(name));
        return widget;
    };
    m_folder = named(new QPushButton(this), "openFolder");
    m_file = named(new QPushButton(this), "openFile");
    m_media = named(new QPushButton(this), "mediaFolder");
    m_media->setEnabled(false);
    m_path = named(new QLabel(this), "path");
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_modality = named(new QComboBox(this), "modality");
    m_kind = named(new QComboBox(this), "kind");
    m_type = named(new QComboBox(this), "type");
    m_text = named(new QLineEdit(this), "text");
    m_text->setClearButtonEnabled(true);
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
    const int width = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(RecordListModel::Medium, width * 30);
    m_table->setColumnWidth(RecordListModel::Type, width * 14);
    m_table->setColumnWidth(RecordListModel::Kind, width * 10);
    m_record = new TextBesideMedium(this);
    m_problems = named(new QTreeWidget(this), "problems");
    m_problems->setRootIsDecorated(false);
    m_problems->setUniformRowHeights(true);
    m_problems->setTextElideMode(Qt::ElideMiddle);
    m_problems->setColumnCount(3);
    m_summary = named(new QLabel(this), "summary");
    m_summary->setWordWrap(true);
    m_progress = named(new QProgressBar(this), "progress");
    m_progress->setRange(0, 1000);
    m_stopButton = named(new QPushButton(this), "stop");

    auto *records = new QSplitter(Qt::Vertical, this);
    records->addWidget(m_table);
    records->addWidget(m_record);
    records->setStretchFactor(0, 3);
    records->setStretchFactor(1, 2);
    records->setChildrenCollapsible(false);
    auto *charts = new QWidget(this);
    auto *chartRows = new QVBoxLayout(charts);
    for (int i = 0; i < 4; ++i) {
        auto *chart = new BarChart(charts);
        auto *save = new QPushButton(charts);
        save->setObjectName(QStringLiteral("saveChart%1").arg(i));
        connect(save, &QPushButton::clicked, this, [this, chart] { saveChart(*chart); });
        chartRows->addWidget(chart);
        chartRows->addWidget(save, 0, Qt::AlignLeading);
        m_charts << chart;
        m_saves << save;
    }
    chartRows->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(charts);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_tabs = named(new QTabWidget(this), "tabs");
    m_tabs->addTab(records, QString());
    m_tabs->addTab(scroll, QString());
    m_tabs->addTab(m_problems, QString());

    auto *where = new QHBoxLayout;
    where->addWidget(m_folder);
    where->addWidget(m_file);
    where->addWidget(m_media);
    where->addWidget(m_path, 1);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_modality);
    filters->addWidget(m_kind);
    filters->addWidget(m_type);
    filters->addWidget(m_text, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_close->setAutoDefault(false);
    m_folder->setAutoDefault(false);
    m_file->setAutoDefault(false);
    m_media->setAutoDefault(false);
    m_stopButton->setAutoDefault(false);
    for (QPushButton *save : std::as_const(m_saves))
        save->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_summary, 1);
    bottom->addWidget(m_progress);
    bottom->addWidget(m_stopButton);
    bottom->addWidget(buttons);
    auto *all = new QVBoxLayout(this);
    all->addLayout(where);
    all->addLayout(filters);
    all->addWidget(m_tabs, 1);
    all->addLayout(bottom);

    connect(m_folder, &QPushButton::clicked, this, &DatasetWindow::chooseFolder);
    connect(m_file, &QPushButton::clicked, this, &DatasetWindow::chooseFile);
    connect(m_media, &QPushButton::clicked, this, &DatasetWindow::chooseMediaFolder);
    for (QComboBox *box : {m_modality, m_kind, m_type})
        connect(box, &QComboBox::activated, this, &DatasetWindow::search);
    connect(m_text, &QLineEdit::textEdited, this, [this] { m_searchTimer.start(); });
    connect(m_text, &QLineEdit::returnPressed, this, &DatasetWindow::search);
    connect(m_stopButton, &QPushButton::clicked, this, [this] { m_stop.request_stop(); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DatasetWindow::showRecord);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DatasetWindow::showRecord);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DatasetWindow::measure);
    end();
}

void DatasetWindow::retranslate()
{
    setWindowTitle(tr("Dataset"));
    m_folder->setText(tr("Open a &folder…"));
    m_file->setText(tr("Open a f&ile…"));
    m_media->setText(tr("&Media folder…"));
    m_modality->setAccessibleName(tr("Media"));
    m_kind->setAccessibleName(tr("Kind"));
    m_type->setAccessibleName(tr("Type"));
    m_text->setAccessibleName(tr("Words in the records"));
    m_text->setPlaceholderText(tr("Words in instruction, captions or file name"));
    m_table->setAccessibleName(tr("Records"));
    m_record->text().setAccessibleName(tr("Record"));
    m_problems->setAccessibleName(tr("Problems"));
    m_problems->setHeaderLabels({tr("File"), tr("Line"), tr("Problem")});
    m_progress->setAccessibleName(tr("Progress"));
    m_stopButton->setText(tr("Sto&p"));
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setTabText(0, tr("&Records"));
    m_tabs->setTabText(1, tr("&Statistics"));
    m_tabs->setTabText(2, tr("Pro&blems"));
    for (QPushButton *save : std::as_const(m_saves))
        save->setText(tr("Save this chart…"));
    if (!m_index)
        m_path->setText(tr("JSON lines in the form of the AnyCap dataset, or a folder with them"));
    m_model->retranslate();
    fillFilters();
    showRecord();
    showStatistics();
    updateSummary();
}

void DatasetWindow::fillFilters()
{
    const int modality = std::max(0, m_modality->currentIndex());
    const int kind = std::max(0, m_kind->currentIndex());
    const QString type = m_type->currentData().toString();
    m_modality->clear();
    m_modality->addItem(tr("All media"));
    for (const Modality one : {Modality::Image, Modality::Video, Modality::Audio})
        m_modality->addItem(modalityText(one), static_cast<int>(one));
    m_modality->setCurrentIndex(modality);
    m_kind->clear();
    m_kind->addItem(tr("All kinds"));
    for (int i = 0; i < dataset::kAcdKinds; ++i)
        m_kind->addItem(kindText(static_cast<dataset::AcdKind>(i)), i);
    m_kind->setCurrentIndex(kind);
    m_type->clear();
    m_type->addItem(tr("All types"), QString());
    if (m_index) {
        for (const std::string &one : m_index->types())
            m_type->addItem(fromUtf8(one), fromUtf8(one));
    }
    m_type->setCurrentIndex(std::max(0, m_type->findData(type)));
}

void DatasetWindow::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Folder of a dataset"),
                                                           m_studio.settings().value(kFolderKey).toString());
    if (!path.isEmpty())
        openDataset(path);
}

void DatasetWindow::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Records of a dataset"), m_studio.settings().value(kFolderKey).toString(),
        tr("Records and meta files (*.jsonl *.json);;All files (*)"));
    if (!path.isEmpty())
        openDataset(path);
}

void DatasetWindow::chooseMediaFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Folder of the media"),
                                                           m_studio.settings().value(kMediaKey).toString());
    if (!path.isEmpty())
        setMediaFolder(path);
}

void DatasetWindow::setMediaFolder(const QString &path)
{
    m_studio.settings().setValue(kMediaKey, path);
    m_studio.settings().setValue(kMediaOfKey, m_opened);
    m_mediaFolder = path;
    m_media->setToolTip(QDir::toNativeSeparators(path));
    showMedium(m_table->currentIndex().row());
}

/// Whatever runs is told to stop; what it still says is not listened to.
void DatasetWindow::begin(const QString &what)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_turn;
    m_isBusy = true;
    m_told = what;
    m_progress->setValue(0);
    m_progress->setVisible(true);
    m_stopButton->setVisible(true);
    updateSummary();
}

WorkContext DatasetWindow::work()
{
    WorkContext context{m_stop.get_token(), {}};
    context.onProgress = [window = QPointer<DatasetWindow>(this), turn = m_turn,
                          last = std::make_shared<std::atomic<int>>(-1)](double fraction) {
        const int value = static_cast<int>(fraction * 1000);
        if (last->exchange(value) == value)
            return;
        QMetaObject::invokeMethod(qApp, [window, turn, value] {
            if (window && window->m_turn == turn)
                window->m_progress->setValue(value);
        });
    };
    return context;
}

void DatasetWindow::end()
{
    m_isBusy = false;
    m_progress->setVisible(false);
    m_stopButton->setVisible(false);
}

void DatasetWindow::openDataset(const QString &path)
{
    m_studio.settings().setValue(kFolderKey, QFileInfo(path).absolutePath());
    begin(tr("Reading the records…"));
    runInBackground(
        this,
        [file = toUtf8(QFileInfo(path).absoluteFilePath()), context = work()] {
            return dataset::AcdIndex::open(file, dataset::acdIndexPath(file), context);
        },
        [this, path, turn = m_turn](Result<dataset::AcdIndex> index) {
            if (turn == m_turn)
                take(std::move(index), path);
        });
}

void DatasetWindow::take(Result<dataset::AcdIndex> index, const QString &path)
{
    end();
    if (!index || index->finish() == Finish::Cancelled) {
        m_told = index ? tr("Stopped; nothing was opened") : fromUtf8(index.error().toString());
        updateSummary();
        emit settled();
        return;
    }
    m_told.clear();
    m_index = std::make_shared<const dataset::AcdIndex>(*std::move(index));
    m_opened = QFileInfo(path).absoluteFilePath();
    m_path->setText(QDir::toNativeSeparators(path));
    m_path->setToolTip(m_path->text());
    const StudioSettings &settings = m_studio.settings();
    const bool isKnown = settings.value(kMediaOfKey).toString() == m_opened;
    m_mediaFolder = isKnown ? settings.value(kMediaKey).toString() : QString();
    m_media->setToolTip(QDir::toNativeSeparators(m_mediaFolder));
    m_media->setEnabled(true);
    m_modality->setCurrentIndex(0);
    m_kind->setCurrentIndex(0);
    m_type->setCurrentIndex(0);
    m_text->clear();
    fillFilters();
    showProblems();
    search();
}

dataset::AcdFilter DatasetWindow::filter() const
{
    dataset::AcdFilter filter;
    if (const QVariant modality = m_modality->currentData(); modality.isValid())
        filter.modality = static_cast<Modality>(modality.toInt());
    if (const QVariant kind = m_kind->currentData(); kind.isValid())
        filter.kind = static_cast<dataset::AcdKind>(kind.toInt());
    filter.type = toUtf8(m_type->currentData().toString());
    filter.text = toUtf8(m_text->text());
    return filter;
}

void DatasetWindow::search()
{
    m_searchTimer.stop();
    if (!m_index)
        return;
    begin(tr("Searching…"));
    runInBackground(
        this, [index = m_index, filter = filter(), context = work()] { return index->find(filter, context); },
        [this, turn = m_turn](Result<dataset::AcdMatches> matches) {
            if (turn == m_turn)
                showMatches(std::move(matches));
        });
}

void DatasetWindow::showMatches(Result<dataset::AcdMatches> matches)
{
    end();
    if (!matches) {
        m_told = fromUtf8(matches.error().toString());
    } else {
        m_told = matches->finish == Finish::Cancelled ? tr("Stopped; these are the first that were found")
                                                      : QString();
        m_matches = std::move(matches->entries);
        m_statistics.reset();
        m_model->setRows(m_index, m_matches);
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
    }
    updateSummary();
    showStatistics();
    if (m_tabs->currentIndex() == 1)
        measure();
    else
        emit settled();
}

/// When the charts are looked at, and not before: all records of the choice are read for them.
void DatasetWindow::measure()
{
    if (m_tabs->currentIndex() != 1 || !m_index || m_statistics || m_isBusy)
        return;
    begin(tr("Measuring…"));
    runInBackground(
        this,
        [index = m_index, entries = m_matches, context = work()] {
            return dataset::acdStatistics(*index, entries, context);
        },
        [this, turn = m_turn](Result<dataset::AcdStatistics> statistics) {
            if (turn != m_turn)
                return;
            end();
            m_told = statistics ? QString() : fromUtf8(statistics.error().toString());
            if (statistics && statistics->finish == Finish::Cancelled)
                m_told = tr("Stopped; the charts show what was measured until then");
            if (statistics)
                m_statistics = *std::move(statistics);
            showStatistics();
            updateSummary();
            emit settled();
        });
}

void DatasetWindow::showStatistics()
{
    const bool hasCharts = m_statistics.has_value();
    for (int i = 0; i < m_charts.size(); ++i) {
        m_charts[i]->setVisible(hasCharts);
        m_saves[i]->setVisible(hasCharts);
    }
    if (!hasCharts)
        return;
    const QLocale locale;
    const auto bar = [&locale](const QString &name, double value, int digits, const QString &unit = {}) {
        return ChartBar{name, value, locale.toString(value, 'f', digits) + unit};
    };
    QList<ChartBar> types;
    for (const auto &[type, group] : m_statistics->byType)
        types << bar(QStringLiteral("%1, %2").arg(modalityText(type.first), fromUtf8(type.second)),
                     static_cast<double>(group.records), 0);
    m_charts[0]->setChart(tr("Records by type"), types);
    QList<ChartBar> kinds;
    for (const auto &[kind, group] : m_statistics->byKind)
        kinds << bar(kindText(kind), static_cast<double>(group.records), 0);
    m_charts[1]->setChart(tr("Records by kind"), kinds);
    QList<ChartBar> lengths;
    constexpr int kBin = dataset::AcdStatistics::kWordsABin;
    for (int i = 0; i < dataset::AcdStatistics::kWordBins; ++i) {
        const bool isLast = i + 1 == dataset::AcdStatistics::kWordBins;
        const QString name = isLast ? tr("%1 and more").arg(i * kBin)
                                    : QStringLiteral("%1 – %2").arg(i * kBin).arg((i + 1) * kBin - 1);
        lengths << bar(name, static_cast<double>(m_statistics->answerWords[static_cast<std::size_t>(i)]), 0);
    }
    while (lengths.size() > 1 && lengths.last().value == 0)
        lengths.removeLast();
    m_charts[2]->setChart(tr("Captions by their number of words"), lengths);
    QList<ChartBar> changes;
    for (int i = 0; i < dataset::AcdStatistics::kChangeBins; ++i)
        changes << bar(QStringLiteral("%1 – %2 %").arg(i * 10).arg((i + 1) * 10),
                       static_cast<double>(m_statistics->changed[static_cast<std::size_t>(i)]), 0);
    m_charts[3]->setChart(tr("Given captions by the share of words that the answer changes"), changes);
}

void DatasetWindow::showProblems()
{
    m_problems->clear();
    if (!m_index)
        return;
    QList<QTreeWidgetItem *> items;
    for (const dataset::AcdProblem &problem : m_index->problems()) {
        auto *item = new QTreeWidgetItem({QDir::toNativeSeparators(fromUtf8(problem.path)),
                                          problem.line > 0 ? QString::number(problem.line) : QString(),
                                          fromUtf8(problem.message)});
        item->setToolTip(0, item->text(0));
        item->setToolTip(2, item->text(2));
        items << item;
    }
    m_problems->addTopLevelItems(items);
    m_problems->setColumnWidth(0, fontMetrics().averageCharWidth() * 50);
    m_problems->setColumnWidth(1, fontMetrics().averageCharWidth() * 10);
}

void DatasetWindow::showRecord()
{
    const int row = m_table->currentIndex().row();
    const dataset::AcdRecord *record = m_model->record(row);
    showMedium(row);
    if (record == nullptr) {
        m_record->text().clear();
        return;
    }
    QString text = tr("Instruction: %1").arg(fromUtf8(record->instruction));
    if (record->kind != dataset::AcdKind::Plain)
        text += QStringLiteral("\n\n") + tr("Given: %1").arg(fromUtf8(record->given));
    text += QStringLiteral("\n\n") + tr("Answer: %1").arg(fromUtf8(record->answer)) + QStringLiteral("\n\n")
        + m_model->place(row);
    m_record->text().setPlainText(text);
}

void DatasetWindow::showMedium(int row)
{
    ++m_looked;
    const dataset::AcdRecord *record = m_model->record(row);
    if (record == nullptr)
        return m_record->showMedium({});
    runInBackground( // folders of media are often on disks far away
        this,
        [file = m_model->file(row), record = *record, folder = toUtf8(m_mediaFolder)] {
            return dataset::acdMediumPath(file, record, folder);
        },
        [this, looked = m_looked](const std::string &path) {
            if (looked == m_looked)
                m_record->showMedium(fromUtf8(path));
        });
}

void DatasetWindow::saveChart(const BarChart &chart)
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the chart"), QString(),
                                                      tr("Drawing (*.svg);;Picture (*.png)"));
    if (path.isEmpty())
        return;
    m_told = chart.save(path) ? tr("%1 was written").arg(QDir::toNativeSeparators(path))
                              : tr("%1 could not be written").arg(QDir::toNativeSeparators(path));
    updateSummary();
}

void DatasetWindow::updateSummary()
{
    QStringList lines;
    if (m_index) {
        lines << tr("%1 of %Ln record(s)", nullptr, static_cast<int>(m_index->size()))
                     .arg(QLocale().toString(static_cast<qlonglong>(m_matches.size())));
        if (m_index->problemCount() > 0)
            lines << tr("%Ln problem(s)", nullptr, static_cast<int>(m_index->problemCount()));
    }
    if (!m_told.isEmpty())
        lines << m_told;
    m_summary->setText(lines.join(QStringLiteral(" · ")));
}

void DatasetWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace anycap::ui
