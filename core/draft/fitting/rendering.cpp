// SPDX-License-Identifier: MIT
// Writing a selection out as text: capitals, commas, joints and stops; see selection.h.
#include "core/base/utf8.h"
#include "core/draft/fitting/lexicon.h"
#include "core/draft/fitting/selection.h"

#include <algorithm>

namespace anycap::draft {

namespace {

using Index = std::size_t;

struct Sentence {
    Tokens tokens;
    std::string terminator;
    bool isWhole = true; ///< nothing left out at its start: its own capital stays as it is
    bool startsLine = false;
};

bool isJoint(Tag tag) { return tag == Tag::Comma || tag == Tag::Semicolon || tag == Tag::Dash; }

/// Commas and joints that lost one of their sides.
void tidy(Tokens &tokens)
{
    const auto commasOf = [&tokens](int list) {
        return std::count_if(tokens.begin(), tokens.end(), [list](const Token &t) { return t.list == list; });
    };
    for (Index i = 0; i + 1 < tokens.size();) {
        const bool isSerial
            = tokens[i].list >= 0 && tokens[i + 1].tag == Tag::Conjunction && commasOf(tokens[i].list) == 1;
        const bool isDoubled = isJoint(tokens[i].tag) && isJoint(tokens[i + 1].tag)
            && !(tokens[i].tag == Tag::Dash && tokens[i + 1].tag == Tag::Dash);
        if (isSerial || isDoubled)
            tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
    const auto isLoose = [](const Token &t) { return isJoint(t.tag) && t.text != "-"; };
    while (tokens.size() > 1 && isLoose(tokens.front()))
        tokens.erase(tokens.begin());
    while (tokens.size() > 1 && (isJoint(tokens.back().tag) || tokens.back().tag == Tag::Conjunction))
        tokens.pop_back();
}

char32_t capital(char32_t c)
{
    if ((c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7) || (c >= 0x430 && c <= 0x44F)
        || (c >= 0x3B1 && c <= 0x3C9 && c != 0x3C2))
        return c - 0x20;
    return c >= 0x450 && c <= 0x45F ? c - 0x50 : c;
}

void capitalize(std::string &text)
{
    const bool hasInnerCapital
        = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (hasInnerCapital)
        return; // "iPhone"
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        const char32_t c = utf8::next(text, i);
        if (c == U'"' || c == U'\'' || c == 0xBF || c == 0xA1)
            continue;
        std::string upper;
        utf8::append(upper, capital(c));
        text.replace(start, i - start, upper);
        return;
    }
}

/// For a sentence that becomes the second half of another: names keep their capital.
void lowerFirst(Token &token)
{
    const bool isCommon = lexicon::isDeterminer(token.lower) || lexicon::isPreposition(token.lower)
        || lexicon::isSubordinator(token.lower) || lexicon::isAdverb(token.lower)
        || lexicon::isNumber(token.lower)
        || (lexicon::isPronoun(token.lower) && token.lower != "i" && !token.lower.starts_with("i'"));
    if (isCommon && !token.text.empty() && token.text.front() >= 'A' && token.text.front() <= 'Z')
        token.text.front() = static_cast<char>(token.text.front() - 'A' + 'a');
}

/// "[Music]" and "♪ … ♪" are shown without a stop.
bool takesStop(const Tokens &tokens)
{
    const std::string &first = tokens.front().text;
    const std::string &last = tokens.back().text;
    return !((first == "[" && last == "]") || (first == "(" && last == ")") || last.ends_with("\u266A"));
}

void write(Sentence sentence, std::string &out)
{
    tidy(sentence.tokens);
    Tokens &tokens = sentence.tokens;
    if (!sentence.isWhole) {
        for (Token &t : tokens) {
            if (isPunctuation(t.tag))
                continue;
            capitalize(t.text);
            break;
        }
    }
    std::string text;
    for (const Token &t : tokens) {
        if (!text.empty() && t.hasSpaceBefore)
            text += ' ';
        text += t.text;
    }
    if (std::count(text.begin(), text.end(), '"') % 2 != 0
        && sentence.terminator.find('"') == std::string::npos)
        std::erase(text, '"');
    if (sentence.terminator.empty() && takesStop(tokens) && tokens.back().tag != Tag::Ideograph)
        sentence.terminator = ".";
    if (!out.empty())
        out += sentence.startsLine ? "\n" : (tokens.front().tag == Tag::Ideograph ? "" : " ");
    out += text + sentence.terminator;
}

} // namespace

std::string renderSelection(const std::vector<Clause> &clauses, const Selection &selection)
{
    std::vector<Sentence> sentences;
    for (const Pick &pick : selection.picks) {
        const Clause &clause = clauses[pick.clause];
        const Variant &variant = clause.variants[pick.variant];
        Tokens tokens;
        for (const auto i : variant.kept)
            tokens.push_back(clause.tokens[i]);
        // Trailing and leading joints go before the clause is joined to others.
        while (tokens.size() > 1 && isJoint(tokens.back().tag))
            tokens.pop_back();
        while (tokens.size() > 1 && isJoint(tokens.front().tag) && tokens.front().text != "-")
            tokens.erase(tokens.begin());
        const bool isIdeographic = tokens.back().tag == Tag::Ideograph;
        std::string terminator = clause.terminator;
        if (!clause.isLastOfSentence && !terminator.empty())
            terminator = isIdeographic ? "\u3002" : ".";
        if (pick.join == Join::NewSentence || sentences.empty()) {
            Sentence sentence;
            sentence.isWhole = variant.kept.front() == 0 && clause.connector.empty();
            sentence.startsLine = clause.startsLine;
            sentence.tokens = std::move(tokens);
            sentence.terminator = std::move(terminator);
            sentences.push_back(std::move(sentence));
            continue;
        }
        Sentence &sentence = sentences.back();
        sentence.terminator = std::move(terminator);
        if (pick.join == Join::AsWritten) {
            sentence.tokens.insert(sentence.tokens.end(), clause.connector.begin(), clause.connector.end());
        } else {
            Token joint;
            joint.text = isIdeographic ? "\uFF1B" : ";";
            joint.tag = Tag::Semicolon;
            sentence.tokens.push_back(std::move(joint));
            lowerFirst(tokens.front());
            tokens.front().hasSpaceBefore = !isIdeographic;
        }
        if (pick.join == Join::AsWritten && variant.kept.front() != 0)
            tokens.front().hasSpaceBefore = !isIdeographic;
        sentence.tokens.insert(sentence.tokens.end(), tokens.begin(), tokens.end());
    }
    std::string out;
    for (Sentence &sentence : sentences)
        write(std::move(sentence), out);
    return out;
}

} // namespace anycap::draft
