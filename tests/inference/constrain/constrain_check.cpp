// SPDX-License-Identifier: MIT
// Decoding under constraints with random and hostile models: every run must end, on a finished sentence, with
// everything met as core/base measures it. A plain program, so that it runs where no Qt is.
// Usage: inference_constrain [runs of each kind, default 1]
#include "core/base/text_count.h"
#include "inference/constrain/text_counters.h"
#include "tests/inference/constrain/decoding_run.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string_view>

namespace anycap::constrain::checks {
namespace {

int failures = 0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): one program, one tally

void isTrue(bool condition, const std::string &what)
{
    if (condition)
        return;
    ++failures;
    std::printf("FAILED: %s\n", what.c_str());
}

ConstraintSet parsed(const std::vector<std::string> &lines)
{
    ConstraintSet set;
    for (const std::string &line : lines) {
        Result<Constraint> constraint = Constraint::parse(line);
        isTrue(constraint.has_value(), "constraint '" + line + "'");
        if (constraint)
            set.push_back(*constraint);
    }
    return set;
}

std::string nameOf(const ConstraintSet &set)
{
    std::string name;
    for (const Constraint &c : set)
        name += c.toString() + "; ";
    return name;
}

ConstraintSet without(const ConstraintSet &set, const ConstraintSet &left)
{
    ConstraintSet rest;
    std::copy_if(set.begin(), set.end(), std::back_inserter(rest), [&left](const Constraint &c) {
        return std::find(left.begin(), left.end(), c) == left.end();
    });
    return rest;
}

std::vector<ConstraintSet> constraintSets()
{
    static constexpr std::string_view kRestrictions[]
        = {"needs to be one sentence.",          "needs to be exactly two sentences.",
           "cannot exceed two sentences.",       "needs to be exactly three sentences.",
           "cannot exceed three sentences.",     "needs to be exactly five sentences.",
           "needs to be no more than 10 words.", "needs to be exactly 10 words.",
           "needs to be 10 to 20 words.",        "needs to be exactly 20 words.",
           "needs to be 20 to 30 words.",        "needs to be exactly 50 words.",
           "needs to be exactly 60 words.",      "needs to be 30 to 120 words."};
    std::vector<ConstraintSet> sets;
    for (const std::string_view restriction : kRestrictions)
        sets.push_back(
            constraintsFromRestriction("The generated caption's length " + std::string(restriction)));
    const std::vector<std::vector<std::string>> mixed{
        {"characters ..42"},
        {"characters 50"},
        {"lines ..2", "chars-per-line ..42"},
        {"lines 2", "chars-per-line ..37", "characters ..70"},
        {"reading-speed ..17"},
        {"words 10..20", "sentences 2", "mention red car", "avoid dog"},
        {"words 2", "mention red car", "sentences 1"},
        {"words ..5", "mention caf\xC3\xA9", "mention dog", "avoid a"},
        {"characters ..30", "mention St. Paul"},
        {"mention e.g.", "sentences 3", "words ..9"},
        {"mention don't", "mention x-ray", "words 4..6", "characters ..34"},
        {"avoid big red", "mention red car", "mention big dog", "words ..6"},
        {"words 10", "sentences 3", "characters ..60", "lines 3", "mention dog"},
        {"avoid car", "avoid red", "avoid the", "avoid a"},
        {"avoid .", "words 5"},
        {"mention \xE7\x8B\x97", "words ..8"},
        {"language zh", "sentences 2", "characters ..20"},
        {"language zh", "avoid \xE7\x9A\x84", "words 10..20"},
        {"language en", "words 10", "sentences 1"},
        {"language ru", "words ..10", "characters ..60"},
        {"language ja", "characters 10..20"},
        {"language ko", "words 5..10"},
    };
    for (const std::vector<std::string> &lines : mixed)
        sets.push_back(parsed(lines));
    return sets;
}

/// What is wrong with one caption, or nothing.
std::string oneRun(const std::shared_ptr<const Vocabulary> &vocabulary, const ConstraintSet &set, Mood mood,
                   unsigned variant)
{
    DecoderOptions options;
    options.isDecodeCleanedUp = variant % 2 != 0;
    options.maxNewTokens = variant % 3 == 0 ? 512 : 200;
    options.avoidDegenerate = variant % 5 != 4;
    options.cueDuration = Milliseconds(3000);
    Result<ConstrainedDecoder> decoder = ConstrainedDecoder::make(vocabulary, set, options);
    if (!decoder)
        return decoder.error().toString();
    std::mt19937 random(variant * 100 + static_cast<unsigned>(mood));
    const RunOptions runOptions{mood, variant % 4 < 2, true, true};
    const Run run = decode(vocabulary, *decoder, runOptions, random);
    if (!run.problem.empty())
        return run.problem;
    const std::string text = options.isDecodeCleanedUp ? cleanedUp(decoder->text()) : run.text;
    if (text != run.text)
        return "the clean-up changed '" + run.text + "'";
    if (!endsOnSentence(text))
        return "unfinished: '" + text + "'";
    if (run.tokens > options.maxNewTokens)
        return "took " + std::to_string(run.tokens) + " tokens";
    for (const Measurement &m : check(without(set, decoder->unenforced()), text, options.cueDuration)) {
        if (!m.isMet)
            return m.explanation + ": '" + text + "'";
    }
    return {};
}

void keepsEveryConstraint(int runs)
{
    int done = 0;
    const auto vocabulary = Vocabulary::make(makeVocabularyBytes(1, 700));
    const auto other = Vocabulary::make(makeVocabularyBytes(2, 1500));
    isTrue(vocabulary.has_value() && other.has_value(), "vocabularies are accepted");
    for (const ConstraintSet &set : constraintSets()) {
        for (int mood = 0; mood < kMoods; ++mood) {
            for (int variant = 0; variant < runs; ++variant, ++done) {
                const auto seed = static_cast<unsigned>(done);
                const std::string problem
                    = oneRun(variant % 2 == 0 ? *vocabulary : *other, set, static_cast<Mood>(mood), seed);
                isTrue(problem.empty(),
                       nameOf(set) + "mood " + std::to_string(mood) + ", run " + std::to_string(done) + ": "
                           + problem);
            }
        }
    }
    std::printf("%d captions written\n", done);
}

/// Builds "<words joined by blanks>" out of single bytes and says whether the decoder lets all of it through.
bool lets(ConstrainedDecoder &decoder, std::string_view text)
{
    for (const char c : text) {
        const auto id = static_cast<std::int64_t>(static_cast<unsigned char>(c));
        if (!decoder.allows(id))
            return false;
        decoder.accept(id);
    }
    return true;
}

Result<ConstrainedDecoder> decoderFor(const std::vector<std::string> &lines,
                                      const DecoderOptions &options = {})
{
    return ConstrainedDecoder::make(*Vocabulary::make(makeVocabularyBytes(1, 10)), parsed(lines), options);
}

void knowsWhereWordsEnd()
{
    struct Case {
        std::vector<std::string> constraints;
        std::string_view text;
        bool isLetThrough;
        bool isComplete;
    };
    const std::vector<Case> cases{
        {{"words 2"}, "A dog.", true, true},
        {{"words 2"}, "A dog", true, false},
        {{"words 2"}, "A doghouse.", true, true}, // the last word may grow
        {{"words 2"}, "A dog-house.", true, true},
        {{"words 2"}, "A dog ", false, false}, // nothing could follow
        {{"words 2"}, "A dog runs", false, false},
        {{"words 2", "sentences 1"}, "A.", false, false}, // the other word would have no place
        {{"words 2"}, "A. B.", true, true},
        {{"sentences 1"}, "A dog. A", false, false},
        {{"sentences 1"}, "A dog...", true, true},
        {{"sentences 1"}, "It is 2.0", false, false},
        {{"sentences ..2"}, "Hi!", true, true},
        {{"avoid car"}, "A car", false, false},
        {{"avoid car"}, "A carpet.", false, false}, // letter by letter, the word would stand there
        {{"avoid car"}, "A scar.", true, true},
        {{"mention red car"}, "A Red\nCar.", true, true},
        {{"mention red car"}, "A red cart.", true, false},
        {{"mention red car", "words 3"}, "A dog", false, false},
        {{"mention red car", "words 3"}, "A red car.", true, true},
        {{"characters ..5"}, "Birds", false, false}, // no room for the stop
        {{"characters ..6"}, "Birds.", true, true},
        {{"language en"}, "A \xE7\x8B\x97", false, false},
        {{"lines ..1"}, "A\nb", false, false},
    };
    for (const Case &c : cases) {
        Result<ConstrainedDecoder> decoder = decoderFor(c.constraints);
        isTrue(decoder.has_value(), "a decoder for " + c.constraints.front());
        if (!decoder)
            continue;
        const std::string what = c.constraints.front() + ": '" + std::string(c.text) + "'";
        isTrue(lets(*decoder, c.text) == c.isLetThrough, what + " let through");
        if (c.isLetThrough)
            isTrue(decoder->isComplete() == c.isComplete, what + " complete");
    }
}

void refusesTheImpossible()
{
    DecoderOptions few;
    few.maxNewTokens = 20;
    isTrue(!decoderFor({"words 60"}, few), "60 words in 20 tokens are refused");
    isTrue(!decoderFor({"words 1", "mention red car"}), "two required words in one are refused");
    isTrue(!decoderFor({"words 0"}), "a caption without words is refused");
    VocabularyBytes poor = makeVocabularyBytes(1, 10);
    poor.bytes[' '].clear();
    isTrue(!Vocabulary::make(poor), "a vocabulary without a blank is refused");
    poor = makeVocabularyBytes(1, 10);
    poor.stopIds = {1 << 20};
    isTrue(!Vocabulary::make(poor), "a stop token outside the vocabulary is refused");
}

void goesBack()
{
    Result<ConstrainedDecoder> decoder = decoderFor({"words 3", "mention red car"});
    isTrue(decoder && lets(*decoder, "A re"), "the beginning is let through");
    const std::size_t before = decoder->snapshot();
    isTrue(lets(*decoder, "d car."), "the rest is let through");
    isTrue(decoder->isComplete(), "and complete");
    decoder->rollback(before);
    isTrue(decoder->text() == "A re" && decoder->words() == 2 && !decoder->isComplete(), "rolled back");
    const std::vector<std::int64_t> draft{'d', ' ', 'd', 'o', 'g'};
    isTrue(decoder->allowedPrefix(draft) == 2, "a draft is cut where it would break a promise");
    isTrue(decoder->text() == "A re", "looking ahead leaves no trace");
    isTrue(lets(*decoder, "d car."), "and the same way is open again");
}

void leavesSomethingFinite()
{
    const auto vocabulary = Vocabulary::make(makeVocabularyBytes(1, 50));
    auto decoder = ConstrainedDecoder::make(*vocabulary, parsed({"words 3"}), {});
    std::vector<float> logits((*vocabulary)->size(), -std::numeric_limits<float>::infinity());
    decoder->apply(logits);
    isTrue(std::any_of(logits.begin(), logits.end(), [](float l) { return std::isfinite(l); }),
           "something is finite though everything was ruled out");
    std::fill(logits.begin(), logits.end(), std::numeric_limits<float>::quiet_NaN());
    decoder->apply(logits);
    isTrue(std::none_of(logits.begin(), logits.end(), [](float l) { return std::isnan(l); }),
           "no NaN is left");
}

/// With room, the model's own choice stands: a likely text within the limits is not touched.
void leavesGoodTextAlone()
{
    const auto vocabulary = Vocabulary::make(makeVocabularyBytes(1, 50));
    auto decoder = ConstrainedDecoder::make(*vocabulary, parsed({"words ..10", "mention dog"}), {});
    std::vector<std::string> pieces{"The", " red", " car", " runs", " on", " grass",
                                    ".",   " A",   " dog", " runs", "."};
    for (const std::string &piece : pieces) {
        std::vector<float> logits((*vocabulary)->size(), 0.0F);
        const auto wanted = static_cast<std::size_t>((*vocabulary)->find(piece));
        logits[wanted] = 10;
        decoder->apply(logits);
        const auto top = std::max_element(logits.begin(), logits.end()) - logits.begin();
        isTrue(static_cast<std::size_t>(top) == wanted, "'" + piece + "' stays the choice");
        decoder->accept(top);
    }
    isTrue(decoder->isComplete(), "the text is complete");
}

} // namespace
} // namespace anycap::constrain::checks

int main(int argc, char **argv)
{
    using namespace anycap::constrain::checks;
    int runs = 1;
    if (argc > 1) {
        const std::string_view argument = argv[1];
        std::from_chars(argument.data(), argument.data() + argument.size(), runs);
    }
    knowsWhereWordsEnd();
    refusesTheImpossible();
    goesBack();
    leavesSomethingFinite();
    leavesGoodTextAlone();
    keepsEveryConstraint(runs);
    std::printf(failures == 0 ? "all passed\n" : "%d failed\n", failures);
    return failures == 0 ? 0 : 1;
}
