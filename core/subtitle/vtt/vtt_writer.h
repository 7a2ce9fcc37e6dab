// SPDX-License-Identifier: MIT
/// @file vtt_writer.h
/// WebVTT that its own reader, and a browser, reads back as the same. Internal to core/subtitle: use
/// serialize() of subtitle_file.h.
#pragma once

#include "core/subtitle/cue_formatter.h"
#include "core/subtitle/document.h"

#include <string>

namespace anycap::vtt {

class VttCueFormatter : public CueFormatter {
public:
    void appendId(std::string &out, const Cue &cue, std::size_t index, LossCollector &losses) const override;
    void appendTiming(std::string &out, const Cue &cue, std::size_t index,
                      LossCollector &losses) const override;
    void appendText(std::string &out, const Cue &cue, std::size_t index,
                    LossCollector &losses) const override;
};

/// Everything before the first cue: signature, header, style sheets, regions. Ends with an empty line.
std::string writeVttHead(const SubtitleDocument &document, LossCollector &losses);
/// A NOTE block, ended by an empty line.
std::string writeVttComment(const std::string &comment, LossCollector &losses);
/// The whole document anew, lines ended by '\n'.
std::string writeVtt(const SubtitleDocument &document, LossCollector &losses);

} // namespace anycap::vtt
