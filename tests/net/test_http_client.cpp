// SPDX-License-Identifier: MIT
// The HTTP client against a real server on loopback: what comes back, in order, bounded, and to whom keys go.
#include "core/net/address.h"
#include "core/net/http_client.h"
#include "core/net/http_words.h"
#include "tests/support/http_server.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

using namespace anycap;
using namespace anycap::net;
using namespace anycap::test;
using namespace std::chrono_literals;

namespace {

const std::string kKey = "sk-test-0123456789abcdef";

std::unique_ptr<HttpClient> makeClient(const NetworkSettings &settings = {})
{
    auto client = HttpClient::open(settings);
    return client ? std::move(*client) : nullptr;
}

HttpRequest get(const std::string &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

ServedAnswer redirectTo(const std::string &url, int status)
{
    ServedAnswer answer;
    answer.status = status;
    answer.headers << std::pair<QByteArray, QByteArray>("Location", QByteArray::fromStdString(url));
    return answer;
}

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT

private slots:
    void givesStatusHeadersAndBody();
    void sendsWhatIsPosted();
    void streamsPiecesInOrder();
    void waitsForASlowSink();
    void asksForARange();
    void unpacksGzip();
    void runsManyAtOnce();
    void followsRedirects_data();
    void followsRedirects();
    void sendsKeysToTheirHostOnly();
    void keepsKeysOutOfErrors();
    void talksTlsToWhomItTrusts();
    void goesThroughAProxyButNotToItself();
    void readsAddresses_data();
    void readsAddresses();
    void hidesKeys_data();
    void hidesKeys();
};

void TestHttpClient::givesStatusHeadersAndBody()
{
    HttpServer server([](const ServedRequest &request) {
        ServedAnswer answer = textAnswer("you asked for " + request.target, "Text/Plain; charset=utf-8");
        answer.headers << std::pair<QByteArray, QByteArray>("X-Name", "Value");
        return answer;
    });
    const auto client = makeClient();
    const auto answer = client->send(get(server.url("/a?b=c%20d")));
    QVERIFY2(answer, answer ? "" : answer.error().toString().c_str());
    QCOMPARE(answer->head.status, 200);
    QCOMPARE(answer->body, std::string("you asked for /a?b=c%20d"));
    QCOMPARE(answer->head.header("x-name"), std::string_view("Value"));
    QCOMPARE(answer->head.mediaType(), std::string("text/plain"));
    QCOMPARE(answer->head.contentLength().value_or(-1), std::int64_t(answer->body.size()));
    QCOMPARE(answer->head.url, server.url("/a?b=c%20d"));
    QVERIFY(answer->finish == Finish::Completed);
}

void TestHttpClient::sendsWhatIsPosted()
{
    HttpServer server([](const ServedRequest &) { return jsonAnswer("{}"); });
    const auto client = makeClient();
    HttpRequest request = get(server.url("/v1"));
    request.method = "POST";
    request.body = std::string(3'000'000, 'x') + std::string("\0end", 4);
    request.contentType = "application/json";
    request.headers = {{"X-Own", "1"}};
    request.secret = Secret(kKey);
    QVERIFY(client->send(request));
    QCOMPARE(server.requestCount(), 1);
    const ServedRequest seen = server.requests().first();
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.body, QByteArray::fromStdString(request.body));
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(seen.headers.value("authorization"), QByteArray("Bearer ") + kKey.c_str());
    QCOMPARE(seen.headers.value("x-own"), QByteArray("1"));
    QVERIFY(!seen.headers.contains("cookie"));
}

