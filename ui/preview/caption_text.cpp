// SPDX-License-Identifier: MIT
#include "ui/preview/caption_text.h"

#include "ui/session/text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace anycap::ui {

namespace {

const QColor kGround(0, 0, 0, 204); // WebVTT's default: rgba(0,0,0,0.8)
constexpr qreal kRubyScale = 0.5;

/// WebVTT's own classes, "bg_" for the ground; and "font-ff8800" as converted SubRip has it.
std::optional<QColor> classColor(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, QRgb>, 8> kColors{{
        {"white", 0xFFFFFFFF},
        {"lime", 0xFF00FF00},
        {"cyan", 0xFF00FFFF},
        {"red", 0xFFFF0000},
        {"yellow", 0xFFFFFF00},
        {"magenta", 0xFFFF00FF},
        {"blue", 0xFF0000FF},
        {"black", 0xFF000000},
    }};
    for (const auto &[known, rgb] : kColors) {
        if (known == name)
            return QColor(rgb);
    }
    if (name.starts_with("font-")) {
        const QColor color(QLatin1Char('#') + fromUtf8(name.substr(5)));
        if (color.isValid())
            return color;
    }
    return std::nullopt;
}

bool standsUpright(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return true;
    default:
        return false;
    }
}

qreal shareBefore(vtt::TextAlign align, bool isRightToLeft)
{
    switch (align) {
    case vtt::TextAlign::Start:
        return isRightToLeft ? 1 : 0;
    case vtt::TextAlign::End:
        return isRightToLeft ? 0 : 1;
    case vtt::TextAlign::Left:
        return 0;
    case vtt::TextAlign::Right:
        return 1;
    case vtt::TextAlign::Center:
        break;
    }
    return 0.5;
}

} // namespace

CaptionText::CaptionText(const vtt::Node &root, const QFont &font, qreal measure, vtt::TextAlign align,
                         vtt::Vertical vertical, qreal lineHeight)
    : m_font(font)
    , m_measure(measure)
    , m_vertical(vertical)
{
    QString text;
    collect(root, {}, text);
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    m_isRightToLeft = text.isRightToLeft();
    m_layout = std::make_unique<QTextLayout>(text, font);
    if (vertical != vtt::Vertical::None) {
        for (int i = 0; i < text.size(); ++i) {
            if (!standsUpright(text.at(i)))
                continue;
            m_upright.push_back(i);
            QTextLayout::FormatRange hidden{i, 1, {}};
            hidden.format.setForeground(Qt::transparent);
            m_formats.push_back(hidden);
        }
    }
    m_layout->setFormats(m_formats);
    breakLines(align, lineHeight);
}

void CaptionText::collect(const vtt::Node &node, const Style &style, QString &text)
{
    if (node.kind == vtt::NodeKind::Text) {
        const QString part = fromUtf8(node.text);
        QTextLayout::FormatRange range{static_cast<int>(text.size()), static_cast<int>(part.size()), {}};
        range.format.setForeground(style.color);
        if (style.ground.isValid())
            range.format.setBackground(style.ground);
        if (style.isBold)
            range.format.setFontWeight(QFont::Bold);
        range.format.setFontItalic(style.isItalic);
        range.format.setFontUnderline(style.isUnderlined);
        m_formats.push_back(range);
        text += part;
        return;
    }
    Style inner = style;
    inner.isBold |= node.kind == vtt::NodeKind::Bold;
    inner.isItalic |= node.kind == vtt::NodeKind::Italic;
    inner.isUnderlined |= node.kind == vtt::NodeKind::Underline;
    for (const std::string &name : node.classes) {
        if (name.starts_with("bg_"))
            inner.ground = classColor(std::string_view(name).substr(3)).value_or(inner.ground);
        else
            inner.color = classColor(name).value_or(inner.color);
    }
    int rubyFrom = static_cast<int>(text.size());
    for (const vtt::Node &child : node.children) {
        if (node.kind != vtt::NodeKind::Ruby || child.kind != vtt::NodeKind::RubyText) {
            collect(child, inner, text);
            continue;
        }
        // Only the reading's words count; they stand above what came before them.
        QString above;
        const QList<QTextLayout::FormatRange> kept = m_formats;
        collect(child, inner, above);
        m_formats = kept;
        m_rubies.push_back({rubyFrom, static_cast<int>(text.size()), above});
        rubyFrom = static_cast<int>(text.size());
    }
}

