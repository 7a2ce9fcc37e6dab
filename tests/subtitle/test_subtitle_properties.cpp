// SPDX-License-Identifier: MIT
// What must hold for any document: writing and reading back gives the same, editing one cue leaves the rest,
// a trip through the other format comes home. Seeds are printed; ANYCAP_SEED repeats one.
#include "core/subtitle/subtitle_file.h"

#include <QTest>

#include <random>

using namespace anycap;

namespace {

class Maker {
public:
    explicit Maker(unsigned seed)
        : m_random(seed)
    {
    }

    int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    template <class T> const T &oneOf(const std::vector<T> &choices)
    {
        return choices[static_cast<std::size_t>(number(0, static_cast<int>(choices.size()) - 1))];
    }

    std::string line(const std::vector<std::string> &pieces)
    {
        std::string text;
        for (int i = number(1, 5); i > 0; --i)
            text += oneOf(pieces);
        return text;
    }

    std::string text(const std::vector<std::string> &pieces)
    {
        std::string text = line(pieces);
        for (int i = number(0, 2); i > 0; --i)
            text += "\n" + line(pieces);
        return text;
    }

    SubtitleDocument srt()
    {
        static const std::vector<std::string> kPieces{"a",
                                                      "<i>b</i>",
                                                      "&",
                                                      "<",
                                                      "x > y",
                                                      "é",
                                                      "字",
                                                      "12",
                                                      "</b>",
                                                      "{",
                                                      "&amp;",
                                                      "-->",
                                                      "<v Bob>",
                                                      "\xE2\x80\x8F",
                                                      "1:2",
                                                      "<font color=\"#a0B1c2\">q</font>",
                                                      "<font color=\"red\">r</font>"};
        SubtitleDocument document;
        document.format = SubtitleFormat::SubRip;
        addCues(document, kPieces);
        for (std::size_t i = 0; i < document.cues.size(); ++i)
            document.cues[i].id = std::to_string(i + 1);
        return document;
    }

    SubtitleDocument vtt()
    {
        static const std::vector<std::string> kPieces{"a",    "<i>b</i>", "&amp;", "&lt;",  "é",
                                                      "字",   "<v Ann>",  " ",     "<c.x>", "<00:01.000>",
                                                      "NOTE", "STYLE",    "--"};
        SubtitleDocument document;
        document.format = SubtitleFormat::WebVtt;
        document.header = oneOf<std::string>({"", "- title", "title\nKind: captions", "\nX: y"});
        if (number(0, 1) == 1)
            document.regions.push_back({"r", 40, 2, 1.5, 2, 3, 4, true});
        if (number(0, 1) == 1)
            document.stylesheets.emplace_back("::cue {\n  color: red;\n}");
        addCues(document, kPieces);
        for (std::size_t i = 0; i < document.cues.size(); ++i) {
            document.cues[i].id = oneOf<std::string>({"", "7", "an id", "NOTE not", "STYLE"});
            document.cues[i].settings = oneOf<std::string>({"", "line:0 align:left", "region:r", "whatever"});
            if (number(0, 5) == 0)
                document.comments.push_back({i, oneOf<std::string>({"", "one line", "two\nlines"})});
        }
        return document;
    }

private:
    void addCues(SubtitleDocument &document, const std::vector<std::string> &pieces)
    {
        int at = 0;
        for (int i = number(1, 12); i > 0; --i) {
            Cue cue;
            at += number(0, 5000000);
            cue.time = {Milliseconds(at), Milliseconds(at + number(0, 9999))};
            cue.text = text(pieces);
            while (!cue.text.empty() && (cue.text.back() == ' ' || cue.text.back() == '\n'))
                cue.text.pop_back();
            cue.text.insert(0, "t"); // neither empty nor blank at its start, which SubRip trims
            document.cues.push_back(cue);
        }
    }

    std::mt19937 m_random;
};

SubtitleDocument readBack(const std::string &text, SubtitleFormat format)
{
    SubtitleReadOptions options;
    options.format = format;
    const Result<SubtitleDocument> document = readSubtitles(text, "memory", options);
    return document ? *document : SubtitleDocument();
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    }
    return lines;
}

} // namespace

class TestSubtitleProperties : public QObject {
    Q_OBJECT

private slots:
    void seeds_data()
    {
        QTest::addColumn<unsigned>("seed");
        if (const int one = qEnvironmentVariableIntValue("ANYCAP_SEED"); one != 0) {
            QTest::newRow(QByteArray::number(one)) << static_cast<unsigned>(one);
            return;
        }
        for (unsigned seed = 1; seed <= 400; ++seed)
            QTest::newRow(QByteArray::number(seed)) << seed;
    }
    void seeds()
    {
        QFETCH(unsigned, seed);
        Maker maker(seed);
        const SubtitleDocument srt = maker.srt();
        const SubtitleDocument vtt = maker.vtt();
        for (const SubtitleDocument *document : {&srt, &vtt}) {
            const std::string written = serialize(*document, document->format);
            SubtitleDocument back = readBack(written, document->format);
            QVERIFY2(back == *document, written.c_str());
            QCOMPARE(serialize(back, back.format), written);
            editOne(maker, back, written);
        }
        const std::string srtText = serialize(srt, SubtitleFormat::SubRip);
        const std::string viaVtt = serialize(srt, SubtitleFormat::WebVtt);
        const SubtitleDocument inVtt = readBack(viaVtt, SubtitleFormat::WebVtt);
        QCOMPARE(inVtt.cues.size(), srt.cues.size());
        QCOMPARE(QByteArray::fromStdString(serialize(inVtt, SubtitleFormat::SubRip)),
                 QByteArray::fromStdString(srtText));
    }

private:
    static void editOne(Maker &maker, SubtitleDocument document, const std::string &before)
    {
        const auto index
            = static_cast<std::size_t>(maker.number(0, static_cast<int>(document.cues.size()) - 1));
        document.cues[index].text = "edited";
        document.cues[index].time.end += Milliseconds(1);
        const std::string after = serialize(document, document.format);
        // Every line that went or came is the cue's own: its times and its text.
        const std::vector<std::string> a = linesOf(before);
        const std::vector<std::string> b = linesOf(after);
        std::size_t same = 0;
        while (same < a.size() && same < b.size() && a[same] == b[same])
            ++same;
        std::size_t tail = 0;
        while (tail + same < a.size() && tail + same < b.size()
               && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
            ++tail;
        QCOMPARE(b.size() - same - tail, std::size_t{2});
        QVERIFY(b[same].find(" --> ") != std::string::npos);
        QCOMPARE(b[same + 1], std::string("edited"));
        const SubtitleDocument back = readBack(after, document.format);
        QVERIFY2(back == document, after.c_str());
    }
};

QTEST_GUILESS_MAIN(TestSubtitleProperties)
#include "test_subtitle_properties.moc"