void TestHttpClient::streamsPiecesInOrder()
{
    QByteArray text;
    for (int i = 0; i < 200; ++i)
        text += QByteArray::number(i) + ' ';
    HttpServer server([&](const ServedRequest &) {
        ServedAnswer answer = textAnswer(text);
        answer.framing = ServedAnswer::Framing::Chunked;
        answer.pieceBytes = 40;
        answer.pause = 2ms;
        return answer;
    });
    const auto client = makeClient();
    std::string received;
    int pieces = 0;
    bool isHeadFirst = false;
    const std::thread::id here = std::this_thread::get_id();
    bool isHere = true;
    HttpRequest request = get(server.url());
    request.onHead = [&](const HttpHead &head) {
        isHeadFirst = pieces == 0 && head.status == 200;
        return true;
    };
    request.onBody = [&](std::string_view bytes) {
        received += bytes;
        ++pieces;
        isHere = isHere && std::this_thread::get_id() == here;
        return true;
    };
    const auto answer = client->send(request);
    QVERIFY(answer);
    QCOMPARE(received, text.toStdString());
    QVERIFY(isHeadFirst);
    QVERIFY(isHere);
    QVERIFY2(pieces > 5, "the answer came in one go");
    QVERIFY(answer->body.empty());
    QCOMPARE(answer->receivedBytes, std::int64_t(text.size()));

    // Enough: the caller says when to end.
    request.onBody = [](std::string_view) { return false; };
    const auto ended = client->send(request);
    QVERIFY(ended);
    QVERIFY(ended->isEndedByCaller);
}

void TestHttpClient::waitsForASlowSink()
{
    const QByteArray data(96'000'000, 'x');
    HttpServer server([&](const ServedRequest &) {
        ServedAnswer answer = textAnswer(data);
        answer.pieceBytes = 1'000'000;
        return answer;
    });
    const auto client = makeClient();
    HttpRequest request = get(server.url());
    request.maxBytes = 200'000'000;
    qint64 sentWhileWaiting = 0;
    std::int64_t received = 0;
    request.onBody = [&](std::string_view bytes) {
        if (received == 0) {
            std::this_thread::sleep_for(400ms);
            sentWhileWaiting = server.bodyBytesSent();
        }
        received += static_cast<std::int64_t>(bytes.size());
        return true;
    };
    const auto answer = client->send(request);
    QVERIFY2(answer, answer ? "" : answer.error().toString().c_str());
    QCOMPARE(received, std::int64_t(data.size()));
    QVERIFY2(sentWhileWaiting < data.size() / 2, QByteArray::number(sentWhileWaiting));
}

void TestHttpClient::asksForARange()
{
    const QByteArray data = "0123456789abcdef";
    HttpServer server([&](const ServedRequest &request) { return rangeAnswer(request, data); });
    const auto client = makeClient();
    HttpRequest request = get(server.url());
    request.range = ByteRange{4, 7};
    const auto part = client->send(request);
    QVERIFY(part);
    QCOMPARE(part->head.status, 206);
    QCOMPARE(part->body, std::string("4567"));
    QCOMPARE(server.requests().first().headers.value("accept-encoding"), QByteArray("identity"));
    request.range = ByteRange{10, std::nullopt};
    QCOMPARE(client->send(request)->body, std::string("abcdef"));
    request.range = ByteRange{99, std::nullopt};
    QCOMPARE(client->send(request)->head.status, 416);
    request.method = "HEAD";
    request.range.reset();
    const auto head = client->send(request);
    QVERIFY(head);
    QCOMPARE(head->head.contentLength().value_or(-1), std::int64_t(data.size()));
    QVERIFY(head->body.empty());
}

void TestHttpClient::unpacksGzip()
{
    QByteArray text;
    for (int i = 0; i < 5000; ++i)
        text += "line " + QByteArray::number(i * 7919) + "\n";
    HttpServer server([&](const ServedRequest &) {
        ServedAnswer answer = textAnswer(gzipped(text));
        answer.headers << std::pair<QByteArray, QByteArray>("Content-Encoding", "gzip");
        return answer;
    });
    const auto client = makeClient();
    const auto answer = client->send(get(server.url()));
    QVERIFY2(answer, answer ? "" : answer.error().toString().c_str());
    QCOMPARE(QByteArray::fromStdString(answer->body), text);
    // The limit is on what is unpacked.
    HttpRequest bounded = get(server.url());
    bounded.maxBytes = text.size() / 2;
    const auto tooLarge = client->send(bounded);
    QVERIFY(!tooLarge);
    QVERIFY(tooLarge.error().code == ErrorCode::TooLarge);
}

