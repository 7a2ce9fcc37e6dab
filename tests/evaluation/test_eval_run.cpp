// SPDX-License-Identifier: MIT
// The benchmark from end to end by the real program, over all three kinds of media: captions by a server,
// refined and judged by servers that answer badly; killed and called again; and what two runs differ in.
#include "core/base/atomic_file.h"
#include "tests/contract/program.h"
#include "tests/evaluation/bad_judge.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace anycap;
using namespace anycap::test;

namespace {

using Json = nlohmann::ordered_json;

constexpr int kRecords = kFaults;

QString str(const char *text) { return QString::fromUtf8(text); }

/// One record for each way to answer badly, content and style in turn.
std::string records(const char *modality, const char *medium, int first)
{
    std::string lines;
    for (int i = 0; i < kRecords; ++i) {
        const bool isStyle = i % 2 == 1;
        const int points = 2 + i % 3;
        Json record{
            {"id", i},
            {modality, medium},
            {"conversations",
             {{{"from", "human"},
               {"value",
                "Describe it. Of these " + std::to_string(points) + " caption " + std::to_string(first + i)}},
              {{"from", "gpt"}, {"value", "Something is there."}}}},
            {"restriction",
             {isStyle ? (i % 4 == 1 ? "poem" : "narrative") : (i % 4 == 0 ? "event" : "instance"),
              "The generated caption's length cannot exceed two sentences."}}};
        if (!isStyle) {
            for (int p = 0; p < points; ++p)
                record["key_point"].push_back("point " + std::to_string(p));
        }
        lines += record.dump() + '\n';
    }
    return lines;
}

} // namespace

