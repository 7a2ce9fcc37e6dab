// SPDX-License-Identifier: MIT
/// @file image_header.h
/// Internal to core/media: what an image's header declares, read from bytes that nobody vouches for. Nothing
/// is decoded, so a bomb is seen before memory is asked for.
#pragma once

#include "core/base/result.h"
#include "core/media/probe.h"

#include <cstdint>
#include <optional>
#include <span>

namespace anycap {

/// By the first bytes; nothing for what is none of the six formats.
std::optional<ImageFormat> imageFormatOf(std::span<const std::uint8_t> bytes);

/// Reads size, orientation, alpha and depth. `bytes` is the file (or its beginning, for formats whose header
/// comes first). Fails with InvalidData (cut off, no size in it, a side of 0) or Unsupported (BigTIFF).
/// Sources: JPEG ITU-T T.81 B.2, EXIF 2.32 4.6, PNG 3rd ed. 11, GIF89a, RFC 9649 (WebP), TIFF 6.0 section 2.
Result<ImageInfo> readImageHeader(std::span<const std::uint8_t> bytes);

} // namespace anycap
