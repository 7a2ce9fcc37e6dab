// SPDX-License-Identifier: MIT
/// @file job_center.h
/// The captioning jobs of the open project, for panels: what runs, what waits, what ended, and the text as it
/// is written. Jobs run on their own thread (core/batch/batch_runner.h); what they made is in the project,
/// and in all panels, when finished() comes.
///
/// Thread: the window's.
#pragma once

#include "core/batch/batch_runner.h"
#include "core/batch/captioner_source.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace anycap::ui {

class Notices;
class ProjectSession;

/// What a job is about: a cue alone, or a whole medium.
struct JobTarget {
    std::optional<store::MediaId> media;
    std::optional<store::CueId> cue;
};

class JobCenter : public QObject {
    Q_OBJECT
public:
    JobCenter(ProjectSession &session, Notices &notices, QObject *parent = nullptr);
    ~JobCenter() override;

    /// Who captions. Without one there are no jobs.
    void setSource(std::shared_ptr<batch::CaptionerSource> source);
    /// Null when there is none.
    batch::CaptionerSource *source() const { return m_source.get(); }
    std::shared_ptr<batch::CaptionerSource> heldSource() const { return m_source; } ///< for other threads
    bool canRun() const { return m_runner != nullptr; }

    /// Queues one job a target. False, and the user was told, when nothing was queued.
    bool submit(const batch::JobRequest &request, const std::vector<JobTarget> &targets, int priority = 0);

    void cancel(store::JobId job);
    void cancelAll();
    void retry(store::JobId job);
    bool moveBefore(store::JobId job, store::JobId other);
    void forgetEnded();
    void pause();
    void resume();
    bool isPaused() const;

    /// The running one, then those that wait in their order, then ended ones.
    std::vector<batch::BatchItem> items() const;
    std::optional<batch::BatchItem> item(store::JobId job) const;
    batch::BatchTotals totals() const;
    bool isActive() const; ///< something runs or waits
    /// The newest job about this cue that runs or waits.
    std::optional<batch::BatchItem> activeItemOf(store::CueId cue, store::MediaId media) const;

    /// Jobs that an earlier session left.
    int unfinishedCount() const;
    void resumeUnfinished();
    void discardUnfinished();

signals:
    void availabilityChanged(); ///< canRun(), or what the source offers
    void itemChanged(anycap::store::JobId job); ///< its state, order or wish to stop; also a new one
    void itemsReset(); ///< another project, or ended ones were forgotten
    void progressChanged(anycap::store::JobId job, double fraction);
    /// The text of the job begins anew, for this cue (0: the medium as a whole).
    void stageBegan(anycap::store::JobId job, bool isRefining, anycap::store::CueId cue);
    void textStreamed(anycap::store::JobId job, const QString &piece);
    /// The report's captions are in the project and in all panels.
    void finished(const anycap::batch::JobReport &report);
    void pausedByMemory(const QString &message);
    void pausedChanged(bool isPaused);
    void idle();
    void unfinishedChanged();

private:
    void openRunner();
    void closeRunner();
    batch::BatchEvents events();
    void takeReport(const batch::JobReport &report);

    ProjectSession &m_session;
    Notices &m_notices;
    std::shared_ptr<batch::CaptionerSource> m_source;
    std::unique_ptr<batch::BatchRunner> m_runner;
    std::uint64_t m_generation = 0; ///< of the runner: late events of an earlier one are dropped
};

} // namespace anycap::ui
