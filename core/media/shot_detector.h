// SPDX-License-Identifier: MIT
/// @file shot_detector.h
/// Internal to core/media: finds shot boundaries in frames that arrive one by one. Keeps a few seconds of
/// signatures and four numbers a frame.
#pragma once

#include "core/media/frame_signature.h"
#include "core/media/shots.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace anycap {

class ShotDetector {
public:
    /// Frames in order of time.
    void add(const FrameSignature &signature, Milliseconds time);
    /// Boundaries by time. Call once, after the last frame.
    std::vector<ShotBoundary> finish();

    const std::vector<Milliseconds> &times() const { return m_times; }

private:
    struct Gradual {
        ShotBoundary boundary;
        double score = 0;
    };

    const FrameSignature &at(std::size_t index) const { return m_kept[index - m_firstKept]; }
    std::size_t indexAt(Milliseconds t) const;
    bool isCut(std::size_t index) const;
    bool isFlash(std::size_t index) const;
    void judgeCut(std::size_t index);
    void judgeGradual(std::size_t index);
    std::optional<Gradual> gradualAround(std::size_t index, Milliseconds half) const;
    void keepGradual(const Gradual &candidate);
    bool isBlank(std::size_t index) const;
    std::size_t rampEnd(std::size_t blank, int step) const;
    std::vector<ShotBoundary> fades() const;

    std::vector<Milliseconds> m_times;
    std::vector<float> m_changes; // movedDistance to the frame before
    std::vector<float> m_deviations; // of luma
    std::vector<float> m_means;
    std::deque<FrameSignature> m_kept;
    std::size_t m_firstKept = 0;
    std::size_t m_nextCut = 1; // first index not yet judged
    std::size_t m_nextGradual = 1;
    std::vector<std::size_t> m_cuts;
    std::vector<Gradual> m_graduals;
};

} // namespace anycap