void CaptionText::breakLines(vtt::TextAlign align, qreal lineHeight)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    m_layout->setTextOption(option);
    const QFontMetricsF metrics(m_font);
    const qreal usual = lineHeight > 0 ? lineHeight : std::ceil(metrics.height());
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(m_measure);
        const bool hasRuby = std::any_of(m_rubies.begin(), m_rubies.end(), [&](const Ruby &ruby) {
            return ruby.from < line.textStart() + line.textLength() && ruby.to > line.textStart();
        });
        Line place;
        place.offset = m_blockSize;
        place.rubyHeight = hasRuby ? std::ceil(metrics.height() * kRubyScale) : 0;
        place.height = usual + place.rubyHeight;
        const qreal before = (m_measure - line.naturalTextWidth()) * shareBefore(align, m_isRightToLeft);
        // In a line's own alignment Qt puts right-to-left text at the right end; we place it ourselves.
        const qreal own = line.naturalTextRect().left() - line.position().x();
        line.setPosition({before - own, 0});
        m_blockSize += place.height;
        m_lines.push_back(place);
    }
    m_layout->endLayout();
}

void CaptionText::paint(QPainter &painter, const QRectF &box) const
{
    painter.save();
    if (m_vertical == vtt::Vertical::None) {
        painter.translate(box.topLeft());
    } else {
        painter.translate(box.topRight());
        painter.rotate(90);
    }
    for (int i = 0; i < lineCount(); ++i) {
        const Line &place = m_lines[static_cast<std::size_t>(i)];
        // Turned text has its first line at the right; that growing to the right begins at the left.
        const qreal y = m_vertical == vtt::Vertical::LeftToRight ? m_blockSize - place.offset - place.height
                                                                 : place.offset;
        paintLine(painter, i, y);
    }
    painter.restore();
}

void CaptionText::paintLine(QPainter &painter, int index, qreal y) const
{
    const QTextLine line = m_layout->lineAt(index);
    const Line &place = m_lines[static_cast<std::size_t>(index)];
    const qreal width = line.naturalTextWidth();
    if (width <= 0)
        return;
    const qreal padding = QFontMetricsF(m_font).averageCharWidth() / 2;
    const qreal left = line.naturalTextRect().left();
    painter.fillRect(QRectF(left - padding, y, width + 2 * padding, place.height), kGround);
    const qreal letters = y + place.rubyHeight + (place.height - place.rubyHeight - line.height()) / 2;
    line.draw(&painter, {0, letters});
    if (!m_upright.empty())
        paintUpright(painter, line, letters);
    if (place.rubyHeight > 0)
        paintRuby(painter, line, place, y);
}

void CaptionText::paintUpright(QPainter &painter, const QTextLine &line, qreal y) const
{
    painter.setFont(m_font);
    for (const int at : m_upright) {
        if (at < line.textStart() || at >= line.textStart() + line.textLength())
            continue;
        QColor color = Qt::white;
        for (const QTextLayout::FormatRange &range : m_formats) {
            if (at >= range.start && at < range.start + range.length
                && range.format.foreground().color().alpha() > 0)
                color = range.format.foreground().color();
        }
        const qreal from = line.cursorToX(at);
        const qreal to = line.cursorToX(at + 1);
        painter.save();
        painter.translate((from + to) / 2, y + line.height() / 2);
        painter.rotate(-90);
        painter.setPen(color);
        const qreal side = line.height();
        painter.drawText(QRectF(-side, -side, 2 * side, 2 * side), Qt::AlignCenter,
                         m_layout->text().mid(at, 1));
        painter.restore();
    }
}

void CaptionText::paintRuby(QPainter &painter, const QTextLine &line, const Line &place, qreal y) const
{
    QFont small = m_font;
    small.setPixelSize(std::max(1, static_cast<int>(m_font.pixelSize() * kRubyScale)));
    painter.setFont(small);
    painter.setPen(Qt::white);
    const int end = line.textStart() + line.textLength();
    for (const Ruby &ruby : m_rubies) {
        if (ruby.from >= end || ruby.to <= line.textStart())
            continue;
        const qreal a = line.cursorToX(std::max(ruby.from, line.textStart()));
        const qreal b = line.cursorToX(std::min(ruby.to, end));
        const qreal width = QFontMetricsF(small).horizontalAdvance(ruby.text);
        painter.drawText(QRectF((a + b - width) / 2 - 1, y, width + 2, place.rubyHeight), Qt::AlignCenter,
                         ruby.text);
    }
}

} // namespace anycap::ui
