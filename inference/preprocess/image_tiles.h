// SPDX-License-Identifier: MIT
/// @file image_tiles.h
/// Pictures as the vision tower wants them: Pillow's bicubic resize bit for bit, InternVL's choice of a tile
/// grid, normalisation. No torch.
#pragma once

#include "core/base/media_buffers.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace anycap::preprocess {

/// ImageNet mean and deviation, by channel.
inline constexpr std::array<float, 3> kPixelMean{0.485F, 0.456F, 0.406F};
inline constexpr std::array<float, 3> kPixelDeviation{0.229F, 0.224F, 0.225F};

/// Bicubic (a = -0.5) with antialiasing when shrinking, two passes with 8-bit values between them and 22-bit
/// fixed-point weights, as Pillow 9.4 resizes. Sizes must be positive. Equal sizes return the picture.
RgbImage resizeBicubic(const RgbImage &image, int width, int height);

struct TileGrid {
    int columns = 1;
    int rows = 1;
    friend bool operator==(const TileGrid &, const TileGrid &) = default;
};
/// The grid with minTiles <= columns * rows <= maxTiles whose shape is nearest the picture's.
TileGrid chooseTileGrid(int width, int height, int minTiles, int maxTiles, int tileSize);

struct TilingOptions {
    int tileSize = 448; ///< pixels
    int minTiles = 1;
    int maxTiles = 1; ///< 1: one squashed tile
    bool hasThumbnail = true; ///< a last tile with the whole picture, when there is more than one tile
};
/// Row by row, the thumbnail last.
std::vector<RgbImage> makeTiles(const RgbImage &image, const TilingOptions &options);

/// [tiles, 3, size, size]: (value / 255 - mean) / deviation. All tiles must have the same size.
std::vector<float> normalizeTiles(std::span<const RgbImage> tiles);

} // namespace anycap::preprocess
