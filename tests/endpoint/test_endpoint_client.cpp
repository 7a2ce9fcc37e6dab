// SPDX-License-Identifier: MIT
// The client of an endpoint against a real server on loopback: answers however they come, faults in plain
// words, keys that show nowhere, bounds on what is asked at one time.
#include "core/endpoint/endpoint_client.h"
#include "core/endpoint/key_store.h"
#include "tests/support/http_server.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace anycap;
using namespace anycap::endpoint;
using namespace anycap::test;
using namespace std::chrono_literals;

namespace {

const std::string kKey = "sk-secret-0123456789abcdef";

QByteArray sseEvent(const QByteArray &json) { return "data: " + json + "\n\n"; }

/// "A red kite flies." in four pieces.
QByteArray goodStream()
{
    QByteArray body;
    for (const char *piece : {"A red", " kite", " fl", "ies."})
        body += sseEvent(QByteArray(R"({"model":"eye-1","choices":[{"delta":{"content":")") + piece
                         + "\"}}]}");
    body += sseEvent(R"({"choices":[{"delta":{},"finish_reason":"stop"}]})");
    body += sseEvent(R"({"choices":[],"usage":{"prompt_tokens":1000,"completion_tokens":500}})");
    return body + "data: [DONE]\n\n";
}

ServedAnswer streamAnswer(const QByteArray &body)
{
    ServedAnswer answer = textAnswer(body, "text/event-stream; charset=utf-8");
    answer.framing = ServedAnswer::Framing::Chunked;
    return answer;
}

Endpoint endpointAt(const std::string &url)
{
    Endpoint endpoint;
    endpoint.name = "desk";
    endpoint.kind = EndpointKind::Vllm;
    endpoint.url = url;
    endpoint.model = "eye";
    endpoint.maxAttempts = 1;
    endpoint.timeoutSeconds = 5;
    return endpoint;
}

std::unique_ptr<EndpointClient> clientFor(const Endpoint &endpoint, const std::string &key = kKey)
{
    auto client = EndpointClient::open(endpoint, net::Secret(key));
    return client ? *std::move(client) : nullptr;
}

ChatRequest question()
{
    ChatRequest request;
    request.messages.push_back(userMessage("What flies?"));
    return request;
}

/// A keychain for tests.
class Keys final : public KeyStore {
public:
    Result<net::Secret> read(const std::string &name) override
    {
        if (name != "desk")
            return Error{ErrorCode::NotFound, "the keychain has no key for this endpoint", name};
        return net::Secret(kKey);
    }
    Result<Unit> write(const std::string &, const net::Secret &) override { return Unit{}; }
    Result<Unit> remove(const std::string &) override { return Unit{}; }
};

} // namespace

class TestEndpointClient : public QObject {
    Q_OBJECT

private slots:
    void streamsAnAnswer();
    void takesAnAnswerThatIsNotStreamed_data();
    void takesAnAnswerThatIsNotStreamed();
    void aCutAnywhereIsNoAnswer();
    void triesAgainWhereThatHelps_data();
    void triesAgainWhereThatHelps();
    void doesNotTryAgainOnceTextWasShown();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void leavesTheTemperatureOutWhereItMust();
    void stopsAtOnce();
    void asksNoMoreAtOneTimeThanAllowed();
    void nothingLeavesBeforeItIsAllowed();
    void redirectsCarryNothingAway();
    void asksForTheFirstModelWhereNoneIsNamed();
    void transcribes();
    void speaksTlsWithACertificateOfItsOwn();
    void keysComeFromTheirPlaceAlone();
};

