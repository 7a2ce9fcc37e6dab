// SPDX-License-Identifier: MIT
/// @file payload.h
/// Media as they are sent: pictures reduced and encoded anew, sounds as plain WAV. What the files said beside
/// their content is not in them, because only pixels and samples come in.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace anycap::endpoint {

/// JPEG with no metadata, at most `maxSide` on either side. InvalidData for an image without pixels.
Result<std::string> jpegOf(const RgbImage &image, int maxSide);
/// RIFF WAV, mono, 16 bit; louder samples are clipped.
std::string wavOf(const Pcm &sound);

std::string base64Of(std::string_view bytes);

} // namespace anycap::endpoint