void TestHttpClient::runsManyAtOnce()
{
    HttpServer server([](const ServedRequest &request) {
        ServedAnswer answer = textAnswer(request.target);
        answer.delay = std::chrono::milliseconds(10 + (request.number * 37) % 120); // out of order
        return answer;
    });
    const auto client = makeClient();
    std::atomic<int> right{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 24; ++i) {
            threads.emplace_back([&, i] {
                for (int round = 0; round < 3; ++round) {
                    const std::string path = "/" + std::to_string(i) + "/" + std::to_string(round);
                    const auto answer = client->send(get(server.url(path)));
                    right += answer && answer->body == path ? 1 : 0;
                }
            });
        }
    }
    QCOMPARE(right.load(), 72);
    QCOMPARE(server.requestCount(), 72);
    QVERIFY2(server.mostAtOnce() > 6, QByteArray::number(server.mostAtOnce()));
}

void TestHttpClient::followsRedirects_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("target"); ///< HOST: the same host; OTHER: another name of it
    QTest::addColumn<bool>("isAnyHostAllowed");
    QTest::addColumn<bool>("isFollowed");

    QTest::newRow("same host") << "GET" << 302 << "HOST/end" << false << true;
    QTest::newRow("relative") << "GET" << 302 << "/end" << false << true;
    QTest::newRow("permanent") << "GET" << 308 << "HOST/end" << false << true;
    QTest::newRow("other host") << "GET" << 302 << "OTHER/end" << false << false;
    QTest::newRow("other host, allowed") << "GET" << 302 << "OTHER/end" << true << true;
    QTest::newRow("post again") << "POST" << 307 << "HOST/end" << false << true;
    QTest::newRow("post dropped") << "POST" << 302 << "HOST/end" << false << false;
    QTest::newRow("post to other host") << "POST" << 307 << "OTHER/end" << true << false;
    QTest::newRow("not the web") << "GET" << 302 << "file:///etc/passwd" << true << false;
    QTest::newRow("round and round") << "GET" << 302 << "/again" << true << false;
}

void TestHttpClient::followsRedirects()
{
    QFETCH(QString, method);
    QFETCH(int, status);
    QFETCH(QString, target);
    QFETCH(bool, isAnyHostAllowed);
    QFETCH(bool, isFollowed);
    std::string host;
    std::string other;
    HttpServer server([&](const ServedRequest &request) {
        if (request.target == "/end")
            return textAnswer("arrived by " + request.method + " with " + request.body);
        QString to = target;
        to.replace(QLatin1String("HOST"), QString::fromStdString(host));
        to.replace(QLatin1String("OTHER"), QString::fromStdString(other));
        return redirectTo(to.toStdString(), status);
    });
    host = server.url();
    other = server.urlAt("localhost");
    const auto client = makeClient();
    HttpRequest request = get(server.url("/begin"));
    request.method = method.toStdString();
    request.body = method == QLatin1String("POST") ? "pictures" : "";
    request.secret = Secret(kKey);
    request.redirects = isAnyHostAllowed ? RedirectRule::AnyHost : RedirectRule::SameHost;
    const auto answer = client->send(request);
    QCOMPARE(answer.has_value(), isFollowed);
    if (!isFollowed) {
        QVERIFY2(answer.error().code == ErrorCode::Declined, answer.error().toString().c_str());
        for (const ServedRequest &seen : server.requests())
            QVERIFY(seen.target != "/end");
        return;
    }
    QCOMPARE(answer->body, "arrived by " + request.method + " with " + request.body);
    const bool isOther = target.startsWith(QLatin1String("OTHER"));
    QCOMPARE(server.requests().last().headers.contains("authorization"), !isOther);
}

