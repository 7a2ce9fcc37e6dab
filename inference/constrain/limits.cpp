// SPDX-License-Identifier: MIT
// Constraints to bounds; see limits.h.
#include "inference/constrain/limits.h"

#include "core/base/phrase_match.h"
#include "core/base/utf8.h"

#include <algorithm>

namespace anycap::constrain {

namespace {

void narrow(Bound &bound, std::int64_t min, std::int64_t max)
{
    bound.min = static_cast<int>(std::clamp<std::int64_t>(min, bound.min, Bound::kNone));
    bound.max = static_cast<int>(std::clamp<std::int64_t>(max, 0, bound.max));
}

void takeReadingSpeed(Limits &limits, const Constraint &c, std::optional<Milliseconds> cueDuration)
{
    if (!cueDuration)
        return; // nothing to measure: the checker counts it as met
    const std::int64_t ms = std::max<std::int64_t>(cueDuration->count(), 0);
    const std::int64_t max = c.max() == Constraint::kUnbounded ? Bound::kNone : c.max() * ms / 1000;
    narrow(limits.characters, (c.min() * ms + 999) / 1000, max);
}

/// Leaves out phrases that another one says along.
void addMention(std::vector<std::string> &mentions, const std::string &phrase)
{
    const auto says
        = [](const std::string &whole, const std::string &part) { return countPhrase(whole, part) > 0; };
    if (std::any_of(mentions.begin(), mentions.end(), [&](const auto &other) { return says(other, phrase); }))
        return;
    std::erase_if(mentions, [&](const auto &other) { return says(phrase, other); });
    mentions.push_back(phrase);
}

ScriptSet scriptsOfText(std::string_view utf8)
{
    ScriptSet scripts = 0;
    for (std::size_t i = 0; i < utf8.size();)
        scripts |= scriptOf(utf8::next(utf8, i));
    return scripts;
}

} // namespace

Result<Limits> Limits::make(const ConstraintSet &constraints, std::optional<Milliseconds> cueDuration)
{
    if (Result<Unit> possible = checkSatisfiable(constraints); !possible)
        return possible.error();
    Limits limits;
    for (const Constraint &c : constraints) {
        limits.measuresText = limits.measuresText
            || (c.kind() != ConstraintKind::Words && c.kind() != ConstraintKind::Sentences);
        switch (c.kind()) {
        case ConstraintKind::Words:
            narrow(limits.words, c.min(), c.max());
            break;
        case ConstraintKind::Sentences:
            narrow(limits.sentences, c.min(), c.max());
            break;
        case ConstraintKind::Characters:
            narrow(limits.characters, c.min(), c.max());
            break;
        case ConstraintKind::Lines:
            narrow(limits.lines, c.min(), c.max());
            break;
        case ConstraintKind::CharactersPerLine:
            limits.maxLine = std::min(limits.maxLine, c.max());
            if (c.min() > 0)
                limits.unenforced.push_back(c);
            break;
        case ConstraintKind::ReadingSpeed:
            takeReadingSpeed(limits, c, cueDuration);
            break;
        case ConstraintKind::Mention:
            addMention(limits.mentions, c.text());
            break;
        case ConstraintKind::Avoid:
            limits.avoids.push_back(c.text());
            break;
        case ConstraintKind::Language:
            limits.languageScripts &= scriptsOfLanguage(c.text());
            limits.unenforced.push_back(c); // the script is enforced, the choice of words is the model's
            break;
        }
    }
    limits.scripts = limits.languageScripts;
    for (const std::string &mention : limits.mentions)
        limits.scripts |= scriptsOfText(mention);
    for (const Constraint &c : constraints) {
        const bool isUncountable = c.kind() == ConstraintKind::Words && !limits.hasCountableWords();
        const bool isPadding = limits.maxLine < Bound::kNone && limits.characters.min > 0
            && (c.kind() == ConstraintKind::Characters || c.kind() == ConstraintKind::ReadingSpeed);
        if (c.min() > 0 && (isUncountable || isPadding))
            limits.unenforced.push_back(c);
    }
    if (!limits.hasCountableWords())
        limits.words.min = 0;
    if (limits.maxLine < Bound::kNone)
        limits.characters.min = 0;
    if (limits.words.max < 1 || limits.sentences.max < 1 || limits.characters.max < 1 || limits.lines.max < 1
        || limits.maxLine < 1)
        return Error{
            ErrorCode::InvalidArgument, "no caption can meet these constraints: no room for any text", {}};
    return limits;
}

} // namespace anycap::constrain
