// SPDX-License-Identifier: MIT
// One answer: prompt, media, prefill, decoding.
#include "inference/engine_impl.h"

#include <algorithm>
#include <chrono>

namespace anycap::engine {

namespace {

constexpr std::int64_t kPrefillRows = 256; ///< between two looks at the stop token

class Stopwatch {
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

bool has(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

generate::GenerationOptions generationOptions(const Request &request)
{
    generate::GenerationOptions options;
    options.maxNewTokens = request.maxNewTokens;
    options.sampling.isSampling = request.sampling.isSampling;
    options.sampling.temperature = request.sampling.temperature;
    options.sampling.topK = request.sampling.topK;
    options.sampling.topP = request.sampling.topP;
    options.sampling.repetitionPenalty = request.sampling.repetitionPenalty;
    options.sampling.noRepeatNgram = request.sampling.noRepeatNgram;
    options.sampling.seed = request.sampling.seed;
    return options;
}

std::optional<Error> problemWith(const Request &request)
{
    const auto wrong = [](const char *message) {
        return Error{ErrorCode::InvalidArgument, message, "request"};
    };
    if (request.maxNewTokens < 1)
        return wrong("at least one new token must be allowed");
    const auto isTileCount = [](int tiles) { return tiles >= 1 && tiles <= 64; };
    const auto &byImage = request.media.maxTilesByImage;
    if (!isTileCount(request.media.maxTiles) || !std::all_of(byImage.begin(), byImage.end(), isTileCount))
        return wrong("tiles of a picture must be 1 to 64");
    if (!request.extraStopIds.empty() && !request.constraints.empty())
        return wrong("an answer with constraints has no other end than the template's");
    const Sampling &sampling = request.sampling;
    if (!(sampling.temperature > 0) || sampling.topK < 0 || !(sampling.topP > 0)
        || !(sampling.repetitionPenalty > 0) || sampling.noRepeatNgram < 0)
        return wrong("temperature, top-p and repetition penalty must be positive, top-k not negative");
    return std::nullopt;
}

} // namespace

struct EngineCore::Prepared {
    std::vector<std::int64_t> ids;
    std::vector<std::int64_t> positions; ///< ids; where media stand, numbers made from their content
    std::optional<model::KvCache> cache;
    at::Tensor lastState;
};

bool EngineCore::isConversation(const Request &request) const
{
    return !m_conversation.systemPrefix.empty() && request.prompt.starts_with(m_conversation.systemPrefix);
}

Result<std::string> EngineCore::promptText(const Request &request) const
{
    if (isConversation(request))
        return request.prompt;
    std::string question = request.prompt;
    if (request.history.empty()) {
        if (!request.media.sounds.empty() && !has(question, "<audio>"))
            question = prompt::audioPrefix() + question;
        if (!request.media.images.empty() && !has(question, "<image>"))
            question = prompt::imagePrefix() + question;
    }
    std::vector<prompt::Turn> turns;
    for (const Turn &turn : request.history)
        turns.push_back({turn.user, turn.assistant});
    turns.push_back({std::move(question), std::nullopt});
    return m_conversation.render(turns, m_checkpoint->config().systemMessage);
}

Result<Finish> EngineCore::prepare(const Request &request, const WorkContext &context, Trace *trace,
                                   Prepared &out, Timings &timings)
{
    const Stopwatch vision;
    auto text = promptText(request);
    if (!text)
        return text.error();
    std::vector<MediaRows> images;
    std::vector<MediaRows> sounds;
    std::vector<std::int64_t> imageTokens;
    std::vector<std::int64_t> soundTokens;
    for (std::size_t i = 0; i < request.media.images.size(); ++i) {
        const RgbImage &image = request.media.images[i];
        if (image.isEmpty())
            return Error{ErrorCode::InvalidArgument, "a picture without pixels", "request"};
        const auto &tiles = request.media.maxTilesByImage;
        auto rows = imageRows(image, i < tiles.size() ? tiles[i] : request.media.maxTiles,
                              request.media.hasThumbnail, context, trace);
        if (!rows)
            return Finish::Cancelled;
        imageTokens.push_back(rows->rows.size(0));
        timings.reusedTiles += rows->isReused ? rows->units : 0;
        images.push_back(std::move(*rows));
    }
    for (const Pcm &sound : request.media.sounds) {
        auto rows = soundRows(sound, context, trace);
        if (!rows)
            return rows.error();
        if (!rows->has_value())
            return Finish::Cancelled;
        soundTokens.push_back((*rows)->rows.size(0));
        sounds.push_back(std::move(**rows));
    }
    timings.visionSeconds = vision.seconds();

    const bool isWrittenOut = isConversation(request) && !has(*text, "<image>")
        && (has(*text, "<IMG_CONTEXT>") || has(*text, "<AUDIO_CONTEXT>"));
    auto expanded = isWrittenOut ? text : prompt::expandMedia(*text, imageTokens, soundTokens);
    if (!expanded)
        return expanded.error();
    out.ids = tokenizer->encode(*expanded);
    out.positions = out.ids;

    const Stopwatch prefill;
    // Where media rows go: each mark's run of context tokens, in order.
    std::vector<std::pair<std::int64_t, const MediaRows *>> runs;
    const auto place = [&](std::int64_t token, const std::vector<MediaRows> &media) {
        std::size_t at = 0;
        for (const MediaRows &rows : media) {
            const auto seed = static_cast<std::int64_t>(std::hash<std::string>()(rows.key) >> 8);
            for (std::int64_t i = 0; i < rows.rows.size(0); ++i, ++at) {
                while (at < out.ids.size() && out.ids[at] != token)
                    ++at;
                if (at == out.ids.size())
                    return false;
                if (i == 0)
                    runs.emplace_back(static_cast<std::int64_t>(at), &rows);
                out.positions[at] = -1 - seed - i; // never an id
            }
        }
        return std::find(out.ids.begin() + static_cast<std::ptrdiff_t>(at), out.ids.end(), token)
            == out.ids.end();
    };
    if (!place(m_imageToken, images) || (m_audioToken >= 0 && !place(m_audioToken, sounds)))
        return Error{ErrorCode::InvalidArgument, "the prompt's marks do not go with the media", "request"};

    const auto length = static_cast<std::int64_t>(out.ids.size());
    const std::int64_t capacity = length + request.maxNewTokens;
    const model::RopeShape &rope = m_decoder->shape().rope;
    const bool isStretched = rope.scaling == model::RopeScaling::Dynamic && length > rope.maxPositions;
    const auto [known, common] = trace || isStretched ? std::pair<const ReuseStore::Prompt *, std::int64_t>()
                                                      : reuse->findPrompt(out.positions);
    // The last position is always computed: its state is what decoding starts from.
    timings.reusedTokens = std::min(common, length - 1);
    if (known && timings.reusedTokens > 0)
        out.cache.emplace(known->cache.fork(timings.reusedTokens, capacity));
    else
        out.cache.emplace(m_decoder->shape(), m_decoder->placement(), capacity);
    out.cache->setPromptLength(length);

    at::Tensor rows = m_decoder->embed(out.ids);
    for (const auto &[at, media] : runs)
        rows.narrow(0, at, media->rows.size(0)).copy_(media->rows);
    at::Tensor states;
    for (std::int64_t first = timings.reusedTokens; first < length; first += kPrefillRows) {
        if (context.isStopRequested())
            return Finish::Cancelled;
        const std::int64_t count = std::min(kPrefillRows, length - first);
        states = m_decoder->forward(rows.narrow(0, first, count), *out.cache);
    }
    out.lastState = states.narrow(0, states.size(0) - 1, 1);
    timings.promptTokens = length;
    timings.prefillSeconds = prefill.seconds();
    return Finish::Completed;
}

Result<std::shared_ptr<const constrain::Vocabulary>> EngineCore::vocabulary()
{
    if (m_vocabulary)
        return m_vocabulary;
    constrain::VocabularyBytes input;
    input.stopIds = m_stopIds;
    input.bytes.resize(static_cast<std::size_t>(m_decoder->shape().vocabSize));
    for (std::int64_t id = 0; id < std::min(tokenizer->size(), m_decoder->shape().vocabSize); ++id)
        if (!tokenizer->isAdded(id) && !tokenizer->isSpecial(id))
            input.bytes[static_cast<std::size_t>(id)] = tokenizer->tokenBytes(id);
    auto made = constrain::Vocabulary::make(std::move(input));
    if (!made)
        return made.error();
    m_vocabulary = std::move(*made);
    return m_vocabulary;
}

Error EngineCore::notNumbers(const WorkContext &context) const
{
    // Weights are not looked through when a model is opened: that would read all of them once.
    const auto damaged = checkpoint::findDamagedTensors(*m_checkpoint, context);
    if (!damaged || damaged->empty())
        return Error{ErrorCode::Internal, "the model's numbers overflow; another precision may help",
                     m_checkpoint->directory()};
    const checkpoint::DamagedTensor &first = damaged->front();
    const auto *tensor = m_checkpoint->find(first.name);
    return Error{ErrorCode::InvalidData,
                 "holds " + std::to_string(first.nanCount + first.infinityCount)
                     + " weights that are not numbers in " + first.name + "; fetch the model again",
                 tensor != nullptr ? tensor->file->path() : m_checkpoint->directory()};
}

Result<Finish> EngineCore::decode(const Request &request, const TextSink &onText, const WorkContext &context,
                                  Trace *trace, Prepared &prepared, Answer &answer)
{
    const Stopwatch clock;
    generate::GenerationOptions options = generationOptions(request);
    options.stopIds = m_stopIds;
    options.stopIds.insert(options.stopIds.end(), request.extraStopIds.begin(), request.extraStopIds.end());
    options.placeholderId = m_placeholder;
    generate::Company company;

    std::optional<constrain::ConstrainedDecoder> constraints;
    if (!request.constraints.empty()) {
        const auto known = vocabulary();
        if (!known)
            return known.error();
        constrain::DecoderOptions about;
        about.cueDuration = request.cueDuration;
        about.maxNewTokens = request.maxNewTokens;
        about.isDecodeCleanedUp = tokenizer->decodeRules().isCleanedUp;
        auto made = constrain::ConstrainedDecoder::make(*known, request.constraints, about);
        if (!made)
            return made.error();
        constraints.emplace(std::move(*made));
        company.constraints = &*constraints;
        answer.unenforced = constraints->unenforced();
    }
    std::optional<speculate::PromptLookup> drafts;
    if (!request.draftText.empty()) {
        std::vector<std::int64_t> base = tokenizer->encode(request.draftText);
        if (!base.empty() && tokenizer->bosId() == base.front())
            base.erase(base.begin());
        drafts.emplace(base, std::span<const std::int64_t>());
        company.drafts = &*drafts;
    }
    tokenizer::IncrementalDecoder pieces(tokenizer);
    const auto say = [&](std::string piece) {
        answer.text += piece;
        if (onText && !piece.empty())
            onText(piece);
    };
    company.onToken = [&](std::int64_t id) {
        say(pieces.push(id));
        return !has(answer.text, m_conversation.stopText);
    };
    generate::Generation made
        = generate::generate(*m_decoder, *prepared.cache, prepared.lastState, options, company, context);
    if (made.isRecorded)
        info.decoding = "CUDA graph";
    else if (!made.graphProblem.empty())
        info.decoding = "operation by operation (" + made.graphProblem + ")";
    if (made.reason == generate::StopReason::NotNumbers)
        return notNumbers(context);
    say(pieces.finish());
    answer.text = prompt::finishAnswer(answer.text, m_conversation);
    answer.outputIds = std::move(made.ids);
    answer.isCutOff = made.reason == generate::StopReason::Length;
    answer.timings.passes = made.passes;
    answer.timings.drafted = made.drafted;
    answer.timings.keptDrafts = made.kept;
    answer.timings.decodeSeconds = clock.seconds();
    if (trace) {
        const auto *data = made.firstLogits.data_ptr<float>();
        trace->tensors["first_logits"]
            = {{made.firstLogits.numel()}, {data, data + made.firstLogits.numel()}};
    }
    return made.reason == generate::StopReason::Cancelled ? Finish::Cancelled : Finish::Completed;
}

Result<Answer> EngineCore::run(const Request &request, const TextSink &onText, const WorkContext &context,
                               Trace *trace)
{
    if (const auto problem = problemWith(request))
        return *problem;
    const at::NoGradGuard noGradients;
    Answer answer;
    Prepared prepared;
    const auto ready = prepare(request, context.part(0, 0.9), trace, prepared, answer.timings);
    if (!ready)
        return ready.error();
    answer.promptIds = prepared.ids;
    answer.finish = *ready;
    if (*ready == Finish::Cancelled)
        return answer;
    const auto done = decode(request, onText, context, trace, prepared, answer);
    if (!done)
        return done.error();
    answer.finish = *done;
    // Keys that dynamic positions rotated for a longer text are not what the next prompt would compute.
    const bool isPlain = m_decoder->shape().rope.scaling != model::RopeScaling::Dynamic
        || prepared.cache->capacity() <= m_decoder->shape().rope.maxPositions;
    if (!trace && isPlain) {
        prepared.cache->truncate(static_cast<std::int64_t>(prepared.positions.size()));
        reuse->addPrompt({std::move(prepared.positions), std::move(*prepared.cache)});
    }
    return answer;
}

} // namespace anycap::engine
