// SPDX-License-Identifier: MIT
#include "ui/widgets/time_text.h"

#include "core/quality/cue_timing.h"

#include <QStringList>

#include <cmath>

namespace anycap::ui {

namespace {

struct FrameTime {
    std::int64_t seconds = 0;
    std::int64_t frames = 0; ///< since the first frame of that second
};

/// The first frame that begins in this second or later.
std::int64_t firstFrameOf(std::int64_t second, double framesPerSecond)
{
    return static_cast<std::int64_t>(std::ceil(static_cast<double>(second) * framesPerSecond - 1e-6));
}

FrameTime frameTimeOf(Milliseconds time, double framesPerSecond)
{
    const std::int64_t frame = nearestFrame(time, framesPerSecond);
    auto second = static_cast<std::int64_t>(static_cast<double>(frame) / framesPerSecond + 1e-9);
    if (firstFrameOf(second, framesPerSecond) > frame)
        --second;
    return {second, frame - firstFrameOf(second, framesPerSecond)};
}

QString twoDigits(std::int64_t value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); }

QString clock(std::int64_t seconds)
{
    return twoDigits(seconds / 3600) + u':' + twoDigits(seconds / 60 % 60) + u':' + twoDigits(seconds % 60);
}

} // namespace

QString timeText(Milliseconds time, std::optional<double> framesPerSecond)
{
    const QString sign = time.count() < 0 ? QStringLiteral("-") : QString();
    const std::int64_t ms = std::abs(time.count());
    if (framesPerSecond) {
        const FrameTime parts = frameTimeOf(Milliseconds(ms), *framesPerSecond);
        return sign + clock(parts.seconds) + u':' + twoDigits(parts.frames);
    }
    return sign + clock(ms / 1000) + u'.' + QStringLiteral("%1").arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

QString durationText(Milliseconds time, std::optional<double> framesPerSecond)
{
    const QString sign = time.count() < 0 ? QStringLiteral("-") : QString();
    const std::int64_t ms = std::abs(time.count());
    if (framesPerSecond) {
        const FrameTime parts = frameTimeOf(Milliseconds(ms), *framesPerSecond);
        return sign + QString::number(parts.seconds) + u':' + twoDigits(parts.frames);
    }
    return sign + QString::number(ms / 1000) + u'.'
        + QStringLiteral("%1").arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

std::optional<Milliseconds> parseTime(const QString &text, std::optional<double> framesPerSecond,
                                      bool isDuration)
{
    QString plain = text.trimmed();
    plain.replace(u',', u'.');
    if (plain.isEmpty())
        return std::nullopt;
    QStringList parts = plain.split(u':');
    const bool hasFrames = framesPerSecond && !plain.contains(u'.') && parts.size() == (isDuration ? 2 : 4);
    if (parts.size() > (hasFrames ? 4 : 3))
        return std::nullopt;
    bool isNumber = false;
    std::int64_t frames = 0;
    if (hasFrames) {
        frames = parts.takeLast().toLongLong(&isNumber);
        if (!isNumber || frames < 0 || static_cast<double>(frames) >= *framesPerSecond + 1)
            return std::nullopt;
    }
    double seconds = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        const QString &part = parts[i];
        for (const QChar c : part) {
            if (!(c >= u'0' && c <= u'9') && !(isLast && c == u'.'))
                return std::nullopt;
        }
        const double value = part.toDouble(&isNumber);
        if (!isNumber || (i > 0 && value >= 60))
            return std::nullopt;
        seconds = seconds * 60 + value;
    }
    constexpr double kMost = 1000.0 * 3600;
    if (seconds > kMost)
        return std::nullopt;
    if (hasFrames) {
        const auto whole = static_cast<std::int64_t>(seconds);
        return frameTime(firstFrameOf(whole, *framesPerSecond) + frames, *framesPerSecond);
    }
    return Milliseconds(std::llround(seconds * 1000));
}

} // namespace anycap::ui
