// SPDX-License-Identifier: MIT
// Many jobs in the background while this thread goes on with the same project: order, progress, stopping,
// failures, lack of memory, and what the next session finds.
#include "core/batch/batch_runner.h"
#include "tests/batch/scripted.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <condition_variable>

using namespace anycap;
using namespace anycap::batch;
using namespace anycap::test;
using namespace std::chrono_literals;

namespace {

/// Lets captioners through one by one.
class Gate {
public:
    void open(int count = 1)
    {
        const std::lock_guard lock(m_mutex);
        m_left += count;
        m_changed.notify_all();
    }
    /// False when a stop was requested before the gate opened.
    bool pass(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        ++m_arrived;
        m_changed.notify_all();
        if (!m_changed.wait(lock, stop, [this] { return m_left > 0; }))
            return false;
        --m_left;
        return true;
    }
    void waitForArrivals(int count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_arrived >= count; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    int m_left = 0;
    int m_arrived = 0;
};

/// Four seconds of silence; written here, since the thread sanitizer does not survive a program started for
/// it.
QByteArray silentWave()
{
    const auto little = [](quint32 value, int bytes) {
        QByteArray out;
        for (int i = 0; i < bytes; ++i)
            out.append(static_cast<char>(value >> (8 * i)));
        return out;
    };
    const QByteArray samples(64'000, '\0');
    const auto size = static_cast<quint32>(samples.size());
    return "RIFF" + little(36 + size, 4) + "WAVEfmt " + little(16, 4) + little(1, 2) + little(1, 2)
        + little(8000, 4) + little(16'000, 4) + little(2, 2) + little(16, 2) + "data" + little(size, 4)
        + samples;
}

} // namespace

class TestBatchRunner : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void runsAllAndTells();
    void editingGoesOnMeanwhile();
    void cancelOneOfMany();
    void cancelAll();
    void failureDoesNotStopTheRest();
    void reorder();
    void pausedByMemory();
    void cancelWhatWaitsForMemory();
    void closingAndGoingOn();
    void discard();
    void refusals();

private:
    void open(BatchEvents events = {})
    {
        m_runner.reset();
        m_runner = valueOf(BatchRunner::open(*m_project, m_source, std::move(events)));
    }
    std::vector<store::JobId> enqueue(std::size_t count)
    {
        std::vector<NewItem> items;
        for (std::size_t i = 0; i < count; ++i)
            items.push_back({std::nullopt, m_cues[i], m_request, 0});
        return valueOf(m_runner->enqueue(items));
    }
    ItemState stateOf(store::JobId job) { return m_runner->item(job)->state; }
    store::JobState storedState(store::JobId job) { return valueOf(m_project->job(job)).state; }
    int versionsOf(std::size_t cue)
    {
        return static_cast<int>(valueOf(m_project->versions(m_cues[cue])).size());
    }

    QTemporaryDir m_files;
    std::string m_sound;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Project> m_project;
    std::shared_ptr<ScriptedSource> m_source;
    std::shared_ptr<ScriptedModel> m_model;
    std::unique_ptr<Gate> m_gate;
    std::atomic<int> m_failing{-1}; ///< start of the cue whose captions fail
    std::atomic<bool> m_isMemoryShort{false};
    std::vector<store::CueId> m_cues;
    JobRequest m_request;
    std::unique_ptr<BatchRunner> m_runner;
};

void TestBatchRunner::initTestCase()
{
    const QString sound = m_files.filePath(QStringLiteral("hum.wav"));
    QFile file(sound);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(silentWave()) > 0);
    m_sound = sound.toStdString();
}

void TestBatchRunner::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_project.emplace(
        valueOf(store::Project::create(m_folder->filePath(QStringLiteral("p.anycap")).toStdString())));
    const store::MediaId media = addMedia(*m_project, m_sound, Modality::Audio);
    m_cues = addCues(*m_project, media, std::vector<std::string>(8));
    m_gate = std::make_unique<Gate>();
    m_failing = -1;
    m_isMemoryShort = false;
    m_source = std::make_shared<ScriptedSource>();
    m_model
        = m_source->add("writer",
                        [this](CaptionTask, const CaptionRequest &request,
                               const CaptionContext &context) -> Result<CaptionResult> {
                            if (context.onText)
                                context.onText("Hum");
                            context.work.report(0.5);
                            if (m_isMemoryShort)
                                return Error{ErrorCode::OutOfMemory, "8 GiB are free and 12 are needed", {}};
                            if (!m_gate->pass(context.work.stop)) {
                                CaptionResult result = answer({{request.media.range, "Hum"}});
                                result.finish = Finish::Cancelled;
                                return result;
                            }
                            if (request.media.range->start.count() == m_failing)
                                return Error{ErrorCode::InvalidData, "cannot be decoded there", {}};
                            return answer({{request.media.range, "Humming."}});
                        });
    m_request = {};
    m_request.task = RequestTask::WriteBase;
    m_request.baseProvider = "writer";
}

