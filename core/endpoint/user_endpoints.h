// SPDX-License-Identifier: MIT
/// @file user_endpoints.h
/// The endpoints that this user has set up, found by name and opened with their keys.
#pragma once

#include "core/base/result.h"
#include "core/endpoint/endpoint_client.h"

#include <memory>
#include <string_view>
#include <vector>

namespace anycap::endpoint {

/// As the user has set them up; none where their file cannot be read.
std::vector<Endpoint> knownEndpoints();

/// With its key from where it is kept. Errors: NotFound (no such endpoint, no key), InvalidData (the file of
/// endpoints), as KeyStore says, and as EndpointClient::open() says.
Result<std::unique_ptr<EndpointClient>> openEndpointClient(std::string_view name);

} // namespace anycap::endpoint
