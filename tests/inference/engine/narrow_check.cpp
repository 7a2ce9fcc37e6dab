// SPDX-License-Identifier: MIT
// Models in fewer bits: how far they are from the full ones, the file that keeps them, and the memory that
// loading takes, refuses to take and gives back.
#include "inference/checkpoint/narrow_weights.h"
#include "inference/checkpoint/safetensors_writer.h"
#include "inference/open_engine.h"
#include "inference/quantize_checkpoint.h"
#include "tests/inference/checks/scratch.h"
#include "tests/inference/model/fixture.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

using namespace anycap;
using namespace anycap::engine;
using namespace anycap::model::checks;
using anycap::checks::ScratchFolder;

constexpr std::uint64_t kMebibyte = std::uint64_t{1} << 20;

std::unique_ptr<Engine> opened(Checks &checks, const std::string &directory, Precision precision)
{
    LoadOptions options;
    options.directory = directory;
    options.precision = precision;
    auto engine = openEngine(options);
    checks.isTrue(engine.has_value(), directory + ": " + (engine ? "" : engine.error().toString()));
    return engine ? std::move(*engine) : nullptr;
}

Request question(const std::string &prompt)
{
    Request request;
    request.prompt = prompt;
    request.maxNewTokens = 32;
    return request;
}

/// Largest and mean difference of the logits behind the prompt, and how many greedy tokens agree from the
/// start.
void checkAccuracy(Checks &checks, const std::string &directory, Precision precision, const char *name,
                   double most)
{
    const auto full = opened(checks, directory, Precision::Float32);
    const auto narrow = opened(checks, directory, precision);
    if (!full || !narrow)
        return;
    checks.isTrue(narrow->info().precision == name, std::string("the precision is ") + name);
    checks.isTrue(narrow->info().weightBytes < full->info().weightBytes, "fewer bytes");
    double largest = 0;
    double meanError = 0;
    double spread = 0;
    std::size_t agreeing = 0;
    std::size_t tokens = 0;
    const std::vector<std::string> prompts{"Describe the weather.", "What is a caption for?",
                                           "Write one sentence about a red bicycle by the sea."};
    for (const std::string &prompt : prompts) {
        const auto exact = full->trace(question(prompt));
        const auto near = narrow->trace(question(prompt));
        checks.isTrue(exact && near, "both answer");
        if (!exact || !near)
            return;
        const at::Tensor a = at::tensor(exact->tensors.at("first_logits").values);
        const at::Tensor b = at::tensor(near->tensors.at("first_logits").values);
        const at::Tensor off = (a - b).abs();
        largest = std::max(largest, off.max().item<double>());
        meanError += off.mean().item<double>() / static_cast<double>(prompts.size());
        spread += a.std().item<double>() / static_cast<double>(prompts.size());
        const auto &left = exact->answer.outputIds;
        const auto &right = near->answer.outputIds;
        const auto differs = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
        agreeing += static_cast<std::size_t>(differs.first - left.begin());
        tokens += left.size();
    }
    std::printf(
        "%s %s: logits differ by %.4f at most, %.4f on average (they spread by %.3f); first %zu of %zu "
        "greedy tokens agree\n",
        std::filesystem::path(directory).filename().c_str(), name, largest, meanError, spread, agreeing,
        tokens);
    checks.isTrue(meanError > 0 && meanError < most * spread,
                  std::string(name) + ": the mean error is a small part of the spread");
}

