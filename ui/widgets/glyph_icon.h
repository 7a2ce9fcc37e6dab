// SPDX-License-Identifier: MIT
/// @file glyph_icon.h
/// Small plain icons painted in the palette's colours: right in light and dark, sharp at every scale.
#pragma once

#include <QIcon>

class QWidget;

namespace anycap::ui {

enum class Glyph : unsigned char { Play, Pause, PreviousFrame, NextFrame, Loop, Sound, Muted, Tiles };

/// In the widget's colours and scale of now: ask again on PaletteChange.
QIcon glyphIcon(Glyph glyph, const QWidget &widget);

} // namespace anycap::ui
