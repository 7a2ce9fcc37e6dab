// SPDX-License-Identifier: MIT
/// @file format_registry.h
/// The formats this program knows, by extension and by content.
#pragma once

#include "core/subtitle/document.h"

#include <optional>
#include <string_view>

namespace anycap {

/// "SubRip", "WebVTT", "SubViewer", "JSON", "plain text".
std::string_view subtitleFormatName(SubtitleFormat format);

/// By the path's extension, in any case of letters; nothing for one that is not known. ".txt" is PlainText.
std::optional<SubtitleFormat> subtitleFormatFromPath(std::string_view path);

/// By the beginning of the decoded text; nothing when it looks like none that can be read.
std::optional<SubtitleFormat> sniffSubtitleFormat(std::string_view utf8);

bool canRead(SubtitleFormat format);
bool canWrite(SubtitleFormat format);

/// ".srt, .vtt, .json, .txt": for messages.
std::string_view writableExtensions();

} // namespace anycap
