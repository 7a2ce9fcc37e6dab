// SPDX-License-Identifier: MIT
/// @file vocabulary.h
/// A model's vocabulary as the constraint machinery sees it: the bytes that each id adds to the text,
/// prepared once per model. Tokens that do the same to every counter share one shape, so that a decoding step
/// looks at thousands of shapes instead of 150,000 tokens. No torch, no tokenizer library.
#pragma once

#include "core/base/result.h"
#include "inference/constrain/symbol.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace anycap::constrain {

/// What the caller gives. `bytes[id]` is exactly what the id contributes to the decoded text:
/// - byte-level BPE: the raw bytes of the piece (the GPT-2 alphabet undone), also when they are not whole
///   characters;
/// - SentencePiece: the piece with U+2581 as a blank; a byte-fallback piece `<0x41>` as that one byte. The
///   blank that a dummy prefix puts before the first word needs no care: leading blanks are ignored here, as
///   the finished text is trimmed;
/// - empty for everything that decoding with "skip special tokens" drops or that must never be in a caption:
///   control and unknown ids, chat marks, image and audio marks, and ids above the tokenizer's size. They are
///   masked always (stopIds excepted).
/// The size is that of the logits.
struct VocabularyBytes {
    std::vector<std::string> bytes;
    std::vector<std::int64_t> stopIds; ///< any of them ends the caption; at least one
};

/// Prepared vocabulary. Immutable, safe to share between threads; about 40 bytes a token.
class Vocabulary {
public:
    /// One class of tokens with whole characters only: what they do to every counter.
    struct Shape {
        std::vector<Symbol> symbols;
        Edge firstEdge = Edge::NonWord;
    };
    static constexpr std::uint32_t kNoShape = 0; ///< special, empty or malformed: never allowed
    static constexpr std::uint32_t kPartial = 1; ///< begins or ends inside a character: looked at one by one

    /// Fails with InvalidArgument when there is no stop id or one is out of range, with Unsupported when a
    /// caption could not always be finished: the blank and a stop must be tokens of their own.
    static Result<std::shared_ptr<const Vocabulary>> make(VocabularyBytes input);

    std::size_t size() const { return m_input.bytes.size(); }
    const std::string &bytes(std::size_t id) const { return m_input.bytes[id]; }
    std::span<const std::int64_t> stopIds() const { return m_input.stopIds; }
    bool isStop(std::int64_t id) const;

    std::uint32_t shapeOf(std::size_t id) const { return m_shapeOf[id]; }
    ScriptSet scriptsOf(std::size_t id) const { return m_scripts[id]; }
    const std::vector<Shape> &shapes() const { return m_shapes; }
    /// Tokens that begin inside a character, and those that begin whole but end inside one.
    std::span<const std::uint32_t> continuing() const { return m_continuing; }
    std::span<const std::uint32_t> unfinished() const { return m_unfinished; }

    /// Whole-character tokens by the first character's match key; those that begin with a blank by
    /// kAfterBlank plus the key behind it (a lone blank: kAfterBlank), those that begin with a line break
    /// under U'\n'.
    static constexpr char32_t kAfterBlank = 0x200000;
    std::span<const std::uint32_t> startingWith(char32_t key) const;

    /// The id with exactly these bytes, or -1.
    std::int64_t find(std::string_view bytes) const;
    /// Whether every character can be written, byte by byte if need be.
    bool hasAllBytes() const { return m_hasAllBytes; }

private:
    explicit Vocabulary(VocabularyBytes input);
    void addToken(std::size_t id);
    void addStart(std::size_t id);

    VocabularyBytes m_input;
    std::vector<std::uint32_t> m_shapeOf;
    std::vector<ScriptSet> m_scripts;
    std::vector<Shape> m_shapes;
    std::vector<std::uint32_t> m_continuing;
    std::vector<std::uint32_t> m_unfinished;
    std::unordered_map<char32_t, std::vector<std::uint32_t>> m_starts;
    std::unordered_map<std::string_view, std::int64_t> m_idOf; ///< views into m_input
    std::unordered_map<std::string, std::uint32_t> m_shapeIds;
    bool m_hasAllBytes = false;
};

} // namespace anycap::constrain
