// SPDX-License-Identifier: MIT
/// @file sentencepiece_tokenizer.h
/// The SentencePiece tokenizers of InternLM2 and Llama.
#pragma once

#include "inference/tokenizer/added_tokens.h"
#include "inference/tokenizer/tokenizer.h"

namespace anycap::tokenizer {

/// @param model the bytes of tokenizer.model
Result<std::shared_ptr<const Tokenizer>> makeSentencePieceTokenizer(std::string_view model,
                                                                    TokenizerSettings settings);

} // namespace anycap::tokenizer
