// SPDX-License-Identifier: MIT
// Cutting a cue's text: at places where a reader would, with markup that stays whole.
#include "core/base/text_count.h"
#include "core/subtitle/text_split.h"

#include <QtTest>

using namespace anycap;

class TestTextSplit : public QObject {
    Q_OBJECT
private slots:
    void placesAReaderWouldChoose_data();
    void placesAReaderWouldChoose();
    void markupStaysWhole_data();
    void markupStaysWhole();
    void everyCutKeepsTheWords();
    void joining();
};

void TestTextSplit::placesAReaderWouldChoose_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("fraction");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("sentence") << "I saw it. Then it was gone." << 0.5 << "I saw it."
                              << "Then it was gone.";
    QTest::newRow("sentence over line") << "It was late. The rain\nhad stopped." << 0.5 << "It was late."
                                        << "The rain\nhad stopped.";
    QTest::newRow("line") << "the end of a long\nand winding road" << 0.5 << "the end of a long"
                          << "and winding road";
    QTest::newRow("comma") << "when it rains hard, we stay inside" << 0.5 << "when it rains hard,"
                           << "we stay inside";
    QTest::newRow("word") << "one two three four" << 0.5 << "one two"
                          << "three four";
    QTest::newRow("word late") << "one two three four" << 0.8 << "one two three"
                               << "four";
    QTest::newRow("abbreviation is no end") << "Dr. Smith came in" << 0.2 << "Dr."
                                            << "Smith came in";
    QTest::newRow("two speakers") << "- Who is there?\n- It is me." << 0.5 << "- Who is there?"
                                  << "- It is me.";
    QTest::newRow("chinese") << QString::fromUtf8("天气很好。我们走吧。") << 0.5
                             << QString::fromUtf8("天气很好。") << QString::fromUtf8("我们走吧。");
    QTest::newRow("chinese without stops")
        << QString::fromUtf8("今天天气") << 0.5 << QString::fromUtf8("今天") << QString::fromUtf8("天气");
    QTest::newRow("one word") << "Halt" << 0.5 << "Halt"
                              << "";
    QTest::newRow("empty") << "" << 0.5 << ""
                           << "";
    QTest::newRow("markup is not read") << "<i>one two</i> <b>three four</b>" << 0.5 << "<i>one two</i>"
                                        << "<b>three four</b>";
}

void TestTextSplit::placesAReaderWouldChoose()
{
    QFETCH(QString, text);
    QFETCH(double, fraction);
    QFETCH(QString, first);
    QFETCH(QString, second);
    const std::string raw = text.toStdString();
    const SplitText split = splitText(raw, splitOffset(raw, fraction));
    QCOMPARE(QString::fromStdString(split.first), first);
    QCOMPARE(QString::fromStdString(split.second), second);
}

void TestTextSplit::markupStaysWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("italics") << "<i>one two</i>" << 6 << "<i>one</i>"
                             << "<i>two</i>";
    QTest::newRow("nested") << "<b><i>one two</i></b>" << 9 << "<b><i>one</i></b>"
                            << "<b><i>two</i></b>";
    QTest::newRow("closed before") << "<i>one</i> two" << 10 << "<i>one</i>"
                                   << "two";
    QTest::newRow("closes at the cut") << "<i>one</i> two" << 6 << "<i>one</i>"
                                       << "two";
    QTest::newRow("font") << "<font color=\"red\">one two</font>" << 21 << "<font color=\"red\">one</font>"
                          << "<font color=\"red\">two</font>";
    QTest::newRow("class and voice") << "<v Ann><c.red>one two</c>" << 17 << "<v Ann><c.red>one</c>"
                                     << "<v Ann><c.red>two</c>";
    QTest::newRow("position") << "{\\an8}one two" << 9 << "{\\an8}one"
                              << "{\\an8}two";
    QTest::newRow("inside a tag") << "one <i>two</i>" << 5 << "one"
                                  << "<i>two</i>";
    QTest::newRow("no markup") << "a < b and c > d" << 5 << "a < b"
                               << "and c > d";
    QTest::newRow("inside a character")
        << QString::fromUtf8("é è") << 1 << QString::fromUtf8("é") << QString::fromUtf8("è");
    QTest::newRow("at the end") << "one" << 3 << "one"
                                << "";
    QTest::newRow("beyond") << "one" << 30 << "one"
                            << "";
}

void TestTextSplit::markupStaysWhole()
{
    QFETCH(QString, text);
    QFETCH(int, offset);
    QFETCH(QString, first);
    QFETCH(QString, second);
    const SplitText split = splitText(text.toStdString(), static_cast<std::size_t>(offset));
    QCOMPARE(QString::fromStdString(split.first), first);
    QCOMPARE(QString::fromStdString(split.second), second);
}

void TestTextSplit::everyCutKeepsTheWords()
{
    const std::string text
        = "{\\an8}<i>Ein <b>Satz</b>, zwei\nSätze</i> — «drei» 👩‍👩‍👧 <font color=red>rot";
    const auto read = [](const std::string &raw) {
        return QString::fromStdString(withoutMarkup(raw)).remove(u' ').remove(u'\n');
    };
    for (std::size_t offset = 0; offset <= text.size(); ++offset) {
        const SplitText split = splitText(text, offset);
        QCOMPARE(read(split.first) + read(split.second), read(text));
    }
}

void TestTextSplit::joining()
{
    QCOMPARE(joinedText("one", "two"), std::string("one\ntwo"));
    QCOMPARE(joinedText("", "two"), std::string("two"));
    QCOMPARE(joinedText("one", "  "), std::string("one"));
    QCOMPARE(joinedText("{\\an8}one", "{\\an8}two"), std::string("{\\an8}one\ntwo"));
}

QTEST_APPLESS_MAIN(TestTextSplit)
#include "test_text_split.moc"
