// SPDX-License-Identifier: MIT
#include "ui/dialogs/exchange_actions.h"

#include "core/dataset/caption_list.h"
#include "core/subtitle/format_registry.h"
#include "ui/dialogs/acd_export_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QFileDialog>
#include <QFileInfo>

namespace anycap::ui {

namespace {

const QString kFolderKey = QStringLiteral("folders/import");

} // namespace

ExchangeActions::ExchangeActions(Studio &studio, QWidget *window)
    : QObject(window)
    , m_studio(studio)
    , m_window(window)
{
    ActionRegistry &actions = studio.actions();
    ActionSpec spec;
    spec.menu = ActionMenu::File;
    spec.group = 3;
    spec.id = QStringLiteral("file.import");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Import captions…");
    spec.tip = QT_TRANSLATE_NOOP("Actions", "Subtitles or a list of captions into this project");
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+I"))};
    spec.icon = QStringLiteral("import");
    m_import = actions.add(spec, this, &ExchangeActions::chooseImport);
    spec.id = QStringLiteral("file.importSidecars");
    spec.text = QT_TRANSLATE_NOOP("Actions", "Import text files &beside the media");
    spec.tip = QT_TRANSLATE_NOOP("Actions", "The caption of picture.jpg from picture.txt");
    spec.shortcuts = {};
    spec.icon.clear();
    m_sidecars = actions.add(spec, this, &ExchangeActions::chooseSidecars);
    spec.id = QStringLiteral("file.export");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Export…");
    spec.tip
        = QT_TRANSLATE_NOOP("Actions", "Write the captions as a file, after a look at what it will hold");
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+E"))};
    spec.icon = QStringLiteral("export");
    m_export = actions.add(spec, this, &ExchangeActions::openExport);
    spec.id = QStringLiteral("file.exportDataset");
    spec.text = QT_TRANSLATE_NOOP("Actions", "Export &training data…");
    spec.tip = QT_TRANSLATE_NOOP("Actions",
                                 "The captions with what was asked for, in the form of the AnyCap dataset");
    spec.shortcuts = {};
    spec.icon.clear();
    m_exportDataset = actions.add(spec, this, &ExchangeActions::openDatasetExport);

    connect(&studio.session(), &ProjectSession::opened, this, &ExchangeActions::updateActions);
    connect(&studio.session(), &ProjectSession::closed, this, &ExchangeActions::updateActions);
    connect(&studio.session(), &ProjectSession::mediaChanged, this, &ExchangeActions::updateActions);
    connect(&studio.session(), &ProjectSession::tracksChanged, this, &ExchangeActions::updateActions);
    updateActions();
}

void ExchangeActions::updateActions()
{
    const ProjectSession &session = m_studio.session();
    const bool canEdit = session.isOpen() && !session.isReadOnly();
    m_import->setEnabled(canEdit);
    m_sidecars->setEnabled(canEdit && !session.media().empty());
    m_export->setEnabled(session.isOpen() && !session.tracks().empty());
    m_exportDataset->setEnabled(session.isOpen() && !session.media().empty());
}

bool ExchangeActions::canImport(const QString &path)
{
    const auto format = subtitleFormatFromPath(toUtf8(path));
    return (format && canRead(*format)) || dataset::listFormatFromPath(toUtf8(path));
}

void ExchangeActions::chooseImport()
{
    const QString folder = m_studio.settings().value(kFolderKey).toString();
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Import captions"), folder,
        tr("Captions (*.srt *.vtt *.sbv *.json *.jsonl *.ndjson *.csv *.tsv);;All files (*)"));
    if (path.isEmpty())
        return;
    m_studio.settings().setValue(kFolderKey, QFileInfo(path).absolutePath());
    importFile(path);
}

void ExchangeActions::importFile(const QString &path)
{
    auto *dialog = new ImportDialog(m_studio, path, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ExchangeActions::chooseSidecars() { importFile({}); }

void ExchangeActions::openExport()
{
    auto *dialog = new ExportDialog(m_studio, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ExchangeActions::openDatasetExport()
{
    auto *dialog = new AcdExportDialog(m_studio, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace anycap::ui
