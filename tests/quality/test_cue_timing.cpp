// SPDX-License-Identifier: MIT
// What editing does to times: gaps are kept, frames are hit, nothing begins before 0 or ends up empty.
#include "core/quality/cue_timing.h"

#include <QtTest>

using namespace anycap;

Q_DECLARE_METATYPE(anycap::Milliseconds)

class TestCueTiming : public QObject {
    Q_OBJECT
private slots:
    void framesAreHit_data();
    void framesAreHit();
    void aNewCueFindsItsPlace_data();
    void aNewCueFindsItsPlace();
    void splittingLeavesTheGap();
    void edgesMayPassEachOther();
    void shiftingStopsAtZero();
    void edgesSnap_data();
    void edgesSnap();
    void extendingStopsAtTheGapOrTheLimit();
};

namespace {

TimeRange range(int start, int end) { return {Milliseconds(start), Milliseconds(end)}; }

QualityPreset strict()
{
    QualityPreset preset;
    preset.minDuration = Milliseconds(833);
    preset.maxDuration = Milliseconds(7000);
    preset.minGapFrames = 2;
    return preset;
}

QString shown(TimeRange time)
{
    return QStringLiteral("%1-%2").arg(time.start.count()).arg(time.end.count());
}

} // namespace

void TestCueTiming::framesAreHit_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("frames");
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("expected");
    QTest::newRow("one on at 25") << 1000 << 1 << 25.0 << 1040;
    QTest::newRow("one back at 25") << 1000 << -1 << 25.0 << 960;
    QTest::newRow("from between frames") << 1010 << 1 << 25.0 << 1040;
    QTest::newRow("not before the first") << 30 << -5 << 25.0 << 0;
    QTest::newRow("film on television") << 1001 << 1 << 24000.0 / 1001 << 1043;
    QTest::newRow("an hour in") << 3'600'000 << 1 << 30000.0 / 1001 << 3'600'030;
}

void TestCueTiming::framesAreHit()
{
    QFETCH(int, from);
    QFETCH(int, frames);
    QFETCH(double, rate);
    QFETCH(int, expected);
    QCOMPARE(steppedByFrames(Milliseconds(from), frames, rate).count(), expected);
}

void TestCueTiming::aNewCueFindsItsPlace_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<int>("beforeEnd"); // -1: none
    QTest::addColumn<int>("afterStart"); // -1: none
    QTest::addColumn<int>("mediaEnd"); // -1: not known
    QTest::addColumn<QString>("expected");
    // Gap at 25 frames a second: 80 ms.
    QTest::newRow("empty track") << 5000 << -1 << -1 << -1 << "5000-7000";
    QTest::newRow("much room") << 5000 << 1000 << 60'000 << -1 << "5000-7000";
    QTest::newRow("right after a cue") << 5000 << 4990 << 60'000 << -1 << "5070-7070";
    QTest::newRow("inside a cue") << 5000 << 6000 << 60'000 << -1 << "6080-8080";
    QTest::newRow("a gap that it fills") << 5000 << 4000 << 7500 << -1 << "5000-7420";
    QTest::newRow("just before a cue") << 7000 << 4000 << 7500 << -1 << "6587-7420";
    QTest::newRow("no room") << 5000 << 4990 << 5500 << -1 << "5000-5833";
    QTest::newRow("end of the film") << 9500 << 4000 << -1 << 10'000 << "9167-10000";
}

void TestCueTiming::aNewCueFindsItsPlace()
{
    QFETCH(int, at);
    QFETCH(int, beforeEnd);
    QFETCH(int, afterStart);
    QFETCH(int, mediaEnd);
    QFETCH(QString, expected);
    CueSurroundings around;
    if (beforeEnd >= 0)
        around.before = range(0, beforeEnd);
    if (afterStart >= 0)
        around.after = range(afterStart, afterStart + 1000);
    if (mediaEnd >= 0)
        around.mediaEnd = Milliseconds(mediaEnd);
    QCOMPARE(shown(newCueTime(Milliseconds(at), around, strict(), 25)), expected);
}

