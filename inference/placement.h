// SPDX-License-Identifier: MIT
/// @file placement.h
/// From what a caller asks for to where models live and in which types.
#pragma once

#include "inference/checkpoint/checkpoint.h"
#include "inference/engine.h"
#include "inference/model/weights.h"

namespace anycap::engine {

struct PlacementWish {
    Precision precision = Precision::Automatic;
    std::string device = "auto"; ///< as in LoadOptions
    int threads = 0; ///< 0: all cores
};

/// Of a checkpoint's matrices; one that every checkpoint has speaks for all.
at::ScalarType storedType(const checkpoint::Checkpoint &checkpoint);

/// Also tells libtorch how many threads to use. Errors: those of model::chooseDevice(), Unsupported
/// (quantised weights elsewhere than on the CPU).
Result<model::Placement> placementFor(const PlacementWish &wish, at::ScalarType stored);

/// Of a matrix's numbers, as for checkpoint::loadedBytes(). One that is stored in bfloat16 stays so for the
/// own kernels whatever is asked for.
int bitsOf(const model::Placement &place, at::ScalarType stored);

/// "float32", "bfloat16", "int8", "int4"
std::string precisionName(const model::Placement &place);

} // namespace anycap::engine
