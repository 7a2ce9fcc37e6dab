// SPDX-License-Identifier: MIT
// Trying again: when, how long after, and when not.
#include "core/net/retry.h"
#include "tests/support/http_server.h"

#include <QTest>

#include <vector>

using namespace anycap;
using namespace anycap::net;
using namespace anycap::test;
using namespace std::chrono_literals;

namespace {

/// 2026-11-06 08:49:00 UTC.
const auto kNow = std::chrono::system_clock::time_point(std::chrono::seconds(1'793'954'940));

RetryPolicy quick()
{
    RetryPolicy policy;
    policy.firstWait = 2ms;
    policy.longestWait = 8ms;
    return policy;
}

HttpRequest get(const std::string &url)
{
    HttpRequest request;
    request.url = url;
    return request;
}

} // namespace

class TestRetry : public QObject {
    Q_OBJECT

private slots:
    void readsRetryAfter_data();
    void readsRetryAfter();
    void waitsGrowAndDiffer();
    void triesUntilItWorks();
    void givesUpWithTheLastAnswer();
    void doesNotRetryWhatWillNotPass_data();
    void doesNotRetryWhatWillNotPass();
    void doesNotRepeatWhatWasBegun();
    void honoursRetryAfter();
    void stopEndsTheWait();
};

void TestRetry::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("milliseconds"); ///< -1: nothing
    QTest::newRow("seconds") << QByteArray("120") << qint64(120'000);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("blanks") << QByteArray(" 5 ") << qint64(5000);
    QTest::newRow("date") << QByteArray("Fri, 06 Nov 2026 08:49:37 GMT") << qint64(37'000);
    QTest::newRow("old date") << QByteArray("Friday, 06-Nov-26 08:50:00 GMT") << qint64(60'000);
    QTest::newRow("asctime") << QByteArray("Fri Nov  6 08:49:30 2026") << qint64(30'000);
    QTest::newRow("past") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(0);
    QTest::newRow("other zone") << QByteArray("Fri, 06 Nov 2026 08:49:37 CET") << qint64(-1);
    QTest::newRow("no such day") << QByteArray("Fri, 31 Nov 2026 08:49:37 GMT") << qint64(-1);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("words") << QByteArray("soon") << qint64(-1);
    QTest::newRow("huge") << QByteArray("99999999999999999999") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
}

void TestRetry::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, milliseconds);
    const auto read = parseRetryAfter(value.toStdString(), kNow);
    QCOMPARE(read ? qint64(read->count()) : -1, milliseconds);
}

void TestRetry::waitsGrowAndDiffer()
{
    RetryPolicy policy;
    policy.firstWait = 500ms;
    policy.longestWait = 3000ms;
    QCOMPARE(waitBeforeRetry(policy, 1, std::nullopt, 0).count(), 250);
    QCOMPARE(waitBeforeRetry(policy, 1, std::nullopt, 1).count(), 500);
    QCOMPARE(waitBeforeRetry(policy, 2, std::nullopt, 1).count(), 1000);
    QCOMPARE(waitBeforeRetry(policy, 3, std::nullopt, 1).count(), 2000);
    QCOMPARE(waitBeforeRetry(policy, 4, std::nullopt, 1).count(), 3000);
    QCOMPARE(waitBeforeRetry(policy, 1000, std::nullopt, 1).count(), 3000);
    QCOMPARE(waitBeforeRetry(policy, 1, Milliseconds(9000), 0).count(), 9000);
    QVERIFY(waitBeforeRetry(policy, 1, Milliseconds(9000), 0.9) > 9000ms);
}

void TestRetry::triesUntilItWorks()
{
    HttpServer server([](const ServedRequest &request) {
        ServedAnswer answer = textAnswer("good");
        if (request.number == 1)
            answer.status = 503;
        if (request.number == 2)
            answer.cutAfter = answer.wireBytes().size() - 1;
        return answer;
    });
    const auto client = std::move(*HttpClient::open());
    std::vector<int> attempts;
    int waits = 0;
    RetryHooks hooks;
    hooks.onAttempt = [&](int attempt) { attempts.push_back(attempt); };
    hooks.onWait = [&](Milliseconds, const HttpResponse *response) {
        ++waits;
        QCOMPARE(response != nullptr, waits == 1);
    };
    const auto answer = sendWithRetries(*client, get(server.url()), quick(), {}, hooks);
    QVERIFY(answer);
    QCOMPARE(answer->body, std::string("good"));
    QCOMPARE(attempts, (std::vector<int>{1, 2, 3}));
    QCOMPARE(waits, 2);
}

void TestRetry::givesUpWithTheLastAnswer()
{
    HttpServer server([](const ServedRequest &) { return textAnswer("no", "text/plain", 502); });
    const auto client = std::move(*HttpClient::open());
    const auto answer = sendWithRetries(*client, get(server.url()), quick());
    QVERIFY(answer);
    QCOMPARE(answer->head.status, 502);
    QCOMPARE(server.requestCount(), 4);
}

void TestRetry::doesNotRetryWhatWillNotPass_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 400, 401, 403, 404, 413, 422, 501})
        QTest::addRow("%d", status) << status;
}

