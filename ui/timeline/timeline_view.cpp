// SPDX-License-Identifier: MIT
// What part of the time is seen, painting and the keyboard; the mouse: timeline_mouse.cpp.
#include "ui/timeline/timeline_view.h"

#include "ui/timeline/inline_cue_editor.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace anycap::ui {

namespace {

constexpr int kPicturesAfterMs = 60; ///< while scrolling nothing is decoded
constexpr int kScrubAgainAfterMs = 120;
constexpr int kEdgeScrollEveryMs = 30;

} // namespace

TimelineView::TimelineView(Studio &studio, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_studio(studio)
    , m_model(studio)
    , m_painter(m_model)
{
    setObjectName(QStringLiteral("timelineView"));
    setLayoutDirection(Qt::LeftToRight); // time runs to the right in every language
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);

    m_picturesTimer.setSingleShot(true);
    m_picturesTimer.setInterval(kPicturesAfterMs);
    connect(&m_picturesTimer, &QTimer::timeout, this, &TimelineView::wantPictures);
    m_scrubTimer.setSingleShot(true);
    m_scrubTimer.setInterval(kScrubAgainAfterMs);
    connect(&m_scrubTimer, &QTimer::timeout, this, [this] {
        m_isSeekUnderWay = false;
        sendScrub();
    });
    m_edgeTimer.setInterval(kEdgeScrollEveryMs);
    connect(&m_edgeTimer, &QTimer::timeout, this,
            [this] { dragTo(m_lastAt, QGuiApplication::keyboardModifiers()); });

    connect(&m_model, &TimelineModel::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&m_model, &TimelineModel::lanesMayHaveChanged, this, [this] {
        m_painter.forgetTexts();
        relayout();
    });
    connect(&studio.session().cues(), &CueList::aboutToReset, this, &TimelineView::cancelGesture);
    connect(&studio.session().cues(), &CueList::aboutToRemove, this, &TimelineView::cancelGesture);
    connect(&studio.session(), &ProjectSession::closed, this, [this] { setRange({}); });
    connect(&studio.selection(), &Selection::mediaChanged, this, [this] {
        cancelGesture();
        setRange({});
        zoomToFit();
    });
    connect(&studio.selection(), &Selection::cueChanged, this, &TimelineView::currentChanged);
    connect(&studio.selection(), &Selection::cuesChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&studio.playback(), &Playback::positionChanged, this, [this] {
        m_isSeekUnderWay = false;
        sendScrub();
        movePlayhead();
    });
    connect(&studio.playback(), &Playback::loopChanged, viewport(), qOverload<>(&QWidget::update));
    relayout();
}

TimelineView::~TimelineView() = default;

Milliseconds TimelineView::shownPlayhead() const
{
    return m_scrubTime.value_or(m_studio.playback().position());
}

