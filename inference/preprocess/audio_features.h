// SPDX-License-Identifier: MIT
/// @file audio_features.h
/// Sound as EAT wants it: 16 kHz, Kaldi's log-mel filter bank, padded and normalised. No torch.
/// Sources: Kaldi's fbank as torchaudio 0.13 computes it; EAT (arXiv 2401.03497) for the constants.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace anycap::preprocess {

inline constexpr int kAudioRateHz = 16000;
inline constexpr int kMelBins = 128;
inline constexpr int kFrameSamples = 400; ///< 25 ms
inline constexpr int kHopSamples = 160; ///< 10 ms

/// Windowed sinc (Hann, width 6, roll-off 0.99), as torchaudio resamples. Rates must be positive.
std::vector<float> resample(std::span<const float> samples, int fromHz, int toHz);

/// [frames, 128], row-major.
struct Spectrogram {
    std::int64_t frames = 0;
    std::vector<float> values;
};

/// The mean is removed first. Error InvalidArgument for fewer than 400 samples at 16 kHz.
Result<Spectrogram> filterBank(const Pcm &sound);

/// Zeros at the end, or cut, to `targetFrames` (a multiple of 16), then (m + 4.268) / (2 * 4.569).
Spectrogram padAndNormalize(const Spectrogram &bank, std::int64_t targetFrames);

} // namespace anycap::preprocess
