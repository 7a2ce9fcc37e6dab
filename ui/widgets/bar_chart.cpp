// SPDX-License-Identifier: MIT
#include "ui/widgets/bar_chart.h"

#include "ui/widgets/colors.h"

#include <QFontMetrics>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>

namespace anycap::ui {

namespace {

/// What exports look like, whatever the window does: they go into documents.
QPalette paperPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    return palette;
}

} // namespace

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
    const QSize size = sizeHint().expandedTo(QSize(width(), 0));
    const QRect area = QRect(QPoint(0, 0), size).adjusted(12, 8, -12, -8);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive)) {
        constexpr int kSharp = 2; // pixels for one of the window
        QImage image(size * kSharp, QImage::Format_RGB32);
        image.setDevicePixelRatio(kSharp);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(font());
        draw(painter, area, paperPalette());
        painter.end();
        return image.save(&file, "PNG") && file.commit();
    }
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(m_title);
    QPainter painter(&generator);
    painter.setFont(font());
    painter.fillRect(QRect(QPoint(0, 0), size), Qt::white);
    draw(painter, area, paperPalette());
    painter.end();
    return file.commit();
}

} // namespace anycap::ui
