// SPDX-License-Identifier: MIT
/// @file draft_model.h
/// The built-in provider "draft": captions without any weights, and nothing invented.
///
/// Base: media is measured (camera movement, shot size from faces, colours, light, change, speech, music,
/// silence, loudness) and the measurements are put into plain English sentences; a video gives a cue a shot
/// and a cue a speech or music segment, a sound a cue a segment, an image one caption. Instruction types that
/// measurement cannot serve, free text and languages other than English are declined with the reason.
///
/// Refine: the base caption is made to meet the constraints by deletion, sentence selection, line breaking
/// and splitting only (fitting/fitting.h); an instruction is not understood, and a remark says so.
#pragma once

#include "core/captioning/caption_model.h"

#include <cstddef>
#include <memory>
#include <string>

namespace anycap {

struct DraftOptions {
    /// Where OpenCV's Haar cascades lie. Looked at first; then /usr/share/opencv4/haarcascades and
    /// /usr/local/share/opencv4/haarcascades. Without them faces are not counted, and a remark says so.
    std::string cascadeDirectory;
    /// Measurements kept for this many media files, so that a second instruction on one is fast.
    std::size_t maxCachedMedia = 32;
};

/// One run at a time, on any thread. Same media, instruction and constraints: same text.
std::unique_ptr<CaptionModel> makeDraftModel(DraftOptions options = {});

} // namespace anycap
