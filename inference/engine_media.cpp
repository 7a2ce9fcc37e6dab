// SPDX-License-Identifier: MIT
// Pictures and sounds to rows for the language model, and what is kept of them.
#include "inference/engine_impl.h"
#include "inference/preprocess/audio_features.h"
#include "inference/preprocess/image_tiles.h"

#include <algorithm>
#include <cstring>

namespace anycap::engine {

namespace {

/// 128 bits of FNV-1a, two streams: tells a user's media apart, no defence against forgery.
std::string contentKey(const void *data, std::size_t size, const std::string &how)
{
    const auto hash = [&](std::uint64_t state) {
        const auto mix = [&state](unsigned char byte) { state = (state ^ byte) * 0x100000001b3ULL; };
        for (const char c : how)
            mix(static_cast<unsigned char>(c));
        const auto *bytes = static_cast<const unsigned char *>(data);
        for (std::size_t i = 0; i < size; ++i)
            mix(bytes[i]);
        return state;
    };
    return how + ":" + std::to_string(hash(0xcbf29ce484222325ULL)) + ":"
        + std::to_string(hash(0x9e3779b97f4a7c15ULL));
}

void record(Trace *trace, const std::string &name, const at::Tensor &value)
{
    if (!trace)
        return;
    const at::Tensor flat = value.to(at::kCPU, at::kFloat).contiguous();
    TracedTensor &traced = trace->tensors[name];
    const auto *data = flat.data_ptr<float>();
    // Pictures follow each other along the first axis.
    if (traced.shape.empty())
        traced.shape = flat.sizes().vec();
    else
        traced.shape[0] += flat.size(0);
    traced.values.insert(traced.values.end(), data, data + flat.numel());
}

} // namespace

const MediaRows *ReuseStore::findRows(const std::string &key)
{
    const auto it
        = std::find_if(m_rows.begin(), m_rows.end(), [&](const MediaRows &r) { return r.key == key; });
    if (it == m_rows.end())
        return nullptr;
    m_rows.splice(m_rows.begin(), m_rows, it);
    return &m_rows.front();
}

void ReuseStore::addRows(MediaRows rows)
{
    m_rows.push_front(std::move(rows));
    trim();
}

std::pair<const ReuseStore::Prompt *, std::int64_t>
ReuseStore::findPrompt(const std::vector<std::int64_t> &positions)
{
    auto best = m_prompts.end();
    std::ptrdiff_t longest = 0;
    for (auto it = m_prompts.begin(); it != m_prompts.end(); ++it) {
        const auto differs
            = std::mismatch(it->positions.begin(), it->positions.end(), positions.begin(), positions.end());
        const std::ptrdiff_t common = differs.first - it->positions.begin();
        if (common > longest) {
            longest = common;
            best = it;
        }
    }
    if (best == m_prompts.end())
        return {nullptr, 0};
    m_prompts.splice(m_prompts.begin(), m_prompts, best);
    return {&m_prompts.front(), longest};
}

void ReuseStore::addPrompt(Prompt prompt)
{
    // A prompt that begins with all of an older one serves in its place.
    m_prompts.remove_if([&](const Prompt &old) {
        return old.positions.size() <= prompt.positions.size()
            && std::equal(old.positions.begin(), old.positions.end(), prompt.positions.begin());
    });
    m_prompts.push_front(std::move(prompt));
    trim();
}

void ReuseStore::clear()
{
    m_rows.clear();
    m_prompts.clear();
}

void ReuseStore::trim()
{
    // The newest of each kind stays only if it fits too: the bound is a bound.
    std::uint64_t used = 0;
    for (auto it = m_rows.begin(); it != m_rows.end();) {
        used += it->rows.nbytes();
        it = used > m_maxBytes ? m_rows.erase(it) : std::next(it);
    }
    used = 0;
    for (const MediaRows &rows : m_rows)
        used += rows.rows.nbytes();
    for (auto it = m_prompts.begin(); it != m_prompts.end();) {
        used += static_cast<std::uint64_t>(it->cache.bytes());
        it = used > m_maxBytes ? m_prompts.erase(it) : std::next(it);
    }
}

std::optional<MediaRows> EngineCore::imageRows(const RgbImage &image, int maxTiles, bool hasThumbnail,
                                               const WorkContext &context, Trace *trace)
{
    const std::string how = "image " + std::to_string(image.width) + "x" + std::to_string(image.height)
        + " tiles " + std::to_string(maxTiles) + (hasThumbnail ? "+" : "");
    const std::string key = contentKey(image.bytes.data(), image.bytes.size(), how);
    if (const MediaRows *known = trace ? nullptr : reuse->findRows(key)) {
        MediaRows rows = *known;
        rows.isReused = true;
        return rows;
    }
    preprocess::TilingOptions options;
    options.tileSize = static_cast<int>(m_vision->shape().tileSize);
    options.maxTiles = maxTiles;
    options.hasThumbnail = hasThumbnail;
    const std::vector<RgbImage> tiles = preprocess::makeTiles(image, options);
    std::vector<float> pixels = preprocess::normalizeTiles(tiles);
    const auto count = static_cast<std::int64_t>(tiles.size());
    const at::Tensor input
        = at::from_blob(pixels.data(), {count, 3, m_vision->shape().tileSize, m_vision->shape().tileSize});
    record(trace, "pixel_values", input);
    model::StageSink sink;
    if (trace) {
        const auto &shape = m_vision->shape();
        const auto selected
            = shape.selectLayer < 0 ? shape.layers + 1 + shape.selectLayer : shape.selectLayer;
        sink = [trace, wanted = "hidden." + std::to_string(selected)](const std::string &stage,
                                                                      const at::Tensor &x) {
            if (stage == wanted)
                record(trace, "vision_features", x);
            else if (stage == "pixel_shuffled" || stage == "projected")
                record(trace, stage, x);
        };
    }
    const auto features = m_vision->forward(input, context, sink);
    if (!features)
        return std::nullopt;
    MediaRows rows{key, features->reshape({-1, features->size(2)}), count, false};
    if (!trace)
        reuse->addRows(rows);
    return rows;
}

Result<std::optional<MediaRows>> EngineCore::soundRows(const Pcm &sound, const WorkContext &context,
                                                       Trace *trace)
{
    if (!m_audio)
        return Error{ErrorCode::Unsupported,
                     info.audioProblem.empty() ? "this model has no sound encoder" : info.audioProblem,
                     m_checkpoint->directory()};
    const std::string how = "sound " + std::to_string(sound.sampleRateHz);
    const std::string key = contentKey(sound.samples.data(), sound.samples.size() * sizeof(float), how);
    if (const MediaRows *known = trace ? nullptr : reuse->findRows(key)) {
        MediaRows rows = *known;
        rows.isReused = true;
        return std::optional(std::move(rows));
    }
    auto bank = preprocess::filterBank(sound);
    if (!bank)
        return bank.error();
    preprocess::Spectrogram padded = preprocess::padAndNormalize(*bank, m_audioFrames);
    if (trace)
        record(trace, "fbank", at::from_blob(bank->values.data(), {bank->frames, preprocess::kMelBins}));
    const auto features = m_audio->encode(
        at::from_blob(padded.values.data(), {padded.frames, preprocess::kMelBins}), context);
    if (!features)
        return std::optional<MediaRows>();
    const at::Tensor tokens = features->narrow(0, 1, features->size(0) - 1);
    MediaRows rows{key, m_audio->project(tokens), 1, false};
    record(trace, "audio_features", tokens);
    record(trace, "audio_projected", rows.rows);
    if (!trace)
        reuse->addRows(rows);
    return std::optional(std::move(rows));
}

} // namespace anycap::engine
