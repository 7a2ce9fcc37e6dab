// SPDX-License-Identifier: MIT
#include "ui/main_window/outlined_fusion.h"

#include <QPainter>
#include <QStyleOption>

namespace anycap::ui {

OutlinedFusion::OutlinedFusion()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

void OutlinedFusion::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox; // those in lists and menus come here, too
    if ((!isBox && element != PE_IndicatorRadioButton) || !(option->state & State_Enabled))
        return;
    const bool hasFocus = (option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(option->palette.color(hasFocus ? QPalette::Highlight : QPalette::PlaceholderText), 1));
    painter->setBrush(Qt::NoBrush);
    constexpr qreal kHalfPen = 0.5;
    const QRectF edge = QRectF(option->rect).adjusted(kHalfPen, kHalfPen, -kHalfPen, -kHalfPen);
    if (isBox)
        painter->drawRect(edge);
    else
        painter->drawEllipse(edge);
    painter->restore();
}

} // namespace anycap::ui
