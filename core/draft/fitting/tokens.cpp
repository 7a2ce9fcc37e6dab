// SPDX-License-Identifier: MIT
// Cutting a sentence into tokens and guessing their classes; see tokens.h.
#include "core/draft/fitting/tokens.h"

#include "core/base/text_count.h"
#include "core/base/unicode.h"
#include "core/base/utf8.h"
#include "core/draft/fitting/lexicon.h"

#include <algorithm>
#include <optional>

namespace anycap::draft {

namespace {

constexpr std::u32string_view kOpeners = U"([{\u201C\u2018\u00AB\u300C\u300E\uFF08\u3010\u300A";
constexpr std::u32string_view kClosers = U")]}\u201D\u00BB\u300D\u300F\uFF09\u3011\u300B";
constexpr std::u32string_view kCommas = U",\uFF0C\u3001\u060C";
constexpr std::u32string_view kSemicolons = U";:\uFF1B\uFF1A";
constexpr std::u32string_view kStops = U".!?\u3002\uFF01\uFF1F\u2026\uFF0E\uFF61";

bool isIn(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

std::string asciiLower(std::string_view s)
{
    std::string out;
    for (std::size_t i = 0; i < s.size();) {
        const char32_t c = utf8::next(s, i);
        utf8::append(out, c == 0x2019 ? U'\'' : (c < 0x80 ? unicode::foldCase(c) : c));
    }
    return out;
}

int innerStops(std::string_view word)
{
    int stops = 0;
    bool wasStop = false;
    for (const char c : word) {
        const bool isStop = c == '.' || c == '!' || c == '?';
        stops += isStop && !wasStop ? 1 : 0;
        wasStop = isStop;
    }
    return stops;
}

Token makeToken(std::string text, Tag tag, bool hasSpaceBefore)
{
    Token token;
    token.lower = asciiLower(text);
    token.tag = tag;
    token.hasSpaceBefore = hasSpaceBefore;
    token.words = countWords(text);
    token.characters = countCharacters(text);
    token.stops = innerStops(text);
    token.text = std::move(text);
    return token;
}

std::optional<Tag> punctuationTag(char32_t c)
{
    if (isIn(c, kCommas))
        return Tag::Comma;
    if (isIn(c, kSemicolons))
        return Tag::Semicolon;
    if (isIn(c, kOpeners))
        return Tag::Opener;
    if (isIn(c, kClosers))
        return Tag::Closer;
    if (c == 0x2014 || c == 0x2013)
        return Tag::Dash;
    return std::nullopt;
}

/// Splits one run of non-blank characters.
void splitRun(std::string_view run, bool hasSpaceBefore, Tokens &out)
{
    std::string word;
    bool space = hasSpaceBefore;
    const auto flush = [&] {
        if (word.empty())
            return;
        const Tag tag = word == "-" || word == "--" ? Tag::Dash : Tag::Noun;
        out.push_back(makeToken(std::move(word), tag, space));
        word.clear();
        space = false;
    };
    for (std::size_t i = 0; i < run.size();) {
        const std::size_t start = i;
        const char32_t c = utf8::next(run, i);
        if (unicode::isUnspacedScript(c)) {
            flush();
            i = unicode::graphemeEnd(run, start);
            out.push_back(makeToken(std::string(run.substr(start, i - start)), Tag::Ideograph, space));
            space = false;
            continue;
        }
        std::optional<Tag> tag = punctuationTag(c);
        const char32_t after = i < run.size() ? [&] { std::size_t j = i; return utf8::next(run, j); }() : 0;
        if (tag && c < 0x80 && *tag != Tag::Opener && *tag != Tag::Closer && unicode::isWordPart(after)
            && !word.empty())
            tag.reset(); // "1,000", "3:45"
        if (c == 0x2013 && !word.empty() && unicode::isWordPart(after))
            tag.reset(); // "1990–1995"
        if (tag) {
            flush();
            out.push_back(makeToken(std::string(run.substr(start, i - start)), *tag, space));
            space = false;
            continue;
        }
        word.append(run.substr(start, i - start));
    }
    flush();
}

/// Removes the stop and the closers behind it from the end of the sentence.
std::string takeTerminator(std::string_view &sentence)
{
    std::size_t end = sentence.size();
    std::size_t stopsFrom = end;
    bool hasStop = false;
    while (end > 0) {
        const char32_t c = utf8::before(sentence, end);
        const bool isStop = isIn(c, kStops);
        const bool isQuote = c == U'"' || c == U'\'' || c == 0x201D || c == 0x2019;
        if (!isStop && (!isQuote || hasStop))
            break;
        hasStop = hasStop || isStop;
        std::size_t start = end - 1;
        while (start > 0 && (static_cast<unsigned char>(sentence[start]) & 0xC0U) == 0x80)
            --start;
        end = start;
        if (hasStop)
            stopsFrom = end;
    }
    if (!hasStop)
        return {};
    std::string terminator(sentence.substr(stopsFrom));
    sentence = sentence.substr(0, stopsFrom);
    return terminator;
}

bool isCapital(std::string_view text) { return !text.empty() && text.front() >= 'A' && text.front() <= 'Z'; }

bool isPlural(std::string_view lower)
{
    return lower.ends_with('s') || lower == "people" || lower == "men" || lower == "women"
        || lower == "children";
}

Tag baseTag(const Token &token, bool isFirst)
{
    const std::string_view w = token.lower;
    if (lexicon::isKeptAdverb(w))
        return Tag::KeptAdverb;
    if (w == "and" || w == "or" || w == "but" || w == "nor" || w == "&")
        return Tag::Conjunction;
    if (w == "to")
        return Tag::To;
    if (lexicon::isRelative(w))
        return Tag::Relative;
    if (lexicon::isSubordinator(w))
        return Tag::Subordinator;
    if (lexicon::isAuxiliary(w))
        return Tag::Auxiliary;
    if (lexicon::isDeterminer(w))
        return Tag::Determiner;
    if (lexicon::isPronoun(w))
        return Tag::Pronoun;
    if (lexicon::isPreposition(w))
        return Tag::Preposition;
    if (lexicon::isNumber(w))
        return Tag::Number;
    if (!isFirst && isCapital(token.text))
        return Tag::ProperNoun;
    if (lexicon::isAdverb(w))
        return Tag::Adverb;
    if (lexicon::isAdjective(w))
        return Tag::Adjective;
    if (lexicon::isGerund(w))
        return Tag::Gerund;
    if (lexicon::isVerbPast(w))
        return Tag::Verb;
    if (lexicon::isParticiple(w))
        return Tag::Participle;
    return Tag::Noun;
}

/// Verbs and nouns look alike ("walks", "stand"): the word before decides.
void resolveVerbs(Tokens &tokens)
{
    bool hasFinite = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        Token &t = tokens[i];
        const Token *previous = i > 0 ? &tokens[i - 1] : nullptr;
        const Token *before = previous;
        for (std::size_t k = i;
             before && (before->tag == Tag::Adverb || before->tag == Tag::KeptAdverb) && k >= 2; --k)
            before = &tokens[k - 2];
        const bool followsName = before
            && (before->tag == Tag::Noun || before->tag == Tag::ProperNoun || before->tag == Tag::Pronoun
                || before->tag == Tag::Relative || before->tag == Tag::Conjunction
                || before->tag == Tag::Comma || before->tag == Tag::Closer || before->tag == Tag::Number
                || before->lower == "this");
        if (t.tag == Tag::Noun && followsName) {
            const bool isThird = lexicon::isVerbThirdPerson(t.lower);
            const bool isBase = lexicon::isVerbBase(t.lower)
                && (isPlural(before->lower) || before->tag == Tag::Pronoun || (before->tag == Tag::Relative)
                    || (before->tag == Tag::Conjunction && hasFinite));
            const bool objectFollows = before->tag != Tag::Conjunction && before->tag != Tag::Comma;
            if ((isThird && (objectFollows || hasFinite)) || isBase)
                t.tag = Tag::Verb;
        }
        if (t.tag == Tag::Participle && before && (before->tag == Tag::Auxiliary))
            continue;
        hasFinite = hasFinite || isFinite(t);
    }
    if (hasFinite)
        return;
    for (std::size_t i = 1; i < tokens.size(); ++i) { // "The man walked home"
        if (tokens[i].tag == Tag::Participle && isNominal(tokens[i - 1].tag)
            && (i + 1 >= tokens.size() || tokens[i + 1].lower != "by")) {
            tokens[i].tag = Tag::Verb;
            return;
        }
    }
}

} // namespace

bool isPunctuation(Tag tag)
{
    return tag == Tag::Comma || tag == Tag::Semicolon || tag == Tag::Opener || tag == Tag::Closer
        || tag == Tag::Dash || tag == Tag::Other;
}

bool isNominal(Tag tag)
{
    return tag == Tag::Noun || tag == Tag::ProperNoun || tag == Tag::Pronoun || tag == Tag::Number;
}

void tagTokens(Tokens &tokens)
{
    bool isFirst = true;
    for (Token &t : tokens) {
        if (t.tag != Tag::Noun)
            continue;
        const bool hasWord = std::any_of(t.lower.begin(), t.lower.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        });
        t.tag = hasWord ? baseTag(t, isFirst) : Tag::Other;
        isFirst = isFirst && !hasWord;
    }
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token &t = tokens[i];
        const Tag after = tokens[i + 1].tag;
        if (t.lower == "such" && tokens[i + 1].lower == "as") {
            t.tag = Tag::Preposition;
            tokens[i + 1].tag = Tag::Preposition;
        }
        const bool inPhrase = i > 0
            && (tokens[i - 1].tag == Tag::Determiner || tokens[i - 1].tag == Tag::Adjective
                || tokens[i - 1].tag == Tag::Number);
        if ((t.tag == Tag::Participle || t.tag == Tag::Gerund) && inPhrase
            && (after == Tag::Noun || after == Tag::Adjective))
            t.tag = Tag::Adjective; // "a parked car", "the smiling woman"
        else if (t.tag == Tag::Gerund && i > 0 && tokens[i - 1].tag == Tag::Determiner)
            t.tag = Tag::Noun; // "the framing"
    }
    for (std::size_t i = 0; i < tokens.size();
         ++i) { // "the red and the green": an adjective that ends a phrase
        const bool ends = i + 1 >= tokens.size() || isPunctuation(tokens[i + 1].tag)
            || tokens[i + 1].tag == Tag::Preposition || tokens[i + 1].tag == Tag::Auxiliary;
        const bool opened = i > 0 && tokens[i - 1].tag == Tag::Determiner;
        if (tokens[i].tag == Tag::Adjective && ends && opened)
            tokens[i].tag = Tag::Noun;
    }
    resolveVerbs(tokens);
}

SentenceTokens tokenize(std::string_view sentence)
{
    SentenceTokens out;
    out.terminator = takeTerminator(sentence);
    out.endsWithQuote = out.terminator.find('"') != std::string::npos;
    bool space = false;
    std::size_t runStart = 0;
    const auto flush = [&](std::size_t end) {
        if (end > runStart)
            splitRun(sentence.substr(runStart, end - runStart), space, out.tokens);
    };
    for (std::size_t i = 0; i < sentence.size();) {
        const std::size_t start = i;
        const char32_t c = utf8::next(sentence, i);
        if (!unicode::isSpace(c))
            continue;
        flush(start);
        space = start > runStart || space;
        runStart = i;
        space = true;
    }
    flush(sentence.size());
    if (!out.tokens.empty())
        out.tokens.front().hasSpaceBefore = false;
    tagTokens(out.tokens);
    return out;
}

} // namespace anycap::draft
