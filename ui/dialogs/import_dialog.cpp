// SPDX-License-Identifier: MIT
#include "ui/dialogs/import_dialog.h"

#include "core/project/track_exchange.h"
#include "ui/session/background.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTime>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace anycap::ui {

namespace {

constexpr int kMostRows = 200;

QString timeText(Milliseconds time)
{
    const auto total = time.count();
    return QStringLiteral("%1:%2:%3.%4")
        .arg(total / 3'600'000)
        .arg(total / 60'000 % 60, 2, 10, QLatin1Char('0'))
        .arg(total / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(total % 1000, 3, 10, QLatin1Char('0'));
}

/// "film.pt-BR.srt" says its language; empty where the name says none.
QString languageOf(const QString &path)
{
    static const QRegularExpression tag(QStringLiteral("\\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.[^.]+$"));
    const QString found = tag.match(QFileInfo(path).fileName()).captured(1);
    return found.isEmpty() || QLocale(found).language() == QLocale::C ? QString() : found;
}

constexpr std::array kTrackKinds{store::TrackKind::Subtitles, store::TrackKind::Captions,
                                 store::TrackKind::Descriptions, store::TrackKind::AltText};

} // namespace

ImportDialog::ImportDialog(Studio &studio, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_studio(studio)
    , m_path(path)
{
    build();
    retranslate();
    fillMedia();
    m_language->setText(languageOf(path));
    m_name->setText(QFileInfo(path).fileName());
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 32);
    look();
}

ImportDialog::~ImportDialog() { m_stop.request_stop(); }

void ImportDialog::build()
{
    m_media = new QComboBox(this);
    m_media->setObjectName(QStringLiteral("media"));
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_encoding = new QComboBox(this);
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_language = new QLineEdit(this);
    m_language->setObjectName(QStringLiteral("language"));
    m_name = new QLineEdit(this);
    m_name->setObjectName(QStringLiteral("name"));
    m_mediaLabel = new QLabel(this);
    m_kindLabel = new QLabel(this);
    m_encodingLabel = new QLabel(this);
    m_languageLabel = new QLabel(this);
    m_nameLabel = new QLabel(this);
    m_table = new QTableWidget(0, 3, this);
    m_table->setObjectName(QStringLiteral("captions"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->setVisible(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_problems = new QPlainTextEdit(this);
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->setReadOnly(true);
    m_problems->setMaximumHeight(fontMetrics().height() * 6);
    m_problemsLabel = new QLabel(this);
    m_problemsLabel->setBuddy(m_problems);
    for (store::TrackKind kind : kTrackKinds)
        m_kind->addItem(QString(), static_cast<int>(kind));

    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->addRow(m_mediaLabel, m_media);
    m_form->addRow(m_nameLabel, m_name);
    m_form->addRow(m_kindLabel, m_kind);
    m_form->addRow(m_languageLabel, m_language);
    m_form->addRow(m_encodingLabel, m_encoding);
    m_mediaLabel->setBuddy(m_media);
    m_nameLabel->setBuddy(m_name);
    m_kindLabel->setBuddy(m_kind);
    m_languageLabel->setBuddy(m_language);
    m_encodingLabel->setBuddy(m_encoding);

    auto *buttons = new QDialogButtonBox(this);
    m_import = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setDefault(true);
    m_import->setEnabled(false);
    buttons->addButton(QDialogButtonBox::Cancel);

    auto *all = new QVBoxLayout(this);
    all->addLayout(m_form);
    all->addWidget(m_summary);
    all->addWidget(m_table, 1);
    all->addWidget(m_problemsLabel);
    all->addWidget(m_problems);
    all->addWidget(buttons);

    connect(m_encoding, &QComboBox::activated, this, &ImportDialog::look);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
}

void ImportDialog::retranslate()
{
    setWindowTitle(m_path.isEmpty() ? tr("Import text files beside the media")
                                    : tr("Import %1").arg(QFileInfo(m_path).fileName()));
    m_mediaLabel->setText(tr("&Medium:"));
    m_nameLabel->setText(tr("&Name of the track:"));
    m_kindLabel->setText(tr("&Kind:"));
    m_languageLabel->setText(tr("&Language:"));
    m_language->setPlaceholderText(tr("For example en or pt-BR"));
    m_encodingLabel->setText(tr("Text &encoding:"));
    m_problemsLabel->setText(tr("What was &odd in the file:"));
    m_import->setText(tr("&Import"));
    m_table->setAccessibleName(tr("What will be imported"));
    m_kind->setItemText(0, tr("Subtitles"));
    m_kind->setItemText(1, tr("Captions for deaf and hard of hearing people"));
    m_kind->setItemText(2, tr("Descriptions"));
    m_kind->setItemText(3, tr("Alternative text"));
}

void ImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_look)
            showLook(Result<ImportPreview>(*m_look));
    }
    QDialog::changeEvent(event);
}

void ImportDialog::fillMedia()
{
    m_media->addItem(tr("None yet"), QVariant::fromValue<qlonglong>(0));
    const ProjectSession &session = m_studio.session();
    const QString stem = QFileInfo(m_path).fileName();
    int chosen = 0;
    for (const store::Media &media : session.media()) {
        if (media.modality == Modality::Image)
            continue;
        const QFileInfo file(fromUtf8(media.path));
        m_media->addItem(file.fileName(), QVariant::fromValue<qlonglong>(media.id.value));
        // "film.de.srt" belongs to film.mp4.
        if (stem.startsWith(file.completeBaseName() + QLatin1Char('.')))
            chosen = m_media->count() - 1;
        else if (chosen == 0 && media.id == m_studio.selection().media())
            chosen = m_media->count() - 1;
    }
    m_media->setCurrentIndex(chosen);
}

void ImportDialog::look()
{
    const std::uint64_t asked = ++m_asked;
    m_summary->setText(tr("Reading…"));
    runInBackground(
        this,
        [path = toUtf8(m_path), encoding = toUtf8(m_encoding->currentData().toString()),
         media = m_studio.session().media()] { return lookAtImport(path, encoding, media); },
        [this, asked](const Result<ImportPreview> &look) {
            if (asked == m_asked)
                showLook(look);
        });
}

void ImportDialog::showLook(const Result<ImportPreview> &look)
{
    if (!look) {
        m_look.reset();
        m_table->setRowCount(0);
        m_summary->setText(fromUtf8(look.error().toString()));
        m_import->setEnabled(false);
        m_problems->setVisible(false);
        m_problemsLabel->setVisible(false);
        emit previewed();
        return;
    }
    m_look = std::make_shared<const ImportPreview>(*look);
    const bool isSubtitles = m_look->kind == ImportPreview::Kind::Subtitles;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_media, m_mediaLabel, m_kind, m_kindLabel, m_encoding,
                                          m_encodingLabel, m_language, m_languageLabel, m_name, m_nameLabel})
        widget->setVisible(isSubtitles);
    if (isSubtitles)
        showSubtitles();
    else
        showMatches();
    showProblems();
    m_table->resizeColumnsToContents();
    emit previewed();
}

