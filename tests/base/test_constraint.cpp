// SPDX-License-Identifier: MIT
// Constraints: their forms, what they measure, and which sets no caption can meet.
#include "core/base/constraint.h"
#include "core/base/language_guess.h"
#include "core/base/phrase_match.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace anycap;

namespace {

Constraint parsed(const QString &line)
{
    Result<Constraint> c = Constraint::parse(line.toStdString());
    if (!c)
        qFatal("%s", c.error().toString().c_str());
    return *c;
}

ConstraintSet parsedSet(const QString &lines)
{
    ConstraintSet set;
    for (const QString &line : lines.split(QLatin1Char(';')))
        set.push_back(parsed(line));
    return set;
}

QString text(std::string_view s) { return QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size())); }

} // namespace

class TestConstraint : public QObject {
    Q_OBJECT
private slots:
    void forms_data();
    void forms();
    void badForms_data();
    void badForms();
    void measures_data();
    void measures();
    void readingSpeed_data();
    void readingSpeed();
    void phrases_data();
    void phrases();
    void languages_data();
    void languages();
    void satisfiable_data();
    void satisfiable();
    void restrictions();
};

void TestConstraint::forms_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *line, const char *written) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(written);
    };
    row("words 10..20", "words 10..20");
    row("words ..20", "words ..20");
    row("words 0..20", "words ..20");
    row("words 10..", "words 10..");
    row("words 15", "words 15");
    row("words 15..15", "words 15");
    row("words 0", "words 0");
    row("words 0..", "words 0..");
    row("  reading-speed   ..17 ", "reading-speed ..17");
    row("chars-per-line ..42", "chars-per-line ..42");
    row("mention  red\n car ", "mention red car");
    row("avoid Über", "avoid Über");
    row("language zh-Hant-TW", "language zh-Hant-TW");
}

void TestConstraint::forms()
{
    QFETCH(QString, line);
    QFETCH(QString, written);
    const Constraint c = parsed(line);
    QCOMPARE(text(c.toString()), written);
    QCOMPARE(parsed(written), c); // writing is the inverse of parsing
}

void TestConstraint::badForms_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *line, const char *message) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(message);
    };
    row("words 20..10", "above the upper bound");
    row("words -3", "10..20, ..20, 10.. or 15");
    row("words ..", "10..20, ..20, 10.. or 15");
    row("words", "10..20, ..20, 10.. or 15");
    row("words ten", "10..20, ..20, 10.. or 15");
    row("words 1...3", "10..20, ..20, 10.. or 15");
    row("words 99999999999", "10..20, ..20, 10.. or 15");
    row("words 5 6", "10..20, ..20, 10.. or 15");
    row("mention", "empty");
    row("mention \xC2\xAD", "empty");
    row("language english please", "not a language tag");
    row("language x", "not a language tag");
    row("colour red", "kind of constraint");
    row("", "kind of constraint");
}

void TestConstraint::badForms()
{
    QFETCH(QString, line);
    QFETCH(QString, message);
    const Result<Constraint> c = Constraint::parse(line.toStdString());
    QVERIFY(!c);
    QCOMPARE(c.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(text(c.error().message).contains(message), c.error().message.c_str());
    QVERIFY(!Constraint::range(ConstraintKind::Mention, 1, 2));
    QVERIFY(!Constraint::range(ConstraintKind::Words, -1, 2));
    QVERIFY(!Constraint::text(ConstraintKind::Words, "x"));
}

void TestConstraint::measures_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<bool>("met");
    QTest::addColumn<double>("measured");
    QTest::addColumn<QString>("explanation");
    const auto row
        = [](const char *line, const char *caption, bool met, double measured, const char *explanation) {
              QTest::addRow("%s: %s", line, caption) << QString::fromUtf8(line) << QString::fromUtf8(caption)
                                                     << met << measured << QString::fromUtf8(explanation);
          };
    row("words ..2", "one two three", false, 3, "3 words, at most 2 allowed: 1 too many");
    row("words 5..9", "one two three", false, 3, "3 words, 5 to 9 required: 2 too few");
    row("words 3", "one two three", true, 3, "3 words, exactly 3 required");
    row("words 1..", "one", true, 1, "1 word, at least 1 required");
    row("sentences 1", "One. Two.", false, 2, "2 sentences, exactly 1 required: 1 too many");
    row("characters ..5", "naïve!", false, 6, "6 characters, at most 5 allowed: 1 too many");
    row("lines ..1", "a\nb", false, 2, "2 lines, at most 1 allowed: 1 too many");
    row("chars-per-line ..3", "abc\nabcde", false, 5,
        "5 characters in the longest line, at most 3 allowed: 2 too many");
    row("mention red car", "A RED\ncar.", true, 1, "\"red car\" is mentioned");
    row("mention red car", "a red cart", false, 0, "\"red car\" is not mentioned");
    row("avoid dog", "a dog, the dog", false, 2, "\"dog\" occurs 2 times and is to be avoided");
    row("avoid dog", "dogs", true, 0, "\"dog\" does not occur");
    row("language de", "A man stands in the street", false, 0, "reads like English, German required");
    row("language de", "Blau", true, 1, "too little text to tell whether this is German; taken as met");
}

