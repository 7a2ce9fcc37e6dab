// SPDX-License-Identifier: MIT
// Worker threads over a list of jobs; see job_queue.h. The lock guards the list; jobs and callbacks run
// without it.
#include "core/captioning/job_queue.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <exception>
#include <list>
#include <map>
#include <mutex>
#include <new>
#include <stop_token>
#include <thread>
#include <utility>

namespace anycap {

namespace {

struct Entry {
    JobStatus status;
    int maxAttempts = 1;
    JobFunction run;
    std::string lane;
    int laneLimit = 1;
    std::stop_source stop;
};

constexpr std::size_t kMostWorkers = 64;

bool hasEnded(QueueState state) { return state != QueueState::Queued && state != QueueState::Running; }

/// Runs the job; whatever it throws becomes an error.
Result<JobOutcome> runGuarded(const JobFunction &run, const JobContext &context)
{
    try {
        if (!run)
            return Error{ErrorCode::InvalidArgument, "the job has nothing to run", {}};
        return run(context);
    } catch (const std::bad_alloc &) {
        return Error{ErrorCode::OutOfMemory, "memory ran out", {}};
    } catch (const std::exception &e) {
        return Error{ErrorCode::Internal, e.what(), {}};
    } catch (...) {
        return Error{ErrorCode::Internal, "the job threw something unknown", {}};
    }
}

} // namespace

std::string_view queueStateName(QueueState state)
{
    static constexpr std::array<std::string_view, 6> kNames{"queued", "running",   "done",
                                                            "failed", "cancelled", "needs review"};
    return kNames[static_cast<std::size_t>(state)];
}

bool isRetryable(ErrorCode code)
{
    return code == ErrorCode::IoError || code == ErrorCode::Locked || code == ErrorCode::Conflict
        || code == ErrorCode::OutOfMemory;
}

struct JobQueue::Impl {
    using List = std::list<Entry>;

    explicit Impl(QueueEvents queueEvents)
        : events(std::move(queueEvents))
    {
    }

    void work(const std::stop_token &quit);
    void runOne(std::unique_lock<std::mutex> &lock, List::iterator job, const std::stop_token &quit);
    List::iterator next();
    void addWorkers(const Entry &entry);
    void settle(Entry &job, const Result<JobOutcome> &result);
    List::iterator findQueued(QueueJobId id);
    Entry *find(QueueJobId id);
    void insertByPriority(Entry entry);
    /// A copy to hand out after a change; with the lock held.
    JobStatus stamped(JobStatus &status)
    {
        status.revision = ++lastRevision;
        return status;
    }
    /// Something is left to begin, now or when a lane is free.
    bool canBegin() const { return !isPaused && !queued.empty(); }
    void changed(const JobStatus &status) const
    {
        if (events.onChanged)
            events.onChanged(status);
    }

