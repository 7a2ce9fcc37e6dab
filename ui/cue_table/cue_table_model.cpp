// SPDX-License-Identifier: MIT
#include "ui/cue_table/cue_table_model.h"

#include "core/base/text_count.h"
#include "ui/session/cue_edits.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"
#include "ui/widgets/time_text.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStyle>

#include <algorithm>

namespace anycap::ui {

namespace {

constexpr int kSliceMs = 4;

/// Of a set, in the order of importance that QualityRule has.
QStringList ruleWords(RuleSet rules)
{
    QStringList words;
    for (int bit = 0; bit <= static_cast<int>(QualityRule::NoDuration); ++bit) {
        const auto rule = static_cast<QualityRule>(bit);
        if ((rules & ruleBit(rule)) != 0)
            words << CueQuality::ruleText(rule);
    }
    return words;
}

Qt::Alignment alignmentOf(int column)
{
    switch (column) {
    case CueTableModel::Text:
    case CueTableModel::Problems:
    case CueTableModel::State:
        return Qt::AlignVCenter | Qt::AlignLeading;
    case CueTableModel::Number:
        return Qt::AlignVCenter | Qt::AlignTrailing;
    default: // as wide as each other: below each other in the middle too
        return Qt::AlignCenter;
    }
}

} // namespace

CueTableModel::CueTableModel(Studio &studio, QObject *parent)
    : QAbstractTableModel(parent)
    , m_studio(studio)
    , m_cues(studio.session().cues())
    , m_quality(studio.quality())
{
    m_sliceTimer.setInterval(0);
    connect(&m_sliceTimer, &QTimer::timeout, this, &CueTableModel::filterSlice);
    connect(&m_cues, &CueList::aboutToReset, this, [this] {
        beginResetModel();
        m_isChangingRows = true;
        m_sliceTimer.stop();
        m_shown.clear();
        m_playing.reset();
    });
    connect(&m_cues, &CueList::wasReset, this, [this] {
        m_isChangingRows = false;
        m_pendingFirst = m_pendingLast = -1;
        m_isFiltered = !m_filter.isEmpty();
        endResetModel();
        if (m_isFiltered)
            startFiltering();
    });
    connect(&m_cues, &CueList::aboutToInsert, this, [this](int first, int last) {
        m_isChangingRows = true;
        if (!m_isFiltered)
            beginInsertRows({}, first, last);
    });
    connect(&m_cues, &CueList::inserted, this, &CueTableModel::onInserted);
    connect(&m_cues, &CueList::aboutToRemove, this, &CueTableModel::onAboutToRemove);
    connect(&m_cues, &CueList::removed, this, &CueTableModel::onRemoved);
    connect(&m_cues, &CueList::changed, this, &CueTableModel::onChanged);
    connect(&m_quality, &CueQuality::changed, this, &CueTableModel::onQualityChanged);
    connect(&m_quality, &CueQuality::wasReset, this, [this] {
        if (m_isChangingRows)
            return;
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        if (m_filter.rules != 0)
            startFiltering();
    });
    connect(&studio.playback(), &Playback::durationChanged, this, [this] {
        if (m_showsFrames && rowCount() > 0)
            emit dataChanged(index(0, Start), index(rowCount() - 1, Duration));
    });
}

int CueTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_isFiltered ? static_cast<int>(m_shown.size()) : m_cues.size();
}

int CueTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

std::optional<int> CueTableModel::rowOfPlace(int place) const
{
    if (!m_isFiltered)
        return place;
    const auto found = std::lower_bound(m_shown.begin(), m_shown.end(), place);
    if (found == m_shown.end() || *found != place)
        return std::nullopt;
    return static_cast<int>(found - m_shown.begin());
}

const store::Cue &CueTableModel::cueAt(int row) const { return m_cues.at(placeOf(row)); }

// What the list tells

void CueTableModel::onInserted(int first, int last)
{
    const int count = last - first + 1;
    if (!m_isFiltered) {
        endInsertRows();
    } else {
        const auto from = std::lower_bound(m_shown.begin(), m_shown.end(), first);
        for (auto shown = from; shown != m_shown.end(); ++shown)
            *shown += count;
        // New cues are shown whatever the filter says: they are what was just asked for.
        const auto row = static_cast<int>(from - m_shown.begin());
        beginInsertRows({}, row, row + count - 1);
        std::vector<int> places;
        for (int place = first; place <= last; ++place)
            places.push_back(place);
        m_shown.insert(m_shown.begin() + row, places.begin(), places.end());
        endInsertRows();
    }
    if (m_playing && *m_playing >= first)
        *m_playing += count;
    m_isChangingRows = false;
    if (m_sliceTimer.isActive())
        startFiltering();
    tellPending();
}

void CueTableModel::onAboutToRemove(int first, int last)
{
    m_isChangingRows = true;
    if (!m_isFiltered)
        return beginRemoveRows({}, first, last);
    const auto from = std::lower_bound(m_shown.begin(), m_shown.end(), first);
    const auto to = std::upper_bound(from, m_shown.end(), last);
    if (from == to)
        return;
    const auto row = static_cast<int>(from - m_shown.begin());
    beginRemoveRows({}, row, row + static_cast<int>(to - from) - 1);
    m_shown.erase(from, to);
    endRemoveRows();
}

