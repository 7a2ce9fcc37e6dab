// SPDX-License-Identifier: MIT
/// @file compat.h
/// What newer libtorch has and Debian's 1.13 has not, in one place, each with the version it came from.
#pragma once

#include <ATen/ATen.h>
#include <torch/version.h>

#include <optional>

namespace anycap::model::compat {

/// Attention in one kernel that never holds all scores. q [batch, heads, T, d]; k, v [batch, heads, S, d].
/// @param visible [T, S] bool, true where a row may look; undefined: everywhere
/// Nothing where libtorch has no such function with a scale (before 2.1).
inline std::optional<at::Tensor> fusedAttention(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v,
                                                const at::Tensor &visible, double scale)
{
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 1)
    if (visible.defined())
        return at::scaled_dot_product_attention(q, k, v, visible, 0.0, false, scale);
    return at::scaled_dot_product_attention(q, k, v, {}, 0.0, false, scale);
#else
    static_cast<void>(q);
    static_cast<void>(k);
    static_cast<void>(v);
    static_cast<void>(visible);
    static_cast<void>(scale);
    return std::nullopt;
#endif
}

} // namespace anycap::model::compat
