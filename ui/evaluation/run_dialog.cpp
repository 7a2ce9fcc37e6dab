// SPDX-License-Identifier: MIT
#include "ui/evaluation/run_dialog.h"

#include "core/endpoint/user_endpoints.h"
#include "core/evaluation/judging.h"
#include "ui/session/captioner_text.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace anycap::ui {

using evaluation::RunSettings;
using evaluation::ScoringRules;

namespace {

const QString kLastRun = QStringLiteral("evaluation/lastRun");
const QString kLastFolder = QStringLiteral("evaluation/lastFolder");

void choose(QComboBox *box, const QString &id)
{
    const int found = box->findData(id);
    box->setCurrentIndex(found >= 0 ? found : 0);
}

} // namespace

RunDialog::RunDialog(Studio &studio, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
{
    build();
    retranslate();
    const auto last
        = evaluation::runSettingsFromJson(toUtf8(studio.settings().value(kLastRun).toString()), "settings");
    setRun(studio.settings().value(kLastFolder).toString(), last ? *last : RunSettings{});
    resize(fontMetrics().averageCharWidth() * 90, sizeHint().height());
}

RunDialog::PathRow RunDialog::addPath(QFormLayout *form, const char *name, bool takesFiles)
{
    PathRow row;
    const QString id = QLatin1String(name);
    auto *line = new QHBoxLayout;
    row.edit = new QLineEdit(this);
    row.edit->setObjectName(id);
    row.folder = new QPushButton(this);
    row.folder->setObjectName(id + QStringLiteral("Folder"));
    line->addWidget(row.edit, 1);
    line->addWidget(row.folder);
    if (takesFiles) {
        row.file = new QPushButton(this);
        row.file->setObjectName(id + QStringLiteral("File"));
        row.file->setAutoDefault(false);
        line->addWidget(row.file);
        connect(row.file, &QPushButton::clicked, this, [this, row] { choosePath(row, true); });
    }
    row.folder->setAutoDefault(false);
    form->addRow(new QLabel(this), line);
    connect(row.folder, &QPushButton::clicked, this, [this, row] { choosePath(row, false); });
    connect(row.edit, &QLineEdit::textChanged, this, &RunDialog::check);
    return row;
}

void RunDialog::build()
{
    const auto named = [](auto *widget, const char *name) {
        widget->setObjectName(QLatin1String(name));
        return widget;
    };
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_records = addPath(m_form, "benchmark", true);
    m_media = addPath(m_form, "media", false);
    m_results = addPath(m_form, "results", false);
    m_base = named(new QComboBox(this), "base");
    m_refiner = named(new QComboBox(this), "refiner");
    m_judge = named(new QComboBox(this), "judge");
    m_otherJudges = named(new QListWidget(this), "otherJudges");
    m_otherJudges->setMaximumHeight(fontMetrics().height() * 5);
    m_otherJudges->setTabKeyNavigation(false);
    m_rounds = named(new QSpinBox(this), "rounds");
    m_rounds->setRange(1, evaluation::kMostRounds);
    m_limit = named(new QSpinBox(this), "limit");
    constexpr int kMostLimit = 1'000'000;
    m_limit->setRange(0, kMostLimit);
    m_lengths = named(new QCheckBox(this), "keepLengths");
    m_rules = named(new QComboBox(this), "runRules");
    m_rules->addItems({QString(), QString()});
    for (QComboBox *box : {m_base, m_refiner, m_judge})
        m_form->addRow(new QLabel(this), box);
    m_form->addRow(new QLabel(this), m_otherJudges);
    m_form->addRow(new QLabel(this), m_rounds);
    m_prompts = addPath(m_form, "prompts", false);
    m_form->addRow(new QLabel(this), m_limit);
    m_form->addRow(new QLabel(this), m_rules);
    m_form->addRow(m_lengths);
    m_told = named(new QLabel(this), "told");
    m_told->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    m_start = named(buttons->addButton(QString(), QDialogButtonBox::AcceptRole), "start");
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_start->setDefault(true);
    auto *rows = new QVBoxLayout(this);
    rows->addLayout(m_form);
    rows->addWidget(m_told);
    rows->addStretch(1);
    rows->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &RunDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &RunDialog::reject);
    for (QComboBox *box : {m_base, m_refiner, m_judge})
        connect(box, &QComboBox::currentIndexChanged, this, &RunDialog::check);
    connect(m_otherJudges, &QListWidget::itemChanged, this, &RunDialog::check);
}

