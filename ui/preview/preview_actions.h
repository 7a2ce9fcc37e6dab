// SPDX-License-Identifier: MIT
/// @file preview_actions.h
/// The commands of playing: registered once, whoever shows them.
#pragma once

#include "core/base/media_buffers.h"

#include <QList>
#include <QObject>

#include <optional>

class QAction;

namespace anycap::ui {

class ImageView;
class MediaPlayer;
class Studio;

class PreviewActions : public QObject {
    Q_OBJECT
public:
    PreviewActions(Studio &studio, MediaPlayer &player, ImageView &image, QObject *parent = nullptr);

    bool showsCaptions() const;
    bool showsSafeAreas() const;
    bool showsSpectrogram() const;
    /// For what is shown: a film, a sound or an image.
    QList<QAction *> contextMenu(bool isImage, bool isSound) const;

signals:
    void viewChanged(); ///< captions, safe areas or spectrogram
    void fullScreenWanted();

private:
    QAction *add(const char *id, const char *text, const char *tip, const char *shortcut, int group,
                 bool isCheckable = false);
    void registerPlaying();
    void registerCues();
    void registerViews();
    void forward();
    void back();
    void changeRate(int steps);
    std::optional<TimeRange> currentCue() const;
    void playCue(Milliseconds margin);
    void loopCue(bool isOn);
    void setLoopStart();
    void setLoopEnd();
    void update();
    void toggleView(QAction *action, const char *key);

    Studio &m_studio;
    MediaPlayer &m_player;
    ImageView &m_image;
    QList<QAction *> m_playing; ///< need something to play
    QList<QAction *> m_cueActions; ///< need a cue with a time too
    QAction *m_loopCue = nullptr;
    QAction *m_clearLoop = nullptr;
    QAction *m_mute = nullptr;
    QAction *m_captions = nullptr;
    QAction *m_safeAreas = nullptr;
    QAction *m_spectrogram = nullptr;
    QAction *m_fullScreen = nullptr;
    QList<QAction *> m_zoom;
    std::optional<Milliseconds> m_loopStart; ///< A, while B is not set
    std::optional<TimeRange> m_cueLoop; ///< the loop that loopCue made
};

} // namespace anycap::ui
