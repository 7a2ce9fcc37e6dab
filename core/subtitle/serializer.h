// SPDX-License-Identifier: MIT
/// @file serializer.h
/// A document as the text of a format, with what got lost on the way. Internal to core/subtitle.
#pragma once

#include "core/subtitle/document.h"
#include "core/subtitle/loss_report.h"

#include <string>
#include <vector>

namespace anycap {

/// UTF-8 without byte order mark. A document that was read as `format` keeps the bytes of what was not
/// changed, malformed ones included, unless `rewriteAll`.
std::string serialized(const SubtitleDocument &document, SubtitleFormat format, bool rewriteAll,
                       std::vector<SubtitleLoss> &losses);

} // namespace anycap
