// SPDX-License-Identifier: MIT
/// @file retry.h
/// Trying again: when, how long to wait, and doing it. The waits grow, differ by chance so that many clients
/// do not come back together, and are never shorter than what the server asks for in Retry-After.
/// Source: RFC 9110, 10.2.3 (Retry-After) and 5.6.7 (dates).
#pragma once

#include "core/base/result.h"
#include "core/net/http_client.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string_view>

namespace anycap::net {

struct RetryPolicy {
    int maxAttempts = 4; ///< in all
    Milliseconds firstWait{500}; ///< doubles each time
    Milliseconds longestWait{30'000};
    /// A server that asks for more than this is not waited for.
    Milliseconds longestRetryAfter{120'000};
};

/// The value of Retry-After: seconds, or one of HTTP's three forms of a date. A date in the past is 0.
/// Nothing for what is neither.
std::optional<Milliseconds> parseRetryAfter(std::string_view value,
                                            std::chrono::system_clock::time_point now);

/// What an answer asks for: "retry-after-ms" where a server sends it, else Retry-After.
std::optional<Milliseconds> retryAfterOf(const HttpHead &head, std::chrono::system_clock::time_point now);

/// 408, 425, 429, 500, 502, 503, 504, 529.
bool isPassingStatus(int status);

/// Before attempt number `attempt` + 1, from 1.
/// @param chance in [0, 1): from half of the wait to all of it
Milliseconds waitBeforeRetry(const RetryPolicy &policy, int attempt, std::optional<Milliseconds> retryAfter,
                             double chance);

struct RetryHooks {
    std::function<void(int attempt)> onAttempt; ///< before each, from 1
    /// Before a wait; `response` is null after an exchange that failed.
    std::function<void(Milliseconds wait, const HttpResponse *response)> onWait;
};

/// Sends until an answer comes that is not passing, or the attempts are used up; then the last answer or
/// error. What a callback of the request has seen the beginning of is not tried again. A stop while waiting
/// ends it with Finish::Cancelled.
Result<HttpResponse> sendWithRetries(HttpClient &client, const HttpRequest &request,
                                     const RetryPolicy &policy, const WorkContext &context = {},
                                     const RetryHooks &hooks = {});

/// Waits, but not beyond a stop. False: stopped.
bool waitFor(Milliseconds time, const std::stop_token &stop);

} // namespace anycap::net
