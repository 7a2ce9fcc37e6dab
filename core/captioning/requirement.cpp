// SPDX-License-Identifier: MIT
#include "core/captioning/requirement.h"

#include "core/base/language_guess.h"

#include <algorithm>
#include <array>

namespace anycap {

namespace {

/// "two", or "12" beyond ten.
std::string numberWord(int number)
{
    constexpr std::array<std::string_view, 11> kWords{"zero", "one",   "two",   "three", "four", "five",
                                                      "six",  "seven", "eight", "nine",  "ten"};
    const auto index = static_cast<std::size_t>(number);
    return index < kWords.size() ? std::string(kWords[index]) : std::to_string(number);
}

std::string lengthSentence(const std::string &predicate)
{
    return "The generated caption's length " + predicate + ".";
}

std::string sentenceLimit(const Constraint &c)
{
    const auto count
        = [](int number) { return numberWord(number) + (number == 1 ? " sentence" : " sentences"); };
    if (c.isExact())
        return lengthSentence(c.min() == 1 ? "needs to be one sentence"
                                           : "needs to be exactly " + count(c.min()));
    if (c.max() == Constraint::kUnbounded)
        return lengthSentence("needs to be at least " + count(c.min()));
    if (c.min() <= 1)
        return lengthSentence("cannot exceed " + count(c.max()));
    return lengthSentence("needs to be " + numberWord(c.min()) + " to " + count(c.max()));
}

std::string amountLimit(int min, int max, const std::string &unit)
{
    if (max == Constraint::kUnbounded)
        return lengthSentence("needs to be at least " + std::to_string(min) + " " + unit);
    if (min == max)
        return lengthSentence("needs to be exactly " + std::to_string(max) + " " + unit);
    if (min == 0)
        return lengthSentence("needs to be no more than " + std::to_string(max) + " " + unit);
    return lengthSentence("needs to be " + std::to_string(min) + " to " + std::to_string(max) + " " + unit);
}

/// Characters that the speed leaves room for; nothing where there is no upper bound that an int holds.
std::optional<int> charactersFor(const Constraint &speed, Milliseconds duration)
{
    if (speed.max() == Constraint::kUnbounded)
        return std::nullopt;
    const std::int64_t characters = std::int64_t{speed.max()} * duration.count() / 1000;
    if (characters >= Constraint::kUnbounded)
        return std::nullopt;
    return static_cast<int>(characters);
}

std::string sentenceFor(const Constraint &c, std::optional<Milliseconds> cueDuration)
{
    switch (c.kind()) {
    case ConstraintKind::Words:
        return amountLimit(c.min(), c.max(), "words");
    case ConstraintKind::Sentences:
        return sentenceLimit(c);
    case ConstraintKind::Characters:
        return amountLimit(c.min(), c.max(), "characters");
    case ConstraintKind::ReadingSpeed:
        if (const auto most = cueDuration ? charactersFor(c, *cueDuration) : std::nullopt)
            return amountLimit(0, *most, "characters");
        return {};
    case ConstraintKind::Mention:
        return "The caption must mention " + c.text() + ".";
    case ConstraintKind::Avoid:
        return "The caption must not mention " + c.text() + ".";
    case ConstraintKind::Language:
        return "The caption must be in " + languageName(c.text()) + ".";
    case ConstraintKind::Lines:
    case ConstraintKind::CharactersPerLine:
        break;
    }
    return {};
}

} // namespace

ConstraintSet effectiveConstraints(const CaptionRequest &request)
{
    ConstraintSet constraints = request.constraints;
    const bool hasLanguage = std::any_of(constraints.begin(), constraints.end(), [](const Constraint &c) {
        return c.kind() == ConstraintKind::Language;
    });
    if (!hasLanguage && !request.language.empty()) {
        if (const auto language = Constraint::text(ConstraintKind::Language, request.language))
            constraints.push_back(*language);
    }
    return constraints;
}

std::vector<std::string> constraintSentences(const ConstraintSet &constraints,
                                             std::optional<Milliseconds> cueDuration)
{
    std::vector<std::string> sentences;
    for (const Constraint &c : constraints) {
        std::string sentence = sentenceFor(c, cueDuration);
        if (!sentence.empty())
            sentences.push_back(std::move(sentence));
    }
    return sentences;
}

std::string requirementText(const InstructionCatalogue &catalogue, const CaptionRequest &request)
{
    std::string text = request.instruction.text;
    ConstraintSet told = effectiveConstraints(request);
    if (request.instruction.type) {
        const ConstraintSet &meant = catalogue.entry(*request.instruction.type).defaults;
        told.erase(std::remove_if(told.begin(), told.end(),
                                  [&meant](const Constraint &c) {
                                      return std::find(meant.begin(), meant.end(), c) != meant.end();
                                  }),
                   told.end());
    }
    std::optional<Milliseconds> duration;
    if (request.media.range)
        duration = request.media.range->duration();
    for (const std::string &sentence : constraintSentences(told, duration)) {
        if (text.find(sentence) == std::string::npos)
            text += (text.empty() ? "" : " ") + sentence;
    }
    if (text.empty()) {
        if (const auto detail = instructionType(request.media.modality, Aspect::Detail))
            text = catalogue.instruction(*detail).text;
    }
    return text;
}

} // namespace anycap
