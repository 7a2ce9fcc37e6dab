// SPDX-License-Identifier: MIT
#include "inference/model/decoder.h"

#include "inference/model/ops.h"

namespace anycap::model {

KvCache::KvCache(const DecoderShape &shape, const Placement &placement, std::int64_t capacity)
    : m_capacity(capacity)
{
    const auto options = at::TensorOptions(placement.device).dtype(placement.matrices);
    for (std::int64_t i = 0; i < shape.layers; ++i) {
        m_keys.push_back(at::empty({shape.kvHeads, capacity, shape.headDim()}, options));
        m_values.push_back(at::empty({shape.kvHeads, capacity, shape.headDim()}, options));
    }
}

void KvCache::truncate(std::int64_t length)
{
    TORCH_CHECK(length >= 0 && length <= m_length, "cache: cannot truncate ", m_length, " to ", length);
    m_length = length;
}

void KvCache::extend(std::int64_t count)
{
    TORCH_CHECK(count >= 0 && m_length + count <= m_capacity, "cache: ", m_length + count,
                " positions, room for ", m_capacity);
    m_length += count;
}

KvCache KvCache::fork(std::int64_t length, std::int64_t capacity) const
{
    TORCH_CHECK(length <= m_length && length <= capacity, "cache: cannot fork ", length, " of ", m_length);
    KvCache copy;
    copy.m_length = length;
    copy.m_capacity = capacity;
    const auto extend = [&](const at::Tensor &from) {
        at::Tensor to = at::empty({from.size(0), capacity, from.size(2)}, from.options());
        to.narrow(1, 0, length).copy_(from.narrow(1, 0, length));
        return to;
    };
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        copy.m_keys.push_back(extend(m_keys[i]));
        copy.m_values.push_back(extend(m_values[i]));
    }
    return copy;
}

std::int64_t KvCache::bytes() const
{
    std::int64_t total = 0;
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        total += static_cast<std::int64_t>(m_keys[i].nbytes() + m_values[i].nbytes());
    return total;
}

Decoder::Decoder(const DecoderShape &shape, WeightLoader &loader)
    : m_shape(shape)
    , m_placement(loader.placement())
{
    const bool isInternLM2 = shape.family == DecoderFamily::InternLM2;
    const std::string root = "language_model.";
    const std::string head = root + (isInternLM2 ? "output" : "lm_head");
    const std::string embedding = root + (isInternLM2 ? "model.tok_embeddings" : "model.embed_tokens");
    m_embedding = loader.table(embedding + ".weight", {shape.vocabSize, shape.hiddenSize});
    for (std::int64_t i = 0; i < shape.layers; ++i)
        loadLayer(loader, root + "model.layers." + std::to_string(i) + ".");
    m_norm = loader.rmsNorm(root + "model.norm", shape.hiddenSize);
    // The flag that says whether the head is tied is not to be trusted; what is stored is.
    m_head
        = loader.narrowLinear(loader.source().has(head + ".weight") ? head : embedding, shape.vocabSize,
                              shape.hiddenSize, WeightLoader::Bias::Absent, WeightLoader::Narrow::AtLeast8);
}

void Decoder::loadLayer(WeightLoader &loader, const std::string &prefix)
{
    using Bias = WeightLoader::Bias;
    const std::int64_t hidden = m_shape.hiddenSize;
    const std::int64_t inner = m_shape.intermediateSize;
    const std::int64_t kvSize = m_shape.kvHeads * m_shape.headDim();
    Layer layer;
    if (m_shape.family == DecoderFamily::InternLM2) {
        const Bias bias = m_shape.hasBias ? Bias::Present : Bias::Absent;
        layer.attentionNorm = loader.rmsNorm(prefix + "attention_norm", hidden);
        layer.feedForwardNorm = loader.rmsNorm(prefix + "ffn_norm", hidden);
        layer.qkv = loader.narrowLinear(prefix + "attention.wqkv", hidden + 2 * kvSize, hidden, bias);
        layer.out = loader.narrowLinear(prefix + "attention.wo", hidden, hidden, bias);
        layer.gate = loader.narrowLinear(prefix + "feed_forward.w1", inner, hidden, Bias::Absent);
        layer.up = loader.narrowLinear(prefix + "feed_forward.w3", inner, hidden, Bias::Absent);
        layer.down = loader.narrowLinear(prefix + "feed_forward.w2", hidden, inner, Bias::Absent);
    } else {
        const Bias bias = m_shape.family == DecoderFamily::Qwen2 ? Bias::Present : Bias::Absent;
        layer.attentionNorm = loader.rmsNorm(prefix + "input_layernorm", hidden);
        layer.feedForwardNorm = loader.rmsNorm(prefix + "post_attention_layernorm", hidden);
        layer.q = loader.narrowLinear(prefix + "self_attn.q_proj", hidden, hidden, bias);
        layer.k = loader.narrowLinear(prefix + "self_attn.k_proj", kvSize, hidden, bias);
        layer.v = loader.narrowLinear(prefix + "self_attn.v_proj", kvSize, hidden, bias);
        layer.out = loader.narrowLinear(prefix + "self_attn.o_proj", hidden, hidden, Bias::Absent);
        layer.gate = loader.narrowLinear(prefix + "mlp.gate_proj", inner, hidden, Bias::Absent);
        layer.up = loader.narrowLinear(prefix + "mlp.up_proj", inner, hidden, Bias::Absent);
        layer.down = loader.narrowLinear(prefix + "mlp.down_proj", hidden, inner, Bias::Absent);
    }
    m_layers.push_back(std::move(layer));
}

