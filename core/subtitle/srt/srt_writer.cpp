// SPDX-License-Identifier: MIT
#include "core/subtitle/srt/srt_writer.h"

#include "core/subtitle/srt/srt_timing.h"
#include "core/subtitle/text_tools.h"

#include <algorithm>

namespace anycap::srt {

namespace {

constexpr std::string_view kWordJoiner = "\xE2\x81\xA0"; // U+2060: invisible, breaks "00:00" apart

bool isNumberLine(const std::string &id)
{
    return !id.empty() && std::all_of(id.begin(), id.end(), text::isDigit);
}

/// Appends a line of text so that no reader takes it for a timing line.
void appendTextLine(std::string &out, std::string_view line, std::size_t index, LossCollector &losses)
{
    if (line.size() < 10 || !parseTimingLine(line)) {
        out += line;
    } else {
        losses.add("lines of text that look like times were changed by invisible characters", index);
        for (const char c : line) {
            out += c;
            if (c == ':' || c == '.' || c == ',' || c == '-')
                out += kWordJoiner;
        }
    }
    out += '\n';
}

} // namespace

void SrtCueFormatter::appendId(std::string &out, const Cue &cue, std::size_t /*index*/,
                               LossCollector & /*losses*/) const
{
    if (!cue.id.empty()) {
        out += cue.id;
        out += '\n';
    }
}

void SrtCueFormatter::appendTiming(std::string &out, const Cue &cue, std::size_t /*index*/,
                                   LossCollector & /*losses*/) const
{
    text::appendTime(out, cue.time.start, ',');
    out += " --> ";
    text::appendTime(out, cue.time.end, ',');
    if (!cue.settings.empty()) {
        out += "  ";
        out += cue.settings;
    }
    out += '\n';
}

void SrtCueFormatter::appendText(std::string &out, const Cue &cue, std::size_t index,
                                 LossCollector &losses) const
{
    std::string_view left = cue.text;
    const std::size_t first = left.find_first_not_of(" \t\r\n\f");
    if (first == std::string_view::npos)
        return;
    if (const std::size_t lineBegin = left.rfind('\n', first); lineBegin != std::string_view::npos) {
        losses.add("empty lines before the text", index);
        left.remove_prefix(lineBegin + 1);
    }
    const std::size_t last = left.find_last_not_of(" \t\r\n\f");
    left = left.substr(0, left.find('\n', last));
    for (;;) {
        const std::size_t end = left.find('\n');
        appendTextLine(out, left.substr(0, end), index, losses);
        if (end == std::string_view::npos)
            return;
        left.remove_prefix(end + 1);
    }
}

std::string writeSrt(const SubtitleDocument &document, bool keepNumbers, LossCollector &losses)
{
    const SrtCueFormatter formatter;
    keepNumbers = keepNumbers && std::all_of(document.cues.begin(), document.cues.end(), [](const Cue &cue) {
                      return isNumberLine(cue.id);
                  });
    std::size_t size = 0;
    for (const Cue &cue : document.cues)
        size += cue.text.size() + cue.settings.size() + 44;
    std::string out;
    out.reserve(size);
    for (std::size_t i = 0; i < document.cues.size(); ++i) {
        const Cue &cue = document.cues[i];
        if (keepNumbers) {
            formatter.appendId(out, cue, i, losses);
        } else {
            if (!cue.id.empty() && !isNumberLine(cue.id))
                losses.add("cue identifiers that are no numbers have no place in SubRip", i);
            out += std::to_string(i + 1);
            out += '\n';
        }
        formatter.appendTiming(out, cue, i, losses);
        formatter.appendText(out, cue, i, losses);
        out += '\n';
    }
    return out;
}

} // namespace anycap::srt
