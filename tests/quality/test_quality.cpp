// SPDX-License-Identifier: MIT
// The quality rules at their limits, and the preset file's errors.
#include "core/quality/preset.h"
#include "core/quality/quality_check.h"

#include <QTest>

using namespace anycap;
using namespace std::chrono_literals;

namespace {

QualityPreset presetNamed(std::string_view id)
{
    const auto presets = builtInPresets();
    if (!presets)
        qFatal("%s", presets.error().toString().c_str());
    const auto preset = findPreset(*presets, id);
    if (!preset)
        qFatal("%s", preset.error().toString().c_str());
    return *preset;
}

QStringList rulesOf(const QualityReport &report)
{
    QStringList rules;
    for (const QualityProblem &problem : report.problems) {
        const std::string_view name = qualityRuleName(problem.rule);
        rules << QStringLiteral("%1:%2")
                     .arg(problem.cueIndex + 1)
                     .arg(QString::fromUtf8(name.data(), qsizetype(name.size())));
    }
    return rules;
}

std::string letters(int count) { return std::string(static_cast<std::size_t>(count), 'x'); }

} // namespace

class TestQuality : public QObject {
    Q_OBJECT

private slots:
    void oneCue_data()
    {
        QTest::addColumn<int>("startMs");
        QTest::addColumn<int>("endMs");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QStringList>("rules");
        const auto x = [](int n) { return QString(n, QLatin1Char('x')); };

        QTest::newRow("fine") << 0 << 2000 << QStringLiteral("Hello there.") << QStringLiteral("default")
                              << QStringList{};
        QTest::newRow("speed at the limit")
            << 0 << 2000 << x(40) << QStringLiteral("netflix-en") << QStringList{};
        QTest::newRow("speed above it") << 0 << 1999 << x(40) << QStringLiteral("netflix-en")
                                        << QStringList{QStringLiteral("1:reading-speed")};
        QTest::newRow("markup is not read")
            << 0 << 1000 << QStringLiteral("<i>") + x(20) + QStringLiteral("</i>")
            << QStringLiteral("netflix-en") << QStringList{};
        QTest::newRow("position tag is not read") << 0 << 1000 << QStringLiteral("{\\an8}") + x(20)
                                                  << QStringLiteral("netflix-en") << QStringList{};
        QTest::newRow("line at the limit")
            << 0 << 5000 << x(42) << QStringLiteral("netflix-en") << QStringList{};
        QTest::newRow("line too long") << 0 << 5000 << x(43) << QStringLiteral("netflix-en")
                                       << QStringList{QStringLiteral("1:line-length")};
        QTest::newRow("two lines") << 0 << 5000 << QStringLiteral("one\ntwo") << QStringLiteral("netflix-en")
                                   << QStringList{};
        QTest::newRow("three lines") << 0 << 5000 << QStringLiteral("one\ntwo\nthree")
                                     << QStringLiteral("netflix-en")
                                     << QStringList{QStringLiteral("1:line-count")};
        QTest::newRow("20 frames at 24")
            << 0 << 833 << QStringLiteral("Hi.") << QStringLiteral("netflix-en") << QStringList{};
        QTest::newRow("19 frames at 24") << 0 << 792 << QStringLiteral("Hi.") << QStringLiteral("netflix-en")
                                         << QStringList{QStringLiteral("1:too-short")};
        QTest::newRow("seven seconds")
            << 0 << 7000 << QStringLiteral("Hi.") << QStringLiteral("netflix-en") << QStringList{};
        QTest::newRow("more than that") << 0 << 7002 << QStringLiteral("Hi.") << QStringLiteral("netflix-en")
                                        << QStringList{QStringLiteral("1:too-long")};
        QTest::newRow("empty") << 0 << 2000 << QStringLiteral(" \n") << QStringLiteral("default")
                               << QStringList{QStringLiteral("1:empty")};
        QTest::newRow("no time") << 2000 << 2000 << QStringLiteral("Hi.") << QStringLiteral("default")
                                 << QStringList{QStringLiteral("1:no-duration")};
        QTest::newRow("words a minute") << 0 << 3000 << QStringLiteral("a b c d e f g h")
                                        << QStringLiteral("dcmp-adult") << QStringList{};
        QTest::newRow("too many of them")
            << 0 << 2999 << QStringLiteral("a b c d e f g h") << QStringLiteral("dcmp-adult")
            << QStringList{QStringLiteral("1:word-rate")};
        QTest::newRow("nine full-width")
            << 0 << 1000 << QString(9, QChar(0x4e2d)) << QStringLiteral("netflix-zh") << QStringList{};
        QTest::newRow("ten full-width")
            << 0 << 1000 << QString(10, QChar(0x4e2d)) << QStringLiteral("netflix-zh")
            << QStringList{QStringLiteral("1:reading-speed")};
        QTest::newRow("eighteen half-width")
            << 0 << 1000 << x(18) << QStringLiteral("netflix-zh") << QStringList{};
    }

