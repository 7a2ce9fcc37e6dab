// SPDX-License-Identifier: MIT
/// @file sentencepiece_outline.h
/// Looks over the bytes of a tokenizer.model before the SentencePiece library gets them: the library follows
/// offsets of the file's character maps without checking them, and ends the program on some bad models.
/// Field numbers: https://github.com/google/sentencepiece/blob/master/src/sentencepiece_model.proto
#pragma once

#include "core/base/result.h"

#include <string_view>

namespace anycap::tokenizer {

/// InvalidData when the protobuf is malformed, has no pieces or one that is empty or twice there, or when a
/// character map leads out of its array.
Result<Unit> checkSentencePieceModel(std::string_view model);

} // namespace anycap::tokenizer
