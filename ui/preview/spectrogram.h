// SPDX-License-Identifier: MIT
/// @file spectrogram.h
/// What pitches a sound has over its time, as a picture: mel bands over columns of equal length. Each column
/// shows the loudest of its windows, so that a short sound is seen at any length of the whole.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QImage>
#include <QRgb>

#include <string>
#include <vector>

namespace anycap::ui {

struct SpectrogramOptions {
    int sampleRateHz = 16000;
    int windowSamples = 1024; ///< Hann, 64 ms; a power of two
    int hopSamples = 256; ///< 16 ms
    int bands = 128; ///< equal steps on the mel scale up to half the sample rate
    int mostColumns = 4096; ///< windows are put together beyond
};

struct Spectrogram {
    Finish finish = Finish::Completed;
    double seconds = 0; ///< of the sound
    std::vector<double> bandHz; ///< middle of each band, lowest first
    int columns = 0;
    std::vector<float> decibels; ///< columns × bands, a column after the other; 0: a full-scale sine

    float at(int column, int band) const
    {
        return decibels[static_cast<std::size_t>(column) * bandHz.size() + static_cast<std::size_t>(band)];
    }
    static constexpr float kSilence = -120;
};

/// Errors as forEachAudioChunk() (core/media/audio_reader.h). Memory: the result. Any thread.
Result<Spectrogram> measureSpectrogram(const std::string &path, const SpectrogramOptions &options = {},
                                       const WorkContext &context = {});

/// Loudness in decibels as a colour, from black over violet and red to yellow, its lightness rising evenly.
QRgb spectrogramColor(float decibels);
inline constexpr float kSpectrogramFloor = -90; ///< what is quieter is black

/// One pixel a column and band, high pitches at the top.
QImage spectrogramImage(const Spectrogram &spectrogram);

/// O'Shaughnessy's mel scale: 2595 log10(1 + f/700).
double melOf(double hertz);
double hertzOf(double mel);

} // namespace anycap::ui
