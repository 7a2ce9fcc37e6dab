// SPDX-License-Identifier: MIT
// From targets to texts; see job_proposals.h.
#include "core/batch/job_proposals.h"

#include "core/batch/local_only.h"

#include <algorithm>
#include <exception>
#include <map>
#include <memory>
#include <new>
#include <utility>

namespace anycap::batch {

namespace {

constexpr double kOpened = 0.05; ///< of the progress: the models are there
constexpr std::uint64_t kSeedStep = 3; ///< runs that one candidate may take (CaptionPlan::maxAttempts)

/// A captioner that tells what it is at, and does not begin again once memory was short.
class WatchedModel final : public CaptionModel {
public:
    WatchedModel(std::shared_ptr<CaptionModel> model, const JobHooks &hooks, const JobTargets &targets)
        : m_model(std::move(model))
        , m_hooks(hooks)
        , m_targets(targets)
    {
    }

    ProviderInfo info() const override { return m_model->info(); }
    Result<Unit> accepts(CaptionTask task, const CaptionRequest &request) const override
    {
        return m_model->accepts(task, request);
    }
    Result<CaptionResult> run(CaptionTask task, const CaptionRequest &request,
                              const CaptionContext &context) override;

    const std::optional<Error> &memoryError() const { return m_memoryError; }
    /// Whether the base text that was written last was cut off.
    bool isBaseCutOff() const { return m_isBaseCutOff; }
    /// What the last run wrote as a base, taken once.
    std::optional<CaptionResult> takeBase() { return std::exchange(m_base, std::nullopt); }

private:
    Result<CaptionResult> runGuarded(CaptionTask task, const CaptionRequest &request,
                                     const CaptionContext &context);

    std::shared_ptr<CaptionModel> m_model;
    const JobHooks &m_hooks;
    const JobTargets &m_targets;
    std::optional<Error> m_memoryError;
    std::optional<CaptionResult> m_base;
    bool m_isBaseCutOff = false;
};

Result<CaptionResult> WatchedModel::runGuarded(CaptionTask task, const CaptionRequest &request,
                                               const CaptionContext &context)
{
    try {
        return m_model->run(task, request, context);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, "memory ran out", request.media.path};
    } catch (const std::exception &e) {
        return Error{ErrorCode::Internal, e.what(), request.media.path};
    }
}

Result<CaptionResult> WatchedModel::run(CaptionTask task, const CaptionRequest &request,
                                        const CaptionContext &context)
{
    if (m_memoryError)
        return *m_memoryError;
    if (m_hooks.onStage) {
        const auto &targets = m_targets.targets;
        const auto target = std::find_if(targets.begin(), targets.end(), [&request](const JobTarget &t) {
            return t.cue && t.time == request.media.range;
        });
        m_hooks.onStage({task, target == targets.end() ? std::nullopt : target->cue});
    }
    Result<CaptionResult> result = runGuarded(task, request, context);
    if (!result && result.error().code == ErrorCode::OutOfMemory)
        m_memoryError = result.error();
    if (task == CaptionTask::Base) {
        m_isBaseCutOff = result && result->finish == Finish::Cancelled;
        m_base = result ? std::optional(*result) : std::nullopt;
    }
    return result;
}

class Proposer {
public:
    Proposer(const JobRequest &request, const JobTargets &targets, CaptionerSource &source,
             const JobHooks &hooks)
        : m_request(request)
        , m_targets(targets)
        , m_source(source)
        , m_hooks(hooks)
    {
    }

    Result<JobProposals> propose();

private:
    Result<std::unique_ptr<WatchedModel>> openOne(const std::string &id, const WorkContext &work);
    Result<Unit> openModels();
    int candidateCount();
    void proposeCandidate(int candidate);
    void refineGiven(int candidate);
    void write(std::size_t target, int candidate);
    void refineAgain(std::size_t target, int candidate);
    Result<CaptionRun> caption(const JobTarget &target, std::vector<TimedCaption> given, int candidate,
                               std::size_t units);
    void take(std::size_t target, int candidate, CaptionRun run, bool isBaseWritten);
    void fail(std::size_t target, int candidate, const Error &error);
    bool isStopped() const { return m_made.finish == Finish::Cancelled || memoryError().has_value(); }
    std::optional<Error> memoryError() const;

