// SPDX-License-Identifier: MIT
#include "ui/widgets/chart_file.h"

#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace anycap::ui {

bool saveChart(const QString &path, const QString &title, const QSize &size, const QFont &font,
               const ChartDrawing &draw)
{
    QPalette paper;
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    const QRect whole(QPoint(0, 0), size);
    const QRect area = whole.adjusted(12, 8, -12, -8);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive)) {
        constexpr int kSharp = 2; // pixels for one of the window
        QImage image(size * kSharp, QImage::Format_RGB32);
        image.setDevicePixelRatio(kSharp);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(font);
        draw(painter, area, paper);
        painter.end();
        return image.save(&file, "PNG") && file.commit();
    }
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setSize(size);
    generator.setViewBox(whole);
    generator.setTitle(title);
    QPainter painter(&generator);
    painter.setFont(font);
    painter.fillRect(whole, Qt::white);
    draw(painter, area, paper);
    painter.end();
    return file.commit();
}

} // namespace anycap::ui
