// SPDX-License-Identifier: MIT
// The provider as the program uses it, on the sample media whose truth stands in samples.json.
#include "core/base/text_count.h"
#include "core/draft/draft_model.h"

#include <QtTest>

#include <algorithm>
#include <cstdlib>

using namespace anycap;

namespace {

std::string sample(const char *name)
{
    return qEnvironmentVariable("ANYCAP_SOURCE_DIR").toStdString() + "/resources/samples/" + name;
}

CaptionRequest requestFor(const char *name, Modality modality, Aspect aspect,
                          const QStringList &constraints = {})
{
    CaptionRequest request;
    request.media.path = sample(name);
    request.media.modality = modality;
    request.instruction.type = InstructionType{modality, aspect};
    request.instruction.text = "Describe it.";
    for (const QString &line : constraints)
        request.constraints.push_back(*Constraint::parse(line.toStdString()));
    return request;
}

bool isNear(Milliseconds a, int b) { return std::abs(a.count() - b) <= 150; }

} // namespace

class TestDraftModel : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void videoCuesStandAtTrueTimes();
    void cameraMovementsAreTrue();
    void lengthsAreMet_data();
    void lengthsAreMet();
    void sameInputSameText();
    void declines_data();
    void declines();
    void refinesWithoutMedia();
    void cancels();
    void missingFile();

private:
    std::unique_ptr<CaptionModel> m_model; ///< one for all: its cache makes later runs fast
};

void TestDraftModel::initTestCase() { m_model = makeDraftModel(); }

void TestDraftModel::videoCuesStandAtTrueTimes()
{
    std::string streamed;
    CaptionContext context;
    context.onText = [&streamed](std::string_view piece) { streamed += piece; };
    const auto result = m_model->run(
        CaptionTask::Base, requestFor("harbour-town.mp4", Modality::Video, Aspect::Detail), context);
    QVERIFY2(result.has_value(), result ? "" : result.error().toString().c_str());
    const std::vector<TimedCaption> &captions = result->captions;
    QCOMPARE(captions.size(), std::size_t{8});
    std::vector<int> shots;
    std::vector<int> speech;
    for (std::size_t i = 0; i < captions.size(); ++i) {
        QVERIFY(captions[i].time.has_value());
        QVERIFY(i == 0 || captions[i - 1].time->start <= captions[i].time->start);
        const bool isSound = captions[i].text.starts_with("[");
        if (captions[i].text.starts_with("[Speech"))
            speech.push_back(static_cast<int>(captions[i].time->start.count()));
        if (!isSound)
            shots.push_back(static_cast<int>(captions[i].time->start.count()));
        QVERIFY(streamed.find(captions[i].text) != std::string::npos);
    }
    QCOMPARE(shots.size(), std::size_t{4});
    QVERIFY(isNear(Milliseconds(shots[1]), 5000) && isNear(Milliseconds(shots[2]), 10500)
            && isNear(Milliseconds(shots[3]), 17000));
    QCOMPARE(speech.size(), std::size_t{2});
    QVERIFY(isNear(Milliseconds(speech[0]), 800) && isNear(Milliseconds(speech[1]), 12400));
}

void TestDraftModel::cameraMovementsAreTrue()
{
    const auto result = m_model->run(CaptionTask::Base,
                                     requestFor("harbour-town.mp4", Modality::Video, Aspect::Camera), {});
    QVERIFY(result.has_value());
    QCOMPARE(result->captions.size(), std::size_t{4});
    const std::vector<std::string> expected{"static", "pans right", "zooms in", "static"};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(result->captions[i].text.find(expected[i]) != std::string::npos,
                 result->captions[i].text.c_str());
}

void TestDraftModel::lengthsAreMet_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("modality");
    QTest::addColumn<int>("aspect");
    QTest::addColumn<QStringList>("constraints");
    const std::vector<QStringList> sets{{QStringLiteral("words 10..20"), QStringLiteral("sentences 1")},
                                        {QStringLiteral("words ..10")},
                                        {QStringLiteral("words 10")},
                                        {QStringLiteral("words 20")},
                                        {QStringLiteral("words 20..30")},
                                        {QStringLiteral("words 30..120")},
                                        {QStringLiteral("sentences 2")},
                                        {QStringLiteral("sentences 3")},
                                        {QStringLiteral("sentences 5")},
                                        {QStringLiteral("lines ..2"), QStringLiteral("chars-per-line ..42")}};
    struct File {
        const char *name;
        Modality modality;
        std::vector<Aspect> aspects;
    };
    const std::vector<File> files{
        {"harbour-town.mp4", Modality::Video, {Aspect::Detail, Aspect::Brief, Aspect::Camera, Aspect::Event}},
        {"garden.png", Modality::Image, {Aspect::Detail, Aspect::Brief, Aspect::Position}},
        {"station.flac", Modality::Audio, {Aspect::Event, Aspect::Brief, Aspect::Plain}}};
    for (const File &file : files) {
        for (const Aspect aspect : file.aspects) {
            for (const QStringList &set : sets) {
                QTest::addRow("%s %s %s", file.name, std::string(aspectName(aspect)).c_str(),
                              qPrintable(set.join(QLatin1Char(','))))
                    << QString::fromLatin1(file.name) << static_cast<int>(file.modality)
                    << static_cast<int>(aspect) << set;
            }
        }
    }
}

