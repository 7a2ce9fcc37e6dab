// SPDX-License-Identifier: MIT
/// @file cue.h
/// One cue of a subtitle document: a stretch of time and the text shown for it.
#pragma once

#include "core/base/media_buffers.h"

#include <cstdint>
#include <string>

namespace anycap {

/// A plain value. Change any field; what was not changed is written back byte for byte (see document.h).
struct Cue {
    /// SubRip: the number as written. WebVTT: the identifier. Empty when there is none.
    std::string id;
    /// As found: SubRip in the wild has negative times, and an end may lie before its start.
    TimeRange time;
    /// Valid UTF-8 with '\n' between lines, no '\n' at the end; the markup of the document's format, raw.
    std::string text;
    /// Raw, one line: WebVTT cue settings ("line:0 align:left"; see vtt/cue_settings.h for their values) or
    /// SubRip coordinates ("X1:40 X2:600 Y1:20 Y2:50").
    std::string settings;
    /// 1-based line of the timing line in the file it was read from; 0 for a new cue.
    int line = 0;
    /// Which cue of the file it was read from, counted from 0; -1 for a new cue. Leave it as it is when
    /// editing; set it to -1 on a copy that becomes a cue of its own.
    std::int32_t originIndex = -1;

    /// Same content; where it came from does not count.
    friend bool operator==(const Cue &a, const Cue &b)
    {
        return a.id == b.id && a.time == b.time && a.text == b.text && a.settings == b.settings;
    }
};

} // namespace anycap
