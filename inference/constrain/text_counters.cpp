// SPDX-License-Identifier: MIT
// The counting automaton; see text_counters.h.
#include "inference/constrain/text_counters.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace anycap::constrain {

namespace {

constexpr std::size_t kClasses = 13;
constexpr std::uint8_t kMostStops = 3;
constexpr std::uint8_t kMostMarks = 3; ///< on one letter: Vietnamese and Hebrew have two

/// What the rules of UAX #29 remember of the cluster in hand: its last class, and three longer memories.
enum Context : std::uint8_t {
    ContextStart = 0, // nothing before: the next character begins a cluster
    ContextFirstClass = 1, // 1 + class of the last character
    ContextPictographExtended = ContextFirstClass + kClasses,
    ContextPictographJoined,
    ContextEvenRegional,
    ContextCount,
};

constexpr std::array<char32_t, kClasses> kSamples{U'a',   0x01,   0x300,  0x600,  0x903,  0x1F1E6, 0x1100,
                                                  0x1160, 0x11A8, 0xAC00, 0xAC01, 0x2600, 0x200D};

struct ClusterTable {
    std::array<std::array<bool, kClasses>, ContextCount> breaks{};
    std::array<std::array<std::uint8_t, kClasses>, ContextCount> next{};
};

std::u32string contextSample(std::size_t context)
{
    switch (context) {
    case ContextStart:
        return {};
    case ContextPictographExtended:
        return {0x2600, 0x300};
    case ContextPictographJoined:
        return {0x2600, 0x200D};
    case ContextEvenRegional:
        return {0x1F1E6, 0x1F1E6};
    default:
        return {kSamples[context - ContextFirstClass]};
    }
}

std::uint8_t nextContext(std::size_t context, std::size_t cls, bool breaks)
{
    using enum unicode::GraphemeClass;
    const auto right = static_cast<unicode::GraphemeClass>(cls);
    constexpr auto kPictograph = static_cast<std::size_t>(Pictographic);
    constexpr auto kRegional = static_cast<std::size_t>(RegionalIndicator);
    if (!breaks) {
        const bool pictograph
            = context == ContextFirstClass + kPictograph || context == ContextPictographExtended;
        if (pictograph && right == Extend)
            return ContextPictographExtended;
        if (pictograph && right == ZeroWidthJoiner)
            return ContextPictographJoined;
        if (context == ContextFirstClass + kRegional && right == RegionalIndicator)
            return ContextEvenRegional;
    }
    return static_cast<std::uint8_t>(ContextFirstClass + cls);
}

/// Asked of core/base once, by samples, so that there is one place with the rules.
ClusterTable makeClusterTable()
{
    ClusterTable table;
    for (std::size_t context = 0; context < ContextCount; ++context) {
        const std::string before = utf8::encode(contextSample(context));
        for (std::size_t cls = 0; cls < kClasses; ++cls) {
            std::string both = before;
            utf8::append(both, kSamples[cls]);
            const bool breaks = before.empty() || unicode::graphemeEnd(both, 0) == before.size();
            table.breaks[context][cls] = breaks;
            table.next[context][cls] = nextContext(context, cls, breaks);
        }
    }
    return table;
}

const ClusterTable &clusterTable()
{
    static const ClusterTable kTable = makeClusterTable();
    return kTable;
}

bool isWordKind(SymbolKind kind)
{
    return kind == SymbolKind::Letter || kind == SymbolKind::WordOther || kind == SymbolKind::WideWord;
}

} // namespace

int TextCounters::longestLine() const { return std::max(longestClosedLine, lineCharacters - trailing); }

void TextCounters::takeCluster(unicode::GraphemeClass grapheme)
{
    const auto cls = static_cast<std::size_t>(grapheme);
    const ClusterTable &table = clusterTable();
    if (table.breaks[cluster][cls]) {
        ++characters;
        ++lineCharacters;
    }
    cluster = table.next[cluster][cls];
}

bool TextCounters::takeGap(Symbol symbol, const TextRules &rules)
{
    const bool isNewline = symbol.kind == SymbolKind::Newline;
    switch (gap) {
    case Gap::None:
        gap = isNewline ? Gap::Newline : Gap::Blank;
        break;
    case Gap::Blank:
        if (!isNewline)
            return false;
        gap = Gap::Newline;
        break;
    case Gap::Newline:
        if (!isNewline || rules.refusesBlankLines)
            return false;
        gap = Gap::BlankLine;
        break;
    case Gap::BlankLine:
    case Gap::Hard:
        return false;
    }
    isAfterAmpersand = false;
    stopRun = 0;
    if (!hasText)
        return true; // leading white space is trimmed: not counted
    takeWord(symbol.kind);
    if (!isNewline) {
        const int before = characters;
        takeCluster(symbol.grapheme);
        trailing += characters - before;
        return true;
    }
    cluster = ContextStart;
    return true;
}

