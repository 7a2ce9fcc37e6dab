// SPDX-License-Identifier: MIT
#include "core/endpoint/endpoint_captioner.h"

#include "core/base/blank.h"
#include "core/captioning/requirement.h"
#include "core/endpoint/shown_media.h"
#include "core/media/probe.h"
#include "core/media/shots.h"

#include <algorithm>
#include <chrono>

namespace anycap::endpoint {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Stretches {
    Finish finish = Finish::Completed;
    std::vector<MediaRef> parts;
};

class EndpointCaptioner final : public CaptionModel {
public:
    explicit EndpointCaptioner(std::shared_ptr<EndpointClient> client)
        : m_client(std::move(client))
        , m_catalogue(InstructionCatalogue::builtIn())
    {
    }

    ProviderInfo info() const override;
    Result<Unit> accepts(CaptionTask task, const CaptionRequest &request) const override;
    Result<CaptionResult> run(CaptionTask task, const CaptionRequest &request,
                              const CaptionContext &context) override;

private:
    Result<Stretches> stretches(const MediaRef &media, const WorkContext &context) const;
    Result<CaptionResult> caption(CaptionTask task, const CaptionRequest &request,
                                  const CaptionContext &context);

    std::shared_ptr<EndpointClient> m_client;
    Result<InstructionCatalogue> m_catalogue;
};

ProviderInfo EndpointCaptioner::info() const
{
    ProviderInfo info;
    info.id = std::string(kProviderPrefix) + m_client->endpoint().name;
    info.displayName = m_client->name();
    info.canWriteBase = true;
    info.canRefine = true;
    info.sendsDataAway = !isLocal(m_client->endpoint());
    return info;
}

Result<Unit> EndpointCaptioner::accepts(CaptionTask task, const CaptionRequest &request) const
{
    if (!m_catalogue)
        return m_catalogue.error();
    if (task == CaptionTask::Refine && isBlank(request.baseCaption))
        return Error{ErrorCode::Declined, "There is no caption to refine.", {}};
    if (task == CaptionTask::Base && request.media.path.empty())
        return Error{ErrorCode::Declined, "Without a medium there is nothing to describe.", {}};
    const EndpointProfile &profile = profileOf(m_client->endpoint().kind);
    if (request.media.modality == Modality::Audio && !request.media.path.empty() && !profile.takesSound)
        return Error{ErrorCode::Declined,
                     std::string(profile.displayName) + " takes no sound; choose another captioner for it.",
                     {}};
    return mayReach(m_client->endpoint());
}

Result<Stretches> EndpointCaptioner::stretches(const MediaRef &media, const WorkContext &context) const
{
    Stretches stretches{Finish::Completed, {}};
    const auto add = [&](TimeRange range) {
        MediaRef part = media;
        part.range = range;
        stretches.parts.push_back(std::move(part));
    };
    if (!media.range && media.modality == Modality::Video) {
        const auto shots = findShots(media.path, context);
        if (!shots)
            return shots.error();
        stretches.finish = shots->finish;
        std::for_each(shots->shots.begin(), shots->shots.end(), add);
        return stretches;
    }
    if (!media.range && media.modality == Modality::Audio) {
        const auto info = probeMedia(media.path);
        if (!info)
            return info.error();
        if (info->duration && info->duration->count() > 0) {
            const std::int64_t most = m_client->endpoint().maxSoundSeconds * 1000LL;
            const std::int64_t count = (info->duration->count() + most - 1) / most;
            for (std::int64_t i = 0; i < count; ++i)
                add({*info->duration * i / count, *info->duration * (i + 1) / count});
            return stretches;
        }
    }
    stretches.parts.push_back(media);
    return stretches;
}

std::string basePrompt(Modality modality, const std::string &requirement)
{
    const std::string shown = modality == Modality::Video
        ? "These are frames of one scene of a film, in order. Write about the scene, not about frames. "
        : std::string();
    return shown + requirement
        + "\nAnswer with the caption alone: no heading, no quotation marks, nothing before or after it.";
}

/// One question about one stretch.
Result<CaptionResult> EndpointCaptioner::caption(CaptionTask task, const CaptionRequest &request,
                                                 const CaptionContext &context)
{
    const Clock::time_point start = Clock::now();
    CaptionResult result;
    auto shown = showMedium(request.media, m_client->endpoint(), WorkContext{context.work.stop, {}});
    if (!shown)
        return shown.error();
    result.timings.mediaSeconds = secondsSince(start);
    const std::string requirement = requirementText(*m_catalogue, request);
    const std::string prompt = task == CaptionTask::Refine
        ? refinePrompt(request.media.modality, requirement, request.baseCaption)
        : basePrompt(request.media.modality, requirement);
    ChatRequest asked;
    ChatMessage message;
    message.parts = std::move(shown->parts);
    message.parts.emplace_back(prompt);
    asked.messages.push_back(std::move(message));
    asked.temperature = request.sampling.temperature;
    asked.maxTokens = request.sampling.maxNewTokens;
    if (request.sampling.temperature > 0) {
        asked.topP = request.sampling.topP;
        asked.topK = request.sampling.topK;
        asked.seed = request.sampling.seed;
    }
    if (request.sampling.repetitionPenalty != 1)
        asked.repetitionPenalty = request.sampling.repetitionPenalty;

    result.provenance.provider = "endpoint";
    result.provenance.prompt = prompt;
    result.provenance.instruction
        = request.instruction.type ? request.instruction.type->id() : request.instruction.text;
    for (const Constraint &c : request.constraints)
        result.provenance.constraints += (result.provenance.constraints.empty() ? "" : "\n") + c.toString();
    result.provenance.sampling = request.sampling;
    result.provenance.device = hostOf(m_client->endpoint());
    if (shown->finish == Finish::Cancelled) {
        result.finish = Finish::Cancelled;
        result.provenance.model = m_client->name();
        return result;
    }
    const auto answer = m_client->chat(asked, ChatContext{{context.work.stop, {}}, context.onText});
    if (!answer)
        return answer.error();
    result.provenance.model
        = m_client->endpoint().name + (answer->model.empty() ? "" : " (" + answer->model + ")");
    result.timings.totalSeconds = secondsSince(start);
    result.timings.decodeSeconds = result.timings.totalSeconds - result.timings.mediaSeconds;
    result.timings.promptTokens = answer->usage.promptTokens;
    result.finish = answer->end == ChatEnd::Stopped ? Finish::Cancelled : Finish::Completed;
    result.remarks = answer->remarks;
    if (answer->end == ChatEnd::Length)
        result.remarks.emplace_back("The answer reached the length limit and is cut off.");
    if (answer->end == ChatEnd::Filtered)
        result.remarks.emplace_back("The server's content filter cut the answer.");
    std::string text = withoutThoughts(answer->text);
    if (!text.empty())
        result.captions.push_back({request.media.range, std::move(text)});
    else if (result.finish == Finish::Completed)
        return Error{ErrorCode::InvalidData, "gives an empty answer", m_client->endpoint().name};
    return result;
}

Result<CaptionResult> EndpointCaptioner::run(CaptionTask task, const CaptionRequest &request,
                                             const CaptionContext &context)
{
    if (const auto accepted = accepts(task, request); !accepted)
        return accepted.error();
    if (task == CaptionTask::Refine)
        return caption(task, request, context);
    const auto parts = stretches(request.media, context.work.part(0, 0.2));
    if (!parts)
        return parts.error();
    CaptionResult whole;
    whole.finish = parts->finish;
    const auto count = static_cast<double>(parts->parts.size());
    for (std::size_t i = 0; i < parts->parts.size() && whole.finish == Finish::Completed; ++i) {
        CaptionRequest one = request;
        one.media = parts->parts[i];
        auto part = caption(task, one, context);
        if (!part)
            return part.error();
        whole.finish = part->finish;
        std::move(part->captions.begin(), part->captions.end(), std::back_inserter(whole.captions));
        for (std::string &remark : part->remarks) {
            if (std::find(whole.remarks.begin(), whole.remarks.end(), remark) == whole.remarks.end())
                whole.remarks.push_back(std::move(remark));
        }
        whole.provenance = std::move(part->provenance);
        whole.timings.mediaSeconds += part->timings.mediaSeconds;
        whole.timings.decodeSeconds += part->timings.decodeSeconds;
        whole.timings.totalSeconds += part->timings.totalSeconds;
        whole.timings.promptTokens += part->timings.promptTokens;
        context.work.report(0.2 + 0.8 * static_cast<double>(i + 1) / count);
    }
    return whole;
}

} // namespace

std::string refinePrompt(Modality modality, const std::string &requirement, const std::string &caption)
{
    // Source: the released evaluation scripts of ACM, for films and for pictures and sounds.
    if (modality == Modality::Video)
        return "You are a multimodal aligner, and your task is to transform the existing caption into a "
               "caption that better meets the requirements. The requirement is: '"
            + requirement + "'.The existing caption is: '" + caption
            + "'. You only need to answer the caption that better meets the requirements, and do not add "
              "anything else.";
    return "You are a multimodal aligner. Transform the existing caption to meet the requirement: '"
        + requirement + "'. Existing caption: '" + caption + "'. Only respond with the improved caption.";
}

std::unique_ptr<CaptionModel> makeEndpointCaptioner(std::shared_ptr<EndpointClient> client)
{
    return std::make_unique<EndpointCaptioner>(std::move(client));
}

} // namespace anycap::endpoint
