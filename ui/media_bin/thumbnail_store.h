// SPDX-License-Identifier: MIT
/// @file thumbnail_store.h
/// Small pictures of media, made on an own thread, what was asked for last first; kept on disk under the hash
/// of the content, and in memory while there is room.
///
/// Thread: the window's.
#pragma once

#include "core/project/project_types.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QString>

#include <memory>
#include <string>

namespace anycap::ui {

class ThumbnailStore : public QObject {
    Q_OBJECT
public:
    static constexpr int kSidePx = 256; ///< of the square a picture fits into
    static constexpr int kMostBytes = 64 * 1024 * 1024; ///< in memory
    static constexpr std::size_t kMostWaiting = 300; ///< what was asked for longest ago is dropped

    /// @param folder for the pictures on disk; made when the first is kept
    explicit ThumbnailStore(const QString &folder, QObject *parent = nullptr);
    ~ThumbnailStore() override;

    /// The picture if it is there; else null, and arrived() when it is. A medium without a picture (a sound,
    /// a damaged file) stays null and is not asked for twice.
    QImage thumbnail(store::MediaId media, const std::string &path, const std::string &contentHash);
    void clear();

    static QString defaultFolder();

signals:
    void arrived(anycap::store::MediaId media);

private:
    class Worker;
    void take(quint64 generation, store::MediaId media, const QImage &image);

    QCache<qint64, QImage> m_images; ///< by media id; a null image: there is none
    QSet<qint64> m_asked;
    quint64 m_generation = 0; ///< late pictures of another project are dropped
    std::unique_ptr<Worker> m_worker; ///< last: its thread ends first
};

} // namespace anycap::ui
