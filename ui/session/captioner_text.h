// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// Captioners as the window names them: what comes with the program in the window's language, a user's own
/// model by its own name.

#include "core/batch/captioner_source.h"

#include <QString>

namespace anycap::ui {

QString captionerName(const batch::CaptionerChoice &choice);
QString captionerSummary(const batch::CaptionerChoice &choice);

} // namespace anycap::ui
