// SPDX-License-Identifier: MIT
/// @file sound_segmenter.h
/// Internal to core/media: measures of mono 16 kHz sound that arrives in pieces, and the segments they tell.
#pragma once

#include "core/media/sound_segments.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace anycap {

/// What is kept of 20 ms of sound.
struct SoundFrame {
    float stability = 0; ///< correlation of the log spectrum with that 40 ms before, -1..1
    float flatness = 0; ///< geometric over arithmetic mean of the power spectrum, 0..1
    float centroidHz = 0; ///< where the power is
};

/// Means over a stretch, as the classifier sees them.
struct SoundMeasures {
    double stability = 0;
    double steadyShare = 0; ///< share of frames whose stability is high
    double flatness = 0;
    double levelDeviationDb = 0;
    double centroidDeviationOctaves = 0;
};

class SoundSegmenter {
public:
    static constexpr int kRateHz = 16000;
    static constexpr int kBlock = 160; ///< samples of one level: 10 ms
    static constexpr int kFrame = 320; ///< samples between two SoundFrames: 20 ms

    void add(std::span<const float> samples);
    /// Call once, at the end.
    std::vector<SoundSegment> finish();

    /// Over blocks [first, last); for tests and tuning.
    SoundMeasures measures(std::size_t first, std::size_t last) const;

private:
    static constexpr int kWindow = 640; // 40 ms
    static constexpr int kTransform = 1024;
    static constexpr int kLag = 2; // frames
    static constexpr std::size_t kFirstBin = 6; // 94 Hz
    static constexpr std::size_t kBins = 314; // to 5 kHz
    using Spectrum = std::array<float, kBins>;

    struct Piece {
        std::size_t first; // blocks
        std::size_t last; // one behind
        SoundKind kind;
    };

    void addPower(std::span<const float> block);
    void addFrame(std::span<const float> samples);
    void fillLevels();
    std::vector<bool> audibleBlocks() const;
    SoundKind kindOf(std::size_t first, std::size_t last) const;
    void splitByKind(std::size_t first, std::size_t last, std::vector<Piece> &pieces) const;
    void hearBeats(std::vector<Piece> &pieces) const;
    double meanLevel(std::size_t first, std::size_t last) const;

    std::vector<float> m_pending; // samples not yet in a window
    std::size_t m_blockOffset = 0; // of m_pending, already counted in m_powers
    std::int64_t m_sampleCount = 0;
    std::vector<float> m_powers; // mean square of each block
    std::vector<float> m_levels; // dBFS of each block, smoothed over three; filled by finish()
    std::vector<SoundFrame> m_frames;
    std::array<Spectrum, kLag + 1> m_spectra{};
};

} // namespace anycap
