// SPDX-License-Identifier: MIT
// `anycap convert` from arguments to files, standard output, notes and exit status.
#include "core/subtitle/subtitle_file.h"
#include "tests/cli/run_command.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace anycap;
using test::readAll;
using test::runCommand;
using test::Said;
using test::writeFile;

namespace {

// Odd on purpose: unequal numbers, blanks after a time, no line end at the end.
const QByteArray kFilm = "7\r\n00:00:01,000 --> 00:00:02,500  \r\nHello <i>there</i>\r\n\r\n"
                         "9\r\n00:01:00,000 --> 00:01:02,000\r\n{\\an8}Up & away";
const QByteArray kWeb = "WEBVTT\n\nNOTE a comment\n\nSTYLE\n::cue { font-size: 2em }\n\n"
                        "intro\n00:01.000 --> 00:02.500 line:0 position:20%\n<v Ann>Hello</v>\n";

/// Little endian, with a mark.
QByteArray utf16(const QString &text)
{
    QByteArray bytes("\xFF\xFE");
    for (const QChar c : text)
        bytes.append(static_cast<char>(c.cell())).append(static_cast<char>(c.row()));
    return bytes;
}

} // namespace

class TestConvertCommand : public QObject {
    Q_OBJECT
private slots:
    void init();
    void sameFormatSameBytes_data();
    void sameFormatSameBytes();
    void toOtherFormats();
    void jsonHoldsEverything();
    void lossesAreNoted_data();
    void lossesAreNoted();
    void encodings();
    void webVttInOtherEncodings();
    void shift_data();
    void shift();
    void frameRates_data();
    void frameRates();
    void standardStreams();
    void repairsAreNoted();
    void refusals_data();
    void refusals();

private:
    QString at(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

#define S(text) QStringLiteral(text)

void TestConvertCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeFile(at(S("film.srt")), kFilm);
    writeFile(at(S("web.vtt")), kWeb);
}

void TestConvertCommand::sameFormatSameBytes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("SubRip, CRLF, odd numbers") << S("a.srt") << kFilm;
    QTest::newRow("WebVTT with a comment") << S("a.vtt") << kWeb;
    QTest::newRow("byte order mark") << S("bom.srt") << QByteArray("\xEF\xBB\xBF" + kFilm);
    QTest::newRow("Latin 1") << S(
        "latin.srt") << QByteArray("1\n00:00:01,000 --> 00:00:02,000\nCaf\xE9 cr\xE8me, d\xE9j\xE0 vu\n");
    QTest::newRow("UTF-16") << S("wide.srt") << utf16(S("1\n00:00:01,000 --> 00:00:02,000\nHi\n"));
    QTest::newRow("no cues at all") << S("empty.vtt") << QByteArray("WEBVTT");
}

void TestConvertCommand::sameFormatSameBytes()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    writeFile(at(name), bytes);
    const QString out = at(S("out-") + name);
    const Said said = runCommand({S("convert"), at(name), out});
    QCOMPARE(said.code, 0);
    QCOMPARE(said.out, QString());
    QCOMPARE(readAll(out), bytes);
    QCOMPARE(runCommand({S("convert"), at(name), S("-")}).rawOut, bytes);
    QCOMPARE(runCommand({S("convert"), at(name), at(name)}).code, 0); // onto itself
    QCOMPARE(readAll(at(name)), bytes);
}

void TestConvertCommand::toOtherFormats()
{
    QCOMPARE(runCommand({S("convert"), at(S("film.srt")), at(S("film.vtt"))}).code, 0);
    QByteArray vtt = readAll(at(S("film.vtt")));
    QVERIFY2(vtt.startsWith("WEBVTT\r\n\r\n"), vtt.constData()); // the line ends stay IN's
    vtt.replace("\r\n", "\n");
    QVERIFY2(vtt.contains("00:00:01.000 --> 00:00:02.500\nHello <i>there</i>\n"), vtt.constData());
    QVERIFY2(vtt.contains("line:0\nUp &amp; away"), vtt.constData());
    QCOMPARE(runCommand({S("convert"), at(S("film.srt")), at(S("film.TXT"))}).code, 0);
    QCOMPARE(readAll(at(S("film.TXT"))).replace("\r\n", "\n"), QByteArray("Hello there\n\nUp & away\n"));
    QCOMPARE(runCommand({S("convert"), at(S("web.vtt")), at(S("web.srt"))}).code, 0);
    const QByteArray srt = readAll(at(S("web.srt")));
    QVERIFY2(srt.startsWith("1\n00:00:01,000 --> 00:00:02,500\n"), srt.constData());
    const Said renumbered = runCommand({S("convert"), at(S("film.srt")), S("-"), S("--rewrite")});
    QVERIFY2(renumbered.out.startsWith(S("1\r\n")) && renumbered.out.contains(S("\r\n\r\n2\r\n")),
             qPrintable(renumbered.out));
}