void TestBatchRunner::cleanup()
{
    m_runner.reset();
    m_project.reset();
}

void TestBatchRunner::runsAllAndTells()
{
    std::mutex mutex;
    std::vector<ItemState> states;
    std::string text;
    double progress = 0;
    int finished = 0;
    int idle = 0;
    BatchEvents events;
    events.onChanged = [&](const BatchItem &item) {
        const std::lock_guard lock(mutex);
        states.push_back(item.state);
    };
    events.onText = [&](store::JobId, std::string_view piece) {
        const std::lock_guard lock(mutex);
        text += piece;
    };
    events.onProgress = [&](store::JobId, double fraction) {
        const std::lock_guard lock(mutex);
        progress = std::max(progress, fraction);
    };
    events.onFinished = [&](const JobReport &report) {
        const std::lock_guard lock(mutex);
        finished += report.candidatesAdded;
    };
    events.onIdle = [&] {
        const std::lock_guard lock(mutex);
        ++idle;
    };
    open(events);
    m_gate->open(3);
    const std::vector<store::JobId> jobs = enqueue(3);
    m_runner->waitUntilIdle();
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(stateOf(jobs[i]), ItemState::Done);
        QCOMPARE(storedState(jobs[i]), store::JobState::Done);
        QCOMPARE(versionsOf(i), 1);
    }
    const BatchItem first = *m_runner->item(jobs[0]);
    QCOMPARE(first.label, std::string("hum.wav #1: caption"));
    QCOMPARE(first.text, std::string("Hum"));
    QCOMPARE(first.candidatesAdded, 1);
    QCOMPARE(m_runner->totals().done, 3);
    QCOMPARE(m_runner->totals().timeLeft, std::optional(0ms));
    QCOMPARE(valueOf(m_project->nextUndo())->name, std::string("caption 3 cues")); // one step
    const std::lock_guard lock(mutex);
    QCOMPARE(states.size(), std::size_t(9)); // queued, running, done
    QCOMPARE(text, std::string("HumHumHum"));
    QVERIFY(progress > 0.9);
    QCOMPARE(finished, 3);
    QVERIFY(idle > 0);
}

void TestBatchRunner::editingGoesOnMeanwhile()
{
    open();
    enqueue(8);
    for (int i = 0; i < 8; ++i) {
        m_gate->open();
        store::Action action = valueOf(m_project->begin("edit"));
        valueOf(action.setText(m_cues[static_cast<std::size_t>(i)], "mine " + std::to_string(i)));
        valueOf(action.commit());
    }
    m_runner->waitUntilIdle();
    for (std::size_t i = 0; i < 8; ++i) {
        QCOMPARE(versionsOf(i), 2);
        QCOMPARE(valueOf(m_project->cue(m_cues[i])).text, "mine " + std::to_string(i));
    }
}

void TestBatchRunner::cancelOneOfMany()
{
    open();
    const std::vector<store::JobId> jobs = enqueue(3);
    m_gate->waitForArrivals(1);
    QVERIFY(m_runner->cancel(jobs[1]));
    QCOMPARE(stateOf(jobs[1]), ItemState::Cancelled);
    QCOMPARE(storedState(jobs[1]), store::JobState::Cancelled);
    QVERIFY(m_runner->cancel(jobs[0])); // in the middle of its text
    m_gate->waitForArrivals(2);
    m_gate->open();
    m_runner->waitUntilIdle();
    QCOMPARE(stateOf(jobs[0]), ItemState::Cancelled);
    QCOMPARE(storedState(jobs[0]), store::JobState::Cancelled);
    const store::Version partial = valueOf(m_project->versions(m_cues[0])).front();
    QCOMPARE(partial.text, std::string("Hum"));
    QCOMPARE(partial.finish, Finish::Cancelled);
    QCOMPARE(versionsOf(1), 0);
    QCOMPARE(stateOf(jobs[2]), ItemState::Done);
    QVERIFY(!m_runner->cancel(jobs[2]));
    QVERIFY(!m_runner->cancel({99}));
    // Again: what was cancelled runs once more, what is done does not.
    m_gate->open(2);
    QVERIFY(m_runner->retry(jobs[0]).has_value());
    QVERIFY(m_runner->retry(jobs[1]).has_value());
    QCOMPARE(m_runner->retry(jobs[2]).error().code, ErrorCode::Conflict);
    m_runner->waitUntilIdle();
    QCOMPARE(storedState(jobs[0]), store::JobState::Done);
    QCOMPARE(storedState(jobs[1]), store::JobState::Done);
    QCOMPARE(valueOf(m_project->versions(m_cues[0])).back().text, std::string("Humming."));
}

