// SPDX-License-Identifier: MIT
/// @file image_codecs.h
/// Internal to core/media: one decoder a format, from the file's bytes to RGB as stored (orientation not yet
/// applied, alpha dropped). The caller has checked the declared size. Each fails with InvalidData for damaged
/// or cut-off data; none prints anything. JPEG, PNG and WebP use the format's own library, whose defaults
/// give the pixel values that other programs see; GIF's few lines are our own, because FFmpeg replaces
/// transparent colours.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <string>

namespace anycap {

Result<RgbImage> decodeJpeg(std::span<const std::uint8_t> bytes);
Result<RgbImage> decodePng(std::span<const std::uint8_t> bytes);
Result<RgbImage> decodeWebP(std::span<const std::uint8_t> bytes);
Result<RgbImage> decodeGif(std::span<const std::uint8_t> bytes);
/// BMP, TIFF and what else FFmpeg takes for a still image, from the file itself.
Result<RgbImage> decodeWithFfmpeg(const std::string &path, std::int64_t maxPixels);

} // namespace anycap
