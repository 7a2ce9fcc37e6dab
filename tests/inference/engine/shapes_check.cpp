// SPDX-License-Identifier: MIT
// Shapes that no reference numbers exist of, through the engine against a plain model in double precision:
// Llama, towers with RMS norms and normalised queries, pixel shuffle v1, an earlier layer, biases, few and
// many key-value heads, stretched positions that begin in the prompt or in the answer.
// Usage: inference_shapes [device...] (default: cpu cpu-torch)
#include "inference/checkpoint/safetensors_writer.h"
#include "inference/open_engine.h"
#include "tests/inference/checks/scratch.h"
#include "tests/inference/engine/plain_model.h"
#include "tests/inference/model/fixture.h"

#include <cstdio>

namespace {

using namespace anycap;
using namespace anycap::model::checks;
using Json = nlohmann::json;

struct Shape {
    const char *name;
    const char *tokenizer; ///< fixture whose tokenizer and configuration are taken
    Json changes; ///< of its config.json
};

std::vector<Shape> shapes()
{
    const Json linear{{"type", "linear"}, {"factor", 2.5}};
    const Json dynamic{{"type", "dynamic"}, {"factor", 3.0}};
    return {
        {"llama",
         "tiny-internvl-internlm2",
         {{"select_layer", -2},
          {"ps_version", "v1"},
          {"vision_config",
           {{"norm_type", "rms_norm"}, {"qk_normalization", true}, {"qkv_bias", false}, {"image_size", 70}}},
          {"llm_config",
           {{"architectures", {"LlamaForCausalLM"}}, {"num_key_value_heads", 4}, {"rope_scaling", linear}}}}},
        {"qwen2, one key-value head, stretched prompt",
         "tiny-internvl-qwen2",
         {{"vision_config", {{"qk_normalization", true}, {"image_size", 56}}},
          {"llm_config",
           {{"num_key_value_heads", 1},
            {"rope_scaling", dynamic},
            {"max_position_embeddings", 70},
            {"tie_word_embeddings", true}}}}},
        {"internlm2 with biases, stretched answer",
         "tiny-internvl-internlm2",
         {{"ps_version", "v1"},
          {"vision_config", {{"norm_type", "rms_norm"}, {"image_size", 112}}},
          {"llm_config", {{"bias", true}, {"rope_scaling", dynamic}, {"max_position_embeddings", 140}}}}},
    };
}

RgbImage noise(int width, int height)
{
    RgbImage image{width, height, {}};
    std::uint32_t state = 12345;
    for (int i = 0; i < width * height * 3; ++i) {
        state = state * 1664525U + 1013904223U;
        image.bytes.push_back(static_cast<std::uint8_t>(state >> 24U));
    }
    return image;
}

void checkShape(Checks &checks, const std::filesystem::path &fixtures, const Shape &shape,
                const std::string &device)
{
    const std::string name = device + ", " + shape.name;
    Json config = readJson(fixtures / shape.tokenizer / "config.json");
    config.merge_patch(shape.changes);
    const anycap::checks::PlainModel plain(config, 7);
    const anycap::checks::ScratchFolder folder;
    folder.copyFrom((fixtures / shape.tokenizer).string());
    folder.write("config.json", config.dump());
    std::map<std::string, checkpoint::FloatTensor> tensors;
    for (const auto &[tensor, value] : plain.weights()) {
        const auto *data = value.data_ptr<float>();
        tensors[tensor] = {value.sizes().vec(), {data, data + value.numel()}};
    }
    const auto written = checkpoint::writeSafetensors(folder.path("model.safetensors"), tensors, {});
    checks.isTrue(written.has_value(), name + ": weights written");

    engine::LoadOptions options;
    options.directory = folder.path();
    options.device = device;
    options.threads = 1;
    const auto engine = engine::openEngine(options);
    checks.isTrue(engine.has_value(), name + ": " + (engine ? "" : engine.error().toString()));
    if (!engine)
        return;
    checks.isTrue((*engine)->info().unusedTensors.empty(), name + ": every tensor used");
    engine::Request request;
    request.prompt = "<image>\nDescribe the red circle.";
    request.maxNewTokens = 24;
    request.media.maxTiles = 2;
    request.media.images = {noise(90, 40)};
    const auto trace = (*engine)->trace(request);
    checks.isTrue(trace.has_value(), name + ": " + (trace ? "" : trace.error().toString()));
    if (!trace)
        return;
    const auto &pixels = trace->tensors.at("pixel_values");
    const at::Tensor rows = plain.imageRows(at::tensor(pixels.values).view(pixels.shape));
    const auto &projected = trace->tensors.at("projected");
    checks.isClose(at::tensor(projected.values).view({-1, projected.shape.back()}), rows, 1e-4,
                   name + ": projected");

    const Json added = Json::parse(anycap::checks::readBytes(folder.path("added_tokens.json")));
    const std::int64_t imageToken = added["<IMG_CONTEXT>"];
    std::vector<std::int64_t> ids = trace->answer.promptIds;
    const std::size_t promptLength = ids.size();
    const auto &logits = trace->tensors.at("first_logits");
    bool isSettled = true;
    for (std::size_t step = 0; isSettled && step < trace->answer.outputIds.size(); ++step) {
        const at::Tensor scores = plain.logits(ids, promptLength, rows, imageToken);
        if (step == 0)
            checks.isClose(at::tensor(logits.values), scores, 1e-4, name + ": first logits");
        const auto [best, which] = scores.topk(2);
        isSettled = (best[0] - best[1]).item<double>() >= 1e-3;
        const std::int64_t id = trace->answer.outputIds[step];
        if (isSettled)
            checks.isTrue(which[0].item<std::int64_t>() == id, name + ": token " + std::to_string(step));
        ids.push_back(id);
    }

    // In parts, from what is kept, and drafted: always the same.
    const auto answer = (*engine)->answer(request);
    checks.isTrue(answer && answer->outputIds == trace->answer.outputIds, name + ": answered as traced");
    request.draftText = answer ? answer->text : "";
    const auto drafted = (*engine)->answer(request);
    checks.isTrue(drafted && drafted->outputIds == trace->answer.outputIds, name + ": drafted");
    request.prompt += " Be brief.";
    const auto kept = (*engine)->answer(request);
    (*engine)->forget();
    const auto fresh = (*engine)->answer(request);
    checks.isTrue(kept && fresh && kept->outputIds == fresh->outputIds, name + ": after another question");
}

} // namespace

int main(int argc, char **argv)
{
    const at::NoGradGuard noGradients;
    Checks checks;
    const auto fixtures = fixturesFolder();
    if (fixtures.empty()) {
        std::printf("SKIPPED: the small tokenizers are not beside this checkout\n");
        return 0;
    }
    const std::vector<std::string> devices = argc > 1 ? std::vector<std::string>(argv + 1, argv + argc)
                                                      : std::vector<std::string>{"cpu", "cpu-torch"};
    for (const std::string &device : devices)
        for (const Shape &shape : shapes())
            checkShape(checks, fixtures, shape, device);
    return checks.exitStatus();
}
