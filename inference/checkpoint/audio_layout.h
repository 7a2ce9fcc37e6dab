// SPDX-License-Identifier: MIT
/// @file audio_layout.h
/// Where a checkpoint keeps EAT, its sound encoder, and the projector behind it. How ACM stores them is not
/// public: both are looked for by shape and by a short list of names, and refused rather than guessed when
/// there is not exactly one match. No torch.
/// Source of the names: the public EAT code (arXiv 2401.03497) and its port to transformers.
#pragma once

#include "core/base/result.h"
#include "inference/checkpoint/checkpoint.h"
#include "inference/checkpoint/tensor_shapes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace anycap::checkpoint {

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
Result<std::optional<AudioLayout>> findAudioLayout(const TensorShapes &source, std::int64_t llmSize,
                                                   std::int64_t heads = 0);
/// The encoder alone, for an encoder stored by itself.
Result<std::optional<AudioLayout>> findAudioEncoder(const TensorShapes &source, std::int64_t heads = 0);

/// Every tensor of a checkpoint, those of sound included, held against what is needed.
struct TensorVerdict {
    TensorManifest::Report report;
    bool hasAudio = false; ///< there is a sound encoder, and its layout is known
    std::string audioProblem; ///< why the sound that is there cannot be used; its tensors are not judged then
};
TensorVerdict judgeTensors(const Checkpoint &checkpoint);

} // namespace anycap::checkpoint
