// SPDX-License-Identifier: MIT
// Whole files: encodings, untouched and edited saves, losses, timing, formats by name, bad input.
#include "core/subtitle/encoding.h"
#include "core/subtitle/format_registry.h"
#include "core/subtitle/subtitle_file.h"
#include "core/subtitle/timing.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace anycap;

namespace {

constexpr const char *kTwoCues
    = "1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03.00 --> 00:00:04,000\nTwo\n";

SubtitleDocument read(const std::string &bytes, const std::string &name = "a.srt",
                      const std::string &encoding = {})
{
    SubtitleReadOptions options;
    options.encoding = encoding;
    const Result<SubtitleDocument> document = readSubtitles(bytes, name, options);
    return document ? *document : SubtitleDocument();
}

std::string saved(const SubtitleDocument &document, SubtitleWriteOptions options = {})
{
    SubtitleWriteReport report;
    if (!options.format)
        options.format = document.format;
    const Result<std::string> bytes = subtitleBytes(document, options, report);
    return bytes ? *bytes : "failed: " + bytes.error().toString();
}

std::string encoded(const QString &text, const char *encoding, bool hasBom = false)
{
    const Result<std::string> bytes = encodeText(text.toStdString(), {encoding, hasBom, false});
    return bytes ? *bytes : std::string();
}

QStringList losses(const SubtitleDocument &document, SubtitleFormat target)
{
    QStringList list;
    for (const SubtitleLoss &loss : lossesOf(document, target))
        list << QString::fromStdString(loss.toString());
    return list;
}

QString srtOf(const QString &text)
{
    return QStringLiteral("1\r\n00:00:01,000 --> 00:00:02,000\r\n") + text + QStringLiteral("\r\n");
}

} // namespace