void TestConstraint::measures()
{
    QFETCH(QString, line);
    QFETCH(QString, caption);
    const auto measurements = check({parsed(line)}, caption.toStdString());
    QCOMPARE(measurements.size(), std::size_t(1));
    QTEST(measurements[0].isMet, "met");
    QTEST(measurements[0].measured, "measured");
    QTEST(text(measurements[0].explanation), "explanation");
    QTEST(allMet(measurements), "met");
}

void TestConstraint::readingSpeed_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<bool>("met");
    QTest::addColumn<QString>("explanation");
    const QString fifteen(15, QLatin1Char('x'));
    QTest::newRow("exactly at the bound") << fifteen << qint64{1000} << true
                                          << QStringLiteral("15.0 characters per second, at most 15 allowed");
    QTest::newRow("a hair over") << fifteen << qint64{999} << false
                                 << QStringLiteral(
                                        "15.1 characters per second, at most 15 allowed: 1 character too "
                                        "many for this time");
    QTest::newRow("no time") << fifteen << qint64{-1} << true
                             << QStringLiteral("no time on screen, so no reading speed to measure");
    QTest::newRow("zero time") << fifteen << qint64{0} << false
                               << QStringLiteral("15 characters in no time at all");
    QTest::newRow("zero time, no text")
        << QString() << qint64{0} << true << QStringLiteral("0 characters in no time at all");
    QTest::newRow("all the time there is") << fifteen << std::numeric_limits<qint64>::max() << true
                                           << QStringLiteral("0.0 characters per second, at most 15 allowed");
}

void TestConstraint::readingSpeed()
{
    QFETCH(QString, caption);
    QFETCH(qint64, ms);
    const std::optional<Milliseconds> time = ms < 0 ? std::nullopt : std::optional(Milliseconds(ms));
    const auto m = check({parsed(QStringLiteral("reading-speed ..15"))}, caption.toStdString(), time);
    QTEST(m[0].isMet, "met");
    QTEST(text(m[0].explanation), "explanation");
}

void TestConstraint::phrases_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<int>("count");
    const auto row = [](const char *caption, const char *phrase, int count) {
        QTest::addRow("%s in %s", phrase, caption)
            << QString::fromUtf8(caption) << QString::fromUtf8(phrase) << count;
    };
    row("A Dog. A dog!", "DOG", 2);
    row("hotdog dogs dog_", "dog", 0);
    row("the dog's dog-like dog", "dog", 3);
    row("ÉCOLE", "école", 1);
    row("cafe\u0301 bar", "café", 1);
    row("cafe\u0301 bar", "cafe", 0);
    row("don’t go", "don't", 1);
    row("well\u2011known", "well-known", 1);
    row("a <i>red</i> car", "red car", 1);
    row("red\n\n car", "red car", 1);
    row("一只猫在睡觉", "猫", 1);
    row("고양이가 있다", "고양이", 1);
    row("3猫cat狗", "cat", 1);
    row("version 2.0 is", "2.0", 1);
    row("version 12.05 is", "2.0", 0);
    row("ΟΔΟΣ οδος", "οδός", 0);
    row("Straße STRASSE", "straße", 1);
    row("ha haha ha", "ha", 2);
    row("C++ and c", "c++", 1);
    row("Кот КОТ кота", "кот", 2);
    row("anything", " ", 0);
}

void TestConstraint::phrases()
{
    QFETCH(QString, caption);
    QFETCH(QString, phrase);
    QTEST(countPhrase(caption.toStdString(), phrase.toStdString()), "count");
}

