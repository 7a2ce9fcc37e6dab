// SPDX-License-Identifier: MIT
// Endpoints on the command line: set up, allowed, asked to caption, refine and transcribe, kept out of
// projects that stay here; and the key that is found nowhere.
#include "tests/cli/run_command.h"
#include "tests/support/http_server.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace anycap::test;

namespace {

const QByteArray kKey = "sk-secret-0123456789abcdef";

QString str(const char *text) { return QString::fromUtf8(text); }

QString sample(const char *name)
{
    return qEnvironmentVariable("ANYCAP_SOURCE_DIR") + QStringLiteral("/resources/samples/")
        + QLatin1String(name);
}

ServedAnswer serve(const ServedRequest &request)
{
    if (request.headers.value("authorization") != "Bearer " + kKey)
        return jsonAnswer(R"({"error":{"message":"Incorrect API key provided: )"
                              + request.headers.value("authorization").mid(7) + "\"}}",
                          401);
    if (request.path() == "/v1/models")
        return jsonAnswer(R"({"data":[{"id":"eye-1"},{"id":"eye-2"}]})");
    if (request.path() == "/v1/audio/transcriptions")
        return jsonAnswer(R"({"segments":[{"start":0.25,"end":1.5,"text":"Mind the gap."}]})");
    const QByteArray text
        = request.body.contains("multimodal aligner") ? "A tall lighthouse." : "A lighthouse.";
    return textAnswer(R"(data: {"model":"eye-1","choices":[{"delta":{"content":")" + text
                          + "\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n",
                      "text/event-stream");
}

} // namespace

class TestEndpointCommands : public QObject {
    Q_OBJECT

private slots:
    void init();
    void listsWhatIsSetUp();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void sendsNothingBeforeItIsAllowed();
    void testsAServer();
    void captionsAndRefines();
    void transcribes();
    void captionsAProjectUnlessItStaysHere();
    void asksForSeveralAtOnce();
    void recipesAreKeptAndFollowed();
    void importsCaptionsByName();

private:
    QString file(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    /// "desk" at the server, and its key in the environment.
    void addDesk(const HttpServer &server) const;
    /// Of all files that the commands wrote.
    bool isKeyInAFile() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEndpointCommands::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("ANYCAP_ENDPOINTS", file("endpoints.json").toUtf8());
    qputenv("ANYCAP_RECIPES", file("recipes").toUtf8());
    qputenv("ANYCAP_TEST_KEY", kKey);
}

void TestEndpointCommands::addDesk(const HttpServer &server) const
{
    const Said said = runCommand({str("endpoints"), str("add"), str("desk"), str("--kind"), str("vllm"),
                                  str("--url"), QString::fromStdString(server.url("/v1")), str("--key-env"),
                                  str("ANYCAP_TEST_KEY"), str("--attempts"), str("1")});
    QCOMPARE(said.err, QString());
    QCOMPARE(said.code, 0);
}

bool TestEndpointCommands::isKeyInAFile() const
{
    QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (readAll(files.next()).contains(kKey))
            return true;
    }
    return false;
}

void TestEndpointCommands::listsWhatIsSetUp()
{
    QVERIFY(runCommand({str("endpoints"), str("list")}).err.contains(str("no endpoints yet")));
    QCOMPARE(runCommand({str("endpoints"), str("add"), str("work"), str("--kind"), str("openai"),
                         str("--model"), str("m"), str("--key-env"), str("ANYCAP_TEST_KEY")})
                 .code,
             0);
    const Said said = runCommand({str("endpoints"), str("list"), str("--json")});
    QCOMPARE(said.code, 0);
    for (const char *part :
         {"\"https://api.openai.com/v1\"", "\"in $ANYCAP_TEST_KEY\"", "\"allowed\": false"})
        QVERIFY2(said.out.contains(str(part)), part);
    QVERIFY(!said.out.contains(QString::fromUtf8(kKey)));
    QVERIFY(!isKeyInAFile());
    QCOMPARE(runCommand({str("endpoints"), str("remove"), str("work")}).code, 0);
    QCOMPARE(runCommand({str("endpoints"), str("remove"), str("work")}).code, 2);
}