class TestEvalRun : public QObject {
    Q_OBJECT

private slots:
    void init();
    void killedRunsComeToTheSameReport();
    void severalJudgesSeveralTimes();
    void withoutAJudge();
    void answersAreRunLikeCaptions();
    void runsAreCompared();
    void refusals_data();
    void refusals();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QString media() const { return qEnvironmentVariable("ANYCAP_SOURCE_DIR") + str("/resources/samples"); }
    void addServer(const HttpServer &server, const char *name = "office") const;
    std::string text(const char *name) const
    {
        return readFile(path(name).toStdString(), 64U << 20).value_or("(none)");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEvalRun::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("ANYCAP_ENDPOINTS", path("endpoints.json").toUtf8());
    QDir(m_folder->path()).mkpath(str("bench"));
    QVERIFY(writeFileAtomically(path("bench/anycapeval_image_ref.jsonl").toStdString(),
                                records("image", "lighthouse.jpg", 0)));
    QVERIFY(writeFileAtomically(path("bench/anycapeval_video_ref.jsonl").toStdString(),
                                records("video", "harbour-town.mp4", kFaults * 10)));
    QVERIFY(writeFileAtomically(path("bench/anycapeval_audio_ref.jsonl").toStdString(),
                                records("audio", "station.flac", kFaults * 20)));
}

void TestEvalRun::addServer(const HttpServer &server, const char *name) const
{
    const Outcome added
        = runProgram({str("endpoints"), str("add"), str(name), str("--kind"), str("vllm"), str("--url"),
                      QString::fromStdString(server.url("/v1")), str("--model"), str("judge-1")});
    QCOMPARE(added.err, QByteArray());
}

void TestEvalRun::killedRunsComeToTheSameReport()
{
    const QStringList call{str("eval"),       str("run"),    path("bench"),  str("--media"), media(),
                           str("--endpoint"), str("office"), str("--judge"), str("office"),  str("-o")};
    {
        BadJudge judging;
        HttpServer server([&](const ServedRequest &request) { return judging(request); });
        addServer(server);
        const Outcome ended = runProgram(call + QStringList{path("whole/run")});
        QVERIFY2(ended.exitCode == 1,
                 (QByteArray::number(ended.exitCode) + ended.err + ended.out).constData());
        // One answer is never understood: a record of content or style in each side of each modality.
        QCOMPARE(ended.err.count("was not judged: the judge's answer"), 6);
        QVERIFY2(ended.out.contains("image    refined"), ended.out.constData());
    }
    const Json report = Json::parse(text("whole/run/report.json"));
    QCOMPARE(report["parts"].size(), 3U);
    for (const Json &part : report["parts"]) {
        QCOMPARE(part["sides"].size(), 2U);
        for (const Json &side : part["sides"]) {
            QCOMPARE(side["records"].get<int>(), kRecords);
            QCOMPARE(side["content"]["records"].get<int>() + side["style"]["records"].get<int>()
                         - side["content"]["without_judgement"].get<int>(),
                     kRecords - 1);
        }
        QCOMPARE(part["difference"]["pairs"].get<int>(), kRecords - 1);
        QCOMPARE(part["difference"]["style"]["mean"].get<double>(), 0.0); // the judge sees the number alone
    }
    const std::string base = text("whole/run/video.base.jsonl");
    const std::string refined = text("whole/run/video.refined.jsonl");
    QVERIFY(base.find("A boat. Of these") != std::string::npos
            && base.find("A red boat") == std::string::npos);
    QVERIFY(refined.find("A red boat. Of these") != std::string::npos);
    const std::string html = text("whole/run/report.html");
    QVERIFY(html.find("<svg") != std::string::npos && html.find("✗ point") != std::string::npos);
    QCOMPARE(html.find("http://") == std::string::npos
                 || html.find("http://www.w3.org") == html.find("http://"),
             true);

    BadJudge judging;
    HttpServer server([&](const ServedRequest &request) {
        ServedAnswer answer = judging(request);
        answer.delay = std::chrono::milliseconds(10);
        return answer;
    });
    addServer(server);
    int kills = 0;
    for (; kills < 6 && !QFileInfo::exists(path("killed/run/report.json")); ++kills) {
        QProcess killed;
        killed.start(str(ANYCAP_PROGRAM), call + QStringList{path("killed/run")});
        const int before = server.requestCount();
        const int most = 20 + static_cast<int>(QRandomGenerator::global()->bounded(40));
        while (killed.state() != QProcess::NotRunning && server.requestCount() < before + most)
            killed.waitForFinished(2);
        killed.kill();
        killed.waitForFinished();
    }
    QVERIFY(kills > 3);
    runProgram(call + QStringList{path("killed/run")});
    for (const char *file : {"report.json", "report.html", "report.csv", "image.base.judged.jsonl",
                             "audio.refined.judged.jsonl", "video.refined.jsonl"})
        QCOMPARE(text((std::string("killed/run/") + file).c_str()),
                 text((std::string("whole/run/") + file).c_str()));
}

void TestEvalRun::severalJudgesSeveralTimes()
{
    BadJudge office;
    HttpServer first([&](const ServedRequest &request) { return office(request); });
    addServer(first, "office");
    // The other one finds everything.
    BadJudge words; // knows what it is asked
    HttpServer second([&](const ServedRequest &request) {
        ServedAnswer answer = words(request);
        answer.body.replace("\\\": 0", "\\\": 1");
        return answer;
    });
    addServer(second, "second.opinion");
    const QStringList call{str("eval"),    str("run"),        path("bench/anycapeval_image_ref.jsonl"),
                           str("--media"), media(),           str("-o"),
                           path("run"),    str("--endpoint"), str("office")};
    const auto judged = [&](const QStringList &judges) {
        const int before = first.requestCount() + second.requestCount();
        const Outcome ended = runProgram(call + judges);
        return std::pair(ended, first.requestCount() + second.requestCount() - before);
    };
    const QStringList office1{str("--judge"), str("office")};
    const QStringList second1{str("--judge"), str("second.opinion")};
    const QStringList twice{str("--rounds"), str("2")};
    const auto [ended, requests] = judged(office1 + second1 + twice);
    QVERIFY2(ended.exitCode == 1, ended.err.constData());
    QVERIFY(requests > 0);
    for (const char *file :
         {"run/image.base.judged.office.jsonl", "run/image.base.judged.office+2.jsonl",
          "run/image.refined.judged.second.opinion.jsonl", "run/image.refined.judged.second.opinion+2.jsonl"})
        QVERIFY2(QFileInfo::exists(path(file)), file);
    const Json side = Json::parse(text("run/report.json"))["parts"][0]["sides"][0];
    QCOMPARE(side["judge"].get<std::string>(), "office (judge-1)");
    QCOMPARE(side["opinions"].size(), 4U);
    QCOMPARE(side["agreement"].size(), 6U);
    const auto agreement = [&side](const char *a, const char *b) {
        for (const Json &one : side["agreement"]) {
            if (one["judges"][0] == a && one["judges"][1] == b)
                return one["content"];
        }
        return Json();
    };
    const Json same = agreement("office (judge-1)", "office (judge-1), round 2");
    QCOMPARE(same["kappa"].get<double>(), 1.0);
    const Json other = agreement("office (judge-1)", "second.opinion (judge-1)");
    QCOMPARE(other["kappa"].get<double>(), 0.0); // who always says the same agrees by chance alone
    QVERIFY(other["same"].get<double>() > 0.5 && other["same"].get<double>() < 1);
    QVERIFY2(ended.out.contains("kappa of office (judge-1) and second.opinion (judge-1), key points 0.000"),
             ended.out.constData());
    QVERIFY(text("run/report.csv").find(",\"second.opinion (judge-1), round 2\",") != std::string::npos);

    // In another order, or fewer: everything was said before, but for what never can be.
    const std::string before = text("run/image.base.judged.office.jsonl");
    const auto [turned, again] = judged(second1 + office1 + twice);
    QVERIFY2(turned.exitCode == 1, turned.err.constData());
    QCOMPARE(text("run/image.base.judged.office.jsonl"), before);
    QCOMPARE(Json::parse(text("run/report.json"))["judge"].get<std::string>(), "second.opinion (judge-1)");
    const auto [fewer, few] = judged(office1);
    QVERIFY2(fewer.exitCode == 1, fewer.err.constData());
    QCOMPARE(text("run/image.base.judged.jsonl"), before);
    QVERIFY(!Json::parse(text("run/report.json"))["parts"][0]["sides"][0].contains("opinions"));
    QVERIFY2(again <= 4 * 2 * 5 && few <= 2 * 5,
             qPrintable(QString::number(again) + str(" ") + QString::number(few)));
}

void TestEvalRun::withoutAJudge()
{
    // What the measuring captioner serves.
    QString lines = QString::fromStdString(records("image", "lighthouse.jpg", 0));
    lines.replace(str("\"event\""), str("\"multi_class_position\""))
        .replace(str("\"poem\""), str("\"brief\""));
    QVERIFY(writeFileAtomically(path("bench/measured.jsonl").toStdString(), lines.toStdString()));
    const Outcome ended = runProgram({str("eval"), str("run"), path("bench/measured.jsonl"), str("--media"),
                                      media(), str("--limit"), str("3"), str("-o"), path("run")});
    QVERIFY2(ended.exitCode == 0, ended.err.constData());
    const Json report = Json::parse(text("run/report.json"));
    QCOMPARE(report["judge"].get<std::string>(), "none");
    QCOMPARE(report["parts"][0]["sides"].size(), 1U);
    QCOMPARE(report["parts"][0]["sides"][0]["lengths"]["records"].get<int>(), 3);
    // A record whose medium is missing is told; the others are captioned.
    QString gone = lines;
    gone.replace(str("lighthouse.jpg"), str("gone.jpg"));
    QVERIFY(writeFileAtomically(path("bench/two.jsonl").toStdString(), (lines + gone).toStdString()));
    const Outcome partly = runProgram({str("eval"), str("run"), path("bench/two.jsonl"), str("--media"),
                                       media(), str("-o"), path("partly")});
    QCOMPARE(partly.exitCode, 1);
    QCOMPARE(partly.err.count("gone.jpg"), kRecords);
    // Nothing at all: there is nothing to report, and the first cause is told.
    QVERIFY(writeFileAtomically(path("bench/three.jsonl").toStdString(), gone.toStdString()));
    const Outcome none = runProgram({str("eval"), str("run"), path("bench/three.jsonl"), str("--media"),
                                     media(), str("-o"), path("none")});
    QCOMPARE(none.exitCode, 2);
    QVERIFY2(none.err.contains("no medium could be captioned; line 1 was not captioned")
                 && none.err.contains("gone.jpg"),
             none.err.constData());
}

/// MIA-Bench and VidCapBench, by the same command: two judges' rounds, resumed, compared.
void TestEvalRun::answersAreRunLikeCaptions()
{
    QDir(m_folder->path()).mkpath(str("answers"));
    const auto instruction = [](const char *words, const char *type, const Json &components,
                                const Json &weights, const Json &types) {
        return Json{{"image", "https://a.b/lighthouse.jpg"},
                    {"instruction", words},
                    {"type", type},
                    {"components", components},
                    {"component_weight", weights},
                    {"component_type", types}};
    };
    const Json instructions = Json::array(
        {instruction("Tell of the sea in a rhyme.", "style", Json::array({"tells of the sea", "rhymes"}),
                     Json::array({4, 6}), Json::array({"describe", "genre"})),
         instruction("Say what is red.", "plain", Json::array({"says what is red"}), Json::array({10}),
                     Json::array({"describe"}))});
    QVERIFY(writeFileAtomically(path("answers/instruction_benchmark_all.json").toStdString(),
                                instructions.dump()));
    const Json questions{{"video_dir", "/far/away/harbour-town.mp4"},
                         {"QA_pairs",
                          {{{"question", "Who is there?"},
                            {"answer", "A sailor."},
                            {"primary_category", "video content"},
                            {"sub_category", "subjects"}},
                           {{"question", "When?"},
                            {"answer", "At noon."},
                            {"primary_category", "video content"},
                            {"sub_category", "time"}}}}};
    QVERIFY(writeFileAtomically(path("answers/Some_QA.jsonl").toStdString(), questions.dump() + '\n'));
    std::atomic<int> judged{0};
    std::atomic<bool> isDown{false};
    HttpServer server([&](const ServedRequest &request) {
        if (request.path() == "/v1/models")
            return jsonAnswer(R"({"data":[{"id":"judge-1"}]})");
        const QByteArray &body = request.body;
        QByteArray said = "A grey boat.";
        if (body.contains("Grade how well the answer")) {
            ++judged;
            // What the refiner wrote gets all points, what it was given a half of them.
            const bool isRed = body.contains("Answer: A red boat");
            said = body.contains("component 2")
                ? (isRed ? "component 1: 4/4, component 2: 6/6, total score: 10"
                         : "component 1: 2/4, component 2: 3/6, total score: 5")
                : (isRed ? "component 1: 10/10, total score: 10/10" : "component 1: 5/10, total score: 5/10");
        } else if (body.contains("Answer a question about a film")) {
            ++judged;
            said = body.contains("Who") ? "A sailor." : "It is not said.";
        } else if (body.contains("Compare the answer")) {
            ++judged;
            if (isDown)
                return jsonAnswer("{}", 401);
            said = body.contains("Who") ? "2" : "0";
        } else if (body.contains("multimodal aligner")) {
            said = "A red boat.";
        }
        return jsonAnswer(R"({"choices":[{"message":{"content":")" + said
                          + R"("},"finish_reason":"stop"}]})");
    });
    addServer(server);
    addServer(server, "court");
    const QStringList call{str("eval"),       str("run"),    path("answers"), str("--media"), media(),
                           str("--endpoint"), str("office"), str("--judge"),  str("office"),  str("--judge"),
                           str("court"),      str("-o"),     path("run")};
    isDown = true;
    QCOMPARE(runProgram(call).exitCode, 2); // what was made until then stays
    const int before = judged;
    isDown = false;
    const Outcome ended = runProgram(call);
    QVERIFY2(ended.exitCode == 0, (ended.err + ended.out).constData());
    QVERIFY2(ended.out.contains("mia      refined      2 judged, 100.0 %"), ended.out.constData());
    QVERIFY2(ended.out.contains("vidcap   base         2 judged, accuracy 50.0 %, precision 100.0 %"),
             ended.out.constData());
    QVERIFY2(ended.out.contains("grades 1.000"), ended.out.constData());
    // Two judges: each asks of two instructions and, in two steps, of two questions, of both sides.
    QVERIFY2(judged - before < 2 * 2 * (2 + 2 * 2), QByteArray::number(judged - before).constData());
    const std::string whole = text("run/report.json");
    const Json report = Json::parse(whole);
    QCOMPARE(report["title"].get<std::string>(), "MIA-Bench, VidCapBench: run");
    const Json &mia = report["parts"][1];
    QCOMPARE(mia["benchmark"].get<std::string>(), "MIA-Bench");
    QCOMPARE(mia["sides"][0]["answers"]["mean"].get<double>(), 0.5);
    QCOMPARE(mia["sides"][1]["answers"]["component_types"]["genre"]["mean"].get<double>(), 1.0);
    QCOMPARE(mia["difference"]["answers"]["mean"].get<double>(), 0.5);
    QCOMPARE(report["parts"][0]["sides"][0]["answers"]["sub_categories"]["video content/subjects"]["right"]
                 .get<int>(),
             1);
    QVERIFY(text("run/report.csv").find("mia,refined") != std::string::npos);
    QVERIFY(text("run/report.html").find("accuracy: video content") != std::string::npos);
    // All is known: nobody is asked, and it comes to the same.
    const int all = judged;
    QCOMPARE(runProgram(call).exitCode, 0);
    QCOMPARE(judged.load(), all);
    QCOMPARE(text("run/report.json"), whole);
    const Outcome compared
        = runProgram({str("eval"), str("compare"), path("run/mia.base.judged.office.jsonl"),
                      path("run/mia.refined.judged.office.jsonl")});
    QVERIFY2(compared.out.contains("answers  +50.0 percent points"),
             (compared.out + compared.err).constData());
    const Outcome agreed = runProgram({str("eval"), str("compare"), path("run/mia.base.judged.office.jsonl"),
                                       path("run/mia.base.judged.court.jsonl"), str("--agreement")});
    QVERIFY2(agreed.out.contains("3 grades the same"), (agreed.out + agreed.err).constData());
}

