// SPDX-License-Identifier: MIT
#include "ui/preview/media_player.h"

#include "ui/session/background.h"
#include "ui/session/playback.h"
#include "ui/session/text.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QGuiApplication>
#include <QMediaDevices>
#include <QScreen>
#include <QTransform>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace anycap::ui {

namespace {

constexpr Milliseconds kTick{15};
constexpr Milliseconds kSoundStep{10}; ///< a "frame" of a sound
constexpr Milliseconds kNearTarget{500};
constexpr Milliseconds kWatch{2000};
constexpr Milliseconds kOverdue{500}; ///< frames come later than the player's clock
constexpr int kMostDropped = 50;
constexpr int kLeastPictureSide = 1920;

/// Qt 6.4 takes GStreamer unless told otherwise; it reads this when its first player is made.
void preferFfmpegBackend()
{
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
}

int pictureSide()
{
    int side = kLeastPictureSide;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QSizeF size = QSizeF(screen->size()) * screen->devicePixelRatio();
        side = std::max(side, static_cast<int>(std::max(size.width(), size.height())));
    }
    return side;
}

/// Upright, whether Qt turned it already or not.
QImage upright(QImage picture, const QVideoFrame &frame, const StreamInfo &stream)
{
    const bool isTurned = static_cast<int>(frame.rotationAngle()) != 0 || frame.mirrored();
    if (isTurned || (stream.rotationDegrees == 0 && !stream.isMirrored))
        return picture;
    picture = picture.transformed(QTransform().rotate(stream.rotationDegrees));
    return stream.isMirrored ? picture.mirrored(true, false) : picture;
}

} // namespace

MediaPlayer::MediaPlayer(Playback &playback, QObject *parent)
    : QObject(parent)
    , m_playback(playback)
{
    preferFfmpegBackend();
    m_tick.setInterval(kTick);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &MediaPlayer::tick);
    m_watch.setInterval(kWatch);
    connect(&m_watch, &QTimer::timeout, this, &MediaPlayer::watch);
    connect(&m_fetcher, &FrameFetcher::shown, this, &MediaPlayer::pictureArrived);
    connect(&m_fetcher, &FrameFetcher::failed, this, &MediaPlayer::failed);
    connect(&playback, &Playback::seekRequested, this, [this](std::chrono::milliseconds t) {
        m_stopAt.reset();
        seek(t);
    });
    connect(&playback, &Playback::playRequested, this, &MediaPlayer::play);
    connect(&playback, &Playback::pauseRequested, this, &MediaPlayer::pause);
    connect(&playback, &Playback::stepRequested, this, &MediaPlayer::step);
    connect(&playback, &Playback::rangeRequested, this, &MediaPlayer::playRange);
    connect(&playback, &Playback::volumeChanged, this, &MediaPlayer::applyVolume);
    connect(&playback, &Playback::rateChanged, this, [this](double rate) {
        m_clockBase = clockTime();
        m_clock.start();
        if (m_player)
            m_player->setPlaybackRate(rate);
    });
}

MediaPlayer::~MediaPlayer()
{
    if (m_player)
        m_player->disconnect(this);
}

void MediaPlayer::open(const std::string &path)
{
    close();
    m_path = path;
    const quint64 generation = m_generation;
    runInBackground(
        this, [path] { return probeMedia(path); },
        [this, generation](Result<MediaInfo> info) {
            if (generation != m_generation)
                return;
            if (info)
                take(*std::move(info));
            else
                emit failed(info.error());
        });
}

void MediaPlayer::close()
{
    ++m_generation;
    m_tick.stop();
    m_watch.stop();
    m_isPlaying = false;
    m_wantsPlay = false;
    m_isBuffered = false;
    m_stopAt.reset();
    m_target.reset();
    m_captionTime = m_standWanted = Milliseconds(0);
    m_engine = Engine::None;
    m_info.reset();
    if (m_player) {
        m_player->disconnect(this);
        m_player.reset();
    }
    m_sink.reset();
    m_output.reset();
    m_fetcher.close();
    m_playback.reportPlaying(false);
    m_playback.reportMedia(Milliseconds(0), std::nullopt);
}

void MediaPlayer::take(MediaInfo info)
{
    m_info = std::move(info);
    std::optional<double> rate;
    if (hasFilm()) {
        m_fetcher.open(m_path, pictureSide());
        if (const StreamInfo *stream = m_info->videoStream(); stream != nullptr && stream->frameRate > 0)
            rate = stream->frameRate;
    }
    m_playback.reportMedia(m_info->duration.value_or(Milliseconds(0)), rate);
    startQt();
    emit opened();
    standAt(Milliseconds(0));
}