void TestConvertCommand::jsonHoldsEverything()
{
    writeFile(at(S("odd.vtt")), kWeb + "\n00:05.000 --> 00:04.000 colour:red\nbackwards\n");
    QCOMPARE(runCommand({S("convert"), at(S("odd.vtt")), at(S("odd.json"))}).code, 0);
    const QJsonObject all = QJsonDocument::fromJson(readAll(at(S("odd.json")))).object();
    QCOMPARE(all.keys(), (QStringList{S("cues"), S("problems"), S("regions"), S("stylesheets")}));
    const QJsonObject cue = all[S("cues")].toArray().at(0).toObject();
    QCOMPARE(cue.keys(), (QStringList{S("end_ms"), S("id"), S("settings"), S("start_ms"), S("text")}));
    QCOMPARE(cue[S("id")].toString(), S("intro"));
    QCOMPARE(cue[S("start_ms")].toInt(), 1000);
    QCOMPARE(cue[S("end_ms")].toInt(), 2500);
    QCOMPARE(cue[S("text")].toString(), S("<v Ann>Hello</v>"));
    QCOMPARE(cue[S("settings")].toObject()[S("line")].toInt(-1), 0);
    QCOMPARE(cue[S("settings")].toObject()[S("position")].toInt(), 20);
    QVERIFY(all[S("stylesheets")].toArray().at(0).toString().contains(S("font-size")));
    const QJsonObject problem = all[S("problems")].toArray().at(0).toObject();
    QCOMPARE(problem.keys(), (QStringList{S("line"), S("message")}));
    QVERIFY(problem[S("line")].toInt() > 0);
}

void TestConvertCommand::lossesAreNoted_data()
{
    QTest::addColumn<QString>("in");
    QTest::addColumn<QString>("out");
    QTest::addColumn<QString>("note");
    QTest::newRow("comment") << S("web.vtt") << S("o.srt") << S("o.srt: comments have no place in SubRip");
    QTest::newRow("style") << S("web.vtt") << S("o.srt") << S("o.srt: style sheets have no place in SubRip");
    QTest::newRow("text") << S("web.vtt") << S("o.txt") << S("have no place in plain text");
}

