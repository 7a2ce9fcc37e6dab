// SPDX-License-Identifier: MIT
// Lists of captions as other tools write them: what is understood, what is skipped and told, what is refused.
#include "core/dataset/caption_list.h"

#include <QtTest>

using namespace anycap;
using namespace anycap::dataset;

class TestCaptionList : public QObject {
    Q_OBJECT
private slots:
    void readsWhatToolsWrite_data();
    void readsWhatToolsWrite();
    void oddEntriesAreToldAndSkipped();
    void whatIsNoListIsRefused_data();
    void whatIsNoListIsRefused();
    void ownJsonComesBack();
};

void TestCaptionList::readsWhatToolsWrite_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, ListFormat format, const QByteArray &bytes) {
        QTest::newRow(name) << static_cast<int>(format) << bytes;
    };
    row("json array", ListFormat::Json,
        R"([{"image":"a.jpg","caption":"A red boat."},{"image":"b/c.jpg","caption":"Two \"dogs\",\nrunning."}])");
    row("json object", ListFormat::Json,
        R"({"captions":[{"file":"a.jpg","modality":"image","text":"A red boat."},
            {"path":"b/c.jpg","modality":"image","description":"Two \"dogs\",\nrunning."}]})");
    row("json lines with a mark, blank lines and CR", ListFormat::JsonLines,
        "\xef\xbb\xbf{\"image\":\"a.jpg\",\"caption\":\"A red boat.\"}\r\n\r\n"
        "{\"image\":\"b/c.jpg\",\"text\":\"Two \\\"dogs\\\",\\nrunning.\"}");
    row("acd", ListFormat::JsonLines,
        R"({"id":0,"image":"a.jpg","conversations":[{"from":"human","value":"<image>\nSay it."},{"from":"gpt","value":"A red boat."}]}
{"image":"b/c.jpg","conversations":[{"from":"gpt","value":"No."},{"from":"human","value":"Again."},{"from":"gpt","value":"Two \"dogs\",\nrunning."}]})");
    row("csv", ListFormat::Csv,
        "Image,note,Caption\na.jpg,,A red boat.\nb/c.jpg,x,\"Two \"\"dogs\"\",\nrunning.\"\n");
    row("semicolons", ListFormat::Csv,
        "image;text\r\na.jpg;A red boat.\r\nb/c.jpg;\"Two \"\"dogs\"\",\r\nrunning.\"");
    row("tabs", ListFormat::Csv,
        "image\tcaption\na.jpg\tA red boat.\nb/c.jpg\t\"Two \"\"dogs\"\",\nrunning.\"\n\n");
}

void TestCaptionList::readsWhatToolsWrite()
{
    QFETCH(int, format);
    QFETCH(QByteArray, bytes);
    const auto list = readCaptionList(bytes.toStdString(), static_cast<ListFormat>(format), "list");
    QVERIFY2(list, list ? "" : list.error().toString().c_str());
    QVERIFY(list->problems.empty());
    QCOMPARE(list->captions.size(), 2U);
    QCOMPARE(list->captions[0].file, "a.jpg");
    QCOMPARE(list->captions[0].text, "A red boat.");
    QCOMPARE(list->captions[1].file, "b/c.jpg");
    QCOMPARE(list->captions[1].text, "Two \"dogs\",\nrunning.");
    QVERIFY(list->captions[1].modality == Modality::Image);
}

void TestCaptionList::oddEntriesAreToldAndSkipped()
{
    const auto list
        = readCaptionList("{\"video\":\"a.mp4\",\"caption\":\"One.\",\"start\":1.5,\"end\":2}\n"
                          "not json\n"
                          "{\"caption\":\"Whose?\"}\n"
                          "{\"video\":\"b.mp4\",\"caption\":\"  \"}\n"
                          "{\"video\":\"c.mp4\",\"caption\":\"x\",\"start\":3,\"end\":2}\n"
                          "{\"video\":\"d.mp4\",\"caption\":\"x\",\"start_ms\":1e300,\"end_ms\":1e301}\n"
                          "[1]\n",
                          ListFormat::JsonLines, "list");
    QVERIFY(list);
    QCOMPARE(list->captions.size(), 1U);
    QVERIFY((list->captions[0].time == TimeRange{Milliseconds(1500), Milliseconds(2000)}));
    std::vector<int> lines;
    for (const ListProblem &problem : list->problems)
        lines.push_back(problem.line);
    QCOMPARE(lines, (std::vector{2, 3, 4, 5, 6, 7}));
}

void TestCaptionList::whatIsNoListIsRefused_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, ListFormat format, const QByteArray &bytes, const QString &why) {
        QTest::newRow(name) << static_cast<int>(format) << bytes << why;
    };
    row("no json", ListFormat::Json, "{", QStringLiteral("not valid JSON"));
    row("a number", ListFormat::Json, "3", QStringLiteral("no list"));
    row("empty list", ListFormat::Json, "[]", QStringLiteral("no captions"));
    row("empty file", ListFormat::JsonLines, "", QStringLiteral("no captions"));
    row("no header", ListFormat::Csv, "a.jpg,A boat.\n", QStringLiteral("must name the columns"));
    row("open quote", ListFormat::Csv, "file,text\na.jpg,\"A boat.\n", QStringLiteral("line 2"));
    row("latin-1", ListFormat::Csv, "file,text\na.jpg,caf\xe9\n", QStringLiteral("UTF-8"));
}

void TestCaptionList::whatIsNoListIsRefused()
{
    QFETCH(int, format);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);
    const auto list = readCaptionList(bytes.toStdString(), static_cast<ListFormat>(format), "odd.list");
    QVERIFY(!list);
    QCOMPARE(list.error().detail, "odd.list");
    QVERIFY2(QString::fromStdString(list.error().message).contains(why), list.error().message.c_str());
}

void TestCaptionList::ownJsonComesBack()
{
    const std::vector<ListedCaption> captions{
        {"a b.jpg", Modality::Image, std::nullopt, "Grün \"und\" rot.\nZwei Zeilen.", "brief", "de", 0},
        {"film.mp4", Modality::Video, TimeRange{Milliseconds(1), Milliseconds(2500)}, "A cut.", {}, {}, 0}};
    const auto list = readCaptionList(captionListJson(captions), ListFormat::Json, "list");
    QVERIFY(list);
    QCOMPARE(list->captions, captions);
}

QTEST_GUILESS_MAIN(TestCaptionList)
#include "test_caption_list.moc"
