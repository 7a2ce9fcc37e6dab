// SPDX-License-Identifier: MIT
/// @file http_words.h
/// What to tell people about an answer that is no success: one line, with the server's own words where it
/// gave some, and without the key.
#pragma once

#include "core/base/result.h"
#include "core/net/http_types.h"

#include <string>
#include <string_view>

namespace anycap::net {

/// PermissionDenied (401, 403, 407), NotFound (404, 410), TooLarge (413, 414), InvalidArgument (other 4xx),
/// IoError (what may pass, 5xx), Unsupported (405, 415, 501, 505). The host is the detail.
Error statusError(const HttpResponse &response, const Secret &secret);

/// What the server says: of JSON the members that servers use for it, of plain text the first line; cut to
/// 300 bytes, in one line, without the key. Empty for web pages and nothing at all.
std::string serverWords(std::string_view body, std::string_view mediaType, const Secret &secret);

/// One line of at most `most` bytes: control characters become blanks, bad UTF-8 U+FFFD.
std::string oneLine(std::string_view text, std::size_t most);

} // namespace anycap::net
