// SPDX-License-Identifier: MIT
#include "ui/main_window/main_window.h"

#include "ui/caption_panel/caption_panel.h"
#include "ui/cue_table/cue_table_panel.h"
#include "ui/datasets/dataset_window.h"
#include "ui/dialogs/exchange_actions.h"
#include "ui/evaluation/evaluation_window.h"
#include "ui/jobs/jobs_panel.h"
#include "ui/main_window/about_dialog.h"
#include "ui/main_window/command_palette.h"
#include "ui/main_window/list_dialogs.h"
#include "ui/main_window/project_actions.h"
#include "ui/main_window/settings/settings_dialog.h"
#include "ui/main_window/welcome_page.h"
#include "ui/main_window/window_menus.h"
#include "ui/main_window/window_status.h"
#include "ui/media_bin/media_bin_panel.h"
#include "ui/preview/preview_panel.h"
#include "ui/session/media_adder.h"
#include "ui/session/studio.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/widgets/panel_toolbar.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>

namespace anycap::ui {

namespace {

const QString kGeometryKey = QStringLiteral("window/geometry");

bool isProject(const QString &path) { return path.endsWith(QLatin1String(".anycap"), Qt::CaseInsensitive); }

} // namespace

MainWindow::MainWindow(Studio &studio, QWidget *parent)
    : QMainWindow(parent)
    , m_studio(studio)
    , m_projects(new ProjectActions(studio, this))
    , m_adder(nullptr)
    , m_exchange(nullptr)
    , m_stack(new QStackedWidget(this))
    , m_welcome(nullptr)
    , m_layouts(new DockLayouts(*this, studio.settings()))
    , m_menus(nullptr)
    , m_status(new WindowStatus(studio, this))
    , m_toolbar(new PanelToolBar(this))
    , m_layoutGroup(new QActionGroup(this))
{
    setAcceptDrops(true);
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    m_projects->setLeaveCheck([this] { return mayLeave(); });
    m_exchange = new ExchangeActions(studio, this);
    addActions();
    m_welcome = new WelcomePage(studio, *m_projects, this);
    addPanels();
    addLayoutActions();
    m_menus = new WindowMenus(studio.actions(), menuBar());
    m_menus->addSubmenu(m_projects->recentMenu(), QStringLiteral("file.open"));
    setStatusBar(m_status);
    m_toolbar->setObjectName(QStringLiteral("toolbar"));
    m_toolbar->setMovable(false);
    addToolBar(m_toolbar);
    fillToolbar();
    // Keys work also where no menu shows them; those of one panel work in it alone.
    for (const ActionRegistry::Entry &entry : studio.actions().entries()) {
        if (entry.action->shortcutContext() == Qt::WindowShortcut)
            addAction(entry.action);
    }

    connect(m_welcome, &WelcomePage::sampleRequested, this, &MainWindow::sampleRequested);
    connect(m_status, &WindowStatus::messagesRequested, this, &MainWindow::showMessages);
    m_status->showProgressOf(*m_adder);
    connect(&studio.session(), &ProjectSession::opened, this, &MainWindow::showProject);
    connect(&studio.session(), &ProjectSession::aboutToClose, m_layouts, &DockLayouts::keep);
    connect(&studio.session(), &ProjectSession::closed, this, &MainWindow::showProject);
    resize(fontMetrics().averageCharWidth() * 190, fontMetrics().height() * 48);
    restoreGeometry(studio.settings().value(kGeometryKey).toByteArray());
    m_layouts->restore();
    retranslate();
    showProject();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPanels()
{
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(new PreviewPanel(m_studio, m_stack));
    setCentralWidget(m_stack);
    auto *media = new MediaBinPanel(m_studio, this);
    m_adder = &media->adder();
    m_layouts->add(QStringLiteral("media"), media);
    m_layouts->add(QStringLiteral("caption"), new CaptionPanel(m_studio, this));
    m_layouts->add(QStringLiteral("cues"), new CueTablePanel(m_studio, this));
    m_layouts->add(QStringLiteral("timeline"), new TimelinePanel(m_studio, this));
    m_layouts->add(QStringLiteral("jobs"), new JobsPanel(m_studio, this));
}

void MainWindow::addActions()
{
    ActionRegistry &actions = m_studio.actions();
    ActionSpec spec;
    spec.menu = ActionMenu::File;
    spec.group = 9;
    spec.id = QStringLiteral("file.quit");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Quit");
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+Q"))};
    actions.add(spec, this, &MainWindow::close);
    spec.menu = ActionMenu::Edit;
    spec.group = 1;
    spec.id = QStringLiteral("edit.history");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&History of changes…");
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+Alt+H"))};
    m_projectActions << actions.add(spec, this, &MainWindow::showHistory);
    spec.menu = ActionMenu::Tools;
    spec.group = 0;
    spec.id = QStringLiteral("tools.palette");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Find a command…");
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+Shift+P"))};
    spec.icon = QStringLiteral("search");
    QAction *palette = actions.add(spec);
    connect(palette, &QAction::triggered, this, [this] {
        auto *dialog = new CommandPalette(m_studio, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    spec.menu = ActionMenu::Tools;
    spec.group = 5;
    spec.id = QStringLiteral("tools.dataset");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Dataset…");
    spec.tip
        = QT_TRANSLATE_NOOP("Actions", "Records in the form of the AnyCap dataset, by the hundred thousand");
    spec.shortcuts = {};
    spec.icon.clear();
    QAction *dataset = actions.add(spec);
    connect(dataset, &QAction::triggered, this, [this] {
        auto *window = new DatasetWindow(m_studio, this);
        window->setAttribute(Qt::WA_DeleteOnClose);
        window->show();
    });
    spec.id = QStringLiteral("tools.evaluation");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Evaluation…");
    spec.tip = QT_TRANSLATE_NOOP("Actions", "Run a benchmark, and see what a run came to, record by record");
    QAction *evaluation = actions.add(spec);
    connect(evaluation, &QAction::triggered, this, [this] {
        auto *window = new EvaluationWindow(m_studio, this);
        window->setAttribute(Qt::WA_DeleteOnClose);
        window->show();
    });
    spec.tip = nullptr;
    spec.menu = ActionMenu::Tools;
    spec.group = 9;
    spec.id = QStringLiteral("tools.settings");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Settings…");
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+,"))};
    spec.icon = QStringLiteral("settings");
    QAction *settings = actions.add(spec);
    connect(settings, &QAction::triggered, this, [this] { showSettings(SettingsDialog::Page::Appearance); });
    spec.icon.clear();
    spec.id = QStringLiteral("tools.shortcuts");
    spec.menu = ActionMenu::Help;
    spec.group = 0;
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts…");
    spec.shortcuts = {QKeySequence(QStringLiteral("Ctrl+Alt+K"))};
    QAction *shortcuts = actions.add(spec);
    connect(shortcuts, &QAction::triggered, this, [this] { showSettings(SettingsDialog::Page::Shortcuts); });
    spec.menu = ActionMenu::View;
    spec.group = 5;
    spec.id = QStringLiteral("view.messages");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Messages…");
    spec.shortcuts = {};
    actions.add(spec, this, &MainWindow::showMessages);
    spec.id = QStringLiteral("view.fullScreen");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&Full screen");
    spec.shortcuts = {QKeySequence(QStringLiteral("Shift+F11"))};
    QAction *fullScreen = actions.add(spec);
    connect(fullScreen, &QAction::triggered, this,
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    spec.menu = ActionMenu::Help;
    spec.group = 0;
    spec.id = QStringLiteral("help.about");
    spec.text = QT_TRANSLATE_NOOP("Actions", "&About AnyCap Studio");
    spec.shortcuts = {};
    actions.add(spec, this, &MainWindow::showAbout);
}

void MainWindow::addLayoutActions()
{
    struct Choice {
        const char *id;
        const char *text;
        const char *shortcut;
    };
    constexpr Choice kChoices[]{
        {"view.layoutCaption", QT_TRANSLATE_NOOP("Actions", "Layout &Caption"), "Alt+1"},
        {"view.layoutSubtitle", QT_TRANSLATE_NOOP("Actions", "Layout &Subtitle"), "Alt+2"},
        {"view.layoutReview", QT_TRANSLATE_NOOP("Actions", "Layout &Review"), "Alt+3"},
    };
    ActionRegistry &actions = m_studio.actions();
    for (int i = 0; i < 3; ++i) {
        ActionSpec spec;
        spec.menu = ActionMenu::View;
        spec.id = QLatin1String(kChoices[i].id);
        spec.text = kChoices[i].text;
        spec.shortcuts = {QKeySequence(QLatin1String(kChoices[i].shortcut))};
        spec.isCheckable = true;
        QAction *action = actions.add(spec);
        m_layoutGroup->addAction(action);
        m_projectActions << action;
        connect(action, &QAction::triggered, this,
                [this, i] { m_layouts->show(static_cast<LayoutName>(i)); });
    }
    connect(m_layouts, &DockLayouts::shown, this, [this](LayoutName layout) {
        m_layoutGroup->actions().at(static_cast<int>(layout))->setChecked(true);
    });
    ActionSpec spec;
    spec.menu = ActionMenu::View;
    spec.id = QStringLiteral("view.resetLayout");
    spec.text = QT_TRANSLATE_NOOP("Actions", "Rese&t this layout");
    QAction *reset = actions.add(spec);
    m_projectActions << reset;
    connect(reset, &QAction::triggered, this, [this] { m_layouts->reset(); });

    // Each panel by a key: shown, in front, with the keyboard in it.
    struct Panel {
        const char *dock;
        const char *text;
        const char *shortcut;
    };
    constexpr Panel kPanels[]{
        {"media", QT_TRANSLATE_NOOP("Actions", "Go to &media"), "Ctrl+1"},
        {"cues", QT_TRANSLATE_NOOP("Actions", "Go to &cues"), "Ctrl+2"},
        {"caption", QT_TRANSLATE_NOOP("Actions", "Go to c&aption"), "Ctrl+3"},
        {"timeline", QT_TRANSLATE_NOOP("Actions", "Go to &timeline"), "Ctrl+4"},
        {"jobs", QT_TRANSLATE_NOOP("Actions", "Go to &jobs"), "Ctrl+5"},
    };
    for (const Panel &panel : kPanels) {
        ActionSpec go;
        QDockWidget *dock = m_layouts->docks().value(QLatin1String(panel.dock));
        if (dock == nullptr)
            continue;
        go.menu = ActionMenu::View;
        go.group = 1;
        go.id = QStringLiteral("view.go.") + QLatin1String(panel.dock);
        go.text = panel.text;
        go.shortcuts = {QKeySequence(QLatin1String(panel.shortcut))};
        QAction *action = actions.add(go);
        m_projectActions << action;
        connect(action, &QAction::triggered, this, [dock] {
            dock->show();
            dock->raise();
            QWidget *first = dock->widget();
            if ((first->focusPolicy() & Qt::TabFocus) == 0)
                first = first->nextInFocusChain();
            while (first != dock->widget() && first->focusPolicy() == Qt::NoFocus)
                first = first->nextInFocusChain();
            first->setFocus(Qt::ShortcutFocusReason);
        });
    }
}

void MainWindow::fillToolbar()
{
    const auto add = [this](const char *id) {
        if (QAction *action = m_studio.actions().action(QLatin1String(id)))
            m_toolbar->addAction(action);
    };
    for (const char *id : {"file.new", "file.open", "media.add", "file.import", "file.export"})
        add(id);
    m_toolbar->addSeparator();
    for (const char *id : {"edit.undo", "edit.redo"})
        add(id);
    m_toolbar->addSeparator();
    for (const char *id : {"caption.writeBase", "caption.refine", "caption.batch", "tools.palette"})
        add(id);
    auto *space = new QWidget(m_toolbar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolbar->addWidget(space);
    // The layouts as one control of three segments.
    for (QAction *action : m_layoutGroup->actions())
        m_toolbar->addAction(action);
}

void MainWindow::retranslate()
{
    m_studio.actions().retranslate();
    m_projects->retranslate();
    m_menus->rebuild();
    m_status->retranslate();
    m_toolbar->setWindowTitle(tr("Toolbar"));
    // On the button the name alone; in the menu what it is.
    const QList<QAction *> layouts = m_layoutGroup->actions();
    for (qsizetype i = 0; i < layouts.size(); ++i)
        layouts[i]->setIconText(DockLayouts::title(static_cast<LayoutName>(i)));
    const QMap<QString, QString> titles{{QStringLiteral("media"), tr("Media")},
                                        {QStringLiteral("cues"), tr("Cues")},
                                        {QStringLiteral("caption"), tr("Caption")},
                                        {QStringLiteral("timeline"), tr("Timeline")},
                                        {QStringLiteral("jobs"), tr("Jobs")}};
    for (auto dock = m_layouts->docks().cbegin(); dock != m_layouts->docks().cend(); ++dock)
        dock.value()->setWindowTitle(titles.value(dock.key()));
    updateTitle();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::updateTitle()
{
    const ProjectSession &session = m_studio.session();
    setWindowTitle(session.isOpen() ? tr("%1 – AnyCap Studio").arg(session.name())
                                    : QStringLiteral("AnyCap Studio"));
    setWindowFilePath(session.path());
}

void MainWindow::showProject()
{
    const bool isOpen = m_studio.session().isOpen();
    m_stack->setCurrentIndex(isOpen ? 1 : 0);
    for (QDockWidget *dock : m_layouts->docks())
        dock->setVisible(isOpen);
    if (isOpen)
        m_layouts->restore();
    for (QAction *action : m_projectActions)
        action->setEnabled(isOpen);
    updateTitle();
    if (isOpen && !m_afterOpening.isEmpty())
        takeFiles(std::exchange(m_afterOpening, {}));
}

void MainWindow::takeFiles(const QStringList &paths)
{
    QStringList media;
    QStringList captions;
    for (const QString &path : paths) {
        if (isProject(path)) {
            m_projects->openProject(path);
            return;
        }
        if (ExchangeActions::canImport(path))
            captions << path;
        else
            media << path;
    }
    if (!m_studio.session().isOpen()) {
        // Without a project there is nowhere to put them: it begins beside the first of them.
        const QFileInfo first(paths.value(0));
        const QString beside
            = QDir(first.absolutePath()).filePath(first.completeBaseName() + QStringLiteral(".anycap"));
        if (m_projects->newProject(beside))
            m_afterOpening = paths;
        return;
    }
    if (!media.isEmpty())
        m_adder->add(media);
    for (const QString &path : captions)
        m_exchange->importFile(path);
}

void MainWindow::openLastProject()
{
    const QString last = m_projects->recent().value(0);
    if (QFileInfo::exists(last))
        m_projects->openProject(last);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    // After the drop has ended: what follows may ask.
    QMetaObject::invokeMethod(
        this, [this, paths] { takeFiles(paths); }, Qt::QueuedConnection);
}

bool MainWindow::mayLeave()
{
    if (!m_studio.jobs().isActive())
        return true;
    const batch::BatchTotals totals = m_studio.jobs().totals();
    QMessageBox question(
        QMessageBox::Question, tr("Jobs are running"),
        tr("%n caption job(s) have not finished. They stop now and can be resumed when the project "
           "is opened again.",
           nullptr, totals.queued + totals.running + totals.waitingForMemory),
        QMessageBox::NoButton, this);
    question.addButton(tr("Stop them"), QMessageBox::AcceptRole);
    QPushButton *stay = question.addButton(QMessageBox::Cancel);
    question.setDefaultButton(stay);
    question.exec();
    return question.clickedButton() != nullptr
        && question.buttonRole(question.clickedButton()) == QMessageBox::AcceptRole;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    m_studio.settings().setValue(kGeometryKey, saveGeometry());
    // What is typed and not yet committed goes into the project with the focus.
    if (QWidget *focus = QApplication::focusWidget())
        focus->clearFocus();
    m_studio.session().close();
    event->accept();
}

void MainWindow::showMessages()
{
    auto *dialog = new MessagesDialog(m_studio.notices(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showHistory()
{
    auto *dialog = new HistoryDialog(m_studio.session(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showSettings(SettingsDialog::Page page)
{
    auto *dialog = new SettingsDialog(m_studio, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(page);
}

void MainWindow::showAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace anycap::ui