void TestConstraint::languages_data()
{
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<int>("verdict");
    const auto row = [](const char *caption, const char *tag, LanguageVerdict verdict) {
        QTest::addRow("%s: %s", tag, caption)
            << QString::fromUtf8(caption) << QString::fromUtf8(tag) << int(verdict);
    };
    using enum LanguageVerdict;
    row("A man is walking along the street with a dog.", "en", Agrees);
    row("A man is walking along the street with a dog.", "en-GB", Agrees);
    row("A man is walking along the street with a dog.", "fr", Differs);
    row("Ein Mann geht mit einem Hund auf der Straße.", "de", Agrees);
    row("Ein Mann geht mit einem Hund auf der Straße.", "en", Differs);
    row("Un homme marche dans la rue avec un chien.", "fr", Agrees);
    row("Un homme marche dans la rue avec un chien.", "es", Differs);
    row("Un hombre camina por la calle con un perro.", "es", Agrees);
    row("Um homem caminha na rua com um cachorro.", "pt-BR", Agrees);
    row("Um homem caminha na rua com um cachorro.", "it", Differs);
    row("En man går på gatan och bär en väska.", "sv", Agrees);
    row("Mężczyzna idzie z psem na ulicy i nie patrzy.", "pl", Agrees);
    row("Blue", "en", Unclear);
    row("Мужчина идёт по улице с собакой.", "ru", Agrees);
    row("Мужчина идёт по улице с собакой.", "en", Differs);
    row("A man walks", "ru", Differs);
    row("一个男人在街上走。", "zh", Agrees);
    row("男の人が道を歩いている。", "ja", Agrees);
    row("男の人が道を歩いている。", "zh", Differs);
    row("一个男人在街上走来走去。", "ja", Differs);
    row("한 남자가 길을 걷고 있다.", "ko", Agrees);
    row("Ένας άντρας περπατά.", "el", Agrees);
    row("2024 !!!", "en", Unclear);
    row("Nuqneh", "tlh", Unclear);
}

void TestConstraint::languages()
{
    QFETCH(QString, caption);
    QFETCH(QString, tag);
    const LanguageFinding finding = checkLanguage(caption.toStdString(), tag.toStdString());
    QTEST(int(finding.verdict), "verdict");
    QVERIFY(!finding.explanation.empty());
}

void TestConstraint::satisfiable_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *lines, const char *why) {
        QTest::newRow(lines) << QString::fromUtf8(lines) << QString::fromUtf8(why);
    };
    row("words 10..20;sentences 1;mention red car;avoid dog;language en", "");
    row("words 10..20;words 15..30", "");
    row("words ..1;mention well-known;mention known", "");
    row("words ..2;mention red car;mention car", "");
    row("characters ..7;mention red car", "");
    row("characters ..2;mention 猫;mention 狗", "");
    row("mention hotdog;avoid dog", "");
    row("language en;language en-GB", "");
    row("words 10..20;words 21..30", "words at least 21 and at most 20");
    row("mention dog;avoid dog", "\"dog\" is both required and to be avoided");
    row("mention red car;avoid car", "contains \"car\"");
    row("words ..2;mention red car;mention blue", "3 words must be mentioned");
    row("characters ..6;mention red car", "7 characters");
    row("chars-per-line ..5;mention elephant", "a word of 8 characters");
    row("lines ..2;chars-per-line ..10;characters 21..", "at least 21 characters, but at most 20 fit");
    row("sentences ..1;mention U.S. Army", "counts as 3 sentences");
    row("language en;language de", "both in en and in de");
    row("characters ..3;sentences 3", "3 sentences do not fit");
    row("lines 0;words 1", "1 words do not fit");
    row("words 30;characters ..20", "30 words do not fit");
}

void TestConstraint::satisfiable()
{
    QFETCH(QString, lines);
    QFETCH(QString, why);
    const Result<Unit> result = checkSatisfiable(parsedSet(lines));
    QCOMPARE(result.has_value(), why.isEmpty());
    if (!result)
        QVERIFY2(text(result.error().message).contains(why), result.error().message.c_str());
}

void TestConstraint::restrictions()
{
    QFile file(qEnvironmentVariable("ANYCAP_TEST_DATA") + QStringLiteral("/eval/length_cases.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject data = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray limits = data.value(QStringLiteral("limits")).toArray();
    QCOMPARE(limits.size(), 14);
    for (const QJsonValue &c : data.value(QStringLiteral("cases")).toArray()) {
        const std::string caption = c.toObject().value(QStringLiteral("caption")).toString().toStdString();
        const QJsonArray pass = c.toObject().value(QStringLiteral("pass")).toArray();
        for (qsizetype i = 0; i < limits.size(); ++i) {
            const ConstraintSet set = constraintsFromRestriction(limits.at(i).toString().toStdString());
            QCOMPARE(set.size(), std::size_t(1));
            QCOMPARE(allMet(check(set, caption)), pass.at(i).toBool());
        }
    }
    for (const QJsonValue &unknown : data.value(QStringLiteral("unrecognised")).toArray())
        QVERIFY(constraintsFromRestriction(unknown.toString().toStdString()).empty());
}

QTEST_APPLESS_MAIN(TestConstraint)
#include "test_constraint.moc"
