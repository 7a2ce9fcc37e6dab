// SPDX-License-Identifier: MIT
// Malformed checkpoints: a clear error each, and the tensors by name.
#include "inference/checkpoint/checkpoint.h"
#include "inference/tokenizer/tokenizer.h"
#include "tests/inference/checks/checks.h"
#include "tests/inference/checks/scratch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <limits>

namespace anycap::checks {

namespace {

using checkpoint::Checkpoint;
using Json = nlohmann::json;

const char *const kWeights = "model.safetensors";

std::string openDamaged(const std::string &data, const std::string &weights, ErrorCode code,
                        std::string_view words)
{
    const ScratchFolder folder;
    folder.copyFrom(data + "/tiny-internvl-internlm2");
    folder.write(kWeights, weights);
    const auto opened = Checkpoint::open(folder.path());
    if (!opened && opened.error().detail != folder.path(kWeights))
        return "the error names '" + opened.error().detail + "', not the file";
    return expectRefused(opened, code, words);
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

std::string weightFiles(const std::string &data)
{
    const std::string good = readBytes(data + "/tiny-internvl-internlm2/" + kWeights);
    const std::string overlap = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
                                R"("b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})";
    struct Case {
        std::string bytes;
        const char *words;
    };
    const Case cases[] = {
        {good.substr(0, good.size() - 100), "is the download complete?"},
        {good.substr(0, 500), "truncated"},
        {good.substr(0, 5), "too short"},
        {"", "too short"},
        {safetensorsFile(std::uint64_t{1} << 63U, "{}", ""), "longer than the file"},
        {safetensorsFile(std::numeric_limits<std::uint64_t>::max(), "{}", ""), "longer than the file"},
        {safetensorsFile(overlap.size(), overlap, std::string(12, '\0')), "'a' and 'b' overlap"},
        {replaced(good, R"("dtype":"F32")", R"("dtype":"F31")"), "unknown dtype 'F31'"},
        {replaced(good, R"("dtype":"F32")", R"("dtype":"F16")"), "its shape"},
        {safetensorsFile(9, "not JSON!", ""), "header"},
        {safetensorsFile(2, "[]", ""), "not a JSON object"},
        {std::string("PK\x03\x04") + std::string(100, 'x'), "not a safetensors file"},
    };
    for (const Case &entry : cases) {
        const std::string problem = openDamaged(data, entry.bytes, ErrorCode::InvalidData, entry.words);
        if (!problem.empty())
            return problem;
    }
    return {};
}

/// The fixture with one thing changed, and what is then said of its tensors.
std::vector<std::string> complaints(const std::string &data, const std::function<void(Json &)> &changeConfig,
                                    const std::function<void(std::string &)> &changeWeights = {})
{
    const ScratchFolder folder;
    folder.copyFrom(data + "/tiny-internvl-internlm2");
    Json config = Json::parse(readBytes(folder.path("config.json")));
    changeConfig(config);
    folder.write("config.json", config.dump());
    if (changeWeights) {
        std::string weights = readBytes(folder.path(kWeights));
        changeWeights(weights);
        folder.write(kWeights, weights);
    }
    const auto opened = Checkpoint::open(folder.path());
    if (!opened)
        return {opened.error().toString()};
    return checkpoint::expectedTensors((*opened)->config()).compare((*opened)->tensors()).lines();
}

bool has(const std::vector<std::string> &lines, const std::string &line)
{
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

std::string mismatches(const std::string &data)
{
    if (!complaints(data, [](Json &) {}).empty())
        return "the sound checkpoint has complaints";
    const auto vocabulary = complaints(data, [](Json &c) { c["llm_config"]["vocab_size"] = 1516; });
    if (vocabulary.size() != 2
        || !has(vocabulary,
                "language_model.model.tok_embeddings.weight: shape [1515, 64], expected [1516, 64]")
        || !has(vocabulary, "language_model.output.weight: shape [1515, 64], expected [1516, 64]"))
        return "another vocabulary size is not told";
    const auto deeper = complaints(data, [](Json &c) { c["llm_config"]["num_hidden_layers"] = 4; });
    if (deeper.size() != 7 || !has(deeper, "language_model.model.layers.3.attention.wqkv.weight: missing"))
        return "missing layers are not told";
    const auto flatter = complaints(data, [](Json &c) { c["vision_config"]["num_hidden_layers"] = 2; });
    if (flatter.empty() || !has(flatter, "vision_model.encoder.layers.2.ls1: unexpected"))
        return "unexpected layers are not told";
    const auto shuffled = complaints(data, [](Json &c) { c["vision_config"]["qkv_bias"] = false; });
    if (shuffled.size() != 3 || !has(shuffled, "vision_model.encoder.layers.0.attn.qkv.bias: unexpected"))
        return "an unexpected bias is not told";
    const auto integers = complaints(
        data, [](Json &) {},
        [](std::string &weights) {
            const std::size_t entry = weights.find("\"mlp1.1.weight\"");
            const std::size_t at = weights.find("F32", entry);
            weights.replace(at, 3, "I32");
        });
    if (integers.size() != 1 || !has(integers, "mlp1.1.weight: not stored as floating-point numbers"))
        return "integers in place of weights are not told";
    return {};
}

std::string notNumbers(const std::string &)
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    const ScratchFolder folder;
    folder.write(kWeights,
                 safetensorsFile({
                     {"good", "F32", {2}, floatBytes({1, std::numeric_limits<float>::max()})},
                     {"bad", "F32", {4}, floatBytes({nan, -infinity, 1, nan})},
                     {"bf16", "BF16", {3}, std::string("\xC0\x7F\x80\xFF\x7F\x7F", 6)},
                     {"f16", "F16", {3}, std::string("\x00\x7E\x00\x7C\xFF\x7B", 6)},
                     {"f64", "F64", {1}, std::string("\0\0\0\0\0\0\xF8\x7F", 8)},
                     {"integers", "I32", {1}, std::string("\0\0\xC0\x7F", 4)},
                 }));
    const auto opened = Checkpoint::openWeights(folder.path());
    if (!opened)
        return opened.error().toString();
    const auto damaged = checkpoint::findDamagedTensors(**opened, {});
    if (!damaged)
        return "stopped though nobody asked";
    std::string text;
    for (const auto &tensor : *damaged)
        text += tensor.name + " " + std::to_string(tensor.nanCount) + " "
            + std::to_string(tensor.infinityCount) + "; ";
    if (text != "bad 2 1; bf16 1 1; f16 1 1; f64 1 0; ")
        return "found are: " + text;
    std::stop_source stop;
    stop.request_stop();
    if (checkpoint::findDamagedTensors(**opened, WorkContext{stop.get_token(), {}}))
        return "not stopped";
    return {};
}

std::string configs(const std::string &data)
{
    const auto refused = [&](const std::function<void(Json &)> &change, ErrorCode code, const char *words) {
        Json config = Json::parse(readBytes(data + "/tiny-internvl-internlm2/config.json"));
        change(config);
        return expectRefused(checkpoint::parseConfig(config.dump()), code, words);
    };
    struct Case {
        std::function<void(Json &)> change;
        ErrorCode code;
        const char *words;
    };
    const std::vector<Case> cases{
        {[](Json &c) { c["llm_config"]["architectures"] = {"Phi3ForCausalLM"}; }, ErrorCode::Unsupported,
         "Phi-3"},
        {[](Json &c) { c["llm_config"]["architectures"] = {"GPT2LMHeadModel"}; }, ErrorCode::Unsupported,
         "GPT2LMHeadModel"},
        {[](Json &c) {
             c["architectures"] = {"LlavaForConditionalGeneration"};
             c["model_type"] = "llava";
         },
         ErrorCode::Unsupported, "LlavaForConditionalGeneration"},
        {[](Json &c) { c.erase("llm_config"); }, ErrorCode::InvalidData, "llm_config"},
        {[](Json &c) { c["llm_config"]["hidden_size"] = -64; }, ErrorCode::InvalidData,
         "llm_config.hidden_size"},
        {[](Json &c) { c["llm_config"]["hidden_size"] = "64"; }, ErrorCode::InvalidData,
         "llm_config.hidden_size"},
        {[](Json &c) { c["llm_config"]["num_hidden_layers"] = 1e18; }, ErrorCode::InvalidData,
         "llm_config.num_hidden_layers"},
        {[](Json &c) { c["llm_config"]["num_attention_heads"] = 0; }, ErrorCode::InvalidData,
         "llm_config.num_attention_heads"},
        {[](Json &c) { c["llm_config"]["num_key_value_heads"] = 3; }, ErrorCode::InvalidData,
         "num_key_value_heads"},
        {[](Json &c) { c["vision_config"]["patch_size"] = 0; }, ErrorCode::InvalidData,
         "vision_config.patch_size"},
        {[](Json &c) { c["vision_config"] = "none"; }, ErrorCode::InvalidData, "vision_config"},
        {[](Json &c) { c["select_layer"] = -9; }, ErrorCode::InvalidData, "select_layer"},
        {[](Json &c) { c["ps_version"] = "v3"; }, ErrorCode::Unsupported, "ps_version"},
        {[](Json &c) { c["llm_config"]["rope_scaling"]["type"] = "yarn"; }, ErrorCode::Unsupported, "yarn"},
    };
    for (const Case &entry : cases) {
        const std::string problem = refused(entry.change, entry.code, entry.words);
        if (!problem.empty())
            return problem;
    }
    const ScratchFolder folder;
    folder.write("config.json", "{\"architectures\": [");
    return expectRefused(Checkpoint::open(folder.path()), ErrorCode::InvalidData, folder.path("config.json"));
}

std::string tokenizers(const std::string &data)
{
    struct Case {
        const char *fixture;
        const char *file;
        std::string bytes;
    };
    const std::string pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n";
    const std::string model = readBytes(data + "/tiny-internvl-internlm2/tokenizer.model");
    const Case cases[] = {
        {"internlm2", "tokenizer.model", "garbage"},
        {"internlm2", "tokenizer.model", ""},
        {"internlm2", "tokenizer.model", std::string(1000, '\xFF')},
        {"internlm2", "tokenizer.model", model.substr(0, model.size() / 2)},
        {"internlm2", "tokenizer.model", model.substr(1)},
        {"internlm2", "tokenizer.model", pointer},
        {"internlm2", "tokenizer_config.json", "{\"added_tokens_decoder\": 7}"},
        {"internlm2", "tokenizer_config.json", "{"},
        {"qwen2", "vocab.json", "garbage"},
        {"qwen2", "vocab.json", "{\"a\": -1}"},
        {"qwen2", "vocab.json", "{}"},
        {"qwen2", "vocab.json", "{\"a\": 1e300}"},
        {"qwen2", "merges.txt", "one two three"},
        {"qwen2", "merges.txt", "not there"},
        {"qwen2", "tokenizer_config.json", "{\"added_tokens_decoder\": {\"x\": {\"content\": \"y\"}}}"},
    };
    for (const Case &entry : cases) {
        const ScratchFolder folder;
        folder.copyFrom(data + "/tiny-internvl-" + entry.fixture);
        folder.write(entry.file, entry.bytes);
        const auto loaded = tokenizer::loadTokenizer(folder.path());
        const std::string problem = expectRefused(loaded, ErrorCode::InvalidData, folder.path(entry.file));
        if (!problem.empty())
            return problem + " for '" + entry.bytes.substr(0, 40) + "'";
    }
    const ScratchFolder folder;
    folder.write("tokenizer.json", R"({"model":{"type":"WordPiece","vocab":{}}})");
    const auto other = expectRefused(tokenizer::loadTokenizer(folder.path()), ErrorCode::Unsupported,
                                     folder.path("tokenizer.json"));
    if (!other.empty())
        return other;
    const ScratchFolder empty;
    return expectRefused(tokenizer::loadTokenizer(empty.path()), ErrorCode::NotFound, "no tokenizer here");
}

} // namespace

std::vector<Check> damageChecks()
{
    return {
        {"damaged_weight_files", weightFiles}, {"config_against_tensors", mismatches},
        {"weights_not_numbers", notNumbers},   {"damaged_configs", configs},
        {"damaged_tokenizers", tokenizers},
    };
}

} // namespace anycap::checks
