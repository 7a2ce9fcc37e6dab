// SPDX-License-Identifier: MIT
/// @file bench.h
/// How fast the engine is on this machine, beside what the machine can do: on a checkpoint, or on random
/// weights of a named shape. Free of libtorch.
#pragma once

#include "inference/engine.h"

#include <string>
#include <vector>

namespace anycap::engine {

struct BenchOptions {
    std::string directory; ///< a checkpoint; else
    std::string shape; ///< one of shapeNames()
    Precision precision = Precision::Automatic; ///< of a shape: bfloat16
    int threads = 0; ///< 0: all cores
    std::int64_t promptTokens = 512;
    std::int64_t newTokens = 32;
    std::int64_t tiles = 1; ///< 0: no pictures
    int rounds = 3;
    std::uint64_t memoryLimitBytes = 0; ///< as in LoadOptions
};

/// The best round of one kind of work.
struct BenchPhase {
    std::int64_t units = 0; ///< tokens or tiles in a round
    double seconds = 0; ///< of a round
    double flopPerUnit = 0; ///< of products and attention
    double bytesPerUnit = 0; ///< that must be read from memory
    double readBytesPerSecond
        = 0; ///< the machine's, measured before and after that round, the better of both
    double flopPerSecond = 0; ///< the same, of float32
    double pairFlopPerSecond = 0; ///< of bfloat16 in pairs; 0 where products do not use them

    double unitsPerSecond() const { return seconds > 0 ? static_cast<double>(units) / seconds : 0; }
    /// Of what the machine's bandwidth alone would allow.
    double bandwidthShare() const
    {
        return readBytesPerSecond > 0 ? bytesPerUnit * unitsPerSecond() / readBytesPerSecond : 0;
    }
    /// Of what its arithmetic alone would allow, by the faster of the instructions that products use.
    double flopShare() const
    {
        const double limit = flopPerSecond > pairFlopPerSecond ? flopPerSecond : pairFlopPerSecond;
        return limit > 0 ? flopPerUnit * unitsPerSecond() / limit : 0;
    }
};

struct BenchReport {
    Finish finish = Finish::Completed; ///< Cancelled: what was measured so far, perhaps nothing
    std::string model; ///< the shape's name or the folder
    std::string device;
    std::string kernels;
    std::string precision;
    int threads = 0;
    int rounds = 0; ///< that were done
    BenchPhase vision; ///< units are tiles
    BenchPhase prefill;
    BenchPhase decode;
    double loadSeconds = 0;
    std::uint64_t weightBytes = 0;
    std::uint64_t cacheBytes = 0; ///< keys and values
    std::uint64_t peakBytes = 0; ///< of this process, of its memory that is in use
    std::uint64_t meterBytes = 0; ///< of those, what only measuring the machine takes
};

/// Errors: those of openEngine() and namedShape(), InvalidArgument.
Result<BenchReport> runBench(const BenchOptions &options, const WorkContext &context = {});

} // namespace anycap::engine
