// SPDX-License-Identifier: MIT
#include "tests/inference/model/fixture.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

namespace anycap::model::checks {

namespace {

at::ScalarType typeOf(const std::string &name)
{
    if (name == "BF16")
        return at::kBFloat16;
    if (name == "F16")
        return at::kHalf;
    return name == "I64" ? at::kLong : at::kFloat;
}

} // namespace

TensorFile::TensorFile(const std::filesystem::path &path)
{
    std::ifstream stream(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    std::uint64_t size = 0;
    TORCH_CHECK(bytes.size() > sizeof size, path.string(), ": cannot be read");
    std::memcpy(&size, bytes.data(), sizeof size);
    const char *data = bytes.data() + sizeof size + size;
    const auto header = nlohmann::json::parse(bytes.substr(sizeof size, size));
    for (const auto &[name, entry] : header.items()) {
        if (name == "__metadata__")
            continue;
        const auto shape = entry["shape"].get<std::vector<std::int64_t>>();
        at::Tensor tensor = at::empty(shape, at::TensorOptions().dtype(typeOf(entry["dtype"])));
        if (tensor.numel() > 0)
            std::memcpy(tensor.data_ptr(), data + entry["data_offsets"][0].get<std::size_t>(),
                        tensor.nbytes());
        m_tensors[name] = tensor;
    }
}

std::vector<std::string> TensorFile::names() const
{
    std::vector<std::string> all;
    for (const auto &[name, tensor] : m_tensors)
        all.push_back(name);
    return all;
}

std::filesystem::path fixturesFolder()
{
    const char *shared = std::getenv("ANYCAP_SHARED_DIR");
    const auto folder = std::filesystem::path(shared ? shared : "../shared") / "acm/fixtures";
    return std::filesystem::exists(folder) ? folder : std::filesystem::path();
}

nlohmann::json readJson(const std::filesystem::path &path)
{
    std::ifstream stream(path);
    return nlohmann::json::parse(stream);
}

VisionShape visionShape(const nlohmann::json &config)
{
    const auto &vision = config["vision_config"];
    VisionShape shape;
    shape.hiddenSize = vision["hidden_size"];
    shape.heads = vision["num_attention_heads"];
    shape.layers = vision["num_hidden_layers"];
    shape.intermediateSize = vision["intermediate_size"];
    shape.patchSize = vision["patch_size"];
    shape.imageSize = vision["image_size"];
    shape.tileSize = config["force_image_size"];
    shape.qkvBias = vision["qkv_bias"];
    shape.qkNormalization = vision["qk_normalization"];
    shape.rmsNorm = vision["norm_type"] == "rms_norm";
    shape.selectLayer = config["select_layer"];
    shape.isShuffleV1 = config["ps_version"] == "v1";
    shape.llmSize = config["llm_config"]["hidden_size"];
    return shape;
}

DecoderShape decoderShape(const nlohmann::json &config)
{
    const auto &llm = config["llm_config"];
    const std::string architecture = llm["architectures"][0];
    DecoderShape shape;
    shape.family = architecture == "InternLM2ForCausalLM" ? DecoderFamily::InternLM2
        : architecture == "Qwen2ForCausalLM"              ? DecoderFamily::Qwen2
                                                          : DecoderFamily::Llama;
    shape.hiddenSize = llm["hidden_size"];
    shape.intermediateSize = llm["intermediate_size"];
    shape.layers = llm["num_hidden_layers"];
    shape.heads = llm["num_attention_heads"];
    shape.kvHeads = llm["num_key_value_heads"];
    shape.vocabSize = llm["vocab_size"];
    shape.rmsEps = llm["rms_norm_eps"];
    shape.hasBias = llm.value("bias", false);
    shape.rope.dim = shape.headDim();
    shape.rope.theta = llm["rope_theta"];
    shape.rope.maxPositions = llm["max_position_embeddings"];
    if (llm.contains("rope_scaling") && !llm["rope_scaling"].is_null()) {
        shape.rope.scaling
            = llm["rope_scaling"]["type"] == "linear" ? RopeScaling::Linear : RopeScaling::Dynamic;
        shape.rope.factor = llm["rope_scaling"]["factor"];
    }
    return shape;
}

void Checks::isTrue(bool condition, const std::string &what)
{
    ++m_done;
    if (condition)
        return;
    ++m_failed;
    std::printf("FAIL  %s\n", what.c_str());
}

void Checks::isClose(const at::Tensor &value, const at::Tensor &expected, double tolerance,
                     const std::string &what)
{
    if (value.sizes() != expected.sizes()) {
        isTrue(false, c10::str(what, ": shape ", value.sizes(), ", expected ", expected.sizes()));
        return;
    }
    const double difference
        = (value.to(at::kCPU, at::kDouble) - expected.to(at::kDouble)).abs().max().item<double>();
    isTrue(difference <= tolerance, c10::str(what, ": differs by ", difference, ", at most ", tolerance));
}

int Checks::exitStatus() const
{
    std::printf("%d checks, %d failed\n", m_done, m_failed);
    return m_failed == 0 ? 0 : 1;
}

} // namespace anycap::model::checks
