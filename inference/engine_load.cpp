// SPDX-License-Identifier: MIT
// Opening a checkpoint: configuration to shapes, tensors to models.
#include "inference/checkpoint/audio_layout.h"
#include "inference/checkpoint/narrow_weights.h"
#include "inference/checkpoint/tensor_view.h"
#include "inference/engine_impl.h"
#include "inference/memory_need.h"
#include "inference/model/cpu_kernels.h"
#include "inference/model/device.h"
#include "inference/model_shapes.h"
#include "inference/placement.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <thread>

namespace anycap::engine {

namespace {

constexpr std::uint64_t kDeviceReuseBytes = std::uint64_t{1} << 30;

/// All on one line, the first few by name.
std::string listed(const std::vector<std::string> &lines)
{
    constexpr std::size_t kShown = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(lines.size(), kShown); ++i)
        text += (i > 0 ? "; " : "") + lines[i];
    return lines.size() > kShown ? text + "; and " + std::to_string(lines.size() - kShown) + " more" : text;
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
    context.report(1);
    return impl;
}

Result<Unit> EngineCore::loadModels(const LoadOptions &options)
{
    const auto placement
        = placementFor({options.precision, options.device, options.threads}, storedType(*m_checkpoint));
    if (!placement)
        return placement.error();
    // Before anything is made by the configuration's sizes.
    const checkpoint::TensorVerdict verdict = checkpoint::judgeTensors(*m_checkpoint);
    if (!verdict.report.isUsable())
        return Error{ErrorCode::InvalidData, "unusable tensors: " + listed(verdict.report.problems()),
                     options.directory};
    const checkpoint::Config &config = m_checkpoint->config();
    const model::Placement &place = *placement;
    const std::vector<checkpoint::WeightOutline> outlines = checkpoint::weightOutlines(*m_checkpoint);
    const int bits = bitsOf(place, storedType(*m_checkpoint));
    // A device's own memory is told of by what fails in it.
    const MemoryPlan plan{outlines, config.llm, bits};
    const bool isHost = place.device.is_cpu();
    const auto problem = isHost ? memoryProblem(plan, options.memoryLimitBytes) : std::nullopt;
    if (problem)
        return Error{problem->code, problem->message, options.directory};
    info.reuseBytes = options.reuseBytes > 0 ? options.reuseBytes
        : isHost                             ? spareBytes(plan, options.memoryLimitBytes)
                                             : kDeviceReuseBytes;
    reuse.emplace(info.reuseBytes);
    std::shared_ptr<const checkpoint::SafetensorsFile> narrow;
    if (place.quantized) {
        auto found = checkpoint::openNarrowFile(*m_checkpoint, bits);
        if (found)
            narrow = std::move(*found);
        else
            info.precisionNote = found.error().toString();
    }
    const checkpoint::CheckpointWeights weights(m_checkpoint, narrow);
    model::WeightLoader loader(weights, place);
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
    info.weightBytes = checkpoint::loadedBytes(outlines, bits);
    info.kernels = placement->isOwn() ? model::cpuKernels().name : "libtorch";
    info.threads = placement->workers ? placement->workers->threads() : at::get_num_threads();
    return Unit{};
}

Result<Unit> EngineCore::loadAudio(const LoadOptions &options, model::WeightLoader &loader)
{
    const std::int64_t size = m_checkpoint->config().llm.hiddenSize;
    auto layout = checkpoint::findAudioLayout(loader.source(), size, options.audioHeads);
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