TimelineScene TimelineView::scene(const QRect &exposed)
{
    TimelineScene scene;
    scene.axis = &m_axis;
    scene.layout = &m_layout;
    scene.scrolled = verticalScrollBar()->value();
    scene.exposed = exposed;
    scene.palette = palette();
    scene.font = font();
    scene.devicePixelRatio = viewport()->devicePixelRatioF();
    scene.hasFocus = hasFocus();
    scene.playhead = shownPlayhead();
    scene.range = m_range;
    scene.drag = m_drag ? &*m_drag : nullptr;
    return scene;
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const TimelineScene painted = scene(event->rect());
    m_painter.paint(painter, painted);
    m_paintedPlayheadX = m_axis.x(painted.playhead);
    if (hasFocus() && !m_model.cues().find(m_studio.selection().cue())) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void TimelineView::relayout()
{
    TimelineNeeds needs;
    needs.hasPicture = m_model.hasPicture();
    const store::Media *media = m_studio.session().findMedia(m_model.media());
    needs.hasSound = media != nullptr && media->modality != Modality::Image
        && !m_model.studio().mediaFacts().failure(media->id, MediaFact::Waveform);
    needs.laneCount = m_model.index().laneCount();
    for (const OtherTrack &other : m_model.others())
        needs.otherLaneCounts.push_back(other.index.laneCount());
    m_layout = TimelineLayout::of(needs, viewport()->height(), fontMetrics().height());
    m_axis.setView(viewport()->width(), viewport()->devicePixelRatioF());
    m_axis.setEnd(m_model.end());
    verticalScrollBar()->setRange(0, m_layout.mostScroll());
    verticalScrollBar()->setPageStep(std::max(1, m_layout.height - m_layout.lanesTop));
    verticalScrollBar()->setSingleStep(m_layout.laneHeight);
    axisChanged();
}

void TimelineView::axisChanged()
{
    QScrollBar *bar = horizontalScrollBar();
    const QScopedValueRollback isFollowing(m_isBarFollowing, true);
    bar->setRange(0, static_cast<int>(std::ceil(m_axis.contentWidth() - m_axis.width())));
    bar->setPageStep(m_axis.width());
    bar->setSingleStep(std::max(1, m_axis.width() / 20));
    bar->setValue(qRound(m_axis.offset()));
    placeEditor();
    m_picturesTimer.start();
    viewport()->update();
}

void TimelineView::setOffset(double offset)
{
    m_axis.setOffset(offset);
    axisChanged();
}

void TimelineView::setScale(double pixelsPerMs, double anchorX)
{
    m_axis.setScale(pixelsPerMs, anchorX);
    axisChanged();
    emit scaleChanged();
}

void TimelineView::zoomBy(double factor)
{
    const double playhead = m_axis.x(shownPlayhead());
    const bool isSeen = playhead >= 0 && playhead <= m_axis.width();
    setScale(m_axis.pixelsPerMs() * factor, isSeen ? playhead : m_axis.width() / 2.0);
}

void TimelineView::zoomToFit() { setScale(0, 0); }

void TimelineView::zoomToSelection()
{
    std::optional<TimeRange> range = m_range;
    if (!range) {
        for (const store::CueId id : m_studio.selection().cues()) {
            const store::Cue *cue = m_model.cues().find(id);
            if (!cue || !cue->time)
                continue;
            range = range
                ? TimeRange{std::min(range->start, cue->time->start), std::max(range->end, cue->time->end)}
                : *cue->time;
        }
    }
    if (!range)
        return;
    m_axis.show(*range);
    axisChanged();
    emit scaleChanged();
}

void TimelineView::pageBy(int pages) { setOffset(m_axis.offset() + pages * m_axis.width() * 0.9); }

void TimelineView::show(TimeRange range)
{
    const double left = m_axis.x(range.start);
    const double right = m_axis.x(range.end);
    const double margin = std::min(m_axis.width() * 0.1, 80.0);
    if (left >= 0 && right <= m_axis.width())
        return;
    if (right - left > m_axis.width() - 2 * margin || left < 0)
        setOffset(m_axis.offset() + left - margin);
    else
        setOffset(m_axis.offset() + right - m_axis.width() + margin);
}

QRect TimelineView::cueRect(store::CueId id)
{
    const store::Cue *cue = m_model.cues().find(id);
    if (!cue || !cue->time)
        return {};
    const CueIndex &index = m_model.index();
    const std::optional<std::size_t> place = index.placeOf(id, cue->time->start);
    if (!place)
        return {};
    const IndexedCue &found = index.byStart()[*place];
    const Band band = m_layout.lane(found.lane, verticalScrollBar()->value());
    const int left = static_cast<int>(std::floor(m_axis.x(found.start)));
    const int right = static_cast<int>(std::ceil(m_axis.x(found.end)));
    return {left, band.top, std::max(1, right - left), band.height};
}

store::CueId TimelineView::cueAt(QPoint position)
{
    if (position.y() < m_layout.lanesTop)
        return {};
    store::CueId best;
    const int scrolled = verticalScrollBar()->value();
    // Two pixels around: the shortest cues can be hit, too.
    const TimeRange near{m_axis.time(position.x() - 2), m_axis.time(position.x() + 2) + Milliseconds(1)};
    m_model.index().visit(near, [&](const IndexedCue &cue) {
        const Band band = m_layout.lane(cue.lane, scrolled);
        const bool isUnder = m_axis.x(cue.start) <= position.x() && m_axis.x(cue.end) > position.x();
        if (position.y() >= band.top && position.y() < band.bottom() && (isUnder || !best))
            best = cue.id;
    });
    return best;
}

void TimelineView::stepCue(int step, bool isExtending)
{
    const std::vector<IndexedCue> &cues = m_model.index().byStart();
    if (cues.empty())
        return;
    const store::Cue *current = m_model.cues().find(m_studio.selection().cue());
    std::ptrdiff_t place = 0;
    if (current && current->time) {
        const auto at = m_model.index().placeOf(current->id, current->time->start);
        place = static_cast<std::ptrdiff_t>(at.value_or(0)) + step;
    } else {
        // From the playhead: the next one behind it or the last one before.
        place = static_cast<std::ptrdiff_t>(m_model.index().firstFrom(shownPlayhead()));
        place += step > 0 ? 0 : -1;
    }
    place = std::clamp<std::ptrdiff_t>(place, 0, static_cast<std::ptrdiff_t>(cues.size()) - 1);
    const store::CueId id = cues[static_cast<std::size_t>(place)].id;
    if (isExtending)
        selectUpTo(id);
    else
        m_studio.selection().setCue(id);
}

void TimelineView::editText(store::CueId id)
{
    const store::Cue *cue = m_model.cues().find(id);
    if (!cue || !cue->time || m_studio.session().isReadOnly())
        return;
    cancelGesture();
    show(*cue->time);
    delete m_editor.data();
    m_editor = new InlineCueEditor(m_studio, id, viewport());
    connect(m_editor, &InlineCueEditor::finished, this, [this](bool isByKey) {
        if (isByKey)
            setFocus(Qt::OtherFocusReason);
    });
    placeEditor();
    m_editor->show();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void TimelineView::placeEditor()
{
    if (!m_editor)
        return;
    QRect rect = cueRect(m_editor->cue());
    const int least = fontMetrics().averageCharWidth() * 32;
    rect.setLeft(std::max(rect.left(), 0));
    rect.setWidth(std::clamp(rect.width(), std::min(least, m_axis.width()), m_axis.width()));
    rect.setHeight(std::max(rect.height(), fontMetrics().lineSpacing() * 3));
    rect.moveLeft(std::clamp(rect.left(), 0, std::max(0, m_axis.width() - rect.width())));
    rect.moveTop(std::clamp(rect.top(), 0, std::max(0, viewport()->height() - rect.height())));
    m_editor->setGeometry(rect);
}

void TimelineView::setRange(std::optional<TimeRange> range)
{
    if (m_range == range)
        return;
    m_range = range;
    viewport()->update();
    emit rangeChanged();
}

void TimelineView::setFollowing(bool isOn)
{
    m_isFollowing = isOn;
    if (isOn)
        movePlayhead();
}

void TimelineView::movePlayhead()
{
    const double x = m_axis.x(shownPlayhead());
    const int reach = m_layout.ruler.height;
    for (const double at : {m_paintedPlayheadX, x})
        viewport()->update(QRect(qRound(at) - reach, 0, 2 * reach, m_layout.height));
    if (!m_isFollowing || m_gesture != Gesture::None || isEditing())
        return;
    const double width = m_axis.width();
    if (x < 0 || x > width * (m_studio.playback().isPlaying() ? 0.96 : 1.0))
        setOffset(m_axis.offset() + x - width * 0.1);
}

void TimelineView::currentChanged()
{
    const store::Cue *cue = m_model.cues().find(m_studio.selection().cue());
    if (cue && cue->time && m_gesture == Gesture::None) {
        show(*cue->time);
        const QRect rect = cueRect(cue->id);
        const int scrolled = verticalScrollBar()->value();
        if (rect.top() < m_layout.lanesTop)
            verticalScrollBar()->setValue(scrolled + rect.top() - m_layout.lanesTop);
        else if (rect.bottom() > m_layout.height)
            verticalScrollBar()->setValue(scrolled + rect.bottom() - m_layout.height);
    }
    viewport()->update();
    announceFocus();
}

void TimelineView::announceFocus()
{
    const std::optional<int> row = m_model.cues().rowOf(m_studio.selection().cue());
    if (!hasFocus() || !row || !QAccessible::isActive())
        return;
    for (const QAccessible::Event type : {QAccessible::Focus, QAccessible::Selection}) {
        QAccessibleEvent event(this, type);
        event.setChild(*row);
        QAccessible::updateAccessibility(&event);
    }
}

void TimelineView::wantPictures()
{
    if (!m_model.hasPicture() || m_layout.pictures.height == 0 || !isVisible())
        return;
    m_studio.mediaFacts().wantFrames(
        m_model.media(),
        TimelinePainter::pictureTimes(scene(viewport()->rect()), m_model.framesPerSecond().value_or(25)));
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && showTip(static_cast<QHelpEvent *>(event)))
        return true;
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setScale(m_axis.pixelsPerMs() * (1 + gesture->value()), gesture->position().x());
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_painter.forgetTexts();
        relayout();
    }
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    if (m_isBarFollowing || (dx == 0 && dy == 0))
        return;
    if (dx != 0)
        m_axis.setOffset(horizontalScrollBar()->value());
    placeEditor();
    m_picturesTimer.start();
    viewport()->update();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_gesture != Gesture::None || m_range)) {
        if (m_gesture != Gesture::None)
            cancelGesture();
        else
            setRange({});
        return;
    }
    event->ignore(); // arrows are commands, not scrolling
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    announceFocus();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace anycap::ui
