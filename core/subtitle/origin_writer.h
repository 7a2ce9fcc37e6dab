// SPDX-License-Identifier: MIT
/// @file origin_writer.h
/// Writes a document back into the format that it was read from: what was not changed byte for byte, what was
/// changed in canonical form and nothing around it. Internal to core/subtitle.
#pragma once

#include "core/subtitle/cue_formatter.h"
#include "core/subtitle/document.h"

#include <string>

namespace anycap {

/// @param head the bytes before the first cue where the document's extras were changed; null: as they were.
/// @param document has an origin.
std::string writeWithOrigin(const SubtitleDocument &document, const CueFormatter &formatter,
                            const std::string *head, LossCollector &losses);

} // namespace anycap
