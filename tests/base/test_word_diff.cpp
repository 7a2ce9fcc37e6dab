// SPDX-License-Identifier: MIT
// The word diff: hunks by example, and accept-all and reject-all on random texts.
#include "core/base/word_diff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace anycap;

namespace {

/// "same[-removed-][+added+]" as a person would write the difference down.
QString written(const std::string &before, const std::string &after)
{
    QString out;
    for (const DiffHunk &hunk : wordDiff(before, after)) {
        const QString removed = QString::fromStdString(before.substr(hunk.beforeOffset, hunk.beforeLength));
        const QString added = QString::fromStdString(after.substr(hunk.afterOffset, hunk.afterLength));
        if (!hunk.isChanged)
            out += removed;
        if (hunk.isChanged && !removed.isEmpty())
            out += QStringLiteral("[-%1-]").arg(removed);
        if (hunk.isChanged && !added.isEmpty())
            out += QStringLiteral("[+%1+]").arg(added);
    }
    return out;
}

/// Length of a longest common subsequence of words, the slow way.
int slowCommon(const QStringList &a, const QStringList &b)
{
    QList<int> row(b.size() + 1, 0);
    for (const QString &word : a) {
        int diagonal = 0;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = word == b.at(j - 1) ? diagonal + 1 : std::max(row[j], row[j - 1]);
            diagonal = above;
        }
    }
    return row.last();
}

QStringList randomWords(QRandomGenerator &random, int most, int vocabulary)
{
    QStringList words;
    const int count = random.bounded(most);
    for (int i = 0; i < count; ++i)
        words << QStringLiteral("w%1").arg(random.bounded(vocabulary));
    return words;
}

} // namespace

class TestWordDiff : public QObject {
    Q_OBJECT
private slots:
    void hunks_data();
    void hunks();
    void acceptAllAndRejectAll();
    void keepsAsManyWordsAsPossible();
    void singleHunksLeaveNoDoubleBlanks();
    void longTextsStayQuick();
};

void TestWordDiff::hunks_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after)
                            << QString::fromUtf8(expected);
    };
    row("both empty", "", "", "");
    row("same", "a dog runs", "a dog runs", "a dog runs");
    row("from nothing", "", "a dog", "[+a dog+]");
    row("to nothing", "a dog", "", "[-a dog-]");
    row("one word", "a red car", "a blue car", "a[- red-][+ blue+] car");
    row("removed inside", "a big red car", "a red car", "a[- big-] red car");
    row("added first", "red car", "A red car", "[+A +]red car");
    row("removed first", "A red car", "red car", "[-A -]red car");
    row("only punctuation", "a dog", "a dog.", "a dog[+.+]");
    row("apostrophe stays one word", "it's here", "its here", "[-it's-][+its+] here");
    row("hyphen stays one word", "a well-known man", "a well known man",
        "a[- well-known-][+ well known+] man");
    row("only blanks", "a  dog", "a dog", "a[-  -][+ +]dog");
    row("trailing blank", "a dog ", "a dog", "a dog[- -]");
    row("chinese by character", "一只猫", "一只白猫", "一只[+白+]猫");
    row("emoji whole", "hi 👩‍👧", "hi 👩‍👦", "hi[- 👩‍👧-][+ 👩‍👦+]");
    row("two places", "a cat sits on a mat", "a dog sits on the mat",
        "a[- cat-][+ dog+] sits on[- a-][+ the+] mat");
}

void TestWordDiff::hunks()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(written(before.toStdString(), after.toStdString()), "expected");
}

void TestWordDiff::acceptAllAndRejectAll()
{
    const QStringList pieces{QStringLiteral("the"), QStringLiteral("a"),           QStringLiteral(" "),
                             QStringLiteral("  "),  QStringLiteral("\n"),          QStringLiteral("."),
                             QStringLiteral("猫"),  QStringLiteral("'"),           QStringLiteral("-"),
                             QStringLiteral("é"),   QStringLiteral("👩‍👧"), QStringLiteral("dog")};
    QRandomGenerator random(30);
    for (int round = 0; round < 5000; ++round) {
        std::string texts[2];
        for (std::string &text : texts) {
            const int count = random.bounded(24);
            for (int i = 0; i < count; ++i)
                text += pieces.at(random.bounded(static_cast<int>(pieces.size()))).toStdString();
        }
        if (round % 10 == 0)
            texts[0] += "\xC3"; // malformed bytes survive too
        const auto hunks = wordDiff(texts[0], texts[1]);
        QCOMPARE(applyHunks(texts[0], texts[1], hunks, std::vector<bool>(hunks.size(), true)), texts[1]);
        QCOMPARE(applyHunks(texts[0], texts[1], hunks, std::vector<bool>(hunks.size(), false)), texts[0]);
        for (std::size_t i = 0; i < hunks.size(); ++i) {
            QVERIFY(i == 0 || hunks[i].isChanged != hunks[i - 1].isChanged);
            const bool same = texts[0].substr(hunks[i].beforeOffset, hunks[i].beforeLength)
                == texts[1].substr(hunks[i].afterOffset, hunks[i].afterLength);
            QCOMPARE(same, !hunks[i].isChanged);
        }
    }
}

void TestWordDiff::keepsAsManyWordsAsPossible()
{
    QRandomGenerator random(31);
    for (int round = 0; round < 1500; ++round) {
        const QStringList a = randomWords(random, 30, 2 + round % 9);
        const QStringList b = randomWords(random, 30, 2 + round % 9);
        const std::string before = a.join(QLatin1Char(' ')).toStdString();
        int kept = 0;
        for (const DiffHunk &hunk : wordDiff(before, b.join(QLatin1Char(' ')).toStdString())) {
            if (!hunk.isChanged) {
                const QString same
                    = QString::fromStdString(before.substr(hunk.beforeOffset, hunk.beforeLength));
                kept += static_cast<int>(same.split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
            }
        }
        QCOMPARE(kept, slowCommon(a, b));
    }
}

void TestWordDiff::singleHunksLeaveNoDoubleBlanks()
{
    QRandomGenerator random(32);
    for (int round = 0; round < 1500; ++round) {
        const std::string before = randomWords(random, 14, 5).join(QLatin1Char(' ')).toStdString();
        const std::string after = randomWords(random, 14, 5).join(QLatin1Char(' ')).toStdString();
        const auto hunks = wordDiff(before, after);
        for (std::size_t i = 0; i < hunks.size(); ++i) {
            std::vector<bool> one(hunks.size(), false);
            one[i] = true;
            QVERIFY(applyHunks(before, after, hunks, one).find("  ") == std::string::npos);
        }
    }
}

void TestWordDiff::longTextsStayQuick()
{
    // 60,000 words that share nothing: bounded work, one changed stretch.
    std::string before;
    std::string after;
    for (int i = 0; i < 60000; ++i) {
        before += "b" + std::to_string(i) + ' ';
        after += "a" + std::to_string(i) + ' ';
    }
    const auto hunks = wordDiff(before, after);
    QCOMPARE(applyHunks(before, after, hunks, std::vector<bool>(hunks.size(), true)), after);
    QVERIFY(hunks.front().isChanged);
    // The same text with one word changed is still found exactly.
    std::string edited = before;
    edited.replace(edited.find("b30000"), 6, "changed");
    const auto few = wordDiff(before, edited);
    QCOMPARE(few.size(), std::size_t(3));
}

QTEST_APPLESS_MAIN(TestWordDiff)
#include "test_word_diff.moc"
