// SPDX-License-Identifier: MIT
// Measuring captions against constraints, and finding sets that no caption can meet; see constraint.h.
#include "core/base/constraint.h"
#include "core/base/language_guess.h"
#include "core/base/phrase_match.h"
#include "core/base/text_count.h"
#include "core/base/unicode.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <set>
#include <utility>

namespace anycap {

namespace {

std::string counted(std::int64_t count, ConstraintKind kind)
{
    struct Names {
        std::string_view one;
        std::string_view many;
    };
    static constexpr std::array<Names, 5> kNames{
        {{"word", "words"},
         {"sentence", "sentences"},
         {"character", "characters"},
         {"line", "lines"},
         {"character in the longest line", "characters in the longest line"}}};
    const Names &names = kNames[static_cast<std::size_t>(kind)];
    return std::to_string(count) + ' ' + std::string(count == 1 ? names.one : names.many);
}

/// "10 to 20", "at most 20", "at least 10", "exactly 15".
std::string wanted(const Constraint &c)
{
    if (c.max() == Constraint::kUnbounded)
        return "at least " + std::to_string(c.min());
    if (c.isExact())
        return "exactly " + std::to_string(c.min());
    if (c.min() == 0)
        return "at most " + std::to_string(c.max());
    return std::to_string(c.min()) + " to " + std::to_string(c.max());
}

Measurement counting(const Constraint &c, int count)
{
    Measurement m{c, double(count), c.min() <= count && count <= c.max(), {}};
    m.explanation = counted(count, c.kind()) + ", " + wanted(c) + (c.min() == 0 ? " allowed" : " required");
    if (count > c.max())
        m.explanation += ": " + std::to_string(count - c.max()) + " too many";
    else if (count < c.min())
        m.explanation += ": " + std::to_string(c.min() - count) + " too few";
    return m;
}

/// One decimal, rounded so that a broken bound never reads as if it were kept.
std::string speedText(double speed, const Constraint &c)
{
    double tenths = std::round(speed * 10);
    if (speed > c.max())
        tenths = std::ceil(speed * 10);
    else if (speed < c.min())
        tenths = std::floor(speed * 10);
    else if (c.max() != Constraint::kUnbounded)
        tenths = std::clamp(tenths, c.min() * 10.0, c.max() * 10.0);
    const auto whole = static_cast<std::int64_t>(tenths);
    return std::to_string(whole / 10) + '.' + std::to_string(whole % 10);
}

Measurement readingSpeed(const Constraint &c, std::string_view caption, std::optional<Milliseconds> duration)
{
    if (!duration)
        return {c, 0, true, "no time on screen, so no reading speed to measure"};
    const int characters = countCharacters(caption);
    const std::int64_t ms = std::max<std::int64_t>(duration->count(), 0);
    const double speed = characters * 1000.0 / double(std::max<std::int64_t>(ms, 1));
    if (ms == 0)
        return {c, speed, characters == 0,
                counted(characters, ConstraintKind::Characters) + " in no time at all"};
    const std::int64_t scaled = std::int64_t{characters} * 1000; // exact: 15.0 of 15 is kept
    const std::int64_t whole = scaled / ms; // not bound * ms, which overflows for a time of years
    const bool isMet = whole >= c.min() && whole + (scaled % ms != 0 ? 1 : 0) <= c.max();
    Measurement m{c, speed, isMet, {}};
    m.explanation = speedText(speed, c) + " characters per second, " + wanted(c)
        + (c.min() == 0 ? " allowed" : " required");
    if (!isMet && speed > c.max()) {
        const std::int64_t fitting = c.max() * ms / 1000;
        m.explanation
            += ": " + counted(characters - fitting, ConstraintKind::Characters) + " too many for this time";
    }
    return m;
}

Measurement mention(const Constraint &c, std::string_view caption)
{
    const int count = countPhrase(caption, c.text());
    return {c, double(count), count > 0,
            '"' + c.text() + (count > 0 ? "\" is mentioned" : "\" is not mentioned")};
}

Measurement avoid(const Constraint &c, std::string_view caption)
{
    const int count = countPhrase(caption, c.text());
    std::string explanation = '"' + c.text() + "\" does not occur";
    if (count > 0)
        explanation = '"' + c.text() + "\" occurs " + (count == 1 ? "once" : std::to_string(count) + " times")
            + " and is to be avoided";
    return {c, double(count), count == 0, std::move(explanation)};
}

Measurement language(const Constraint &c, std::string_view caption)
{
    LanguageFinding finding = checkLanguage(caption, c.text());
    const bool isMet = finding.verdict != LanguageVerdict::Differs;
    if (finding.verdict == LanguageVerdict::Unclear)
        finding.explanation += "; taken as met";
    return {c, isMet ? 1.0 : 0.0, isMet, std::move(finding.explanation)};
}

Measurement measure(const Constraint &c, std::string_view caption, std::optional<Milliseconds> duration)
{
    switch (c.kind()) {
    case ConstraintKind::Words:
        return counting(c, countWords(caption));
    case ConstraintKind::Sentences:
        return counting(c, countSentences(caption));
    case ConstraintKind::Characters:
        return counting(c, countCharacters(caption));
    case ConstraintKind::Lines:
        return counting(c, countLines(caption));
    case ConstraintKind::CharactersPerLine:
        return counting(c, longestLine(caption));
    case ConstraintKind::ReadingSpeed:
        return readingSpeed(c, caption, duration);
    case ConstraintKind::Mention:
        return mention(c, caption);
    case ConstraintKind::Avoid:
        return avoid(c, caption);
    case ConstraintKind::Language:
        return language(c, caption);
    }
    return {c, 0, false, "unknown kind of constraint"};
}

struct Bounds {
    std::int64_t min = 0;
    std::int64_t max = Constraint::kUnbounded;
};

/// Texts of one kind.
std::vector<std::string> textsOf(const ConstraintSet &set, ConstraintKind kind)
{
    std::vector<std::string> texts;
    for (const Constraint &c : set) {
        if (c.kind() == kind)
            texts.push_back(c.text());
    }
    return texts;
}

Bounds boundsOf(const ConstraintSet &set, ConstraintKind kind)
{
    Bounds bounds;
    for (const Constraint &c : set) {
        if (c.kind() == kind) {
            bounds.min = std::max<std::int64_t>(bounds.min, c.min());
            bounds.max = std::min<std::int64_t>(bounds.max, c.max());
        }
    }
    return bounds;
}

Error impossible(std::string why)
{
    return {ErrorCode::InvalidArgument, "no caption can meet these constraints: " + std::move(why), {}};
}

/// The distinct words of the phrases that must be mentioned, leaving out phrases that are part of others.
struct Required {
    std::set<std::u32string> words;
    std::int64_t characters = 0; ///< with a blank between spaced words
    std::int64_t longestWord = 0; ///< characters; 0 where lines may break anywhere
    std::int64_t wordCount = 0; ///< as countWords() counts them
};

Required requiredBy(const std::vector<std::string> &mentions)
{
    Required required;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        bool isPart = false;
        for (std::size_t j = 0; j < mentions.size() && !isPart; ++j) {
            const bool sameKey = unicode::matchKey(mentions[i]) == unicode::matchKey(mentions[j]);
            isPart = i != j && countPhrase(mentions[j], mentions[i]) > 0 && (!sameKey || j < i);
        }
        if (isPart)
            continue;
        const std::u32string key = unicode::matchKey(mentions[i]);
        for (std::size_t start = 0; start < key.size();) {
            const std::size_t end = std::min(key.find(U' ', start), key.size());
            const std::u32string word = key.substr(start, end - start);
            start = end + 1;
            if (!required.words.insert(word).second)
                continue;
            const std::string utf8 = utf8::encode(word);
            const std::int64_t length = countCharacters(utf8);
            required.wordCount += countWords(utf8);
            required.characters += length + (required.words.size() > 1 ? 1 : 0);
            if (std::none_of(word.begin(), word.end(), unicode::isUnspacedScript))
                required.longestWord = std::max(required.longestWord, length);
        }
    }
    if (std::any_of(mentions.begin(), mentions.end(), [](const std::string &m) {
            const std::u32string key = unicode::matchKey(m);
            return std::any_of(key.begin(), key.end(), unicode::isUnspacedScript);
        }))
        required.characters -= static_cast<std::int64_t>(required.words.size()) - 1; // no blanks needed
    return required;
}

std::string primary(const std::string &tag)
{
    std::string out = tag.substr(0, tag.find('-'));
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

/// Why the texts of Mention, Avoid and Language contradict each other; empty when they do not.
std::string textConflict(const ConstraintSet &set, const std::vector<std::string> &mentions)
{
    for (const std::string &avoided : textsOf(set, ConstraintKind::Avoid)) {
        for (const std::string &mentioned : mentions) {
            if (countPhrase(mentioned, avoided) == 0)
                continue;
            std::string why = '"' + mentioned + "\" is ";
            if (avoided == mentioned)
                return why += "both required and to be avoided";
            why += "required, but contains \"";
            why += avoided;
            return why += "\", which is to be avoided";
        }
    }
    const std::vector<std::string> languages = textsOf(set, ConstraintKind::Language);
    for (const std::string &tag : languages) {
        if (primary(tag) != primary(languages.front()))
            return "it cannot be both in " + languages.front() + " and in " + tag;
    }
    return {};
}

/// Why the counts cannot hold together with each other and with what must be mentioned.
std::string countConflict(const ConstraintSet &set, const std::vector<std::string> &mentions)
{
    const Bounds words = boundsOf(set, ConstraintKind::Words);
    const Bounds sentences = boundsOf(set, ConstraintKind::Sentences);
    const Bounds lines = boundsOf(set, ConstraintKind::Lines);
    const Bounds perLine = boundsOf(set, ConstraintKind::CharactersPerLine);
    Bounds characters = boundsOf(set, ConstraintKind::Characters);
    const auto n = [](std::int64_t value) { return std::to_string(value); };

    if (lines.max != Constraint::kUnbounded && perLine.max != Constraint::kUnbounded)
        characters.max = std::min(characters.max, lines.max * perLine.max);
    if (lines.max == 0 || perLine.max == 0 || characters.max == 0)
        characters.max = 0;
    const Required required = requiredBy(mentions);
    if (required.wordCount > words.max)
        return n(required.wordCount) + " words must be mentioned, but at most " + n(words.max)
            + " are allowed";
    if (required.characters > characters.max) {
        return "what must be mentioned takes " + n(required.characters) + " characters, but at most "
            + n(characters.max) + " fit";
    }
    if (required.longestWord > perLine.max) {
        return "a word of " + n(required.longestWord)
            + " characters must be mentioned, but a line may have at most " + n(perLine.max);
    }
    for (const std::string &mentioned : mentions) {
        if (countSentences(mentioned) > sentences.max)
            return "\"" + mentioned + "\" alone counts as " + n(countSentences(mentioned)) + " sentences";
    }
    if (characters.min > characters.max)
        return "at least " + n(characters.min) + " characters, but at most " + n(characters.max) + " fit";
    if (words.min > characters.max)
        return n(words.min) + " words do not fit in " + n(characters.max) + " characters";
    if (sentences.min > 0 && 2 * sentences.min - 1 > characters.max)
        return n(sentences.min) + " sentences do not fit in " + n(characters.max) + " characters";
    if (lines.min > characters.max)
        return n(lines.min) + " lines do not fit in " + n(characters.max) + " characters";
    if (perLine.min > characters.max)
        return "a line of " + n(perLine.min) + " characters does not fit in " + n(characters.max);
    if (sentences.max == 0 && words.min > 0)
        return n(words.min) + " words make at least one sentence, but none is allowed";
    return {};
}

} // namespace

std::vector<Measurement> check(const ConstraintSet &constraints, std::string_view caption,
                               std::optional<Milliseconds> cueDuration)
{
    std::vector<Measurement> measurements;
    measurements.reserve(constraints.size());
    for (const Constraint &c : constraints)
        measurements.push_back(measure(c, caption, cueDuration));
    return measurements;
}

bool allMet(const std::vector<Measurement> &measurements)
{
    return std::all_of(measurements.begin(), measurements.end(),
                       [](const Measurement &m) { return m.isMet; });
}

Result<Unit> checkSatisfiable(const ConstraintSet &constraints)
{
    using enum ConstraintKind;
    for (const ConstraintKind kind : {Words, Sentences, Characters, Lines, CharactersPerLine, ReadingSpeed}) {
        const Bounds bounds = boundsOf(constraints, kind);
        if (bounds.min > bounds.max) {
            return impossible(std::string(constraintKindName(kind)) + " at least "
                              + std::to_string(bounds.min) + " and at most " + std::to_string(bounds.max));
        }
    }
    const std::vector<std::string> mentions = textsOf(constraints, Mention);
    std::string why = textConflict(constraints, mentions);
    if (why.empty())
        why = countConflict(constraints, mentions);
    if (!why.empty())
        return impossible(std::move(why));
    return Unit{};
}

} // namespace anycap
