// SPDX-License-Identifier: MIT
/// @file radar_chart.h
/// Shares from 0 to 1 on axes around a middle, one polygon a series; told apart by colour and by the line's
/// pattern. For screen readers its description lists all values.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace anycap::ui {

struct RadarLine {
    QString name;
    QList<double> values; ///< one an axis, 0 … 1; below 0: there is none
};

class RadarChart : public QWidget {
    Q_OBJECT
public:
    explicit RadarChart(QWidget *parent = nullptr);

    /// Three axes and more, up to four lines.
    void setChart(const QString &title, const QStringList &axes, const QList<RadarLine> &lines);
    const QStringList &axes() const { return m_axes; }

    /// By the ending, .svg or .png. False where it cannot be written.
    bool save(const QString &path) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void draw(QPainter &painter, const QRect &area, const QPalette &palette) const;

    QString m_title;
    QStringList m_axes;
    QList<RadarLine> m_lines;
};

} // namespace anycap::ui