void MediaPlayer::startQt()
{
    const bool hasDevice = !QMediaDevices::defaultAudioOutput().isNull();
    // Qt's player keeps time by what it puts out: without picture and sound device it has no time.
    if (!hasFilm() && !hasDevice)
        return useClock(tr("There is no sound device: the sound is not heard"));
    m_player = std::make_unique<QMediaPlayer>();
    if (!m_player->isAvailable())
        return useClock(tr("Qt's media player is not installed: films are shown without sound"));
    m_engine = Engine::Qt;
    m_sink = std::make_unique<QVideoSink>();
    connect(
        m_sink.get(), &QVideoSink::videoFrameChanged, this,
        [this](const QVideoFrame &frame) {
            // On the player's thread: the newest frame is kept, and one call at a time is under way.
            const std::scoped_lock lock(m_frameMutex);
            m_frame = frame;
            if (!std::exchange(m_isFrameQueued, true))
                QMetaObject::invokeMethod(this, &MediaPlayer::takeFrame, Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    if (hasFilm())
        m_player->setVideoSink(m_sink.get());
    if (hasDevice) {
        m_output = std::make_unique<QAudioOutput>();
        m_player->setAudioOutput(m_output.get());
        applyVolume();
    }
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString &message) {
                QMetaObject::invokeMethod(
                    this,
                    [this, message, generation = m_generation] {
                        if (generation == m_generation && m_engine == Engine::Qt)
                            useClock(tr("It is shown without sound: %1").arg(message));
                    },
                    Qt::QueuedConnection);
            });
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this,
            [this](QMediaPlayer::MediaStatus status) {
                if (status == QMediaPlayer::LoadedMedia || status == QMediaPlayer::BufferedMedia) {
                    m_isBuffered = true;
                    if (std::exchange(m_wantsPlay, false))
                        playFrom(m_playback.position());
                } else if (status == QMediaPlayer::EndOfMedia && m_isPlaying) {
                    ended();
                }
            });
    m_player->setPlaybackRate(m_playback.rate());
    m_player->setSource(QUrl::fromLocalFile(fromUtf8(m_path)));
}

void MediaPlayer::useClock(const QString &why)
{
    const bool wasPlaying = m_isPlaying || m_wantsPlay;
    m_engine = Engine::Clock;
    m_wantsPlay = false;
    if (m_player)
        m_player->disconnect(this);
    // It may be in one of its own signals.
    if (m_player)
        m_player.release()->deleteLater();
    emit limited(why);
    if (wasPlaying)
        playFrom(m_playback.position());
}

double MediaPlayer::aspectRatio() const
{
    const StreamInfo *stream = m_info ? m_info->videoStream() : nullptr;
    if (stream == nullptr || stream->width <= 0 || stream->height <= 0)
        return 16.0 / 9;
    const double coded = stream->width * stream->sampleAspectRatio / stream->height;
    return stream->rotationDegrees == 90 || stream->rotationDegrees == 270 ? 1 / coded : coded;
}

void MediaPlayer::setMuted(bool isMuted)
{
    if (isMuted == m_isMuted)
        return;
    m_isMuted = isMuted;
    applyVolume();
    emit mutedChanged(isMuted);
}

