// SPDX-License-Identifier: MIT
#include "ui/widgets/bar_chart.h"

#include "ui/widgets/chart_file.h"
#include "ui/widgets/colors.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace anycap::ui {

BarChart::BarChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void BarChart::setChart(const QString &title, const QList<ChartBar> &bars)
{
    m_title = title;
    m_bars = bars;
    setAccessibleName(title);
    QStringList lines;
    for (const ChartBar &bar : bars)
        lines << QStringLiteral("%1: %2").arg(bar.name, bar.text);
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int BarChart::rowHeight() const { return fontMetrics().height() * 3 / 2; }

QSize BarChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60,
            rowHeight() * static_cast<int>(m_bars.size() + 1) + rowHeight() / 2};
}

QSize BarChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 36, sizeHint().height()};
}

void BarChart::draw(QPainter &painter, const QRect &area, const QPalette &palette) const
{
    const QFontMetrics metrics(painter.font());
    const QColor text = palette.color(QPalette::Text);
    const QColor fill = dataColors(palette).waveform;
    const int row = rowHeight();
    QFont bold = painter.font();
    bold.setBold(true);
    const QFont plain = painter.font();
    painter.setPen(text);
    painter.setFont(bold);
    painter.drawText(QRect(area.left(), area.top(), area.width(), row), Qt::AlignLeading | Qt::AlignVCenter,
                     m_title);
    painter.setFont(plain);
    int names = 0;
    int values = 0;
    double most = 0;
    for (const ChartBar &bar : m_bars) {
        names = std::max(names, metrics.horizontalAdvance(bar.name));
        values = std::max(values, metrics.horizontalAdvance(bar.text));
        most = std::max(most, bar.value);
    }
    const int gap = metrics.averageCharWidth();
    names = std::min(names, area.width() * 2 / 5);
    const int room = std::max(0, area.width() - names - values - 2 * gap);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const auto placed = [&](int left, int top, int width, int height) {
        return isMirrored ? QRect(area.right() - left - width + 1, top, width, height)
                          : QRect(area.left() + left, top, width, height);
    };
    int top = area.top() + row;
    for (const ChartBar &bar : m_bars) {
        painter.setPen(text);
        painter.drawText(placed(0, top, names, row), Qt::AlignTrailing | Qt::AlignVCenter,
                         metrics.elidedText(bar.name, Qt::ElideMiddle, names));
        const int length = most > 0 ? static_cast<int>(room * bar.value / most) : 0;
        const QRect block = placed(names + gap, top + row / 6, std::max(length, 1), row * 2 / 3);
        painter.fillRect(block, fill);
        painter.drawText(placed(names + gap + length + gap, top, values + gap, row),
                         Qt::AlignLeading | Qt::AlignVCenter, bar.text);
        top += row;
    }
}

void BarChart::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    draw(painter, rect(), palette());
}

bool BarChart::save(const QString &path) const
{
    return saveChart(path, m_title, sizeHint().expandedTo(QSize(width(), 0)), font(),
                     [this](QPainter &painter, const QRect &area, const QPalette &palette) {
                         draw(painter, area, palette);
                     });
}

} // namespace anycap::ui
