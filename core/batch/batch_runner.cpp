// SPDX-License-Identifier: MIT
// Jobs of the project on a queue; see batch_runner.h. One lock guards the list of items and
// the connection that the caller's thread writes on; it is never held while a callback or the queue runs.
#include "core/batch/batch_runner.h"

#include "core/batch/job_lane.h"
#include "core/batch/time_estimate.h"
#include "core/captioning/job_queue.h"

#include <QUuid>

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <utility>

namespace anycap::batch {

namespace {

using Clock = std::chrono::steady_clock;

struct Entry {
    BatchItem item;
    QueueJobId queueId = 0;
    std::uint64_t queueRevision = 0;
    TimeEstimate::Kind kind = 0;
    Clock::time_point begun;
    bool isEndStored = false; ///< the worker put the end into the project
    JobLane lane;
};

bool hasEnded(ItemState state) { return state != ItemState::Queued && state != ItemState::Running; }

ItemState stateOf(const JobStatus &status)
{
    switch (status.state) {
    case QueueState::Queued:
        return ItemState::Queued;
    case QueueState::Running:
        return ItemState::Running;
    case QueueState::Done:
        return ItemState::Done;
    case QueueState::NeedsReview:
        return ItemState::NeedsReview;
    case QueueState::Cancelled:
        return ItemState::Cancelled;
    case QueueState::Failed:
        break;
    }
    const bool isMemory = status.error && status.error->code == ErrorCode::OutOfMemory;
    return isMemory ? ItemState::OutOfMemory : ItemState::Failed;
}

std::string fileName(const std::string &path) { return path.substr(path.rfind('/') + 1); }

Error notReady(ErrorCode code, store::JobId job, const std::string &what)
{
    return {code, "job " + std::to_string(job.value) + ' ' + what, {}};
}

/// Does one job at a time, on a connection of its own.
struct Worker {
    Worker(store::Project connection, CaptionerSource &source, RunCounts &counts)
        : project(std::move(connection))
        , captioner(project, source, counts)
    {
    }
    store::Project project;
    ProjectCaptioner captioner;
};

} // namespace

struct BatchRunner::Impl {
    Impl(store::Project control, store::Project work, std::shared_ptr<CaptionerSource> captioners,
         BatchEvents batchEvents)
        : source(std::move(captioners))
        , events(std::move(batchEvents))
        , controlProject(std::move(control))
    {
        freeWorkers.push_back(std::make_unique<Worker>(std::move(work), *source, counts));
        QueueEvents queueEvents;
        queueEvents.onChanged = [this](const JobStatus &status) { onQueueChanged(status); };
        queueEvents.onText = [this](QueueJobId id, std::string_view piece) { onText(id, piece); };
        queueEvents.onProgress = [this](QueueJobId id, double fraction) { onProgress(id, fraction); };
        queueEvents.onIdle = [this] {
            if (events.onIdle)
                events.onIdle();
        };
        queue = std::make_unique<JobQueue>(std::move(queueEvents));
    }

    // On a worker's thread.
    Result<std::unique_ptr<Worker>> takeWorker();
    Result<JobOutcome> runItem(store::JobId id, const JobContext &context);
    void onStage(store::JobId id, const CaptionStage &stage);
    void noteEnd(const JobReport &report);

    // From the queue.
    void onQueueChanged(const JobStatus &status);
    void onText(QueueJobId id, std::string_view piece);
    void onProgress(QueueJobId id, double fraction);

    // With the lock held.
    Entry *find(store::JobId id);
    Entry *findQueued(QueueJobId id);
    std::string labelOf(const store::Job &job, const Result<JobRequest> &request,
                        const std::optional<store::Media> &media) const;
    void addEntry(const store::Job &job, const std::vector<CaptionerChoice> &choices);

