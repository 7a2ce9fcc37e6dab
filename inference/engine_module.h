// SPDX-License-Identifier: MIT
/// @file engine_module.h
/// The entry of libanycap_engine, the shared module with the engine and libtorch.
#pragma once

#include "inference/bench/bench.h"
#include "inference/engine.h"
#include "inference/quantize_checkpoint.h"

namespace anycap::engine {

/// Raised with every change of engine.h or of a type that it names: module and program must agree.
constexpr std::uint32_t kEngineAbi = 8;
constexpr const char *kEngineModule = "libanycap_engine.so";
constexpr const char *kEngineSymbol = "anycap_engine_functions";

struct EngineFunctions {
    std::uint32_t abi; ///< kEngineAbi
    Result<std::unique_ptr<Engine>> (*open)(const LoadOptions &options, const WorkContext &context);
    Result<QuantizeReport> (*quantize)(const QuantizeOptions &options, const WorkContext &context);
    Result<BenchReport> (*bench)(const BenchOptions &options, const WorkContext &context);
};

} // namespace anycap::engine
