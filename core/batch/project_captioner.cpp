// SPDX-License-Identifier: MIT
// One job from start to end; see project_captioner.h.
#include "core/batch/project_captioner.h"

#include "core/batch/job_proposals.h"
#include "core/batch/job_targets.h"
#include "core/batch/proposal_store.h"

#include <set>
#include <utility>

namespace anycap::batch {

namespace {

constexpr const char *kNotAllMet = "not all captions meet the limits";
constexpr int kStoreAttempts = 3; ///< each waits for seconds when somebody else writes

/// The error with the medium it happened to, where it says nothing of it.
Error named(const Error &error, const JobReport &report)
{
    if (!error.detail.empty() || !report.media)
        return error;
    return {error.code, error.message, report.media->path};
}

} // namespace

store::JobState jobStateOf(JobEnd end)
{
    switch (end) {
    case JobEnd::Done:
        return store::JobState::Done;
    case JobEnd::NeedsReview:
        return store::JobState::NeedsReview;
    case JobEnd::Failed:
        return store::JobState::Failed;
    case JobEnd::Cancelled:
        return store::JobState::Cancelled;
    case JobEnd::OutOfMemory:
    case JobEnd::Stopped:
        break;
    }
    return store::JobState::Queued;
}

Result<std::int64_t> RunCounts::before(const std::string &run, const store::Project &project)
{
    if (const auto known = m_cues.find(run); known != m_cues.end())
        return known->second;
    std::set<store::CueId> cues;
    if (!run.empty()) {
        const Result<std::vector<store::Version>> versions = project.versionsOfRun(run);
        if (!versions)
            return versions.error();
        for (const store::Version &version : *versions)
            cues.insert(version.cue);
    }
    m_cues[run] = static_cast<std::int64_t>(cues.size());
    return m_cues[run];
}

ProjectCaptioner::ProjectCaptioner(store::Project &project, CaptionerSource &source, RunCounts &counts)
    : m_project(project)
    , m_source(source)
    , m_counts(counts)
{
}

JobReport ProjectCaptioner::failed(JobReport report, const Error &error)
{
    report.end = JobEnd::Failed;
    report.error = named(error, report);
    const auto saved = m_project.finishJob(report.job, store::JobState::Failed, error.message);
    if (!saved)
        report.remarks.push_back("The end of the job was not saved: " + saved.error().toString());
    return report;
}

/// As if it had not been begun. What was written until then is not kept: it will be written again.
JobReport ProjectCaptioner::queuedAgain(JobReport report, JobEnd end, const Error *error)
{
    report.end = end;
    if (error != nullptr)
        report.error = named(*error, report);
    // A job that runs cannot be queued; after a crash in between it stands as cancelled, not as lost.
    auto saved = m_project.finishJob(report.job, store::JobState::Cancelled);
    if (saved)
        saved = m_project.requeueJob(report.job);
    if (!saved)
        report.remarks.push_back("The job was not queued again: " + saved.error().toString());
    return report;
}

JobReport ProjectCaptioner::run(store::JobId id, const JobHooks &hooks)
{
    JobReport report;
    report.job = id;
    const Result<store::Job> job = m_project.job(id);
    const Result<Unit> started = job ? m_project.startJob(id) : Result<Unit>(job.error());
    if (!started) {
        report.end = JobEnd::Failed;
        report.error = started.error();
        return report;
    }
    return runStarted(*job, hooks);
}

JobReport ProjectCaptioner::runStarted(const store::Job &job, const JobHooks &hooks)
{
    JobReport report;
    report.job = job.id;
    if (job.media) {
        if (auto media = m_project.media(*job.media))
            report.media = *std::move(media);
    }
    const Result<JobRequest> request = requestFromJson(job.requestJson);
    if (!request)
        return failed(std::move(report), request.error());
    const Result<JobTargets> targets = findTargets(m_project, job, *request);
    if (!targets)
        return failed(std::move(report), targets.error());
    report.media = targets->media;
    report.cuesWithText = targets->cuesWithText;

    Result<JobProposals> proposals = proposeCaptions(*request, *targets, m_source, hooks);
    const bool isStopped
        = hooks.work.isStopRequested() && (!proposals || proposals->finish == Finish::Cancelled);
    if (isStopped && hooks.isClosing && hooks.isClosing())
        return queuedAgain(std::move(report), JobEnd::Stopped, nullptr);
    if (!proposals && isStopped)
        proposals = JobProposals{Finish::Cancelled, {}, {}, {}};
    if (!proposals) {
        if (proposals.error().code == ErrorCode::OutOfMemory)
            return queuedAgain(std::move(report), JobEnd::OutOfMemory, &proposals.error());
        return failed(std::move(report), proposals.error());
    }

    report.end = proposals->needsReview() ? JobEnd::NeedsReview : JobEnd::Done;
    if (proposals->finish == Finish::Cancelled)
        report.end = JobEnd::Cancelled;
    std::string reason = report.end == JobEnd::NeedsReview ? kNotAllMet : "";
    if (proposals->failure) {
        report.end = JobEnd::Failed;
        report.error = named(*proposals->failure, report);
        reason = proposals->failure->message;
    }
    report.remarks = std::move(proposals->remarks);
    if (targets->targets.empty())
        report.remarks.emplace_back("All cues have a text already.");
    const auto counting = m_counts.lock();
    const Result<std::int64_t> before = m_counts.before(job.run, m_project);
    if (!before)
        return failed(std::move(report), before.error());
    for (int attempt = 1;; ++attempt) {
        auto stored = storeProposals(m_project, job, *request, *targets, proposals->proposals, report.end,
                                     reason, *before);
        if (stored) {
            m_counts.set(job.run, *before + stored->cues);
            report.captions = std::move(stored->captions);
            report.candidatesAdded = stored->candidatesAdded;
            return report;
        }
        if (stored.error().code != ErrorCode::Locked || attempt == kStoreAttempts)
            return failed(std::move(report), stored.error());
    }
}

} // namespace anycap::batch