void TestEndpointCommands::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("no address") << QStringList{str("endpoints"), str("add"), str("x")} << str("--url");
    QTest::newRow("password in it") << QStringList{str("endpoints"), str("add"), str("x"), str("--url"),
                                                   str("http://me:pw@host/v1")}
                                    << QString();
    QTest::newRow("kind") << QStringList{str("endpoints"), str("add"), str("x"), str("--kind"), str("y")}
                          << str("llama.cpp");
    QTest::newRow("name") << QStringList{str("endpoints"), str("add"), str("../x"), str("--kind"),
                                         str("ollama")}
                          << str("letters");
    QTest::newRow("unknown") << QStringList{str("caption"), sample("garden.png"), str("--endpoint"),
                                            str("nobody")}
                             << str("no such endpoint");
    QTest::newRow("both") << QStringList{str("refine"), str("--caption"),  str("x"),    str("--endpoint"),
                                         str("a"),      str("--provider"), str("draft")}
                          << str("leave one out");
    QTest::newRow("engine option") << QStringList{str("caption"), sample("garden.png"), str("--endpoint"),
                                                  str("a"),       str("--device"),      str("cpu")}
                                   << str("--model");
    QTest::newRow("nobody listens") << QStringList{str("transcribe"), sample("station.flac")}
                                    << str("--endpoint");
}

void TestEndpointCommands::refusesWhatMakesNoSense()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const Said said = runCommand(arguments);
    QCOMPARE(said.code, 2);
    QVERIFY2(said.err.contains(words), qPrintable(said.err));
    QCOMPARE(said.err.count(QLatin1Char('\n')), 1);
}

void TestEndpointCommands::sendsNothingBeforeItIsAllowed()
{
    QCOMPARE(runCommand({str("endpoints"), str("add"), str("far"), str("--url"),
                         str("https://far.invalid/v1"), str("--attempts"), str("1")})
                 .code,
             0);
    Said said = runCommand({str("caption"), sample("garden.png"), str("--endpoint"), str("far")});
    QCOMPARE(said.code, 2);
    QVERIFY2(said.err.contains(str("nothing was sent")), qPrintable(said.err));
    said = runCommand({str("endpoints"), str("allow"), str("far")});
    QVERIFY(said.out.contains(str("far.invalid")) && said.out.contains(str("do not go")));
    said = runCommand({str("endpoints"), str("models"), str("far")});
    QVERIFY(!said.err.contains(str("nothing was sent")));
    QCOMPARE(runCommand({str("endpoints"), str("forbid"), str("far")}).code, 0);
    said = runCommand({str("endpoints"), str("models"), str("far")});
    QVERIFY(said.err.contains(str("nothing was sent")));
}

void TestEndpointCommands::testsAServer()
{
    HttpServer server(serve);
    addDesk(server);
    Said said = runCommand({str("endpoints"), str("test"), str("desk")});
    QCOMPARE(said.err, QString());
    QVERIFY(said.out.contains(str("2 model(s)"))
            && said.out.contains(str("desk (eye-1) answers: A lighthouse.")));
    QCOMPARE(runCommand({str("endpoints"), str("models"), str("desk")}).out, str("eye-1\neye-2\n"));
    qputenv("ANYCAP_TEST_KEY", "sk-wrong-0123456789abcdef");
    said = runCommand({str("endpoints"), str("test"), str("desk")});
    QCOMPARE(said.code, 2);
    QVERIFY(said.err.contains(str("does not accept the key")));
    QVERIFY2(!said.err.contains(str("sk-wrong")), qPrintable(said.err));
    qunsetenv("ANYCAP_TEST_KEY");
    said = runCommand({str("endpoints"), str("test"), str("desk")});
    QVERIFY(said.err.contains(str("ANYCAP_TEST_KEY")));
}

void TestEndpointCommands::captionsAndRefines()
{
    HttpServer server(serve);
    addDesk(server);
    const QString picture = sample("lighthouse.jpg");
    Said said = runCommand({str("caption"), picture, str("--endpoint"), str("desk")});
    QCOMPARE(said.out, str("A lighthouse.\n"));
    said = runCommand({str("caption"), picture, str("--base-text"), str("A tower."), str("--endpoint"),
                       str("desk"), str("--temperature"), str("0.5"), str("--seed"), str("4")});
    QCOMPARE(said.out, str("A tall lighthouse.\n"));
    QVERIFY(server.requests().back().body.contains("\"seed\":4"));
    said = runCommand(
        {str("refine"), picture, str("--caption"), str("A tower."), str("--endpoint"), str("desk")});
    QCOMPARE(said.out, str("A tall lighthouse.\n"));
    // Somebody else writes, the endpoint refines.
    const int before = server.requestCount();
    said = runCommand(
        {str("caption"), picture, str("--base-provider"), str("draft"), str("--endpoint"), str("desk")});
    QCOMPARE(said.out, str("A tall lighthouse.\n"));
    const QList<ServedRequest> requests = server.requests();
    for (qsizetype i = before; i < requests.size(); ++i)
        QVERIFY(requests[i].path() == "/v1/models" || requests[i].body.contains("multimodal aligner"));
}

