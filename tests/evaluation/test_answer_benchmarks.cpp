// SPDX-License-Identifier: MIT
// MIA-Bench and VidCapBench: their files, what judges answer, worked values, and a run by the real program.
#include "core/base/atomic_file.h"
#include "core/evaluation/mia_bench.h"
#include "core/evaluation/vidcap_bench.h"
#include "tests/contract/program.h"
#include "tests/support/http_server.h"

#include <nlohmann/json.hpp>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cmath>
#include <mutex>

using namespace anycap;
using namespace anycap::evaluation;
using namespace anycap::test;

namespace {

using Json = nlohmann::json;

const char *kInstructions = R"([
 {"image": "pictures/1.jpg", "instruction": "Say it in one sentence.", "type": "basic", "num_of_component": 2,
  "components": ["say it", "one sentence"], "component_weight": [6, 4], "component_type": ["describe", "length_limit"]},
 {"image": "pictures/2.jpg", "instruction": "Count.", "type": "complex", "num_of_component": 1,
  "components": ["count"], "component_weight": [8], "component_type": ["math"]},
 {"image": "pictures/3.jpg", "instruction": "Twice.", "type": "complex", "num_of_component": 1,
  "components": ["count"], "component_weight": [10], "component_type": ["math"]},
 {"image": "pictures/4.jpg", "instruction": "Twice.", "type": "complex", "num_of_component": 1,
  "components": ["count"], "component_weight": [10], "component_type": ["math"]}])";

const char *kQuestions
    = R"({"video_dir": "/far/away/a.mp4", "QA_pairs": [{"question": "Who?", "answer": "A dog.", "sub_category": "subjects", "primary_category": "video content"}, {"question": "How?", "answer": "Fast.", "sub_category": "body movements", "primary_category": "video motion"}]}
{"video_dir": "b.mp4", "QA_pairs": [{"question": "Where?", "answer": "At sea.", "sub_category": "background", "primary_category": "video content"}]}
)";

QString str(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TestAnswerBenchmarks : public QObject {
    Q_OBJECT
private slots:
    void answersFindTheirInstructions();
    void miaAnswersOfJudges_data();
    void miaAnswersOfJudges();
    void miaWorkedValues();
    void captionsFindTheirFilms();
    void vidCapAnswersOfJudges_data();
    void vidCapAnswersOfJudges();
    void vidCapWorkedValues();
    void releasedFiles();
    void vidCapIsAnsweredThenCompared();
    void byTheProgram();
};

void TestAnswerBenchmarks::answersFindTheirInstructions()
{
    const auto prepared
        = prepareMia(kInstructions, R"({"question_id": 1, "prompt": "Count.", "text": "Three."}
{"question_id": 77, "prompt": "Say it in one sentence.", "text": "A boat."}
{"question_id": 3, "prompt": "Twice.", "text": "Fourth."}
{"question_id": 99, "prompt": "Twice.", "text": "Which one?"}
noise
)");
    QVERIFY(prepared);
    QCOMPARE(prepared->records, 3);
    QCOMPARE(prepared->problems.size(), 2U);
    QCOMPARE(prepared->problems[0].line, 4);
    QCOMPARE(prepared->problems[1].line, 5);
    const auto file = readEvalFile(prepared->lines, "mia");
    QVERIFY(file);
    QCOMPARE(file->records[0].medium, "2.jpg");
    QCOMPARE(file->records[0].caption, "Three.");
    QCOMPARE(file->records[2].medium, "4.jpg");
    QVERIFY(!prepareMia("{}", "{}"));
    QVERIFY(!prepareMia(kInstructions, R"({"prompt": "Other.", "text": "x"})"));
}

void TestAnswerBenchmarks::miaAnswersOfJudges_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<double>("first"); // below 0: it cannot be understood
    QTest::addColumn<double>("second");
    QTest::addColumn<bool>("isRepaired");
    QTest::newRow("plain") << QByteArray(
        "score of component 1: 5/6, score of component 2: 4/4, total score: 9/10")
                           << 5.0 << 4.0 << false;
    QTest::newRow("chatty") << QByteArray(
        "I think:\n**Score of Component 1:** 4.5/6\nScore of component 2: 2/4\n"
        "Total score: 6.5/10. Well done!")
                            << 4.5 << 2.0 << false;
    QTest::newRow("wrong sum") << QByteArray(
        "score of component 1: 6/6, score of component 2: 4/4, total score: 8/10")
                               << 6.0 << 4.0 << true;
    QTest::newRow("thinks first") << QByteArray(
        "component 1 is hard. score of component 1: 1/6, score of component 2: "
        "3/4, total score: 4/10") << 1.0
                                  << 3.0 << false;
    QTest::newRow("one missing") << QByteArray("score of component 1: 5/6, total score: 5/10") << -1.0 << 0.0
                                 << false;
    QTest::newRow("over its weight") << QByteArray("score of component 1: 7/6, score of component 2: 1/4")
                                     << -1.0 << 0.0 << false;
    QTest::newRow("twelve is not one")
        << QByteArray("score of component 12: 1/6, score of component 2: 1/4") << -1.0 << 0.0 << false;
    QTest::newRow("prose") << QByteArray("Very good.") << -1.0 << 0.0 << false;
}

