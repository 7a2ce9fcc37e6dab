// SPDX-License-Identifier: MIT
// The lanes of a timeline: blocks of the open track and, dimmed, of the others.
#include "core/base/text_count.h"
#include "ui/session/text.h"
#include "ui/timeline/timeline_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anycap::ui {

namespace {

/// Narrower blocks are drawn as one where they touch.
constexpr double kNarrowPx = 3;
constexpr std::size_t kMostTexts = 4000;

struct BlockLook {
    QColor fill;
    QColor border;
    QColor text;
};

BlockLook blockLook(const QPalette &palette, bool isSelected)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor highlight = palette.color(QPalette::Highlight);
    if (isSelected)
        return {highlight, palette.color(QPalette::Text), palette.color(QPalette::HighlightedText)};
    return {mixed(highlight, base, 0.22), mixed(palette.color(QPalette::Text), base, 0.55),
            palette.color(QPalette::Text)};
}

} // namespace

/// One for each lane while painting.
struct TimelinePainter::Run {
    double left = 0;
    double right = -1;
    bool isSelected = false;
    bool isEmpty() const { return right < left; }
};

const QStaticText &TimelinePainter::textFor(std::int64_t key, const QString &text, QSize size,
                                            const TimelineScene &scene)
{
    if (m_texts.size() > kMostTexts)
        m_texts.clear();
    Text &kept = m_texts[key];
    if (kept.width == size.width() && kept.height == size.height())
        return kept.shaped;
    const QFontMetrics metrics(scene.font);
    const int mostLines = std::max(1, size.height() / metrics.lineSpacing());
    QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (lines.size() > mostLines)
        lines = {lines.join(QLatin1Char(' '))};
    for (QString &line : lines)
        line = metrics.elidedText(line.simplified(), Qt::ElideRight, size.width());
    kept = {size.width(), size.height(), QStaticText(lines.join(QChar(QChar::LineSeparator)))};
    kept.shaped.setTextFormat(Qt::PlainText);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    kept.shaped.setTextOption(option);
    kept.shaped.setPerformanceHint(QStaticText::AggressiveCaching);
    kept.shaped.prepare({}, scene.font);
    return kept.shaped;
}

void TimelinePainter::paintCues(QPainter &painter, const TimelineScene &scene)
{
    const CueIndex &index = m_model.index();
    const TimeAxis &axis = *scene.axis;
    const TimeRange times{axis.time(scene.exposed.left() - 3), axis.time(scene.exposed.right() + 4)};
    std::vector<Run> runs(static_cast<std::size_t>(scene.layout->laneCount));
    const auto flush = [&](Run &run, const Band &band) {
        if (run.isEmpty())
            return;
        const BlockLook look = blockLook(scene.palette, run.isSelected);
        const QRectF rect(run.left, band.top + 2, std::max(1.0, run.right - run.left), band.height - 4);
        painter.fillRect(rect, run.isSelected ? look.fill : mixed(look.border, look.fill, 0.45));
        run = {};
    };
    const auto isDragged = [&scene](store::CueId id) {
        return scene.drag
            && std::any_of(scene.drag->cues.begin(), scene.drag->cues.end(),
                           [id](const auto &c) { return c.id == id; });
    };
    const bool hasSelection = !m_selected.empty();
    index.visit(times, [&](const IndexedCue &cue) {
        const double left = axis.x(cue.start);
        const double right = axis.x(cue.end);
        const Band band = scene.layout->lane(cue.lane, scene.scrolled);
        if (band.bottom() < scene.exposed.top() || band.top > scene.exposed.bottom())
            return;
        const bool isSelected
            = hasSelection && std::binary_search(m_selected.begin(), m_selected.end(), cue.id);
        Run &run = runs[static_cast<std::size_t>(std::min(cue.lane, scene.layout->laneCount - 1))];
        if (right - left < kNarrowPx) {
            if (scene.drag && isDragged(cue.id))
                return;
            const bool isJoined = !run.isEmpty() && left - run.right < 1 && run.isSelected == isSelected;
            if (!isJoined) {
                flush(run, band);
                run = {left, right, isSelected};
            }
            run.right = std::max(run.right, std::max(right, left + 1));
            return;
        }
        flush(run, band);
        if (scene.drag && isDragged(cue.id))
            return;
        paintCue(painter, scene, QRectF(left, band.top, right - left, band.height), cue.id, isSelected);
    });
    for (std::size_t lane = 0; lane < runs.size(); ++lane)
        flush(runs[lane], scene.layout->lane(static_cast<int>(lane), scene.scrolled));
    if (!scene.drag)
        return;
    for (const DraggedCue &cue : scene.drag->cues) {
        const double left = axis.x(cue.now.start);
        const double right = std::max(left + kNarrowPx, axis.x(cue.now.end));
        const Band band = scene.layout->lane(cue.lane, scene.scrolled);
        if (right >= scene.exposed.left() && left <= scene.exposed.right() + 1)
            paintCue(painter, scene, QRectF(left, band.top, right - left, band.height), cue.id, true);
    }
}

