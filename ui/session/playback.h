// SPDX-License-Identifier: MIT
/// @file playback.h
/// Where the film or sound is and what was asked of the player. The preview plays and reports; timeline, cue
/// table and menus ask. All times are milliseconds on the media clock (core/media/probe.h).
#pragma once

#include "core/base/media_buffers.h"

#include <QObject>

#include <optional>

namespace anycap::ui {

class Playback : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    Milliseconds position() const { return m_position; }
    Milliseconds duration() const { return m_duration; } ///< 0: nothing to play
    bool isPlaying() const { return m_isPlaying; }
    double rate() const { return m_rate; } ///< 0.25 … 2
    double volume() const { return m_volume; } ///< 0 … 1, as heard
    /// What is played over and over: the A–B loop or a cue's time.
    std::optional<TimeRange> loop() const { return m_loop; }
    /// Average time between frames, for stepping and gaps in frames; absent for sounds.
    std::optional<double> framesPerSecond() const { return m_framesPerSecond; }

    // Asking.
    void seek(Milliseconds time); ///< kept within the duration; exact to the frame
    void play();
    void pause();
    void toggle();
    void step(int frames); ///< pauses first; for sounds 10 ms each
    /// Plays this stretch once and pauses at its end.
    void playRange(TimeRange range);
    void setRate(double rate);
    void setVolume(double volume);
    void setLoop(std::optional<TimeRange> range);

    // Reporting: by the player only.
    void reportMedia(Milliseconds duration, std::optional<double> framesPerSecond);
    void reportPosition(Milliseconds time);
    void reportPlaying(bool isPlaying);

signals:
    void positionChanged(std::chrono::milliseconds time);
    void durationChanged(std::chrono::milliseconds duration);
    void playingChanged(bool isPlaying);
    void rateChanged(double rate);
    void volumeChanged(double volume);
    void loopChanged();
    void seekRequested(std::chrono::milliseconds time);
    void playRequested();
    void pauseRequested();
    void stepRequested(int frames);
    void rangeRequested(anycap::TimeRange range);

private:
    Milliseconds m_position{0};
    Milliseconds m_duration{0};
    std::optional<double> m_framesPerSecond;
    std::optional<TimeRange> m_loop;
    double m_rate = 1;
    double m_volume = 1;
    bool m_isPlaying = false;
};

} // namespace anycap::ui