void TestAnswerBenchmarks::miaAnswersOfJudges()
{
    QFETCH(QByteArray, answer);
    QFETCH(double, first);
    QFETCH(double, second);
    QFETCH(bool, isRepaired);
    const auto judgement = miaJudgement(answer.toStdString(), {6, 4});
    QCOMPARE(static_cast<bool>(judgement), first >= 0);
    if (!judgement)
        return;
    QCOMPARE(judgement->scores, (std::vector<double>{first, second}));
    QCOMPARE(judgement->isRepaired, isRepaired);
}

void TestAnswerBenchmarks::miaWorkedValues()
{
    const std::string parts
        = R"("components": ["a", "b"], "component_weight": [6, 4], "component_type": ["describe", "length_limit"])";
    const auto scores = miaScores(R"({"restriction": ["basic"], "component_scores": [6, 1], )" + parts + "}\n"
                                      + R"({"restriction": ["basic"], "component_scores": [3, 4], )" + parts
                                      + "}\n" + R"({"restriction": ["complex"], )" + parts + "}\n",
                                  "judged");
    QVERIFY(scores);
    QCOMPARE(scores->byComponentType.at("describe").mean(), 0.75);
    QCOMPARE(scores->byComponentType.at("length_limit").mean(), 0.625);
    QCOMPARE(scores->byInstructionType.at("basic").count, 2);
    QCOMPARE(scores->all.mean(), 0.7);
    QCOMPARE(scores->withoutJudgement, 1); // told, and in no mean
}

void TestAnswerBenchmarks::captionsFindTheirFilms()
{
    const auto prepared
        = prepareVidCap(kQuestions, R"({"video_dir": "a.mp4", "model_generation": "A dog runs."}
{"video_dir": "videos/c.mp4", "model_generation": "Nobody asks."}
{"video_dir": "b.mp4"}
)");
    QVERIFY(prepared);
    QCOMPARE(prepared->records, 2);
    QCOMPARE(prepared->problems.size(), 2U);
    const auto file = readEvalFile(prepared->lines, "vidcap");
    QVERIFY(file);
    QCOMPARE(file->records[1].instruction, "How?");
    QCOMPARE(file->records[1].reference, "Fast.");
    QCOMPARE(file->records[1].caption, "A dog runs.");
    QVERIFY(!prepareVidCap("{}", R"({"video_dir": "a.mp4", "model_generation": "A dog runs."})"));
    QVERIFY(!prepareVidCap(kQuestions, "{}"));
}

void TestAnswerBenchmarks::vidCapAnswersOfJudges_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("score"); // 9: it cannot be understood
    QTest::newRow("alone") << QByteArray("2") << 2;
    QTest::newRow("minus") << QByteArray(" -1\n") << -1;
    QTest::newRow("named") << QByteArray("Score: 0.") << 0;
    QTest::newRow("JSON") << QByteArray("```json\n{\"score\": 1, \"reason\": \"2 dogs\"}\n```") << 1;
    QTest::newRow("a year is no score") << QByteArray("In 2024 it was wrong") << 9;
    QTest::newRow("two scores") << QByteArray("2 or 1") << 9;
    QTest::newRow("fraction") << QByteArray("1.5") << 9;
    QTest::newRow("out of range") << QByteArray("3") << 9;
    QTest::newRow("word with a number") << QByteArray("mp42") << 9;
    QTest::newRow("prose") << QByteArray("Right.") << 9;
    QTest::newRow("explained") << QByteArray("**Score:** 1, as it says 3 dogs of 2.") << 1;
    QTest::newRow("single quotes") << QByteArray("{'score': -1, 'analysis': '2 cats'}") << -1;
    QTest::newRow("explained, out of range") << QByteArray("Score: 4 of 2") << 9;
    QTest::newRow("two named") << QByteArray("Score: 1. No, score: 2.") << 9;
    QTest::newRow("underscore follows") << QByteArray("score_board 7") << 9;
}

