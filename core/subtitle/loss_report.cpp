// SPDX-License-Identifier: MIT
#include "core/subtitle/loss_report.h"

#include "core/subtitle/loss_collector.h"
#include "core/subtitle/markup_conversion.h"
#include "core/subtitle/serializer.h"

#include <algorithm>
#include <set>

namespace anycap {

namespace {

void loseExtras(const SubtitleDocument &document, std::string_view target, LossCollector &losses)
{
    const std::string end = " have no place in " + std::string(target);
    if (!document.header.empty())
        losses.add("header lines" + end);
    if (!document.comments.empty())
        losses.add("comments" + end, 0, document.comments.size());
}

SubtitleDocument toSubRip(const SubtitleDocument &document, LossCollector &losses)
{
    SubtitleDocument converted = document;
    converted.format = SubtitleFormat::SubRip;
    converted.origin = nullptr;
    if (document.format != SubtitleFormat::WebVtt)
        return converted;
    loseExtras(document, "SubRip", losses);
    if (!document.regions.empty())
        losses.add("regions have no place in SubRip", 0, document.regions.size());
    const auto sheets = std::count_if(document.stylesheets.begin(), document.stylesheets.end(),
                                      [](const std::string &sheet) { return !isColourStyleSheet(sheet); });
    if (sheets > 0)
        losses.add("style sheets have no place in SubRip", 0, static_cast<std::size_t>(sheets));
    converted.header.clear();
    converted.comments.clear();
    converted.regions.clear();
    converted.stylesheets.clear();
    for (std::size_t i = 0; i < converted.cues.size(); ++i)
        convertVttCueToSrt(converted.cues[i], i, document.regions, losses);
    return converted;
}

SubtitleDocument toWebVtt(const SubtitleDocument &document, LossCollector &losses)
{
    SubtitleDocument converted = document;
    converted.format = SubtitleFormat::WebVtt;
    converted.origin = nullptr;
    std::set<std::string> colours;
    for (std::size_t i = 0; i < converted.cues.size(); ++i)
        convertSrtCueToVtt(converted.cues[i], i, colours, losses);
    if (!colours.empty())
        converted.stylesheets.push_back(colourStyleSheet(colours));
    return converted;
}

} // namespace

std::string SubtitleLoss::toString() const
{
    std::string text = what;
    if (count > 1)
        text += ": " + std::to_string(count) + " times";
    return text;
}

SubtitleDocument convertedTo(const SubtitleDocument &document, SubtitleFormat target,
                             std::vector<SubtitleLoss> &losses)
{
    if (document.format == target)
        return document;
    LossCollector collector;
    SubtitleDocument converted;
    switch (target) {
    case SubtitleFormat::SubRip:
    case SubtitleFormat::SubViewer:
        converted = toSubRip(document, collector);
        break;
    case SubtitleFormat::WebVtt:
        converted = toWebVtt(document, collector);
        break;
    case SubtitleFormat::Json:
        converted = document;
        loseExtras(document, "JSON", collector);
        break;
    case SubtitleFormat::PlainText:
        converted = document;
        collector.add("times, styles and settings have no place in plain text");
        break;
    }
    collector.addTo(losses);
    return converted;
}

std::vector<SubtitleLoss> lossesOf(const SubtitleDocument &document, SubtitleFormat target)
{
    std::vector<SubtitleLoss> losses;
    serialized(document, target, false, losses);
    return losses;
}

} // namespace anycap
