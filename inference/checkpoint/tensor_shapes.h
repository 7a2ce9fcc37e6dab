// SPDX-License-Identifier: MIT
/// @file tensor_shapes.h
/// Tensors by name and shape alone, wherever they come from. No torch.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace anycap::checkpoint {

class TensorShapes {
public:
    virtual ~TensorShapes() = default;
    TensorShapes() = default;
    TensorShapes(const TensorShapes &) = delete;
    TensorShapes &operator=(const TensorShapes &) = delete;

    virtual bool has(const std::string &name) const = 0;
    /// Empty where there is no such tensor.
    virtual std::vector<std::int64_t> shape(const std::string &name) const = 0;
    virtual std::vector<std::string> names() const = 0;
};

} // namespace anycap::checkpoint
