// SPDX-License-Identifier: MIT
// Making, parsing and writing constraints; see constraint.h. Measuring: constraint_check.cpp.
#include "core/base/constraint.h"

#include "core/base/unicode.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace anycap {

namespace {

constexpr std::array<std::pair<ConstraintKind, std::string_view>, 9> kKinds{{
    {ConstraintKind::Words, "words"},
    {ConstraintKind::Sentences, "sentences"},
    {ConstraintKind::Characters, "characters"},
    {ConstraintKind::Lines, "lines"},
    {ConstraintKind::CharactersPerLine, "chars-per-line"},
    {ConstraintKind::ReadingSpeed, "reading-speed"},
    {ConstraintKind::Mention, "mention"},
    {ConstraintKind::Avoid, "avoid"},
    {ConstraintKind::Language, "language"},
}};

bool isTextKind(ConstraintKind kind)
{
    return kind == ConstraintKind::Mention || kind == ConstraintKind::Avoid
        || kind == ConstraintKind::Language;
}

Error invalid(std::string message, std::string detail = {})
{
    return {ErrorCode::InvalidArgument, std::move(message), std::move(detail)};
}

/// Trimmed, runs of white space (line breaks too) one blank: a constraint is one line.
std::string tidied(std::string_view utf8)
{
    std::string out;
    bool isBlankPending = false;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = utf8::next(utf8, i);
        if (unicode::isSpace(c)) {
            isBlankPending = !out.empty();
            continue;
        }
        if (std::exchange(isBlankPending, false))
            out.push_back(' ');
        utf8::append(out, c);
    }
    return out;
}

bool isLanguageTag(std::string_view tag)
{
    const auto isAlpha = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    std::size_t start = 0;
    for (bool isFirst = true; start <= tag.size(); isFirst = false) {
        const std::size_t end = std::min(tag.find('-', start), tag.size());
        const std::string_view part = tag.substr(start, end - start);
        if (part.empty() || part.size() > 8 || (isFirst && part.size() < 2))
            return false;
        const bool isGood = std::all_of(part.begin(), part.end(), [&](char c) {
            return isAlpha(c) || (!isFirst && c >= '0' && c <= '9');
        });
        if (!isGood)
            return false;
        start = end + 1;
    }
    return true;
}

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool isWhole = error == std::errc() && end == digits.data() + digits.size();
    if (digits.empty() || !isWhole || digits.front() == '-')
        return std::nullopt;
    return value;
}

std::string rangeForms(ConstraintKind kind, std::string_view spec)
{
    return std::string(constraintKindName(kind)) + ": '" + std::string(spec)
        + "' is not a range; write 10..20, ..20, 10.. or 15";
}

} // namespace

std::string_view constraintKindName(ConstraintKind kind)
{
    for (const auto &[value, name] : kKinds) {
        if (value == kind)
            return name;
    }
    return {};
}

std::optional<ConstraintKind> constraintKindFromName(std::string_view name)
{
    for (const auto &[value, known] : kKinds) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

Result<Constraint> Constraint::range(ConstraintKind kind, int min, int max)
{
    const std::string name(constraintKindName(kind));
    if (isTextKind(kind))
        return invalid(name + " takes a text, not a range");
    if (min < 0 || max < 0)
        return invalid(name + ": a bound may not be negative");
    if (min > max) {
        return invalid(name + ": the lower bound " + std::to_string(min) + " is above the upper bound "
                       + std::to_string(max));
    }
    return Constraint(kind, min, max, {});
}

Result<Constraint> Constraint::text(ConstraintKind kind, std::string_view text)
{
    const std::string name(constraintKindName(kind));
    if (!isTextKind(kind))
        return invalid(name + " takes a range, not a text");
    std::string tidy = tidied(text);
    if (unicode::matchKey(tidy).empty())
        return invalid(name + ": the text is empty");
    if (kind == ConstraintKind::Language && !isLanguageTag(tidy))
        return invalid(name + ": '" + tidy + "' is not a language tag such as en, pt-BR or zh-Hant");
    return Constraint(kind, 0, 0, std::move(tidy));
}

Result<Constraint> Constraint::parseRange(ConstraintKind kind, std::string_view spec)
{
    const std::string tidy = tidied(spec);
    const std::string_view s = tidy;
    const std::size_t dots = s.find("..");
    if (dots == std::string_view::npos) {
        const std::optional<int> exact = number(s);
        return exact ? range(kind, *exact, *exact) : Result<Constraint>(invalid(rangeForms(kind, s)));
    }
    const std::string_view left = s.substr(0, dots);
    const std::string_view right = s.substr(dots + 2);
    const std::optional<int> min = left.empty() ? 0 : number(left);
    const std::optional<int> max = right.empty() ? kUnbounded : number(right);
    if (!min || !max || (left.empty() && right.empty()))
        return invalid(rangeForms(kind, s));
    return range(kind, *min, *max);
}

Result<Constraint> Constraint::parse(std::string_view line)
{
    const std::string tidy = tidied(line);
    const std::size_t blank = std::min(tidy.find(' '), tidy.size());
    const std::optional<ConstraintKind> kind
        = constraintKindFromName(std::string_view(tidy).substr(0, blank));
    if (!kind)
        return invalid("'" + tidy + "' does not begin with a kind of constraint such as words or mention");
    const std::string_view rest = std::string_view(tidy).substr(std::min(blank + 1, tidy.size()));
    return isTextKind(*kind) ? text(*kind, rest) : parseRange(*kind, rest);
}

std::string Constraint::toString() const
{
    std::string out(constraintKindName(m_kind));
    out += ' ';
    if (isTextKind(m_kind))
        return out + m_text;
    if (isExact() && m_max != kUnbounded)
        return out + std::to_string(m_min);
    if (m_min > 0 || m_max == kUnbounded)
        out += std::to_string(m_min);
    out += "..";
    if (m_max != kUnbounded)
        out += std::to_string(m_max);
    return out;
}

ConstraintSet constraintsFromRestriction(std::string_view sentence)
{
    struct Known {
        std::string_view ending;
        ConstraintKind kind;
        int min;
        int max;
    };
    using enum ConstraintKind;
    static constexpr std::array<Known, 14> kKnown{{
        {"needs to be one sentence.", Sentences, 1, 1},
        {"needs to be exactly two sentences.", Sentences, 2, 2},
        {"cannot exceed two sentences.", Sentences, 0, 2},
        {"needs to be exactly three sentences.", Sentences, 3, 3},
        {"cannot exceed three sentences.", Sentences, 0, 3},
        {"needs to be exactly five sentences.", Sentences, 5, 5},
        {"needs to be no more than 10 words.", Words, 0, 10},
        {"needs to be exactly 10 words.", Words, 10, 10},
        {"needs to be 10 to 20 words.", Words, 10, 20},
        {"needs to be exactly 20 words.", Words, 20, 20},
        {"needs to be 20 to 30 words.", Words, 20, 30},
        {"needs to be exactly 50 words.", Words, 50, 50},
        {"needs to be exactly 60 words.", Words, 60, 60},
        {"needs to be 30 to 120 words.", Words, 30, 120},
    }};
    constexpr std::string_view kOpening = "The generated caption's length ";
    const std::string tidy = tidied(sentence);
    if (!tidy.starts_with(kOpening))
        return {};
    const std::string_view ending = std::string_view(tidy).substr(kOpening.size());
    for (const Known &known : kKnown) {
        if (known.ending == ending)
            return {*Constraint::range(known.kind, known.min, known.max)};
    }
    return {};
}

} // namespace anycap