void TestEndpointClient::streamsAnAnswer()
{
    HttpServer server([](const ServedRequest &) {
        ServedAnswer answer = streamAnswer(goodStream());
        answer.pieceBytes = 7;
        answer.pause = 1ms;
        return answer;
    });
    Endpoint endpoint = endpointAt(server.url("/v1"));
    endpoint.prices = {2, 10};
    const auto client = clientFor(endpoint);
    std::string shown;
    ChatContext context;
    context.onText = [&shown](std::string_view piece) { shown += piece; };
    const auto answer = client->chat(question(), context);
    QVERIFY2(answer, answer ? "" : answer.error().toString().c_str());
    QCOMPARE(answer->text, std::string("A red kite flies."));
    QCOMPARE(shown, answer->text);
    QCOMPARE(answer->model, std::string("eye-1"));
    QVERIFY(answer->end == ChatEnd::Natural);
    QCOMPARE(answer->usage.promptTokens, std::int64_t(1000));
    QCOMPARE(answer->usage.cost, 0.007);
    QCOMPARE(client->usage().requests, std::int64_t(1));
    const ServedRequest asked = server.requests().front();
    QCOMPARE(asked.target, QByteArray("/v1/chat/completions"));
    QCOMPARE(asked.headers.value("authorization"), QByteArray("Bearer ") + kKey.c_str());
    QVERIFY(asked.body.contains("\"model\":\"eye\""));
}

void TestEndpointClient::takesAnAnswerThatIsNotStreamed_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isPacked");
    QTest::newRow("json") << QByteArray("application/json; charset=utf-8") << false;
    QTest::newRow("gzip") << QByteArray("application/json") << true;
}

void TestEndpointClient::takesAnAnswerThatIsNotStreamed()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, isPacked);
    const QByteArray json = R"({"choices":[{"message":{"content":"A kite."},"finish_reason":"length"}]})";
    HttpServer server([&](const ServedRequest &) {
        ServedAnswer answer = textAnswer(isPacked ? gzipped(json) : json, type);
        if (isPacked)
            answer.headers << std::pair<QByteArray, QByteArray>("Content-Encoding", "gzip");
        return answer;
    });
    const auto answer = clientFor(endpointAt(server.url("/v1")))->chat(question());
    QVERIFY2(answer, answer ? "" : answer.error().toString().c_str());
    QCOMPARE(answer->text, std::string("A kite."));
    QVERIFY(answer->end == ChatEnd::Length);
}

/// The stream cut at each of its bytes: without the event that ends it, it is no answer. With it, it is one,
/// or the cut is told.
void TestEndpointClient::aCutAnywhereIsNoAnswer()
{
    const ServedAnswer whole = streamAnswer(goodStream());
    const QByteArray wire = whole.wireBytes();
    HttpServer server([&](const ServedRequest &request) {
        ServedAnswer answer = whole;
        const qsizetype at = request.body.indexOf("cut=") + 4;
        answer.cutAfter = request.body.mid(at, request.body.indexOf(';', at) - at).toLongLong();
        return answer;
    });
    Endpoint endpoint = endpointAt(server.url("/v1"));
    endpoint.maxParallel = 8;
    const auto client = clientFor(endpoint);
    const qsizetype endAt = wire.indexOf("\n\n", wire.indexOf("finish_reason"));
    std::atomic<qsizetype> next{0};
    std::atomic<qsizetype> wrong{-1};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&] {
                for (qsizetype at = next++; at < wire.size(); at = next++) {
                    ChatRequest request;
                    request.messages.push_back(userMessage("cut=" + std::to_string(at) + ";"));
                    const auto answer = client->chat(request);
                    const bool isRight = answer ? at > endAt && answer->text == "A red kite flies."
                                                : answer.error().code == ErrorCode::IoError
                            || answer.error().code == ErrorCode::InvalidData;
                    if (!isRight) {
                        wrong = at;
                        qWarning("cut at %lld of %lld: %s", static_cast<long long>(at),
                                 static_cast<long long>(wire.size()),
                                 answer ? "an answer" : answer.error().toString().c_str());
                    }
                }
            });
        }
    }
    QCOMPARE(wrong.load(), qsizetype(-1));
}

void TestEndpointClient::triesAgainWhereThatHelps_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("429 with Retry-After") << 0;
    QTest::newRow("503") << 1;
    QTest::newRow("cut stream") << 2;
    QTest::newRow("error in mid-stream") << 3;
    QTest::newRow("hangs up") << 4;
}

