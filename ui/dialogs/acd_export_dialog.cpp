// SPDX-License-Identifier: MIT
#include "ui/dialogs/acd_export_dialog.h"

#include "ui/dialogs/project_reader.h"
#include "ui/session/background.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace anycap::ui {

using dataset::AcdExportOptions;
using dataset::AcdExportReport;
using dataset::AcdKind;

namespace {

const QString kValidationKey = QStringLiteral("datasetExport/validation");
const QString kMixKey = QStringLiteral("datasetExport/mix");
const QString kLicenceKey = QStringLiteral("datasetExport/licence");
constexpr int kMostValidation = 90; // percent
constexpr int kPreviewDelayMs = 150; ///< after the last change
constexpr int kProgressSteps = 1000;

} // namespace

AcdExportDialog::AcdExportDialog(Studio &studio, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
{
    build();
    retranslate();
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewDelayMs);
    connect(&m_previewTimer, &QTimer::timeout, this, &AcdExportDialog::preview);
    const StudioSettings &settings = studio.settings();
    m_validation->setValue(settings.value(kValidationKey).toInt());
    m_mix->setChecked(settings.value(kMixKey).toBool());
    m_licence->setCurrentText(settings.value(kLicenceKey).toString());
    proposePaths();
    schedulePreview();
    resize(fontMetrics().averageCharWidth() * 90, sizeHint().height());
}

AcdExportDialog::~AcdExportDialog() { m_stop.request_stop(); }

AcdExportDialog::PathRow AcdExportDialog::addPath(const char *name)
{
    PathRow row;
    const QString id = QLatin1String(name);
    row.edit = new QLineEdit(this);
    row.edit->setObjectName(id);
    row.browse = new QPushButton(this);
    row.browse->setObjectName(id + QStringLiteral("Browse"));
    row.browse->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->addWidget(row.edit, 1);
    line->addWidget(row.browse);
    m_form->addRow(new QLabel(this), line);
    connect(row.browse, &QPushButton::clicked, this, [this, row] { choosePath(row); });
    connect(row.edit, &QLineEdit::textChanged, this, &AcdExportDialog::schedulePreview);
    return row;
}

void AcdExportDialog::build()
{
    const auto named = [](auto *widget, const char *name) {
        widget->setObjectName(QLatin1String(name));
        return widget;
    };
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_folder = addPath("folder");
    m_root = addPath("root");
    m_validation = named(new QSpinBox(this), "validation");
    m_validation->setRange(0, kMostValidation);
    m_form->addRow(new QLabel(this), m_validation);
    m_licence = named(new QComboBox(this), "licence");
    m_licence->setEditable(true);
    m_licence->setMinimumContentsLength(24);
    m_licence->addItems({QString(), QStringLiteral("CC0-1.0"), QStringLiteral("CC-BY-4.0"),
                         QStringLiteral("CC-BY-SA-4.0"), QStringLiteral("CC-BY-NC-4.0")});
    m_form->addRow(new QLabel(this), m_licence);
    m_mix = named(new QCheckBox(this), "mix");
    m_candidates = named(new QCheckBox(this), "candidates");
    m_form->addRow(nullptr, m_mix);
    m_form->addRow(nullptr, m_candidates);
    m_summary = named(new QLabel(this), "summary");
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summary->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_summary->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_progress = named(new QProgressBar(this), "progress");
    m_progress->setRange(0, kProgressSteps);
    m_progress->setVisible(false);
    auto *buttons = new QDialogButtonBox(this);
    m_export = named(buttons->addButton(QString(), QDialogButtonBox::AcceptRole), "export");
    m_export->setDefault(true);
    m_export->setEnabled(false);
    m_cancel = named(buttons->addButton(QDialogButtonBox::Cancel), "cancel");

    auto *all = new QVBoxLayout(this);
    all->addLayout(m_form);
    all->addWidget(m_summary, 1);
    all->addWidget(m_progress);
    all->addWidget(buttons);

    connect(m_validation, &QSpinBox::valueChanged, this, &AcdExportDialog::schedulePreview);
    for (QCheckBox *box : {m_mix, m_candidates})
        connect(box, &QCheckBox::toggled, this, &AcdExportDialog::schedulePreview);
    connect(m_export, &QPushButton::clicked, this, &AcdExportDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &AcdExportDialog::reject);
}

