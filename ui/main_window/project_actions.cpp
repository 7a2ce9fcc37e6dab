// SPDX-License-Identifier: MIT
#include "ui/main_window/project_actions.h"

#include "core/batch/local_only.h"
#include "ui/session/action_names.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

namespace anycap::ui {

namespace {

const QString kRecentKey = QStringLiteral("projects/recent");
const QString kFolderKey = QStringLiteral("folders/projects");
constexpr qsizetype kMostRecent = 12;

} // namespace

ProjectActions::ProjectActions(Studio &studio, QWidget *window)
    : QObject(window)
    , m_studio(studio)
    , m_window(window)
    , m_recentMenu(new QMenu(window))
{
    ActionRegistry &actions = studio.actions();
    ActionSpec spec;
    spec.menu = ActionMenu::File;
    spec.id = QStringLiteral("file.new");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&New project…");
    spec.shortcuts = {QKeySequence::New};
    spec.icon = QStringLiteral("new");
    actions.add(spec, this, [this] { newProject(); });
    spec.id = QStringLiteral("file.open");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Open project…");
    spec.shortcuts = {QKeySequence::Open};
    spec.icon = QStringLiteral("open");
    actions.add(spec, this, &ProjectActions::chooseProject);
    spec.id = QStringLiteral("file.close");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Close project");
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+W"))};
    spec.icon.clear();
    m_close = actions.add(spec, this, &ProjectActions::closeProject);
    spec.id = QStringLiteral("file.localOnly");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Media stay on this computer");
    spec.tip = QT_TRANSLATE_NOOP(
        "Actions", "No captioner that sends media or texts to another computer is used for this project");
    spec.shortcuts.clear();
    spec.isCheckable = true;
    m_localOnly = actions.add(spec);
    connect(m_localOnly, &QAction::triggered, this, &ProjectActions::keepHere);
    spec.tip = nullptr;
    spec.isCheckable = false;
    spec.menu = ActionMenu::Edit;
    spec.id = QStringLiteral("edit.undo");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Undo");
    spec.shortcuts = {QKeySequence::Undo};
    spec.icon = QStringLiteral("undo");
    m_undo = actions.add(spec);
    connect(m_undo, &QAction::triggered, this, [this] { m_studio.session().undo(); });
    spec.id = QStringLiteral("edit.redo");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Redo");
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))};
    spec.icon = QStringLiteral("redo");
    m_redo = actions.add(spec);
    connect(m_redo, &QAction::triggered, this, [this] { m_studio.session().redo(); });

    ProjectSession &session = studio.session();
    connect(&session, &ProjectSession::opened, this, &ProjectActions::remember);
    connect(&session, &ProjectSession::opened, this, &ProjectActions::updateActions);
    connect(&session, &ProjectSession::closed, this, &ProjectActions::updateActions);
    connect(&session, &ProjectSession::historyChanged, this, &ProjectActions::updateActions);
    connect(&session, &ProjectSession::busyChanged, this, &ProjectActions::updateActions);
    updateRecentMenu();
    updateActions();
}

void ProjectActions::retranslate()
{
    updateRecentMenu();
    updateActions();
}

QStringList ProjectActions::recent() const { return m_studio.settings().value(kRecentKey).toStringList(); }

void ProjectActions::remember()
{
    QStringList paths = recent();
    const QString path = m_studio.session().path();
    paths.removeAll(path);
    paths.prepend(path);
    if (paths.size() > kMostRecent)
        paths.resize(kMostRecent);
    m_studio.settings().setValue(kRecentKey, paths);
    m_studio.settings().setValue(kFolderKey, QFileInfo(path).absolutePath());
    updateRecentMenu();
    emit recentChanged();
}

void ProjectActions::forgetRecent(const QString &path)
{
    QStringList paths = recent();
    paths.removeAll(path);
    m_studio.settings().setValue(kRecentKey, paths);
    updateRecentMenu();
    emit recentChanged();
}

void ProjectActions::updateRecentMenu()
{
    m_recentMenu->clear();
    m_recentMenu->setTitle(tr("Open &recent"));
    const QStringList paths = recent();
    for (const QString &path : paths) {
        QAction *action = m_recentMenu->addAction(QFileInfo(path).completeBaseName());
        action->setStatusTip(QDir::toNativeSeparators(path));
        action->setToolTip(QDir::toNativeSeparators(path));
        action->setEnabled(QFileInfo::exists(path));
        connect(action, &QAction::triggered, this, [this, path] { openProject(path); });
    }
    m_recentMenu->setToolTipsVisible(true);
    m_recentMenu->setEnabled(!paths.isEmpty());
}

void ProjectActions::updateActions()
{
    const ProjectSession &session = m_studio.session();
    const bool canEdit = session.isOpen() && !session.isReadOnly() && !session.isBusy();
    m_close->setEnabled(session.isOpen());
    m_localOnly->setEnabled(canEdit);
    // When in doubt nothing leaves.
    m_localOnly->setChecked(session.isOpen() && batch::isLocalOnly(session.project()).value_or(true));
    const auto show = [canEdit](QAction *action, const std::optional<store::ActionInfo> &step,
                                const QString &plain, const QString &named) {
        action->setEnabled(canEdit && step.has_value());
        action->setText(step ? named.arg(actionDisplayName(step->name)) : plain);
    };
    show(m_undo, session.nextUndo(), tr("&Undo"), tr("&Undo %1"));
    show(m_redo, session.nextRedo(), tr("&Redo"), tr("&Redo %1"));
}

void ProjectActions::keepHere(bool isLocalOnly)
{
    m_studio.session().setSetting(fromUtf8(batch::kLocalOnlySetting),
                                  isLocalOnly ? QStringLiteral("1") : QStringLiteral("0"));
    updateActions();
    emit m_studio.jobs().availabilityChanged();
}

bool ProjectActions::newProject(const QString &suggestedPath)
{
    if (!mayLeave())
        return false;
    QString suggested = suggestedPath;
    if (suggested.isEmpty()) {
        const QString folder
            = m_studio.settings()
                  .value(kFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                  .toString();
        suggested = QDir(folder).filePath(tr("Captions") + QStringLiteral(".anycap"));
    }
    QString path = QFileDialog::getSaveFileName(m_window, tr("New project"), suggested,
                                                tr("AnyCap projects (*.anycap)"));
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".anycap");
    m_studio.session().create(path);
    return true;
}

void ProjectActions::chooseProject()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open project"),
                                                      m_studio.settings().value(kFolderKey).toString(),
                                                      tr("AnyCap projects (*.anycap);;All files (*)"));
    if (!path.isEmpty())
        openProject(path);
}

void ProjectActions::openProject(const QString &path)
{
    if (mayLeave())
        m_studio.session().open(path);
}

void ProjectActions::closeProject()
{
    if (mayLeave())
        m_studio.session().close();
}

} // namespace anycap::ui
