// SPDX-License-Identifier: MIT
// What is left of a batch, from what is done.
#include "core/batch/time_estimate.h"

#include <QTest>

using anycap::batch::TimeEstimate;

class TestTimeEstimate : public QObject {
    Q_OBJECT
private slots:
    void judgesByKind();
};

void TestTimeEstimate::judgesByKind()
{
    TimeEstimate estimate;
    QVERIFY(!estimate.left({1, 1}, std::nullopt));
    QVERIFY(!estimate.left({1}, TimeEstimate::Running{1, 2, 0.01})); // hardly begun
    QCOMPARE(estimate.left({}, std::nullopt), std::optional(0.0));
    QCOMPARE(estimate.left({1}, TimeEstimate::Running{1, 5, 0.5}), std::optional(15.0));
    estimate.record(1, 10);
    estimate.record(1, 20);
    QCOMPARE(estimate.left({1, 1}, std::nullopt), std::optional(30.0));
    QCOMPARE(estimate.left({2}, std::nullopt), std::optional(15.0)); // none of its kind yet
    estimate.record(2, 1);
    QCOMPARE(estimate.left({2, 1}, std::nullopt), std::optional(16.0));
    QCOMPARE(estimate.left({2}, TimeEstimate::Running{1, 6, 0.05}), std::optional(10.0));
    QCOMPARE(estimate.left({}, TimeEstimate::Running{1, 60, 0.05}), std::optional(0.0)); // late already
}

QTEST_GUILESS_MAIN(TestTimeEstimate)
#include "test_time_estimate.moc"
