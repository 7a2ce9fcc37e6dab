// SPDX-License-Identifier: MIT
/// @file selection.h
/// What the user is looking at: one medium, one track of it, one current cue among the selected ones. All
/// panels show the same selection; whoever changes it, the others follow.
#pragma once

#include "core/project/project_types.h"

#include <QObject>

#include <optional>
#include <vector>

namespace anycap::ui {

class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    store::MediaId media() const { return m_media; } ///< 0: none
    store::TrackId track() const { return m_track; } ///< 0: none
    store::CueId cue() const { return m_cue; } ///< 0: none
    const std::vector<store::CueId> &cues() const
    {
        return m_cues;
    } ///< in no order; has cue() if that is one
    const std::vector<store::MediaId> &mediaSet() const { return m_mediaSet; } ///< chosen in the bin

    /// Another medium; its first track follows (ProjectSession chooses it).
    void setMedia(store::MediaId media);
    void setMediaSet(std::vector<store::MediaId> media);
    void setTrack(store::TrackId track);
    /// One cue, alone selected.
    void setCue(store::CueId cue);
    void setCues(std::vector<store::CueId> cues, store::CueId current);
    void clear();

signals:
    void mediaChanged(anycap::store::MediaId media);
    void mediaSetChanged();
    void trackChanged(anycap::store::TrackId track);
    void cueChanged(anycap::store::CueId cue); ///< the current one
    void cuesChanged(); ///< the selected ones; comes after cueChanged

private:
    store::MediaId m_media;
    store::TrackId m_track;
    store::CueId m_cue;
    std::vector<store::CueId> m_cues;
    std::vector<store::MediaId> m_mediaSet;
};

} // namespace anycap::ui
