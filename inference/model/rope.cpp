// SPDX-License-Identifier: MIT
#include "inference/model/rope.h"

#include <algorithm>
#include <cmath>

namespace anycap::model {

std::pair<at::Tensor, at::Tensor> RopeState::rows(std::int64_t first, std::int64_t count, std::int64_t total)
{
    m_tableLength = std::max(m_tableLength, total);
    double theta = m_shape.theta;
    if (m_shape.scaling == RopeScaling::Dynamic && m_tableLength > m_shape.maxPositions) {
        const double stretch
            = m_shape.factor * static_cast<double>(m_tableLength) / static_cast<double>(m_shape.maxPositions)
            - (m_shape.factor - 1);
        const auto dim = static_cast<double>(m_shape.dim);
        theta *= std::pow(stretch, dim / (dim - 2));
    }
    const at::TensorOptions f32 = at::TensorOptions().dtype(at::kFloat);
    const at::Tensor exponents = at::arange(0, m_shape.dim, 2, f32) / static_cast<double>(m_shape.dim);
    const at::Tensor frequencies = at::reciprocal(at::pow(theta, exponents));
    at::Tensor positions = at::arange(first, first + count, f32);
    if (m_shape.scaling == RopeScaling::Linear)
        positions = positions / m_shape.factor;
    const at::Tensor angles = positions.unsqueeze(1) * frequencies.unsqueeze(0);
    const at::Tensor both = at::cat({angles, angles}, 1);
    return {both.cos(), both.sin()};
}

at::Tensor rotate(const at::Tensor &x, const at::Tensor &cos, const at::Tensor &sin)
{
    const std::int64_t half = x.size(-1) / 2;
    const at::Tensor turned = at::cat({-x.narrow(-1, half, half), x.narrow(-1, 0, half)}, -1);
    return x * cos.unsqueeze(1) + turned * sin.unsqueeze(1);
}

} // namespace anycap::model
