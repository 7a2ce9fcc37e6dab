// SPDX-License-Identifier: MIT
/// @file image_reader.h
/// Still images as upright 8-bit RGB: JPEG, PNG, WebP, GIF, BMP, TIFF and the other still formats that FFmpeg
/// knows. By content, not by name. Alpha is dropped, not blended: the stored RGB values stay. Palettes and
/// grey are expanded; of 16-bit channels the high byte is kept. Of animations the first picture is read.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace anycap {

struct ImageLimits {
    std::int64_t maxPixels = 200'000'000; ///< declared width times height; checked before anything is decoded
    std::int64_t maxFileBytes = 1'000'000'000;
};

/// Errors: NotFound, PermissionDenied, IoError, InvalidData (empty, garbage, cut short, a directory),
/// TooLarge, Unsupported (not a still image), OutOfMemory. They name the path in `detail`. Any thread.
Result<RgbImage> readImage(const std::string &path, const ImageLimits &limits = {});

/// Turns stored pixels upright; `orientation` is EXIF's 1..8, anything else counts as 1.
RgbImage orientedImage(RgbImage image, int orientation);

} // namespace anycap