void TimelinePainter::paintCue(QPainter &painter, const TimelineScene &scene, const QRectF &rect,
                               store::CueId id, bool isSelected)
{
    const double ratio = scene.devicePixelRatio;
    const auto align = [ratio](double v) { return std::round(v * ratio) / ratio; };
    // Long blocks: only what is near the view, or the painter works on millions of pixels.
    const double left = std::max(align(rect.left()), -20.0);
    const double right = std::min(align(rect.right()), scene.axis->width() + 20.0);
    const QRectF block(left, rect.top() + 2, std::max(1.0, right - left - 1), rect.height() - 4);
    const BlockLook look = blockLook(scene.palette, isSelected);
    painter.fillRect(block, look.fill);
    const double line = 1;
    painter.fillRect(QRectF(block.left(), block.top(), block.width(), line), look.border);
    painter.fillRect(QRectF(block.left(), block.bottom() - line, block.width(), line), look.border);
    painter.fillRect(QRectF(block.left(), block.top(), line, block.height()), look.border);
    painter.fillRect(QRectF(block.right() - line, block.top(), line, block.height()), look.border);

    const CueList &cues = m_model.cues();
    const std::optional<int> row = cues.rowOf(id);
    if (!row)
        return;
    const QFontMetrics metrics(scene.font);
    const int pad = std::max(3, metrics.height() / 4);
    double textLeft = std::max(block.left(), 0.0) + pad;
    if (m_model.studio().quality().rulesAt(*row) != 0) {
        // A hatched foot, and a sign where there is room for one.
        const double foot = std::max(3.0, metrics.height() / 4.0);
        const QColor mark = isSelected ? look.text : m_colors.problem;
        painter.fillRect(QRectF(block.left(), block.bottom() - foot, block.width(), foot),
                         QBrush(mark, Qt::FDiagPattern));
        const double size = metrics.ascent();
        if (block.right() - textLeft > size + pad) {
            const double top = block.top() + (block.height() - size) / 2;
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(mark);
            painter.drawPolygon(
                QPolygonF{{textLeft + size / 2, top}, {textLeft + size, top + size}, {textLeft, top + size}});
            painter.setPen(
                QPen(isSelected ? look.fill : scene.palette.color(QPalette::Base), std::max(1.0, size / 8)));
            painter.drawLine(QPointF(textLeft + size / 2, top + size * 0.38),
                             QPointF(textLeft + size / 2, top + size * 0.66));
            painter.drawPoint(QPointF(textLeft + size / 2, top + size * 0.84));
            painter.restore();
            textLeft += size + pad;
        }
    }
    const int room = static_cast<int>(block.right() - pad - textLeft);
    if (room >= metrics.averageCharWidth() * 2) {
        const std::string &raw = cues.at(*row).text;
        const QStaticText &text = textFor(id.value, fromUtf8(withoutMarkup(raw)),
                                          QSize(room, static_cast<int>(block.height())), scene);
        painter.setPen(look.text);
        painter.drawStaticText(QPointF(textLeft, block.top() + (block.height() - text.size().height()) / 2),
                               text);
    }
    if (id == m_model.studio().selection().cue()) {
        // The current one has a second frame; a strong one when keys go to it.
        painter.setPen(QPen(look.text, scene.hasFocus ? 2 : 1, scene.hasFocus ? Qt::SolidLine : Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(block.adjusted(2, 2, -2, -2));
    }
}

void TimelinePainter::paintOthers(QPainter &painter, const TimelineScene &scene)
{
    const TimeAxis &axis = *scene.axis;
    const TimeRange times{axis.time(scene.exposed.left() - 3), axis.time(scene.exposed.right() + 4)};
    const QFontMetrics metrics(scene.font);
    const QColor base = scene.palette.color(QPalette::Base);
    const QColor ink = scene.palette.color(QPalette::Text);
    const QColor fill = mixed(ink, base, 0.07);
    const QColor border = mixed(ink, base, 0.3);
    int track = 0;
    for (const OtherTrack &other : m_model.others()) {
        const int nameWidth = other.name.isEmpty() ? 0 : metrics.horizontalAdvance(other.name) + 10;
        double drawnUntil = -10;
        other.index.visit(times, [&](const IndexedCue &cue) {
            const double left = std::max(axis.x(cue.start), -20.0);
            const double right = std::min(std::max(axis.x(cue.end), left + 1), axis.width() + 20.0);
            const Band band = scene.layout->otherLane(track, cue.lane, scene.scrolled);
            if (right - left < kNarrowPx && right <= drawnUntil)
                return;
            drawnUntil = right + 0.5;
            const QRectF block(left, band.top + 1, std::max(1.0, right - left - 1), band.height - 2);
            painter.fillRect(block, right - left < kNarrowPx ? border : fill);
            painter.fillRect(QRectF(block.left(), block.top(), 1, block.height()), border);
            const double textLeft = std::max<double>(block.left(), cue.lane == 0 ? nameWidth : 0) + 4;
            const int room = static_cast<int>(block.right() - textLeft) - 4;
            if (room < metrics.averageCharWidth() * 2)
                return;
            const auto text = other.texts.find(cue.id.value);
            if (text == other.texts.end())
                return;
            const QStaticText &shaped
                = textFor(cue.id.value, text->second, QSize(room, metrics.height()), scene);
            painter.setPen(mixed(ink, base, 0.7));
            painter.drawStaticText(QPointF(textLeft, block.center().y() - shaped.size().height() / 2),
                                   shaped);
        });
        if (!other.name.isEmpty()) {
            const Band band = scene.layout->otherLane(track, 0, scene.scrolled);
            painter.fillRect(QRect(0, band.top + 1, nameWidth, band.height - 2),
                             scene.palette.color(QPalette::Window));
            painter.setPen(scene.palette.color(QPalette::WindowText));
            painter.drawText(QRect(5, band.top, nameWidth, band.height), Qt::AlignVCenter | Qt::AlignLeft,
                             other.name);
        }
        ++track;
    }
}

} // namespace anycap::ui
