// SPDX-License-Identifier: MIT
#include "app/engine_bridge.h"

#include "app/engine_media.h"
#include "core/base/blank.h"
#include "core/captioning/requirement.h"
#include "inference/prompt/prompt.h"

#include <algorithm>
#include <chrono>

namespace anycap {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kFrameTiles = 6;
constexpr int kImageTokens = 512; ///< ACM's own limits for an answer
constexpr int kTimedTokens = 1024;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

bool isInFolder(const std::string &path, const std::string &folder)
{
    return path.rfind(folder.ends_with('/') ? folder : folder + '/', 0) == 0;
}

/// The marks that stand for the media, before the question.
std::string mediaPrefix(const EngineMedia &media, const MediaRef &ref)
{
    if (!media.sounds.empty())
        return prompt::audioPrefix();
    if (ref.modality == Modality::Video && !media.images.empty())
        return prompt::videoPrefix(static_cast<int>(media.images.size()));
    return media.images.empty() ? std::string() : prompt::imagePrefix();
}

/// What both captioners share: media, limits and provenance of one question to the engine.
class EngineCaptioner : public CaptionModel {
public:
    EngineCaptioner(EngineModel model, std::string provider)
        : m_model(std::move(model))
        , m_provider(std::move(provider))
        , m_catalogue(InstructionCatalogue::builtIn())
    {
    }

    ProviderInfo info() const override
    {
        ProviderInfo info;
        info.id = m_provider + ":" + m_model.options.load.directory;
        info.displayName = m_model.name;
        info.modelHash = m_model.hash;
        return info;
    }

protected:
    /// A question about one stretch of a medium.
    struct Question {
        MediaRef media;
        std::string text; ///< sanitised, without the media's marks
        bool hasOwnMark = false; ///< `text` says where the sound goes
        std::string draft; ///< text that the answer may copy
    };

    Result<Unit> acceptsMedia(const MediaRef &media) const;
    Result<CaptionResult> ask(const Question &question, const CaptionRequest &request,
                              const CaptionContext &context) const;
    EngineMediaLimits mediaLimits() const
    {
        return {m_model.options.frames, m_model.engine->info().audioSeconds};
    }
    std::string sanitized(const std::string &text) const { return m_model.engine->sanitize(text); }
    const InstructionCatalogue &catalogue() const { return *m_catalogue; }
    const EngineModelOptions &options() const { return m_model.options; }

private:
    engine::Request engineRequest(const Question &question, const CaptionRequest &request,
                                  EngineMedia media) const;
    Provenance provenance(const engine::Request &asked, const CaptionRequest &request) const;
    std::vector<std::string> remarksOf(const engine::Answer &answer, const engine::Request &asked) const;

