// SPDX-License-Identifier: MIT
#include "ui/preview/image_view.h"

#include <QEvent>
#include <QGestureEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace anycap::ui {

namespace {

constexpr double kKeyZoom = 1.25;
constexpr double kWheelStep = 120; // eighths of a degree, one notch
constexpr double kMostFitted = 8; // a tiny image is not blown up without end
constexpr int kSharpZoom = 3; // from here on pixels are shown as they are

} // namespace

ImageView::ImageView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("imageView"));
    setFocusPolicy(Qt::StrongFocus);
    grabGesture(Qt::PinchGesture);
    retranslate();
}

void ImageView::retranslate() { setAccessibleName(tr("Image")); }

void ImageView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ImageView::setImage(const QImage &image)
{
    m_image = image;
    m_reduced = {};
    fit();
}

double ImageView::fittedZoom() const
{
    if (m_image.isNull())
        return 1;
    const double ratio = devicePixelRatioF();
    const double whole = std::min(width() * ratio / m_image.width(), height() * ratio / m_image.height());
    return std::clamp(whole, kLeastZoom, kMostFitted);
}

double ImageView::zoom() const { return m_isFitted ? fittedZoom() : m_zoom; }

void ImageView::tellZoom()
{
    emit zoomChanged(zoom());
    update();
}

void ImageView::fit()
{
    m_isFitted = true;
    m_centre = QPointF(m_image.width() / 2.0, m_image.height() / 2.0);
    tellZoom();
}

void ImageView::setZoom(double zoom) { zoomAt(QRectF(rect()).center(), zoom); }

void ImageView::zoomBy(double factor) { setZoom(zoom() * factor); }

QRectF ImageView::imageRect() const
{
    const double scale = zoom() / devicePixelRatioF();
    const QPointF middle = QRectF(rect()).center();
    return {middle - m_centre * scale, QSizeF(m_image.size()) * scale};
}

void ImageView::zoomAt(QPointF point, double wanted)
{
    if (m_image.isNull())
        return;
    const double next = std::clamp(wanted, kLeastZoom, kMostZoom);
    const double before = zoom() / devicePixelRatioF();
    const double after = next / devicePixelRatioF();
    const QPointF fromMiddle = point - QRectF(rect()).center();
    // The image's point under `point` stays there.
    m_centre += fromMiddle / before - fromMiddle / after;
    m_zoom = next;
    m_isFitted = false;
    keepInView();
    tellZoom();
}

void ImageView::moveBy(QPointF distance)
{
    m_zoom = zoom();
    m_isFitted = false;
    m_centre -= distance / (m_zoom / devicePixelRatioF());
    keepInView();
    update();
}

void ImageView::keepInView()
{
    const double scale = m_zoom / devicePixelRatioF();
    const auto kept = [&](double centre, int image, int widget) {
        const double half = widget / scale / 2;
        return half * 2 >= image ? image / 2.0 : std::clamp(centre, half, image - half);
    };
    m_centre = {kept(m_centre.x(), m_image.width(), width()), kept(m_centre.y(), m_image.height(), height())};
}

QSize ImageView::sizeHint() const
{
    const int height = fontMetrics().height() * 20;
    return {height * 16 / 9, height};
}

QSize ImageView::minimumSizeHint() const
{
    const int height = fontMetrics().height() * 6;
    return {height * 16 / 9, height};
}

bool ImageView::event(QEvent *event)
{
    if (event->type() == QEvent::Gesture) {
        auto *gestures = static_cast<QGestureEvent *>(event);
        if (auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture))) {
            zoomAt(mapFromGlobal(pinch->hotSpot()), zoom() * pinch->scaleFactor());
            return true;
        }
    } else if (event->type() == QEvent::NativeGesture) {
        auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(gesture->position(), zoom() * (1 + gesture->value()));
            return true;
        }
    }
    return QWidget::event(event);
}

void ImageView::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / kWheelStep;
    zoomAt(event->position(), zoom() * std::pow(kKeyZoom, notches));
    event->accept();
}

void ImageView::mousePressEvent(QMouseEvent *event)
{
    m_isDragging = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
    m_dragFrom = event->position();
    if (m_isDragging && !m_isFitted)
        setCursor(Qt::ClosedHandCursor);
}

void ImageView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isDragging || m_isFitted)
        return;
    moveBy(event->position() - m_dragFrom);
    m_dragFrom = event->position();
}

void ImageView::mouseReleaseEvent(QMouseEvent *)
{
    m_isDragging = false;
    unsetCursor();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit doubleClicked();
}

void ImageView::keyPressEvent(QKeyEvent *event)
{
    const double side = fontMetrics().height() * 3;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kKeyZoom);
    case Qt::Key_Minus:
        return zoomBy(1 / kKeyZoom);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return setZoom(1);
    case Qt::Key_Left:
        return moveBy({side, 0});
    case Qt::Key_Right:
        return moveBy({-side, 0});
    case Qt::Key_Up:
        return moveBy({0, side});
    case Qt::Key_Down:
        return moveBy({0, -side});
    default:
        QWidget::keyPressEvent(event);
    }
}

void ImageView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_image.isNull() && !m_isFitted)
        keepInView();
    tellZoom();
}

void ImageView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Dark));
    if (!m_image.isNull()) {
        const double scale = zoom();
        const QImage *shown = &m_image;
        if (scale < 0.5) {
            // Bilinear painting skips pixels below a half: halve first, once.
            const QSize wanted = m_image.size() * std::pow(2, std::ceil(std::log2(scale)));
            if (m_reduced.size() != wanted)
                m_reduced = m_image.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            shown = &m_reduced;
        }
        painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < kSharpZoom);
        painter.drawImage(imageRect(), *shown);
    }
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.backgroundColor = palette().color(QPalette::Dark);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

} // namespace anycap::ui
