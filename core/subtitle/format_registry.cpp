// SPDX-License-Identifier: MIT
#include "core/subtitle/format_registry.h"

#include "core/subtitle/line_scanner.h"
#include "core/subtitle/srt/srt_timing.h"
#include "core/subtitle/text_tools.h"
#include "core/subtitle/vtt/vtt_reader.h"

#include <algorithm>
#include <array>

namespace anycap {

namespace {

struct Entry {
    SubtitleFormat format;
    std::string_view name;
    std::string_view extension;
    bool isReadable;
    bool isWritable;
};

constexpr std::array<Entry, 5> kFormats{{
    {SubtitleFormat::SubRip, "SubRip", ".srt", true, true},
    {SubtitleFormat::WebVtt, "WebVTT", ".vtt", true, true},
    {SubtitleFormat::SubViewer, "SubViewer", ".sbv", true, false},
    {SubtitleFormat::Json, "JSON", ".json", false, true},
    {SubtitleFormat::PlainText, "plain text", ".txt", false, true},
}};

const Entry &entryOf(SubtitleFormat format)
{
    return *std::find_if(kFormats.begin(), kFormats.end(),
                         [format](const Entry &e) { return e.format == format; });
}

/// "0:00:00.378,0:00:11.378": nothing but two times and a comma.
bool isSubViewerTiming(std::string_view line)
{
    line = text::trimmed(line);
    const std::size_t comma = line.find(',');
    return comma != std::string_view::npos
        && line.find_first_not_of("0123456789:.,") == std::string_view::npos
        && std::count(line.begin(), line.end(), ',') == 1 && std::count(line.begin(), line.end(), ':') == 4
        && srt::parseTimingLine(line).has_value();
}

} // namespace

std::string_view subtitleFormatName(SubtitleFormat format) { return entryOf(format).name; }

bool canRead(SubtitleFormat format) { return entryOf(format).isReadable; }

bool canWrite(SubtitleFormat format) { return entryOf(format).isWritable; }

std::string_view writableExtensions() { return ".srt, .vtt, .json, .txt"; }

std::optional<SubtitleFormat> subtitleFormatFromPath(std::string_view path)
{
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos)
        return std::nullopt;
    const std::string extension = text::lowerCased(path.substr(dot));
    if (extension == ".webvtt")
        return SubtitleFormat::WebVtt;
    for (const Entry &entry : kFormats) {
        if (entry.extension == extension)
            return entry.format;
    }
    return std::nullopt;
}

std::optional<SubtitleFormat> sniffSubtitleFormat(std::string_view utf8)
{
    if (vtt::hasSignature(utf8))
        return SubtitleFormat::WebVtt;
    constexpr int kLinesLookedAt = 200;
    LineScanner scanner(utf8);
    for (int i = 0; i < kLinesLookedAt && !scanner.atEnd(); ++i) {
        const std::string_view line = scanner.content(scanner.next());
        if (isSubViewerTiming(line))
            return SubtitleFormat::SubViewer;
        if (line.size() >= 10 && srt::parseTimingLine(line))
            return SubtitleFormat::SubRip;
    }
    return std::nullopt;
}

} // namespace anycap