    EngineModel m_model;
    std::string m_provider;
    Result<InstructionCatalogue> m_catalogue;
};

Result<Unit> EngineCaptioner::acceptsMedia(const MediaRef &media) const
{
    if (!m_catalogue)
        return m_catalogue.error();
    const engine::EngineInfo &can = m_model.engine->info();
    const bool isSound = media.modality == Modality::Audio;
    if (media.path.empty() || (isSound ? can.hasAudio : can.hasVision))
        return Unit{};
    if (!isSound)
        return Error{ErrorCode::Declined, "this model has no vision tower: it cannot see pictures or films",
                     m_model.options.load.directory};
    const std::string why = can.audioProblem.empty() ? "" : " (" + can.audioProblem + ")";
    return Error{ErrorCode::Declined,
                 "this model has no sound encoder: it takes pictures, films and text" + why,
                 m_model.options.load.directory};
}

engine::Request EngineCaptioner::engineRequest(const Question &question, const CaptionRequest &request,
                                               EngineMedia media) const
{
    const bool isTimed = !request.media.path.empty() && request.media.modality != Modality::Image;
    const bool isFilm = request.media.modality == Modality::Video;
    engine::Request asked;
    asked.prompt = (question.hasOwnMark ? std::string() : mediaPrefix(media, question.media)) + question.text;
    asked.media.images = std::move(media.images);
    asked.media.sounds = std::move(media.sounds);
    asked.media.maxTiles = m_model.options.maxTiles.value_or(isFilm ? kFrameTiles : 1);
    const Sampling &wish = request.sampling;
    asked.sampling.isSampling = wish.temperature > 0;
    asked.sampling.temperature = wish.temperature > 0 ? wish.temperature : 1;
    asked.sampling.topK = wish.topK;
    asked.sampling.topP = wish.topP;
    asked.sampling.repetitionPenalty = wish.repetitionPenalty;
    asked.sampling.seed = wish.seed;
    asked.maxNewTokens = wish.maxNewTokens > 0 ? wish.maxNewTokens : (isTimed ? kTimedTokens : kImageTokens);
    asked.constraints = effectiveConstraints(request);
    if (question.media.range)
        asked.cueDuration = question.media.range->duration();
    asked.draftText = question.draft;
    return asked;
}

Provenance EngineCaptioner::provenance(const engine::Request &asked, const CaptionRequest &request) const
{
    Provenance origin;
    origin.provider = m_provider;
    origin.model = m_model.name;
    origin.modelHash = m_model.hash;
    origin.prompt = asked.prompt;
    origin.instruction = request.instruction.type ? request.instruction.type->id() : request.instruction.text;
    for (const Constraint &c : asked.constraints)
        origin.constraints += (origin.constraints.empty() ? "" : "\n") + c.toString();
    origin.sampling = request.sampling;
    origin.sampling.maxNewTokens = asked.maxNewTokens;
    const engine::EngineInfo &info = m_model.engine->info();
    origin.device = info.device + ", " + info.precision + (info.decoding.empty() ? "" : ", " + info.decoding);
    return origin;
}

std::vector<std::string> EngineCaptioner::remarksOf(const engine::Answer &answer,
                                                    const engine::Request &asked) const
{
    std::vector<std::string> remarks;
    for (const Constraint &c : answer.unenforced)
        remarks.push_back("\"" + c.toString()
                          + "\" cannot be kept while writing; it was checked afterwards.");
    if (answer.isCutOff)
        remarks.push_back("The answer reached " + std::to_string(asked.maxNewTokens)
                          + " tokens and ends there.");
    if (!asked.media.sounds.empty()) {
        std::string guesses;
        for (const std::string &assumption : m_model.engine->info().audioAssumptions)
            guesses += (guesses.empty() ? " It is assumed: " : "; ") + assumption;
        remarks.push_back("The layout of this model's sound encoder is not published, so what it hears is "
                          "unverified."
                          + (guesses.empty() ? guesses : guesses + "."));
    }
    return remarks;
}

Result<CaptionResult> EngineCaptioner::ask(const Question &question, const CaptionRequest &request,
                                           const CaptionContext &context) const
{
    const Clock::time_point start = Clock::now();
    auto media = readEngineMedia(question.media, mediaLimits(), context.work.part(0, 0.1));
    if (!media)
        return media.error();
    CaptionResult result;
    result.timings.mediaSeconds = secondsSince(start);
    result.finish = media->finish;
    result.remarks = std::move(media->remarks);
    if (result.finish == Finish::Cancelled)
        return result;
    const engine::Request asked = engineRequest(question, request, std::move(*media));
    result.provenance = provenance(asked, request);
    const auto answer = m_model.engine->answer(asked, context.onText, context.work.part(0.1, 1));
    if (!answer) {
        // The engine names its own files, but knows no names of media.
        const std::string &folder = m_model.options.load.directory;
        Error error = answer.error();
        if (error.detail != folder && !isInFolder(error.detail, folder))
            error.detail = question.media.path.empty() ? folder : question.media.path;
        return error;
    }
    result.finish = answer->finish;
    if (!isBlank(answer->text) || answer->finish == Finish::Completed)
        result.captions.push_back({question.media.range, answer->text});
    for (std::string &remark : remarksOf(*answer, asked))
        result.remarks.push_back(std::move(remark));
    result.promptTokenIds = answer->promptIds;
    result.outputTokenIds = answer->outputIds;
    CaptionTimings &timings = result.timings;
    timings.visionSeconds = answer->timings.visionSeconds;
    timings.prefillSeconds = answer->timings.prefillSeconds;
    timings.decodeSeconds = answer->timings.decodeSeconds;
    timings.promptTokens = answer->timings.promptTokens;
    timings.reusedTokens = answer->timings.reusedTokens;
    timings.reusedTiles = answer->timings.reusedTiles;
    timings.passes = answer->timings.passes;
    timings.draftedTokens = answer->timings.drafted;
    timings.keptTokens = answer->timings.keptDrafts;
    timings.totalSeconds = secondsSince(start);
    context.work.report(1);
    return result;
}

class AcmRefiner final : public EngineCaptioner {
public:
    explicit AcmRefiner(EngineModel model)
        : EngineCaptioner(std::move(model), "acm")
    {
    }

    ProviderInfo info() const override
    {
        ProviderInfo info = EngineCaptioner::info();
        info.canRefine = true;
        return info;
    }

