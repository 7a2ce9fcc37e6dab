// SPDX-License-Identifier: MIT
// Counting: against the benchmark's own numbers, against Perl's grapheme clusters, and by example.
#include "core/base/text_count.h"
#include "core/base/unicode.h"
#include "core/base/utf8.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace anycap;

namespace {

QJsonObject lengthCases()
{
    QFile file(qEnvironmentVariable("ANYCAP_TEST_DATA") + QStringLiteral("/eval/length_cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/data/eval/length_cases.json cannot be read");
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString randomText(QRandomGenerator &random, const QStringList &pieces, int most)
{
    QString text;
    const int count = random.bounded(most);
    for (int i = 0; i < count; ++i)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

} // namespace

class TestTextCount : public QObject {
    Q_OBJECT
private slots:
    void benchmarkCounts_data();
    void benchmarkCounts();
    void wordsAgreeWithTheRegularExpression();
    void graphemesAgreeWithAnotherEngine();
    void characters_data();
    void characters();
    void lines_data();
    void lines();
    void markup_data();
    void markup();
    void sentences_data();
    void sentences();
    void sentencesKeepEveryLetter();
    void utf8_data();
    void utf8();
};

void TestTextCount::benchmarkCounts_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("sentences");
    const QJsonArray cases = lengthCases().value(QStringLiteral("cases")).toArray();
    QVERIFY(cases.size() >= 100);
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonObject c = cases.at(i).toObject();
        QTest::addRow("case %lld", static_cast<long long>(i))
            << c.value(QStringLiteral("caption")).toString() << c.value(QStringLiteral("words")).toInt()
            << c.value(QStringLiteral("sentences")).toInt();
    }
}

void TestTextCount::benchmarkCounts()
{
    QFETCH(QString, caption);
    QTEST(countWords(caption.toStdString()), "words");
    QTEST(countSentences(caption.toStdString()), "sentences");
}

void TestTextCount::wordsAgreeWithTheRegularExpression()
{
    // The rule as the benchmark writes it, run by another engine; Python's \w has no combining marks, so the
    // boundary is spelled out.
    const QString word = QStringLiteral("[\\p{L}\\p{N}_]");
    const QRegularExpression rule(
        QStringLiteral("(?<!%1)[a-zA-Z]+(?:['-][a-zA-Z]+)*(?!%1)|[\\x{4E00}-\\x{9FFF}\\x{3000}-\\x{303F}"
                       "\\x{FF00}-\\x{FFEF}]")
            .arg(word));
    QVERIFY(rule.isValid());
    const QStringList pieces{QStringLiteral("a"),  QStringLiteral("B"),      QStringLiteral("'"),
                             QStringLiteral("-"),  QStringLiteral(" "),      QStringLiteral("7"),
                             QStringLiteral("_"),  QStringLiteral("é"),      QStringLiteral("e\u0301"),
                             QStringLiteral("猫"), QStringLiteral("\u3000"), QStringLiteral("½"),
                             QStringLiteral("."),  QStringLiteral("😀"),      QStringLiteral("’")};
    QRandomGenerator random(20);
    for (int round = 0; round < 4000; ++round) {
        const QString text = randomText(random, pieces, 14);
        int expected = 0;
        for (auto it = rule.globalMatch(text); it.hasNext(); it.next())
            ++expected;
        QVERIFY2(countWords(text.toStdString()) == expected, qPrintable(text));
    }
}

void TestTextCount::graphemesAgreeWithAnotherEngine()
{
    QFile file(qEnvironmentVariable("ANYCAP_TEST_DATA") + QStringLiteral("/text/graphemes.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int lines = 0;
    while (!file.atEnd()) {
        const QString line = QString::fromLatin1(file.readLine()).trimmed();
        std::string text;
        std::vector<std::size_t> expected;
        for (const QString &cluster : line.split(QStringLiteral(" | "))) {
            for (const QString &code : cluster.split(QLatin1Char(' ')))
                utf8::append(text, code.toUInt(nullptr, 16));
            expected.push_back(text.size());
        }
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < text.size();) {
            i = unicode::graphemeEnd(text, i);
            found.push_back(i);
        }
        QVERIFY2(found == expected, qPrintable(line));
        ++lines;
    }
    QCOMPARE(lines, 3000);
}

void TestTextCount::characters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("longest");
    QTest::newRow("empty") << QString() << 0 << 0;
    QTest::newRow("spaces count") << QStringLiteral("a cat.") << 6 << 6;
    QTest::newRow("line breaks do not") << QStringLiteral("two\r\nlines!") << 9 << 6;
    QTest::newRow("accents") << QStringLiteral("cafe\u0301") << 4 << 4;
    QTest::newRow("family") << QStringLiteral("👩‍👩‍👧 and 🇩🇪") << 7 << 7;
    QTest::newRow("tags") << QStringLiteral("<i>so</i> <v Ann>it</v>") << 5 << 5;
    QTest::newRow("position") << QStringLiteral("{\\an8}top") << 3 << 3;
    QTest::newRow("entities") << QStringLiteral("a &amp; b") << 5 << 5;
    QTest::newRow("invisible marks") << QStringLiteral("&lrm;a\u200Bb") << 2 << 2;
    QTest::newRow("less than") << QStringLiteral("2 < 3 > 1") << 9 << 9;
    QTest::newRow("chinese") << QStringLiteral("一只猫。") << 4 << 4;
}

void TestTextCount::characters()
{
    QFETCH(QString, text);
    QTEST(countCharacters(text.toStdString()), "count");
    QTEST(longestLine(text.toStdString()), "longest");
}

void TestTextCount::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("blank") << QStringLiteral(" \n \u3000\n") << 0;
    QTest::newRow("one") << QStringLiteral("one") << 1;
    QTest::newRow("trailing breaks") << QStringLiteral("one\ntwo\n\n") << 2;
    QTest::newRow("dos") << QStringLiteral("one\r\ntwo") << 2;
    QTest::newRow("old mac") << QStringLiteral("one\rtwo") << 2;
    QTest::newRow("only a tag") << QStringLiteral("one\n<i></i>") << 1;
}

