// SPDX-License-Identifier: MIT
// What goes over the wire and what comes back, without a wire: profiles, payloads, events, answers, the list
// of endpoints.
#include "core/endpoint/endpoint.h"
#include "core/endpoint/payload.h"
#include "core/endpoint/sse_parser.h"
#include "core/endpoint/wire.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace anycap;
using namespace anycap::endpoint;

namespace {

Endpoint office()
{
    Endpoint endpoint;
    endpoint.name = "office";
    endpoint.kind = EndpointKind::Vllm;
    endpoint.url = "https://captions.example.com/v1";
    return endpoint;
}

RgbImage grey(int width, int height)
{
    RgbImage image;
    image.width = width;
    image.height = height;
    image.bytes.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3, 128);
    return image;
}

QJsonObject bodyOf(const ChatRequest &request, const Endpoint &endpoint)
{
    const auto body = chatBody(request, endpoint, "m");
    return body ? QJsonDocument::fromJson(QByteArray::fromStdString(body->json)).object() : QJsonObject();
}

ChatRequest picturesRequest(int count)
{
    ChatRequest request;
    ChatMessage message;
    for (int i = 0; i < count; ++i)
        message.parts.emplace_back(grey(3000, 1500));
    message.parts.emplace_back(std::string("What is it?"));
    request.messages.push_back(std::move(message));
    return request;
}

} // namespace

class TestEndpointWire : public QObject {
    Q_OBJECT

private slots:
    void eventsAreReadHoweverTheyAreCut();
    void aHugeEventIsRefused();
    void picturesAreBoundedAndDrawnAnew();
    void soundsAreWav();
    void samplingIsSentAsTheServerKnowsIt();
    void answersAreRead_data();
    void answersAreRead();
    void thoughtsAreLeftOut();
    void listsOfModels();
    void transcripts();
    void endpointsSurviveTheirFile();
    void badFilesAreRefused_data();
    void badFilesAreRefused();
    void onlyAllowedHostsAreReached();
};

void TestEndpointWire::eventsAreReadHoweverTheyAreCut()
{
    const std::string stream
        = "\xEF\xBB\xBF: hello\r\nevent: x\r\ndata: one\r\ndata: two\r\n\r\ndata:three\n\n"
          "id: 4\ndata: gr\xC3\xBC\xC3\x9F\r\rdata: never ended";
    for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
        std::vector<std::string> got;
        SseParser parser([&got](const SseEvent &event) {
            got.push_back(event.type + "|" + event.data);
            return true;
        });
        QVERIFY(*parser.feed(std::string_view(stream).substr(0, cut)));
        QVERIFY(*parser.feed(std::string_view(stream).substr(cut)));
        QCOMPARE(got.size(), std::size_t(3));
        QCOMPARE(got[0], std::string("x|one\ntwo"));
        QCOMPARE(got[1], std::string("|three"));
        QCOMPARE(got[2], std::string("|gr\xC3\xBC\xC3\x9F"));
    }
}

void TestEndpointWire::aHugeEventIsRefused()
{
    SseParser parser([](const SseEvent &) { return true; });
    const std::string megabyte(1 << 20, 'x');
    bool isRefused = false;
    for (int i = 0; i < 6 && !isRefused; ++i) {
        const auto fed = parser.feed("data: " + megabyte + "\n");
        isRefused = !fed && fed.error().code == ErrorCode::TooLarge;
    }
    QVERIFY(isRefused);
}

