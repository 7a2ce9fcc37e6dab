// SPDX-License-Identifier: MIT
// SubRip as found in the wild: what is read, and what is said about it.
#include "core/subtitle/srt/srt_reader.h"
#include "core/subtitle/srt/srt_timing.h"

#include <QTest>

using namespace anycap;

namespace {

/// "start-end|text|id" a cue, joined by " / ".
QString summary(const SubtitleDocument &document)
{
    QStringList cues;
    for (const Cue &cue : document.cues) {
        cues << QStringLiteral("%1-%2|%3|%4")
                    .arg(cue.time.start.count())
                    .arg(cue.time.end.count())
                    .arg(QString::fromStdString(cue.text).replace(QLatin1Char('\n'), QLatin1Char('~')),
                         QString::fromStdString(cue.id));
    }
    return cues.join(QStringLiteral(" / "));
}

QString problemLines(const SubtitleDocument &document)
{
    QStringList lines;
    for (const SubtitleProblem &problem : document.problems)
        lines << QString::number(problem.line);
    return lines.join(QLatin1Char(' '));
}

} // namespace

class TestSrtReader : public QObject {
    Q_OBJECT

private slots:
    void timingLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<qint64>("start");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<uint>("oddities");
        const auto row = [](const char *line, qint64 start, qint64 end, uint oddities) {
            QTest::newRow(line) << QByteArray(line) << start << end << oddities;
        };
        using namespace srt;
        row("00:00:01,000 --> 00:00:02,500", 1000, 2500, NoOddity);
        row("00:00:01,000-->00:00:02,500", 1000, 2500, NoOddity);
        row("  00:00:01,000  -->  00:00:02,500  ", 1000, 2500, NoOddity);
        row("00:00:01.000 --> 00:00:02.500", 1000, 2500, OtherSeparator);
        row("00:00:01:000 --> 00:00:02;500", 1000, 2500, OtherSeparator);
        row("00:00:01\xEF\xBC\x8C"
            "000 --> 00:00:02\xEF\xBC\x8C"
            "500",
            1000, 2500, OtherSeparator);
        row("00:00:01,5 --> 00:00:02,25", 1500, 2250, OddDecimals);
        row("00:00:01,5000 --> 00:00:02,123456", 1500, 2123, OddDecimals);
        row("00:00:01 --> 00:00:02", 1000, 2000, NoDecimals);
        row("00:00:01, --> 00:00:02,000", 1000, 2000, NoDecimals | OddDecimals);
        row("00:01,000 --> 01:02,500", 1000, 62500, NoHours);
        row("123:00:00,000 --> 1234:00:00,000", 442800000, 4442400000, NoOddity);
        row("0:00:01,000 --> 0:00:02,000", 1000, 2000, ShortField);
        row("00:00:75,000 --> 00:99:00,000", 75000, 5940000, OverSixty);
        row(" 0: 0:26, 26 -->  0: 0:28, 17", 26026, 28017, Padded | ShortField | OddDecimals);
        row("00:00:26,  5 --> 00:00:28, 5", 26005, 28050, Padded | OddDecimals);
        row("-00:00:06,843 --> -00:00:02,850", -6843, -2850, Negative);
        row("00:00:01,000 -> 00:00:02,000", 1000, 2000, OtherArrow);
        row("00:00:01,000 - > 00:00:02,000", 1000, 2000, OtherArrow);
        row("00:00:01,000 ---> 00:00:02,000", 1000, 2000, OtherArrow);
        row("00:00:01,000 \xE2\x86\x92 00:00:02,000", 1000, 2000, OtherArrow);
        row("00:00:01,000 \xE2\x80\x94> 00:00:02,000", 1000, 2000, OtherArrow);
        row("00:00:01,000 00:00:02,000", 1000, 2000, OtherArrow);
        row("7 00:00:01,000 --> 00:00:02,000", 1000, 2000, TextBefore);
        row("00:00:01,000 --> 00:00:02,000 X1:40 X2:600", 1000, 2000, TextBehind);
    }
    void timingLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(qint64, start);
        QFETCH(qint64, end);
        QFETCH(uint, oddities);
        const std::string text = line.toStdString();
        const std::optional<srt::TimingLine> timing = srt::parseTimingLine(text);
        QVERIFY(timing && !timing->isBroken);
        QCOMPARE(qint64{timing->time.start.count()}, start);
        QCOMPARE(qint64{timing->time.end.count()}, end);
        QCOMPARE(timing->oddities, oddities);
        QCOMPARE(srt::describeOddities(timing->oddities).empty(), oddities == 0);
    }

    void otherLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isBroken");
        QTest::newRow("text") << QByteArray("Meet me at 10:30, not 11:30.") << false;
        QTest::newRow("arrow in text") << QByteArray("press A --> then B") << false;
        QTest::newRow("arrow between clock times") << QByteArray("12:30 --> 14:00") << false;
        QTest::newRow("ratio") << QByteArray("1.2.3 - 4.5.6") << false;
        QTest::newRow("one time") << QByteArray("It ends at 00:00:01,000.") << false;
        QTest::newRow("cut short") << QByteArray("00:02:00,000 --> 00:03:0") << true;
        QTest::newRow("end missing") << QByteArray("00:02:00,000 -->") << true;
        QTest::newRow("letters for digits") << QByteArray("00:02:00,000 --> 00:O3:00,000") << true;
    }
    void otherLines()
    {
        QFETCH(QByteArray, line);
        QFETCH(bool, isBroken);
        const std::string text = line.toStdString();
        const std::optional<srt::TimingLine> timing = srt::parseTimingLine(text);
        QCOMPARE(timing.has_value(), isBroken);
        if (timing)
            QVERIFY(timing->isBroken);
    }

    void documents_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("cues");
        QTest::addColumn<QString>("problems"); // their lines
        const QString two = QStringLiteral("1000-2000|One|1 / 3000-4000|Two~lines|2");
        QTest::newRow("clean") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nOne\n\n"
                                             "2\n00:00:03,000 --> 00:00:04,000\nTwo\nlines\n\n")
                               << two << QString();
        QTest::newRow("CR LF") << QByteArray("1\r\n00:00:01,000 --> 00:00:02,000\r\nOne\r\n\r\n"
                                             "2\r\n00:00:03,000 --> 00:00:04,000\r\nTwo\r\nlines\r\n")
                               << two << QString();
        QTest::newRow("CR") << QByteArray("1\r00:00:01,000 --> 00:00:02,000\rOne\r\r"
                                          "2\r00:00:03,000 --> 00:00:04,000\rTwo\rlines")
                            << two << QString();
        QTest::newRow("CR CR LF") << QByteArray(
            "1\r\r\n00:00:01,000 --> 00:00:02,000\r\r\nOne\r\r\n\r\r\n"
            "2\r\r\n00:00:03,000 --> 00:00:04,000\r\r\nTwo\r\r\nlines\r\r\n")
                                  << two << QStringLiteral("2");
        QTest::newRow("no empty lines") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nOne\n"
                                                      "2\n00:00:03,000 --> 00:00:04,000\nTwo\nlines")
                                        << two << QStringLiteral("5");
        QTest::newRow("no numbers") << QByteArray("00:00:01,000 --> 00:00:02,000\nOne\n\n"
                                                  "00:00:03,000 --> 00:00:04,000\n42\n\n"
                                                  "00:00:05,000 --> 00:00:06,000\nThree\n")
                                    << QStringLiteral("1000-2000|One| / 3000-4000|42| / 5000-6000|Three|")
                                    << QStringLiteral("1 4 7");
        QTest::newRow("digits are text") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\n1984\n\n"
                                                       "2\n00:00:03,000 --> 00:00:04,000\nTwo\n")
                                         << QStringLiteral("1000-2000|1984|1 / 3000-4000|Two|2") << QString();
        QTest::newRow("empty line inside")
            << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nOne\n\nand more\n\n"
                          "2\n00:00:03,000 --> 00:00:04,000\nTwo\n")
            << QStringLiteral("1000-2000|One~~and more|1 / 3000-4000|Two|2") << QStringLiteral("5");
        QTest::newRow("empty line before text") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\n\nOne\n")
                                                << QStringLiteral("1000-2000|One|1") << QStringLiteral("4");
        QTest::newRow("no text") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\n\n\n"
                                               "2\n00:00:03,000 --> 00:00:04,000\n   \n")
                                 << QStringLiteral("1000-2000||1 / 3000-4000||2") << QStringLiteral("2 6");
        QTest::newRow("empty line after the number")
            << QByteArray("1\n\n00:00:01,000 --> 00:00:02,000\nOne\n\n"
                          "2\n\n00:00:03,000 --> 00:00:04,000\nTwo\n")
            << QStringLiteral("1000-2000|One|1 / 3000-4000|Two|2") << QString();
        QTest::newRow("junk first") << QByteArray("made by hand\n\n1\n00:00:01,000 --> 00:00:02,000\nOne\n")
                                    << QStringLiteral("1000-2000|One|1") << QStringLiteral("1");
        QTest::newRow("broken times")
            << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nOne\n\n"
                          "2\n00:02:00,000 --> 00:03:0\nlost\n\n"
                          "3\n00:00:05,000 --> 00:00:06,000\nThree\n")
            << QStringLiteral("1000-2000|One|1 / 5000-6000|Three|3") << QStringLiteral("6 7");
        QTest::newRow("number on the same line") << QByteArray("3 00:00:01,000 --> 00:00:02,000\nOne\n")
                                                 << QStringLiteral("1000-2000|One|3") << QStringLiteral("1");
        QTest::newRow("backwards") << QByteArray("1\n00:00:02,000 --> 00:00:01,000\nOne\n")
                                   << QStringLiteral("2000-1000|One|1") << QStringLiteral("2");
        QTest::newRow("nothing") << QByteArray("1\nsome text") << QString() << QStringLiteral("1 2 0");
    }
    void documents()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, cues);
        QFETCH(QString, problems);
        const SubtitleDocument document = srt::readSrt(text.toStdString());
        QCOMPARE(summary(document), cues);
        QCOMPARE(problemLines(document), problems);
    }

    void keepsCoordinatesAndTags()
    {
        const SubtitleDocument document
            = srt::readSrt("1\n00:00:01,000 --> 00:00:02,000  X1:40 X2:600 Y1:20 Y2:50\n{\\an8}<i>One</i> "
                           "<font color=\"red\">a</font>\n");
        QCOMPARE(QString::fromStdString(document.cues.at(0).settings),
                 QStringLiteral("X1:40 X2:600 Y1:20 Y2:50"));
        QCOMPARE(QString::fromStdString(document.cues.at(0).text),
                 QStringLiteral("{\\an8}<i>One</i> <font color=\"red\">a</font>"));
        QVERIFY(document.problems.empty());
    }

    void damagedBytesAreReplaced()
    {
        const SubtitleDocument document = srt::readSrt(std::string("1\n00:00:01,000 --> 00:00:02,000\nA\xFF"
                                                                   "B\0C\n",
                                                                   38));
        QCOMPARE(QString::fromStdString(document.cues.at(0).text), QStringLiteral(u"A\uFFFDB\uFFFDC"));
    }
};

QTEST_GUILESS_MAIN(TestSrtReader)
#include "test_srt_reader.moc"
