// SPDX-License-Identifier: MIT
#include "inference/checkpoint/tensor_view.h"

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

CheckpointWeights::CheckpointWeights(std::shared_ptr<const Checkpoint> checkpoint)
    : m_checkpoint(std::move(checkpoint))
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
    const at::Tensor change
        = at::matmul(tensorView(delta->b).to(at::kFloat), tensorView(delta->a).to(at::kFloat));
    return (view.to(at::kFloat) + change * delta->scale).to(view.scalar_type());
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
