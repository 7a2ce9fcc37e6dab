// SPDX-License-Identifier: MIT
// An endpoint as captioner: what is sent of a medium, what comes back, and a large batch with a bad server.
#include "core/batch/batch_runner.h"
#include "core/captioning/caption_service.h"
#include "core/endpoint/endpoint_captioner.h"
#include "tests/batch/scripted.h"
#include "tests/support/http_server.h"
#include "tests/support/media_clips.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace anycap;
using namespace anycap::endpoint;
using namespace anycap::test;

namespace {

QString sample(const char *name)
{
    return qEnvironmentVariable("ANYCAP_SOURCE_DIR") + QStringLiteral("/resources/samples/")
        + QLatin1String(name);
}

ServedAnswer said(const QByteArray &text)
{
    return jsonAnswer(R"({"model":"eye-1","choices":[{"message":{"content":")" + text
                      + R"("},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":2}})");
}

Endpoint endpointAt(const std::string &url)
{
    Endpoint endpoint;
    endpoint.name = "desk";
    endpoint.kind = EndpointKind::Vllm;
    endpoint.url = url;
    endpoint.model = "eye";
    endpoint.maxAttempts = 2;
    endpoint.timeoutSeconds = 10;
    return endpoint;
}

std::unique_ptr<CaptionModel> captionerFor(const Endpoint &endpoint)
{
    auto client = EndpointClient::open(endpoint, {});
    return client ? makeEndpointCaptioner(std::shared_ptr<EndpointClient>(*std::move(client))) : nullptr;
}

CaptionRequest requestFor(const QString &path, Modality modality)
{
    CaptionRequest request;
    request.media.path = path.toStdString();
    request.media.modality = modality;
    request.instruction.text = "Say what it is.";
    return request;
}

QJsonArray contentOf(const ServedRequest &request)
{
    return QJsonDocument::fromJson(request.body)
        .object()[QLatin1String("messages")][0][QLatin1String("content")]
        .toArray();
}

QString promptOf(const ServedRequest &request)
{
    return contentOf(request).last()[QLatin1String("text")].toString();
}

class OneEndpoint final : public batch::CaptionerSource {
public:
    OneEndpoint(std::shared_ptr<CaptionModel> captioner, int atOnce)
        : m_captioner(std::move(captioner))
        , m_atOnce(atOnce)
    {
    }
    std::vector<batch::CaptionerChoice> choices() const override
    {
        batch::CaptionerChoice choice;
        choice.id = "endpoint:desk";
        choice.canRefine = true;
        choice.runsAtOnce = m_atOnce;
        return {choice};
    }
    Result<std::shared_ptr<CaptionModel>> open(std::string_view, const WorkContext &) override
    {
        return m_captioner;
    }
    void releaseIdle() override { }
    batch::DeviceInfo deviceInfo() const override { return {}; }

private:
    std::shared_ptr<CaptionModel> m_captioner;
    int m_atOnce;
};

} // namespace

class TestEndpointCaptioner : public QObject {
    Q_OBJECT

private slots:
    void writesAboutAPicture();
    void placesInAPictureDoNotLeave();
    void aFilmGetsACaptionAShot();
    void aSoundGoesInParts();
    void refinesWithAcmsPrompts_data();
    void refinesWithAcmsPrompts();
    void declinesWhatItCannotDo();
    void aBatchWithABadServer();
};

void TestEndpointCaptioner::writesAboutAPicture()
{
    HttpServer server([](const ServedRequest &) { return said("<think>hm</think> A lighthouse. "); });
    const auto captioner = captionerFor(endpointAt(server.url("/v1")));
    CaptionRequest request = requestFor(sample("lighthouse.jpg"), Modality::Image);
    request.constraints.push_back(*Constraint::parseRange(ConstraintKind::Words, "..8"));
    const auto result = captioner->run(CaptionTask::Base, request, {});
    QVERIFY2(result, result ? "" : result.error().toString().c_str());
    QCOMPARE(result->captions.size(), std::size_t(1));
    QCOMPARE(result->captions.front().text, std::string("A lighthouse."));
    QCOMPARE(result->provenance.provider, std::string("endpoint"));
    QCOMPARE(result->provenance.model, std::string("desk (eye-1)"));
    QVERIFY(result->provenance.prompt.rfind("Say what it is. The generated caption's length", 0) == 0);
    QCOMPARE(contentOf(server.requests().front()).size(), 2);
    QVERIFY(!captioner->info().sendsDataAway);
}

