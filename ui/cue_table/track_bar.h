// SPDX-License-Identifier: MIT
/// @file track_bar.h
/// The tracks of the medium: which one is shown, adding, renaming and deleting them.
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace anycap::ui {

class Studio;

class TrackBar : public QWidget {
    Q_OBJECT
public:
    explicit TrackBar(Studio &studio, QWidget *parent = nullptr);

    void addTrack();
    void editTrack();
    void deleteTrack();
    void retranslate();

private:
    void takeTracks();

    Studio &m_studio;
    QLabel *m_label;
    QComboBox *m_tracks;
    QToolButton *m_more;
};

} // namespace anycap::ui
