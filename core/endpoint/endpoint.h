// SPDX-License-Identifier: MIT
/// @file endpoint.h
/// Endpoint: one server with an OpenAI-compatible interface as the user set it up, and what is known about
/// its kind. Plain values; no key is ever among them, only the place where it is kept.
///
/// Privacy: everything that is sent to an endpoint passes mayReach(). A server on this machine may be asked;
/// any other one only after the user allowed its host, and a new address has to be allowed anew.
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap::endpoint {

enum class EndpointKind : unsigned char { OpenAi, Vllm, LlamaCpp, Ollama, LmStudio, Any };

/// What servers of one kind know beside the common parts of the interface.
struct EndpointProfile {
    EndpointKind kind = EndpointKind::Any;
    std::string_view name; ///< "openai", "vllm", "llama.cpp", "ollama", "lm-studio", "any"
    std::string_view displayName;
    std::string_view usualUrl; ///< empty: there is none
    bool needsKey = false;
    bool takesSound = false; ///< input_audio in a chat
    bool takesSeed = false;
    bool takesTopK = false;
    std::string_view repetitionPenalty; ///< what the member is called; empty: not known
    std::string_view maxTokens; ///< likewise
    bool takesStreamOptions = false; ///< tells token counts at the end of a stream when asked
    bool takesJsonFormat = false;
};

const std::vector<EndpointProfile> &endpointProfiles();
const EndpointProfile &profileOf(EndpointKind kind);
std::optional<EndpointKind> endpointKindFromName(std::string_view name);

enum class KeyPlace : unsigned char { None, Keychain, Environment };

/// For a count of what a request costs, in any currency.
struct EndpointPrices {
    double promptPerMillion = 0; ///< tokens
    double outputPerMillion = 0;
    friend bool operator==(const EndpointPrices &, const EndpointPrices &) = default;
};

struct Endpoint {
    std::string name; ///< letters, digits, '-', '_', '.'; at most 64
    EndpointKind kind = EndpointKind::Any;
    std::string url; ///< up to and with "/v1"
    std::string model; ///< empty: the first that the server lists
    KeyPlace keyPlace = KeyPlace::None;
    std::string keyVariable; ///< of the environment
    std::string allowedHost; ///< Origin::label() of the address that the user allowed; empty: none
    int maxParallel = 4; ///< requests at one time
    int timeoutSeconds = 300; ///< until an answer begins, and without a byte once it has
    int maxAttempts = 4;
    int maxPictures = 8; ///< in one request
    int maxPictureSide = 1024; ///< pixels
    int maxSoundSeconds = 60; ///< in one chat request
    EndpointPrices prices;
    std::string caFile; ///< PEM certificates that are trusted beside the system's
    std::string proxyUrl; ///< empty: the system's

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// InvalidArgument names the member and what it takes.
Result<Unit> checkEndpoint(const Endpoint &endpoint);

/// "api.example.com", "127.0.0.1:8080"; empty for a bad address.
std::string hostOf(const Endpoint &endpoint);
/// The server is this machine: nothing leaves it.
bool isLocal(const Endpoint &endpoint);
/// Declined, with what to do, unless the server is this machine or its host was allowed.
Result<Unit> mayReach(const Endpoint &endpoint);
/// One sentence for the user before the first request.
std::string whatLeaves(const Endpoint &endpoint);

/// {"version":1,"endpoints":[…]}. Unknown members are refused: a later program may mean something by them.
std::string endpointsJson(const std::vector<Endpoint> &endpoints);
/// Errors: InvalidData, Unsupported (another version), InvalidArgument (as checkEndpoint() says), TooLarge.
Result<std::vector<Endpoint>> endpointsFromJson(std::string_view json, const std::string &name);

/// The user's endpoints, in one file.
class EndpointStore {
public:
    explicit EndpointStore(std::string path)
        : m_path(std::move(path))
    {
    }
    /// ANYCAP_ENDPOINTS, else anycap/endpoints.json in the user's configuration folder.
    static std::string defaultPath();

    const std::string &path() const { return m_path; }
    /// Empty where there is no file.
    Result<std::vector<Endpoint>> endpoints() const;
    /// NotFound, with the known names.
    Result<Endpoint> endpoint(std::string_view name) const;
    /// Adds, or replaces the one of that name.
    Result<Unit> save(const Endpoint &endpoint);
    /// NotFound, with the known names.
    Result<Unit> remove(std::string_view name);

private:
    Result<Unit> write(const std::vector<Endpoint> &endpoints);

    std::string m_path;
};

} // namespace anycap::endpoint
