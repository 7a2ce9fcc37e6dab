// SPDX-License-Identifier: MIT
// Processors against Hugging Face's, and the decoding loop on a small checkpoint: greedy, drafted, sampled,
// stopped.
#include "inference/generate/generator.h"
#include "inference/speculate/acceptance.h"
#include "tests/inference/model/fixture.h"

#include <cmath>
#include <cstdio>

namespace {

using namespace anycap;
using namespace anycap::generate;
using namespace anycap::model;
using namespace anycap::model::checks;

void checkProcessors(Checks &checks, const std::filesystem::path &folder)
{
    const TensorFile expected(folder / "processors.safetensors");
    const auto about = readJson(folder / "processors.json");
    for (const auto &one : about["cases"]) {
        const std::string name = std::to_string(one["case"].get<int>());
        SamplingOptions options;
        options.isSampling = true;
        options.repetitionPenalty = one["repetition_penalty"];
        options.noRepeatNgram = one["no_repeat_ngram_size"];
        options.temperature = one["temperature"];
        options.topK = one["top_k"];
        options.topP = one["top_p"];
        const at::Tensor logits = expected.tensor(name + ".logits").clone();
        const std::span<float> scores(logits.data_ptr<float>(), static_cast<std::size_t>(logits.numel()));
        processScores(scores, one["ids"].get<std::vector<std::int64_t>>(), options);
        const std::vector<float> weights = probabilities(scores, options);
        checks.isClose(at::tensor(weights), expected.tensor(name + ".probs"), 1e-5, "probabilities " + name);
        std::vector<int> kept;
        for (std::size_t i = 0; i < scores.size(); ++i)
            if (std::isfinite(scores[i]))
                kept.push_back(static_cast<int>(i));
        checks.isTrue(kept == one["kept"].get<std::vector<int>>(), "kept set " + name);
    }
}

struct Tiny {
    explicit Tiny(const std::filesystem::path &folder, const Placement &place = Placement::cpu(at::kFloat))
        : weights(folder / "model.safetensors")
        , loader(weights, place)
        , decoder(decoderShape(readJson(folder / "config.json")), loader)
        , expected(folder / "expected.safetensors")
        , about(readJson(folder / "expected.json"))
    {
    }
    const nlohmann::json &oneCase(const std::string &name) const
    {
        for (const auto &one : about["cases"])
            if (one["name"] == name)
                return one;
        TORCH_CHECK(false, "no such case: ", name);
    }
    Generation run(const at::Tensor &rows, const GenerationOptions &options, const Company &company = {},
                   const WorkContext &context = {}) const
    {
        KvCache cache(decoder.shape(), decoder.placement(), rows.size(0) + options.maxNewTokens);
        const at::Tensor states = decoder.forward(rows, cache);
        return generate::generate(decoder, cache, states.narrow(0, states.size(0) - 1, 1), options, company,
                                  context);
    }

