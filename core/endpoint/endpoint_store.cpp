// SPDX-License-Identifier: MIT
// The file of endpoints; see endpoint.h.
#include "core/base/atomic_file.h"
#include "core/base/utf8.h"
#include "core/endpoint/endpoint.h"

#include <nlohmann/json.hpp>

#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

namespace anycap::endpoint {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr std::size_t kMostBytes = 1 << 20;
constexpr std::size_t kMostEndpoints = 1000;

constexpr std::array<std::pair<KeyPlace, std::string_view>, 3> kKeyPlaces{
    {{KeyPlace::None, "none"}, {KeyPlace::Keychain, "keychain"}, {KeyPlace::Environment, "environment"}}};

std::string_view keyPlaceName(KeyPlace place)
{
    return std::find_if(kKeyPlaces.begin(), kKeyPlaces.end(), [&](const auto &p) { return p.first == place; })
        ->second;
}

/// The members of an endpoint by kind of value, so that reading and writing cannot differ.
struct TextMember {
    const char *name;
    std::string Endpoint::*value;
};
struct NumberMember {
    const char *name;
    int Endpoint::*value;
};
constexpr std::array<TextMember, 7> kTexts{{{"name", &Endpoint::name},
                                            {"url", &Endpoint::url},
                                            {"model", &Endpoint::model},
                                            {"key_variable", &Endpoint::keyVariable},
                                            {"allowed_host", &Endpoint::allowedHost},
                                            {"ca_file", &Endpoint::caFile},
                                            {"proxy", &Endpoint::proxyUrl}}};
constexpr std::array<NumberMember, 6> kNumbers{{{"parallel", &Endpoint::maxParallel},
                                                {"timeout_s", &Endpoint::timeoutSeconds},
                                                {"attempts", &Endpoint::maxAttempts},
                                                {"pictures", &Endpoint::maxPictures},
                                                {"picture_side", &Endpoint::maxPictureSide},
                                                {"sound_s", &Endpoint::maxSoundSeconds}}};

Json endpointJson(const Endpoint &endpoint)
{
    Json json = Json::object();
    json["name"] = endpoint.name;
    json["kind"] = profileOf(endpoint.kind).name;
    for (const TextMember &member : kTexts) {
        if (!(endpoint.*member.value).empty())
            json[member.name] = endpoint.*member.value;
    }
    json["key"] = keyPlaceName(endpoint.keyPlace);
    for (const NumberMember &member : kNumbers)
        json[member.name] = endpoint.*member.value;
    json["prompt_price"] = endpoint.prices.promptPerMillion;
    json["output_price"] = endpoint.prices.outputPerMillion;
    return json;
}

/// False: the member is not known, or is of the wrong kind.
bool readMember(const std::string &name, const Json &value, Endpoint &endpoint)
{
    for (const TextMember &member : kTexts) {
        if (name == member.name) {
            if (value.is_string())
                endpoint.*member.value = value.get<std::string>();
            return value.is_string();
        }
    }
    for (const NumberMember &member : kNumbers) {
        if (name == member.name) {
            if (!value.is_number_integer())
                return false;
            const auto number = value.get<std::int64_t>();
            endpoint.*member.value = number < -1 || number > 1'000'000 ? -1 : static_cast<int>(number);
            return true;
        }
    }
    if (name == "prompt_price" || name == "output_price") {
        if (value.is_number())
            (name == "prompt_price" ? endpoint.prices.promptPerMillion : endpoint.prices.outputPerMillion)
                = value.get<double>();
        return value.is_number();
    }
    if (!value.is_string())
        return false;
    if (name == "kind") {
        const auto kind = endpointKindFromName(value.get<std::string>());
        endpoint.kind = kind.value_or(EndpointKind::Any);
        return kind.has_value();
    }
    const auto place = std::find_if(kKeyPlaces.begin(), kKeyPlaces.end(),
                                    [&](const auto &p) { return p.second == value.get<std::string>(); });
    if (name != "key" || place == kKeyPlaces.end())
        return false;
    endpoint.keyPlace = place->first;
    return true;
}

std::string namesOf(const std::vector<Endpoint> &endpoints)
{
    std::string names;
    for (const Endpoint &endpoint : endpoints)
        names += (names.empty() ? "there is " : ", ") + endpoint.name;
    return names.empty() ? "there is none yet: 'anycap endpoints add' makes one" : names;
}

std::vector<Endpoint>::iterator findIn(std::vector<Endpoint> &endpoints, std::string_view name)
{
    return std::find_if(endpoints.begin(), endpoints.end(),
                        [name](const Endpoint &endpoint) { return endpoint.name == name; });
}

Error noSuch(std::string_view name, const std::vector<Endpoint> &endpoints)
{
    return {ErrorCode::NotFound, "no such endpoint; " + namesOf(endpoints), utf8::replaceMalformed(name)};
}

} // namespace

