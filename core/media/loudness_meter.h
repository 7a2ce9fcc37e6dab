// SPDX-License-Identifier: MIT
/// @file loudness_meter.h
/// Internal to core/media: EBU R 128 over samples that arrive in pieces.
#pragma once

#include "core/media/audio_reader.h"
#include "core/media/loudness.h"

#include <ebur128.h>

#include <cstdint>
#include <span>

namespace anycap {

class LoudnessMeter {
public:
    LoudnessMeter();
    ~LoudnessMeter();
    LoudnessMeter(const LoudnessMeter &) = delete;
    LoudnessMeter &operator=(const LoudnessMeter &) = delete;

    /// False when memory ran out or the format cannot be measured.
    bool add(std::span<const float> interleaved, const AudioSourceFormat &format);
    /// Values so far; call once, at the end.
    Loudness result() const;

private:
    ebur128_state *m_state = nullptr;
    AudioSourceFormat m_format;
    std::int64_t m_frames = 0; // per channel
};

} // namespace anycap
