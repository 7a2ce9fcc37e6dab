// SPDX-License-Identifier: MIT
#include "ui/caption_panel/caption_panel.h"

#include "resources/icons.h"

#include "core/base/text_count.h"
#include "ui/caption_panel/compare_view.h"
#include "ui/caption_panel/request_editor.h"
#include "ui/caption_panel/version_history.h"
#include "ui/caption_panel/version_text.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"
#include "ui/widgets/panel_toolbar.h"
#include "ui/widgets/spell_checker.h"
#include "ui/widgets/spell_text_edit.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStyle>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace anycap::ui {

namespace {

constexpr auto kTypingPause = std::chrono::seconds(1);

InstructionCatalogue loadCatalogue()
{
    Result<InstructionCatalogue> catalogue = InstructionCatalogue::builtIn();
    Q_ASSERT(catalogue); // it is inside the program
    return *std::move(catalogue);
}

} // namespace

CaptionPanel::CaptionPanel(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_catalogue(loadCatalogue())
    , m_spelling(new SpellChecker(studio.settings(), this))
{
    addActions();
    build();
    retranslate();
    m_typingTimer.setSingleShot(true);
    m_typingTimer.setInterval(kTypingPause);
    connect(&m_typingTimer, &QTimer::timeout, this, &CaptionPanel::commitTyping);

    Selection &selection = studio.selection();
    ProjectSession &session = studio.session();
    // The selection has changed when we hear of it: what was typed belongs to the cue we still show.
    connect(&selection, &Selection::mediaChanged, this, &CaptionPanel::showSelection);
    connect(&selection, &Selection::cueChanged, this, &CaptionPanel::showSelection);
    connect(&session, &ProjectSession::cuesChanged, this, &CaptionPanel::cuesChanged);
    connect(&session, &ProjectSession::mediaChanged, this, &CaptionPanel::showSelection);
    connect(&session, &ProjectSession::tracksChanged, this, &CaptionPanel::showSelection);
    connect(&session, &ProjectSession::aboutToClose, this, &CaptionPanel::commitTyping);
    connect(&session, &ProjectSession::busyChanged, this, &CaptionPanel::updateActions);
    connect(&session.cues(), &CueList::wasReset, this, &CaptionPanel::showSelection);
    connect(&studio.quality(), &CueQuality::changed, this, &CaptionPanel::showFlags);
    JobCenter &jobs = studio.jobs();
    connect(&jobs, &JobCenter::itemChanged, this, &CaptionPanel::jobChanged);
    connect(&jobs, &JobCenter::itemsReset, this, &CaptionPanel::jobChanged);
    connect(&jobs, &JobCenter::availabilityChanged, this, &CaptionPanel::updateActions);
    connect(&jobs, &JobCenter::stageBegan, this, &CaptionPanel::stageBegan);
    connect(&jobs, &JobCenter::textStreamed, this, &CaptionPanel::textStreamed);
    connect(&jobs, &JobCenter::finished, this, &CaptionPanel::finished);
    connect(&jobs, &JobCenter::progressChanged, this, [this](store::JobId job, double fraction) {
        if (m_job == job)
            m_progress->setValue(static_cast<int>(fraction * 1000));
    });
    connect(m_request, &RequestEditor::changed, this, [this] {
        measure();
        updateActions();
    });
    showSelection();
}

CaptionPanel::~CaptionPanel()
{
    commitTyping();
    m_text->disconnect(this); // it loses the focus while it goes, and we are gone by then
}

void CaptionPanel::build()
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("captionTitle"));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_empty = new QLabel(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_content = new QWidget(this);

    m_request = new RequestEditor(m_studio, m_catalogue, m_content);
    m_compare = new CompareView(m_studio.actions(), m_content);
    m_history = new VersionHistory(m_content);
    m_text = new SpellTextEdit(*m_spelling, m_content);
    m_text->setObjectName(QStringLiteral("captionText"));
    m_text->setMinimumHeight(fontMetrics().height() * 3);
    m_flags = new QLabel(m_content);
    m_flags->setObjectName(QStringLiteral("flags"));
    m_flags->setWordWrap(true);
    m_progress = new QProgressBar(m_content);
    m_progress->setRange(0, 1000);
    m_stopButton = new QToolButton(m_content);
    m_stopButton->setDefaultAction(m_stop);
    m_stopButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_textLabel = new QLabel(m_content);
    m_textLabel->setBuddy(m_text);

    m_beforeBox = new QComboBox(m_content);
    m_beforeBox->setObjectName(QStringLiteral("beforeVersion"));
    m_afterBox = new QComboBox(m_content);
    m_afterBox->setObjectName(QStringLiteral("afterVersion"));
    m_beforeLabel = new QLabel(m_content);
    m_afterLabel = new QLabel(m_content);
    m_beforeLabel->setBuddy(m_beforeBox);
    m_afterLabel->setBuddy(m_afterBox);
    for (QComboBox *box : {m_beforeBox, m_afterBox}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
    }
    const auto header = [](QWidget *where, QLabel *label, QComboBox *box) {
        auto *row = new QHBoxLayout(where);
        row->setContentsMargins({});
        row->addWidget(label);
        row->addWidget(box, 1);
        return row;
    };
    header(m_compare->beforeHeader(), m_beforeLabel, m_beforeBox);
    QHBoxLayout *after = header(m_compare->afterHeader(), m_afterLabel, m_afterBox);
    for (QAction *action : {m_previousCandidate, m_nextCandidate}) {
        auto *button = new QToolButton(m_compare->afterHeader());
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        after->addWidget(button);
    }

    auto *runs = new PanelToolBar(m_content);
    runs->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QAction *action : {m_writeAndRefine, m_writeBase, m_refine, m_fixLength})
        runs->addAction(action);
    auto *more = new QToolButton(runs);
    more->setIcon(lineIcon(QStringLiteral("retry")));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setObjectName(QStringLiteral("again"));
    auto *menu = new QMenu(more);
    menu->addActions({m_again, m_againDifferent});
    more->setMenu(menu);
    runs->addWidget(more);
    m_runs = runs;

    auto *ask = new QWidget(m_content);
    auto *askLayout = new QVBoxLayout(ask);
    askLayout->setContentsMargins({});
    askLayout->addWidget(m_request);
    askLayout->addStretch(1);
    auto *scroll = new QScrollArea(m_content);
    scroll->setWidget(ask);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *texts = new QWidget(m_content);
    auto *textsLayout = new QVBoxLayout(texts);
    textsLayout->setContentsMargins({});
    auto *candidateBar = new PanelToolBar(texts);
    candidateBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QAction *action : {m_acceptCandidate, m_rejectCandidate, m_copy})
        candidateBar->addAction(action);
    auto *running = new QHBoxLayout;
    running->addWidget(m_progress, 1);
    running->addWidget(m_stopButton);
    auto *textHead = new QHBoxLayout;
    textHead->addWidget(m_textLabel);
    textHead->addStretch(1);
    textHead->addWidget(candidateBar);
    textsLayout->addWidget(m_compare, 3);
    textsLayout->addLayout(running);
    textsLayout->addLayout(textHead);
    textsLayout->addWidget(m_text, 1);
    textsLayout->addWidget(m_flags);

    m_tabs = new QTabWidget(m_content);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(texts, QString());
    m_tabs->addTab(m_history, QString());

    m_splitter = new QSplitter(Qt::Vertical, m_content);
    m_splitter->setChildrenCollapsible(false);
    m_ask = ask;
    m_ask->installEventFilter(this);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isSplitByHand = true; });
    auto *top = new QWidget(m_splitter);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins({});
    topLayout->addWidget(scroll, 1);
    topLayout->addWidget(runs);
    m_splitter->addWidget(top);
    m_splitter->addWidget(m_tabs);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->addWidget(m_splitter, 1);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_title);
    all->addWidget(m_empty, 1);
    all->addWidget(m_content, 1);

    connect(m_compare, &CompareView::decided, this, &CaptionPanel::applyDecisions);
    connect(m_beforeBox, &QComboBox::activated, this, [this](int index) {
        m_before = {m_beforeBox->itemData(index).toLongLong()};
        compare();
    });
    connect(m_afterBox, &QComboBox::activated, this, [this](int index) {
        m_after = {m_afterBox->itemData(index).toLongLong()};
        compare();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        // Marks of the spelling say "changed", too.
        if (m_text->toPlainText() == m_fieldText)
            return;
        m_fieldText = m_text->toPlainText();
        m_hasTyped = true;
        m_typingTimer.start();
        measure();
    });
    connect(m_text, &SpellTextEdit::focusLeft, this, &CaptionPanel::commitTyping);
    connect(m_history, &VersionHistory::restoreRequested, this, &CaptionPanel::acceptVersion);
    connect(m_history, &VersionHistory::rejectRequested, this, &CaptionPanel::rejectVersion);
    connect(m_history, &VersionHistory::reopenRequested, this, &CaptionPanel::reopenVersion);
    connect(m_history, &VersionHistory::compareRequested, this, [this](store::VersionId id) {
        m_after = id;
        fillVersionBoxes();
        compare();
        m_tabs->setCurrentIndex(0);
    });
}