void TestBatchRunner::cancelAll()
{
    open();
    const std::vector<store::JobId> jobs = enqueue(5);
    m_gate->waitForArrivals(1);
    m_runner->cancelAll();
    m_runner->waitUntilIdle();
    for (const store::JobId job : jobs) {
        QCOMPARE(stateOf(job), ItemState::Cancelled);
        QCOMPARE(storedState(job), store::JobState::Cancelled);
    }
    QCOMPARE(m_model->asked().size(), std::size_t(1)); // no other one was begun
    m_runner->forgetEnded();
    QVERIFY(m_runner->items().empty());
}

void TestBatchRunner::failureDoesNotStopTheRest()
{
    open();
    m_failing = 400;
    m_gate->open(3);
    const std::vector<store::JobId> jobs = enqueue(3);
    m_runner->waitUntilIdle();
    QCOMPARE(stateOf(jobs[1]), ItemState::Failed);
    QCOMPARE(m_runner->item(jobs[1])->error->message, std::string("cannot be decoded there"));
    QCOMPARE(valueOf(m_project->job(jobs[1])).error, std::string("cannot be decoded there"));
    QCOMPARE(stateOf(jobs[2]), ItemState::Done);
    m_failing = -1;
    m_gate->open();
    QVERIFY(m_runner->retry(jobs[1]).has_value());
    m_runner->waitUntilIdle();
    QCOMPARE(stateOf(jobs[1]), ItemState::Done);
    QVERIFY(!m_runner->item(jobs[1])->error);
    QCOMPARE(versionsOf(1), 1);
}

void TestBatchRunner::reorder()
{
    open();
    const std::vector<store::JobId> jobs = enqueue(4);
    m_gate->waitForArrivals(1);
    QVERIFY(m_runner->moveBefore(jobs[3], jobs[1]));
    QVERIFY(m_runner->setPriority(jobs[2], 7));
    QVERIFY(!m_runner->setPriority(jobs[0], 7)); // runs
    QVERIFY(!m_runner->moveBefore(jobs[1], jobs[0]));
    QCOMPARE(valueOf(m_project->job(jobs[2])).priority, 7);
    std::vector<std::int64_t> order;
    for (const BatchItem &item : m_runner->items())
        order.push_back(item.job.value);
    QCOMPARE(order, (std::vector<std::int64_t>{jobs[0].value, jobs[2].value, jobs[3].value, jobs[1].value}));
    m_runner->pause();
    m_gate->open(4);
    m_runner->waitUntilIdle();
    QVERIFY(m_runner->isPaused());
    QCOMPARE(m_runner->totals().queued, 3);
    QVERIFY(m_runner->totals().timeLeft.has_value());
    m_runner->resume();
    m_runner->waitUntilIdle();
    std::vector<std::int64_t> starts;
    for (const auto &[task, request] : m_model->asked())
        starts.push_back(request.media.range->start.count());
    QCOMPARE(starts, (std::vector<std::int64_t>{0, 800, 1200, 400}));
}

