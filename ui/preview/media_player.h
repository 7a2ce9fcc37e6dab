// SPDX-License-Identifier: MIT
/// @file media_player.h
/// Plays a film or sound and says exactly where it is. While it plays, the position of a film is the time of
/// the frame that is shown (QVideoFrame::startTime(), on the media clock); while it stands, the picture is
/// the exact one of frame_fetcher.h and the position is that frame's time. What Qt's player cannot play, or
/// where it cannot play at all, is shown by a clock of our own: pictures without sound.
///
/// Thread: the window's.
#pragma once

#include "core/media/probe.h"
#include "ui/preview/frame_fetcher.h"

#include <QElapsedTimer>
#include <QImage>
#include <QMediaPlayer>
#include <QObject>
#include <QTimer>
#include <QVideoFrame>
#include <QVideoSink>

#include <memory>
#include <mutex>
#include <optional>
#include <string>

class QAudioOutput;

namespace anycap::ui {

class Playback;

class MediaPlayer : public QObject {
    Q_OBJECT
public:
    explicit MediaPlayer(Playback &playback, QObject *parent = nullptr);
    ~MediaPlayer() override;

    /// A film or sound; looked at in the background, then opened() or failed().
    void open(const std::string &path);
    void close();
    const std::optional<MediaInfo> &info() const { return m_info; } ///< absent until opened()

    /// The time whose captions are shown: what was asked for, within the frame that is shown.
    Milliseconds captionTime() const { return m_captionTime; }
    /// Width of the picture shown over its height, with pixels that are not square.
    double aspectRatio() const;
    bool isMuted() const { return m_isMuted; }
    void setMuted(bool isMuted);

signals:
    void opened();
    void failed(const anycap::Error &error);
    /// It plays on, but not as it should: one line for the user.
    void limited(const QString &why);
    void pictureChanged(const QImage &picture);
    void captionTimeChanged();
    void mutedChanged(bool isMuted);

private:
    enum class Engine : unsigned char { None, Qt, Clock };
    bool hasFilm() const { return m_info && m_info->modality == Modality::Video; }
    void take(MediaInfo info);
    void startQt();
    void useClock(const QString &why);
    void seek(Milliseconds time);
    void play();
    void playFrom(Milliseconds time);
    void pause();
    void step(int frames);
    void playRange(TimeRange range);
    void standAt(Milliseconds time);
    void pictureArrived(const QImage &picture, Milliseconds time);
    void takeFrame();
    void watch();
    void tick();
    void reached(Milliseconds time);
    void ended();
    void report(Milliseconds time);
    Milliseconds clockTime() const;
    Milliseconds qtPosition(Milliseconds time) const;
    void applyVolume();

    Playback &m_playback;
    quint64 m_generation = 0; ///< of the medium: late answers of another one are dropped
    std::string m_path;
    std::optional<MediaInfo> m_info;
    FrameFetcher m_fetcher;
    Engine m_engine = Engine::None;
    bool m_isPlaying = false;
    bool m_isMuted = false;
    bool m_isBuffered = false; ///< Qt's player knows the file
    bool m_wantsPlay = false; ///< as soon as it does
    std::optional<Milliseconds> m_stopAt;
    std::optional<Milliseconds> m_target; ///< frames from before a seek are dropped until one of it comes
    int m_dropped = 0;
    Milliseconds m_captionTime{0};
    Milliseconds m_standWanted{0}; ///< what was asked for while it stands
    Milliseconds m_clockBase{0};
    QElapsedTimer m_clock;
    QTimer m_tick;
    QTimer m_watch; ///< over a film that plays
    Milliseconds m_watched{-1}; ///< where it was when it was last looked at

    std::mutex m_frameMutex;
    QVideoFrame m_frame; ///< guarded by m_frameMutex: the newest one
    bool m_isFrameQueued = false; ///< guarded by m_frameMutex
    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QAudioOutput> m_output;
    std::unique_ptr<QMediaPlayer> m_player; ///< last: its threads use the sink
};

} // namespace anycap::ui
