// SPDX-License-Identifier: MIT
/// @file job_queue.h
/// The queue that owns a device: background threads run jobs by priority, stream what they write, and survive
/// whatever a job does. Jobs run one at a time, since a device does one thing at a time; those that only wait
/// for somebody else, a server, may be given a lane in which several run. Standard library only, so that the
/// command line, the studio and tests use the same one. Make one queue for each device.
///
/// A job is a function: it may load a model, caption a file, store the result. Events come as callbacks on
/// the thread that runs the job, never while the queue's lock is held, so a callback may call the queue; it
/// must not destroy it. A window re-posts them to its own thread.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

enum class QueueState : unsigned char {
    Queued,
    Running,
    Done,
    Failed,
    Cancelled,
    NeedsReview, ///< there is a caption, but it does not meet its constraints
};

/// "queued", "running", "done", "failed", "cancelled", "needs review".
std::string_view queueStateName(QueueState state);

using QueueJobId = std::uint64_t; ///< from 1, never used twice by one queue

/// What a job says when it ends on its own.
enum class JobOutcome : unsigned char { Done, NeedsReview, Cancelled };

/// Given to the job's function; valid during the call.
struct JobContext {
    QueueJobId id = 0;
    int attempt = 1; ///< 1 for the first run, 2 for the first retry …
    WorkContext work; ///< stop: cancel() or the queue going away; look at it in every model step
    std::function<void(std::string_view utf8Piece)> onText; ///< streams to QueueEvents::onText; never empty
};

using JobFunction = std::function<Result<JobOutcome>(const JobContext &)>;

struct JobSpec {
    std::string label; ///< for people: "harbour.mp4, brief"
    int priority = 0; ///< higher first; equal ones in the order they came
    int maxAttempts = 1; ///< runs in all; more than 1 retries by itself after an error that may pass
    JobFunction run;
    /// Jobs of one lane share its limit; lanes do not wait for each other. Empty: the device's.
    std::string lane{};
    int laneLimit = 1; ///< how many of the lane run at one time, 1 to 64; not looked at for the device's: 1
};

/// A copy of a job's state at one moment.
struct JobStatus {
    QueueJobId id = 0;
    /// Grows with every change in the queue. Callbacks come from more than one thread and may overtake each
    /// other: drop a status whose revision is below the last one seen of that job.
    std::uint64_t revision = 0;
    std::string label;
    int priority = 0;
    QueueState state = QueueState::Queued;
    int attempts = 0; ///< runs begun
    double progress = 0; ///< of the current run, 0..1
    std::string text; ///< streamed in the current or last run
    std::optional<Error> error; ///< of the last failed run
    bool isCancelRequested = false; ///< running still, but asked to stop
};

/// All may be empty. Called on the job's thread, but onChanged also on the thread that called the queue.
struct QueueEvents {
    std::function<void(const JobStatus &)> onChanged; ///< a state was entered, or a cancel acknowledged
    std::function<void(QueueJobId, std::string_view)> onText;
    std::function<void(QueueJobId, double)> onProgress;
    std::function<void()> onIdle; ///< nothing left to run: a good moment to free the model's memory
};

/// Errors that may pass by trying again: IoError, Locked, Conflict, OutOfMemory.
bool isRetryable(ErrorCode code);

/// Thread: every method may be called from any thread, also from callbacks and from jobs.
class JobQueue {
public:
    explicit JobQueue(QueueEvents events = {});
    /// Asks the running jobs to stop, waits for them, and drops the queued ones without events.
    ~JobQueue();
    JobQueue(const JobQueue &) = delete;
    JobQueue &operator=(const JobQueue &) = delete;

    QueueJobId submit(JobSpec spec);

    /// A queued job is cancelled at once; a running one is asked to stop and the request is acknowledged
    /// before this returns. False when the job is unknown or has ended.
    bool cancel(QueueJobId id);
    void cancelAll();
    /// Queues a job that failed, was cancelled or needs review once more, behind its equals. False otherwise.
    bool retry(QueueJobId id);
    /// False unless queued.
    bool setPriority(QueueJobId id, int priority);
    /// Puts a queued job right before another queued one, with that one's priority. False unless both are.
    bool moveBefore(QueueJobId id, QueueJobId other);
    /// Forgets a job that has ended. False otherwise.
    bool forget(QueueJobId id);

    /// No new job is begun while paused; running ones go on.
    void pause();
    void resume();
    bool isPaused() const;

    std::optional<JobStatus> status(QueueJobId id) const;
    /// Running first, then queued in the order they will run, then ended ones in the order they ended.
    std::vector<JobStatus> jobs() const;

    /// Waits until nothing is running and nothing can be begun (all ended, or paused). Not from a callback.
    void waitUntilIdle();
    /// The same with a limit; false when it passed.
    bool waitUntilIdle(std::chrono::milliseconds limit);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace anycap
