// SPDX-License-Identifier: MIT
#include "tests/inference/constrain/decoding_run.h"

#include "core/base/text_count.h"
#include "core/base/unicode.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace anycap::constrain::checks {

namespace {

constexpr std::array kPieces{
    "..",
    "...",
    "e.g.",
    "i.e.",
    "2.0",
    "\n",
    "\n\n",
    ".\n",
    ".\n\n",
    "'s",
    "'t",
    "n't",
    " n't",
    " 's",
    "-",
    " -",
    "--",
    "!!",
    "?!",
    " .",
    " ,",
    ", ",
    ". ",
    ".\"",
    "\"",
    " \"",
    "'",
    " '",
    "'. ",
    "(",
    " (",
    ")",
    ").",
    "a.b.",
    "<i>",
    "</i>",
    "{\\an8}",
    "&amp;",
    " &",
    "\t",
    "\r\n",
    "  ",
    "   ",
    "\xC2\xA0",
    "\xE3\x80\x80",
    "%",
    ":",
    ";",
    " the",
    " a",
    " dog",
    " red",
    " car",
    "car",
    "pet",
    "red",
    "ca",
    " ca",
    "rpet",
    "s",
    " runs",
    " on",
    " grass",
    " sunny",
    "The",
    "A",
    " A",
    "dog",
    " Dog",
    "\xE2\x80\x99s",
    "\xE2\x80\x9D",
    " \xE2\x80\x9C",
    "\xE2\x80\xA6",
    " \xE2\x80\x93 ",
    "caf\xC3\xA9",
    " \xC3\xA9t\xC3\xA9",
    "\xE4\xBD\xA0\xE5\xA5\xBD",
    "\xE4\xB8\x96\xE7\x95\x8C",
    "\xE3\x80\x82",
    "\xEF\xBC\x8C",
    "\xEF\xBC\x81",
    "\xE7\x8B\x97",
    "\xE5\x9C\xA8",
    "\xE8\x8D\x89\xE5\x9C\xB0",
    "\xE3\x81\xAE",
    "\xE7\x9A\x84",
    "\xF0\x9F\x90\xB6",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D",
    "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA",
    "\xF0\x9F\x87\xAB",
    "\xCC\x81",
    "e\xCC\x81",
    "\xD0\xB8",
    " \xD1\x81\xD0\xBE\xD0\xB1\xD0\xB0\xD0\xBA\xD0\xB0",
    "\xE4\xBD",
    "\xF0\x9F",
    " \xE4",
    "\xA0\xE5\xA5",
    "\x90\xB6",
    "word\xE2\x80",
    "\xED\x95\x9C",
    "1",
    " 10",
    "abc1",
    " x-ray",
    "well-",
    "-known",
    "_",
    "\xEF\xBF\xBD",
    "\xC3",
    "\xA9",
    "a\xCC\x80",
    "\xE1\x84\x80",
    "\xE1\x85\xA1",
};

std::string randomPiece(std::mt19937 &random)
{
    static constexpr std::string_view kLetters = "etaoinshrdlucmfwygpbvkxjqz";
    std::string piece;
    if (random() % 3 != 0)
        piece += ' ';
    const auto length = static_cast<unsigned>(1 + random() % 7);
    for (unsigned i = 0; i < length; ++i)
        piece += kLetters[std::min(random() % 26, random() % 26)];
    if (random() % 8 == 0)
        piece[piece.front() == ' ' ? 1 : 0] = static_cast<char>('A' + random() % 26);
    if (random() % 40 == 0)
        piece += ".,-'\n "[random() % 6];
    return piece;
}

bool isHalf(const std::string &bytes) { return !utf8::isValid(bytes); }

float hostileBonus(Mood mood, const std::string &bytes, bool isStop)
{
    const bool hasLetter = std::any_of(
        bytes.begin(), bytes.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    const bool endsSentence
        = !bytes.empty() && (bytes.back() == '.' || bytes.back() == '!' || bytes.back() == '?');
    switch (mood) {
    case Mood::NewWords:
        return bytes.size() > 1 && bytes.front() == ' ' && hasLetter ? 30.0F : 0.0F;
    case Mood::NeverStop:
        return isStop || endsSentence ? -30.0F : 0.0F;
    case Mood::AlwaysStop:
        return isStop ? 60.0F : (endsSentence ? 30.0F : 0.0F);
    case Mood::HalfCharacters:
        return isHalf(bytes) ? 30.0F : 0.0F;
    case Mood::Punctuation:
        return !bytes.empty() && !hasLetter ? 30.0F : 0.0F;
    case Mood::Uniform:
    case Mood::Peaked:
    case Mood::OneToken:
        break;
    }
    return 0;
}

std::size_t choose(const std::vector<float> &logits, bool isGreedy, std::mt19937 &random)
{
    const auto top = std::max_element(logits.begin(), logits.end());
    if (isGreedy)
        return static_cast<std::size_t>(top - logits.begin());
    double sum = 0;
    for (const float l : logits)
        sum += std::exp(static_cast<double>(l - *top));
    double at = std::uniform_real_distribution<double>(0, sum)(random);
    std::size_t last = static_cast<std::size_t>(top - logits.begin());
    for (std::size_t i = 0; i < logits.size(); ++i) {
        const double p = std::exp(static_cast<double>(logits[i] - *top));
        if (p <= 0)
            continue;
        last = i;
        at -= p;
        if (at < 0)
            break;
    }
    return last;
}

std::string counterProblem(const ConstrainedDecoder &decoder)
{
    const std::string text = trimmed(decoder.text());
    if (!utf8::isValid(text))
        return {}; // inside a character: the counters are those before it
    const auto differs = [&](const char *what, int ours, int theirs) {
        return std::string(what) + " " + std::to_string(ours) + ", counted " + std::to_string(theirs)
            + " in '" + text + "'";
    };
    if (decoder.words() != countWords(text))
        return differs("words", decoder.words(), countWords(text));
    if (decoder.sentences() != countSentences(text))
        return differs("sentences", decoder.sentences(), countSentences(text));
    const bool mayHoldMarkup = text.find_first_of("<{&") != std::string::npos;
    if (mayHoldMarkup)
        return {};
    if (decoder.characters() != countCharacters(text))
        return differs("characters", decoder.characters(), countCharacters(text));
    if (decoder.lines() != countLines(text))
        return differs("lines", decoder.lines(), countLines(text));
    if (decoder.longestLine() != longestLine(text))
        return differs("longest line", decoder.longestLine(), longestLine(text));
    return {};
}

} // namespace

VocabularyBytes makeVocabularyBytes(std::uint32_t seed, int randomPieces)
{
    std::mt19937 random(seed);
    VocabularyBytes vocabulary;
    for (int byte = 0; byte < 256; ++byte)
        vocabulary.bytes.emplace_back(1, static_cast<char>(byte));
    vocabulary.bytes.insert(vocabulary.bytes.end(), kPieces.begin(), kPieces.end());
    for (int i = 0; i < randomPieces; ++i)
        vocabulary.bytes.push_back(randomPiece(random));
    vocabulary.stopIds.push_back(static_cast<std::int64_t>(vocabulary.bytes.size()));
    vocabulary.bytes.insert(vocabulary.bytes.end(), 5, std::string()); // the stop, marks, unused rows
    return vocabulary;
}

std::string trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n'))
        text.remove_suffix(1);
    return std::string(text);
}

