// SPDX-License-Identifier: MIT
// The job queue: order, cancelling, retrying, and staying alive whatever jobs do. Runs clean under TSan.
#include "core/captioning/job_queue.h"

#include <QMutex>
#include <QMutexLocker>
#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

#include <atomic>
#include <future>
#include <map>
#include <stdexcept>
#include <thread>

using namespace anycap;
using namespace std::chrono_literals;

namespace {

/// Collects labels in the order in which jobs began.
struct Begun {
    QMutex mutex;
    QStringList labels;
    void add(const QString &label)
    {
        const QMutexLocker lock(&mutex);
        labels << label;
    }
    QString joined()
    {
        const QMutexLocker lock(&mutex);
        return labels.join(QLatin1Char(' '));
    }
};

JobSpec noting(Begun &begun, const char *label, int priority = 0)
{
    JobSpec spec;
    spec.label = label;
    spec.priority = priority;
    spec.run = [&begun, label](const JobContext &) -> Result<JobOutcome> {
        begun.add(QString::fromUtf8(label));
        return JobOutcome::Done;
    };
    return spec;
}

/// Runs until stopped.
Result<JobOutcome> endless(const JobContext &context)
{
    while (!context.work.isStopRequested())
        std::this_thread::yield();
    return JobOutcome::Cancelled;
}

} // namespace

class TestJobQueue : public QObject {
    Q_OBJECT
private slots:
    void higherPriorityFirstThenFirstCome();
    void reordering();
    void outcomes_data();
    void outcomes();
    void cancelQueuedNeverRuns();
    void cancelRunningStopsItAndTheNextRuns();
    void retriesWhatMayPass();
    void retryOnRequest();
    void streamsTextAndProgress();
    void pauseHoldsBack();
    void lanesRunSideBySide();
    void callbacksMayUseTheQueue();
    void destructionStopsTheRunningJob();
    void manyJobsWithRandomCancels();
};

void TestJobQueue::higherPriorityFirstThenFirstCome()
{
    Begun begun;
    JobQueue queue;
    queue.pause();
    queue.submit(noting(begun, "a"));
    queue.submit(noting(begun, "low", -1));
    queue.submit(noting(begun, "b"));
    queue.submit(noting(begun, "high", 5));
    queue.submit(noting(begun, "c"));
    queue.resume();
    queue.waitUntilIdle();
    QCOMPARE(begun.joined(), QStringLiteral("high a b c low"));
}

void TestJobQueue::reordering()
{
    Begun begun;
    JobQueue queue;
    queue.pause();
    const QueueJobId a = queue.submit(noting(begun, "a"));
    const QueueJobId b = queue.submit(noting(begun, "b"));
    const QueueJobId c = queue.submit(noting(begun, "c"));
    const QueueJobId d = queue.submit(noting(begun, "d"));
    QVERIFY(queue.moveBefore(d, b));
    QVERIFY(queue.setPriority(c, 3));
    QVERIFY(queue.moveBefore(a, c)); // takes c's priority
    QVERIFY(!queue.moveBefore(a, a));
    QVERIFY(!queue.moveBefore(a, 99));
    QCOMPARE(queue.status(a)->priority, 3);
    QCOMPARE(queue.jobs().front().id, a);
    queue.resume();
    queue.waitUntilIdle();
    QCOMPARE(begun.joined(), QStringLiteral("a c d b"));
    QVERIFY(!queue.setPriority(a, 1)); // it has ended
}

void TestJobQueue::outcomes_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("message");
    QTest::newRow("done") << 0 << int(QueueState::Done) << QString();
    QTest::newRow("needs review") << 1 << int(QueueState::NeedsReview) << QString();
    QTest::newRow("error") << 2 << int(QueueState::Failed) << QStringLiteral("no such file");
    QTest::newRow("exception") << 3 << int(QueueState::Failed) << QStringLiteral("boom");
    QTest::newRow("odd exception") << 4 << int(QueueState::Failed) << QStringLiteral("threw");
    QTest::newRow("out of memory") << 5 << int(QueueState::Failed) << QStringLiteral("memory");
    QTest::newRow("nothing to run") << 6 << int(QueueState::Failed) << QStringLiteral("nothing to run");
}

