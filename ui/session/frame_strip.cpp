// SPDX-License-Identifier: MIT
#include "ui/session/frame_strip.h"

#include "core/media/frame_reader.h"
#include "ui/session/decode_turn.h"

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <optional>
#include <thread>

namespace anycap::ui {

namespace {

/// As shown: pixels that are not square are stretched.
QImage shownImage(const RgbImage &image, double pixelAspect)
{
    QImage shown(image.width, image.height, QImage::Format_RGB888);
    for (int y = 0; y < image.height; ++y)
        std::memcpy(shown.scanLine(y), image.row(y), static_cast<std::size_t>(image.width) * 3);
    if (pixelAspect > 0 && std::abs(pixelAspect - 1) > 0.01)
        shown = shown.scaled(std::max(1, qRound(image.width * pixelAspect)), image.height,
                             Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return shown.convertToFormat(QImage::Format_RGB32); // what is painted fastest
}

} // namespace

class FrameStrip::Worker {
public:
    Worker(FrameStrip &strip, DecodeTurn &turn)
        : m_strip(strip)
        , m_turn(turn)
        , m_thread([this](const std::stop_token &quit) { run(quit); })
    {
    }

    ~Worker()
    {
        m_thread.request_stop();
        want(0, {}, {}, {});
    }

    void want(quint64 generation, store::MediaId media, const std::string &path,
              const std::vector<Milliseconds> &times)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_generation = generation;
            m_media = media;
            m_path = path;
            m_waiting = times;
            std::reverse(m_waiting.begin(), m_waiting.end()); // taken from the back
            const bool isStillWanted = m_running && m_running->first == media
                && std::find(times.begin(), times.end(), m_running->second) != times.end();
            if (m_running && !isStillWanted)
                m_runningStop.request_stop();
            if (isStillWanted)
                std::erase(m_waiting, m_running->second);
        }
        m_wake.notify_all();
    }

private:
    void run(const std::stop_token &quit)
    {
        lowerThreadPriority();
        std::optional<FrameReader> reader;
        std::string opened; ///< what `reader` was tried on
        while (true) {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, quit, [this] { return !m_waiting.empty(); }) || quit.stop_requested())
                return;
            const Key key{m_media, m_waiting.back()};
            const std::string path = m_path;
            const quint64 generation = m_generation;
            m_waiting.pop_back();
            m_running = key;
            m_runningStop = std::stop_source();
            const WorkContext context{m_runningStop.get_token(), {}};
            lock.unlock();

            QImage image;
            bool isDone = true;
            {
                const DecodeTurn::Urgent urgent(m_turn);
                if (opened != path) {
                    opened = path;
                    auto now = FrameReader::open(path, {.maxSidePx = kLongSidePx, .decoderThreads = 1});
                    reader = now ? std::optional(*std::move(now)) : std::nullopt;
                }
                if (reader) {
                    const auto frame = reader->frameAt(key.second, context);
                    isDone = !frame || frame->has_value(); // else it was cancelled
                    if (frame && *frame) {
                        const StreamInfo *stream = reader->info().videoStream();
                        image = shownImage((*frame)->image, stream ? stream->sampleAspectRatio : 1);
                    }
                }
            }
            lock.lock();
            m_running.reset();
            lock.unlock();
            if (isDone) {
                QMetaObject::invokeMethod(
                    &m_strip, [this, generation, key, image] { m_strip.take(generation, key, image); },
                    Qt::QueuedConnection);
            }
        }
    }

    FrameStrip &m_strip;
    DecodeTurn &m_turn;
    std::mutex m_mutex; ///< guards all down to m_running
    std::condition_variable_any m_wake;
    quint64 m_generation = 0;
    store::MediaId m_media;
    std::string m_path;
    std::vector<Milliseconds> m_waiting; ///< the most wanted at the back
    std::optional<Key> m_running;
    std::stop_source m_runningStop;
    std::jthread m_thread; // last: ends first
};

FrameStrip::FrameStrip(DecodeTurn &turn, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this, turn))
{
}

FrameStrip::~FrameStrip() = default;

void FrameStrip::want(store::MediaId media, const std::string &path, const std::vector<Milliseconds> &times)
{
    std::vector<Milliseconds> missing;
    for (const Milliseconds time : times) {
        if (!m_pictures.contains({media, time}))
            missing.push_back(time);
    }
    m_worker->want(m_generation, media, path, missing);
}

QImage FrameStrip::frame(store::MediaId media, Milliseconds time)
{
    const auto found = m_pictures.find({media, time});
    if (found == m_pictures.end())
        return {};
    found->second.lastUse = ++m_uses;
    return found->second.image;
}

QImage FrameStrip::nearest(store::MediaId media, Milliseconds time) const
{
    QImage best;
    Milliseconds distance = Milliseconds::max();
    const auto consider = [&](const std::map<Key, Picture>::const_iterator &at) {
        const Milliseconds away = at->first.second > time ? at->first.second - time : time - at->first.second;
        if (at->first.first == media && !at->second.image.isNull() && away < distance) {
            best = at->second.image;
            distance = away;
        }
    };
    const auto after = m_pictures.lower_bound({media, time});
    if (after != m_pictures.end())
        consider(after);
    if (after != m_pictures.begin())
        consider(std::prev(after));
    return best;
}

void FrameStrip::stop() { m_worker->want(m_generation, {}, {}, {}); }

void FrameStrip::clear()
{
    ++m_generation;
    stop();
    m_pictures.clear();
    m_bytes = 0;
}

void FrameStrip::take(quint64 generation, Key key, QImage image)
{
    if (generation != m_generation || m_pictures.contains(key))
        return;
    m_bytes += image.sizeInBytes();
    m_pictures.emplace(key, Picture{std::move(image), ++m_uses});
    while (m_bytes > kMostBytes) {
        const auto oldest
            = std::min_element(m_pictures.begin(), m_pictures.end(), [](const auto &a, const auto &b) {
                  return a.second.lastUse < b.second.lastUse;
              });
        m_bytes -= oldest->second.image.sizeInBytes();
        m_pictures.erase(oldest);
    }
    emit arrived(key.first, key.second);
}

} // namespace anycap::ui
