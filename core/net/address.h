// SPDX-License-Identifier: MIT
/// @file address.h
/// Web addresses as this program needs them: whose host is it, is that this machine, and what address results
/// from a base and a path.
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace anycap::net {

/// Where a request goes. Two addresses have the same origin when all three members agree.
struct Origin {
    std::string scheme; ///< "http" or "https"
    std::string host; ///< lower case; IPv6 without brackets
    int port = 0; ///< the scheme's own where the address names none

    /// "api.example.com", "127.0.0.1:8080", "[::1]:8080": the port where it is not the scheme's own.
    std::string label() const;
    friend bool operator==(const Origin &, const Origin &) = default;
};

/// InvalidArgument for what is no absolute http or https address, and for one with a user name or password in
/// it: those are kept elsewhere.
Result<Origin> originOf(std::string_view url);

/// "localhost", names below it, 127.0.0.0/8 and ::1: what is sent there does not leave this machine.
bool isLoopback(std::string_view host);

/// `base` with `path` behind it and one slash between them; a query or fragment of the base is dropped.
std::string joinedUrl(std::string_view base, std::string_view path);

/// `text` for a place in a path or query: all but letters, digits, "-._~" as %XX of its UTF-8 bytes.
std::string percentEncoded(std::string_view text);

} // namespace anycap::net