/// A picture that says where it was taken: neither that nor its name is in what is sent.
void TestEndpointCaptioner::placesInAPictureDoNotLeave()
{
    QTemporaryDir folder;
    QFile original(sample("lighthouse.jpg"));
    QVERIFY(original.open(QIODevice::ReadOnly));
    QByteArray bytes = original.readAll();
    const QByteArray note = QByteArray("Exif\0\0", 6) + "GPS 54.4321 N 13.4321 E SecretCamera";
    const auto length = static_cast<quint16>(note.size() + 2);
    QByteArray segment("\xFF\xE1", 2);
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xFF);
    bytes.insert(2, segment + note);
    QFile tagged(folder.filePath(QStringLiteral("my-secret-garden.jpg")));
    QVERIFY(tagged.open(QIODevice::WriteOnly));
    tagged.write(bytes);
    tagged.close();
    HttpServer server([](const ServedRequest &) { return said("A lighthouse."); });
    const auto captioner = captionerFor(endpointAt(server.url("/v1")));
    QVERIFY(captioner->run(CaptionTask::Base, requestFor(tagged.fileName(), Modality::Image), {}));
    const ServedRequest asked = server.requests().front();
    const QByteArray jpeg
        = QByteArray::fromBase64(contentOf(asked)
                                     .first()[QLatin1String("image_url")][QLatin1String("url")]
                                     .toString()
                                     .section(QLatin1Char(','), 1)
                                     .toLatin1());
    QVERIFY(jpeg.size() > 1000);
    for (const char *secret : {"Exif", "GPS", "54.4321", "SecretCamera", "my-secret-garden"}) {
        QVERIFY(!jpeg.contains(secret));
        QVERIFY(!asked.body.contains(secret));
    }
}

void TestEndpointCaptioner::aFilmGetsACaptionAShot()
{
    HttpServer server([](const ServedRequest &) { return said("A harbour."); });
    Endpoint endpoint = endpointAt(server.url("/v1"));
    endpoint.maxPictures = 3;
    endpoint.maxPictureSide = 128;
    const auto captioner = captionerFor(endpoint);
    const auto result
        = captioner->run(CaptionTask::Base, requestFor(sample("harbour-town.mp4"), Modality::Video), {});
    QVERIFY2(result, result ? "" : result.error().toString().c_str());
    QVERIFY(result->captions.size() > 1);
    QCOMPARE(int(result->captions.size()), server.requestCount());
    Milliseconds last(0);
    for (const TimedCaption &caption : result->captions) {
        QVERIFY(caption.time && caption.time->start == last);
        last = caption.time->end;
    }
    const QJsonArray content = contentOf(server.requests().front());
    QCOMPARE(content.size(), 3 * 2 + 1);
    QCOMPARE(content[0][QLatin1String("text")].toString(), QStringLiteral("Frame1: "));
    QCOMPARE(content[2][QLatin1String("text")].toString(), QStringLiteral("Frame2: "));
}

void TestEndpointCaptioner::aSoundGoesInParts()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("tone.wav"));
    QVERIFY(writeWav(path, noise(5, 0.1, 1)));
    HttpServer server([](const ServedRequest &) { return said("Noise."); });
    Endpoint endpoint = endpointAt(server.url("/v1"));
    endpoint.maxSoundSeconds = 2;
    const auto result = captionerFor(endpoint)->run(CaptionTask::Base, requestFor(path, Modality::Audio), {});
    QVERIFY2(result, result ? "" : result.error().toString().c_str());
    QCOMPARE(result->captions.size(), std::size_t(3));
    QVERIFY(result->captions.back().time->end == Milliseconds(5000));
    QVERIFY(result->remarks.empty());
}

void TestEndpointCaptioner::refinesWithAcmsPrompts_data()
{
    QTest::addColumn<int>("modality");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("prompt");
    const QString shortForm = QStringLiteral(
        "You are a multimodal aligner. Transform the existing caption to meet the requirement: 'Say what it "
        "is.'. Existing caption: 'It's a thing.'. Only respond with the improved caption.");
    QTest::newRow("image") << int(Modality::Image) << sample("lighthouse.jpg") << shortForm;
    QTest::newRow("sound") << int(Modality::Audio) << sample("station.flac") << shortForm;
    QTest::newRow("film")
        << int(Modality::Video) << sample("harbour-town.mp4")
        << QStringLiteral("You are a multimodal aligner, and your task is to transform the existing caption "
                          "into a caption that better meets the requirements. The requirement is: 'Say what "
                          "it is.'.The existing caption is: 'It's a thing.'. You only need to answer the "
                          "caption that better meets the requirements, and do not add anything else.");
}

void TestEndpointCaptioner::refinesWithAcmsPrompts()
{
    QFETCH(int, modality);
    QFETCH(QString, path);
    QFETCH(QString, prompt);
    HttpServer server([](const ServedRequest &) { return said("Better."); });
    CaptionRequest request = requestFor(path, static_cast<Modality>(modality));
    request.baseCaption = "It's a thing.";
    request.media.range = TimeRange{Milliseconds(0), Milliseconds(1500)};
    const auto result = captionerFor(endpointAt(server.url("/v1")))->run(CaptionTask::Refine, request, {});
    QVERIFY2(result, result ? "" : result.error().toString().c_str());
    QCOMPARE(result->captions.front().text, std::string("Better."));
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(promptOf(server.requests().front()), prompt);
}

