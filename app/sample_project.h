// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// The project that a newcomer opens first: a film, two pictures and a sound, with captions that a person
/// wrote.

#include "core/base/progress.h"
#include "core/base/result.h"

#include <string>

namespace anycap {

/// Makes `path` of the samples in a folder (harbour-town.mp4 and .vtt, lighthouse.jpg, garden.png,
/// station.flac, captions.json). Blocks for as long as the media take to be read once. Errors: those of the
/// project, of probing and of the readers; the file is gone again then.
Result<Unit> makeSampleProject(const std::string &path, const std::string &samplesFolder,
                               const WorkContext &context = {});

} // namespace anycap
