// SPDX-License-Identifier: MIT
/// @file frame_mat.h
/// Internal: an RgbImage seen as an OpenCV matrix, without a copy.
#pragma once

#include "core/base/media_buffers.h"

#include <opencv2/core.hpp>

namespace anycap::draft {

/// Valid as long as the image; must not be written to.
inline cv::Mat matOf(const RgbImage &image)
{
    // OpenCV has no read-only matrix; nothing in this folder writes through it.
    return {image.height, image.width, CV_8UC3, const_cast<std::uint8_t *>(image.bytes.data())}; // NOLINT
}

} // namespace anycap::draft
