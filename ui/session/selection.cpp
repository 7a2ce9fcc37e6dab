// SPDX-License-Identifier: MIT
#include "ui/session/selection.h"

#include <utility>

namespace anycap::ui {

void Selection::setMedia(store::MediaId media)
{
    if (media == m_media)
        return;
    m_media = media;
    emit mediaChanged(media);
}

void Selection::setMediaSet(std::vector<store::MediaId> media)
{
    if (media == m_mediaSet)
        return;
    m_mediaSet = std::move(media);
    emit mediaSetChanged();
}

void Selection::setTrack(store::TrackId track)
{
    if (track == m_track)
        return;
    setCue({});
    m_track = track;
    emit trackChanged(track);
}

void Selection::setCue(store::CueId cue)
{
    setCues(cue ? std::vector{cue} : std::vector<store::CueId>{}, cue);
}

void Selection::setCues(std::vector<store::CueId> cues, store::CueId current)
{
    const bool isOther = current != m_cue;
    const bool areOthers = cues != m_cues;
    m_cue = current;
    m_cues = std::move(cues);
    if (isOther)
        emit cueChanged(current);
    if (areOthers)
        emit cuesChanged();
}

void Selection::clear()
{
    setCue({});
    setTrack({});
    setMediaSet({});
    setMedia({});
}

} // namespace anycap::ui
