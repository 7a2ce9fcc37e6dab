// SPDX-License-Identifier: MIT
/// @file engine_loader.h
/// Brings the engine in when a command needs it, so that all others start without libtorch.
#pragma once

#include "inference/bench/bench.h"
#include "inference/engine.h"
#include "inference/quantize_checkpoint.h"

namespace anycap {

/// Opens the engine's module and in it the checkpoint. Errors: NotFound where the module is not installed,
/// Unsupported where it is of another version, and those of engine::openEngine().
Result<std::unique_ptr<engine::Engine>> loadEngine(const engine::LoadOptions &options,
                                                   const WorkContext &context = {});
/// The same for engine::quantizeCheckpoint() and engine::runBench().
Result<engine::QuantizeReport> quantizeCheckpoint(const engine::QuantizeOptions &options,
                                                  const WorkContext &context = {});
Result<engine::BenchReport> runBench(const engine::BenchOptions &options, const WorkContext &context = {});

} // namespace anycap
