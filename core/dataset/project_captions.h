// SPDX-License-Identifier: MIT
/// @file project_captions.h
/// The captions of a project as a flat list, with what dataset exports need beside the text.
#pragma once

#include "core/base/result.h"
#include "core/dataset/caption_list.h"
#include "core/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace anycap::dataset {

/// One cue's text with its medium.
struct MediaCaption {
    store::Media media;
    store::Track track;
    store::CueId cue;
    std::optional<TimeRange> time;
    std::string text; ///< as people read it, without markup
    std::string instruction; ///< of the version; empty for what a person wrote
    /// What it was refined from, without markup; absent where it was not refined.
    std::optional<std::string> base;
    bool isCandidate = false; ///< nobody has accepted it
    Provenance origin; ///< of the text
    std::optional<Provenance> baseOrigin; ///< of `base`
    bool isByHand = false; ///< a person wrote the text, or worked it over
};

struct CaptionFilter {
    std::vector<store::MediaId> media; ///< empty: all
    bool useCandidates = false; ///< a cue without an accepted text gives its newest candidate
};

/// In the order of media, tracks and cues. Cues without a text, and tracks without a medium, are left out.
Result<std::vector<MediaCaption>> captionsOfProject(const store::Project &project,
                                                    const CaptionFilter &filter = {});

/// For captionListJson(). File names are relative to the project's folder where the medium is below it.
std::vector<ListedCaption> listed(const std::vector<MediaCaption> &captions);

} // namespace anycap::dataset
