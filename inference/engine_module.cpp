// SPDX-License-Identifier: MIT
// The one symbol that libanycap_engine shows.
#include "inference/engine_module.h"

#include "inference/open_engine.h"

extern "C" __attribute__((visibility("default"))) const anycap::engine::EngineFunctions *
anycap_engine_functions()
{
    static constexpr anycap::engine::EngineFunctions kFunctions{
        anycap::engine::kEngineAbi, &anycap::engine::openEngine, &anycap::engine::quantizeCheckpoint,
        &anycap::engine::runBench};
    return &kFunctions;
}
