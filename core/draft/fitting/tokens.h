// SPDX-License-Identifier: MIT
/// @file tokens.h
/// A caption cut into words and punctuation with guessed word classes: what fitting deletes from. The guess
/// is made from closed word classes, endings and neighbours; it only has to be good enough to find phrases
/// that can go, and where it is unsure it calls a word a noun, which is kept.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace anycap::draft {

enum class Tag : unsigned char {
    Noun, ///< also everything unknown
    ProperNoun,
    Pronoun,
    Determiner,
    Adjective,
    Number,
    Adverb,
    KeptAdverb, ///< changes the meaning: "not", "almost", "only"; never deleted alone
    Preposition,
    Conjunction, ///< and, or, but
    Subordinator, ///< while, because, as …
    Relative, ///< who, which, that …
    Auxiliary, ///< finite: is, has, can …
    Verb, ///< finite
    Participle, ///< past: "covered"
    Gerund, ///< "holding"
    To,
    Comma, ///< , and CJK commas
    Semicolon, ///< ; and :
    Opener, ///< ( [ “ …
    Closer,
    Dash,
    Ideograph, ///< one character of a script without blanks
    Other, ///< any other punctuation
};

struct Token {
    std::string text;
    std::string lower; ///< ASCII letters folded
    Tag tag = Tag::Noun;
    bool hasSpaceBefore = false;
    int words = 0; ///< countWords(text)
    int characters = 0;
    int stops = 0; ///< benchmark sentence ends inside: 1 for "2.5"
    int list = -1; ///< for the commas of one list: which; the last one goes when it is alone
    bool isBanned = false; ///< must go
    bool isRequired = false; ///< must stay
    double weight = 0; ///< what keeping it is worth
};

using Tokens = std::vector<Token>;

/// One sentence's tokens, without its final stop.
struct SentenceTokens {
    Tokens tokens;
    std::string terminator; ///< ".", "?", "。" …; empty where the text has none
    bool endsWithQuote = false; ///< what follows the stop is in the terminator: ".”"
};

/// @param sentence as splitSentences() gives it; line breaks count as blanks.
SentenceTokens tokenize(std::string_view sentence);

bool isPunctuation(Tag tag);
/// Auxiliary or finite verb.
inline bool isFinite(const Token &token) { return token.tag == Tag::Auxiliary || token.tag == Tag::Verb; }
/// Nouns, proper nouns, pronouns, numbers: what a phrase can end with.
bool isNominal(Tag tag);

/// Sets the classes of a sentence's tokens from the lexicon and their neighbours.
void tagTokens(Tokens &tokens);

} // namespace anycap::draft
