// SPDX-License-Identifier: MIT
/// @file eat.h
/// EAT, the sound encoder, and the projector behind it. How ACM stores them is not public: findAudioLayout()
/// looks for both by shape and by a short list of names, and refuses rather than guesses when there is not
/// exactly one match.
/// Source of the encoder: the public EAT code (arXiv 2401.03497); post-norm blocks.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "inference/model/weights.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::model {

/// Where things are and what they are, as read from names and shapes.
struct AudioLayout {
    std::string localEncoder; ///< prefix of "local_encoder.proj.weight"
    std::string blocks; ///< prefix of "blocks.N."
    std::string extraTokens;
    std::string preNorm; ///< "…context_encoder.norm" or "…pre_norm"
    std::string positions; ///< empty: computed (sine and cosine)
    std::int64_t size = 0; ///< E
    std::int64_t depth = 0;
    std::int64_t heads = 0;
    std::int64_t mlpSize = 0;
    std::int64_t maxLength = 768; ///< of positions, in steps of 160 ms
    std::string projectorNorm; ///< empty: none
    std::vector<std::string> projectorLayers; ///< Linears, in order, GELU between them
    std::int64_t stacked = 1; ///< consecutive tokens that make one row
    /// Words for the user: what of this is an assumption.
    std::vector<std::string> assumptions;
};

/// Nothing when the checkpoint has no sound encoder. Error Unsupported lists candidates, shapes and the
/// patterns that were searched.
/// @param heads 0: size / 64
Result<std::optional<AudioLayout>> findAudioLayout(const WeightSource &source, std::int64_t llmSize,
                                                   std::int64_t heads = 0);
/// The encoder alone, for an encoder stored by itself.
Result<std::optional<AudioLayout>> findAudioEncoder(const WeightSource &source, std::int64_t heads = 0);

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
