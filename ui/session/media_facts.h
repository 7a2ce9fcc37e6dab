// SPDX-License-Identifier: MIT
/// @file media_facts.h
/// What is measured of a medium in the background and kept: waveform, sound segments, shots (also on disk, by
/// content hash), and small pictures along a video. One measurement runs at a time, at low priority, in the
/// order they were asked for; all of a medium stop when another one is selected. What is asked again is not
/// measured again.
///
/// Thread: the window's.
#pragma once

#include "core/media/shots.h"
#include "core/media/sound_segments.h"
#include "core/media/waveform.h"
#include "core/project/project_types.h"
#include "ui/session/decode_turn.h"
#include "ui/session/frame_strip.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace anycap::ui {

class ProjectSession;
class Selection;

enum class MediaFact : unsigned char { Waveform, Sound, Shots };

class MediaFacts : public QObject {
    Q_OBJECT
public:
    MediaFacts(ProjectSession &session, Selection &selection, QObject *parent = nullptr);
    ~MediaFacts() override;

    /// Measures it, or reads what is kept, unless it is there, under way, or failed before. Ends in ready()
    /// or failed(), or in nothing when another medium is selected meanwhile.
    void request(store::MediaId media, MediaFact what);

    // Shared: a painter may hold one while the project is closed. Null: not measured.
    std::shared_ptr<const Waveform> waveform(store::MediaId media) const;
    std::shared_ptr<const SoundSegmentList> sound(store::MediaId media) const;
    std::shared_ptr<const ShotList> shots(store::MediaId media) const;

    /// 0 … 1 while it is measured or waits for it; absent when not asked for, ready or failed.
    std::optional<double> progress(store::MediaId media, MediaFact what) const;
    /// Why it could not be measured (no such stream, damaged); absent when nothing failed.
    std::optional<Error> failure(store::MediaId media, MediaFact what) const;

    /// Pictures of a video; see FrameStrip. Times are taken as they are: use few different ones.
    void wantFrames(store::MediaId media, const std::vector<Milliseconds> &times);
    FrameStrip &frames() { return m_frames; }

    /// Where measurements are kept: a folder in the account's cache.
    static QString cacheFolder();

signals:
    void ready(anycap::store::MediaId media, anycap::ui::MediaFact what);
    void progressed(anycap::store::MediaId media, anycap::ui::MediaFact what, double fraction);
    void failed(anycap::store::MediaId media, anycap::ui::MediaFact what);

private:
    using Key = std::pair<store::MediaId, MediaFact>;
    struct Fact {
        double fraction = 0;
        std::optional<Error> failure;
        std::shared_ptr<const Waveform> waveform;
        std::shared_ptr<const SoundSegmentList> sound;
        std::shared_ptr<const ShotList> shots;
        bool isReady() const { return waveform || sound || shots; }
        bool isPending() const { return !isReady() && !failure; }
    };
    struct Job;
    class Worker;

    void keepOnly(store::MediaId media);
    void clear();
    void forgetFailures();
    void setProgress(quint64 generation, Key key, double fraction);
    void take(quint64 generation, Key key, Fact fact);
    const Fact *find(store::MediaId media, MediaFact what) const;

    ProjectSession &m_session;
    std::map<Key, Fact> m_facts;
    std::vector<store::MediaId> m_recent; ///< media with facts, the newest last
    quint64 m_generation = 0; ///< answers from before the project was closed are dropped
    DecodeTurn m_turn;
    FrameStrip m_frames;
    std::unique_ptr<Worker> m_worker; ///< last: its thread ends first
};

} // namespace anycap::ui
