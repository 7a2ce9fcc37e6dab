// SPDX-License-Identifier: MIT
/// @file waveform_tiles.h
/// The waveform as pictures a tile wide, made when they are first seen and kept for the present zoom: while
/// scrolling only what comes in is drawn.
#pragma once

#include "core/media/waveform.h"

#include <QColor>
#include <QPixmap>

#include <memory>
#include <unordered_map>

class QPainter;

namespace anycap::ui {

class TimeAxis;

class WaveformTiles {
public:
    struct Look {
        int heightPx = 0; ///< logical
        double devicePixelRatio = 1;
        QColor color;
        friend bool operator==(const Look &, const Look &) = default;
    };

    /// Draws what is in [fromX, toX) at `top`.
    void paint(QPainter &painter, const std::shared_ptr<const Waveform> &waveform, const TimeAxis &axis,
               int top, int fromX, int toX, const Look &look);
    std::size_t tileCount() const { return m_tiles.size(); }

private:
    static constexpr int kTileWidth = 256; ///< device pixels
    static constexpr std::size_t kMostTiles = 128;
    QPixmap drawn(std::int64_t tile) const;

    std::shared_ptr<const Waveform> m_waveform;
    Look m_look;
    double m_columnsPerMs = 0; ///< device pixels
    std::unordered_map<std::int64_t, QPixmap> m_tiles; ///< by place from the beginning of the sound
};

} // namespace anycap::ui
