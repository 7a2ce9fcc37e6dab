// SPDX-License-Identifier: MIT
/// @file waveform.h
/// Minimum and maximum of the sound over stretches of several lengths, for drawing at any zoom. Measured on
/// the mono 16 kHz signal of audio_reader.h; kept on disk under the content hash, so a second open is
/// instant.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace anycap {

/// Full scale is ±32767.
struct WaveformPeak {
    std::int16_t minimum = 0;
    std::int16_t maximum = 0;
    friend bool operator==(const WaveformPeak &, const WaveformPeak &) = default;
};

struct WaveformLevel {
    int samplesPerPeak = 0;
    std::vector<WaveformPeak> peaks; ///< the last one may cover fewer samples
    friend bool operator==(const WaveformLevel &, const WaveformLevel &) = default;
};

/// Samples of the 16 kHz signal per peak, finest first: 16 ms, 256 ms, 4.1 s.
inline constexpr std::array<int, 3> kWaveformZooms{256, 4096, 65536};
inline constexpr int kWaveformRateHz = 16000;

struct Waveform {
    Finish finish = Finish::Completed;
    bool isFromCache = false;
    std::int64_t sampleCount = 0; ///< of the 16 kHz signal
    std::array<WaveformLevel, kWaveformZooms.size()> levels;
};

/// Measures the sound of `path`. Errors as forEachAudioChunk().
Result<Waveform> measureWaveform(const std::string &path, const WorkContext &context = {});

/// The same through a cache: `cacheDir` is created when missing; the file in it is named after `contentHash`
/// (content_hash.h). A damaged, foreign or older cache file is measured anew and replaced; a cache that
/// cannot be written is no error. What was cancelled is not stored.
Result<Waveform> cachedWaveform(const std::string &path, const std::string &contentHash,
                                const std::string &cacheDir, const WorkContext &context = {});

} // namespace anycap