void TestTextCount::lines()
{
    QFETCH(QString, text);
    QTEST(countLines(text.toStdString()), "count");
}

void TestTextCount::markup_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *name, const char *text, const char *plain) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(plain);
    };
    row("nested", "<b><i>x</i></b>", "x");
    row("classes", "<c.loud.red>x</c>", "x");
    row("upper case", "<FONT COLOR=\"red\">x</FONT>", "x");
    row("timestamp", "a <00:00:01.500>b", "a b");
    row("unclosed", "a <i b", "a <i b");
    row("unknown tag", "press <enter> now", "press <enter> now");
    row("broken then good", "a <b <i>c</i>", "a <b c");
    row("no override", "{just braces}", "{just braces}");
    row("unclosed override", "{\\an8 x", "{\\an8 x");
    row("numeric entities", "&#233;&#xE9;&#x110000;", "éé\uFFFD");
    row("not entities", "AT&T; R&D &foo; &", "AT&T; R&D &foo; &");
    row("resolved once", "&amp;lt;i&amp;gt;", "&lt;i&gt;");
    row("escaped tag stays text", "&lt;i&gt;", "<i>");
}

void TestTextCount::markup()
{
    QFETCH(QString, text);
    QTEST(QString::fromStdString(withoutMarkup(text.toStdString())), "plain");
}

void TestTextCount::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *text, std::initializer_list<const char *> expected) {
        QStringList list;
        for (const char *s : expected)
            list << QString::fromUtf8(s);
        QTest::newRow(name) << QString::fromUtf8(text) << list;
    };
    row("none", " \n ", {});
    row("two", "A dog runs.  It barks!", {"A dog runs.", "It barks!"});
    row("no stop", "A dog", {"A dog"});
    row("decimals", "It costs 2.50 euro. Cheap.", {"It costs 2.50 euro.", "Cheap."});
    row("titles", "Dr. Smith met Mrs. Jones. They talked.", {"Dr. Smith met Mrs. Jones.", "They talked."});
    row("initials", "J. R. Tolkien wrote. He slept.", {"J. R. Tolkien wrote.", "He slept."});
    row("examples", "Fruit, e.g. apples, lies there. Two are red.",
        {"Fruit, e.g. apples, lies there.", "Two are red."});
    row("clock", "It is 5 p.m. today. Late at 6 p.m. People leave.",
        {"It is 5 p.m. today.", "Late at 6 p.m.", "People leave."});
    row("country", "The U.S. Army marches in the U.S. The crowd cheers.",
        {"The U.S. Army marches in the U.S.", "The crowd cheers."});
    row("numbered", "See No. 5 here. Fine.", {"See No. 5 here.", "Fine."});
    row("list", "1. Open the box. 2. Close it.", {"1. Open the box.", "2. Close it."});
    row("address", "Go to www.example.org. Now.", {"Go to www.example.org.", "Now."});
    row("quotes", "“Stop!” he said. “Why?” She ran.", {"“Stop!” he said.", "“Why?”", "She ran."});
    row("ellipsis", "Wait... what? Well… Then no.", {"Wait... what?", "Well…", "Then no."});
    row("many stops", "Really?! Yes!!!", {"Really?!", "Yes!!!"});
    row("chinese", "一只猫。它在睡觉！好吗？", {"一只猫。", "它在睡觉！", "好吗？"});
    row("chinese quotes", "他说：“走吧。”然后离开。", {"他说：“走吧。”", "然后离开。"});
    row("hindi", "यह एक घर है। वह सुंदर है।", {"यह एक घर है।", "वह सुंदर है।"});
    row("dialogue", "- Hello there\n- Hi", {"- Hello there", "- Hi"});
    row("wrapped line", "A long line\nthat goes on. Next.", {"A long line\nthat goes on.", "Next."});
    row("paragraph", "Title\n\nText here.", {"Title", "Text here."});
    row("german", "Das sind z.B. Äpfel und ca. 5 Birnen. Gut.",
        {"Das sind z.B. Äpfel und ca. 5 Birnen.", "Gut."});
    row("i am", "So am I. You are not.", {"So am I.", "You are not."});
    row("spanish", "¿Qué es? ¡Un perro!", {"¿Qué es?", "¡Un perro!"});
    row("etc", "Cups, plates, etc. are there. Good.", {"Cups, plates, etc. are there.", "Good."});
    row("cyrillic", "Кот спит. Он дома.", {"Кот спит.", "Он дома."});
}

