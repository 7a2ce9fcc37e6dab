// SPDX-License-Identifier: MIT
/// @file rope.h
/// Rotary positions, split-half layout, with linear and dynamic scaling as transformers 4.37.2 has them.
/// Dynamic scaling depends on the longest sequence seen so far in a request: RopeState holds that; keys in
/// the cache keep the rotation they were given.
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

/// One request's view of the table.
class RopeState {
public:
    explicit RopeState(const RopeShape &shape)
        : m_shape(shape)
        , m_tableLength(shape.maxPositions)
    {
    }

    /// cos and sin, [count, dim] float32 on the CPU, of positions first .. first + count - 1 when the
    /// sequence is `total` long (total >= first + count).
    std::pair<at::Tensor, at::Tensor> rows(std::int64_t first, std::int64_t count, std::int64_t total);

private:
    RopeShape m_shape;
    std::int64_t m_tableLength;
};

/// x [T, heads, dim], cos and sin [T, dim] in x's type.
at::Tensor rotate(const at::Tensor &x, const at::Tensor &cos, const at::Tensor &sin);

} // namespace anycap::model
