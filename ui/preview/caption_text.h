// SPDX-License-Identifier: MIT
/// @file caption_text.h
/// The text of one cue with its markup, broken into lines and painted: italics, bold, underline, WebVTT's
/// colour classes (and SubRip's colours, see core/subtitle/markup_conversion.h), ruby, upright characters in
/// vertical text. White on a dark ground, as WebVTT's default style.
#pragma once

#include "core/subtitle/vtt/cue_settings.h"
#include "core/subtitle/vtt/cue_text.h"

#include <QColor>
#include <QFont>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace anycap::ui {

class CaptionText {
public:
    /// @param measure room along the lines, in the painter's units
    /// @param lineHeight 0: the font's own
    CaptionText(const vtt::Node &root, const QFont &font, qreal measure, vtt::TextAlign align,
                vtt::Vertical vertical, qreal lineHeight = 0);

    QString plain() const { return m_layout->text(); }
    bool isEmpty() const { return m_layout->text().trimmed().isEmpty(); }
    qreal blockSize() const { return m_blockSize; } ///< of all lines, across them
    qreal firstLineHeight() const { return m_lines.empty() ? 0 : m_lines.front().height; }
    int lineCount() const { return static_cast<int>(m_lines.size()); }
    bool isRightToLeft() const { return m_isRightToLeft; }

    /// Into the box whose sizes are measure and blockSize (exchanged in vertical text).
    void paint(QPainter &painter, const QRectF &box) const;

private:
    struct Ruby {
        int from = 0;
        int to = 0;
        QString text;
    };
    struct Line {
        qreal offset = 0; ///< across the lines, from the first one's edge
        qreal height = 0;
        qreal rubyHeight = 0; ///< the part of it above the letters
    };
    struct Style {
        bool isBold = false;
        bool isItalic = false;
        bool isUnderlined = false;
        QColor color = Qt::white;
        QColor ground;
    };
    void collect(const vtt::Node &node, const Style &style, QString &text);
    void breakLines(vtt::TextAlign align, qreal lineHeight);
    void paintLine(QPainter &painter, int index, qreal y) const;
    void paintRuby(QPainter &painter, const QTextLine &line, const Line &place, qreal y) const;
    void paintUpright(QPainter &painter, const QTextLine &line, qreal y) const;

    QFont m_font;
    qreal m_measure;
    vtt::Vertical m_vertical;
    bool m_isRightToLeft = false;
    QList<QTextLayout::FormatRange> m_formats;
    std::vector<Ruby> m_rubies;
    std::vector<int> m_upright; ///< characters that stand upright in vertical text
    std::unique_ptr<QTextLayout> m_layout;
    std::vector<Line> m_lines;
    qreal m_blockSize = 0;
};

} // namespace anycap::ui
