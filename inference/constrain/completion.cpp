// SPDX-License-Identifier: MIT
// The cost of the plan; see completion.h.
#include "inference/constrain/completion.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace anycap::constrain {

namespace {

int byteCount(std::u32string_view characters) { return static_cast<int>(utf8::encode(characters).size()); }

/// White space written as the one blank that the counters know.
std::u32string written(std::string_view phrase)
{
    std::u32string text = utf8::decode(phrase);
    std::replace_if(text.begin(), text.end(), unicode::isSpace, U' ');
    return text;
}

} // namespace

Completion::Completion(const Limits &limits, const TextRules &rules, const PhraseAutomaton &automaton)
    : m_limits(limits)
    , m_rules(rules)
    , m_automaton(&automaton)
{
}

Result<Completion> Completion::make(const Limits &limits, const TextRules &rules,
                                    const PhraseAutomaton &automaton)
{
    Completion completion(limits, rules, automaton);
    if (Result<Unit> chosen = completion.chooseFillers(); !chosen)
        return chosen.error();
    for (std::size_t mention = 0; mention < limits.mentions.size(); ++mention) {
        if (Result<Unit> added = completion.addPhrase(mention); !added)
            return added.error();
    }
    return completion;
}

/// A filling letter that ends no word of what must be avoided can be written anywhere; a stop and a separator
/// that occur in none of it, too.
Result<Unit> Completion::chooseFillers()
{
    std::u32string endings;
    std::u32string all;
    for (const std::string &avoid : m_limits.avoids) {
        const std::u32string key = unicode::matchKey(avoid);
        all += key;
        for (std::size_t i = 0; i < key.size(); ++i) {
            if (i + 1 == key.size() || !unicode::isWordPart(key[i + 1]) || unicode::isUnspacedScript(key[i]))
                endings.push_back(key[i]);
        }
        if (key.find(U' ') != std::u32string::npos)
            m_separator = 2;
    }
    const auto firstFree = [](std::u32string_view choices, const std::u32string &taken) {
        const auto *free = std::find_if(choices.begin(), choices.end(), [&taken](char32_t c) {
            return taken.find(c) == std::u32string::npos;
        });
        return free == choices.end() ? char32_t{0} : *free;
    };
    std::u32string letters;
    if ((m_limits.languageScripts & kLatin) != 0)
        letters = U"aoiueysntrlcdmphkgbfvwxjzq";
    else if ((m_limits.languageScripts & kHan) != 0)
        letters = U"\u7684\u4E00\u662F\u5728\u4E0D\u4E86\u6709\u548C\u4EBA\u8FD9";
    else
        letters = std::u32string(1, sampleLetter(m_limits.languageScripts));
    m_filler = firstFree(letters, endings);
    const char32_t stop = firstFree(U".!?", all);
    const char32_t separator = m_separator == 1 ? U' ' : firstFree(U":;*", all);
    if (m_filler == 0 || stop == 0 || separator == 0)
        return Error{
            ErrorCode::Unsupported, "so much is to be avoided that a caption could not be finished", {}};
    m_fillerBytes = byteCount(std::u32string(1, m_filler));
    m_planCharacters = {U' ', U'\n', m_filler, stop, separator, U'0'};
    return Unit{};
}

/// Counts `after` as it follows `before` in a text; false when the rules refuse it.
bool Completion::measure(const std::u32string &before, const std::u32string &after, Rest &rest) const
{
    TextCounters text;
    const auto take = [&](char32_t c) { return text.advance(classify(c), m_rules); };
    // Something to stand behind, with a word in the sentence.
    if (!take(m_filler) || !take(U' ') || !std::all_of(before.begin(), before.end(), take))
        return false;
    const TextCounters start = text;
    for (const char32_t c : after) {
        if (!take(c))
            return false;
        rest.words = std::max(rest.words, text.words() - start.words());
    }
    rest.settledWords = text.words() - start.words();
    rest.characters = text.characters - start.characters;
    const int stops = text.settledSentences - start.settledSentences;
    rest.closes = stops > 0 && !text.isFilled;
    rest.sentences = stops - (rest.closes ? 1 : 0);
    rest.bytes = byteCount(after);
    for (std::size_t begin = 0; begin <= after.size();) {
        const std::size_t end = std::min(after.find(U' ', begin), after.size());
        const int unit = static_cast<int>(end - begin);
        rest.unit = begin == 0 ? unit : rest.unit;
        rest.longestUnit = std::max(rest.longestUnit, unit);
        begin = end + 1;
    }
    return true;
}

