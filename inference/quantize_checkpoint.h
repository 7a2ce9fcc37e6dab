// SPDX-License-Identifier: MIT
/// @file quantize_checkpoint.h
/// Writes the file beside a checkpoint that has its language model in fewer bits
/// (checkpoint/narrow_weights.h), so that loading need not make it again.
#pragma once

#include "inference/engine.h"

namespace anycap::engine {

struct QuantizeOptions {
    std::string directory;
    Precision precision = Precision::Int4; ///< Int8 or Int4
    std::string output; ///< empty: the name in the folder under which openEngine() looks for it
    int threads = 0; ///< 0: all cores
};

struct QuantizeReport {
    Finish finish = Finish::Completed; ///< Cancelled: nothing was written
    std::string path;
    std::uint64_t bytes = 0; ///< of the matrices in the file
    std::uint64_t storedBytes = 0; ///< of the same in the checkpoint
    std::int64_t matrices = 0;
};

/// One matrix is in memory at a time. Errors: those of opening a checkpoint and of writing a file,
/// InvalidArgument (precision), InvalidData (numbers that are not finite).
Result<QuantizeReport> quantizeCheckpoint(const QuantizeOptions &options, const WorkContext &context = {});

} // namespace anycap::engine
