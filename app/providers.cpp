// SPDX-License-Identifier: MIT
// The registry behind providers.h.
#include "app/providers.h"

#include "app/endpoint_providers.h"
#include "core/draft/draft_model.h"

namespace anycap {

const std::vector<ProviderName> &knownProviders()
{
    static const std::vector<ProviderName> kProviders{
        {"draft", "Captions from measurements, fitted to limits by leaving out; needs no model"},
    };
    return kProviders;
}

Result<std::unique_ptr<CaptionModel>> makeProvider(std::string_view name)
{
    if (name == "draft")
        return makeDraftModel();
    if (const auto endpoint = endpointNameOf(name))
        return openEndpointCaptioner(*endpoint);
    std::string names;
    for (const ProviderName &known : knownProviders())
        names += (names.empty() ? "" : ", ") + std::string(known.name);
    return Error{ErrorCode::NotFound, "no such provider; there is " + names + ", endpoint:NAME",
                 std::string(name)};
}

} // namespace anycap
