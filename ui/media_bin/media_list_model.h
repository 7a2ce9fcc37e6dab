// SPDX-License-Identifier: MIT
/// @file media_list_model.h
/// The project's media as rows, in the order they were added. Reads ProjectSession; what a list needs beside
/// (how far the captions are, whether the file is there) is read in the background for all at once.
#pragma once

#include "core/project/project_types.h"
#include "ui/media_bin/thumbnail_store.h"

#include <QAbstractListModel>
#include <QTimer>

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace anycap::ui {

class Studio;

/// How far the captions of a medium are.
enum class MediaState : unsigned char { Uncaptioned, Base, Refined, Approved, Problem };

/// A problem first; approved when every cue has an accepted text and nothing is undecided.
MediaState mediaState(const store::MediaOverview &overview);

class MediaListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        MediaIdRole = Qt::UserRole, ///< qlonglong
        StateRole, ///< int of MediaState
        ModalityRole, ///< int of Modality
        DurationRole, ///< qlonglong, milliseconds; -1: none
        SizeRole, ///< qlonglong, bytes
        MissingRole, ///< bool: the file is not where the project says
        DetailRole, ///< QString: the line below the name
        StateTextRole ///< QString
    };

    MediaListModel(Studio &studio, const QString &thumbnailFolder, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    store::MediaId mediaAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    std::optional<int> rowOf(store::MediaId media) const;
    /// The states and missing files of now are known.
    bool isFresh() const { return m_isFresh; }
    void retranslate();
    /// Looks again for files and states; also done by itself when the project changes.
    void refreshSoon();

    static QString modalityName(Modality modality);
    static QString stateName(MediaState state);

signals:
    void refreshed();

private:
    struct Known {
        store::MediaOverview overview;
        bool isMissing = false;
        std::string path; ///< where the file is now; empty until that was looked up
    };
    const store::Media *find(int row) const;
    void followMedia();
    void refresh();
    QString detail(const store::Media &media, const Known &known) const;

    Studio &m_studio;
    mutable ThumbnailStore m_thumbnails;
    std::vector<store::MediaId> m_rows;
    std::unordered_map<std::int64_t, int> m_rowOf; ///< by media id
    std::unordered_map<std::int64_t, Known> m_known; ///< by media id
    QTimer m_timer;
    quint64 m_generation = 0; ///< of the reading: late answers are dropped
    bool m_isFresh = false;
};

} // namespace anycap::ui
