// SPDX-License-Identifier: MIT
/// @file engine_impl.h
/// What an open engine holds. Private to engine*.cpp.
#pragma once

#include "inference/checkpoint/checkpoint.h"
#include "inference/constrain/vocabulary.h"
#include "inference/engine.h"
#include "inference/generate/generator.h"
#include "inference/model/decoder.h"
#include "inference/model/eat.h"
#include "inference/model/vision.h"
#include "inference/prompt/prompt.h"
#include "inference/tokenizer/tokenizer.h"

#include <list>
#include <string>
#include <vector>

namespace anycap::engine {

/// Rows for the language model that stand for one picture or sound.
struct MediaRows {
    std::string key; ///< of the content and of how it was cut into tiles
    at::Tensor rows; ///< [tokens, hidden]
    std::int64_t units = 0; ///< tiles
    bool isReused = false;
};

/// Features and prompts of earlier answers, the least recently used dropped first.
class ReuseStore {
public:
    explicit ReuseStore(std::uint64_t maxBytes)
        : m_maxBytes(maxBytes)
    {
    }
    const MediaRows *findRows(const std::string &key);
    void addRows(MediaRows rows);

    /// A prompt's positions: ids, and for media rows numbers that depend on their content.
    struct Prompt {
        std::vector<std::int64_t> positions;
        model::KvCache cache;
    };
    /// The prompt that shares the longest beginning, and how long that is (0: none).
    std::pair<const Prompt *, std::int64_t> findPrompt(const std::vector<std::int64_t> &positions);
    void addPrompt(Prompt prompt);
    void clear();

private:
    void trim();

    std::uint64_t m_maxBytes;
    std::list<MediaRows> m_rows; ///< most recently used first
    std::list<Prompt> m_prompts;
};

class EngineCore {
public:
    static Result<std::unique_ptr<EngineCore>> open(const LoadOptions &options, const WorkContext &context);

    Result<Answer> run(const Request &request, const TextSink &onText, const WorkContext &context,
                       Trace *trace);

    EngineInfo info;
    std::shared_ptr<const tokenizer::Tokenizer> tokenizer; ///< shared with incremental decoders
    std::optional<ReuseStore> reuse;

private:
    struct Prepared;
    Result<Unit> loadModels(const LoadOptions &options);
    Result<Unit> loadAudio(const LoadOptions &options, model::WeightLoader &loader);
    /// The prompt is a whole conversation already, not the user's turn.
    bool isConversation(const Request &request) const;
    Result<std::string> promptText(const Request &request) const;
    std::optional<MediaRows> imageRows(const RgbImage &image, int maxTiles, bool hasThumbnail,
                                       const WorkContext &context, Trace *trace);
    Result<std::optional<MediaRows>> soundRows(const Pcm &sound, const WorkContext &context, Trace *trace);
    Result<Finish> prepare(const Request &request, const WorkContext &context, Trace *trace, Prepared &out,
                           Timings &timings);
    Result<Finish> decode(const Request &request, const TextSink &onText, const WorkContext &context,
                          Trace *trace, Prepared &prepared, Answer &answer);
    Result<std::shared_ptr<const constrain::Vocabulary>> vocabulary();
    /// Why logits are not numbers: damaged weights, by name.
    Error notNumbers(const WorkContext &context) const;

    std::shared_ptr<const checkpoint::Checkpoint> m_checkpoint; ///< shared with the tensors' mapping
    prompt::ConversationTemplate m_conversation;
    std::unique_ptr<model::VisionTower> m_vision;
    std::unique_ptr<model::AudioTower> m_audio;
    std::unique_ptr<model::Decoder> m_decoder;
    std::shared_ptr<const constrain::Vocabulary>
        m_vocabulary; ///< made when first needed; shared with decoders
    std::int64_t m_imageToken = -1;
    std::int64_t m_audioToken = -1;
    std::int64_t m_audioFrames = 1024;
    std::vector<std::int64_t> m_stopIds;
    std::optional<std::int64_t> m_placeholder;
};

} // namespace anycap::engine