    void submit(const std::vector<store::JobId> &jobs);
    void storeCancelled(const std::vector<store::JobId> &jobs);
    void cancelWaiting(const std::vector<store::JobId> &jobs);
    Result<std::vector<store::Job>> unfinished();
    QueueJobId queueIdOf(store::JobId id);
    void changed(const BatchItem &item) const
    {
        if (events.onChanged)
            events.onChanged(item);
    }

    const std::shared_ptr<CaptionerSource> source;
    const BatchEvents events;
    mutable std::mutex mutex;
    store::Project controlProject; // guarded by mutex
    std::map<store::JobId, Entry> entries; // guarded by mutex
    std::map<QueueJobId, store::JobId> byQueueId; // guarded by mutex
    TimeEstimate estimate; // guarded by mutex
    std::uint64_t lastRevision = 0; // guarded by mutex
    std::atomic<bool> isClosing{false};
    RunCounts counts;
    std::vector<std::unique_ptr<Worker>> freeWorkers; // guarded by mutex
    std::unique_ptr<JobQueue> queue; // last: joins its workers before the rest goes away
};

Entry *BatchRunner::Impl::find(store::JobId id)
{
    const auto found = entries.find(id);
    return found == entries.end() ? nullptr : &found->second;
}

Entry *BatchRunner::Impl::findQueued(QueueJobId id)
{
    const auto found = byQueueId.find(id);
    return found == byQueueId.end() ? nullptr : find(found->second);
}

QueueJobId BatchRunner::Impl::queueIdOf(store::JobId id)
{
    const std::lock_guard lock(mutex);
    const Entry *entry = find(id);
    return entry == nullptr ? 0 : entry->queueId;
}

/// "harbour.mp4: brief, words 10..20"; a cue with its number.
std::string BatchRunner::Impl::labelOf(const store::Job &job, const Result<JobRequest> &request,
                                       const std::optional<store::Media> &media) const
{
    std::string label = media ? fileName(media->path) : std::string("text");
    if (job.cue)
        label += " #" + std::to_string(job.cue->value);
    return request ? label + ": " + requestSummary(*request) : label;
}

void BatchRunner::Impl::addEntry(const store::Job &job, const std::vector<CaptionerChoice> &choices)
{
    Entry entry;
    std::optional<store::Media> media;
    std::optional<store::MediaId> mediaId = job.media;
    if (!mediaId && job.cue) {
        if (const auto cue = controlProject.cue(*job.cue)) {
            if (const auto track = controlProject.track(cue->track))
                mediaId = track->media;
        }
    }
    if (mediaId) {
        if (auto found = controlProject.media(*mediaId))
            media = *std::move(found);
    }
    entry.item.job = job.id;
    entry.item.run = job.run;
    entry.item.media = mediaId;
    entry.item.cue = job.cue;
    const auto request = requestFromJson(job.requestJson);
    entry.item.label = labelOf(job, request, media);
    if (request)
        entry.lane = laneOf(*request, choices);
    entry.item.priority = job.priority;
    const int modality = media ? static_cast<int>(media->modality) : -1;
    entry.kind = modality * 2 + (job.cue ? 1 : 0);
    entries[job.id] = std::move(entry);
}

/// The items are on the list by now. The queue knows them by the job's number as their label.
void BatchRunner::Impl::submit(const std::vector<store::JobId> &jobs)
{
    for (const store::JobId id : jobs) {
        JobSpec spec;
        spec.label = std::to_string(id.value);
        {
            const std::lock_guard lock(mutex);
            if (const Entry *entry = find(id)) {
                spec.priority = entry->item.priority;
                spec.lane = entry->lane.name;
                spec.laneLimit = entry->lane.limit;
            }
        }
        spec.run = [this, id](const JobContext &context) { return runItem(id, context); };
        queue->submit(std::move(spec));
    }
}

Result<std::vector<store::Job>> BatchRunner::Impl::unfinished()
{
    const std::lock_guard lock(mutex);
    Result<std::vector<store::Job>> jobs = controlProject.jobs(store::JobState::Queued);
    if (jobs) {
        jobs->erase(std::remove_if(jobs->begin(), jobs->end(),
                                   [this](const store::Job &job) { return find(job.id) != nullptr; }),
                    jobs->end());
        std::stable_sort(jobs->begin(), jobs->end(),
                         [](const store::Job &a, const store::Job &b) { return a.priority > b.priority; });
    }
    return jobs;
}

/// Those that never began: nobody else tells the project. Should that fail, they are offered again next time.
void BatchRunner::Impl::storeCancelled(const std::vector<store::JobId> &jobs)
{
    const std::lock_guard lock(mutex);
    std::vector<store::JobId> notBegun;
    for (const store::JobId id : jobs) {
        const Entry *entry = find(id);
        if (entry != nullptr && entry->item.state == ItemState::Cancelled && !entry->isEndStored)
            notBegun.push_back(id);
    }
    if (!notBegun.empty())
        (void)controlProject.cancelQueuedJobs(notBegun).has_value();
}

/// Those that wait for memory have ended for the queue, and are queued in the project.
void BatchRunner::Impl::cancelWaiting(const std::vector<store::JobId> &jobs)
{
    std::vector<BatchItem> cancelled;
    {
        const std::lock_guard lock(mutex);
        (void)controlProject.cancelQueuedJobs(jobs).has_value();
        for (const store::JobId id : jobs) {
            Entry *entry = find(id);
            if (entry == nullptr || entry->item.state != ItemState::OutOfMemory)
                continue;
            entry->item.state = ItemState::Cancelled;
            entry->item.error.reset();
            entry->item.revision = ++lastRevision;
            cancelled.push_back(entry->item);
        }
    }
    for (const BatchItem &item : cancelled)
        changed(item);
}

void BatchRunner::Impl::onStage(store::JobId id, const CaptionStage &stage)
{
    {
        const std::lock_guard lock(mutex);
        if (Entry *entry = find(id)) {
            entry->item.stage = stage;
            entry->item.text.clear();
            entry->item.revision = ++lastRevision;
        }
    }
    if (events.onStage)
        events.onStage(id, stage);
}

void BatchRunner::Impl::noteEnd(const JobReport &report)
{
    const std::lock_guard lock(mutex);
    Entry *entry = find(report.job);
    if (entry == nullptr)
        return;
    entry->isEndStored = true;
    entry->item.candidatesAdded = report.candidatesAdded;
    if (report.end == JobEnd::Done || report.end == JobEnd::NeedsReview)
        estimate.record(entry->kind, std::chrono::duration<double>(Clock::now() - entry->begun).count());
}

Result<std::unique_ptr<Worker>> BatchRunner::Impl::takeWorker()
{
    const std::lock_guard lock(mutex);
    if (!freeWorkers.empty()) {
        std::unique_ptr<Worker> worker = std::move(freeWorkers.back());
        freeWorkers.pop_back();
        return worker;
    }
    auto connection = controlProject.connectAgain();
    if (!connection)
        return connection.error();
    return std::make_unique<Worker>(*std::move(connection), *source, counts);
}

Result<JobOutcome> BatchRunner::Impl::runItem(store::JobId id, const JobContext &context)
{
    JobHooks hooks;
    hooks.work = context.work;
    hooks.onText = context.onText;
    hooks.onStage = [this, id](const CaptionStage &stage) { onStage(id, stage); };
    hooks.isClosing = [this] { return isClosing.load(); };
    auto worker = takeWorker();
    if (!worker)
        return worker.error();
    const JobReport report = (*worker)->captioner.run(id, hooks);
    {
        const std::lock_guard lock(mutex);
        freeWorkers.push_back(*std::move(worker));
    }
    noteEnd(report);
    if (report.end == JobEnd::OutOfMemory) {
        queue->pause(); // before this item ends, so that the next one does not begin
        source->releaseIdle();
    }
    if (events.onFinished && report.end != JobEnd::Stopped)
        events.onFinished(report);
    if (report.end == JobEnd::OutOfMemory && events.onPausedByMemory)
        events.onPausedByMemory(*report.error);
    if (report.error)
        return *report.error;
    if (report.end == JobEnd::Cancelled || report.end == JobEnd::Stopped)
        return JobOutcome::Cancelled;
    return report.end == JobEnd::NeedsReview ? JobOutcome::NeedsReview : JobOutcome::Done;
}

void BatchRunner::Impl::onQueueChanged(const JobStatus &status)
{
    BatchItem copy;
    {
        const std::lock_guard lock(mutex);
        Entry *entry = find({std::stoll(status.label)});
        if (entry == nullptr || status.revision < entry->queueRevision || isClosing.load())
            return;
        entry->queueRevision = status.revision;
        entry->queueId = status.id;
        byQueueId[status.id] = entry->item.job;
        BatchItem &item = entry->item;
        const ItemState before = item.state;
        item.state = stateOf(status);
        item.isCancelRequested = status.isCancelRequested;
        item.priority = status.priority;
        item.progress = status.progress;
        item.error = status.error;
        if (item.state == ItemState::Running && before != ItemState::Running) {
            item.text.clear();
            item.candidatesAdded = 0;
            entry->begun = Clock::now();
            entry->isEndStored = false;
        }
        if (item.state != ItemState::Running)
            item.stage.reset();
        item.revision = ++lastRevision;
        copy = item;
    }
    changed(copy);
}

void BatchRunner::Impl::onText(QueueJobId id, std::string_view piece)
{
    store::JobId job;
    {
        const std::lock_guard lock(mutex);
        Entry *entry = findQueued(id);
        if (entry == nullptr)
            return;
        entry->item.text += piece;
        entry->item.revision = ++lastRevision;
        job = entry->item.job;
    }
    if (events.onText)
        events.onText(job, piece);
}

void BatchRunner::Impl::onProgress(QueueJobId id, double fraction)
{
    store::JobId job;
    {
        const std::lock_guard lock(mutex);
        Entry *entry = findQueued(id);
        if (entry == nullptr)
            return;
        entry->item.progress = fraction;
        entry->item.revision = ++lastRevision;
        job = entry->item.job;
    }
    if (events.onProgress)
        events.onProgress(job, fraction);
}

BatchRunner::BatchRunner(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

Result<std::unique_ptr<BatchRunner>>
BatchRunner::open(const store::Project &project, std::shared_ptr<CaptionerSource> source, BatchEvents events)
{
    if (project.isReadOnly())
        return Error{ErrorCode::PermissionDenied, "can only be read", project.path()};
    auto control = project.connectAgain();
    if (!control)
        return control.error();
    auto work = project.connectAgain();
    if (!work)
        return work.error();
    return std::unique_ptr<BatchRunner>(new BatchRunner(
        std::make_unique<Impl>(*std::move(control), *std::move(work), std::move(source), std::move(events))));
}

BatchRunner::~BatchRunner()
{
    m_impl->isClosing = true;
    m_impl->queue.reset();
}

Result<std::vector<store::JobId>> BatchRunner::enqueue(const std::vector<NewItem> &items,
                                                       const std::string &run)
{
    const std::string name
        = run.empty() ? QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString() : run;
    std::vector<store::NewJob> jobs;
    for (const NewItem &item : items) {
        if (const auto checked = checkRequest(item.request); !checked)
            return checked.error();
        if (!item.media && !item.cue)
            return Error{ErrorCode::InvalidArgument, "an item needs a medium or a cue", {}};
        jobs.push_back({name, item.media, item.cue, toJson(item.request), item.priority});
    }
    const std::vector<CaptionerChoice> choices = m_impl->source->choices();
    std::vector<store::JobId> ids;
    {
        const std::lock_guard lock(m_impl->mutex);
        auto added = m_impl->controlProject.addJobs(jobs);
        if (!added)
            return added.error();
        ids = *std::move(added);
        for (std::size_t i = 0; i < ids.size(); ++i) {
            store::Job job;
            job.id = ids[i];
            job.run = name;
            job.media = jobs[i].media;
            job.cue = jobs[i].cue;
            job.requestJson = jobs[i].requestJson;
            job.priority = jobs[i].priority;
            m_impl->addEntry(job, choices);
        }
    }
    m_impl->submit(ids);
    return ids;
}

Result<std::vector<store::Job>> BatchRunner::unfinished() const { return m_impl->unfinished(); }

Result<int> BatchRunner::resumeUnfinished()
{
    const Result<std::vector<store::Job>> jobs = m_impl->unfinished();
    if (!jobs)
        return jobs.error();
    const std::vector<CaptionerChoice> choices = m_impl->source->choices();
    std::vector<store::JobId> ids;
    {
        const std::lock_guard lock(m_impl->mutex);
        for (const store::Job &job : *jobs) {
            m_impl->addEntry(job, choices);
            ids.push_back(job.id);
        }
    }
    m_impl->submit(ids);
    return static_cast<int>(ids.size());
}

Result<int> BatchRunner::discardUnfinished()
{
    const Result<std::vector<store::Job>> jobs = m_impl->unfinished();
    if (!jobs)
        return jobs.error();
    std::vector<store::JobId> ids;
    for (const store::Job &job : *jobs)
        ids.push_back(job.id);
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->controlProject.cancelQueuedJobs(ids);
}

bool BatchRunner::cancel(store::JobId job)
{
    const auto known = item(job);
    if (!known)
        return false;
    if (known->state == ItemState::OutOfMemory) {
        m_impl->cancelWaiting({job});
        return true;
    }
    if (!m_impl->queue->cancel(m_impl->queueIdOf(job)))
        return false;
    m_impl->storeCancelled({job});
    return true;
}

void BatchRunner::cancelAll()
{
    const std::vector<BatchItem> all = items();
    std::vector<store::JobId> queued;
    std::vector<store::JobId> waiting;
    // From the back, and the running one last: otherwise the next would begin meanwhile.
    for (auto item = all.rbegin(); item != all.rend(); ++item) {
        if (item->state == ItemState::OutOfMemory)
            waiting.push_back(item->job);
        else if (item->state == ItemState::Queued && m_impl->queue->cancel(m_impl->queueIdOf(item->job)))
            queued.push_back(item->job);
    }
    m_impl->storeCancelled(queued);
    m_impl->cancelWaiting(waiting);
    for (const BatchItem &item : all) {
        if (item.state == ItemState::Running)
            m_impl->queue->cancel(m_impl->queueIdOf(item.job));
    }
}

Result<Unit> BatchRunner::retry(store::JobId job)
{
    QueueJobId queueId = 0;
    {
        const std::lock_guard lock(m_impl->mutex);
        Entry *entry = m_impl->find(job);
        if (entry == nullptr)
            return notReady(ErrorCode::NotFound, job, "is not on the list");
        if (!hasEnded(entry->item.state) || entry->item.state == ItemState::Done)
            return notReady(ErrorCode::Conflict, job, "is queued, running or done");
        if (auto queued = m_impl->controlProject.requeueJob(job); !queued)
            return queued;
        entry->isEndStored = false;
        queueId = entry->queueId;
    }
    if (!m_impl->queue->retry(queueId))
        return notReady(ErrorCode::Conflict, job, "is queued, running or done");
    return Unit{};
}

bool BatchRunner::setPriority(store::JobId job, int priority)
{
    if (!m_impl->queue->setPriority(m_impl->queueIdOf(job), priority))
        return false;
    const std::lock_guard lock(m_impl->mutex);
    (void)m_impl->controlProject.setJobPriority(job, priority)
        .has_value(); // the order of this session counts
    return true;
}

bool BatchRunner::moveBefore(store::JobId job, store::JobId other)
{
    if (!m_impl->queue->moveBefore(m_impl->queueIdOf(job), m_impl->queueIdOf(other)))
        return false;
    const auto moved = item(job);
    const std::lock_guard lock(m_impl->mutex);
    if (moved)
        (void)m_impl->controlProject.setJobPriority(job, moved->priority).has_value();
    return true;
}

void BatchRunner::forgetEnded()
{
    for (const BatchItem &item : items()) {
        if (!hasEnded(item.state) || item.state == ItemState::OutOfMemory)
            continue;
        if (!m_impl->queue->forget(m_impl->queueIdOf(item.job)))
            continue;
        const std::lock_guard lock(m_impl->mutex);
        if (const Entry *entry = m_impl->find(item.job))
            m_impl->byQueueId.erase(entry->queueId);
        m_impl->entries.erase(item.job);
    }
}

void BatchRunner::pause() { m_impl->queue->pause(); }

void BatchRunner::resume()
{
    std::vector<store::JobId> waiting;
    std::optional<store::JobId> first;
    for (const BatchItem &item : items()) {
        if (item.state == ItemState::OutOfMemory)
            waiting.push_back(item.job);
        else if (item.state == ItemState::Queued && !first)
            first = item.job;
    }
    for (const store::JobId job : waiting) {
        if (retry(job) && first)
            m_impl->queue->moveBefore(m_impl->queueIdOf(job), m_impl->queueIdOf(*first));
    }
    m_impl->queue->resume();
}

bool BatchRunner::isPaused() const { return m_impl->queue->isPaused(); }

std::optional<BatchItem> BatchRunner::item(store::JobId job) const
{
    const std::lock_guard lock(m_impl->mutex);
    const Entry *entry = m_impl->find(job);
    return entry == nullptr ? std::nullopt : std::optional(entry->item);
}

std::vector<BatchItem> BatchRunner::items() const
{
    const std::vector<JobStatus> order = m_impl->queue->jobs();
    const std::lock_guard lock(m_impl->mutex);
    std::vector<BatchItem> items;
    for (const JobStatus &status : order) {
        if (const Entry *entry = m_impl->findQueued(status.id))
            items.push_back(entry->item);
    }
    return items;
}

BatchTotals BatchRunner::totals() const
{
    const std::lock_guard lock(m_impl->mutex);
    BatchTotals totals;
    std::vector<TimeEstimate::Kind> queued;
    std::optional<TimeEstimate::Running> running;
    for (const auto &[id, entry] : m_impl->entries) {
        switch (entry.item.state) {
        case ItemState::Queued:
            ++totals.queued;
            queued.push_back(entry.kind);
            break;
        case ItemState::Running:
            ++totals.running;
            running = {entry.kind, std::chrono::duration<double>(Clock::now() - entry.begun).count(),
                       entry.item.progress};
            break;
        case ItemState::NeedsReview:
            ++totals.needsReview;
            ++totals.done;
            break;
        case ItemState::Done:
            ++totals.done;
            break;
        case ItemState::Failed:
            ++totals.failed;
            break;
        case ItemState::Cancelled:
            ++totals.cancelled;
            break;
        case ItemState::OutOfMemory:
            ++totals.waitingForMemory;
            queued.push_back(entry.kind);
            break;
        }
    }
    if (const auto seconds = m_impl->estimate.left(queued, running)) {
        const double atOnce = std::max(totals.running, 1);
        totals.timeLeft = std::chrono::milliseconds(static_cast<std::int64_t>(*seconds * 1000 / atOnce));
    }
    return totals;
}

void BatchRunner::waitUntilIdle() { m_impl->queue->waitUntilIdle(); }

bool BatchRunner::waitUntilIdle(std::chrono::milliseconds limit)
{
    return m_impl->queue->waitUntilIdle(limit);
}

} // namespace anycap::batch
