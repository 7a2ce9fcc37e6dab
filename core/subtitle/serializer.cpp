// SPDX-License-Identifier: MIT
#include "core/subtitle/serializer.h"

#include "core/base/text_count.h"
#include "core/subtitle/json_writer.h"
#include "core/subtitle/origin.h"
#include "core/subtitle/origin_writer.h"
#include "core/subtitle/srt/srt_writer.h"
#include "core/subtitle/text_tools.h"
#include "core/subtitle/vtt/cue_text.h"
#include "core/subtitle/vtt/vtt_writer.h"

#include <utility>

namespace anycap {

namespace {

std::string withNewlines(std::string text, Newline newline)
{
    if (newline == Newline::Lf)
        return text;
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    text::appendWithNewlines(out, text, newline);
    return out;
}

bool areSameComments(const SubtitleDocument &document)
{
    const std::vector<std::string> &original = document.origin->comments;
    if (original.size() != document.comments.size())
        return false;
    for (std::size_t i = 0; i < original.size(); ++i) {
        if (original[i] != document.comments[i].text)
            return false;
    }
    return true;
}

std::string serializedVtt(const SubtitleDocument &document, bool keepBytes, LossCollector &losses)
{
    if (!keepBytes || !areSameComments(document))
        return withNewlines(vtt::writeVtt(document, losses), document.newline);
    const SubtitleOrigin &origin = *document.origin;
    const bool isSameHead = origin.header == document.header && origin.regions == document.regions
        && origin.stylesheets == document.stylesheets;
    std::string head;
    if (!isSameHead) {
        head = vtt::writeVttHead(document, losses);
        for (const SubtitleComment &comment : document.comments) {
            if (comment.beforeCue == 0)
                head += vtt::writeVttComment(comment.text, losses);
        }
    }
    return writeWithOrigin(document, vtt::VttCueFormatter(), isSameHead ? nullptr : &head, losses);
}

std::string plainTextOf(const SubtitleDocument &document)
{
    std::string out;
    for (const Cue &cue : document.cues) {
        const std::string words
            = document.format == SubtitleFormat::WebVtt ? vtt::plainText(cue.text) : withoutMarkup(cue.text);
        const std::string_view trimmed = text::trimmed(words);
        if (trimmed.empty())
            continue;
        if (!out.empty())
            out += '\n';
        out += trimmed;
        out += '\n';
    }
    return out;
}

} // namespace

std::string serialized(const SubtitleDocument &document, SubtitleFormat format, bool rewriteAll,
                       std::vector<SubtitleLoss> &losses)
{
    if (format == SubtitleFormat::SubViewer)
        format = SubtitleFormat::SubRip;
    if (document.format != format && (format == SubtitleFormat::SubRip || format == SubtitleFormat::WebVtt)) {
        // There is no origin to keep in another format; numbers that can stay, stay.
        return serialized(convertedTo(document, format, losses), format, rewriteAll, losses);
    }
    LossCollector collector;
    const bool keepBytes = document.origin && !rewriteAll;
    std::string out;
    switch (format) {
    case SubtitleFormat::SubRip:
    case SubtitleFormat::SubViewer:
        out = keepBytes ? writeWithOrigin(document, srt::SrtCueFormatter(), nullptr, collector)
                        : withNewlines(srt::writeSrt(document, !rewriteAll, collector), document.newline);
        break;
    case SubtitleFormat::WebVtt:
        out = serializedVtt(document, keepBytes, collector);
        break;
    case SubtitleFormat::Json:
        convertedTo(document, format, losses);
        out = writeJson(document);
        break;
    case SubtitleFormat::PlainText:
        convertedTo(document, format, losses);
        out = withNewlines(plainTextOf(document), document.newline);
        break;
    }
    collector.addTo(losses);
    return out;
}

} // namespace anycap
