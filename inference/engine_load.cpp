// SPDX-License-Identifier: MIT
// Opening a checkpoint: configuration to shapes, tensors to models.
#include "inference/checkpoint/tensor_view.h"
#include "inference/engine_impl.h"
#include "inference/model/cpu_kernels.h"
#include "inference/model/device.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <thread>

namespace anycap::engine {

namespace {

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

/// All on one line, the first few by name.
std::string listed(const std::vector<std::string> &lines)
{
    constexpr std::size_t kShown = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(lines.size(), kShown); ++i)
        text += (i > 0 ? "; " : "") + lines[i];
    return lines.size() > kShown ? text + "; and " + std::to_string(lines.size() - kShown) + " more" : text;
}

Result<model::Placement> placementFor(const LoadOptions &options, const checkpoint::Checkpoint &checkpoint)
{
    bool isWide = options.precision == Precision::Float32;
    if (options.precision == Precision::Automatic) {
        const auto *embedding = checkpoint.find("mlp1.1.weight");
        isWide = !embedding || embedding->info.dtype != checkpoint::DType::BF16;
    }
    const at::ScalarType type = isWide ? at::kFloat : at::kBFloat16;
    const bool isQuantized = options.precision == Precision::Int8 || options.precision == Precision::Int4;
    const auto choice = model::chooseDevice(options.device == "auto" && isQuantized ? "cpu" : options.device);
    if (!choice)
        return choice.error();
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const int threads = options.threads > 0 ? options.threads : cores;
    if (choice->backend == model::Backend::Torch) {
        if (isQuantized)
            return Error{ErrorCode::Unsupported, "int8 and int4 weights are for the CPU", options.device};
        at::set_num_threads(threads);
        return model::Placement::torch(choice->device, type);
    }
    // What is worth sharing out runs on the placement's threads; libtorch's own would spin beside them.
    at::set_num_threads(1);
    model::Placement place = model::Placement::cpu(type);
    if (isQuantized)
        place.quantized
            = options.precision == Precision::Int8 ? model::ElementType::Int8 : model::ElementType::Int4;
    place.workers = std::make_shared<model::ThreadPool>(threads);
    return place;
}

std::string precisionName(const model::Placement &place)
{
    if (place.quantized)
        return *place.quantized == model::ElementType::Int8 ? "int8" : "int4";
    return place.matrices == at::kFloat ? "float32" : "bfloat16";
}

} // namespace

Result<std::unique_ptr<EngineCore>> EngineCore::open(const LoadOptions &options, const WorkContext &context)
{
    auto opened = checkpoint::Checkpoint::open(options.directory);
    if (!opened)
        return opened.error();
    auto impl = std::make_unique<EngineCore>();
    impl->m_checkpoint = std::move(*opened);
    const checkpoint::Config &config = impl->m_checkpoint->config();
    if (config.llm.family == checkpoint::LlmFamily::Phi3)
        return Error{ErrorCode::Unsupported, "language models of the Phi-3 family cannot be run",
                     options.directory};
    auto conversation = prompt::conversationTemplate(config.templateName);
    if (!conversation) {
        Error unknown = conversation.error();
        unknown.detail = options.directory + "/config.json";
        return unknown;
    }
    impl->m_conversation = std::move(*conversation);
    auto loaded = tokenizer::loadTokenizer(options.directory);
    if (!loaded)
        return loaded.error();
    impl->tokenizer = std::move(*loaded);

    const auto image = impl->tokenizer->tokenId("<IMG_CONTEXT>");
    const auto stop = impl->tokenizer->tokenId(impl->m_conversation.stopText);
    if (!image || !stop)
        return Error{ErrorCode::InvalidData,
                     "the tokenizer has no "
                         + (image ? impl->m_conversation.stopText : std::string("<IMG_CONTEXT>")),
                     options.directory};
    impl->m_imageToken = *image;
    impl->m_stopIds = {*stop};
    impl->m_audioToken = impl->tokenizer->tokenId("<AUDIO_CONTEXT>").value_or(-1);
    impl->m_placeholder = impl->m_checkpoint->generationConfig().bosTokenId;
    if (!impl->m_placeholder)
        impl->m_placeholder = config.llm.bosTokenId;

    if (const auto models = impl->loadModels(options); !models)
        return models.error();
    impl->reuse.emplace(options.reuseBytes);
    context.report(1);
    return impl;
}

Result<Unit> EngineCore::loadModels(const LoadOptions &options)
{
    auto placement = placementFor(options, *m_checkpoint);
    if (!placement)
        return placement.error();
    const checkpoint::Config &config = m_checkpoint->config();
    const checkpoint::CheckpointWeights weights(m_checkpoint);
    model::WeightLoader loader(weights, *placement);
    m_vision = std::make_unique<model::VisionTower>(visionShape(config), loader);
    m_decoder = std::make_unique<model::Decoder>(decoderShape(config.llm), loader);
    if (const auto audio = loadAudio(options, loader); !audio)
        return audio.error();
    if (!loader.problems().empty())
        return Error{ErrorCode::InvalidData, "unusable tensors: " + listed(loader.problems()),
                     options.directory};
    for (const std::string &name : weights.names())
        if (loader.taken().count(name) == 0)
            info.unusedTensors.push_back(name);
    info.family = std::string(checkpoint::llmFamilyName(config.llm.family));
    info.device = model::DeviceChoice{placement->device, placement->backend}.name();
    info.precision = precisionName(*placement);
    info.kernels = placement->isOwn() ? model::cpuKernels().name : "libtorch";
    info.threads = placement->workers ? placement->workers->threads() : at::get_num_threads();
    return Unit{};
}

Result<Unit> EngineCore::loadAudio(const LoadOptions &options, model::WeightLoader &loader)
{
    const std::int64_t size = m_checkpoint->config().llm.hiddenSize;
    auto layout = model::findAudioLayout(loader.source(), size, options.audioHeads);
    if (!layout) {
        info.audioProblem = layout.error().message; // pictures still work
        return Unit{};
    }
    if (!layout->has_value())
        return Unit{};
    if (m_audioToken < 0) {
        info.audioProblem = "the tokenizer has no <AUDIO_CONTEXT>";
        return Unit{};
    }
    const std::int64_t most = (*layout)->maxLength * 16;
    m_audioFrames = options.audioFrames > 0 ? options.audioFrames : std::min<std::int64_t>(1024, most);
    if (m_audioFrames % 16 != 0 || m_audioFrames > most)
        return Error{ErrorCode::InvalidArgument,
                     "sound frames must be a multiple of 16 and at most " + std::to_string(most),
                     options.directory};
    m_audio = std::make_unique<model::AudioTower>(**layout, size, loader);
    info.hasAudio = true;
    info.audioSeconds = static_cast<double>(m_audioFrames) / 100; // a frame every 10 ms
    info.audioAssumptions = (*layout)->assumptions;
    return Unit{};
}

} // namespace anycap::engine
