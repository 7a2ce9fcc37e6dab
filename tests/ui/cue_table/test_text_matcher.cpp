// SPDX-License-Identifier: MIT
// Finding and replacing in one text.
#include "ui/cue_table/text_matcher.h"

#include <QtTest>

using namespace anycap::ui;

class TestTextMatcher : public QObject {
    Q_OBJECT
private slots:
    void replacing_data();
    void replacing();
    void wrongExpressionsAreTold();
    void onlyTheFirst();
};

void TestTextMatcher::replacing_data()
{
    QTest::addColumn<QString>("options"); // c: case, w: word, r: regular expression
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("count");
    QTest::newRow("plain") << ""
                           << "dog"
                           << "cat"
                           << "Dog and dog"
                           << "cat and cat" << 2;
    QTest::newRow("case") << "c"
                          << "dog"
                          << "cat"
                          << "Dog and dog"
                          << "Dog and cat" << 1;
    QTest::newRow("word") << "w"
                          << "dog"
                          << "cat"
                          << "dogs, dog."
                          << "dogs, cat." << 1;
    QTest::newRow("word beside marks") << "w"
                                       << "what?"
                                       << "how?"
                                       << "So what? whatever"
                                       << "So how? whatever" << 1;
    QTest::newRow("accents are letters")
        << "w"
        << "ma"
        << "x" << QString::fromUtf8("mañana ma") << QString::fromUtf8("mañana x") << 1;
    QTest::newRow("case beyond ASCII")
        << "" << QString::fromUtf8("über") << "x" << QString::fromUtf8("Über ÜBER") << "x x" << 2;
    QTest::newRow("plain is literal") << ""
                                      << "a.c"
                                      << "\\1$1"
                                      << "abc a.c"
                                      << "abc \\1$1" << 1;
    QTest::newRow("expression") << "r"
                                << "a.c"
                                << "x"
                                << "abc a.c"
                                << "x x" << 2;
    QTest::newRow("captures") << "r"
                              << "(\\w+) (\\w+)"
                              << "$2 \\1"
                              << "one two"
                              << "two one" << 1;
    QTest::newRow("line break") << "r"
                                << ", "
                                << ",\\n"
                                << "a, b"
                                << "a,\nb" << 1;
    QTest::newRow("backslash") << "r"
                               << "/"
                               << "\\\\"
                               << "a/b"
                               << "a\\b" << 1;
    QTest::newRow("lines have ends") << "r"
                                     << "^- "
                                     << ""
                                     << "- a\n- b"
                                     << "a\nb" << 2;
    QTest::newRow("matches of nothing") << "r"
                                        << "x*"
                                        << "y"
                                        << "axxb"
                                        << "ayb" << 1;
    QTest::newRow("markup is text") << ""
                                    << "<i>"
                                    << ""
                                    << "<i>one</i>"
                                    << "one</i>" << 1;
    QTest::newRow("nothing to find") << ""
                                     << ""
                                     << "x"
                                     << "abc"
                                     << "abc" << 0;
}

void TestTextMatcher::replacing()
{
    QFETCH(QString, options);
    QFETCH(QString, pattern);
    QFETCH(QString, with);
    QFETCH(QString, text);
    const TextMatcher matcher(pattern,
                              {options.contains(u'c'), options.contains(u'w'), options.contains(u'r')});
    QTEST(matcher.replaced(text, with), "expected");
    QTEST(static_cast<int>(matcher.find(text).size()), "count");
}

void TestTextMatcher::wrongExpressionsAreTold()
{
    const TextMatcher matcher(QStringLiteral("a("), {false, false, true});
    QVERIFY(!matcher.isValid());
    QVERIFY(!matcher.error().isEmpty());
    QCOMPARE(matcher.replaced(QStringLiteral("a("), QStringLiteral("x")), QStringLiteral("a("));
    QVERIFY(TextMatcher(QStringLiteral("a("), {}).isValid());
}

void TestTextMatcher::onlyTheFirst()
{
    const TextMatcher matcher(QStringLiteral("a"), {});
    QCOMPARE(matcher.replaced(QStringLiteral("banana"), QStringLiteral("o"), true), QStringLiteral("bonana"));
}

QTEST_APPLESS_MAIN(TestTextMatcher)
#include "test_text_matcher.moc"
