// SPDX-License-Identifier: MIT
// Times as they are typed and shown; the field's keys.
#include "core/quality/cue_timing.h"
#include "ui/widgets/time_edit.h"
#include "ui/widgets/time_text.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace anycap;
using namespace anycap::ui;

class TestTimeEdit : public QObject {
    Q_OBJECT
private slots:
    void typing_data();
    void typing();
    void framesThereAndBack();
    void keys();
    void whatIsLeftAloneStays();
};

void TestTimeEdit::typing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("rate"); // 0: milliseconds
    QTest::addColumn<qint64>("expected"); // -1: no time
    QTest::newRow("whole") << "00:01:02.500" << 0.0 << qint64{62'500};
    QTest::newRow("comma") << "00:01:02,500" << 0.0 << qint64{62'500};
    QTest::newRow("short") << "1:2.5" << 0.0 << qint64{62'500};
    QTest::newRow("seconds") << "62.5" << 0.0 << qint64{62'500};
    QTest::newRow("blanks") << " 62 " << 0.0 << qint64{62'000};
    QTest::newRow("hours") << "12:00:00" << 0.0 << qint64{43'200'000};
    QTest::newRow("seconds beyond 59") << "1:75" << 0.0 << qint64{-1};
    QTest::newRow("letters") << "1:xx" << 0.0 << qint64{-1};
    QTest::newRow("empty") << "" << 0.0 << qint64{-1};
    QTest::newRow("negative") << "-1" << 0.0 << qint64{-1};
    QTest::newRow("two points") << "1.2.3" << 0.0 << qint64{-1};
    QTest::newRow("four parts") << "1:2:3:4" << 0.0 << qint64{-1};
    QTest::newRow("frames") << "00:00:01:12" << 25.0 << qint64{1480};
    QTest::newRow("too many frames") << "00:00:01:26" << 25.0 << qint64{-1};
    QTest::newRow("no frames") << "1:02" << 25.0 << qint64{62'000};
}

void TestTimeEdit::typing()
{
    QFETCH(QString, text);
    QFETCH(double, rate);
    QFETCH(qint64, expected);
    const auto time = parseTime(text, rate > 0 ? std::optional(rate) : std::nullopt);
    QCOMPARE(time ? time->count() : -1, expected);
}

void TestTimeEdit::framesThereAndBack()
{
    for (const double rate : {24.0, 25.0, 24000.0 / 1001, 30000.0 / 1001, 60.0}) {
        for (int frame = 0; frame < 5000; frame += 7) {
            const Milliseconds time = frameTime(frame, rate);
            QCOMPARE(parseTime(timeText(time, rate), rate).value_or(Milliseconds(-1)).count(), time.count());
            QCOMPARE(parseTime(durationText(time, rate), rate, true).value_or(Milliseconds(-1)).count(),
                     time.count());
        }
    }
    QCOMPARE(timeText(Milliseconds(3'661'007)), QStringLiteral("01:01:01.007"));
    QCOMPARE(durationText(Milliseconds(61'007)), QStringLiteral("61.007"));
}

void TestTimeEdit::keys()
{
    TimeEdit edit(TimeEdit::Kind::Time);
    edit.setTime(Milliseconds(1000));
    QSignalSpy changed(&edit, &TimeEdit::timeChanged);
    QTest::keyClick(&edit, Qt::Key_Up);
    QTest::keyClick(&edit, Qt::Key_Up);
    QTest::keyClick(&edit, Qt::Key_PageUp);
    QCOMPARE(edit.text(), QStringLiteral("00:00:02.080"));
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(changed.size(), 1); // one gesture
    QCOMPARE(edit.time().count(), 2080);

    edit.selectAll();
    QTest::keyClicks(&edit, QStringLiteral("1:2x3.5"));
    QCOMPARE(edit.text(), QStringLiteral("1:23.5"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.time().count(), 83'500);
    edit.selectAll();
    QTest::keyClicks(&edit, QStringLiteral("9"));
    QTest::keyClick(&edit, Qt::Key_Escape);
    QCOMPARE(edit.text(), QStringLiteral("00:01:23.500"));
    QCOMPARE(changed.size(), 2);
    QTest::keyClick(&edit, Qt::Key_Down);
    QTRY_COMPARE(changed.size(), 3); // by itself, a moment later
    QCOMPARE(edit.time().count(), 83'480); // the frame before, from between frames
}

void TestTimeEdit::whatIsLeftAloneStays()
{
    TimeEdit edit(TimeEdit::Kind::Time);
    edit.setShowsFrames(true);
    edit.setTime(Milliseconds(1010)); // shown as frame 0 of second 1
    QSignalSpy changed(&edit, &TimeEdit::timeChanged);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.time().count(), 1010);
    QCOMPARE(changed.size(), 0);
}

QTEST_MAIN(TestTimeEdit)
#include "test_time_edit.moc"