at::Tensor Decoder::embed(at::ArrayRef<std::int64_t> ids) const
{
    const at::Tensor index = at::tensor(ids, at::TensorOptions().dtype(at::kLong)).to(m_embedding.device());
    return m_embedding.index_select(0, index).to(m_placement.activations);
}

void Decoder::project(const at::Tensor &x, const Layer &layer, at::Tensor &q, at::Tensor &k,
                      at::Tensor &v) const
{
    const std::int64_t rows = x.size(0);
    const std::int64_t dim = m_shape.headDim();
    if (!layer.qkv.weight.defined()) {
        q = linear(x, layer.q, m_placement).view({rows, m_shape.heads, dim});
        k = linear(x, layer.k, m_placement).view({rows, m_shape.kvHeads, dim});
        v = linear(x, layer.v, m_placement).view({rows, m_shape.kvHeads, dim});
        return;
    }
    const std::int64_t group = m_shape.heads / m_shape.kvHeads;
    const at::Tensor all = linear(x, layer.qkv, m_placement).view({rows, m_shape.kvHeads, group + 2, dim});
    q = all.narrow(2, 0, group).reshape({rows, m_shape.heads, dim});
    k = all.select(2, group);
    v = all.select(2, group + 1);
}

at::Tensor Decoder::runLayers(at::Tensor x, const Attend &attend, const LayerSink &sink) const
{
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        const Layer &layer = m_layers[i];
        if (sink)
            sink(static_cast<std::int64_t>(i), x);
        at::Tensor q;
        at::Tensor k;
        at::Tensor v;
        project(rmsNorm(x, layer.attentionNorm, m_shape.rmsEps, m_placement), layer, q, k, v);
        x = x + linear(attend(i, q, k, v), layer.out, m_placement);
        const at::Tensor y = rmsNorm(x, layer.feedForwardNorm, m_shape.rmsEps, m_placement);
        const at::Tensor inner
            = gated(linear(y, layer.gate, m_placement), linear(y, layer.up, m_placement), m_placement);
        x = x + linear(inner, layer.down, m_placement);
    }
    x = rmsNorm(x, m_norm, m_shape.rmsEps, m_placement);
    if (sink)
        sink(m_shape.layers, x);
    return x;
}

at::Tensor Decoder::forward(const at::Tensor &embeddings, KvCache &cache, const LayerSink &sink) const
{
    const std::int64_t rows = embeddings.size(0);
    const std::int64_t first = cache.m_length;
    const std::int64_t total = first + rows;
    TORCH_CHECK(total <= cache.m_capacity, "cache: ", total, " positions, room for ", cache.m_capacity);
    if (first == 0 && cache.m_promptLength == 0)
        cache.m_promptLength = rows;
    auto [cosRows, sinRows] = ropeRows(m_shape.rope, first, rows, cache.m_promptLength);
    const at::Tensor cos = cosRows.to(m_placement.device, m_placement.activations);
    const at::Tensor sin = sinRows.to(m_placement.device, m_placement.activations);
    AttentionShape shape;
    shape.keyCount = total;
    shape.isCausal = true;
    shape.scale = m_shape.attentionScale();
    const auto attend
        = [&](std::size_t i, const at::Tensor &q, const at::Tensor &k, const at::Tensor &v) -> at::Tensor {
        cache.m_keys[i].narrow(1, first, rows).copy_(rotate(k, cos, sin).transpose(0, 1));
        cache.m_values[i].narrow(1, first, rows).copy_(v.transpose(0, 1));
        return attention(rotate(q, cos, sin), cache.m_keys[i], cache.m_values[i], shape, m_placement);
    };
    at::Tensor states = runLayers(embeddings, attend, sink);
    cache.m_length = total;
    return states;
}

StepTensors Decoder::stepTensors(KvCache &cache) const
{
    TORCH_CHECK(!m_placement.isOwn(), "steps of fixed shape are for libtorch's operations");
    const std::int64_t free = cache.m_capacity - cache.m_length;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        cache.m_keys[i].narrow(1, cache.m_length, free).zero_();
        cache.m_values[i].narrow(1, cache.m_length, free).zero_();
    }
    const at::TensorOptions numbers = at::TensorOptions(m_placement.device).dtype(at::kLong);
    const auto [cos, sin] = ropeRows(m_shape.rope, 0, cache.m_capacity, cache.m_promptLength);
    return {at::zeros({1}, numbers), at::zeros({1}, numbers), at::arange(cache.m_capacity, numbers),
            cos.to(m_placement.device, m_placement.activations),
            sin.to(m_placement.device, m_placement.activations)};
}

at::Tensor Decoder::step(const StepTensors &tensors, KvCache &cache) const
{
    const at::Tensor cos = tensors.cos.index_select(0, tensors.position);
    const at::Tensor sin = tensors.sin.index_select(0, tensors.position);
    AttentionShape shape;
    shape.keyCount = cache.m_capacity;
    shape.scale = m_shape.attentionScale();
    shape.visible = tensors.places.le(tensors.position).unsqueeze(0);
    const auto attend
        = [&](std::size_t i, const at::Tensor &q, const at::Tensor &k, const at::Tensor &v) -> at::Tensor {
        at::Tensor &keys = cache.m_keys[i];
        at::Tensor &values = cache.m_values[i];
        keys.index_copy_(1, tensors.position, rotate(k, cos, sin).transpose(0, 1));
        values.index_copy_(1, tensors.position, v.transpose(0, 1));
        return attention(rotate(q, cos, sin), keys, values, shape, m_placement);
    };
    const at::Tensor row = m_embedding.index_select(0, tensors.token).to(m_placement.activations);
    return logits(runLayers(row, attend, {}));
}

at::Tensor Decoder::logits(const at::Tensor &hidden) const
{
    return linear(hidden, m_head, m_placement).to(at::kFloat);
}

} // namespace anycap::model