void TestEndpointClient::triesAgainWhereThatHelps()
{
    QFETCH(int, fault);
    HttpServer server([fault](const ServedRequest &request) {
        if (request.number > 1)
            return streamAnswer(goodStream());
        ServedAnswer answer = jsonAnswer(R"({"error":{"message":"slow down"}})", fault == 0 ? 429 : 503);
        if (fault == 0)
            answer.headers << std::pair<QByteArray, QByteArray>("Retry-After", "1");
        if (fault == 2 || fault == 3)
            answer = streamAnswer(goodStream().left(90));
        if (fault == 3)
            answer.body = sseEvent(R"({"error":{"message":"out of memory"}})");
        if (fault == 4)
            answer.cutAfter = 0;
        return answer;
    });
    Endpoint endpoint = endpointAt(server.url("/v1"));
    endpoint.maxAttempts = 3;
    const auto client = clientFor(endpoint);
    QElapsedTimer timer;
    timer.start();
    const auto answer = client->chat(question());
    QVERIFY2(answer, answer ? "" : answer.error().toString().c_str());
    QCOMPARE(answer->text, std::string("A red kite flies."));
    QCOMPARE(server.requestCount(), 2);
    if (fault != 4) // Qt itself asks again where a connection ends before the answer
        QCOMPARE(answer->usage.requests, std::int64_t(2));
    if (fault == 0)
        QVERIFY(timer.elapsed() >= 1000);
}

void TestEndpointClient::doesNotTryAgainOnceTextWasShown()
{
    HttpServer server([](const ServedRequest &) { return streamAnswer(goodStream().left(90)); });
    Endpoint endpoint = endpointAt(server.url("/v1"));
    endpoint.maxAttempts = 3;
    ChatContext context;
    context.onText = [](std::string_view) {};
    const auto answer = clientFor(endpoint)->chat(question(), context);
    QVERIFY(!answer);
    QCOMPARE(server.requestCount(), 1);
}

void TestEndpointClient::saysWhatIsWrong_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const auto reason
        = [](const char *text) { return QByteArray(R"({"error":{"message":")") + text + "\"}}"; };
    const QByteArray json = "application/json";
    const auto row = [&](const char *name, int status, const QByteArray &type, const QByteArray &body,
                         ErrorCode code, const char *words) {
        QTest::newRow(name) << status << type << body << int(code) << QString::fromLatin1(words);
    };
    row("401", 401, json, reason(("Incorrect key " + kKey).c_str()), ErrorCode::PermissionDenied,
        "does not accept the key");
    row("403", 403, json, reason("no access to sk-secret-0123****cdef"), ErrorCode::PermissionDenied, "403");
    row("404", 404, json, reason("model 'eye' not found"), ErrorCode::NotFound, "model 'eye' not found");
    row("413", 413, "text/html", "<html>", ErrorCode::TooLarge, "smaller pictures");
    row("429", 429, json, reason("quota"), ErrorCode::IoError, "too often");
    row("500", 500, json, reason("boom"), ErrorCode::IoError, "boom");
    row("wrong type", 200, "text/html", "<html>hello</html>", ErrorCode::InvalidData, "text/html");
    row("malformed json", 200, json, "{\"choices\":", ErrorCode::InvalidData, "no JSON object");
    row("garbage stream", 200, "text/event-stream", "data: \x01\x02\xFF\n\n", ErrorCode::InvalidData,
        "no JSON object");
    row("empty stream", 200, "text/event-stream", "", ErrorCode::IoError, "broke off");
    row("failure in the stream", 200, "text/event-stream", sseEvent(reason(("bad key " + kKey).c_str())),
        ErrorCode::IoError, "failed while it wrote");
}

void TestEndpointClient::saysWhatIsWrong()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    QFETCH(QString, words);
    HttpServer server([&](const ServedRequest &) { return textAnswer(body, type, status); });
    const auto answer = clientFor(endpointAt(server.url("/v1")))->chat(question());
    QVERIFY(!answer);
    const QString told = QString::fromStdString(answer.error().toString());
    QVERIFY2(told.contains(words), qPrintable(told));
    QCOMPARE(int(answer.error().code), code);
    QVERIFY2(!told.contains(QLatin1String("sk-secret")), qPrintable(told));
    QVERIFY(!told.contains(QLatin1Char('\n')));
}

