// SPDX-License-Identifier: MIT
// WebVTT by the standard: timestamps, settings, regions, blocks, cue text.
#include "core/subtitle/vtt/cue_settings.h"
#include "core/subtitle/vtt/cue_text.h"
#include "core/subtitle/vtt/region_settings.h"
#include "core/subtitle/vtt/timestamp.h"
#include "core/subtitle/vtt/vtt_reader.h"

#include <QTest>

using namespace anycap;

namespace {

SubtitleDocument read(const std::string &text)
{
    const Result<SubtitleDocument> document = vtt::readVtt(text);
    return document ? *document : SubtitleDocument();
}

} // namespace

class TestVttReader : public QObject {
    Q_OBJECT

private slots:
    void signature_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("alone") << QByteArray("WEBVTT") << true;
        QTest::newRow("line feed") << QByteArray("WEBVTT\n") << true;
        QTest::newRow("carriage return") << QByteArray("WEBVTT\r") << true;
        QTest::newRow("text") << QByteArray("WEBVTT - by me") << true;
        QTest::newRow("tab") << QByteArray("WEBVTT\tx") << true;
        QTest::newRow("glued") << QByteArray("WEBVTTx") << false;
        QTest::newRow("lower case") << QByteArray("webvtt\n") << false;
        QTest::newRow("second line") << QByteArray("\nWEBVTT\n") << false;
        QTest::newRow("short") << QByteArray("WEBVT") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }
    void signature()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isRead);
        QCOMPARE(vtt::readVtt(text.toStdString()).has_value(), isRead);
    }

    void timestamps_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("ms"); // -1: none
        const auto row = [](const char *text, qint64 ms) { QTest::newRow(text) << QByteArray(text) << ms; };
        row("00:00.000", 0);
        row("59:59.999", 3599999);
        row("60:00.000", -1);
        row("00:60.000", -1);
        row("00:00:00.001", 1);
        row("1:00:00.000", 3600000);
        row("123:00:00.000", 442800000);
        row("00:00:60.000", -1);
        row("0:00.000", -1);
        row("00:0.000", -1);
        row("00:00.00", -1);
        row("00:00.0000", -1);
        row("00:00,000", -1);
        row("00:00:00", -1);
        row("", -1);
        row("-00:00.000", -1);
        row("99999999999999999999:00:00.000", vtt::kMaxTime.count());
    }
    void timestamps()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, ms);
        std::size_t at = 0;
        const std::string source = text.toStdString();
        const std::optional<Milliseconds> time = vtt::collectTimestamp(source, at);
        QCOMPARE(time ? qint64{time->count()} : qint64{-1}, ms);
    }

    void settings_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("canonical");
        const auto row = [](const char *raw, const char *canonical) {
            QTest::newRow(raw) << QByteArray(raw) << QByteArray(canonical);
        };
        row("align:start line:0 position:10% size:50%", "line:0 position:10% size:50% align:start");
        row("line:-1,end", "line:-1,end");
        row("line:50%,center", "line:50%,center");
        row("line:1.5", "line:1.5");
        row("line:101%", "");
        row("line:.5", "");
        row("line:5.", "");
        row("line:1-", "");
        row("line:5,middle", "");
        row("position:50%,line-left", "position:50%,line-left");
        row("position:50", "");
        row("position:50%,left", "");
        row("size:101%", "");
        row("vertical:rl", "vertical:rl");
        row("vertical:RL", "");
        row("align:middle", "");
        row("align:center", "");
        row("align :start", "");
        row("align:start align:end", "align:end");
        row("region:a", "region:a");
        row("region:none", "");
        row("region:a line:1", "line:1");
        row("region:a size:50%", "size:50%");
        row("line:0\talign:left", "line:0 align:left");
    }
    void settings()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QByteArray, canonical);
        SubtitleRegion region;
        region.id = "a";
        const std::vector<SubtitleRegion> regions{region};
        const vtt::CueSettings settings = vtt::parseCueSettings(raw.toStdString(), regions);
        QCOMPARE(QByteArray::fromStdString(vtt::formatCueSettings(settings)), canonical);
        QVERIFY(vtt::parseCueSettings(canonical.toStdString(), regions) == settings);
    }

    void regions()
    {
        const SubtitleRegion region
            = vtt::parseRegion("id:x width:40% lines:5\nregionanchor:10%,20.5% viewportanchor:30%,40% "
                               "scroll:up scroll:down lines:x");
        QCOMPARE(region, (SubtitleRegion{"x", 40, 5, 10, 20.5, 30, 40, true}));
        QCOMPARE(vtt::parseRegion(vtt::formatRegion(region)), region);
        QCOMPARE(vtt::parseRegion("width:101% lines:-1 regionanchor:1% scroll:UP"), SubtitleRegion());
    }

    void blocks()
    {
        const SubtitleDocument document
            = read("WEBVTT - a title\nKind: captions\n\n"
                   "STYLE\n::cue { color: red }\n\n"
                   "NOTE one\n\n"
                   "REGION\nid:r\n\n"
                   "first\n00:01.000 --> 00:02.000 region:r\n<v Ann>Hi\nthere\n\n"
                   "NOTE\ntwo\nlines\n\n"
                   "00:03.000 --> 00:04.000\nno line between\n00:05.000 --> 00:06.000\nnext\n\n"
                   "STYLE\ntoo late\n");
        QCOMPARE(QString::fromStdString(document.header), QStringLiteral("- a title\nKind: captions"));
        QCOMPARE(document.stylesheets, std::vector<std::string>{"::cue { color: red }"});
        QCOMPARE(document.regions.size(), std::size_t{1});
        QCOMPARE(document.comments, (std::vector<SubtitleComment>{{0, "one"}, {1, "two\nlines"}}));
        QCOMPARE(document.cues.size(), std::size_t{3});
        QCOMPARE(QString::fromStdString(document.cues[0].id), QStringLiteral("first"));
        QCOMPARE(QString::fromStdString(document.cues[0].text), QStringLiteral("<v Ann>Hi\nthere"));
        QCOMPARE(document.cues[0].line, 13);
        QCOMPARE(QString::fromStdString(document.cues[2].text), QStringLiteral("next"));
        QCOMPARE(document.problems.size(), std::size_t{1}); // the style sheet behind a cue
        QCOMPARE(document.problems[0].line, 26);
    }

    void problemsNameTheirLine()
    {
        const SubtitleDocument document
            = read("WEBVTT\n\n00:01.000 --> 00:02.000 align:middle\na\n\n00:01,000 --> 00:02,000\nb\n\n"
                   "00:02.000 --> 00:01.000\nc\n");
        QCOMPARE(document.cues.size(), std::size_t{2});
        QCOMPARE(document.problems.size(), std::size_t{3});
        QCOMPARE(document.problems[0].line, 3);
        QCOMPARE(document.problems[1].line, 6);
        QCOMPARE(document.problems[2].line, 9);
    }

    void plainText_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("plain");
        const auto row
            = [](const char *raw, const QString &plain) { QTest::newRow(raw) << QByteArray(raw) << plain; };
        row("a &amp; b &lt;c&gt;", QStringLiteral("a & b <c>"));
        row("<v Ann &amp; Bob>Hi</v> <c.red.big>x</c>", QStringLiteral("Hi x"));
        row("a<00:00:01.000>b", QStringLiteral("ab"));
        row("&#65;&#x42;&#67", QStringLiteral("ABC"));
        row("&#0;&#xD800;&#x110000;", QStringLiteral(u"\uFFFD\uFFFD\uFFFD"));
        row("&#128;&#x9f;", QStringLiteral(u"\u20AC\u0178"));
        row("&nbsp;&hellip;&notin;", QStringLiteral(u"\u00A0\u2026\u2209"));
        row("&#; &#x; &bogus; &", QStringLiteral("&#; &#x; &bogus; &"));
        row("a<b", QStringLiteral("a"));
    }
    void plainText()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QString, plain);
        QCOMPARE(QString::fromStdString(vtt::plainText(raw.toStdString())), plain);
        QCOMPARE(QString::fromStdString(vtt::plainText(vtt::escapeText(plain.toStdString()))), plain);
    }

    void voicesAndClasses()
    {
        const vtt::Node root = vtt::parseCueText("<v.loud.  Ann   Lee >Hi <lang en><i>you</i></lang></v>");
        QCOMPARE(root.children.size(), std::size_t{1});
        const vtt::Node &voice = root.children[0];
        QCOMPARE(voice.kind, vtt::NodeKind::Voice);
        QCOMPARE(QString::fromStdString(voice.value), QStringLiteral("Ann Lee"));
        QCOMPARE(voice.classes, std::vector<std::string>{"loud"});
        QCOMPARE(voice.children.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(voice.children[1].value), QStringLiteral("en"));
    }

    void deepNestingIsFlattened()
    {
        std::string text;
        for (int i = 0; i < 100000; ++i)
            text += "<b>";
        text += "x";
        const vtt::Node root = vtt::parseCueText(text);
        int depth = 0;
        for (const vtt::Node *node = &root; !node->children.empty(); node = &node->children.back())
            ++depth;
        QVERIFY(depth <= vtt::kMaxDepth + 2);
    }
};

QTEST_GUILESS_MAIN(TestVttReader)
#include "test_vtt_reader.moc"
