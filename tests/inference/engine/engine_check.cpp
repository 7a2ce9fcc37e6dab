// SPDX-License-Identifier: MIT
// The engine through its public face, against answers of the original code: from a question to text, with
// pictures, history and sound; reuse, drafts, constraints, cancelling and refusals.
// Usage: inference_engine [device...] (default: cpu cpu-torch)
#include "inference/open_engine.h"
#include "tests/inference/model/fixture.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

namespace {

using namespace anycap;
using namespace anycap::engine;
using namespace anycap::model::checks;

std::unique_ptr<Engine> opened(Checks &checks, const LoadOptions &options)
{
    auto engine = openEngine(options);
    checks.isTrue(engine.has_value(), options.directory + ": " + (engine ? "" : engine.error().toString()));
    return engine ? std::move(*engine) : nullptr;
}

/// The tile as a picture: of the model's own tile size it is not resized again.
RgbImage picture(const std::filesystem::path &fixtures, const std::string &tensor)
{
    std::ifstream stream(fixtures / "preprocess/tiles.safetensors", std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    std::uint64_t size = 0;
    std::memcpy(&size, bytes.data(), sizeof size);
    const auto entry = nlohmann::json::parse(bytes.substr(8, size))[tensor];
    const auto first
        = bytes.begin() + static_cast<std::ptrdiff_t>(8 + size + entry["data_offsets"][0].get<std::size_t>());
    return {112, 112, {first, first + 112 * 112 * 3}};
}

Pcm sound(const std::filesystem::path &wav)
{
    std::ifstream stream(wav, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    Pcm pcm;
    for (std::size_t i = 44; i + 1 < bytes.size(); i += 2) {
        std::int16_t value = 0;
        std::memcpy(&value, bytes.data() + i, 2);
        pcm.samples.push_back(static_cast<float>(value) / 32768.0F);
    }
    return pcm;
}

at::Tensor asTensor(const TracedTensor &traced) { return at::tensor(traced.values).view(traced.shape); }

void checkAnswer(Checks &checks, Engine &engine, const Request &request, const nlohmann::json &expected,
                 const std::string &name)
{
    engine.forget();
    std::string streamed;
    const auto answer = engine.answer(request, [&](std::string_view piece) { streamed += piece; });
    checks.isTrue(answer.has_value(), name + ": " + (answer ? "" : answer.error().toString()));
    if (!answer)
        return;
    checks.isTrue(answer->promptIds == expected["input_ids"].get<std::vector<std::int64_t>>(),
                  name + ": prompt ids");
    checks.isTrue(answer->outputIds == expected["output_ids"].get<std::vector<std::int64_t>>(),
                  name + ": output ids");
    checks.isTrue(answer->text == expected["output_text"].get<std::string>(),
                  name + ": text is " + answer->text);
    checks.isTrue(streamed.find(answer->text) != std::string::npos, name + ": streamed text");

    const auto again = engine.answer(request);
    checks.isTrue(again && again->outputIds == answer->outputIds, name + ": same answer from the caches");
    checks.isTrue(again && again->timings.reusedTokens == answer->timings.promptTokens - 1
                      && again->timings.reusedTiles == static_cast<std::int64_t>(request.media.images.size()),
                  name + ": nothing is computed twice");
    Request drafted = request;
    drafted.draftText = answer->text;
    const auto withDrafts = engine.answer(drafted);
    checks.isTrue(withDrafts && withDrafts->outputIds == answer->outputIds,
                  name + ": same answer with drafts");
}

void checkPictures(Checks &checks, const std::filesystem::path &fixtures, const std::string &folder,
                   const std::string &device)
{
    LoadOptions options;
    options.device = device;
    options.directory = (fixtures / folder).string();
    const auto engine = opened(checks, options);
    if (!engine)
        return;
    checks.isTrue(engine->info().unusedTensors.empty(), folder + ": every tensor used");
    const bool hasTiles = folder == "tiny-internvl-internlm2";
    const auto about = readJson(fixtures / folder / "expected.json");
    for (const auto &one : about["cases"]) {
        const std::string name = one["name"];
        Request request;
        request.prompt = one["question"];
        request.maxNewTokens = one["max_new_tokens"];
        request.sampling.repetitionPenalty = one["gen_extra"].value("repetition_penalty", 1.0);
        request.sampling.noRepeatNgram = one["gen_extra"].value("no_repeat_ngram_size", 0);
        if (!one["history"].is_null())
            for (const auto &turn : one["history"])
                request.history.push_back({turn[0], turn[1]});
        const bool isOneTile = one["num_patches_list"] == nlohmann::json::array({1});
        // The case that ends early stops at a token of its own, not the template's.
        if (name == "image_stop" || !(name == "text_only" || (hasTiles && isOneTile)))
            continue;
        if (isOneTile)
            request.media.images = {picture(fixtures, "img_a.s112.single.u8")};
        checkAnswer(checks, *engine, request, one, folder + " " + name);
    }
}

/// What is kept of earlier answers stays within its bound, and answers are the same with any bound.
void checkReuseBound(Checks &checks, Engine &unbound, LoadOptions options, const Request &request)
{
    const auto expected = unbound.answer(request);
    if (!expected)
        return;
    // One tile is 16 rows of 64 numbers; three layers keep keys and values of two heads of 16 numbers.
    constexpr std::int64_t kRows = 16 * 64 * 4;
    constexpr std::int64_t kPosition = 3 * 2 * 2 * 16 * 4;
    const std::int64_t prompt = (expected->timings.promptTokens + request.maxNewTokens) * kPosition;
    Request other = request;
    auto &bytes = other.media.images.front().bytes;
    std::reverse(bytes.begin(), bytes.end());
    struct Case {
        const char *name;
        std::int64_t bytes;
        bool isTileKept; ///< when the first picture comes again behind another
        bool isPromptKept;
    };
    for (const Case &one : {Case{"room for nothing", kRows - 1, false, false},
                            Case{"room for one prompt", 2 * kRows + prompt, true, false},
                            Case{"room for two prompts", 2 * kRows + 2 * prompt, true, true}}) {
        options.reuseBytes = static_cast<std::uint64_t>(one.bytes);
        const auto engine = opened(checks, options);
        if (!engine)
            return;
        (void)engine->answer(request);
        (void)engine->answer(other);
        const auto again = engine->answer(request);
        checks.isTrue(again && again->outputIds == expected->outputIds,
                      std::string(one.name) + ": the answer");
        checks.isTrue(again && (again->timings.reusedTiles == 1) == one.isTileKept,
                      std::string(one.name) + ": the tile");
        checks.isTrue(
            again && (again->timings.reusedTokens == again->timings.promptTokens - 1) == one.isPromptKept,
            std::string(one.name) + ": the prompt");
    }
}

void checkStages(Checks &checks, const std::filesystem::path &fixtures, const std::string &device)
{
    LoadOptions options;
    options.device = device;
    options.directory = (fixtures / "tiny-internvl-internlm2").string();
    const auto engine = opened(checks, options);
    if (!engine)
        return;
    const TensorFile expected(fixtures / "tiny-internvl-internlm2/expected.safetensors");
    Request request;
    request.prompt = "<image>\nPlease describe the image shortly.";
    request.maxNewTokens = 1;
    request.media.images = {picture(fixtures, "img_a.s112.single.u8")};
    const auto trace = engine->trace(request);
    checks.isTrue(trace.has_value(), "a trace is made");
    if (trace) {
        checks.isClose(asTensor(trace->tensors.at("first_logits")),
                       expected.tensor("image_single.logits_first"), 1e-4, "trace: logits");
        checks.isTrue(trace->tensors.at("vision_features").shape == std::vector<std::int64_t>({1, 65, 64}),
                      "trace: features");
        checks.isTrue(trace->tensors.at("projected").shape == std::vector<std::int64_t>({1, 16, 64}),
                      "trace: projected");
    }

    checkReuseBound(checks, *engine, options, request);

    // Another picture behind the same words shares no more than the words before it.
    (void)engine->answer(request);
    request.media.images = {picture(fixtures, "img_b.s112.single.u8")};
    const auto other = engine->answer(request);
    const auto image = engine->trace(request);
    checks.isTrue(other && image && other->outputIds == image->answer.outputIds
                      && other->timings.reusedTokens < other->timings.promptTokens - 16,
                  "another picture is not mistaken for the last");

    request.maxNewTokens = 80;
    for (const char *line : {"words 10..20", "words 10", "sentences 2"}) {
        request.constraints = {*Constraint::parse(line)};
        for (const std::uint64_t seed : {1, 2}) {
            request.sampling.isSampling = true;
            request.sampling.seed = seed;
            const auto kept = engine->answer(request);
            checks.isTrue(kept && allMet(check(request.constraints, kept->text)),
                          std::string(line) + ": " + (kept ? kept->text : kept.error().toString()));
        }
    }
    request.constraints.clear();

    std::stop_source stop;
    const auto stopped = engine->answer(
        request, [&](std::string_view) { stop.request_stop(); }, WorkContext{stop.get_token(), {}});
    checks.isTrue(stopped && stopped->finish == Finish::Cancelled && stopped->outputIds.size() < 80,
                  "an answer stops");
    const auto early = engine->answer(request, {}, WorkContext{stop.get_token(), {}});
    checks.isTrue(early && early->finish == Finish::Cancelled && early->text.empty(),
                  "a stop before the start");
    request.media.images.clear();
    checks.isTrue(!engine->answer(request), "a mark without a picture is refused");
    request.prompt = "Hello";
    request.media.sounds = {Pcm{16000, std::vector<float>(16000)}};
    const auto deaf = engine->answer(request);
    checks.isTrue(!deaf && deaf.error().code == ErrorCode::Unsupported, "sound needs a sound encoder");
}

void checkSound(Checks &checks, const std::filesystem::path &folder, const std::string &device)
{
    const auto expected = readJson(folder / "expected.json");
    LoadOptions options;
    options.device = device;
    options.directory = folder.string();
    options.audioHeads = 4;
    options.audioFrames = expected["target_length"];
    const auto engine = opened(checks, options);
    if (!engine || !engine->info().hasAudio) {
        checks.isTrue(false, "sound encoder found");
        return;
    }
    const TensorFile tensors(folder / "expected.safetensors");
    Request request;
    request.prompt
        = "<audio>\nYou are a multimodal aligner. Transform the existing caption to meet the requirement: '"
        + expected["instruction"].get<std::string>() + "'. Existing caption: '"
        + expected["initial_caption"].get<std::string>() + "'. Only respond with the improved caption.";
    request.maxNewTokens = 32;
    request.media.sounds = {sound(folder / "tone16k.wav")};
    const auto trace = engine->trace(request);
    checks.isTrue(trace.has_value(), trace ? "" : trace.error().toString());
    if (!trace)
        return;
    // The filter bank may differ by 0.001 from the reference; the features follow it.
    checks.isClose(asTensor(trace->tensors.at("audio_features")), tensors.tensor("features"), 5e-4,
                   "sound features");
    checks.isClose(asTensor(trace->tensors.at("audio_projected")), tensors.tensor("projected"), 1e-4,
                   "sound projected");
    checks.isClose(asTensor(trace->tensors.at("first_logits")), tensors.tensor("logits_first"), 1e-4,
                   "sound logits");
    checks.isTrue(trace->answer.promptIds == expected["input_ids"].get<std::vector<std::int64_t>>(),
                  "sound prompt ids");
    checks.isTrue(trace->answer.outputIds == expected["output_ids"].get<std::vector<std::int64_t>>(),
                  "sound output ids");
}

/// In bfloat16 the answer differs; the logits stay near.
void checkHalf(Checks &checks, const std::filesystem::path &fixtures, const std::string &device)
{
    const TensorFile expected(fixtures / "tiny-internvl-internlm2/expected.safetensors");
    LoadOptions options;
    options.device = device;
    options.directory = (fixtures / "tiny-internvl-internlm2").string();
    options.precision = Precision::BFloat16;
    const auto engine = opened(checks, options);
    if (!engine)
        return;
    checks.isTrue(engine->info().precision == "bfloat16", device + ": precision told");
    Request request;
    request.prompt = "<image>\nPlease describe the image shortly.";
    request.maxNewTokens = 4;
    request.media.images = {picture(fixtures, "img_a.s112.single.u8")};
    const auto trace = engine->trace(request);
    checks.isTrue(trace.has_value(), device + ": a trace in bfloat16");
    if (!trace)
        return;
    const at::Tensor wanted = expected.tensor("image_single.logits_first");
    const double error
        = ((asTensor(trace->tensors.at("first_logits")) - wanted).norm() / wanted.norm()).item<double>();
    std::printf("%s: bfloat16 logits differ by %.4f of their size\n", device.c_str(), error);
    checks.isTrue(error > 0 && error < 0.05, device + ": bfloat16 logits");
    const std::string &decoding = engine->info().decoding;
    std::printf("%s: decoding %s\n", device.c_str(), decoding.empty() ? "on own kernels" : decoding.c_str());
    checks.isTrue((device == "cpu") == decoding.empty(), device + ": how it decodes is told");
}

void checkDevices(Checks &checks, const std::filesystem::path &fixtures)
{
    LoadOptions options;
    options.directory = (fixtures / "tiny-internvl-internlm2").string();
    const std::pair<const char *, ErrorCode> refused[]
        = {{"gpu", ErrorCode::InvalidArgument},    {"cuda:", ErrorCode::InvalidArgument},
           {"cuda:x", ErrorCode::InvalidArgument}, {"cuda:-1", ErrorCode::InvalidArgument},
           {"", ErrorCode::InvalidArgument},       {"cuda:99", ErrorCode::Unsupported}};
    for (const auto &[device, code] : refused) {
        options.device = device;
        const auto engine = openEngine(options);
        checks.isTrue(!engine && engine.error().code == code, std::string("device '") + device + "'");
    }
    const std::pair<const char *, const char *> named[] = {{"cpu", "CPU"}, {"cpu-torch", "CPU (libtorch)"}};
    for (const auto &[device, name] : named) {
        options.device = device;
        const auto engine = opened(checks, options);
        checks.isTrue(engine && engine->info().device == name, std::string(device) + ": told");
    }
    options.precision = Precision::Int8;
    options.device = "cpu-torch";
    const auto narrow = openEngine(options);
    checks.isTrue(!narrow && narrow.error().code == ErrorCode::Unsupported, "int8 is for the own kernels");
    options.device = "auto";
    const auto automatic = opened(checks, options);
    checks.isTrue(automatic && automatic->info().device == "CPU", "int8 chooses the CPU");
}

} // namespace

int main(int argc, char **argv)
{
    Checks checks;
    LoadOptions nowhere;
    nowhere.directory = "/nonexistent-model";
    checks.isTrue(!openEngine(nowhere), "a folder that is not there");
    const auto fixtures = fixturesFolder();
    if (fixtures.empty()) {
        std::printf("SKIPPED: reference numbers are not beside this checkout\n");
        return checks.exitStatus();
    }
    checkDevices(checks, fixtures);
    const std::vector<std::string> devices = argc > 1 ? std::vector<std::string>(argv + 1, argv + argc)
                                                      : std::vector<std::string>{"cpu", "cpu-torch"};
    for (const std::string &device : devices) {
        checkPictures(checks, fixtures, "tiny-internvl-internlm2", device);
        checkPictures(checks, fixtures, "tiny-internvl-qwen2", device);
        checkStages(checks, fixtures, device);
        checkSound(checks, fixtures / "proposed-acm-audio", device);
        checkHalf(checks, fixtures, device);
    }
    return checks.exitStatus();
}
