// SPDX-License-Identifier: MIT
/// @file srt_writer.h
/// SubRip in its common form: number, "hh:mm:ss,mmm --> hh:mm:ss,mmm", text, an empty line. Internal to
/// core/subtitle: use serialize() of subtitle_file.h.
#pragma once

#include "core/subtitle/cue_formatter.h"
#include "core/subtitle/document.h"

#include <string>

namespace anycap::srt {

class SrtCueFormatter : public CueFormatter {
public:
    void appendId(std::string &out, const Cue &cue, std::size_t index, LossCollector &losses) const override;
    void appendTiming(std::string &out, const Cue &cue, std::size_t index,
                      LossCollector &losses) const override;
    void appendText(std::string &out, const Cue &cue, std::size_t index,
                    LossCollector &losses) const override;
};

/// The whole document anew, lines ended by '\n'. Cues are numbered from 1 unless all of them have numbers and
/// `keepNumbers`.
std::string writeSrt(const SubtitleDocument &document, bool keepNumbers, LossCollector &losses);

} // namespace anycap::srt
