// SPDX-License-Identifier: MIT
// `anycap project caption FILE`: captions the media of a project. A run only ever adds candidates: no text
// that is there is replaced. Each medium's captions, with the state of its job, are one transaction.
#include "app/cli/caption_options.h"
#include "app/cli/caption_output.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "app/cli/media_list.h"
#include "app/cli/model_options.h"
#include "app/cli/project_support.h"
#include "app/providers.h"
#include "core/captioning/caption_service.h"
#include "core/project/project.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>
#include <QUuid>

#include <utility>

namespace anycap::cli {

namespace {

const QString kMedia = QStringLiteral("media");
const QString kTrack = QStringLiteral("track");
const QString kProvider = QStringLiteral("base-provider");
const QString kJson = QStringLiteral("json");

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

/// A caption and the cue it is for; without one it becomes a new cue.
struct Proposal {
    std::optional<store::CueId> cue;
    std::string before; ///< the cue's text
    CaptionOutcome outcome;
    std::optional<store::VersionId> version{}; ///< once it is stored; absent: there was nothing new in it
};

/// What was made for one medium.
struct Proposals {
    std::vector<Proposal> items;
    std::optional<store::Track> track; ///< absent: a new one is made
    int cuesWithText = 0;
    Finish finish = Finish::Completed;
};

class ProjectCaptioning {
public:
    ProjectCaptioning(const Invocation &call, store::Project project, CaptionWish wish, Captioners captioners,
                      const Sampling &sampling)
        : m_call(call)
        , m_project(std::move(project))
        , m_wish(std::move(wish))
        , m_captioners(std::move(captioners))
        , m_sampling(sampling)
        , m_run(QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString())
    {
    }

    int run();

private:
    Result<std::vector<store::Media>> chosenMedia() const;
    Result<std::vector<store::JobId>> queueJobs(const std::vector<store::Media> &media);
    Result<std::optional<store::Track>> trackFor(const store::Media &media) const;
    Result<Proposals> propose(const store::Media &media);
    Result<Unit> proposeForCues(const OpenedMedia &opened, const std::vector<store::Cue> &cues,
                                Proposals &proposals);
    Result<CaptionRun> caption(const OpenedMedia &opened, std::vector<TimedCaption> given);
    Result<int> store(const store::Media &media, store::JobId job, Proposals &proposals);
    void captionOne(const store::Media &media, store::JobId job);
    void fail(const store::Media &media, store::JobId job, const Error &error);
    bool tellUnmet(const QString &name, const Proposals &proposals);
    void tellDone(const store::Media &media, const Proposals &proposals, int added);

