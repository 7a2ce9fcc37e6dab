// SPDX-License-Identifier: MIT
/// @file document.h
/// A subtitle file in memory: its cues, what else the format holds, what was odd about it, and the bytes it
/// was read from, so that saving it untouched gives the same bytes and an edited cue changes only its own
/// lines. Values: copy freely (the original bytes are shared by the copies and never change).
#pragma once

#include "core/subtitle/cue.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace anycap {

enum class SubtitleFormat : std::uint8_t {
    SubRip, ///< .srt
    WebVtt, ///< .vtt
    SubViewer, ///< .sbv; read only
    Json, ///< .json; written only
    PlainText, ///< .txt, the words alone; written only
};

enum class Newline : std::uint8_t { Lf, CrLf, Cr };

/// How the bytes of a file were, and will be, characters.
struct TextEncoding {
    std::string name = "UTF-8"; ///< as iconv knows it
    bool hasBom = false;
    bool isGuess = false; ///< neither a byte order mark, nor valid UTF-8, nor the caller said so

    friend bool operator==(const TextEncoding &, const TextEncoding &) = default;
};

/// Something odd in the file, and what was made of it.
struct SubtitleProblem {
    int line = 0; ///< 1-based; 0: the file as a whole
    std::string message; ///< plain English, no full stop

    friend bool operator==(const SubtitleProblem &, const SubtitleProblem &) = default;
};

/// A WebVTT region. Source: W3C WebVTT, "WebVTT region"; percentages are 0..100.
struct SubtitleRegion {
    std::string id;
    double width = 100;
    double lines = 3;
    double regionAnchorX = 0;
    double regionAnchorY = 100;
    double viewportAnchorX = 0;
    double viewportAnchorY = 100;
    bool scrollsUp = false;

    friend bool operator==(const SubtitleRegion &, const SubtitleRegion &) = default;
};

/// A WebVTT comment block.
struct SubtitleComment {
    std::size_t beforeCue = 0; ///< index into cues; cues.size(): after the last one
    std::string text; ///< without the word NOTE

    friend bool operator==(const SubtitleComment &, const SubtitleComment &) = default;
};

struct SubtitleOrigin; // origin.h

struct SubtitleDocument {
    SubtitleFormat format = SubtitleFormat::SubRip;
    TextEncoding encoding;
    Newline newline = Newline::Lf;
    std::string
        header; ///< WebVTT: what follows the signature, without the blank between; may have more lines
    std::vector<SubtitleRegion> regions;
    std::vector<std::string> stylesheets; ///< CSS
    std::vector<SubtitleComment> comments;
    std::vector<Cue> cues; ///< in file order, which need not be time order
    std::vector<SubtitleProblem> problems; ///< by line
    std::shared_ptr<const SubtitleOrigin> origin; ///< immutable, shared by copies; null when not from a file

    /// Same content: format, header, regions, style sheets, comments, cues. How the bytes were does not
    /// count.
    friend bool operator==(const SubtitleDocument &a, const SubtitleDocument &b)
    {
        return a.format == b.format && a.header == b.header && a.regions == b.regions
            && a.stylesheets == b.stylesheets && a.comments == b.comments && a.cues == b.cues;
    }
};

} // namespace anycap