void TestEndpointWire::picturesAreBoundedAndDrawnAnew()
{
    Endpoint endpoint = office();
    endpoint.maxPictures = 2;
    endpoint.maxPictureSide = 300;
    const auto body = chatBody(picturesRequest(5), endpoint, "m");
    QVERIFY(body);
    QCOMPARE(body->remarks.size(), std::size_t(1));
    QVERIFY(body->remarks.front().rfind("3 of 5 pictures were not sent", 0) == 0);
    const QJsonArray content = QJsonDocument::fromJson(QByteArray::fromStdString(body->json))
                                   .object()[QLatin1String("messages")][0][QLatin1String("content")]
                                   .toArray();
    QCOMPARE(content.size(), 3);
    const QString url = content[0][QLatin1String("image_url")][QLatin1String("url")].toString();
    QVERIFY(url.startsWith(QLatin1String("data:image/jpeg;base64,")));
    const QByteArray jpeg = QByteArray::fromBase64(url.section(QLatin1Char(','), 1).toLatin1());
    QVERIFY(jpeg.startsWith("\xFF\xD8"));
    QVERIFY(!jpeg.contains("Exif"));
    // The frame header: 150 high, 300 wide.
    QVERIFY(jpeg.contains(QByteArray::fromHex("08009601 2c03")));
    QVERIFY(body->json.size() < 20'000);
}

void TestEndpointWire::soundsAreWav()
{
    Pcm sound;
    sound.sampleRateHz = 16000;
    sound.samples = {0, 1, -1, 2, 0.5F};
    const std::string wav = wavOf(sound);
    QCOMPARE(wav.size(), std::size_t(44 + 10));
    QCOMPARE(QByteArray::fromStdString(wav.substr(44)).toHex(), QByteArray("0000ff7f0180ff7f0040"));
    ChatRequest request;
    ChatMessage message;
    sound.samples.assign(16000 * 3, 0);
    message.parts.emplace_back(sound);
    request.messages.push_back(message);
    Endpoint endpoint = office();
    endpoint.maxSoundSeconds = 1;
    const auto body = chatBody(request, endpoint, "m");
    QVERIFY(body);
    const QJsonValue audio = QJsonDocument::fromJson(QByteArray::fromStdString(
        body->json))[QLatin1String("messages")][0][QLatin1String("content")][0][QLatin1String("input_audio")];
    QCOMPARE(audio[QLatin1String("format")].toString(), QStringLiteral("wav"));
    QCOMPARE(QByteArray::fromBase64(audio[QLatin1String("data")].toString().toLatin1()).size(),
             qsizetype(44 + 32000));
    QCOMPARE(body->remarks.front(), std::string("Only the first 1 s of the sound were sent."));
    endpoint.kind = EndpointKind::Ollama;
    const auto refused = chatBody(request, endpoint, "m");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unsupported);
}

void TestEndpointWire::samplingIsSentAsTheServerKnowsIt()
{
    ChatRequest request;
    request.messages.push_back(userMessage("hello"));
    request.seed = 7;
    request.topK = 40;
    request.repetitionPenalty = 1.1;
    request.maxTokens = 100;
    request.isJsonWanted = true;
    Endpoint endpoint = office();
    QJsonObject body = bodyOf(request, endpoint);
    QCOMPARE(body[QLatin1String("messages")][0][QLatin1String("content")].toString(),
             QStringLiteral("hello"));
    QCOMPARE(body[QLatin1String("top_k")].toInt(), 40);
    QCOMPARE(body[QLatin1String("repetition_penalty")].toDouble(), 1.1);
    QCOMPARE(body[QLatin1String("max_tokens")].toInt(), 100);
    QCOMPARE(body[QLatin1String("stream_options")][QLatin1String("include_usage")].toBool(), true);
    endpoint.kind = EndpointKind::OpenAi;
    body = bodyOf(request, endpoint);
    QVERIFY(!body.contains(QStringLiteral("top_k")) && !body.contains(QStringLiteral("repetition_penalty")));
    QCOMPARE(body[QLatin1String("max_completion_tokens")].toInt(), 100);
    QCOMPARE(body[QLatin1String("seed")].toInt(), 7);
    endpoint.kind = EndpointKind::LlamaCpp;
    QCOMPARE(bodyOf(request, endpoint)[QLatin1String("repeat_penalty")].toDouble(), 1.1);
    endpoint.kind = EndpointKind::Any;
    body = bodyOf(request, endpoint);
    QVERIFY(!body.contains(QStringLiteral("seed")) && !body.contains(QStringLiteral("stream_options")));
}