    const QueueEvents events;
    mutable std::mutex mutex;
    std::condition_variable_any wake; // for the workers
    std::condition_variable idle; // for waitUntilIdle()
    List queued; // guarded by mutex; in the order they will run
    List running; // guarded by mutex; in the order they began
    List ended; // guarded by mutex; in the order they ended
    QueueJobId lastId = 0; // guarded by mutex
    std::uint64_t lastRevision = 0; // guarded by mutex
    std::map<std::string, int> laneLimits; // guarded by mutex; of all lanes there were
    bool isPaused = false; // guarded by mutex
    int active = 0; // guarded by mutex; workers in a job
    int busy = 0; // guarded by mutex; workers in a job or in its last callbacks
    std::stop_source quit;
    std::vector<std::jthread> workers; // guarded by mutex until quit; last: join before the rest goes away
};

JobQueue::Impl::List::iterator JobQueue::Impl::findQueued(QueueJobId id)
{
    return std::find_if(queued.begin(), queued.end(), [id](const Entry &e) { return e.status.id == id; });
}

Entry *JobQueue::Impl::find(QueueJobId id)
{
    for (List *list : {&running, &queued, &ended}) {
        for (Entry &entry : *list) {
            if (entry.status.id == id)
                return &entry;
        }
    }
    return nullptr;
}

void JobQueue::Impl::insertByPriority(Entry entry)
{
    const auto place = std::find_if(queued.begin(), queued.end(), [&entry](const Entry &other) {
        return other.status.priority < entry.status.priority;
    });
    queued.insert(place, std::move(entry));
}

/// The first job whose lane has room; queued.end() when there is none, or the queue is paused.
JobQueue::Impl::List::iterator JobQueue::Impl::next()
{
    if (isPaused)
        return queued.end();
    std::map<std::string_view, int> used;
    for (const Entry &entry : running)
        ++used[entry.lane];
    return std::find_if(queued.begin(), queued.end(), [&](const Entry &entry) {
        const auto lane = used.find(entry.lane);
        return lane == used.end() || lane->second < entry.laneLimit;
    });
}

/// As many as may be in jobs at one time. With the lock held.
void JobQueue::Impl::addWorkers(const Entry &entry)
{
    if (quit.stop_requested())
        return;
    laneLimits[entry.lane] = entry.laneLimit;
    std::size_t wanted = 0;
    for (const auto &[lane, limit] : laneLimits)
        wanted += static_cast<std::size_t>(limit);
    wanted = std::min({wanted, queued.size() + running.size() + 1, kMostWorkers});
    while (workers.size() < wanted)
        workers.emplace_back([this] { work(quit.get_token()); });
}

void JobQueue::Impl::work(const std::stop_token &stop)
{
    std::unique_lock lock(mutex);
    for (;;) {
        auto job = queued.end();
        wake.wait(lock, stop, [&] { return (job = next()) != queued.end(); });
        if (stop.stop_requested())
            break;
        ++busy;
        ++active;
        runOne(lock, job, stop);
        --active;
        wake.notify_all(); // its lane has room
        if (active == 0 && !canBegin() && events.onIdle) {
            lock.unlock();
            events.onIdle();
            lock.lock();
        }
        --busy;
        idle.notify_all();
    }
    idle.notify_all();
}

/// With the lock held on entry and on return, free in between.
void JobQueue::Impl::runOne(std::unique_lock<std::mutex> &lock, List::iterator place,
                            const std::stop_token &quitToken)
{
    running.splice(running.end(), queued, place);
    Entry &job = *place; // stays in place: only this thread moves it
    job.status.state = QueueState::Running;
    job.status.progress = 0;
    job.status.text.clear();
    ++job.status.attempts;
    const QueueJobId id = job.status.id;
    const JobFunction run = job.run;
    JobStatus snapshot = stamped(job.status);
    JobContext context;
    context.id = id;
    context.attempt = job.status.attempts;
    context.work.stop = job.stop.get_token();
    const std::stop_callback stopWithQueue(quitToken,
                                           [source = job.stop]() mutable { source.request_stop(); });
    lock.unlock();

    context.work.onProgress = [this, &job, id](double fraction) {
        {
            const std::lock_guard guard(mutex);
            job.status.progress = std::clamp(fraction, 0.0, 1.0);
        }
        if (events.onProgress)
            events.onProgress(id, std::clamp(fraction, 0.0, 1.0));
    };
    context.onText = [this, &job, id](std::string_view piece) {
        {
            const std::lock_guard guard(mutex);
            job.status.text += piece;
        }
        if (events.onText)
            events.onText(id, piece);
    };
    changed(snapshot);
    const Result<JobOutcome> result = runGuarded(run, context);

    lock.lock();
    settle(job, result);
    snapshot = stamped(job.status);
    if (job.status.state == QueueState::Queued) {
        insertByPriority(std::move(job));
        running.erase(place);
    } else {
        ended.splice(ended.end(), running, place);
    }
    lock.unlock();
    changed(snapshot);
    lock.lock();
}

/// The state after a run. An error that may pass puts the job back while attempts are left.
void JobQueue::Impl::settle(Entry &job, const Result<JobOutcome> &result)
{
    JobStatus &status = job.status;
    status.isCancelRequested = false;
    if (result) {
        status.error.reset();
        status.state = QueueState::Done;
        if (*result == JobOutcome::NeedsReview)
            status.state = QueueState::NeedsReview;
        else if (*result == JobOutcome::Cancelled)
            status.state = QueueState::Cancelled;
        status.progress = status.state == QueueState::Cancelled ? status.progress : 1;
        return;
    }
    status.error = result.error();
    if (job.stop.stop_requested())
        status.state = QueueState::Cancelled; // it was asked to stop: what it says on the way out is noise
    else if (isRetryable(result.error().code) && status.attempts < job.maxAttempts)
        status.state = QueueState::Queued;
    else
        status.state = QueueState::Failed;
}

JobQueue::JobQueue(QueueEvents events)
    : m_impl(std::make_unique<Impl>(std::move(events)))
{
}

JobQueue::~JobQueue()
{
    m_impl->quit.request_stop();
    m_impl->wake.notify_all();
    std::vector<std::jthread> workers;
    {
        const std::lock_guard lock(m_impl->mutex); // a job that still submits adds no worker from now on
        workers.swap(m_impl->workers);
    }
    workers.clear(); // joins
}

QueueJobId JobQueue::submit(JobSpec spec)
{
    JobStatus snapshot;
    {
        const std::lock_guard lock(m_impl->mutex);
        Entry entry;
        entry.status.id = ++m_impl->lastId;
        entry.status.label = std::move(spec.label);
        entry.status.priority = spec.priority;
        entry.maxAttempts = std::max(spec.maxAttempts, 1);
        entry.run = std::move(spec.run);
        entry.lane = std::move(spec.lane);
        entry.laneLimit
            = entry.lane.empty() ? 1 : std::clamp(spec.laneLimit, 1, static_cast<int>(kMostWorkers));
        snapshot = m_impl->stamped(entry.status);
        m_impl->addWorkers(entry);
        m_impl->insertByPriority(std::move(entry));
    }
    m_impl->changed(snapshot);
    m_impl->wake.notify_all();
    return snapshot.id;
}

bool JobQueue::cancel(QueueJobId id)
{
    JobStatus snapshot;
    std::stop_source stop(std::nostopstate);
    {
        const std::lock_guard lock(m_impl->mutex);
        if (const auto it = m_impl->findQueued(id); it != m_impl->queued.end()) {
            it->status.state = QueueState::Cancelled;
            snapshot = m_impl->stamped(it->status);
            m_impl->ended.splice(m_impl->ended.end(), m_impl->queued, it);
            m_impl->idle.notify_all();
        } else if (Entry *job = m_impl->find(id);
                   job != nullptr && job->status.state == QueueState::Running) {
            job->status.isCancelRequested = true;
            stop = job->stop;
            snapshot = m_impl->stamped(job->status);
        } else {
            return false;
        }
    }
    m_impl->changed(snapshot);
    stop.request_stop(); // runs the job's stop callbacks, so without the lock
    return true;
}

void JobQueue::cancelAll()
{
    for (const JobStatus &status : jobs()) {
        if (!hasEnded(status.state))
            cancel(status.id);
    }
}

bool JobQueue::retry(QueueJobId id)
{
    JobStatus snapshot;
    {
        const std::lock_guard lock(m_impl->mutex);
        auto &ended = m_impl->ended;
        const auto it
            = std::find_if(ended.begin(), ended.end(), [id](const Entry &e) { return e.status.id == id; });
        if (it == ended.end() || it->status.state == QueueState::Done)
            return false;
        Entry entry = std::move(*it);
        ended.erase(it);
        entry.stop = std::stop_source();
        entry.status.state = QueueState::Queued;
        entry.status.attempts = 0;
        entry.status.progress = 0;
        entry.status.error.reset();
        snapshot = m_impl->stamped(entry.status);
        m_impl->addWorkers(entry);
        m_impl->insertByPriority(std::move(entry));
    }
    m_impl->changed(snapshot);
    m_impl->wake.notify_all();
    return true;
}

bool JobQueue::setPriority(QueueJobId id, int priority)
{
    JobStatus snapshot;
    {
        const std::lock_guard lock(m_impl->mutex);
        const auto it = m_impl->findQueued(id);
        if (it == m_impl->queued.end())
            return false;
        Entry entry = std::move(*it);
        m_impl->queued.erase(it);
        entry.status.priority = priority;
        snapshot = m_impl->stamped(entry.status);
        m_impl->insertByPriority(std::move(entry));
    }
    m_impl->changed(snapshot);
    return true;
}

bool JobQueue::moveBefore(QueueJobId id, QueueJobId other)
{
    JobStatus snapshot;
    {
        const std::lock_guard lock(m_impl->mutex);
        const auto it = m_impl->findQueued(id);
        const auto place = m_impl->findQueued(other);
        if (it == m_impl->queued.end() || place == m_impl->queued.end() || id == other)
            return false;
        it->status.priority = place->status.priority;
        m_impl->queued.splice(place, m_impl->queued, it);
        snapshot = m_impl->stamped(it->status);
    }
    m_impl->changed(snapshot);
    return true;
}

bool JobQueue::forget(QueueJobId id)
{
    const std::lock_guard lock(m_impl->mutex);
    return std::erase_if(m_impl->ended, [id](const Entry &e) { return e.status.id == id; }) > 0;
}

void JobQueue::pause()
{
    const std::lock_guard lock(m_impl->mutex);
    m_impl->isPaused = true;
    m_impl->idle.notify_all();
}

void JobQueue::resume()
{
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->isPaused = false;
    }
    m_impl->wake.notify_all();
}

bool JobQueue::isPaused() const
{
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->isPaused;
}

std::optional<JobStatus> JobQueue::status(QueueJobId id) const
{
    const std::lock_guard lock(m_impl->mutex);
    const Entry *entry = m_impl->find(id);
    return entry == nullptr ? std::nullopt : std::optional(entry->status);
}

std::vector<JobStatus> JobQueue::jobs() const
{
    const std::lock_guard lock(m_impl->mutex);
    std::vector<JobStatus> result;
    for (const Impl::List *list : {&m_impl->running, &m_impl->queued, &m_impl->ended}) {
        for (const Entry &entry : *list)
            result.push_back(entry.status);
    }
    return result;
}

void JobQueue::waitUntilIdle()
{
    std::unique_lock lock(m_impl->mutex);
    m_impl->idle.wait(lock, [this] { return m_impl->busy == 0 && !m_impl->canBegin(); });
}

bool JobQueue::waitUntilIdle(std::chrono::milliseconds limit)
{
    std::unique_lock lock(m_impl->mutex);
    return m_impl->idle.wait_for(lock, limit, [this] { return m_impl->busy == 0 && !m_impl->canBegin(); });
}

} // namespace anycap
