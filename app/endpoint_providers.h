// SPDX-License-Identifier: MIT
/// @file endpoint_providers.h
/// The user's endpoints as captioners of this program: "endpoint:office".
#pragma once

#include "core/base/result.h"
#include "core/captioning/caption_model.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace anycap {

/// "office" of "endpoint:office"; absent for other ids.
std::optional<std::string> endpointNameOf(std::string_view providerId);
std::string endpointId(std::string_view name);

/// Errors: as endpoint::openEndpointClient().
Result<std::unique_ptr<CaptionModel>> openEndpointCaptioner(std::string_view name);

} // namespace anycap
