// SPDX-License-Identifier: MIT
/// @file generator.h
/// The decoding loop: from the states of a prompt to the ids of an answer, one token or one verified draft at
/// a time. Greedy output does not depend on drafting; sampled output has the same distribution with it.
#pragma once

#include "core/base/progress.h"
#include "inference/constrain/constrained_decoder.h"
#include "inference/generate/processors.h"
#include "inference/model/fixed_step.h"
#include "inference/speculate/prompt_lookup.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace anycap::generate {

struct GenerationOptions {
    SamplingOptions sampling;
    int maxNewTokens = 512; ///< the stop token included
    std::vector<std::int64_t> stopIds;
    /// Upstream seeds the sequence that processors see with one bos id; they never see the prompt.
    std::optional<std::int64_t> placeholderId;
};

enum class StopReason : unsigned char {
    StopToken,
    Length,
    Caller,
    Cancelled,
    NotNumbers, ///< logits are NaN or infinite, so that no token can be picked
};

struct Generation {
    std::vector<std::int64_t> ids; ///< the stop token included
    StopReason reason = StopReason::Length;
    at::Tensor firstLogits; ///< [vocabulary] float32, before any processor
    int passes = 0; ///< of the model, the prompt's not counted
    int drafted = 0;
    int kept = 0; ///< of the drafted tokens
    bool isRecorded = false; ///< single tokens were computed by a CUDA graph
    std::string graphProblem; ///< why not, where such a token was computed by libtorch's operations
};

/// What takes part in one answer besides the model; all optional and not owned.
struct Company {
    constrain::ConstrainedDecoder *constraints = nullptr;
    speculate::PromptLookup *drafts = nullptr;
    /// Each id in order, on the calling thread. False ends the answer behind it (a stop string).
    std::function<bool(std::int64_t id)> onToken;
};

/// @param cache holds the prompt; must have room for maxNewTokens more
/// @param lastState [1, hidden], the prompt's last row from Decoder::forward()
/// Throws what libtorch throws.
Generation generate(const model::Decoder &decoder, model::KvCache &cache, const at::Tensor &lastState,
                    const GenerationOptions &options, const Company &company, const WorkContext &context);

} // namespace anycap::generate
