// SPDX-License-Identifier: MIT
/// @file safetensors_writer.h
/// Writes a safetensors file of float32 tensors, atomically. No torch.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace anycap::checkpoint {

struct FloatTensor {
    std::vector<std::int64_t> shape;
    std::span<const float> values; ///< as many as the shape says
};

/// Errors: those of writeFileAtomically(), InvalidArgument when a tensor's shape does not match its numbers.
Result<Unit> writeSafetensors(const std::string &path, const std::map<std::string, FloatTensor> &tensors,
                              const std::map<std::string, std::string> &metadata);

} // namespace anycap::checkpoint
