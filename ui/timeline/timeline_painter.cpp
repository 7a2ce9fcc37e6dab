// SPDX-License-Identifier: MIT
// The bands above the lanes and what lies over all; the cues: cue_painting.cpp.
#include "ui/timeline/timeline_painter.h"

#include "core/quality/cue_timing.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace anycap::ui {

namespace {

/// A line as wide as the device can show it sharply.
double aligned(double x, double ratio) { return std::round(x * ratio) / ratio; }

TimeRange exposedTimes(const TimelineScene &scene, int margin)
{
    return {scene.axis->time(scene.exposed.left() - margin),
            scene.axis->time(scene.exposed.right() + 1 + margin) + Milliseconds(1)};
}

bool isExposed(const TimelineScene &scene, const Band &band)
{
    return band.height > 0 && scene.exposed.top() < band.bottom() && scene.exposed.bottom() >= band.top;
}

} // namespace

void TimelinePainter::paint(QPainter &painter, const TimelineScene &scene)
{
    m_colors = dataColors(scene.palette);
    m_selected = m_model.studio().selection().cues();
    std::sort(m_selected.begin(), m_selected.end());
    painter.setFont(scene.font);
    painter.fillRect(scene.exposed, scene.palette.color(QPalette::Base));
    if (!m_model.hasContent()) {
        paintHint(painter, scene);
        return;
    }
    const TimelineLayout &layout = *scene.layout;
    if (isExposed(scene, layout.pictures))
        paintPictures(painter, scene);
    if (isExposed(scene, layout.waveform))
        paintWaveform(painter, scene);
    if (isExposed(scene, layout.sounds))
        paintSounds(painter, scene);
    painter.save();
    painter.setClipRect(0, layout.lanesTop, scene.axis->width(), layout.height - layout.lanesTop);
    paintOthers(painter, scene);
    paintCues(painter, scene);
    painter.restore();
    if (isExposed(scene, layout.ruler))
        paintRuler(painter, scene);
    paintShots(painter, scene);
    paintRanges(painter, scene);
    paintDrag(painter, scene);
    paintPlayhead(painter, scene);
}

void TimelinePainter::paintHint(QPainter &painter, const TimelineScene &scene)
{
    painter.setPen(scene.palette.color(QPalette::PlaceholderText));
    const QString text = m_model.media()
        ? tr("This medium has no length: nothing to show in time.")
        : tr("Select a video or a sound in the media list, and its time is shown here.");
    const QRect all(0, 0, scene.axis->width(), scene.layout->height);
    painter.drawText(all.adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap, text);
}

void TimelinePainter::paintRuler(QPainter &painter, const TimelineScene &scene)
{
    const Band &band = scene.layout->ruler;
    const TimeAxis &axis = *scene.axis;
    const QFontMetrics metrics(scene.font);
    const std::optional<double> rate = m_model.framesPerSecond();
    const QString widest
        = axis.end() >= std::chrono::hours(1) ? QStringLiteral("00:00:00.0") : QStringLiteral("00:00.00");
    const RulerScale scale = rulerScale(axis.pixelsPerMs(), metrics.horizontalAdvance(widest) * 1.4, rate);
    painter.fillRect(QRect(scene.exposed.left(), band.top, scene.exposed.width(), band.height),
                     scene.palette.color(QPalette::Window));
    const QColor text = scene.palette.color(QPalette::WindowText);
    const QColor faint = mixed(text, scene.palette.color(QPalette::Window), 0.45);
    const double width = 1 / scene.devicePixelRatio;
    const int labelRoom = metrics.horizontalAdvance(widest) * 2;
    for (const RulerTick &tick : rulerTicks(scale, exposedTimes(scene, labelRoom), rate)) {
        const double x = aligned(axis.x(tick.time), scene.devicePixelRatio);
        const double length = tick.isMajor ? band.height * 0.45 : band.height * 0.2;
        painter.fillRect(QRectF(x, band.bottom() - length, std::max(width, 1.0), length),
                         tick.isMajor ? text : faint);
        if (!tick.isMajor)
            continue;
        const QString label = tick.frame >= 0
            ? tr("f %1", "number of a frame").arg(QLocale().toString(qlonglong(tick.frame)))
            : clockText(tick.time, scale.decimals);
        painter.setPen(text);
        painter.drawText(QPointF(x + 4, band.top + metrics.ascent() + 2), label);
    }
}

