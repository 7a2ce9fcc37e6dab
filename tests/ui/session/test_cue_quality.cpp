// SPDX-License-Identifier: MIT
// Problems are always those that checking the whole track would find, whatever was edited; numbers shown
// agree with what is called a problem.
#include "tests/ui/support/ui_fixture.h"
#include "ui/session/cue_edits.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;

class TestCueQuality : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void anEditTouchesItsNeighboursOnly();
    void aRandomSessionAgreesWithAFullCheck();
    void aLongCueOverlapsAllThatItCovers();
    void largeTracksAreMeasuredInTheBackground();
    void editsWhileItIsMeasuredCount();
    void presetAndFrameRateMatter();
    void numbersAgreeWithColours_data();
    void numbersAgreeWithColours();
    void imagesOnlyNeedAText();
    void typingIsMeasured();
    void jumping();

private:
    Studio &studio() { return m_fixture->studio(); }
    const CueList &list() { return m_fixture->session().cues(); }
    CueQuality &quality() { return studio().quality(); }
    store::CueId id(int row) { return list().at(row).id; }
    QString difference();
    std::unique_ptr<UiFixture> m_fixture;
};

void TestCueQuality::init()
{
    m_fixture = std::make_unique<UiFixture>();
    QVERIFY(m_fixture->createProject());
    m_fixture->addCues(40);
}

/// From the check of the whole track; empty when there is none.
QString TestCueQuality::difference()
{
    std::vector<QualityCue> cues;
    for (int row = 0; row < list().size(); ++row)
        cues.push_back({list().at(row).time.value_or(TimeRange{}), list().at(row).text});
    const QualityReport report = checkQuality(cues, quality().preset(), quality().framesPerSecond());
    std::vector<RuleSet> expected(cues.size(), 0);
    for (const QualityProblem &problem : report.problems)
        expected[problem.cueIndex] = static_cast<RuleSet>(expected[problem.cueIndex] | ruleBit(problem.rule));
    int count = 0;
    for (int row = 0; row < list().size(); ++row) {
        const RuleSet wanted = expected[static_cast<std::size_t>(row)];
        count += wanted != 0 ? 1 : 0;
        if (quality().rulesAt(row) != wanted)
            return QStringLiteral("row %1: %2, not %3").arg(row).arg(quality().rulesAt(row)).arg(wanted);
        RuleSet told = 0;
        for (const QualityProblem &problem : quality().problemsAt(row))
            told = static_cast<RuleSet>(told | ruleBit(problem.rule));
        if (told != wanted)
            return QStringLiteral("row %1 is told otherwise").arg(row);
    }
    return count == quality().problemCount() ? QString() : QStringLiteral("count");
}

