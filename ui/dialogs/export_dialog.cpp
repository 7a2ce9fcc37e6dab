// SPDX-License-Identifier: MIT
#include "ui/dialogs/export_dialog.h"

#include "ui/dialogs/project_reader.h"
#include "ui/session/background.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace anycap::ui {

namespace {

using dataset::ExportKind;

struct KindInfo {
    ExportKind kind;
    const char *text; ///< as tr() of this class looks for it
    const char *ending;
};

constexpr std::array<KindInfo, 7> kKinds{{
    {ExportKind::SubRip, QT_TRANSLATE_NOOP("anycap::ui::ExportDialog", "SubRip subtitles (.srt)"), "srt"},
    {ExportKind::WebVtt, QT_TRANSLATE_NOOP("anycap::ui::ExportDialog", "WebVTT subtitles (.vtt)"), "vtt"},
    {ExportKind::PlainText, QT_TRANSLATE_NOOP("anycap::ui::ExportDialog", "Plain text (.txt)"), "txt"},
    {ExportKind::TrackJson, QT_TRANSLATE_NOOP("anycap::ui::ExportDialog", "Cues as JSON (.json)"), "json"},
    {ExportKind::Sidecars,
     QT_TRANSLATE_NOOP("anycap::ui::ExportDialog", "A text file for each medium (.txt)"), ""},
    {ExportKind::CaptionListJson, QT_TRANSLATE_NOOP("anycap::ui::ExportDialog", "List of captions (.json)"),
     "json"},
    {ExportKind::AcdRecords, QT_TRANSLATE_NOOP("anycap::ui::ExportDialog", "AnyCap dataset records (.jsonl)"),
     "jsonl"},
}};

const KindInfo &infoOf(ExportKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

bool hasEncoding(ExportKind kind) { return kind == ExportKind::SubRip || kind == ExportKind::PlainText; }

} // namespace

ExportDialog::ExportDialog(Studio &studio, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
{
    build();
    retranslate();
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(150);
    connect(&m_previewTimer, &QTimer::timeout, this, &ExportDialog::preview);
    const bool isTimed = !studio.session().cues().isEmpty() && studio.session().cues().at(0).time;
    setKind(isTimed ? ExportKind::WebVtt : ExportKind::Sidecars);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 34);
}

ExportDialog::~ExportDialog() { m_stop.request_stop(); }

void ExportDialog::build()
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_scope = new QComboBox(this);
    m_scope->setObjectName(QStringLiteral("scope"));
    m_encoding = new QComboBox(this);
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_candidates = new QCheckBox(this);
    m_candidates->setObjectName(QStringLiteral("candidates"));
    m_replace = new QCheckBox(this);
    m_replace->setObjectName(QStringLiteral("replace"));
    m_path = new QLineEdit(this);
    m_path->setObjectName(QStringLiteral("path"));
    m_browse = new QPushButton(this);
    m_browse->setObjectName(QStringLiteral("browse"));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(QStringLiteral("preview"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    m_losses = new QLabel(this);
    m_losses->setObjectName(QStringLiteral("losses"));
    m_losses->setWordWrap(true);
    m_losses->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress = new QProgressBar(this);
    m_progress->setVisible(false);

    m_kindLabel = new QLabel(this);
    m_scopeLabel = new QLabel(this);
    m_encodingLabel = new QLabel(this);
    m_pathLabel = new QLabel(this);
    m_textLabel = new QLabel(this);
    m_kindLabel->setBuddy(m_kind);
    m_scopeLabel->setBuddy(m_scope);
    m_encodingLabel->setBuddy(m_encoding);
    m_pathLabel->setBuddy(m_path);
    m_textLabel->setBuddy(m_text);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_kindLabel, m_kind);
    form->addRow(m_scopeLabel, m_scope);
    form->addRow(m_encodingLabel, m_encoding);
    form->addRow(nullptr, m_candidates);
    auto *where = new QHBoxLayout;
    where->addWidget(m_path, 1);
    where->addWidget(m_browse);
    form->addRow(m_pathLabel, where);
    form->addRow(nullptr, m_replace);

    auto *buttons = new QDialogButtonBox(this);
    m_export = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setDefault(true);
    m_close = buttons->addButton(QDialogButtonBox::Cancel);

    auto *all = new QVBoxLayout(this);
    all->addLayout(form);
    all->addWidget(m_textLabel);
    all->addWidget(m_text, 1);
    all->addWidget(m_summary);
    all->addWidget(m_losses);
    all->addWidget(m_progress);
    all->addWidget(buttons);

    for (const KindInfo &info : kKinds)
        m_kind->addItem(QString(), static_cast<int>(info.kind));
    for (int i = 0; i < 2; ++i)
        m_scope->addItem(QString());
    m_encoding->addItem(QString(), QString());
    for (const char *name : {"UTF-8", "UTF-16", "windows-1252", "windows-1250", "windows-1251", "ISO-8859-1",
                             "SHIFT_JIS", "GB18030", "BIG5"})
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));

    connect(m_kind, &QComboBox::currentIndexChanged, this, &ExportDialog::kindChanged);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ExportDialog::schedulePreview);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &ExportDialog::schedulePreview);
    connect(m_candidates, &QCheckBox::toggled, this, &ExportDialog::schedulePreview);
    connect(m_replace, &QCheckBox::toggled, this, &ExportDialog::schedulePreview);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathOwn = true; });
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::schedulePreview);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export captions"));
    m_kindLabel->setText(tr("&Format:"));
    m_scopeLabel->setText(tr("&Media:"));
    m_encodingLabel->setText(tr("Text &encoding:"));
    m_pathLabel->setText(tr("&Write to:"));
    m_textLabel->setText(tr("&Preview of what will be written:"));
    m_browse->setText(tr("&Browse…"));
    m_browse->setAccessibleName(tr("Choose where to write"));
    m_export->setText(tr("E&xport"));
    m_candidates->setText(tr("Where no text was accepted, use the newest &candidate"));
    m_replace->setText(tr("&Replace text files that say something else"));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, tr(kKinds[static_cast<std::size_t>(i)].text));
    m_scope->setItemText(0, tr("All of the project"));
    m_scope->setItemText(1, tr("Those selected in the media list"));
    m_encoding->setItemText(0, tr("As imported, else UTF-8"));
    m_progress->setAccessibleName(tr("Progress of writing"));
    m_summary->setAccessibleName(tr("Summary"));
}

void ExportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        schedulePreview();
    }
    QDialog::changeEvent(event);
}

void ExportDialog::setKind(ExportKind kind)
{
    const int index = m_kind->findData(static_cast<int>(kind));
    if (index == m_kind->currentIndex())
        kindChanged();
    else
        m_kind->setCurrentIndex(index);
}

void ExportDialog::setPath(const QString &path)
{
    m_isPathOwn = true;
    m_path->setText(path);
}

dataset::ExportRequest ExportDialog::request() const
{
    dataset::ExportRequest request;
    request.kind = static_cast<ExportKind>(m_kind->currentData().toInt());
    request.track = m_studio.selection().track();
    if (m_scope->currentIndex() == 1)
        request.media = m_studio.selection().mediaSet();
    request.useCandidates = m_candidates->isChecked();
    if (hasEncoding(request.kind))
        request.encoding = toUtf8(m_encoding->currentData().toString());
    request.path = toUtf8(m_path->text().trimmed());
    request.replaceSidecars = m_replace->isChecked();
    return request;
}

void ExportDialog::kindChanged()
{
    const auto kind = static_cast<ExportKind>(m_kind->currentData().toInt());
    const bool isTrack = isOfTrack(kind);
    const bool isSidecars = kind == ExportKind::Sidecars;
    const bool hasScope = !isTrack && !m_studio.selection().mediaSet().empty();
    m_scope->setVisible(hasScope);
    m_scopeLabel->setVisible(hasScope);
    m_encoding->setVisible(hasEncoding(kind));
    m_encodingLabel->setVisible(hasEncoding(kind));
    m_replace->setVisible(isSidecars);
    m_path->setPlaceholderText(isSidecars ? tr("Beside each medium") : QString());
    proposePath();
    schedulePreview();
}