std::vector<Milliseconds> TimelinePainter::pictureTimes(const TimelineScene &scene, double framesPerSecond)
{
    // Every 2^k-th frame, so that pictures are still the right ones after zooming.
    const double slot = std::max(24.0, scene.layout->pictures.height * 16.0 / 9.0);
    std::int64_t frames = 1;
    while (static_cast<double>(frames) * 1000 / framesPerSecond * scene.axis->pixelsPerMs() < slot)
        frames *= 2;
    std::vector<Milliseconds> times;
    const TimeRange visible = scene.axis->visible();
    auto index
        = static_cast<std::int64_t>(static_cast<double>(std::max(visible.start, Milliseconds(0)).count())
                                    * framesPerSecond / 1000)
        / frames * frames;
    for (;; index += frames) {
        const Milliseconds time = frameTime(index, framesPerSecond);
        if (time >= std::min(visible.end, scene.axis->end()))
            return times;
        times.push_back(time);
    }
}

void TimelinePainter::paintPictures(QPainter &painter, const TimelineScene &scene)
{
    const Band &band = scene.layout->pictures;
    const double rate = m_model.framesPerSecond().value_or(25);
    const std::vector<Milliseconds> times = pictureTimes(scene, rate);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double left = scene.axis->x(times[i]);
        const double right
            = i + 1 < times.size() ? scene.axis->x(times[i + 1]) : scene.axis->x(scene.axis->end());
        if (right < scene.exposed.left() || left > scene.exposed.right() + 1)
            continue;
        FrameStrip &strip = m_model.studio().mediaFacts().frames();
        QImage image = strip.frame(m_model.media(), times[i]);
        const bool isItself = !image.isNull();
        if (!isItself)
            image = strip.nearest(m_model.media(), times[i]);
        const QRectF slot(left, band.top, std::max(1.0, right - left - 1), band.height);
        if (image.isNull()) {
            painter.fillRect(slot, scene.palette.color(QPalette::AlternateBase));
            continue;
        }
        // As high as the band; what is wider than its place is cut at both sides.
        const double scaled = static_cast<double>(image.width()) / image.height() * band.height;
        const double shown = std::min(scaled, slot.width());
        const double cut = (scaled - shown) / scaled * image.width();
        painter.fillRect(slot, scene.palette.color(QPalette::AlternateBase));
        painter.setOpacity(isItself ? 1 : 0.5);
        painter.drawImage(QRectF(slot.left(), slot.top(), shown, slot.height()), image,
                          QRectF(cut / 2, 0, image.width() - cut, image.height()));
        painter.setOpacity(1);
    }
    painter.restore();
}

void TimelinePainter::paintWaveform(QPainter &painter, const TimelineScene &scene)
{
    const Band &band = scene.layout->waveform;
    const auto waveform = m_model.waveform();
    if (waveform) {
        const int margin = std::max(1, band.height / 16);
        m_tiles.paint(painter, waveform, *scene.axis, band.top + margin, scene.exposed.left(),
                      scene.exposed.right() + 1,
                      {band.height - 2 * margin, scene.devicePixelRatio, m_colors.waveform});
    }
    QString text;
    if (const auto fraction = m_model.measuring())
        text = tr("Measuring… %1 %").arg(QLocale().toString(qRound(*fraction * 100)));
    else if (!waveform && m_model.studio().mediaFacts().failure(m_model.media(), MediaFact::Waveform))
        text = tr("No sound that can be read");
    if (text.isEmpty())
        return;
    const QFontMetrics metrics(scene.font);
    painter.setPen(scene.palette.color(QPalette::PlaceholderText));
    painter.drawText(QPointF(6, band.bottom() - metrics.descent() - 1), text);
}

