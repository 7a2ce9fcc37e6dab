// SPDX-License-Identifier: MIT
/// @file named_references.h
/// HTML's named character references. Source: WHATWG HTML, "Named character references".
#pragma once

#include <string_view>

namespace anycap::vtt {

struct NamedReference {
    std::string_view name; ///< behind the ampersand, with its semicolon where it has one: "amp;", "amp"
    std::string_view text; ///< UTF-8, one or two characters
};

/// The longest name that `text` begins with; null for none.
const NamedReference *longestNamedReference(std::string_view text);

} // namespace anycap::vtt
