// SPDX-License-Identifier: MIT
/// @file chart_file.h
/// Charts as files: drawings (.svg) and pictures (.png), on white paper whatever the window looks like.
#pragma once

#include <QFont>
#include <QPalette>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace anycap::ui {

/// Draws into the area in the colours of the palette.
using ChartDrawing = std::function<void(QPainter &painter, const QRect &area, const QPalette &palette)>;

/// By the ending of the path. False where it cannot be written.
bool saveChart(const QString &path, const QString &title, const QSize &size, const QFont &font,
               const ChartDrawing &draw);

} // namespace anycap::ui
