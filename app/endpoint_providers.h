// SPDX-License-Identifier: MIT
/// @file endpoint_providers.h
/// The user's endpoints as captioners of this program: "endpoint:office".
#pragma once

#include "core/base/result.h"
#include "core/captioning/caption_model.h"
#include "core/endpoint/endpoint_client.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

/// "office" of "endpoint:office"; absent for other ids.
std::optional<std::string> endpointNameOf(std::string_view providerId);
std::string endpointId(std::string_view name);

/// As the user has set them up; none where their file cannot be read.
std::vector<endpoint::Endpoint> knownEndpoints();

/// With its key from where it is kept. Errors: NotFound (no such endpoint, no key), InvalidData (the file of
/// endpoints), as KeyStore says, and as EndpointClient::open() says.
Result<std::unique_ptr<endpoint::EndpointClient>> openEndpointClient(std::string_view name);
Result<std::unique_ptr<CaptionModel>> openEndpointCaptioner(std::string_view name);

} // namespace anycap