std::string endpointsJson(const std::vector<Endpoint> &endpoints)
{
    Json json{{"version", kVersion}, {"endpoints", Json::array()}};
    for (const Endpoint &endpoint : endpoints)
        json["endpoints"].push_back(endpointJson(endpoint));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<std::vector<Endpoint>> endpointsFromJson(std::string_view text, const std::string &name)
{
    if (text.size() > kMostBytes)
        return Error{ErrorCode::TooLarge, "too large for a list of endpoints", name};
    const Json json = Json::parse(text, nullptr, false);
    const auto bad = [&name](const std::string &what) { return Error{ErrorCode::InvalidData, what, name}; };
    if (!json.is_object() || !json.contains("version") || !json["version"].is_number_integer())
        return bad("is no list of endpoints");
    if (json["version"] != kVersion)
        return Error{ErrorCode::Unsupported, "was written by another version of this program", name};
    if (!json.contains("endpoints") || !json["endpoints"].is_array()
        || json["endpoints"].size() > kMostEndpoints)
        return bad("has no list 'endpoints'");
    std::vector<Endpoint> endpoints;
    for (const Json &one : json["endpoints"]) {
        if (!one.is_object())
            return bad("an endpoint is not an object");
        Endpoint endpoint;
        for (const auto &[member, value] : one.items()) {
            if (!readMember(member, value, endpoint))
                return bad("'" + utf8::replaceMalformed(member) + "' of an endpoint is unknown or wrong");
        }
        if (const auto checked = checkEndpoint(endpoint); !checked)
            return Error{checked.error().code, checked.error().message, name};
        if (findIn(endpoints, endpoint.name) != endpoints.end())
            return bad("names '" + endpoint.name + "' twice");
        endpoints.push_back(std::move(endpoint));
    }
    return endpoints;
}

std::string EndpointStore::defaultPath()
{
    if (const char *given = std::getenv("ANYCAP_ENDPOINTS"); given != nullptr && *given != '\0')
        return given;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation).toStdString()
        + "/anycap/endpoints.json";
}

Result<std::vector<Endpoint>> EndpointStore::endpoints() const
{
    const auto bytes = readFile(m_path, kMostBytes);
    if (!bytes) {
        if (bytes.error().code == ErrorCode::NotFound)
            return std::vector<Endpoint>{};
        return bytes.error();
    }
    return endpointsFromJson(*bytes, m_path);
}

Result<Endpoint> EndpointStore::endpoint(std::string_view name) const
{
    auto all = endpoints();
    if (!all)
        return all.error();
    const auto found = findIn(*all, name);
    if (found == all->end())
        return noSuch(name, *all);
    return *found;
}

Result<Unit> EndpointStore::write(const std::vector<Endpoint> &endpoints)
{
    std::error_code failed;
    std::filesystem::create_directories(std::filesystem::path(m_path).parent_path(), failed);
    return writeFileAtomically(m_path, endpointsJson(endpoints));
}

Result<Unit> EndpointStore::save(const Endpoint &endpoint)
{
    if (const auto checked = checkEndpoint(endpoint); !checked)
        return checked;
    auto all = endpoints();
    if (!all)
        return all.error();
    if (const auto found = findIn(*all, endpoint.name); found != all->end())
        *found = endpoint;
    else
        all->push_back(endpoint);
    return write(*all);
}

Result<Unit> EndpointStore::remove(std::string_view name)
{
    auto all = endpoints();
    if (!all)
        return all.error();
    const auto found = findIn(*all, name);
    if (found == all->end())
        return noSuch(name, *all);
    all->erase(found);
    return write(*all);
}

} // namespace anycap::endpoint
