// SPDX-License-Identifier: MIT
#include "tests/inference/engine/plain_model.h"

#include <cmath>

namespace anycap::checks {

PlainModel::PlainModel(nlohmann::json config, unsigned seed)
    : m_config(std::move(config))
{
    at::manual_seed(seed);
    addVision();
    addLanguage();
}

void PlainModel::add(const std::string &name, const std::vector<std::int64_t> &shape, double mean,
                     double deviation)
{
    m_weights[name] = at::randn(shape) * deviation + mean;
}

void PlainModel::addLinear(const std::string &name, std::int64_t out, std::int64_t in, bool hasBias)
{
    add(name + ".weight", {out, in}, 0, 1.2 / std::sqrt(static_cast<double>(in)));
    if (hasBias)
        add(name + ".bias", {out}, 0, 0.1);
}

void PlainModel::addNorm(const std::string &name, std::int64_t size, bool hasBias)
{
    add(name + ".weight", {size}, 1, 0.2);
    if (hasBias)
        add(name + ".bias", {size}, 0, 0.1);
}

void PlainModel::addVision()
{
    const auto &vision = m_config["vision_config"];
    const std::int64_t hidden = vision["hidden_size"];
    const std::int64_t inner = vision["intermediate_size"];
    const std::int64_t patch = vision["patch_size"];
    const std::int64_t grid = vision["image_size"].get<std::int64_t>() / patch;
    const bool hasNormBias = vision["norm_type"] == "layer_norm";
    const std::string root = "vision_model.";
    add(root + "embeddings.class_embedding", {1, 1, hidden}, 0, 0.5);
    add(root + "embeddings.patch_embedding.weight", {hidden, 3, patch, patch}, 0, 0.04);
    add(root + "embeddings.patch_embedding.bias", {hidden}, 0, 0.1);
    add(root + "embeddings.position_embedding", {1, 1 + grid * grid, hidden}, 0, 0.5);
    for (int i = 0; i < vision["num_hidden_layers"].get<int>(); ++i) {
        const std::string layer = root + "encoder.layers." + std::to_string(i) + ".";
        addNorm(layer + "norm1", hidden, hasNormBias);
        addNorm(layer + "norm2", hidden, hasNormBias);
        addLinear(layer + "attn.qkv", 3 * hidden, hidden, vision["qkv_bias"]);
        addLinear(layer + "attn.proj", hidden, hidden, true);
        if (vision["qk_normalization"].get<bool>()) {
            addNorm(layer + "attn.q_norm", hidden, false);
            addNorm(layer + "attn.k_norm", hidden, false);
        }
        addLinear(layer + "mlp.fc1", inner, hidden, true);
        addLinear(layer + "mlp.fc2", hidden, inner, true);
        add(layer + "ls1", {hidden}, 0.5, 0.2);
        add(layer + "ls2", {hidden}, 0.5, 0.2);
    }
    const std::int64_t out = m_config["llm_config"]["hidden_size"];
    addNorm("mlp1.0", 4 * hidden, true);
    addLinear("mlp1.1", out, 4 * hidden, true);
    addLinear("mlp1.3", out, out, true);
}

void PlainModel::addLanguage()
{
    const auto &llm = m_config["llm_config"];
    const std::int64_t hidden = llm["hidden_size"];
    const std::int64_t inner = llm["intermediate_size"];
    const std::int64_t vocabulary = llm["vocab_size"];
    const std::int64_t kv = hidden / llm["num_attention_heads"].get<std::int64_t>()
        * llm["num_key_value_heads"].get<std::int64_t>();
    const std::string family = llm["architectures"][0];
    const bool isInternLm2 = family == "InternLM2ForCausalLM";
    const bool hasBias = isInternLm2 ? llm.value("bias", false) : family == "Qwen2ForCausalLM";
    const std::string root = "language_model.";
    add(root + (isInternLm2 ? "model.tok_embeddings.weight" : "model.embed_tokens.weight"),
        {vocabulary, hidden}, 0, 1);
    for (int i = 0; i < llm["num_hidden_layers"].get<int>(); ++i) {
        const std::string layer = root + "model.layers." + std::to_string(i) + ".";
        addNorm(layer + (isInternLm2 ? "attention_norm" : "input_layernorm"), hidden, false);
        addNorm(layer + (isInternLm2 ? "ffn_norm" : "post_attention_layernorm"), hidden, false);
        if (isInternLm2) {
            addLinear(layer + "attention.wqkv", hidden + 2 * kv, hidden, hasBias);
            addLinear(layer + "attention.wo", hidden, hidden, hasBias);
        } else {
            addLinear(layer + "self_attn.q_proj", hidden, hidden, hasBias);
            addLinear(layer + "self_attn.k_proj", kv, hidden, hasBias);
            addLinear(layer + "self_attn.v_proj", kv, hidden, hasBias);
            addLinear(layer + "self_attn.o_proj", hidden, hidden, false);
        }
        const std::string names[] = {isInternLm2 ? "feed_forward.w1" : "mlp.gate_proj",
                                     isInternLm2 ? "feed_forward.w3" : "mlp.up_proj",
                                     isInternLm2 ? "feed_forward.w2" : "mlp.down_proj"};
        addLinear(layer + names[0], inner, hidden, false);
        addLinear(layer + names[1], inner, hidden, false);
        addLinear(layer + names[2], hidden, inner, false);
    }
    addNorm(root + "model.norm", hidden, false);
    if (!llm.value("tie_word_embeddings", false))
        addLinear(root + (isInternLm2 ? "output" : "lm_head"), vocabulary, hidden, false);
}

at::Tensor PlainModel::weight(const std::string &name) const { return m_weights.at(name).to(at::kDouble); }

at::Tensor PlainModel::linear(const at::Tensor &x, const std::string &name) const
{
    const at::Tensor y = at::matmul(x, weight(name + ".weight").t());
    return has(name + ".bias") ? y + weight(name + ".bias") : y;
}

at::Tensor PlainModel::rmsNorm(const at::Tensor &x, const std::string &name, double eps) const
{
    return x / at::sqrt((x * x).mean(-1, true) + eps) * weight(name + ".weight");
}

at::Tensor PlainModel::towerNorm(const at::Tensor &x, const std::string &name) const
{
    const double eps = m_config["vision_config"]["layer_norm_eps"];
    if (!has(name + ".bias"))
        return rmsNorm(x, name, eps);
    return at::layer_norm(x, {x.size(-1)}, weight(name + ".weight"), weight(name + ".bias"), eps);
}

/// All [heads, T, d].
at::Tensor PlainModel::attend(const at::Tensor &q, const at::Tensor &k, const at::Tensor &v,
                              bool isCausal) const
{
    const std::int64_t rows = q.size(1);
    at::Tensor scores = at::matmul(q, k.transpose(1, 2)) / std::sqrt(static_cast<double>(q.size(2)));
    if (isCausal)
        scores = scores.masked_fill(at::ones({rows, rows}, at::kBool).triu(1), -1e300);
    return at::matmul(at::softmax(scores, -1), v).transpose(0, 1).reshape({rows, -1});
}

at::Tensor PlainModel::imageRows(const at::Tensor &pixels) const
{
    const auto &vision = m_config["vision_config"];
    const std::int64_t heads = vision["num_attention_heads"];
    const std::int64_t hidden = vision["hidden_size"];
    const std::int64_t patch = vision["patch_size"];
    const std::int64_t storedGrid = vision["image_size"].get<std::int64_t>() / patch;
    const std::int64_t grid = pixels.size(2) / patch;
    const std::string root = "vision_model.";
    const at::Tensor positions = weight(root + "embeddings.position_embedding")[0];
    at::Tensor plane
        = positions.narrow(0, 1, storedGrid * storedGrid).t().reshape({1, hidden, storedGrid, storedGrid});
    if (grid != storedGrid)
        plane = at::upsample_bicubic2d(plane, {grid, grid}, false);
    const at::Tensor allPositions
        = at::cat({positions.narrow(0, 0, 1), plane.reshape({hidden, grid * grid}).t()}, 0);
    const int layers = vision["num_hidden_layers"];
    int selected = m_config["select_layer"];
    selected = selected < 0 ? layers + 1 + selected : selected;

    std::vector<at::Tensor> all;
    for (std::int64_t tile = 0; tile < pixels.size(0); ++tile) {
        const at::Tensor patches = at::conv2d(
            pixels.narrow(0, tile, 1).to(at::kDouble), weight(root + "embeddings.patch_embedding.weight"),
            weight(root + "embeddings.patch_embedding.bias"), {patch, patch});
        at::Tensor x = at::cat({weight(root + "embeddings.class_embedding")[0], patches[0].flatten(1).t()}, 0)
            + allPositions;
        for (int i = 0; i < selected; ++i) {
            const std::string layer = root + "encoder.layers." + std::to_string(i) + ".";
            const at::Tensor qkv = linear(towerNorm(x, layer + "norm1"), layer + "attn.qkv");
            std::vector<at::Tensor> parts = qkv.chunk(3, -1);
            if (vision["qk_normalization"].get<bool>()) {
                parts[0] = rmsNorm(parts[0], layer + "attn.q_norm", vision["layer_norm_eps"]);
                parts[1] = rmsNorm(parts[1], layer + "attn.k_norm", vision["layer_norm_eps"]);
            }
            for (at::Tensor &part : parts)
                part = part.reshape({x.size(0), heads, hidden / heads}).transpose(0, 1);
            const at::Tensor mixed = linear(attend(parts[0], parts[1], parts[2], false), layer + "attn.proj");
            x = x + weight(layer + "ls1") * mixed;
            const at::Tensor inner = at::gelu(linear(towerNorm(x, layer + "norm2"), layer + "mlp.fc1"));
            x = x + weight(layer + "ls2") * linear(inner, layer + "mlp.fc2");
        }
        // The steps of upstream's pixel shuffle, one by one.
        at::Tensor y = x.narrow(0, 1, grid * grid).reshape({grid, grid / 2, hidden * 2}).permute({1, 0, 2});
        y = y.reshape({grid / 2, grid / 2, hidden * 4});
        if (m_config["ps_version"] == "v2")
            y = y.permute({1, 0, 2});
        y = y.reshape({-1, hidden * 4});
        y = at::layer_norm(y, {hidden * 4}, weight("mlp1.0.weight"), weight("mlp1.0.bias"), 1e-5);
        all.push_back(linear(at::gelu(linear(y, "mlp1.1")), "mlp1.3"));
    }
    return at::cat(all, 0);
}

/// x [T, heads, d] at positions 0 … T - 1.
at::Tensor PlainModel::rotated(const at::Tensor &x, std::size_t promptLength) const
{
    const auto &llm = m_config["llm_config"];
    const std::int64_t half = x.size(2) / 2;
    const auto size = static_cast<double>(x.size(2));
    const double most = llm["max_position_embeddings"];
    const bool isScaled = llm.contains("rope_scaling") && llm["rope_scaling"].is_object();
    const std::string kind = isScaled ? llm["rope_scaling"]["type"].get<std::string>() : "";
    const double factor = isScaled ? llm["rope_scaling"]["factor"].get<double>() : 1;
    at::Tensor out = at::empty_like(x);
    for (std::int64_t t = 0; t < x.size(0); ++t) {
        double theta = llm["rope_theta"];
        const auto length = std::max(static_cast<double>(promptLength), static_cast<double>(t + 1));
        if (kind == "dynamic" && length > most)
            theta *= std::pow(factor * length / most - (factor - 1), size / (size - 2));
        for (std::int64_t i = 0; i < half; ++i) {
            const double angle = static_cast<double>(t) / (kind == "linear" ? factor : 1)
                * std::pow(theta, -2.0 * static_cast<double>(i) / size);
            const at::Tensor a = x.select(0, t).select(1, i);
            const at::Tensor b = x.select(0, t).select(1, half + i);
            out.select(0, t).select(1, i).copy_(a * std::cos(angle) - b * std::sin(angle));
            out.select(0, t).select(1, half + i).copy_(b * std::cos(angle) + a * std::sin(angle));
        }
    }
    return out;
}

at::Tensor PlainModel::logits(const std::vector<std::int64_t> &ids, std::size_t promptLength,
                              const at::Tensor &rows, std::int64_t imageToken) const
{
    const auto &llm = m_config["llm_config"];
    const std::int64_t heads = llm["num_attention_heads"];
    const std::int64_t kvHeads = llm["num_key_value_heads"];
    const std::int64_t dim = llm["hidden_size"].get<std::int64_t>() / heads;
    const std::int64_t group = heads / kvHeads;
    const double eps = llm["rms_norm_eps"];
    const bool isInternLm2 = llm["architectures"][0] == "InternLM2ForCausalLM";
    const std::string root = "language_model.";
    const at::Tensor table
        = weight(root + (isInternLm2 ? "model.tok_embeddings.weight" : "model.embed_tokens.weight"));
    at::Tensor x = table.index_select(0, at::tensor(ids)).clone();
    std::int64_t used = 0;
    for (std::size_t i = 0; i < promptLength; ++i)
        if (ids[i] == imageToken)
            x[static_cast<std::int64_t>(i)].copy_(rows[used++]);
    const std::int64_t count = x.size(0);
    for (int i = 0; i < llm["num_hidden_layers"].get<int>(); ++i) {
        const std::string layer = root + "model.layers." + std::to_string(i) + ".";
        const at::Tensor y = rmsNorm(x, layer + (isInternLm2 ? "attention_norm" : "input_layernorm"), eps);
        at::Tensor q;
        at::Tensor k;
        at::Tensor v;
        if (isInternLm2) {
            const at::Tensor all
                = linear(y, layer + "attention.wqkv").reshape({count, kvHeads, group + 2, dim});
            q = all.narrow(2, 0, group).reshape({count, heads, dim});
            k = all.select(2, group);
            v = all.select(2, group + 1);
        } else {
            q = linear(y, layer + "self_attn.q_proj").reshape({count, heads, dim});
            k = linear(y, layer + "self_attn.k_proj").reshape({count, kvHeads, dim});
            v = linear(y, layer + "self_attn.v_proj").reshape({count, kvHeads, dim});
        }
        const auto byHead
            = [&](const at::Tensor &t) { return t.repeat_interleave(heads / t.size(1), 1).transpose(0, 1); };
        const at::Tensor mixed
            = attend(byHead(rotated(q, promptLength)), byHead(rotated(k, promptLength)), byHead(v), true);
        x = x + linear(mixed, layer + (isInternLm2 ? "attention.wo" : "self_attn.o_proj"));
        const at::Tensor z = rmsNorm(x, layer + (isInternLm2 ? "ffn_norm" : "post_attention_layernorm"), eps);
        const at::Tensor gate = linear(z, layer + (isInternLm2 ? "feed_forward.w1" : "mlp.gate_proj"));
        const at::Tensor up = linear(z, layer + (isInternLm2 ? "feed_forward.w3" : "mlp.up_proj"));
        x = x
            + linear(gate * at::sigmoid(gate) * up,
                     layer + (isInternLm2 ? "feed_forward.w2" : "mlp.down_proj"));
    }
    const at::Tensor last = rmsNorm(x[count - 1], root + "model.norm", eps);
    const std::string head = root + (isInternLm2 ? "output" : "lm_head");
    return at::matmul(has(head + ".weight") ? weight(head + ".weight") : table, last);
}

} // namespace anycap::checks
