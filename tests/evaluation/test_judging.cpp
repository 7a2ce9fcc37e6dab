// SPDX-License-Identifier: MIT
// Captions before a judge that answers badly, by the real program: what it makes of each kind of answer,
// that a killed run comes to the same end, and that nothing is asked twice.
#include "core/base/atomic_file.h"
#include "core/evaluation/judging.h"
#include "tests/contract/program.h"
#include "tests/evaluation/bad_judge.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace anycap;
using namespace anycap::evaluation;
using namespace anycap::test;

namespace {

using Json = nlohmann::ordered_json;

constexpr int kRecords = 4 * kFaults;

QString str(const char *text) { return QString::fromUtf8(text); }

/// Captions of made-up media, content and style in turn.
std::string captionsToJudge(const char *modality)
{
    std::string lines;
    for (int i = 0; i < kRecords; ++i) {
        const bool isStyle = (i / kFaults) % 2 == 1;
        Json record{{"id", i},
                    {modality, "medium-" + std::to_string(i) + ".bin"},
                    {"conversations",
                     {{{"from", "human"}, {"value", "What is there?"}},
                      {{"from", "gpt"}, {"value", "Something is there."}}}},
                    {"restriction", {isStyle ? "poem" : "event", ""}}};
        const int points = 2 + i % 3;
        if (!isStyle) {
            for (int p = 0; p < points; ++p)
                record["key_point"].push_back("point " + std::to_string(p));
        }
        record[isStyle ? "model_response_style" : "model_response_content"] = "Of these "
            + std::to_string(points) + " this is of these " + std::to_string(points) + " caption "
            + std::to_string(i);
        lines += record.dump() + '\n';
    }
    return lines;
}

} // namespace

class TestJudging : public QObject {
    Q_OBJECT

private slots:
    void init();
    void allModalities_data();
    void allModalities();
    void killedRunsComeToTheSameEnd();
    void knownJudgementsAreNotAskedFor();
    void promptsAreFilledOnce();
    void promptsOfAFolder();
    void styleIsShownItsMedium();
    void refusals_data();
    void refusals();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    void addJudge(const HttpServer &server) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJudging::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("ANYCAP_ENDPOINTS", path("endpoints.json").toUtf8());
}

void TestJudging::addJudge(const HttpServer &server) const
{
    const Outcome added = runProgram({str("endpoints"), str("add"), str("court"), str("--url"),
                                      QString::fromStdString(server.url("/v1")), str("--model"),
                                      str("judge-1"), str("--parallel"), str("6")});
    QCOMPARE(added.err, QByteArray());
}

void TestJudging::allModalities_data()
{
    QTest::addColumn<QByteArray>("modality");
    for (const char *name : {"image", "video", "audio"})
        QTest::newRow(name) << QByteArray(name);
}

void TestJudging::allModalities()
{
    QFETCH(QByteArray, modality);
    BadJudge judging;
    HttpServer server([&](const ServedRequest &request) { return judging(request); });
    addJudge(server);
    QVERIFY(writeFileAtomically(path("in.jsonl").toStdString(), captionsToJudge(modality.constData())));
    const Outcome ended = runProgram({str("eval"), str("judge"), path("in.jsonl"), str("--endpoint"),
                                      str("court"), str("-o"), path("out.jsonl")});
    // One kind of answer is never understood: these records are told, the others are all judged.
    const int never = kRecords / kFaults;
    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.err.count("was not judged: the judge's answer"), never);
    QVERIFY2(ended.out.contains(QByteArray::number(kRecords - never) + " of " + QByteArray::number(kRecords)
                                + " records"),
             ended.out.constData());

    const auto file = readEvalFile(*readFile(path("out.jsonl").toStdString(), kMostEvalFileBytes), "out");
    QVERIFY(file);
    QCOMPARE(static_cast<int>(file->records.size()), kRecords);
    const std::map<int, int> asked = judging.asked();
    for (const EvalRecord &record : file->records) {
        const int i = record.line - 1;
        const bool isStyle = (i / kFaults) % 2 == 1;
        const Fault fault = faultOf(i);
        QCOMPARE(record.content.has_value(), !isStyle && fault != Fault::Never);
        QCOMPARE(record.style.has_value(), isStyle && fault != Fault::Never);
        if (fault == Fault::Never)
            QCOMPARE(asked.at(i), 5);
        if (record.style)
            QCOMPARE(record.style->score, i % 5);
        if (!record.content)
            continue;
        int sum = 0;
        for (int p = 0; p < 2 + i % 3; ++p)
            sum += (i + p) % 3 == 0 ? 0 : 1;
        QCOMPARE(record.content->total, sum);
        if (fault == Fault::Fenced || fault == Fault::Chatty || fault == Fault::WrongSum)
            QCOMPARE(asked.at(i), 1); // understood, not asked again
    }
    QVERIFY(!QFileInfo::exists(path("out.jsonl.part")));
}