void TestEndpointCommands::transcribes()
{
    HttpServer server(serve);
    addDesk(server);
    const Said said = runCommand({str("transcribe"), sample("station.flac"), str("--endpoint"), str("desk"),
                                  str("-o"), file("out.srt")});
    QCOMPARE(said.err, QString());
    QCOMPARE(readAll(file("out.srt")), QByteArray("1\n00:00:00,250 --> 00:00:01,500\nMind the gap.\n\n"));
}

void TestEndpointCommands::captionsAProjectUnlessItStaysHere()
{
    HttpServer server(serve);
    addDesk(server);
    const QString project = file("a.anycap");
    QCOMPARE(runCommand({str("project"), str("new"), project}).code, 0);
    QCOMPARE(runCommand({str("project"), str("add"), project, sample("lighthouse.jpg")}).code, 0);
    Said said = runCommand({str("project"), str("caption"), project, str("--endpoint"), str("desk")});
    QVERIFY2(said.code == 0, qPrintable(said.err));
    QCOMPARE(runCommand({str("project"), str("export"), project, file("out.json"), str("--candidates")}).code,
             0);
    QVERIFY2(readAll(file("out.json")).contains("A lighthouse."), readAll(file("out.json")).constData());
    QVERIFY(!isKeyInAFile());

    // This machine's own server stays allowed; another one is not asked, allowed or not.
    QCOMPARE(runCommand({str("project"), str("privacy"), project, str("local-only")}).code, 0);
    QVERIFY(runCommand({str("project"), str("privacy"), project}).out.startsWith(str("local-only")));
    said = runCommand({str("project"), str("caption"), project, str("--endpoint"), str("desk"), str("--ask"),
                       str("Again.")});
    QVERIFY2(said.code == 0, qPrintable(said.err));
    QCOMPARE(runCommand({str("endpoints"), str("add"), str("far"), str("--url"),
                         str("https://far.invalid/v1"), str("--allow")})
                 .code,
             0);
    said = runCommand({str("project"), str("caption"), project, str("--endpoint"), str("far")});
    QVERIFY(said.code != 0);
    QVERIFY2(said.err.contains(str("stay on this machine")), qPrintable(said.err));
}

/// A server is asked as much as it was set up for; what is told comes in the order of the media.
void TestEndpointCommands::asksForSeveralAtOnce()
{
    HttpServer server([](const ServedRequest &request) {
        ServedAnswer answer = serve(request);
        // Later ones are answered sooner.
        answer.delay = std::chrono::milliseconds(std::max(10, 200 - 20 * request.number));
        return answer;
    });
    addDesk(server);
    const QString project = file("a.anycap");
    QCOMPARE(runCommand({str("project"), str("new"), project}).code, 0);
    QStringList add{str("project"), str("add"), project};
    QStringList names;
    for (int i = 0; i < 6; ++i) {
        names << QStringLiteral("light%1.jpg").arg(i);
        QVERIFY(QFile::copy(sample("lighthouse.jpg"), m_folder->filePath(names.back())));
        // Another one for the project.
        QFile copy(m_folder->filePath(names.back()));
        QVERIFY(copy.open(QIODevice::Append) && copy.write(QByteArray(i + 1, ' ')) > 0);
        add << copy.fileName();
    }
    QCOMPARE(runCommand(add).code, 0);
    const Said said = runCommand({str("project"), str("caption"), project, str("--endpoint"), str("desk")});
    QVERIFY2(said.code == 0, qPrintable(said.err));
    const QStringList lines = said.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), names.size());
    for (int i = 0; i < names.size(); ++i)
        QVERIFY2(lines[i].startsWith(names[i] + str(": 1 candidate added")), qPrintable(lines[i]));
    QVERIFY2(server.mostAtOnce() > 1 && server.mostAtOnce() <= 4,
             qPrintable(QString::number(server.mostAtOnce())));
}

