// SPDX-License-Identifier: MIT
// Fitting leaves things out and adds nothing: readable results for known captions, and properties over
// made-up ones (words are a subsequence of the base, limits are met where the base is long enough, never
// empty).
#include "core/base/text_count.h"
#include "core/draft/fitting/fitting.h"
#include "core/draft/fitting/line_breaks.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <sstream>

using namespace anycap;

namespace {

const std::string kBench
    = "A man in a red shirt is sitting on a wooden bench in the park, holding a newspaper, "
      "while a small brown dog sleeps at his feet.";
const std::string kKitchen
    = "The image shows a large, brightly lit kitchen (recently renovated) with white cabinets, a "
      "silver refrigerator, a wooden table, and several chairs. On the table, there is a bowl of "
      "fruit. It contains apples, oranges, and bananas. The overall mood is warm and inviting.";
const std::string kRoad = "An old red car drives along the coastal road, and the sky is blue.";

ConstraintSet parsed(const QString &lines)
{
    ConstraintSet set;
    for (const QString &line : lines.split(QLatin1Char('|'), Qt::SkipEmptyParts)) {
        const Result<Constraint> c = Constraint::parse(line.toStdString());
        if (!c)
            qFatal("%s", c.error().toString().c_str());
        set.push_back(*c);
    }
    return set;
}

/// Lower-case runs of letters and digits; other alphabets by byte, which is as strict.
std::vector<std::string> wordsOf(const std::string &text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80)
            words.back() += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

bool isSubsequence(const std::string &result, const std::string &base)
{
    const std::vector<std::string> all = wordsOf(base);
    std::size_t at = 0;
    for (const std::string &word : wordsOf(result)) {
        while (at < all.size() && all[at] != word)
            ++at;
        if (at++ == all.size())
            return false;
    }
    return true;
}

std::string madeUpCaption(std::mt19937 &random)
{
    static const std::vector<std::string> kParts{
        "A tall man stands near a white car",
        "the woman, who wears a green hat, smiles at the camera",
        "two children play with a ball in the garden",
        "there is a bowl of fruit on the table",
        "a dog runs quickly across the wet street",
        "birds fly over the old stone bridge, casting shadows below",
        "the sky is clear and blue",
        "people are walking, talking, and laughing (mostly in pairs)",
        "it looks like 25 meters of rope - tied to a post",
        "In the background, mountains rise above the lake",
        "Naomi O'Neil's red-and-white boat floats beside the pier",
        "the room has a bed, a lamp, and a desk"};
    std::string text;
    const int sentences = 1 + static_cast<int>(random() % 5);
    for (int i = 0; i < sentences; ++i) {
        std::string part = kParts[random() % kParts.size()];
        if (random() % 3 == 0)
            part += ", and " + kParts[random() % kParts.size()];
        part.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(part.front())));
        text += (i > 0 ? " " : "") + part + ".";
    }
    return text;
}

} // namespace

class TestFitting : public QObject {
    Q_OBJECT

private slots:
    void readsWell_data();
    void readsWell();
    void meetsWhatCanBeMet();
    void saysWhatCannotBeMet_data();
    void saysWhatCannotBeMet();
    void leavesAFittingCaptionAlone();
    void breaksLines_data();
    void breaksLines();
    void neverGivesNothing();
    void stopsWhenAsked();
};

void TestFitting::readsWell_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("constraints");
    QTest::addColumn<QString>("expected");
    const QString bench = QString::fromStdString(kBench);
    const QString road = QString::fromStdString(kRoad);
    QTest::newRow("exactly ten words") << bench << "words 10"
                                       << "A man is sitting on a bench, holding a newspaper.";
    QTest::newRow("at most ten words") << road << "words ..10"
                                       << "An old red car drives along the coastal road.";
    QTest::newRow("split into two") << road << "sentences 2"
                                    << "An old red car drives along the coastal road. The sky is blue.";
    QTest::newRow("adjective struck") << road << "avoid red"
                                      << "An old car drives along the coastal road, and the sky is blue.";
    QTest::newRow("article agrees") << road << "avoid old"
                                    << "The sky is blue.";
    QTest::newRow("phrase broken by one word")
        << road << "avoid red car"
        << "An old car drives along the coastal road, and the sky is blue.";
    QTest::newRow("required kept") << QString::fromStdString(kKitchen) << "words ..8|mention bananas"
                                   << "It contains apples, oranges, and bananas.";
    QTest::newRow("clause opens with a place")
        << "A woman smiles at the camera; behind her, two children play with a ball."
        << "sentences 2"
        << "A woman smiles at the camera. Behind her, two children play with a ball.";
    QTest::newRow("Chinese clauses") << QString::fromUtf8("一只猫坐在沙发上，旁边有一只狗。窗外下着雨。")
                                     << "words ..10" << QString::fromUtf8("一只猫坐在沙发上。");
}

