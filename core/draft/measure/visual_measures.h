// SPDX-License-Identifier: MIT
/// @file visual_measures.h
/// What is measured of pictures: plain numbers and names, no words yet. Positions are cells of a 3 by 3 grid,
/// shares are fractions of the picture's area.
#pragma once

#include "core/base/media_buffers.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::draft {

enum class CameraMove : unsigned char {
    Unclear, ///< too little to follow in the picture
    Static,
    PanLeft,
    PanRight,
    TiltUp,
    TiltDown,
    ZoomIn,
    ZoomOut,
    Handheld, ///< shakes without a direction
};

struct CameraMotion {
    CameraMove move = CameraMove::Unclear;
    bool isShaky = false; ///< besides the movement
    double shiftX = 0; ///< how far the picture moved right over the shot, in picture widths
    double shiftY = 0; ///< … down, in picture heights
    double zoom = 1; ///< how many times larger things became
};

/// Row and column 0..2 from the upper left.
struct GridCell {
    int row = 1;
    int column = 1;
    friend bool operator==(const GridCell &, const GridCell &) = default;
};

/// What changes in the picture beside the camera's own movement.
struct PictureChange {
    double share = 0; ///< mean share of pixels that change from one looked-at frame to the next
    std::optional<GridCell> place; ///< where most of it is; absent when it is spread
};

struct Light {
    double meanLightness = 50; ///< CIE L*, 0..100
    double spread = 0; ///< standard deviation of L*
    double darkShare = 0; ///< L* under 20
    double brightShare = 0; ///< L* over 90
    std::optional<GridCell> brightest; ///< the cell with the highest mean; absent where none stands out
};

struct NamedColour {
    std::string name; ///< "dark blue"
    double share = 0;
    GridCell place; ///< the cell with most of it

    friend bool operator==(const NamedColour &, const NamedColour &) = default;
};

struct FaceBox {
    double x = 0; ///< all as fractions of the picture's width or height
    double y = 0;
    double width = 0;
    double height = 0;
};

/// One shot, or one still image.
struct VisualMeasures {
    std::optional<TimeRange> time; ///< absent for images
    CameraMotion camera;
    PictureChange change;
    Light light;
    std::vector<NamedColour> colours; ///< largest share first; the shares of those left out are under 4 %
    std::vector<FaceBox> faces; ///< seen in most of the frames looked at; largest first
    bool facesWereSought = false;
};

} // namespace anycap::draft
