// SPDX-License-Identifier: MIT
#include "inference/model_shapes.h"

namespace anycap::engine {

model::VisionShape visionShape(const checkpoint::Config &config)
{
    const checkpoint::VisionConfig &vision = config.vision;
    model::VisionShape shape;
    shape.hiddenSize = vision.hiddenSize;
    shape.heads = vision.attentionHeads;
    shape.layers = vision.hiddenLayers;
    shape.intermediateSize = vision.intermediateSize;
    shape.patchSize = vision.patchSize;
    shape.imageSize = vision.imageSize;
    shape.tileSize = config.tileSize;
    shape.qkvBias = vision.hasQkvBias;
    shape.qkNormalization = vision.hasQkNormalization;
    shape.rmsNorm = vision.normType == checkpoint::VisionConfig::NormType::RmsNorm;
    shape.normEps = vision.layerNormEps;
    shape.selectLayer = config.selectLayer;
    shape.isShuffleV1 = config.pixelShuffle == checkpoint::Config::PixelShuffle::V1;
    shape.llmSize = config.llm.hiddenSize;
    return shape;
}

model::DecoderShape decoderShape(const checkpoint::LlmConfig &llm)
{
    model::DecoderShape shape;
    shape.family = llm.family == checkpoint::LlmFamily::InternLM2 ? model::DecoderFamily::InternLM2
        : llm.family == checkpoint::LlmFamily::Qwen2              ? model::DecoderFamily::Qwen2
                                                                  : model::DecoderFamily::Llama;
    shape.hiddenSize = llm.hiddenSize;
    shape.intermediateSize = llm.intermediateSize;
    shape.layers = llm.hiddenLayers;
    shape.heads = llm.attentionHeads;
    shape.kvHeads = llm.keyValueHeads;
    shape.vocabSize = llm.vocabSize;
    shape.rmsEps = llm.rmsNormEps;
    shape.hasBias = llm.hasBias;
    shape.rope.dim = llm.headDim();
    shape.rope.theta = llm.ropeTheta;
    shape.rope.maxPositions = llm.maxPositionEmbeddings;
    shape.rope.factor = llm.ropeScaling.factor;
    shape.rope.scaling = llm.ropeScaling.type == checkpoint::RopeScaling::Type::Linear
        ? model::RopeScaling::Linear
        : llm.ropeScaling.type == checkpoint::RopeScaling::Type::Dynamic ? model::RopeScaling::Dynamic
                                                                         : model::RopeScaling::None;
    return shape;
}

} // namespace anycap::engine
