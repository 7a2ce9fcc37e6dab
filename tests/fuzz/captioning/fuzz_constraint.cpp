// SPDX-License-Identifier: MIT
// Any bytes as constraints and captions. The input is three parts with a NUL between: constraints, one a
// line; a caption; a second caption to compare with the first.
#include "core/base/constraint.h"
#include "core/base/text_count.h"
#include "core/base/utf8.h"
#include "core/base/word_diff.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace anycap;

constexpr std::size_t kMostConstraints = 16;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// The part up to the separator, which is taken off `rest` together with it.
std::string_view takeUntil(std::string_view &rest, char separator)
{
    const std::size_t end = std::min(rest.find(separator), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

void requireSound(const Constraint &constraint)
{
    require(constraint.min() >= 0 && constraint.min() <= constraint.max());
    require(utf8::isValid(constraint.text()));
    const Result<Constraint> again = Constraint::parse(constraint.toString());
    require(again && *again == constraint);
}

ConstraintSet constraintsOf(std::string_view lines)
{
    ConstraintSet set;
    while (!lines.empty() && set.size() < kMostConstraints) {
        const std::string_view line = takeUntil(lines, '\n');
        for (const ConstraintKind kind : {ConstraintKind::Words, ConstraintKind::ReadingSpeed}) {
            if (const Result<Constraint> range = Constraint::parseRange(kind, line))
                requireSound(*range);
        }
        if (Result<Constraint> constraint = Constraint::parse(line)) {
            requireSound(*constraint);
            set.push_back(*std::move(constraint));
        }
        for (const Constraint &constraint : constraintsFromRestriction(line))
            requireSound(constraint);
    }
    return set;
}

void requireCounts(std::string_view caption)
{
    require(countWords(caption) >= 0 && countSentences(caption) >= 0 && countCharacters(caption) >= 0);
    require(countLines(caption) >= 0 && longestLine(caption) >= 0);
    require(longestLine(caption) <= countCharacters(caption));
    require(utf8::isValid(withoutMarkup(caption)) || !utf8::isValid(caption));
    const char *end = caption.data();
    for (const std::string_view sentence : splitSentences(caption)) {
        require(!sentence.empty() && sentence.data() >= end);
        end = sentence.data() + sentence.size();
        require(end <= caption.data() + caption.size());
    }
}

/// Texts for which "no caption can meet these" is a strict claim: in others markup adds words without
/// characters, and marks join letters.
bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return c == '\n' || (c >= ' ' && c <= '~' && c != '<' && c != '{' && c != '&');
    });
}

void requireMeasured(const ConstraintSet &set, std::string_view caption)
{
    bool isStrict = isPlain(caption);
    for (const Constraint &constraint : set)
        isStrict = isStrict && constraint.kind() != ConstraintKind::Language && isPlain(constraint.text());
    for (const auto time : {std::optional<Milliseconds>(), std::optional(Milliseconds(2500)),
                            std::optional(Milliseconds(0)), std::optional(Milliseconds::max())}) {
        const std::vector<Measurement> measured = check(set, caption, time);
        require(measured.size() == set.size());
        bool areMet = true;
        for (const Measurement &one : measured) {
            require(one.measured >= 0 && !std::isnan(one.measured) && !one.explanation.empty());
            areMet = areMet && one.isMet;
        }
        require(allMet(measured) == areMet);
        // Without a time reading speed counts as met, so only with one do met constraints prove anything.
        if (areMet && isStrict && time)
            require(checkSatisfiable(set).has_value());
    }
}

void requireDiff(std::string_view before, std::string_view after)
{
    const std::vector<DiffHunk> hunks = wordDiff(before, after);
    require(applyHunks(before, after, hunks, std::vector<bool>(hunks.size(), true)) == after);
    require(applyHunks(before, after, hunks, std::vector<bool>(hunks.size(), false)) == before);
    for (std::size_t i = 0; i < hunks.size(); ++i) {
        const DiffHunk &hunk = hunks[i];
        require(i == 0 || hunks[i - 1].isChanged != hunk.isChanged);
        const std::string_view was = before.substr(hunk.beforeOffset, hunk.beforeLength);
        const std::string_view is = after.substr(hunk.afterOffset, hunk.afterLength);
        require((was == is) != hunk.isChanged);
    }
    if (before == after)
        require(hunks.size() == (before.empty() ? 0U : 1U));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text(data, data + size);
    std::string_view rest = text;
    const ConstraintSet set = constraintsOf(takeUntil(rest, '\0'));
    const std::string_view before = takeUntil(rest, '\0');
    requireCounts(before);
    requireMeasured(set, before);
    requireDiff(before, rest);
    requireDiff(before, before);
    (void)checkSatisfiable(set).has_value();
    return 0;
}