void TestJobQueue::outcomes()
{
    QFETCH(int, kind);
    QFETCH(QString, message);
    Begun begun;
    JobQueue queue;
    JobSpec spec{"job", 0, 1, [kind](const JobContext &) -> Result<JobOutcome> {
                     switch (kind) {
                     case 1:
                         return JobOutcome::NeedsReview;
                     case 2:
                         return Error{ErrorCode::NotFound, "no such file", "x.mp4"};
                     case 3:
                         throw std::runtime_error("boom");
                     case 4:
                         throw 7;
                     case 5:
                         throw std::bad_alloc();
                     default:
                         return JobOutcome::Done;
                     }
                 }};
    if (kind == 6)
        spec.run = nullptr;
    const QueueJobId id = queue.submit(std::move(spec));
    queue.submit(noting(begun, "after")); // the queue goes on, whatever happened
    queue.waitUntilIdle();
    QTEST(int(queue.status(id)->state), "state");
    const std::string said = queue.status(id)->error ? queue.status(id)->error->message : std::string();
    QCOMPARE(message.isEmpty(), said.empty());
    QVERIFY2(QString::fromStdString(said).contains(message), said.c_str());
    QCOMPARE(begun.joined(), QStringLiteral("after"));
}

void TestJobQueue::cancelQueuedNeverRuns()
{
    Begun begun;
    JobQueue queue;
    queue.pause();
    const QueueJobId a = queue.submit(noting(begun, "a"));
    queue.submit(noting(begun, "b"));
    QVERIFY(queue.cancel(a));
    QCOMPARE(queue.status(a)->state, QueueState::Cancelled); // at once
    QVERIFY(!queue.cancel(a));
    QVERIFY(!queue.cancel(77));
    queue.resume();
    queue.waitUntilIdle();
    QCOMPARE(begun.joined(), QStringLiteral("b"));
    QVERIFY(queue.forget(a));
    QVERIFY(!queue.status(a).has_value());
}

void TestJobQueue::cancelRunningStopsItAndTheNextRuns()
{
    Begun begun;
    JobQueue queue;
    std::promise<void> started;
    const QueueJobId id = queue.submit({"endless", 0, 5, [&started](const JobContext &context) {
                                            started.set_value();
                                            return endless(context);
                                        }});
    queue.submit(noting(begun, "next"));
    started.get_future().wait();
    QVERIFY(!queue.forget(id)); // it is running
    QVERIFY(queue.cancel(id));
    queue.waitUntilIdle();
    QCOMPARE(queue.status(id)->state, QueueState::Cancelled);
    QCOMPARE(queue.status(id)->attempts, 1); // a cancelled job is not retried
    QCOMPARE(begun.joined(), QStringLiteral("next"));
}

void TestJobQueue::retriesWhatMayPass()
{
    JobQueue queue;
    std::atomic<int> busyRuns{0};
    std::atomic<int> badRuns{0};
    const QueueJobId passes
        = queue.submit({"passes", 0, 3, [&](const JobContext &context) -> Result<JobOutcome> {
                            busyRuns = context.attempt;
                            if (context.attempt < 3)
                                return Error{ErrorCode::Locked, "busy", {}};
                            return JobOutcome::Done;
                        }});
    const QueueJobId tooOften = queue.submit({"stays", 0, 2, [](const JobContext &) -> Result<JobOutcome> {
                                                  return Error{ErrorCode::IoError, "disk", {}};
                                              }});
    const QueueJobId never = queue.submit({"bad", 0, 5, [&](const JobContext &) -> Result<JobOutcome> {
                                               ++badRuns;
                                               return Error{ErrorCode::InvalidData, "garbage", {}};
                                           }});
    queue.waitUntilIdle();
    QCOMPARE(queue.status(passes)->state, QueueState::Done);
    QVERIFY(!queue.status(passes)->error.has_value());
    QCOMPARE(busyRuns.load(), 3);
    QCOMPARE(queue.status(tooOften)->state, QueueState::Failed);
    QCOMPARE(queue.status(tooOften)->attempts, 2);
    QCOMPARE(queue.status(never)->state, QueueState::Failed);
    QCOMPARE(badRuns.load(), 1);
}