void TestEndpointCaptioner::declinesWhatItCannotDo()
{
    Endpoint endpoint = endpointAt("http://127.0.0.1:9/v1");
    endpoint.kind = EndpointKind::Ollama;
    QCOMPARE(captionerFor(endpoint)
                 ->accepts(CaptionTask::Base, requestFor(sample("station.flac"), Modality::Audio))
                 .error()
                 .code,
             ErrorCode::Declined);
    endpoint.url = "https://captions.example.com/v1";
    const auto captioner = captionerFor(endpoint);
    QVERIFY(captioner->info().sendsDataAway);
    QCOMPARE(
        captioner->accepts(CaptionTask::Base, requestFor(sample("garden.png"), Modality::Image)).error().code,
        ErrorCode::Declined);
}

/// 200 captions, eight at a time; every fifth answer is bad in some way. Each item ends with its own caption
/// or with a reason.
void TestEndpointCaptioner::aBatchWithABadServer()
{
    constexpr int kItems = 200;
    constexpr int kAtOnce = 8;
    QMutex mutex;
    QMap<QString, int> answered; // how often an item's good answer was sent
    HttpServer server([&](const ServedRequest &request) {
        const QString prompt = promptOf(request);
        const QString item = prompt.section(QLatin1String("item-"), 1).section(QLatin1Char('.'), 0, 0);
        if (request.number % 5 == 0) {
            ServedAnswer bad = said("never");
            switch (request.number / 5 % 6) {
            case 0:
                bad.cutAfter = bad.wireBytes().size() / 2;
                return bad;
            case 1:
                bad = jsonAnswer(R"({"error":"busy"})", 429);
                bad.headers << std::pair<QByteArray, QByteArray>("Retry-After", "0");
                return bad;
            case 2:
                return jsonAnswer("{\"choices\":[{");
            case 3:
                return textAnswer("<html>", "text/html");
            case 4:
                return jsonAnswer(R"({"error":{"message":"boom"}})", 500);
            default:
                bad.cutAfter = 0;
                return bad;
            }
        }
        const QMutexLocker lock(&mutex);
        ++answered[item];
        return said("Better " + item.toUtf8() + ".");
    });
    Endpoint endpoint = endpointAt(server.url("/v1"));
    endpoint.maxParallel = kAtOnce;
    const auto source = std::make_shared<OneEndpoint>(captionerFor(endpoint), kAtOnce);

    const QTemporaryDir folder;
    store::Project project
        = valueOf(store::Project::create(folder.filePath(QStringLiteral("batch.anycap")).toStdString()));
    std::vector<std::string> texts;
    for (int i = 0; i < kItems; ++i)
        texts.push_back("item-" + std::to_string(i) + ".");
    const auto cues
        = addCues(project, addMedia(project, sample("garden.png").toStdString(), Modality::Image), texts);
    const auto runner = valueOf(batch::BatchRunner::open(project, source, {}));
    std::vector<batch::NewItem> items;
    for (const store::CueId cue : cues) {
        batch::NewItem item;
        item.cue = cue;
        item.request.task = batch::RequestTask::Refine;
        item.request.refiner = "endpoint:desk";
        item.request.ask = "Say it better.";
        items.push_back(item);
    }
    const std::vector<store::JobId> jobs = valueOf(runner->enqueue(items));
    runner->waitUntilIdle();

    int captioned = 0;
    for (int i = 0; i < kItems; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const auto item = runner->item(jobs[at]);
        const auto versions = valueOf(project.versions(cues[at]));
        QVERIFY(item && answered.value(QString::number(i)) <= 1);
        if (item->state == batch::ItemState::Failed) {
            QVERIFY(item->error && !item->error->message.empty());
            QCOMPARE(versions.size(), 1U);
            continue;
        }
        QVERIFY2(item->state == batch::ItemState::Done, item->error ? item->error->toString().c_str() : "");
        ++captioned;
        QCOMPARE(versions.size(), 2U);
        QCOMPARE(versions.back().text, "Better " + std::to_string(i) + ".");
    }
    QCOMPARE(valueOf(project.actions(1)).front().name, "caption " + std::to_string(captioned) + " cues");
    QVERIFY2(captioned > kItems * 3 / 4, qPrintable(QString::number(captioned)));
    QVERIFY(captioned < kItems); // the faults were there
    QVERIFY(server.mostAtOnce() > 1 && server.mostAtOnce() <= kAtOnce);
}

QTEST_GUILESS_MAIN(TestEndpointCaptioner)
#include "test_endpoint_captioner.moc"
