// SPDX-License-Identifier: MIT
/// @file shapes.h
/// The shapes of published models by name, as their public config.json files have them, so that the engine's
/// speed can be measured without their weights. No torch.
#pragma once

#include "core/base/result.h"
#include "inference/checkpoint/config.h"

#include <string>
#include <vector>

namespace anycap::engine {

/// In the order of the table.
std::vector<std::string> shapeNames();

/// Errors: NotFound (with all names), Unsupported (known, but its language model cannot be run).
Result<checkpoint::Config> namedShape(const std::string &name);

} // namespace anycap::engine