void checkFile(Checks &checks, const std::string &fixture)
{
    const ScratchFolder folder;
    folder.copyFrom(fixture);
    for (const auto &[precision, bits] : {std::pair{Precision::Int8, 8}, std::pair{Precision::Int4, 4}}) {
        const auto made = opened(checks, folder.path(), precision);
        QuantizeOptions options;
        options.directory = folder.path();
        options.precision = precision;
        const auto report = quantizeCheckpoint(options);
        checks.isTrue(report && report->finish == Finish::Completed && report->matrices > 0
                          && report->bytes < report->storedBytes,
                      "quantised: " + (report ? "" : report.error().toString()));
        const std::string path = folder.path(checkpoint::narrowFileName(bits));
        checks.isTrue(report && report->path == path && std::filesystem::exists(path),
                      "it lies in the folder");
        const auto read = opened(checks, folder.path(), precision);
        if (!made || !read)
            return;
        checks.isTrue(read->info().precisionNote.empty(), "it is used: " + read->info().precisionNote);
        const auto expected = made->trace(question("Describe the weather."));
        const auto trace = read->trace(question("Describe the weather."));
        checks.isTrue(expected && trace
                          && expected->tensors.at("first_logits").values
                              == trace->tensors.at("first_logits").values
                          && expected->answer.outputIds == trace->answer.outputIds,
                      "the same to the bit from the file and made at load");
    }

    // Other weights under the same names: the file is not used, and that is told.
    const std::string weights = folder.path("model.safetensors");
    std::string bytes = anycap::checks::readBytes(weights);
    const auto checkpoint = checkpoint::Checkpoint::open(folder.path());
    if (!checkpoint)
        return;
    const auto &tensor = (*checkpoint)->tensors().rbegin()->second;
    const std::size_t at = tensor.file->header().dataOffset + tensor.info.begin;
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    folder.write("model.safetensors", bytes);
    const auto other = opened(checks, folder.path(), Precision::Int4);
    checks.isTrue(other && other->info().precisionNote.find("other weights") != std::string::npos
                      && other->info().precisionNote.find("anycap-int4.safetensors") != std::string::npos,
                  "a file of other weights is not used");

    std::stop_source stop;
    stop.request_stop();
    QuantizeOptions options;
    options.directory = folder.path();
    options.output = folder.path("elsewhere.safetensors");
    const auto stopped = quantizeCheckpoint(options, WorkContext{stop.get_token(), {}});
    checks.isTrue(stopped && stopped->finish == Finish::Cancelled && !std::filesystem::exists(options.output),
                  "stopping leaves nothing");
    options.precision = Precision::Float32;
    checks.isTrue(!quantizeCheckpoint(options), "only int8 and int4");
}

/// VmRSS or VmHWM of this process.
std::uint64_t statusBytes(const std::string &key)
{
    std::ifstream file("/proc/self/status");
    for (std::string line; std::getline(file, line);)
        if (line.rfind(key + ":", 0) == 0) {
            std::istringstream rest(line.substr(key.size() + 1));
            std::uint64_t kilobytes = 0;
            rest >> kilobytes;
            return kilobytes * 1024;
        }
    return 0;
}

void resetPeak() { std::ofstream("/proc/self/clear_refs") << "5"; }

/// The fixture's tokenizer and tower with a language model of about 150 million numbers.
void writeLarge(const ScratchFolder &folder, const std::string &fixture, checkpoint::DType type)
{
    folder.copyFrom(fixture);
    auto config = readJson(folder.path("config.json"));
    auto &llm = config["llm_config"];
    llm["hidden_size"] = 1024;
    llm["intermediate_size"] = 4096;
    llm["num_hidden_layers"] = 10;
    llm["num_attention_heads"] = 8;
    llm["num_key_value_heads"] = 4;
    folder.write("config.json", config.dump());
    const auto parsed = checkpoint::parseConfig(config.dump());
    const checkpoint::TensorManifest manifest = checkpoint::expectedTensors(*parsed);
    std::vector<checkpoint::SafetensorsWriter::Entry> entries;
    for (const auto &tensor : manifest.tensors())
        entries.push_back({tensor.name, type, tensor.shape});
    auto writer = checkpoint::SafetensorsWriter::create(folder.path("model.safetensors"), entries, {});
    for (const auto &tensor : manifest.tensors()) {
        std::size_t size = 2;
        for (const std::int64_t n : tensor.shape)
            size *= static_cast<std::size_t>(n);
        const std::vector<std::byte> zeros(size);
        (void)writer->append(zeros);
    }
    (void)writer->commit();
}

