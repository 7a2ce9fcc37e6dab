// SPDX-License-Identifier: MIT
// Every reference case through the engine's public face: prompt and output ids, text, logits and stages;
// again from what is kept, with drafts, from shards, from bfloat16, with pictures cut into tiles, frames,
// sound.
#include "app/engine_loader.h"
#include "core/media/audio_reader.h"
#include "tests/inference/checks/scratch.h"
#include "tests/inference/engine/reference.h"

#include <QTest>

#include <map>

namespace checks = anycap::checks;
namespace engine = anycap::engine;
namespace reference = anycap::reference;
using anycap::Constraint;
using anycap::loadEngine;
using anycap::readAudio;

namespace {

constexpr double kTolerance = 1e-4; // abs, as the fixtures state
constexpr double kPixelTolerance = 1e-6;

const char *const kInternLM2 = "tiny-internvl-internlm2";
const char *const kQwen2 = "tiny-internvl-qwen2";

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

} // namespace

class TestEngineReference : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cases_data();
    void cases();
    void writtenOutConversation();
    void stagesOfPictures_data();
    void stagesOfPictures();
    void sound();
    void extraStopIdsNeedNoConstraints();

private:
    struct Model {
        std::string expected; ///< folder of expected.json
        std::string directory;
        std::string device = "cpu";
    };
    engine::Engine *engineOf(const std::string &name);

    std::string m_fixtures;
    std::map<std::string, Model> m_models;
    std::map<std::string, std::unique_ptr<engine::Engine>> m_engines;
    checks::ScratchFolder m_sharded;
    checks::ScratchFolder m_bfloat16;
};

void TestEngineReference::initTestCase()
{
    m_fixtures = reference::fixturesFolder();
    if (m_fixtures.empty())
        QSKIP("reference numbers are not beside this checkout");
    const std::string internlm2 = m_fixtures + kInternLM2;
    const std::string qwen2 = m_fixtures + kQwen2;
    m_sharded.copyFrom(internlm2);
    QVERIFY(std::remove(m_sharded.path("model.safetensors").c_str()) == 0);
    m_sharded.copyFrom(internlm2 + "/sharded");
    m_bfloat16.copyFrom(qwen2);
    m_bfloat16.copyFrom(qwen2 + "/bf16-untied");
    m_models = {{kInternLM2, {internlm2, internlm2}},
                {kQwen2, {qwen2, qwen2}},
                {"sharded", {internlm2, m_sharded.path()}},
                {"bf16-untied", {qwen2 + "/bf16-untied", m_bfloat16.path()}},
                {"internlm2 on libtorch", {internlm2, internlm2, "cpu-torch"}},
                {"qwen2 on libtorch", {qwen2, qwen2, "cpu-torch"}},
                {"bf16-untied on libtorch", {qwen2 + "/bf16-untied", m_bfloat16.path(), "cpu-torch"}}};
}

engine::Engine *TestEngineReference::engineOf(const std::string &name)
{
    auto &engine = m_engines[name];
    if (!engine) {
        engine::LoadOptions options;
        options.directory = m_models.at(name).directory;
        options.device = m_models.at(name).device;
        options.precision = engine::Precision::Float32;
        options.threads = 1; // small matrices: a second thread would only wait
        auto opened = loadEngine(options);
        if (!opened) {
            qWarning("%s", opened.error().toString().c_str());
            return nullptr;
        }
        engine = std::move(*opened);
    }
    return engine.get();
}

void TestEngineReference::cases_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("index");
    for (const auto &[name, model] : m_models) {
        int index = 0;
        const auto expected = reference::readJson(model.expected + "/expected.json");
        for (const auto &one : expected["cases"])
            QTest::addRow("%s %s", name.c_str(), one["name"].get<std::string>().c_str())
                << text(name) << index++;
    }
}

void TestEngineReference::cases()
{
    QFETCH(QString, model);
    QFETCH(int, index);
    const std::string folder = m_models.at(model.toStdString()).expected;
    const auto one = reference::readJson(folder + "/expected.json")["cases"][static_cast<std::size_t>(index)];
    engine::Engine *engine = engineOf(model.toStdString());
    QVERIFY(engine != nullptr);
    QVERIFY(engine->info().unusedTensors.empty());
    engine->forget();
    const engine::Request request = reference::requestOf(one);

    const auto trace = engine->trace(request);
    QVERIFY2(trace, trace ? "" : trace.error().toString().c_str());
    QCOMPARE(trace->answer.promptIds, one["input_ids"].get<std::vector<std::int64_t>>());
    QVERIFY(reference::agrees(trace->answer.outputIds, one));
    const std::string logits = one["name"].get<std::string>() + ".logits_first";
    const double difference
        = reference::largestDifference(trace->tensors.at("first_logits").values,
                                       reference::readTensor(folder + "/expected.safetensors", logits));
    QVERIFY2(difference <= kTolerance, qPrintable(QString::number(difference)));

    std::string streamed;
    const auto answer = engine->answer(request, [&](std::string_view piece) { streamed += piece; });
    QVERIFY(answer);
    QCOMPARE(answer->outputIds, trace->answer.outputIds);
    if (answer->outputIds == one["output_ids"].get<std::vector<std::int64_t>>())
        QCOMPARE(text(answer->text), text(one["output_text"].get<std::string>()));
    QVERIFY(streamed.find(answer->text) != std::string::npos);

    const auto again = engine->answer(request);
    QVERIFY(again);
    QCOMPARE(again->outputIds, answer->outputIds);
    QCOMPARE(again->timings.reusedTokens, answer->timings.promptTokens - 1);
    std::int64_t tiles = 0;
    for (const auto &count : one["num_patches_list"])
        tiles += count.get<std::int64_t>();
    QCOMPARE(again->timings.reusedTiles, tiles);

    // From what is kept, a text that the answer shares little with; without, the answer itself.
    for (const std::string &draft :
         {one.value("initial_caption", std::string("a b c a b d")), answer->text}) {
        engine::Request drafted = request;
        drafted.draftText = draft;
        const auto withDrafts = engine->answer(drafted);
        QVERIFY(withDrafts);
        QCOMPARE(withDrafts->outputIds, answer->outputIds);
        engine->forget();
    }
}

