// SPDX-License-Identifier: MIT
#include "ui/preview/shown_captions.h"

#include "core/subtitle/loss_report.h"
#include "core/subtitle/subtitle_file.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QStringList>

#include <algorithm>

namespace anycap::ui {

namespace {

/// A larger source is read for its regions no more: the window must not wait for it.
constexpr std::size_t kMostSourceBytes = 512 * 1024;
/// More cues at once are not shown: nobody could read them.
constexpr std::size_t kMostAtOnce = 32;

bool isRaw(const store::Cue &cue) { return cue.provider == "import" || cue.provider == "person"; }

} // namespace

ShownCaptions::ShownCaptions(Studio &studio, QObject *parent)
    : QObject(parent)
    , m_studio(studio)
{
    CueList &cues = studio.session().cues();
    const auto anew = [this] {
        m_isIndexed = false;
        emit changed();
    };
    connect(&cues, &CueList::wasReset, this, anew);
    connect(&cues, &CueList::inserted, this, anew);
    connect(&cues, &CueList::removed, this, anew);
    connect(&cues, &CueList::changed, this, &ShownCaptions::cuesChanged);
    connect(&studio.session(), &ProjectSession::tracksChanged, this, [this] {
        m_isTrackRead = false;
        emit changed();
    });
}

void ShownCaptions::cuesChanged(int first, int last)
{
    // Most edits change words, not times: the index then stays.
    const CueList &cues = m_studio.session().cues();
    if (m_isIndexed && last - first < 100) {
        for (int row = first; row <= last && m_isIndexed; ++row) {
            const store::Cue &cue = cues.at(row);
            const Span wanted{cue.time ? cue.time->start.count() : 0, cue.time ? cue.time->end.count() : 0,
                              row};
            const auto from = std::lower_bound(m_spans.begin(), m_spans.end(), wanted.start,
                                               [](const Span &s, std::int64_t t) { return s.start < t; });
            const bool isThere = std::any_of(
                from,
                std::find_if(from, m_spans.end(), [&](const Span &s) { return s.start != wanted.start; }),
                [&](const Span &s) { return s.row == row && s.end == wanted.end; });
            m_isIndexed = isThere || !cue.time;
        }
    } else {
        m_isIndexed = false;
    }
    emit changed();
}

void ShownCaptions::readTrack()
{
    const store::TrackId track = m_studio.session().cues().track();
    if (m_isTrackRead && track == m_track)
        return;
    m_isTrackRead = true;
    m_track = track;
    m_regions.clear();
    m_format = SubtitleFormat::SubRip;
    if (!track || !m_studio.session().isOpen())
        return;
    const auto source = m_studio.session().project().trackSource(track);
    if (!source || !source->has_value() || (*source)->format != "vtt")
        return;
    m_format = SubtitleFormat::WebVtt;
    const store::TrackSource &file = **source;
    const auto size = std::min(file.bytes.size(), kMostSourceBytes); // regions stand before the first cue
    SubtitleReadOptions options;
    options.format = SubtitleFormat::WebVtt;
    const auto document = readSubtitles(
        std::string(file.bytes.begin(), file.bytes.begin() + static_cast<std::ptrdiff_t>(size)),
        file.fileName, options);
    if (document)
        m_regions = document->regions;
}

void ShownCaptions::index()
{
    if (m_isIndexed)
        return;
    m_isIndexed = true;
    const CueList &cues = m_studio.session().cues();
    m_spans.clear();
    m_spans.reserve(static_cast<std::size_t>(cues.size()));
    for (int row = 0; row < cues.size(); ++row) {
        if (const auto &time = cues.at(row).time)
            m_spans.push_back({time->start.count(), time->end.count(), row});
    }
    const auto isEarlier = [](const Span &a, const Span &b) { return a.start < b.start; };
    if (!std::is_sorted(m_spans.begin(), m_spans.end(), isEarlier))
        std::stable_sort(m_spans.begin(), m_spans.end(), isEarlier);
    m_lastEnd.resize(m_spans.size());
    std::int64_t last = 0;
    for (std::size_t i = 0; i < m_spans.size(); ++i)
        m_lastEnd[i] = last = std::max(last, m_spans[i].end);
}

std::vector<int> ShownCaptions::rowsAt(Milliseconds time)
{
    index();
    std::vector<int> rows;
    const auto behind = std::upper_bound(m_spans.begin(), m_spans.end(), time.count(),
                                         [](std::int64_t t, const Span &s) { return t < s.start; });
    for (auto i = static_cast<std::size_t>(behind - m_spans.begin()); i > 0 && rows.size() < kMostAtOnce;
         --i) {
        if (m_lastEnd[i - 1] <= time.count())
            break;
        if (m_spans[i - 1].end > time.count())
            rows.push_back(m_spans[i - 1].row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

CaptionCue ShownCaptions::converted(const store::Cue &cue) const
{
    anycap::Cue read;
    read.text = cue.text;
    read.settings = cue.settings;
    if (m_format != SubtitleFormat::WebVtt) {
        SubtitleDocument document;
        document.format = SubtitleFormat::SubRip;
        document.cues.push_back(read);
        std::vector<SubtitleLoss> losses;
        read = convertedTo(std::move(document), SubtitleFormat::WebVtt, losses).cues.front();
        // Settings typed in the studio are WebVTT's, also in a track that came as SubRip.
        if (read.settings.empty() && cue.settings.find(':') != std::string::npos)
            read.settings = cue.settings;
    } else if (!isRaw(cue)) {
        read.text = vtt::escapeText(cue.text);
    }
    return {std::move(read.text), vtt::parseCueSettings(read.settings, m_regions)};
}

std::vector<CaptionCue> ShownCaptions::at(Milliseconds time)
{
    readTrack();
    std::vector<CaptionCue> shown;
    for (const int row : rowsAt(time))
        shown.push_back(converted(m_studio.session().cues().at(row)));
    return shown;
}

QString ShownCaptions::plainAt(Milliseconds time)
{
    QStringList lines;
    for (const CaptionCue &cue : at(time))
        lines << fromUtf8(vtt::plainText(cue.text));
    return lines.join(QLatin1Char('\n'));
}

const std::vector<SubtitleRegion> &ShownCaptions::regions()
{
    readTrack();
    return m_regions;
}

} // namespace anycap::ui