void TestDraftModel::lengthsAreMet()
{
    QFETCH(QString, file);
    QFETCH(int, modality);
    QFETCH(int, aspect);
    QFETCH(QStringList, constraints);
    const CaptionRequest request = requestFor(file.toStdString().c_str(), static_cast<Modality>(modality),
                                              static_cast<Aspect>(aspect), constraints);
    const auto result = m_model->run(CaptionTask::Base, request, {});
    QVERIFY2(result.has_value(), result ? "" : result.error().toString().c_str());
    QVERIFY(!result->captions.empty());
    for (const TimedCaption &caption : result->captions) {
        for (const Measurement &m : check(request.constraints, caption.text))
            QVERIFY2(m.isMet, (caption.text + "\n  " + m.explanation).c_str());
    }
}

void TestDraftModel::sameInputSameText()
{
    const CaptionRequest request = requestFor("garden.png", Modality::Image, Aspect::Detail);
    const auto first = m_model->run(CaptionTask::Base, request, {});
    const auto second = makeDraftModel()->run(CaptionTask::Base, request, {});
    QVERIFY(first.has_value() && second.has_value());
    QCOMPARE(first->captions.front().text, second->captions.front().text);
    QVERIFY(!first->captions.front().time.has_value());
    QVERIFY2(first->captions.front().text.find("green") != std::string::npos,
             first->captions.front().text.c_str());
}

void TestDraftModel::declines_data()
{
    QTest::addColumn<int>("aspect");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("says");
    QTest::newRow("poem") << static_cast<int>(Aspect::Poem) << QString() << "A poem needs a captioning model";
    QTest::newRow("narrative") << static_cast<int>(Aspect::Narrative) << QString() << "captioning model";
    QTest::newRow("action") << static_cast<int>(Aspect::Action) << QString() << "captioning model";
    QTest::newRow("German") << static_cast<int>(Aspect::Brief) << "de"
                            << "English only";
}

void TestDraftModel::declines()
{
    QFETCH(int, aspect);
    QFETCH(QString, language);
    QFETCH(QString, says);
    CaptionRequest request = requestFor("garden.png", Modality::Image, static_cast<Aspect>(aspect));
    request.language = language.toStdString();
    const Result<Unit> accepted = m_model->accepts(CaptionTask::Base, request);
    QVERIFY(!accepted.has_value());
    QCOMPARE(accepted.error().code, ErrorCode::Declined);
    QVERIFY2(QString::fromStdString(accepted.error().message).contains(says),
             accepted.error().message.c_str());
    QVERIFY(!m_model->run(CaptionTask::Base, request, {}).has_value());
}

void TestDraftModel::refinesWithoutMedia()
{
    CaptionRequest request;
    request.media.path = "/nowhere.mp4";
    request.media.range = TimeRange{Milliseconds(1000), Milliseconds(3000)};
    request.instruction.text = "Make it rhyme.";
    request.baseCaption = "An old red car drives along the coastal road, and the sky is blue.";
    request.constraints.push_back(*Constraint::parse("reading-speed ..20"));
    const auto result = m_model->run(CaptionTask::Refine, request, {});
    QVERIFY(result.has_value());
    QCOMPARE(result->captions.size(), std::size_t{1});
    QVERIFY(countCharacters(result->captions.front().text) <= 40);
    QVERIFY(result->captions.front().time == request.media.range);
    QCOMPARE(result->remarks.size(), std::size_t{1});
    request.baseCaption = " ";
    QVERIFY(!m_model->accepts(CaptionTask::Refine, request).has_value());
}

void TestDraftModel::cancels()
{
    std::stop_source stop;
    CaptionContext context;
    context.work.stop = stop.get_token();
    context.work.onProgress = [&stop](double fraction) {
        if (fraction > 0.6)
            stop.request_stop();
    };
    const auto result = makeDraftModel()->run(
        CaptionTask::Base, requestFor("harbour-town.mp4", Modality::Video, Aspect::Detail), context);
    QVERIFY(result.has_value());
    QCOMPARE(result->finish, Finish::Cancelled);
}

void TestDraftModel::missingFile()
{
    const auto result
        = m_model->run(CaptionTask::Base, requestFor("no-such.mp4", Modality::Video, Aspect::Detail), {});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestDraftModel)
#include "test_draft_model.moc"
