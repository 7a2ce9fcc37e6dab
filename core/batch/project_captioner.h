// SPDX-License-Identifier: MIT
/// @file project_captioner.h
/// Does one job of a project: opens the medium, proposes captions, and stores them as candidates together
/// with the job's state in one transaction, so that a job is done whole or not at all, and never twice.
///
/// Which texts: a job that names a cue is about that cue and its stretch of the medium alone. Otherwise it is
/// about every cue of the medium's track; a medium without cues gets a new track of the kind that fits it.
///
/// What is refined: the request's own base text; else the text of the cue, or where that was itself refined,
/// the text it was refined from; else, where only refining is asked for, the newest candidate that was not
/// refined.
///
/// What is kept: every text as a version of its cue with where it came from. A refined one names the text it
/// was refined from (store::Version::base): a base that the job wrote is stored as a candidate of its
/// provider first. Nothing that is there changes. Text that was cut off by a stop is kept as a candidate
/// with Finish::Cancelled.
#pragma once

#include "core/batch/caption_request.h"
#include "core/batch/captioner_source.h"
#include "core/captioning/caption_service.h"
#include "core/project/project.h"

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::batch {

enum class JobEnd : unsigned char {
    Done,
    NeedsReview, ///< there are captions, but not all meet their constraints
    Failed,
    Cancelled,
    OutOfMemory, ///< nothing was stored, the job is queued again; trying the next ones makes no sense
    Stopped, ///< the program is closing: nothing was stored, the job is queued again
};

/// One text that was made.
struct MadeCaption {
    std::optional<store::CueId> cue; ///< absent: nothing of it was stored
    std::optional<store::VersionId> version; ///< the candidate; absent: there was nothing new in it
    std::optional<store::VersionId> base; ///< what it was refined from
    std::string before; ///< the cue's accepted text at that time
    int candidate = 0; ///< which of several, from 0
    CaptionOutcome outcome; ///< with base, measurements and remarks
};

struct JobReport {
    store::JobId job;
    std::optional<store::Media> media; ///< absent: the job is about a text without one, or failed before
    JobEnd end = JobEnd::Done;
    std::vector<MadeCaption> captions;
    std::vector<std::string> remarks; ///< about the medium as a whole
    std::optional<Error> error; ///< Failed and OutOfMemory; its detail names the medium
    int candidatesAdded = 0; ///< not counting base texts that were stored to go with them
    int cuesWithText = 0; ///< of those the job is about
};

/// What the job is at, told before the text of it streams.
struct CaptionStage {
    CaptionTask task = CaptionTask::Base;
    std::optional<store::CueId> cue; ///< absent: the medium as a whole
};

/// All may be empty. Callbacks come on the thread that runs the job and must not throw.
struct JobHooks {
    WorkContext work;
    std::function<void(std::string_view utf8Piece)> onText;
    std::function<void(const CaptionStage &)> onStage;
    /// Asked when a stop was requested: true ends the job as Stopped in place of Cancelled.
    std::function<bool()> isClosing;
};

/// The job's end as it is stored.
store::JobState jobStateOf(JobEnd end);

/// How many cues each run has captioned so far, for the names of its undo steps.
class RunCounts {
public:
    /// Held while a job stores what it made: the count goes into the same transaction.
    std::unique_lock<std::mutex> lock() { return std::unique_lock(m_mutex); }
    /// With the lock held. Counted once, also those of an earlier session.
    Result<std::int64_t> before(const std::string &run, const store::Project &project);
    void set(const std::string &run, std::int64_t cues) { m_cues[run] = cues; }

private:
    std::mutex m_mutex;
    std::map<std::string, std::int64_t> m_cues;
};

/// Thread: that of its project. Holds captioners only during run().
class ProjectCaptioner {
public:
    /// All must outlive it. Captioners that work at the same time share the counts.
    ProjectCaptioner(store::Project &project, CaptionerSource &source, RunCounts &counts);

    /// Takes a queued job (marks it running), does it, and stores its end. Errors are the report's; one that
    /// left the job as it was (it was not queued any more; the file cannot be written) says so.
    JobReport run(store::JobId job, const JobHooks &hooks = {});

private:
    JobReport runStarted(const store::Job &job, const JobHooks &hooks);
    JobReport failed(JobReport report, const Error &error);
    JobReport queuedAgain(JobReport report, JobEnd end, const Error *error);

    store::Project &m_project;
    CaptionerSource &m_source;
    RunCounts &m_counts;
};

/// Where the medium's only track, or the one that a request names, is: absent when one is to be made.
/// Errors: InvalidArgument with the choices when there are several, NotFound.
Result<std::optional<store::Track>> trackToCaption(const store::Project &project, const store::Media &media,
                                                   const std::optional<store::TrackId> &wanted);

} // namespace anycap::batch