std::string cleanedUp(std::string text)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kRules{{
        {" .", "."},
        {" ?", "?"},
        {" !", "!"},
        {" ,", ","},
        {" ' ", "'"},
        {" n't", "n't"},
        {" 'm", "'m"},
        {" 's", "'s"},
        {" 've", "'ve"},
        {" 're", "'re"},
    }};
    for (const auto &[from, to] : kRules) {
        for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    }
    return trimmed(text);
}

bool endsOnSentence(std::string_view text)
{
    static constexpr std::u32string_view kStops = U".!?\u3002\uFF01\uFF1F\uFF0E\uFF61";
    static constexpr std::u32string_view kClosers
        = U"\"')]%\u2019\u201D\u203A\u00BB\u2030\u300D\u300F\u3011\u300B\u3009\u3015\u3017\u301F\uFF09\uFF3D"
          U"\uFF5D\uFF63\uFF02";
    std::u32string characters = utf8::decode(text);
    while (!characters.empty() && kClosers.find(characters.back()) != std::u32string_view::npos)
        characters.pop_back();
    return !characters.empty() && kStops.find(characters.back()) != std::u32string_view::npos;
}

Run decode(const std::shared_ptr<const Vocabulary> &vocabulary, ConstrainedDecoder &decoder,
           const RunOptions &options, std::mt19937 &random)
{
    Run run;
    std::vector<float> logits(vocabulary->size());
    std::normal_distribution<float> normal(0, options.mood == Mood::Peaked ? 10.0F : 1.0F);
    const std::size_t favourite = random() % vocabulary->size();
    for (run.tokens = 1; run.tokens <= 3000; ++run.tokens) {
        for (std::size_t id = 0; id < logits.size(); ++id) {
            const bool isStop = vocabulary->isStop(static_cast<std::int64_t>(id));
            logits[id] = normal(random) + hostileBonus(options.mood, vocabulary->bytes(id), isStop);
        }
        if (options.mood == Mood::OneToken)
            logits[favourite] += 60;
        decoder.apply(logits);
        const auto isOpen = [&](std::size_t id) { return std::isfinite(logits[id]); };
        const std::size_t id = choose(logits, options.isGreedy, random);
        if (!isOpen(id) || !decoder.allows(static_cast<std::int64_t>(id))) {
            run.problem = "nothing may follow '" + decoder.text() + "'";
            return run;
        }
        for (int i = 0; options.comparesMasks && i < 200; ++i) {
            const std::size_t other = random() % logits.size();
            if (isOpen(other) && !decoder.allows(static_cast<std::int64_t>(other))) {
                run.problem
                    = "'" + vocabulary->bytes(other) + "' was let through behind '" + decoder.text() + "'";
                return run;
            }
        }
        if (!decoder.accept(static_cast<std::int64_t>(id))) {
            run.isEnded = true;
            break;
        }
        if (options.comparesCounters)
            run.problem = counterProblem(decoder);
        if (!run.problem.empty())
            return run;
    }
    run.text = trimmed(decoder.text());
    if (!run.isEnded)
        run.problem = "did not end: '" + run.text + "'";
    return run;
}

} // namespace anycap::constrain::checks
