// SPDX-License-Identifier: MIT
/// @file transport_bar.h
/// Play, step, where it is and how long it is, speed, volume, loop.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace anycap::ui {

class Studio;
class TimeEdit;

class TransportBar : public QWidget {
    Q_OBJECT
public:
    /// The actions of PreviewActions must be registered.
    explicit TransportBar(Studio &studio, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showDuration();
    void showPosition();
    void showIcons();
    QToolButton *button(const QString &action);

    Studio &m_studio;
    QToolButton *m_previous = nullptr;
    QToolButton *m_play = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_loop = nullptr;
    QToolButton *m_mute = nullptr;
    QSlider *m_seek = nullptr;
    TimeEdit *m_position = nullptr;
    QLabel *m_duration = nullptr;
    QComboBox *m_rate = nullptr;
    QSlider *m_volume = nullptr;
};

} // namespace anycap::ui
