// SPDX-License-Identifier: MIT
#include "ui/cue_table/cue_table_view.h"

#include "ui/cue_table/cue_delegate.h"
#include "ui/cue_table/cue_table_model.h"
#include "ui/session/cue_edits.h"
#include "ui/session/studio.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QItemSelection>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace anycap::ui {

namespace {

const QString kHiddenColumns = QStringLiteral("cueTable/hiddenColumns");
const QString kActivation = QStringLiteral("cueTable/activation");

/// For settings: English, one word.
constexpr std::array kColumnNames{"number", "start",    "end",   "duration", "text",
                                  "speed",  "problems", "state", "lines"};

} // namespace

CueTableView::CueTableView(Studio &studio, CueTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_studio(studio)
    , m_model(model)
    , m_delegate(new CueDelegate(studio, this))
{
    setObjectName(QStringLiteral("cueTable"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(CueTableModel::Text, QHeaderView::Stretch);
    // Beside its times the text is seen also where the table is narrow.
    horizontalHeader()->moveSection(CueTableModel::Text, CueTableModel::Duration);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu *menu = makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(horizontalHeader()->mapToGlobal(position));
    });
    connect(m_delegate, &CueDelegate::nextRequested, this, &CueTableView::editNext);

    connect(&model, &QAbstractItemModel::modelReset, this, &CueTableView::takeSelection);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_areRowsChanging = true; });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] { m_areRowsChanging = false; });
    connect(&studio.selection(), &Selection::cueChanged, this, &CueTableView::takeSelection);
    connect(&studio.selection(), &Selection::cuesChanged, this, &CueTableView::takeSelection);
    connect(&studio.settings(), &StudioSettings::changed, this, [this](const QString &key) {
        if (key == kHiddenColumns)
            takeColumns();
    });
    takeMetrics();
    takeColumns();
    takeSelection();
}

void CueTableView::takeMetrics()
{
    const QFontMetrics metrics(font());
    const int margin = style()->pixelMetric(QStyle::PM_FocusFrameVMargin, nullptr, this) + 2;
    verticalHeader()->setMinimumSectionSize(metrics.lineSpacing());
    verticalHeader()->setDefaultSectionSize(metrics.lineSpacing() * CueDelegate::kTextLines + 2 * margin);
    const int side = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 4);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this) + side;
    const auto width = [&](CueTableModel::Column column, const QString &sample, int extra) {
        const QString title = m_model.headerData(column, Qt::Horizontal).toString();
        const int needed = std::max(metrics.horizontalAdvance(sample),
                                    horizontalHeader()->fontMetrics().horizontalAdvance(title))
            + side + extra;
        setColumnWidth(column, needed);
    };
    width(CueTableModel::Number, QStringLiteral("0000"), icon);
    width(CueTableModel::Start, QStringLiteral("00:00:00.000"), 0);
    width(CueTableModel::End, QStringLiteral("00:00:00.000"), 0);
    width(CueTableModel::Duration, QStringLiteral("000.000"), 0);
    width(CueTableModel::Speed, QStringLiteral("000.0"), 0);
    width(CueTableModel::Problems, CueQuality::ruleText(QualityRule::Order) + QStringLiteral("00"), icon);
    width(CueTableModel::State, stateText(CueState::Refined) + QStringLiteral("000000"), 0);
    width(CueTableModel::Lines, QStringLiteral("00"), 0);
    horizontalHeader()->setMinimumSectionSize(metrics.horizontalAdvance(QStringLiteral("000")) + side);
    fitText();
}

void CueTableView::fitText()
{
    int others = 0;
    for (int column = 0; column < CueTableModel::ColumnCount; ++column)
        others += column == CueTableModel::Text ? 0 : columnWidth(column); // 0 of a hidden one
    const int least = fontMetrics().averageCharWidth() * 24;
    const bool hasRoom = viewport()->width() - others >= least;
    horizontalHeader()->setSectionResizeMode(CueTableModel::Text,
                                             hasRoom ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!hasRoom)
        setColumnWidth(CueTableModel::Text, least);
}

void CueTableView::takeColumns()
{
    const QStringList hidden
        = m_studio.settings().value(kHiddenColumns, QStringList{QStringLiteral("lines")}).toStringList();
    for (int column = 0; column < CueTableModel::ColumnCount; ++column) {
        const QString name = QString::fromLatin1(kColumnNames[static_cast<std::size_t>(column)]);
        setColumnHidden(column, column != CueTableModel::Text && hidden.contains(name));
    }
    fitText();
}