void CueTableModel::onRemoved(int first, int last)
{
    const int count = last - first + 1;
    if (!m_isFiltered) {
        endRemoveRows();
    } else {
        for (auto shown = std::lower_bound(m_shown.begin(), m_shown.end(), first); shown != m_shown.end();
             ++shown)
            *shown -= count;
    }
    if (m_playing && *m_playing >= first)
        m_playing = *m_playing > last ? std::optional(*m_playing - count) : std::nullopt;
    m_isChangingRows = false;
    if (m_sliceTimer.isActive())
        startFiltering();
    tellPending();
}

void CueTableModel::onChanged(int first, int last)
{
    if (m_isFiltered && !m_sliceTimer.isActive()) {
        // What matches now appears; what does not any more stays until the filter is set again, so that a cue
        // does not vanish under the hands of who mends it.
        for (int place = first; place <= last; ++place) {
            if (rowOfPlace(place) || !m_filter.matches(m_cues.at(place), m_quality.rulesAt(place)))
                continue;
            const auto at = std::lower_bound(m_shown.begin(), m_shown.end(), place);
            const auto row = static_cast<int>(at - m_shown.begin());
            beginInsertRows({}, row, row);
            m_shown.insert(at, place);
            endInsertRows();
        }
    }
    tellChanged(first, last, 0, ColumnCount - 1);
}

void CueTableModel::onQualityChanged(int first, int last)
{
    if (!m_isChangingRows)
        return tellChanged(first, last, Speed, Problems);
    m_pendingFirst = m_pendingFirst < 0 ? first : std::min(m_pendingFirst, first);
    m_pendingLast = std::max(m_pendingLast, last);
}

void CueTableModel::tellPending()
{
    if (m_pendingFirst < 0)
        return;
    // The numbers of all rows behind are others now as well.
    tellChanged(m_pendingFirst, std::max(m_pendingLast, m_cues.size() - 1), 0, ColumnCount - 1);
    m_pendingFirst = m_pendingLast = -1;
}

void CueTableModel::tellChanged(int firstPlace, int lastPlace, int firstColumn, int lastColumn)
{
    int firstRow = firstPlace;
    int lastRow = std::min(lastPlace, m_cues.size() - 1);
    if (m_isFiltered) {
        firstRow = static_cast<int>(std::lower_bound(m_shown.begin(), m_shown.end(), firstPlace)
                                    - m_shown.begin());
        lastRow
            = static_cast<int>(std::upper_bound(m_shown.begin(), m_shown.end(), lastPlace) - m_shown.begin())
            - 1;
    }
    if (firstRow <= lastRow)
        emit dataChanged(index(firstRow, firstColumn), index(lastRow, lastColumn));
}

// The filter

void CueTableModel::setFilter(const CueFilter &filter)
{
    m_filter = filter;
    if (!m_filter.isEmpty())
        return startFiltering();
    m_sliceTimer.stop();
    if (m_isFiltered) {
        beginResetModel();
        m_isFiltered = false;
        m_shown.clear();
        endResetModel();
    }
    emit filterApplied();
}

void CueTableModel::startFiltering()
{
    m_found.clear();
    m_nextPlace = 0;
    m_sliceTimer.start();
    filterSlice(); // small tracks at once
}

void CueTableModel::filterSlice()
{
    QElapsedTimer clock;
    clock.start();
    for (; m_nextPlace < m_cues.size(); ++m_nextPlace) {
        if (m_filter.matches(m_cues.at(m_nextPlace), m_quality.rulesAt(m_nextPlace)))
            m_found.push_back(m_nextPlace);
        if (m_nextPlace % 256 == 255 && clock.elapsed() >= kSliceMs) {
            ++m_nextPlace;
            return;
        }
    }
    m_sliceTimer.stop();
    beginResetModel();
    m_isFiltered = true;
    m_shown = std::move(m_found);
    m_found.clear();
    endResetModel();
    emit filterApplied();
}

// What is shown

std::optional<double> CueTableModel::rate() const
{
    return m_showsFrames ? std::optional(m_quality.framesPerSecond()) : std::nullopt;
}

QString CueTableModel::shownTime(Milliseconds time) const { return timeText(time, rate()); }

QString CueTableModel::shownDuration(Milliseconds time) const { return durationText(time, rate()); }

void CueTableModel::setShowsFrames(bool shows)
{
    if (shows == m_showsFrames)
        return;
    m_showsFrames = shows;
    if (rowCount() > 0)
        emit dataChanged(index(0, Start), index(rowCount() - 1, Duration));
}

void CueTableModel::setPlaying(std::optional<int> place)
{
    if (place == m_playing)
        return;
    const std::optional<int> before = std::exchange(m_playing, place);
    for (const std::optional<int> &changed : {before, place}) {
        if (changed)
            tellChanged(*changed, *changed, Number, Number);
    }
}

