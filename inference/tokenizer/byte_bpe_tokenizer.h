// SPDX-License-Identifier: MIT
/// @file byte_bpe_tokenizer.h
/// The byte-level BPE tokenizer of Qwen2: NFC, a split by character classes, merges by rank.
#pragma once

#include "inference/tokenizer/added_tokens.h"
#include "inference/tokenizer/tokenizer.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace anycap::tokenizer {

/// Tokens and merges as written in the files (in GPT-2's alphabet of printable characters).
struct BpeTables {
    std::unordered_map<std::string, std::int64_t> vocabulary;
    std::vector<std::pair<std::string, std::string>> merges; ///< by rank
    std::string mergesFile; ///< for messages, where merges have a file of their own
};

/// An error's detail is "merges.txt" where that file is at fault.
Result<BpeTables> readVocabAndMerges(std::string_view vocabJson, std::string_view mergesText);
/// Reads tokenizer.json; its added tokens go to `settings` where that has none. Unsupported for another kind
/// of model.
Result<BpeTables> readTokenizerJson(std::string_view json, TokenizerSettings &settings);

Result<std::shared_ptr<const Tokenizer>> makeByteBpeTokenizer(const BpeTables &tables,
                                                              TokenizerSettings settings);

/// Qwen2's split of text (already NFC) into stretches that are merged each for itself. Python's expression:
/// (?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}|
/// ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+
std::vector<std::string_view> splitWords(std::string_view utf8);

} // namespace anycap::tokenizer
