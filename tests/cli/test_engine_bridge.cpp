// SPDX-License-Identifier: MIT
// The engine behind CaptionModel: what it is told, what it keeps between runs, how it stops.
#include "app/engine_bridge.h"
#include "core/captioning/requirement.h"
#include "inference/checkpoint/safetensors.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <stop_token>

namespace anycap::test {

namespace {

std::string testData(const char *name)
{
    return qEnvironmentVariable("ANYCAP_TEST_DATA").toStdString() + "/acm/" + name;
}

std::string sample(const char *name)
{
    return qEnvironmentVariable("ANYCAP_SOURCE_DIR").toStdString() + "/resources/samples/" + name;
}

ConstraintSet constraints(std::initializer_list<const char *> lines)
{
    ConstraintSet set;
    for (const char *line : lines)
        set.push_back(*Constraint::parse(line));
    return set;
}

CaptionRequest refineRequest(const std::string &path, const std::string &ask)
{
    CaptionRequest request;
    request.media.path = path;
    request.instruction.text = ask;
    request.baseCaption = "A bench stands under green trees in a quiet garden.";
    request.sampling.maxNewTokens = 24;
    return request;
}

CaptionResult must(Result<CaptionResult> result)
{
    if (!result)
        qFatal("%s", result.error().toString().c_str());
    return *std::move(result);
}

/// The small checkpoint, to be damaged.
void copyModel(const QTemporaryDir &to)
{
    const QDir from(QString::fromStdString(testData("tiny-internvl-qwen2")));
    for (const QString &name : from.entryList(QDir::Files)) {
        QFile file(from.filePath(name));
        QVERIFY(file.copy(to.filePath(name)));
        QVERIFY(QFile::setPermissions(to.filePath(name), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    }
}

InstructionCatalogue catalogue() { return *InstructionCatalogue::builtIn(); }

} // namespace

class TestEngineBridge : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void limitsAreTold_data();
    void limitsAreTold();
    void whatIsSaidIsNotRepeated();
    void readingSpeedIsToldAsCharacters();
    void anotherInstructionReusesTheMedium();
    void stopsBetweenSteps();
    void stopsBeforeItBegins();
    void streamsWhatItReturns();
    void progressGoesToTheEnd();
    void whatDecodingCannotKeepIsSaid();
    void longTextsSayThatTheyWereCut();
    void servesOnlyWhatItCan();
    void damagedWeightsAreNamed();
    void theFingerprintIsOfTheWeights();

private:
    EngineModel m_model;
    std::unique_ptr<CaptionModel> m_acm;
};

void TestEngineBridge::initTestCase()
{
    EngineModelOptions options;
    options.load.directory = testData("tiny-internvl-qwen2");
    auto model = openEngineModel(options);
    QVERIFY2(model, model ? "" : model.error().toString().c_str());
    m_model = *std::move(model);
    m_acm = makeAcmRefiner(m_model);
}

void TestEngineBridge::limitsAreTold_data()
{
    QTest::addColumn<QString>("constraint");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *constraint, const char *sentence) {
        QTest::newRow(constraint) << QString::fromLatin1(constraint) << QString::fromLatin1(sentence);
    };
    // The benchmark's own words, where it has some.
    row("sentences 1", "The generated caption's length needs to be one sentence.");
    row("sentences 2", "The generated caption's length needs to be exactly two sentences.");
    row("sentences ..2", "The generated caption's length cannot exceed two sentences.");
    row("sentences 1..3", "The generated caption's length cannot exceed three sentences.");
    row("sentences ..1", "The generated caption's length cannot exceed one sentence.");
    row("sentences 2..4", "The generated caption's length needs to be two to four sentences.");
    row("sentences 12", "The generated caption's length needs to be exactly 12 sentences.");
    row("sentences 3..", "The generated caption's length needs to be at least three sentences.");
    row("words ..10", "The generated caption's length needs to be no more than 10 words.");
    row("words 10", "The generated caption's length needs to be exactly 10 words.");
    row("words 10..20", "The generated caption's length needs to be 10 to 20 words.");
    row("words 30..", "The generated caption's length needs to be at least 30 words.");
    row("characters ..80", "The generated caption's length needs to be no more than 80 characters.");
    row("mention red car", "The caption must mention red car.");
    row("avoid red", "The caption must not mention red.");
    row("language de", "The caption must be in German.");
    row("lines ..2", "");
    row("reading-speed ..17", "");
}

void TestEngineBridge::limitsAreTold()
{
    QFETCH(QString, constraint);
    QFETCH(QString, sentence);
    const Constraint parsed = *Constraint::parse(constraint.toStdString());
    const std::vector<std::string> sentences = constraintSentences({parsed});
    QCOMPARE(sentences.empty() ? std::string() : sentences.front(), sentence.toStdString());
    // What the benchmark's sentence means is what was asked.
    if (const ConstraintSet meant = constraintsFromRestriction(sentence.toStdString()); !meant.empty()) {
        QCOMPARE(meant.size(), std::size_t(1));
        QCOMPARE(meant.front().max(), parsed.max());
    }
}

void TestEngineBridge::whatIsSaidIsNotRepeated()
{
    const std::string limit = "The generated caption's length needs to be 10 to 20 words.";
    CaptionRequest request = refineRequest({}, "Where is it? " + limit);
    request.constraints = constraints({"words 10..20"});
    QCOMPARE(requirementText(catalogue(), request), "Where is it? " + limit);
    request.instruction.text = "Where is it?";
    QCOMPARE(requirementText(catalogue(), request), "Where is it? " + limit);
    request.instruction.text.clear();
    QCOMPARE(requirementText(catalogue(), request), limit);
    request.constraints.clear();
    QVERIFY(!requirementText(catalogue(), request).empty());
    // A type's own limits are in its words.
    const InstructionType brief{Modality::Video, Aspect::Brief};
    request.instruction = catalogue().instruction(brief);
    request.constraints = catalogue().entry(brief).defaults;
    QVERIFY(!request.constraints.empty());
    QCOMPARE(requirementText(catalogue(), request), request.instruction.text);
    request.language = "fr";
    QCOMPARE(requirementText(catalogue(), request),
             request.instruction.text + " The caption must be in French.");
}

void TestEngineBridge::readingSpeedIsToldAsCharacters()
{
    QCOMPARE(
        constraintSentences(constraints({"reading-speed ..17"}), Milliseconds(2500)),
        std::vector<std::string>{"The generated caption's length needs to be no more than 42 characters."});
}

void TestEngineBridge::anotherInstructionReusesTheMedium()
{
    m_model.engine->forget();
    const std::string picture = sample("garden.png");
    const CaptionResult first
        = must(m_acm->run(CaptionTask::Refine, refineRequest(picture, "Count the trees."), {}));
    QCOMPARE(first.timings.reusedTokens, std::int64_t(0));
    QCOMPARE(first.timings.reusedTiles, std::int64_t(0));
    const CaptionResult second
        = must(m_acm->run(CaptionTask::Refine, refineRequest(picture, "Name the season."), {}));
    QCOMPARE(second.timings.reusedTiles, std::int64_t(1));
    QVERIFY(second.timings.reusedTokens > 100);
    // The same as without anything kept.
    m_model.engine->forget();
    const CaptionResult fresh
        = must(m_acm->run(CaptionTask::Refine, refineRequest(picture, "Name the season."), {}));
    QCOMPARE(fresh.outputTokenIds, second.outputTokenIds);
    QCOMPARE(fresh.captions.front().text, second.captions.front().text);
    QVERIFY(fresh.outputTokenIds != first.outputTokenIds);
}

void TestEngineBridge::stopsBetweenSteps()
{
    CaptionRequest request = refineRequest(sample("garden.png"), "Tell all.");
    request.sampling.maxNewTokens = 400;
    std::stop_source stop;
    int piecesAfterStop = -1;
    CaptionContext context;
    context.work.stop = stop.get_token();
    context.onText = [&](std::string_view) {
        stop.request_stop();
        ++piecesAfterStop;
    };
    const CaptionResult result = must(m_acm->run(CaptionTask::Refine, request, context));
    QCOMPARE(result.finish, Finish::Cancelled);
    QVERIFY(!result.captions.empty() && !result.captions.front().text.empty());
    // One pass may bring the drafted tokens with it; no pass follows.
    QVERIFY2(piecesAfterStop <= 16, qPrintable(QString::number(piecesAfterStop)));
    QVERIFY(result.outputTokenIds.size() <= 17);
}

void TestEngineBridge::stopsBeforeItBegins()
{
    std::stop_source stop;
    stop.request_stop();
    CaptionContext context;
    context.work.stop = stop.get_token();
    CaptionRequest request = refineRequest(sample("harbour-town.mp4"), "Tell all.");
    request.media.modality = Modality::Video;
    const CaptionResult refined = must(m_acm->run(CaptionTask::Refine, request, context));
    QCOMPARE(refined.finish, Finish::Cancelled);
    QVERIFY(refined.captions.empty());
    request.baseCaption.clear();
    const CaptionResult written = must(makeModelCaptioner(m_model)->run(CaptionTask::Base, request, context));
    QCOMPARE(written.finish, Finish::Cancelled);
}

void TestEngineBridge::streamsWhatItReturns()
{
    std::string streamed;
    CaptionContext context;
    context.onText = [&](std::string_view piece) { streamed += piece; };
    CaptionRequest request = refineRequest({}, "Shorter.");
    request.constraints = constraints({"words 4..7", "sentences 1"});
    request.sampling.maxNewTokens = 200;
    const CaptionResult result = must(m_acm->run(CaptionTask::Refine, request, context));
    QCOMPARE(QString::fromStdString(streamed).trimmed(),
             QString::fromStdString(result.captions.front().text));
    QVERIFY(allMet(check(request.constraints, result.captions.front().text)));
}

void TestEngineBridge::progressGoesToTheEnd()
{
    double last = 0;
    bool goesBack = false;
    CaptionContext context;
    context.work.onProgress = [&](double fraction) {
        goesBack = goesBack || fraction < last;
        last = fraction;
    };
    must(m_acm->run(CaptionTask::Refine, refineRequest(sample("garden.png"), "Shorter."), context));
    QVERIFY(!goesBack);
    QCOMPARE(last, 1.0);
}

void TestEngineBridge::whatDecodingCannotKeepIsSaid()
{
    CaptionRequest request = refineRequest({}, "Shorter.");
    request.language = "de"; // German and English share a script
    const CaptionResult result = must(m_acm->run(CaptionTask::Refine, request, {}));
    QVERIFY(std::any_of(result.remarks.begin(), result.remarks.end(), [](const std::string &remark) {
        return remark.find("language de") != std::string::npos;
    }));
}

void TestEngineBridge::longTextsSayThatTheyWereCut()
{
    CaptionRequest request = refineRequest({}, "Tell all.");
    request.sampling.maxNewTokens = 5;
    const CaptionResult result = must(m_acm->run(CaptionTask::Refine, request, {}));
    QCOMPARE(result.outputTokenIds.size(), std::size_t(5));
    QCOMPARE(result.remarks, std::vector<std::string>{"The answer reached 5 tokens and ends there."});
}

void TestEngineBridge::servesOnlyWhatItCan()
{
    const auto captioner = makeModelCaptioner(m_model);
    QVERIFY(m_acm->info().canRefine && !m_acm->info().canWriteBase);
    QVERIFY(captioner->info().canWriteBase && !captioner->info().canRefine);
    QVERIFY(!m_acm->info().sendsDataAway);
    QVERIFY(m_acm->info().id != captioner->info().id);
    const CaptionRequest picture = refineRequest(sample("garden.png"), "Tell all.");
    QVERIFY(m_acm->accepts(CaptionTask::Refine, picture));
    QVERIFY(captioner->accepts(CaptionTask::Base, picture));
    QVERIFY(!m_acm->accepts(CaptionTask::Base, picture));
    QVERIFY(!captioner->accepts(CaptionTask::Refine, picture));
    QVERIFY(!captioner->accepts(CaptionTask::Base, refineRequest({}, "Tell all.")));
    CaptionRequest sound = picture;
    sound.media = {sample("station.flac"), Modality::Audio, {}, {}};
    QCOMPARE(m_acm->accepts(CaptionTask::Refine, sound).error().code, ErrorCode::Declined);
    CaptionRequest blank = picture;
    blank.baseCaption = " \n";
    QCOMPARE(m_acm->accepts(CaptionTask::Refine, blank).error().code, ErrorCode::Declined);
    CaptionRequest missing = picture;
    missing.media.path = "/nowhere/picture.png";
    const auto failed = m_acm->run(CaptionTask::Refine, missing, {});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::NotFound);
    QCOMPARE(failed.error().detail, missing.media.path);
}

