// SPDX-License-Identifier: MIT
/// @file origin.h
/// Where a document came from: its bytes, and which of them belong to which cue. Internal to core/subtitle;
/// writing uses it to keep every byte that the user did not change.
#pragma once

#include "core/subtitle/document.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace anycap {

/// Offsets into SubtitleOrigin::text, and fingerprints of the values that were read from there. A cue's own
/// bytes are [begin, end); what stands between two cues belongs to neither.
struct CueOrigin {
    std::uint32_t begin = 0; ///< its first line: the number or identifier, else the timing line
    std::uint32_t timing = 0; ///< its timing line
    std::uint32_t text = 0; ///< behind the timing line's end
    std::uint32_t end = 0; ///< behind the line end of its last line of text
    std::uint64_t idPrint = 0;
    std::uint64_t timingPrint = 0;
    std::uint64_t textPrint = 0;
};

struct SubtitleOrigin {
    /// The file's text in UTF-8 without byte order mark. For a UTF-8 file these are the file's own bytes, as
    /// damaged as they were.
    std::string text;
    /// The whole file where its encoding was not UTF-8, else empty.
    std::string fileBytes;
    TextEncoding encoding;
    std::vector<CueOrigin> cues;
    /// What the format holds besides cues, as read.
    std::string header;
    std::vector<SubtitleRegion> regions;
    std::vector<std::string> stylesheets;
    std::vector<std::string> comments;
};

std::uint64_t fingerprintOf(std::string_view text);
std::uint64_t fingerprintOf(const TimeRange &time, std::string_view settings);
/// Fills the three prints from the cue's values.
void takeFingerprints(CueOrigin &origin, const Cue &cue);

} // namespace anycap
