// SPDX-License-Identifier: MIT
/// @file outlined_fusion.h
/// Fusion, whose empty boxes of choice can be seen. It draws their edges in a shade of the window's colour
/// that is lost on dark ones; WCAG 2.2, 1.4.11 asks for 3:1.
#pragma once

#include <QProxyStyle>

namespace anycap::ui {

class OutlinedFusion : public QProxyStyle {
    Q_OBJECT
public:
    OutlinedFusion();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace anycap::ui
