// SPDX-License-Identifier: MIT
// Base, refine, check, retry, flag; see caption_service.h.
#include "core/captioning/caption_service.h"

#include "core/captioning/instruction_catalogue.h"

#include <algorithm>
#include <utility>

namespace anycap {

namespace {

std::optional<Milliseconds> durationOf(const std::optional<TimeRange> &time)
{
    return time ? std::optional(time->duration()) : std::nullopt;
}

CaptionRequest requestFor(const CaptionPlan &plan)
{
    CaptionRequest request;
    request.media = plan.media;
    request.instruction = plan.instruction;
    request.constraints = plan.constraints;
    request.language = plan.language;
    request.sampling = plan.sampling;
    return request;
}

std::ptrdiff_t unmetCount(const std::vector<Measurement> &measurements)
{
    return std::count_if(measurements.begin(), measurements.end(),
                         [](const Measurement &m) { return !m.isMet; });
}

std::string constraintLines(const ConstraintSet &constraints)
{
    std::string lines;
    for (const Constraint &c : constraints)
        lines += (lines.empty() ? "" : "\n") + c.toString();
    return lines;
}

Provenance personsOrigin(const CaptionPlan &plan)
{
    Provenance origin;
    origin.provider = "person";
    origin.constraints = constraintLines(plan.constraints);
    return origin;
}

/// One medium on its way; holds what every step needs.
class Pipeline {
public:
    Pipeline(const CaptionPlan &plan, CaptionModel *base, CaptionModel *refiner,
             const CaptionContext &context)
        : m_plan(plan)
        , m_base(base)
        , m_refiner(refiner)
        , m_context(context)
    {
    }

    Result<CaptionRun> run();

private:
    bool hasOwnRefiner() const { return m_refiner != nullptr && m_refiner != m_base; }
    CaptionRequest baseRequest() const;
    Result<Unit> writeBase();
    void refineAll();
    void refine(CaptionOutcome &outcome, const WorkContext &work);
    void take(CaptionOutcome &outcome, CaptionResult result, const CaptionRequest &request) const;
    void measure(CaptionOutcome &outcome) const;
    void addOutcome(const TimedCaption &caption, const Provenance &origin);

