// SPDX-License-Identifier: MIT
// Proposals to versions; see proposal_store.h.
#include "core/batch/proposal_store.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace anycap::batch {

namespace {

store::TrackKind kindFor(Modality modality)
{
    switch (modality) {
    case Modality::Image:
        return store::TrackKind::AltText;
    case Modality::Video:
        return store::TrackKind::Descriptions;
    case Modality::Audio:
        break;
    }
    return store::TrackKind::Captions;
}

/// Whether there is something new in the final text. What was given and not refined is there already.
bool isTextKept(const Proposal &proposal, const JobTarget &target)
{
    const CaptionOutcome &outcome = proposal.outcome;
    if (outcome.text.empty() || outcome.text == target.before || outcome.error)
        return false;
    if (!outcome.isRefined)
        return proposal.isBaseWritten;
    return outcome.finish == Finish::Completed || outcome.text != outcome.base;
}

/// Whether the text that was refined has to be a version, too.
bool isBaseKept(const Proposal &proposal, const JobTarget &target, bool isTextKept)
{
    const CaptionOutcome &outcome = proposal.outcome;
    if (outcome.base.empty())
        return false;
    if (proposal.isBaseWritten && outcome.error)
        return true;
    return isTextKept && outcome.isRefined && (target.base || outcome.text != outcome.base);
}

class ProposalWriter {
public:
    ProposalWriter(store::Project &project, const store::Job &job, const JobRequest &request,
                   const JobTargets &targets)
        : m_project(project)
        , m_job(job)
        , m_request(request)
        , m_targets(targets)
    {
    }

    Result<StoredProposals> write(const std::vector<Proposal> &proposals, JobEnd end, std::string_view reason,
                                  std::int64_t before);

private:
    Result<Unit> readOwnCues();
    Result<Unit> readVersions(store::CueId cue);
    Result<store::CueId> cueFor(store::Action &action, const Proposal &proposal);
    Result<store::CueId> newCue(store::Action &action, const std::optional<TimeRange> &time);
    Result<store::VersionId> baseFor(store::Action &action, store::CueId cue, const Proposal &proposal);
    Result<store::VersionId> add(store::Action &action, store::CueId cue, store::NewVersion version);
    Result<MadeCaption> writeOne(store::Action &action, const Proposal &proposal);

    struct Known {
        store::VersionId id;
        store::NewVersion version;
        bool isMadeNow = false;
    };
    /// The n-th caption of a stretch of time is one cue, for every candidate.
    using Place = std::tuple<std::size_t, std::int64_t, std::int64_t, std::size_t>;
    Place placeOf(const Proposal &proposal);

