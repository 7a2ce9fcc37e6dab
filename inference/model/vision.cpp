// SPDX-License-Identifier: MIT
#include "inference/model/vision.h"

#include "inference/model/ops.h"

#include <cmath>

namespace anycap::model {

VisionTower::VisionTower(const VisionShape &shape, WeightLoader &loader)
    : m_shape(shape)
    , m_placement(loader.placement())
{
    using Bias = WeightLoader::Bias;
    const std::int64_t hidden = shape.hiddenSize;
    const std::string root = "vision_model.";
    const std::string embeddings = root + "embeddings.";
    const std::int64_t storedGrid = shape.imageSize / shape.patchSize;

    m_patch.weight
        = loader.matrix(embeddings + "patch_embedding.weight", {hidden, 3, shape.patchSize, shape.patchSize});
    m_patch.bias = loader.vector(embeddings + "patch_embedding.bias", {hidden});
    m_class = loader.vector(embeddings + "class_embedding", {1, 1, hidden}).view({1, hidden});
    m_positions = loader.vector(embeddings + "position_embedding", {1, 1 + storedGrid * storedGrid, hidden});
    m_positions = positions();

    const auto norm = [&](const std::string &name) {
        return shape.rmsNorm ? loader.rmsNorm(name, hidden) : loader.layerNorm(name, hidden);
    };
    for (std::int64_t i = 0; i < shape.layers; ++i) {
        const std::string prefix = root + "encoder.layers." + std::to_string(i) + ".";
        Layer layer;
        layer.norm1 = norm(prefix + "norm1");
        layer.norm2 = norm(prefix + "norm2");
        layer.qkv = loader.linear(prefix + "attn.qkv", 3 * hidden, hidden,
                                  shape.qkvBias ? Bias::Present : Bias::Absent);
        layer.proj = loader.linear(prefix + "attn.proj", hidden, hidden, Bias::Present);
        if (shape.qkNormalization) {
            layer.qNorm = loader.rmsNorm(prefix + "attn.q_norm", hidden);
            layer.kNorm = loader.rmsNorm(prefix + "attn.k_norm", hidden);
        }
        layer.fc1 = loader.linear(prefix + "mlp.fc1", shape.intermediateSize, hidden, Bias::Present);
        layer.fc2 = loader.linear(prefix + "mlp.fc2", hidden, shape.intermediateSize, Bias::Present);
        layer.scale1 = loader.vector(prefix + "ls1", {hidden});
        layer.scale2 = loader.vector(prefix + "ls2", {hidden});
        m_layers.push_back(std::move(layer));
    }
    m_projectorNorm = loader.layerNorm("mlp1.0", 4 * hidden);
    m_projector1 = loader.linear("mlp1.1", shape.llmSize, 4 * hidden, Bias::Present);
    m_projector3 = loader.linear("mlp1.3", shape.llmSize, shape.llmSize, Bias::Present);
}

at::Tensor VisionTower::positions() const
{
    const std::int64_t grid = m_shape.grid();
    const std::int64_t storedGrid = m_shape.imageSize / m_shape.patchSize;
    const std::int64_t hidden = m_shape.hiddenSize;
    const at::Tensor all = m_positions.view({1 + storedGrid * storedGrid, hidden});
    if (grid == storedGrid)
        return all;
    const at::Tensor plane = all.narrow(0, 1, storedGrid * storedGrid)
                                 .to(at::kFloat)
                                 .view({1, storedGrid, storedGrid, hidden})
                                 .permute({0, 3, 1, 2})
                                 .contiguous();
    const at::Tensor resampled = at::upsample_bicubic2d(plane, {grid, grid}, false);
    return at::cat(
        {all.narrow(0, 0, 1), resampled.view({hidden, grid * grid}).t().contiguous().to(all.scalar_type())},
        0);
}

at::Tensor VisionTower::embed(const at::Tensor &tile) const
{
    const std::int64_t grid = m_shape.grid();
    const std::int64_t patch = m_shape.patchSize;
    // A convolution whose stride is its kernel is a product over the unfolded patches.
    const at::Tensor patches = tile.view({3, grid, patch, grid, patch})
                                   .permute({1, 3, 0, 2, 4})
                                   .reshape({grid * grid, 3 * patch * patch})
                                   .to(m_placement.device, m_placement.activations);
    return at::cat({m_class, linear(patches, m_patch, m_placement)}, 0) + m_positions;
}

at::Tensor VisionTower::normed(const at::Tensor &x, const Norm &norm) const
{
    return m_shape.rmsNorm ? rmsNorm(x, norm, m_shape.normEps, m_placement)
                           : layerNorm(x, norm, m_shape.normEps, m_placement);
}

at::Tensor VisionTower::attend(const at::Tensor &x, const Layer &layer) const
{
    const std::int64_t rows = x.size(0);
    const std::int64_t hidden = m_shape.hiddenSize;
    const std::int64_t dim = hidden / m_shape.heads;
    const std::vector<at::Tensor> qkv = linear(x, layer.qkv, m_placement).split(hidden, -1);
    at::Tensor q = qkv[0];
    at::Tensor k = qkv[1];
    if (m_shape.qkNormalization) {
        q = rmsNorm(q, layer.qNorm, m_shape.normEps, m_placement);
        k = rmsNorm(k, layer.kNorm, m_shape.normEps, m_placement);
    }
    const auto byHead = [&](const at::Tensor &t) {
        return t.reshape({rows, m_shape.heads, dim}).transpose(0, 1).contiguous();
    };
    AttentionShape shape;
    shape.keyCount = rows;
    shape.scale = 1.0 / std::sqrt(static_cast<double>(dim));
    const at::Tensor seen
        = attention(q.reshape({rows, m_shape.heads, dim}), byHead(k), byHead(qkv[2]), shape, m_placement);
    return linear(seen, layer.proj, m_placement);
}

at::Tensor VisionTower::pixelShuffle(const at::Tensor &patches) const
{
    const std::int64_t half = m_shape.grid() / 2;
    const std::int64_t hidden = m_shape.hiddenSize;
    // [R, a, C, b, H] -> [R, C, a, b, H]; version 1 has the two axes of the grid exchanged.
    at::Tensor blocks = patches.view({half, 2, half, 2, hidden}).permute({0, 2, 1, 3, 4});
    if (m_shape.isShuffleV1)
        blocks = blocks.transpose(0, 1);
    return blocks.reshape({half * half, 4 * hidden});
}

at::Tensor VisionTower::project(const at::Tensor &shuffled) const
{
    const at::Tensor x = layerNorm(shuffled, m_projectorNorm, 1e-5, m_placement);
    return linear(gelu(linear(x, m_projector1, m_placement), m_placement), m_projector3, m_placement);
}

std::optional<at::Tensor> VisionTower::forward(const at::Tensor &pixels, const WorkContext &context,
                                               const StageSink &sink) const
{
    const std::int64_t tiles = pixels.size(0);
    const int stages = static_cast<int>(m_layers.size()) + 1;
    const int selected = m_shape.selectLayer < 0 ? stages + m_shape.selectLayer : m_shape.selectLayer;
    const auto show = [&sink](const std::string &stage, const at::Tensor &value) {
        if (sink)
            sink(stage, value.unsqueeze(0));
    };
    std::vector<at::Tensor> features;
    for (std::int64_t tile = 0; tile < tiles; ++tile) {
        at::Tensor x = embed(pixels[tile].contiguous());
        show("hidden.0", x);
        // Layers behind the selected one would not change what is returned.
        for (int i = 0; i < (sink ? stages - 1 : selected); ++i) {
            if (context.isStopRequested())
                return std::nullopt;
            if (i == selected)
                features.push_back(x);
            const Layer &layer = m_layers[static_cast<std::size_t>(i)];
            x = x + layer.scale1 * attend(normed(x, layer.norm1), layer);
            const at::Tensor inner = linear(normed(x, layer.norm2), layer.fc1, m_placement);
            x = x + layer.scale2 * linear(gelu(inner, m_placement), layer.fc2, m_placement);
            show("hidden." + std::to_string(i + 1), x);
        }
        if (static_cast<std::int64_t>(features.size()) == tile)
            features.push_back(x);
        const at::Tensor shuffled
            = pixelShuffle(features.back().narrow(0, 1, m_shape.grid() * m_shape.grid()).contiguous());
        show("pixel_shuffled", shuffled);
        features.back() = project(shuffled);
        show("projected", features.back());
        context.report(static_cast<double>(tile + 1) / static_cast<double>(tiles));
    }
    if (features.empty())
        return at::empty({0, m_shape.tokensPerTile(), m_shape.llmSize},
                         at::TensorOptions(m_placement.device).dtype(m_placement.activations));
    return at::stack(features);
}

} // namespace anycap::model
