// SPDX-License-Identifier: MIT
/// @file cue_table_model.h
/// The cues of the open track as a table, straight from CueList: no copy. A filter is a list of the rows it
/// lets through, found in slices between events, so that typing one never waits for 100,000 cues.
///
/// "Row" is a row of this table, "place" one of CueList. Without a filter they are the same.
#pragma once

#include "ui/cue_table/cue_filter.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace anycap::ui {

class Studio;

class CueTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Start, End, Duration, Text, Speed, Problems, State, Lines, ColumnCount };

    explicit CueTableModel(Studio &studio, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Times as milliseconds (qlonglong), texts as QString. One step of undo.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    int placeOf(int row) const { return m_isFiltered ? m_shown[static_cast<std::size_t>(row)] : row; }
    /// Absent when the filter hides it.
    std::optional<int> rowOfPlace(int place) const;
    const store::Cue &cueAt(int row) const;

    const CueFilter &filter() const { return m_filter; }
    void setFilter(const CueFilter &filter);
    bool isFiltering() const { return m_sliceTimer.isActive(); } ///< not all cues were looked at yet

    void setShowsFrames(bool shows);
    bool showsFrames() const { return m_showsFrames; }
    /// The cue that is heard or seen now; absent: none.
    void setPlaying(std::optional<int> place);
    std::optional<int> playing() const { return m_playing; }
    void retranslate();

    /// "00:00:01.000" or in frames, as the table shows it.
    QString shownTime(Milliseconds time) const;
    QString shownDuration(Milliseconds time) const;

signals:
    void filterApplied();

private:
    void onInserted(int first, int last);
    void onAboutToRemove(int first, int last);
    void onRemoved(int first, int last);
    void onChanged(int first, int last);
    void onQualityChanged(int first, int last);
    void startFiltering();
    void filterSlice();
    void tellChanged(int firstPlace, int lastPlace, int firstColumn, int lastColumn);
    void tellPending();
    QVariant displayed(const store::Cue &cue, int place, int column) const;
    QVariant spoken(const store::Cue &cue, int place, int column) const;
    QString problemWords(int place) const;
    QString stateWords(const store::Cue &cue) const;
    std::optional<double> rate() const;

    Studio &m_studio;
    CueList &m_cues;
    CueQuality &m_quality;
    CueFilter m_filter;
    std::vector<int> m_shown; ///< places, ascending; while m_isFiltered
    std::vector<int> m_found; ///< by the filtering under way
    int m_nextPlace = 0; ///< that it looks at
    QTimer m_sliceTimer;
    std::optional<int> m_playing;
    int m_pendingFirst = -1; ///< places whose quality changed while rows came or went
    int m_pendingLast = -1;
    bool m_isFiltered = false;
    bool m_isChangingRows = false;
    bool m_showsFrames = false;
};

} // namespace anycap::ui
