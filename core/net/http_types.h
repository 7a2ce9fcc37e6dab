// SPDX-License-Identifier: MIT
/// @file http_types.h
/// A request over HTTP and what comes back, as plain values.
#pragma once

#include "core/base/media_buffers.h"
#include "core/base/progress.h"
#include "core/net/secret.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::net {

struct HttpHeader {
    std::string name;
    std::string value;
};

/// Bytes [first, last] of a file; last absent: to its end.
struct ByteRange {
    std::int64_t first = 0;
    std::optional<std::int64_t> last;
};

struct HttpTimeouts {
    Milliseconds connect{15'000}; ///< until the request is on its way: name, connection, TLS
    Milliseconds answer{120'000}; ///< from then on until the answer begins
    Milliseconds idle{60'000}; ///< without a byte, once it has begun
    Milliseconds total{0}; ///< for the whole exchange with its redirects; 0: no limit
};

/// Which redirects are followed. Never from https to http, never more than five, and a POST only where the
/// server asks to repeat it as it is (307, 308).
enum class RedirectRule : unsigned char {
    SameHost,
    AnyHost, ///< GET and HEAD; the secret is only sent to the first host
};

/// The start of an answer, after redirects.
struct HttpHead {
    int status = 0;
    std::string url; ///< that answered
    std::vector<HttpHeader> headers; ///< names in lower case

    bool isSuccess() const { return status >= 200 && status < 300; }
    /// The first of that name (lower case); empty where there is none.
    std::string_view header(std::string_view name) const;
    /// Of Content-Length, where it is a number.
    std::optional<std::int64_t> contentLength() const;
    /// "text/event-stream": in lower case, without parameters.
    std::string mediaType() const;
};

struct HttpRequest {
    std::string method = "GET"; ///< GET, HEAD, POST
    std::string url;
    std::vector<HttpHeader> headers; ///< none of them secret
    std::string body;
    std::string contentType; ///< of the body

    Secret secret; ///< sent as "Authorization: Bearer …"; empty: none
    std::optional<ByteRange> range; ///< asks for no compression, too
    RedirectRule redirects = RedirectRule::SameHost;
    HttpTimeouts timeouts;
    std::int64_t maxBytes = 64LL << 20; ///< of the answer, unpacked; beyond it the exchange fails

    /// Called on the thread of send() when the answer begins, and with the pieces of a successful answer
    /// (2xx) as they come; false ends the exchange. Without onBody the bytes are collected. Answers that
    /// are no success are collected in either case, the first 64 KiB of them. The network waits for a slow
    /// onBody.
    std::function<bool(const HttpHead &)> onHead;
    std::function<bool(std::string_view bytes)> onBody;
};

struct HttpResponse {
    Finish finish = Finish::Completed; ///< Cancelled: by the context's stop
    bool isEndedByCaller = false; ///< a callback returned false
    HttpHead head;
    std::string body; ///< what onBody did not take
    std::int64_t receivedBytes = 0; ///< of the body
};

} // namespace anycap::net
