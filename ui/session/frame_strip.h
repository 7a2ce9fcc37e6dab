// SPDX-License-Identifier: MIT
/// @file frame_strip.h
/// Small pictures along a video, decoded on an own thread for whoever shows a strip of them. What is visible
/// now is decoded first; what was asked for before and is no longer visible is dropped. The pictures least
/// recently shown go when there are too many.
///
/// Thread: the window's.
#pragma once

#include "core/base/media_buffers.h"
#include "core/project/project_types.h"

#include <QImage>
#include <QObject>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace anycap::ui {

class DecodeTurn;

class FrameStrip : public QObject {
    Q_OBJECT
public:
    static constexpr int kLongSidePx = 192; ///< of the pictures
    static constexpr qint64 kMostBytes = qint64{48} * 1024 * 1024; ///< of pictures that are kept

    explicit FrameStrip(DecodeTurn &turn, QObject *parent = nullptr);
    ~FrameStrip() override;

    /// What is visible now, most wanted first. Pictures that are there already are not decoded again.
    void want(store::MediaId media, const std::string &path, const std::vector<Milliseconds> &times);
    /// The picture shown at this time; null while it is not there, or cannot be decoded.
    QImage frame(store::MediaId media, Milliseconds time);
    /// The picture nearest to this time that is there, to show meanwhile; null when there is none.
    QImage nearest(store::MediaId media, Milliseconds time) const;
    /// Stops, and forgets all pictures.
    void clear();
    /// Stops; pictures stay.
    void stop();
    qint64 bytesKept() const { return m_bytes; }

signals:
    void arrived(anycap::store::MediaId media, std::chrono::milliseconds time);

private:
    struct Picture {
        QImage image; ///< null: cannot be decoded
        quint64 lastUse = 0;
    };
    using Key = std::pair<store::MediaId, Milliseconds>;
    class Worker;
    void take(quint64 generation, Key key, QImage image);

    std::map<Key, Picture> m_pictures;
    qint64 m_bytes = 0;
    quint64 m_uses = 0;
    quint64 m_generation = 0; ///< pictures from before a clear() are dropped
    std::unique_ptr<Worker> m_worker; ///< last: its thread ends first
};

} // namespace anycap::ui
