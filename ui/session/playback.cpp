// SPDX-License-Identifier: MIT
#include "ui/session/playback.h"

#include <algorithm>

namespace anycap::ui {

void Playback::seek(Milliseconds time)
{
    emit seekRequested(std::clamp(time, Milliseconds(0), std::max(m_duration, Milliseconds(0))));
}

void Playback::play() { emit playRequested(); }

void Playback::pause() { emit pauseRequested(); }

void Playback::toggle()
{
    if (m_isPlaying)
        pause();
    else
        play();
}

void Playback::step(int frames)
{
    if (m_isPlaying)
        pause();
    emit stepRequested(frames);
}

void Playback::playRange(TimeRange range) { emit rangeRequested(range); }

void Playback::setRate(double rate)
{
    const double kept = std::clamp(rate, 0.25, 2.0);
    if (kept == m_rate)
        return;
    m_rate = kept;
    emit rateChanged(kept);
}

void Playback::setVolume(double volume)
{
    const double kept = std::clamp(volume, 0.0, 1.0);
    if (kept == m_volume)
        return;
    m_volume = kept;
    emit volumeChanged(kept);
}

void Playback::setLoop(std::optional<TimeRange> range)
{
    if (range == m_loop)
        return;
    m_loop = range;
    emit loopChanged();
}

void Playback::reportMedia(Milliseconds duration, std::optional<double> framesPerSecond)
{
    m_framesPerSecond = framesPerSecond;
    m_position = Milliseconds(0);
    m_duration = duration;
    setLoop(std::nullopt);
    emit durationChanged(duration);
    emit positionChanged(m_position);
}

void Playback::reportPosition(Milliseconds time)
{
    if (time == m_position)
        return;
    m_position = time;
    emit positionChanged(time);
}

void Playback::reportPlaying(bool isPlaying)
{
    if (isPlaying == m_isPlaying)
        return;
    m_isPlaying = isPlaying;
    emit playingChanged(isPlaying);
}

} // namespace anycap::ui