void TestEndpointCommands::recipesAreKeptAndFollowed()
{
    HttpServer server(serve);
    addDesk(server);
    Said said = runCommand({str("recipes"), str("save"), str("My/short one"), str("--base-provider"),
                            str("draft"), str("--endpoint"), str("desk"), str("--instruction"), str("brief"),
                            str("--words"), str("1..9"), str("--temperature"), str("0.5")});
    QCOMPARE(said.err, QString());
    QCOMPARE(said.code, 0);
    said = runCommand({str("recipes"), str("show"), str("My/short one")});
    QVERIFY(said.out.contains(str("\"endpoint:desk\"")) && !said.out.contains(QString::fromUtf8(kKey)));
    // Handed on as a file, and followed.
    writeFile(file("given.json"), said.rawOut);
    QCOMPARE(runCommand({str("recipes"), str("remove"), str("My/short one")}).code, 0);
    QCOMPARE(
        runCommand({str("caption"), sample("lighthouse.jpg"), str("--recipe"), str("My/short one")}).code, 2);
    QCOMPARE(runCommand({str("recipes"), str("add"), file("given.json")}).code, 0);
    QVERIFY(runCommand({str("recipes"), str("list")})
                .out.startsWith(str("My/short one  draft -> endpoint:desk")));
    for (const QString &recipe : {str("My/short one"), file("given.json")}) {
        said = runCommand({str("caption"), sample("lighthouse.jpg"), str("--recipe"), recipe});
        QCOMPARE(said.out, str("A tall lighthouse.\n"));
        QVERIFY(server.requests().back().body.contains("\"temperature\":0.5"));
        QVERIFY(server.requests().back().body.contains("1 to 9 words"));
    }
    const QString project = file("a.anycap");
    QCOMPARE(runCommand({str("project"), str("new"), project}).code, 0);
    QCOMPARE(runCommand({str("project"), str("add"), project, sample("lighthouse.jpg")}).code, 0);
    said = runCommand({str("project"), str("caption"), project, str("--recipe"), str("My/short one")});
    QVERIFY2(said.code == 0, qPrintable(said.err));
    said = runCommand({str("caption"), sample("lighthouse.jpg"), str("--recipe"), str("My/short one"),
                       str("--words"), str("3")});
    QCOMPARE(said.code, 2);
    QVERIFY(said.err.contains(str("--words: the recipe says that")));
    writeFile(file("bad.json"),
              R"({"anycap_recipe":1,"name":"x","request":{"version":1,"base_provider":"draft","oops":1}})");
    said = runCommand({str("recipes"), str("add"), file("bad.json")});
    QCOMPARE(said.code, 2);
    QVERIFY(said.err.contains(str("oops")) && said.err.contains(str("bad.json")));
}

void TestEndpointCommands::importsCaptionsByName()
{
    const QString project = file("a.anycap");
    QVERIFY(QFile::copy(sample("lighthouse.jpg"), file("light.jpg")));
    QVERIFY(QFile::copy(sample("garden.png"), file("garden.png")));
    QCOMPARE(runCommand({str("project"), str("new"), project}).code, 0);
    QCOMPARE(runCommand({str("project"), str("add"), project, file("light.jpg"), file("garden.png")}).code,
             0);
    writeFile(file("list.csv"), "file,caption\nlight.jpg,A light.\nnowhere.jpg,Nothing.\n");
    Said said = runCommand({str("project"), str("import-captions"), project, file("list.csv")});
    QCOMPARE(said.code, 1);
    QVERIFY(said.err.contains(str("nowhere.jpg")));
    QVERIFY(said.out.startsWith(str("1 new texts, 0 candidates")));
    writeFile(file("garden.txt"), "A garden.\n");
    writeFile(file("light.txt"), "Another light.\n");
    said = runCommand({str("project"), str("import-captions"), project, str("--sidecars")});
    QVERIFY2(said.code == 0, qPrintable(said.err));
    QVERIFY2(said.out.startsWith(str("1 new texts, 1 candidates")), qPrintable(said.out));
    said = runCommand({str("project"), str("import-captions"), project, str("--sidecars")});
    QVERIFY2(said.out.contains(str("2 known already")), qPrintable(said.out));
    QCOMPARE(runCommand({str("project"), str("import-captions"), project}).code, 2);
    QCOMPARE(runCommand({str("project"), str("import-captions"), project, file("light.jpg")}).code, 2);
}

QTEST_GUILESS_MAIN(TestEndpointCommands)
#include "test_endpoint_commands.moc"
