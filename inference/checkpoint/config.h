// SPDX-License-Identifier: MIT
/// @file config.h
/// config.json and generation_config.json as types, with upstream's class defaults where a key is absent and
/// a bound on every number. Keys that are not named here are ignored. No torch.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::checkpoint {

/// InternViT. The defaults are those of the 6B tower, as in upstream's class.
struct VisionConfig {
    enum class NormType : unsigned char { LayerNorm, RmsNorm };
    std::int64_t hiddenSize = 3200;
    std::int64_t attentionHeads = 25;
    std::int64_t hiddenLayers = 48;
    std::int64_t intermediateSize = 12800;
    std::int64_t patchSize = 14; ///< pixels
    std::int64_t imageSize = 224; ///< pixels; the size that the stored positions are for
    bool hasQkvBias = false;
    bool hasQkNormalization = true;
    NormType normType = NormType::RmsNorm;
    double layerNormEps = 1e-6;
};

enum class LlmFamily : unsigned char { InternLM2, Qwen2, Llama, Phi3 };
std::string_view llmFamilyName(LlmFamily family);

struct RopeScaling {
    enum class Type : unsigned char { None, Linear, Dynamic };
    Type type = Type::None;
    double factor = 1;
};

struct LlmConfig {
    LlmFamily family = LlmFamily::InternLM2;
    std::int64_t hiddenSize = 0;
    std::int64_t intermediateSize = 0;
    std::int64_t hiddenLayers = 0;
    std::int64_t attentionHeads = 0;
    std::int64_t keyValueHeads = 0; ///< divides attentionHeads
    double rmsNormEps = 1e-6;
    double ropeTheta = 10000;
    RopeScaling ropeScaling;
    std::int64_t maxPositionEmbeddings = 2048;
    std::int64_t vocabSize = 0; ///< rows of the embedding; may exceed the tokenizer
    bool hasBias = false; ///< InternLM2's `bias`
    bool hasTiedEmbeddings = false; ///< the flag only; what counts is whether the head is stored
    std::optional<std::int64_t> bosTokenId;
    std::vector<std::int64_t> eosTokenIds;

    std::int64_t headDim() const { return hiddenSize / attentionHeads; }
};

struct Config {
    enum class PixelShuffle : unsigned char { V1, V2 };
    VisionConfig vision;
    LlmConfig llm;
    int selectLayer = -1; ///< index into [embeddings, layer 1 … layer K], from the end when negative
    PixelShuffle pixelShuffle = PixelShuffle::V1; ///< absent means v1
    double downsampleRatio = 0.5;
    std::string templateName; ///< of the conversation: "internvl2_5" …
    std::int64_t tileSize = 224; ///< pixels: force_image_size if given, else the tower's image size
    bool isDynamicImageSize = false;
    bool hasThumbnail = false;
    std::int64_t minDynamicPatch = 1;
    std::int64_t maxDynamicPatch = 6;
    std::int64_t backboneLoraRank = 0; ///< use_backbone_lora
    std::int64_t llmLoraRank = 0; ///< use_llm_lora
    std::optional<std::string> systemMessage; ///< overrides the template's
    std::string storedType; ///< torch_dtype, as written

    std::int64_t tokensPerTile() const;
};

/// Parses config.json. Errors: InvalidData (not JSON, a number out of bounds, sizes that do not go
/// together), Unsupported (another architecture); the message names the key.
Result<Config> parseConfig(std::string_view json);

struct GenerationConfig {
    std::optional<std::int64_t> bosTokenId;
    std::vector<std::int64_t> eosTokenIds; ///< one or many in the file
    std::optional<std::int64_t> padTokenId;
};
Result<GenerationConfig> parseGenerationConfig(std::string_view json);

} // namespace anycap::checkpoint
