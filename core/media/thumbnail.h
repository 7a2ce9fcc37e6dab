// SPDX-License-Identifier: MIT
/// @file thumbnail.h
/// A small picture that stands for a media file.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <optional>
#include <string>

namespace anycap {

/// Fits into maxWidth x maxHeight with the aspect kept and is never enlarged; each side is at least 1. An
/// image is itself; a video the first frame from 10 % of its length on that is not nearly black or of one
/// colour; a sound its cover art. Nothing when cancelled. Errors as readImage() and FrameReader; Unsupported
/// for a sound without cover art; InvalidArgument for a bound below 1.
Result<std::optional<RgbImage>> makeThumbnail(const std::string &path, int maxWidth, int maxHeight,
                                              const WorkContext &context = {});

/// The image reduced by area averaging so that it fits; smaller ones come back as they are.
RgbImage reducedImage(const RgbImage &image, int maxWidth, int maxHeight);

} // namespace anycap