void TestEndpointClient::leavesTheTemperatureOutWhereItMust()
{
    HttpServer server([](const ServedRequest &request) {
        if (request.body.contains("temperature"))
            return jsonAnswer(R"({"error":{"message":"'temperature' does not support 0 with this model"}})",
                              400);
        return streamAnswer(goodStream());
    });
    ChatRequest request = question();
    request.temperature = 0;
    const auto answer = clientFor(endpointAt(server.url("/v1")))->chat(request);
    QVERIFY(answer);
    QCOMPARE(answer->remarks.size(), std::size_t(1));
    QCOMPARE(server.requestCount(), 2);
}

void TestEndpointClient::stopsAtOnce()
{
    HttpServer server([](const ServedRequest &) {
        ServedAnswer answer = streamAnswer(goodStream());
        answer.pieceBytes = 60;
        answer.pause = 400ms;
        return answer;
    });
    std::stop_source stop;
    ChatContext context;
    context.work.stop = stop.get_token();
    std::atomic<bool> hasText{false};
    context.onText = [&](std::string_view) {
        hasText = true;
        stop.request_stop();
    };
    const auto client = clientFor(endpointAt(server.url("/v1")));
    const auto answer = client->chat(question(), context);
    QVERIFY(answer);
    QVERIFY(answer->end == ChatEnd::Stopped);
    QCOMPARE(answer->text, std::string("A red"));
}

void TestEndpointClient::asksNoMoreAtOneTimeThanAllowed()
{
    HttpServer server([](const ServedRequest &) {
        ServedAnswer answer = streamAnswer(goodStream());
        answer.delay = 30ms;
        return answer;
    });
    Endpoint endpoint = endpointAt(server.url("/v1"));
    endpoint.maxParallel = 3;
    const auto client = clientFor(endpoint);
    std::atomic<int> good{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 12; ++i)
            threads.emplace_back([&] { good += client->chat(question()).has_value() ? 1 : 0; });
    }
    QCOMPARE(good.load(), 12);
    QVERIFY(server.mostAtOnce() <= 3);
    QVERIFY(server.mostAtOnce() > 1);
    QCOMPARE(client->usage().promptTokens, std::int64_t(12'000));
}

void TestEndpointClient::nothingLeavesBeforeItIsAllowed()
{
    Endpoint endpoint = endpointAt("http://captions.invalid/v1");
    const auto client = clientFor(endpoint);
    for (int call = 0; call < 3; ++call) {
        ErrorCode code = ErrorCode::Internal;
        if (call == 0)
            code = client->chat(question()).error().code;
        else if (call == 1)
            code = client->models().error().code;
        else
            code = client->transcribe(Pcm{16000, {0, 0}}, {}).error().code;
        QCOMPARE(code, ErrorCode::Declined);
    }
    QCOMPARE(client->usage().requests, std::int64_t(0));
}

/// A server may not hand pictures on to another one.
void TestEndpointClient::redirectsCarryNothingAway()
{
    HttpServer other([](const ServedRequest &) { return streamAnswer(goodStream()); });
    HttpServer server([&](const ServedRequest &) {
        ServedAnswer answer;
        answer.status = 307;
        answer.headers << std::pair<QByteArray, QByteArray>(
            "Location", QByteArray::fromStdString(other.urlAt("localhost", "/v1/chat/completions")));
        return answer;
    });
    const auto answer = clientFor(endpointAt(server.url("/v1")))->chat(question());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Declined);
    QCOMPARE(other.requestCount(), 0);
}