void TimelinePainter::paintSounds(QPainter &painter, const TimelineScene &scene)
{
    const Band &band = scene.layout->sounds;
    painter.fillRect(QRect(scene.exposed.left(), band.top, scene.exposed.width(), band.height),
                     scene.palette.color(QPalette::AlternateBase));
    const auto sound = m_model.sound();
    if (!sound)
        return;
    const TimeRange times = exposedTimes(scene, 2);
    auto segment = std::lower_bound(sound->segments.begin(), sound->segments.end(), times.start,
                                    [](const SoundSegment &s, Milliseconds t) { return s.time.end <= t; });
    const double edge = 1;
    for (; segment != sound->segments.end() && segment->time.start < times.end; ++segment) {
        const double left = std::max<double>(scene.axis->x(segment->time.start), scene.exposed.left() - 8);
        const double right = std::min<double>(scene.axis->x(segment->time.end), scene.exposed.right() + 9);
        const QRectF rect(left, band.top + edge, std::max(1.0, right - left), band.height - 2 * edge);
        // Told apart by shape too: speech is full, music striped, other sound dotted, silence a thin line.
        switch (segment->kind) {
        case SoundKind::Speech:
            painter.fillRect(rect, m_colors.speech);
            break;
        case SoundKind::Music:
            painter.fillRect(rect, QBrush(m_colors.music, Qt::BDiagPattern));
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), m_colors.music);
            break;
        case SoundKind::Other:
            painter.fillRect(rect, QBrush(m_colors.otherSound, Qt::Dense6Pattern));
            break;
        case SoundKind::Silence:
            painter.fillRect(QRectF(rect.left(), rect.center().y(), rect.width(), 1), m_colors.otherSound);
            break;
        }
    }
}

void TimelinePainter::paintShots(QPainter &painter, const TimelineScene &scene)
{
    const auto shots = m_model.shots();
    if (!shots)
        return;
    const TimelineLayout &layout = *scene.layout;
    const double top = layout.ruler.bottom();
    const double bottom = layout.sounds.bottom();
    const double size = std::max(4.0, layout.ruler.height * 0.22);
    const TimeRange times = exposedTimes(scene, static_cast<int>(size) + 2);
    auto boundary = std::lower_bound(shots->boundaries.begin(), shots->boundaries.end(), times.start,
                                     [](const ShotBoundary &b, Milliseconds t) { return b.end < t; });
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    double lastX = -1000;
    const QPen solid(m_colors.shot, 1);
    for (; boundary != shots->boundaries.end() && boundary->start < times.end; ++boundary) {
        const double x = aligned(scene.axis->x(boundary->time), scene.devicePixelRatio);
        if (x - lastX < 2)
            continue; // too near to be told apart
        lastX = x;
        const double left = std::min(scene.axis->x(boundary->start), x - size);
        const double right = std::max(scene.axis->x(boundary->end), x + size);
        painter.fillRect(QRectF(x, top, std::max(1 / scene.devicePixelRatio, 1.0), bottom - top),
                         mixed(m_colors.shot, scene.palette.color(QPalette::Base), 0.8));
        painter.setPen(solid);
        painter.setBrush(m_colors.shot);
        switch (boundary->kind) {
        case BoundaryKind::Cut: // a full triangle points at the frame
            painter.drawPolygon(QPolygonF{{x - size / 2, top - size}, {x + size / 2, top - size}, {x, top}});
            break;
        case BoundaryKind::Dissolve: // two wedges cross over the whole change
            painter.drawLine(QPointF(left, top - size), QPointF(right, top));
            painter.drawLine(QPointF(left, top), QPointF(right, top - size));
            break;
        case BoundaryKind::Fade: // an empty triangle over the whole change
            painter.setBrush(Qt::NoBrush);
            painter.drawPolygon(QPolygonF{{left, top - size}, {right, top - size}, {x, top}});
            break;
        }
    }
    painter.restore();
}

void TimelinePainter::paintRanges(QPainter &painter, const TimelineScene &scene)
{
    const TimelineLayout &layout = *scene.layout;
    const auto spread = [&](TimeRange range) {
        const double left = aligned(scene.axis->x(range.start), scene.devicePixelRatio);
        const double right = aligned(scene.axis->x(range.end), scene.devicePixelRatio);
        return std::pair(std::clamp<double>(left, -4, scene.axis->width() + 4),
                         std::clamp<double>(right, -4, scene.axis->width() + 4));
    };
    if (const std::optional<TimeRange> loop = m_model.studio().playback().loop()) {
        const auto [left, right] = spread(*loop);
        const double thick = std::max(3.0, layout.ruler.height * 0.16);
        painter.fillRect(QRectF(left, 0, right - left, thick), m_colors.loop);
        painter.setPen(QPen(m_colors.loop, 1, Qt::DashLine));
        for (const double x : {left, right})
            painter.drawLine(QPointF(x, 0), QPointF(x, layout.height));
        painter.setPen(m_colors.loop);
        const QFontMetrics metrics(scene.font);
        const double y = layout.ruler.bottom() - metrics.descent();
        painter.drawText(QPointF(left + 3, y), tr("A", "begin of the loop"));
        painter.drawText(QPointF(right - 3 - metrics.horizontalAdvance(tr("B", "end of the loop")), y),
                         tr("B", "end of the loop"));
    }
    if (scene.range) {
        const auto [left, right] = spread(*scene.range);
        QColor fill = scene.palette.color(QPalette::Highlight);
        fill.setAlphaF(0.25F);
        const QRectF rect(left, layout.ruler.bottom(), right - left, layout.height - layout.ruler.bottom());
        painter.fillRect(rect, fill);
        painter.setPen(QPen(scene.palette.color(QPalette::Highlight), 1));
        painter.drawLine(rect.topLeft(), rect.bottomLeft());
        painter.drawLine(rect.topRight(), rect.bottomRight());
    }
}