void TestConvertCommand::lossesAreNoted()
{
    QFETCH(QString, in);
    QFETCH(QString, out);
    QFETCH(QString, note);
    const Said said = runCommand({S("convert"), at(in), at(out)});
    QCOMPARE(said.code, 0); // a loss that is told is no failure
    QCOMPARE(said.out, QString());
    QVERIFY2(said.err.contains(note), qPrintable(said.err));
    for (const QString &line : said.err.split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(line.startsWith(S("anycap: note: ")), qPrintable(line));
}

void TestConvertCommand::encodings()
{
    // "Zażółć" in windows-1250; in windows-1252 the same bytes are other letters.
    writeFile(at(S("pl.srt")), "1\n00:00:01,000 --> 00:00:02,000\nZa\xBF\xF3\xB3\xE6\n");
    const auto convert = [this](const QString &from) {
        return runCommand({S("convert"), at(S("pl.srt")), at(S("pl.txt")), S("--encoding"), from}).code;
    };
    QCOMPARE(convert(S("windows-1250")), 0);
    QCOMPARE(QString::fromUtf8(readAll(at(S("pl.txt")))), S("Za\u017C\u00F3\u0142\u0107\n"));
    QCOMPARE(convert(S("windows-1252")), 0);
    QCOMPARE(QString::fromUtf8(readAll(at(S("pl.txt")))), S("Za\u00BF\u00F3\u00B3\u00E6\n"));
    QCOMPARE(runCommand({S("convert"), at(S("pl.srt")), at(S("pl2.srt")), S("--encoding"), S("windows-1250"),
                         S("--to-encoding"), S("UTF-8")})
                 .code,
             0);
    QVERIFY(readAll(at(S("pl2.srt"))).contains("Za\xC5\xBC\xC3\xB3\xC5\x82\xC4\x87"));
    // Where the text does not fit the encoding asked for, nothing is written.
    const Said unfit
        = runCommand({S("convert"), at(S("pl2.srt")), at(S("pl3.srt")), S("--to-encoding"), S("ISO-8859-1")});
    QCOMPARE(unfit.code, 2);
    QVERIFY2(unfit.err.contains(S("pl3.srt")) || unfit.err.contains(S("ISO-8859-1")), qPrintable(unfit.err));
    QVERIFY(!QFile::exists(at(S("pl3.srt"))));
}

void TestConvertCommand::webVttInOtherEncodings()
{
    const QString text = S("WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nGrüße\r\n");
    QByteArray bytes("\xFF\xFE");
    for (const QChar c : text)
        bytes.append(static_cast<char>(c.cell())).append(static_cast<char>(c.row()));
    writeFile(at(S("old.vtt")), bytes);
    // By its standard this is no WebVTT file; whoever wants it read says so.
    const Said refused = runCommand({S("convert"), at(S("old.vtt")), at(S("new.srt"))});
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.contains(S("old.vtt: is in UTF-16LE, but WebVTT is UTF-8 alone")),
             qPrintable(refused.err));
    QCOMPARE(
        runCommand({S("convert"), at(S("old.vtt")), at(S("new.srt")), S("--encoding"), S("UTF-16")}).code, 0);
    QVERIFY(readAll(at(S("new.srt"))).contains("Gr\xC3\xBC\xC3\x9F"));
    QCOMPARE(
        runCommand({S("convert"), at(S("old.vtt")), at(S("same.vtt")), S("--encoding"), S("UTF-16")}).code,
        0);
    QCOMPARE(readAll(at(S("same.vtt"))), bytes);
    // Other encodings are read as the standard says, unless one is named.
    writeFile(at(S("old.vtt")),
              "WEBVTT\n\n00:01.000 --> 00:02.000\nDas w\xE4re sch\xF6n, sagte Gr\xFC\xDF.\n");
    const Said said = runCommand({S("convert"), at(S("old.vtt")), at(S("new.txt"))});
    QVERIFY2(
        said.err.contains(S("old.vtt:4: 4 places that are no UTF-8 read as U+FFFD; the text looks like ")),
        qPrintable(said.err));
    QVERIFY(readAll(at(S("new.txt"))).startsWith("Das w\xEF\xBF\xBDre"));
    QCOMPARE(
        runCommand({S("convert"), at(S("old.vtt")), at(S("new.txt")), S("--encoding"), S("cp1252")}).code, 0);
    QVERIFY(readAll(at(S("new.txt"))).startsWith("Das w\xC3\xA4re"));
}

void TestConvertCommand::shift_data()
{
    QTest::addColumn<QString>("shift");
    QTest::addColumn<QList<int>>("times"); // both starts and ends
    QTest::addColumn<bool>("isNoted");
    QTest::newRow("later") << S("1500") << QList<int>{2500, 4000, 61500, 63500} << false;
    QTest::newRow("earlier") << S("-1000") << QList<int>{0, 1500, 59000, 61000} << false;
    QTest::newRow("clamped") << S("-2000") << QList<int>{0, 500, 58000, 60000} << true;
    QTest::newRow("before everything") << S("-90000") << QList<int>{0, 0, 0, 0} << true;
    QTest::newRow("no shift") << S("0") << QList<int>{1000, 2500, 60000, 62000} << false;
}

void TestConvertCommand::shift()
{
    QFETCH(QString, shift);
    QFETCH(QList<int>, times);
    QFETCH(bool, isNoted);
    const Said said
        = runCommand({S("convert"), at(S("film.srt")), at(S("moved.srt")), S("--shift=") + shift});
    QCOMPARE(said.code, 0);
    QCOMPARE(said.err.contains(S("would begin before zero")), isNoted);
    const Result<SubtitleDocument> moved = readSubtitleFile(at(S("moved.srt")).toStdString());
    QVERIFY(moved.has_value());
    QCOMPARE(moved->cues.size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(moved->cues[i].time.start.count(), times.at(static_cast<int>(2 * i)));
        QCOMPARE(moved->cues[i].time.end.count(), times.at(static_cast<int>(2 * i + 1)));
    }
    QCOMPARE(runCommand({S("convert"), at(S("film.srt")), S("-"), S("--shift"), shift}).rawOut,
             readAll(at(S("moved.srt")))); // also as two words
}

void TestConvertCommand::frameRates_data()
{
    QTest::addColumn<QString>("fps");
    QTest::addColumn<int>("start");
    QTest::newRow("film on television and back") << S("25:23.976") << 62563; // 60000 * 25 * 1001 / 24000
    QTest::newRow("as a fraction") << S("25:24000/1001") << 62563;
    QTest::newRow("half") << S("25:50") << 30000;
    QTest::newRow("none") << S("25:25") << 60000;
}

