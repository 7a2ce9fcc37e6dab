// SPDX-License-Identifier: MIT
/// @file phrase_automaton.h
/// Finds phrases in a growing text (Aho-Corasick) by the rules of core/base/phrase_match.h: on match keys
/// (case folded, decomposed, white space collapsed), at word boundaries only. Boundaries are symbols of
/// their own in the stream, so that "dog" is a match in "dog's" and none in "dogs", however tokens are split.
#pragma once

#include "inference/constrain/symbol.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace anycap::constrain {

/// Where the automaton stands: a plain value.
struct PhrasePosition {
    std::uint32_t node = 0;
    Edge left = Edge::Blank; ///< of the last character; the start counts as a blank
    bool isForbidden = false; ///< a forbidden phrase was completed: no way back
    std::uint64_t said = 0; ///< phrases found so far, bit i: the i-th to mention

    friend bool operator==(const PhrasePosition &, const PhrasePosition &) = default;
};

class PhraseAutomaton {
public:
    static constexpr std::size_t kMostMentions = 64;
    static constexpr char32_t kEnd = 0x110000; ///< a phrase may end here …
    static constexpr char32_t kBegin = 0x110001; ///< … or begin

    /// Phrases as the user wrote them; matching keys are made here. Index in `mentions` = bit in said.
    void addMention(std::string_view utf8);
    void addForbidden(std::string_view utf8);
    /// A key that is forbidden without looking at its ends.
    void addForbiddenPart(std::u32string_view key);
    /// Must be called once after adding.
    void build();

    bool isEmpty() const { return m_nodes.size() <= 1; }
    std::size_t mentions() const { return m_keys.size(); }

    /// What a character is matched as: nothing, one or more (decomposed), a blank for white space.
    static std::u32string keyOf(char32_t c);

    /// One character of keyOf(). A blank behind a blank changes nothing.
    void advance(PhrasePosition &position, char32_t key, Edge edge) const;
    void advance(PhrasePosition &position, char32_t key) const { advance(position, key, edgeOf(key)); }

    /// Were the text to end here: a forbidden phrase would be in it / the phrases that would count as said.
    bool isForbiddenAtEnd(const PhrasePosition &position) const;
    std::uint64_t saidAtEnd(const PhrasePosition &position) const;

    /// The phrases said once a character with this edge follows, whatever it is.
    std::uint64_t saidAcross(const PhrasePosition &position, Edge next) const;

    /// How many symbols of mention `i` (pattern(i)) the text ends with; 0 and 1 (its beginning) are none.
    std::size_t progress(std::uint32_t node, std::size_t mention) const;
    /// The mention's stream: kBegin, characters and inner boundaries; the last kEnd left out.
    const std::u32string &pattern(std::size_t mention) const { return m_keys[mention]; }

    /// The keys that lead elsewhere from this node than from the root: only tokens beginning with them can be
    /// told apart by what was written before. Empty at the root.
    std::vector<char32_t> distinctKeys(std::uint32_t node) const;
    /// The node behind a key that no boundary precedes.
    std::uint32_t nodeAfter(std::uint32_t node, char32_t key) const { return next(node, key); }
    /// First visible key of everything looked for: a token without one of them cannot begin a match.
    const std::vector<char32_t> &firstKeys() const { return m_firstKeys; }
    /// The text ends inside nothing that is looked for.
    bool isIdle(const PhrasePosition &position) const;

private:
    struct Node {
        std::unordered_map<char32_t, std::uint32_t> edges;
        std::uint32_t fail = 0;
        std::uint32_t depth = 0;
        std::uint64_t said = 0;
        bool isForbidden = false;
        std::vector<std::uint32_t> progress; ///< by mention
    };
    std::uint32_t insert(std::u32string_view symbols);
    std::uint32_t next(std::uint32_t node, char32_t symbol) const;
    void enter(PhrasePosition &position, std::uint32_t node) const;

    std::vector<Node> m_nodes{1};
    std::vector<std::u32string> m_keys; ///< by mention
    std::vector<char32_t> m_firstKeys; ///< sorted
};

} // namespace anycap::constrain
