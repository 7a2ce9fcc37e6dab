// SPDX-License-Identifier: MIT
/// @file models_support.h
/// What the commands about checkpoints share. No torch.
#pragma once

#include "core/base/result.h"
#include "inference/checkpoint/checkpoint.h"
#include "inference/tokenizer/tokenizer.h"

#include <memory>
#include <string>
#include <vector>

namespace anycap::cli {

struct ModelAbility {
    bool isCapable = false;
    std::string why; ///< one line, also where it is capable
};
struct ModelAbilities {
    ModelAbility image;
    ModelAbility video;
    ModelAbility audio;
};

/// Whether captions of each kind of media can be refined: by tensors, conversation template and the tokenizer
/// (which is loaded for this).
ModelAbilities modelAbilities(const checkpoint::Checkpoint &model);

/// What is wrong with the tokenizer of a checkpoint that loaded: special tokens that its template and its
/// pictures need, and ids that the embedding has no row for. One line each.
std::vector<std::string> tokenizerProblems(const checkpoint::Checkpoint &model,
                                           const tokenizer::Tokenizer &tokenizer);

} // namespace anycap::cli