    store::Project &m_project;
    const store::Job &m_job;
    const JobRequest &m_request;
    const JobTargets &m_targets;
    std::optional<store::TrackId> m_track;
    std::vector<std::pair<Milliseconds, store::CueId>> m_order; ///< own cues by start, where some were there
    std::map<Place, store::CueId> m_cues; ///< of the medium as a whole
    std::map<std::tuple<std::size_t, int, std::int64_t, std::int64_t>, std::size_t> m_seen;
    std::map<store::CueId, std::vector<Known>> m_versions;
    StoredProposals m_stored;
};

std::pair<std::int64_t, std::int64_t> numbersOf(const std::optional<TimeRange> &time)
{
    return time ? std::pair(std::int64_t{time->start.count()}, std::int64_t{time->end.count()})
                : std::pair(std::int64_t{-1}, std::int64_t{-1});
}

ProposalWriter::Place ProposalWriter::placeOf(const Proposal &proposal)
{
    const auto [start, end] = numbersOf(proposal.outcome.time);
    const std::size_t nth = m_seen[{proposal.target, proposal.candidate, start, end}]++;
    return {proposal.target, start, end, nth};
}

/// The cues that an earlier try of the job made.
Result<Unit> ProposalWriter::readOwnCues()
{
    if (!m_targets.isGoingOn || !m_track)
        return Unit{};
    const Result<std::vector<store::Cue>> cues = m_project.cues(*m_track);
    if (!cues)
        return cues.error();
    for (const store::Cue &cue : *cues) {
        const auto [start, end] = numbersOf(cue.time);
        std::size_t nth = 0;
        while (m_cues.count({0, start, end, nth}) > 0)
            ++nth;
        m_cues[{0, start, end, nth}] = cue.id;
        m_order.emplace_back(cue.time ? cue.time->start : Milliseconds(0), cue.id);
    }
    return Unit{};
}

Result<Unit> ProposalWriter::readVersions(store::CueId cue)
{
    if (m_versions.count(cue) > 0)
        return Unit{};
    const Result<std::vector<store::Version>> versions = m_project.versions(cue);
    if (!versions)
        return versions.error();
    std::vector<Known> &known = m_versions[cue];
    for (const store::Version &v : *versions)
        known.push_back({v.id, {v.text, v.origin, v.isByHand, v.finish, v.run, v.base}, false});
    return Unit{};
}

Result<store::CueId> ProposalWriter::newCue(store::Action &action, const std::optional<TimeRange> &time)
{
    if (!m_track) {
        store::Track made;
        if (m_targets.media)
            made.media = m_targets.media->id;
        made.kind = kindFor(m_targets.media ? m_targets.media->modality : m_targets.ref.modality);
        made.language = m_request.language;
        const Result<store::TrackId> added = action.addTrack(made);
        if (!added)
            return added.error();
        m_track = *added;
    }
    store::NewCue made;
    made.time = time;
    const Milliseconds start = time ? time->start : Milliseconds(0);
    const auto next = std::find_if(m_order.begin(), m_order.end(),
                                   [start](const auto &other) { return other.first > start; });
    const auto before = next == m_order.end() ? std::nullopt : std::optional(next->second);
    const Result<store::CueId> added = action.addCue(*m_track, made, before);
    if (added && m_targets.isGoingOn)
        m_order.insert(next, {start, *added});
    return added;
}

Result<store::CueId> ProposalWriter::cueFor(store::Action &action, const Proposal &proposal)
{
    const JobTarget &target = m_targets.targets[proposal.target];
    if (target.cue)
        return *target.cue;
    const Place place = placeOf(proposal);
    const auto found = m_cues.find(place);
    if (found != m_cues.end())
        return found->second;
    const Result<store::CueId> made = newCue(action, proposal.outcome.time);
    if (made)
        m_cues[place] = *made;
    return made;
}

Result<store::VersionId> ProposalWriter::add(store::Action &action, store::CueId cue,
                                             store::NewVersion version)
{
    version.run = m_job.run;
    const Result<store::VersionId> added = action.addCandidate(cue, version);
    if (added)
        m_versions[cue].push_back({*added, std::move(version), true});
    return added;
}

/// The version that holds the base text; the same text of the same origin is not put there twice.
Result<store::VersionId> ProposalWriter::baseFor(store::Action &action, store::CueId cue,
                                                 const Proposal &proposal)
{
    const JobTarget &target = m_targets.targets[proposal.target];
    if (target.base)
        return *target.base;
    store::NewVersion base;
    base.text = proposal.outcome.base;
    base.origin = proposal.baseOrigin;
    if (!proposal.isBaseWritten) {
        base.origin = {};
        base.origin.provider = "person";
        base.isByHand = true;
    }
    for (const Known &known : m_versions[cue]) {
        const Provenance &origin = known.version.origin;
        const bool isSame = known.version.text == base.text && !known.version.base
            && known.version.finish == Finish::Completed
            && (!proposal.isBaseWritten
                || (origin.provider == base.origin.provider && origin.modelHash == base.origin.modelHash
                    && origin.instruction == base.origin.instruction));
        if (isSame)
            return known.id;
    }
    return add(action, cue, std::move(base));
}

Result<MadeCaption> ProposalWriter::writeOne(store::Action &action, const Proposal &proposal)
{
    const JobTarget &target = m_targets.targets[proposal.target];
    MadeCaption made;
    made.cue = target.cue;
    made.before = target.before;
    made.candidate = proposal.candidate;
    made.outcome = proposal.outcome;
    const bool keepsText = isTextKept(proposal, target);
    const bool keepsBase = isBaseKept(proposal, target, keepsText);
    if (!keepsText && !keepsBase)
        return made;
    const Result<store::CueId> cue = cueFor(action, proposal);
    if (!cue)
        return cue.error();
    made.cue = *cue;
    if (const auto read = readVersions(*cue); !read)
        return read.error();
    if (keepsBase) {
        const Result<store::VersionId> base = baseFor(action, *cue, proposal);
        if (!base)
            return base.error();
        made.base = *base;
    }
    if (!keepsText)
        return made;
    for (const Known &known : m_versions[*cue]) {
        if (known.isMadeNow && known.version.text == proposal.outcome.text
            && known.version.base == made.base) {
            made.version = known.id; // another candidate said the same
            return made;
        }
    }
    store::NewVersion version;
    version.text = proposal.outcome.text;
    version.origin = proposal.outcome.origin;
    version.finish = proposal.outcome.finish;
    version.base = made.base;
    const Result<store::VersionId> added = add(action, *cue, std::move(version));
    if (!added)
        return added.error();
    made.version = *added;
    ++m_stored.candidatesAdded;
    return made;
}

Result<StoredProposals> ProposalWriter::write(const std::vector<Proposal> &proposals, JobEnd end,
                                              std::string_view reason, std::int64_t before)
{
    if (m_targets.track)
        m_track = m_targets.track->id;
    if (const auto read = readOwnCues(); !read)
        return read.error();
    std::set<std::pair<std::size_t, std::size_t>> cues; // targets, and captions of the medium as a whole
    for (const Proposal &p : proposals) {
        const JobTarget &target = m_targets.targets[p.target];
        if (isTextKept(p, target))
            cues.emplace(p.target, target.cue ? 0 : p.ordinal);
    }
    m_stored.cues = static_cast<std::int64_t>(cues.size());
    Result<store::Action> action
        = m_project.begin(store::countedName("caption", before + m_stored.cues, "cue"), m_job.run);
    if (!action)
        return action.error();
    for (const Proposal &proposal : proposals) {
        Result<MadeCaption> made = writeOne(*action, proposal);
        if (!made)
            return made.error();
        m_stored.captions.push_back(*std::move(made));
    }
    if (const auto finished = action->finishJob(m_job.id, jobStateOf(end), reason); !finished)
        return finished.error();
    if (const auto committed = action->commit(); !committed)
        return committed.error();
    return std::move(m_stored);
}

} // namespace

Result<StoredProposals> storeProposals(store::Project &project, const store::Job &job,
                                       const JobRequest &request, const JobTargets &targets,
                                       const std::vector<Proposal> &proposals, JobEnd end,
                                       std::string_view reason, std::int64_t cuesBefore)
{
    return ProposalWriter(project, job, request, targets).write(proposals, end, reason, cuesBefore);
}

} // namespace anycap::batch
