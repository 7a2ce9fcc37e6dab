// SPDX-License-Identifier: MIT
// Cues as text and back; see cue_edits.h.
#include "core/quality/cue_timing.h"
#include "core/subtitle/subtitle_file.h"
#include "core/subtitle/text_tools.h"
#include "ui/session/cue_edits.h"
#include "ui/session/quality_preset.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace anycap::ui::cue_edits {

namespace {

/// Whose markup the texts of a track are in.
SubtitleFormat formatOf(const ProjectSession &session, store::TrackId track)
{
    const auto source = session.project().trackSource(track);
    const bool isVtt = source && *source && (*source)->format == "vtt";
    return isVtt ? SubtitleFormat::WebVtt : SubtitleFormat::SubRip;
}

/// Paragraphs of plain text, one cue each, for a preset's reading speed one after the other.
std::vector<Cue> cuesOfPlainText(std::string_view text, Milliseconds at, const QualityPreset &preset,
                                 double framesPerSecond)
{
    std::vector<Cue> cues;
    const Milliseconds gap = smallestGap(preset, framesPerSecond);
    std::string paragraph;
    const auto finish = [&] {
        if (paragraph.empty())
            return;
        const TimeRange time = newCueTime(at, {}, preset, framesPerSecond);
        Cue cue;
        cue.time = time;
        cue.text = std::exchange(paragraph, {});
        cues.push_back(std::move(cue));
        at = time.end + gap;
    };
    const bool hasBlankLines = text.find("\n\n") != std::string_view::npos;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = text::trimmed(text.substr(begin, end - begin));
        if (line.empty() || !hasBlankLines)
            finish();
        if (!line.empty())
            paragraph.append(paragraph.empty() ? "" : "\n").append(line);
        begin = end + 1;
    }
    finish();
    return cues;
}

} // namespace

QString cuesAsText(Studio &studio, const CueIds &cues)
{
    ProjectSession &session = studio.session();
    if (!session.isOpen())
        return {};
    SubtitleDocument document;
    document.format = formatOf(session, session.cues().track());
    for (const store::CueId id : cues) {
        const store::Cue *cue = session.cues().find(id);
        if (cue == nullptr)
            continue;
        Cue written;
        written.time = cue->time.value_or(TimeRange{});
        written.text = cue->text;
        written.settings = cue->settings;
        document.cues.push_back(std::move(written));
    }
    return fromUtf8(serialize(document, SubtitleFormat::SubRip));
}

bool pasteCues(Studio &studio, const QString &text, std::optional<Milliseconds> at)
{
    ProjectSession &session = studio.session();
    const CueList &list = session.cues();
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    const std::string bytes = toUtf8(lines.trimmed());
    if (!list.track() || bytes.empty())
        return false;
    const QualityPreset preset = chosenPreset(studio.settings());
    const double rate = usualFramesPerSecond(studio.playback());
    std::vector<Cue> cues;
    if (bytes.find("-->") != std::string::npos) {
        SubtitleReadOptions options;
        options.encoding = "UTF-8";
        options.format = bytes.starts_with("WEBVTT") ? SubtitleFormat::WebVtt : SubtitleFormat::SubRip;
        Result<SubtitleDocument> document = readSubtitles(bytes, "clipboard", options);
        if (!document) {
            studio.notices().error(document.error());
            return false;
        }
        std::vector<SubtitleLoss> losses;
        cues = convertedTo(*std::move(document), formatOf(session, list.track()), losses).cues;
        if (at && !cues.empty()) {
            const Milliseconds delta = *at - cues.front().time.start;
            for (Cue &cue : cues)
                cue.time = shifted(cue.time, delta);
        }
    } else {
        cues = cuesOfPlainText(bytes, at.value_or(studio.playback().position()), preset, rate);
    }
    for (Cue &cue : cues) {
        cue.time.start = std::max(cue.time.start, Milliseconds(0));
        cue.time.end = std::max(cue.time.end, cue.time.start);
    }
    if (cues.empty())
        return false;
    std::stable_sort(cues.begin(), cues.end(),
                     [](const Cue &a, const Cue &b) { return a.time.start < b.time.start; });

    struct Pasted {
        Cue cue;
        std::optional<store::CueId> before;
    };
    std::vector<Pasted> pasted;
    int row = 0;
    for (Cue &cue : cues) {
        while (row < list.size() && list.at(row).time.value_or(TimeRange{}).start <= cue.time.start)
            ++row;
        pasted.push_back({std::move(cue), row < list.size() ? std::optional(list.at(row).id) : std::nullopt});
    }
    const auto made = std::make_shared<CueIds>();
    const std::size_t count = pasted.size();
    perform(
        session, "paste", count,
        [pasted = std::move(pasted), made, track = list.track()](store::Action &action) -> Result<Unit> {
            for (const Pasted &one : pasted) {
                store::NewCue cue;
                cue.time = one.cue.time;
                cue.settings = one.cue.settings;
                const Result<store::CueId> added = action.addCue(track, cue, one.before);
                if (!added)
                    return added.error();
                made->push_back(*added);
                if (one.cue.text.empty())
                    continue;
                if (auto set = action.setText(*added, one.cue.text); !set)
                    return set.error();
            }
            return Unit{};
        },
        [&studio, made](bool isDone) {
            if (isDone)
                studio.selection().setCues(*made, made->front());
        });
    return true;
}

} // namespace anycap::ui::cue_edits
