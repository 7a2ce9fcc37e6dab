// SPDX-License-Identifier: MIT
/// @file import_preview.h
/// What a file to import holds, read off the window's thread: what the import dialog shows.
#pragma once

#include "core/dataset/caption_import.h"
#include "core/subtitle/document.h"
#include "core/subtitle/encoding.h"

#include <string>
#include <vector>

namespace anycap::ui {

struct ImportPreview {
    enum class Kind : unsigned char { Subtitles, CaptionList, Sidecars };
    Kind kind = Kind::Subtitles;
    SubtitleDocument document; ///< Subtitles
    std::vector<EncodingGuess> encodings; ///< Subtitles: what the bytes may be, likeliest first
    dataset::ListMatch match; ///< the other kinds
    std::vector<std::string> problems; ///< one line each
};

/// @param path empty: the text files beside the media
/// @param encoding empty: detected
/// Errors: those of reading the file.
Result<ImportPreview> lookAtImport(const std::string &path, const std::string &encoding,
                                   const std::vector<store::Media> &media);

} // namespace anycap::ui
