// SPDX-License-Identifier: MIT
/// @file preview_panel.h
/// Shows Selection's medium: a film with its captions, an image, or a sound; and plays it.
#pragma once

#include "ui/preview/media_player.h"
#include "ui/preview/shown_captions.h"

#include <QWidget>

#include <memory>
#include <stop_token>

class QLabel;
class QStackedWidget;

namespace anycap::ui {

class FilmView;
class ImageView;
class PreviewActions;
class SoundView;
class Studio;
class TransportBar;

class PreviewPanel : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPanel(Studio &studio, QWidget *parent = nullptr);
    ~PreviewPanel() override;

    MediaPlayer &player() { return m_player; }

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showMedia();
    void showImage(const std::string &path);
    void showSound();
    void measureSpectrogram();
    void takeWaveform();
    void showCaptions();
    void applyView();
    void say(const QString &line);
    void toggleFullScreen();
    void leaveFullScreen();

    Studio &m_studio;
    MediaPlayer m_player;
    ShownCaptions m_captions;
    QStackedWidget *m_stack = nullptr;
    FilmView *m_film = nullptr;
    ImageView *m_image = nullptr;
    SoundView *m_sound = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_line = nullptr; ///< what the user should know of this medium
    QWidget *m_frame = nullptr; ///< what goes to the whole screen: picture and transport
    TransportBar *m_transport = nullptr;
    PreviewActions *m_actions = nullptr;
    store::MediaId m_media;
    std::string m_path; ///< of the medium
    quint64 m_generation = 0; ///< of the medium: late pictures of another one are dropped
    std::stop_source m_work; ///< of the medium's background work
    bool m_hasSpectrogram = false;
};

} // namespace anycap::ui