void TestEvalRun::runsAreCompared()
{
    const auto judged = [](int first, bool isBetter) {
        std::string lines;
        for (int i = 0; i < 40; ++i) {
            const int score = isBetter && i % 4 != 0 ? 1 : 0;
            Json record{{"id", i},
                        {"image", "a.jpg"},
                        {"question", "Number " + std::to_string(i)},
                        {"restriction", {i < 30 ? "event" : "poem"}},
                        {"answer", "caption"}};
            if (i < 30)
                record["model_evaluation"] = {{"caption_evaluation",
                                               {{"key_points_scores", {{"a", 1}, {"b", score}}},
                                                {"total_score", 1 + score},
                                                {"score_reasons", {{"a", ""}, {"b", ""}}}}}};
            else {
                record["judge_score"] = first + score;
                record["reason"] = "";
            }
            lines += record.dump() + '\n';
        }
        return lines;
    };
    QVERIFY(writeFileAtomically(path("a.jsonl").toStdString(), judged(2, false)));
    QVERIFY(writeFileAtomically(path("b.jsonl").toStdString(), judged(2, true)));
    const QStringList call{str("eval"), str("compare"), path("a.jsonl"), path("b.jsonl")};
    const Outcome ended = runProgram(call + QStringList{str("--json")});
    QVERIFY2(ended.exitCode == 0, ended.err.constData());
    const Json json = Json::parse(ended.out.toStdString());
    QCOMPARE(json["pairs"].get<int>(), 40);
    QCOMPARE(json["content"]["better"].get<int>(), 22);
    QVERIFY(qAbs(json["content"]["mean"].get<double>() - 11.0 / 30) < 1e-12);
    QVERIFY(json["content"]["p"].get<double>() < 0.001);
    QVERIFY(json["content"]["low"].get<double>() > 0.2 && json["content"]["high"].get<double>() < 0.5);
    QVERIFY(runProgram(call).out.contains("+36.7 percent points"));
    // Against itself there is nothing but chance.
    const Json same = Json::parse(
        runProgram({str("eval"), str("compare"), path("a.jsonl"), path("a.jsonl"), str("--json")})
            .out.toStdString());
    QCOMPARE(same["content"]["mean"].get<double>(), 0.0);
    QCOMPARE(same["content"]["p"].get<double>(), 1.0);
    const Json kappa
        = Json::parse(runProgram(call + QStringList{str("--agreement"), str("--json")}).out.toStdString());
    QCOMPARE(kappa["content"]["pairs"].get<int>(), 60);
    QVERIFY(qAbs(kappa["content"]["same"].get<double>() - 38.0 / 60) < 1e-12);
}