void TestJobQueue::retryOnRequest()
{
    JobQueue queue;
    std::atomic<int> runs{0};
    const QueueJobId id = queue.submit({"job", 0, 1, [&](const JobContext &) -> Result<JobOutcome> {
                                            if (++runs == 1)
                                                return Error{ErrorCode::InvalidData, "bad", {}};
                                            return runs == 2 ? JobOutcome::NeedsReview : JobOutcome::Done;
                                        }});
    queue.waitUntilIdle();
    for (const QueueState expected : {QueueState::NeedsReview, QueueState::Done}) {
        QVERIFY(queue.retry(id));
        queue.waitUntilIdle();
        QCOMPARE(queue.status(id)->state, expected);
    }
    QVERIFY(!queue.retry(id)); // done is done
}

void TestJobQueue::streamsTextAndProgress()
{
    std::string seen;
    std::vector<double> fractions;
    std::vector<std::string> states;
    QueueEvents events;
    events.onText = [&](QueueJobId, std::string_view piece) { seen += piece; };
    events.onProgress = [&](QueueJobId, double fraction) { fractions.push_back(fraction); };
    events.onChanged = [&](const JobStatus &status) { states.emplace_back(queueStateName(status.state)); };
    std::atomic<int> idles{0};
    events.onIdle = [&] { ++idles; };
    JobQueue queue(std::move(events));
    queue.pause();
    const QueueJobId id = queue.submit({"job", 0, 1, [](const JobContext &context) -> Result<JobOutcome> {
                                            context.onText("a ");
                                            context.work.report(0.5);
                                            context.onText("dög");
                                            context.work.report(7);
                                            return JobOutcome::Done;
                                        }});
    queue.resume();
    queue.waitUntilIdle();
    QCOMPARE(seen, std::string("a dög"));
    QCOMPARE(queue.status(id)->text, seen);
    QCOMPARE(fractions, (std::vector<double>{0.5, 1.0}));
    QCOMPARE(states, (std::vector<std::string>{"queued", "running", "done"}));
    QCOMPARE(queue.status(id)->progress, 1.0);
    QCOMPARE(idles.load(), 1);
}

void TestJobQueue::pauseHoldsBack()
{
    Begun begun;
    JobQueue queue;
    queue.pause();
    QVERIFY(queue.isPaused());
    const QueueJobId id = queue.submit(noting(begun, "a"));
    QVERIFY(queue.waitUntilIdle(1s)); // paused: nothing can begin
    QCOMPARE(queue.status(id)->state, QueueState::Queued);
    queue.resume();
    queue.waitUntilIdle();
    QCOMPARE(queue.status(id)->state, QueueState::Done);
}

void TestJobQueue::lanesRunSideBySide()
{
    std::map<std::string, std::pair<int, int>> lanes; // now, most
    QMutex mutex;
    int mostAtOnce = 0;
    std::atomic<bool> isOpen{false};
    std::atomic<int> idleCalls{0};
    QueueEvents events;
    events.onIdle = [&] { ++idleCalls; };
    JobQueue queue(std::move(events));
    const auto add = [&](const std::string &lane, int limit, int count) {
        for (int i = 0; i < count; ++i) {
            JobSpec spec;
            spec.label = lane;
            spec.lane = lane;
            spec.laneLimit = limit;
            spec.run = [&, lane](const JobContext &) -> Result<JobOutcome> {
                {
                    const QMutexLocker lock(&mutex);
                    auto &[now, most] = lanes[lane];
                    most = std::max(most, ++now);
                    int all = 0;
                    for (const auto &[name, counts] : lanes)
                        all += counts.first;
                    mostAtOnce = std::max(mostAtOnce, all);
                }
                while (!isOpen)
                    std::this_thread::yield();
                const QMutexLocker lock(&mutex);
                --lanes[lane].first;
                return JobOutcome::Done;
            };
            queue.submit(std::move(spec));
        }
    };
    add("", 9, 3); // the device's: one at a time, whatever is asked
    add("server", 3, 20);
    add("other", 2, 5);
    QTRY_COMPARE(std::as_const(queue).jobs().at(5).state, QueueState::Running); // six of them
    QCOMPARE(queue.jobs().at(6).state, QueueState::Queued);
    isOpen = true;
    queue.waitUntilIdle();
    QCOMPARE(lanes.at("").second, 1);
    QCOMPARE(lanes.at("server").second, 3);
    QCOMPARE(lanes.at("other").second, 2);
    QVERIFY(mostAtOnce <= 6);
    for (const JobStatus &status : queue.jobs())
        QCOMPARE(status.state, QueueState::Done);
    QCOMPARE(idleCalls.load(), 1);
}

