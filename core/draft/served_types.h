// SPDX-License-Identifier: MIT
/// @file served_types.h
/// Which instructions measurement can serve, and what a user is told about the others.
#pragma once

#include "core/base/caption.h"
#include "core/base/result.h"

namespace anycap::draft {

/// Error Declined says why not and what would serve it.
Result<Unit> acceptsBase(const CaptionRequest &request);

} // namespace anycap::draft
