// SPDX-License-Identifier: MIT
/// @file vtt_reader.h
/// WebVTT as a browser reads it. Source: W3C WebVTT, "WebVTT parser algorithm", followed step by step.
#pragma once

#include "core/base/result.h"
#include "core/subtitle/document.h"

#include <string>
#include <string_view>

namespace anycap::vtt {

/// Does the text begin with the signature? A browser reads nothing of a file that does not.
bool hasSignature(std::string_view text);

/// @param text UTF-8 without byte order mark; malformed bytes read as U+FFFD. Fails with InvalidData on a
/// missing signature, and on nothing else.
Result<SubtitleDocument> readVtt(std::string text);

} // namespace anycap::vtt
