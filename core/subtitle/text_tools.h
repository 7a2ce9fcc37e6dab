// SPDX-License-Identifier: MIT
/// @file text_tools.h
/// Small pure helpers on text, shared by the readers and writers. Internal to core/subtitle.
#pragma once

#include "core/subtitle/document.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace anycap::text {

inline bool isDigit(char c) { return c >= '0' && c <= '9'; }
/// WHATWG "ASCII whitespace".
inline bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }
inline bool isBlank(std::string_view s)
{
    for (const char c : s) {
        if (!isSpace(c))
            return false;
    }
    return true;
}
std::string_view trimmed(std::string_view s);
bool startsWithNoCase(std::string_view text, std::string_view lowerCasePrefix);
std::string lowerCased(std::string_view ascii);

/// How a source's raw text becomes a value; found out once for a whole file, so that the usual case is a
/// copy.
struct SourceTraits {
    bool isClean = false; ///< valid UTF-8 without NUL
    bool hasCr = false;
};
SourceTraits traitsOf(std::string_view source);
/// Line ends become '\n'; NUL and malformed bytes become U+FFFD.
std::string valueOf(std::string_view raw, const SourceTraits &traits);

/// The style that most lines of the text use; LF where there are none.
Newline dominantNewline(std::string_view source);
std::string_view newlineText(Newline newline);
/// `lines` has '\n' between its lines.
void appendWithNewlines(std::string &out, std::string_view lines, Newline newline);

/// hh:mm:ss<separator>mmm, hours as many as needed, a minus sign before negative times.
void appendTime(std::string &out, Milliseconds time, char separator);

/// Shortens for a message, and makes control characters visible: at most 60 characters.
std::string excerpt(std::string_view raw);

/// How often, without overlaps.
std::size_t countOf(std::string_view text, std::string_view what);

void replaceAll(std::string &text, std::string_view what, std::string_view with);

} // namespace anycap::text
