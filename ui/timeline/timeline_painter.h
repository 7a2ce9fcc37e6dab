// SPDX-License-Identifier: MIT
/// @file timeline_painter.h
/// Paints what a timeline shows of the exposed part, and nothing else. Holds what is dear to make anew: tiles
/// of the waveform and shaped texts of the cues that were seen last.
#pragma once

#include "ui/timeline/snapping.h"
#include "ui/timeline/time_axis.h"
#include "ui/timeline/timeline_layout.h"
#include "ui/timeline/timeline_model.h"
#include "ui/timeline/waveform_tiles.h"
#include "ui/widgets/colors.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPalette>
#include <QRect>
#include <QStaticText>

#include <optional>
#include <unordered_map>
#include <vector>

class QPainter;

namespace anycap::ui {

/// What is painted besides the model.
struct TimelineScene {
    const TimeAxis *axis = nullptr;
    const TimelineLayout *layout = nullptr;
    int scrolled = 0; ///< lanes, downwards
    QRect exposed;
    QPalette palette;
    QFont font;
    double devicePixelRatio = 1;
    bool hasFocus = false;
    Milliseconds playhead{0};
    std::optional<TimeRange> range; ///< selected stretch of time
    const CueDrag *drag = nullptr;
};

class TimelinePainter {
    Q_DECLARE_TR_FUNCTIONS(anycap::ui::TimelinePainter)
public:
    explicit TimelinePainter(TimelineModel &model)
        : m_model(model)
    {
    }

    void paint(QPainter &painter, const TimelineScene &scene);
    /// Texts of cues may have changed.
    void forgetTexts() { m_texts.clear(); }

    /// How far apart pictures of the strip stand, and which ones a scene needs, from left to right.
    static std::vector<Milliseconds> pictureTimes(const TimelineScene &scene, double framesPerSecond);
    static QString snapName(SnapKind kind);

private:
    struct Text {
        int width = 0;
        int height = 0;
        QStaticText shaped;
    };
    struct Run; ///< cues too narrow to be told apart

    void paintRuler(QPainter &painter, const TimelineScene &scene);
    void paintPictures(QPainter &painter, const TimelineScene &scene);
    void paintWaveform(QPainter &painter, const TimelineScene &scene);
    void paintSounds(QPainter &painter, const TimelineScene &scene);
    void paintShots(QPainter &painter, const TimelineScene &scene);
    void paintCues(QPainter &painter, const TimelineScene &scene);
    void paintCue(QPainter &painter, const TimelineScene &scene, const QRectF &rect, store::CueId id,
                  bool isSelected);
    void paintOthers(QPainter &painter, const TimelineScene &scene);
    void paintRanges(QPainter &painter, const TimelineScene &scene);
    void paintDrag(QPainter &painter, const TimelineScene &scene);
    void paintPlayhead(QPainter &painter, const TimelineScene &scene);
    void paintHint(QPainter &painter, const TimelineScene &scene);
    void paintLabel(QPainter &painter, const TimelineScene &scene, QPointF at, const QString &text) const;
    /// Shaped for a block of this size.
    const QStaticText &textFor(std::int64_t key, const QString &text, QSize size, const TimelineScene &scene);

    TimelineModel &m_model;
    WaveformTiles m_tiles;
    std::unordered_map<std::int64_t, Text> m_texts; ///< by cue id
    std::vector<store::CueId> m_selected; ///< while painting; ascending
    DataColors m_colors;
};

} // namespace anycap::ui
