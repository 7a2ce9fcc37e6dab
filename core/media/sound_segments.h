// SPDX-License-Identifier: MIT
/// @file sound_segments.h
/// What is heard when: speech, music, silence, or something else. Plain signal measures, no learnt model; see
/// sound_segments.cpp for the measures and thresholds. "Other" is an honest answer for what is unclear.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <span>
#include <string>
#include <vector>

namespace anycap {

enum class SoundKind : unsigned char { Silence, Speech, Music, Other };

/// "silence", "speech", "music", "other".
std::string soundKindName(SoundKind kind);

struct SoundSegment {
    TimeRange time;
    SoundKind kind = SoundKind::Silence;
    double levelDbfs = -120; ///< mean power of the mono signal against full scale; -120 for digital silence

    friend bool operator==(const SoundSegment &, const SoundSegment &) = default;
};

struct SoundSegmentList {
    Finish finish = Finish::Completed; ///< Cancelled: no segments
    std::vector<SoundSegment> segments; ///< cover the sound without gaps; neighbours differ in kind
    std::vector<std::string> warnings; ///< from reading
};

/// Errors as forEachAudioChunk(). Memory: about 3 kB a second of sound.
Result<SoundSegmentList> findSoundSegments(const std::string &path, const WorkContext &context = {});

/// The same on samples in memory (mono, 16 kHz).
std::vector<SoundSegment> segmentSound(std::span<const float> samples);

} // namespace anycap
