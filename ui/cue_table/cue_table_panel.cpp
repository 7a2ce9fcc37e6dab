// SPDX-License-Identifier: MIT
#include "ui/cue_table/cue_table_panel.h"

#include "ui/cue_table/cue_actions.h"
#include "ui/cue_table/cue_strip.h"
#include "ui/cue_table/cue_table_model.h"
#include "ui/cue_table/cue_table_view.h"
#include "ui/cue_table/cue_text_box.h"
#include "ui/cue_table/find_bar.h"
#include "ui/cue_table/track_bar.h"
#include "ui/session/studio.h"
#include "ui/widgets/elided_label.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace anycap::ui {

namespace {

/// What the box of filters offers; item data: kind * 100 + value.
enum FilterKind : int {
    ShowAll = 0,
    AnyProblem = 100,
    OneProblem = 200,
    InState = 300,
    WithCandidates = 400
};

/// The place of the cue that is on at this time; the later one where two overlap.
std::optional<int> placeAt(const CueList &cues, Milliseconds time)
{
    int from = 0;
    int to = cues.size();
    while (from < to) {
        const int middle = (from + to) / 2;
        if (cues.at(middle).time.value_or(TimeRange{}).start <= time)
            from = middle + 1;
        else
            to = middle;
    }
    constexpr int kMostOverlapping = 8;
    for (int place = from - 1; place >= std::max(0, from - kMostOverlapping); --place) {
        const std::optional<TimeRange> &range = cues.at(place).time;
        if (range && time >= range->start && time < range->end)
            return place;
    }
    return std::nullopt;
}

} // namespace

CueTablePanel::CueTablePanel(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_model(new CueTableModel(studio, this))
    , m_view(new CueTableView(studio, *m_model))
    , m_strip(new CueStrip(studio))
    , m_findBar(new FindBar(studio))
    , m_trackBar(new TrackBar(studio))
    , m_actions(new CueActions(studio, {this, m_model, m_view, m_strip, m_findBar}, this))
    , m_filterText(new QLineEdit)
    , m_filterKind(new QComboBox)
    , m_counts(new ElidedLabel)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_pages(new QStackedWidget)
    , m_emptyText(new QLabel)
    , m_emptyButton(new QPushButton)
{
    setObjectName(QStringLiteral("cueTablePanel"));
    m_filterText->setObjectName(QStringLiteral("cueFilter"));
    m_filterText->setClearButtonEnabled(true);
    m_filterKind->setObjectName(QStringLiteral("cueFilterKind"));
    m_filterKind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filterKind->setMinimumContentsLength(8);
    m_counts->setObjectName(QStringLiteral("cueCounts"));

    auto *filterRow = new QHBoxLayout;
    filterRow->addWidget(m_filterText, 1);
    filterRow->addWidget(m_filterKind);
    filterRow->addWidget(m_counts);

    auto *empty = new QWidget;
    auto *emptyLayout = new QVBoxLayout(empty);
    m_emptyText->setObjectName(QStringLiteral("emptyText"));
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    emptyLayout->addStretch(1);
    emptyLayout->addWidget(m_emptyText);
    emptyLayout->addWidget(m_emptyButton, 0, Qt::AlignCenter);
    emptyLayout->addStretch(2);
    m_pages->addWidget(m_view);
    m_pages->addWidget(empty);

    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_strip);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    // In a low window the table comes first; the strip shows what room is left for.
    m_strip->setMinimumHeight(fontMetrics().height() * 4);
    m_splitter->setChildrenCollapsible(true);
    m_splitter->setCollapsible(0, false);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_trackBar);
    layout->addLayout(filterRow);
    layout->addWidget(m_findBar);
    layout->addWidget(m_splitter, 1);

    connect(m_filterText, &QLineEdit::textChanged, this, &CueTablePanel::takeFilter);
    connect(m_filterKind, &QComboBox::currentIndexChanged, this, &CueTablePanel::takeFilter);
    connect(m_findBar, &FindBar::closed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_findBar, &FindBar::found, this, [this](store::CueId cue, qsizetype start, qsizetype length) {
        if (m_strip->textBox()->cue() != cue)
            return;
        QTextCursor cursor = m_strip->textBox()->editor()->textCursor();
        cursor.setPosition(static_cast<int>(start));
        cursor.setPosition(static_cast<int>(start + length), QTextCursor::KeepAnchor);
        m_strip->textBox()->editor()->setTextCursor(cursor);
    });
    connect(m_view, &CueTableView::contextMenuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions->fillMenu(*menu);
        menu->popup(position);
    });
    const auto showFrames = [this](bool shows) {
        m_model->setShowsFrames(shows);
        m_strip->setShowsFrames(shows);
    };
    connect(m_actions, &CueActions::showsFramesChanged, this, showFrames);
    connect(m_actions, &CueActions::followsChanged, this, [this](bool follows) { m_follows = follows; });
    m_follows = studio.actions().action(QStringLiteral("view.follow_playback"))->isChecked();
    showFrames(studio.actions().action(QStringLiteral("view.frames"))->isChecked());
    connect(&studio.playback(), &Playback::positionChanged, this, &CueTablePanel::takePosition);
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        const ProjectSession &session = m_studio.session();
        if (!session.cues().isEmpty()) {
            m_filterText->clear();
            m_filterKind->setCurrentIndex(0);
        } else if (session.cues().track()) {
            m_studio.actions().action(QStringLiteral("cue.add"))->trigger();
        } else {
            m_trackBar->addTrack();
        }
    });
    for (const auto signal : {&CueTableModel::rowsInserted, &CueTableModel::rowsRemoved})
        connect(m_model, signal, this, &CueTablePanel::takeEmptiness);
    connect(m_model, &CueTableModel::modelReset, this, &CueTablePanel::takeEmptiness);
    connect(m_model, &CueTableModel::filterApplied, this, &CueTablePanel::takeEmptiness);
    connect(&studio.quality(), &CueQuality::changed, this, &CueTablePanel::takeCounts);
    connect(&studio.quality(), &CueQuality::wasReset, this, &CueTablePanel::takeCounts);
    connect(&studio.session(), &ProjectSession::opened, this, &CueTablePanel::takeEmptiness);
    connect(&studio.session(), &ProjectSession::closed, this, &CueTablePanel::takeEmptiness);
    connect(&studio.session(), &ProjectSession::busyChanged, this, &CueTablePanel::takeEmptiness);
    retranslate();
}

