// SPDX-License-Identifier: MIT
/// @file ops.h
/// The operations all models are made of, on tensors. They run on the project's own CPU kernels (float32
/// activations) or on libtorch's, as the placement's backend says.
#pragma once

#include "inference/model/weights.h"

namespace anycap::model {

/// x [..., in] -> [..., out].
at::Tensor linear(const at::Tensor &x, const Linear &layer, const Placement &place);

/// Mean square in float32, cast back, then the weight. x [..., size].
at::Tensor rmsNorm(const at::Tensor &x, const Norm &norm, double eps, const Placement &place);
at::Tensor layerNorm(const at::Tensor &x, const Norm &norm, double eps, const Placement &place);

/// x/2 · (1 + erf(x/√2)).
at::Tensor gelu(const at::Tensor &x, const Placement &place);
/// silu(gate) * up.
at::Tensor gated(const at::Tensor &gate, const at::Tensor &up, const Placement &place);

/// Attention of T rows over S keys. q [T, heads, d]; k, v [kvHeads, capacity >= S, d], rows of a head
/// contiguous; heads is a multiple of kvHeads. Causal: the last row sees all S keys. Returns [T, heads * d].
struct AttentionShape {
    std::int64_t keyCount = 0; ///< S
    bool isCausal = false;
    at::Tensor
        visible; ///< in place of isCausal, for libtorch's operations: [T, S], true where a row may look
    double scale = 1;
};
at::Tensor attention(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v,
                     const AttentionShape &shape, const Placement &place);

} // namespace anycap::model