void TestJudging::killedRunsComeToTheSameEnd()
{
    QVERIFY(writeFileAtomically(path("in.jsonl").toStdString(), captionsToJudge("image")));
    const QStringList call{str("eval"), str("judge"), path("in.jsonl"), str("--endpoint"), str("court")};
    {
        BadJudge judging;
        HttpServer server([&](const ServedRequest &request) { return judging(request); });
        addJudge(server);
        QCOMPARE(runProgram(call + QStringList{str("-o"), path("whole.jsonl")}).exitCode, 1);
    }
    BadJudge judging;
    HttpServer server([&](const ServedRequest &request) {
        ServedAnswer answer = judging(request);
        answer.delay = std::chrono::milliseconds(20);
        return answer;
    });
    addJudge(server);
    int kills = 0;
    for (; kills < 12 && !QFileInfo::exists(path("out.jsonl")); ++kills) {
        QProcess program;
        program.start(str(ANYCAP_PROGRAM), call + QStringList{str("-o"), path("out.jsonl")});
        const int before = server.requestCount();
        const int most = 3 + static_cast<int>(QRandomGenerator::global()->bounded(20));
        while (program.state() != QProcess::NotRunning && server.requestCount() < before + most)
            program.waitForFinished(2);
        program.kill();
        program.waitForFinished();
    }
    QVERIFY2(kills > 3, qPrintable(QString::number(kills)));
    const Outcome last = runProgram(call + QStringList{str("-o"), path("out.jsonl")});
    QVERIFY2(QFileInfo::exists(path("out.jsonl")), last.err.constData());
    QCOMPARE(*readFile(path("out.jsonl").toStdString(), kMostEvalFileBytes),
             *readFile(path("whole.jsonl").toStdString(), kMostEvalFileBytes));
    // What was judged was kept: only what was under way is asked again.
    int more = 0;
    for (const auto &[number, times] : judging.asked()) {
        if (faultOf(number) == Fault::None)
            more += times - 1;
    }
    QVERIFY2(more <= kills * 6, qPrintable(QStringLiteral("%1 again, %2 kills").arg(more).arg(kills)));
}

void TestJudging::knownJudgementsAreNotAskedFor()
{
    BadJudge judging;
    HttpServer server([&](const ServedRequest &request) { return judging(request); });
    addJudge(server);
    QVERIFY(writeFileAtomically(path("in.jsonl").toStdString(), captionsToJudge("image")));
    const QStringList call{str("eval"), str("judge"), path("in.jsonl"), str("--endpoint"), str("court")};
    runProgram(call + QStringList{str("-o"), path("out.jsonl")});
    const auto forJudged = [&](const QStringList &arguments) {
        const int before = server.requestCount();
        runProgram(arguments);
        return server.requestCount() - before;
    };
    const int never = 5 * kRecords / kFaults;
    QCOMPARE(forJudged(call + QStringList{str("-o"), path("out.jsonl")}), never);
    QCOMPARE(forJudged(call + QStringList{str("-o"), path("other.jsonl"), str("--known"), path("out.jsonl")}),
             never);
    QCOMPARE(*readFile(path("out.jsonl").toStdString(), kMostEvalFileBytes),
             *readFile(path("other.jsonl").toStdString(), kMostEvalFileBytes));
    // Another round is another opinion.
    QVERIFY(forJudged(call
                      + QStringList{str("-o"), path("second.jsonl"), str("--known"), path("out.jsonl"),
                                    str("--round"), str("2")})
            >= kRecords);
}

