// SPDX-License-Identifier: MIT
#include "core/net/retry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace anycap::net {

namespace {

std::optional<int> wholeNumber(std::string_view text)
{
    if (text.empty() || text.size() > 9)
        return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::vector<std::string_view> words(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t start = text.find_first_not_of(separators);
        if (start == std::string_view::npos)
            return parts;
        text.remove_prefix(start);
        const std::size_t end = std::min(text.find_first_of(separators), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

std::optional<unsigned> monthOf(std::string_view name)
{
    constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto found = std::find(kMonths.begin(), kMonths.end(), name);
    if (found == kMonths.end())
        return std::nullopt;
    return static_cast<unsigned>(found - kMonths.begin()) + 1;
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994".
std::optional<std::chrono::system_clock::time_point> parseDate(std::string_view value)
{
    using namespace std::chrono;
    std::vector<std::string_view> parts = words(value, " ,-");
    if (parts.size() == 5) // asctime: name month day time year
        parts = {parts[0], parts[2], parts[1], parts[4], parts[3]};
    else if (parts.size() != 6 || parts[5] != "GMT")
        return std::nullopt;
    const auto day = wholeNumber(parts[1]);
    const auto month = monthOf(parts[2]);
    auto yearNumber = wholeNumber(parts[3]);
    const std::vector<std::string_view> clock = words(parts[4], ":");
    if (!day || !month || !yearNumber || clock.size() != 3)
        return std::nullopt;
    if (parts[3].size() == 2) // of the old form: no servers of the last century are left
        *yearNumber += 2000;
    const auto hour = wholeNumber(clock[0]);
    const auto minute = wholeNumber(clock[1]);
    const auto second = wholeNumber(clock[2]);
    const year_month_day date{year(*yearNumber), std::chrono::month(*month),
                              std::chrono::day(static_cast<unsigned>(*day))};
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60 || !date.ok()
        || *yearNumber > 9999)
        return std::nullopt;
    return sys_days(date) + hours(*hour) + minutes(*minute) + seconds(*second);
}

double randomChance()
{
    static thread_local std::minstd_rand generator{std::random_device{}()};
    return std::uniform_real_distribution<double>(0, 1)(generator);
}

} // namespace

std::optional<Milliseconds> parseRetryAfter(std::string_view value, std::chrono::system_clock::time_point now)
{
    const std::size_t first = value.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return std::nullopt;
    value = value.substr(first, value.find_last_not_of(" \t") - first + 1);
    if (const auto seconds = wholeNumber(value))
        return std::chrono::seconds(*seconds);
    const auto date = parseDate(value);
    if (!date)
        return std::nullopt;
    return std::max(Milliseconds(0), std::chrono::ceil<Milliseconds>(*date - now));
}

std::optional<Milliseconds> retryAfterOf(const HttpHead &head, std::chrono::system_clock::time_point now)
{
    if (const auto exact = wholeNumber(head.header("retry-after-ms")))
        return Milliseconds(*exact);
    return parseRetryAfter(head.header("retry-after"), now);
}

bool isPassingStatus(int status)
{
    constexpr std::array<int, 8> kPassing{408, 425, 429, 500, 502, 503, 504, 529};
    return std::find(kPassing.begin(), kPassing.end(), status) != kPassing.end();
}

Milliseconds waitBeforeRetry(const RetryPolicy &policy, int attempt, std::optional<Milliseconds> retryAfter,
                             double chance)
{
    const double doubled
        = static_cast<double>(policy.firstWait.count()) * std::exp2(std::min(attempt - 1, 30));
    const double most = std::min(doubled, static_cast<double>(policy.longestWait.count()));
    const Milliseconds own(std::llround(most * (0.5 + 0.5 * chance)));
    if (!retryAfter)
        return own;
    // Not all at once when the time is up.
    return *retryAfter + Milliseconds(std::llround(static_cast<double>(policy.firstWait.count()) * chance));
}

bool waitFor(Milliseconds time, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

Result<HttpResponse> sendWithRetries(HttpClient &client, const HttpRequest &request,
                                     const RetryPolicy &policy, const WorkContext &context,
                                     const RetryHooks &hooks)
{
    for (int attempt = 1;; ++attempt) {
        if (hooks.onAttempt)
            hooks.onAttempt(attempt);
        bool isBegun = false; // the caller has seen some of a good answer
        HttpRequest asked = request;
        if (request.onBody) {
            asked.onBody = [&](std::string_view bytes) {
                isBegun = true;
                return request.onBody(bytes);
            };
        }
        Result<HttpResponse> answer = client.send(std::move(asked), context);
        const bool isPassing = answer ? answer->finish == Finish::Completed && !answer->isEndedByCaller
                && isPassingStatus(answer->head.status)
                                      : answer.error().code == ErrorCode::IoError;
        if (!isPassing || isBegun || attempt >= policy.maxAttempts)
            return answer;
        std::optional<Milliseconds> wanted;
        if (answer)
            wanted = retryAfterOf(answer->head, std::chrono::system_clock::now());
        if (wanted && *wanted > policy.longestRetryAfter)
            return answer;
        const Milliseconds wait = waitBeforeRetry(policy, attempt, wanted, randomChance());
        if (hooks.onWait)
            hooks.onWait(wait, answer ? &*answer : nullptr);
        if (!waitFor(wait, context.stop)) {
            HttpResponse stopped;
            stopped.finish = Finish::Cancelled;
            return stopped;
        }
    }
}

} // namespace anycap::net