/// A picture that is sound must not be blamed for the model.
void TestEngineBridge::damagedWeightsAreNamed()
{
    const QTemporaryDir folder;
    copyModel(folder);
    const QString path = folder.filePath(QStringLiteral("model.safetensors"));
    const auto file = checkpoint::SafetensorsFile::open(path.toStdString());
    QVERIFY(file);
    const checkpoint::SafetensorsHeader &header = (*file)->header();
    const auto matrix = header.tensors.find("language_model.model.layers.0.mlp.gate_proj.weight");
    QVERIFY(matrix != header.tensors.end());
    QFile weights(path);
    QVERIFY(weights.open(QIODevice::ReadWrite));
    QVERIFY(weights.seek(static_cast<qint64>(header.dataOffset + matrix->second.begin)));
    QCOMPARE(weights.write("\xFF\xFF\xFF\xFF", 4), qint64(4)); // NaN
    weights.close();
    EngineModelOptions options;
    options.load.directory = folder.path().toStdString();
    auto model = openEngineModel(options);
    QVERIFY2(model, model ? "" : model.error().toString().c_str());
    const auto acm = makeAcmRefiner(*std::move(model));
    const auto failed = acm->run(CaptionTask::Refine, refineRequest(sample("garden.png"), "Tell all."), {});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::InvalidData);
    QCOMPARE(failed.error().detail, path.toStdString());
}

void TestEngineBridge::theFingerprintIsOfTheWeights()
{
    const QTemporaryDir folder;
    copyModel(folder);
    const std::string copy = folder.path().toStdString();
    QCOMPARE(*modelFingerprint(copy), m_model.hash);
    QFile readme(folder.filePath(QStringLiteral("README.md")));
    QVERIFY(readme.open(QIODevice::WriteOnly) && readme.write("hello") == 5);
    readme.close();
    QCOMPARE(*modelFingerprint(copy), m_model.hash);
    QFile weights(folder.filePath(QStringLiteral("model.safetensors")));
    QVERIFY(weights.open(QIODevice::ReadWrite));
    QVERIFY(weights.seek(weights.size() / 2));
    char byte = 0;
    QVERIFY(weights.getChar(&byte));
    QVERIFY(weights.seek(weights.size() / 2));
    QVERIFY(weights.putChar(static_cast<char>(byte ^ 1)));
    weights.close();
    QVERIFY(*modelFingerprint(copy) != m_model.hash);
    QVERIFY(!modelFingerprint("/nowhere"));
}

} // namespace anycap::test

QTEST_GUILESS_MAIN(anycap::test::TestEngineBridge)
#include "test_engine_bridge.moc"