void ExportDialog::proposePath()
{
    const auto kind = static_cast<ExportKind>(m_kind->currentData().toInt());
    if (kind == ExportKind::Sidecars) {
        if (!m_isPathOwn || !QFileInfo(m_path->text()).isDir())
            m_path->clear();
        return;
    }
    const QString ending = QString::fromLatin1(infoOf(kind).ending);
    if (m_isPathOwn && !m_path->text().isEmpty() && !QFileInfo(m_path->text()).isDir()) {
        const QFileInfo chosen(m_path->text());
        m_path->setText(chosen.dir().filePath(chosen.completeBaseName() + QLatin1Char('.') + ending));
        return;
    }
    ProjectSession &session = m_studio.session();
    QString name = session.name();
    QString folder = QFileInfo(session.path()).absolutePath();
    const store::Track *track = session.findTrack(m_studio.selection().track());
    if (isOfTrack(kind) && track != nullptr && track->media) {
        if (const store::Media *media = session.findMedia(*track->media)) {
            const QFileInfo file(fromUtf8(media->path));
            name = file.completeBaseName();
            folder = file.absolutePath();
            if (!track->language.empty())
                name += QLatin1Char('.') + fromUtf8(track->language);
        }
    }
    m_path->setText(QDir(folder).filePath(name + QLatin1Char('.') + ending));
}

void ExportDialog::browse()
{
    const auto kind = static_cast<ExportKind>(m_kind->currentData().toInt());
    QString chosen;
    if (kind == ExportKind::Sidecars) {
        chosen = QFileDialog::getExistingDirectory(this, tr("Folder for the text files"), m_path->text());
    } else {
        const QString ending = QString::fromLatin1(infoOf(kind).ending);
        // The button "Export" asks about replacing, for every way of choosing.
        chosen = QFileDialog::getSaveFileName(this, tr("Export to"), m_path->text(),
                                              tr("%1 files (*.%2)").arg(ending.toUpper(), ending), nullptr,
                                              QFileDialog::DontConfirmOverwrite);
        if (!chosen.isEmpty() && QFileInfo(chosen).suffix().isEmpty())
            chosen += QLatin1Char('.') + ending;
    }
    if (!chosen.isEmpty())
        setPath(chosen);
}

void ExportDialog::schedulePreview()
{
    ++m_asked;
    m_previewTimer.start();
}

void ExportDialog::preview()
{
    if (!m_studio.session().isOpen() || m_isWriting)
        return;
    const std::uint64_t asked = ++m_asked;
    runInBackground(
        this,
        [reader = readerOf(m_studio.session()),
         request = this->request()]() -> Result<dataset::ExportPreview> {
            const auto project = reader();
            return project ? previewExport(**project, request) : project.error();
        },
        [this, asked](const Result<dataset::ExportPreview> &preview) {
            if (asked == m_asked)
                showPreview(preview);
        });
}