Result<Unit> Completion::addPhrase(std::size_t mention)
{
    const std::string &phrase = m_limits.mentions[mention];
    const std::u32string text = written(phrase);
    const std::u32string &pattern = m_automaton->pattern(mention);
    const Error unwritable{
        ErrorCode::InvalidArgument, "\"" + phrase + "\" cannot be required while decoding", {}};

    std::vector<Rest> rests(pattern.size() + 1);
    std::u32string before;
    std::size_t depth = 0;
    const auto set
        = [&](std::u32string_view after) { return measure(before, std::u32string(after), rests[depth]); };
    if (!set(text))
        return unwritable;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::u32string key = PhraseAutomaton::keyOf(text[i]);
        while (depth < pattern.size() && pattern[depth] >= PhraseAutomaton::kEnd) {
            ++depth;
            if (!set(std::u32string_view(text).substr(i)))
                return unwritable;
        }
        const std::u32string whole = before;
        for (std::size_t k = 0; k < key.size(); ++k) {
            ++depth;
            const std::u32string marks = key.substr(k + 1);
            before = marks.empty() ? whole + text[i] : whole + key.substr(0, k + 1);
            if (depth > pattern.size() || !set(marks + text.substr(i + 1)))
                return unwritable;
            m_planCharacters += marks;
        }
        before = whole + text[i];
    }
    m_planCharacters += text;

    PhrasePosition position;
    for (const char32_t c : U" " + std::u32string(1, m_filler) + U" " + text) {
        for (const char32_t key : PhraseAutomaton::keyOf(c))
            m_automaton->advance(position, key);
    }
    if (depth != pattern.size() || position.isForbidden || m_automaton->isForbiddenAtEnd(position))
        return unwritable;
    m_rests.push_back(std::move(rests));
    return Unit{};
}

Completion::Owed Completion::owedFor(std::uint64_t said) const
{
    Owed owed;
    for (std::size_t i = 0; i < m_rests.size(); ++i) {
        if (((said >> i) & 1U) != 0)
            continue;
        const Rest &whole = m_rests[i].front();
        ++owed.phrases;
        owed.rest.words += whole.words;
        owed.rest.settledWords += whole.settledWords;
        owed.rest.characters += whole.characters + m_separator;
        owed.rest.bytes += whole.bytes + m_separator;
        owed.rest.sentences += whole.sentences;
        owed.closing += whole.closes ? 1 : 0;
        owed.rest.longestUnit = std::max(owed.rest.longestUnit, whole.longestUnit + m_separator - 1);
    }
    return owed;
}

bool Completion::fits(const TextCounters &text, const PhrasePosition &phrases, int tokensLeft) const
{
    if (m_rests.empty())
        return fitsWith(text, {}, false, tokensLeft);
    const std::uint64_t said = m_automaton->saidAtEnd(phrases);
    const bool isPhraseAtEnd = said != phrases.said;
    const Owed owed = owedFor(said);
    if (fitsWith(text, owed, isPhraseAtEnd, tokensLeft))
        return true;
    for (std::size_t i = 0; i < m_rests.size(); ++i) {
        const std::size_t progress = m_automaton->progress(phrases.node, i);
        if (((said >> i) & 1U) != 0 || progress < 2)
            continue;
        const Rest &whole = m_rests[i].front();
        const Rest &left = m_rests[i][progress];
        Owed begun = owed;
        begun.isInPhrase = true;
        --begun.phrases;
        begun.rest.words += left.words - whole.words;
        begun.rest.settledWords += left.settledWords - whole.settledWords;
        begun.rest.characters += left.characters - whole.characters - m_separator;
        begun.rest.bytes += left.bytes - whole.bytes - m_separator;
        begun.rest.sentences += left.sentences - whole.sentences;
        begun.closing -= whole.closes ? 1 : 0;
        begun.closesInHand = left.closes;
        begun.rest.unit = left.unit;
        if (fitsWith(text, begun, false, tokensLeft))
            return true;
    }
    return false;
}

bool Completion::fitsWith(const TextCounters &text, const Owed &owed, bool isPhraseAtEnd,
                          int tokensLeft) const
{
    int padding = 0;
    if (!fitsPlan(text, owed, isPhraseAtEnd, tokensLeft, 0, padding))
        return false;
    if (padding <= 0)
        return true;
    return fitsPlan(text, owed, isPhraseAtEnd, tokensLeft, 1, padding);
}

/// How much of what must stand before the plan's next unit stands there already.
int Completion::separatorInHand(const TextCounters &text, int phrases, int fillers) const
{
    const int blank = text.gap != TextCounters::Gap::None || !text.hasText ? 1 : 0;
    if (phrases == 0 || m_separator == 1)
        return phrases + fillers > 0 ? blank : 0;
    return text.isOpenEnded || !text.hasText ? 1 + blank : 0;
}

