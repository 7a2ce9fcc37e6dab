// SPDX-License-Identifier: MIT
/// @file memory_need.h
/// Whether a model fits before any of it is loaded, and what would fit if it does not.
#pragma once

#include "core/base/result.h"
#include "inference/checkpoint/narrow_weights.h"

#include <optional>
#include <vector>

namespace anycap::engine {

struct MemoryPlan {
    std::vector<checkpoint::WeightOutline> weights;
    checkpoint::LlmConfig llm;
    int bits = 16; ///< of matrices, as for checkpoint::loadedBytes()
};

/// The weights, the keys and values of 2048 positions, and 64 MiB for what is computed on the way.
std::uint64_t neededBytes(const MemoryPlan &plan);

/// What can be had without swapping: the system's estimate, less where a control group allows less. 0:
/// unknown.
std::uint64_t freeMemoryBytes();

/// OutOfMemory with both numbers and the widest narrower precision that would fit; nothing when the plan
/// fits.
/// @param limit in bytes; 0: freeMemoryBytes()
std::optional<Error> memoryProblem(const MemoryPlan &plan, std::uint64_t limit);

/// What may be kept for later answers: a quarter of what the plan leaves, within 64 MiB and 4 GiB; 1 GiB
/// where nothing is known.
/// @param limit as above
std::uint64_t spareBytes(const MemoryPlan &plan, std::uint64_t limit);

} // namespace anycap::engine
