// SPDX-License-Identifier: MIT
/// @file encoding.h
/// Bytes to characters and back: byte order marks, strict UTF-8, UTF-16 without a mark, then a scored guess
/// with alternatives that a person can choose from.
#pragma once

#include "core/base/result.h"
#include "core/subtitle/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace anycap {

struct EncodingGuess {
    TextEncoding encoding;
    double score = 0; ///< 0..1; 1 where a byte order mark or valid UTF-8 decides
};

/// The likely encodings, best first, never empty. ASCII alone is UTF-8.
std::vector<EncodingGuess> detectEncodings(std::string_view bytes);

struct DecodedText {
    std::string utf8; ///< valid, without byte order mark
    std::size_t damaged = 0; ///< places where the bytes were no characters; each reads as U+FFFD
};

/// Fails with InvalidArgument on a name that iconv does not know.
Result<DecodedText> decodeText(std::string_view bytes, const TextEncoding &encoding);

/// The inverse, with the byte order mark when `encoding.hasBom`. Fails with Unsupported, naming the first
/// character, where the encoding cannot hold the text.
Result<std::string> encodeText(std::string_view utf8, const TextEncoding &encoding);

/// "UTF-8", "windows-1252" …: the usual spelling of a name; the name itself when it is not known.
std::string canonicalEncodingName(std::string_view name);

} // namespace anycap
