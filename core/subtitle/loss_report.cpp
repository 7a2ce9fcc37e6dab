// SPDX-License-Identifier: MIT
#include "core/subtitle/loss_report.h"

#include "core/subtitle/loss_collector.h"
#include "core/subtitle/markup_conversion.h"
#include "core/subtitle/serializer.h"

#include <algorithm>
#include <set>
#include <utility>

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

SubtitleDocument toSubRip(SubtitleDocument document, LossCollector &losses)
{
    const bool isWebVtt = document.format == SubtitleFormat::WebVtt;
    document.format = SubtitleFormat::SubRip;
    document.origin = nullptr;
    if (!isWebVtt)
        return document;
    loseExtras(document, "SubRip", losses);
    if (!document.regions.empty())
        losses.add("regions have no place in SubRip", 0, document.regions.size());
    const auto sheets = std::count_if(document.stylesheets.begin(), document.stylesheets.end(),
                                      [](const std::string &sheet) { return !isColourStyleSheet(sheet); });
    if (sheets > 0)
        losses.add("style sheets have no place in SubRip", 0, static_cast<std::size_t>(sheets));
    for (std::size_t i = 0; i < document.cues.size(); ++i)
        convertVttCueToSrt(document.cues[i], i, document.regions, losses);
    document.header.clear();
    document.comments.clear();
    document.regions.clear();
    document.stylesheets.clear();
    return document;
}

SubtitleDocument toWebVtt(SubtitleDocument document, LossCollector &losses)
{
    document.format = SubtitleFormat::WebVtt;
    document.origin = nullptr;
    std::set<std::string> colours;
    for (std::size_t i = 0; i < document.cues.size(); ++i)
        convertSrtCueToVtt(document.cues[i], i, colours, losses);
    if (!colours.empty())
        document.stylesheets.push_back(colourStyleSheet(colours));
    return document;
}

} // namespace

std::string SubtitleLoss::toString() const
{
    std::string text = what;
    if (count > 1)
        text += ": " + std::to_string(count) + " times";
    return text;
}

SubtitleDocument convertedTo(SubtitleDocument document, SubtitleFormat target,
                             std::vector<SubtitleLoss> &losses)
{
    if (document.format == target)
        return document;
    LossCollector collector;
    switch (target) {
    case SubtitleFormat::SubRip:
    case SubtitleFormat::SubViewer:
        document = toSubRip(std::move(document), collector);
        break;
    case SubtitleFormat::WebVtt:
        document = toWebVtt(std::move(document), collector);
        break;
    case SubtitleFormat::Json:
        loseExtras(document, "JSON", collector);
        break;
    case SubtitleFormat::PlainText:
        collector.add("times, styles and settings have no place in plain text");
        break;
    }
    collector.addTo(losses);
    return document;
}

std::vector<SubtitleLoss> lossesOf(const SubtitleDocument &document, SubtitleFormat target)
{
    std::vector<SubtitleLoss> losses;
    serialized(document, target, false, losses);
    return losses;
}

} // namespace anycap