void TestBatchRunner::pausedByMemory()
{
    std::atomic<int> told{0};
    BatchEvents events;
    events.onPausedByMemory = [&told](const Error &error) { told += error.message.empty() ? 0 : 1; };
    open(events);
    m_isMemoryShort = true;
    const std::vector<store::JobId> jobs = enqueue(3);
    m_runner->waitUntilIdle();
    QVERIFY(m_runner->isPaused());
    QCOMPARE(told.load(), 1);
    QCOMPARE(m_source->released.load(), 1);
    QCOMPARE(m_model->asked().size(), std::size_t(1)); // the others were not tried
    QCOMPARE(stateOf(jobs[0]), ItemState::OutOfMemory);
    QCOMPARE(storedState(jobs[0]), store::JobState::Queued);
    QCOMPARE(m_runner->totals().waitingForMemory, 1);
    QVERIFY(valueOf(m_runner->unfinished()).empty()); // they are this session's
    m_isMemoryShort = false;
    m_gate->open(3);
    m_runner->resume();
    m_runner->waitUntilIdle();
    for (const store::JobId job : jobs)
        QCOMPARE(stateOf(job), ItemState::Done);
    QVERIFY(m_model->asked()[1].second.media.range == range(0, 400)); // it came first
}

void TestBatchRunner::cancelWhatWaitsForMemory()
{
    open();
    m_isMemoryShort = true;
    const std::vector<store::JobId> jobs = enqueue(2);
    m_runner->waitUntilIdle();
    QVERIFY(m_runner->cancel(jobs[0]));
    QCOMPARE(stateOf(jobs[0]), ItemState::Cancelled);
    QCOMPARE(storedState(jobs[0]), store::JobState::Cancelled);
    m_isMemoryShort = false;
    m_gate->open(2);
    m_runner->resume();
    m_runner->waitUntilIdle();
    QCOMPARE(stateOf(jobs[0]), ItemState::Cancelled);
    QCOMPARE(stateOf(jobs[1]), ItemState::Done);
}

void TestBatchRunner::closingAndGoingOn()
{
    open();
    const std::vector<store::JobId> jobs = enqueue(4);
    m_gate->open();
    m_gate->waitForArrivals(2); // one is done, one is in the middle of its text
    m_runner.reset();
    QCOMPARE(storedState(jobs[0]), store::JobState::Done);
    for (std::size_t i = 1; i < 4; ++i) {
        QCOMPARE(storedState(jobs[i]), store::JobState::Queued);
        QCOMPARE(versionsOf(i), 0);
    }
    const std::string path = m_project->path();
    m_project.reset();
    m_project.emplace(valueOf(store::Project::open(path)));
    QVERIFY(m_project->notes().empty()); // it was no crash
    open();
    QCOMPARE(valueOf(m_runner->unfinished()).size(), std::size_t(3));
    QVERIFY(m_runner->items().empty()); // nothing begins by itself
    m_gate->open(3);
    QCOMPARE(valueOf(m_runner->resumeUnfinished()), 3);
    QVERIFY(valueOf(m_runner->unfinished()).empty());
    m_runner->waitUntilIdle();
    for (std::size_t i = 0; i < 4; ++i) {
        QCOMPARE(storedState(jobs[i]), store::JobState::Done);
        QCOMPARE(versionsOf(i), 1);
    }
    QCOMPARE(valueOf(m_project->nextUndo())->name, std::string("caption 4 cues")); // still one step
}

void TestBatchRunner::discard()
{
    open();
    const std::vector<store::JobId> jobs = enqueue(3);
    m_gate->waitForArrivals(1);
    open();
    QCOMPARE(valueOf(m_runner->discardUnfinished()), 3);
    QCOMPARE(storedState(jobs[0]), store::JobState::Cancelled);
    QVERIFY(valueOf(m_runner->unfinished()).empty());
}

void TestBatchRunner::refusals()
{
    open();
    JobRequest wrong = m_request;
    wrong.baseProvider.clear();
    QCOMPARE(m_runner->enqueue({{std::nullopt, m_cues[0], m_request, 0}, {std::nullopt, m_cues[1], wrong, 0}})
                 .error()
                 .code,
             ErrorCode::InvalidArgument);
    QVERIFY(valueOf(m_project->jobs()).empty()); // all or none
    QVERIFY(!m_runner->enqueue({{std::nullopt, std::nullopt, m_request, 0}}));
    const std::string path = m_project->path();
    m_runner.reset();
    m_project.reset();
    const store::Project reader = valueOf(store::Project::open(path, store::ProjectAccess::ReadOnly));
    QCOMPARE(BatchRunner::open(reader, m_source).error().code, ErrorCode::PermissionDenied);
}

QTEST_GUILESS_MAIN(TestBatchRunner)
#include "test_batch_runner.moc"
