// SPDX-License-Identifier: MIT
// Constraints through the whole engine: small random models, pictures and text, greedy and sampled, with and
// without drafts. Every answer must meet its constraints and end on a finished sentence, and drafts must
// change neither a greedy answer nor the distribution of sampled ones. Usage: inference_constraints [seeds of
// each kind, default 1]
#include "inference/open_engine.h"
#include "tests/inference/constrain/decoding_run.h"
#include "tests/inference/model/fixture.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>

namespace {

using namespace anycap;
using namespace anycap::model::checks;

constexpr std::string_view kRestrictions[]
    = {"needs to be one sentence.",          "needs to be exactly two sentences.",
       "cannot exceed two sentences.",       "needs to be exactly three sentences.",
       "cannot exceed three sentences.",     "needs to be exactly five sentences.",
       "needs to be no more than 10 words.", "needs to be exactly 10 words.",
       "needs to be 10 to 20 words.",        "needs to be exactly 20 words.",
       "needs to be 20 to 30 words.",        "needs to be exactly 50 words.",
       "needs to be exactly 60 words.",      "needs to be 30 to 120 words."};

const std::vector<std::vector<std::string>> kMixed{
    {"characters ..42", "avoid the"},
    {"words 10..20", "sentences 2", "mention red circle", "avoid a", "avoid cat"},
    {"mention red", "mention blue", "characters ..60", "words ..9"},
    {"lines ..2", "chars-per-line ..37"},
    {"language zh", "characters ..20"},
    {"language ru", "words 3..10"},
    {"language en", "words 12", "sentences 1"},
};

std::vector<ConstraintSet> constraintSets(Checks &checks)
{
    std::vector<ConstraintSet> sets;
    for (const std::string_view restriction : kRestrictions) {
        sets.push_back(
            constraintsFromRestriction("The generated caption's length " + std::string(restriction)));
        checks.isTrue(!sets.back().empty(), std::string(restriction) + ": known");
    }
    for (const auto &lines : kMixed) {
        ConstraintSet set;
        for (const std::string &line : lines)
            set.push_back(*Constraint::parse(line));
        sets.push_back(std::move(set));
    }
    return sets;
}

RgbImage stripes()
{
    RgbImage image{90, 60, {}};
    for (int i = 0; i < 90 * 60 * 3; ++i)
        image.bytes.push_back(static_cast<std::uint8_t>(i % 270 < 120 ? 220 - i % 3 * 90 : 30 + i % 3 * 60));
    return image;
}

engine::Request question(bool hasPicture)
{
    engine::Request request;
    request.prompt = "Describe the position of the red circle.";
    if (hasPicture)
        request.media.images = {stripes()};
    request.maxNewTokens = 400;
    return request;
}

void checkOne(Checks &checks, engine::Engine &engine, engine::Request request, const std::string &name)
{
    const auto answer = engine.answer(request);
    checks.isTrue(answer.has_value(), name + ": " + (answer ? "" : answer.error().toString()));
    if (!answer)
        return;
    ConstraintSet promised;
    for (const Constraint &constraint : request.constraints)
        if (std::find(answer->unenforced.begin(), answer->unenforced.end(), constraint)
            == answer->unenforced.end())
            promised.push_back(constraint);
    for (const Measurement &measured : check(promised, answer->text))
        checks.isTrue(measured.isMet, name + ": " + measured.explanation + ": " + answer->text);
    checks.isTrue(!answer->isCutOff && constrain::checks::endsOnSentence(answer->text),
                  name + ": unfinished: " + answer->text);
    if (request.sampling.isSampling)
        return;
    for (const std::string &draft :
         {answer->text, std::string("A red circle is somewhere in the picture, next to a blue cat.")}) {
        request.draftText = draft;
        const auto drafted = engine.answer(request);
        checks.isTrue(drafted && drafted->outputIds == answer->outputIds,
                      name + ": drafts change the answer");
    }
}

void checkConstraints(Checks &checks, engine::Engine &engine, const std::string &model, int seeds)
{
    const auto sets = constraintSets(checks);
    for (std::size_t i = 0; i < sets.size(); ++i) {
        for (const bool hasPicture : {false, true}) {
            // One seed: each set once, by turns with and without a picture; more: everything.
            if (seeds == 1 && hasPicture != ((i + model.size()) % 2 == 0))
                continue;
            std::string name = model + (hasPicture ? " picture, " : " text, ");
            for (const Constraint &constraint : sets[i])
                name += constraint.toString() + "; ";
            engine::Request request = question(hasPicture);
            request.constraints = sets[i];
            if (seeds > 1 || i % 3 == 0)
                checkOne(checks, engine, request, name + "greedy");
            request.sampling.isSampling = true;
            for (int seed = 1; seed <= seeds; ++seed) {
                request.sampling.seed = static_cast<std::uint64_t>(seed);
                request.sampling.temperature = seed % 2 == 0 ? 0.7 : 1.3;
                request.sampling.topP = seed % 3 == 0 ? 0.8 : 1;
                request.sampling.repetitionPenalty = seed % 4 == 0 ? 1.2 : 1;
                checkOne(checks, engine, request, name + "seed " + std::to_string(seed));
            }
        }
    }
}

/// How often each beginning of two tokens is sampled, with a draft that the model often agrees to.
std::map<std::vector<std::int64_t>, double> beginnings(engine::Engine &engine, engine::Request request,
                                                       std::uint64_t firstSeed, int answers)
{
    std::map<std::vector<std::int64_t>, double> counts;
    for (int i = 0; i < answers; ++i) {
        request.sampling.seed = firstSeed + static_cast<std::uint64_t>(i);
        if (const auto answer = engine.answer(request))
            ++counts[answer->outputIds];
    }
    return counts;
}

void checkSampledDrafts(Checks &checks, engine::Engine &engine, const std::string &model, int answers)
{
    for (const bool isConstrained : {false, true}) {
        engine::Request request = question(true);
        request.sampling.isSampling = true;
        request.sampling.topK = 3;
        request.sampling.temperature = 2;
        if (isConstrained)
            request.constraints = {*Constraint::parse("characters ..40")};
        const auto likely = engine.answer([&] {
            engine::Request greedy = request;
            greedy.sampling = {};
            return greedy;
        }());
        checks.isTrue(likely.has_value(), model + ": a likely answer");
        if (!likely)
            continue;
        // With constraints, an answer needs room to end: there the whole answer is compared by its first two.
        request.maxNewTokens = isConstrained ? 400 : 3;
        const auto shortened = [](const std::map<std::vector<std::int64_t>, double> &counts) {
            std::map<std::vector<std::int64_t>, double> sums;
            for (const auto &[ids, count] : counts)
                sums[{ids.begin(), ids.begin() + std::min<std::ptrdiff_t>(3, std::ssize(ids))}] += count;
            return sums;
        };
        const auto plain = shortened(beginnings(engine, request, 1000, answers));
        request.draftText = likely->text;
        const auto drafted = shortened(beginnings(engine, request, 500000, answers));
        // Two samples of the same distribution: chi-square over what both had often enough.
        double chi = 0;
        int cells = 0;
        double rest = 0;
        double restDrafted = 0;
        auto all = plain;
        all.insert(drafted.begin(), drafted.end());
        for (const auto &entry : all) {
            const auto of = [&](const auto &counts) {
                const auto found = counts.find(entry.first);
                return found == counts.end() ? 0.0 : found->second;
            };
            const double a = of(plain);
            const double b = of(drafted);
            if (a + b < 12) {
                rest += a;
                restDrafted += b;
                continue;
            }
            chi += (a - b) * (a - b) / (a + b);
            ++cells;
        }
        if (rest + restDrafted > 0) {
            chi += (rest - restDrafted) * (rest - restDrafted) / (rest + restDrafted);
            ++cells;
        }
        // Upper 0.1 % point, by Wilson and Hilferty.
        const double freedom = std::max(1, cells - 1);
        const double root = 1 - 2 / (9 * freedom) + 3.09 * std::sqrt(2 / (9 * freedom));
        const double bound = freedom * root * root * root;
        std::printf("%s%s: chi-square %.1f, at most %.1f over %d\n", model.c_str(),
                    isConstrained ? ", constrained" : "", chi, bound, cells);
        checks.isTrue(cells >= 5 && chi <= bound, model + ": drafts change what is sampled");
    }
}

} // namespace

int main(int argc, char **argv)
{
    Checks checks;
    int seeds = 1;
    if (argc > 1) {
        const std::string_view argument = argv[1];
        std::from_chars(argument.data(), argument.data() + argument.size(), seeds);
    }
    const auto fixtures = fixturesFolder();
    if (fixtures.empty()) {
        std::printf("SKIPPED: the small checkpoints are not beside this checkout\n");
        return 0;
    }
    for (const char *model : {"tiny-internvl-internlm2", "tiny-internvl-qwen2"}) {
        engine::LoadOptions options;
        options.directory = (fixtures / model).string();
        options.threads = 1;
        const auto engine = engine::openEngine(options);
        checks.isTrue(engine.has_value(), model);
        if (!engine)
            continue;
        checkConstraints(checks, **engine, model, seeds);
        checkSampledDrafts(checks, **engine, model, seeds == 1 ? 150 : 1500);
    }
    return checks.exitStatus();
}
