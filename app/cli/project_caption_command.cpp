// SPDX-License-Identifier: MIT
// `anycap project caption FILE`: captions the media of a project. A run only ever adds candidates: no text
// that is there is replaced. Each medium's captions, with the state of its job, are one transaction.
#include "app/captioner_source.h"
#include "app/cli/caption_options.h"
#include "app/cli/caption_output.h"
#include "app/cli/commands.h"
#include "app/cli/json_text.h"
#include "app/cli/model_options.h"
#include "app/cli/project_support.h"
#include "app/cli/recipe_options.h"
#include "app/providers.h"
#include "core/batch/job_lane.h"
#include "core/batch/project_captioner.h"
#include "core/project/project.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace anycap::cli {

namespace {

const QString kMedia = QStringLiteral("media");
const QString kTrack = QStringLiteral("track");
const QString kProvider = QStringLiteral("base-provider");
const QString kResume = QStringLiteral("resume");
const QString kJson = QStringLiteral("json");

/// What goes with every file of the run: asked for here, or with --resume by an earlier run.
struct Wish {
    batch::JobRequest request;
    bool isResumed = false;
};

class ProjectCaptioning {
public:
    ProjectCaptioning(const Invocation &call, store::Project project, Wish wish,
                      std::shared_ptr<batch::CaptionerSource> source)
        : m_call(call)
        , m_project(std::move(project))
        , m_wish(std::move(wish))
        , m_source(std::move(source))
        , m_run(QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString())
    {
    }

    int run();

private:
    Result<std::vector<store::Media>> chosenMedia() const;
    Result<std::vector<store::JobId>> queueJobs();
    Result<std::vector<store::JobId>> unfinishedJobs();
    Result<Unit> openCaptioners(const batch::JobRequest &request);
    QString nameOfJob(store::JobId job);
    int jobsAtOnce(store::JobId first);
    std::vector<store::JobId> captionAll(const std::vector<store::JobId> &jobs);
    void tell(store::JobId job, const batch::JobReport &report);
    void tellFailed(const batch::JobReport &report);
    void tellDone(const batch::JobReport &report);
    bool tellUnmet(const QString &name, const batch::JobReport &report);
    int finish();

