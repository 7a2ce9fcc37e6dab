// SPDX-License-Identifier: MIT
// The provider itself: what is served, which cues a medium gets, and what is kept between runs; see
// draft_model.h.
#include "core/draft/draft_model.h"

#include "core/draft/fitting/fitting.h"
#include "core/draft/media_measures.h"
#include "core/draft/phrasing/composer.h"
#include "core/draft/phrasing/facts.h"
#include "core/draft/served_types.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <chrono>
#include <list>
#include <new>
#include <utility>

namespace anycap {

namespace draft {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The last measurements, newest first.
class MeasureCache {
public:
    explicit MeasureCache(std::size_t limit)
        : m_limit(std::max<std::size_t>(limit, 1))
    {
    }
    const MediaMeasures *find(const std::string &stamp)
    {
        const auto at = std::find_if(m_entries.begin(), m_entries.end(),
                                     [&stamp](const auto &entry) { return entry.first == stamp; });
        if (stamp.empty() || at == m_entries.end())
            return nullptr;
        m_entries.splice(m_entries.begin(), m_entries, at);
        return &m_entries.front().second;
    }
    const MediaMeasures *add(std::string stamp, MediaMeasures measures)
    {
        m_entries.emplace_front(std::move(stamp), std::move(measures));
        if (m_entries.size() > m_limit)
            m_entries.pop_back();
        return &m_entries.front().second;
    }

private:
    std::size_t m_limit;
    std::list<std::pair<std::string, MediaMeasures>> m_entries;
};

std::optional<TimeRange> clipped(const TimeRange &time, const std::optional<TimeRange> &range)
{
    if (!range)
        return time;
    const TimeRange part{std::max(time.start, range->start), std::min(time.end, range->end)};
    if (part.end <= part.start)
        return std::nullopt;
    return part;
}

/// A caption still to be written: its place and its facts, or its label.
struct Plan {
    std::optional<TimeRange> time;
    std::vector<Fact> facts;
    std::string label; ///< for sound in a video, where no length is asked for
};

bool asksForLength(const ConstraintSet &constraints)
{
    return std::any_of(constraints.begin(), constraints.end(), [](const Constraint &c) {
        return (c.kind() == ConstraintKind::Words || c.kind() == ConstraintKind::Sentences
                || c.kind() == ConstraintKind::Characters)
            && c.min() > 0;
    });
}

/// No room for a sentence a fact: a summary says more.
bool asksForShort(const ConstraintSet &constraints)
{
    constexpr int kShortWords = 30;
    constexpr int kShortCharacters = 180;
    return std::any_of(constraints.begin(), constraints.end(), [](const Constraint &c) {
        return (c.kind() == ConstraintKind::Words && c.max() <= kShortWords)
            || (c.kind() == ConstraintKind::Sentences && c.max() <= 1)
            || (c.kind() == ConstraintKind::Characters && c.max() <= kShortCharacters);
    });
}

class DraftModel final : public CaptionModel {
public:
    explicit DraftModel(DraftOptions options)
        : m_options(std::move(options))
        , m_cache(m_options.maxCachedMedia)
    {
    }

    ProviderInfo info() const override
    {
        ProviderInfo info;
        info.id = "draft";
        info.displayName = "Built-in (measures and fits, no model)";
        info.canWriteBase = true;
        info.canRefine = true;
        return info;
    }

    Result<Unit> accepts(CaptionTask task, const CaptionRequest &request) const override;
    Result<CaptionResult> run(CaptionTask task, const CaptionRequest &request,
                              const CaptionContext &context) override;

private:
    Result<CaptionResult> write(const CaptionRequest &request, const CaptionContext &context);
    static CaptionResult refine(const CaptionRequest &request, const CaptionContext &context);
    Result<const MediaMeasures *> measured(const std::string &path, const WorkContext &work);

