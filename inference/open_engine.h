// SPDX-License-Identifier: MIT
/// @file open_engine.h
/// Makes an engine in this very program, which then links libtorch: for the engine's module and its checks.
#pragma once

#include "inference/engine.h"

namespace anycap::engine {

/// Errors: those of the checkpoint and tokenizer readers, InvalidData with the tensors that are missing or
/// mis-shaped, OutOfMemory.
Result<std::unique_ptr<Engine>> openEngine(const LoadOptions &options, const WorkContext &context = {});

} // namespace anycap::engine
