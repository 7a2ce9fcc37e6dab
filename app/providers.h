// SPDX-License-Identifier: MIT
/// @file providers.h
/// The captioners this program has, by name: the one place where they are chosen and made.
#pragma once

#include "core/base/result.h"
#include "core/captioning/caption_model.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

struct ProviderName {
    std::string_view name; ///< as users type it: "draft"
    std::string_view summary; ///< one line, no full stop
};

/// The first is the default.
const std::vector<ProviderName> &knownProviders();

/// One of those, or an endpoint: "endpoint:office". NotFound, with the known names, for any other name; for
/// an endpoint as openEndpointCaptioner() says.
Result<std::unique_ptr<CaptionModel>> makeProvider(std::string_view name);

} // namespace anycap
