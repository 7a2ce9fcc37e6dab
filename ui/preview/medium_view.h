// SPDX-License-Identifier: MIT
/// @file medium_view.h
/// A medium by its path, outside of a project: a picture, or a film or sound that can be played. For windows
/// that look at records of datasets and benchmarks.
#pragma once

#include "core/base/result.h"
#include "core/media/probe.h"
#include "ui/preview/media_player.h"
#include "ui/session/playback.h"

#include <QString>
#include <QWidget>

#include <stop_token>
#include <string>

class QLabel;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace anycap::ui {

class FilmView;
class ImageView;
class SoundView;

class MediumView : public QWidget {
    Q_OBJECT
public:
    explicit MediumView(QWidget *parent = nullptr);

    /// Looked at in the background; what cannot be shown is told in its place.
    void showMedium(const QString &path);
    void clear();

    QSize sizeHint() const override;

signals:
    void settled(); ///< the medium is shown, or was refused

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void take(const MediaInfo &info);
    void showPicture();
    void showSound();
    void refuse(const QString &why);
    void showTransport();

    Playback m_playback;
    MediaPlayer m_player;
    std::string m_path;
    quint64 m_generation = 0; ///< of the medium: late answers of another one are dropped
    std::stop_source m_work; ///< measuring of the waveform
    QStackedWidget *m_stack;
    QLabel *m_told;
    ImageView *m_image;
    FilmView *m_film;
    SoundView *m_sound;
    QWidget *m_transport;
    QToolButton *m_play;
    QSlider *m_seek;
    QLabel *m_time;
};

} // namespace anycap::ui
