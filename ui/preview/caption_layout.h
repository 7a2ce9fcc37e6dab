// SPDX-License-Identifier: MIT
/// @file caption_layout.h
/// Where cues stand on the picture. Source: W3C WebVTT, "Rendering": "processing model", "apply WebVTT cue
/// settings", "adjust the positions of boxes", regions. One difference: a cue for which no free place is left
/// is shown where it was meant to be, over another, and not left out; who writes captions must see it.
#pragma once

#include "core/subtitle/document.h"
#include "ui/preview/caption_text.h"

#include <QFont>
#include <QRectF>

#include <memory>
#include <span>
#include <string>
#include <vector>

class QPainter;

namespace anycap::ui {

/// A cue that is shown, in WebVTT's terms.
struct CaptionCue {
    std::string text; ///< raw, WebVTT's markup
    vtt::CueSettings settings;

    friend bool operator==(const CaptionCue &, const CaptionCue &) = default;
};

struct CaptionBox {
    int cue = 0; ///< index into the cues that were laid out
    QRectF rect; ///< on the picture, whose top left is 0,0
    QRectF clip; ///< of its region; null: none
    std::shared_ptr<const CaptionText> text; ///< shared by copies of this value; never changes
};

/// Cues without words have no box.
/// @param family of the font; its size is 5 % of the shorter side of the picture
std::vector<CaptionBox> layOutCaptions(std::span<const CaptionCue> cues,
                                       std::span<const SubtitleRegion> regions, QSizeF picture,
                                       const QFont &family);

/// @param picture where on the painter the picture stands
void paintCaptions(QPainter &painter, QPointF picture, const std::vector<CaptionBox> &boxes);

} // namespace anycap::ui
