// SPDX-License-Identifier: MIT
#include "ui/preview/film_view.h"

#include "ui/session/text.h"

#include <QAccessible>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStringList>

namespace anycap::ui {

namespace {

// EBU R 95 and SMPTE ST 2046-1: action within 93 %, titles within 90 % of width and height.
constexpr qreal kActionSafe = 0.93;
constexpr qreal kTitleSafe = 0.90;

QRectF shrunk(const QRectF &rect, qreal share)
{
    const qreal x = rect.width() * (1 - share) / 2;
    const qreal y = rect.height() * (1 - share) / 2;
    return rect.adjusted(x, y, -x, -y);
}

} // namespace

FilmView::FilmView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("filmView"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::ClickFocus);
    retranslate();
}

void FilmView::retranslate() { setAccessibleName(tr("Picture")); }

void FilmView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        m_areBoxesFresh = false;
    QWidget::changeEvent(event);
}

void FilmView::setPicture(const QImage &picture, double aspectRatio)
{
    m_picture = picture;
    if (aspectRatio != m_aspectRatio) {
        m_aspectRatio = aspectRatio;
        m_areBoxesFresh = false;
    }
    update();
}

void FilmView::setCaptions(std::vector<CaptionCue> cues, std::vector<SubtitleRegion> regions)
{
    if (cues == m_cues && regions == m_regions)
        return;
    m_cues = std::move(cues);
    m_regions = std::move(regions);
    m_areBoxesFresh = false;
    QStringList words;
    for (const CaptionCue &cue : m_cues)
        words << fromUtf8(vtt::plainText(cue.text));
    setAccessibleDescription(words.join(QLatin1Char('\n')));
    update();
}

void FilmView::setShowsCaptions(bool shows)
{
    m_showsCaptions = shows;
    update();
}

void FilmView::setShowsSafeAreas(bool shows)
{
    m_showsSafeAreas = shows;
    update();
}

QRectF FilmView::pictureRect() const
{
    QSizeF size(m_aspectRatio, 1);
    size.scale(QSizeF(this->size()), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

const std::vector<CaptionBox> &FilmView::captionBoxes() const
{
    if (!m_areBoxesFresh) {
        m_areBoxesFresh = true;
        m_boxes = layOutCaptions(m_cues, m_regions, pictureRect().size(), font());
    }
    return m_boxes;
}

QSize FilmView::sizeHint() const
{
    const int height = fontMetrics().height() * 20;
    return {height * 16 / 9, height};
}

QSize FilmView::minimumSizeHint() const
{
    const int height = fontMetrics().height() * 6;
    return {height * 16 / 9, height};
}

void FilmView::resizeEvent(QResizeEvent *event)
{
    m_areBoxesFresh = false;
    QWidget::resizeEvent(event);
}

void FilmView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit clicked();
    QWidget::mousePressEvent(event);
}

void FilmView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit doubleClicked();
}

void FilmView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black); // around a film it is dark in every theme
    const QRectF place = pictureRect();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_picture.isNull())
        painter.drawImage(place, m_picture);
    if (m_showsSafeAreas)
        paintSafeAreas(painter, place);
    if (m_showsCaptions)
        paintCaptions(painter, place.topLeft(), captionBoxes());
}

void FilmView::paintSafeAreas(QPainter &painter, const QRectF &picture) const
{
    // Light upon dark: seen on any picture.
    for (const auto &[color, width] :
         {std::pair(QColor(0, 0, 0, 160), 3.0), std::pair(QColor(Qt::white), 1.0)}) {
        QPen pen(color, width);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.drawRect(shrunk(picture, kActionSafe));
        pen.setStyle(Qt::DashLine);
        painter.setPen(pen);
        painter.drawRect(shrunk(picture, kTitleSafe));
    }
}

} // namespace anycap::ui