void TestAnswerBenchmarks::vidCapAnswersOfJudges()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, score);
    const auto judgement = vidCapJudgement(answer.toStdString());
    QCOMPARE(judgement ? *judgement : 9, score);
}

void TestAnswerBenchmarks::vidCapWorkedValues()
{
    std::string lines;
    for (const int score : {2, 2, 1, 0, -1})
        lines
            += R"({"video": "a.mp4", "restriction": ["subjects"], "primary_category": "video content", "model_response": "Two words.", "vidcap_score": )"
            + std::to_string(score) + "}\n";
    lines
        += R"({"video": "b.mp4", "restriction": ["subjects"], "primary_category": "video content", "model_response": "x", "vidcap_score": 7})"
           "\n";
    const auto scores = vidCapScores(lines, "judged");
    QVERIFY(scores);
    QCOMPARE(scores->all.accuracy(), 40.0);
    QCOMPARE(scores->all.precision(), 75.0);
    QCOMPARE(scores->all.coverage(), 80.0);
    QCOMPARE(scores->meanLength, 1.5); // of two films, one of them not judged
    QCOMPARE(scores->withoutJudgement, 1);
    const auto byLetters = vidCapScores(
        lines, "judged", [](const std::string &text) { return static_cast<int>(text.size()); });
    QCOMPARE(byLetters->meanLength, 5.5);
    QCOMPARE(byLetters->conciseness(byLetters->all), 100 * 40.0 / 5.5);
    QCOMPARE(scores->bySubCategory.at("video content/subjects").all(), 5);
}

void TestAnswerBenchmarks::releasedFiles()
{
    const QString archive = qEnvironmentVariable("ANYCAP_SHARED_DIR") + str("/anycap-data/benchmarks.tar.xz");
    if (!QFile::exists(archive))
        QSKIP("the reference material is not here");
    const QTemporaryDir folder;
    QCOMPARE(QProcess::execute(str("tar"), {str("-xf"), archive, str("-C"), folder.path()}), 0);
    const auto text = [&](const char *name) {
        return *readFile(folder.filePath(QLatin1String(name)).toStdString(), 64U << 20);
    };
    const std::string instructions = text("eval/MIA-Bench/instruction_benchmark_all.json");
    std::string answers;
    int number = 0;
    for (const Json &one : Json::parse(instructions))
        answers
            += Json{{"question_id", number++}, {"prompt", one["instruction"]}, {"text", "x"}}.dump() + '\n';
    const auto mia = prepareMia(instructions, answers);
    QVERIFY(mia);
    QCOMPARE(mia->records, 400);
    QVERIFY(mia->problems.empty());
    // One of the two names films by whole paths: both find the same captions.
    for (const auto &[name, questions] : {std::pair("eval/vidcapbench/eval/VidCapBench-AE_QA.jsonl", 9494),
                                          std::pair("eval/vidcapbench/eval/VidCapBench-HE_QA.jsonl", 1150)}) {
        const std::string asked = text(name);
        std::string captions;
        std::string rest = asked;
        for (std::size_t end = rest.find('\n'); !rest.empty(); end = rest.find('\n')) {
            const std::string film = Json::parse(rest.substr(0, end))["video_dir"].get<std::string>();
            captions
                += Json{{"video_dir", film.substr(film.rfind('/') + 1)}, {"model_generation", "x"}}.dump()
                + '\n';
            rest = end == std::string::npos ? std::string() : rest.substr(end + 1);
        }
        const auto vidCap = prepareVidCap(asked, captions);
        QVERIFY(vidCap);
        QCOMPARE(vidCap->records, questions);
        QVERIFY(vidCap->problems.empty());
    }
}