void TestJudging::promptsAreFilledOnce()
{
    EvalRecord record;
    record.dimension = "poem";
    record.reference = "what {output} is";
    record.caption = "a {reference}";
    QCOMPARE(judgeQuestion(record, {{}, "{caption_type}|{reference}|{output}|{}"}),
             "poem|what {output} is|a {reference}|{}");
    record.dimension = "event";
    record.keyPoints = {"one", "two {answer}"};
    QCOMPARE(judgeQuestion(record, {"{key_points}|{answer}", {}}), "one\ntwo {answer}|a {reference}");
}

void TestJudging::promptsOfAFolder()
{
    const std::string folder = m_folder->path().toStdString();
    QCOMPARE(readJudgePrompts(folder).error().code, ErrorCode::NotFound);
    QVERIFY(writeFileAtomically(folder + "/instruction_style.txt", "{caption_type} {reference} {output}"));
    const auto prompts = readJudgePrompts(folder);
    QVERIFY(prompts);
    QCOMPARE(prompts->style, "{caption_type} {reference} {output}");
    QCOMPARE(prompts->content, ownJudgePrompts().content);
    QVERIFY(writeFileAtomically(folder + "/instruction_content.txt", "{key_points} only"));
    const auto without = readJudgePrompts(folder);
    QVERIFY(!without);
    QVERIFY2(without.error().toString().find("instruction_content.txt") != std::string::npos
                 && without.error().toString().find("{answer}") != std::string::npos,
             without.error().toString().c_str());
}

void TestJudging::styleIsShownItsMedium()
{
    BadJudge judging;
    HttpServer server([&](const ServedRequest &request) { return judging(request); });
    addJudge(server);
    const QString samples = qEnvironmentVariable("ANYCAP_SOURCE_DIR") + str("/resources/samples");
    const auto line = [](const char *file, const char *dimension, const char *points) {
        return std::string(R"({"image":")") + file + R"(","restriction":[")" + dimension + R"("])" + points
            + R"(,"answer":"of these 1 caption 16"})" + '\n';
    };
    QVERIFY(writeFileAtomically(path("in.jsonl").toStdString(),
                                line("lighthouse.jpg", "poem", "")
                                    + line("lighthouse.jpg", "event", R"(,"key_point":["point 0"])")
                                    + line("nowhere.jpg", "poem", "")));
    const Outcome ended = runProgram({str("eval"), str("judge"), path("in.jsonl"), str("--endpoint"),
                                      str("court"), str("--media"), samples, str("-o"), path("out.jsonl")});
    QCOMPARE(ended.exitCode, 1);
    QVERIFY2(ended.err.contains("in.jsonl:3: was not judged") && ended.err.contains("nowhere.jpg"),
             ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
    int pictures = 0;
    for (const ServedRequest &request : server.requests())
        pictures += request.body.contains("data:image/jpeg;base64") ? 1 : 0;
    QCOMPARE(pictures, 1);
    QCOMPARE(server.requestCount(), 2);
}

void TestJudging::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("cause");
    const QStringList both{str("--endpoint"), str("court"), str("-o"), str("out.jsonl")};
    QTest::newRow("no judge") << QStringList{str("in.jsonl"), str("-o"), str("x")} << str("--endpoint");
    QTest::newRow("unknown judge") << QStringList{str("in.jsonl")} + both << str("court");
    QTest::newRow("temperature") << QStringList{str("in.jsonl"), str("--temperature"), str("hot")} + both
                                 << str("--temperature");
    QTest::newRow("round") << QStringList{str("in.jsonl"), str("--round"), str("0")} + both << str("--round");
    QTest::newRow("prompts") << QStringList{str("in.jsonl"), str("--prompts"), str("/nowhere")} + both
                             << str("/nowhere");
}

void TestJudging::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, cause);
    const Outcome ended = runProgram(QStringList{str("eval"), str("judge")} + arguments);
    QCOMPARE(ended.exitCode, 2);
    QVERIFY2(ended.err.contains(cause.toUtf8()), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestJudging)
#include "test_judging.moc"
