// SPDX-License-Identifier: MIT
/// @file benchmark_media.h
/// Where the media of a benchmark's records are.
#pragma once

#include "core/base/caption.h"
#include "core/base/result.h"
#include "core/evaluation/anycapeval_records.h"

#include <string>

namespace anycap::evaluation {

/// In the folder itself, or in one named after the modality in it. Where neither has the file, the path in
/// the folder itself.
std::string mediumPath(const std::string &folder, const EvalRecord &record);

/// A film is one stretch, so that it gets one caption. Errors: as probeMedia(). Thread: any.
Result<MediaRef> mediumOf(const std::string &folder, const EvalRecord &record);

} // namespace anycap::evaluation
