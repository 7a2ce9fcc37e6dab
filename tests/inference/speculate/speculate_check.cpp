// SPDX-License-Identifier: MIT
// Drafting and keeping drafts: greedy answers stay the same, sampled ones keep their distribution. A plain
// program, so that it runs where no Qt is.
#include "inference/speculate/acceptance.h"
#include "inference/speculate/prompt_lookup.h"

#include <cmath>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

namespace anycap::speculate::checks {
namespace {

using Ids = std::vector<std::int64_t>;

int failures = 0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): one program, one tally

void isTrue(bool condition, const std::string &what)
{
    if (condition)
        return;
    ++failures;
    std::printf("FAILED: %s\n", what.c_str());
}

Ids counting(std::int64_t from, std::size_t count)
{
    Ids ids;
    for (std::size_t i = 0; i < count; ++i)
        ids.push_back(from + static_cast<std::int64_t>(i));
    return ids;
}

/// A greedy model that wants to say `wanted`, asked with and without drafts; gives the passes that were
/// needed.
struct Answer {
    Ids ids;
    int passes = 0;
};

Answer answerWithDrafts(PromptLookup &lookup, const Ids &wanted)
{
    constexpr std::size_t kVocabulary = 400;
    Answer answer;
    while (answer.ids.size() < wanted.size()) {
        const std::size_t room = wanted.size() - answer.ids.size() - 1;
        const Ids drafted = lookup.draft(room);
        ++answer.passes;
        std::size_t kept = 0;
        Ids fresh;
        while (true) { // one row of logits for each drafted token and one more
            std::vector<float> logits(kVocabulary, 0.0F);
            logits[static_cast<std::size_t>(wanted[answer.ids.size() + fresh.size()])] = 1;
            if (kept == drafted.size()) {
                fresh.push_back(argmax(logits));
                break;
            }
            const Verdict verdict = verifyGreedy(logits, drafted[kept]);
            fresh.push_back(verdict.token);
            if (!verdict.isKept)
                break;
            ++kept;
        }
        lookup.accept(fresh);
        lookup.report(drafted.size(), kept);
        answer.ids.insert(answer.ids.end(), fresh.begin(), fresh.end());
    }
    return answer;
}

void greedyAnswersStayTheSame()
{
    const Ids base = counting(1, 60);
    Ids edited = base; // replaced, deleted and inserted places
    edited[10] = 200;
    edited.erase(edited.begin() + 20, edited.begin() + 24);
    edited.insert(edited.begin() + 40, {201, 202, 203});
    Ids unlike;
    std::mt19937 random(1);
    for (int i = 0; i < 120; ++i)
        unlike.push_back(static_cast<std::int64_t>(random() % 60 + 1));
    Ids repeated = base;
    repeated.insert(repeated.end(), base.begin(), base.end());

    struct Case {
        const char *name;
        Ids wanted;
        int mostPasses;
    };
    for (const Case &c : {Case{"copied", base, 10}, Case{"edited", edited, 20}, Case{"unlike", unlike, 120},
                          Case{"repeated", repeated, 20}}) {
        PromptLookup lookup(base, {});
        const Answer answer = answerWithDrafts(lookup, c.wanted);
        isTrue(answer.ids == c.wanted, std::string(c.name) + ": same ids");
        isTrue(answer.passes <= c.mostPasses,
               std::string(c.name) + ": " + std::to_string(answer.passes) + " passes");
    }
}

void findsItsPlaceAgain()
{
    // 5 6 stand twice; behind 1 2 3 4 the first place goes on, behind the edit the cursor tells them apart.
    const Ids base{1, 2, 3, 4, 5, 6, 7, 8, 9, 5, 6, 10, 11, 12};
    PromptLookup lookup(base, {});
    lookup.accept(Ids{7, 8, 9});
    lookup.accept(Ids{50});
    lookup.accept(Ids{5});
    const Ids drafted = lookup.draft(3);
    isTrue(!drafted.empty() && drafted == Ids{6, 10, 11},
           "copying goes on behind the edit, not at the start");
    isTrue(lookup.draft(1).size() == 1, "no more than asked for");
}

void copiesFromThePromptToo()
{
    PromptLookup lookup(Ids{1, 2, 3}, Ids{20, 21, 22, 23});
    lookup.accept(Ids{20, 21});
    isTrue(lookup.draft(8) == Ids{22, 23}, "the instruction's words");
    PromptLookup nothing(Ids{}, Ids{});
    isTrue(nothing.draft(8).empty(), "nothing to draft from");
    nothing.accept(Ids{1, 2, 3, 1, 2});
    isTrue(nothing.draft(1) == Ids{3}, "what was written before");
}

void switchesItselfOffAndOn()
{
    PromptLookup lookup(counting(1, 50), {});
    for (int i = 0; i < 40 && !lookup.isPaused(); ++i)
        lookup.report(4, 0);
    isTrue(lookup.isPaused() && lookup.acceptanceRate() < 0.3, "off after many refusals");
    lookup.accept(Ids{1});
    isTrue(lookup.draft(8).empty(), "no drafts while off");
    lookup.accept(counting(2, 20));
    const Ids probe = lookup.draft(8);
    isTrue(probe.size() == 2, "one short probe after a while");
    lookup.report(2, 2);
    isTrue(!lookup.isPaused(), "on again when it went well");
}

/// Upper 0.1 % points of chi-square, by degrees of freedom.
double bound(std::size_t degrees)
{
    static constexpr double kBounds[] = {0, 10.83, 13.82, 16.27, 18.47, 20.52, 22.46, 24.32};
    return kBounds[degrees];
}

void sampledTokensKeepTheirDistribution()
{
    const std::vector<std::vector<float>> distributions{{0.5F, 0.25F, 0.125F, 0.125F},
                                                        {0.9F, 0.05F, 0.05F},
                                                        {0.01F, 0.49F, 0.2F, 0.2F, 0.1F},
                                                        {0.0F, 0.6F, 0.4F},
                                                        {1.0F, 0.0F}};
    constexpr int kDraws = 40000;
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> uniform(0, 1);
    for (const std::vector<float> &p : distributions) {
        for (std::size_t drafted = 0; drafted < p.size(); ++drafted) {
            std::vector<int> counts(p.size(), 0);
            int kept = 0;
            for (int i = 0; i < kDraws; ++i) {
                const double keep = uniform(random);
                const Verdict v = verifySampled(p, static_cast<std::int64_t>(drafted), keep, uniform(random));
                ++counts[static_cast<std::size_t>(v.token)];
                kept += v.isKept ? 1 : 0;
            }
            double chi = 0;
            std::size_t possible = 0;
            for (std::size_t i = 0; i < p.size(); ++i) {
                const double expected = static_cast<double>(p[i]) * kDraws;
                if (expected == 0) {
                    isTrue(counts[i] == 0, "an impossible token is never drawn");
                    continue;
                }
                ++possible;
                chi += (counts[i] - expected) * (counts[i] - expected) / expected;
            }
            isTrue(chi < bound(possible - 1) + 1e-9 || possible == 1,
                   "chi-square " + std::to_string(chi) + " for draft " + std::to_string(drafted));
            const double share = static_cast<double>(kept) / kDraws;
            isTrue(std::abs(share - static_cast<double>(p[drafted])) < 0.015,
                   "kept as often as it is likely");
        }
    }
}

void picksByWeight()
{
    const std::vector<float> weights{0.0F, 2.0F, 0.0F, 2.0F, 0.0F};
    isTrue(pick(weights, 0.0) == 1 && pick(weights, 0.49) == 1 && pick(weights, 0.51) == 3
               && pick(weights, 0.999999) == 3,
           "by cumulated weight");
    const float nan = std::stof("nan");
    isTrue(argmax(std::vector<float>{nan, 1.0F, 3.0F, 3.0F, nan}) == 2, "first of the largest, never NaN");
}

} // namespace
} // namespace anycap::speculate::checks

int main()
{
    using namespace anycap::speculate::checks;
    greedyAnswersStayTheSame();
    findsItsPlaceAgain();
    copiesFromThePromptToo();
    switchesItselfOffAndOn();
    sampledTokensKeepTheirDistribution();
    picksByWeight();
    std::printf(failures == 0 ? "all passed\n" : "%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