    const JobRequest &m_request;
    const JobTargets &m_targets;
    CaptionerSource &m_source;
    const JobHooks &m_hooks;
    std::unique_ptr<WatchedModel> m_ownBase;
    std::unique_ptr<WatchedModel> m_ownRefiner;
    CaptionModel *m_base = nullptr;
    CaptionModel *m_refiner = nullptr;
    std::optional<Result<InstructionCatalogue>> m_catalogue;
    JobProposals m_made;
    std::optional<Error> m_firstError;
    std::size_t m_units = 1; ///< targets times candidates
    std::size_t m_done = 0;
};

std::optional<Error> Proposer::memoryError() const
{
    for (const auto *model : {m_ownBase.get(), m_ownRefiner.get()}) {
        if (model != nullptr && model->memoryError())
            return model->memoryError();
    }
    return std::nullopt;
}

Result<std::unique_ptr<WatchedModel>> Proposer::openOne(const std::string &id, const WorkContext &work)
{
    auto model = m_source.open(id, work);
    if (!model)
        return model.error();
    if (m_targets.isLocalOnly) {
        if (const auto stays = checkStaysHere((*model)->info()); !stays)
            return stays.error();
    }
    return std::make_unique<WatchedModel>(*std::move(model), m_hooks, m_targets);
}

Result<Unit> Proposer::openModels()
{
    const auto &targets = m_targets.targets;
    const bool writes = std::any_of(targets.begin(), targets.end(),
                                    [](const JobTarget &target) { return target.given.empty(); });
    const bool refines = m_request.task != RequestTask::WriteBase && !m_request.refiner.empty();
    const bool isOne = writes && refines && m_request.refiner == m_request.baseProvider;
    if (writes) {
        auto base = openOne(m_request.baseProvider, m_hooks.work.part(0, isOne ? kOpened : kOpened / 2));
        if (!base)
            return base.error();
        m_ownBase = *std::move(base);
        m_base = m_ownBase.get();
    }
    if (isOne) {
        m_refiner = m_base;
    } else if (refines) {
        auto refiner = openOne(m_request.refiner, m_hooks.work.part(kOpened / 2, kOpened));
        if (!refiner)
            return refiner.error();
        m_ownRefiner = *std::move(refiner);
        m_refiner = m_ownRefiner.get();
    }
    return Unit{};
}

/// @param units of the work that this is
Result<CaptionRun> Proposer::caption(const JobTarget &target, std::vector<TimedCaption> given, int candidate,
                                     std::size_t units)
{
    const bool isRefining = !target.given.empty();
    const auto asked = askedFor(m_request, **m_catalogue, m_targets.ref.modality, isRefining);
    if (!asked)
        return asked.error();
    CaptionPlan plan;
    plan.media = m_targets.ref;
    if (!isRefining && target.cue)
        plan.media.range = target.time;
    plan.instruction = asked->instruction;
    plan.constraints = asked->constraints;
    plan.language = m_request.language;
    plan.sampling = m_request.sampling;
    plan.sampling.seed += kSeedStep * static_cast<std::uint64_t>(candidate);
    plan.given = std::move(given);
    const auto share = [this](std::size_t done) {
        return kOpened + (1 - kOpened) * static_cast<double>(done) / static_cast<double>(m_units);
    };
    CaptionContext context{m_hooks.work.part(share(m_done), share(m_done + units)), m_hooks.onText};
    m_done += units;
    auto run = captionMedia(plan, m_base, m_refiner, context);
    m_hooks.work.report(share(m_done));
    return run;
}

void Proposer::fail(std::size_t target, int candidate, const Error &error)
{
    if (!m_firstError)
        m_firstError = error;
    Proposal proposal;
    proposal.target = target;
    proposal.candidate = candidate;
    proposal.outcome.time = m_targets.targets[target].time;
    proposal.outcome.base = m_targets.targets[target].given;
    proposal.outcome.text = proposal.outcome.base;
    proposal.outcome.error = error;
    m_made.proposals.push_back(std::move(proposal));
}

/// What a stop left: a text that the refiner did not touch is the base, whole unless that was cut off.
void settleStopped(CaptionOutcome &outcome, bool isCutOff)
{
    if (outcome.isRefined && outcome.text != outcome.base)
        return;
    outcome.isRefined = false;
    outcome.finish = isCutOff ? Finish::Cancelled : Finish::Completed;
}

void Proposer::take(std::size_t target, int candidate, CaptionRun run, bool isBaseWritten)
{
    const bool isCutOff = isBaseWritten && m_ownBase != nullptr && m_ownBase->isBaseCutOff();
    for (std::string &remark : run.remarks) {
        if (std::find(m_made.remarks.begin(), m_made.remarks.end(), remark) == m_made.remarks.end())
            m_made.remarks.push_back(std::move(remark));
    }
    m_made.finish = run.finish;
    for (std::size_t i = 0; i < run.captions.size(); ++i) {
        Proposal proposal;
        proposal.target = target;
        proposal.ordinal = i;
        proposal.candidate = candidate;
        proposal.isBaseWritten = isBaseWritten;
        proposal.baseOrigin = run.baseOrigin;
        proposal.outcome = std::move(run.captions[i]);
        if (run.finish == Finish::Cancelled) {
            const bool wasLast = i + 1 == run.captions.size();
            if (isBaseWritten)
                settleStopped(proposal.outcome, isCutOff && wasLast);
        }
        if (proposal.outcome.error && !m_firstError)
            m_firstError = proposal.outcome.error;
        m_made.proposals.push_back(std::move(proposal));
    }
}

/// All texts that were there, together: what is a label among many is a caption when it stands alone.
void Proposer::refineGiven(int candidate)
{
    std::vector<std::size_t> indexes;
    std::vector<TimedCaption> given;
    for (std::size_t i = 0; i < m_targets.targets.size(); ++i) {
        const JobTarget &target = m_targets.targets[i];
        if (target.given.empty())
            continue;
        indexes.push_back(i);
        given.push_back({target.time, target.given});
    }
    if (given.empty())
        return;
    Result<CaptionRun> run
        = caption(m_targets.targets[indexes.front()], std::move(given), candidate, indexes.size());
    if (!run) {
        for (const std::size_t index : indexes)
            fail(index, candidate, run.error());
        return;
    }
    const Finish finish = run->finish;
    for (std::size_t i = 0; i < indexes.size() && i < run->captions.size(); ++i) {
        CaptionRun one;
        one.finish = finish;
        one.captions.push_back(std::move(run->captions[i]));
        take(indexes[i], candidate, std::move(one), false);
    }
}

void Proposer::write(std::size_t target, int candidate)
{
    m_ownBase->takeBase();
    Result<CaptionRun> run = caption(m_targets.targets[target], {}, candidate, 1);
    if (run)
        return take(target, candidate, *std::move(run), true);
    // What was written before the refiner failed is not lost.
    const std::optional<CaptionResult> base = m_ownBase->takeBase();
    if (!base || base->captions.empty())
        return fail(target, candidate, run.error());
    CaptionRun kept;
    kept.baseOrigin = base->provenance;
    kept.remarks = base->remarks;
    for (const TimedCaption &caption : base->captions) {
        CaptionOutcome outcome;
        outcome.time = caption.time;
        outcome.base = caption.text;
        outcome.text = caption.text;
        outcome.origin = base->provenance;
        outcome.error = run.error();
        kept.captions.push_back(std::move(outcome));
    }
    take(target, candidate, std::move(kept), true);
}

/// Another candidate is refined from the base that the first one wrote.
void Proposer::refineAgain(std::size_t target, int candidate)
{
    std::vector<TimedCaption> given;
    Provenance origin;
    for (const Proposal &proposal : m_made.proposals) {
        if (proposal.target != target || proposal.candidate != 0 || proposal.outcome.base.empty())
            continue;
        given.push_back({proposal.outcome.time, proposal.outcome.base});
        origin = proposal.baseOrigin;
    }
    if (given.empty())
        return;
    Result<CaptionRun> run = caption(m_targets.targets[target], std::move(given), candidate, 1);
    if (!run)
        return fail(target, candidate, run.error());
    run->baseOrigin = origin;
    take(target, candidate, *std::move(run), true);
}

void Proposer::proposeCandidate(int candidate)
{
    refineGiven(candidate);
    for (std::size_t i = 0; i < m_targets.targets.size() && !isStopped(); ++i) {
        if (!m_targets.targets[i].given.empty())
            continue;
        if (m_hooks.work.isStopRequested())
            m_made.finish = Finish::Cancelled;
        else if (candidate > 0 && m_refiner != nullptr)
            refineAgain(i, candidate);
        else
            write(i, candidate);
    }
}

int Proposer::candidateCount()
{
    if (m_request.candidates == 1 || m_request.sampling.temperature > 0)
        return m_request.candidates;
    m_made.remarks.emplace_back(
        "Without a temperature above 0 all candidates would be the same, so one was made.");
    return 1;
}

Result<JobProposals> Proposer::propose()
{
    if (m_targets.targets.empty())
        return std::move(m_made);
    m_catalogue = InstructionCatalogue::builtIn();
    if (!*m_catalogue)
        return m_catalogue->error();
    if (const auto opened = openModels(); !opened)
        return opened.error();
    const int count = candidateCount();
    m_units = m_targets.targets.size() * static_cast<std::size_t>(count);
    for (int candidate = 0; candidate < count && !isStopped(); ++candidate)
        proposeCandidate(candidate);
    if (const auto error = memoryError())
        return *error;
    const auto &made = m_made.proposals;
    const auto hasFailed = [](const Proposal &p) { return p.outcome.error.has_value(); };
    if (made.empty() || m_made.finish == Finish::Cancelled
        || !std::all_of(made.begin(), made.end(), hasFailed))
        return std::move(m_made);
    if (std::none_of(made.begin(), made.end(), [](const Proposal &p) { return p.isBaseWritten; }))
        return *m_firstError;
    m_made.failure = m_firstError;
    return std::move(m_made);
}

} // namespace

bool JobProposals::needsReview() const
{
    std::map<std::pair<std::size_t, std::size_t>, bool> isFine;
    for (const Proposal &proposal : proposals) {
        bool &one = isFine[{proposal.target, proposal.ordinal}];
        one = one || !proposal.outcome.needsReview();
    }
    return std::any_of(isFine.begin(), isFine.end(), [](const auto &one) { return !one.second; });
}

Result<JobProposals> proposeCaptions(const JobRequest &request, const JobTargets &targets,
                                     CaptionerSource &source, const JobHooks &hooks)
{
    return Proposer(request, targets, source, hooks).propose();
}

} // namespace anycap::batch
