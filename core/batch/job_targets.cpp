// SPDX-License-Identifier: MIT
// From a job to its cues and texts; see job_targets.h.
#include "core/batch/job_targets.h"

#include "core/batch/local_only.h"
#include "core/batch/project_captioner.h"
#include "core/media/probe.h"

#include <algorithm>
#include <map>
#include <utility>

namespace anycap::batch {

namespace {

/// "3 (captions, de, 12 cues)".
std::string trackText(const store::Track &track)
{
    std::string text = std::to_string(track.id.value) + " (" + std::string(store::trackKindName(track.kind));
    for (const std::string &part : {track.name, track.language}) {
        if (!part.empty())
            text += ", " + part;
    }
    return text + ", " + std::to_string(track.cueCount) + (track.cueCount == 1 ? " cue)" : " cues)");
}

class TargetFinder {
public:
    TargetFinder(const store::Project &project, const store::Job &job, const JobRequest &request)
        : m_project(project)
        , m_job(job)
        , m_request(request)
    {
    }

    Result<JobTargets> find();

private:
    Result<Unit> findMedia();
    Result<Unit> openMedia();
    Result<Unit> addCue(const store::Cue &cue);
    Result<Unit> fillGiven(const store::Cue &cue, JobTarget &target) const;
    Result<Unit> addCuesOfTrack();
    void addWholeMedium();
    Result<bool> isOwnBeginning(const std::vector<store::Cue> &cues) const;

