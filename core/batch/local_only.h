// SPDX-License-Identifier: MIT
/// @file local_only.h
/// A project may be marked as one whose media and texts stay on this machine. Jobs of such a project open no
/// captioner that sends data away (ProviderInfo::sendsDataAway): that is checked where jobs open captioners,
/// and nowhere else.
#pragma once

#include "core/base/result.h"
#include "core/captioning/caption_model.h"
#include "core/project/project.h"

#include <string_view>

namespace anycap::batch {

/// The project's setting: "1" or "0".
inline constexpr std::string_view kLocalOnlySetting = "privacy.local_only";

Result<bool> isLocalOnly(const store::Project &project);
Result<Unit> setLocalOnly(store::Project &project, bool isLocalOnly);

/// Declined, naming the captioner, for one that sends data away.
Result<Unit> checkStaysHere(const ProviderInfo &captioner);

} // namespace anycap::batch
