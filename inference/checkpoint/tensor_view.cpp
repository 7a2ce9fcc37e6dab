// SPDX-License-Identifier: MIT
#include "inference/checkpoint/tensor_view.h"

#include "inference/model/ops.h"

#include <cstdint>
#include <cstring>
#include <utility>

namespace anycap::checkpoint {

namespace {

at::ScalarType scalarType(DType type)
{
    switch (type) {
    case DType::F64:
        return at::kDouble;
    case DType::F32:
        return at::kFloat;
    case DType::F16:
        return at::kHalf;
    case DType::BF16:
        return at::kBFloat16;
    case DType::I64:
        return at::kLong;
    case DType::I32:
        return at::kInt;
    case DType::I16:
        return at::kShort;
    case DType::I8:
        return at::kChar;
    case DType::U8:
        return at::kByte;
    case DType::Bool:
        return at::kBool;
    default:
        break;
    }
    TORCH_CHECK(false, "tensors of type ", std::string(dtypeName(type)), " cannot be used as weights");
}

} // namespace

at::Tensor tensorView(const StoredTensor &tensor)
{
    const at::ScalarType type = scalarType(tensor.info.dtype);
    const auto bytes = tensor.bytes();
    const auto options = at::TensorOptions().dtype(type);
    const auto address = reinterpret_cast<std::uintptr_t>(bytes.data());
    if (bytes.empty() || address % dtypeBytes(tensor.info.dtype) != 0) {
        at::Tensor copy = at::empty(tensor.info.shape, options);
        if (!bytes.empty())
            std::memcpy(copy.data_ptr(), bytes.data(), bytes.size());
        return copy;
    }
    // libtorch knows no read-only tensors; the mapping itself is read-only, so that a write faults.
    auto *data = const_cast<std::byte *>(bytes.data());
    return at::from_blob(
        data, tensor.info.shape, [file = tensor.file](void *) {}, options);
}

CheckpointWeights::CheckpointWeights(std::shared_ptr<const Checkpoint> checkpoint,
                                     std::shared_ptr<const SafetensorsFile> narrow)
    : m_checkpoint(std::move(checkpoint))
    , m_narrow(std::move(narrow))
{
}

bool CheckpointWeights::has(const std::string &name) const { return m_checkpoint->find(name) != nullptr; }

at::Tensor CheckpointWeights::tensor(const std::string &name) const
{
    const StoredTensor *stored = m_checkpoint->find(name);
    TORCH_CHECK(stored != nullptr, name, ": missing");
    const at::Tensor view = tensorView(*stored);
    const LoraDelta *delta = m_checkpoint->lora(name);
    if (delta == nullptr)
        return view;
    // B · A as a product with the rows of Aᵀ, so that it runs on kernels whose speed is known.
    model::Linear a;
    a.weight = tensorView(delta->a).to(at::kFloat).t().contiguous();
    const at::Tensor change
        = model::linear(tensorView(delta->b).to(at::kFloat), a, model::Placement::cpu(at::kFloat));
    return (view.to(at::kFloat) + change * delta->scale).to(view.scalar_type());
}

std::optional<model::Linear> CheckpointWeights::quantized(const std::string &name) const
{
    if (!m_narrow)
        return std::nullopt;
    const auto &tensors = m_narrow->header().tensors;
    const auto weight = tensors.find(name);
    const auto scales = tensors.find(name + ".scales");
    const std::vector<std::int64_t> stored = shape(name);
    if (weight == tensors.end() || scales == tensors.end() || stored.size() != 2)
        return std::nullopt;
    model::Linear layer;
    layer.weight = tensorView({m_narrow, weight->second, name});
    layer.scales = tensorView({m_narrow, scales->second, name});
    layer.quantizedOutputs = stored[0];
    layer.quantizedInputs = stored[1];
    return layer;
}

void CheckpointWeights::release(const std::string &name) const
{
    if (const StoredTensor *stored = m_checkpoint->find(name))
        stored->file->release(stored->info);
}

std::vector<std::int64_t> CheckpointWeights::shape(const std::string &name) const
{
    const StoredTensor *stored = m_checkpoint->find(name);
    return stored != nullptr ? stored->info.shape : std::vector<std::int64_t>{};
}

std::vector<std::string> CheckpointWeights::names() const
{
    std::vector<std::string> result;
    for (const auto &[name, tensor] : m_checkpoint->tensors())
        result.push_back(name);
    return result;
}

} // namespace anycap::checkpoint