void AcdExportDialog::retranslate()
{
    setWindowTitle(tr("Export training data"));
    const auto labelled = [this](int row, const QString &text, QWidget *field) {
        auto *label = qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        label->setText(text);
        label->setBuddy(field);
    };
    labelled(0, tr("&Write to:"), m_folder.edit);
    labelled(1, tr("Media &folder:"), m_root.edit);
    labelled(2, tr("For &validation:"), m_validation);
    labelled(3, tr("&Licence of the captions:"), m_licence);
    m_folder.browse->setText(tr("&Browse…"));
    m_folder.browse->setAccessibleName(tr("Choose where to write"));
    m_root.browse->setText(tr("B&rowse…"));
    m_root.browse->setAccessibleName(tr("Choose the media folder"));
    m_root.edit->setPlaceholderText(tr("Where a training finds the media"));
    m_validation->setSuffix(tr(" % of the media"));
    m_validation->setSpecialValueText(tr("none"));
    m_validation->setToolTip(tr("Chosen by the contents of the media: none is in both parts"));
    m_licence->lineEdit()->setPlaceholderText(tr("Not said"));
    m_mix->setText(tr("Keep to the &mix of the released data: 2 : 2 : 1 of q-a-c, q-8b-c and q-c-c"));
    m_candidates->setText(tr("Where no text was accepted, use the newest &candidate"));
    m_summary->setAccessibleName(tr("Summary"));
    m_progress->setAccessibleName(tr("Progress of writing"));
    m_export->setText(tr("E&xport"));
    setWriting(m_isWriting);
}

void AcdExportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        schedulePreview();
    }
    QDialog::changeEvent(event);
}

void AcdExportDialog::proposePaths()
{
    const ProjectSession &session = m_studio.session();
    const QDir beside = QFileInfo(session.path()).absoluteDir();
    setFolder(beside.filePath(tr("%1 training data").arg(session.name())));
    const QString common = fromUtf8(dataset::commonMediaFolder(session.media()));
    if (!QDir(common).isRoot()) // on several disks, say
        m_root.edit->setText(QDir::toNativeSeparators(common));
}

void AcdExportDialog::setFolder(const QString &path)
{
    m_folder.edit->setText(QDir::toNativeSeparators(path));
}

void AcdExportDialog::choosePath(const PathRow &row)
{
    const QString chosen = QFileDialog::getExistingDirectory(
        this, row.edit == m_folder.edit ? tr("Folder for the records") : tr("Folder of the media"),
        row.edit->text());
    if (!chosen.isEmpty())
        row.edit->setText(QDir::toNativeSeparators(chosen));
}

AcdExportOptions AcdExportDialog::options() const
{
    constexpr double kPercent = 100;
    AcdExportOptions options;
    options.validationShare = m_validation->value() / kPercent;
    options.isMixed = m_mix->isChecked();
    options.useCandidates = m_candidates->isChecked();
    options.licence = toUtf8(m_licence->currentText().trimmed());
    options.mediaRoot = toUtf8(QDir::fromNativeSeparators(m_root.edit->text().trimmed()));
    return options;
}

void AcdExportDialog::schedulePreview()
{
    ++m_asked;
    if (m_folder.edit->text().trimmed().isEmpty())
        m_export->setEnabled(false);
    m_previewTimer.start();
}

void AcdExportDialog::preview()
{
    if (!m_studio.session().isOpen() || m_isWriting)
        return;
    m_stop.request_stop();
    m_stop = std::stop_source();
    runInBackground(
        this,
        [reader = readerOf(m_studio.session()), options = options(),
         context = WorkContext{m_stop.get_token(), {}}]() -> Result<AcdExportReport> {
            const auto project = reader();
            return project ? previewAcd({project->get()}, options, context) : project.error();
        },
        [this, asked = ++m_asked](const Result<AcdExportReport> &report) {
            if (asked == m_asked)
                showPreview(report);
        });
}

