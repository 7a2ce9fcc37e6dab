// SPDX-License-Identifier: MIT
#include "inference/model/eat.h"

#include "inference/model/ops.h"

#include <cmath>

namespace anycap::model {

namespace {

constexpr double kEps = 1e-6;
constexpr std::int64_t kPatch = 16;
constexpr std::int64_t kMelBins = 128;
constexpr std::int64_t kBands = kMelBins / kPatch; ///< tokens a time step

} // namespace

AudioTower::AudioTower(const AudioLayout &layout, std::int64_t llmSize, WeightLoader &loader)
    : m_layout(layout)
    , m_placement(loader.placement())
{
    using Bias = WeightLoader::Bias;
    const std::int64_t size = layout.size;
    m_patch.weight
        = loader.matrix(layout.localEncoder + "local_encoder.proj.weight", {size, 1, kPatch, kPatch});
    m_patch.bias = loader.vector(layout.localEncoder + "local_encoder.proj.bias", {size});
    m_extra = loader.vector(layout.extraTokens, {1, 1, size}).view({1, size});
    if (!layout.positions.empty())
        m_positions = loader.vector(layout.positions, {1, layout.maxLength * kBands, size}).view({-1, size});
    m_preNorm = loader.layerNorm(layout.preNorm, size);
    for (std::int64_t i = 0; i < layout.depth; ++i) {
        const std::string prefix = layout.blocks + "blocks." + std::to_string(i) + ".";
        Block block;
        block.qkv = loader.linear(prefix + "attn.qkv", 3 * size, size, Bias::AsStored);
        block.proj = loader.linear(prefix + "attn.proj", size, size, Bias::Present);
        block.norm1 = loader.layerNorm(prefix + "norm1", size);
        block.norm2 = loader.layerNorm(prefix + "norm2", size);
        block.fc1 = loader.linear(prefix + "mlp.fc1", layout.mlpSize, size, Bias::Present);
        block.fc2 = loader.linear(prefix + "mlp.fc2", size, layout.mlpSize, Bias::Present);
        m_blocks.push_back(std::move(block));
    }
    if (!layout.projectorNorm.empty())
        m_projectorNorm = loader.layerNorm(layout.projectorNorm, size * layout.stacked);
    std::int64_t in = size * layout.stacked;
    for (const std::string &name : layout.projectorLayers) {
        const std::vector<std::int64_t> shape = loader.source().shape(name + ".weight");
        m_projector.push_back(loader.linear(name, shape[0], in, Bias::AsStored));
        in = shape[0];
    }
    TORCH_CHECK(m_projector.empty() || in == llmSize, "sound projector ends at ", in, ", not ", llmSize);
}

at::Tensor AudioTower::sineCosine(std::int64_t steps) const
{
    // First half of the numbers from the band, second from the time; sines, then cosines, in each.
    const std::int64_t quarter = m_layout.size / 4;
    const auto f64 = at::TensorOptions().dtype(at::kDouble);
    const at::Tensor omega
        = at::reciprocal(at::pow(10000.0, at::arange(quarter, f64) / static_cast<double>(quarter)));
    const auto half = [&](const at::Tensor &index) {
        const at::Tensor angle = index.unsqueeze(1) * omega.unsqueeze(0);
        return at::cat({angle.sin(), angle.cos()}, 1);
    };
    const at::Tensor bands = half(at::arange(kBands, f64)).repeat({steps, 1});
    const at::Tensor times = half(at::arange(steps, f64)).repeat_interleave(kBands, 0);
    return at::cat({bands, times}, 1).to(m_placement.device, m_placement.activations);
}

at::Tensor AudioTower::embed(const at::Tensor &spectrogram) const
{
    const std::int64_t steps = spectrogram.size(0) / kPatch;
    const at::Tensor patches = spectrogram.contiguous()
                                   .view({steps, kPatch, kBands, kPatch})
                                   .permute({0, 2, 1, 3})
                                   .reshape({steps * kBands, kPatch * kPatch})
                                   .to(m_placement.device, m_placement.activations);
    TORCH_CHECK(!m_positions.defined() || steps * kBands <= m_positions.size(0), "sound of ", steps,
                " steps, positions for ", m_layout.maxLength);
    const at::Tensor positions
        = m_positions.defined() ? m_positions.narrow(0, 0, steps * kBands) : sineCosine(steps);
    const at::Tensor tokens = linear(patches, m_patch, m_placement) + positions;
    return layerNorm(at::cat({m_extra, tokens}, 0), m_preNorm, kEps, m_placement);
}

std::optional<at::Tensor> AudioTower::encode(const at::Tensor &spectrogram, const WorkContext &context) const
{
    at::Tensor x = embed(spectrogram);
    const std::int64_t rows = x.size(0);
    const std::int64_t dim = m_layout.size / m_layout.heads;
    AttentionShape shape;
    shape.keyCount = rows;
    shape.scale = 1.0 / std::sqrt(static_cast<double>(dim));
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        if (context.isStopRequested())
            return std::nullopt;
        const Block &block = m_blocks[i];
        const at::Tensor qkv = linear(x, block.qkv, m_placement).view({rows, 3, m_layout.heads, dim});
        const at::Tensor mixed = attention(qkv.select(1, 0), qkv.select(1, 1).transpose(0, 1).contiguous(),
                                           qkv.select(1, 2).transpose(0, 1).contiguous(), shape, m_placement);
        x = layerNorm(x + linear(mixed, block.proj, m_placement), block.norm1, kEps, m_placement);
        const at::Tensor inner = gelu(linear(x, block.fc1, m_placement), m_placement);
        x = layerNorm(x + linear(inner, block.fc2, m_placement), block.norm2, kEps, m_placement);
        context.report(static_cast<double>(i + 1) / static_cast<double>(m_blocks.size()));
    }
    return x;
}

at::Tensor AudioTower::project(const at::Tensor &features) const
{
    const std::int64_t rows = features.size(0) / m_layout.stacked;
    at::Tensor x
        = features.narrow(0, 0, rows * m_layout.stacked).reshape({rows, m_layout.size * m_layout.stacked});
    if (m_projectorNorm.weight.defined())
        x = layerNorm(x, m_projectorNorm, 1e-5, m_placement);
    for (std::size_t i = 0; i < m_projector.size(); ++i)
        x = linear(i > 0 ? gelu(x, m_placement) : x, m_projector[i], m_placement);
    return x;
}

} // namespace anycap::model