// What answers has not seen the right answer, what compares has not seen the caption; both are resumed.
void TestAnswerBenchmarks::vidCapIsAnsweredThenCompared()
{
    std::mutex mutex;
    QList<QByteArray> bodies;
    std::atomic<bool> isDown{true};
    HttpServer server([&](const ServedRequest &request) {
        if (request.path() == "/v1/models")
            return jsonAnswer(R"({"data":[{"id":"judge"}]})");
        const QByteArray question = QByteArray::fromStdString(
            Json::parse(request.body.toStdString())["messages"][0]["content"].dump());
        const bool isComparison = question.contains("Right answer");
        {
            const std::lock_guard lock(mutex);
            bodies << question;
        }
        if (isComparison && isDown.load())
            return textAnswer("out of order", "text/plain", 400);
        const QByteArray said = !isComparison ? QByteArray("It says: a dog.")
            : question.contains("Fast.")      ? QByteArray("{'score': 2, 'analysis': '1 dog'}")
                                              : QByteArray("Score: 0");
        return jsonAnswer(QByteArray::fromStdString(
            Json{{"choices", {{{"message", {{"content", said.toStdString()}}}, {"finish_reason", "stop"}}}}}
                .dump()));
    });
    const QTemporaryDir folder;
    const auto path = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
    qputenv("ANYCAP_ENDPOINTS", path("endpoints.json").toUtf8());
    runProgram({str("endpoints"), str("add"), str("court"), str("--url"),
                QString::fromStdString(server.url("/v1")), str("--parallel"), str("1")});
    QVERIFY(writeFileAtomically(path("qa.jsonl").toStdString(), kQuestions));
    QVERIFY(writeFileAtomically(path("captions.jsonl").toStdString(),
                                R"({"video_dir": "a.mp4", "model_generation": "Paws on sand."})"));
    const QStringList command{str("eval"),       str("vidcap"), path("qa.jsonl"), path("captions.jsonl"),
                              str("--endpoint"), str("court"),  str("-o"),        path("out.jsonl"),
                              str("--json")};
    // The second half fails; the answers of the first stay.
    QVERIFY(runProgram(command).exitCode != 0);
    QVERIFY(QFile::exists(path("out.jsonl.answers")));
    QVERIFY(!QFile::exists(path("out.jsonl")));
    isDown = false;
    bodies.clear();
    const Outcome resumed = runProgram(command);
    QVERIFY2(resumed.exitCode == 0, resumed.err.constData());
    QCOMPARE(bodies.size(), 2); // comparisons alone
    const Json scores = Json::parse(resumed.out.toStdString());
    QCOMPARE(scores["right"].get<int>(), 1);
    QCOMPARE(scores["unsaid"].get<int>(), 1);
    for (const QByteArray &body : bodies)
        QVERIFY(!body.contains("Paws on sand"));
    bodies.clear();
    QCOMPARE(runProgram(command).exitCode, 0);
    QCOMPARE(bodies.size(), 0); // all is known
    // From the start: nobody sees both.
    QVERIFY(QFile::remove(path("out.jsonl")) && QFile::remove(path("out.jsonl.answers")));
    QCOMPARE(runProgram(command).exitCode, 0);
    QCOMPARE(bodies.size(), 4);
    for (const QByteArray &body : bodies) {
        const bool hasRightAnswer = body.contains("A dog.") || body.contains("Fast.");
        QVERIFY2(body.contains("Paws on sand") != hasRightAnswer, body.constData());
    }
    // By the tokens of a SentencePiece model, and one that closes each text.
    const QString pieces
        = qEnvironmentVariable("ANYCAP_SOURCE_DIR") + str("/tests/fuzz/corpus/sentencepiece/");
    const Outcome byTokens = runProgram(
        {str("eval"), str("vidcap"), path("out.jsonl"), str("--t5"), pieces + str("unigram"), str("--json")});
    if (byTokens.err.contains("built without the tokenizers"))
        return;
    QVERIFY2(byTokens.exitCode == 0, byTokens.err.constData());
    const double tokens = Json::parse(byTokens.out.toStdString())["mean_tokens"].get<double>();
    QCOMPARE(Json::parse(byTokens.out.toStdString())["conciseness"].get<double>(), 100 * 50.0 / tokens);
    const Outcome noModel = runProgram(command + QStringList{str("--t5"), pieces + str("cut")});
    QCOMPARE(noModel.exitCode, 2);
    QVERIFY(noModel.err.contains("sentencepiece/cut"));
}

