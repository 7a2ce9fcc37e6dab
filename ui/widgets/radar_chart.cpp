// SPDX-License-Identifier: MIT
#include "ui/widgets/radar_chart.h"

#include "ui/widgets/chart_file.h"
#include "ui/widgets/colors.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace anycap::ui {

namespace {

constexpr int kRings = 4;

QPen penOf(int line, const QPalette &palette)
{
    const DataColors colors = dataColors(palette);
    const QColor color[] = {colors.waveform, colors.problem, colors.speech, colors.music};
    const Qt::PenStyle style[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return {QBrush(color[line % 4]), 2.5, style[line % 4]};
}

} // namespace

RadarChart::RadarChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RadarChart::setChart(const QString &title, const QStringList &axes, const QList<RadarLine> &lines)
{
    m_title = title;
    m_axes = axes;
    m_lines = lines;
    setAccessibleName(title);
    QStringList texts;
    for (const RadarLine &line : lines) {
        for (qsizetype i = 0; i < std::min(axes.size(), line.values.size()); ++i) {
            if (line.values[i] >= 0)
                texts << QStringLiteral("%1, %2: %3 %")
                             .arg(line.name, axes[i])
                             .arg(line.values[i] * 100, 0, 'f', 1);
        }
    }
    setAccessibleDescription(texts.join(QStringLiteral("; ")));
    update();
}

QSize RadarChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 26};
}

QSize RadarChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 44, fontMetrics().height() * 16};
}

void RadarChart::draw(QPainter &painter, const QRect &area, const QPalette &palette) const
{
    if (m_axes.size() < 3)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(painter.font());
    const int line = metrics.height();
    const QColor text = palette.color(QPalette::Text);
    int label = 0;
    for (const QString &axis : m_axes)
        label = std::max(label, metrics.horizontalAdvance(axis));
    const QRect field = area.adjusted(0, 0, 0, -2 * line); // the legend is below
    // Names take what room they need, but not more than leaves a chart to see.
    const double half = field.width() / 2.0;
    const double radius = std::max(
        10.0, std::min(std::max(half - label - line, half * 0.45), field.height() / 2.0 - 1.5 * line));
    const QPointF middle = field.toRectF().center();
    const auto pointAt = [&](qsizetype axis, double share) {
        const double angle
            = 2 * std::numbers::pi * static_cast<double>(axis) / static_cast<double>(m_axes.size())
            - std::numbers::pi / 2;
        return middle + radius * share * QPointF(std::cos(angle), std::sin(angle));
    };
    painter.setPen(QPen(mixed(text, palette.color(QPalette::Base), 0.3), 1));
    for (int ring = 1; ring <= kRings; ++ring) {
        QPolygonF polygon;
        for (qsizetype i = 0; i < m_axes.size(); ++i)
            polygon << pointAt(i, static_cast<double>(ring) / kRings);
        painter.drawPolygon(polygon);
    }
    for (qsizetype i = 0; i < m_axes.size(); ++i)
        painter.drawLine(middle, pointAt(i, 1));
    painter.setPen(text);
    for (qsizetype i = 0; i < m_axes.size(); ++i) {
        const QPointF at = pointAt(i, 1) + (pointAt(i, 1) - middle) / radius * line * 0.5;
        const double side = (at - middle).x() / radius; // -1 … 1
        const double room = side < -0.1 ? at.x() - field.left() : side > 0.1 ? field.right() - at.x() : half;
        const QString name
            = metrics.elidedText(m_axes[i], Qt::ElideMiddle, std::max(0, static_cast<int>(room)));
        const int width = metrics.horizontalAdvance(name) + 2;
        const double left = side < -0.1 ? at.x() - width : side > 0.1 ? at.x() : at.x() - width / 2.0;
        painter.drawText(QRectF(left, at.y() - line / 2.0, width, line), Qt::AlignCenter, name);
    }
    double left = area.left();
    for (int i = 0; i < m_lines.size(); ++i) {
        const QPen pen = penOf(i, palette);
        QPolygonF polygon;
        for (qsizetype axis = 0; axis < std::min(m_axes.size(), m_lines[i].values.size()); ++axis) {
            if (m_lines[i].values[axis] >= 0)
                polygon << pointAt(axis, std::min(m_lines[i].values[axis], 1.0));
        }
        QColor fill = pen.color();
        fill.setAlphaF(0.12F);
        painter.setPen(pen);
        painter.setBrush(fill);
        painter.drawPolygon(polygon);
        painter.setBrush(Qt::NoBrush);
        const double legend = area.bottom() - line / 2.0;
        painter.drawLine(QPointF(left, legend), QPointF(left + 2 * line, legend));
        painter.setPen(text);
        const int width = metrics.horizontalAdvance(m_lines[i].name) + 2;
        painter.drawText(QRectF(left + 2.4 * line, legend - line / 2.0, width, line), Qt::AlignCenter,
                         m_lines[i].name);
        left += 2.4 * line + width + line;
    }
}

void RadarChart::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    draw(painter, rect().adjusted(4, 4, -4, -4), palette());
}

bool RadarChart::save(const QString &path) const
{
    return saveChart(path, m_title, sizeHint(), font(),
                     [this](QPainter &painter, const QRect &area, const QPalette &palette) {
                         draw(painter, area, palette);
                     });
}

} // namespace anycap::ui
