// SPDX-License-Identifier: MIT
/// @file bar_chart.h
/// Horizontal bars with their names and values, one or two for each name; readable in light and dark windows,
/// with the keyboard and by a screen reader, and saved as SVG or PNG.
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace anycap::ui {

struct ChartBar {
    QString name;
    double value = 0; ///< 0 or more
    QString text; ///< the value as it is written
};

class BarChart : public QWidget {
    Q_OBJECT
public:
    explicit BarChart(QWidget *parent = nullptr);

    /// The title is the accessible name, too; its description lists all bars.
    void setChart(const QString &title, const QList<ChartBar> &bars);
    const QList<ChartBar> &bars() const { return m_bars; }
    QString title() const { return m_title; }

    /// By the ending, .svg or .png; always on a light ground. False where it cannot be written.
    bool save(const QString &path) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void draw(QPainter &painter, const QRect &area, const QPalette &palette) const;
    int rowHeight() const;

    QString m_title;
    QList<ChartBar> m_bars;
};

} // namespace anycap::ui