    void oneCue()
    {
        QFETCH(int, startMs);
        QFETCH(int, endMs);
        QFETCH(QString, text);
        QFETCH(QString, preset);
        QFETCH(QStringList, rules);
        const std::vector<QualityCue> cues{
            {{Milliseconds(startMs), Milliseconds(endMs)}, text.toStdString()}};
        QCOMPARE(rulesOf(checkQuality(cues, presetNamed(preset.toStdString()), 24)), rules);
    }

    void neighbours_data()
    {
        QTest::addColumn<int>("nextStartMs");
        QTest::addColumn<QStringList>("rules");
        QTest::newRow("two frames") << 2083 << QStringList{};
        QTest::newRow("one frame") << 2042 << QStringList{QStringLiteral("2:gap")};
        QTest::newRow("touching") << 2000 << QStringList{QStringLiteral("2:gap")};
        QTest::newRow("overlap") << 1900 << QStringList{QStringLiteral("2:overlap")};
        QTest::newRow("same start") << 500 << QStringList{QStringLiteral("2:overlap")};
        QTest::newRow("out of order") << 100 << QStringList{QStringLiteral("2:order")};
    }

    void neighbours()
    {
        QFETCH(int, nextStartMs);
        QFETCH(QStringList, rules);
        const std::vector<QualityCue> cues{
            {{500ms, 2000ms}, "One."},
            {{Milliseconds(nextStartMs), Milliseconds(nextStartMs + 2000)}, "Two."}};
        QCOMPARE(rulesOf(checkQuality(cues, presetNamed("default"), 24)), rules);
    }

    void anOverlapWithAnEarlierCueIsSeenToo()
    {
        const std::vector<QualityCue> cues{
            {{0ms, 6000ms}, "Long."}, {{1000ms, 2000ms}, "Inside."}, {{3000ms, 4000ms}, "Inside as well."}};
        QCOMPARE(rulesOf(checkQuality(cues, presetNamed("default"), 24)),
                 QStringList({QStringLiteral("2:overlap"), QStringLiteral("3:overlap")}));
    }

    void aRateJustAboveTheLimitDoesNotReadAsTheLimit()
    {
        const std::vector<QualityCue> cues{{{0ms, 1999ms}, letters(40)}};
        const QualityReport report = checkQuality(cues, presetNamed("netflix-en"), 24);
        QCOMPARE(report.problems.size(), std::size_t(1));
        QCOMPARE(QString::fromStdString(report.problems[0].message),
                 QStringLiteral("reads at 20.1 characters a second; at most 20"));
    }

    void theAverageIsOverAllCueTime()
    {
        const std::vector<QualityCue> cues{{{0ms, 1000ms}, letters(10)}, {{2000ms, 5000ms}, letters(50)}};
        QCOMPARE(checkQuality(cues, presetNamed("default"), 24).averageCharactersPerSecond, 15.0);
    }

    void everyPresetNamesItsSourceAndDate()
    {
        const auto presets = builtInPresets();
        QVERIFY(presets.has_value());
        QVERIFY(presets->size() >= 10);
        for (const QualityPreset &preset : *presets) {
            QVERIFY(!preset.source.empty());
            QVERIFY(!preset.date.empty());
        }
    }

    void presetErrors_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("message");
        QTest::newRow("garbage") << QByteArray("\xff{") << QStringLiteral("is not a JSON object");
        QTest::newRow("no list") << QByteArray("{}") << QStringLiteral("has no list 'presets'");
        QTest::newRow("no name") << QByteArray(R"({"presets":[{"id":"a"}]})")
                                 << QStringLiteral("preset 'a': name is missing");
        QTest::newRow("negative")
            << QByteArray(R"({"presets":[{"id":"a","name":"A","source":"s","date":"d","max_cps":-1}]})")
            << QStringLiteral("preset 'a': max_cps must be above 0 and at most 1000000");
        QTest::newRow("twice") << QByteArray(R"({"presets":[{"id":"a","name":"A","source":"s","date":"d"},
            {"id":"a","name":"A","source":"s","date":"d"}]})")
                               << QStringLiteral("preset 'a': id occurs twice");
    }

    void presetErrors()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, message);
        const auto presets = parsePresets({json.constData(), std::size_t(json.size())});
        QVERIFY(!presets.has_value());
        QCOMPARE(QString::fromStdString(presets.error().message), message);
    }
};

QTEST_GUILESS_MAIN(TestQuality)
#include "test_quality.moc"
