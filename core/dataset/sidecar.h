// SPDX-License-Identifier: MIT
/// @file sidecar.h
/// Sidecar files: the caption of picture.jpg in picture.txt beside it, one text a medium, as image trainings
/// and galleries read them.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/dataset/caption_list.h"
#include "core/dataset/project_captions.h"

#include <string>
#include <vector>

namespace anycap::dataset {

struct SidecarFile {
    std::string path;
    std::string text; ///< with a line break at its end
    bool isThere = false; ///< a file of this name exists
    bool isSame = false; ///< and says the same
};

/// One file for each medium: texts of several cues become paragraphs of one line each. Two media that would
/// share a file ("a.jpg", "a.png") are told apart by their full names ("a.png.txt").
/// @param folder where to; empty: beside each medium
std::vector<SidecarFile> planSidecars(const std::vector<MediaCaption> &captions, const std::string &folder);

struct SidecarReport {
    Finish finish = Finish::Completed;
    int written = 0;
    int unchanged = 0; ///< said the same already
    int kept = 0; ///< existing ones that were not to be replaced
    std::vector<Error> errors; ///< files that could not be written; the others were
};

/// Each file atomically.
SidecarReport writeSidecars(const std::vector<SidecarFile> &files, bool replaceExisting,
                            const WorkContext &context = {});

/// The texts of sidecar files of these media, where there are any, beside them or in `folder`.
std::vector<ListedCaption> readSidecars(const std::vector<std::string> &mediaPaths, const std::string &folder,
                                        std::vector<Error> &errors, const WorkContext &context = {});

} // namespace anycap::dataset
