// SPDX-License-Identifier: MIT
#include "inference/bench/shapes.h"

#include <algorithm>
#include <array>

namespace anycap::engine {

namespace {

using checkpoint::LlmFamily;

struct ShapeRow {
    const char *name;
    LlmFamily family;
    std::int64_t hidden, intermediate, layers, heads, kvHeads, vocabulary;
    bool isDynamic = false; ///< rope_scaling {dynamic, 2}
};

/// The tower of all of them but "tiny" is InternViT-300M at 448 pixels.
constexpr std::array<ShapeRow, 14> kShapes{{
    {"tiny", LlmFamily::InternLM2, 64, 160, 2, 4, 2, 320},
    {"internvl2-1b", LlmFamily::Qwen2, 896, 4864, 24, 14, 2, 151655},
    {"internvl2-2b", LlmFamily::InternLM2, 2048, 8192, 24, 16, 8, 92553},
    {"internvl2-4b", LlmFamily::Phi3, 3072, 8192, 32, 32, 32, 32020},
    {"internvl2-8b", LlmFamily::InternLM2, 4096, 14336, 32, 32, 8, 92553, true},
    {"internvl2_5-1b", LlmFamily::Qwen2, 896, 4864, 24, 14, 2, 151674},
    {"internvl2_5-2b", LlmFamily::InternLM2, 2048, 8192, 24, 16, 8, 92553},
    {"internvl2_5-4b", LlmFamily::Qwen2, 2048, 11008, 36, 16, 2, 151674},
    {"internvl2_5-8b", LlmFamily::InternLM2, 4096, 14336, 32, 32, 8, 92553, true},
    {"internvl3-1b", LlmFamily::Qwen2, 896, 4864, 24, 14, 2, 151674},
    {"internvl3-2b", LlmFamily::Qwen2, 1536, 8960, 28, 12, 2, 151674},
    {"internvl3-8b", LlmFamily::Qwen2, 3584, 18944, 28, 28, 4, 151674},
    {"acm-2b", LlmFamily::InternLM2, 2048, 8192, 24, 16, 8, 92553},
    {"acm-8b", LlmFamily::InternLM2, 4096, 14336, 32, 32, 8, 92553, true},
}};

checkpoint::Config configOf(const ShapeRow &row)
{
    const bool isTiny = row.hidden == 64;
    checkpoint::Config config;
    config.vision.hiddenSize = isTiny ? 64 : 1024;
    config.vision.attentionHeads = isTiny ? 4 : 16;
    config.vision.hiddenLayers = isTiny ? 2 : 24;
    config.vision.intermediateSize = isTiny ? 128 : 4096;
    config.vision.imageSize = isTiny ? 112 : 448;
    config.vision.hasQkvBias = true;
    config.vision.hasQkNormalization = false;
    config.vision.normType = checkpoint::VisionConfig::NormType::LayerNorm;
    config.tileSize = config.vision.imageSize;
    config.pixelShuffle = checkpoint::Config::PixelShuffle::V2;
    config.llm.family = row.family;
    config.llm.hiddenSize = row.hidden;
    config.llm.intermediateSize = row.intermediate;
    config.llm.hiddenLayers = row.layers;
    config.llm.attentionHeads = row.heads;
    config.llm.keyValueHeads = row.kvHeads;
    config.llm.vocabSize = row.vocabulary;
    config.llm.ropeTheta = 1e6;
    config.llm.maxPositionEmbeddings = 32768;
    config.llm.rmsNormEps = row.family == LlmFamily::Qwen2 ? 1e-6 : 1e-5;
    if (row.isDynamic)
        config.llm.ropeScaling = {checkpoint::RopeScaling::Type::Dynamic, 2};
    return config;
}

} // namespace

std::vector<std::string> shapeNames()
{
    std::vector<std::string> names;
    for (const ShapeRow &row : kShapes)
        names.emplace_back(row.name);
    return names;
}

Result<checkpoint::Config> namedShape(const std::string &name)
{
    const auto *row
        = std::find_if(kShapes.begin(), kShapes.end(), [&](const ShapeRow &r) { return name == r.name; });
    if (row == kShapes.end()) {
        std::string known;
        for (const ShapeRow &r : kShapes)
            known += (known.empty() ? "" : ", ") + std::string(r.name);
        return Error{ErrorCode::NotFound, "no such shape; known are " + known, name};
    }
    if (row->family == LlmFamily::Phi3)
        return Error{ErrorCode::Unsupported, "language models of the Phi-3 family cannot be run", name};
    return configOf(*row);
}

} // namespace anycap::engine