void ImportDialog::fillEncodings()
{
    if (m_encoding->count() > 0)
        return;
    for (const EncodingGuess &guess : m_look->encodings) {
        const QString name = fromUtf8(guess.encoding.name);
        if (m_encoding->findData(name) < 0)
            m_encoding->addItem(m_encoding->count() == 0 ? tr("%1 (detected)").arg(name) : name, name);
    }
    for (const char *name :
         {"UTF-8", "windows-1252", "windows-1250", "windows-1251", "windows-1253", "ISO-8859-1", "ISO-8859-2",
          "KOI8-R", "SHIFT_JIS", "GB18030", "BIG5", "EUC-KR"}) {
        const QString text = QString::fromLatin1(name);
        if (m_encoding->findData(text, Qt::UserRole, Qt::MatchFixedString) < 0)
            m_encoding->addItem(text, text);
    }
}

void ImportDialog::showSubtitles()
{
    fillEncodings();
    const std::vector<Cue> &cues = m_look->document.cues;
    m_table->setHorizontalHeaderLabels({tr("Start"), tr("End"), tr("Text")});
    const int rows = std::min(static_cast<int>(cues.size()), kMostRows);
    m_table->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const Cue &cue = cues[static_cast<std::size_t>(row)];
        m_table->setItem(row, 0, new QTableWidgetItem(timeText(cue.time.start)));
        m_table->setItem(row, 1, new QTableWidgetItem(timeText(cue.time.end)));
        m_table->setItem(
            row, 2,
            new QTableWidgetItem(fromUtf8(cue.text).replace(QLatin1Char('\n'), QStringLiteral(" ⏎ "))));
    }
    QString summary = tr("%n cue(s) in this file.", nullptr, static_cast<int>(cues.size()));
    if (rows < static_cast<int>(cues.size()))
        summary += QLatin1Char(' ') + tr("The first %n are shown.", nullptr, rows);
    m_summary->setText(summary);
    m_import->setEnabled(!cues.empty());
}

