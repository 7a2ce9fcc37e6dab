// SPDX-License-Identifier: MIT
/// @file image_view.h
/// A still image: fitted, at any zoom, moved by dragging. Wheel and pinch zoom where the pointer is.
#pragma once

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace anycap::ui {

class ImageView : public QWidget {
    Q_OBJECT
public:
    static constexpr double kLeastZoom = 0.01;
    static constexpr double kMostZoom = 32;

    explicit ImageView(QWidget *parent = nullptr);

    void setImage(const QImage &image); ///< fitted
    const QImage &image() const { return m_image; }
    /// Device pixels per image pixel.
    double zoom() const;
    bool isFitted() const { return m_isFitted; }
    void fit();
    void setZoom(double zoom); ///< about the middle
    void zoomBy(double factor);
    /// Where the image stands in the widget.
    QRectF imageRect() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void zoomChanged(double zoom);
    void doubleClicked();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void zoomAt(QPointF point, double zoom);
    void moveBy(QPointF distance);
    void keepInView();
    double fittedZoom() const;
    void tellZoom();

    QImage m_image;
    QImage m_reduced; ///< halved until it is near the size shown: large images stay quick and smooth
    bool m_isFitted = true;
    double m_zoom = 1;
    QPointF m_centre; ///< of the widget, in image pixels
    QPointF m_dragFrom;
    bool m_isDragging = false;
};

} // namespace anycap::ui
