// SPDX-License-Identifier: MIT
// Any bytes as WebVTT, and as cue text and settings.
#include "core/subtitle/vtt/cue_settings.h"
#include "core/subtitle/vtt/cue_text.h"
#include "tests/fuzz/subtitle/round_trip.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace anycap;
    const std::string text(data, data + size);
    fuzz::roundTrip(text, SubtitleFormat::WebVtt);
    // Most mutations lose the signature, so lend it.
    fuzz::roundTrip("WEBVTT\n\n" + text, SubtitleFormat::WebVtt);
    const vtt::Node root = vtt::parseCueText(text);
    fuzz::require(root.kind == vtt::NodeKind::Root);
    const vtt::CueSettings settings = vtt::parseCueSettings(text, {});
    fuzz::require(vtt::parseCueSettings(vtt::formatCueSettings(settings), {}) == settings);
    return 0;
}
