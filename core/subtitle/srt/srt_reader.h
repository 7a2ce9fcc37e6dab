// SPDX-License-Identifier: MIT
/// @file srt_reader.h
/// SubRip as it is found in the wild. There is no standard: a cue begins at a line with two times (see
/// srt_timing.h), whatever stands around it, so no forgiving reader finds cues that this one does not. A
/// number right before the times belongs to the cue; what follows up to the next cue is its text, less the
/// empty lines at both ends. Every repair is told with its line; nothing readable is dropped in silence.
#pragma once

#include "core/subtitle/document.h"

#include <string>

namespace anycap::srt {

/// @param text UTF-8 without byte order mark; malformed bytes read as U+FFFD. Never fails: a text without
/// cues gives a document without cues, and a problem that says so. SubViewer (.sbv) text is read too.
SubtitleDocument readSrt(std::string text, SubtitleFormat format = SubtitleFormat::SubRip);

} // namespace anycap::srt
