// SPDX-License-Identifier: MIT
/// @file round_trip.h
/// What must hold for any bytes that are read as subtitles; aborts where it does not.
#pragma once

#include "core/base/utf8.h"
#include "core/subtitle/subtitle_file.h"

#include <cstdlib>
#include <string>

namespace anycap::fuzz {

inline void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// Reads, saves untouched (same bytes), rewrites and reads again (same cues), converts to everything.
inline void roundTrip(const std::string &bytes, SubtitleFormat format)
{
    SubtitleReadOptions options;
    options.format = format;
    const Result<SubtitleDocument> document = readSubtitles(bytes, "fuzz", options);
    if (!document)
        return;
    SubtitleWriteReport report;
    const Result<std::string> untouched = subtitleBytes(*document, {document->format, {}, false}, report);
    require(untouched && *untouched == bytes);
    for (const Cue &cue : document->cues)
        require(utf8::isValid(cue.text) && utf8::isValid(cue.id) && utf8::isValid(cue.settings));

    const Result<std::string> rewritten = subtitleBytes(*document, {document->format, "UTF-8", true}, report);
    require(rewritten.has_value());
    options.encoding = "UTF-8";
    options.format = document->format;
    const Result<SubtitleDocument> again = readSubtitles(*rewritten, "fuzz", options);
    require(again && again->cues.size() == document->cues.size());
    for (const SubtitleFormat target :
         {SubtitleFormat::SubRip, SubtitleFormat::WebVtt, SubtitleFormat::Json, SubtitleFormat::PlainText}) {
        const std::string converted = serialize(*document, target);
        if (target == document->format
            || (target != SubtitleFormat::SubRip && target != SubtitleFormat::WebVtt))
            continue;
        options.format = target;
        const Result<SubtitleDocument> back = readSubtitles(converted, "fuzz", options);
        require(back ? back->cues.size() == document->cues.size() : document->cues.empty());
    }
}

} // namespace anycap::fuzz
