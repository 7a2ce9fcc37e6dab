// SPDX-License-Identifier: MIT
/// @file film_view.h
/// The picture of a film with its captions and safe areas, as large as fits.
#pragma once

#include "ui/preview/caption_layout.h"

#include <QImage>
#include <QWidget>

#include <vector>

namespace anycap::ui {

class FilmView : public QWidget {
    Q_OBJECT
public:
    explicit FilmView(QWidget *parent = nullptr);

    /// @param aspectRatio width over height as shown
    void setPicture(const QImage &picture, double aspectRatio);
    const QImage &picture() const { return m_picture; }
    void setCaptions(std::vector<CaptionCue> cues, std::vector<SubtitleRegion> regions);
    void setShowsCaptions(bool shows);
    void setShowsSafeAreas(bool shows);
    /// Where the picture stands in the widget.
    QRectF pictureRect() const;
    const std::vector<CaptionBox> &captionBoxes() const; ///< on the picture

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void clicked();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void paintSafeAreas(QPainter &painter, const QRectF &picture) const;

    QImage m_picture;
    double m_aspectRatio = 16.0 / 9;
    std::vector<CaptionCue> m_cues;
    std::vector<SubtitleRegion> m_regions;
    mutable std::vector<CaptionBox> m_boxes;
    mutable bool m_areBoxesFresh = false;
    bool m_showsCaptions = true;
    bool m_showsSafeAreas = false;
};

} // namespace anycap::ui
