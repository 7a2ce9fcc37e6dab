// SPDX-License-Identifier: MIT
// Captioners that several threads share: they take turns, who waits can be stopped, and what somebody holds
// is not opened a second time.
#include "app/captioner_source.h"
#include "app/one_at_a_time.h"

#include <QTest>

#include <atomic>
#include <semaphore>
#include <thread>
#include <vector>

using namespace anycap;

namespace {

/// Stays in run() until it is let go, and counts who is in it.
class Slow final : public CaptionModel {
public:
    ProviderInfo info() const override { return {"slow", "Slow", {}, true, true, false}; }
    Result<Unit> accepts(CaptionTask, const CaptionRequest &) const override { return Unit{}; }
    Result<CaptionResult> run(CaptionTask, const CaptionRequest &, const CaptionContext &) override
    {
        const int now = ++m_inside;
        for (int most = m_most; now > most && !m_most.compare_exchange_weak(most, now);) { }
        entered.release();
        go.acquire();
        --m_inside;
        return CaptionResult{};
    }
    int most() const { return m_most; }

    std::counting_semaphore<100> entered{0};
    std::counting_semaphore<100> go{0};

private:
    std::atomic<int> m_inside = 0;
    std::atomic<int> m_most = 0;
};

} // namespace

class TestCaptionerSource : public QObject {
    Q_OBJECT
private slots:
    void theyTakeTurns();
    void whoWaitsCanBeStopped();
    void whatIsHeldIsNotOpenedTwice();
};

void TestCaptionerSource::theyTakeTurns()
{
    auto slow = std::make_shared<Slow>();
    const Turn turn = std::make_shared<std::timed_mutex>();
    const std::shared_ptr<CaptionModel> writer = oneAtATime(slow, turn);
    const std::shared_ptr<CaptionModel> refiner = oneAtATime(slow, turn);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 6; ++i)
            threads.emplace_back(
                [&, i] { (void)(i % 2 == 0 ? writer : refiner)->run(CaptionTask::Base, {}, {}); });
        for (int i = 0; i < 6; ++i) {
            slow->entered.acquire();
            slow->go.release();
        }
    }
    QCOMPARE(slow->most(), 1);
}

void TestCaptionerSource::whoWaitsCanBeStopped()
{
    auto slow = std::make_shared<Slow>();
    const std::shared_ptr<CaptionModel> shared = oneAtATime(slow, std::make_shared<std::timed_mutex>());
    std::jthread first([&] { (void)shared->run(CaptionTask::Base, {}, {}); });
    slow->entered.acquire();
    std::stop_source stop;
    stop.request_stop();
    CaptionContext context;
    context.work.stop = stop.get_token();
    const auto stopped = shared->run(CaptionTask::Base, {}, context);
    QVERIFY(stopped);
    QCOMPARE(stopped->finish, Finish::Cancelled);
    slow->go.release();
}

void TestCaptionerSource::whatIsHeldIsNotOpenedTwice()
{
    const auto source = makeCaptionerSource();
    const auto held = source->open("draft", {});
    QVERIFY(held);
    source->releaseIdle();
    const auto again = source->open("draft", {});
    QVERIFY(again);
    QCOMPARE(again->get(), held->get());
}

QTEST_APPLESS_MAIN(TestCaptionerSource)
#include "test_captioner_source.moc"
