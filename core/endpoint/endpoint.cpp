// SPDX-License-Identifier: MIT
// What is known about the kinds of servers, what may be sent to one, and which values make sense.
#include "core/endpoint/endpoint.h"

#include "core/net/address.h"

#include <algorithm>
#include <cmath>

namespace anycap::endpoint {

namespace {

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
        || c == '.';
}

Error wrong(const Endpoint &endpoint, const std::string &what)
{
    return {ErrorCode::InvalidArgument, what, endpoint.name};
}

bool isVariableName(std::string_view text)
{
    const auto isWordByte = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), isWordByte)
        && (text.front() < '0' || text.front() > '9');
}

bool isPrice(double price) { return std::isfinite(price) && price >= 0 && price <= 1e9; }

Result<Unit> checkBounds(const Endpoint &endpoint)
{
    struct Bound {
        int value;
        int least;
        int most;
        const char *name;
    };
    for (const Bound &bound : {Bound{endpoint.maxParallel, 1, 64, "requests at one time"},
                               Bound{endpoint.timeoutSeconds, 1, 86'400, "the time limit in seconds"},
                               Bound{endpoint.maxAttempts, 1, 20, "attempts"},
                               Bound{endpoint.maxPictures, 1, 64, "pictures in a request"},
                               Bound{endpoint.maxPictureSide, 64, 4096, "the side of a picture"},
                               Bound{endpoint.maxSoundSeconds, 1, 3600, "seconds of sound in a request"}}) {
        if (bound.value < bound.least || bound.value > bound.most) {
            return wrong(endpoint,
                         std::string(bound.name) + ": from " + std::to_string(bound.least) + " to "
                             + std::to_string(bound.most));
        }
    }
    if (!isPrice(endpoint.prices.promptPerMillion) || !isPrice(endpoint.prices.outputPerMillion))
        return wrong(endpoint, "a price is a number from 0 on");
    return Unit{};
}

} // namespace

const std::vector<EndpointProfile> &endpointProfiles()
{
    using Kind = EndpointKind;
    // Source: the servers' own documentation of their /v1/chat/completions, November 2026.
    static const std::vector<EndpointProfile> kProfiles{
        {Kind::OpenAi, "openai", "OpenAI", "https://api.openai.com/v1", true, true, true, false, "",
         "max_completion_tokens", true, true},
        {Kind::Vllm, "vllm", "vLLM", "http://127.0.0.1:8000/v1", false, true, true, true,
         "repetition_penalty", "max_tokens", true, true},
        {Kind::LlamaCpp, "llama.cpp", "llama.cpp server", "http://127.0.0.1:8080/v1", false, true, true, true,
         "repeat_penalty", "max_tokens", true, true},
        {Kind::Ollama, "ollama", "Ollama", "http://127.0.0.1:11434/v1", false, false, true, false, "",
         "max_tokens", true, true},
        {Kind::LmStudio, "lm-studio", "LM Studio", "http://127.0.0.1:1234/v1", false, false, true, true,
         "repeat_penalty", "max_tokens", true, false},
        {Kind::Any, "any", "Other server", "", false, true, false, false, "", "max_tokens", false, false},
    };
    return kProfiles;
}

const EndpointProfile &profileOf(EndpointKind kind)
{
    const auto &profiles = endpointProfiles();
    const auto found = std::find_if(profiles.begin(), profiles.end(),
                                    [kind](const EndpointProfile &profile) { return profile.kind == kind; });
    return found != profiles.end() ? *found : profiles.back();
}

std::optional<EndpointKind> endpointKindFromName(std::string_view name)
{
    for (const EndpointProfile &profile : endpointProfiles()) {
        if (profile.name == name)
            return profile.kind;
    }
    return std::nullopt;
}

Result<Unit> checkEndpoint(const Endpoint &endpoint)
{
    if (endpoint.name.empty() || endpoint.name.size() > 64
        || !std::all_of(endpoint.name.begin(), endpoint.name.end(), isNameByte))
        return wrong(endpoint, "an endpoint's name is of letters, digits, '-', '_' and '.', at most 64");
    if (const auto origin = net::originOf(endpoint.url); !origin)
        return wrong(endpoint, origin.error().message);
    if (endpoint.keyPlace == KeyPlace::Environment && !isVariableName(endpoint.keyVariable))
        return wrong(endpoint, "the key's environment variable needs a name of letters, digits and '_'");
    return checkBounds(endpoint);
}

std::string hostOf(const Endpoint &endpoint)
{
    const auto origin = net::originOf(endpoint.url);
    return origin ? origin->label() : std::string();
}

bool isLocal(const Endpoint &endpoint)
{
    const auto origin = net::originOf(endpoint.url);
    return origin && net::isLoopback(origin->host);
}

Result<Unit> mayReach(const Endpoint &endpoint)
{
    const std::string host = hostOf(endpoint);
    if (isLocal(endpoint) || (!host.empty() && endpoint.allowedHost == host))
        return Unit{};
    return Error{
        ErrorCode::Declined,
        "nothing was sent: you have not allowed that texts, pictures and sounds leave this machine for "
            + host + " (allow it in the settings, or with 'anycap endpoints allow " + endpoint.name + "')",
        endpoint.name};
}

std::string whatLeaves(const Endpoint &endpoint)
{
    if (isLocal(endpoint))
        return "The server is this machine: nothing leaves it.";
    std::string text = "To " + hostOf(endpoint) + " go: captions and instructions; at most "
        + std::to_string(endpoint.maxPictures) + " pictures a request, drawn anew at no more than "
        + std::to_string(endpoint.maxPictureSide)
        + " pixels; sound. File names, places, dates and other notes in the files do not go.";
    if (endpoint.url.rfind("http://", 0) == 0)
        text += " The connection is not encrypted: others on the way can read it.";
    return text;
}

} // namespace anycap::endpoint
