// SPDX-License-Identifier: MIT
// The traditional scores against values of their papers and values worked out by hand.
#include "core/evaluation/caption_overlap.h"

#include <QTest>

#include <cmath>

using namespace anycap;
using namespace anycap::evaluation;

namespace {

bool isNear(double a, double b) { return std::abs(a - b) < 1e-6; }

} // namespace

class TestCaptionOverlap : public QObject {
    Q_OBJECT
private slots:
    void words();
    void bleu();
    void rouge();
    void meteor();
    void cider();
    void files();
};

void TestCaptionOverlap::words()
{
    using Words = std::vector<std::string>;
    QCOMPARE(overlapWords("A dog's bark, don't -- 3 TIMES!"),
             (Words{"a", "dog", "'s", "bark", "do", "n't", "3", "times"}));
    QCOMPARE(overlapWords("'quoted' caf\xc3\xa9"), (Words{"quoted", "caf\xc3\xa9"}));
    QCOMPARE(overlapWords(" . "), Words{});
}

void TestCaptionOverlap::bleu()
{
    // Papineni et al. 2002: a word counts no more often than in a reference, here 2 of 7.
    const OverlapScores many = overlapScores(
        {{"the the the the the the the", {"The cat is on the mat.", "There is a cat on the mat."}}});
    QVERIFY(isNear(many.bleu[0], 2.0 / 7));
    // Likewise: 17 of 18 words and 10 of 17 pairs of their first candidate.
    const OverlapScores paper = overlapScores(
        {{"It is a guide to action which ensures that the military always obeys the commands of the party",
          {"It is a guide to action that ensures that the military will forever heed Party commands",
           "It is the guiding principle which guarantees the military forces always being under the command "
           "of the "
           "Party",
           "It is the practical guide for the army always to heed the directions of the party"}}});
    QVERIFY(isNear(paper.bleu[0], 17.0 / 18));
    QVERIFY(isNear(paper.bleu[1], std::sqrt(17.0 / 18 * 10 / 17)));
    // Too short: 3 words where the nearest reference has 4.
    const OverlapScores brief = overlapScores({{"a red boat", {"a red boat sails"}}});
    QVERIFY(isNear(brief.bleu[0], std::exp(1 - 4.0 / 3)));
}

void TestCaptionOverlap::rouge()
{
    // Lin 2004, section 3: three words in order of four, then two.
    QVERIFY(isNear(overlapScores({{"police kill the gunman", {"police killed the gunman"}}}).rougeL, 0.75));
    QVERIFY(isNear(overlapScores({{"the gunman kill police", {"police killed the gunman"}}}).rougeL, 0.5));
    // Precision 1, recall 1/2 with beta 1.2: 2.44 · 0.5 / (0.5 + 1.44).
    QVERIFY(isNear(overlapScores({{"a b", {"a b c d"}}}).rougeL, 1.22 / 1.94));
    QCOMPARE(overlapScores({{"x", {"a b c d"}}}).rougeL, 0.0);
}

void TestCaptionOverlap::meteor()
{
    // All six words in one chunk: 1 - 0.5 / 6³.
    QVERIFY(isNear(overlapScores({{"the cat sat on the mat", {"the cat sat on the mat"}}}).meteorExact,
                   1 - 0.5 / 216));
    // Two chunks of three words each.
    QVERIFY(isNear(overlapScores({{"on the mat sat the cat", {"the cat sat on the mat"}}}).meteorExact > 0.5,
                   true));
    // One word of two, of four: P 1/2, R 1/4; a chunk a match.
    QVERIFY(isNear(overlapScores({{"a x", {"a b c d"}}}).meteorExact, 10 * 0.125 / (0.25 + 4.5) * 0.5));
    // The best reference counts.
    QVERIFY(isNear(overlapScores({{"a b", {"x y", "a b"}}}).meteorExact, 1 - 0.5 / 8));
}

void TestCaptionOverlap::cider()
{
    // Captions that are their references, of words that the other item has not: 10 where there are 4-grams.
    const OverlapScores same = overlapScores({{"a b c d e", {"a b c d e"}}, {"v w x y z", {"v w x y z"}}});
    QVERIFY(isNear(same.ciderD, 10));
    // Words that each item has say nothing.
    const OverlapScores plain = overlapScores({{"a b c d", {"a b c d"}}, {"a b c d", {"a b c d"}}});
    QVERIFY(isNear(plain.ciderD, 0));
    // One word too many: no shared weight is lost, the length costs exp(-1/72), norms of 5 to 4, 4 to 3 ….
    const OverlapScores longer = overlapScores({{"a b c d q", {"a b c d"}}, {"v w x y", {"v w x y"}}});
    const double one = (std::sqrt(4.0 / 5) + std::sqrt(3.0 / 4) + std::sqrt(2.0 / 3) + std::sqrt(1.0 / 2)) / 4
        * std::exp(-1.0 / 72);
    QVERIFY2(isNear(longer.ciderD, 10 * (one + 1) / 2), qPrintable(QString::number(longer.ciderD)));
}

void TestCaptionOverlap::files()
{
    const char *captions = R"({"audio_path": "/far/Santa Motor.wav", "model_response": "A motor."}
{"audio_path": "abc.wav", "model_response": "Rain."}
{"audio_path": "abc.wav", "model_response": "Rain again."}
noise
)";
    const auto clotho = readOverlapFiles(
        captions,
        "file_name,caption_1,caption_2\nSanta Motor.wav,\"A motor, running\",An engine\nOther.wav,x,y\n");
    QVERIFY(clotho);
    QCOMPARE(clotho->items.size(), 1U);
    QCOMPARE(clotho->items[0].references, (std::vector<std::string>{"A motor, running", "An engine"}));
    QCOMPARE(clotho->withoutCaption, 1);
    QCOMPARE(clotho->problems.size(), 3U);
    const auto audioCaps = readOverlapFiles(
        captions, "audiocap_id,youtube_id,start_time,caption\n1,abc,30,Rain falls\n2,abc,30,It rains\n");
    QVERIFY(audioCaps);
    QCOMPARE(audioCaps->items[0].references.size(), 2U);
    QCOMPARE(audioCaps->problems.size(), 3U); // another sound, a second caption, noise
    const auto lines = readOverlapFiles(captions, R"({"audio": "abc.wav", "captions": ["Rain."]})");
    QVERIFY(lines);
    QCOMPARE(lines->items.size(), 1U);
    QVERIFY(!readOverlapFiles(captions, "a,b\n1,2\n"));
    QVERIFY(!readOverlapFiles("{}", R"({"audio": "abc.wav", "captions": ["Rain."]})"));
}

QTEST_APPLESS_MAIN(TestCaptionOverlap)
#include "test_caption_overlap.moc"
