// SPDX-License-Identifier: MIT
/// @file added_tokens.h
/// Added tokens of a tokenizer: read from tokenizer_config.json or added_tokens.json, and found in text by
/// the longest match at the leftmost place. Internal to the tokenizers.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace anycap::tokenizer {

struct AddedToken {
    std::string text;
    std::int64_t id = 0;
    bool isSpecial = false;
    bool stripsLeft = false; ///< takes the white space before it
    bool stripsRight = false;
};

/// What tokenizer_config.json says besides the added tokens.
struct TokenizerSettings {
    bool addsBos = false;
    /// Blanks before punctuation are tidied (SentencePiece only). InternLM2's does so whatever its
    /// configuration says; Llama's where clean_up_tokenization_spaces is true.
    bool isCleanedUp = true;
    std::optional<std::string> bosToken;
    std::optional<std::string> eosToken;
    std::vector<std::string> specialTexts; ///< bos, eos, unk, pad and additional_special_tokens
    std::map<std::int64_t, AddedToken> added;
};

/// Both texts may be empty (no such file). `defaultAddsBos`: when the configuration does not say.
Result<TokenizerSettings> readTokenizerSettings(std::string_view configJson, std::string_view addedTokensJson,
                                                bool defaultAddsBos);

class AddedTokens {
public:
    AddedTokens() = default;
    explicit AddedTokens(std::map<std::int64_t, AddedToken> tokens);

    const AddedToken *byId(std::int64_t id) const;
    const AddedToken *byText(std::string_view text) const;
    const std::map<std::int64_t, AddedToken> &all() const { return m_byId; }
    std::int64_t largestId() const { return m_byId.empty() ? -1 : m_byId.rbegin()->first; }

    /// Ordinary text (token == nullptr, never empty) and tokens, in order.
    struct Segment {
        std::string_view text;
        const AddedToken *token = nullptr;
    };
    std::vector<Segment> split(std::string_view text) const;

private:
    std::map<std::int64_t, AddedToken> m_byId;
    std::map<std::string, std::int64_t, std::less<>> m_byText;
    std::unordered_map<char, std::vector<std::int64_t>> m_byFirst; ///< longest first
};

} // namespace anycap::tokenizer
