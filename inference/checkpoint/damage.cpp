// SPDX-License-Identifier: MIT
#include "inference/checkpoint/checkpoint.h"

#include <cstring>

namespace anycap::checkpoint {

namespace {

/// Counts values whose exponent is all ones. @tparam Word the value's bits
template <class Word>
void count(std::span<const std::byte> bytes, Word exponent, Word mantissa, DamagedTensor &out)
{
    for (std::size_t at = 0; at + sizeof(Word) <= bytes.size(); at += sizeof(Word)) {
        Word word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof(Word));
        if (static_cast<Word>(word & exponent) != exponent)
            continue;
        if ((word & mantissa) != 0)
            ++out.nanCount;
        else
            ++out.infinityCount;
    }
}

void countDamage(const StoredTensor &tensor, DamagedTensor &out)
{
    const auto bytes = tensor.bytes();
    switch (tensor.info.dtype) {
    case DType::F64:
        count<std::uint64_t>(bytes, 0x7FF0000000000000U, 0x000FFFFFFFFFFFFFU, out);
        break;
    case DType::F32:
        count<std::uint32_t>(bytes, 0x7F800000U, 0x007FFFFFU, out);
        break;
    case DType::F16:
        count<std::uint16_t>(bytes, 0x7C00U, 0x03FFU, out);
        break;
    case DType::BF16:
        count<std::uint16_t>(bytes, 0x7F80U, 0x007FU, out);
        break;
    default:
        break;
    }
}

} // namespace

std::optional<std::vector<DamagedTensor>> findDamagedTensors(const Checkpoint &checkpoint,
                                                             const WorkContext &context)
{
    std::vector<DamagedTensor> result;
    const auto total = static_cast<double>(checkpoint.storedBytes());
    double done = 0;
    for (const auto &[name, tensor] : checkpoint.tensors()) {
        if (context.isStopRequested())
            return std::nullopt;
        DamagedTensor damage{name, 0, 0};
        countDamage(tensor, damage);
        tensor.file->release(tensor.info);
        if (damage.nanCount > 0 || damage.infinityCount > 0)
            result.push_back(damage);
        done += static_cast<double>(tensor.info.byteCount());
        context.report(total > 0 ? done / total : 1);
    }
    return result;
}

} // namespace anycap::checkpoint
