// SPDX-License-Identifier: MIT
// Where a checkpoint keeps its sound encoder and projector, by shape first and by name second.
#include "inference/checkpoint/audio_layout.h"

#include <algorithm>
#include <map>
#include <regex>

namespace anycap::checkpoint {

namespace {

const std::string kEncoderMark = "local_encoder.proj.weight";
const char kProjectorPattern[] = "mlp2|audio_(mlp|proj|projector)|mlp_audio|audio_model\\.(proj|projector)";

using Shape = std::vector<std::int64_t>;

std::string describe(const TensorShapes &source, const std::string &name)
{
    std::string text = name + " [";
    for (const std::int64_t n : source.shape(name))
        text += (text.back() == '[' ? "" : ", ") + std::to_string(n);
    return text + "]";
}

std::string join(const std::vector<std::string> &parts)
{
    std::string text;
    for (const std::string &part : parts)
        text += (text.empty() ? "" : "; ") + part;
    return text;
}

bool hasPart(const std::string &name, const std::string &part)
{
    return name.find(part) != std::string::npos;
}

bool isAudioName(const std::string &name)
{
    return name.starts_with("audio_") || name.starts_with("mlp2.") || name.starts_with("mlp_audio");
}

/// A moving average or a decoder of the pre-training, not the encoder that is used.
bool isIgnored(const std::string &name) { return hasPart(name, "_ema") || hasPart(name, "decoder."); }

Error unsupported(std::string message)
{
    return {ErrorCode::Unsupported, std::move(message), "sound encoder"};
}

/// The first of the names that is stored.
std::string firstStored(const TensorShapes &source, const std::vector<std::string> &names)
{
    const auto it = std::find_if(names.begin(), names.end(), [&](const auto &n) { return source.has(n); });
    return it == names.end() ? std::string() : *it;
}

Result<Unit> addProjector(const TensorShapes &source, std::int64_t llmSize, AudioLayout &layout)
{
    // Parameters by module, modules by the projector's own prefix.
    const std::regex pattern("^(.*(?:" + std::string(kProjectorPattern)
                             + "))((?:\\.[A-Za-z0-9_]+)*)\\.weight$");
    std::map<std::string, std::vector<std::string>> groups;
    std::vector<std::string> candidates;
    for (const std::string &name : source.names()) {
        std::smatch match;
        const bool isEncoder
            = name.rfind(layout.blocks + "blocks.", 0) == 0 || hasPart(name, "local_encoder");
        if (isEncoder || name.rfind("mlp1.", 0) == 0 || name.rfind("language_model.", 0) == 0
            || name.rfind("vision_model.", 0) == 0 || !std::regex_match(name, match, pattern))
            continue;
        groups[match[1].str()].push_back(name);
        candidates.push_back(describe(source, name));
    }
    const std::string searched = std::string(" (looked for names with ") + kProjectorPattern + ")";
    if (groups.size() != 1)
        return unsupported((groups.empty() ? "no sound projector found"
                                           : "more than one possible sound projector: " + join(candidates))
                           + searched);

    std::vector<std::string> names = groups.begin()->second;
    // Sequential modules are numbered: by length first, so that 10 comes behind 9.
    std::sort(names.begin(), names.end(), [](const std::string &a, const std::string &b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    std::int64_t in = 0;
    bool isChain = true;
    for (const std::string &name : names) {
        const Shape shape = source.shape(name);
        const std::string module = name.substr(0, name.size() - std::string(".weight").size());
        if (shape.size() == 1 && layout.projectorLayers.empty() && layout.projectorNorm.empty()) {
            layout.projectorNorm = module;
            in = shape[0];
        } else if (shape.size() == 2) {
            isChain = isChain && (in == 0 || shape[1] == in);
            if (layout.projectorLayers.empty())
                layout.stacked = shape[1] % layout.size == 0 ? shape[1] / layout.size : 0;
            in = shape[0];
            layout.projectorLayers.push_back(module);
        } else {
            isChain = false;
        }
    }
    if (!isChain || layout.projectorLayers.empty() || in != llmSize || layout.stacked < 1)
        return unsupported("the sound projector does not lead from " + std::to_string(layout.size) + " to "
                           + std::to_string(llmSize) + ": " + join(candidates) + searched);
    if (layout.stacked > 1)
        layout.assumptions.push_back(
            std::to_string(layout.stacked)
            + " consecutive sound tokens are stacked, judged by the projector's width");
    return Unit{};
}

class StoredShapes final : public TensorShapes {
public:
    explicit StoredShapes(const Checkpoint &checkpoint)
        : m_checkpoint(checkpoint)
    {
    }

    bool has(const std::string &name) const override { return m_checkpoint.find(name) != nullptr; }
    Shape shape(const std::string &name) const override
    {
        const StoredTensor *tensor = m_checkpoint.find(name);
        return tensor != nullptr ? tensor->info.shape : Shape();
    }
    std::vector<std::string> names() const override
    {
        std::vector<std::string> names;
        for (const auto &entry : m_checkpoint.tensors())
            names.push_back(entry.first);
        return names;
    }

private:
    const Checkpoint &m_checkpoint;
};

void addNorm(TensorManifest &manifest, const std::string &name, std::int64_t size)
{
    manifest.add(name + ".weight", {size});
    manifest.add(name + ".bias", {size});
}

void addEncoder(TensorManifest &manifest, const AudioLayout &layout)
{
    const std::int64_t size = layout.size;
    manifest.add(layout.localEncoder + kEncoderMark, {size, 1, 16, 16});
    manifest.add(layout.localEncoder + "local_encoder.proj.bias", {size});
    manifest.add(layout.extraTokens, {1, 1, size});
    if (!layout.positions.empty())
        manifest.add(layout.positions, {1, layout.maxLength * 8, size});
    addNorm(manifest, layout.preNorm, size);
    for (std::int64_t i = 0; i < layout.depth; ++i) {
        const std::string block = layout.blocks + "blocks." + std::to_string(i) + ".";
        addNorm(manifest, block + "norm1", size);
        addNorm(manifest, block + "norm2", size);
        manifest.add(block + "attn.qkv.weight", {3 * size, size});
        manifest.addOptional(block + "attn.qkv.bias", {3 * size});
        manifest.add(block + "attn.proj.weight", {size, size});
        manifest.add(block + "attn.proj.bias", {size});
        manifest.add(block + "mlp.fc1.weight", {layout.mlpSize, size});
        manifest.add(block + "mlp.fc1.bias", {layout.mlpSize});
        manifest.add(block + "mlp.fc2.weight", {size, layout.mlpSize});
        manifest.add(block + "mlp.fc2.bias", {size});
    }
}

void addProjectorTensors(TensorManifest &manifest, const AudioLayout &layout, const TensorShapes &source)
{
    std::int64_t in = layout.size * layout.stacked;
    if (!layout.projectorNorm.empty())
        addNorm(manifest, layout.projectorNorm, in);
    for (const std::string &name : layout.projectorLayers) {
        const std::int64_t out = source.shape(name + ".weight").front();
        manifest.add(name + ".weight", {out, in});
        manifest.addOptional(name + ".bias", {out});
        in = out;
    }
}

/// What EAT's training leaves behind and nothing here uses.
bool isLeftOver(const AudioLayout &layout, const std::string &name)
{
    return isIgnored(name) || name.starts_with(layout.blocks + "head.")
        || name.starts_with(layout.blocks + "fc_norm.");
}

} // namespace

Result<std::optional<AudioLayout>> findAudioEncoder(const TensorShapes &source, std::int64_t heads)
{
    std::vector<std::string> prefixes;
    std::vector<std::string> found;
    for (const std::string &name : source.names()) {
        if (isIgnored(name) || name.size() < kEncoderMark.size()
            || name.compare(name.size() - kEncoderMark.size(), kEncoderMark.size(), kEncoderMark) != 0)
            continue;
        found.push_back(describe(source, name));
        const Shape shape = source.shape(name);
        if (shape.size() == 4 && shape[1] == 1 && shape[2] == 16 && shape[3] == 16)
            prefixes.push_back(name.substr(0, name.size() - kEncoderMark.size()));
    }
    if (found.empty())
        return std::optional<AudioLayout>();
    if (prefixes.size() != 1)
        return unsupported("expected exactly one " + kEncoderMark + " of shape [E, 1, 16, 16], found "
                           + join(found));

    AudioLayout layout;
    layout.localEncoder = prefixes.front();
    const std::string modality = "modality_encoders.IMAGE.";
    layout.blocks = layout.localEncoder;
    if (layout.blocks.size() >= modality.size()
        && layout.blocks.compare(layout.blocks.size() - modality.size(), modality.size(), modality) == 0)
        layout.blocks.resize(layout.blocks.size() - modality.size());
    layout.size = source.shape(layout.localEncoder + kEncoderMark)[0];
    const std::string &p = layout.localEncoder;
    layout.extraTokens = p + "extra_tokens";
    layout.preNorm
        = hasPart(firstStored(source, {p + "context_encoder.norm.weight", p + "pre_norm.weight"}), "pre_norm")
        ? p + "pre_norm"
        : p + "context_encoder.norm";
    layout.positions = firstStored(source, {p + "fixed_positional_encoder.positions"});
    if (!layout.positions.empty()) {
        const Shape shape = source.shape(layout.positions);
        if (shape.size() != 3 || shape[1] % 8 != 0)
            return unsupported("positions of an unknown shape: " + describe(source, layout.positions));
        layout.maxLength = shape[1] / 8;
    } else {
        layout.assumptions.push_back("positions are not stored and were computed");
    }
    while (source.has(layout.blocks + "blocks." + std::to_string(layout.depth) + ".attn.qkv.weight"))
        ++layout.depth;
    if (layout.depth == 0)
        return unsupported("found " + found.front() + " but no " + layout.blocks
                           + "blocks.0.attn.qkv.weight");
    const std::string fc1 = layout.blocks + "blocks.0.mlp.fc1.weight";
    layout.mlpSize = source.has(fc1) ? source.shape(fc1)[0] : 4 * layout.size;
    layout.heads = heads > 0 ? heads : std::max<std::int64_t>(1, layout.size / 64);
    if (layout.size % layout.heads != 0)
        return unsupported(std::to_string(layout.size) + " numbers do not divide into "
                           + std::to_string(layout.heads) + " heads");
    if (heads <= 0)
        layout.assumptions.push_back(std::to_string(layout.heads) + " attention heads of 64 numbers");
    return std::optional<AudioLayout>(std::move(layout));
}

Result<std::optional<AudioLayout>> findAudioLayout(const TensorShapes &source, std::int64_t llmSize,
                                                   std::int64_t heads)
{
    auto encoder = findAudioEncoder(source, heads);
    if (!encoder || !encoder->has_value())
        return encoder;
    AudioLayout layout = std::move(**encoder);
    if (const auto added = addProjector(source, llmSize, layout); !added)
        return added.error();
    layout.assumptions.push_back("the class token is dropped, one row for each remaining token");
    return std::optional<AudioLayout>(std::move(layout));
}

TensorVerdict judgeTensors(const Checkpoint &checkpoint)
{
    const StoredShapes shapes(checkpoint);
    TensorManifest manifest = expectedTensors(checkpoint.config());
    TensorVerdict verdict;
    const auto layout = findAudioLayout(shapes, checkpoint.config().llm.hiddenSize);
    if (layout && layout->has_value()) {
        verdict.hasAudio = true;
        addEncoder(manifest, **layout);
        addProjectorTensors(manifest, **layout, shapes);
    } else if (!layout) {
        verdict.audioProblem = layout.error().message;
    }
    verdict.report = manifest.compare(checkpoint.tensors());
    auto &unexpected = verdict.report.unexpected;
    unexpected.erase(std::remove_if(unexpected.begin(), unexpected.end(),
                                    [&](const std::string &name) {
                                        if (verdict.hasAudio)
                                            return isLeftOver(**layout, name);
                                        return !verdict.audioProblem.empty() && isAudioName(name);
                                    }),
                     unexpected.end());
    return verdict;
}

} // namespace anycap::checkpoint
