// SPDX-License-Identifier: MIT
// Shards, LoRA and sizes.
#include "inference/checkpoint/checkpoint.h"
#include "tests/inference/checks/checks.h"
#include "tests/inference/checks/scratch.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>

namespace anycap::checks {

namespace {

using checkpoint::Checkpoint;
using Json = nlohmann::json;

RawTensor floats(const std::string &name, const std::vector<std::int64_t> &shape,
                 const std::vector<float> &values)
{
    return {name, "F32", shape, floatBytes(values)};
}

std::string sameTensors(const Checkpoint &one, const Checkpoint &other)
{
    if (one.tensors().size() != other.tensors().size())
        return std::to_string(other.tensors().size()) + " tensors in place of "
            + std::to_string(one.tensors().size());
    for (const auto &[name, tensor] : one.tensors()) {
        const auto *twin = other.find(name);
        if (twin == nullptr)
            return name + " is missing";
        const auto a = tensor.bytes();
        const auto b = twin->bytes();
        if (twin->info.shape != tensor.info.shape || !std::equal(a.begin(), a.end(), b.begin(), b.end()))
            return name + " differs";
    }
    return {};
}

/// The fixture's weights, dealt out to three files.
void writeShards(const Checkpoint &whole, const ScratchFolder &folder)
{
    std::array<std::vector<RawTensor>, 3> shards;
    Json map = Json::object();
    std::size_t next = 0;
    for (const auto &[name, tensor] : whole.tensors()) {
        const auto bytes = tensor.bytes();
        const std::size_t shard = next++ % shards.size();
        shards[shard].push_back({name, std::string(checkpoint::dtypeName(tensor.info.dtype)),
                                 tensor.info.shape,
                                 std::string(reinterpret_cast<const char *>(bytes.data()), bytes.size())});
        map[name] = "model-" + std::to_string(shard) + ".safetensors";
    }
    for (std::size_t i = 0; i < shards.size(); ++i)
        folder.write("model-" + std::to_string(i) + ".safetensors", safetensorsFile(shards[i]));
    folder.write("model.safetensors.index.json",
                 Json{{"metadata", {{"total_size", whole.storedBytes()}}}, {"weight_map", map}}.dump());
}

std::string sharded(const std::string &data)
{
    const auto whole = Checkpoint::open(data + "/tiny-internvl-internlm2");
    if (!whole)
        return whole.error().toString();
    const ScratchFolder folder;
    writeShards(**whole, folder);
    const auto split = Checkpoint::openWeights(folder.path());
    return split ? sameTensors(**whole, **split) : split.error().toString();
}

std::string shardedReference(const std::string &data)
{
    const char *shared = std::getenv("ANYCAP_SHARED_DIR"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    const std::string path
        = std::string(shared != nullptr ? shared : "") + "/acm/fixtures/tiny-internvl-internlm2/sharded";
    if (!std::filesystem::exists(path))
        return std::string(kSkipped) + "no reference checkpoint";
    const auto whole = Checkpoint::open(data + "/tiny-internvl-internlm2");
    const auto split = Checkpoint::openWeights(path);
    if (!whole || !split)
        return (whole ? split : whole).error().toString();
    return sameTensors(**whole, **split);
}

std::string shardFaults(const std::string &)
{
    const std::string one = safetensorsFile({floats("a", {1}, {1}), floats("b", {1}, {2})});
    for (const char *name : {"../model.safetensors", "x/model.safetensors", "/etc/passwd", "..", "",
                             "x\\\\model.safetensors", "a\\u0000b"}) {
        const ScratchFolder folder;
        folder.write("model.safetensors.index.json",
                     std::string(R"({"weight_map":{"some.tensor":")") + name + "\"}}");
        const auto problem = expectRefused(Checkpoint::openWeights(folder.path()), ErrorCode::InvalidData,
                                           "'some.tensor' out of the folder");
        if (!problem.empty())
            return std::string(name) + ": " + problem;
    }
    struct Case {
        const char *index;
        ErrorCode code;
        const char *words;
    };
    const Case cases[] = {
        {R"({"weight_map":{"a":"model-1.safetensors","b":"model-2.safetensors"}})", ErrorCode::NotFound,
         "model-2.safetensors"},
        {R"({"weight_map":{"a":"model-1.safetensors","c":"model-1.safetensors"}})", ErrorCode::InvalidData,
         "'c'"},
        {R"({"weight_map":["a"]})", ErrorCode::InvalidData, "weight_map"},
        {R"({"metadata":{}})", ErrorCode::InvalidData, "weight_map"},
        {R"([])", ErrorCode::InvalidData, "weight_map"},
        {R"({"weight_map":{"a":1}})", ErrorCode::InvalidData, "'a'"},
        {R"({"weight_map":)", ErrorCode::InvalidData, "model.safetensors.index.json"},
    };
    for (const Case &entry : cases) {
        const ScratchFolder folder;
        folder.write("model-1.safetensors", one);
        folder.write("model.safetensors.index.json", entry.index);
        const auto problem = expectRefused(Checkpoint::openWeights(folder.path()), entry.code, entry.words);
        if (!problem.empty())
            return std::string(entry.index) + ": " + problem;
    }
    return {};
}

std::string pickled(const std::string &data)
{
    for (const char *name : {"pytorch_model.bin", "pytorch_model.bin.index.json"}) {
        const ScratchFolder folder;
        folder.copyFrom(data + "/tiny-internvl-qwen2");
        std::filesystem::remove(folder.path("model.safetensors"));
        folder.write(name, "\x80\x02}q\x01.");
        const auto problem = expectRefused(Checkpoint::open(folder.path()), ErrorCode::Unsupported,
                                           "convert them to safetensors");
        if (!problem.empty())
            return problem;
    }
    const ScratchFolder empty;
    return expectRefused(Checkpoint::openWeights(empty.path()), ErrorCode::NotFound, "no weights here");
}

std::string loraMerged(const std::string &)
{
    const ScratchFolder folder;
    const std::string root = "language_model.base_model.model.model.layers.0.attention.wqkv";
    folder.write("model.safetensors",
                 safetensorsFile({
                     floats(root + ".base_layer.weight", {2, 3}, {1, 2, 3, 4, 5, 6}),
                     floats(root + ".lora_A.default.weight", {1, 3}, {1, 0, 2}),
                     floats(root + ".lora_B.default.weight", {2, 1}, {3, 4}),
                     floats("language_model.base_model.model.model.norm.weight", {3}, {1, 1, 1}),
                     floats("vision_model.embeddings.class_embedding", {1, 1, 3}, {1, 2, 3}),
                 }));
    const auto opened = Checkpoint::openWeights(folder.path());
    if (!opened)
        return opened.error().toString();
    const std::string name = "language_model.model.layers.0.attention.wqkv.weight";
    const auto *base = (*opened)->find(name);
    const auto *delta = (*opened)->lora(name);
    if (base == nullptr || base->storedName != root + ".base_layer.weight")
        return "the base matrix has not its plain name";
    if (delta == nullptr || delta->scale != 2 || delta->a.info.shape != std::vector<std::int64_t>{1, 3}
        || delta->b.info.shape != std::vector<std::int64_t>{2, 1})
        return "the change to it is not there";
    if ((*opened)->find("language_model.model.norm.weight") == nullptr
        || (*opened)->lora("language_model.model.norm.weight") != nullptr || (*opened)->tensors().size() != 3)
        return "tensors without a change are not as they should be";
    return {};
}

std::string loraRefused(const std::string &)
{
    const RawTensor base = floats("m.q.base_layer.weight", {2, 3}, {1, 2, 3, 4, 5, 6});
    const RawTensor a = floats("m.q.lora_A.default.weight", {1, 3}, {1, 0, 2});
    const RawTensor b = floats("m.q.lora_B.default.weight", {2, 1}, {3, 4});
    struct Case {
        std::vector<RawTensor> tensors;
        ErrorCode code;
        const char *words;
    };
    const std::vector<Case> cases{
        {{base, a}, ErrorCode::InvalidData, "without its partner: m.q.lora_A.default.weight"},
        {{base, b}, ErrorCode::InvalidData, "without its partner: m.q.lora_B.default.weight"},
        {{a, b}, ErrorCode::InvalidData, "without its partner"},
        {{base, a, floats("m.q.lora_B.default.weight", {3, 1}, {3, 4, 5})},
         ErrorCode::InvalidData,
         "[3, 1] times [1, 3] does not give [2, 3]"},
        {{base, floats("m.q.lora_embedding_A", {1}, {1})}, ErrorCode::Unsupported, "m.q.lora_embedding_A"},
        {{base, floats("m.q.lora_A.default.bias", {1}, {1})}, ErrorCode::Unsupported, "unknown kind"},
        {{base, floats("m.q.weight", {1}, {1})}, ErrorCode::InvalidData, "two tensors for m.q.weight"},
    };
    for (const Case &entry : cases) {
        const ScratchFolder folder;
        folder.write("model.safetensors", safetensorsFile(entry.tensors));
        const auto problem = expectRefused(Checkpoint::openWeights(folder.path()), entry.code, entry.words);
        if (!problem.empty())
            return problem;
    }
    return {};
}

std::string sizes(const std::string &)
{
    const ScratchFolder folder;
    folder.write(
        "model.safetensors",
        safetensorsFile(
            {floats("language_model.model.layers.0.attention.wo.weight", {20, 40}, std::vector<float>(800)),
             {"language_model.model.tok_embeddings.weight", "BF16", {2, 40}, std::string(160, '\0')},
             floats("mlp1.0.bias", {4}, std::vector<float>(4)),
             {"mlp1.1.weight", "BF16", {2, 64}, std::string(256, '\0')}}));
    const auto opened = Checkpoint::openWeights(folder.path());
    if (!opened)
        return opened.error().toString();
    const Checkpoint &weights = **opened;
    if (weights.parameterCount() != 1012 || weights.storedBytes() != 3200 + 160 + 16 + 256)
        return "the counts are wrong";
    // The table as stored, 4 numbers at 32 bits. Quantised: 20 rows as 32; no head, so the table's rows again
    // as an int8 one, 2 as 16.
    const std::uint64_t rest = 160 + 16;
    const std::uint64_t head = 16 * (40 + 4);
    for (const auto &[bits, bytes] :
         std::map<int, std::uint64_t>{{32, 3200 + 512 + rest},
                                      {16, 1600 + 256 + rest},
                                      {8, 32 * (40 + 4) + 256 + rest + head},
                                      {4, 32 * 2 * (16 + 2) + 256 + rest + head}}) {
        if (weights.memoryBytes(bits) != bytes)
            return std::to_string(bits) + " bits: " + std::to_string(weights.memoryBytes(bits)) + " bytes";
    }
    return {};
}

} // namespace

std::vector<Check> checkpointChecks()
{
    return {
        {"sharded", sharded},          {"sharded_reference", shardedReference},
        {"shard_faults", shardFaults}, {"pickled_weights", pickled},
        {"lora_merged", loraMerged},   {"lora_refused", loraRefused},
        {"weight_sizes", sizes},
    };
}

} // namespace anycap::checks
