// SPDX-License-Identifier: MIT
// What the mouse does in a timeline.
#include "core/quality/cue_timing.h"
#include "ui/session/cue_edits.h"
#include "ui/session/text.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace anycap::ui {

namespace {

constexpr double kReachPx = 9; ///< of what draws an edge
constexpr double kZoomPerNotch = 1.25;

/// Half the width of the zone that takes an edge.
int edgeZone(const QWidget &widget) { return std::max(4, widget.fontMetrics().height() / 3); }

} // namespace

TimelineView::Hit TimelineView::hitTest(QPoint position)
{
    Hit hit;
    hit.cue = cueAt(position);
    if (!hit.cue)
        return hit;
    const QRect rect = cueRect(hit.cue);
    const int zone = std::min(edgeZone(*this), rect.width() / 4); // the middle can always be taken
    if (position.x() < rect.left() + zone)
        hit.part = DragPart::Start;
    else if (position.x() > rect.right() - zone)
        hit.part = DragPart::End;
    return hit;
}

void TimelineView::updateCursor(QPoint position)
{
    const Hit hit = hitTest(position);
    const bool isEdge = hit.cue && hit.part != DragPart::Body;
    viewport()->setCursor(isEdge ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (!m_model.hasContent() || m_gesture != Gesture::None)
        return;
    m_pressedAt = m_lastAt = position;
    m_pressedTime = m_axis.time(position.x());
    m_pressedModifiers = event->modifiers();
    if (event->button() == Qt::MiddleButton) {
        m_gesture = Gesture::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (position.y() < m_layout.ruler.bottom()) {
        m_gesture = Gesture::Scrub;
        scrubTo(m_pressedTime);
        return;
    }
    m_pressedHit = hitTest(position);
    if (m_pressedHit.cue) {
        m_gesture = Gesture::OnCue;
        pressCue(m_pressedHit, event->modifiers());
    } else {
        m_gesture = Gesture::OnSpace;
    }
}

void TimelineView::pressCue(const Hit &hit, Qt::KeyboardModifiers modifiers)
{
    Selection &selection = m_studio.selection();
    std::vector<store::CueId> cues = selection.cues();
    const auto found = std::find(cues.begin(), cues.end(), hit.cue);
    if (modifiers.testFlag(Qt::ControlModifier)) {
        if (found != cues.end())
            cues.erase(found);
        else
            cues.push_back(hit.cue);
        const store::CueId current = cues.empty() ? store::CueId{} : cues.back();
        selection.setCues(std::move(cues), current);
    } else if (modifiers.testFlag(Qt::ShiftModifier)) {
        selectUpTo(hit.cue);
    } else if (found != cues.end()) {
        selection.setCues(std::move(cues), hit.cue); // all of them may be moved
    } else {
        selection.setCue(hit.cue);
    }
}

void TimelineView::selectUpTo(store::CueId id)
{
    const store::Cue *to = m_model.cues().find(id);
    const store::Cue *from = m_model.cues().find(m_studio.selection().cue());
    if (!to || !to->time || !from || !from->time)
        return m_studio.selection().setCue(id);
    const CueIndex &index = m_model.index();
    const std::size_t a = index.placeOf(from->id, from->time->start).value_or(0);
    const std::size_t b = index.placeOf(id, to->time->start).value_or(a);
    std::vector<store::CueId> cues = m_studio.selection().cues();
    for (std::size_t i = std::min(a, b); i <= std::max(a, b); ++i)
        cues.push_back(index.byStart()[i].id);
    std::sort(cues.begin(), cues.end());
    cues.erase(std::unique(cues.begin(), cues.end()), cues.end());
    m_studio.selection().setCues(std::move(cues), id);
}

void TimelineView::beginCueDrag()
{
    if (m_studio.session().isReadOnly() || m_studio.session().isBusy())
        return;
    std::vector<store::CueId> ids{m_pressedHit.cue};
    if (m_pressedHit.part == DragPart::Body)
        ids = cue_edits::selectedCues(m_studio);
    CueDrag drag;
    drag.part = m_pressedHit.part;
    const CueIndex &index = m_model.index();
    std::sort(ids.begin(), ids.end());
    for (const store::CueId id : ids) {
        const store::Cue *cue = m_model.cues().find(id);
        if (!cue || !cue->time)
            continue;
        const auto place = index.placeOf(id, cue->time->start);
        if (id == m_pressedHit.cue)
            drag.grabbed = drag.cues.size();
        drag.cues.push_back({id, *cue->time, *cue->time, place ? index.byStart()[*place].lane : 0});
    }
    const bool hasGrabbed = std::any_of(drag.cues.begin(), drag.cues.end(),
                                        [this](const DraggedCue &c) { return c.id == m_pressedHit.cue; });
    if (!hasGrabbed)
        return;
    m_drag = std::move(drag);
    m_gesture = Gesture::MoveCue;
}

std::optional<Snap> TimelineView::snap(Milliseconds time, CueEdge edge, Qt::KeyboardModifiers modifiers)
{
    if (!m_isSnapping || modifiers.testFlag(Qt::AltModifier))
        return std::nullopt;
    SnapSources sources;
    std::vector<store::CueId> dragged;
    if (m_drag) {
        for (const DraggedCue &cue : m_drag->cues)
            dragged.push_back(cue.id);
    }
    const auto shots = m_model.shots();
    const auto sound = m_model.sound();
    sources.cues = &m_model.index();
    sources.exceptCues = &dragged;
    sources.shots = shots ? &shots->boundaries : nullptr;
    sources.sound = sound ? &sound->segments : nullptr;
    sources.playhead = m_studio.playback().position();
    sources.loop = m_studio.playback().loop();
    sources.framesPerSecond = m_model.framesPerSecond();
    sources.gap = m_model.gap();
    sources.reach = Milliseconds(std::llround(kReachPx / m_axis.pixelsPerMs()));
    return snapEdge(time, edge, sources);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    if (m_gesture == Gesture::None) {
        updateCursor(position);
        return;
    }
    dragTo(position, event->modifiers());
}

void TimelineView::dragTo(QPoint position, Qt::KeyboardModifiers modifiers)
{
    const QPoint last = std::exchange(m_lastAt, position);
    const bool isFar = (position - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_gesture == Gesture::Pan) {
        setOffset(m_axis.offset() - (position.x() - last.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - (position.y() - last.y()));
        return;
    }
    if (m_gesture == Gesture::OnCue && isFar)
        beginCueDrag();
    else if (m_gesture == Gesture::OnSpace && isFar)
        m_gesture = Gesture::SelectRange;
    scrollWhileDragging(position);
    const Milliseconds time = m_axis.time(position.x());
    if (m_gesture == Gesture::Scrub)
        scrubTo(time);
    else if (m_gesture == Gesture::MoveCue)
        moveCues(modifiers);
    else if (m_gesture == Gesture::SelectRange)
        selectRangeTo(time, modifiers);
}

void TimelineView::moveCues(Qt::KeyboardModifiers modifiers)
{
    m_drag->moveBy(m_axis.time(m_lastAt.x()) - m_pressedTime, m_model.shortestCue(),
                   [&](Milliseconds time, CueEdge edge) { return snap(time, edge, modifiers); });
    viewport()->update();
}

void TimelineView::selectRangeTo(Milliseconds time, Qt::KeyboardModifiers modifiers)
{
    const auto drawn = [&](Milliseconds t, CueEdge edge) {
        const std::optional<Snap> hit = snap(t, edge, modifiers);
        return std::clamp(hit ? hit->time : t, Milliseconds(0), m_axis.end());
    };
    const TimeRange range{drawn(std::min(time, m_pressedTime), CueEdge::Start),
                          drawn(std::max(time, m_pressedTime), CueEdge::End)};
    setRange(range.end > range.start ? std::optional(range) : std::nullopt);
}

void TimelineView::scrollWhileDragging(QPoint position)
{
    const int over = position.x() < 0 ? position.x() : std::max(0, position.x() - viewport()->width());
    if (over == 0 || m_gesture == Gesture::OnCue || m_gesture == Gesture::OnSpace) {
        m_edgeTimer.stop();
        return;
    }
    setOffset(m_axis.offset() + std::clamp(over, -60, 60) / 2.0);
    if (!m_edgeTimer.isActive())
        m_edgeTimer.start();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_gesture == Gesture::Pan ? event->button() != Qt::MiddleButton : event->button() != Qt::LeftButton)
        return;
    m_edgeTimer.stop();
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    switch (gesture) {
    case Gesture::Scrub:
        scrubTo(m_axis.time(event->position().x()));
        m_isSeekUnderWay = false; // the last place is always asked for
        sendScrub();
        m_scrubTime.reset();
        movePlayhead();
        break;
    case Gesture::MoveCue:
        endCueDrag();
        break;
    case Gesture::OnCue:
        if (m_pressedModifiers == Qt::NoModifier) {
            m_studio.selection().setCue(m_pressedHit.cue);
            m_studio.playback().seek(m_pressedTime);
        }
        break;
    case Gesture::OnSpace:
        setRange({});
        m_studio.playback().seek(m_pressedTime);
        break;
    case Gesture::SelectRange:
    case Gesture::Pan:
    case Gesture::None:
        break;
    }
    updateCursor(event->position().toPoint());
}

void TimelineView::endCueDrag()
{
    const CueDrag drag = *std::exchange(m_drag, std::nullopt);
    viewport()->update();
    std::vector<cue_edits::CueTime> times;
    for (const DraggedCue &cue : drag.cues)
        times.push_back({cue.id, cue.now});
    cue_edits::setTimes(m_studio, drag.part == DragPart::Body ? "move" : "resize", times);
}

void TimelineView::cancelGesture()
{
    if (m_gesture == Gesture::SelectRange)
        setRange({});
    m_gesture = Gesture::None;
    m_drag.reset();
    m_edgeTimer.stop();
    m_scrubTime.reset();
    m_scrubWaiting.reset();
    viewport()->setCursor(Qt::ArrowCursor);
    viewport()->update();
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const store::CueId id
        = event->button() == Qt::LeftButton ? cueAt(event->position().toPoint()) : store::CueId{};
    if (id)
        editText(id);
    else
        mousePressEvent(event);
}

void TimelineView::scrubTo(Milliseconds time)
{
    Milliseconds wanted = std::clamp(time, Milliseconds(0), m_axis.end());
    if (const std::optional<double> rate = m_model.framesPerSecond()) {
        // The frame that is shown then, not the nearest beginning of one.
        std::int64_t frame = nearestFrame(wanted, *rate);
        if (frameTime(frame, *rate) > wanted)
            --frame;
        wanted = frameTime(std::max<std::int64_t>(0, frame), *rate);
    }
    if (m_scrubTime == wanted)
        return;
    m_scrubTime = wanted;
    m_scrubWaiting = wanted;
    sendScrub();
    movePlayhead();
}

void TimelineView::sendScrub()
{
    if (!m_scrubWaiting || m_isSeekUnderWay)
        return;
    // The player says where it is when it got there; until then the next place waits.
    m_isSeekUnderWay = true;
    m_scrubTimer.start();
    m_studio.playback().seek(*std::exchange(m_scrubWaiting, std::nullopt));
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const int delta = angle.y() != 0 ? angle.y() : angle.x();
        setScale(m_axis.pixelsPerMs() * std::pow(kZoomPerNotch, delta / 120.0), event->position().x());
        event->accept();
        return;
    }
    // A mouse gives steps, a trackpad pixels.
    QPointF move = event->pixelDelta();
    if (move.isNull())
        move = QPointF(angle) / 120.0 * (m_axis.width() / 10.0);
    const bool isOverLanes = event->position().y() >= m_layout.lanesTop && m_layout.mostScroll() > 0;
    if (event->modifiers().testFlag(Qt::ShiftModifier) || !isOverLanes) {
        setOffset(m_axis.offset() - move.x() - move.y());
    } else {
        setOffset(m_axis.offset() - move.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - qRound(move.y()));
    }
    if (m_gesture != Gesture::None)
        dragTo(m_lastAt, event->modifiers());
    event->accept();
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->pos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const store::CueId id = cueAt(position);
        const std::vector<store::CueId> &cues = m_studio.selection().cues();
        if (id && std::find(cues.begin(), cues.end(), id) == cues.end())
            m_studio.selection().setCue(id);
    } else {
        const QRect rect = cueRect(m_studio.selection().cue());
        position = rect.isEmpty() ? viewport()->rect().center() : rect.center();
    }
    emit contextMenuWanted(viewport()->mapToGlobal(position));
}

bool TimelineView::showTip(QHelpEvent *event)
{
    const store::CueId id = cueAt(event->pos());
    const std::optional<int> row = m_model.cues().rowOf(id);
    if (!row) {
        QToolTip::hideText();
        return false;
    }
    const store::Cue &cue = m_model.cues().at(*row);
    QStringList lines{
        tr("%1 to %2", "start, end").arg(clockText(cue.time->start, 3), clockText(cue.time->end, 3)),
        TimelineModel::plainText(cue.text)};
    for (const QualityProblem &problem : m_studio.quality().problemsAt(*row))
        lines.append(CueQuality::problemText(problem));
    lines.removeAll(QString());
    QToolTip::showText(event->globalPos(), lines.join(QLatin1Char('\n')), viewport(), cueRect(id));
    return true;
}

} // namespace anycap::ui
