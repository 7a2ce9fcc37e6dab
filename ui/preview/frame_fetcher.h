// SPDX-License-Identifier: MIT
/// @file frame_fetcher.h
/// The exact picture for a time while the film stands still: decoded by core/media/frame_reader.h on an own
/// thread, its neighbours ahead of their being asked for, so that a step shows at once.
///
/// Thread: the window's.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/result.h"

#include <QImage>
#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace anycap::ui {

class FrameFetcher : public QObject {
    Q_OBJECT
public:
    static constexpr qint64 kMostBytes = qint64(96) * 1024 * 1024; ///< of pictures that are kept

    explicit FrameFetcher(QObject *parent = nullptr);
    ~FrameFetcher() override;

    /// Another film; pictures whose longer side is beyond `maxSidePx` are reduced.
    void open(const std::string &path, int maxSidePx);
    void close();
    bool isOpen() const { return m_isOpen; }

    /// The picture shown at this time; earlier wishes are dropped.
    void show(Milliseconds time);
    /// From what is shown, or will be when the last show() is done. Stops at both ends.
    void step(int frames);
    /// Nothing is waited for.
    bool isIdle() const { return !m_wanted && m_steps == 0; }

signals:
    void shown(const QImage &picture, std::chrono::milliseconds time);
    void failed(const anycap::Error &error);

private:
    struct Picture {
        QImage image;
        std::optional<Milliseconds> next; ///< time of the frame that follows
        bool isFirst = false;
        bool isLast = false;
    };
    using Cache = std::map<Milliseconds, Picture>;
    enum class Direction : unsigned char { At, Forward, Back };
    struct Request {
        Direction direction = Direction::At;
        Milliseconds time{0};
        friend bool operator==(const Request &, const Request &) = default;
    };
    class Worker;

    void pump();
    void ask(Request request);
    void become(Cache::iterator picture);
    Cache::iterator find(Milliseconds time);
    void take(quint64 generation, quint64 serial, Milliseconds time, const Picture &picture,
              std::optional<Milliseconds> before);
    void finish(quint64 generation, quint64 serial, std::optional<Milliseconds> last,
                std::optional<Error> error);
    void evict();

    Cache m_pictures;
    qint64 m_bytes = 0;
    std::optional<Milliseconds> m_current;
    std::optional<Milliseconds> m_wanted;
    int m_steps = 0;
    std::optional<Request> m_asked; ///< the worker is at it
    quint64 m_generation = 0; ///< of the film: late pictures of another one are dropped
    quint64 m_serial = 0; ///< of the newest request
    bool m_isOpen = false;
    std::unique_ptr<Worker> m_worker; ///< last: its thread ends first
};

} // namespace anycap::ui
