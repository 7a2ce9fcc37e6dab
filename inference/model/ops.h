// SPDX-License-Identifier: MIT
/// @file ops.h
/// The operations all models are made of, on tensors. On a CPU products and attention run on the project's
/// own kernels (float32 activations); on other devices on libtorch's.
#pragma once

#include "inference/model/weights.h"

namespace anycap::model {

/// x [..., in] -> [..., out].
at::Tensor linear(const at::Tensor &x, const Linear &layer);

/// Mean square in float32, cast back, then the weight. x [..., size].
at::Tensor rmsNorm(const at::Tensor &x, const Norm &norm, double eps);
at::Tensor layerNorm(const at::Tensor &x, const Norm &norm, double eps);

/// Attention of T rows over S keys. q [T, heads, d]; k, v [kvHeads, capacity >= S, d], rows of a head
/// contiguous; heads is a multiple of kvHeads. Causal: the last row sees all S keys. Returns [T, heads * d].
struct AttentionShape {
    std::int64_t keyCount = 0; ///< S
    bool isCausal = false;
    double scale = 1;
};
at::Tensor attention(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v,
                     const AttentionShape &shape);

} // namespace anycap::model