QString CueTableModel::problemWords(int place) const
{
    return ruleWords(m_quality.rulesAt(place)).join(tr(", ", "between problems of a cue"));
}

QString CueTableModel::stateWords(const store::Cue &cue) const
{
    const QString state = stateText(stateOf(cue));
    if (cue.candidateCount == 0)
        return state;
    return tr("%1, %n proposal(s)", "state of a cue", cue.candidateCount).arg(state);
}

QVariant CueTableModel::displayed(const store::Cue &cue, int place, int column) const
{
    switch (column) {
    case Number:
        return QLocale().toString(place + 1);
    case Start:
        return cue.time ? shownTime(cue.time->start) : QString();
    case End:
        return cue.time ? shownTime(cue.time->end) : QString();
    case Duration:
        return cue.time ? shownDuration(cue.time->duration()) : QString();
    case Text:
        return fromUtf8(cue.text);
    case Speed: {
        const std::optional<double> speed = m_quality.speedAt(place);
        return speed ? m_quality.speedText(*speed) : QString();
    }
    case Problems:
        return problemWords(place);
    case State:
        return stateWords(cue);
    case Lines:
        return QLocale().toString(countLines(cue.text));
    default:
        return {};
    }
}

QVariant CueTableModel::spoken(const store::Cue &cue, int place, int column) const
{
    const QString shown = displayed(cue, place, column).toString();
    switch (column) {
    case Number:
        return m_playing == place ? tr("Cue %1, playing now").arg(shown) : tr("Cue %1").arg(shown);
    case Start:
        return cue.time ? tr("Starts at %1").arg(shown) : tr("No time");
    case End:
        return cue.time ? tr("Ends at %1").arg(shown) : tr("No time");
    case Duration:
        return cue.time ? tr("Lasts %1").arg(shown) : tr("No time");
    case Text:
        return cue.text.empty() ? tr("No text") : fromUtf8(withoutMarkup(cue.text));
    case Speed:
        return shown.isEmpty() ? tr("No reading speed") : tr("%1 characters a second").arg(shown);
    case Problems:
        return shown.isEmpty() ? tr("No problems") : shown;
    case Lines:
        return tr("%n line(s)", nullptr, countLines(cue.text));
    default:
        return shown;
    }
}

QVariant CueTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int place = placeOf(index.row());
    const store::Cue &cue = m_cues.at(place);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return displayed(cue, place, column);
    case Qt::AccessibleTextRole:
        return spoken(cue, place, column);
    case Qt::EditRole:
        if (column == Text)
            return fromUtf8(cue.text);
        if (cue.time && column >= Start && column <= Duration) {
            const Milliseconds times[]{cue.time->start, cue.time->end, cue.time->duration()};
            return static_cast<qlonglong>(times[column - Start].count());
        }
        return {};
    case Qt::DecorationRole:
        if (column == Problems && m_quality.rulesAt(place) != 0)
            return QApplication::style()->standardIcon(QStyle::SP_MessageBoxWarning);
        if (column == Number && m_playing == place)
            return QApplication::style()->standardIcon(QStyle::SP_MediaPlay);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant(alignmentOf(column));
    case Qt::ToolTipRole:
        if (column == Text)
            return fromUtf8(cue.text).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        if (column == Problems && m_quality.rulesAt(place) != 0) {
            QStringList lines;
            for (const QualityProblem &problem : m_quality.problemsAt(place))
                lines << CueQuality::problemText(problem);
            return lines.join(u'\n');
        }
        return displayed(cue, place, column);
    default:
        return {};
    }
}

QVariant CueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(alignmentOf(section));
    const bool isTip = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (role != Qt::DisplayRole && !isTip)
        return {};
    switch (section) {
    case Number:
        return isTip ? tr("Number") : tr("#", "column of cue numbers");
    case Start:
        return tr("Start");
    case End:
        return tr("End");
    case Duration:
        return tr("Duration");
    case Text:
        return tr("Text");
    case Speed:
        return isTip ? tr("Characters a second") : tr("Char/s", "column of reading speeds");
    case Problems:
        return tr("Problems");
    case State:
        return tr("State");
    default:
        return tr("Lines");
    }
}

Qt::ItemFlags CueTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_studio.session().isReadOnly())
        return flags;
    const bool isTime = index.column() >= Start && index.column() <= Duration;
    if (index.column() == Text || (isTime && cueAt(index.row()).time))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool CueTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || (flags(index) & Qt::ItemIsEditable) == 0)
        return false;
    const store::Cue &cue = cueAt(index.row());
    const store::CueId id = cue.id;
    if (index.column() == Text) {
        bool isDone = false;
        cue_edits::setTexts(m_studio, "edit", {{id, toUtf8(value.toString())}},
                            [&](bool done) { isDone = done; });
        return isDone;
    }
    const Milliseconds time(value.toLongLong());
    if (index.column() == Start)
        cue_edits::setStart(m_studio, id, time);
    else if (index.column() == End)
        cue_edits::setEnd(m_studio, id, time);
    else
        cue_edits::resizeCue(m_studio, id, {cue.time->start, cue.time->start + time});
    return true;
}

void CueTableModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace anycap::ui
