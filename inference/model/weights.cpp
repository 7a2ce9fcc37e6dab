// SPDX-License-Identifier: MIT
#include "inference/model/weights.h"

#include "inference/model/quantize.h"

namespace anycap::model {

namespace {

std::string shapeText(at::IntArrayRef shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

} // namespace

std::optional<at::Tensor> WeightLoader::find(const std::string &name, at::IntArrayRef shape)
{
    m_taken.insert(name);
    if (!m_source.has(name)) {
        m_problems.push_back(name + ": missing");
        return std::nullopt;
    }
    const std::vector<std::int64_t> stored = m_source.shape(name);
    if (at::IntArrayRef(stored) != shape) {
        m_problems.push_back(name + ": shape " + shapeText(stored) + ", expected " + shapeText(shape));
        return std::nullopt;
    }
    at::Tensor tensor = m_source.tensor(name);
    if (!tensor.is_floating_point()) {
        m_problems.push_back(name + ": holds whole numbers, expected floating point");
        return std::nullopt;
    }
    return tensor;
}

at::Tensor WeightLoader::vector(const std::string &name, at::IntArrayRef shape)
{
    const auto found = find(name, shape);
    if (!found)
        return at::zeros(shape, at::TensorOptions(m_placement.device).dtype(m_placement.activations));
    at::Tensor value = found->to(at::kFloat);
    if (!at::isfinite(value).all().item<bool>())
        m_problems.push_back(name + ": holds NaN or infinity");
    return value.to(m_placement.device, m_placement.activations).clone(at::MemoryFormat::Contiguous);
}

at::Tensor WeightLoader::matrix(const std::string &name, at::IntArrayRef shape)
{
    const auto found = find(name, shape);
    const std::int64_t rows = shape[0];
    if (!found)
        return at::zeros({rows, 1}, at::TensorOptions(m_placement.device).dtype(m_placement.matrices));
    at::Tensor value = *found;
    // Widening is exact and free in the kernels, so a bfloat16 matrix stays as it is stored.
    const bool staysStored = m_placement.isOwn() && value.scalar_type() == at::kBFloat16;
    if (staysStored || (m_placement.device.is_cpu() && value.scalar_type() == m_placement.matrices))
        return value.reshape({rows, -1}).contiguous();
    value = value.to(m_placement.device, m_placement.matrices).reshape({rows, -1}).contiguous();
    m_source.release(name);
    return value;
}

Linear WeightLoader::linear(const std::string &prefix, std::int64_t out, std::int64_t in, Bias bias)
{
    Linear layer;
    layer.weight = matrix(prefix + ".weight", {out, in});
    if (bias == Bias::Present || (bias == Bias::AsStored && m_source.has(prefix + ".bias")))
        layer.bias = vector(prefix + ".bias", {out});
    return layer;
}

Linear WeightLoader::narrowLinear(const std::string &prefix, std::int64_t out, std::int64_t in, Bias bias,
                                  Narrow narrow)
{
    if (!m_placement.quantized)
        return linear(prefix, out, in, bias);
    const ElementType type = narrow == Narrow::AtLeast8 ? ElementType::Int8 : *m_placement.quantized;
    const std::string name = prefix + ".weight";
    Linear layer;
    if (const auto found = find(name, {out, in})) {
        auto made = m_source.quantized(name);
        if (!made) {
            made = quantize(*found, type, m_placement.workers.get());
            m_source.release(name);
        }
        if (made)
            layer = std::move(*made);
        else
            m_problems.push_back(name + ": holds NaN or infinity");
    }
    if (bias == Bias::Present || (bias == Bias::AsStored && m_source.has(prefix + ".bias")))
        layer.bias = vector(prefix + ".bias", {out});
    return layer;
}

at::Tensor WeightLoader::table(const std::string &name, at::IntArrayRef shape)
{
    if (!m_placement.isOwn())
        return matrix(name, shape);
    const auto found = find(name, shape);
    return found ? *found : at::zeros({shape[0], 1});
}

Norm WeightLoader::layerNorm(const std::string &prefix, std::int64_t size)
{
    return {vector(prefix + ".weight", {size}), vector(prefix + ".bias", {size})};
}

Norm WeightLoader::rmsNorm(const std::string &prefix, std::int64_t size)
{
    return {vector(prefix + ".weight", {size}), at::Tensor()};
}

} // namespace anycap::model
