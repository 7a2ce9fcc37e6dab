// SPDX-License-Identifier: MIT
/// @file time_axis.h
/// Between times and places on the screen: what part of the medium a view shows and how large, and the ticks
/// of a ruler for it. Places are logical pixels from the view's left edge; times run to the right in every
/// language. Pure values.
#pragma once

#include "core/base/media_buffers.h"

#include <QString>

#include <optional>
#include <vector>

namespace anycap::ui {

class TimeAxis {
public:
    /// At the largest scale; a frame at 25 a second is then 160 pixels wide.
    static constexpr double kMostPixelsPerMs = 4;

    /// The view's width and how many device pixels a logical one has: the left edge stays on whole ones.
    void setView(int widthPx, double devicePixelRatio);
    /// Where the medium ends. What is seen stays, as far as it is still there.
    void setEnd(Milliseconds end);

    int width() const { return m_width; }
    Milliseconds end() const { return m_end; }
    double pixelsPerMs() const { return m_scale; }
    double offset() const { return m_offset; } ///< pixels left of the view
    double contentWidth() const; ///< of all, with a little room behind the end
    double leastPixelsPerMs() const; ///< all of it is seen then
    bool isFitted() const { return m_scale <= leastPixelsPerMs() * 1.0001; }

    double x(Milliseconds time) const { return static_cast<double>(time.count()) * m_scale - m_offset; }
    Milliseconds time(double x) const; ///< to the nearest millisecond; may be before 0
    TimeRange visible() const { return {time(0), time(m_width) + Milliseconds(1)}; }

    void setOffset(double offset);
    /// The time under `anchorX` stays there, unless an end of the medium is in the way.
    void setScale(double pixelsPerMs, double anchorX);
    void fit() { setScale(0, 0); }
    void show(TimeRange range); ///< the whole stretch, a little larger

private:
    int m_width = 1;
    double m_ratio = 1;
    Milliseconds m_end{0};
    double m_scale = 0.1;
    double m_offset = 0; ///< on whole device pixels
    double m_exactOffset = 0; ///< so that many steps of zooming do not drift
};

/// Steps of a ruler: what is labelled and what is only marked.
struct RulerScale {
    Milliseconds major{1000}; ///< unless framesPerMajor is set
    int minorParts = 1; ///< a major step has so many
    int framesPerMajor = 0; ///< > 0: steps are whole frames
    int decimals = 0; ///< of the seconds in labels

    friend bool operator==(const RulerScale &, const RulerScale &) = default;
};

/// The finest steps whose labels have `labelWidth` pixels each.
RulerScale rulerScale(double pixelsPerMs, double labelWidth, std::optional<double> framesPerSecond);

struct RulerTick {
    Milliseconds time{0};
    bool isMajor = false;
    std::int64_t frame = -1; ///< its number, where steps are frames
};
std::vector<RulerTick> rulerTicks(const RulerScale &scale, TimeRange range,
                                  std::optional<double> framesPerSecond);

/// "1:02:03", "2:03", "2:03.25": as long as it must be, in the user's digits and decimal point.
QString clockText(Milliseconds time, int decimals);

} // namespace anycap::ui