void TestFitting::readsWell()
{
    QFETCH(QString, base);
    QFETCH(QString, constraints);
    QFETCH(QString, expected);
    const FitResult fit = fitCaption(base.toStdString(), parsed(constraints), std::nullopt);
    QCOMPARE(QString::fromStdString(fit.text), expected);
    QVERIFY2(!QString::fromStdString(fit.text).contains(QLatin1String("An red")), fit.text.c_str());
    QVERIFY2(allMet(fit.measurements), fit.text.c_str());
    QVERIFY(fit.remarks.empty());
}

void TestFitting::meetsWhatCanBeMet()
{
    std::mt19937 random(20250701);
    const QStringList sets{QStringLiteral("words 10..20"),
                           QStringLiteral("words ..10"),
                           QStringLiteral("words 10"),
                           QStringLiteral("words 5"),
                           QStringLiteral("sentences ..1"),
                           QStringLiteral("words 10..20|sentences 1"),
                           QStringLiteral("characters ..40"),
                           QStringLiteral("words ..12|avoid red"),
                           QStringLiteral("lines ..2|chars-per-line ..32")};
    for (int i = 0; i < 120; ++i) {
        const std::string base = madeUpCaption(random);
        for (const QString &lines : sets) {
            const ConstraintSet set = parsed(lines);
            const FitResult fit = fitCaption(base, set, std::nullopt);
            const std::string told = base + "\n  [" + lines.toStdString() + "] => " + fit.text;
            QVERIFY2(!fit.text.empty(), told.c_str());
            QVERIFY2(isSubsequence(fit.text, base), told.c_str());
            const bool isMet = allMet(fit.measurements);
            QCOMPARE(fit.remarks.empty(), isMet);
            if (countWords(base) >= 10)
                QVERIFY2(isMet, told.c_str());
            if (isMet && countWords(fit.text) > 0) {
                QVERIFY2(std::isupper(static_cast<unsigned char>(fit.text.front())) != 0, told.c_str());
                QVERIFY2(fit.text.back() == '.', told.c_str());
            }
        }
    }
}

void TestFitting::saysWhatCannotBeMet_data()
{
    QTest::addColumn<QString>("constraints");
    QTest::addColumn<QString>("remark");
    QTest::newRow("too short") << "words 30..120"
                               << "14";
    QTest::newRow("not in the base") << "mention boat"
                                     << "adds no words";
    QTest::newRow("language") << "language zh"
                              << "does not translate";
    QTest::newRow("splits no further") << "sentences 5"
                                       << "split no further";
}

void TestFitting::saysWhatCannotBeMet()
{
    QFETCH(QString, constraints);
    QFETCH(QString, remark);
    const FitResult fit = fitCaption(kRoad, parsed(constraints), std::nullopt);
    QVERIFY(!allMet(fit.measurements));
    QCOMPARE(fit.remarks.size(), std::size_t{1});
    QVERIFY2(QString::fromStdString(fit.remarks.front()).contains(remark), fit.remarks.front().c_str());
    QVERIFY(!fit.text.empty());
}

void TestFitting::leavesAFittingCaptionAlone()
{
    const std::string odd = "  two  <i>cats</i>\n asleep";
    QCOMPARE(fitCaption(odd, parsed(QStringLiteral("words ..10")), std::nullopt).text, odd);
}

void TestFitting::breaksLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("expected");
    QTest::newRow("after the comma") << "When the rain had stopped, the children ran out to play." << 42
                                     << "When the rain had stopped,\nthe children ran out to play.";
    QTest::newRow("not after an article") << "An old man is feeding the birds in the park." << 30
                                          << "An old man is feeding\nthe birds in the park.";
    QTest::newRow("fits on one") << "A dog sleeps." << 42 << "A dog sleeps.";
    QTest::newRow("Japanese stop stays") << QString::fromUtf8("猫が座っている。犬が走る。") << 8
                                         << QString::fromUtf8("猫が座っている。\n犬が走る。");
}

void TestFitting::breaksLines()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    QFETCH(QString, expected);
    const std::string broken = draft::breakLines(text.toStdString(), {1, 2, width});
    QCOMPARE(QString::fromStdString(broken), expected);
}

void TestFitting::neverGivesNothing()
{
    for (const char *base :
         {"Car.", "car", "!!!", "...", "A", "\xff\xfe", "(aside)", "[Music]", "- Yes.\n- No.", "♪ la ♪"}) {
        for (const QString &lines :
             {QStringLiteral("words 0"), QStringLiteral("avoid car"), QStringLiteral("characters ..1"),
              QStringLiteral("sentences 3"), QStringLiteral("reading-speed ..1")}) {
            const FitResult fit = fitCaption(base, parsed(lines), Milliseconds(500));
            QVERIFY2(!fit.text.empty(), base);
            QVERIFY2(isSubsequence(fit.text, base), fit.text.c_str());
        }
    }
    QVERIFY(fitCaption("", parsed(QStringLiteral("words 3")), std::nullopt).text.empty());
}

void TestFitting::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    const FitResult fit
        = fitCaption(kKitchen, parsed(QStringLiteral("words ..5")), std::nullopt, {stop.get_token(), {}});
    QCOMPARE(fit.finish, Finish::Cancelled);
    QVERIFY(!fit.text.empty());
}

QTEST_APPLESS_MAIN(TestFitting)
#include "test_fitting.moc"
