// SPDX-License-Identifier: MIT
#include "ui/media_bin/media_actions.h"

#include "core/media/content_hash.h"
#include "core/project/relink.h"
#include "ui/session/background.h"
#include "ui/session/media_adder.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

#include <memory>
#include <utility>

namespace anycap::ui {

namespace {

const QString kFolderKey = QStringLiteral("folders/media");

} // namespace

MediaActions::MediaActions(Studio &studio, MediaAdder &adder, QWidget *window)
    : QObject(window)
    , m_studio(studio)
    , m_adder(adder)
    , m_window(window)
{
    const auto add = [this](const char *id, const char *text, const char *tip, const char *shortcut,
                            auto slot, const char *icon = "") {
        ActionSpec spec;
        spec.id = QString::fromLatin1(id);
        spec.menu = ActionMenu::File;
        spec.group = 2;
        spec.text = text;
        spec.tip = tip;
        spec.icon = QString::fromLatin1(icon);
        if (shortcut != nullptr)
            spec.shortcuts = {QKeySequence(QString::fromLatin1(shortcut))};
        return m_studio.actions().add(spec, this, slot);
    };
    m_add = add("media.add", QT_TRANSLATE_NOOP("Actions", "&Add media…"),
                QT_TRANSLATE_NOOP("Actions", "Images, films and sounds into this project"), "Ctrl+Shift+O",
                &MediaActions::chooseFiles, "add-media");
    m_addFolder = add("media.addFolder", QT_TRANSLATE_NOOP("Actions", "Add a &folder of media…"), nullptr,
                      nullptr, &MediaActions::chooseFolder);
    m_relink = add("media.relink", QT_TRANSLATE_NOOP("Actions", "F&ind missing media…"),
                   QT_TRANSLATE_NOOP("Actions", "Look for moved files in a folder, by their content"),
                   nullptr, &MediaActions::chooseRelinkFolder);
    m_reveal = add("media.reveal", QT_TRANSLATE_NOOP("Actions", "Show in the file &manager"), nullptr,
                   nullptr, &MediaActions::reveal);
    m_remove = add("media.remove", QT_TRANSLATE_NOOP("Actions", "&Remove from the project"),
                   QT_TRANSLATE_NOOP("Actions", "With their captions; the files stay where they are"),
                   nullptr, &MediaActions::removeChosen);
    ProjectSession &session = studio.session();
    connect(&session, &ProjectSession::mediaChanged, this, &MediaActions::update);
    connect(&session, &ProjectSession::closed, this, [this] { m_stop.request_stop(); });
    connect(&studio.selection(), &Selection::mediaChanged, this, &MediaActions::update);
    connect(&studio.selection(), &Selection::mediaSetChanged, this, &MediaActions::update);
    update();
}

MediaActions::~MediaActions() { m_stop.request_stop(); }

QList<QAction *> MediaActions::contextMenu() const
{
    return {m_add, m_addFolder, m_reveal, m_relink, m_remove};
}

void MediaActions::update()
{
    const ProjectSession &session = m_studio.session();
    const bool canEdit = session.isOpen() && !session.isReadOnly();
    m_add->setEnabled(canEdit);
    m_addFolder->setEnabled(canEdit);
    m_relink->setEnabled(canEdit && !session.media().empty() && !m_isRelinking);
    m_remove->setEnabled(canEdit && !chosen().empty());
    m_reveal->setEnabled(session.isOpen() && !chosen().empty());
}

std::vector<store::MediaId> MediaActions::chosen() const
{
    const Selection &selection = m_studio.selection();
    if (!selection.mediaSet().empty())
        return selection.mediaSet();
    return selection.media() ? std::vector{selection.media()} : std::vector<store::MediaId>();
}

void MediaActions::chooseFiles()
{
    auto *dialog
        = new QFileDialog(m_window, tr("Add media"), m_studio.settings().value(kFolderKey).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Images, films and sounds (%1)").arg(MediaAdder::namePatterns().join(QLatin1Char(' '))),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        m_studio.settings().setValue(kFolderKey, QFileInfo(files.front()).absolutePath());
        m_adder.add(files);
    });
    dialog->open();
}

void MediaActions::chooseFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Add a folder of media"),
                                   m_studio.settings().value(kFolderKey).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &folder) { m_adder.add({folder}); });
    dialog->open();
}

void MediaActions::chooseRelinkFolder()
{
    auto *dialog = new QFileDialog(m_window, tr("Find missing media in this folder"),
                                   m_studio.settings().value(kFolderKey).toString());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &MediaActions::relinkIn);
    dialog->open();
}

void MediaActions::relinkIn(const QString &folder)
{
    auto writer = m_studio.session().connectAgain();
    if (!writer)
        return m_studio.notices().error(writer.error());
    m_isRelinking = true;
    m_stop = {};
    update();
    m_studio.notices().info(tr("Looking for missing files in %1…").arg(folder));
    struct Done {
        Result<store::RelinkReport> report;
        store::ProjectChanges changes;
    };
    runInBackground(
        this,
        [project = std::make_shared<store::Project>(*std::move(writer)), where = toUtf8(folder),
         stop = m_stop.get_token()]() -> Done {
            if (auto watched = project->watchChanges(); !watched)
                return {watched.error(), {}};
            auto report = store::relinkMedia(*project, {where}, contentHash, WorkContext{stop, {}});
            return {std::move(report), project->takeChanges()};
        },
        [this](const Done &done) {
            m_isRelinking = false;
            m_studio.session().refresh(done.changes);
            update();
            if (!done.report)
                return m_studio.notices().error(done.report.error());
            const store::RelinkReport &report = *done.report;
            if (report.finish == Finish::Cancelled)
                return;
            const int found = static_cast<int>(report.found.size());
            const int missing = static_cast<int>(report.missing.size());
            if (found > 0)
                m_studio.notices().info(tr("%n missing file(s) found", nullptr, found));
            if (missing > 0)
                m_studio.notices().warn(tr("%n file(s) are still missing", nullptr, missing));
            if (found == 0 && missing == 0)
                m_studio.notices().info(tr("No file is missing"));
            for (const std::string &line : report.unreadable)
                m_studio.notices().warn(fromUtf8(line));
            emit relinked(found);
        });
}

void MediaActions::reveal()
{
    const std::vector<store::MediaId> media = chosen();
    const store::Media *first = media.empty() ? nullptr : m_studio.session().findMedia(media.front());
    if (first == nullptr)
        return;
    const QString folder = QFileInfo(fromUtf8(m_studio.session().project().locate(*first))).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        m_studio.notices().warn(tr("No file manager could be started for %1").arg(folder));
}

void MediaActions::removeChosen()
{
    const std::vector<store::MediaId> media = chosen();
    if (media.empty())
        return;
    m_studio.session().performInBackground(
        store::countedName("delete", static_cast<std::int64_t>(media.size()), "media file"),
        [media](store::Action &action) -> Result<Unit> {
            for (const store::MediaId id : media) {
                if (auto removed = action.removeMedia(id); !removed)
                    return removed.error();
            }
            return Unit{};
        });
}

} // namespace anycap::ui
