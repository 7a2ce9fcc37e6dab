// SPDX-License-Identifier: MIT
/// @file caption_output.h
/// Captions as files and as text on a terminal: SubRip, WebVTT, JSON with everything known, plain text.
#pragma once

#include "app/cli/media_list.h"
#include "core/captioning/caption_service.h"

#include <nlohmann/json.hpp>

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace anycap::cli {

enum class CaptionFormat : unsigned char { Srt, Vtt, Json, Text };

/// "srt", "vtt", "json", "txt".
std::optional<CaptionFormat> captionFormatFromName(const QString &name);
QString captionFormatName(CaptionFormat format);
inline bool isSubtitleFormat(CaptionFormat f) { return f == CaptionFormat::Srt || f == CaptionFormat::Vtt; }

/// One medium with what became of it.
struct CaptionedMedia {
    QString path;
    OpenedMedia media;
    std::optional<CaptionRun> run; ///< absent: `error` says why
    std::optional<Error> error;

    /// Captions that were finished; those of a cancelled run are left out.
    std::vector<const CaptionOutcome *> finished() const;
};

/// How long an image is shown as a cue.
inline constexpr Milliseconds kImageCueTime{5000};

/// The whole file's content. Subtitles and text take one medium each but text may have several, each under
/// its path.
std::string formatted(const std::vector<CaptionedMedia> &media, CaptionFormat format);

/// "00:00:01.000 --> 00:00:02.000  text" lines for a terminal; the text alone where there is no time.
QString terminalText(const CaptionedMedia &media);

nlohmann::ordered_json provenanceJson(const Provenance &origin);
nlohmann::ordered_json timingsJson(const CaptionTimings &timings);
/// One caption with everything known about it: the same keys wherever a command prints one.
nlohmann::ordered_json outcomeJson(const CaptionOutcome &caption);
nlohmann::ordered_json mediaJson(const CaptionedMedia &media);

} // namespace anycap::cli
