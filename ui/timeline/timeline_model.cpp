// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_model.h"

#include "core/base/text_count.h"
#include "core/quality/cue_timing.h"
#include "ui/session/background.h"
#include "ui/session/quality_preset.h"
#include "ui/session/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace anycap::ui {

namespace {

constexpr Milliseconds kShortestWithoutFrames{40};
constexpr int kReadOthersAfterMs = 250;

OtherTrack otherTrack(const store::Track &track, const std::vector<store::Cue> &cues)
{
    OtherTrack other{track.id, fromUtf8(track.name.empty() ? track.language : track.name), {}, {}};
    std::vector<IndexedCue> indexed;
    for (const store::Cue &cue : cues) {
        if (!cue.time)
            continue;
        indexed.push_back({cue.time->start, cue.time->end, cue.id, 0});
        other.texts.emplace(cue.id.value, TimelineModel::plainText(cue.text));
    }
    other.index.reset(std::move(indexed));
    return other;
}

} // namespace

TimelineModel::TimelineModel(Studio &studio, QObject *parent)
    : QObject(parent)
    , m_studio(studio)
{
    m_othersTimer.setSingleShot(true);
    m_othersTimer.setInterval(kReadOthersAfterMs);
    connect(&m_othersTimer, &QTimer::timeout, this, &TimelineModel::readOthers);

    ProjectSession &session = studio.session();
    CueList &list = session.cues();
    connect(&list, &CueList::wasReset, this, &TimelineModel::resetIndex);
    connect(&list, &CueList::changed, this, &TimelineModel::touch);
    connect(&list, &CueList::inserted, this, &TimelineModel::touch);
    connect(&list, &CueList::aboutToRemove, this, &TimelineModel::touch);

    connect(&session, &ProjectSession::mediaChanged, this, &TimelineModel::takeMedia);
    connect(&session, &ProjectSession::opened, this, &TimelineModel::takeMedia);
    connect(&session, &ProjectSession::closed, this, &TimelineModel::takeMedia);
    connect(&session, &ProjectSession::tracksChanged, this, &TimelineModel::laterReadOthers);
    connect(&session, &ProjectSession::cuesChanged, this, [this](const std::vector<store::CueId> &ids) {
        const bool areAllHere = !ids.empty() && std::all_of(ids.begin(), ids.end(), [this](store::CueId id) {
            return cues().find(id) != nullptr;
        });
        if (!areAllHere)
            laterReadOthers();
    });
    connect(&studio.selection(), &Selection::mediaChanged, this, &TimelineModel::takeMedia);
    connect(&studio.selection(), &Selection::trackChanged, this, &TimelineModel::laterReadOthers);
    connect(&studio.playback(), &Playback::durationChanged, this, &TimelineModel::lanesMayHaveChanged);

    MediaFacts &facts = studio.mediaFacts();
    const auto factChanged = [this](store::MediaId media) {
        if (media == m_media)
            emit changed();
    };
    connect(&facts, &MediaFacts::ready, this, factChanged);
    connect(&facts, &MediaFacts::failed, this, factChanged);
    connect(&facts, &MediaFacts::progressed, this, factChanged);
    connect(&facts.frames(), &FrameStrip::arrived, this, factChanged);
    connect(&studio.quality(), &CueQuality::changed, this, &TimelineModel::changed);
    connect(&studio.quality(), &CueQuality::wasReset, this, &TimelineModel::changed);
    takeMedia();
}

void TimelineModel::takeMedia()
{
    const store::MediaId selected = m_studio.selection().media();
    const store::Media *found
        = m_studio.session().isOpen() ? m_studio.session().findMedia(selected) : nullptr;
    m_media = found ? selected : store::MediaId{};
    m_hasPicture = found && found->modality == Modality::Video;
    m_hasSound = found && found->modality != Modality::Image;
    m_mediaEnd = found ? found->duration.value_or(Milliseconds(0)) : Milliseconds(0);
    requestFacts();
    laterReadOthers();
    emit lanesMayHaveChanged();
}

void TimelineModel::requestFacts()
{
    MediaFacts &facts = m_studio.mediaFacts();
    if (m_hasSound) {
        facts.request(m_media, MediaFact::Waveform);
        facts.request(m_media, MediaFact::Sound);
    }
    if (m_hasPicture)
        facts.request(m_media, MediaFact::Shots);
}