void CaptionPanel::retranslate()
{
    m_beforeLabel->setText(tr("&Before:"));
    m_afterLabel->setText(tr("P&roposed:"));
    m_textLabel->setText(tr("The &caption:"));
    m_tabs->setTabText(0, tr("Texts"));
    m_tabs->setTabText(1, tr("Versions"));
    m_tabs->setAccessibleName(tr("Texts and versions"));
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_empty->setText(tr("Choose a medium or a cue to caption it."));
    if (auto *again = findChild<QToolButton *>(QStringLiteral("again"))) {
        again->setToolTip(tr("Run again"));
        again->setAccessibleName(tr("Run again"));
    }
    m_text->setPlaceholderText(tr("Write the caption here, or let it be written"));
    showVersions();
}

void CaptionPanel::splitHeight()
{
    if (m_isSplitByHand)
        return;
    // The whole request where it fits beside the texts, which need the most.
    const int height = m_splitter->height() - m_splitter->handleWidth();
    const int buttons = m_runs->sizeHint().height() + m_runs->parentWidget()->layout()->spacing();
    const int wanted = std::min(m_ask->sizeHint().height() + buttons, height * 45 / 100);
    m_splitter->setSizes({wanted, height - wanted});
}

void CaptionPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    splitHeight();
}

bool CaptionPanel::eventFilter(QObject *watched, QEvent *event)
{
    // A limit more or less, once its row is laid out.
    if (watched == m_ask && event->type() == QEvent::LayoutRequest)
        splitHeight();
    return QWidget::eventFilter(watched, event);
}

void CaptionPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace anycap::ui
