// SPDX-License-Identifier: MIT
#include "ui/timeline/time_axis.h"

#include "core/quality/cue_timing.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace anycap::ui {

namespace {

constexpr double kRoomAtEndPx = 24;
constexpr double kLeastMinorPx = 6;

struct Step {
    std::int64_t ms;
    std::array<int, 3> parts; ///< of which minor marks may be, most first
};
constexpr std::array kSteps{
    Step{1, {1, 1, 1}},           Step{2, {2, 1, 1}},           Step{5, {5, 1, 1}},
    Step{10, {10, 5, 2}},         Step{20, {10, 4, 2}},         Step{50, {10, 5, 1}},
    Step{100, {10, 5, 2}},        Step{200, {10, 4, 2}},        Step{500, {10, 5, 1}},
    Step{1000, {10, 5, 2}},       Step{2000, {10, 4, 2}},       Step{5000, {10, 5, 1}},
    Step{10'000, {10, 5, 2}},     Step{15'000, {15, 3, 1}},     Step{30'000, {6, 3, 2}},
    Step{60'000, {12, 6, 2}},     Step{120'000, {12, 4, 2}},    Step{300'000, {10, 5, 1}},
    Step{600'000, {10, 5, 2}},    Step{900'000, {15, 3, 1}},    Step{1'800'000, {6, 3, 2}},
    Step{3'600'000, {12, 6, 2}},  Step{7'200'000, {12, 4, 2}},  Step{21'600'000, {12, 6, 2}},
    Step{43'200'000, {12, 6, 2}}, Step{86'400'000, {12, 6, 2}},
};

int minorParts(double majorPx, const std::array<int, 3> &parts)
{
    for (const int n : parts) {
        if (majorPx / n >= kLeastMinorPx)
            return n;
    }
    return 1;
}

} // namespace

void TimeAxis::setView(int widthPx, double devicePixelRatio)
{
    const bool wasFitted = isFitted();
    m_width = std::max(1, widthPx);
    m_ratio = devicePixelRatio;
    if (wasFitted)
        fit();
    else
        setScale(m_scale, 0);
}

void TimeAxis::setEnd(Milliseconds end)
{
    const bool wasFitted = isFitted() || m_end.count() == 0;
    m_end = std::max(end, Milliseconds(0));
    if (wasFitted)
        fit();
    else
        setScale(m_scale, 0);
}

double TimeAxis::leastPixelsPerMs() const
{
    const double room = std::max(1.0, m_width - kRoomAtEndPx);
    return m_end.count() > 0 ? std::min(room / static_cast<double>(m_end.count()), kMostPixelsPerMs) : 0.1;
}

double TimeAxis::contentWidth() const
{
    return std::max<double>(m_width, static_cast<double>(m_end.count()) * m_scale + kRoomAtEndPx);
}

Milliseconds TimeAxis::time(double x) const { return Milliseconds(std::llround((x + m_offset) / m_scale)); }

void TimeAxis::setOffset(double offset)
{
    m_exactOffset = std::clamp(offset, 0.0, std::max(0.0, contentWidth() - m_width));
    m_offset = std::floor(m_exactOffset * m_ratio) / m_ratio;
}

void TimeAxis::setScale(double pixelsPerMs, double anchorX)
{
    const double anchor = (anchorX + m_exactOffset) / m_scale;
    m_scale = std::clamp(pixelsPerMs, leastPixelsPerMs(), kMostPixelsPerMs);
    setOffset(anchor * m_scale - anchorX);
}

void TimeAxis::show(TimeRange range)
{
    const auto length = static_cast<double>(std::max<std::int64_t>(1, range.duration().count()));
    setScale(m_width * 0.9 / length, 0);
    const double middle = static_cast<double>((range.start + range.end).count()) / 2;
    setOffset(middle * m_scale - m_width / 2.0);
}

RulerScale rulerScale(double pixelsPerMs, double labelWidth, std::optional<double> framesPerSecond)
{
    if (framesPerSecond) {
        const double framePx = 1000 / *framesPerSecond * pixelsPerMs;
        for (const int frames : {1, 2, 5, 10}) {
            if (framePx * frames >= labelWidth && frames < *framesPerSecond)
                return {Milliseconds(0), framePx >= kLeastMinorPx ? frames : 1, frames, 0};
        }
    }
    for (const Step &step : kSteps) {
        const double majorPx = static_cast<double>(step.ms) * pixelsPerMs;
        if (majorPx < labelWidth || (framesPerSecond && step.ms < 1000))
            continue;
        const int decimals = step.ms >= 1000 ? 0 : step.ms >= 100 ? 1 : step.ms >= 10 ? 2 : 3;
        return {Milliseconds(step.ms), minorParts(majorPx, step.parts), 0, decimals};
    }
    return {Milliseconds(kSteps.back().ms), 1, 0, 0};
}

std::vector<RulerTick> rulerTicks(const RulerScale &scale, TimeRange range,
                                  std::optional<double> framesPerSecond)
{
    std::vector<RulerTick> ticks;
    const Milliseconds first = std::max(range.start, Milliseconds(0));
    if (scale.framesPerMajor > 0 && framesPerSecond) {
        const std::int64_t step = scale.framesPerMajor / std::max(1, scale.minorParts);
        std::int64_t frame = std::max<std::int64_t>(0, nearestFrame(first, *framesPerSecond) - 1);
        frame -= frame % step;
        for (Milliseconds time = frameTime(frame, *framesPerSecond); time < range.end;
             frame += step, time = frameTime(frame, *framesPerSecond))
            ticks.push_back({time, frame % scale.framesPerMajor == 0, frame});
        return ticks;
    }
    // Counted in minor steps: these need not be whole milliseconds.
    const double minor = static_cast<double>(scale.major.count()) / scale.minorParts;
    auto index = static_cast<std::int64_t>(std::floor(static_cast<double>(first.count()) / minor));
    index -= index % scale.minorParts; // a label may begin left of the range
    for (;; ++index) {
        const Milliseconds time(std::llround(static_cast<double>(index) * minor));
        if (time >= range.end)
            return ticks;
        ticks.push_back({time, index % scale.minorParts == 0, -1});
    }
}

QString clockText(Milliseconds time, int decimals)
{
    const QLocale locale;
    std::int64_t unit = 1;
    for (int i = decimals; i < 3; ++i)
        unit *= 10;
    const std::int64_t rounded = (std::max<std::int64_t>(0, time.count()) + unit / 2) / unit * unit;
    const std::int64_t hours = rounded / 3'600'000;
    const std::int64_t minutes = rounded / 60'000 % 60;
    const std::int64_t seconds = rounded / 1000 % 60;
    const auto padded = [&locale](std::int64_t n, int digits) {
        QString text = locale.toString(static_cast<int>(n));
        while (text.size() < digits)
            text.prepend(locale.zeroDigit());
        return text;
    };
    QString text = hours > 0 ? padded(hours, 1) + QLatin1Char(':') + padded(minutes, 2) : padded(minutes, 1);
    text += QLatin1Char(':') + padded(seconds, 2);
    if (decimals > 0)
        text += locale.decimalPoint() + padded(rounded % 1000 / unit, decimals);
    return text;
}

} // namespace anycap::ui
