// SPDX-License-Identifier: MIT
#include "app/endpoint_providers.h"

#include "core/endpoint/endpoint_captioner.h"
#include "core/endpoint/key_store.h"

namespace anycap {

std::optional<std::string> endpointNameOf(std::string_view providerId)
{
    const std::string_view prefix = endpoint::kProviderPrefix;
    if (providerId.substr(0, prefix.size()) != prefix)
        return std::nullopt;
    return std::string(providerId.substr(prefix.size()));
}

std::string endpointId(std::string_view name)
{
    return std::string(endpoint::kProviderPrefix) + std::string(name);
}

std::vector<endpoint::Endpoint> knownEndpoints()
{
    const endpoint::EndpointStore store(endpoint::EndpointStore::defaultPath());
    return store.endpoints().value_or(std::vector<endpoint::Endpoint>{});
}

Result<std::unique_ptr<endpoint::EndpointClient>> openEndpointClient(std::string_view name)
{
    const endpoint::EndpointStore store(endpoint::EndpointStore::defaultPath());
    const auto found = store.endpoint(name);
    if (!found)
        return found.error();
    const auto keychain = endpoint::makeKeychain();
    const auto key = endpoint::keyOf(*found, *keychain);
    if (!key)
        return key.error();
    return endpoint::EndpointClient::open(*found, *key);
}

Result<std::unique_ptr<CaptionModel>> openEndpointCaptioner(std::string_view name)
{
    auto client = openEndpointClient(name);
    if (!client)
        return client.error();
    return endpoint::makeEndpointCaptioner(std::shared_ptr<endpoint::EndpointClient>(*std::move(client)));
}

} // namespace anycap
