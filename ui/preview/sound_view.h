// SPDX-License-Identifier: MIT
/// @file sound_view.h
/// A sound to look at: its waveform or its spectrogram over the whole length, where it is played, and what
/// the captions say there. A click goes to that time. Time runs from left to right in every language.
#pragma once

#include "core/base/media_buffers.h"
#include "core/media/waveform.h"
#include "ui/preview/spectrogram.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace anycap::ui {

class SoundView : public QWidget {
    Q_OBJECT
public:
    explicit SoundView(QWidget *parent = nullptr);

    void clear();
    void setDuration(Milliseconds duration);
    void setWaveform(std::shared_ptr<const Waveform> waveform);
    void setSpectrogram(const Spectrogram &spectrogram);
    void setShowsSpectrogram(bool shows);
    void setPosition(Milliseconds time);
    void setCaption(const QString &text);
    /// What is going on while there is nothing to draw.
    void setNote(const QString &text);

    QRectF plotRect() const;
    Milliseconds timeAt(qreal x) const;
    Milliseconds position() const { return m_position; }
    Milliseconds duration() const { return m_duration; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void seekWanted(std::chrono::milliseconds time);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void paintWaveform(QPainter &painter, const QRectF &plot) const;
    void paintLegend(QPainter &painter, const QRectF &plot) const;
    QRectF captionRect() const;
    qreal legendWidth() const;

    Milliseconds m_duration{0};
    Milliseconds m_position{0};
    std::shared_ptr<const Waveform> m_waveform; ///< shared with MediaFacts
    QImage m_spectrogram;
    double m_topHz = 0;
    bool m_showsSpectrogram = false;
    QString m_caption;
    QString m_note;
};

/// Makes sound views readable as a slider in seconds. Called once by who makes the first one.
void installSoundViewAccessibility();

} // namespace anycap::ui
