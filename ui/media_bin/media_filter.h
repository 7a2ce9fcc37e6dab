// SPDX-License-Identifier: MIT
/// @file media_filter.h
/// The media list narrowed and sorted. Words are looked for in file names at once and in caption texts in the
/// background.
#pragma once

#include "ui/media_bin/media_list_model.h"

#include <QSortFilterProxyModel>
#include <QTimer>

#include <optional>
#include <set>

namespace anycap::ui {

enum class MediaOrder : unsigned char { Added, Name, Duration, Size, State };

class MediaFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    MediaFilter(Studio &studio, MediaListModel &model, QObject *parent = nullptr);

    void setState(std::optional<MediaState> state);
    void setModality(std::optional<Modality> modality);
    void setWords(const QString &words);
    void setMediaOrder(MediaOrder order);
    bool isNarrowed() const { return m_state || m_modality || !m_words.isEmpty(); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void searchTexts();

    Studio &m_studio;
    MediaListModel &m_model;
    std::optional<MediaState> m_state;
    std::optional<Modality> m_modality;
    QString m_words;
    std::set<qlonglong> m_withText; ///< media in whose captions the words are
    MediaOrder m_order = MediaOrder::Added;
    QTimer m_timer;
    quint64 m_generation = 0; ///< of the words: late answers are dropped
};

} // namespace anycap::ui