void TestAnswerBenchmarks::byTheProgram()
{
    std::atomic<int> asked{0};
    HttpServer server([&](const ServedRequest &request) {
        if (request.path() == "/v1/models")
            return jsonAnswer(R"({"data":[{"id":"judge"}]})");
        const QByteArray said = ++asked % 2 == 1 ? QByteArray("Let me think.")
            : request.body.contains("score of component")
            ? QByteArray("score of component 1: 3/6, score of component 2: 4/4, total score: 7/10")
            : QByteArray("-1");
        return jsonAnswer(R"({"choices":[{"message":{"content":")" + said
                          + R"("},"finish_reason":"stop"}]})");
    });
    const QTemporaryDir folder;
    const auto path = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
    qputenv("ANYCAP_ENDPOINTS", path("endpoints.json").toUtf8());
    const auto run = [](const QStringList &arguments) {
        const Outcome ended = runProgram(arguments);
        return std::pair(ended.exitCode, ended.out + ended.err);
    };
    run({str("endpoints"), str("add"), str("court"), str("--url"), QString::fromStdString(server.url("/v1")),
         str("--parallel"), str("1")});
    QVERIFY(writeFileAtomically(path("mia.json").toStdString(), kInstructions));
    QVERIFY(
        writeFileAtomically(path("answers.jsonl").toStdString(),
                            R"({"question_id": 0, "prompt": "Say it in one sentence.", "text": "A boat."})"));
    const auto mia = run({str("eval"), str("mia"), path("mia.json"), path("answers.jsonl"), str("--endpoint"),
                          str("court"), str("-o"), path("mia.jsonl")});
    QCOMPARE(mia.first, 0);
    QVERIFY2(mia.second.contains("all                   1    70.00 %"), mia.second.constData());
    const auto again = run({str("eval"), str("mia"), path("mia.jsonl"), str("--json")});
    QCOMPARE(Json::parse(again.second.toStdString())["component_types"]["describe"]["mean"].get<double>(),
             0.5);

    QVERIFY(writeFileAtomically(path("qa.jsonl").toStdString(), kQuestions));
    QVERIFY(writeFileAtomically(path("captions.jsonl").toStdString(),
                                R"({"video_dir": "a.mp4", "model_generation": "A cat sleeps."})"));
    const auto vidCap
        = run({str("eval"), str("vidcap"), path("qa.jsonl"), path("captions.jsonl"), str("--endpoint"),
               str("court"), str("-o"), path("vidcap.jsonl"), str("--json")});
    QCOMPARE(vidCap.first, 0);
    QVERIFY2(vidCap.second.contains("\"wrong\": 2"), vidCap.second.constData());
    // The answers can be made, too: by a captioner of this program, of media that are there.
    const QString media = qEnvironmentVariable("ANYCAP_SOURCE_DIR") + str("/resources/samples");
    QVERIFY(writeFileAtomically(
        path("films.jsonl").toStdString(),
        R"({"video_dir": "far/harbour-town.mp4", "QA_pairs": [{"question": "Where?", "answer": "At sea.", "sub_category": "background", "primary_category": "video content"}]})"));
    const auto made = run({str("eval"), str("caption"), path("films.jsonl"), str("--media"), media, str("-o"),
                           path("made.jsonl")});
    QVERIFY2(made.first == 0 && made.second.contains("1 of 1 captioned"), made.second.constData());
    const auto judged
        = run({str("eval"), str("vidcap"), path("films.jsonl"), path("made.jsonl"), str("--endpoint"),
               str("court"), str("-o"), path("films-judged.jsonl"), str("--json")});
    QVERIFY2(judged.first == 0 && judged.second.contains("\"wrong\": 1"), judged.second.constData());
    QVERIFY(writeFileAtomically(path("mia-own.json").toStdString(),
                                R"([{"image": "far/lighthouse.jpg", "instruction": "Say it.", "type": "basic",
                                     "components": ["say it", "so"], "component_weight": [6, 4],
                                     "component_type": ["describe", "length_limit"]}])"));
    const auto answered
        = run({str("eval"), str("caption"), path("mia-own.json"), str("--media"), media, str("--endpoint"),
               str("court"), str("-o"), path("own.jsonl"), str("--refined"), path("own-refined.jsonl")});
    QVERIFY2(answered.first == 0, answered.second.constData());
    const auto ownJudged = run({str("eval"), str("mia"), path("mia-own.json"), path("own-refined.jsonl"),
                                str("--endpoint"), str("court"), str("-o"), path("own-judged.jsonl")});
    QVERIFY2(ownJudged.second.contains("1 of 1 records judged"), ownJudged.second.constData());
    const auto nobody = run({str("eval"), str("caption"), path("mia-own.json"), str("--media"), media,
                             str("-o"), path("x.jsonl"), str("--refined"), path("y.jsonl")});
    QCOMPARE(nobody.first, 2);
    QVERIFY(nobody.second.contains("--refined"));

    const auto refused = run({str("eval"), str("vidcap"), path("qa.jsonl"), path("nowhere.jsonl"),
                              str("--endpoint"), str("court"), str("-o"), path("x.jsonl")});
    QCOMPARE(refused.first, 2);
    QVERIFY(refused.second.contains("nowhere.jsonl"));
}

QTEST_GUILESS_MAIN(TestAnswerBenchmarks)
#include "test_answer_benchmarks.moc"
