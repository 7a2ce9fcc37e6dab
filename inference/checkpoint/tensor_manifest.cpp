// SPDX-License-Identifier: MIT
#include "inference/checkpoint/checkpoint.h"

#include <set>
#include <utility>

namespace anycap::checkpoint {

namespace {

using Shape = std::vector<std::int64_t>;

void addVision(TensorManifest &manifest, const Config &config)
{
    const VisionConfig &vision = config.vision;
    const std::int64_t hidden = vision.hiddenSize;
    const std::int64_t grid = vision.imageSize / vision.patchSize;
    const bool hasNormBias = vision.normType == VisionConfig::NormType::LayerNorm;
    const std::string root = "vision_model.";
    manifest.add(root + "embeddings.class_embedding", {1, 1, hidden});
    manifest.add(root + "embeddings.patch_embedding.weight", {hidden, 3, vision.patchSize, vision.patchSize});
    manifest.add(root + "embeddings.patch_embedding.bias", {hidden});
    manifest.add(root + "embeddings.position_embedding", {1, 1 + grid * grid, hidden});
    for (std::int64_t i = 0; i < vision.hiddenLayers; ++i) {
        const std::string layer = root + "encoder.layers." + std::to_string(i) + ".";
        for (const char *norm : {"norm1", "norm2"}) {
            manifest.add(layer + norm + ".weight", {hidden});
            if (hasNormBias)
                manifest.add(layer + norm + ".bias", {hidden});
        }
        manifest.add(layer + "attn.qkv.weight", {3 * hidden, hidden});
        if (vision.hasQkvBias)
            manifest.add(layer + "attn.qkv.bias", {3 * hidden});
        manifest.add(layer + "attn.proj.weight", {hidden, hidden});
        manifest.add(layer + "attn.proj.bias", {hidden});
        if (vision.hasQkNormalization) {
            manifest.add(layer + "attn.q_norm.weight", {hidden});
            manifest.add(layer + "attn.k_norm.weight", {hidden});
        }
        manifest.add(layer + "mlp.fc1.weight", {vision.intermediateSize, hidden});
        manifest.add(layer + "mlp.fc1.bias", {vision.intermediateSize});
        manifest.add(layer + "mlp.fc2.weight", {hidden, vision.intermediateSize});
        manifest.add(layer + "mlp.fc2.bias", {hidden});
        manifest.add(layer + "ls1", {hidden});
        manifest.add(layer + "ls2", {hidden});
    }
    const std::int64_t wide = 4 * hidden;
    const std::int64_t out = config.llm.hiddenSize;
    manifest.add("mlp1.0.weight", {wide});
    manifest.add("mlp1.0.bias", {wide});
    manifest.add("mlp1.1.weight", {out, wide});
    manifest.add("mlp1.1.bias", {out});
    manifest.add("mlp1.3.weight", {out, out});
    manifest.add("mlp1.3.bias", {out});
}

void addInternLm2(TensorManifest &manifest, const LlmConfig &llm)
{
    const std::string root = "language_model.model.";
    const std::int64_t packed = (llm.attentionHeads + 2 * llm.keyValueHeads) * llm.headDim();
    manifest.add(root + "tok_embeddings.weight", {llm.vocabSize, llm.hiddenSize});
    for (std::int64_t i = 0; i < llm.hiddenLayers; ++i) {
        const std::string layer = root + "layers." + std::to_string(i) + ".";
        manifest.add(layer + "attention.wqkv.weight", {packed, llm.hiddenSize});
        manifest.add(layer + "attention.wo.weight", {llm.hiddenSize, llm.hiddenSize});
        if (llm.hasBias) {
            manifest.add(layer + "attention.wqkv.bias", {packed});
            manifest.add(layer + "attention.wo.bias", {llm.hiddenSize});
        }
        manifest.add(layer + "feed_forward.w1.weight", {llm.intermediateSize, llm.hiddenSize});
        manifest.add(layer + "feed_forward.w3.weight", {llm.intermediateSize, llm.hiddenSize});
        manifest.add(layer + "feed_forward.w2.weight", {llm.hiddenSize, llm.intermediateSize});
        manifest.add(layer + "attention_norm.weight", {llm.hiddenSize});
        manifest.add(layer + "ffn_norm.weight", {llm.hiddenSize});
    }
    manifest.add(root + "norm.weight", {llm.hiddenSize});
    manifest.addOptional("language_model.output.weight", {llm.vocabSize, llm.hiddenSize});
}

void addLlama(TensorManifest &manifest, const LlmConfig &llm)
{
    const std::string root = "language_model.model.";
    const std::int64_t kv = llm.keyValueHeads * llm.headDim();
    const bool hasBias = llm.family == LlmFamily::Qwen2;
    manifest.add(root + "embed_tokens.weight", {llm.vocabSize, llm.hiddenSize});
    for (std::int64_t i = 0; i < llm.hiddenLayers; ++i) {
        const std::string layer = root + "layers." + std::to_string(i) + ".";
        for (const auto &[name, rows] :
             {std::pair{"q_proj", llm.hiddenSize}, {"k_proj", kv}, {"v_proj", kv}}) {
            manifest.add(layer + "self_attn." + name + ".weight", {rows, llm.hiddenSize});
            if (hasBias)
                manifest.add(layer + "self_attn." + name + ".bias", {rows});
        }
        manifest.add(layer + "self_attn.o_proj.weight", {llm.hiddenSize, llm.hiddenSize});
        manifest.add(layer + "mlp.gate_proj.weight", {llm.intermediateSize, llm.hiddenSize});
        manifest.add(layer + "mlp.up_proj.weight", {llm.intermediateSize, llm.hiddenSize});
        manifest.add(layer + "mlp.down_proj.weight", {llm.hiddenSize, llm.intermediateSize});
        manifest.add(layer + "input_layernorm.weight", {llm.hiddenSize});
        manifest.add(layer + "post_attention_layernorm.weight", {llm.hiddenSize});
    }
    manifest.add(root + "norm.weight", {llm.hiddenSize});
    manifest.addOptional("language_model.lm_head.weight", {llm.vocabSize, llm.hiddenSize});
}

bool isFloat(DType type)
{
    return type == DType::F32 || type == DType::F16 || type == DType::BF16 || type == DType::F64;
}

} // namespace

void TensorManifest::add(std::string name, Shape shape)
{
    m_tensors.push_back({std::move(name), std::move(shape), false});
}

void TensorManifest::addOptional(std::string name, Shape shape)
{
    m_tensors.push_back({std::move(name), std::move(shape), true});
}

TensorManifest::Report TensorManifest::compare(const std::map<std::string, StoredTensor> &stored) const
{
    Report report;
    std::set<std::string> known;
    for (const ExpectedTensor &expected : m_tensors) {
        known.insert(expected.name);
        const auto found = stored.find(expected.name);
        if (found == stored.end()) {
            if (!expected.isOptional)
                report.missing.push_back(expected.name);
        } else if (found->second.info.shape != expected.shape) {
            report.misShaped.push_back({expected.name, found->second.info.shape, expected.shape});
        } else if (!isFloat(found->second.info.dtype)) {
            report.notFloat.push_back(expected.name);
        }
    }
    for (const auto &entry : stored) {
        if (!known.contains(entry.first))
            report.unexpected.push_back(entry.first);
    }
    return report;
}

std::vector<std::string> TensorManifest::Report::problems() const
{
    std::vector<std::string> result;
    for (const std::string &name : missing)
        result.push_back(name + ": missing");
    for (const MisShaped &tensor : misShaped)
        result.push_back(tensor.name + ": shape " + shapeText(tensor.stored) + ", expected "
                         + shapeText(tensor.expected));
    for (const std::string &name : notFloat)
        result.push_back(name + ": not stored as floating-point numbers");
    return result;
}

std::vector<std::string> TensorManifest::Report::lines() const
{
    std::vector<std::string> result = problems();
    for (const std::string &name : unexpected)
        result.push_back(name + ": unexpected");
    return result;
}

TensorManifest expectedTensors(const Config &config)
{
    TensorManifest manifest;
    addVision(manifest, config);
    if (config.llm.family == LlmFamily::InternLM2)
        addInternLm2(manifest, config.llm);
    else
        addLlama(manifest, config.llm);
    return manifest;
}

} // namespace anycap::checkpoint