void TestEndpointWire::answersAreRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text"); // "!" before: the error's words
    QTest::addColumn<int>("end"); // -1: none
    QTest::newRow("delta") << QByteArray(R"({"choices":[{"delta":{"content":"a cat"}}]})")
                           << QByteArray("a cat") << -1;
    QTest::newRow("whole") << QByteArray(
        R"({"choices":[{"message":{"content":"a cat"},"finish_reason":"length"}],"usage":{"prompt_tokens":5}})")
                           << QByteArray("a cat") << int(ChatEnd::Length);
    QTest::newRow("parts") << QByteArray(
        R"({"choices":[{"message":{"content":[{"type":"text","text":"a"}]}}]})")
                           << QByteArray("a") << -1;
    QTest::newRow("null content") << QByteArray(
        R"({"choices":[{"delta":{"content":null},"finish_reason":"stop"}]})")
                                  << QByteArray("") << int(ChatEnd::Natural);
    QTest::newRow("filter") << QByteArray(R"({"choices":[{"delta":{},"finish_reason":"content_filter"}]})")
                            << QByteArray("") << int(ChatEnd::Filtered);
    QTest::newRow("usage alone") << QByteArray(R"({"choices":[],"usage":{"prompt_tokens":-3}})")
                                 << QByteArray("") << -1;
    QTest::newRow("odd kinds") << QByteArray(R"({"choices":[{"delta":{"content":7},"finish_reason":3}]})")
                               << QByteArray("") << -1;
    QTest::newRow("no json") << QByteArray("<html>") << QByteArray("!no JSON object") << -1;
    QTest::newRow("cut json") << QByteArray(R"({"choices":[{"del)") << QByteArray("!no JSON object") << -1;
    QTest::newRow("bad utf-8") << QByteArray("{\"choices\":[{\"delta\":{\"content\":\"\xFF\"}}]}")
                               << QByteArray("!no JSON object") << -1;
    QTest::newRow("something else") << QByteArray(R"({"hello":1})") << QByteArray("!no chat answer") << -1;
}

void TestEndpointWire::answersAreRead()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, text);
    QFETCH(int, end);
    const auto piece = chatPiece(json.toStdString());
    if (text.startsWith('!')) {
        QVERIFY(!piece);
        QCOMPARE(piece.error().code, ErrorCode::InvalidData);
        QVERIFY(QByteArray::fromStdString(piece.error().message).contains(text.mid(1)));
        return;
    }
    QVERIFY(piece);
    QCOMPARE(QByteArray::fromStdString(piece->text), text);
    QCOMPARE(piece->end ? int(*piece->end) : -1, end);
    if (piece->usage)
        QVERIFY(piece->usage->promptTokens >= 0);
}

void TestEndpointWire::thoughtsAreLeftOut()
{
    QCOMPARE(withoutThoughts(" <think>hm\n</think>\n\nA cat. "), std::string("A cat."));
    QCOMPARE(withoutThoughts("<think>never ends"), std::string());
    QCOMPARE(withoutThoughts("A <think> sign."), std::string("A <think> sign."));
}

void TestEndpointWire::listsOfModels()
{
    QCOMPARE(*modelNames(R"({"data":[{"id":"a"},{"id":""},7,{"id":"b"}]})"),
             (std::vector<std::string>{"a", "b"}));
    QCOMPARE(*modelNames(R"({"models":[{"name":"llava"}]})"), (std::vector<std::string>{"llava"}));
    QVERIFY(!modelNames("[]"));
    QVERIFY(!modelNames("oops"));
}

void TestEndpointWire::transcripts()
{
    const Milliseconds ten(10'000);
    auto transcript = transcriptFromJson(R"({"language":"en","segments":[
        {"start":4,"end":99,"text":" two "},{"start":1.0004,"end":3,"text":" one"},
        {"start":5,"end":2,"text":"backwards"},{"start":"x","end":2,"text":"bad"},{"start":6,"end":7,"text":" "}],
        "words":[{"word":"two","start":4.5,"end":5},{"word":" one","start":1.5,"end":2}]})",
                                         ten);
    QVERIFY(transcript);
    QCOMPARE(transcript->segments.size(), std::size_t(2));
    QCOMPARE(transcript->segments[0].text, std::string("one"));
    QVERIFY(transcript->segments[0].time == (TimeRange{Milliseconds(1000), Milliseconds(3000)}));
    QVERIFY(transcript->segments[1].time.end == ten);
    QCOMPARE(transcript->segments[0].words.size(), std::size_t(1));
    QCOMPARE(transcript->segments[1].words.front().text, std::string("two"));
    transcript = transcriptFromJson(R"({"text":" hello "})", ten);
    QVERIFY(transcript && !transcript->hasTimes);
    QCOMPARE(transcript->segments.front().text, std::string("hello"));
    QVERIFY(!transcriptFromJson(R"({"error":1})", ten));
    QVERIFY(!transcriptFromJson("garbage", ten));
}

