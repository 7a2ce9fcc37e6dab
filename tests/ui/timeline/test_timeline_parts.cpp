// SPDX-License-Identifier: MIT
// The parts of the timeline that are pure values: the axis and its ruler, which cues stand where, lanes, what
// draws an edge, how the height is shared.
#include "core/quality/cue_timing.h"
#include "ui/timeline/cue_index.h"
#include "ui/timeline/snapping.h"
#include "ui/timeline/time_axis.h"
#include "ui/timeline/timeline_layout.h"

#include <QLocale>
#include <QtTest>

#include <cmath>
#include <map>
#include <random>

using namespace anycap;
using namespace anycap::ui;
using namespace std::chrono_literals;

class TestTimelineParts : public QObject {
    Q_OBJECT
private slots:
    void theTimeUnderThePointerStays();
    void theAxisEndsWithTheMedium();
    void rulersFitTheirZoom_data();
    void rulersFitTheirZoom();
    void clocksAreAsLongAsTheyMustBe_data();
    void clocksAreAsLongAsTheyMustBe();
    void theIndexAgreesWithLookingAtAll();
    void theIndexFollowsChanges();
    void lanesNeverCover();
    void edgesAreDrawn_data();
    void edgesAreDrawn();
    void draggingMovesAllAndStopsAtZero();
    void anEdgeStopsAtTheOtherOne();
    void theHeightIsShared();
};

void TestTimelineParts::theTimeUnderThePointerStays()
{
    TimeAxis axis;
    axis.setView(1000, 1);
    axis.setEnd(std::chrono::hours(3));
    QVERIFY(axis.isFitted());
    QVERIFY(axis.x(axis.end()) <= 1000);
    const Milliseconds under = axis.time(700);
    for (int i = 0; i < 60; ++i) {
        axis.setScale(axis.pixelsPerMs() * 1.3, 700);
        QVERIFY(std::abs(axis.x(under) - 700) <= 1.01 + axis.pixelsPerMs());
    }
    QCOMPARE(axis.pixelsPerMs(), TimeAxis::kMostPixelsPerMs);
    axis.setScale(0, 700);
    QVERIFY(axis.isFitted());
    axis.show({10'000ms, 20'000ms});
    QVERIFY(axis.x(10'000ms) > 0 && axis.x(20'000ms) < 1000 && axis.x(20'000ms) - axis.x(10'000ms) > 800);
}

void TestTimelineParts::theAxisEndsWithTheMedium()
{
    TimeAxis axis;
    axis.setView(500, 2);
    axis.setEnd(10'000ms);
    axis.setScale(1, 0);
    axis.setOffset(1e9);
    QVERIFY(axis.x(10'000ms) < 500 && axis.x(10'000ms) > 400);
    axis.setOffset(-50);
    QCOMPARE(axis.offset(), 0.0);
    axis.setOffset(100.3);
    QCOMPARE(axis.offset() * 2, std::floor(axis.offset() * 2)); // whole device pixels
}

void TestTimelineParts::rulersFitTheirZoom_data()
{
    QTest::addColumn<double>("pixelsPerMs");
    QTest::addColumn<double>("framesPerSecond"); // 0: none
    QTest::addColumn<int>("majorMs");
    QTest::addColumn<int>("frames");
    QTest::newRow("three hours") << 0.0001 << 25.0 << 900'000 << 0;
    QTest::newRow("minutes") << 0.01 << 25.0 << 10'000 << 0;
    QTest::newRow("seconds") << 0.1 << 25.0 << 1000 << 0;
    QTest::newRow("some frames") << 0.5 << 25.0 << 0 << 5;
    QTest::newRow("single frames") << 4.0 << 25.0 << 0 << 1;
    QTest::newRow("single frames, film") << 4.0 << 23.976 << 0 << 1;
    QTest::newRow("sound, tenths") << 1.0 << 0.0 << 100 << 0;
    QTest::newRow("sound, finest") << 4.0 << 0.0 << 20 << 0;
}

void TestTimelineParts::rulersFitTheirZoom()
{
    QFETCH(double, pixelsPerMs);
    QFETCH(double, framesPerSecond);
    const std::optional<double> rate = framesPerSecond > 0 ? std::optional(framesPerSecond) : std::nullopt;
    const RulerScale scale = rulerScale(pixelsPerMs, 80, rate);
    QTEST(static_cast<int>(scale.major.count()), "majorMs");
    QTEST(scale.framesPerMajor, "frames");
    const TimeRange range{1'000'000ms, 1'000'000ms + Milliseconds(std::llround(1000 / pixelsPerMs))};
    const auto ticks = rulerTicks(scale, range, rate);
    QVERIFY(ticks.size() >= 5);
    QVERIFY(ticks.size() <= 300);
    Milliseconds lastMajor{-1};
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        if (i > 0)
            QVERIFY(ticks[i].time > ticks[i - 1].time);
        if (ticks[i].frame >= 0)
            QCOMPARE(ticks[i].time, frameTime(ticks[i].frame, *rate));
        if (!ticks[i].isMajor)
            continue;
        if (lastMajor.count() >= 0)
            QVERIFY(static_cast<double>((ticks[i].time - lastMajor).count()) * pixelsPerMs >= 78);
        lastMajor = ticks[i].time;
    }
    QVERIFY(lastMajor.count() >= 0);
}

