// SPDX-License-Identifier: MIT
// See babble_guard.h.
#include "inference/constrain/babble_guard.h"

#include <algorithm>

namespace anycap::constrain {

namespace {

constexpr std::uint64_t kHashStart = 0xCBF29CE484222325ULL; // FNV-1a
constexpr std::uint64_t kHashPrime = 0x100000001B3ULL;

int repeatsWith(const BabbleGuard &guard) { return guard.word == guard.lastWord ? guard.repeats + 1 : 1; }

bool isSingle(const BabbleGuard &guard)
{
    const auto hashOf = [](char32_t c) { return (kHashStart ^ c) * kHashPrime; };
    return guard.length == 1 && guard.word != hashOf(U'a') && guard.word != hashOf(U'i');
}

void endWord(BabbleGuard &guard)
{
    guard.repeats = static_cast<std::uint8_t>(std::min(repeatsWith(guard), 255));
    guard.singles = static_cast<std::uint8_t>(isSingle(guard) ? std::min(guard.singles + 1, 255) : 0);
    guard.lastWord = guard.word;
    guard.word = 0;
    guard.length = 0;
}

} // namespace

void BabbleGuard::advance(char32_t c, SymbolKind kind)
{
    const bool isWide = kind == SymbolKind::WideWord;
    const bool continues
        = kind == SymbolKind::Letter || kind == SymbolKind::WordOther || kind == SymbolKind::Mark;
    if (length > 0 && !continues)
        endWord(*this);
    if (!continues && !isWide)
        return;
    if (length == 0)
        word = kHashStart;
    word = (word ^ unicode::foldCase(c)) * kHashPrime;
    length = static_cast<std::uint8_t>(std::min(length + 1, 255));
    if (isWide) { // each is a word
        endWord(*this);
        singles = 0;
    }
}

bool BabbleGuard::refusesEnd() const
{
    return length > 0 && (repeatsWith(*this) > kMostRepeats || (isSingle(*this) && singles >= kMostSingles));
}

bool BabbleGuard::refusesRepeat() const
{
    return length > 0 ? repeatsWith(*this) >= kMostRepeats : repeats >= kMostRepeats;
}

} // namespace anycap::constrain
