// SPDX-License-Identifier: MIT
/// @file json_writer.h
/// A document as JSON, for programs: {"cues":[{"id","start_ms","end_ms","text","settings"}],"regions":[…],
/// "stylesheets":[…],"problems":[{"line","message"}]}. Cue text is raw; settings are those that differ from
/// the default. Internal to core/subtitle: use serialize() of subtitle_file.h.
#pragma once

#include "core/subtitle/document.h"

#include <string>

namespace anycap {

std::string writeJson(const SubtitleDocument &document);

} // namespace anycap