void TestCueTiming::splittingLeavesTheGap()
{
    const auto split = splitTimes(range(1000, 5000), Milliseconds(3000), Milliseconds(80));
    QVERIFY(split);
    QCOMPARE(shown(split->first), QStringLiteral("1000-2920"));
    QCOMPARE(shown(split->second), QStringLiteral("3000-5000"));
    const auto tight = splitTimes(range(1000, 5000), Milliseconds(1040), Milliseconds(80));
    QVERIFY(tight);
    QCOMPARE(shown(tight->first), QStringLiteral("1000-1040"));
    QVERIFY(!splitTimes(range(1000, 5000), Milliseconds(1000), Milliseconds(80)));
    QVERIFY(!splitTimes(range(1000, 5000), Milliseconds(5000), Milliseconds(80)));
}

void TestCueTiming::edgesMayPassEachOther()
{
    QCOMPARE(shown(withStart(range(1000, 3000), Milliseconds(2500))), QStringLiteral("2500-3000"));
    QCOMPARE(shown(withStart(range(1000, 3000), Milliseconds(4000))), QStringLiteral("4000-6000"));
    QCOMPARE(shown(withEnd(range(1000, 3000), Milliseconds(1500))), QStringLiteral("1000-1500"));
    QCOMPARE(shown(withEnd(range(5000, 7000), Milliseconds(4000))), QStringLiteral("2000-4000"));
    QCOMPARE(shown(withEnd(range(5000, 7000), Milliseconds(500))), QStringLiteral("0-500"));
}

void TestCueTiming::shiftingStopsAtZero()
{
    const std::vector times{range(3000, 4000), range(500, 900)};
    QCOMPARE(possibleShift(times, Milliseconds(-2000)).count(), -500);
    QCOMPARE(possibleShift(times, Milliseconds(2000)).count(), 2000);
    QCOMPARE(possibleShift(times, Milliseconds(-100)).count(), -100);
}

void TestCueTiming::edgesSnap_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("expected");
    // Shots at 10 s and 12 s, neighbours 8000–9700 and from 14000, gap 80, reach 292.
    QTest::newRow("start just before a cut") << 9900 << 11'000 << "10000-11000";
    QTest::newRow("start just after a cut") << 10'200 << 11'000 << "10000-11000";
    QTest::newRow("end just after a cut") << 10'500 << 12'150 << "10500-11920";
    QTest::newRow("end just before a cut") << 10'500 << 11'800 << "10500-11920";
    QTest::newRow("to the neighbours") << 9820 << 13'800 << "9780-13920";
    QTest::newRow("an overlap is resolved") << 9600 << 11'000 << "9780-11000";
    QTest::newRow("too far away") << 10'400 << 11'500 << "10400-11500";
    QTest::newRow("it would be empty") << 11'950 << 12'010 << "11950-12010";
}

void TestCueTiming::edgesSnap()
{
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(QString, expected);
    SnapTargets targets;
    targets.shots = {Milliseconds(10'000), Milliseconds(12'000)};
    targets.previousEnd = Milliseconds(9700);
    targets.nextStart = Milliseconds(14'000);
    targets.gap = Milliseconds(80);
    QCOMPARE(shown(snapped(range(start, end), targets)), expected);
}

void TestCueTiming::extendingStopsAtTheGapOrTheLimit()
{
    QCOMPARE(shown(extendedTo(range(1000, 2000), Milliseconds(4000), strict(), 25)),
             QStringLiteral("1000-3920"));
    QCOMPARE(shown(extendedTo(range(1000, 2000), Milliseconds(40'000), strict(), 25)),
             QStringLiteral("1000-8000"));
    QCOMPARE(shown(extendedTo(range(1000, 3990), Milliseconds(4000), strict(), 25)),
             QStringLiteral("1000-3990"));
}

QTEST_APPLESS_MAIN(TestCueTiming)
#include "test_cue_timing.moc"
