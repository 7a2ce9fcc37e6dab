// SPDX-License-Identifier: MIT
#include "core/endpoint/user_endpoints.h"

#include "core/endpoint/key_store.h"

namespace anycap::endpoint {

std::vector<Endpoint> knownEndpoints()
{
    const EndpointStore store(EndpointStore::defaultPath());
    return store.endpoints().value_or(std::vector<Endpoint>{});
}

Result<std::unique_ptr<EndpointClient>> openEndpointClient(std::string_view name)
{
    const EndpointStore store(EndpointStore::defaultPath());
    const auto found = store.endpoint(name);
    if (!found)
        return found.error();
    const auto keychain = makeKeychain();
    const auto key = keyOf(*found, *keychain);
    if (!key)
        return key.error();
    return EndpointClient::open(*found, *key);
}

} // namespace anycap::endpoint
