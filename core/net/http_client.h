// SPDX-License-Identifier: MIT
/// @file http_client.h
/// HTTP and HTTPS for worker threads: send() waits for its answer and is left at once by a stop. One thread
/// with an event loop does the network for all callers of a client.
///
/// Keys go to the host they were meant for and no other, are in no error text, and answers are bounded. No
/// cookies, no cache, HTTP/1.1. Loopback addresses are reached without a proxy.
#pragma once

#include "core/base/result.h"
#include "core/net/http_types.h"

#include <memory>
#include <string>

namespace anycap::net {

enum class ProxyUse : unsigned char {
    System, ///< what the desktop or http_proxy, https_proxy, no_proxy say
    None,
    Explicit,
};

struct NetworkSettings {
    ProxyUse proxy = ProxyUse::System;
    std::string proxyUrl; ///< Explicit: "http://host:3128", "socks5://host:1080"
    Secret proxyPassword; ///< with proxyUser
    std::string proxyUser;
    std::string caFile; ///< PEM certificates that are trusted beside the system's; empty: none
    std::string userAgent = "AnyCapStudio";
};

/// Thread: send() may be called from any number of threads at once. Needs a QCoreApplication.
class HttpClient {
public:
    /// Errors: NotFound, IoError, InvalidData (the CA file), InvalidArgument (the proxy's address).
    static Result<std::unique_ptr<HttpClient>> open(const NetworkSettings &settings = {});
    /// No send() may be running.
    ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// An answer of any status is a response; see http_words.h for what to make of a bad one. Errors are
    /// about the exchange itself and name the host: IoError for what may pass by trying again (refused, timed
    /// out, cut), NotFound (no such host), InvalidData (TLS, what is not HTTP), TooLarge, Declined (a
    /// redirect that is not followed), InvalidArgument (the address).
    Result<HttpResponse> send(HttpRequest request, const WorkContext &context = {});

private:
    struct Impl;
    explicit HttpClient(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace anycap::net
