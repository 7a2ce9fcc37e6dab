// SPDX-License-Identifier: MIT
#include "ui/widgets/glyph_icon.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QStyle>
#include <QWidget>

#include <cmath>

namespace anycap::ui {

namespace {

/// Shapes in a square of 16 x 16.
QPainterPath triangle(qreal from, qreal to)
{
    QPainterPath path;
    path.moveTo(from, 3);
    path.lineTo(to, 8);
    path.lineTo(from, 13);
    path.closeSubpath();
    return path;
}

void paintGlyph(QPainter &painter, Glyph glyph, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPen stroke(color, 1.5, Qt::SolidLine, Qt::RoundCap);
    const auto stroked = [&] {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(stroke);
    };
    switch (glyph) {
    case Glyph::Play:
        painter.drawPath(triangle(4, 13));
        break;
    case Glyph::Pause:
        painter.drawRect(QRectF(4, 3, 3, 10));
        painter.drawRect(QRectF(9, 3, 3, 10));
        break;
    case Glyph::PreviousFrame:
        painter.drawPath(triangle(12, 5));
        painter.drawRect(QRectF(3, 3, 1.75, 10));
        break;
    case Glyph::NextFrame:
        painter.drawPath(triangle(4, 11));
        painter.drawRect(QRectF(11.25, 3, 1.75, 10));
        break;
    case Glyph::Loop: {
        QPainterPath head;
        head.moveTo(11, 0.5);
        head.lineTo(15, 4);
        head.lineTo(11, 7.5);
        head.closeSubpath();
        painter.drawPath(head);
        stroked();
        QPainterPath line;
        line.moveTo(11, 4);
        line.lineTo(6.5, 4);
        line.arcTo(QRectF(2, 4, 9, 9), 90, 180);
        line.lineTo(9.5, 13);
        line.arcTo(QRectF(5, 4, 9, 9), 270, 60);
        painter.drawPath(line);
        break;
    }
    case Glyph::Sound:
    case Glyph::Muted: {
        QPainterPath box;
        box.moveTo(2, 6);
        box.lineTo(4.5, 6);
        box.lineTo(8, 3);
        box.lineTo(8, 13);
        box.lineTo(4.5, 10);
        box.lineTo(2, 10);
        box.closeSubpath();
        painter.drawPath(box);
        stroked();
        if (glyph == Glyph::Muted) {
            painter.drawLine(QPointF(10.5, 6), QPointF(14.5, 10));
            painter.drawLine(QPointF(14.5, 6), QPointF(10.5, 10));
        } else {
            painter.drawArc(QRectF(6, 5, 6, 6), -50 * 16, 100 * 16);
            painter.drawArc(QRectF(5, 2.5, 9.5, 11), -50 * 16, 100 * 16);
        }
        break;
    }
    case Glyph::Tiles:
        for (const qreal x : {2.5, 9.0}) {
            for (const qreal y : {2.5, 9.0})
                painter.drawRect(QRectF(x, y, 4.5, 4.5));
        }
        break;
    }
}

} // namespace

QIcon glyphIcon(Glyph glyph, const QWidget &widget)
{
    const int side = widget.style()->pixelMetric(QStyle::PM_ButtonIconSize, nullptr, &widget);
    const qreal ratio = widget.devicePixelRatioF();
    QIcon icon;
    for (const auto &[mode, group] :
         {std::pair(QIcon::Normal, QPalette::Active), std::pair(QIcon::Disabled, QPalette::Disabled)}) {
        QPixmap pixmap(QSize(side, side) * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(side / 16.0, side / 16.0);
        paintGlyph(painter, glyph, widget.palette().color(group, QPalette::ButtonText));
        painter.end();
        icon.addPixmap(pixmap, mode);
    }
    return icon;
}

} // namespace anycap::ui