void TimelinePainter::paintPlayhead(QPainter &painter, const TimelineScene &scene)
{
    const double x = aligned(scene.axis->x(scene.playhead), scene.devicePixelRatio);
    if (x < scene.exposed.left() - 10 || x > scene.exposed.right() + 10)
        return;
    const double size = std::max(4.0, scene.layout->ruler.height * 0.24);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colors.playhead);
    const double bottom = scene.layout->ruler.bottom();
    painter.drawPolygon(QPolygonF{{x - size, bottom - 2 * size},
                                  {x + size, bottom - 2 * size},
                                  {x + size, bottom - size},
                                  {x, bottom},
                                  {x - size, bottom - size}});
    painter.restore();
    const double width = std::max(1.0, std::round(1.5 * scene.devicePixelRatio) / scene.devicePixelRatio);
    painter.fillRect(QRectF(x, bottom - size, width, scene.layout->height - bottom + size),
                     m_colors.playhead);
}

void TimelinePainter::paintLabel(QPainter &painter, const TimelineScene &scene, QPointF at,
                                 const QString &text) const
{
    const QFontMetrics metrics(scene.font);
    const QSizeF size(metrics.horizontalAdvance(text) + 10, metrics.height() + 4);
    const double left
        = std::clamp(at.x(), 2.0, std::max(2.0, static_cast<double>(scene.axis->width()) - size.width() - 2));
    const QRectF rect(QPointF(left, at.y()), size);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(scene.palette.color(QPalette::ToolTipText));
    painter.setBrush(scene.palette.color(QPalette::ToolTipBase));
    painter.drawRoundedRect(rect, 3, 3);
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
}

QString TimelinePainter::snapName(SnapKind kind)
{
    switch (kind) {
    case SnapKind::Shot:
        return tr("Shot", "what an edge is drawn to");
    case SnapKind::Cue:
        return tr("Cue", "what an edge is drawn to");
    case SnapKind::Playhead:
        return tr("Playhead", "what an edge is drawn to");
    case SnapKind::Speech:
        return tr("Speech", "what an edge is drawn to");
    case SnapKind::Loop:
        return tr("Loop", "what an edge is drawn to");
    case SnapKind::Frame:
        return tr("Frame", "what an edge is drawn to");
    }
    return {};
}

void TimelinePainter::paintDrag(QPainter &painter, const TimelineScene &scene)
{
    if (!scene.drag)
        return;
    const CueDrag &drag = *scene.drag;
    const QFontMetrics metrics(scene.font);
    if (drag.snap && drag.snap->kind != SnapKind::Frame) {
        const double x = aligned(scene.axis->x(drag.snap->mark), scene.devicePixelRatio);
        painter.setPen(QPen(m_colors.snap, 2, Qt::DashLine));
        painter.drawLine(QPointF(x, scene.layout->ruler.bottom()), QPointF(x, scene.layout->height));
        paintLabel(painter, scene, {x + 4, static_cast<double>(scene.layout->ruler.bottom() + 2)},
                   snapName(drag.snap->kind));
    }
    const TimeRange now = drag.cues[drag.grabbed].now;
    const QString text
        = tr("%1 to %2, %3 s", "start, end, duration")
              .arg(clockText(now.start, 3), clockText(now.end, 3),
                   QLocale().toString(static_cast<double>(now.duration().count()) / 1000, 'f', 3));
    const int lane = drag.cues[drag.grabbed].lane;
    const Band band = scene.layout->lane(lane, scene.scrolled);
    paintLabel(painter, scene,
               {scene.axis->x(now.start), static_cast<double>(band.top - metrics.height() - 6)}, text);
}

} // namespace anycap::ui
