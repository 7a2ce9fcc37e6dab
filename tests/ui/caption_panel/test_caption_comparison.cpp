// SPDX-License-Identifier: MIT
// Decisions about the places where two captions differ.
#include "ui/caption_panel/caption_comparison.h"

#include <QtTest>

using namespace anycap::ui;

class TestCaptionComparison : public QObject {
    Q_OBJECT
private slots:
    void acceptedChangesAloneAreTaken();
    void allOrNoneGiveTheTexts();
    void placesAreFoundByTheirOffset();
};

void TestCaptionComparison::acceptedChangesAloneAreTaken()
{
    CaptionComparison comparison("A red boat lies in the harbour.", "A blue boat lies in a quiet harbour.");
    QCOMPARE(comparison.changeCount(), 2);
    QCOMPARE(comparison.openCount(), 2);
    QCOMPARE(comparison.result(), "A red boat lies in the harbour.");
    comparison.setState(0, ChangeState::Accepted);
    QCOMPARE(comparison.result(), "A blue boat lies in the harbour.");
    comparison.setState(1, ChangeState::Rejected);
    QCOMPARE(comparison.result(), "A blue boat lies in the harbour.");
    QVERIFY(comparison.isDecided());
}

void TestCaptionComparison::allOrNoneGiveTheTexts()
{
    CaptionComparison comparison("Zwölf Boxkämpfer jagen Viktor.", "Fünf Boxkämpfer suchen Viktor und Max.");
    comparison.setAll(ChangeState::Accepted);
    QCOMPARE(comparison.result(), comparison.after());
    comparison.setAll(ChangeState::Rejected);
    QCOMPARE(comparison.result(), comparison.before());
    QCOMPARE(CaptionComparison("same", "same").changeCount(), 0);
}

void TestCaptionComparison::placesAreFoundByTheirOffset()
{
    const CaptionComparison comparison("one two three", "one deux three");
    QCOMPARE(comparison.changeAtBefore(5).value_or(-1), 0);
    QCOMPARE(comparison.changeAtAfter(6).value_or(-1), 0);
    QVERIFY(!comparison.changeAtBefore(0));
    QVERIFY(!comparison.changeAtAfter(12));
}

QTEST_GUILESS_MAIN(TestCaptionComparison)
#include "test_caption_comparison.moc"