    Result<Unit> accepts(CaptionTask task, const CaptionRequest &request) const override;
    Result<CaptionResult> run(CaptionTask task, const CaptionRequest &request,
                              const CaptionContext &context) override;

private:
    prompt::AcmForm formFor(Modality modality) const
    {
        return prompt::acmFormFromName(options().promptForm).value_or(prompt::defaultAcmForm(modality));
    }
};

Result<Unit> AcmRefiner::accepts(CaptionTask task, const CaptionRequest &request) const
{
    if (task == CaptionTask::Base)
        return Error{ErrorCode::Declined, "ACM rewrites captions: it needs one to begin with", {}};
    if (isBlank(request.baseCaption))
        return Error{
            ErrorCode::Declined, "There is no base caption to refine: write or import one first.", {}};
    const Modality modality = request.media.modality;
    const std::vector<prompt::AcmForm> forms = prompt::acmForms(modality);
    const bool hasForm = std::find(forms.begin(), forms.end(), formFor(modality)) != forms.end();
    if (!hasForm && !request.media.path.empty())
        return Error{ErrorCode::Declined,
                     "the prompt form " + options().promptForm + " is not for this kind of media ("
                         + std::string(modalityName(modality)) + ")",
                     request.media.path};
    return acceptsMedia(request.media);
}

Result<CaptionResult> AcmRefiner::run(CaptionTask task, const CaptionRequest &request,
                                      const CaptionContext &context)
{
    if (const auto accepted = accepts(task, request); !accepted)
        return accepted.error();
    const prompt::AcmForm form
        = request.media.path.empty() ? prompt::AcmForm::EvalShort : formFor(request.media.modality);
    const std::string caption = sanitized(request.baseCaption);
    Question question;
    question.media = request.media;
    question.text = prompt::acmQuestion(form, sanitized(requirementText(catalogue(), request)), caption);
    question.hasOwnMark = form == prompt::AcmForm::TrainAudioNested;
    question.draft = caption;
    return ask(question, request, context);
}

class ModelCaptioner final : public EngineCaptioner {
public:
    explicit ModelCaptioner(EngineModel model)
        : EngineCaptioner(std::move(model), "model")
    {
    }

    ProviderInfo info() const override
    {
        ProviderInfo info = EngineCaptioner::info();
        info.canWriteBase = true;
        return info;
    }

    Result<Unit> accepts(CaptionTask task, const CaptionRequest &request) const override
    {
        if (task == CaptionTask::Refine)
            return Error{ErrorCode::Declined, "this provider writes captions; refining is ACM's", {}};
        if (request.media.path.empty())
            return Error{ErrorCode::Declined, "there is no picture, film or sound to caption", {}};
        return acceptsMedia(request.media);
    }
    Result<CaptionResult> run(CaptionTask task, const CaptionRequest &request,
                              const CaptionContext &context) override;
};

/// What one part adds to the whole.
void addPart(CaptionResult &whole, CaptionResult part)
{
    whole.finish = part.finish;
    for (TimedCaption &caption : part.captions)
        whole.captions.push_back(std::move(caption));
    for (std::string &remark : part.remarks) {
        if (std::find(whole.remarks.begin(), whole.remarks.end(), remark) == whole.remarks.end())
            whole.remarks.push_back(std::move(remark));
    }
    whole.provenance = std::move(part.provenance);
    whole.promptTokenIds.insert(whole.promptTokenIds.end(), part.promptTokenIds.begin(),
                                part.promptTokenIds.end());
    whole.outputTokenIds.insert(whole.outputTokenIds.end(), part.outputTokenIds.begin(),
                                part.outputTokenIds.end());
    CaptionTimings &sum = whole.timings;
    sum.mediaSeconds += part.timings.mediaSeconds;
    sum.visionSeconds += part.timings.visionSeconds;
    sum.prefillSeconds += part.timings.prefillSeconds;
    sum.decodeSeconds += part.timings.decodeSeconds;
    sum.promptTokens += part.timings.promptTokens;
    sum.reusedTokens += part.timings.reusedTokens;
    sum.reusedTiles += part.timings.reusedTiles;
    sum.passes += part.timings.passes;
}

Result<CaptionResult> ModelCaptioner::run(CaptionTask task, const CaptionRequest &request,
                                          const CaptionContext &context)
{
    if (const auto accepted = accepts(task, request); !accepted)
        return accepted.error();
    const Clock::time_point start = Clock::now();
    const auto stretches = stretchesToCaption(request.media, mediaLimits(), context.work.part(0, 0.1));
    if (!stretches)
        return stretches.error();
    CaptionResult result;
    result.finish = stretches->finish;
    result.timings.mediaSeconds = secondsSince(start);
    const auto count = static_cast<double>(stretches->parts.size());
    double done = 0;
    for (const MediaRef &part : stretches->parts) {
        if (result.finish == Finish::Completed && context.work.isStopRequested())
            result.finish = Finish::Cancelled;
        if (result.finish == Finish::Cancelled)
            break;
        CaptionRequest asked = request;
        asked.media = part;
        Question question;
        question.media = part;
        question.text = sanitized(requirementText(catalogue(), asked));
        CaptionContext inner{context.work.part(0.1 + 0.9 * done / count, 0.1 + 0.9 * (done + 1) / count), {}};
        if (context.onText) {
            const bool isFirst = result.captions.empty();
            inner.onText = [&context, isNew = !isFirst](std::string_view piece) mutable {
                if (isNew)
                    context.onText("\n");
                isNew = false;
                context.onText(piece);
            };
        }
        auto answer = ask(question, asked, inner);
        if (!answer)
            return answer.error();
        addPart(result, std::move(*answer));
        done += 1;
    }
    result.timings.totalSeconds = secondsSince(start);
    return result;
}

} // namespace

std::unique_ptr<CaptionModel> makeAcmRefiner(EngineModel model)
{
    return std::make_unique<AcmRefiner>(std::move(model));
}

std::unique_ptr<CaptionModel> makeModelCaptioner(EngineModel model)
{
    return std::make_unique<ModelCaptioner>(std::move(model));
}

} // namespace anycap