void TestEndpointClient::asksForTheFirstModelWhereNoneIsNamed()
{
    HttpServer server([](const ServedRequest &request) {
        if (request.path() == "/v1/models")
            return jsonAnswer(R"({"data":[{"id":"first"},{"id":"second"}]})");
        return streamAnswer(goodStream());
    });
    Endpoint endpoint = endpointAt(server.url("/v1/"));
    endpoint.model.clear();
    const auto client = clientFor(endpoint);
    QVERIFY(client->chat(question()));
    QVERIFY(client->chat(question()));
    QCOMPARE(server.requestCount(), 3);
    QVERIFY(server.requests().back().body.contains("\"model\":\"first\""));
    QCOMPARE(client->name(), std::string("desk (first)"));
}

void TestEndpointClient::transcribes()
{
    HttpServer server([](const ServedRequest &) {
        return jsonAnswer(R"({"language":"english","segments":[{"start":0.5,"end":1,"text":" Hello."}]})");
    });
    const auto client = clientFor(endpointAt(server.url("/v1")));
    const auto heard = client->transcribe(Pcm{16000, std::vector<float>(32000, 0.1F)}, "en");
    QVERIFY2(heard, heard ? "" : heard.error().toString().c_str());
    QCOMPARE((*heard)->segments.front().text, std::string("Hello."));
    QVERIFY((*heard)->segments.front().time == (TimeRange{500ms, 1000ms}));
    const ServedRequest asked = server.requests().front();
    QCOMPARE(asked.path(), QByteArray("/v1/audio/transcriptions"));
    QVERIFY(asked.headers.value("content-type").startsWith("multipart/form-data; boundary="));
    for (const char *part : {"name=\"model\"\r\n\r\neye\r\n", "verbose_json",
                             "name=\"language\"\r\n\r\nen\r\n", "filename=\"sound.wav\"", "RIFF"})
        QVERIFY2(asked.body.contains(part), part);
}

void TestEndpointClient::speaksTlsWithACertificateOfItsOwn()
{
    QTemporaryDir folder;
    const auto certificate = makeCertificate(folder.path());
    QVERIFY(certificate);
    QFile file(folder.filePath(QStringLiteral("ca.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(certificate->certificate);
    file.close();
    HttpServer server([](const ServedRequest &) { return streamAnswer(goodStream()); }, certificate);
    Endpoint endpoint = endpointAt(server.url("/v1"));
    const auto refused = clientFor(endpoint)->chat(question());
    QVERIFY(!refused);
    QVERIFY(server.requests().isEmpty());
    endpoint.caFile = file.fileName().toStdString();
    const auto answer = clientFor(endpoint)->chat(question());
    QVERIFY2(answer, answer ? "" : answer.error().toString().c_str());
    QCOMPARE(answer->text, std::string("A red kite flies."));
}

void TestEndpointClient::keysComeFromTheirPlaceAlone()
{
    Keys keys;
    Endpoint endpoint = endpointAt("http://127.0.0.1/v1");
    QVERIFY(keyOf(endpoint, keys)->isEmpty());
    endpoint.keyPlace = KeyPlace::Keychain;
    QCOMPARE(keyOf(endpoint, keys)->reveal(), kKey);
    endpoint.keyPlace = KeyPlace::Environment;
    endpoint.keyVariable = "ANYCAP_TEST_KEY";
    qunsetenv("ANYCAP_TEST_KEY");
    const auto missing = keyOf(endpoint, keys);
    QVERIFY(!missing);
    QVERIFY(missing.error().message.find("ANYCAP_TEST_KEY") != std::string::npos);
    qputenv("ANYCAP_TEST_KEY", (" " + kKey + "\n").c_str());
    QCOMPARE(keyOf(endpoint, keys)->reveal(), kKey);
    qputenv("ANYCAP_TEST_KEY", "sk\r\nHost: evil");
    QVERIFY(!keyOf(endpoint, keys));

    // What is saved of an endpoint has no key in it.
    QTemporaryDir folder;
    qputenv("ANYCAP_TEST_KEY", kKey.c_str());
    EndpointStore store(folder.filePath(QStringLiteral("endpoints.json")).toStdString());
    QVERIFY(store.save(endpoint));
    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(kKey.c_str()));
        ++seen;
    }
    QCOMPARE(seen, 1);
}

QTEST_GUILESS_MAIN(TestEndpointClient)
#include "test_endpoint_client.moc"
