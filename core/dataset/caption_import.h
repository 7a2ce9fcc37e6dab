// SPDX-License-Identifier: MIT
/// @file caption_import.h
/// Captions of a list into the project: matched to media by file name, kept as versions with provider
/// "import". Nothing that is there is replaced.
#pragma once

#include "core/base/result.h"
#include "core/dataset/caption_list.h"
#include "core/project/project.h"

#include <string>
#include <vector>

namespace anycap::dataset {

struct MatchedCaption {
    store::MediaId media;
    ListedCaption caption;
};

struct ListMatch {
    std::vector<MatchedCaption> matched;
    std::vector<ListedCaption> unmatched; ///< no medium of that name, or several
};

/// By path, then by file name, then by file name without its ending.
ListMatch matchToMedia(const std::vector<store::Media> &media, const std::vector<ListedCaption> &captions);

struct CaptionImportReport {
    int accepted = 0; ///< texts of new cues
    int candidates = 0; ///< beside a text that was there
    int known = 0; ///< the same text was there already, as the cue's or as another version
};

/// A caption without a time belongs to the medium's whole-file cue, one with a time to the cue of that time;
/// what is missing is made. A cue without a text takes it as its text, another one as a candidate. Within one
/// action; the caller commits.
Result<CaptionImportReport> importCaptions(store::Action &action, const store::Project &project,
                                           const std::vector<MatchedCaption> &captions,
                                           const std::string &source);

} // namespace anycap::dataset