CueTablePanel::~CueTablePanel()
{
    hide(); // what is being typed is saved now, while all of this is still there
}

void CueTablePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CueTablePanel::retranslate()
{
    setAccessibleName(tr("Cues"));
    m_view->setAccessibleName(tr("Cues of the track"));
    m_filterText->setPlaceholderText(tr("Filter by text"));
    m_filterText->setAccessibleName(tr("Filter by text"));
    m_filterKind->setAccessibleName(tr("Filter by problem or state"));
    const int chosen = std::max(m_filterKind->currentIndex(), 0);
    {
        const QSignalBlocker blocker(m_filterKind);
        m_filterKind->clear();
        m_filterKind->addItem(tr("All cues"), ShowAll);
        m_filterKind->addItem(tr("With problems"), AnyProblem);
        m_filterKind->addItem(tr("With proposals"), WithCandidates);
        m_filterKind->insertSeparator(m_filterKind->count());
        for (int state = 0; state <= static_cast<int>(CueState::ByHand); ++state)
            m_filterKind->addItem(tr("State: %1").arg(stateText(static_cast<CueState>(state))),
                                  InState + state);
        m_filterKind->insertSeparator(m_filterKind->count());
        for (int rule = 0; rule <= static_cast<int>(QualityRule::NoDuration); ++rule)
            m_filterKind->addItem(tr("Problem: %1").arg(CueQuality::ruleText(static_cast<QualityRule>(rule))),
                                  OneProblem + rule);
        m_filterKind->setCurrentIndex(chosen);
    }
    m_model->retranslate();
    m_trackBar->retranslate();
    takeCounts();
    takeEmptiness();
}

void CueTablePanel::takeFilter()
{
    CueFilter filter;
    filter.setText(m_filterText->text());
    const int kind = m_filterKind->currentData().toInt();
    if (kind == AnyProblem)
        filter.rules = 0xffff;
    else if (kind == WithCandidates)
        filter.needsCandidates = true;
    else if (kind >= InState)
        filter.state = static_cast<CueState>(kind - InState);
    else if (kind >= OneProblem)
        filter.rules = ruleBit(static_cast<QualityRule>(kind - OneProblem));
    m_model->setFilter(filter);
}

void CueTablePanel::takePosition(Milliseconds position)
{
    const CueList &cues = m_studio.session().cues();
    const std::optional<int> now = m_model->playing();
    if (now && *now < cues.size()) {
        // Sixty times a second it is still the same one.
        const std::optional<TimeRange> &time = cues.at(*now).time;
        const bool isNextOn
            = *now + 1 < cues.size() && cues.at(*now + 1).time && position >= cues.at(*now + 1).time->start;
        if (time && position >= time->start && position < time->end && !isNextOn)
            return;
    }
    const std::optional<int> place = placeAt(cues, position);
    m_model->setPlaying(place);
    if (!place || !m_follows || !m_studio.playback().isPlaying())
        return;
    if (const std::optional<int> row = m_model->rowOfPlace(*place))
        m_view->scrollTo(m_model->index(*row, CueTableModel::Text));
}

void CueTablePanel::takeCounts()
{
    const int all = m_studio.session().cues().size();
    const int shown = m_model->rowCount();
    const QString cues = m_model->filter().isEmpty()
        ? tr("%n cue(s)", nullptr, all)
        : tr("%1 of %n cue(s)", nullptr, all).arg(QLocale().toString(shown));
    const int problems = m_studio.quality().problemCount();
    m_counts->setText(tr("%1, %2", "number of cues, number of those with problems")
                          .arg(cues, tr("%n with problems", nullptr, problems)));
}

void CueTablePanel::takeEmptiness()
{
    takeCounts();
    const ProjectSession &session = m_studio.session();
    const bool canEdit = session.isOpen() && !session.isReadOnly();
    m_pages->setCurrentIndex(m_model->rowCount() > 0 || session.isBusy() ? 0 : 1);
    m_strip->setEnabled(!session.cues().isEmpty());
    m_emptyButton->setVisible(canEdit || !session.cues().isEmpty());
    if (!session.isOpen()) {
        m_emptyText->setText(tr("Open or create a project to see its cues."));
    } else if (!session.cues().track()) {
        m_emptyText->setText(tr("Add a track, or import subtitles, to begin."));
        m_emptyButton->setText(tr("New track…"));
    } else if (session.cues().isEmpty()) {
        m_emptyText->setText(tr("Add the first cue where the film or sound is now."));
        m_emptyButton->setText(tr("Add cue"));
    } else {
        m_emptyText->setText(tr("No cue matches the filter."));
        m_emptyButton->setText(tr("Show all cues"));
    }
}

} // namespace anycap::ui
