// SPDX-License-Identifier: MIT
/// @file audio_reader.h
/// Sound as mono float samples on the media clock: sample i is heard at i / rate seconds (see probe.h for the
/// clock). A stream that starts late is preceded by silence and holes in it are filled with silence, so that
/// times stay true. Channels are mixed down by averaging; rates are changed by swresample.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/media/probe.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace anycap {

struct AudioReadOptions {
    std::optional<TimeRange> range; ///< absent: all of it
    int sampleRateHz = 16000;
};

struct AudioSummary {
    Finish finish = Finish::Completed;
    std::int64_t sampleCount = 0; ///< samples given to the visitor
    std::vector<std::string> warnings; ///< damaged packets skipped, an early end …
};

/// `firstSample` counts from the media clock's 0 (not from the range's start). Returning false ends the
/// visit (Completed).
using AudioVisitor = std::function<bool(std::span<const float> samples, std::int64_t firstSample)>;

/// Mono samples in pieces of at most 16384, in order and without gaps. Memory does not grow with length.
/// Errors: as probeMedia(); Unsupported where the file has no sound or no decoder for it; InvalidData where
/// no sample can be decoded.
Result<AudioSummary> forEachAudioChunk(const std::string &path, const AudioReadOptions &options,
                                       const AudioVisitor &visit, const WorkContext &context = {});

/// Interleaved samples at the source's own rate and channels, for what must not be mixed down.
struct AudioSourceFormat {
    int sampleRateHz = 0;
    int channels = 0;
    std::string layout; ///< "stereo", "5.1" …
};
using SourceVisitor
    = std::function<bool(std::span<const float> interleaved, const AudioSourceFormat &format)>;
Result<AudioSummary> forEachSourceChunk(const std::string &path, const SourceVisitor &visit,
                                        const WorkContext &context = {});

struct AudioBuffer {
    Finish finish = Finish::Completed; ///< Cancelled: `pcm` holds what was read so far
    Pcm pcm; ///< begins at range->start, or at 0
    std::vector<std::string> warnings;
};

/// The whole sound or a range of it in memory: 230 MB an hour at 16 kHz.
Result<AudioBuffer> readAudio(const std::string &path, const AudioReadOptions &options = {},
                              const WorkContext &context = {});

} // namespace anycap
