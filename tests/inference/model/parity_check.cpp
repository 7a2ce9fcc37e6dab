// SPDX-License-Identifier: MIT
// The models against numbers of the original code on small random checkpoints.
#include "inference/model/eat.h"
#include "inference/model/ops.h"
#include "tests/inference/model/fixture.h"

#include <cstdio>

namespace {

using namespace anycap;
using namespace anycap::model;
using namespace anycap::model::checks;

constexpr double kTolerance = 1e-4;

/// Ids equal, up to the first step where two tokens were within 0.001 of each other.
void checkGreedy(Checks &checks, const Decoder &decoder, at::Tensor states, KvCache &cache,
                 const nlohmann::json &expected, const std::string &name)
{
    const auto ids = expected["output_ids"].get<std::vector<std::int64_t>>();
    const auto margins = expected["step_margins"].get<std::vector<double>>();
    for (std::size_t step = 0; step < ids.size() && margins[step] >= 1e-3; ++step) {
        const auto id = decoder.logits(states.narrow(0, states.size(0) - 1, 1)).argmax().item<std::int64_t>();
        checks.isTrue(id == ids[step],
                      name + ": token " + std::to_string(step) + " is " + std::to_string(id) + ", expected "
                          + std::to_string(ids[step]));
        if (id != ids[step])
            return;
        states = decoder.forward(decoder.embed({id}), cache);
    }
}

void checkVision(Checks &checks, const TensorFile &weights, const TensorFile &expected,
                 const VisionShape &shape, const std::string &name)
{
    if (!expected.has("vit.pixel_values"))
        return;
    WeightLoader loader(weights, Placement::cpu(at::kFloat));
    const VisionTower tower(shape, loader);
    checks.isTrue(loader.problems().empty(),
                  name + ": " + (loader.problems().empty() ? "" : loader.problems()[0]));
    std::map<std::string, std::vector<at::Tensor>> stages;
    const auto rows = tower.forward(
        expected.tensor("vit.pixel_values"), {},
        [&](const std::string &stage, const at::Tensor &value) { stages[stage].push_back(value); });
    for (const auto &[stage, values] : stages)
        checks.isClose(at::cat(values, 0), expected.tensor("vit." + stage), kTolerance,
                       name + ": vit." + stage);
    checks.isTrue(stages.size() == static_cast<std::size_t>(shape.layers) + 3, name + ": all stages shown");
    checks.isClose(*rows, expected.tensor("vit.projected"), kTolerance, name + ": projected rows");

    std::stop_source stop;
    stop.request_stop();
    checks.isTrue(!tower.forward(expected.tensor("vit.pixel_values"), WorkContext{stop.get_token(), {}}),
                  name + ": vision stops");
}

void checkDecoder(Checks &checks, const TensorFile &weights, const TensorFile &expected,
                  const nlohmann::json &cases, const DecoderShape &shape, const std::string &name)
{
    WeightLoader loader(weights, Placement::cpu(at::kFloat));
    const Decoder decoder(shape, loader);
    checks.isTrue(loader.problems().empty(),
                  name + ": " + (loader.problems().empty() ? "" : loader.problems()[0]));
    for (const auto &one : cases) {
        const std::string label = one["name"];
        const bool hasRows = expected.has(label + ".inputs_embeds");
        if (!hasRows && label != "text_only")
            continue;
        const at::Tensor rows = hasRows ? expected.tensor(label + ".inputs_embeds")
                                        : decoder.embed(one["input_ids"].get<std::vector<std::int64_t>>());
        KvCache cache(decoder.shape(), decoder.placement(), rows.size(0) + 40);
        std::map<std::int64_t, at::Tensor> hidden;
        const at::Tensor states = decoder.forward(
            rows, cache, [&](std::int64_t layer, const at::Tensor &x) { hidden[layer] = x; });
        for (const auto &[layer, x] : hidden) {
            const std::string key = label + ".llm_hidden." + std::to_string(layer);
            if (expected.has(key))
                checks.isClose(x.narrow(0, x.size(0) - 16, 16), expected.tensor(key), kTolerance,
                               name + ": " + key);
        }
        const at::Tensor logits = decoder.logits(states);
        checks.isClose(logits[-1], expected.tensor(label + ".logits_first"), kTolerance,
                       name + ": " + label + " logits");
        if (expected.has(label + ".logits_prefill"))
            checks.isClose(logits.narrow(0, logits.size(0) - 8, 8),
                           expected.tensor(label + ".logits_prefill"), kTolerance,
                           name + ": " + label + " prefill logits");
        checkGreedy(checks, decoder, states, cache, one, name + ": " + label);

        // The same in two parts, and after a part was thrown away: a cache that is cut behaves as never
        // filled.
        KvCache parts(decoder.shape(), decoder.placement(), rows.size(0) + 40);
        decoder.forward(rows.narrow(0, 0, 50), parts);
        decoder.forward(rows.narrow(0, 20, 30), parts);
        parts.truncate(50);
        KvCache fork = parts.fork(50, rows.size(0) + 40);
        const at::Tensor again = decoder.forward(rows.narrow(0, 50, rows.size(0) - 50), fork);
        checks.isClose(decoder.logits(again)[-1], expected.tensor(label + ".logits_first"), kTolerance,
                       name + ": " + label + " in parts");
        checkGreedy(checks, decoder, again, fork, one, name + ": " + label + " in parts");
    }
}

void checkRope(Checks &checks, const std::filesystem::path &folder)
{
    const TensorFile expected(folder / "rope_cases.safetensors");
    const auto about = readJson(folder / "rope_cases.json");
    for (const auto &one : about["cases"]) {
        RopeShape shape;
        shape.dim = one["dim"];
        shape.theta = one["rope_theta"];
        shape.maxPositions = one["max_position_embeddings"];
        shape.factor = one["factor"];
        const std::string kind = one["kind"];
        shape.scaling = kind == "linear" ? RopeScaling::Linear
            : kind == "dynamic"          ? RopeScaling::Dynamic
                                         : RopeScaling::None;
        const std::int64_t length = one["seq_len"];
        const std::string name = std::to_string(one["case"].get<int>());
        const auto [cos, sin] = ropeRows(shape, 0, length, length);
        checks.isClose(cos, expected.tensor(name + ".cos"), 1e-5, "rope cos " + name);
        checks.isClose(sin, expected.tensor(name + ".sin"), 1e-5, "rope sin " + name);
    }
}

void checkSound(Checks &checks, const std::filesystem::path &folder, const std::string &weightsName)
{
    const auto about = readJson(folder / "expected.json");
    const TensorFile weights(folder / weightsName);
    const TensorFile expected(folder / "expected.safetensors");
    const auto layout = checkpoint::findAudioEncoder(weights, about["encoder"]["num_heads"]);
    checks.isTrue(layout && layout->has_value(), weightsName + ": encoder found");
    if (!layout || !layout->has_value())
        return;
    checks.isTrue((*layout)->size == 48 && (*layout)->depth == 3 && (*layout)->maxLength == 40,
                  weightsName + ": encoder's shape");
    WeightLoader loader(weights, Placement::cpu(at::kFloat));
    const AudioTower tower(**layout, 0, loader);
    checks.isTrue(loader.problems().empty(), weightsName + ": all tensors there");
    for (const auto &one : about["cases"]) {
        const std::string prefix = one["tensor_prefix"];
        const at::Tensor input = expected.tensor(prefix + ".input");
        checks.isClose(tower.embed(input), expected.tensor(prefix + ".embedded"), 5e-5, prefix + ".embedded");
        checks.isClose(*tower.encode(input, {}), expected.tensor(prefix + ".features"), 5e-5,
                       prefix + ".features");
    }
}

void checkKernels(Checks &checks)
{
    at::manual_seed(1);
    const Placement here = Placement::cpu(at::kFloat);
    // Odd sizes: every remainder of every loop.
    for (const std::int64_t m : {1, 2, 3, 5, 8})
        for (const std::int64_t k : {1, 7, 40, 1100})
            for (const std::int64_t n : {1, 3, 6, 130}) {
                const at::Tensor x = at::randn({m, k});
                Linear layer;
                layer.weight = at::randn({n, k});
                layer.bias = at::randn({n});
                const at::Tensor exact
                    = at::linear(x.to(at::kDouble), layer.weight.to(at::kDouble), layer.bias.to(at::kDouble));
                checks.isClose(linear(x, layer, here), exact, 2e-4, c10::str("linear ", m, " ", k, " ", n));
                layer.weight = layer.weight.to(at::kBFloat16);
                const at::Tensor rounded
                    = at::linear(x.to(at::kDouble), layer.weight.to(at::kDouble), layer.bias.to(at::kDouble));
                checks.isClose(linear(x, layer, here), rounded, 2e-4,
                               c10::str("linear bf16 ", m, " ", k, " ", n));
            }
    for (const std::int64_t rows : {1, 4, 6, 33})
        for (const std::int64_t dim : {4, 20, 64, 100}) {
            const std::int64_t keys = rows + 9;
            const at::Tensor q = at::randn({rows, 4, dim});
            const at::Tensor k = at::randn({2, keys + 3, dim});
            const at::Tensor v = at::randn({2, keys + 3, dim});
            const at::Tensor scores
                = at::einsum(
                      "thd,hsd->hts",
                      {q.to(at::kDouble), k.narrow(1, 0, keys).to(at::kDouble).repeat_interleave(2, 0)})
                * 0.3;
            const at::Tensor hidden = at::ones({rows, keys}, at::kBool).triu(keys - rows + 1);
            const at::Tensor weights = at::softmax(scores.masked_fill(hidden, -1e30), -1);
            const at::Tensor exact = at::einsum(
                "hts,hsd->thd", {weights, v.narrow(1, 0, keys).to(at::kDouble).repeat_interleave(2, 0)});
            AttentionShape shape;
            shape.keyCount = keys;
            shape.isCausal = true;
            shape.scale = 0.3;
            checks.isClose(attention(q, k, v, shape, here), exact.reshape({rows, 4 * dim}), 1e-5,
                           c10::str("attention ", rows, " ", dim));
        }
}

} // namespace

int main()
{
    const at::NoGradGuard noGradients;
    Checks checks;
    checkKernels(checks);
    const auto fixtures = fixturesFolder();
    if (fixtures.empty()) {
        std::printf("SKIPPED: reference numbers are not beside this checkout\n");
        return checks.exitStatus();
    }
    checkRope(checks, fixtures / "rope");
    for (const std::string folder :
         {"tiny-internvl-internlm2", "tiny-internvl-qwen2", "tiny-internvl-qwen2/bf16-untied"}) {
        const auto config = readJson(fixtures / folder / "config.json");
        const TensorFile weights(fixtures / folder / "model.safetensors");
        const TensorFile expected(fixtures / folder / "expected.safetensors");
        checkVision(checks, weights, expected, visionShape(config), folder);
        checkDecoder(checks, weights, expected, readJson(fixtures / folder / "expected.json")["cases"],
                     decoderShape(config), folder);
    }
    checkSound(checks, fixtures / "tiny-eat", "model.safetensors");
    checkSound(checks, fixtures / "tiny-eat", "hf-naming/model.safetensors");
    return checks.exitStatus();
}