void RunDialog::retranslate()
{
    setWindowTitle(tr("Run a benchmark"));
    const auto labelled = [this](int row, const QString &text, QWidget *field, const QString &name) {
        auto *label = qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(text);
        label->setBuddy(field);
        field->setAccessibleName(name);
    };
    labelled(0, tr("&Benchmark:"), m_records.edit, tr("Benchmark"));
    labelled(1, tr("&Media:"), m_media.edit, tr("Media"));
    labelled(2, tr("R&esults:"), m_results.edit, tr("Results"));
    labelled(3, tr("&Written by:"), m_base, tr("Written by"));
    labelled(4, tr("Re&fined by:"), m_refiner, tr("Refined by"));
    labelled(5, tr("Ju&dge:"), m_judge, tr("Judge"));
    labelled(6, tr("Further &judges:"), m_otherJudges, tr("Further judges"));
    labelled(7, tr("Rou&nds of each:"), m_rounds, tr("Rounds of each judge"));
    labelled(8, tr("Judge’s &questions:"), m_prompts.edit, tr("Judge’s questions"));
    labelled(9, tr("Onl&y the first:"), m_limit, tr("Only the first records"));
    labelled(10, tr("R&ules:"), m_rules, tr("Rules"));
    m_records.edit->setPlaceholderText(tr("A folder or a file of AnyCapEval, MIA-Bench or VidCapBench"));
    m_media.edit->setPlaceholderText(tr("The folder of the media, or of folders image, video and audio"));
    m_results.edit->setPlaceholderText(tr("A folder for captions, judgements and the report"));
    m_prompts.edit->setPlaceholderText(tr("The benchmark’s own where it has them, else this program’s"));
    for (const auto &[row, what] : {std::pair(&m_records, tr("Folder of the benchmark…")),
                                    std::pair(&m_media, tr("Folder of the media…")),
                                    std::pair(&m_results, tr("Folder for the results…")),
                                    std::pair(&m_prompts, tr("Folder of the judge’s questions…"))}) {
        row->folder->setText(tr("Folder…"));
        row->folder->setAccessibleName(what);
    }
    m_records.file->setText(tr("File…"));
    m_records.file->setAccessibleName(tr("File of records…"));
    m_limit->setSpecialValueText(tr("all records"));
    m_limit->setSuffix(tr(" records of each file"));
    m_lengths->setText(tr("Keep to &lengths by construction, not only by asking for them"));
    m_rules->setItemText(0, tr("Rules of the paper"));
    m_rules->setItemText(1, tr("Rules of the released scripts"));
    m_start->setText(tr("&Start"));
    fillChoices();
    check();
}

void RunDialog::fillChoices()
{
    const QString before[]{m_base->currentData().toString(), m_refiner->currentData().toString(),
                           m_judge->currentData().toString()};
    const QStringList ticked = otherJudges();
    QComboBox *const boxes[]{m_base, m_refiner, m_judge};
    const QSignalBlocker quiet(m_otherJudges);
    m_otherJudges->clear();
    for (QComboBox *box : boxes)
        box->clear();
    m_refiner->addItem(tr("Nobody"), QString());
    if (const batch::CaptionerSource *source = m_studio.jobs().source()) {
        for (const batch::CaptionerChoice &choice : source->choices()) {
            if (!choice.isAvailable)
                continue;
            if (choice.canWriteBase)
                m_base->addItem(captionerName(choice), fromUtf8(choice.id));
            // Measuring rules refine nothing that they wrote themselves.
            if (choice.canRefine && choice.id != "draft")
                m_refiner->addItem(captionerName(choice), fromUtf8(choice.id));
        }
    }
    m_judge->addItem(tr("Nobody: only lengths are measured"), QString());
    for (const endpoint::Endpoint &one : endpoint::knownEndpoints()) {
        if (!endpoint::mayReach(one))
            continue;
        const QString name = fromUtf8(evaluation::judgeNameOf(one));
        m_judge->addItem(name, fromUtf8(one.name));
        auto *item = new QListWidgetItem(name, m_otherJudges);
        item->setData(Qt::UserRole, fromUtf8(one.name));
        item->setCheckState(Qt::Unchecked);
    }
    for (std::size_t i = 0; i < std::size(boxes); ++i)
        choose(boxes[i], before[i]);
    tickJudges(ticked);
    m_form->setRowVisible(m_otherJudges, m_otherJudges->count() > 1);
}

QStringList RunDialog::otherJudges() const
{
    QStringList names;
    for (int i = 0; i < m_otherJudges->count(); ++i) {
        if (m_otherJudges->item(i)->checkState() == Qt::Checked)
            names << m_otherJudges->item(i)->data(Qt::UserRole).toString();
    }
    return names;
}

void RunDialog::tickJudges(const QStringList &names)
{
    for (int i = 0; i < m_otherJudges->count(); ++i) {
        QListWidgetItem *item = m_otherJudges->item(i);
        item->setCheckState(names.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked
                                                                                : Qt::Unchecked);
    }
}

void RunDialog::choosePath(const PathRow &row, bool isFile)
{
    const QString title = (isFile ? row.file : row.folder)->accessibleName().chopped(1); // without its dots
    const QString path = isFile ? QFileDialog::getOpenFileName(this, title, row.edit->text(),
                                                               tr("Records (*.jsonl *.json);;All files (*)"))
                                : QFileDialog::getExistingDirectory(this, title, row.edit->text());
    if (!path.isEmpty())
        row.edit->setText(path);
}

