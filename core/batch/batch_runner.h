// SPDX-License-Identifier: MIT
/// @file batch_runner.h
/// Runs the queued jobs of an open project in the background, on connections of its own: one at a time, or as
/// many as their captioners take (CaptionerChoice::runsAtOnce). The project keeps every job with its state,
/// so that what was asked for survives the end of the program, also a violent one: a job whose captions are
/// not in the project is queued, one whose captions are is not.
///
/// One item that fails never stops the others. Lack of memory does: the item is queued again, models are let
/// go, and the queue is paused until resume().
#pragma once

#include "core/batch/caption_request.h"
#include "core/batch/captioner_source.h"
#include "core/batch/project_captioner.h"
#include "core/project/project.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::batch {

enum class ItemState : unsigned char {
    Queued,
    Running,
    Done,
    NeedsReview,
    Failed,
    Cancelled,
    OutOfMemory, ///< runs again after resume()
};

/// One job at one moment.
struct BatchItem {
    store::JobId job;
    std::string run; ///< items that were asked for together
    std::optional<store::MediaId> media;
    std::optional<store::CueId> cue;
    std::string label; ///< "harbour.mp4: brief, words 10..20"
    int priority = 0; ///< higher first
    ItemState state = ItemState::Queued;
    bool isCancelRequested = false; ///< running still, but asked to stop
    double progress = 0; ///< 0..1
    std::string text; ///< streamed in the stage that runs or ran last
    std::optional<CaptionStage> stage; ///< while running
    std::optional<Error> error; ///< Failed, OutOfMemory
    int candidatesAdded = 0;
    /// Grows with every change of any item: drop an item whose revision is below the last one seen of it.
    std::uint64_t revision = 0;
};

struct NewItem {
    std::optional<store::MediaId> media;
    std::optional<store::CueId> cue; ///< this cue alone; its media is found when `media` is absent
    JobRequest request;
    int priority = 0;
};

struct BatchTotals {
    int queued = 0;
    int running = 0;
    int done = 0; ///< with those that need review
    int needsReview = 0;
    int failed = 0;
    int cancelled = 0;
    int waitingForMemory = 0;
    /// For all that is queued or running; absent until something has been done to judge from.
    std::optional<std::chrono::milliseconds> timeLeft;
};

/// All may be empty. They come on the worker's thread; onChanged also on the thread that called the runner.
/// None may destroy the runner. A window posts them to its own thread.
struct BatchEvents {
    std::function<void(const BatchItem &)>
        onChanged; ///< a state was entered, the order or a wish to stop changed
    std::function<void(store::JobId, const CaptionStage &)> onStage; ///< the text begins anew
    std::function<void(store::JobId, std::string_view utf8Piece)> onText;
    std::function<void(store::JobId, double fraction)> onProgress;
    std::function<void(const JobReport &)> onFinished; ///< its captions are in the project
    std::function<void(const Error &)> onPausedByMemory; ///< the message says what would fit
    std::function<void()> onIdle; ///< nothing left to run: a moment to call CaptionerSource::releaseIdle()
};

/// Thread: every method may be called from any thread, also from callbacks; those that write to the project
/// wait for a transaction that is open on another connection, so do not call them during an Action.
class BatchRunner {
public:
    /// @param project open for writing; only used here, to connect to it again.
    static Result<std::unique_ptr<BatchRunner>>
    open(const store::Project &project, std::shared_ptr<CaptionerSource> source, BatchEvents events = {});
    /// Stops the running item within one step of its model and waits for it; it and the queued ones stay
    /// queued in the project.
    ~BatchRunner();
    BatchRunner(const BatchRunner &) = delete;
    BatchRunner &operator=(const BatchRunner &) = delete;

    /// One transaction, then they run. Without a name for the run they get a new one; all captions of a run
    /// are one step of undo. Errors: checkRequest()'s, those of the project; then nothing was queued.
    Result<std::vector<store::JobId>> enqueue(const std::vector<NewItem> &items, const std::string &run = {});

    /// Queued jobs of the project that are not in this runner: of an earlier session. "Resume 12 captions?"
    Result<std::vector<store::Job>> unfinished() const;
    /// Takes them up; the number of them.
    Result<int> resumeUnfinished();
    /// Marks them as cancelled; the number of them.
    Result<int> discardUnfinished();

    /// A queued item is cancelled at once, a running one is asked to stop. False: unknown or ended.
    bool cancel(store::JobId job);
    void cancelAll();
    /// Runs an item that has ended without being done once more, behind its equals. NotFound, Conflict (it
    /// is queued, running or done), those of the project.
    Result<Unit> retry(store::JobId job);
    /// False unless queued. The priority is kept by the project, the place among equals is not.
    bool setPriority(store::JobId job, int priority);
    /// Before another queued item, with its priority. False unless both are queued.
    bool moveBefore(store::JobId job, store::JobId other);
    /// Takes ended items off the list; the project keeps its record.
    void forgetEnded();

    /// No item is begun while paused; the running one goes on.
    void pause();
    /// Also runs what waited for memory, first.
    void resume();
    bool isPaused() const;

    std::optional<BatchItem> item(store::JobId job) const;
    /// The running one, then queued ones in the order they will run, then ended ones in the order they ended.
    std::vector<BatchItem> items() const;
    BatchTotals totals() const;

    /// Waits until nothing runs and nothing can be begun (all ended, or paused). Not from a callback.
    void waitUntilIdle();
    bool waitUntilIdle(std::chrono::milliseconds limit); ///< false when the limit passed

private:
    struct Impl;
    explicit BatchRunner(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace anycap::batch