    const Invocation &m_call;
    store::Project m_project;
    CaptionWish m_wish;
    Captioners m_captioners;
    Sampling m_sampling;
    std::string m_run;
    nlohmann::ordered_json m_json = nlohmann::ordered_json::array(); ///< of each medium
    int m_captioned = 0;
    int m_failed = 0;
    int m_added = 0;
    bool m_hasProblems = false;
    bool m_isCancelled = false;
};

QString nameOf(const store::Media &media) { return QFileInfo(fromUtf8(media.path)).fileName(); }

Result<std::vector<store::Media>> ProjectCaptioning::chosenMedia() const
{
    if (m_call.isSet(kTrack)) {
        const Result<store::Track> track = findTrack(m_project, m_call);
        if (!track)
            return track.error();
        if (!track->media)
            return Error{ErrorCode::InvalidArgument,
                         "track " + trackText(*track).toStdString() + " has no media", m_project.path()};
        const Result<store::Media> media = m_project.media(*track->media);
        return media ? Result<std::vector<store::Media>>(std::vector{*media}) : media.error();
    }
    if (!m_call.isSet(kMedia))
        return m_project.media();
    std::vector<store::Media> chosen;
    for (const QString &which : m_call.values(kMedia)) {
        const Result<store::Media> media = findMedia(m_project, which);
        if (!media)
            return media.error();
        chosen.push_back(*media);
    }
    return chosen;
}

Result<std::vector<store::JobId>> ProjectCaptioning::queueJobs(const std::vector<store::Media> &media)
{
    nlohmann::ordered_json request{{"task", "caption"},
                                   {"instruction", m_wish.instructionName},
                                   {"ask", m_wish.ask},
                                   {"language", m_wish.language},
                                   {"constraints", nlohmann::ordered_json::array()}};
    for (const Constraint &c : m_wish.constraints)
        request["constraints"].push_back(c.toString());
    std::vector<store::NewJob> jobs;
    for (const store::Media &medium : media) {
        store::NewJob job;
        job.run = m_run;
        job.media = medium.id;
        job.requestJson = request.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        jobs.push_back(std::move(job));
    }
    return m_project.addJobs(jobs);
}

/// --track, or the medium's only track, or nothing: one is to be made.
Result<std::optional<store::Track>> ProjectCaptioning::trackFor(const store::Media &media) const
{
    if (m_call.isSet(kTrack)) {
        Result<store::Track> track = findTrack(m_project, m_call);
        return track ? Result<std::optional<store::Track>>(*track) : track.error();
    }
    const Result<std::vector<store::Track>> tracks = m_project.tracksOf(media.id);
    if (!tracks)
        return tracks.error();
    if (tracks->empty())
        return std::optional<store::Track>();
    if (tracks->size() == 1)
        return std::optional(tracks->front());
    QStringList choices;
    for (const store::Track &track : *tracks)
        choices << trackText(track);
    return Error{ErrorCode::InvalidArgument,
                 "has several tracks, choose with --track: "
                     + choices.join(QStringLiteral("; ")).toStdString(),
                 media.path};
}

Result<CaptionRun> ProjectCaptioning::caption(const OpenedMedia &opened, std::vector<TimedCaption> given)
{
    const Result<CaptionWish::ForMedium> wish = m_wish.forMedium(opened.ref.modality, !given.empty());
    if (!wish)
        return wish.error();
    CaptionPlan plan;
    plan.media = opened.ref;
    plan.instruction = wish->instruction;
    plan.constraints = wish->constraints;
    plan.language = m_wish.language;
    plan.sampling = m_sampling;
    plan.given = std::move(given);
    CaptionContext context;
    context.work = m_call.console.work(QFileInfo(fromUtf8(opened.ref.path)).fileName());
    return captionMedia(plan, m_captioners.base.get(), m_captioners.refiner.get(), context);
}

/// Cues with a text are refined, together; for each of the others a text is written for its time.
Result<Unit> ProjectCaptioning::proposeForCues(const OpenedMedia &opened, const std::vector<store::Cue> &cues,
                                               Proposals &proposals)
{
    std::vector<TimedCaption> given;
    std::vector<const store::Cue *> withText;
    for (const store::Cue &cue : cues) {
        if (!cue.text.empty()) {
            given.push_back({cue.time, cue.text});
            withText.push_back(&cue);
        }
    }
    proposals.cuesWithText = static_cast<int>(withText.size());
    if (!given.empty()) {
        Result<CaptionRun> run = caption(opened, std::move(given));
        if (!run)
            return run.error();
        proposals.finish = run->finish;
        for (std::size_t i = 0; i < run->captions.size(); ++i)
            proposals.items.push_back({withText[i]->id, withText[i]->text, std::move(run->captions[i])});
    }
    for (const store::Cue &cue : cues) {
        if (!cue.text.empty() || proposals.finish == Finish::Cancelled)
            continue;
        OpenedMedia stretch = opened;
        stretch.ref.range = cue.time;
        Result<CaptionRun> run = caption(stretch, {});
        if (!run)
            return run.error();
        proposals.finish = run->finish;
        for (CaptionOutcome &outcome : run->captions)
            proposals.items.push_back({cue.id, {}, std::move(outcome)});
    }
    return Unit{};
}

Result<Proposals> ProjectCaptioning::propose(const store::Media &media)
{
    Proposals proposals;
    Result<std::optional<store::Track>> track = trackFor(media);
    if (!track)
        return track.error();
    proposals.track = *std::move(track);
    std::vector<store::Cue> cues;
    if (proposals.track) {
        Result<std::vector<store::Cue>> found = m_project.cues(proposals.track->id);
        if (!found)
            return found.error();
        cues = *std::move(found);
    }
    Result<OpenedMedia> opened = openMedia(fromUtf8(m_project.locate(media)));
    if (!opened)
        return opened.error();
    opened->ref.contentHash = media.contentHash;
    if (!cues.empty()) {
        if (const Result<Unit> made = proposeForCues(*opened, cues, proposals); !made)
            return made.error();
        return proposals;
    }
    Result<CaptionRun> run = caption(*opened, {});
    if (!run)
        return run.error();
    proposals.finish = run->finish;
    for (CaptionOutcome &outcome : run->captions)
        proposals.items.push_back({std::nullopt, {}, std::move(outcome)});
    return proposals;
}

/// One transaction: the track and cues that are missing, the candidates, the job's state. Gives the number of
/// candidates.
Result<int> ProjectCaptioning::store(const store::Media &media, store::JobId job, Proposals &proposals)
{
    std::vector<Proposal *> kept;
    bool needsReview = false;
    for (Proposal &item : proposals.items) {
        const bool isNew
            = !item.outcome.text.empty() && item.outcome.text != item.before && !item.outcome.error;
        if (isNew && item.outcome.finish == Finish::Completed)
            kept.push_back(&item);
        needsReview = needsReview || item.outcome.needsReview();
    }
    Result<store::Action> action = m_project.begin(
        store::countedName("caption", m_added + static_cast<std::int64_t>(kept.size()), "cue"), m_run);
    if (!action)
        return action.error();
    std::optional<store::TrackId> track;
    if (proposals.track)
        track = proposals.track->id;
    for (Proposal *item : kept) {
        if (!track) {
            store::Track made;
            made.media = media.id;
            made.kind = kindFor(media.modality);
            made.language = m_wish.language;
            const Result<store::TrackId> added = action->addTrack(made);
            if (!added)
                return added.error();
            track = *added;
        }
        if (!item->cue) {
            store::NewCue made;
            made.time = item->outcome.time;
            const Result<store::CueId> added = action->addCue(*track, made);
            if (!added)
                return added.error();
            item->cue = *added;
        }
        store::NewVersion version;
        version.text = item->outcome.text;
        version.origin = item->outcome.origin;
        version.run = m_run;
        const Result<store::VersionId> added = action->addCandidate(*item->cue, version);
        if (!added)
            return added.error();
        item->version = *added;
    }
    store::JobState state = needsReview ? store::JobState::NeedsReview : store::JobState::Done;
    if (proposals.finish == Finish::Cancelled)
        state = store::JobState::Cancelled;
    const char *reason = state == store::JobState::NeedsReview ? "not all captions meet the limits" : "";
    if (const Result<Unit> finished = action->finishJob(job, state, reason); !finished)
        return finished.error();
    if (const Result<Unit> committed = action->commit(); !committed)
        return committed.error();
    return static_cast<int>(kept.size());
}

void ProjectCaptioning::fail(const store::Media &media, store::JobId job, const Error &error)
{
    const std::string detail = error.detail.empty() ? media.path : error.detail;
    const Error told{error.code, error.message, detail};
    m_call.console.error(told);
    ++m_failed;
    m_json.push_back(
        {{"id", media.id.value}, {"path", media.path}, {"status", "failed"}, {"error", told.toString()}});
    if (const Result<Unit> saved = m_project.finishJob(job, store::JobState::Failed, error.message); !saved)
        m_call.console.error(saved.error());
}

bool ProjectCaptioning::tellUnmet(const QString &name, const Proposals &proposals)
{
    bool hasAny = false;
    for (const Proposal &item : proposals.items) {
        for (const std::string &line : unmetLines(item.outcome)) {
            m_call.console.error(QStringLiteral("%1: %2").arg(name, fromUtf8(line)));
            hasAny = true;
        }
    }
    return hasAny;
}

void ProjectCaptioning::captionOne(const store::Media &media, store::JobId job)
{
    if (const Result<Unit> started = m_project.startJob(job); !started) {
        m_call.console.error(started.error());
        ++m_failed;
        return;
    }
    Result<Proposals> proposals = propose(media);
    m_call.console.clearProgress();
    if (!proposals)
        return fail(media, job, proposals.error());
    const Result<int> added = store(media, job, *proposals);
    if (!added)
        return fail(media, job, added.error());
    ++m_captioned;
    m_added += *added;
    m_isCancelled = m_isCancelled || proposals->finish == Finish::Cancelled;
    m_hasProblems = tellUnmet(nameOf(media), *proposals) || m_hasProblems;
    tellDone(media, *proposals, *added);
}

void ProjectCaptioning::tellDone(const store::Media &media, const Proposals &proposals, int added)
{
    if (!m_call.isSet(kJson)) {
        m_call.console.print(
            QStringLiteral("%1: %2 added; %3 of its cues had text, which stays")
                .arg(nameOf(media),
                     added == 1 ? QStringLiteral("1 candidate") : QStringLiteral("%1 candidates").arg(added))
                .arg(proposals.cuesWithText));
        return;
    }
    nlohmann::ordered_json captions = nlohmann::ordered_json::array();
    bool needsReview = false;
    for (const Proposal &item : proposals.items) {
        if (item.outcome.finish == Finish::Cancelled)
            continue;
        needsReview = needsReview || item.outcome.needsReview();
        nlohmann::ordered_json caption{
            {"cue", item.cue ? nlohmann::ordered_json(item.cue->value) : nlohmann::ordered_json()},
            {"version",
             item.version ? nlohmann::ordered_json(item.version->value) : nlohmann::ordered_json()}};
        caption.update(outcomeJson(item.outcome));
        captions.push_back(std::move(caption));
    }
    const bool isCancelled = proposals.finish == Finish::Cancelled;
    m_json.push_back({{"id", media.id.value},
                      {"path", media.path},
                      {"modality", modalityName(media.modality)},
                      {"status", isCancelled ? "cancelled" : (needsReview ? "needs review" : "done")},
                      {"candidates_added", added},
                      {"captions", std::move(captions)}});
}

int ProjectCaptioning::run()
{
    const Result<std::vector<store::Media>> media = chosenMedia();
    if (!media) {
        m_call.console.error(media.error());
        return Unusable;
    }
    if (media->empty()) {
        m_call.console.error(
            QStringLiteral("%1: there are no media in it; add some with 'anycap project add'")
                .arg(m_call.arguments.first()));
        return Unusable;
    }
    const Result<std::vector<store::JobId>> jobs = queueJobs(*media);
    if (!jobs) {
        m_call.console.error(jobs.error());
        return Unusable;
    }
    for (std::size_t i = 0; i < media->size(); ++i) {
        m_isCancelled = m_isCancelled || m_call.console.stopToken().stop_requested();
        if (!m_isCancelled) {
            captionOne((*media)[i], (*jobs)[i]);
        } else if (const Result<Unit> told = m_project.finishJob((*jobs)[i], store::JobState::Cancelled);
                   !told) {
            m_call.console.error(told.error());
        }
    }
    if (m_call.isSet(kJson)) {
        m_call.console.print(
            jsonText({{"project", m_project.path()}, {"run", m_run}, {"media", std::move(m_json)}}));
    }
    if (m_isCancelled)
        m_call.console.error(QStringLiteral("cancelled"));
    if (m_isCancelled || m_captioned == 0)
        return Unusable;
    return m_failed > 0 || m_hasProblems ? ProblemsFound : Success;
}

int runProjectCaption(const Invocation &call)
{
    Result<CaptionWish> wish = readWish(call);
    if (!wish) {
        call.console.error(wish.error());
        return Unusable;
    }
    const Result<ModelWish> modelWish = readModelWish(call);
    if (!modelWish) {
        call.console.error(modelWish.error());
        return Unusable;
    }
    std::optional<store::Project> project = openProject(call, store::ProjectAccess::ReadWrite);
    if (!project)
        return Unusable;
    if (project->isReadOnly()) {
        call.console.error(QStringLiteral("%1: can only be read").arg(call.arguments.first()));
        return Unusable;
    }
    Result<Captioners> captioners
        = makeCaptioners(*modelWish, call.value(kProvider).toStdString(), call.console);
    if (!captioners) {
        call.console.error(captioners.error());
        return Unusable;
    }
    return ProjectCaptioning(call, *std::move(project), *std::move(wish), *std::move(captioners),
                             modelWish->sampling)
        .run();
}

} // namespace

Command projectCaptionCommand()
{
    Command command;
    command.path = QStringList{QStringLiteral("project"), QStringLiteral("caption")};
    command.arguments = QStringLiteral("FILE");
    command.summary = QStringLiteral("Caption the media of a project");
    command.details = QLatin1String("Cues that have a text get a refined one beside it, cues without one get "
                                    "a text for their time, and media\n"
                                    "without cues get a track of them. Whatever is made is added as a "
                                    "candidate: nothing that is there is\n"
                                    "replaced, and one 'anycap project undo' takes the whole run back.\n\n"
                                    "Exit status: 0 all candidates meet the limits; 1 some do not, or some "
                                    "media failed; 2 nothing was done.\n\n"
                                    "Example:\n"
                                    "  anycap project caption film.anycap --media film.mp4 --words 5..15");
    command.options = wishOptions();
    command.options
        << modelOptions()
        << QCommandLineOption(kMedia,
                              QStringLiteral("Only this one (number, path or name); may be given again"),
                              QStringLiteral("M"))
        << QCommandLineOption(kTrack, QStringLiteral("The track to caption, by number"), QStringLiteral("N"))
        << QCommandLineOption(
               kProvider,
               QStringLiteral("Who writes: %1; without --model it refines, too").arg(providerHelp()),
               QStringLiteral("P"), fromUtf8(knownProviders().front().name))
        << QCommandLineOption(kJson, QStringLiteral("Print all that is known as JSON"));
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runProjectCaption;
    return command;
}

} // namespace anycap::cli