    const store::Project &m_project;
    const store::Job &m_job;
    const JobRequest &m_request;
    JobTargets m_found;
    std::optional<store::Cue> m_cue; ///< that the job names
    std::optional<TimeRange> m_wholeTime; ///< absent for images
};

Result<Unit> TargetFinder::findMedia()
{
    std::optional<store::MediaId> id = m_job.media;
    if (m_job.cue) {
        Result<store::Cue> cue = m_project.cue(*m_job.cue);
        if (!cue)
            return cue.error();
        Result<store::Track> track = m_project.track(cue->track);
        if (!track)
            return track.error();
        id = track->media;
        m_cue = *std::move(cue);
        m_found.track = *std::move(track);
    }
    if (!id && !m_job.cue)
        return Error{ErrorCode::NotFound, "the job names no medium and no cue", m_project.path()};
    if (id) {
        Result<store::Media> media = m_project.media(*id);
        if (!media)
            return media.error();
        m_found.media = *std::move(media);
    }
    return Unit{};
}

Result<Unit> TargetFinder::openMedia()
{
    if (!m_found.media) {
        m_found.ref.modality = m_cue->time ? Modality::Video : Modality::Image;
        return Unit{};
    }
    const std::string path = m_project.locate(*m_found.media);
    const Result<MediaInfo> info = probeMedia(path);
    if (!info)
        return info.error();
    m_found.ref.path = path;
    m_found.ref.modality = info->modality;
    m_found.ref.contentHash = m_found.media->contentHash;
    if (info->modality != Modality::Image && info->duration && *info->duration > Milliseconds(0))
        m_wholeTime = TimeRange{Milliseconds(0), *info->duration};
    return Unit{};
}

/// The text that a cue's refined one is made from, if there is one.
Result<Unit> TargetFinder::fillGiven(const store::Cue &cue, JobTarget &target) const
{
    if (m_request.baseText) {
        target.given = *m_request.baseText;
        return Unit{};
    }
    if (m_request.task == RequestTask::WriteBase)
        return Unit{};
    if (cue.accepted && !cue.text.empty()) {
        Result<store::Version> version = m_project.version(*cue.accepted);
        if (version && version->base)
            version = m_project.version(*version->base);
        if (!version)
            return version.error();
        target.given = version->text;
        target.base = version->id;
        return Unit{};
    }
    if (m_request.task != RequestTask::Refine)
        return Unit{};
    const Result<std::vector<store::Version>> versions = m_project.versions(cue.id);
    if (!versions)
        return versions.error();
    for (const store::Version &version : *versions) {
        if (version.state == store::VersionState::Candidate && !version.base && !version.text.empty()) {
            target.given = version.text;
            target.base = version.id;
        }
    }
    return Unit{};
}

Result<Unit> TargetFinder::addCue(const store::Cue &cue)
{
    m_found.cuesWithText += cue.text.empty() ? 0 : 1;
    JobTarget target;
    target.cue = cue.id;
    target.time = cue.time;
    target.before = cue.text;
    if (const auto filled = fillGiven(cue, target); !filled)
        return filled;
    const bool isLeftOut = (m_request.isOnlyWithoutText && !cue.text.empty())
        || (m_request.task == RequestTask::Refine && target.given.empty());
    if (isLeftOut)
        ++m_found.cuesLeftOut;
    else
        m_found.targets.push_back(std::move(target));
    return Unit{};
}

void TargetFinder::addWholeMedium()
{
    JobTarget target;
    target.given = m_request.baseText.value_or("");
    if (m_request.task == RequestTask::Refine && target.given.empty())
        ++m_found.cuesLeftOut;
    else
        m_found.targets.push_back(std::move(target));
}

/// Whether there is nothing in the cues but what this job's run proposed, and nobody decided about it.
Result<bool> TargetFinder::isOwnBeginning(const std::vector<store::Cue> &cues) const
{
    if (m_job.run.empty() || m_request.task == RequestTask::Refine)
        return false;
    const Result<std::vector<store::Version>> versions = m_project.versionsOfRun(m_job.run);
    if (!versions)
        return versions.error();
    std::map<store::CueId, int> own;
    for (const store::Version &version : *versions) {
        if (version.state == store::VersionState::Candidate)
            ++own[version.cue];
    }
    return std::all_of(cues.begin(), cues.end(), [&own](const store::Cue &cue) {
        const auto found = own.find(cue.id);
        return !cue.accepted && found != own.end() && found->second == cue.candidateCount;
    });
}

Result<Unit> TargetFinder::addCuesOfTrack()
{
    Result<std::optional<store::Track>> track = trackToCaption(m_project, *m_found.media, m_request.track);
    if (!track)
        return track.error();
    m_found.track = *std::move(track);
    if (!m_found.track) {
        addWholeMedium();
        return Unit{};
    }
    const Result<std::vector<store::Cue>> cues = m_project.cues(m_found.track->id);
    if (!cues)
        return cues.error();
    const Result<bool> isGoingOn = isOwnBeginning(*cues);
    if (!isGoingOn)
        return isGoingOn.error();
    if (cues->empty() || *isGoingOn) {
        m_found.isGoingOn = !cues->empty();
        addWholeMedium();
        return Unit{};
    }
    if (m_request.baseText && cues->size() > 1)
        return Error{ErrorCode::InvalidArgument,
                     "a base text is for one cue, and there are " + std::to_string(cues->size()),
                     m_found.media->path};
    for (const store::Cue &cue : *cues) {
        if (const auto added = addCue(cue); !added)
            return added;
    }
    return Unit{};
}

Result<JobTargets> TargetFinder::find()
{
    if (const auto found = findMedia(); !found)
        return found.error();
    // Before the medium is opened, which takes longer and may fail for another reason.
    if (const auto added = m_cue ? addCue(*m_cue) : addCuesOfTrack(); !added)
        return added.error();
    const bool isNothingThere = m_found.targets.empty() && !m_request.isOnlyWithoutText;
    if (isNothingThere && m_request.task == RequestTask::Refine)
        return Error{ErrorCode::Declined, "there is no text to refine: write or import one first",
                     m_found.media ? m_found.media->path : m_project.path()};
    if (const auto opened = openMedia(); !opened)
        return opened.error();
    for (JobTarget &target : m_found.targets) {
        if (!target.cue && !target.given.empty())
            target.time = m_wholeTime;
    }
    return std::move(m_found);
}

} // namespace

Result<std::optional<store::Track>> trackToCaption(const store::Project &project, const store::Media &media,
                                                   const std::optional<store::TrackId> &wanted)
{
    if (wanted) {
        Result<store::Track> track = project.track(*wanted);
        if (!track)
            return track.error();
        if (track->media != media.id)
            return Error{ErrorCode::InvalidArgument,
                         "track " + std::to_string(wanted->value) + " is of another medium", media.path};
        return std::optional(*std::move(track));
    }
    const Result<std::vector<store::Track>> tracks = project.tracksOf(media.id);
    if (!tracks)
        return tracks.error();
    if (tracks->empty())
        return std::optional<store::Track>();
    if (tracks->size() == 1)
        return std::optional(tracks->front());
    std::string choices;
    for (const store::Track &track : *tracks)
        choices += (choices.empty() ? "" : "; ") + trackText(track);
    return Error{ErrorCode::InvalidArgument, "has several tracks, choose one: " + choices, media.path};
}

Result<JobTargets> findTargets(const store::Project &project, const store::Job &job,
                               const JobRequest &request)
{
    const auto localOnly = isLocalOnly(project);
    if (!localOnly)
        return localOnly.error();
    auto targets = TargetFinder(project, job, request).find();
    if (targets)
        targets->isLocalOnly = *localOnly;
    return targets;
}

} // namespace anycap::batch