    DraftOptions m_options;
    MeasureCache m_cache;
    std::unique_ptr<FaceFinder> m_faces; ///< loaded at the first picture
};

Provenance provenanceOf(const CaptionRequest &request)
{
    Provenance provenance;
    provenance.provider = "draft";
    provenance.model = "draft";
    provenance.instruction
        = request.instruction.type ? request.instruction.type->id() : request.instruction.text;
    for (const Constraint &c : request.constraints)
        provenance.constraints += (provenance.constraints.empty() ? "" : "\n") + c.toString();
    provenance.sampling = request.sampling;
    provenance.device = "cpu";
    return provenance;
}

/// Shots are described over their true times; speech and music get cues of their own over theirs, as captions
/// for the deaf and hard of hearing show sound. Such cues overlap the shot's: WebVTT allows it, and neither
/// time would be true otherwise.
std::vector<Plan> plansFor(const MediaMeasures &media, Aspect aspect, const CaptionRequest &request)
{
    std::vector<Plan> plans;
    const std::optional<TimeRange> &range = request.media.range;
    for (std::size_t i = 0; i < media.shots.size(); ++i) {
        const VisualMeasures &shot = media.shots[i];
        Plan plan;
        if (shot.time) {
            plan.time = clipped(*shot.time, range);
            if (!plan.time)
                continue;
        }
        if (aspect == Aspect::Event) {
            plan.facts = eventFacts(media, i);
            for (Fact &fact : visualFacts(shot, Aspect::Instance, i, media.shots.size())) {
                fact.isExtra = true;
                plan.facts.push_back(std::move(fact));
            }
        } else {
            const bool isShort = aspect == Aspect::Detail && asksForShort(request.constraints);
            plan.facts = visualFacts(shot, isShort ? Aspect::Brief : aspect, i, media.shots.size());
            for (Fact &fact : eventFacts(media, i)) {
                fact.isExtra = true;
                plan.facts.push_back(std::move(fact));
            }
        }
        plans.push_back(std::move(plan));
    }
    const bool isVideo = media.modality == Modality::Video;
    const bool showsSound
        = !isVideo || aspect == Aspect::Event || aspect == Aspect::Brief || aspect == Aspect::Detail;
    if (!isVideo && media.modality == Modality::Audio && aspect == Aspect::Plain) {
        Plan plan;
        plan.time = clipped({Milliseconds(0), media.duration}, range);
        plan.facts = wholeSoundFacts(media);
        plans.push_back(std::move(plan));
        return plans;
    }
    const bool hasOther = std::any_of(media.sounds.begin(), media.sounds.end(),
                                      [](const SoundSegment &s) { return s.kind != SoundKind::Silence; });
    for (std::size_t i = 0; showsSound && i < media.sounds.size(); ++i) {
        const SoundSegment &segment = media.sounds[i];
        const bool isShown = segment.kind != SoundKind::Silence || (!isVideo && !hasOther);
        const std::optional<TimeRange> time = clipped(segment.time, range);
        if (!time || !isShown)
            continue;
        Plan plan;
        plan.time = time;
        plan.facts = soundFacts(media, i);
        const bool wantsLabel = isVideo || aspect == Aspect::Event;
        if (wantsLabel && !asksForLength(request.constraints))
            plan.label = soundLabel(segment);
        plans.push_back(std::move(plan));
    }
    std::stable_sort(plans.begin(), plans.end(), [](const Plan &a, const Plan &b) {
        return a.time && b.time && a.time->start < b.time->start;
    });
    return plans;
}

Result<Unit> DraftModel::accepts(CaptionTask task, const CaptionRequest &request) const
{
    if (task == CaptionTask::Base)
        return acceptsBase(request);
    if (request.baseCaption.find_first_not_of(" \t\r\n") == std::string::npos)
        return Error{
            ErrorCode::Declined, "There is no base caption to refine: write or import one first.", {}};
    return Unit{};
}

Result<const MediaMeasures *> DraftModel::measured(const std::string &path, const WorkContext &work)
{
    std::string stamp = fileStamp(path);
    if (const MediaMeasures *known = m_cache.find(stamp))
        return known;
    if (!m_faces)
        m_faces = std::make_unique<FaceFinder>(m_options.cascadeDirectory);
    Result<MediaMeasures> media = measureMedia(path, *m_faces, work);
    if (!media)
        return media.error();
    if (media->finish == Finish::Cancelled)
        return static_cast<const MediaMeasures *>(nullptr);
    return m_cache.add(std::move(stamp), std::move(*media));
}

Result<CaptionResult> DraftModel::write(const CaptionRequest &request, const CaptionContext &context)
{
    const Clock::time_point start = Clock::now();
    CaptionResult result;
    result.provenance = provenanceOf(request);
    const Result<const MediaMeasures *> found = measured(request.media.path, context.work.part(0, 0.95));
    if (!found)
        return found.error();
    result.timings.mediaSeconds = secondsSince(start);
    const MediaMeasures *media = *found;
    if (!media) {
        result.finish = Finish::Cancelled;
        return result;
    }
    result.remarks = media->remarks;
    const Aspect aspect = request.instruction.type
        ? request.instruction.type->aspect
        : (media->modality == Modality::Audio ? Aspect::Event : Aspect::Detail);
    std::vector<Plan> plans = plansFor(*media, aspect, request);
    const bool usesFaces = std::any_of(media->shots.begin(), media->shots.end(),
                                       [](const VisualMeasures &s) { return s.facesWereSought; });
    if (aspect == Aspect::Instance && !usesFaces)
        return Error{ErrorCode::Declined,
                     "Counting needs OpenCV's face cascade: install the package opencv-data.",
                     request.media.path};
    for (std::size_t i = 0; i < plans.size(); ++i) {
        if (context.work.isStopRequested()) {
            result.finish = Finish::Cancelled;
            break;
        }
        Plan &plan = plans[i];
        std::optional<Milliseconds> duration;
        if (plan.time)
            duration = plan.time->duration();
        FitResult fit;
        fit.text = plan.label;
        if (plan.label.empty() || !allMet(check(request.constraints, plan.label, duration)))
            fit = composeCaption(plan.facts, request.constraints, duration,
                                 aspect == Aspect::Brief || aspect == Aspect::Plain
                                     || aspect == Aspect::Event,
                                 {context.work.stop, {}});
        if (fit.text.empty())
            continue;
        for (const std::string &remark : fit.remarks)
            result.remarks.push_back(plans.size() > 1 ? "Caption " + std::to_string(i + 1) + ": " + remark
                                                      : remark);
        if (context.onText)
            context.onText(result.captions.empty() ? fit.text : "\n" + fit.text);
        result.captions.push_back({plan.time, std::move(fit.text)});
        context.work.report(0.95 + 0.05 * double(i + 1) / double(plans.size()));
    }
    result.timings.totalSeconds = secondsSince(start);
    if (result.captions.empty() && result.finish == Finish::Completed)
        result.remarks.emplace_back("Nothing was measured that this instruction could be answered with.");
    return result;
}

CaptionResult DraftModel::refine(const CaptionRequest &request, const CaptionContext &context)
{
    const Clock::time_point start = Clock::now();
    std::optional<Milliseconds> duration;
    if (request.media.range)
        duration = request.media.range->duration();
    FitResult fit = fitCaption(request.baseCaption, request.constraints, duration, context.work);
    CaptionResult result;
    result.finish = fit.finish;
    result.provenance = provenanceOf(request);
    result.remarks = std::move(fit.remarks);
    if (!request.instruction.text.empty() || request.instruction.type)
        result.remarks.emplace_back(
            "The instruction itself was not followed: the built-in provider fits a caption to "
            "its constraints and does not rewrite it.");
    if (context.onText)
        context.onText(fit.text);
    result.captions.push_back({request.media.range, std::move(fit.text)});
    result.timings.totalSeconds = secondsSince(start);
    return result;
}

Result<CaptionResult> DraftModel::run(CaptionTask task, const CaptionRequest &request,
                                      const CaptionContext &context)
{
    const Result<Unit> accepted = accepts(task, request);
    if (!accepted)
        return accepted.error();
    try {
        if (task == CaptionTask::Refine)
            return refine(request, context);
        return write(request, context);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, "not enough memory to measure this file", request.media.path};
    } catch (const cv::Exception &e) {
        return Error{ErrorCode::Internal, "measuring failed: " + e.err, request.media.path};
    }
}

} // namespace

} // namespace draft

std::unique_ptr<CaptionModel> makeDraftModel(DraftOptions options)
{
    return std::make_unique<draft::DraftModel>(std::move(options));
}

} // namespace anycap