QMenu *CueTableView::makeColumnMenu(QWidget *parent)
{
    auto *menu = new QMenu(tr("Columns"), parent);
    for (int column = 0; column < CueTableModel::ColumnCount; ++column) {
        if (column == CueTableModel::Text) // a table of nothing helps nobody
            continue;
        const QString title = m_model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        QAction *shown = menu->addAction(title);
        shown->setCheckable(true);
        shown->setChecked(!isColumnHidden(column));
        connect(shown, &QAction::toggled, this, [this, column](bool isShown) {
            QStringList hidden;
            for (int other = 0; other < CueTableModel::ColumnCount; ++other) {
                if (other == column ? !isShown : isColumnHidden(other))
                    hidden << QString::fromLatin1(kColumnNames[static_cast<std::size_t>(other)]);
            }
            m_studio.settings().setValue(kHiddenColumns, hidden);
        });
    }
    return menu;
}

void CueTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitText();
}

void CueTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LanguageChange)
        takeMetrics();
}

// Selection

void CueTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    tellSelection();
}

void CueTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    tellSelection();
}

void CueTableView::tellSelection()
{
    if (m_isTaking || m_areRowsChanging)
        return;
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    const int now = currentIndex().row();
    const bool isCurrentIn = std::binary_search(rows.begin(), rows.end(), now);
    const store::CueId current = m_model.cueAt(isCurrentIn ? now : rows.front()).id;
    std::vector<store::CueId> cues;
    cues.reserve(rows.size());
    for (const int row : rows)
        cues.push_back(m_model.cueAt(row).id);
    m_isTaking = true; // what comes back is what this table shows
    m_studio.selection().setCues(std::move(cues), current);
    m_isTaking = false;
}

void CueTableView::takeSelection()
{
    if (m_isTaking || selectionModel() == nullptr)
        return;
    m_isTaking = true;
    const CueList &list = m_studio.session().cues();
    const auto rowOf = [&](store::CueId cue) -> std::optional<int> {
        const std::optional<int> place = list.rowOf(cue);
        return place ? m_model.rowOfPlace(*place) : std::nullopt;
    };
    std::vector<int> rows;
    for (const store::CueId cue : m_studio.selection().cues()) {
        if (const std::optional<int> row = rowOf(cue))
            rows.push_back(*row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.append(QItemSelectionRange(m_model.index(rows[i], 0),
                                             m_model.index(rows[end - 1], CueTableModel::ColumnCount - 1)));
        i = end;
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (const std::optional<int> row = rowOf(m_studio.selection().cue())) {
        if (*row != currentIndex().row()) {
            const int column
                = currentIndex().isValid() ? currentIndex().column() : static_cast<int>(CueTableModel::Text);
            selectionModel()->setCurrentIndex(m_model.index(*row, column), QItemSelectionModel::NoUpdate);
        }
        scrollTo(m_model.index(*row, CueTableModel::Text));
    }
    m_isTaking = false;
}

// Keys and mouse

void CueTableView::editText(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const QModelIndex index = m_model.index(row, CueTableModel::Text);
    if (selectionModel()->selectedRows().size() <= 1 || !selectionModel()->isSelected(index))
        selectionModel()->setCurrentIndex(index,
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
    if ((m_model.flags(index) & Qt::ItemIsEditable) != 0)
        edit(index);
}

void CueTableView::editCurrent()
{
    const QModelIndex index = currentIndex();
    const bool isText = index.column() == CueTableModel::Text;
    if (index.isValid() && !isText && (m_model.flags(index) & Qt::ItemIsEditable) != 0)
        edit(index);
    else
        editText(index.row());
}

void CueTableView::editNext()
{
    const int next = currentIndex().row() + 1;
    if (next >= m_model.rowCount())
        return setFocus();
    selectionModel()->setCurrentIndex(m_model.index(next, CueTableModel::Text),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    editText(next);
}

void CueTableView::activateRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const QString what = m_studio.settings().value(kActivation, QStringLiteral("seek")).toString();
    const std::optional<TimeRange> time = m_model.cueAt(row).time;
    if (what == QStringLiteral("edit") || !time)
        return editText(row);
    if (what == QStringLiteral("play"))
        m_studio.playback().playRange(*time);
    else
        m_studio.playback().seek(time->start);
}

void CueTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && state() != EditingState && currentIndex().isValid()) {
        activateRow(currentIndex().row());
        return event->accept();
    }
    QTableView::keyPressEvent(event);
}

void CueTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        // A time is edited where it stands; elsewhere the cue is shown.
        const bool isTime
            = index.column() >= CueTableModel::Start && index.column() <= CueTableModel::Duration;
        if (isTime && (m_model.flags(index) & Qt::ItemIsEditable) != 0)
            edit(index);
        else
            activateRow(index.row());
        return event->accept();
    }
    QTableView::mouseDoubleClickEvent(event);
}

void CueTableView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid())
        position = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    emit contextMenuRequested(position);
    event->accept();
}

} // namespace anycap::ui