/// A prompt that is the whole conversation with its marks replaced already.
void TestEngineReference::writtenOutConversation()
{
    for (const char *model : {kInternLM2, kQwen2}) {
        engine::Engine *engine = engineOf(model);
        QVERIFY(engine != nullptr);
        const auto expected = reference::readJson(m_fixtures + model + "/expected.json");
        for (const auto &one : expected["cases"]) {
            if (!one["query"].is_string())
                continue;
            engine::Request request = reference::requestOf(one);
            request.prompt = one["query"];
            request.history.clear();
            request.maxNewTokens = 1;
            const auto answer = engine->answer(request);
            QVERIFY2(answer, answer ? "" : answer.error().toString().c_str());
            QCOMPARE(answer->promptIds, one["input_ids"].get<std::vector<std::int64_t>>());
            if (request.media.images.empty())
                continue;
            request.media.images.pop_back();
            QVERIFY(!engine->answer(request));
        }
    }
}

void TestEngineReference::stagesOfPictures_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("internlm2") << QString::fromLatin1(kInternLM2);
    QTest::newRow("qwen2, positions resampled") << QString::fromLatin1(kQwen2);
}

void TestEngineReference::stagesOfPictures()
{
    QFETCH(QString, model);
    const std::string expected = m_fixtures + model.toStdString() + "/expected.safetensors";
    engine::Engine *engine = engineOf(model.toStdString());
    QVERIFY(engine != nullptr);
    const nlohmann::json about{{"question", "<image><image>"},
                               {"max_new_tokens", 1},
                               {"gen_extra", nlohmann::json::object()},
                               {"eos_token_id", 0},
                               {"history", nullptr},
                               {"inputs",
                                {{{"image", "images/img_a.png"}, {"dynamic", false}},
                                 {{"image", "images/img_c.png"}, {"max_num", 6}}}}};
    const auto trace = engine->trace(reference::requestOf(about));
    QVERIFY(trace);
    struct Stage {
        const char *traced;
        const char *stored;
        double tolerance;
    };
    for (const Stage &stage : {Stage{"pixel_values", "vit.pixel_values", kPixelTolerance},
                               Stage{"vision_features", "vit.hidden.3", kTolerance},
                               Stage{"pixel_shuffled", "vit.pixel_shuffled", kTolerance},
                               Stage{"projected", "vit.projected", kTolerance}}) {
        // The reference has the first three tiles.
        const auto stored = reference::readTensor(expected, stage.stored);
        std::vector<float> traced = trace->tensors.at(stage.traced).values;
        QVERIFY(!stored.empty() && traced.size() == stored.size() * 2);
        traced.resize(stored.size());
        const double difference = reference::largestDifference(traced, stored);
        QVERIFY2(difference <= stage.tolerance,
                 qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(stage.traced)).arg(difference)));
    }
}

void TestEngineReference::sound()
{
    const std::string folder = m_fixtures + "proposed-acm-audio";
    const auto expected = reference::readJson(folder + "/expected.json");
    engine::LoadOptions options;
    options.directory = folder;
    options.audioHeads = 4;
    options.audioFrames = expected["target_length"];
    const auto engine = loadEngine(options);
    QVERIFY(engine && (*engine)->info().hasAudio);
    const auto wav = readAudio(folder + "/" + expected["wav"].get<std::string>(), {}, {});
    QVERIFY(wav);
    engine::Request request;
    request.prompt = "You are a multimodal aligner. Transform the existing caption to meet the requirement: '"
        + expected["instruction"].get<std::string>() + "'. Existing caption: '"
        + expected["initial_caption"].get<std::string>() + "'. Only respond with the improved caption.";
    request.maxNewTokens = 32;
    request.media.sounds = {wav->pcm};
    const auto trace = (*engine)->trace(request);
    QVERIFY(trace);
    QCOMPARE(trace->answer.promptIds, expected["input_ids"].get<std::vector<std::int64_t>>());
    QCOMPARE(trace->answer.outputIds, expected["output_ids"].get<std::vector<std::int64_t>>());
    for (const auto &[traced, stored, tolerance] : {std::tuple{"audio_features", "features", 5e-4},
                                                    std::tuple{"audio_projected", "projected", kTolerance},
                                                    std::tuple{"first_logits", "logits_first", kTolerance}})
        QVERIFY(reference::largestDifference(trace->tensors.at(traced).values,
                                             reference::readTensor(folder + "/expected.safetensors", stored))
                <= tolerance);
    for (int round = 0; round < 2; ++round) {
        request.draftText = trace->answer.text;
        const auto answer = (*engine)->answer(request);
        QVERIFY(answer);
        QCOMPARE(answer->outputIds, trace->answer.outputIds);
        QCOMPARE(answer->timings.reusedTokens, round == 0 ? 0 : answer->timings.promptTokens - 1);
    }
}

void TestEngineReference::extraStopIdsNeedNoConstraints()
{
    engine::Engine *engine = engineOf(kQwen2);
    QVERIFY(engine != nullptr);
    engine::Request request;
    request.prompt = "Hi";
    request.extraStopIds = {5};
    request.constraints = {*Constraint::parse("words ..5")};
    QVERIFY(!engine->answer(request));
}

QTEST_GUILESS_MAIN(TestEngineReference)
#include "test_engine_reference.moc"
