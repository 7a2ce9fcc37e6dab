// SPDX-License-Identifier: MIT
/// @file random_weights.h
/// Weights of a shape without a file, made when they are asked for and kept by nobody but who asked.
#pragma once

#include "inference/checkpoint/narrow_weights.h"
#include "inference/model/weights.h"

#include <map>
#include <string>
#include <vector>

namespace anycap::engine {

/// Matrices are small random bfloat16 numbers (pieces of one table, each from another place of it: their
/// values do not matter, their memory does), norms ones, everything else zeros.
class RandomWeights final : public model::WeightSource {
public:
    explicit RandomWeights(const std::vector<checkpoint::WeightOutline> &outlines);

    bool has(const std::string &name) const override { return m_shapes.count(name) > 0; }
    at::Tensor tensor(const std::string &name) const override;
    std::vector<std::int64_t> shape(const std::string &name) const override { return m_shapes.at(name); }
    std::vector<std::string> names() const override;

private:
    std::map<std::string, std::vector<std::int64_t>> m_shapes;
    at::Tensor m_table; ///< bfloat16
};

} // namespace anycap::engine