    TensorFile weights;
    WeightLoader loader;
    Decoder decoder;
    TensorFile expected;
    nlohmann::json about;
};

void checkGreedy(Checks &checks, const Tiny &tiny, const std::string &folder)
{
    const at::Tensor rows = tiny.expected.tensor("image_single.inputs_embeds");
    for (const std::string name : {"image_single", "image_stop", "image_reppen", "image_ngram"}) {
        const auto &one = tiny.oneCase(name);
        GenerationOptions options;
        options.maxNewTokens = one["max_new_tokens"];
        options.stopIds = {one["eos_token_id"].get<std::int64_t>()};
        options.placeholderId = one["hf_placeholder_bos"].get<std::int64_t>();
        options.sampling.repetitionPenalty = one["gen_extra"].value("repetition_penalty", 1.0);
        options.sampling.noRepeatNgram = one["gen_extra"].value("no_repeat_ngram_size", 0);
        const auto ids = one["output_ids"].get<std::vector<std::int64_t>>();
        const std::string label = folder + " " + name;
        const Generation plain = tiny.run(rows, options);
        checks.isTrue(plain.ids == ids, label + ": greedy ids");
        checks.isTrue(plain.reason == (name == "image_stop" ? StopReason::StopToken : StopReason::Length),
                      label + ": why it ended");
        checks.isClose(plain.firstLogits, tiny.expected.tensor(name + ".logits_first"), 1e-4,
                       label + ": first logits");

        // A base caption that is the answer itself with an error in its middle: drafts are kept, then
        // refused.
        std::vector<std::int64_t> base = ids;
        base[base.size() / 2] = 7;
        speculate::PromptLookup lookup(base, {});
        const Generation drafted = tiny.run(rows, options, {nullptr, &lookup, {}});
        checks.isTrue(drafted.ids == ids, label + ": greedy ids with drafts");
        checks.isTrue(drafted.kept > 0 && drafted.passes < plain.passes, label + ": drafts save passes");
    }
}

void checkSampling(Checks &checks, const Tiny &tiny)
{
    const at::Tensor rows = tiny.expected.tensor("image_single.inputs_embeds");
    GenerationOptions options;
    options.maxNewTokens = 20;
    options.stopIds = {2};
    options.sampling.isSampling = true;
    options.sampling.temperature = 1.5;
    options.sampling.seed = 5;
    const Generation first = tiny.run(rows, options);
    checks.isTrue(tiny.run(rows, options).ids == first.ids, "a seed reproduces");
    options.sampling.seed = 6;
    checks.isTrue(tiny.run(rows, options).ids != first.ids, "another seed differs");
    options.sampling.topK = 1;
    const Generation narrow = tiny.run(rows, options);
    options.sampling = {};
    checks.isTrue(tiny.run(rows, options).ids == narrow.ids, "top-k 1 is greedy");
}

void checkEnds(Checks &checks, const Tiny &tiny)
{
    const at::Tensor rows = tiny.expected.tensor("image_single.inputs_embeds");
    GenerationOptions options;
    options.maxNewTokens = 20;
    std::vector<std::int64_t> seen;
    const Generation cut = tiny.run(rows, options, {nullptr, nullptr, [&](std::int64_t id) {
                                                        seen.push_back(id);
                                                        return seen.size() < 3;
                                                    }});
    checks.isTrue(cut.reason == StopReason::Caller && cut.ids == seen && seen.size() == 3,
                  "the caller ends it");
    std::stop_source stop;
    int steps = 0;
    const Generation stopped = tiny.run(rows, options,
                                        {nullptr, nullptr,
                                         [&](std::int64_t) {
                                             if (++steps == 5)
                                                 stop.request_stop();
                                             return true;
                                         }},
                                        WorkContext{stop.get_token(), {}});
    checks.isTrue(stopped.reason == StopReason::Cancelled && stopped.ids.size() == 5,
                  "stopped between two steps");
    options.maxNewTokens = 0;
    checks.isTrue(tiny.run(rows, options).ids.empty(), "no room, no tokens");
}

/// A step of fixed shape over a cache with much room gives what the ordinary pass gives, and again after the
/// cache was cut, though there are other keys behind the cut.
void checkFixedStep(Checks &checks, const Tiny &tiny, const std::string &folder)
{
    constexpr std::int64_t kRoom = 40;
    const at::Tensor rows = tiny.expected.tensor("image_single.inputs_embeds");
    KvCache plain(tiny.decoder.shape(), tiny.decoder.placement(), rows.size(0) + kRoom);
    static_cast<void>(tiny.decoder.forward(rows, plain));
    KvCache fixed = plain.fork(plain.length(), plain.capacity());
    fixed.setPromptLength(rows.size(0));
    FixedStep step(tiny.decoder, fixed);
    const auto compare = [&](std::int64_t id, const std::string &when) {
        const at::Tensor expected
            = tiny.decoder.logits(tiny.decoder.forward(tiny.decoder.embed({id}), plain));
        checks.isClose(step.run(id), expected, 1e-5, folder + ": fixed step " + when);
        checks.isTrue(fixed.length() == plain.length(), folder + ": fixed step keeps count " + when);
    };
    for (std::int64_t id = 20; id < 30; ++id)
        compare(id, "at " + std::to_string(fixed.length()));
    plain.truncate(rows.size(0) + 3);
    fixed.truncate(rows.size(0) + 3);
    compare(5, "behind a cut");
    static_cast<void>(tiny.decoder.forward(tiny.decoder.embed({7, 8, 9}), plain));
    static_cast<void>(tiny.decoder.forward(tiny.decoder.embed({7, 8, 9}), fixed));
    compare(6, "behind a draft");
    checks.isTrue(!step.isRecorded() && !step.problem().empty(), folder + ": no graph on a CPU, and why");
}

/// A new token has thetas of its own under dynamic scaling.
void checkFixedStepStretched(Checks &checks, const std::filesystem::path &folder)
{
    const TensorFile weights(folder / "model.safetensors");
    WeightLoader loader(weights, Placement::torch(at::kCPU, at::kFloat));
    DecoderShape shape = decoderShape(readJson(folder / "config.json"));
    shape.rope.scaling = RopeScaling::Dynamic;
    shape.rope.factor = 2;
    shape.rope.maxPositions = 8;
    const Decoder decoder(shape, loader);
    KvCache plain(shape, decoder.placement(), 24);
    KvCache fixed(shape, decoder.placement(), 24);
    const at::Tensor rows = decoder.embed({3, 4, 5, 6, 7});
    static_cast<void>(decoder.forward(rows, plain));
    static_cast<void>(decoder.forward(rows, fixed));
    FixedStep step(decoder, fixed);
    for (std::int64_t id = 10; id < 20; ++id)
        checks.isClose(step.run(id), decoder.logits(decoder.forward(decoder.embed({id}), plain)), 1e-5,
                       "stretched: fixed step at " + std::to_string(plain.length()));
}

} // namespace

int main()
{
    const at::NoGradGuard noGradients;
    Checks checks;
    const auto fixtures = fixturesFolder();
    if (fixtures.empty()) {
        std::printf("SKIPPED: reference numbers are not beside this checkout\n");
        return 0;
    }
    checkProcessors(checks, fixtures / "sampling");
    for (const std::string folder : {"tiny-internvl-internlm2", "tiny-internvl-qwen2"}) {
        const Tiny tiny(fixtures / folder);
        checkGreedy(checks, tiny, folder);
        checkSampling(checks, tiny);
        checkEnds(checks, tiny);
        const Tiny onTorch(fixtures / folder, Placement::torch(at::kCPU, at::kFloat));
        checkGreedy(checks, onTorch, folder + " with libtorch's operations");
        checkSampling(checks, onTorch);
        checkFixedStep(checks, onTorch, folder);
    }
    checkFixedStepStretched(checks, fixtures / "tiny-internvl-internlm2");
    return checks.exitStatus();
}