void TestEndpointWire::endpointsSurviveTheirFile()
{
    QTemporaryDir folder;
    EndpointStore store(folder.filePath(QStringLiteral("deep/er/endpoints.json")).toStdString());
    QVERIFY(store.endpoints()->empty());
    Endpoint one = office();
    one.keyPlace = KeyPlace::Environment;
    one.keyVariable = "OFFICE_KEY";
    one.allowedHost = "captions.example.com";
    one.model = "x";
    one.maxParallel = 8;
    one.prices = {2.5, 10};
    QVERIFY(store.save(one));
    Endpoint other = office();
    other.name = "desk";
    other.kind = EndpointKind::Ollama;
    QVERIFY(store.save(other));
    one.maxParallel = 2;
    QVERIFY(store.save(one)); // in its place
    const auto all = store.endpoints();
    QVERIFY(all);
    QVERIFY(*all == (std::vector<Endpoint>{one, other}));
    QVERIFY(store.remove("desk"));
    const auto gone = store.endpoint("desk");
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
    QVERIFY(gone.error().message.find("office") != std::string::npos);
}

void TestEndpointWire::badFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no json") << QByteArray("hello");
    QTest::newRow("newer") << QByteArray(R"({"version":2,"endpoints":[]})");
    QTest::newRow("no list") << QByteArray(R"({"version":1})");
    QTest::newRow("unknown member") << QByteArray(
        R"({"version":1,"endpoints":[{"name":"a","url":"http://h/v1","x":1}]})");
    QTest::newRow("key in the file") << QByteArray(
        R"({"version":1,"endpoints":[{"name":"a","url":"http://h/v1","key":"sk-123"}]})");
    QTest::newRow("password in the address")
        << QByteArray(R"({"version":1,"endpoints":[{"name":"a","url":"http://me:pw@h/v1"}]})");
    QTest::newRow("no address") << QByteArray(R"({"version":1,"endpoints":[{"name":"a"}]})");
    QTest::newRow("twice") << QByteArray(
        R"({"version":1,"endpoints":[{"name":"a","url":"http://h/v1"},{"name":"a","url":"http://h/v1"}]})");
    QTest::newRow("out of bounds") << QByteArray(
        R"({"version":1,"endpoints":[{"name":"a","url":"http://h/v1","parallel":99999999999}]})");
}

void TestEndpointWire::badFilesAreRefused()
{
    QFETCH(QByteArray, json);
    const auto read = endpointsFromJson(json.toStdString(), "list.json");
    QVERIFY(!read);
    QCOMPARE(read.error().detail, std::string("list.json"));
}

void TestEndpointWire::onlyAllowedHostsAreReached()
{
    Endpoint endpoint = office();
    const auto refused = mayReach(endpoint);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Declined);
    QVERIFY(refused.error().message.find("captions.example.com") != std::string::npos);
    endpoint.allowedHost = "captions.example.com";
    QVERIFY(mayReach(endpoint));
    endpoint.url = "https://captions.example.com:8443/v1"; // another one
    QVERIFY(!mayReach(endpoint));
    endpoint.url = "https://captions.example.com.evil.org/v1";
    QVERIFY(!mayReach(endpoint));
    for (const char *local : {"http://127.0.0.1:8080/v1", "http://localhost/v1", "http://[::1]:1234/v1"}) {
        endpoint.url = local;
        QVERIFY(mayReach(endpoint));
        QVERIFY(isLocal(endpoint));
    }
    endpoint.url = "http://captions.example.com/v1";
    QVERIFY(whatLeaves(endpoint).find("not encrypted") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestEndpointWire)
#include "test_endpoint_wire.moc"
