// SPDX-License-Identifier: MIT
#include "ui/session/job_center.h"

#include "ui/session/notices.h"
#include "ui/session/project_session.h"
#include "ui/session/text.h"

#include <utility>

namespace anycap::ui {

namespace {

bool isWaitingOrRunning(batch::ItemState state)
{
    return state == batch::ItemState::Queued || state == batch::ItemState::Running
        || state == batch::ItemState::OutOfMemory;
}

} // namespace

JobCenter::JobCenter(ProjectSession &session, Notices &notices, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_notices(notices)
{
    connect(&session, &ProjectSession::opened, this, &JobCenter::openRunner);
    connect(&session, &ProjectSession::aboutToClose, this, &JobCenter::closeRunner);
}

JobCenter::~JobCenter() { closeRunner(); }

void JobCenter::setSource(std::shared_ptr<batch::CaptionerSource> source)
{
    closeRunner();
    m_source = std::move(source);
    if (m_session.isOpen())
        openRunner();
    emit availabilityChanged();
}

void JobCenter::openRunner()
{
    if (m_source == nullptr || m_session.isReadOnly())
        return;
    auto runner = batch::BatchRunner::open(m_session.project(), m_source, events());
    if (!runner) {
        m_notices.error(runner.error());
        return;
    }
    m_runner = *std::move(runner);
    emit availabilityChanged();
    emit itemsReset();
    emit unfinishedChanged();
}

void JobCenter::closeRunner()
{
    ++m_generation;
    if (m_runner == nullptr)
        return;
    m_runner.reset(); // the running item stops within one step of its model, and stays queued in the project
    emit availabilityChanged();
    emit itemsReset();
    emit unfinishedChanged();
}

batch::BatchEvents JobCenter::events()
{
    // Everything is posted: the runner's thread touches nothing of ours, and is gone before we are.
    const auto post = [this, generation = ++m_generation](auto call) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, call = std::move(call)] {
                if (generation == m_generation)
                    call();
            },
            Qt::QueuedConnection);
    };
    batch::BatchEvents events;
    events.onChanged = [this, post](const batch::BatchItem &item) {
        post([this, job = item.job] { emit itemChanged(job); });
    };
    events.onStage = [this, post](store::JobId job, const batch::CaptionStage &stage) {
        post([this, job, stage] {
            emit stageBegan(job, stage.task == CaptionTask::Refine, stage.cue.value_or(store::CueId{}));
        });
    };
    events.onText = [this, post](store::JobId job, std::string_view piece) {
        post([this, job, text = fromUtf8(piece)] { emit textStreamed(job, text); });
    };
    events.onProgress = [this, post](store::JobId job, double fraction) {
        post([this, job, fraction] { emit progressChanged(job, fraction); });
    };
    events.onFinished
        = [this, post](const batch::JobReport &report) { post([this, report] { takeReport(report); }); };
    events.onPausedByMemory = [this, post](const Error &error) {
        post([this, error] {
            m_notices.error(error);
            emit pausedByMemory(fromUtf8(error.toString()));
            emit pausedChanged(true);
        });
    };
    events.onIdle = [this, post, source = m_source] {
        source->releaseIdle();
        post([this] { emit idle(); });
    };
    return events;
}

void JobCenter::takeReport(const batch::JobReport &report)
{
    store::ProjectChanges changes;
    for (const batch::MadeCaption &made : report.captions) {
        if (made.cue)
            changes.cues.push_back(*made.cue);
    }
    // A medium without captions got its track with them.
    if (!changes.cues.empty()) {
        if (const auto cue = m_session.project().cue(changes.cues.front()))
            changes.tracks.push_back(cue->track);
    }
    m_session.refresh(changes);
    if (report.error && report.end == batch::JobEnd::Failed)
        m_notices.error(*report.error);
    emit finished(report);
}

bool JobCenter::submit(const batch::JobRequest &request, const std::vector<JobTarget> &targets, int priority)
{
    if (m_runner == nullptr) {
        m_notices.warn(tr("No project is open that captions could be written into"));
        return false;
    }
    std::vector<batch::NewItem> items;
    items.reserve(targets.size());
    for (const JobTarget &target : targets)
        items.push_back({target.media, target.cue, request, priority});
    if (const auto queued = m_runner->enqueue(items); !queued) {
        m_notices.error(queued.error());
        return false;
    }
    return true;
}

void JobCenter::cancel(store::JobId job)
{
    if (m_runner)
        m_runner->cancel(job);
}

void JobCenter::cancelAll()
{
    if (m_runner)
        m_runner->cancelAll();
}

void JobCenter::retry(store::JobId job)
{
    if (m_runner == nullptr)
        return;
    if (const Result<Unit> again = m_runner->retry(job); !again)
        m_notices.error(again.error());
}

bool JobCenter::moveBefore(store::JobId job, store::JobId other)
{
    return m_runner && m_runner->moveBefore(job, other);
}

void JobCenter::forgetEnded()
{
    if (m_runner)
        m_runner->forgetEnded();
    emit itemsReset();
}

void JobCenter::pause()
{
    if (m_runner == nullptr)
        return;
    m_runner->pause();
    emit pausedChanged(true);
}

void JobCenter::resume()
{
    if (m_runner == nullptr)
        return;
    m_runner->resume();
    emit pausedChanged(false);
}

bool JobCenter::isPaused() const { return m_runner && m_runner->isPaused(); }

std::vector<batch::BatchItem> JobCenter::items() const
{
    return m_runner ? m_runner->items() : std::vector<batch::BatchItem>{};
}

std::optional<batch::BatchItem> JobCenter::item(store::JobId job) const
{
    return m_runner ? m_runner->item(job) : std::nullopt;
}

batch::BatchTotals JobCenter::totals() const { return m_runner ? m_runner->totals() : batch::BatchTotals{}; }

bool JobCenter::isActive() const
{
    const batch::BatchTotals now = totals();
    return now.queued + now.running + now.waitingForMemory > 0;
}

std::optional<batch::BatchItem> JobCenter::activeItemOf(store::CueId cue, store::MediaId media) const
{
    for (const batch::BatchItem &item : items()) {
        if (!isWaitingOrRunning(item.state))
            continue;
        const bool isOfCue = cue && item.cue == cue;
        const bool isOfMedia = media && !item.cue && item.media == media;
        if (isOfCue || isOfMedia)
            return item;
    }
    return std::nullopt;
}

int JobCenter::unfinishedCount() const
{
    if (m_runner == nullptr)
        return 0;
    const auto jobs = m_runner->unfinished();
    return jobs ? static_cast<int>(jobs->size()) : 0;
}

void JobCenter::resumeUnfinished()
{
    if (m_runner == nullptr)
        return;
    if (const auto resumed = m_runner->resumeUnfinished(); !resumed)
        m_notices.error(resumed.error());
    emit itemsReset();
    emit unfinishedChanged();
}

void JobCenter::discardUnfinished()
{
    if (m_runner == nullptr)
        return;
    if (const auto discarded = m_runner->discardUnfinished(); !discarded)
        m_notices.error(discarded.error());
    emit unfinishedChanged();
}

} // namespace anycap::ui
