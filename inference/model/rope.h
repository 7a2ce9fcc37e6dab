// SPDX-License-Identifier: MIT
/// @file rope.h
/// Rotary positions, split-half layout, with linear and dynamic scaling as transformers 4.37.2 has them.
/// Dynamic scaling depends on the longest sequence seen so far in a request: the whole prompt, then one more
/// with each token. Keys in the cache keep the rotation they were given.
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <utility>

namespace anycap::model {

enum class RopeScaling : unsigned char { None, Linear, Dynamic };

struct RopeShape {
    std::int64_t dim = 0; ///< of a head, even
    double theta = 10000;
    std::int64_t maxPositions = 2048; ///< M: the table's first size
    RopeScaling scaling = RopeScaling::None;
    double factor = 1;
};

/// cos and sin, [count, dim] float32 on the CPU, of positions first .. first + count - 1 of a request whose
/// prompt has `promptLength` positions. Under dynamic scaling a position of the prompt is rotated as in a
/// sequence of the prompt's length, a later one as in a sequence that ends with it: however many positions
/// are computed at once, the result is that of upstream, which takes the prompt in one pass and then one
/// token at a time.
std::pair<at::Tensor, at::Tensor> ropeRows(const RopeShape &shape, std::int64_t first, std::int64_t count,
                                           std::int64_t promptLength);

/// x [T, heads, dim], cos and sin [T, dim] in x's type.
at::Tensor rotate(const at::Tensor &x, const at::Tensor &cos, const at::Tensor &sin);

} // namespace anycap::model