class TestSubtitleFile : public QObject {
    Q_OBJECT

private slots:
    void encodings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<bool>("hasBom");
        const QString german = QStringLiteral(
            u"Schöne Grüße aus Köln, sagte die Müllerin.\nÜber die Brücke müßte man gehen können.");
        const QString russian
            = QStringLiteral(u"Привет, как дела? Я не знаю, что сказать.\nМы пойдём домой завтра утром.");
        const QString japanese
            = QStringLiteral(u"こんにちは、世界。これは字幕の試験です。\n日本語の文字を読みます。");
        const QString chinese
            = QStringLiteral(u"你好，世界。这是一个字幕测试。\n我们明天早上回家，你觉得怎么样？");
        const QString korean
            = QStringLiteral(u"안녕하세요, 세계. 이것은 자막 시험입니다.\n우리는 내일 아침 집에 갑니다.");
        const QString greek
            = QStringLiteral(u"Καλημέρα κόσμε, αυτή είναι μια δοκιμή.\nΔεν ξέρω τι να πω για αυτό.");
        const QString hungarian
            = QStringLiteral(u"Az előző részek tartalmából: a hűtő és a tükör.\nKérlek, gyűjtsd össze őket!");
        QTest::newRow("UTF-8") << german << QByteArray("UTF-8") << false;
        QTest::newRow("UTF-8 with mark") << german << QByteArray("UTF-8") << true;
        QTest::newRow("UTF-16LE with mark") << russian << QByteArray("UTF-16LE") << true;
        QTest::newRow("UTF-16BE with mark") << japanese << QByteArray("UTF-16BE") << true;
        QTest::newRow("UTF-16LE") << german << QByteArray("UTF-16LE") << false;
        QTest::newRow("UTF-16BE") << german << QByteArray("UTF-16BE") << false;
        QTest::newRow("UTF-32LE with mark") << chinese << QByteArray("UTF-32LE") << true;
        QTest::newRow("UTF-32BE with mark") << chinese << QByteArray("UTF-32BE") << true;
        QTest::newRow("windows-1252") << german << QByteArray("windows-1252") << false;
        QTest::newRow("windows-1250") << hungarian << QByteArray("windows-1250") << false;
        QTest::newRow("windows-1251") << russian << QByteArray("windows-1251") << false;
        QTest::newRow("KOI8-R") << russian << QByteArray("KOI8-R") << false;
        QTest::newRow("windows-1253") << greek << QByteArray("windows-1253") << false;
        QTest::newRow("Shift-JIS") << japanese << QByteArray("CP932") << false;
        QTest::newRow("EUC-JP") << japanese << QByteArray("EUC-JP") << false;
        QTest::newRow("GB2312") << chinese << QByteArray("GB18030") << false;
        QTest::newRow("EUC-KR") << korean << QByteArray("CP949") << false;
    }
    void encodings()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, encoding);
        QFETCH(bool, hasBom);
        const std::string bytes = encoded(srtOf(text), encoding.constData(), hasBom);
        SubtitleDocument document = read(bytes);
        QCOMPARE(document.cues.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(document.cues[0].text), text);
        QCOMPARE(document.encoding.hasBom, hasBom);
        QVERIFY(saved(document) == bytes);
        // An edit stays in the file's encoding, with its line ends.
        document.cues[0].text = "A\nB";
        QVERIFY(saved(document) == encoded(srtOf(QStringLiteral("A\r\nB")), encoding.constData(), hasBom));
        // To another format: UTF-8.
        SubtitleWriteOptions options;
        options.format = SubtitleFormat::WebVtt;
        QVERIFY(saved(document, options).find("WEBVTT\r\n") <= 3);
    }

    void encodingThatCannotHoldAnEdit()
    {
        SubtitleDocument document
            = read(encoded(srtOf(QStringLiteral(u"Grüße aus Köln, schöne Grüße")), "windows-1252"));
        document.cues[0].text = "\xE5\xAD\x97";
        SubtitleWriteReport report;
        const Result<std::string> bytes
            = subtitleBytes(document, {SubtitleFormat::SubRip, {}, false}, report);
        QVERIFY(bytes && bytes->find("\xE5\xAD\x97") != std::string::npos);
        QCOMPARE(report.losses.size(), std::size_t{1});
        QVERIFY(report.losses[0].what.find("written as UTF-8") == 0);
        QVERIFY(!subtitleBytes(document, {SubtitleFormat::SubRip, "windows-1252", false}, report));
    }

    void givenEncodingWins()
    {
        const std::string bytes = encoded(srtOf(QStringLiteral(u"ő")), "windows-1250");
        QCOMPARE(QString::fromStdString(read(bytes, "a.srt", "windows-1252").cues[0].text),
                 QStringLiteral(u"õ"));
        QCOMPARE(QString::fromStdString(read(bytes, "a.srt", "cp1250").cues[0].text), QStringLiteral(u"ő"));
        SubtitleReadOptions options;
        options.encoding = "klingon";
        QCOMPARE(readSubtitles(bytes, "a.srt", options).error().code, ErrorCode::InvalidArgument);
    }

    void editedCueChangesOnlyItsLines()
    {
        SubtitleDocument document = read(kTwoCues);
        document.cues[0].text = "First\nedited";
        QCOMPARE(
            QByteArray::fromStdString(saved(document)),
            QByteArray(
                "1\n00:00:01,000 --> 00:00:02,000\nFirst\nedited\n\n2\n00:00:03.00 --> 00:00:04,000\nTwo\n"));
        document.cues.erase(document.cues.begin());
        QCOMPARE(QByteArray::fromStdString(saved(document)),
                 QByteArray("2\n00:00:03.00 --> 00:00:04,000\nTwo\n"));
        Cue added;
        added.id = "9";
        added.time = {Milliseconds(5000), Milliseconds(6000)};
        added.text = "New";
        document.cues.push_back(added);
        QCOMPARE(
            QByteArray::fromStdString(saved(document)),
            QByteArray("2\n00:00:03.00 --> 00:00:04,000\nTwo\n\n9\n00:00:05,000 --> 00:00:06,000\nNew\n"));
        SubtitleWriteOptions rewrite;
        rewrite.rewriteAll = true;
        QCOMPARE(
            QByteArray::fromStdString(saved(document, rewrite)),
            QByteArray("1\n00:00:03,000 --> 00:00:04,000\nTwo\n\n2\n00:00:05,000 --> 00:00:06,000\nNew\n\n"));
    }

    void vttKeepsCommentsAndStyles()
    {
        const std::string source
            = "WEBVTT   odd\n\n\nNOTE keep  me\n\nSTYLE\n::cue{}\n\n\n00:01.000 --> 00:02.000  align:start \n"
              "One\n\n\nNOTE and me\n\nid\n00:03.000 --> 00:04.000\nTwo";
        SubtitleDocument document = read(source, "a.vtt");
        QVERIFY(saved(document) == source);
        document.cues[1].time.end = Milliseconds(4500);
        std::string expected = source;
        expected.replace(expected.find("00:03.000 --> 00:04.000"), 23, "00:00:03.000 --> 00:00:04.500");
        QCOMPARE(QByteArray::fromStdString(saved(document)), QByteArray::fromStdString(expected));
        document.cues.erase(document.cues.begin());
        QVERIFY(saved(document).find("NOTE and me") != std::string::npos);
        document.stylesheets.clear();
        const std::string restyled = saved(document);
        QVERIFY(restyled.find("STYLE") == std::string::npos);
        QVERIFY(restyled.find("NOTE keep  me") != std::string::npos);
    }

    void lossesAreNamed()
    {
        const SubtitleDocument vtt
            = read("WEBVTT - t\n\nSTYLE\na{}\n\nREGION\nid:r\n\nNOTE n\n\n"
                   "name\n00:01.000 --> 00:02.000 region:r\n<v Ann>Hi <c.loud>x</c> <00:01.500>y\n",
                   "a.vtt");
        const QString all = losses(vtt, SubtitleFormat::SubRip).join(QLatin1Char('\n'));
        for (const char *word : {"header", "style sheets", "regions", "comments", "identifiers", "voice",
                                 "classes", "times inside", "cue settings"})
            QVERIFY2(all.contains(QLatin1String(word)),
                     qPrintable(QLatin1String(word) + QLatin1String(" in ") + all));
        QVERIFY(losses(vtt, SubtitleFormat::WebVtt).isEmpty());
        const SubtitleDocument srt = read("1\n-00:00:01,000 --> 00:00:02,000 X1:1 X2:2 Y1:1 Y2:2\n{\\i1}a "
                                          "<s>b</s> <font face=\"x\">c</font>\n");
        const QString toVtt = losses(srt, SubtitleFormat::WebVtt).join(QLatin1Char('\n'));
        for (const char *word : {"coordinates", "override", "struck-out", "font faces", "before zero"})
            QVERIFY2(toVtt.contains(QLatin1String(word)),
                     qPrintable(QLatin1String(word) + QLatin1String(" in ") + toVtt));
        QVERIFY(losses(read(kTwoCues), SubtitleFormat::WebVtt).isEmpty());
    }

    void thereAndBack_data()
    {
        QTest::addColumn<QString>("srt");
        QTest::addColumn<QString>("vtt");
        QTest::newRow("plain") << QStringLiteral("a & b < c")
                               << QStringLiteral("00:00:02.000\na &amp; b &lt; c\n");
        QTest::newRow("italics") << QStringLiteral("<i>a</i> <b>b</b>")
                                 << QStringLiteral("<i>a</i> <b>b</b>");
        QTest::newRow("top") << QStringLiteral("{\\an8}a") << QStringLiteral("00:00:02.000 line:0\na\n");
        QTest::newRow("corner") << QStringLiteral("{\\an7}a") << QStringLiteral("line:0 align:left\na\n");
        QTest::newRow("own colour") << QStringLiteral("<font color=\"cyan\">a</font>")
                                    << QStringLiteral("<c.cyan>a</c>");
        QTest::newRow("colour") << QStringLiteral("<font color=\"#Aa0011\">a</font>")
                                << QStringLiteral("::cue(.font-Aa0011) { color: #Aa0011; }");
        QTest::newRow("reference") << QStringLiteral("a&nbsp;b") << QStringLiteral("a&amp;nbsp;b");
        QTest::newRow("empty line") << QStringLiteral("a\n\nb") << QStringLiteral("a\n \nb");
        QTest::newRow("arrow") << QStringLiteral("a --> b") << QStringLiteral("a --&gt; b");
    }
    void thereAndBack()
    {
        QFETCH(QString, srt);
        QFETCH(QString, vtt);
        const QString source
            = QStringLiteral("5\n00:00:01,000 --> 00:00:02,000\n") + srt + QStringLiteral("\n\n");
        const std::string inVtt = serialize(read(source.toStdString()), SubtitleFormat::WebVtt);
        QVERIFY2(QString::fromStdString(inVtt).contains(vtt), inVtt.c_str());
        const SubtitleDocument back = read(inVtt, "a.vtt");
        QCOMPARE(QString::fromStdString(serialize(back, SubtitleFormat::SubRip)), source);
    }

    void jsonHasTheContractsShape()
    {
        const SubtitleDocument document
            = read("WEBVTT\n\nREGION\nid:r scroll:up\n\nSTYLE\nx{}\n\n"
                   "a\n00:01.000 --> 00:02.000 line:1.5 size:50%\n\"q\" \\ \x01\n",
                   "a.vtt");
        const nlohmann::json json
            = nlohmann::json::parse(serialize(document, SubtitleFormat::Json), nullptr, false);
        QVERIFY(!json.is_discarded());
        const nlohmann::json cue{{"id", "a"},
                                 {"start_ms", 1000},
                                 {"end_ms", 2000},
                                 {"text", "\"q\" \\ \x01"},
                                 {"settings", {{"line", 1.5}, {"snapToLines", true}, {"size", 50}}}};
        QVERIFY(json.at("cues").at(0) == cue);
        QVERIFY(json.at("regions").at(0).at("scroll") == "up");
        QVERIFY(json.at("regions").at(0).at("viewportAnchor") == nlohmann::json({0, 100}));
        QVERIFY(json.at("stylesheets").at(0) == "x{}");
        QVERIFY(json.at("problems").empty());
    }

    void timing()
    {
        SubtitleDocument document = read(kTwoCues);
        QCOMPARE(shiftTimes(document, Milliseconds(-1500)), std::size_t{1});
        QCOMPARE(document.cues[0].time, (TimeRange{Milliseconds(0), Milliseconds(500)}));
        QCOMPARE(document.cues[1].time, (TimeRange{Milliseconds(1500), Milliseconds(2500)}));
        document.cues[0].time = {Milliseconds(-6000), Milliseconds(-1000)};
        QCOMPARE(shiftTimes(document, Milliseconds(7000)), std::size_t{0});
        QCOMPARE(document.cues[0].time, (TimeRange{Milliseconds(1000), Milliseconds(6000)}));
        const Result<FrameRateChange> change = parseFrameRateChange("25:23.976");
        QVERIFY(change);
        QCOMPARE(change->to, (FrameRate{24000, 1001}));
        document.cues[0].time = {Milliseconds(3600000), Milliseconds(-1000)};
        changeFrameRate(document, *change);
        QCOMPARE(document.cues[0].time, (TimeRange{Milliseconds(3753750), Milliseconds(-1043)}));
    }

    void frameRates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isRead");
        for (const char *good : {"25", "23.976", "29.97", "24000/1001", "12.5", "120"})
            QTest::newRow(good) << QByteArray(good) << true;
        for (const char *bad : {"", "0", "-25", "x", "25x", "1/0", "25/", "nan", "inf", "1e3", "99999"})
            QTest::newRow(bad) << QByteArray(bad) << false;
    }
    void frameRates()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isRead);
        QCOMPARE(parseFrameRate(text.toStdString()).has_value(), isRead);
    }

    void badInput_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        QTest::newRow("empty") << QStringLiteral("a.srt") << QByteArray() << QStringLiteral("is empty");
        QTest::newRow("empty WebVTT")
            << QStringLiteral("a.vtt") << QByteArray() << QStringLiteral("is empty");
        QTest::newRow("garbage") << QStringLiteral("a.srt")
                                 << QByteArray("\x7F"
                                               "ELF\0\0\x01\x02\xFF\xFE\0\0\x10",
                                               13)
                                 << QStringLiteral("is not a text file");
        QTest::newRow("garbage as WebVTT")
            << QStringLiteral("a.vtt") << QByteArray("\x89PNG\r\n\x1A\n\0\0", 10)
            << QStringLiteral("is not WebVTT");
        QTest::newRow("prose") << QStringLiteral("a.srt") << QByteArray("Call me Ishmael.\n")
                               << QStringLiteral("no cue found");
        QTest::newRow("unknown") << QStringLiteral("a.xyz") << QByteArray("Call me Ishmael.\n")
                                 << QStringLiteral("no subtitle format");
        QTest::newRow("JSON") << QStringLiteral("a.json") << QByteArray("{}")
                              << QStringLiteral("cannot be read");
    }
    void badInput()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, message);
        const Result<SubtitleDocument> document = readSubtitles(bytes.toStdString(), name.toStdString());
        QVERIFY(!document);
        const QString line = QString::fromStdString(document.error().toString());
        QVERIFY2(line.startsWith(name + QStringLiteral(": ")) && line.contains(message), qPrintable(line));
        QVERIFY(!line.contains(QLatin1Char('\n')));
    }

    void wrongNames()
    {
        QCOMPARE(read(kTwoCues, "a.txt").cues.size(), std::size_t{2});
        QCOMPARE(read("WEBVTT\n\n00:01.000 --> 00:02.000\nx\n", "a.srt").format, SubtitleFormat::WebVtt);
        QCOMPARE(read("0:00:01.000,0:00:02.000\nx\n", "a.txt").format, SubtitleFormat::SubViewer);
        QVERIFY(read("WEBVTT\n", "a.vtt").cues.empty());
        QVERIFY(!subtitleFormatFromPath("a.b/c"));
        QCOMPARE(*subtitleFormatFromPath("A.SRT"), SubtitleFormat::SubRip);
    }

    void filesAreReplacedAtomically()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.srt"));
        const SubtitleDocument document = read(kTwoCues);
        QVERIFY(writeSubtitleFile(document, path.toStdString()));
        const Result<SubtitleDocument> back = readSubtitleFile(path.toStdString());
        QVERIFY(back && *back == document);
        const Result<SubtitleWriteReport> unknown
            = writeSubtitleFile(document, folder.filePath(QStringLiteral("a.doc")).toStdString());
        QVERIFY(!unknown && unknown.error().message.find(".srt, .vtt, .json, .txt") != std::string::npos);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("a.srt")});
        QCOMPARE(readSubtitleFile(folder.path().toStdString()).error().code, ErrorCode::InvalidArgument);
        SubtitleReadOptions small;
        small.maxBytes = 10;
        QCOMPARE(readSubtitleFile(path.toStdString(), small).error().code, ErrorCode::TooLarge);
    }

    void plainTextIsTheWords()
    {
        QCOMPARE(
            QByteArray::fromStdString(serialize(
                read(
                    "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>A &amp; B</v>\n\n00:02.000 --> 00:03.000\nC\n",
                    "a.vtt"),
                SubtitleFormat::PlainText)),
            QByteArray("A & B\n\nC\n"));
    }
};

QTEST_GUILESS_MAIN(TestSubtitleFile)
#include "test_subtitle_file.moc"
