// SPDX-License-Identifier: MIT
#include "inference/model/quantize.h"

#include "inference/model/large_pages.h"

#include <atomic>
#include <cstring>

namespace anycap::model {

namespace {

std::int64_t panelsOf(std::int64_t out) { return (out + kPanelColumns - 1) / kPanelColumns; }
std::int64_t groupsOf(std::int64_t in) { return (in + kGroupSize - 1) / kGroupSize; }

} // namespace

Linear emptyQuantized(std::int64_t out, std::int64_t in, ElementType type)
{
    const std::int64_t panels = panelsOf(out);
    Linear layer;
    layer.quantizedOutputs = out;
    layer.quantizedInputs = in;
    if (type == ElementType::Int8) {
        layer.weight = at::empty({panels, in, kPanelColumns}, at::kChar);
        layer.scales = at::empty({panels, kPanelColumns}, at::kFloat);
    } else {
        layer.weight = at::empty({panels, groupsOf(in) * (kGroupSize / 8), 64}, at::kByte);
        layer.scales = at::empty({panels, groupsOf(in), kPanelColumns}, at::kBFloat16);
    }
    useLargePages(layer.weight.data_ptr(), layer.weight.nbytes());
    return layer;
}

std::optional<Linear> quantize(const at::Tensor &weight, ElementType type, ThreadPool *workers)
{
    const std::int64_t out = weight.size(0);
    const std::int64_t in = weight.numel() / std::max<std::int64_t>(1, out);
    const at::Tensor rows = weight.view({out, in});
    const bool isBrief = rows.scalar_type() == at::kBFloat16;
    const bool isDirect = isBrief || rows.scalar_type() == at::kFloat;
    Linear layer = emptyQuantized(out, in, type);
    auto *bytes = static_cast<char *>(layer.weight.data_ptr());
    auto *scales = static_cast<char *>(layer.scales.data_ptr());
    const std::int64_t panels = layer.weight.size(0);
    if (panels == 0)
        return layer;
    const auto panelBytes = static_cast<std::int64_t>(layer.weight.nbytes()) / panels;
    const auto scaleBytes = static_cast<std::int64_t>(layer.scales.nbytes()) / panels;
    std::atomic<bool> isFinite{true};
    const auto work = [&](std::int64_t begin, std::int64_t end) {
        std::vector<float> scratch(static_cast<std::size_t>(kPanelColumns * groupsOf(in) * kGroupSize));
        for (std::int64_t panel = begin; panel < end; ++panel) {
            const std::int64_t first = panel * kPanelColumns;
            QuantizeJob job;
            job.count = std::min(kPanelColumns, out - first);
            // Types that the kernels do not read are widened sixteen rows at a time.
            const at::Tensor wide = isDirect ? at::Tensor() : rows.narrow(0, first, job.count).to(at::kFloat);
            job.rows = isDirect ? static_cast<const char *>(rows.data_ptr())
                    + first * in * static_cast<std::int64_t>(rows.element_size())
                                : static_cast<const char *>(wide.data_ptr());
            job.rowStride = in;
            job.from = isBrief ? ElementType::BF16 : ElementType::F32;
            job.k = in;
            job.to = type;
            job.w = bytes + panel * panelBytes;
            job.scales = scales + panel * scaleBytes;
            job.scratch = scratch.data();
            if (!cpuKernels().quantize(job))
                isFinite.store(false);
        }
    };
    // Threads without libtorch's help must not allocate through it while it may throw: only direct types are
    // shared out.
    if (workers != nullptr && isDirect)
        workers->run(panels, 4, work);
    else
        work(0, panels);
    if (!isFinite.load())
        return std::nullopt;
    return layer;
}

at::Tensor dequantized(const Linear &layer)
{
    if (!layer.scales.defined())
        return layer.weight.to(at::kFloat);
    const std::int64_t panels = layer.weight.size(0);
    at::Tensor wide;
    if (layer.weight.scalar_type() == at::kChar) {
        wide = layer.weight.to(at::kFloat) * layer.scales.unsqueeze(1);
    } else {
        const at::Tensor words = layer.weight.view({panels, -1, kPanelColumns, 4});
        // Byte b of a word holds positions 2b (low half) and 2b + 1.
        const at::Tensor numbers
            = at::stack({words.bitwise_and(15), words.__rshift__(4)}, -1).to(at::kFloat) - 8;
        wide = numbers.view({panels, -1, kPanelColumns, 8}).permute({0, 1, 3, 2});
        wide = wide.reshape({panels, -1, kGroupSize, kPanelColumns})
            * layer.scales.to(at::kFloat).unsqueeze(2);
        wide = wide.reshape({panels, -1, kPanelColumns});
    }
    return wide.permute({0, 2, 1})
        .reshape({panels * kPanelColumns, -1})
        .narrow(0, 0, layer.outputs())
        .narrow(1, 0, layer.inputs())
        .contiguous();
}

} // namespace anycap::model
