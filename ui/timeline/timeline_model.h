// SPDX-License-Identifier: MIT
/// @file timeline_model.h
/// What a timeline shows, ready to be asked for a stretch of time: the open track by time and lane, the other
/// tracks of the medium, what was measured of it, and how long it all is.
#pragma once

#include "core/media/shots.h"
#include "core/media/sound_segments.h"
#include "core/media/waveform.h"
#include "ui/session/media_facts.h"
#include "ui/session/studio.h"
#include "ui/timeline/cue_index.h"
#include "ui/timeline/snapping.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace anycap::ui {

/// A track that is not open: shown, not edited here.
struct OtherTrack {
    store::TrackId id;
    QString name; ///< its own, or its language
    CueIndex index;
    std::unordered_map<std::int64_t, QString> texts; ///< by cue id, without markup, one line
};

class TimelineModel : public QObject {
    Q_OBJECT
public:
    explicit TimelineModel(Studio &studio, QObject *parent = nullptr);

    Studio &studio() const { return m_studio; }
    CueList &cues() const { return m_studio.session().cues(); }
    const CueIndex &index(); ///< of the open track, as it is now
    const std::vector<OtherTrack> &others() const { return m_others; }

    store::MediaId media() const { return m_media; }
    bool hasPicture() const { return m_hasPicture; }
    bool hasContent(); ///< something with a length
    Milliseconds end(); ///< of the medium or of the last cue
    /// Absent for sounds, and where frames come at varying distances: then there is no grid of frames.
    std::optional<double> framesPerSecond() const;
    Milliseconds gap() const; ///< the preset's, in time
    Milliseconds shortestCue() const; ///< that can be made with the mouse: a frame

    std::shared_ptr<const Waveform> waveform() const { return m_studio.mediaFacts().waveform(m_media); }
    std::shared_ptr<const ShotList> shots() const { return m_studio.mediaFacts().shots(m_media); }
    std::shared_ptr<const SoundSegmentList> sound() const { return m_studio.mediaFacts().sound(m_media); }
    /// How far the measurements are that are not done; absent when all are.
    std::optional<double> measuring() const;

    /// Text of a cue on one line, without markup.
    static QString plainText(const std::string &text);

signals:
    void changed(); ///< what is painted is another
    void lanesMayHaveChanged(); ///< or the length, or which rows there are

private:
    void takeMedia();
    void requestFacts();
    void resetIndex();
    void touch(int first, int last);
    void readOthers();
    void laterReadOthers();

    Studio &m_studio;
    CueIndex m_index;
    bool m_isIndexStale = true; ///< all of it
    bool m_willTell = false; ///< of touched rows, in a moment
    std::vector<OtherTrack> m_others;
    store::MediaId m_media;
    bool m_hasPicture = false;
    bool m_hasSound = false;
    Milliseconds m_mediaEnd{0};
    QTimer m_othersTimer;
    quint64 m_othersGeneration = 0;
};

} // namespace anycap::ui