void TestHttpClient::sendsKeysToTheirHostOnly()
{
    std::string thief;
    HttpServer stranger([](const ServedRequest &) { return textAnswer("thanks"); });
    HttpServer server([&](const ServedRequest &) { return redirectTo(thief, 302); });
    thief = stranger.urlAt("localhost");
    const auto client = makeClient();
    HttpRequest request = get(server.url());
    request.secret = Secret(kKey);
    QVERIFY(!client->send(request));
    QCOMPARE(stranger.requestCount(), 0);
    request.redirects = RedirectRule::AnyHost;
    QCOMPARE(client->send(request)->body, std::string("thanks"));
    QVERIFY(!stranger.requests().first().headers.contains("authorization"));
    // Another port of the same host is another server.
    thief = stranger.url();
    request.redirects = RedirectRule::SameHost;
    QCOMPARE(client->send(request)->body, std::string("thanks"));
    QVERIFY(!stranger.requests().last().headers.contains("authorization"));
}

void TestHttpClient::keepsKeysOutOfErrors()
{
    HttpServer server([&](const ServedRequest &request) {
        const QByteArray quoted = request.headers.value("authorization");
        if (request.target == "/masked")
            return jsonAnswer(R"({"error":{"message":"Incorrect key provided: sk-test-0****cdef."}})", 401);
        return jsonAnswer("{\"error\":{\"message\":\"Bad header: " + quoted + "\"}}", 400);
    });
    const auto client = makeClient();
    for (const char *path : {"/whole", "/masked"}) {
        HttpRequest request = get(server.url(path));
        request.secret = Secret(kKey);
        const auto answer = client->send(request);
        QVERIFY(answer);
        const std::string words = statusError(*answer, request.secret).toString();
        QVERIFY2(words.find("sk-") == std::string::npos, words.c_str());
        QVERIFY2(words.find("[key]") != std::string::npos, words.c_str());
    }
}

void TestHttpClient::talksTlsToWhomItTrusts()
{
    const QTemporaryDir folder;
    const auto certificate = makeCertificate(folder.path());
    QVERIFY(certificate);
    HttpServer server([](const ServedRequest &) { return textAnswer("secret"); }, certificate);
    const auto stranger = makeClient();
    const auto refused = stranger->send(get(server.url()));
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.find("certificate is not signed") != std::string::npos,
             refused.error().toString().c_str());
    QVERIFY(refused.error().code == ErrorCode::InvalidData);
    QCOMPARE(server.requestCount(), 0);

    NetworkSettings settings;
    settings.caFile = folder.filePath(QStringLiteral("certificate.pem")).toStdString();
    const auto friendly = makeClient(settings);
    const auto answer = friendly->send(get(server.url()));
    QVERIFY2(answer, answer ? "" : answer.error().toString().c_str());
    QCOMPARE(answer->body, std::string("secret"));

    const QTemporaryDir otherFolder;
    const auto wrong = makeCertificate(otherFolder.path(), QStringLiteral("DNS:example.com"));
    QVERIFY(wrong);
    HttpServer impostor([](const ServedRequest &) { return textAnswer("secret"); }, wrong);
    settings.caFile = otherFolder.filePath(QStringLiteral("certificate.pem")).toStdString();
    const auto misled = makeClient(settings)->send(get(impostor.url()));
    QVERIFY(!misled);
    QVERIFY2(misled.error().message.find("another name") != std::string::npos,
             misled.error().toString().c_str());

    settings.caFile = "/no/such/file.pem";
    QVERIFY(HttpClient::open(settings).error().code == ErrorCode::NotFound);
    settings.caFile = folder.filePath(QStringLiteral("key.pem")).toStdString();
    QVERIFY(HttpClient::open(settings).error().code == ErrorCode::InvalidData);
}

