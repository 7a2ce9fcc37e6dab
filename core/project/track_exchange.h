// SPDX-License-Identifier: MIT
/// @file track_exchange.h
/// Subtitle files into tracks and out of them. The imported file's bytes stay with its track, so that a track
/// written back untouched gives the same bytes and an edited cue changes only its own lines, with header,
/// regions, style sheets and notes where they stood.
///
/// Texts: what was imported or typed in a track of an imported file is that format's raw text, markup
/// included. A model's text is plain; its `&` and `<` are escaped where the file is WebVTT.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/project_types.h"
#include "core/subtitle/document.h"
#include "core/subtitle/loss_report.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::store {

class Project;

struct ImportOptions {
    std::optional<MediaId> media;
    TrackKind kind = TrackKind::Subtitles;
    std::string language; ///< BCP 47
    std::string name; ///< empty: the file's name
    std::string encoding; ///< empty: detected
};

struct ImportReport {
    TrackId track;
    int cues = 0;
    std::vector<SubtitleProblem> problems; ///< what the reader found odd
};

/// One new track, one action ("import 12 cues from film.srt"), or nothing at all. Absent when it was
/// cancelled. Errors: those of readSubtitleFile() and of Action.
Result<std::optional<ImportReport>> importTrack(Project &project, const std::string &path,
                                                const ImportOptions &options,
                                                const WorkContext &context = {});

struct ExportOptions {
    std::optional<SubtitleFormat> format; ///< absent: by the path's extension
    std::string encoding; ///< empty: the imported file's own in its own format, else UTF-8
    bool useCandidates = false; ///< a cue without an accepted text gets its newest candidate
};

struct ExportReport {
    int cues = 0; ///< written
    int cuesWithoutText = 0; ///< left out: no text was accepted
    int cuesWithoutTime = 0; ///< left out: whole-image cues have no place in a timed format
    std::vector<SubtitleLoss> losses; ///< what the format could not hold
};

/// The track as a document of its source's format, or of SubRip when it was not imported. `target` decides
/// whether cues without time can stay.
Result<SubtitleDocument> documentOfTrack(const Project &project, TrackId track, SubtitleFormat target,
                                         bool useCandidates, ExportReport &report);

/// Replaces `path` atomically. Errors: those of writeSubtitleFile(), InvalidArgument (no such format).
Result<ExportReport> exportTrack(const Project &project, TrackId track, const std::string &path,
                                 const ExportOptions &options = {});

} // namespace anycap::store