    const CaptionPlan &m_plan;
    CaptionModel *m_base;
    CaptionModel *m_refiner;
    const CaptionContext &m_context;
    CaptionRun m_run;
};

void Pipeline::measure(CaptionOutcome &outcome) const
{
    outcome.measurements = check(m_plan.constraints, outcome.text, durationOf(outcome.time));
}

void Pipeline::addOutcome(const TimedCaption &caption, const Provenance &origin)
{
    CaptionOutcome outcome;
    outcome.time = caption.time;
    outcome.base = caption.text;
    outcome.text = caption.text;
    outcome.origin = origin;
    measure(outcome);
    m_run.captions.push_back(std::move(outcome));
}

/// Where another model refines, limits and language are its business, and a base model that does not serve
/// the instruction writes what it can instead: a detailed caption.
CaptionRequest Pipeline::baseRequest() const
{
    CaptionRequest request = requestFor(m_plan);
    if (!hasOwnRefiner())
        return request;
    request.constraints.clear();
    request.language.clear();
    const auto accepted = m_base->accepts(CaptionTask::Base, request);
    const auto detail = instructionType(m_plan.media.modality, Aspect::Detail);
    if (accepted || accepted.error().code != ErrorCode::Declined || !detail)
        return request;
    if (const auto catalogue = InstructionCatalogue::builtIn()) {
        CaptionRequest plain = request;
        plain.instruction = catalogue->instruction(*detail);
        if (m_base->accepts(CaptionTask::Base, plain))
            return plain;
    }
    return request;
}

/// "[Music]": says what is heard.
bool isSoundLabel(const std::string &text)
{
    return text.size() > 2 && text.front() == '[' && text.find(']') == text.size() - 1;
}

Result<Unit> Pipeline::writeBase()
{
    if (!m_plan.given.empty()) {
        m_run.baseOrigin = personsOrigin(m_plan);
        for (const TimedCaption &caption : m_plan.given)
            addOutcome(caption, m_run.baseOrigin);
        return Unit{};
    }
    if (m_base == nullptr)
        return Error{ErrorCode::InvalidArgument, "there is no base caption and no provider to write one", {}};
    const CaptionRequest request = baseRequest();
    if (Result<Unit> accepted = m_base->accepts(CaptionTask::Base, request); !accepted)
        return accepted;
    const CaptionContext context{m_context.work.part(0, m_refiner == nullptr ? 1 : 0.6), m_context.onText};
    Result<CaptionResult> result = m_base->run(CaptionTask::Base, request, context);
    if (!result)
        return result.error();
    m_run.finish = result->finish;
    m_run.remarks = result->remarks;
    m_run.baseOrigin = result->provenance;
    m_run.baseTimings = result->timings;
    for (const TimedCaption &caption : result->captions)
        addOutcome(caption, m_run.baseOrigin);
    if (m_run.captions.size() == 1) {
        m_run.captions.front().promptTokenIds = std::move(result->promptTokenIds);
        m_run.captions.front().outputTokenIds = std::move(result->outputTokenIds);
    }
    return Unit{};
}

/// The refiner's text with how it measures up. A result without text is the refiner's failure.
void Pipeline::take(CaptionOutcome &outcome, CaptionResult result, const CaptionRequest &request) const
{
    std::string text;
    for (const TimedCaption &caption : result.captions)
        text += (text.empty() ? "" : " ") + caption.text;
    if (text.empty() && !request.baseCaption.empty()) {
        if (result.finish == Finish::Completed)
            outcome.error = Error{ErrorCode::Internal, "the refiner gave no text", {}};
        text = request.baseCaption;
    }
    outcome.text = std::move(text);
    outcome.isRefined = true;
    outcome.finish = result.finish;
    outcome.remarks = std::move(result.remarks);
    outcome.origin = std::move(result.provenance);
    outcome.promptTokenIds = std::move(result.promptTokenIds);
    outcome.outputTokenIds = std::move(result.outputTokenIds);
    outcome.timings = result.timings;
    measure(outcome);
}

void Pipeline::refine(CaptionOutcome &outcome, const WorkContext &work)
{
    CaptionRequest request = requestFor(m_plan);
    request.baseCaption = outcome.base;
    if (outcome.time)
        request.media.range = outcome.time;
    if (const Result<Unit> accepted = m_refiner->accepts(CaptionTask::Refine, request); !accepted) {
        outcome.error = accepted.error();
        return;
    }
    const bool canVary = m_plan.sampling.temperature > 0;
    const int attempts = canVary ? std::max(m_plan.maxAttempts, 1) : 1;
    std::optional<CaptionOutcome> best;
    for (int attempt = 1; attempt <= attempts && !work.isStopRequested(); ++attempt) {
        Result<CaptionResult> result = m_refiner->run(CaptionTask::Refine, request, {work, m_context.onText});
        CaptionOutcome tried = outcome;
        tried.attempts = attempt;
        if (result)
            take(tried, *std::move(result), request);
        else
            tried.error = result.error();
        const bool isBetter = !best || (best->error && !tried.error)
            || (!tried.error && unmetCount(tried.measurements) < unmetCount(best->measurements));
        if (isBetter)
            best = std::move(tried);
        best->attempts = attempt;
        if (!best->needsReview() || best->finish == Finish::Cancelled)
            break;
        ++request.sampling.seed;
    }
    if (best)
        outcome = *std::move(best);
    else
        outcome.finish = Finish::Cancelled; // stopped before the refiner began
}

void Pipeline::refineAll()
{
    const double from = m_plan.given.empty() ? 0.6 : 0;
    const auto count = static_cast<double>(m_run.captions.size());
    double done = 0;
    for (CaptionOutcome &outcome : m_run.captions) {
        const auto at = [&](double item) { return from + (1 - from) * item / count; };
        // A film's refiner sees its frames and would describe those where a label names a sound.
        const bool isLabel = m_base != m_refiner && m_plan.given.size() != 1
            && m_plan.media.modality == Modality::Video && isSoundLabel(outcome.text);
        const bool isAnyWanted = m_base != m_refiner || !m_plan.given.empty();
        const bool isWanted = outcome.needsReview() || (isAnyWanted && !isLabel);
        if (m_context.work.isStopRequested()) {
            outcome.finish = isWanted ? Finish::Cancelled : outcome.finish;
            m_run.finish = Finish::Cancelled;
            continue;
        }
        if (isWanted)
            refine(outcome, m_context.work.part(at(done), at(done + 1)));
        if (outcome.finish == Finish::Cancelled)
            m_run.finish = Finish::Cancelled;
        done += 1;
        m_context.work.report(at(done));
    }
}

Result<CaptionRun> Pipeline::run()
{
    if (const Result<Unit> possible = checkSatisfiable(m_plan.constraints); !possible)
        return possible.error();
    if (const Result<Unit> written = writeBase(); !written)
        return written.error();
    if (m_refiner != nullptr && m_run.finish == Finish::Completed)
        refineAll();
    const auto &captions = m_run.captions;
    const bool allFailed = !captions.empty()
        && std::all_of(captions.begin(), captions.end(),
                       [](const CaptionOutcome &c) { return c.error.has_value(); });
    if (allFailed && m_run.finish == Finish::Completed)
        return *captions.front().error;
    return std::move(m_run);
}

/// "12.500".
std::string seconds(Milliseconds time)
{
    const std::string ms = std::to_string(time.count() % 1000);
    return std::to_string(time.count() / 1000) + '.'
        + std::string(3 - std::min<std::size_t>(ms.size(), 3), '0') + ms;
}

} // namespace

Result<CaptionRun> captionMedia(const CaptionPlan &plan, CaptionModel *base, CaptionModel *refiner,
                                const CaptionContext &context)
{
    return Pipeline(plan, base, refiner, context).run();
}

std::vector<std::string> unmetLines(const CaptionOutcome &outcome)
{
    std::string place;
    if (outcome.time)
        place = seconds(outcome.time->start) + "-" + seconds(outcome.time->end) + " s: ";
    std::vector<std::string> lines;
    if (outcome.error)
        lines.push_back(place + "not refined: " + outcome.error->toString());
    for (const Measurement &m : outcome.measurements) {
        if (!m.isMet)
            lines.push_back(place + m.explanation);
    }
    return lines;
}

} // namespace anycap
