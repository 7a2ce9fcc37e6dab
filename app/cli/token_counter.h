// SPDX-License-Identifier: MIT
/// @file token_counter.h
/// Lengths of texts in the tokens of a SentencePiece model.
#pragma once

#include "core/base/result.h"

#include <functional>
#include <string>

namespace anycap::cli {

/// Counts as T5's tokenizer does: the pieces of the text, and the one that closes it.
/// @param path of its spiece.model
/// Errors: of the file IoError and NotFound; InvalidData (no such model); Unsupported (built without the
/// engine).
Result<std::function<int(const std::string &text)>> t5TokenCounter(const std::string &path);

} // namespace anycap::cli
