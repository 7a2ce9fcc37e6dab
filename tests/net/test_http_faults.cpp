// SPDX-License-Identifier: MIT
// The HTTP client when things go wrong: each fault ends in one line of words, none hangs, none passes as an
// answer, and a stop is obeyed at once.
#include "core/net/http_client.h"
#include "core/net/http_words.h"
#include "tests/support/http_server.h"

#include <QTcpServer>
#include <QTest>

#include <atomic>
#include <future>

using namespace anycap;
using namespace anycap::net;
using namespace anycap::test;
using namespace std::chrono_literals;

namespace {

HttpRequest get(const std::string &url)
{
    HttpRequest request;
    request.url = url;
    request.timeouts.idle = 20s;
    return request;
}

} // namespace

class TestHttpFaults : public QObject {
    Q_OBJECT

private slots:
    void init() { m_client = std::move(*HttpClient::open()); }
    void cutAnywhereIsAnError();
    void cutChunksEnd();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void saysWhatAStatusMeans_data();
    void saysWhatAStatusMeans();
    void nobodyThere();
    void silenceEndsByTheLimit_data();
    void silenceEndsByTheLimit();
    void answersAreBounded();
    void stopLeavesAtOnce_data();
    void stopLeavesAtOnce();

private:
    std::unique_ptr<HttpClient> m_client;
};

void TestHttpFaults::cutAnywhereIsAnError()
{
    const ServedAnswer whole = textAnswer("Two boats lie in the harbour.");
    const qsizetype length = whole.wireBytes().size();
    std::atomic<qsizetype> cut{0};
    HttpServer server([&](const ServedRequest &) {
        ServedAnswer answer = whole;
        answer.cutAfter = cut.load();
        return answer;
    });
    for (qsizetype at = 0; at < length; ++at) {
        cut = at;
        const auto answer = m_client->send(get(server.url()));
        QVERIFY2(!answer, ("a cut after " + std::to_string(at) + " bytes passed as an answer").c_str());
        QVERIFY2(answer.error().code == ErrorCode::IoError, answer.error().toString().c_str());
    }
    cut = length + 1;
    const auto answer = m_client->send(get(server.url()));
    QVERIFY(answer);
    QCOMPARE(answer->body, whole.body.toStdString());
}

/// Where an answer in chunks is cut, Qt may take that for its end: what came is right as far as it goes, and
/// the exchange ends.
void TestHttpFaults::cutChunksEnd()
{
    ServedAnswer whole = textAnswer("Two boats lie in the harbour.");
    whole.framing = ServedAnswer::Framing::Chunked;
    whole.pieceBytes = 12;
    const qsizetype length = whole.wireBytes().size();
    std::atomic<qsizetype> cut{0};
    HttpServer server([&](const ServedRequest &) {
        ServedAnswer answer = whole;
        answer.cutAfter = cut.load();
        return answer;
    });
    for (qsizetype at = 0; at <= length; ++at) {
        cut = at;
        std::string received;
        HttpRequest request = get(server.url());
        request.timeouts.idle = 1s;
        request.onBody = [&](std::string_view bytes) {
            received += bytes;
            return true;
        };
        const auto answer = m_client->send(request);
        QVERIFY(answer || answer.error().code == ErrorCode::IoError);
        QVERIFY2(whole.body.startsWith(QByteArray::fromStdString(received)), received.c_str());
    }
}

void TestHttpFaults::saysWhatWentWrong_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<int>("code");
    QTest::newRow("garbage") << QByteArray("\x01\x02\xff hello\r\n\r\n") << int(ErrorCode::IoError);
    QTest::newRow("another protocol")
        << QByteArray("220 mail.example ESMTP\r\n\r\n") << int(ErrorCode::IoError);
    QTest::newRow("broken gzip") << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n"
                                               "Content-Length: 8\r\n\r\nnot gzip")
                                 << int(ErrorCode::InvalidData);
    QTest::newRow("no length and cut headers")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Ty") << int(ErrorCode::IoError);
}

void TestHttpFaults::saysWhatWentWrong()
{
    QFETCH(QByteArray, raw);
    QFETCH(int, code);
    HttpServer server([&](const ServedRequest &) {
        ServedAnswer answer;
        answer.raw = raw;
        return answer;
    });
    const auto answer = m_client->send(get(server.url()));
    QVERIFY(!answer);
    const Error &error = answer.error();
    QVERIFY2(int(error.code) == code, error.toString().c_str());
    QCOMPARE(error.detail, "127.0.0.1:" + std::to_string(server.port()));
    QVERIFY(error.message.find('\n') == std::string::npos && !error.message.empty());
}

void TestHttpFaults::saysWhatAStatusMeans_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("words");

    const QByteArray none;
    QTest::newRow("401") << 401 << none << int(ErrorCode::PermissionDenied) << QByteArray("key");
    QTest::newRow("403") << 403 << none << int(ErrorCode::PermissionDenied) << QByteArray("not allow");
    QTest::newRow("404") << 404 << QByteArray(R"({"error":{"message":"The model 'x' does not exist"}})")
                         << int(ErrorCode::NotFound) << QByteArray("The model 'x' does not exist");
    QTest::newRow("413") << 413 << none << int(ErrorCode::TooLarge) << QByteArray("too large");
    QTest::newRow("429") << 429 << none << int(ErrorCode::IoError) << QByteArray("left alone for 7 s");
    QTest::newRow("500") << 500 << QByteArray("<html>Oops</html>") << int(ErrorCode::IoError)
                         << QByteArray("(500)");
    QTest::newRow("503") << 503 << QByteArray(R"({"error":"Loading model"})") << int(ErrorCode::IoError)
                         << QByteArray("Loading model");
    QTest::newRow("422") << 422 << QByteArray(R"({"detail":[{"msg":"field required"}]})")
                         << int(ErrorCode::InvalidArgument) << QByteArray("field required");
    QTest::newRow("418") << 418 << none << int(ErrorCode::InvalidArgument) << QByteArray("(418)");
}