void TestTextCount::sentences()
{
    QFETCH(QString, text);
    const std::string utf8 = text.toStdString();
    QStringList found;
    for (const std::string_view s : splitSentences(utf8))
        found << QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size()));
    QTEST(found, "expected");
}

void TestTextCount::sentencesKeepEveryLetter()
{
    const QStringList pieces{QStringLiteral("Dr."), QStringLiteral(" "),  QStringLiteral("word"),
                             QStringLiteral("."),   QStringLiteral("”"),  QStringLiteral("\n"),
                             QStringLiteral("。"),  QStringLiteral("猫"), QStringLiteral("!"),
                             QStringLiteral("2"),   QStringLiteral("- "), QStringLiteral("\u00A0"),
                             QStringLiteral("é")};
    QRandomGenerator random(22);
    for (int round = 0; round < 4000; ++round) {
        const std::string utf8 = randomText(random, pieces, 20).toStdString();
        std::size_t at = 0;
        for (const std::string_view s : splitSentences(utf8)) {
            const auto start = static_cast<std::size_t>(s.data() - utf8.data());
            QVERIFY(start >= at);
            QVERIFY(countWords(utf8.substr(at, start - at)) == 0); // only blanks between sentences
            QVERIFY(unicode::matchKey(utf8.substr(at, start - at)).empty());
            QVERIFY(!unicode::matchKey(s).empty());
            at = start + s.size();
        }
        QVERIFY(unicode::matchKey(utf8.substr(at)).empty());
    }
}

void TestTextCount::utf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("repaired");
    QTest::newRow("ascii") << QByteArray("plain") << QByteArray("plain");
    QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x98\x80") << QByteArray("\xF0\x9F\x98\x80");
    QTest::newRow("lone continuation") << QByteArray("a\x80z") << QByteArray("a\xEF\xBF\xBDz");
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD");
    QTest::newRow("cut short") << QByteArray("\xE2\x82") << QByteArray("\xEF\xBF\xBD");
    QTest::newRow("cut then text") << QByteArray("\xF0\x9F\x98!") << QByteArray("\xEF\xBF\xBD!");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80")
                               << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    QTest::newRow("too large") << QByteArray("\xF4\x90\x80\x80")
                               << QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

void TestTextCount::utf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, repaired);
    const std::string text = bytes.toStdString();
    QCOMPARE(QByteArray::fromStdString(utf8::replaceMalformed(text)), repaired);
    QCOMPARE(utf8::isValid(text), bytes == repaired);
    std::u32string backwards;
    for (std::size_t end = repaired.size() > 0 ? static_cast<std::size_t>(repaired.size()) : 0; end > 0;) {
        const char32_t c = utf8::before(repaired.toStdString(), end);
        backwards.insert(backwards.begin(), c);
        std::string one;
        utf8::append(one, c);
        end -= one.size();
    }
    QCOMPARE(backwards, utf8::decode(text));
}

QTEST_APPLESS_MAIN(TestTextCount)
#include "test_text_count.moc"