void TestEvalRun::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("cause");
    QTest::newRow("no media") << QStringList{str("run"), str("x"), str("-o"), str("y")} << str("--media");
    QTest::newRow("no folder") << QStringList{str("run"), str("x"), str("--media"), str("/tmp")} << str("-o");
    QTest::newRow("empty folder") << QStringList{str("run"),     str("/proc/self/fdinfo"),
                                                 str("--media"), str("/tmp"),
                                                 str("-o"),      str("/nowhere/run")}
                                  << str("_ref.jsonl");
    QTest::newRow("no judge") << QStringList{str("run"),  str("BENCH"),       str("--media"),
                                             str("/tmp"), str("--judge"),     str("nobody"),
                                             str("-o"),   str("/nowhere/run")}
                              << str("nobody");
    QTest::newRow("a judge twice") << QStringList{str("run"),         str("BENCH"),   str("--media"),
                                                  str("/tmp"),        str("--judge"), str("office"),
                                                  str("--judge"),     str("office"),  str("-o"),
                                                  str("/nowhere/run")}
                                   << str("office");
    QTest::newRow("rounds") << QStringList{str("run"),      str("BENCH"), str("--media"), str("/tmp"),
                                           str("--rounds"), str("0"),     str("-o"),      str("/nowhere/run")}
                            << str("--rounds");
    QTest::newRow("nothing judged") << QStringList{str("compare"), str("BENCH/anycapeval_image_ref.jsonl"),
                                                   str("BENCH/anycapeval_image_ref.jsonl")}
                                    << str("judged in both");
}

void TestEvalRun::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, cause);
    arguments.replaceInStrings(str("BENCH"), path("bench"));
    const Outcome ended = runProgram(QStringList{str("eval")} + arguments);
    QCOMPARE(ended.exitCode, 2);
    QVERIFY2(ended.err.contains(cause.toUtf8()), ended.err.constData());
    QCOMPARE(ended.err.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestEvalRun)
#include "test_eval_run.moc"
