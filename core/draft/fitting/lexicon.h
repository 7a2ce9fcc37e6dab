// SPDX-License-Identifier: MIT
/// @file lexicon.h
/// The small word lists behind tagTokens(): closed classes in full, and verbs and adjectives that captions
/// use often. English only; words are lower case.
#pragma once

#include <string_view>

namespace anycap::draft::lexicon {

bool isDeterminer(std::string_view word);
bool isPronoun(std::string_view word); ///< personal and indefinite: "he", "someone"
bool isPreposition(std::string_view word);
bool isSubordinator(std::string_view word);
bool isRelative(std::string_view word);
bool isAuxiliary(std::string_view word);
bool isKeptAdverb(std::string_view word);
bool isAdverb(std::string_view word); ///< listed ones; "-ly" is looked at by endings
bool isAdjective(std::string_view word); ///< listed or by ending
bool isNumber(std::string_view word); ///< spelt out or digits
bool isVerbBase(std::string_view word);
/// "walks" of "walk", "carries" of "carry".
bool isVerbThirdPerson(std::string_view word);
/// Irregular past forms that are not also participles: "sat", "went".
bool isVerbPast(std::string_view word);
/// "-ed" or a listed irregular participle: "seen", "held".
bool isParticiple(std::string_view word);
bool isGerund(std::string_view word); ///< "-ing" and not a listed noun: "building"
/// A noun after which "of …" cannot go: "group", "pair".
bool needsOf(std::string_view word);
/// The word begins with a vowel sound, as far as a/an goes.
bool startsWithVowelSound(std::string_view word);
/// A sentence that begins with it leans on the one before: "it", "this", "however".
bool leansBack(std::string_view word);

} // namespace anycap::draft::lexicon