void TestConvertCommand::frameRates()
{
    QFETCH(QString, fps);
    QFETCH(int, start);
    QCOMPARE(runCommand({S("convert"), at(S("film.srt")), at(S("f.srt")), S("--fps"), fps}).code, 0);
    const Result<SubtitleDocument> changed = readSubtitleFile(at(S("f.srt")).toStdString());
    QVERIFY(changed.has_value());
    QCOMPARE(changed->cues.at(1).time.start.count(), start);
    // The shift comes after: it is in the new time.
    QCOMPARE(
        runCommand({S("convert"), at(S("film.srt")), at(S("f.srt")), S("--fps"), fps, S("--shift"), S("100")})
            .code,
        0);
    QCOMPARE(readSubtitleFile(at(S("f.srt")).toStdString())->cues.at(1).time.start.count(), start + 100);
}

void TestConvertCommand::standardStreams()
{
    const Said said = runCommand({S("convert"), S("-"), S("-"), S("--shift"), S("1000")}, kWeb);
    QCOMPARE(said.code, 0);
    QVERIFY2(said.out.startsWith(S("WEBVTT\n\nNOTE a comment\n")), qPrintable(said.out)); // IN's own format
    QVERIFY2(said.out.contains(S("02.000 --> ")), qPrintable(said.out));
    QCOMPARE(runCommand({S("convert"), S("-"), at(S("in.srt"))}, kFilm).code, 0);
    QCOMPARE(readAll(at(S("in.srt"))), kFilm);
}

void TestConvertCommand::repairsAreNoted()
{
    writeFile(at(S("odd.srt")),
              "1\n00:00:01,000 --> 00:00:02,000\nfine\n\nx\n00:00:03.5 -> 00:00:04,000\nodd\n");
    const Said said = runCommand({S("convert"), at(S("odd.srt")), at(S("odd.vtt"))});
    QCOMPARE(said.code, 0);
    QVERIFY2(said.err.contains(S("odd.srt:")), qPrintable(said.err)); // with the line
    QVERIFY2(readAll(at(S("odd.vtt"))).contains("00:00:03.500 --> 00:00:04.000"), qPrintable(said.err));
}

void TestConvertCommand::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("no output") << QStringList{S("film.srt")} << S("usage");
    QTest::newRow("no such file") << QStringList{S("none.srt"), S("o.vtt")} << S("none.srt");
    QTest::newRow("unknown output") << QStringList{S("film.srt"), S("o.doc")} << S("o.doc");
    QTest::newRow("output without an extension") << QStringList{S("film.srt"), S("srt")} << S(".srt");
    QTest::newRow("a folder") << QStringList{S("."), S("o.vtt")} << S("anycap: ");
    QTest::newRow("output into nowhere") << QStringList{S("film.srt"), S("no/o.vtt")} << S("no/o.vtt");
    QTest::newRow("shift that is no number")
        << QStringList{S("film.srt"), S("o.vtt"), S("--shift"), S("1.5s")} << S("--shift");
    QTest::newRow("one frame rate") << QStringList{S("film.srt"), S("o.vtt"), S("--fps"), S("25")}
                                    << S("--fps");
    QTest::newRow("frame rate of zero")
        << QStringList{S("film.srt"), S("o.vtt"), S("--fps"), S("25:0")} << S("--fps");
    QTest::newRow("unknown encoding")
        << QStringList{S("film.srt"), S("o.vtt"), S("--encoding"), S("klingon")} << S("klingon");
    QTest::newRow("unknown encoding to write")
        << QStringList{S("film.srt"), S("o.vtt"), S("--to-encoding"), S("klingon")} << S("klingon");
}

void TestConvertCommand::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    for (qsizetype i = 0; i < std::min<qsizetype>(arguments.size(), 2); ++i)
        arguments[i] = at(arguments[i]);
    const Said said = runCommand(QStringList{S("convert")} + arguments);
    QCOMPARE(said.code, 2);
    QCOMPARE(said.out, QString());
    QCOMPARE(said.err.count(u'\n'), 1); // one line
    QVERIFY2(said.err.startsWith(S("anycap: ")) && said.err.contains(message, Qt::CaseInsensitive),
             qPrintable(said.err));
    QVERIFY(!QFile::exists(at(S("o.vtt"))));
    QCOMPARE(readAll(at(S("film.srt"))), kFilm);
}

QTEST_GUILESS_MAIN(TestConvertCommand)
#include "test_convert_command.moc"
