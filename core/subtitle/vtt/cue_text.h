// SPDX-License-Identifier: MIT
/// @file cue_text.h
/// WebVTT cue text as a tree. Source: W3C WebVTT, "WebVTT cue text parsing rules" and "WebVTT cue text
/// tokenizer".
#pragma once

#include "core/base/media_buffers.h"

#include <string>
#include <string_view>
#include <vector>

namespace anycap::vtt {

enum class NodeKind : unsigned char {
    Root,
    Text, ///< text: the characters, references resolved
    Class, ///< <c>
    Italic,
    Bold,
    Underline,
    Ruby,
    RubyText, ///< <rt>
    Voice, ///< <v>; value: the speaker
    Language, ///< <lang>; value: the BCP 47 tag
    Timestamp, ///< time
};

struct Node {
    NodeKind kind = NodeKind::Root;
    std::string text; ///< Text only
    std::string value; ///< Voice and Language: the annotation
    std::vector<std::string> classes; ///< without empty ones
    Milliseconds time{0}; ///< Timestamp only
    std::vector<Node> children;
};

/// Never fails: whatever the text is, a browser builds some tree from it. Nesting deeper than kMaxDepth is
/// flattened, so that hostile text cannot exhaust the stack.
Node parseCueText(std::string_view cueText);
inline constexpr int kMaxDepth = 512;

/// The words alone, as shown: tags gone, character references resolved.
std::string plainText(std::string_view cueText);

/// Text that parses back to these characters: `&`, `<`, `>` and the invisible direction marks are written as
/// references.
std::string escapeText(std::string_view plain);

} // namespace anycap::vtt