void TimelineModel::resetIndex()
{
    m_isIndexStale = true;
    emit lanesMayHaveChanged();
}

void TimelineModel::touch(int first, int last)
{
    if (!m_isIndexStale) {
        for (int row = first; row <= last; ++row)
            m_index.touch(cues().at(row).id);
    }
    // A row that goes is still there when it is told: the index is asked later.
    if (std::exchange(m_willTell, true))
        return;
    const auto tell = [this] {
        m_willTell = false;
        emit lanesMayHaveChanged();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

const CueIndex &TimelineModel::index()
{
    const CueList &list = cues();
    if (m_isIndexStale) {
        std::vector<IndexedCue> indexed;
        indexed.reserve(static_cast<std::size_t>(list.size()));
        for (int row = 0; row < list.size(); ++row) {
            const store::Cue &cue = list.at(row);
            if (cue.time)
                indexed.push_back({cue.time->start, cue.time->end, cue.id, 0});
        }
        m_index.reset(std::move(indexed));
        m_isIndexStale = false;
    } else if (m_index.needsSync()) {
        m_index.sync([&list](store::CueId id) {
            const store::Cue *cue = list.find(id);
            return cue ? cue->time : std::nullopt;
        });
    }
    return m_index;
}

bool TimelineModel::hasContent() { return end().count() > 0; }

Milliseconds TimelineModel::end()
{
    Milliseconds last = std::max(m_mediaEnd, index().end());
    if (m_media && m_mediaEnd.count() == 0) // not known from the headers; the player knows better
        last = std::max(last, m_studio.playback().duration());
    for (const OtherTrack &other : m_others)
        last = std::max(last, other.index.end());
    return last;
}

std::optional<double> TimelineModel::framesPerSecond() const
{
    const std::optional<double> rate = m_studio.playback().framesPerSecond();
    const auto list = shots();
    const bool isUneven = list && list->isVariableFrameRate;
    return m_hasPicture && rate && *rate > 0 && !isUneven ? rate : std::nullopt;
}

Milliseconds TimelineModel::gap() const
{
    return smallestGap(m_studio.quality().preset(), usualFramesPerSecond(m_studio.playback()));
}

Milliseconds TimelineModel::shortestCue() const
{
    const std::optional<double> rate = framesPerSecond();
    return rate ? frameTime(1, *rate) : kShortestWithoutFrames;
}

std::optional<double> TimelineModel::measuring() const
{
    double sum = 0;
    int count = 0;
    for (const MediaFact what : {MediaFact::Waveform, MediaFact::Sound, MediaFact::Shots}) {
        if (const auto fraction = m_studio.mediaFacts().progress(m_media, what)) {
            sum += *fraction;
            ++count;
        }
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

QString TimelineModel::plainText(const std::string &text)
{
    return fromUtf8(withoutMarkup(text)).simplified();
}

void TimelineModel::laterReadOthers() { m_othersTimer.start(); }

void TimelineModel::readOthers()
{
    const quint64 generation = ++m_othersGeneration;
    std::vector<store::Track> tracks;
    if (m_media && m_studio.session().isOpen()) {
        for (store::Track &track : m_studio.session().tracksOf(m_media)) {
            if (track.id != m_studio.selection().track())
                tracks.push_back(std::move(track));
        }
    }
    const auto take = [this, generation](std::vector<OtherTrack> others) {
        if (generation != m_othersGeneration)
            return;
        m_others = std::move(others);
        emit lanesMayHaveChanged();
    };
    if (tracks.empty()) {
        if (!m_others.empty())
            take({});
        return;
    }
    auto connection = m_studio.session().connectAgain();
    if (!connection) {
        m_studio.notices().error(connection.error());
        return;
    }
    // Shared: what a thread runs must be copyable here.
    const auto project = std::make_shared<store::Project>(*std::move(connection));
    runInBackground(
        this,
        [project, tracks = std::move(tracks)] {
            std::vector<OtherTrack> others;
            for (const store::Track &track : tracks) {
                if (const auto cues = project->cues(track.id))
                    others.push_back(otherTrack(track, *cues));
            }
            return others;
        },
        take);
}

} // namespace anycap::ui