void TestTimelineParts::clocksAreAsLongAsTheyMustBe_data()
{
    QTest::addColumn<int>("ms");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0 << 0 << "0:00";
    QTest::newRow("seconds") << 34'200 << 1 << "0:34.2";
    QTest::newRow("rounds up over a minute") << 59'996 << 2 << "1:00.00";
    QTest::newRow("leading zeros") << 60'007 << 3 << "1:00.007";
    QTest::newRow("hours") << 3'723'000 << 0 << "1:02:03";
    QTest::newRow("before zero") << -5 << 1 << "0:00.0";
}

void TestTimelineParts::clocksAreAsLongAsTheyMustBe()
{
    QLocale::setDefault(QLocale::c());
    QFETCH(int, ms);
    QFETCH(int, decimals);
    QTEST(clockText(Milliseconds(ms), decimals), "text");
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(clockText(1500ms, 1), QStringLiteral("0:01,5"));
    QLocale::setDefault(QLocale::c());
}

namespace {

/// Overlapping, unsorted, some without duration, some for hours.
std::map<std::int64_t, TimeRange> wildCues(int count, unsigned seed)
{
    std::mt19937 random(seed);
    std::map<std::int64_t, TimeRange> cues;
    for (int i = 1; i <= count; ++i) {
        const Milliseconds start(random() % 600'000);
        const int kind = static_cast<int>(random() % 50);
        const Milliseconds length(kind == 0 ? 0 : kind == 1 ? 900'000 : static_cast<int>(random() % 4000));
        cues[i] = {start, start + length};
    }
    return cues;
}

std::vector<IndexedCue> indexed(const std::map<std::int64_t, TimeRange> &cues)
{
    std::vector<IndexedCue> list;
    for (auto cue = cues.rbegin(); cue != cues.rend(); ++cue)
        list.push_back({cue->second.start, cue->second.end, {cue->first}, 0});
    return list;
}

bool agrees(const CueIndex &index, const std::map<std::int64_t, TimeRange> &cues, TimeRange range)
{
    std::vector<std::int64_t> expected;
    for (const auto &[id, time] : cues) {
        if (time.start < range.end && std::max(time.end, time.start + 1ms) > range.start)
            expected.push_back(id);
    }
    std::vector<std::int64_t> found;
    index.visit(range, [&](const IndexedCue &cue) { found.push_back(cue.id.value); });
    std::sort(found.begin(), found.end());
    return found == expected;
}

} // namespace

void TestTimelineParts::theIndexAgreesWithLookingAtAll()
{
    const auto cues = wildCues(1000, 7);
    CueIndex index;
    index.reset(indexed(cues));
    QCOMPARE(index.byStart().size(), cues.size());
    for (int t = 0; t < 1'600'000; t += 3'777) {
        QVERIFY(agrees(index, cues, {Milliseconds(t), Milliseconds(t + 1)}));
        QVERIFY(agrees(index, cues, {Milliseconds(t), Milliseconds(t + 20'000)}));
    }
    QVERIFY(agrees(index, cues, {0ms, 10'000'000ms}));
}

void TestTimelineParts::theIndexFollowsChanges()
{
    auto cues = wildCues(500, 3);
    CueIndex index;
    index.reset(indexed(cues));
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        for (int i = 0; i < 20; ++i) {
            const auto id = static_cast<std::int64_t>(1 + random() % 700);
            if (random() % 3 == 0)
                cues.erase(id);
            else
                cues[id] = {Milliseconds(random() % 600'000), Milliseconds(600'000 + random() % 9000)};
            index.touch({id});
        }
        index.sync([&](store::CueId id) {
            const auto found = cues.find(id.value);
            return found == cues.end() ? std::nullopt : std::optional(found->second);
        });
        QCOMPARE(index.byStart().size(), cues.size());
        QVERIFY(agrees(index, cues, {Milliseconds(random() % 600'000), Milliseconds(650'000)}));
        for (const auto &[id, time] : cues)
            QVERIFY(index.placeOf({id}, time.start));
    }
}

void TestTimelineParts::lanesNeverCover()
{
    CueIndex index;
    index.reset(indexed(wildCues(2000, 5)));
    std::map<int, Milliseconds> ends;
    for (const IndexedCue &cue : index.byStart()) {
        QVERIFY(cue.lane < index.laneCount());
        if (ends.contains(cue.lane))
            QVERIFY(ends[cue.lane] <= cue.start);
        ends[cue.lane] = std::max(cue.end, cue.start + 1ms);
    }
    // Cues that touch share a lane, overlapping ones do not.
    index.reset({{0ms, 1000ms, {1}, 0}, {1000ms, 2000ms, {2}, 0}, {1500ms, 3000ms, {3}, 0}});
    QCOMPARE(index.laneCount(), 2);
    QCOMPARE(index.byStart()[1].lane, 0);
    QCOMPARE(index.byStart()[2].lane, 1);
}

void TestTimelineParts::edgesAreDrawn_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<bool>("isStart");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("kind");
    const auto kind = [](SnapKind k) { return static_cast<int>(k); };
    // 25 a second, the gap is two frames: 80 ms; reach 100 ms.
    QTest::newRow("in: first frame of the shot") << 5030 << true << 5000 << kind(SnapKind::Shot);
    QTest::newRow("out: the gap before the shot") << 4890 << false << 4920 << kind(SnapKind::Shot);
    QTest::newRow("after the cue before") << 2110 << true << 2080 << kind(SnapKind::Cue);
    QTest::newRow("before the next cue") << 2900 << false << 2920 << kind(SnapKind::Cue);
    QTest::newRow("the playhead") << 7050 << true << 7000 << kind(SnapKind::Playhead);
    QTest::newRow("speech begins") << 8050 << true << 8010 << kind(SnapKind::Speech);
    QTest::newRow("speech ends") << 8950 << false << 9010 << kind(SnapKind::Speech);
    QTest::newRow("an end not to where speech begins") << 8030 << false << 8040 << kind(SnapKind::Frame);
    QTest::newRow("music does not draw") << 9530 << true << 9520 << kind(SnapKind::Frame);
    QTest::newRow("the nearest frame") << 6011 << true << 6000 << kind(SnapKind::Frame);
}

void TestTimelineParts::edgesAreDrawn()
{
    CueIndex index;
    index.reset({{1000ms, 2000ms, {1}, 0}, {3000ms, 4000ms, {2}, 0}, {2050ms, 2900ms, {3}, 0}});
    const std::vector<store::CueId> dragged{{3}};
    const std::vector<ShotBoundary> shots{{BoundaryKind::Cut, 5000ms, 5000ms, 5000ms}};
    const std::vector<SoundSegment> sound{{{0ms, 8010ms}, SoundKind::Silence, -90},
                                          {{8010ms, 9010ms}, SoundKind::Speech, -20},
                                          {{9010ms, 9500ms}, SoundKind::Silence, -90},
                                          {{9500ms, 12'000ms}, SoundKind::Music, -20}};
    SnapSources sources{&index, &dragged, &shots, &sound, 7000ms, {}, 25.0, 80ms, 100ms};
    QFETCH(int, at);
    QFETCH(bool, isStart);
    const CueEdge edge = isStart ? CueEdge::Start : CueEdge::End;
    const auto hit = snapEdge(Milliseconds(at), edge, sources);
    QVERIFY(hit);
    QTEST(static_cast<int>(hit->time.count()), "to");
    QTEST(static_cast<int>(hit->kind), "kind");
    sources = {};
    QVERIFY(!snapEdge(Milliseconds(at), edge, sources));
}

void TestTimelineParts::draggingMovesAllAndStopsAtZero()
{
    CueDrag drag{DragPart::Body, 1, {{{1}, {500ms, 900ms}, {}, 0}, {{2}, {1000ms, 2000ms}, {}, 0}}, {}};
    const auto nothing = [](Milliseconds, CueEdge) { return std::optional<Snap>(); };
    drag.moveBy(250ms, 40ms, nothing);
    QCOMPARE(drag.cues[0].now, (TimeRange{750ms, 1150ms}));
    QCOMPARE(drag.cues[1].now, (TimeRange{1250ms, 2250ms}));
    drag.moveBy(-800ms, 40ms, nothing);
    QCOMPARE(drag.cues[0].now, (TimeRange{0ms, 400ms}));
    QCOMPARE(drag.cues[1].now, (TimeRange{500ms, 1500ms}));
    // The end of the taken one is drawn: all follow by the same time.
    const auto toEnd = [](Milliseconds, CueEdge edge) {
        return edge == CueEdge::End ? std::optional(Snap{2300ms, 2300ms, SnapKind::Cue})
                                    : std::optional(Snap{1240ms, 1240ms, SnapKind::Frame});
    };
    drag.moveBy(250ms, 40ms, toEnd);
    QCOMPARE(drag.cues[1].now, (TimeRange{1300ms, 2300ms}));
    QCOMPARE(drag.cues[0].now, (TimeRange{800ms, 1200ms}));
    QCOMPARE(drag.snap->kind, SnapKind::Cue);
}

void TestTimelineParts::anEdgeStopsAtTheOtherOne()
{
    const auto nothing = [](Milliseconds, CueEdge) { return std::optional<Snap>(); };
    CueDrag start{DragPart::Start, 0, {{{1}, {1000ms, 2000ms}, {1000ms, 2000ms}, 0}}, {}};
    start.moveBy(5000ms, 40ms, nothing);
    QCOMPARE(start.cues[0].now, (TimeRange{1960ms, 2000ms}));
    start.moveBy(-5000ms, 40ms, nothing);
    QCOMPARE(start.cues[0].now, (TimeRange{0ms, 2000ms}));
    CueDrag end{DragPart::End, 0, {{{1}, {1000ms, 2000ms}, {1000ms, 2000ms}, 0}}, {}};
    end.moveBy(-5000ms, 40ms, nothing);
    QCOMPARE(end.cues[0].now, (TimeRange{1000ms, 1040ms}));
}

void TestTimelineParts::theHeightIsShared()
{
    for (const int height : {100, 160, 240, 400, 800}) {
        for (const int lanes : {1, 2, 12}) {
            const TimelineLayout layout = TimelineLayout::of({true, true, lanes, {1, 2}}, height, 16);
            QCOMPARE(layout.otherTops.size(), 2U);
            QVERIFY(layout.laneHeight >= 24);
            QVERIFY(layout.waveform.height >= 16);
            QVERIFY2(layout.lanesTop + 24 <= height, qPrintable(QString::number(height)));
            QCOMPARE(layout.lane(lanes, layout.mostScroll()).top,
                     layout.lanesTop + lanes * layout.laneHeight - layout.mostScroll());
            if (layout.mostScroll() > 0)
                QCOMPARE(layout.otherLane(1, 1, layout.mostScroll()).bottom(), height);
        }
    }
    const TimelineLayout sound = TimelineLayout::of({false, true, 1, {}}, 300, 16);
    QCOMPARE(sound.pictures.height, 0);
    const TimelineLayout text = TimelineLayout::of({false, false, 1, {}}, 300, 16);
    QCOMPARE(text.waveform.height + text.sounds.height, 0);
}

QTEST_MAIN(TestTimelineParts)
#include "test_timeline_parts.moc"
