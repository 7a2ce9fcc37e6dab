// SPDX-License-Identifier: MIT
#include "core/net/http_words.h"

#include "core/base/utf8.h"
#include "core/net/address.h"
#include "core/net/retry.h"

#include <nlohmann/json.hpp>

#include <chrono>

namespace anycap::net {

namespace {

constexpr std::size_t kMostWords = 300;
constexpr int kDeepest = 3; ///< members inside members that are looked at

/// The text that a JSON answer gives as its reason: {"error": {"message": …}}, {"error": …}, {"message": …},
/// {"detail": … or [{"msg": …}]}.
std::string reasonIn(const nlohmann::json &json, int depth)
{
    if (json.is_string())
        return json.get<std::string>();
    if (depth >= kDeepest)
        return {};
    if (json.is_array() && !json.empty())
        return reasonIn(json.front(), depth + 1);
    if (!json.is_object())
        return {};
    for (const char *member : {"error", "message", "detail", "msg", "error_description"}) {
        const auto found = json.find(member);
        if (found == json.end())
            continue;
        std::string reason = reasonIn(*found, depth + 1);
        if (!reason.empty())
            return reason;
    }
    return {};
}

std::string seconds(Milliseconds time) { return std::to_string((time.count() + 999) / 1000) + " s"; }

struct StatusWords {
    ErrorCode code;
    std::string text;
};

StatusWords wordsFor(const HttpHead &head)
{
    switch (head.status) {
    case 401:
        return {ErrorCode::PermissionDenied, "does not accept the key (401)"};
    case 402:
        return {ErrorCode::PermissionDenied, "wants to be paid (402)"};
    case 403:
        return {ErrorCode::PermissionDenied, "does not allow this with this key (403)"};
    case 404:
    case 410:
        return {ErrorCode::NotFound, "knows no such address or model (" + std::to_string(head.status) + ")"};
    case 405:
        return {ErrorCode::Unsupported, "does not take such requests at this address (405)"};
    case 407:
        return {ErrorCode::PermissionDenied, "the proxy wants a name and a password (407)"};
    case 408:
        return {ErrorCode::IoError, "gave up waiting for the request (408)"};
    case 413:
    case 414:
        return {ErrorCode::TooLarge,
                "finds the request too large (" + std::to_string(head.status)
                    + "): send fewer or smaller pictures"};
    case 415:
        return {ErrorCode::Unsupported, "does not take this kind of content (415)"};
    case 429: {
        std::string text = "is asked too often (429)";
        if (const auto wait = retryAfterOf(head, std::chrono::system_clock::now()))
            text += "; it wants to be left alone for " + seconds(*wait);
        return {ErrorCode::IoError, text};
    }
    case 500:
        return {ErrorCode::IoError, "failed inside (500)"};
    case 501:
    case 505:
        return {ErrorCode::Unsupported, "cannot do this (" + std::to_string(head.status) + ")"};
    case 502:
    case 504:
        return {ErrorCode::IoError,
                "gets no answer from the server behind it (" + std::to_string(head.status) + ")"};
    case 503:
    case 529:
        return {ErrorCode::IoError, "is too busy or not ready (" + std::to_string(head.status) + ")"};
    default:
        break;
    }
    const std::string status = std::to_string(head.status);
    if (head.status >= 500)
        return {ErrorCode::IoError, "failed (" + status + ")"};
    if (head.status >= 400)
        return {ErrorCode::InvalidArgument, "refuses the request (" + status + ")"};
    return {ErrorCode::InvalidData, "gives an answer that was not asked for (" + status + ")"};
}

} // namespace

std::string oneLine(std::string_view text, std::size_t most)
{
    std::string line = utf8::replaceMalformed(text.substr(0, most + 4));
    for (char &c : line) {
        if (static_cast<unsigned char>(c) < ' ' || c == 0x7F)
            c = ' ';
    }
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string::npos)
        return {};
    line = line.substr(first, line.find_last_not_of(' ') - first + 1);
    if (line.size() <= most)
        return line;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
        --end;
    return line.substr(0, end) + "…";
}

std::string serverWords(std::string_view body, std::string_view mediaType, const Secret &secret)
{
    const auto json = nlohmann::json::parse(body, nullptr, false);
    std::string reason;
    if (!json.is_discarded())
        reason = reasonIn(json, 0);
    else if (mediaType == "text/plain")
        reason = std::string(body.substr(0, body.find('\n')));
    return oneLine(redacted(reason, secret), kMostWords);
}

Error statusError(const HttpResponse &response, const Secret &secret)
{
    auto [code, text] = wordsFor(response.head);
    const std::string reason = serverWords(response.body, response.head.mediaType(), secret);
    if (!reason.empty())
        text += ": " + reason;
    const auto origin = originOf(response.head.url);
    return {code, text, origin ? origin->label() : std::string()};
}

} // namespace anycap::net