void MediaPlayer::applyVolume()
{
    if (!m_output)
        return;
    m_output->setMuted(m_isMuted);
    const auto wanted = static_cast<float>(m_playback.volume());
    m_output->setVolume(
        QAudio::convertVolume(wanted, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
}

Milliseconds MediaPlayer::qtPosition(Milliseconds time) const
{
    return time + Milliseconds(m_info->clockZeroUs / 1000);
}

Milliseconds MediaPlayer::clockTime() const
{
    if (!m_isPlaying || !m_clock.isValid())
        return m_playback.position();
    const double passed = static_cast<double>(m_clock.nsecsElapsed()) / 1e6 * m_playback.rate();
    return m_clockBase + Milliseconds(static_cast<std::int64_t>(passed));
}

void MediaPlayer::report(Milliseconds time)
{
    m_playback.reportPosition(time);
    if (time != m_captionTime) {
        m_captionTime = time;
        emit captionTimeChanged();
    }
}

void MediaPlayer::standAt(Milliseconds time)
{
    m_standWanted = time;
    report(time);
    if (hasFilm())
        m_fetcher.show(time);
}

void MediaPlayer::pictureArrived(const QImage &picture, Milliseconds time)
{
    if (!m_info)
        return;
    emit pictureChanged(picture);
    if (m_isPlaying)
        return;
    // A cue that begins within this frame is shown when it was gone to; the frame's time is the position.
    m_playback.reportPosition(time);
    const Milliseconds captions = std::max(time, m_standWanted);
    m_standWanted = Milliseconds(0);
    if (captions != m_captionTime) {
        m_captionTime = captions;
        emit captionTimeChanged();
    }
}

void MediaPlayer::seek(Milliseconds time)
{
    if (!m_info)
        return;
    if (m_isPlaying)
        playFrom(time);
    else
        standAt(time);
}

void MediaPlayer::play()
{
    if (!m_info || m_isPlaying)
        return;
    m_stopAt.reset();
    Milliseconds from = m_playback.position();
    if (const auto loop = m_playback.loop(); loop && (from < loop->start || from >= loop->end))
        from = loop->start;
    const double rate = m_playback.framesPerSecond().value_or(100);
    const Milliseconds lastFrame(static_cast<int>(1500 / rate));
    if (from + lastFrame >= m_playback.duration())
        from = Milliseconds(0);
    playFrom(from);
}

void MediaPlayer::playFrom(Milliseconds time)
{
    m_target = time;
    m_dropped = 0;
    m_clockBase = time;
    m_clock.start();
    if (m_engine == Engine::Qt) {
        if (!m_isBuffered) {
            m_wantsPlay = true;
            m_playback.reportPosition(time);
            return;
        }
        m_player->setPosition(qtPosition(time).count());
        m_player->play();
    }
    m_isPlaying = true;
    report(time);
    if (!hasFilm() || m_engine == Engine::Clock) {
        m_tick.start();
    } else {
        m_watched = Milliseconds(-1);
        m_watch.start();
    }
    m_playback.reportPlaying(true);
}

void MediaPlayer::pause()
{
    m_wantsPlay = false;
    m_stopAt.reset();
    if (!m_isPlaying)
        return;
    m_isPlaying = false;
    m_tick.stop();
    m_watch.stop();
    if (m_engine == Engine::Qt)
        m_player->pause();
    m_playback.reportPlaying(false);
    standAt(m_playback.position());
}

void MediaPlayer::step(int frames)
{
    if (!m_info)
        return;
    if (hasFilm()) {
        m_standWanted = Milliseconds(0);
        m_fetcher.step(frames);
        return;
    }
    standAt(std::clamp(m_playback.position() + frames * kSoundStep, Milliseconds(0), m_playback.duration()));
}

void MediaPlayer::playRange(TimeRange range)
{
    if (!m_info || range.end <= range.start)
        return;
    m_stopAt = range.end;
    playFrom(std::max(range.start, Milliseconds(0)));
}

/// Loops and ends are noticed by frames. A film may have none for long, and Qt 6.4 now and then loses a seek
/// that comes while its reader is at the end of the file: then it says that it plays, and its clock goes on
/// without frames, or stands.
void MediaPlayer::watch()
{
    if (!m_isPlaying || m_engine != Engine::Qt)
        return;
    const Milliseconds at = Milliseconds(m_player->position()) - Milliseconds(m_info->clockZeroUs / 1000);
    const auto loop = m_playback.loop();
    if (m_stopAt ? at >= *m_stopAt + kOverdue : loop && at >= loop->end + kOverdue)
        reached(at);
    else if (at >= m_playback.duration() + kOverdue)
        ended();
    else if (at == m_watched)
        playFrom(m_target.value_or(m_playback.position()));
    else
        m_watched = at;
}

void MediaPlayer::takeFrame()
{
    QVideoFrame frame;
    {
        const std::scoped_lock lock(m_frameMutex);
        m_isFrameQueued = false;
        frame = std::exchange(m_frame, {});
    }
    const StreamInfo *stream = m_info ? m_info->videoStream() : nullptr;
    if (!m_isPlaying || m_engine != Engine::Qt || stream == nullptr || !frame.isValid())
        return;
    const double us = static_cast<double>(frame.startTime() - m_info->clockZeroUs);
    const Milliseconds time(std::llround(us / 1000));
    if (m_target) {
        const bool isNear = time > *m_target - kNearTarget && time < *m_target + kNearTarget;
        if (!isNear && ++m_dropped < kMostDropped)
            return;
        m_target.reset();
    }
    emit pictureChanged(upright(frame.toImage(), frame, *stream));
    report(time);
    reached(time);
}

void MediaPlayer::tick()
{
    // A sound's position comes in steps of 100 ms: our clock goes between them and follows where they differ.
    if (m_engine == Engine::Qt) {
        const Milliseconds heard
            = Milliseconds(m_player->position()) - Milliseconds(m_info->clockZeroUs / 1000);
        const Milliseconds apart = clockTime() - heard;
        if (apart > Milliseconds(250) || apart < Milliseconds(-250)) {
            m_clockBase = heard;
            m_clock.start();
        }
    }
    const Milliseconds time = clockTime();
    if (time >= m_playback.duration())
        return ended();
    report(time);
    if (hasFilm() && m_fetcher.isIdle())
        m_fetcher.show(time);
    reached(time);
}

void MediaPlayer::reached(Milliseconds time)
{
    if (m_stopAt && time >= *m_stopAt) {
        const Milliseconds last = *m_stopAt - Milliseconds(1);
        pause();
        standAt(last);
        return;
    }
    if (const auto loop = m_playback.loop(); loop && !m_stopAt && time >= loop->end)
        playFrom(loop->start);
}

void MediaPlayer::ended()
{
    if (const auto loop = m_playback.loop(); loop && !m_stopAt) {
        playFrom(loop->start);
        return;
    }
    m_isPlaying = false;
    m_tick.stop();
    m_watch.stop();
    m_stopAt.reset();
    m_playback.reportPlaying(false);
    standAt(m_playback.duration());
}

} // namespace anycap::ui