void ImportDialog::showMatches()
{
    const dataset::ListMatch &match = m_look->match;
    m_table->setHorizontalHeaderLabels({tr("In the list"), tr("Medium"), tr("Text")});
    const int rows = std::min(static_cast<int>(match.matched.size()), kMostRows);
    m_table->setRowCount(rows);
    for (int row = 0; row < rows; ++row) {
        const dataset::MatchedCaption &item = match.matched[static_cast<std::size_t>(row)];
        const store::Media *media = m_studio.session().findMedia(item.media);
        const QString name = media != nullptr ? QFileInfo(fromUtf8(media->path)).fileName() : QString();
        m_table->setItem(row, 0, new QTableWidgetItem(QFileInfo(fromUtf8(item.caption.file)).fileName()));
        m_table->setItem(row, 1, new QTableWidgetItem(name));
        m_table->setItem(
            row, 2,
            new QTableWidgetItem(fromUtf8(item.caption.text).replace(QLatin1Char('\n'), QLatin1Char(' '))));
    }
    QStringList summary{tr("%n caption(s) belong to media of this project.", nullptr,
                           static_cast<int>(match.matched.size()))};
    if (!match.unmatched.empty())
        summary << tr("%n name no medium of it, or more than one, and are left out.", nullptr,
                      static_cast<int>(match.unmatched.size()));
    summary << tr("No text is replaced: where there is one, they become candidates.");
    m_summary->setText(summary.join(QLatin1Char(' ')));
    m_import->setEnabled(!match.matched.empty());
}

void ImportDialog::showProblems()
{
    QStringList lines;
    for (const std::string &problem : m_look->problems)
        lines << fromUtf8(problem);
    for (const dataset::ListedCaption &caption : m_look->match.unmatched)
        lines << tr("%1: no medium of this name, or several").arg(fromUtf8(caption.file));
    m_problems->setPlainText(lines.join(QLatin1Char('\n')));
    m_problems->setVisible(!lines.isEmpty());
    m_problemsLabel->setVisible(!lines.isEmpty());
}

void ImportDialog::import()
{
    if (!m_look)
        return;
    m_import->setEnabled(false);
    if (m_look->kind == ImportPreview::Kind::Subtitles)
        importSubtitles();
    else
        importMatches();
}

void ImportDialog::importSubtitles()
{
    store::ImportOptions options;
    const store::MediaId media{m_media->currentData().toLongLong()};
    if (media)
        options.media = media;
    options.kind = static_cast<store::TrackKind>(m_kind->currentData().toInt());
    options.language = toUtf8(m_language->text().trimmed());
    options.name = toUtf8(m_name->text().trimmed());
    if (m_encoding->currentIndex() > 0)
        options.encoding = toUtf8(m_encoding->currentData().toString());
    const auto track = std::make_shared<store::TrackId>();
    m_studio.session().workInBackground(
        [options, path = toUtf8(m_path), track,
         stop = m_stop.get_token()](store::Project &project) -> Result<Unit> {
            const auto report = importTrack(project, path, options, WorkContext{stop, {}});
            if (!report)
                return report.error();
            if (*report)
                *track = (*report)->track;
            return Unit{};
        },
        [self = QPointer(this), studio = &m_studio, track, media](bool isDone) {
            if (isDone && *track) {
                studio->selection().setMedia(media);
                studio->selection().setTrack(*track);
            }
            if (self)
                self->finish(isDone);
        });
}

void ImportDialog::importMatches()
{
    const QString source
        = m_path.isEmpty() ? tr("text files beside the media") : QFileInfo(m_path).fileName();
    const auto report = std::make_shared<dataset::CaptionImportReport>();
    const std::string name
        = store::countedName("import", static_cast<std::int64_t>(m_look->match.matched.size()), "caption");
    m_studio.session().workInBackground(
        [look = m_look, source = toUtf8(source), name, report](store::Project &project) -> Result<Unit> {
            Result<store::Action> action = project.begin(name);
            if (!action)
                return action.error();
            const auto imported = importCaptions(*action, project, look->match.matched, source);
            if (!imported)
                return imported.error();
            *report = *imported;
            return action->commit();
        },
        [self = QPointer(this), report](bool isDone) {
            if (!self)
                return;
            if (isDone) {
                self->m_studio.notices().info(tr("%1 accepted, %2 added as candidates, %3 known already")
                                                  .arg(QLocale().toString(report->accepted),
                                                       QLocale().toString(report->candidates),
                                                       QLocale().toString(report->known)));
            }
            self->finish(isDone);
        });
}

void ImportDialog::finish(bool isDone)
{
    if (!isDone) {
        m_import->setEnabled(true);
        return;
    }
    emit imported();
    accept();
}

} // namespace anycap::ui
