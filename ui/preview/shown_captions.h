// SPDX-License-Identifier: MIT
/// @file shown_captions.h
/// Which cues of the open track are on the picture at a time, in WebVTT's terms whatever format the track
/// came from.
#pragma once

#include "core/project/project_types.h"
#include "core/subtitle/document.h"
#include "ui/preview/caption_layout.h"

#include <QObject>

#include <cstdint>
#include <vector>

namespace anycap::ui {

class Studio;

class ShownCaptions : public QObject {
    Q_OBJECT
public:
    explicit ShownCaptions(Studio &studio, QObject *parent = nullptr);

    /// Cues with start <= time < end, in the track's order.
    std::vector<CaptionCue> at(Milliseconds time);
    /// Their words alone, a line each.
    QString plainAt(Milliseconds time);
    const std::vector<SubtitleRegion> &regions();

signals:
    void changed();

private:
    struct Span {
        std::int64_t start = 0;
        std::int64_t end = 0;
        int row = 0;
    };
    void readTrack();
    void index();
    void cuesChanged(int first, int last);
    std::vector<int> rowsAt(Milliseconds time);
    CaptionCue converted(const store::Cue &cue) const;

    Studio &m_studio;
    store::TrackId m_track;
    bool m_isTrackRead = false;
    bool m_isIndexed = false;
    SubtitleFormat m_format = SubtitleFormat::SubRip;
    std::vector<SubtitleRegion> m_regions;
    std::vector<Span> m_spans; ///< by start
    std::vector<std::int64_t> m_lastEnd; ///< the greatest end of m_spans[0..i]
};

} // namespace anycap::ui