void AcdExportDialog::showPreview(const Result<AcdExportReport> &report)
{
    m_export->setEnabled(report && !m_folder.edit->text().trimmed().isEmpty());
    if (!report) {
        m_summary->setText(report.error().code == ErrorCode::NotFound
                               ? tr("There is no record to make: captions need an instruction, and be of a "
                                    "whole medium.")
                               : fromUtf8(report.error().toString()));
        emit previewed();
        return;
    }
    QStringList lines{tr("%n record(s) will be written, %1 of them for validation:", nullptr, report->records)
                          .arg(locale().toString(report->validation))};
    for (const auto &[kind, count] : report->byKind) {
        lines << QStringLiteral("• ")
                + (kind == AcdKind::Worsened
                       ? tr("%n from captions of people and files (q-a-c)", nullptr, count)
                       : kind == AcdKind::FromModel
                       ? tr("%n from captions of programs (q-8b-c)", nullptr, count)
                       : tr("%n that were good already (q-c-c)", nullptr, count));
    }
    QStringList left;
    if (report->withoutInstruction > 0)
        left << tr("%n without an instruction", nullptr, report->withoutInstruction);
    if (report->partsOfMedia > 0)
        left << tr("%n of a part of a medium", nullptr, report->partsOfMedia);
    if (report->duplicates > 0)
        left << tr("%n that are there twice", nullptr, report->duplicates);
    if (report->mixedOut > 0)
        left << tr("%n to keep to the mix", nullptr, report->mixedOut);
    if (!left.isEmpty())
        lines << tr("Left out: %1").arg(left.join(QStringLiteral(", ")));
    m_summary->setText(lines.join(QLatin1Char('\n')));
    emit previewed();
}

void AcdExportDialog::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    m_progress->setVisible(isWriting);
    m_cancel->setText(isWriting ? tr("&Stop") : tr("Cancel"));
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_folder.edit, m_folder.browse, m_root.edit, m_root.browse,
                                          m_validation, m_licence, m_mix, m_candidates})
        field->setEnabled(!isWriting);
}

void AcdExportDialog::write()
{
    m_previewTimer.stop();
    ++m_asked; // a preview that is under way is of no interest any more
    m_stop.request_stop();
    m_stop = std::stop_source();
    setWriting(true);
    m_export->setEnabled(false);
    m_progress->setValue(0);
    WorkContext context{m_stop.get_token(), {}};
    context.onProgress = [progress = QPointer(m_progress)](double fraction) {
        QMetaObject::invokeMethod(
            qApp,
            [progress, fraction] {
                if (progress)
                    progress->setValue(static_cast<int>(fraction * kProgressSteps));
            },
            Qt::QueuedConnection);
    };
    const QString folder = QDir::fromNativeSeparators(m_folder.edit->text().trimmed());
    runInBackground(
        this,
        [reader = readerOf(m_studio.session()), folder = toUtf8(QFileInfo(folder).absoluteFilePath()),
         options = options(), context]() -> Result<AcdExportReport> {
            const auto project = reader();
            return project ? exportAcd({project->get()}, folder, options, context) : project.error();
        },
        [this](const Result<AcdExportReport> &report) { finish(report); });
}

void AcdExportDialog::finish(const Result<AcdExportReport> &report)
{
    setWriting(false);
    m_export->setEnabled(true);
    if (!report || report->finish == Finish::Cancelled) {
        m_summary->setText(report ? tr("Stopped; nothing was written.")
                                  : fromUtf8(report.error().toString()));
        emit stopped();
        return;
    }
    StudioSettings &settings = m_studio.settings();
    settings.setValue(kValidationKey, m_validation->value());
    settings.setValue(kMixKey, m_mix->isChecked());
    settings.setValue(kLicenceKey, m_licence->currentText().trimmed());
    m_studio.notices().info(
        tr("%1 written with %n record(s)", nullptr, report->records).arg(m_folder.edit->text()));
    emit exported(m_folder.edit->text());
    accept();
}

void AcdExportDialog::reject()
{
    m_stop.request_stop();
    if (!m_isWriting) // else finish() says that it was stopped
        QDialog::reject();
}

} // namespace anycap::ui