void ExportDialog::showPreview(const Result<dataset::ExportPreview> &preview)
{
    const auto kind = static_cast<ExportKind>(m_kind->currentData().toInt());
    if (!preview) {
        m_text->clear();
        m_summary->setText(fromUtf8(preview.error().toString()));
        m_losses->clear();
        m_export->setEnabled(false);
        emit previewed();
        return;
    }
    m_text->setPlainText(fromUtf8(preview->text));
    QStringList summary{tr("%n caption(s) will be written.", nullptr, preview->captions)};
    if (preview->isCut)
        summary << tr("The preview shows the beginning.");
    if (kind == ExportKind::Sidecars) {
        summary << tr("%n text file(s).", nullptr, preview->files);
        if (preview->filesThere > 0)
            summary << (m_replace->isChecked()
                            ? tr("%n of them will be replaced.", nullptr, preview->filesThere)
                            : tr("%n that say something else will be kept as they are.", nullptr,
                                 preview->filesThere));
    } else if (preview->filesThere > 0) {
        summary << tr("The file exists and will be replaced.");
    }
    m_summary->setText(summary.join(QLatin1Char(' ')));

    QStringList losses;
    if (preview->withoutText > 0)
        losses << tr("%n cue(s) without an accepted text are left out", nullptr, preview->withoutText);
    if (preview->withoutTime > 0)
        losses << tr("%n caption(s) of whole files have no place in a timed format", nullptr,
                     preview->withoutTime);
    if (preview->withoutRecord > 0)
        losses << tr("%n caption(s) without an instruction, or of a part of a film, make no record", nullptr,
                     preview->withoutRecord);
    for (const SubtitleLoss &loss : preview->losses)
        losses << fromUtf8(loss.toString());
    if (losses.isEmpty()) {
        m_losses->setText(tr("Nothing is lost in this format."));
    } else {
        m_losses->setText(tr("Will be lost:") + QStringLiteral("\n• ") + losses.join(QStringLiteral("\n• ")));
    }
    m_export->setEnabled(preview->captions > 0
                         && (kind == ExportKind::Sidecars || !m_path->text().trimmed().isEmpty()));
    emit previewed();
}

void ExportDialog::write()
{
    const dataset::ExportRequest request = this->request();
    const bool isFile = request.kind != ExportKind::Sidecars;
    if (isFile && QFileInfo::exists(fromUtf8(request.path))) {
        const auto answer = QMessageBox::question(
            this, tr("Export captions"), tr("Replace %1?").arg(QDir::toNativeSeparators(m_path->text())),
            QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Yes)
            return;
    }
    m_isWriting = true;
    m_export->setEnabled(false);
    m_progress->setRange(0, isFile ? 0 : 1000);
    m_progress->setVisible(true);
    WorkContext context{m_stop.get_token(), {}};
    context.onProgress = [progress = QPointer(m_progress)](double fraction) {
        QMetaObject::invokeMethod(
            qApp,
            [progress, fraction] {
                if (progress)
                    progress->setValue(static_cast<int>(fraction * 1000));
            },
            Qt::QueuedConnection);
    };
    runInBackground(
        this,
        [reader = readerOf(m_studio.session()), request, context]() -> Result<dataset::ExportSummary> {
            const auto project = reader();
            return project ? writeExport(**project, request, context) : project.error();
        },
        [this](const Result<dataset::ExportSummary> &summary) { finish(summary); });
}

void ExportDialog::finish(const Result<dataset::ExportSummary> &summary)
{
    m_isWriting = false;
    m_progress->setVisible(false);
    m_export->setEnabled(true);
    if (!summary) {
        m_summary->setText(fromUtf8(summary.error().toString()));
        m_studio.notices().error(summary.error());
        return;
    }
    for (const Error &error : summary->errors)
        m_studio.notices().error(error);
    const auto kind = static_cast<ExportKind>(m_kind->currentData().toInt());
    if (kind == ExportKind::Sidecars) {
        m_studio.notices().info(tr("%n text file(s) written", nullptr, summary->filesWritten));
    } else {
        m_studio.notices().info(tr("%1 written with %n caption(s)", nullptr, summary->captions)
                                    .arg(QDir::toNativeSeparators(m_path->text())));
    }
    emit exported(m_path->text());
    accept();
}

void ExportDialog::done(int result)
{
    m_stop.request_stop();
    QDialog::done(result);
}

} // namespace anycap::ui