void TestRetry::doesNotRetryWhatWillNotPass()
{
    QFETCH(int, status);
    HttpServer server([&](const ServedRequest &) { return textAnswer("x", "text/plain", status); });
    const auto client = std::move(*HttpClient::open());
    const auto answer = sendWithRetries(*client, get(server.url()), quick());
    QVERIFY(answer);
    QCOMPARE(answer->head.status, status);
    QCOMPARE(server.requestCount(), 1);
}

void TestRetry::doesNotRepeatWhatWasBegun()
{
    HttpServer server([](const ServedRequest &) {
        ServedAnswer answer = textAnswer(QByteArray(1000, 'x'));
        answer.cutAfter = answer.wireBytes().size() - 100;
        return answer;
    });
    const auto client = std::move(*HttpClient::open());
    HttpRequest request = get(server.url());
    std::int64_t received = 0;
    request.onBody = [&](std::string_view bytes) {
        received += static_cast<std::int64_t>(bytes.size());
        return true;
    };
    const auto answer = sendWithRetries(*client, request, quick());
    QVERIFY(!answer);
    QCOMPARE(received, std::int64_t(900));
    QCOMPARE(server.requestCount(), 1);
}

void TestRetry::honoursRetryAfter()
{
    HttpServer server([](const ServedRequest &request) {
        ServedAnswer answer = textAnswer("now");
        if (request.number == 1) {
            answer.status = 429;
            answer.headers << std::pair<QByteArray, QByteArray>("Retry-After", "1");
        } else if (request.number == 3) {
            answer.status = 429;
            answer.headers << std::pair<QByteArray, QByteArray>("Retry-After", "3600");
        }
        return answer;
    });
    const auto client = std::move(*HttpClient::open());
    Milliseconds waited{0};
    RetryHooks hooks;
    hooks.onWait = [&](Milliseconds wait, const HttpResponse *) { waited = wait; };
    const auto answer = sendWithRetries(*client, get(server.url()), quick(), {}, hooks);
    QVERIFY(answer);
    QCOMPARE(answer->body, std::string("now"));
    QVERIFY(waited >= 1000ms);
    // An hour is not waited for.
    const auto refused = sendWithRetries(*client, get(server.url()), quick(), {}, hooks);
    QVERIFY(refused);
    QCOMPARE(refused->head.status, 429);
    QCOMPARE(server.requestCount(), 3);
}

void TestRetry::stopEndsTheWait()
{
    HttpServer server([](const ServedRequest &) { return textAnswer("no", "text/plain", 503); });
    const auto client = std::move(*HttpClient::open());
    std::stop_source stop;
    RetryPolicy policy;
    policy.firstWait = 100'000ms;
    policy.longestWait = 100'000ms;
    RetryHooks hooks;
    hooks.onWait = [&](Milliseconds, const HttpResponse *) { stop.request_stop(); };
    const auto answer
        = sendWithRetries(*client, get(server.url()), policy, WorkContext{stop.get_token(), {}}, hooks);
    QVERIFY(answer);
    QVERIFY(answer->finish == Finish::Cancelled);
    QCOMPARE(server.requestCount(), 1);
}

QTEST_GUILESS_MAIN(TestRetry)
#include "test_retry.moc"
