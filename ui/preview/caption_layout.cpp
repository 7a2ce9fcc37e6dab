// SPDX-License-Identifier: MIT
#include "ui/preview/caption_layout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace anycap::ui {

namespace {

using vtt::CueSettings;
using vtt::PositionAlign;
using vtt::TextAlign;
using vtt::Vertical;

constexpr qreal kFontShare = 0.05; // of the picture: "5vh"
constexpr qreal kRegionLineShare = 0.06; // "6vh"
constexpr qreal kSlack = 0.01; // pixels; rounding must not count as an overlap

qreal computedPosition(const CueSettings &settings)
{
    if (settings.position)
        return *settings.position;
    if (settings.align == TextAlign::Left)
        return 0;
    return settings.align == TextAlign::Right ? 100 : 50;
}

PositionAlign computedPositionAlign(const CueSettings &settings, bool isRightToLeft)
{
    if (settings.positionAlign != PositionAlign::Auto)
        return settings.positionAlign;
    switch (settings.align) {
    case TextAlign::Left:
        return PositionAlign::LineLeft;
    case TextAlign::Right:
        return PositionAlign::LineRight;
    case TextAlign::Start:
        return isRightToLeft ? PositionAlign::LineRight : PositionAlign::LineLeft;
    case TextAlign::End:
        return isRightToLeft ? PositionAlign::LineLeft : PositionAlign::LineRight;
    case TextAlign::Center:
        break;
    }
    return PositionAlign::Center;
}

/// Begin and size of the box along its lines, in percent.
struct Extent {
    qreal begin = 0;
    qreal size = 100;
};

Extent extentOf(const CueSettings &settings, bool isRightToLeft)
{
    const qreal position = computedPosition(settings);
    const PositionAlign align = computedPositionAlign(settings, isRightToLeft);
    qreal maximum = 100;
    if (align == PositionAlign::LineLeft)
        maximum = 100 - position;
    else if (align == PositionAlign::LineRight)
        maximum = position;
    else
        maximum = position <= 50 ? position * 2 : (100 - position) * 2;
    Extent extent;
    extent.size = std::min<qreal>(settings.size, maximum);
    if (align == PositionAlign::LineLeft)
        extent.begin = position;
    else if (align == PositionAlign::LineRight)
        extent.begin = position - extent.size;
    else
        extent.begin = position - extent.size / 2;
    return extent;
}

bool overlapsAny(const QRectF &rect, const std::vector<CaptionBox> &boxes)
{
    const QRectF inner = rect.adjusted(kSlack, kSlack, -kSlack, -kSlack);
    return std::any_of(boxes.begin(), boxes.end(),
                       [&](const CaptionBox &box) { return box.rect.intersects(inner); });
}

bool isInside(const QRectF &rect, QSizeF picture)
{
    return rect.left() >= -kSlack && rect.top() >= -kSlack && rect.right() <= picture.width() + kSlack
        && rect.bottom() <= picture.height() + kSlack;
}

/// "Adjust the positions of boxes" for cues that snap to lines.
void snapToLines(QRectF &rect, const CueSettings &settings, qreal firstLineHeight, QSizeF picture,
                 const std::vector<CaptionBox> &others)
{
    const bool isVertical = settings.vertical != Vertical::None;
    const qreal whole = isVertical ? picture.width() : picture.height();
    qreal step = firstLineHeight;
    if (step <= 0)
        return;
    // Beyond the picture is beyond the picture, however far.
    constexpr qreal kFarthest = 1000;
    qreal line = std::clamp(std::round(settings.line.value_or(-1)), -kFarthest, kFarthest);
    if (settings.vertical == Vertical::RightToLeft)
        line = -(line + 1);
    qreal position = step * line;
    if (settings.vertical == Vertical::RightToLeft)
        position += step - rect.width();
    if (line < 0) {
        position += whole;
        step = -step;
    }
    const auto begin = [&] { return isVertical ? rect.left() : rect.top(); };
    const auto end = [&] { return isVertical ? rect.right() : rect.bottom(); };
    const auto moveTo = [&](qreal to) { isVertical ? rect.moveLeft(to) : rect.moveTop(to); };
    moveTo(position);
    bool hasSwitched = false;
    while (overlapsAny(rect, others) || begin() < -kSlack || end() > whole + kSlack) {
        const bool isOut = step < 0 ? begin() < -kSlack : end() > whole + kSlack;
        if (!isOut) {
            moveTo(begin() + step);
            continue;
        }
        if (hasSwitched) {
            moveTo(std::max<qreal>(0, std::min(position, whole - (end() - begin()))));
            return;
        }
        hasSwitched = true;
        step = -step;
        moveTo(position);
        // From outside the picture the other way leads back into it.
        if (!overlapsAny(rect, others) && begin() >= -kSlack && end() <= whole + kSlack)
            return;
    }
}

/// For cues placed by percent: as given, or at the nearest place where nothing is hidden.
void placeByPercent(QRectF &rect, const CueSettings &settings, QSizeF picture,
                    const std::vector<CaptionBox> &others)
{
    const qreal size = settings.vertical == Vertical::None ? rect.height() : rect.width();
    qreal back = 0;
    if (settings.lineAlign == vtt::LineAlign::Center)
        back = size / 2;
    else if (settings.lineAlign == vtt::LineAlign::End)
        back = size;
    if (settings.vertical == Vertical::None)
        rect.translate(0, -back);
    else
        rect.translate(-back, 0);
    if (!overlapsAny(rect, others) && isInside(rect, picture))
        return;
    // The nearest free place touches an edge of the picture or of another box on each axis it was moved on.
    std::vector<qreal> lefts{rect.left(), 0, picture.width() - rect.width()};
    std::vector<qreal> tops{rect.top(), 0, picture.height() - rect.height()};
    for (const CaptionBox &other : others) {
        lefts.insert(lefts.end(), {other.rect.right(), other.rect.left() - rect.width()});
        tops.insert(tops.end(), {other.rect.bottom(), other.rect.top() - rect.height()});
    }
    std::sort(tops.begin(), tops.end()); // of places equally near, the highest
    std::optional<QPointF> best;
    qreal bestDistance = std::numeric_limits<qreal>::max();
    for (const qreal top : tops) {
        for (const qreal left : lefts) {
            const QRectF moved(QPointF(left, top), rect.size());
            const qreal distance = std::hypot(left - rect.left(), top - rect.top());
            if (distance < bestDistance && isInside(moved, picture) && !overlapsAny(moved, others)) {
                best = moved.topLeft();
                bestDistance = distance;
            }
        }
    }
    if (best)
        rect.moveTopLeft(*best);
}

struct RegionPlace {
    const SubtitleRegion *region;
    QRectF rect;
    qreal used = 0; ///< height of its cues
    std::vector<std::size_t> boxes;
};

QRectF regionRect(const SubtitleRegion &region, QSizeF picture, qreal lineHeight)
{
    const QSizeF size(region.width / 100 * picture.width(), region.lines * lineHeight);
    const QPointF anchor(region.viewportAnchorX / 100 * picture.width(),
                         region.viewportAnchorY / 100 * picture.height());
    const QPointF own(region.regionAnchorX / 100 * size.width(), region.regionAnchorY / 100 * size.height());
    return {anchor - own, size};
}

bool isRightToLeft(const std::string &rawText)
{
    const std::string plain = vtt::plainText(rawText);
    return QString::fromStdString(plain).isRightToLeft();
}

} // namespace