void checkMemory(Checks &checks, const std::string &fixture)
{
    for (const auto &[type, precision] : {std::pair{checkpoint::DType::BF16, Precision::Automatic},
                                          std::pair{checkpoint::DType::BF16, Precision::Int8},
                                          std::pair{checkpoint::DType::BF16, Precision::Int4},
                                          std::pair{checkpoint::DType::F16, Precision::BFloat16}}) {
        const ScratchFolder folder;
        writeLarge(folder, fixture, type);
        const std::uint64_t before = statusBytes("VmRSS");
        resetPeak();
        auto engine = opened(checks, folder.path(), precision);
        if (!engine)
            return;
        const std::uint64_t weights = engine->info().weightBytes;
        const std::uint64_t peak = statusBytes("VmHWM");
        const auto answer = engine->answer(question("Describe the weather."));
        checks.isTrue(answer.has_value(), "the large model answers");
        const std::uint64_t used = statusBytes("VmRSS");
        engine.reset();
        const std::uint64_t after = statusBytes("VmRSS");
        std::printf("%s: weights %llu MiB, loading adds %llu at most, in use %llu, left %llu\n",
                    precision == Precision::Automatic      ? "bf16 as stored"
                        : precision == Precision::BFloat16 ? "bf16 from fp16"
                        : precision == Precision::Int8     ? "int8"
                                                           : "int4",
                    static_cast<unsigned long long>(weights / kMebibyte),
                    static_cast<unsigned long long>((peak - before) / kMebibyte),
                    static_cast<unsigned long long>((used - std::min(used, before)) / kMebibyte),
                    static_cast<unsigned long long>((after - std::min(after, before)) / kMebibyte));
        checks.isTrue(weights > 70 * kMebibyte, "there is something to measure");
        checks.isTrue(peak < before + weights + weights * 3 / 10 + 48 * kMebibyte,
                      "loading holds one copy of the weights");
        checks.isTrue(after < before + 32 * kMebibyte, "unloading gives the memory back");
    }
}

void checkRefusal(Checks &checks, const std::string &fixture)
{
    const ScratchFolder folder;
    writeLarge(folder, fixture, checkpoint::DType::BF16);
    const auto refusal = [&](std::uint64_t mebibytes) {
        LoadOptions options;
        options.directory = folder.path();
        options.memoryLimitBytes = mebibytes * kMebibyte;
        const auto engine = openEngine(options);
        checks.isTrue(!engine && engine.error().code == ErrorCode::OutOfMemory,
                      "refused at " + std::to_string(mebibytes) + " MiB");
        return engine ? std::string() : engine.error().message;
    };
    const auto says = [&](const std::string &message, const std::string &part) {
        checks.isTrue(message.find(part) != std::string::npos, "'" + message + "' says '" + part + "'");
    };
    resetPeak();
    const std::uint64_t before = statusBytes("VmHWM");
    says(refusal(300), "; int8 would need ");
    says(refusal(300), "in bfloat16, 0.3 GiB is allowed");
    says(refusal(210), "; int4 would need ");
    says(refusal(20), "; even int4 would need ");
    checks.isTrue(statusBytes("VmHWM") < before + 40 * kMebibyte, "refused before anything is loaded");

    LoadOptions options;
    options.directory = folder.path();
    options.precision = Precision::Int4;
    const auto keptWith = [&](std::uint64_t mebibytes) {
        options.memoryLimitBytes = mebibytes * kMebibyte;
        const auto engine = openEngine(options);
        checks.isTrue(engine.has_value(), "what is said to fit does");
        return engine ? (*engine)->info().reuseBytes / kMebibyte : 0;
    };
    checks.isTrue(keptWith(210) == 64, "little is kept where there is little room");
    checks.isTrue(keptWith(2210) > 480 && keptWith(2210) < 540, "a quarter of what is left may be kept");
    checks.isTrue(keptWith(1 << 20) == 4096, "no more is kept than is of use");
}

} // namespace

int main()
{
    Checks checks;
    const auto fixtures = fixturesFolder();
    if (fixtures.empty()) {
        std::printf("SKIPPED: reference numbers are not beside this checkout\n");
        return checks.exitStatus();
    }
    // Random weights forgive nothing: each of their 21 matrices adds its own error (0.8 % and 8 %) in full.
    for (const char *folder : {"tiny-internvl-internlm2", "tiny-internvl-qwen2"}) {
        checkAccuracy(checks, (fixtures / folder).string(), Precision::Int8, "int8", 0.06);
        checkAccuracy(checks, (fixtures / folder).string(), Precision::Int4, "int4", 0.6);
    }
    checkFile(checks, (fixtures / "tiny-internvl-internlm2").string());
    checkMemory(checks, (fixtures / "tiny-internvl-internlm2").string());
    checkRefusal(checks, (fixtures / "tiny-internvl-internlm2").string());
    return checks.exitStatus();
}
