// SPDX-License-Identifier: MIT
#include "inference/model/ops.h"

#include "inference/model/compat.h"
#include "inference/model/cpu_kernels.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace anycap::model {

namespace {

ElementType elementType(const at::Tensor &t)
{
    switch (t.scalar_type()) {
    case at::kFloat:
        return ElementType::F32;
    case at::kBFloat16:
        return ElementType::BF16;
    case at::kChar:
        return ElementType::Int8;
    case at::kByte:
        return ElementType::Int4;
    default:
        TORCH_CHECK(false, "the CPU kernels take float32, bfloat16, int8 and packed int4");
    }
}

/// Pieces that take some 20 microseconds pay for handing them out.
std::int64_t pieceOf(std::int64_t workPerItem)
{
    return std::max<std::int64_t>(1, 500'000 / std::max<std::int64_t>(1, workPerItem));
}

/// On the placement's threads, or here.
template <class Work>
void share(const Placement &place, std::int64_t count, std::int64_t piece, const Work &work)
{
    if (place.workers)
        place.workers->run(count, piece, work);
    else
        work(0, count);
}

/// Floats nobody has written yet, on a cache line's border.
class Scratch {
public:
    explicit Scratch(std::int64_t count)
        : m_floats(std::make_unique_for_overwrite<float[]>(static_cast<std::size_t>(count) + kLine))
    {
    }
    float *data() const
    {
        const auto address = reinterpret_cast<std::uintptr_t>(m_floats.get()) / sizeof(float);
        return m_floats.get() + (kLine - address % kLine) % kLine;
    }

private:
    static constexpr std::size_t kLine = 64 / sizeof(float);
    std::unique_ptr<float[]> m_floats;
};

void multiplyManyRows(const LinearJob &job, bool isPairs, const Placement &place)
{
    const CpuKernels &kernels = cpuKernels();
    const auto pack = isPairs ? kernels.packPairs : kernels.packRows;
    const Scratch packed(kernels.packedSize(job.m, job.k));
    const std::int64_t blocks = (job.m + kernels.rowsAtOnce - 1) / kernels.rowsAtOnce;
    share(place, blocks, 4, [&](std::int64_t begin, std::int64_t end) {
        pack(job.x, job.xStride, begin * kernels.rowsAtOnce, std::min(job.m, end * kernels.rowsAtOnce), job.k,
             packed.data());
    });
    const std::int64_t columns = kernels.columnsAtOnce;
    const std::int64_t panels = (job.nEnd + columns - 1) / columns;
    const std::int64_t threads = place.workers ? place.workers->threads() : 1;
    const std::int64_t piece
        = std::max<std::int64_t>(1, std::min(kProductColumns / columns, panels / (4 * threads)));
    share(place, panels, piece, [&](std::int64_t begin, std::int64_t end) {
        const Scratch scratch(kProductScratch);
        ProductJob part{job, packed.data(), scratch.data(), isPairs};
        part.linear.nBegin = begin * columns;
        part.linear.nEnd = std::min(job.nEnd, end * columns);
        kernels.product(part);
    });
}

void multiplyFewRows(const LinearJob &job, const Placement &place)
{
    // Whole panels; for one row, as many as are read side by side.
    constexpr std::int64_t kColumns = 4 * kPanelColumns;
    const std::int64_t columnWork = std::max<std::int64_t>(1, job.m) * job.k;
    share(place, (job.nEnd + kColumns - 1) / kColumns, pieceOf(columnWork * kColumns),
          [&](std::int64_t begin, std::int64_t end) {
              LinearJob part = job;
              part.nBegin = begin * kColumns;
              part.nEnd = std::min(job.nEnd, end * kColumns);
              cpuKernels().linear(part);
          });
}

/// With rows rounded to bfloat16, in the way that costs least.
void multiplyRounded(LinearJob job, const Placement &place)
{
    const CpuKernels &kernels = cpuKernels();
    const bool areMany = job.m >= kManyRows;
    if (areMany && kernels.hasPairs) {
        multiplyManyRows(job, true, place);
        return;
    }
    const std::int64_t size = job.m * job.k;
    const bool areBits = kernels.hasPairs && job.weightType == ElementType::BF16;
    const Scratch rounded(areBits ? (size + 1) / 2 : size);
    auto *bits = reinterpret_cast<std::uint16_t *>(rounded.data());
    share(place, size, pieceOf(10), [&](std::int64_t begin, std::int64_t end) {
        if (areBits)
            kernels.roundToBits(job.x + begin, end - begin, bits + begin);
        else
            kernels.roundToBrief(job.x + begin, end - begin, rounded.data() + begin);
    });
    if (areBits)
        job.brief = bits;
    else
        job.x = rounded.data();
    if (areMany)
        multiplyManyRows(job, false, place);
    else
        multiplyFewRows(job, place);
}

at::Tensor linearOnCpu(const at::Tensor &input, const Linear &layer, const Placement &place)
{
    at::Tensor x = input.contiguous();
    const std::int64_t in = layer.inputs();
    const std::int64_t out = layer.outputs();
    TORCH_CHECK(x.size(-1) == in, "linear: rows of ", x.size(-1), ", weight for ", in);
    std::vector<std::int64_t> shape = x.sizes().vec();
    shape.back() = out;
    at::Tensor y = at::empty(shape, x.options());
    LinearJob job;
    job.m = in > 0 ? x.numel() / in : 0;
    job.k = in;
    job.weightType = elementType(layer.weight);
    if (job.weightType == ElementType::Int4 && in % kGroupSize != 0) {
        job.k = (in + kGroupSize - 1) / kGroupSize * kGroupSize;
        x = at::constant_pad_nd(x, {0, job.k - in});
    }
    job.x = x.data_ptr<float>();
    job.xStride = job.k;
    job.w = layer.weight.data_ptr();
    job.wStride = job.k;
    job.scales = layer.scales.defined() ? layer.scales.data_ptr() : nullptr;
    job.bias = layer.bias.defined() ? layer.bias.data_ptr<float>() : nullptr;
    job.y = y.data_ptr<float>();
    job.yStride = out;
    job.nEnd = out;
    if (place.roundsRows && job.weightType != ElementType::F32)
        multiplyRounded(job, place);
    else if (job.m >= kManyRows)
        multiplyManyRows(job, false, place);
    else
        multiplyFewRows(job, place);
    return y;
}

at::Tensor attentionOnCpu(const at::Tensor &queries, const at::Tensor &k, const at::Tensor &v,
                          const AttentionShape &shape, const Placement &place)
{
    TORCH_CHECK(!shape.visible.defined(), "attention: a mask is for libtorch's operations");
    const at::Tensor q = queries.contiguous();
    const std::int64_t rows = q.size(0);
    const std::int64_t heads = q.size(1);
    const std::int64_t dim = q.size(2);
    const std::int64_t group = heads / k.size(0);
    TORCH_CHECK(k.stride(2) == 1 && v.stride(2) == 1 && k.stride(1) == v.stride(1),
                "attention: strided keys");
    TORCH_CHECK(dim <= CpuKernels::kMaxHeadDim, "attention: heads of ", dim);
    at::Tensor out = at::empty({rows, heads * dim}, q.options());
    // Many enough that putting keys and values in order is shared.
    const std::int64_t blockRows = 8 * cpuKernels().rowsAtOnce;
    const std::int64_t blocks = (rows + blockRows - 1) / blockRows;
    const auto keys = static_cast<const char *>(k.data_ptr());
    const auto values = static_cast<const char *>(v.data_ptr());
    const auto bytes = static_cast<std::int64_t>(k.element_size());
    const auto work = [&](std::int64_t begin, std::int64_t end) {
        const Scratch scratch(attentionScratch(std::min(rows, blockRows), shape.keyCount, dim));
        for (std::int64_t item = begin; item < end; ++item) {
            const std::int64_t head = item / blocks;
            const std::int64_t block = item % blocks;
            AttentionJob job;
            job.q = q.data_ptr<float>() + head * dim;
            job.qStride = heads * dim;
            job.k = keys + head / group * k.stride(0) * bytes;
            job.v = values + head / group * v.stride(0) * bytes;
            job.kvStride = k.stride(1);
            job.cacheType = elementType(k);
            job.out = out.data_ptr<float>() + head * dim;
            job.outStride = heads * dim;
            job.tBegin = block * blockRows;
            job.tEnd = std::min(rows, job.tBegin + blockRows);
            job.keyCount = shape.keyCount;
            job.dim = dim;
            job.visibleAtFirst = shape.keyCount - rows + 1;
            job.isCausal = shape.isCausal;
            job.scale = static_cast<float>(shape.scale);
            job.scratch = scratch.data();
            cpuKernels().attention(job);
        }
    };
    share(place, heads * blocks, pieceOf(std::min(rows, blockRows) * shape.keyCount * dim * 2), work);
    return out;
}

at::Tensor normOnCpu(const at::Tensor &input, const Norm &norm, double eps, const Placement &place)
{
    const at::Tensor x = input.contiguous();
    at::Tensor y = at::empty_like(x);
    NormJob job;
    job.x = x.data_ptr<float>();
    job.y = y.data_ptr<float>();
    job.weight = norm.weight.data_ptr<float>();
    job.bias = norm.bias.defined() ? norm.bias.data_ptr<float>() : nullptr;
    job.size = x.size(-1);
    job.eps = eps;
    share(place, x.numel() / job.size, pieceOf(job.size * 8), [&](std::int64_t begin, std::int64_t end) {
        NormJob part = job;
        part.rowBegin = begin;
        part.rowEnd = end;
        cpuKernels().normalize(part);
    });
    return y;
}

at::Tensor attentionOnTorch(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v,
                            const AttentionShape &shape)
{
    const std::int64_t rows = q.size(0);
    const std::int64_t heads = q.size(1);
    const std::int64_t dim = q.size(2);
    const std::int64_t kvHeads = k.size(0);
    const std::int64_t group = heads / kvHeads;
    // Query heads that share keys are stacked, so that keys are never repeated in memory.
    const at::Tensor query
        = q.view({rows, kvHeads, group, dim}).permute({1, 2, 0, 3}).reshape({kvHeads, group * rows, dim});
    const at::Tensor keys = k.narrow(1, 0, shape.keyCount);
    const at::Tensor values = v.narrow(1, 0, shape.keyCount);
    at::Tensor visible = shape.visible;
    if (!visible.defined() && shape.isCausal && rows > 1)
        visible = at::ones({rows, shape.keyCount}, q.options().dtype(at::kBool)).tril(shape.keyCount - rows);
    const auto byRow = [&](const at::Tensor &mixed) {
        return mixed.view({kvHeads, group, rows, dim}).permute({2, 0, 1, 3}).reshape({rows, heads * dim});
    };
    const auto fused
        = compat::fusedAttention(query.unsqueeze(0), keys.unsqueeze(0), values.unsqueeze(0),
                                 visible.defined() ? visible.repeat({group, 1}) : visible, shape.scale);
    if (fused)
        return byRow(fused->contiguous());
    at::Tensor scores = at::matmul(query, keys.transpose(1, 2)).to(at::kFloat) * shape.scale;
    if (visible.defined())
        scores = scores.view({kvHeads, group, rows, shape.keyCount})
                     .masked_fill(visible.logical_not(), -std::numeric_limits<float>::infinity())
                     .view({kvHeads, group * rows, shape.keyCount});
    return byRow(at::matmul(at::softmax(scores, -1).to(v.scalar_type()), values));
}

} // namespace

at::Tensor linear(const at::Tensor &x, const Linear &layer, const Placement &place)
{
    return place.isOwn() ? linearOnCpu(x, layer, place) : at::linear(x, layer.weight, layer.bias);
}

at::Tensor rmsNorm(const at::Tensor &x, const Norm &norm, double eps, const Placement &place)
{
    if (place.isOwn())
        return normOnCpu(x, norm, eps, place);
    const at::Tensor wide = x.to(at::kFloat);
    const at::Tensor scale = at::rsqrt(wide.square().mean(-1, true) + eps);
    return norm.weight * (wide * scale).to(x.scalar_type());
}

at::Tensor layerNorm(const at::Tensor &x, const Norm &norm, double eps, const Placement &place)
{
    return place.isOwn() ? normOnCpu(x, norm, eps, place)
                         : at::layer_norm(x, {x.size(-1)}, norm.weight, norm.bias, eps);
}

at::Tensor gelu(const at::Tensor &input, const Placement &place)
{
    if (!place.isOwn())
        return at::gelu(input);
    const at::Tensor x = input.contiguous();
    at::Tensor y = at::empty_like(x);
    const float *from = x.data_ptr<float>();
    float *to = y.data_ptr<float>();
    share(place, x.numel(), pieceOf(10), [&](std::int64_t begin, std::int64_t end) {
        cpuKernels().gelu(from + begin, end - begin, to + begin);
    });
    return y;
}

at::Tensor gated(const at::Tensor &gate, const at::Tensor &up, const Placement &place)
{
    if (!place.isOwn())
        return at::silu(gate) * up;
    const at::Tensor x = gate.contiguous();
    const at::Tensor times = up.contiguous();
    at::Tensor y = at::empty_like(x);
    const float *from = x.data_ptr<float>();
    const float *factor = times.data_ptr<float>();
    float *to = y.data_ptr<float>();
    share(place, x.numel(), pieceOf(10), [&](std::int64_t begin, std::int64_t end) {
        cpuKernels().siluTimes(from + begin, factor + begin, end - begin, to + begin);
    });
    return y;
}

at::Tensor attention(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v,
                     const AttentionShape &shape, const Placement &place)
{
    TORCH_CHECK(q.size(1) % k.size(0) == 0, "attention: ", q.size(1), " heads on ", k.size(0));
    return place.isOwn() ? attentionOnCpu(q, k, v, shape, place) : attentionOnTorch(q, k, v, shape);
}

} // namespace anycap::model