void TestCueQuality::anEditTouchesItsNeighboursOnly()
{
    QSignalSpy changed(&quality(), &CueQuality::changed);
    cue_edits::setTime(studio(), id(10), {Milliseconds(30'000), Milliseconds(33'500)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(0).toInt(), 10);
    QCOMPARE(changed.first().at(1).toInt(), 11);
    QVERIFY(quality().rulesAt(11) & ruleBit(QualityRule::Overlap));
    QCOMPARE(difference(), QString());
    m_fixture->session().undo();
    QCOMPARE(quality().rulesAt(11), RuleSet{0});
    QCOMPARE(difference(), QString());
}

void TestCueQuality::aRandomSessionAgreesWithAFullCheck()
{
    QRandomGenerator random(7);
    for (int step = 0; step < 150; ++step) {
        const int row = random.bounded(list().size());
        const Milliseconds start(random.bounded(120'000));
        switch (random.bounded(8)) {
        case 0:
            cue_edits::setTime(studio(), id(row), {start, start + Milliseconds(random.bounded(9000))});
            break;
        case 1:
            cue_edits::setTexts(studio(), "edit",
                                {{id(row), std::string(static_cast<std::size_t>(random.bounded(90)), 'x')}});
            break;
        case 2:
            cue_edits::addCue(studio(), start);
            break;
        case 3:
            cue_edits::deleteCues(studio(), {id(row)});
            break;
        case 4:
            cue_edits::splitCue(studio(), id(row), {});
            break;
        case 5:
            cue_edits::mergeCues(studio(), {id(row)});
            break;
        case 6:
            m_fixture->session().undo();
            break;
        default:
            cue_edits::sortByTime(studio());
        }
        QVERIFY(list().size() > 0);
        QVERIFY2(difference().isEmpty(), qPrintable(difference()));
    }
}

void TestCueQuality::aLongCueOverlapsAllThatItCovers()
{
    cue_edits::setTime(studio(), id(2), {Milliseconds(6000), Milliseconds(60'000)});
    for (const int row : {3, 10, 19})
        QVERIFY(quality().rulesAt(row) & ruleBit(QualityRule::Overlap));
    QCOMPARE(difference(), QString());
    cue_edits::deleteCues(studio(), {id(2)});
    QCOMPARE(quality().rulesAt(10), RuleSet{0});
    QCOMPARE(difference(), QString());
}

void TestCueQuality::largeTracksAreMeasuredInTheBackground()
{
    m_fixture->addCues(1500);
    QVERIFY(!quality().isMeasured());
    QVERIFY(QTest::qWaitFor([&] { return quality().isMeasured(); }, 20'000));
    QCOMPARE(difference(), QString());
}

void TestCueQuality::editsWhileItIsMeasuredCount()
{
    m_fixture->addCues(1500);
    QVERIFY(!quality().isMeasured());
    cue_edits::setTexts(studio(), "edit", {{id(700), std::string(90, 'x')}});
    cue_edits::deleteCues(studio(), {id(100)});
    cue_edits::setTime(studio(), id(50), {Milliseconds(150'000), Milliseconds(170'000)});
    QVERIFY(QTest::qWaitFor([&] { return quality().isMeasured(); }, 20'000));
    QVERIFY(quality().rulesAt(699) & ruleBit(QualityRule::LineLength));
    QCOMPARE(difference(), QString());
}

void TestCueQuality::presetAndFrameRateMatter()
{
    cue_edits::setTime(studio(), id(1), {Milliseconds(2080), Milliseconds(5000)});
    QCOMPARE(quality().rulesAt(1), RuleSet{0});
    studio().playback().reportMedia(Milliseconds(60'000), 10.0); // two frames are 200 ms now
    QVERIFY(quality().rulesAt(1) & ruleBit(QualityRule::Gap));
    QCOMPARE(difference(), QString());
    QSignalSpy changed(&quality(), &CueQuality::presetChanged);
    studio().settings().setValue(QStringLiteral("quality/preset"), QStringLiteral("netflix-en-children"));
    QCOMPARE(quality().preset().id, std::string("netflix-en-children"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(difference(), QString());
}

void TestCueQuality::numbersAgreeWithColours_data()
{
    QTest::addColumn<int>("characters"); // in 2 s, at most 20 a second
    QTest::addColumn<int>("duration");
    QTest::addColumn<bool>("isFine");
    QTest::addColumn<QString>("shown");
    QTest::newRow("below") << 39 << 2000 << true << "19.5";
    QTest::newRow("exactly at the limit") << 40 << 2000 << true << "20.0";
    QTest::newRow("rounds to the limit from above") << 40 << 1999 << false << "20.1";
    QTest::newRow("above") << 41 << 2000 << false << "20.5";
}

void TestCueQuality::numbersAgreeWithColours()
{
    QFETCH(int, characters);
    QFETCH(int, duration);
    QFETCH(bool, isFine);
    QFETCH(QString, shown);
    QLocale::setDefault(QLocale::c());
    cue_edits::setTime(studio(), id(5), {Milliseconds(15'000), Milliseconds(15'000 + duration)});
    cue_edits::setTexts(studio(), "edit", {{id(5), std::string(static_cast<std::size_t>(characters), 'x')}});
    QCOMPARE((quality().rulesAt(5) & ruleBit(QualityRule::ReadingSpeed)) == 0, isFine);
    QCOMPARE(quality().speedText(*quality().speedAt(5)), shown);
    if (!isFine)
        QVERIFY(CueQuality::problemText(quality().problemsAt(5).front()).contains(shown));
}

void TestCueQuality::imagesOnlyNeedAText()
{
    const store::TrackId track = list().track();
    QVERIFY(m_fixture->session().perform("add 1 cue", [&](store::Action &action) -> Result<Unit> {
        const auto added = action.addCue(track, {});
        return added ? Result<Unit>(Unit{}) : added.error();
    }));
    QCOMPARE(quality().rulesAt(40), ruleBit(QualityRule::Empty));
    cue_edits::setTexts(studio(), "edit", {{id(40), std::string(500, 'x')}});
    QCOMPARE(quality().rulesAt(40), RuleSet{0});
    QVERIFY(!quality().speedAt(40));
}

void TestCueQuality::typingIsMeasured()
{
    const auto draft = quality().measure(3, "<i>four</i>\nfourteen chars", list().at(3).time);
    QCOMPARE(draft.lineLengths, (std::vector<double>{4, 14}));
    QCOMPARE(draft.speed.value_or(0), 9.0);
    QVERIFY(draft.problems.empty());
    QCOMPARE(quality().measure(3, std::string(60, 'x'), list().at(3).time).problems.size(), 2U);
}

void TestCueQuality::jumping()
{
    constexpr RuleSet kAll = 0xffff;
    QVERIFY(!quality().nextProblem(0, true, kAll));
    cue_edits::setTexts(studio(), "edit", {{id(5), std::string(90, 'x')}, {id(9), ""}});
    QCOMPARE(quality().nextProblem(0, true, kAll).value_or(-1), 5);
    QCOMPARE(quality().nextProblem(5, true, kAll).value_or(-1), 9);
    QCOMPARE(quality().nextProblem(9, true, kAll).value_or(-1), 5);
    QCOMPARE(quality().nextProblem(5, false, kAll).value_or(-1), 9);
    QCOMPARE(quality().nextProblem(0, true, ruleBit(QualityRule::Empty)).value_or(-1), 9);
    QCOMPARE(quality().problemCount(), 2);
}

QTEST_MAIN(TestCueQuality)
#include "test_cue_quality.moc"
