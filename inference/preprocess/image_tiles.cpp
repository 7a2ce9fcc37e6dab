// SPDX-License-Identifier: MIT
#include "inference/preprocess/image_tiles.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace anycap::preprocess {

namespace {

RgbImage crop(const RgbImage &image, int left, int top, int size)
{
    RgbImage out{size, size, {}};
    out.bytes.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size) * 3);
    for (int y = 0; y < size; ++y) {
        const std::uint8_t *from = image.row(top + y) + static_cast<std::ptrdiff_t>(left) * 3;
        out.bytes.insert(out.bytes.end(), from, from + static_cast<std::ptrdiff_t>(size) * 3);
    }
    return out;
}

} // namespace

TileGrid chooseTileGrid(int width, int height, int minTiles, int maxTiles, int tileSize)
{
    std::vector<TileGrid> grids;
    for (int columns = 1; columns <= maxTiles; ++columns) {
        for (int rows = 1; rows <= maxTiles / columns; ++rows) {
            if (columns * rows >= minTiles)
                grids.push_back({columns, rows});
        }
    }
    std::stable_sort(grids.begin(), grids.end(),
                     [](TileGrid a, TileGrid b) { return a.columns * a.rows < b.columns * b.rows; });
    const double aspect = static_cast<double>(width) / height;
    const double area = static_cast<double>(width) * height;
    TileGrid best;
    double bestDifference = std::numeric_limits<double>::infinity();
    for (const TileGrid grid : grids) {
        const double difference = std::abs(aspect - static_cast<double>(grid.columns) / grid.rows);
        if (difference < bestDifference) {
            bestDifference = difference;
            best = grid;
        } else if (difference == bestDifference
                   && area > 0.5 * tileSize * tileSize * grid.columns * grid.rows) {
            best = grid;
        }
    }
    return best;
}

std::vector<RgbImage> makeTiles(const RgbImage &image, const TilingOptions &options)
{
    const int size = options.tileSize;
    if (image.isEmpty() || size <= 0)
        return {};
    const TileGrid grid = chooseTileGrid(image.width, image.height, options.minTiles, options.maxTiles, size);
    const RgbImage resized = resizeBicubic(image, size * grid.columns, size * grid.rows);
    std::vector<RgbImage> tiles;
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column)
            tiles.push_back(crop(resized, column * size, row * size, size));
    }
    if (options.hasThumbnail && tiles.size() > 1)
        tiles.push_back(resizeBicubic(image, size, size));
    return tiles;
}

std::vector<float> normalizeTiles(std::span<const RgbImage> tiles)
{
    std::array<std::array<float, 256>, 3> table{};
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t v = 0; v < 256; ++v)
            table[c][v] = (static_cast<float>(v) / 255.0F - kPixelMean[c]) / kPixelDeviation[c];
    }
    std::vector<float> out;
    for (const RgbImage &tile : tiles) {
        for (std::size_t c = 0; c < 3; ++c) {
            for (std::size_t at = c; at < tile.bytes.size(); at += 3)
                out.push_back(table[c][tile.bytes[at]]);
        }
    }
    return out;
}

} // namespace anycap::preprocess
