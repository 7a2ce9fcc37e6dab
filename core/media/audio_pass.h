// SPDX-License-Identifier: MIT
/// @file audio_pass.h
/// Internal to core/media: one decoding pass over a file's sound that feeds any number of takers, so that an
/// analysis decodes once. audio_reader.h says what the samples mean.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/media/audio_reader.h"

#include <string>

namespace anycap {

struct AudioTakers {
    SourceVisitor source; ///< may be empty
    AudioVisitor mono; ///< may be empty
};

/// Stops early when a taker returns false. Errors as forEachAudioChunk().
Result<AudioSummary> runAudioPass(const std::string &path, const AudioReadOptions &options,
                                  const AudioTakers &takers, const WorkContext &context);

} // namespace anycap
