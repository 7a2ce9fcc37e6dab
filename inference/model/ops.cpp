// SPDX-License-Identifier: MIT
#include "inference/model/ops.h"

#include "inference/model/cpu_kernels.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <vector>

namespace anycap::model {

namespace {

ElementType elementType(const at::Tensor &t)
{
    TORCH_CHECK(t.scalar_type() == at::kFloat || t.scalar_type() == at::kBFloat16,
                "the CPU kernels take float32 and bfloat16");
    return t.scalar_type() == at::kFloat ? ElementType::F32 : ElementType::BF16;
}

/// Outputs a thread should at least have, so that starting it pays: about 50 microseconds of work.
std::int64_t grainOf(std::int64_t workPerItem)
{
    return std::max<std::int64_t>(1, 1'000'000 / std::max<std::int64_t>(1, workPerItem));
}

at::Tensor linearOnCpu(const at::Tensor &input, const Linear &layer)
{
    const at::Tensor x = input.contiguous();
    const std::int64_t in = layer.weight.size(1);
    const std::int64_t out = layer.weight.size(0);
    TORCH_CHECK(x.size(-1) == in, "linear: rows of ", x.size(-1), ", weight for ", in);
    std::vector<std::int64_t> shape = x.sizes().vec();
    shape.back() = out;
    at::Tensor y = at::empty(shape, x.options());
    LinearJob job;
    job.x = x.data_ptr<float>();
    job.xStride = in;
    job.w = layer.weight.data_ptr();
    job.wStride = in;
    job.weightType = elementType(layer.weight);
    job.bias = layer.bias.defined() ? layer.bias.data_ptr<float>() : nullptr;
    job.y = y.data_ptr<float>();
    job.yStride = out;
    job.m = in > 0 ? x.numel() / in : 0;
    job.k = in;
    at::parallel_for(0, out, grainOf(job.m * in), [&job](std::int64_t begin, std::int64_t end) {
        LinearJob part = job;
        part.nBegin = begin;
        part.nEnd = end;
        cpuKernels().linear(part);
    });
    return y;
}

at::Tensor attentionOnCpu(const at::Tensor &queries, const at::Tensor &k, const at::Tensor &v,
                          const AttentionShape &shape)
{
    const at::Tensor q = queries.contiguous();
    const std::int64_t rows = q.size(0);
    const std::int64_t heads = q.size(1);
    const std::int64_t dim = q.size(2);
    const std::int64_t group = heads / k.size(0);
    TORCH_CHECK(k.stride(2) == 1 && v.stride(2) == 1 && k.stride(1) == v.stride(1),
                "attention: strided keys");
    at::Tensor out = at::empty({rows, heads * dim}, q.options());
    const std::int64_t blockRows = 32;
    const std::int64_t blocks = (rows + blockRows - 1) / blockRows;
    const auto keys = static_cast<const char *>(k.data_ptr());
    const auto values = static_cast<const char *>(v.data_ptr());
    const auto bytes = static_cast<std::int64_t>(k.element_size());
    const auto work = [&](std::int64_t begin, std::int64_t end) {
        std::vector<float> scratch(static_cast<std::size_t>(CpuKernels::kRowsAtOnce * shape.keyCount));
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
    at::parallel_for(0, heads * blocks, grainOf(std::min(rows, blockRows) * shape.keyCount * dim * 2), work);
    return out;
}

at::Tensor attentionOnDevice(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v,
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
    at::Tensor scores = at::matmul(query, keys.transpose(1, 2)).to(at::kFloat) * shape.scale;
    if (shape.isCausal && rows > 1) {
        const at::Tensor hidden
            = at::ones({rows, shape.keyCount}, q.options().dtype(at::kBool)).triu(shape.keyCount - rows + 1);
        scores = scores.view({kvHeads, group, rows, shape.keyCount})
                     .masked_fill(hidden, -std::numeric_limits<float>::infinity())
                     .view({kvHeads, group * rows, shape.keyCount});
    }
    const at::Tensor mixed = at::matmul(at::softmax(scores, -1).to(v.scalar_type()), values);
    return mixed.view({kvHeads, group, rows, dim}).permute({2, 0, 1, 3}).reshape({rows, heads * dim});
}

} // namespace

at::Tensor linear(const at::Tensor &x, const Linear &layer)
{
    return x.is_cpu() ? linearOnCpu(x, layer) : at::linear(x, layer.weight, layer.bias);
}

at::Tensor rmsNorm(const at::Tensor &x, const Norm &norm, double eps)
{
    const at::Tensor wide = x.to(at::kFloat);
    const at::Tensor scale = at::rsqrt(wide.square().mean(-1, true) + eps);
    return norm.weight * (wide * scale).to(x.scalar_type());
}

at::Tensor layerNorm(const at::Tensor &x, const Norm &norm, double eps)
{
    return at::layer_norm(x, {x.size(-1)}, norm.weight, norm.bias, eps);
}

at::Tensor attention(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v,
                     const AttentionShape &shape)
{
    TORCH_CHECK(q.size(1) % k.size(0) == 0, "attention: ", q.size(1), " heads on ", k.size(0));
    return q.is_cpu() ? attentionOnCpu(q, k, v, shape) : attentionOnDevice(q, k, v, shape);
}

} // namespace anycap::model