void TestHttpClient::goesThroughAProxyButNotToItself()
{
    HttpServer proxy([](const ServedRequest &) { return textAnswer("from the proxy"); });
    HttpServer server([](const ServedRequest &) { return textAnswer("direct"); });
    NetworkSettings settings;
    settings.proxy = ProxyUse::Explicit;
    settings.proxyUrl = proxy.url();
    const auto client = makeClient(settings);
    const auto far = client->send(get("http://captions.example/v1"));
    QVERIFY2(far, far ? "" : far.error().toString().c_str());
    QCOMPARE(far->body, std::string("from the proxy"));
    QCOMPARE(proxy.requests().first().target, QByteArray("http://captions.example/v1"));
    QCOMPARE(client->send(get(server.url()))->body, std::string("direct"));

    settings.proxyUrl = "http://user:password@proxy:3128";
    const auto refused = HttpClient::open(settings);
    QVERIFY(!refused);
    QVERIFY(refused.error().toString().find("password@") == std::string::npos);
}

void TestHttpClient::readsAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("label"); ///< empty: refused
    QTest::addColumn<bool>("isHere");

    QTest::newRow("plain") << "https://API.Example.com/v1"
                           << "api.example.com" << false;
    QTest::newRow("port") << "http://10.0.0.5:8000/v1"
                          << "10.0.0.5:8000" << false;
    QTest::newRow("own port") << "http://10.0.0.5:80/v1"
                              << "10.0.0.5" << false;
    QTest::newRow("loopback") << "http://127.0.0.1:11434/"
                              << "127.0.0.1:11434" << true;
    QTest::newRow("far loopback") << "http://127.8.9.1"
                                  << "127.8.9.1" << true;
    QTest::newRow("loopback 6") << "http://[::1]:8080/"
                                << "[::1]:8080" << true;
    QTest::newRow("name") << "http://localhost:1234"
                          << "localhost:1234" << true;
    QTest::newRow("looks like it") << "http://localhost.example.com"
                                   << "localhost.example.com" << false;
    QTest::newRow("looks like it 2") << "http://127.0.0.1.example.com"
                                     << "127.0.0.1.example.com" << false;
    QTest::newRow("any address") << "http://0.0.0.0:80"
                                 << "0.0.0.0" << false;
    QTest::newRow("user") << "https://me:secret@example.com/v1" << QString() << false;
    QTest::newRow("no scheme") << "example.com/v1" << QString() << false;
    QTest::newRow("file") << "file:///etc/passwd" << QString() << false;
    QTest::newRow("no host") << "http:///v1" << QString() << false;
    QTest::newRow("empty") << "" << QString() << false;
}

void TestHttpClient::readsAddresses()
{
    QFETCH(QString, url);
    QFETCH(QString, label);
    QFETCH(bool, isHere);
    const auto origin = originOf(url.toStdString());
    QCOMPARE(origin.has_value(), !label.isEmpty());
    if (!origin) {
        QVERIFY(origin.error().toString().find("secret") == std::string::npos);
        return;
    }
    QCOMPARE(QString::fromStdString(origin->label()), label);
    QCOMPARE(isLoopback(origin->host), isHere);
}

void TestHttpClient::hidesKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("clean");

    QTest::newRow("nothing") << QByteArray("fine") << QByteArray("fine");
    QTest::newRow("whole") << QByteArray("key sk-test-0123456789abcdef!") << QByteArray("key [key]!");
    QTest::newRow("twice") << QByteArray("sk-test-0123456789abcdefsk-test-0123456789abcdef")
                           << QByteArray("[key][key]");
    QTest::newRow("masked") << QByteArray("(sk-tes****cdef) no") << QByteArray("([key]) no");
    QTest::newRow("cut") << QByteArray("\"sk-test-0123\"") << QByteArray("\"[key]\"");
}

void TestHttpClient::hidesKeys()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, clean);
    QCOMPARE(QByteArray::fromStdString(redacted(text.toStdString(), Secret(kKey))), clean);
    QCOMPARE(redacted("abc", Secret()), std::string("abc"));
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "test_http_client.moc"
