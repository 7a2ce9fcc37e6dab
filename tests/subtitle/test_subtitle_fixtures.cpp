// SPDX-License-Identifier: MIT
// Every file of the shared subtitle fixtures, by the order of authority that their README gives: for WebVTT
// the standard's own algorithm; for SubRip what a source's own test states, then what most readers agree on,
// then never fewer cues than the most forgiving reader. Skipped, loudly, where the fixtures are not there.
#include "core/subtitle/encoding.h"
#include "core/subtitle/subtitle_file.h"
#include "core/subtitle/vtt/cue_settings.h"
#include "core/subtitle/vtt/cue_text.h"

#include <nlohmann/json.hpp>

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <tuple>
#include <vector>

using namespace anycap;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

fs::path fixtureFolder()
{
    return fs::path(qEnvironmentVariable("ANYCAP_SHARED_DIR").toStdString()) / "subtitle-fixtures";
}

std::string bytesOf(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

json expectationOf(const QString &path)
{
    return json::parse(bytesOf(path.toStdString() + ".expected.json"), nullptr, false);
}

void addRows(const char *folder, const char *extension)
{
    QTest::addColumn<QString>("path");
    std::vector<fs::path> paths;
    if (fs::exists(fixtureFolder() / folder)) {
        for (const fs::directory_entry &entry : fs::directory_iterator(fixtureFolder() / folder)) {
            if (entry.path().extension() == extension)
                paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    for (const fs::path &path : paths)
        QTest::newRow(path.filename().c_str()) << QString::fromStdString(path.string());
}

/// What the program itself gives to other programs.
json asJson(const SubtitleDocument &document)
{
    return json::parse(serialize(document, SubtitleFormat::Json), nullptr, false);
}

/// One line a cue, so that a failure shows itself.
QString listed(const json &cues, bool withText = true)
{
    QString lines;
    for (const json &cue : cues) {
        lines += QString::number(cue.value("start_ms", 0LL)) + QLatin1Char(' ')
            + QString::number(cue.value("end_ms", 0LL));
        if (withText)
            lines += QLatin1Char(' ') + QString::fromStdString(cue.value("text", std::string()));
        lines += QLatin1Char('\n');
    }
    return lines;
}

/// In the order of time, as the fixtures list them; files need not be.
json sorted(json cues)
{
    std::stable_sort(cues.begin(), cues.end(), [](const json &a, const json &b) {
        return std::tuple(a.value("start_ms", 0LL), a.value("end_ms", 0LL), a.value("text", std::string()))
            < std::tuple(b.value("start_ms", 0LL), b.value("end_ms", 0LL), b.value("text", std::string()));
    });
    return cues;
}

/// Pango markup as GStreamer makes it, to words: tags gone, references resolved.
QString wordsOfPango(const std::string &markup)
{
    return QString::fromStdString(vtt::plainText(markup)).trimmed();
}

/// SubRip text to words, any tag gone.
QString wordsOfSubRip(const std::string &raw)
{
    const QRegularExpression tag(QStringLiteral("</?[A-Za-z][^<>]*>|</\\s+[ibu]>"));
    return QString::fromStdString(raw).remove(tag).trimmed();
}

// html5lib's tree notation, as the fixtures use it.
void appendTree(std::string &out, const vtt::Node &node, int depth)
{
    const auto line = [&out](int level, const std::string &text) {
        out += "\n| " + std::string(static_cast<std::size_t>(level) * 2, ' ') + text;
    };
    using vtt::NodeKind;
    switch (node.kind) {
    case NodeKind::Text:
        line(depth, '"' + node.text + '"');
        return;
    case NodeKind::Timestamp: {
        const long long ms = node.time.count();
        char text[64];
        std::snprintf(text, sizeof text, "<?timestamp %02lld:%02lld:%02lld.%03lld>", ms / 3600000,
                      ms / 60000 % 60, ms / 1000 % 60, ms % 1000);
        line(depth, text);
        return;
    }
    case NodeKind::Root:
        out += "#document-fragment";
        break;
    default: {
        const std::string name = node.kind == NodeKind::Italic ? "i"
            : node.kind == NodeKind::Bold                      ? "b"
            : node.kind == NodeKind::Underline                 ? "u"
            : node.kind == NodeKind::Ruby                      ? "ruby"
            : node.kind == NodeKind::RubyText                  ? "rt"
                                                               : "span";
        line(depth, "<" + name + ">");
        std::string classes;
        for (const std::string &c : node.classes)
            classes += (classes.empty() ? "" : " ") + c;
        if (!classes.empty())
            line(depth + 1, "class=\"" + classes + '"');
        if (node.kind == NodeKind::Language)
            line(depth + 1, "lang=\"" + node.value + '"');
        if (node.kind == NodeKind::Voice)
            line(depth + 1, "title=\"" + node.value + '"');
    }
    }
    for (const vtt::Node &child : node.children)
        appendTree(out, child, node.kind == NodeKind::Root ? 0 : depth + 1);
}

} // namespace

class TestSubtitleFixtures : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!fs::exists(fixtureFolder()))
            QSKIP("the subtitle fixtures do not stand beside this checkout (ANYCAP_SHARED_DIR): NOTHING WAS "
                  "CHECKED");
    }

    void webVtt_data() { addRows("vtt", ".vtt"); }
    void webVtt()
    {
        QFETCH(QString, path);
        const json expected = expectationOf(path);
        const Result<SubtitleDocument> document = readSubtitleFile(path.toStdString());
        if (expected.at("load") != "ok") {
            QVERIFY2(!document, "a browser refuses this file");
            return;
        }
        QVERIFY2(document, document ? "" : document.error().toString().c_str());
        const json got = asJson(*document);
        QCOMPARE(listed(got.at("cues")), listed(expected.at("cues")));
        for (std::size_t i = 0; i < got.at("cues").size(); ++i) {
            const json &a = got["cues"][i];
            const json &b = expected["cues"][i];
            QVERIFY2(a == b, (a.dump() + "\nexpected " + b.dump()).c_str());
        }
        QVERIFY2(got.at("regions") == expected.at("regions"), got.at("regions").dump().c_str());
        QVERIFY2(got.at("stylesheets") == expected.at("stylesheets"), got.at("stylesheets").dump().c_str());
    }

    void subRip_data() { addRows("srt", ".srt"); }
    void subRip()
    {
        QFETCH(QString, path);
        const json expected = expectationOf(path);
        SubtitleReadOptions options;
        // Where the other readers had fallen back to one encoding for all, their texts are in that one.
        const std::string encoding = expected.value("encoding", std::string());
        if (encoding.find("fallback") != std::string::npos)
            options.encoding = encoding.substr(0, encoding.find(' '));
        const Result<SubtitleDocument> document = readSubtitleFile(path.toStdString(), options);
        const Result<SubtitleDocument> again = readSubtitleFile(path.toStdString(), options);
        QCOMPARE(document.has_value(), again.has_value());

        std::size_t mostForgiving = 0;
        for (const auto &[name, cues] : expected.at("implementations").items()) {
            if (cues.is_array())
                mostForgiving = std::max(mostForgiving, cues.size());
        }
        if (mostForgiving == 0) {
            QVERIFY2(!document, "no reader finds a cue, so it must be said");
            return;
        }
        QVERIFY2(document, document ? "" : document.error().toString().c_str());
        QVERIFY(*document == *again);
        const json cues = asJson(*document).at("cues");
        const json &stated = expected.at("stated");
        const json &consensus = expected.at("consensus");
        if (!stated.is_null()) {
            QCOMPARE(listed(cues, false), listed(stated.at("cues"), false));
            for (std::size_t i = 0; i < cues.size(); ++i)
                QCOMPARE(wordsOfSubRip(cues[i].at("text")),
                         wordsOfPango(stated["cues"][i].at("pango_markup")));
        } else if (!consensus.is_null() && consensus.contains("cues")) {
            QCOMPARE(listed(sorted(cues)), listed(sorted(consensus.at("cues"))));
        } else {
            QVERIFY2(cues.size() >= mostForgiving, listed(cues).toUtf8().constData());
            QVERIFY2(!document->problems.empty(), "the readers disagree, so something was repaired");
        }
    }

    void untouchedIsIdentical_data()
    {
        addRows("srt", ".srt");
        addRows("vtt", ".vtt");
    }
    void untouchedIsIdentical()
    {
        QFETCH(QString, path);
        const Result<SubtitleDocument> document = readSubtitleFile(path.toStdString());
        if (!document)
            return;
        SubtitleWriteReport report;
        SubtitleWriteOptions options;
        options.format = document->format;
        const Result<std::string> bytes = subtitleBytes(*document, options, report);
        QVERIFY(bytes);
        QVERIFY(*bytes == bytesOf(path.toStdString()));
        QVERIFY(report.losses.empty());
    }

    void subViewer_data() { addRows("sbv", ".sbv"); }
    void subViewer()
    {
        QFETCH(QString, path);
        const Result<SubtitleDocument> document = readSubtitleFile(path.toStdString());
        const std::string bytes = bytesOf(path.toStdString());
        const auto times = std::count(bytes.begin(), bytes.end(), ',');
        if (times == 0) {
            QVERIFY2(!document, "there are no times in it");
            return;
        }
        QVERIFY(document);
        QCOMPARE(static_cast<long>(document->cues.size()), static_cast<long>(times));
        QCOMPARE(document->cues.front().time, (TimeRange{Milliseconds(378), Milliseconds(11378)}));
        QCOMPARE(QString::fromStdString(document->cues.front().text), QStringLiteral("Caption text #1"));
        QCOMPARE(QString::fromStdString(document->cues.back().text), QStringLiteral("Caption text #5"));
    }

    void charset_data() { addRows("charset", ".txt"); }
    void charset()
    {
        QFETCH(QString, path);
        // All that are there are ASCII or UTF-8, whole or cut.
        const std::vector<EncodingGuess> guesses = detectEncodings(bytesOf(path.toStdString()));
        QCOMPARE(QString::fromStdString(guesses.front().encoding.name), QStringLiteral("UTF-8"));
    }

    void cueText_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("tree");
        const json file = json::parse(bytesOf(fixtureFolder() / "wpt-cue-text.json"), nullptr, false);
        for (const json &one : file.at("cases")) {
            const std::string name
                = one.at("file").get<std::string>() + ' ' + std::to_string(one.at("index").get<int>());
            QTest::newRow(name.c_str()) << QByteArray::fromStdString(one.at("cue_text"))
                                        << QByteArray::fromStdString(one.at("expected_tree"));
        }
    }
    void cueText()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, tree);
        std::string got;
        appendTree(got, vtt::parseCueText(source.toStdString()), 0);
        QCOMPARE(QByteArray::fromStdString(got), tree);
    }
};

QTEST_GUILESS_MAIN(TestSubtitleFixtures)
#include "test_subtitle_fixtures.moc"