void RunDialog::setRun(const QString &folder, const RunSettings &settings)
{
    m_results.edit->setText(folder);
    QStringList records;
    for (const std::string &path : settings.records)
        records << fromUtf8(path);
    m_records.edit->setText(records.join(QLatin1Char(';')));
    m_media.edit->setText(fromUtf8(settings.media));
    m_prompts.edit->setText(fromUtf8(settings.prompts));
    choose(m_base, fromUtf8(settings.base));
    choose(m_refiner, fromUtf8(settings.refiner));
    choose(m_judge, settings.judges.empty() ? QString() : fromUtf8(settings.judges[0]));
    QStringList others;
    for (std::size_t i = 1; i < settings.judges.size(); ++i)
        others << fromUtf8(settings.judges[i]);
    tickJudges(others);
    m_rounds->setValue(settings.rounds);
    m_limit->setValue(settings.limit);
    m_lengths->setChecked(settings.areLengthsKept);
    m_rules->setCurrentIndex(settings.rules == ScoringRules::Ours ? 0 : 1);
    check();
}

QString RunDialog::folder() const { return QFileInfo(m_results.edit->text().trimmed()).absoluteFilePath(); }

RunSettings RunDialog::settings() const
{
    RunSettings settings;
    const QString records = m_records.edit->text().trimmed();
    if (QFileInfo::exists(records)) // whatever is in its name
        settings.records.push_back(toUtf8(records));
    else
        for (const QString &path : records.split(QLatin1Char(';'), Qt::SkipEmptyParts))
            settings.records.push_back(toUtf8(path.trimmed()));
    settings.media = toUtf8(m_media.edit->text().trimmed());
    settings.prompts = toUtf8(m_prompts.edit->text().trimmed());
    settings.base = toUtf8(m_base->currentData().toString());
    settings.refiner = toUtf8(m_refiner->currentData().toString());
    if (const QString judge = m_judge->currentData().toString(); !judge.isEmpty()) {
        settings.judges.push_back(toUtf8(judge));
        for (const QString &other : otherJudges()) {
            if (other != judge)
                settings.judges.push_back(toUtf8(other));
        }
    }
    settings.rounds = m_rounds->value();
    settings.limit = m_limit->value();
    settings.areLengthsKept = m_lengths->isChecked();
    settings.rules = m_rules->currentIndex() == 0 ? ScoringRules::Ours : ScoringRules::Published;
    return settings;
}

/// What is missing, or where media and captions would go.
void RunDialog::check()
{
    const RunSettings asked = settings();
    const bool hasJudge = !asked.judges.empty();
    m_otherJudges->setEnabled(hasJudge);
    for (int i = 0; i < m_otherJudges->count(); ++i) {
        QListWidgetItem *item = m_otherJudges->item(i);
        item->setHidden(hasJudge && toUtf8(item->data(Qt::UserRole).toString()) == asked.judges.front());
    }
    m_rounds->setEnabled(hasJudge);
    m_prompts.edit->setEnabled(hasJudge);
    m_prompts.folder->setEnabled(hasJudge);
    m_lengths->setEnabled(!asked.refiner.empty());
    QString missing;
    if (asked.records.empty())
        missing = tr("Name the benchmark’s folder or a file of its records.");
    else if (asked.media.empty() || !QFileInfo(fromUtf8(asked.media)).isDir())
        missing = tr("Name the folder that has the media.");
    else if (m_results.edit->text().trimmed().isEmpty())
        missing = tr("Name a folder for the results.");
    else if (asked.base.empty())
        missing = tr("There is nobody to write captions.");
    m_start->setEnabled(missing.isEmpty());
    if (!missing.isEmpty()) {
        m_told->setText(missing);
        return;
    }
    QStringList hosts;
    for (const endpoint::Endpoint &one : endpoint::knownEndpoints()) {
        const bool isCaptioner
            = asked.base == "endpoint:" + one.name || asked.refiner == "endpoint:" + one.name;
        const bool isJudge
            = std::find(asked.judges.begin(), asked.judges.end(), one.name) != asked.judges.end();
        const QString host = fromUtf8(endpoint::hostOf(one));
        if ((isCaptioner || isJudge) && !endpoint::isLocal(one) && !hosts.contains(host))
            hosts << host;
    }
    m_told->setText(hosts.isEmpty()
                        ? tr("Nothing leaves this machine.")
                        : tr("Media and captions are sent to %1.").arg(hosts.join(QStringLiteral(", "))));
}

void RunDialog::accept()
{
    m_studio.settings().setValue(kLastFolder, folder());
    m_studio.settings().setValue(kLastRun, fromUtf8(evaluation::runSettingsJson(settings())));
    QDialog::accept();
}

void RunDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace anycap::ui
