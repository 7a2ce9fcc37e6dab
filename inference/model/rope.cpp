// SPDX-License-Identifier: MIT
#include "inference/model/rope.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace anycap::model {

namespace {

/// The base of the angles in a sequence of that length.
double thetaFor(const RopeShape &shape, std::int64_t length)
{
    if (shape.scaling != RopeScaling::Dynamic || length <= shape.maxPositions)
        return shape.theta;
    const double stretch
        = shape.factor * static_cast<double>(length) / static_cast<double>(shape.maxPositions)
        - (shape.factor - 1);
    const auto dim = static_cast<double>(shape.dim);
    return shape.theta * std::pow(stretch, dim / (dim - 2));
}

} // namespace

std::pair<at::Tensor, at::Tensor> ropeRows(const RopeShape &shape, std::int64_t first, std::int64_t count,
                                           std::int64_t promptLength)
{
    std::vector<float> thetas;
    for (std::int64_t position = first; position < first + count; ++position)
        thetas.push_back(static_cast<float>(thetaFor(shape, std::max(promptLength, position + 1))));
    const at::TensorOptions f32 = at::TensorOptions().dtype(at::kFloat);
    const at::Tensor exponents = at::arange(0, shape.dim, 2, f32) / static_cast<double>(shape.dim);
    const at::Tensor frequencies
        = at::reciprocal(at::pow(at::tensor(thetas).unsqueeze(1), exponents.unsqueeze(0)));
    at::Tensor positions = at::arange(first, first + count, f32);
    if (shape.scaling == RopeScaling::Linear)
        positions = positions / shape.factor;
    const at::Tensor angles = positions.unsqueeze(1) * frequencies;
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