bool TextCounters::mayEnd(SymbolKind kind) const
{
    if (hasGap() || !hasText)
        return false;
    if (stopRun > 0)
        return stopRun < kMostStops && isWideStop == (kind == SymbolKind::WideStop);
    return hasWord && !isEnded && !isOpenEnded;
}

void TextCounters::takeWord(SymbolKind kind)
{
    const bool isCounted = word == Word::Run;
    switch (kind) {
    case SymbolKind::Letter:
        runLength = static_cast<std::uint8_t>(std::min(runLength + 1, 255));
        if (word == Word::Outside)
            word = Word::Run;
        else if (word == Word::Joint)
            word = Word::JoinedRun;
        return;
    case SymbolKind::WordOther:
    case SymbolKind::WideWord:
        settledWords += kind == SymbolKind::WideWord ? 1 : 0;
        word = Word::Broken; // a run in hand is lost
        break;
    case SymbolKind::Apostrophe:
    case SymbolKind::Hyphen:
        settledWords += isCounted ? 1 : 0;
        word = isCounted || word == Word::JoinedRun ? Word::Joint : Word::Outside;
        break;
    default:
        settledWords += isCounted ? 1 : 0;
        if (kind == SymbolKind::WidePunctuation || kind == SymbolKind::WideStop
            || kind == SymbolKind::WideCloser)
            ++settledWords;
        word = Word::Outside;
        break;
    }
    runLength = 0;
}

void TextCounters::takeSentence(SymbolKind kind)
{
    const bool opens = gap != Gap::None || !hasText || isOpenEnded;
    const bool isQuoting = kind == SymbolKind::Quote || kind == SymbolKind::Apostrophe;
    const bool isStop = kind == SymbolKind::Stop || kind == SymbolKind::WideStop;
    const bool closes = kind == SymbolKind::Closer || kind == SymbolKind::WideCloser || isQuoting;
    if (kind == SymbolKind::HardBlank) {
        isEnded = false;
        stopRun = 0;
        return;
    }
    isOpenEnded = (isQuoting && opens) || kind == SymbolKind::Hyphen || kind == SymbolKind::Comma
        || kind == SymbolKind::Open || kind == SymbolKind::WidePunctuation || kind == SymbolKind::Ampersand
        || kind == SymbolKind::Markup;
    isEnded = isStop || (isEnded && closes && gap == Gap::None);
    stopRun = isStop ? static_cast<std::uint8_t>(stopRun + 1) : 0;
    isWideStop = kind == SymbolKind::WideStop;
    if (kind == SymbolKind::Stop) {
        settledSentences += isFilled ? 1 : 0;
        isFilled = false;
        hasWord = false;
    } else {
        isFilled = true;
        hasWord = hasWord || isWordKind(kind);
    }
}

bool TextCounters::advance(Symbol symbol, const TextRules &rules)
{
    const SymbolKind kind = symbol.kind;
    if (kind == SymbolKind::Banned || (rules.refusesMarkup && kind == SymbolKind::Markup))
        return false;
    if (kind == SymbolKind::Blank || kind == SymbolKind::Newline)
        return takeGap(symbol, rules);
    if (rules.refusesMarkup && isAfterAmpersand)
        return false; // "&amp;" would count as one character
    if ((kind == SymbolKind::Stop || kind == SymbolKind::WideStop) && !mayEnd(kind))
        return false;
    const bool isTight = kind == SymbolKind::Comma || kind == SymbolKind::HardBlank;
    if (kind == SymbolKind::HardBlank && rules.refusesBlankLines)
        return false;
    if (isTight && (gap != Gap::None || !hasText))
        return false;
    if (rules.refusesOpeningApostrophe && kind == SymbolKind::Apostrophe && gap != Gap::None)
        return false;
    const bool isMark = kind == SymbolKind::Mark;
    if (isMark && (markRun >= kMostMarks || gap != Gap::None || !hasText))
        return false;
    markRun = isMark ? static_cast<std::uint8_t>(markRun + 1) : 0;
    isAfterAmpersand = kind == SymbolKind::Ampersand;
    if (isAtLineStart()) {
        longestClosedLine = std::max(longestClosedLine, lineCharacters);
        lineCharacters = 0;
        ++lines;
    }
    takeWord(kind);
    takeSentence(kind);
    takeCluster(symbol.grapheme);
    trailing = 0;
    gap = kind == SymbolKind::HardBlank ? Gap::Hard : Gap::None;
    hasText = true;
    return true;
}

} // namespace anycap::constrain