    const Invocation &m_call;
    store::Project m_project;
    Wish m_wish;
    std::shared_ptr<batch::CaptionerSource> m_source;
    batch::RunCounts m_counts;
    std::vector<std::shared_ptr<CaptionModel>> m_held; ///< so that a model is loaded once for all media
    std::string m_run;
    nlohmann::ordered_json m_json = nlohmann::ordered_json::array(); ///< of each medium
    int m_captioned = 0;
    int m_failed = 0;
    bool m_hasProblems = false;
    bool m_isCancelled = false;
    bool m_isOutOfMemory = false;
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

Result<std::vector<store::JobId>> ProjectCaptioning::queueJobs()
{
    const Result<std::vector<store::Media>> media = chosenMedia();
    if (!media)
        return media.error();
    if (media->empty())
        return Error{ErrorCode::NotFound, "there are no media in it; add some with 'anycap project add'",
                     m_call.arguments.first().toStdString()};
    if (m_call.isSet(kTrack)) {
        const Result<store::Track> track = findTrack(m_project, m_call);
        if (!track)
            return track.error();
        m_wish.request.track = track->id;
    }
    if (const auto checked = batch::checkRequest(m_wish.request); !checked)
        return checked.error();
    if (const auto opened = openCaptioners(m_wish.request); !opened)
        return opened.error();
    std::vector<store::NewJob> jobs;
    for (const store::Media &medium : *media) {
        store::NewJob job;
        job.run = m_run;
        job.media = medium.id;
        job.requestJson = batch::toJson(m_wish.request);
        jobs.push_back(std::move(job));
    }
    return m_project.addJobs(jobs);
}

/// Those of earlier runs, in the order they would have come.
Result<std::vector<store::JobId>> ProjectCaptioning::unfinishedJobs()
{
    Result<std::vector<store::Job>> jobs = m_project.jobs(store::JobState::Queued);
    if (!jobs)
        return jobs.error();
    std::stable_sort(jobs->begin(), jobs->end(),
                     [](const store::Job &a, const store::Job &b) { return a.priority > b.priority; });
    std::vector<store::JobId> ids;
    for (const store::Job &job : *jobs) {
        const Result<batch::JobRequest> request = batch::requestFromJson(job.requestJson);
        // A model that is not there now must not make failures of all that waits for it.
        if (request && ids.empty()) {
            if (const auto opened = openCaptioners(*request); !opened)
                return opened.error();
        }
        if (ids.empty())
            m_run = job.run;
        ids.push_back(job.id);
    }
    return ids;
}

/// Before anything is queued or begun: a captioner that cannot be opened is found at once.
Result<Unit> ProjectCaptioning::openCaptioners(const batch::JobRequest &request)
{
    for (const std::string &id : {request.baseProvider, request.refiner}) {
        if (id.empty())
            continue;
        auto model = m_source->open(id, m_call.console.work(QStringLiteral("Opening the model")));
        m_call.console.clearProgress();
        if (!model)
            return model.error();
        m_held.push_back(*std::move(model));
    }
    return Unit{};
}

void ProjectCaptioning::tellFailed(const batch::JobReport &report)
{
    m_call.console.error(*report.error);
    ++m_failed;
    if (!report.media)
        return;
    const bool isMemory = report.end == batch::JobEnd::OutOfMemory;
    m_json.push_back({{"id", report.media->id.value},
                      {"path", report.media->path},
                      {"status", isMemory ? "out of memory" : "failed"},
                      {"error", report.error->toString()}});
}

bool ProjectCaptioning::tellUnmet(const QString &name, const batch::JobReport &report)
{
    bool hasAny = false;
    for (const batch::MadeCaption &made : report.captions) {
        for (const std::string &line : unmetLines(made.outcome)) {
            m_call.console.error(QStringLiteral("%1: %2").arg(name, fromUtf8(line)));
            hasAny = true;
        }
    }
    return hasAny;
}

QString ProjectCaptioning::nameOfJob(store::JobId id)
{
    if (const auto job = m_project.job(id); job && job->media) {
        if (const auto media = m_project.media(*job->media))
            return nameOf(*media);
    }
    return {};
}

void ProjectCaptioning::tell(store::JobId job, const batch::JobReport &report)
{
    m_call.console.clearProgress();
    for (const std::string &remark : report.error ? report.remarks : std::vector<std::string>())
        m_call.console.error(fromUtf8(remark));
    if (report.error)
        return tellFailed(report);
    ++m_captioned;
    m_isCancelled = m_isCancelled || report.end == batch::JobEnd::Cancelled;
    m_hasProblems = tellUnmet(nameOfJob(job), report) || m_hasProblems;
    tellDone(report);
}

/// Jobs of one call are alike; those of an earlier one may not be, and then the first decides.
int ProjectCaptioning::jobsAtOnce(store::JobId first)
{
    const auto job = m_project.job(first);
    const auto request
        = job ? batch::requestFromJson(job->requestJson) : Result<batch::JobRequest>(job.error());
    return request && !m_wish.isResumed ? batch::laneOf(*request, m_source->choices()).limit : 1;
}

/// Reports are told in the jobs' order. Returns those that were not begun.
std::vector<store::JobId> ProjectCaptioning::captionAll(const std::vector<store::JobId> &jobs)
{
    std::mutex mutex; // for what is shared below, and for telling
    std::map<std::size_t, batch::JobReport> untold;
    std::vector<store::JobId> left;
    std::size_t next = 0;
    std::size_t told = 0;
    const int atOnce = std::min(jobsAtOnce(jobs.front()), static_cast<int>(jobs.size()));
    const auto work = [&](store::Project &project) {
        batch::ProjectCaptioner captioner(project, *m_source, m_counts);
        std::unique_lock lock(mutex);
        while (next < jobs.size()) {
            const std::size_t at = next++;
            if (m_isCancelled || m_isOutOfMemory || m_call.console.stopToken().stop_requested()) {
                m_isCancelled = m_isCancelled || !m_isOutOfMemory;
                left.push_back(jobs[at]);
                continue;
            }
            batch::JobHooks hooks;
            hooks.work = m_call.console.work(nameOfJob(jobs[at]));
            lock.unlock();
            batch::JobReport report = captioner.run(jobs[at], hooks);
            lock.lock();
            m_isOutOfMemory = m_isOutOfMemory || report.end == batch::JobEnd::OutOfMemory;
            untold.emplace(at, std::move(report));
            for (auto ready = untold.find(told); ready != untold.end(); ready = untold.find(++told)) {
                tell(jobs[told], ready->second);
                untold.erase(ready);
            }
        }
    };
    std::vector<store::Project> connections;
    for (int i = 1; i < atOnce; ++i) {
        if (auto connection = m_project.connectAgain())
            connections.push_back(*std::move(connection));
    }
    if (connections.empty()) {
        work(m_project);
    } else {
        // The project's own connection is for telling, with the lock held.
        if (auto connection = m_project.connectAgain())
            connections.push_back(*std::move(connection));
        std::vector<std::jthread> threads;
        threads.reserve(connections.size());
        for (store::Project &connection : connections)
            threads.emplace_back([&work, &connection] { work(connection); });
    }
    for (const auto &[at, report] : untold) // behind one that was not begun
        tell(jobs[at], report);
    return left;
}

void ProjectCaptioning::tellDone(const batch::JobReport &report)
{
    if (!m_call.isSet(kJson)) {
        const int added = report.candidatesAdded;
        m_call.console.print(
            QStringLiteral("%1: %2 added; %3 of its cues had text, which stays")
                .arg(report.media ? nameOf(*report.media) : QStringLiteral("text"),
                     added == 1 ? QStringLiteral("1 candidate") : QStringLiteral("%1 candidates").arg(added))
                .arg(report.cuesWithText));
        return;
    }
    nlohmann::ordered_json captions = nlohmann::ordered_json::array();
    bool needsReview = false;
    for (const batch::MadeCaption &made : report.captions) {
        if (made.outcome.finish == Finish::Cancelled)
            continue;
        needsReview = needsReview || made.outcome.needsReview();
        nlohmann::ordered_json caption{
            {"cue", made.cue ? nlohmann::ordered_json(made.cue->value) : nlohmann::ordered_json()},
            {"version",
             made.version ? nlohmann::ordered_json(made.version->value) : nlohmann::ordered_json()}};
        caption.update(outcomeJson(made.outcome));
        captions.push_back(std::move(caption));
    }
    const bool isCancelled = report.end == batch::JobEnd::Cancelled;
    nlohmann::ordered_json medium;
    if (report.media) {
        medium["id"] = report.media->id.value;
        medium["path"] = report.media->path;
        medium["modality"] = modalityName(report.media->modality);
    }
    medium["status"] = isCancelled ? "cancelled" : (needsReview ? "needs review" : "done");
    medium["candidates_added"] = report.candidatesAdded;
    medium["captions"] = std::move(captions);
    m_json.push_back(std::move(medium));
}

int ProjectCaptioning::finish()
{
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

int ProjectCaptioning::run()
{
    const Result<std::vector<store::JobId>> jobs = m_wish.isResumed ? unfinishedJobs() : queueJobs();
    if (!jobs) {
        m_call.console.error(jobs.error());
        return Unusable;
    }
    if (jobs->empty()) {
        m_call.console.note(QStringLiteral("%1: there is nothing to resume").arg(m_call.arguments.first()));
        ++m_captioned; // all of nothing
        return finish();
    }
    const std::vector<store::JobId> left = captionAll(*jobs);
    if (m_isCancelled) {
        if (const auto told = m_project.cancelQueuedJobs(left); !told)
            m_call.console.error(told.error());
    } else if (m_isOutOfMemory) {
        m_call.console.error(
            QStringLiteral("memory ran out; with more of it, or another --dtype or --device, "
                           "'anycap project caption --resume' goes on"));
    }
    return finish();
}

/// Options that say what is asked; an earlier run has said it.
QStringList askingOptions()
{
    QStringList names = samplingOptionNames();
    for (const QCommandLineOption &option : wishOptions())
        names << option.names();
    return names << kMedia << kTrack << kProvider << QStringLiteral("model") << QStringLiteral("endpoint")
                 << QLatin1String(kRecipeOption);
}

Result<Wish> readWholeWish(const Invocation &call, const ModelWish &model)
{
    auto recipe = readRecipe(call);
    if (!recipe)
        return recipe.error();
    Wish wish;
    if (*recipe) {
        wish.request = (*recipe)->request;
        return wish;
    }
    auto request = requestOf(call, model, call.value(kProvider).toStdString());
    if (!request)
        return request.error();
    wish.request = *std::move(request);
    return wish;
}

int runProjectCaption(const Invocation &call)
{
    const bool isResumed = call.isSet(kResume);
    for (const QString &option : isResumed ? askingOptions() : QStringList()) {
        if (call.isSet(option)) {
            call.console.error(QStringLiteral("--%1: what is asked for was said when the run began; --resume "
                                              "takes it up as it was")
                                   .arg(option));
            return Unusable;
        }
    }
    const Result<ModelWish> model
        = readModelWish(call, isResumed ? ModelNaming::Elsewhere : ModelNaming::ByOption);
    if (!model) {
        call.console.error(model.error());
        return Unusable;
    }
    Result<Wish> wish = isResumed ? Wish{{}, true} : readWholeWish(call, *model);
    if (!wish) {
        call.console.error(wish.error());
        return Unusable;
    }
    std::optional<store::Project> project = openProject(call, store::ProjectAccess::ReadWrite);
    if (!project)
        return Unusable;
    if (project->isReadOnly()) {
        call.console.error(QStringLiteral("%1: can only be read").arg(call.arguments.first()));
        return Unusable;
    }
    return ProjectCaptioning(call, *std::move(project), *std::move(wish),
                             makeCaptionerSource({{}, model->options}))
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
                                    "replaced, and one 'anycap project undo' takes the whole run back. A run "
                                    "that was ended by force\n"
                                    "is gone on with by --resume, which captions nothing twice.\n\n"
                                    "Exit status: 0 all candidates meet the limits; 1 some do not, or some "
                                    "media failed; 2 nothing was done.\n\n"
                                    "Example:\n"
                                    "  anycap project caption film.anycap --media film.mp4 --words 5..15\n"
                                    "  anycap project caption film.anycap --resume");
    command.options = wishOptions();
    command.options
        << modelOptions() << recipeOption()
        << QCommandLineOption(kMedia,
                              QStringLiteral("Only this one (number, path or name); may be given again"),
                              QStringLiteral("M"))
        << QCommandLineOption(kTrack, QStringLiteral("The track to caption, by number"), QStringLiteral("N"))
        << QCommandLineOption(
               kProvider,
               QStringLiteral("Who writes: %1; without --model it refines, too").arg(providerHelp()),
               QStringLiteral("P"), fromUtf8(knownProviders().front().name))
        << QCommandLineOption(kResume,
                              QStringLiteral("Caption what earlier runs left undone, as it was asked for"))
        << QCommandLineOption(kJson, QStringLiteral("Print all that is known as JSON"));
    command.minimumArguments = 1;
    command.maximumArguments = 1;
    command.run = runProjectCaption;
    return command;
}

} // namespace anycap::cli
