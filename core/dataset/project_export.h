// SPDX-License-Identifier: MIT
/// @file project_export.h
/// Everything a project can be exported as, in one request: first to look at, then to write. What is shown is
/// made by the code that writes.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/project/project.h"
#include "core/subtitle/loss_report.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace anycap::dataset {

enum class ExportKind : unsigned char {
    // One track, into one file.
    SubRip,
    WebVtt,
    PlainText,
    TrackJson,
    // Captions of media.
    Sidecars, ///< a text file for each medium
    CaptionListJson,
    AcdRecords, ///< JSON lines
};

constexpr bool isOfTrack(ExportKind kind) { return kind < ExportKind::Sidecars; }

struct ExportRequest {
    ExportKind kind = ExportKind::WebVtt;
    store::TrackId track; ///< for kinds of a track
    std::vector<store::MediaId> media; ///< for the other kinds; empty: all
    bool useCandidates = false; ///< a cue without an accepted text gives its newest candidate
    std::string encoding; ///< SubRip and plain text; empty: the imported file's own, else UTF-8
    /// The file; for sidecars the folder, or empty: beside each medium.
    std::string path;
    bool replaceSidecars = false; ///< those that exist and say something else
};

struct ExportPreview {
    static constexpr std::size_t kMostText = 64U << 10U;

    std::string text; ///< UTF-8: the beginning of what would be written
    bool isCut = false; ///< there is more than `text`
    int captions = 0; ///< that would be written
    int files = 1;
    int filesThere = 0; ///< of those: exist and say something else
    std::vector<SubtitleLoss> losses; ///< what the format cannot hold
    // Left out:
    int withoutText = 0; ///< nothing was accepted
    int withoutTime = 0; ///< whole-file captions have no place in a timed format
    int withoutRecord = 0; ///< no instruction, or a part of a film: no dataset record
};

/// Errors: NotFound (the track), those of the project, InvalidArgument (an encoding that does not exist).
Result<ExportPreview> previewExport(const store::Project &project, const ExportRequest &request);

struct ExportSummary {
    Finish finish = Finish::Completed; ///< Cancelled: only of sidecars, some are written
    int captions = 0;
    int filesWritten = 0;
    int filesUnchanged = 0;
    int filesKept = 0; ///< existing sidecars that were not to be replaced
    std::vector<Error> errors; ///< of single sidecars
};

/// A file is replaced whole or not at all.
Result<ExportSummary> writeExport(const store::Project &project, const ExportRequest &request,
                                  const WorkContext &context = {});

} // namespace anycap::dataset
