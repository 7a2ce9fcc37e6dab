// SPDX-License-Identifier: MIT
/// @file quantize.h
/// Matrices with fewer bits, for the CPU kernels: int8 with one scale an output, int4 with one scale for each
/// 32 numbers of an output (4.5 bits a number). Both symmetric. The layout is told in cpu_kernels.h.
#pragma once

#include "inference/model/weights.h"

#include <optional>

namespace anycap::model {

/// weight [out, in] of any floating type, read panel by panel: beside the result there is never more than a
/// few rows in memory. Throws std::bad_alloc or c10::Error where memory runs out, on whatever thread.
/// `weight` of the result is int8 [panels, in, 16] or, for int4, bytes [panels, groups *
/// 4, 64]; `scales` is float32 [panels, 16] or bfloat16 [panels, groups, 16]. Nothing where a number is not
/// finite.
std::optional<Linear> quantize(const at::Tensor &weight, ElementType type, ThreadPool *workers);

/// The tensors of a quantised matrix, not yet written to, in large pages where the system has them.
Linear emptyQuantized(std::int64_t out, std::int64_t in, ElementType type);

/// Numbers of a matrix, [out, in] float32: what the kernels compute with.
at::Tensor dequantized(const Linear &layer);

} // namespace anycap::model