std::vector<CaptionBox> layOutCaptions(std::span<const CaptionCue> cues,
                                       std::span<const SubtitleRegion> regions, QSizeF picture,
                                       const QFont &family)
{
    std::vector<CaptionBox> boxes;
    std::vector<CaptionBox> placed; // those not in a region: what others must not cover
    std::vector<RegionPlace> places;
    if (picture.isEmpty())
        return boxes;
    const qreal shorter = std::min(picture.width(), picture.height());
    QFont font = family;
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(shorter * kFontShare))));

    for (std::size_t i = 0; i < cues.size(); ++i) {
        const CueSettings &settings = cues[i].settings;
        const vtt::Node tree = vtt::parseCueText(cues[i].text);
        const Extent extent = extentOf(settings, isRightToLeft(cues[i].text));
        const auto region = std::find_if(regions.begin(), regions.end(), [&](const SubtitleRegion &r) {
            return !settings.region.empty() && r.id == settings.region;
        });
        CaptionBox box;
        box.cue = static_cast<int>(i);
        if (region != regions.end()) {
            auto place = std::find_if(places.begin(), places.end(),
                                      [&](const RegionPlace &p) { return p.region == &*region; });
            const qreal lineHeight = shorter * kRegionLineShare;
            if (place == places.end())
                place = places.insert(place, {&*region, regionRect(*region, picture, lineHeight), 0, {}});
            const qreal measure = extent.size / 100 * place->rect.width();
            box.text = std::make_shared<const CaptionText>(tree, font, measure, settings.align,
                                                           Vertical::None, lineHeight);
            if (box.text->isEmpty())
                continue;
            box.clip = place->rect;
            box.rect = QRectF(place->rect.left() + extent.begin / 100 * place->rect.width(), place->used,
                              measure, box.text->blockSize());
            place->used += box.text->blockSize();
            place->boxes.push_back(boxes.size());
            boxes.push_back(std::move(box));
            continue;
        }
        const bool isVertical = settings.vertical != Vertical::None;
        const qreal along = isVertical ? picture.height() : picture.width();
        const qreal across = isVertical ? picture.width() : picture.height();
        const qreal measure = extent.size / 100 * along;
        box.text
            = std::make_shared<const CaptionText>(tree, font, measure, settings.align, settings.vertical);
        if (box.text->isEmpty())
            continue;
        const qreal begin = extent.begin / 100 * along;
        const qreal line = settings.snapToLines ? 0 : settings.line.value_or(100) / 100 * across;
        box.rect = isVertical ? QRectF(line, begin, box.text->blockSize(), measure)
                              : QRectF(begin, line, measure, box.text->blockSize());
        if (settings.snapToLines)
            snapToLines(box.rect, settings, box.text->firstLineHeight(), picture, placed);
        else
            placeByPercent(box.rect, settings, picture, placed);
        placed.push_back(box);
        boxes.push_back(std::move(box));
    }
    // In a region the newest line stands at the bottom and older ones leave over the top.
    for (const RegionPlace &place : places) {
        for (const std::size_t at : place.boxes)
            boxes[at].rect.translate(0, place.rect.bottom() - place.used);
    }
    return boxes;
}

void paintCaptions(QPainter &painter, QPointF picture, const std::vector<CaptionBox> &boxes)
{
    painter.save();
    painter.translate(picture);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (const CaptionBox &box : boxes) {
        painter.save();
        if (!box.clip.isNull())
            painter.setClipRect(box.clip);
        box.text->paint(painter, box.rect);
        painter.restore();
    }
    painter.restore();
}

} // namespace anycap::ui
