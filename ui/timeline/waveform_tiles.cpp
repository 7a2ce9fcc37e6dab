// SPDX-License-Identifier: MIT
#include "ui/timeline/waveform_tiles.h"

#include "ui/timeline/time_axis.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anycap::ui {

namespace {

/// The coarsest level that still has a peak a column.
const WaveformLevel &levelFor(const Waveform &waveform, double samplesPerColumn)
{
    const WaveformLevel *best = &waveform.levels.front();
    for (const WaveformLevel &level : waveform.levels) {
        if (level.samplesPerPeak <= samplesPerColumn)
            best = &level;
    }
    return *best;
}

} // namespace

void WaveformTiles::paint(QPainter &painter, const std::shared_ptr<const Waveform> &waveform,
                          const TimeAxis &axis, int top, int fromX, int toX, const Look &look)
{
    const double columnsPerMs = axis.pixelsPerMs() * look.devicePixelRatio;
    if (waveform != m_waveform || !(look == m_look) || columnsPerMs != m_columnsPerMs) {
        m_tiles.clear();
        m_waveform = waveform;
        m_look = look;
        m_columnsPerMs = columnsPerMs;
    }
    const double ratio = look.devicePixelRatio;
    const auto left = std::llround(axis.offset() * ratio);
    const std::int64_t first = (left + std::llround(fromX * ratio)) / kTileWidth;
    const std::int64_t last = (left + std::llround(toX * ratio)) / kTileWidth;
    if (m_tiles.size() > kMostTiles)
        std::erase_if(m_tiles, [=](const auto &tile) { return tile.first < first || tile.first > last; });
    for (std::int64_t tile = first; tile <= last; ++tile) {
        auto found = m_tiles.find(tile);
        if (found == m_tiles.end())
            found = m_tiles.emplace(tile, drawn(tile)).first;
        const double x = static_cast<double>(tile * kTileWidth - left) / ratio;
        painter.drawPixmap(QPointF(x, top), found->second);
    }
}

QPixmap WaveformTiles::drawn(std::int64_t tile) const
{
    const int height = std::max(1, qRound(m_look.heightPx * m_look.devicePixelRatio));
    QImage image(kTileWidth, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const double samplesPerColumn = kWaveformRateHz / 1000.0 / m_columnsPerMs;
    const WaveformLevel &level = levelFor(*m_waveform, samplesPerColumn);
    const auto peakCount = static_cast<std::int64_t>(level.peaks.size());
    const QRgb color = m_look.color.rgb();
    for (int column = 0; column < kTileWidth; ++column) {
        const double begin = static_cast<double>(tile * kTileWidth + column) * samplesPerColumn;
        const auto first = static_cast<std::int64_t>(begin / level.samplesPerPeak);
        const auto behind = std::max(
            first + 1, static_cast<std::int64_t>((begin + samplesPerColumn) / level.samplesPerPeak));
        if (begin >= static_cast<double>(m_waveform->sampleCount) || first >= peakCount)
            break;
        WaveformPeak peak = level.peaks[static_cast<std::size_t>(first)];
        for (std::int64_t p = first + 1; p < std::min(behind, peakCount); ++p) {
            peak.minimum = std::min(peak.minimum, level.peaks[static_cast<std::size_t>(p)].minimum);
            peak.maximum = std::max(peak.maximum, level.peaks[static_cast<std::size_t>(p)].maximum);
        }
        const double middle = (height - 1) / 2.0;
        const int upper = std::clamp(qRound(middle - peak.maximum / 32768.0 * middle), 0, height - 1);
        const int lower = std::clamp(qRound(middle - peak.minimum / 32768.0 * middle), upper, height - 1);
        for (int y = upper; y <= lower; ++y)
            reinterpret_cast<QRgb *>(image.scanLine(y))[column] = color;
    }
    QPixmap pixmap = QPixmap::fromImage(std::move(image));
    pixmap.setDevicePixelRatio(m_look.devicePixelRatio);
    return pixmap;
}

} // namespace anycap::ui