void TestHttpFaults::saysWhatAStatusMeans()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    QFETCH(QByteArray, words);
    HttpServer server([&](const ServedRequest &) {
        ServedAnswer answer = jsonAnswer(body, status);
        answer.headers << std::pair<QByteArray, QByteArray>("Retry-After", "7");
        return answer;
    });
    const auto answer = m_client->send(get(server.url()));
    QVERIFY2(answer, answer ? "" : answer.error().toString().c_str());
    QCOMPARE(answer->head.status, status);
    const Error error = statusError(*answer, {});
    QCOMPARE(int(error.code), code);
    QVERIFY2(error.message.find(words.toStdString()) != std::string::npos, error.toString().c_str());
    QVERIFY(error.message.find('<') == std::string::npos);
}

void TestHttpFaults::nobodyThere()
{
    int port = 0;
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        port = closed.serverPort();
    }
    const auto refused = m_client->send(get("http://127.0.0.1:" + std::to_string(port)));
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::IoError);
    QVERIFY(refused.error().message.find("refuses the connection") != std::string::npos);
    const auto nameless = m_client->send(get("http://no-such-host.invalid/"));
    QVERIFY(!nameless);
    QVERIFY2(nameless.error().code == ErrorCode::NotFound, nameless.error().toString().c_str());
    const auto nonsense = m_client->send(get("ftp://example.com"));
    QVERIFY(!nonsense);
    QVERIFY(nonsense.error().code == ErrorCode::InvalidArgument);
}

void TestHttpFaults::silenceEndsByTheLimit_data()
{
    QTest::addColumn<bool>("isBegun");
    QTest::addColumn<bool>("isTotal");
    QTest::newRow("before the answer") << false << false;
    QTest::newRow("within it") << true << false;
    QTest::newRow("in all") << true << true;
}

void TestHttpFaults::silenceEndsByTheLimit()
{
    QFETCH(bool, isBegun);
    QFETCH(bool, isTotal);
    HttpServer server([&](const ServedRequest &) {
        ServedAnswer answer = textAnswer(QByteArray(100, 'x'));
        answer.isSilent = !isBegun;
        answer.pieceBytes = 1;
        answer.pause = isTotal ? 50ms : 60'000ms;
        return answer;
    });
    HttpRequest request = get(server.url());
    request.timeouts.answer = isTotal ? 20'000ms : 200ms;
    request.timeouts.idle = request.timeouts.answer;
    request.timeouts.total = isTotal ? 300ms : 0ms;
    const auto answer = m_client->send(request);
    QVERIFY(!answer);
    QVERIFY(answer.error().code == ErrorCode::IoError);
    const char *words = isTotal ? "not done within 300 ms"
        : isBegun               ? "said nothing for 200 ms"
                                : "gave no answer for 200 ms";
    QVERIFY2(answer.error().message.find(words) != std::string::npos, answer.error().toString().c_str());
}

void TestHttpFaults::answersAreBounded()
{
    HttpServer server([&](const ServedRequest &) { return textAnswer(QByteArray(3'000'000, 'x')); });
    HttpRequest request = get(server.url());
    request.maxBytes = 1'000'000;
    const auto answer = m_client->send(request);
    QVERIFY(!answer);
    QVERIFY(answer.error().code == ErrorCode::TooLarge);
    request.maxBytes = 3'000'000;
    QVERIFY(m_client->send(request));
}

void TestHttpFaults::stopLeavesAtOnce_data()
{
    QTest::addColumn<bool>("isBegun");
    QTest::newRow("before the answer") << false;
    QTest::newRow("within it") << true;
}

void TestHttpFaults::stopLeavesAtOnce()
{
    QFETCH(bool, isBegun);
    HttpServer server([&](const ServedRequest &) {
        ServedAnswer answer = textAnswer("half of it");
        answer.isSilent = !isBegun;
        answer.pieceBytes = 5;
        answer.pause = 60s;
        return answer;
    });
    std::stop_source stop;
    HttpRequest request = get(server.url());
    std::string received;
    request.onBody = [&](std::string_view bytes) {
        received += bytes;
        stop.request_stop();
        return true;
    };
    std::future<Result<HttpResponse>> answer = std::async(std::launch::async, [&] {
        return m_client->send(request, WorkContext{stop.get_token(), {}});
    });
    QTRY_COMPARE(server.requestCount(), 1);
    if (!isBegun)
        stop.request_stop();
    const auto result = answer.get(); // the idle limit is far away
    QVERIFY(result);
    QVERIFY(result->finish == Finish::Cancelled);
    QCOMPARE(received, std::string(isBegun ? "half " : ""));
    // Asked to stop before it began: nothing is sent.
    QVERIFY(m_client->send(request, WorkContext{stop.get_token(), {}})->finish == Finish::Cancelled);
    QCOMPARE(server.requestCount(), 1);
}

QTEST_GUILESS_MAIN(TestHttpFaults)
#include "test_http_faults.moc"
