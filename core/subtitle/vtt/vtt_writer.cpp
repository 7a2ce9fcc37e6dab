// SPDX-License-Identifier: MIT
#include "core/subtitle/vtt/vtt_writer.h"

#include "core/subtitle/text_tools.h"
#include "core/subtitle/vtt/region_settings.h"

#include <algorithm>
#include <string_view>

namespace anycap::vtt {

namespace {

constexpr std::string_view kArrow = "-->";

/// Lines for a block that must have no empty line and no arrow in it.
std::string blockLines(std::string_view lines, LossCollector &losses, std::string_view where)
{
    std::string out;
    bool isChanged = false;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        std::string line(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (line.find(kArrow) != std::string::npos) {
            text::replaceAll(line, kArrow, "->");
            isChanged = true;
        }
        if (line.empty()) {
            isChanged = true;
            continue;
        }
        out += line;
        out += '\n';
    }
    if (isChanged)
        losses.add("empty lines and \"-->\" cannot stand in a WebVTT " + std::string(where));
    return out;
}

void appendClampedTime(std::string &out, Milliseconds time, std::size_t index, LossCollector &losses)
{
    if (time.count() < 0) {
        losses.add("times before zero were set to zero", index);
        time = Milliseconds(0);
    }
    text::appendTime(out, time, '.');
}

} // namespace

void VttCueFormatter::appendId(std::string &out, const Cue &cue, std::size_t index,
                               LossCollector &losses) const
{
    if (cue.id.empty())
        return;
    if (cue.id.find(kArrow) != std::string::npos || cue.id.find('\n') != std::string::npos) {
        losses.add("identifiers with \"-->\" or a line break have no place in WebVTT", index);
        return;
    }
    out += cue.id;
    out += '\n';
}

void VttCueFormatter::appendTiming(std::string &out, const Cue &cue, std::size_t index,
                                   LossCollector &losses) const
{
    appendClampedTime(out, cue.time.start, index, losses);
    out += " --> ";
    appendClampedTime(out, cue.time.end, index, losses);
    if (!cue.settings.empty()) {
        out += ' ';
        std::string settings = cue.settings;
        std::replace(settings.begin(), settings.end(), '\n', ' ');
        out += settings;
    }
    out += '\n';
}

void VttCueFormatter::appendText(std::string &out, const Cue &cue, std::size_t index,
                                 LossCollector &losses) const
{
    std::string_view left = cue.text;
    if (left.empty())
        return;
    for (bool more = true; more;) {
        const std::size_t end = std::min(left.find('\n'), left.size());
        const std::string_view line = left.substr(0, end);
        more = end < left.size();
        left.remove_prefix(more ? end + 1 : end);
        if (line.empty()) {
            // An empty line would end the cue; one blank looks the same.
            losses.add("empty lines inside a cue were written as lines with one blank", index);
            out += ' ';
        } else if (line.find(kArrow) != std::string_view::npos) {
            std::string escaped(line);
            text::replaceAll(escaped, kArrow, "--&gt;");
            out += escaped;
        } else {
            out += line;
        }
        out += '\n';
    }
}

std::string writeVttHead(const SubtitleDocument &document, LossCollector &losses)
{
    std::string out = "WEBVTT";
    std::string_view header = document.header;
    const std::size_t lineEnd = std::min(header.find('\n'), header.size());
    std::string firstLine(header.substr(0, lineEnd));
    header.remove_prefix(std::min(lineEnd + 1, header.size()));
    if (!firstLine.empty()) {
        text::replaceAll(firstLine, kArrow, "->");
        out += ' ';
        out += firstLine;
    }
    out += '\n';
    out += blockLines(header, losses, "header");
    out += '\n';
    for (const std::string &sheet : document.stylesheets)
        out.append("STYLE\n").append(blockLines(sheet, losses, "style sheet")).append("\n");
    for (const SubtitleRegion &region : document.regions) {
        const bool isWritable = region.id.find(kArrow) == std::string::npos
            && std::none_of(region.id.begin(), region.id.end(), text::isSpace);
        if (isWritable)
            out.append("REGION\n").append(formatRegion(region)).append("\n");
        else
            losses.add("regions whose id has blanks or \"-->\" cannot be written");
    }
    return out;
}

std::string writeVttComment(const std::string &comment, LossCollector &losses)
{
    const std::string lines = blockLines(comment, losses, "comment");
    if (lines.empty())
        return "NOTE\n\n";
    std::string out = comment.find('\n') == std::string::npos ? "NOTE " : "NOTE\n";
    out += lines;
    out += '\n';
    return out;
}

std::string writeVtt(const SubtitleDocument &document, LossCollector &losses)
{
    const VttCueFormatter formatter;
    std::size_t size = 0;
    for (const Cue &cue : document.cues)
        size += cue.id.size() + cue.text.size() + cue.settings.size() + 44;
    std::string out = writeVttHead(document, losses);
    out.reserve(out.size() + size);
    auto comment = document.comments.begin();
    const auto writeCommentsBefore = [&](std::size_t cue) {
        for (; comment != document.comments.end() && comment->beforeCue <= cue; ++comment)
            out += writeVttComment(comment->text, losses);
    };
    for (std::size_t i = 0; i < document.cues.size(); ++i) {
        writeCommentsBefore(i);
        formatter.appendId(out, document.cues[i], i, losses);
        formatter.appendTiming(out, document.cues[i], i, losses);
        formatter.appendText(out, document.cues[i], i, losses);
        if (i + 1 < document.cues.size() || comment != document.comments.end())
            out += '\n';
    }
    writeCommentsBefore(static_cast<std::size_t>(-1));
    return out;
}

} // namespace anycap::vtt
