// SPDX-License-Identifier: MIT
/// @file endpoint_captioner.h
/// An endpoint as captioner: it writes base captions in its own words, and refines with ACM's prompts.
#pragma once

#include "core/captioning/caption_model.h"
#include "core/endpoint/endpoint_client.h"

#include <memory>

namespace anycap::endpoint {

/// What provider ids begin with: "endpoint:office".
inline constexpr std::string_view kProviderPrefix = "endpoint:";

/// A film gets a caption a shot, a sound one a part that fits into a request, a picture one. Frames and sound
/// are bounded as the endpoint says. Unlike other captioners run() may be called from several threads at
/// once.
std::unique_ptr<CaptionModel> makeEndpointCaptioner(std::shared_ptr<EndpointClient> client);

/// The prompt that ACM is asked with, for a medium with so many frames (video) or a picture or sound; without
/// the medium's marks.
std::string refinePrompt(Modality modality, const std::string &requirement, const std::string &caption);

} // namespace anycap::endpoint
