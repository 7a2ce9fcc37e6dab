// SPDX-License-Identifier: MIT
/// @file region_settings.h
/// Source: W3C WebVTT, "collect WebVTT region settings".
#pragma once

#include "core/subtitle/document.h"

#include <string>
#include <string_view>

namespace anycap::vtt {

/// The lines of a REGION block below its head. What a browser would ignore is ignored.
SubtitleRegion parseRegion(std::string_view settings);

/// One setting a line; only those that differ from the defaults.
std::string formatRegion(const SubtitleRegion &region);

} // namespace anycap::vtt