/// @param extraWords filling words to add in any case
/// @param padding set to the characters that are missing and that no word of the plan can take
bool Completion::fitsPlan(const TextCounters &text, const Owed &owed, bool isPhraseAtEnd, int tokensLeft,
                          int extraWords, int &padding) const
{
    padding = 0;
    const bool saysMore = owed.phrases > 0 || owed.isInPhrase;
    const bool isOpen = text.isFilled;
    const bool isClean = text.isEnded && !(m_limits.sentences.isSet() && isOpen && !text.hasWord);
    const int newLines
        = std::max(0, m_limits.lines.min - text.lines - (owed.isInPhrase && text.isAtLineStart()));

    int fillers = std::max(extraWords, m_limits.words.min - text.words() - owed.rest.settledWords);
    fillers = std::max({fillers, newLines - owed.phrases, 0});
    int sentences = std::max(0, m_limits.sentences.min - text.sentences() - owed.rest.sentences);
    const bool goesOn = saysMore || fillers > 0 || sentences > 0 || !isClean;
    // Phrases that end a sentence come last in theirs, so that all but one take a sentence each.
    const int closing = owed.closesInHand ? std::max(owed.closing, owed.phrases + fillers > 0 ? 1 : 0)
                                          : std::max(0, owed.closing - 1);
    sentences = std::max(sentences, closing + (!isOpen && goesOn ? 1 : 0));
    // A sentence that cannot be stopped as it stands takes a unit of its own.
    const bool lacksBody = isOpen && goesOn && !owed.isInPhrase && (text.isEnded || text.needsBody());
    // "well-" goes on with a letter, at no word's cost.
    const bool isJoint
        = lacksBody && text.word == TextCounters::Word::Joint && !text.isEnded && m_filler < 0x80;
    const bool wantsBody = lacksBody && !isJoint;
    const int units = sentences + (wantsBody ? 1 : 0) - (owed.isInPhrase && !isOpen ? 1 : 0);
    fillers = std::max(fillers, units - owed.phrases);

    const int fillerWords = m_limits.hasCountableWords() ? fillers : 0;
    if (text.words() + owed.rest.words + fillerWords > m_limits.words.max
        || text.sentences() + owed.rest.sentences + sentences > m_limits.sentences.max)
        return false;

    const int stops = goesOn ? sentences + (isOpen ? 1 : 0) : 0;
    const int separated = owed.isInPhrase ? 0 : separatorInHand(text, owed.phrases, fillers);
    const int cost = owed.rest.characters + 2 * fillers + stops + (isJoint ? 1 : 0) - separated;
    const int total = (goesOn ? text.characters : text.visibleCharacters()) + cost;
    if (total > m_limits.characters.max)
        return false;

    int bytes = owed.rest.bytes + fillers * (1 + m_fillerBytes) + stops + (isJoint ? 2 : 1) - separated;
    if (total < m_limits.characters.min) {
        const int missing = m_limits.characters.min - total;
        const bool isRun = text.word == TextCounters::Word::Run || text.word == TextCounters::Word::JoinedRun;
        const bool takesLetters = isJoint || (isRun && m_filler < 0x80);
        const bool takesDigits = text.word == TextCounters::Word::Broken;
        const bool canGrow
            = (takesLetters || takesDigits) && !text.isEnded && !isPhraseAtEnd && !owed.isInPhrase;
        if (fillers == 0 && !canGrow)
            padding = missing;
        bytes += missing;
    }
    if (bytes > tokensLeft)
        return false;
    const bool stopsHere = isOpen && goesOn && !wantsBody;
    return fitsLines(text, owed, cost, isJoint ? 2 : (stopsHere ? 1 : 0), newLines);
}

/// Lines are broken before a unit (a blank, a word and its stop) that does not fit, so that each line wastes
/// less than the longest unit; see the cost of a unit in fitsPlan().
bool Completion::fitsLines(const TextCounters &text, const Owed &owed, int cost, int charactersHere,
                           int newLines) const
{
    const bool startsLine = text.isAtLineStart();
    const int lines = text.lines + (cost > 0 ? std::max(newLines, startsLine ? 1 : 0) : 0);
    if (lines > m_limits.lines.max)
        return false;
    if (m_limits.maxLine == Bound::kNone)
        return true;
    if (cost == 0)
        return text.longestLine() <= m_limits.maxLine;
    const int used = startsLine ? 0 : text.lineCharacters;
    const int here = owed.isInPhrase ? owed.rest.unit + 1 : charactersHere;
    if (std::max(text.longestClosedLine, used + here) > m_limits.maxLine
        || (startsLine && text.lineCharacters > m_limits.maxLine))
        return false;
    const int waste = std::max(2, owed.rest.longestUnit + 1);
    const std::int64_t perLine = std::max(0, m_limits.maxLine - waste);
    const std::int64_t room = std::max(0, m_limits.maxLine - waste - used - here);
    const std::int64_t fresh = std::max(0, m_limits.lines.max - text.lines - (startsLine ? 1 : 0));
    return cost - here <= room + fresh * perLine;
}

bool Completion::isComplete(const TextCounters &text, const PhrasePosition &phrases) const
{
    const bool isClean = text.isEnded && !(m_limits.sentences.isSet() && text.isFilled && !text.hasWord);
    const std::uint64_t all = m_rests.size() == PhraseAutomaton::kMostMentions
        ? ~std::uint64_t{0}
        : (std::uint64_t{1} << m_rests.size()) - 1;
    return isClean && m_limits.words.holds(text.words()) && m_limits.sentences.holds(text.sentences())
        && m_limits.characters.holds(text.visibleCharacters()) && m_limits.lines.holds(text.lines)
        && text.longestLine() <= m_limits.maxLine && m_automaton->saidAtEnd(phrases) == all
        && !m_automaton->isForbiddenAtEnd(phrases);
}

} // namespace anycap::constrain