void TestJobQueue::callbacksMayUseTheQueue()
{
    JobQueue *self = nullptr;
    std::atomic<bool> isResubmitted{false};
    Begun begun;
    QueueEvents events;
    events.onChanged = [&](const JobStatus &status) {
        if (status.state == QueueState::Done && !isResubmitted.exchange(true)) {
            self->submit(noting(begun, "second"));
            self->jobs();
        }
    };
    JobQueue queue(std::move(events));
    self = &queue;
    queue.submit(noting(begun, "first"));
    queue.waitUntilIdle();
    QCOMPARE(begun.joined(), QStringLiteral("first second"));
}

void TestJobQueue::destructionStopsTheRunningJob()
{
    std::atomic<bool> wasStopped{false};
    Begun begun;
    {
        JobQueue queue;
        std::promise<void> started;
        queue.submit({"endless", 0, 1, [&](const JobContext &context) {
                          started.set_value();
                          const Result<JobOutcome> result = endless(context);
                          wasStopped = true;
                          return result;
                      }});
        queue.submit(noting(begun, "never"));
        started.get_future().wait();
    }
    QVERIFY(wasStopped);
    QCOMPARE(begun.joined(), QString());
}

void TestJobQueue::manyJobsWithRandomCancels()
{
    constexpr int kJobs = 400;
    QMutex mutex;
    std::map<QueueJobId, JobStatus> last; // by revision, as a window would keep them
    QueueEvents events;
    events.onChanged = [&](const JobStatus &status) {
        const QMutexLocker lock(&mutex);
        JobStatus &known = last[status.id];
        if (status.revision > known.revision)
            known = status;
    };
    std::atomic<int> runs{0};
    JobQueue queue(std::move(events));
    std::vector<std::jthread> users;
    for (unsigned user = 0; user < 3; ++user) {
        users.emplace_back([&queue, &runs, user] {
            QRandomGenerator random(user + 1);
            std::vector<QueueJobId> mine;
            for (int i = 0; i < kJobs / 4; ++i) {
                const int kind = random.bounded(5);
                mine.push_back(queue.submit({"job", random.bounded(3), 2,
                                             [kind, &runs](const JobContext &context) -> Result<JobOutcome> {
                                                 ++runs;
                                                 for (int step = 0;
                                                      step < 20 && !context.work.isStopRequested(); ++step) {
                                                     context.onText("x");
                                                     context.work.report(step / 20.0);
                                                 }
                                                 if (kind == 0)
                                                     return Error{ErrorCode::IoError, "again", {}};
                                                 if (kind == 1)
                                                     throw std::runtime_error("boom");
                                                 return context.work.isStopRequested() ? JobOutcome::Cancelled
                                                                                       : JobOutcome::Done;
                                             }}));
                const QueueJobId other
                    = mine[static_cast<std::size_t>(random.bounded(static_cast<int>(mine.size())))];
                switch (random.bounded(6)) {
                case 0:
                    queue.cancel(other);
                    break;
                case 1:
                    queue.retry(other);
                    break;
                case 2:
                    queue.setPriority(other, random.bounded(4));
                    break;
                case 3:
                    queue.moveBefore(mine.back(), other);
                    break;
                case 4:
                    queue.jobs();
                    break;
                default:
                    break;
                }
            }
        });
    }
    users.clear(); // joins
    queue.waitUntilIdle();
    const std::vector<JobStatus> jobs = queue.jobs();
    QCOMPARE(jobs.size(), std::size_t(3 * (kJobs / 4)));
    QVERIFY(runs > 0);
    const QMutexLocker lock(&mutex);
    for (const JobStatus &status : jobs) {
        QVERIFY(status.state != QueueState::Queued && status.state != QueueState::Running);
        QCOMPARE(last[status.id].state, status.state); // the events told the same story
    }
}

QTEST_APPLESS_MAIN(TestJobQueue)
#include "test_job_queue.moc"
