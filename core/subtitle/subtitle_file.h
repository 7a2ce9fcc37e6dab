// SPDX-License-Identifier: MIT
/// @file subtitle_file.h
/// The room's front door: subtitle files in and out. Pure functions, safe to call from any thread.
///
///     auto document = readSubtitleFile("in.srt", {});
///     document->cues[0].text = "Hello";
///     auto report = writeSubtitleFile(*document, "out.vtt", {});  // report->losses names what .vtt cannot
///     hold
#pragma once

#include "core/base/result.h"
#include "core/subtitle/document.h"
#include "core/subtitle/loss_report.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

struct SubtitleReadOptions {
    std::string encoding; ///< as iconv knows it; empty: detect (WebVTT is UTF-8 by its standard)
    std::optional<SubtitleFormat> format; ///< absent: by extension and content
    std::size_t maxBytes = 256U << 20U; ///< TooLarge beyond
};

/// Reads what a browser (WebVTT) or a veteran editor (SubRip) would; every repair is in `problems`.
/// Fails with InvalidData on an empty file, on one that has no subtitles in it (a WebVTT file with the
/// signature alone is fine: it has none and says so), and on one that is not in the format that it claims to
/// be; with InvalidArgument on a folder or an unknown encoding; with what readFile() says otherwise.
Result<SubtitleDocument> readSubtitleFile(const std::string &path, const SubtitleReadOptions &options = {});

/// The same from memory. `name` is for messages and, by its extension, for the format.
Result<SubtitleDocument> readSubtitles(std::string bytes, const std::string &name,
                                       const SubtitleReadOptions &options = {});

struct SubtitleWriteOptions {
    std::optional<SubtitleFormat> format; ///< absent: by the path's extension
    /// As iconv knows it; empty: the file's own when it stays in its format, else UTF-8.
    std::string encoding;
    /// True: write every cue anew (repaired, numbered from 1) instead of keeping the bytes of what was not
    /// changed.
    bool rewriteAll = false;
};

struct SubtitleWriteReport {
    std::vector<SubtitleLoss> losses; ///< what the target format or encoding could not hold
    std::size_t bytesWritten = 0;
};

/// Replaces `path` atomically (see core/base/atomic_file.h). Losses are no errors: ask lossesOf() beforehand.
Result<SubtitleWriteReport> writeSubtitleFile(const SubtitleDocument &document, const std::string &path,
                                              const SubtitleWriteOptions &options = {});
/// The same for a document that is not needed any more: another format is made in place, in half the memory.
Result<SubtitleWriteReport> writeSubtitleFile(SubtitleDocument &&document, const std::string &path,
                                              const SubtitleWriteOptions &options = {});

/// What writeSubtitleFile() writes, byte order mark and encoding included. `options.format` must be given.
Result<std::string> subtitleBytes(const SubtitleDocument &document, const SubtitleWriteOptions &options,
                                  SubtitleWriteReport &report);

/// The document as UTF-8 text of `format`, without a byte order mark. A document of another format is
/// converted. SubViewer cannot be written and gives SubRip.
std::string serialize(const SubtitleDocument &document, SubtitleFormat format);

} // namespace anycap
