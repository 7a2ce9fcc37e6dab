// SPDX-License-Identifier: MIT
#include "inference/checkpoint/config.h"

#include "inference/checkpoint/json_reader.h"

#include <array>
#include <utility>

namespace anycap::checkpoint {

namespace {

// Far above any published model, far below what could overflow a product of three of them.
constexpr std::int64_t kMaxWidth = 1 << 20;
constexpr std::int64_t kMaxLayers = 1024;
constexpr std::int64_t kMaxHeads = 4096;
constexpr std::int64_t kMaxPixels = 8192;
constexpr std::int64_t kMaxVocabulary = 1 << 24;
constexpr std::int64_t kMaxPositions = 1 << 28;
constexpr std::int64_t kMaxTiles = 256;

constexpr std::array<std::pair<std::string_view, LlmFamily>, 4> kFamilies{{
    {"InternLM2ForCausalLM", LlmFamily::InternLM2},
    {"Qwen2ForCausalLM", LlmFamily::Qwen2},
    {"LlamaForCausalLM", LlmFamily::Llama},
    {"Phi3ForCausalLM", LlmFamily::Phi3},
}};

const Json &emptyObject()
{
    static const Json kEmpty = Json::object();
    return kEmpty;
}

const Json &child(const JsonReader &reader, const char *key)
{
    const Json *found = reader.find(key);
    return found != nullptr ? *found : emptyObject();
}

std::string firstArchitecture(const JsonReader &reader)
{
    const Json *list = reader.find("architectures");
    if (list == nullptr || !list->is_array() || list->empty() || !list->front().is_string())
        return {};
    return list->front().get<std::string>();
}

/// One id or a list of them.
void readIds(JsonReader &reader, const char *key, std::vector<std::int64_t> &ids)
{
    const Json *found = reader.find(key);
    if (found == nullptr)
        return;
    const Json list = found->is_array() ? *found : Json::array({*found});
    std::vector<std::int64_t> read;
    for (const Json &id : list) {
        if (!id.is_number_integer() || id.get<double>() < 0
            || id.get<double>() > static_cast<double>(kMaxVocabulary)) {
            reader.complain(key, "is not a list of token ids");
            return;
        }
        read.push_back(id.get<std::int64_t>());
    }
    ids = std::move(read);
}

void readId(JsonReader &reader, const char *key, std::optional<std::int64_t> &id)
{
    if (!reader.has(key))
        return;
    std::int64_t value = 0;
    reader.integer(key, value, 0, kMaxVocabulary);
    id = value;
}

VisionConfig readVision(const Json &json, std::optional<Error> &error)
{
    VisionConfig vision;
    JsonReader reader(json, "vision_config.", error);
    reader.integer("hidden_size", vision.hiddenSize, 1, kMaxWidth);
    reader.integer("num_attention_heads", vision.attentionHeads, 1, kMaxHeads);
    reader.integer("num_hidden_layers", vision.hiddenLayers, 1, kMaxLayers);
    reader.integer("intermediate_size", vision.intermediateSize, 1, kMaxWidth);
    reader.integer("patch_size", vision.patchSize, 1, kMaxPixels);
    reader.integer("image_size", vision.imageSize, 1, kMaxPixels);
    reader.boolean("qkv_bias", vision.hasQkvBias);
    reader.boolean("qk_normalization", vision.hasQkNormalization);
    reader.number("layer_norm_eps", vision.layerNormEps, 0, 1);
    std::string norm = "rms_norm";
    reader.string("norm_type", norm);
    if (norm == "layer_norm")
        vision.normType = VisionConfig::NormType::LayerNorm;
    else if (norm != "rms_norm")
        reader.complain("norm_type", "is '" + norm + "'; known are layer_norm and rms_norm",
                        ErrorCode::Unsupported);
    std::string activation = "gelu";
    reader.string("hidden_act", activation);
    if (activation != "gelu")
        reader.complain("hidden_act", "is '" + activation + "'; known is gelu", ErrorCode::Unsupported);
    if (vision.hiddenSize % vision.attentionHeads != 0)
        reader.complain("hidden_size", "is not a multiple of num_attention_heads");
    if (vision.imageSize < vision.patchSize)
        reader.complain("image_size", "is smaller than patch_size");
    return vision;
}

void readRopeScaling(const Json *json, LlmConfig &llm, std::optional<Error> &error)
{
    if (json == nullptr)
        return;
    JsonReader reader(*json, "llm_config.rope_scaling.", error);
    std::string type;
    reader.string("rope_type", type);
    reader.string("type", type);
    reader.number("factor", llm.ropeScaling.factor, 1, 1e6);
    if (type == "linear")
        llm.ropeScaling.type = RopeScaling::Type::Linear;
    else if (type == "dynamic")
        llm.ropeScaling.type = RopeScaling::Type::Dynamic;
    else if (!type.empty() && type != "default")
        reader.complain("type", "is '" + type + "'; known are linear and dynamic", ErrorCode::Unsupported);
}

LlmConfig readLlm(const Json &json, std::optional<Error> &error)
{
    LlmConfig llm;
    JsonReader reader(json, "llm_config.", error);
    const std::string architecture = firstArchitecture(reader);
    bool isKnown = false;
    for (const auto &[name, family] : kFamilies) {
        if (name == architecture) {
            llm.family = family;
            isKnown = true;
        }
    }
    if (!isKnown)
        reader.complain("architectures",
                        "is '" + architecture
                            + "'; known are InternLM2ForCausalLM, Qwen2ForCausalLM and LlamaForCausalLM",
                        ErrorCode::Unsupported);
    else if (llm.family == LlmFamily::Phi3)
        reader.complain(
            "architectures",
            "is 'Phi3ForCausalLM': language models of the Phi-3 family (InternVL2-4B) cannot be run here; "
            "InternLM2, Qwen2 and Llama can",
            ErrorCode::Unsupported);
    if (llm.family == LlmFamily::Qwen2)
        llm.maxPositionEmbeddings = 32768;
    reader.requiredInteger("hidden_size", llm.hiddenSize, 1, kMaxWidth);
    reader.requiredInteger("intermediate_size", llm.intermediateSize, 1, kMaxWidth);
    reader.requiredInteger("num_hidden_layers", llm.hiddenLayers, 1, kMaxLayers);
    reader.requiredInteger("num_attention_heads", llm.attentionHeads, 1, kMaxHeads);
    llm.keyValueHeads = llm.attentionHeads;
    reader.integer("num_key_value_heads", llm.keyValueHeads, 1, kMaxHeads);
    reader.requiredInteger("vocab_size", llm.vocabSize, 1, kMaxVocabulary);
    reader.number("rms_norm_eps", llm.rmsNormEps, 0, 1);
    reader.number("rope_theta", llm.ropeTheta, 1, 1e15);
    reader.integer("max_position_embeddings", llm.maxPositionEmbeddings, 1, kMaxPositions);
    reader.boolean("bias", llm.hasBias);
    reader.boolean("tie_word_embeddings", llm.hasTiedEmbeddings);
    readId(reader, "bos_token_id", llm.bosTokenId);
    readIds(reader, "eos_token_id", llm.eosTokenIds);
    readRopeScaling(reader.find("rope_scaling"), llm, error);
    std::string activation = "silu";
    reader.string("hidden_act", activation);
    if (activation != "silu")
        reader.complain("hidden_act", "is '" + activation + "'; known is silu", ErrorCode::Unsupported);
    if (error)
        return llm;
    if (llm.hiddenSize % llm.attentionHeads != 0)
        reader.complain("hidden_size", "is not a multiple of num_attention_heads");
    else if (llm.headDim() % 2 != 0)
        reader.complain("hidden_size", "gives heads of odd width");
    if (llm.attentionHeads % llm.keyValueHeads != 0)
        reader.complain("num_attention_heads", "is not a multiple of num_key_value_heads");
    return llm;
}

void readLora(JsonReader &reader, const char *key, std::int64_t &rank)
{
    const Json *found = reader.find(key);
    if (found != nullptr && found->is_boolean())
        return;
    reader.integer(key, rank, 0, kMaxWidth);
}

void checkTogether(JsonReader &reader, const Config &config)
{
    if (config.downsampleRatio != 0.5)
        reader.complain("downsample_ratio", "is not 0.5, the only one known", ErrorCode::Unsupported);
    const std::int64_t grid = config.tileSize / config.vision.patchSize;
    if (grid < 2 || grid % 2 != 0)
        reader.complain("force_image_size", "does not give an even number of patches a side");
    if (config.minDynamicPatch > config.maxDynamicPatch)
        reader.complain("min_dynamic_patch", "is above max_dynamic_patch");
    const std::int64_t states = config.vision.hiddenLayers + 1;
    if (config.selectLayer >= states || config.selectLayer < -states)
        reader.complain("select_layer", "names no layer of the vision tower");
}

} // namespace

std::string_view llmFamilyName(LlmFamily family)
{
    switch (family) {
    case LlmFamily::InternLM2:
        return "InternLM2";
    case LlmFamily::Qwen2:
        return "Qwen2";
    case LlmFamily::Llama:
        return "Llama";
    case LlmFamily::Phi3:
        break;
    }
    return "Phi3";
}

std::int64_t Config::tokensPerTile() const
{
    const std::int64_t grid = tileSize / vision.patchSize;
    return static_cast<std::int64_t>(static_cast<double>(grid * grid) * downsampleRatio * downsampleRatio);
}

Result<Config> parseConfig(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return json.error();
    std::optional<Error> error;
    Config config;
    JsonReader reader(*json, "", error);
    const std::string architecture = firstArchitecture(reader);
    std::string modelType;
    reader.string("model_type", modelType);
    if (!error && architecture != "InternVLChatModel" && modelType != "internvl_chat")
        reader.complain("architectures", "is '" + architecture + "'; known is InternVLChatModel",
                        ErrorCode::Unsupported);
    config.vision = readVision(child(reader, "vision_config"), error);
    if (!error && !reader.has("llm_config"))
        reader.complain("llm_config", "is missing");
    config.llm = readLlm(child(reader, "llm_config"), error);

    std::int64_t selectLayer = config.selectLayer;
    reader.integer("select_layer", selectLayer, -kMaxLayers - 1, kMaxLayers);
    config.selectLayer = static_cast<int>(selectLayer);
    std::string shuffle = "v1";
    reader.string("ps_version", shuffle);
    if (shuffle == "v2")
        config.pixelShuffle = Config::PixelShuffle::V2;
    else if (shuffle != "v1")
        reader.complain("ps_version", "is '" + shuffle + "'; known are v1 and v2", ErrorCode::Unsupported);
    reader.number("downsample_ratio", config.downsampleRatio, 0, 1);
    reader.string("template", config.templateName);
    config.tileSize = config.vision.imageSize;
    reader.integer("force_image_size", config.tileSize, 1, kMaxPixels);
    reader.boolean("dynamic_image_size", config.isDynamicImageSize);
    reader.boolean("use_thumbnail", config.hasThumbnail);
    reader.integer("min_dynamic_patch", config.minDynamicPatch, 1, kMaxTiles);
    reader.integer("max_dynamic_patch", config.maxDynamicPatch, 1, kMaxTiles);
    readLora(reader, "use_backbone_lora", config.backboneLoraRank);
    readLora(reader, "use_llm_lora", config.llmLoraRank);
    reader.string("torch_dtype", config.storedType);
    if (reader.has("system_message")) {
        config.systemMessage.emplace();
        reader.string("system_message", *config.systemMessage);
    }
    if (!error)
        checkTogether(reader, config);
    if (error)
        return *error;
    return config;
}

Result<GenerationConfig> parseGenerationConfig(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return json.error();
    std::optional<Error> error;
    GenerationConfig config;
    JsonReader reader(*json, "", error);
    readId(reader, "bos_token_id", config.bosTokenId);
    readId(reader, "pad_token_id", config.padTokenId);
    readIds(reader, "eos_token_id", config.eosTokenIds);
    if (error)
        return *error;
    return config;
}

} // namespace anycap::checkpoint
