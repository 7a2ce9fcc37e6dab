// SPDX-License-Identifier: MIT
/// @file tokenizer.h
/// Text to token ids and back, exactly as the slow Hugging Face tokenizers of InternLM2 / Llama
/// (SentencePiece) and Qwen2 (byte-level BPE) do it. No torch. Immutable once loaded: share between threads.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::tokenizer {

enum class SpecialTokens : unsigned char { Keep, Skip };

class Tokenizer {
public:
    virtual ~Tokenizer() = default;
    Tokenizer() = default;
    Tokenizer(const Tokenizer &) = delete;
    Tokenizer &operator=(const Tokenizer &) = delete;

    /// Added tokens in the text become their ids. Begins with the start token where the model wants one.
    virtual std::vector<std::int64_t> encode(std::string_view utf8) const = 0;
    /// Ids that do not exist decode to nothing. Always valid UTF-8.
    virtual std::string decode(std::span<const std::int64_t> ids, SpecialTokens special) const = 0;

    /// Of an added token or a piece of the vocabulary, spelled as stored.
    virtual std::optional<std::int64_t> tokenId(std::string_view token) const = 0;
    /// As stored ("Ġa", "▁a", "<0x0A>", "<|im_end|>"); empty when the id does not exist.
    virtual std::string tokenText(std::int64_t id) const = 0;
    /// What the id adds to decoded text: bytes, perhaps not whole characters; empty for special, control and
    /// unknown ids. SentencePiece's U+2581 is a blank.
    virtual std::string tokenBytes(std::int64_t id) const = 0;
    /// Dropped by SpecialTokens::Skip.
    virtual bool isSpecial(std::int64_t id) const = 0;
    /// An added token, special or not.
    virtual bool isAdded(std::int64_t id) const = 0;
    /// One more than the largest id.
    virtual std::int64_t size() const = 0;
    virtual std::optional<std::int64_t> bosId() const = 0;
    virtual std::optional<std::int64_t> eosId() const = 0;
    /// Texts of all added tokens.
    virtual std::vector<std::string> addedTokens() const = 0;

    /// How decode() treats bytes and blanks; what an incremental decoder must do alike.
    struct DecodeRules {
        bool isBlankBeforeFirstDropped = false; ///< the dummy prefix
        bool isCleanedUp = false; ///< " ." becomes "." and so on
        bool isMalformedByteWise = false; ///< one U+FFFD a bad byte, else one a maximal piece
        bool isAddedSpaced = false; ///< blanks between ordinary text and added tokens
    };
    virtual DecodeRules decodeRules() const = 0;
};

/// Reads tokenizer.model, or tokenizer.json, or vocab.json with merges.txt; added tokens from
/// tokenizer_config.json, else added_tokens.json. Errors name the file in detail.
Result<std::shared_ptr<const Tokenizer>> loadTokenizer(const std::string &directory);

/// Decodes ids one by one (special tokens skipped). What push() gives, joined, and finish() at the end, are
/// decode() of all ids with SpecialTokens::Skip; no piece ends inside a character.
class IncrementalDecoder {
public:
    explicit IncrementalDecoder(std::shared_ptr<const Tokenizer> tokenizer);

    std::string push(std::int64_t id);
    std::string finish();

private:
    std::string settle(bool isEnd);
    std::string clean(bool isEnd);

    std::shared_ptr<const Tokenizer> m_tokenizer; ///< shared with the engine
    Tokenizer::DecodeRules m_rules;
    std::string m_bytes; ///< not yet whole characters
    std::string m_text; ///< whole characters that a later one may still change
    int m_blankDistance = 3; ///< non-blank characters since the last blank before m_text, at most 3
    bool m_isAtStart = true;
    bool m_hasOutput = false;
    bool m_isAfterAdded = false;
};

/// User text in which no added token can be read: a zero-width joiner is put behind the first character of
/// each one. Text without such tokens comes back unchanged.
std::string sanitizeUserText(std::string_view utf8, const Tokenizer &tokenizer);
/// The same for a given list of marks.
std::string sanitizeUserText(std::string_view utf8, std::span<const std::string> marks);

} // namespace anycap::tokenizer
