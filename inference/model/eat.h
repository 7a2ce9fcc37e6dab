// SPDX-License-Identifier: MIT
/// @file eat.h
/// EAT, the sound encoder, and the projector behind it, wherever a checkpoint keeps them
/// (checkpoint/audio_layout.h).
/// Source of the encoder: the public EAT code (arXiv 2401.03497); post-norm blocks.
#pragma once

#include "core/base/progress.h"
#include "inference/checkpoint/audio_layout.h"
#include "inference/model/weights.h"

#include <optional>
#include <vector>

namespace anycap::model {

using checkpoint::AudioLayout;

class AudioTower {
public:
    AudioTower(const AudioLayout &layout, std::int64_t llmSize, WeightLoader &loader);

    const AudioLayout &layout() const { return m_layout; }

    /// spectrogram [frames, 128], padded and normalised, frames a multiple of 16; float32 on the CPU.
    /// Returns the features with the class token first, [1 + frames / 2, size]; nothing when stopped.
    std::optional<at::Tensor> encode(const at::Tensor &spectrogram, const WorkContext &context) const;
    /// What encode() feeds to the first block.
    at::Tensor embed(const at::Tensor &spectrogram) const;
    /// Features without the class token -> rows for the language model.
    at::Tensor project(const at::Tensor &features) const;
    std::int64_t tokenCount(std::int64_t frames) const { return frames / 2 / m_layout.stacked; }

private:
    struct Block {
        Norm norm1, norm2;
        Linear qkv, proj, fc1, fc2;
    };
    at::Tensor sineCosine(std::int64_t steps) const;

    AudioLayout m_layout;
    Placement m_placement;
    Linear m_patch;
    at::Tensor m_extra;
    at::Tensor m_positions;
    Norm m_preNorm;
    std::vector<Block> m_blocks;
    Norm m_projectorNorm;
    std::vector<Linear> m_projector;
};

} // namespace anycap::model
