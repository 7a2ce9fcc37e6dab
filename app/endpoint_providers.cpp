// SPDX-License-Identifier: MIT
#include "app/endpoint_providers.h"

#include "core/endpoint/endpoint_captioner.h"
#include "core/endpoint/user_endpoints.h"

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

Result<std::unique_ptr<CaptionModel>> openEndpointCaptioner(std::string_view name)
{
    auto client = endpoint::openEndpointClient(name);
    if (!client)
        return client.error();
    return endpoint::makeEndpointCaptioner(std::shared_ptr<endpoint::EndpointClient>(*std::move(client)));
}

} // namespace anycap
