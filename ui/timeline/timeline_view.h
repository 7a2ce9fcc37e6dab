// SPDX-License-Identifier: MIT
/// @file timeline_view.h
/// The painted timeline: what part of the time is seen, and what the mouse does in it. Commands for keys and
/// menus are the panel's (timeline_actions.h); what is drawn, the painter's.
#pragma once

#include "ui/timeline/timeline_painter.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <optional>

class QHelpEvent;

namespace anycap::ui {

class InlineCueEditor;

class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(Studio &studio, QWidget *parent = nullptr);
    ~TimelineView() override;

    TimelineModel &model() { return m_model; }
    Studio &studio() const { return m_studio; }
    const TimeAxis &axis() const { return m_axis; }
    const TimelineLayout &bands() const { return m_layout; }

    void zoomBy(double factor); ///< around the playhead if it is seen, else the middle
    void zoomToFit();
    void zoomToSelection(); ///< the selected stretch of time, else the selected cues
    void pageBy(int pages);
    void show(TimeRange range); ///< scrolls as little as needed, without zooming
    /// Of the lanes and the viewport; empty when the cue has no time.
    QRect cueRect(store::CueId id);
    store::CueId cueAt(QPoint position);

    /// The cue before or after the current one in time.
    void stepCue(int step, bool isExtending);
    void editText(store::CueId id);
    bool isEditing() const { return !m_editor.isNull(); }

    std::optional<TimeRange> range() const { return m_range; }
    void setRange(std::optional<TimeRange> range);
    bool isSnapping() const { return m_isSnapping; }
    void setSnapping(bool isOn) { m_isSnapping = isOn; }
    void setFollowing(bool isOn);
    bool isDragging() const { return m_drag.has_value(); }
    /// The playhead, or where it is being dragged to.
    Milliseconds shownPlayhead() const;

signals:
    void contextMenuWanted(const QPoint &globalPosition);
    void scaleChanged();
    void rangeChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Gesture : unsigned char { None, Scrub, OnCue, MoveCue, OnSpace, SelectRange, Pan };
    struct Hit {
        store::CueId cue; ///< 0: none
        DragPart part = DragPart::Body;
    };

    // timeline_view.cpp
    TimelineScene scene(const QRect &exposed);
    void relayout();
    void setOffset(double offset);
    void setScale(double pixelsPerMs, double anchorX);
    void axisChanged();
    void placeEditor();
    void wantPictures();
    void movePlayhead();
    void currentChanged();
    void announceFocus();

    // timeline_mouse.cpp
    Hit hitTest(QPoint position);
    void updateCursor(QPoint position);
    void pressCue(const Hit &hit, Qt::KeyboardModifiers modifiers);
    void beginCueDrag();
    void dragTo(QPoint position, Qt::KeyboardModifiers modifiers);
    void moveCues(Qt::KeyboardModifiers modifiers);
    void selectRangeTo(Milliseconds time, Qt::KeyboardModifiers modifiers);
    void scrollWhileDragging(QPoint position);
    void endCueDrag();
    void cancelGesture();
    std::optional<Snap> snap(Milliseconds time, CueEdge edge, Qt::KeyboardModifiers modifiers);
    void scrubTo(Milliseconds time);
    void sendScrub();
    void selectUpTo(store::CueId id);
    bool showTip(QHelpEvent *event);

    Studio &m_studio;
    TimelineModel m_model;
    TimelinePainter m_painter;
    TimeAxis m_axis;
    TimelineLayout m_layout;
    QTimer m_picturesTimer;
    std::optional<TimeRange> m_range;
    bool m_isSnapping = true;
    bool m_isFollowing = true;
    QPointer<InlineCueEditor> m_editor;
    double m_paintedPlayheadX = 0;
    bool m_isBarFollowing = false; ///< the scroll bar takes the axis' place, not the other way

    Gesture m_gesture = Gesture::None;
    QPoint m_pressedAt; ///< viewport
    QPoint m_lastAt;
    Milliseconds m_pressedTime{0};
    Qt::KeyboardModifiers m_pressedModifiers;
    Hit m_pressedHit;
    std::optional<CueDrag> m_drag;
    QTimer m_edgeTimer; ///< goes on scrolling while the pointer is outside
    std::optional<Milliseconds> m_scrubTime; ///< while the playhead is dragged
    std::optional<Milliseconds> m_scrubWaiting; ///< to be asked of the player next
    bool m_isSeekUnderWay = false;
    QTimer m_scrubTimer; ///< asks again when the player does not answer
};

} // namespace anycap::ui
