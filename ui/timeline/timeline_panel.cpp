// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_panel.h"

#include "ui/timeline/timeline_accessible.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSlider>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace anycap::ui {

namespace {

constexpr int kZoomSteps = 400; ///< of the slider, from all of the medium to single frames

} // namespace

TimelinePanel::TimelinePanel(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_view(new TimelineView(studio, this))
    , m_zoom(new QSlider(Qt::Horizontal, this))
    , m_zoomLabel(new QLabel(this))
{
    setObjectName(QStringLiteral("timelinePanel"));
    QAccessible::installFactory(timelineAccessibleFactory);
    addActions();

    auto *tools = new QHBoxLayout;
    const int margin = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing);
    tools->setContentsMargins(margin, 2, margin, 2);
    for (const char *id : {"timeline.snap", "timeline.follow"}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(studio.actions().action(QLatin1String(id)));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        tools->addWidget(button);
    }
    tools->addStretch();
    auto *fit = new QToolButton(this);
    fit->setDefaultAction(studio.actions().action(QStringLiteral("timeline.zoomFit")));
    fit->setAutoRaise(true);
    fit->setFocusPolicy(Qt::TabFocus);
    tools->addWidget(fit);
    tools->addWidget(m_zoomLabel);
    m_zoom->setObjectName(QStringLiteral("timelineZoom"));
    m_zoom->setRange(0, kZoomSteps);
    m_zoom->setSingleStep(kZoomSteps / 40);
    m_zoom->setPageStep(kZoomSteps / 10);
    m_zoom->setMinimumWidth(fontMetrics().averageCharWidth() * 6);
    m_zoom->setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    m_zoomLabel->setBuddy(m_zoom);
    tools->addWidget(m_zoom);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addLayout(tools);
    setFocusProxy(m_view);
    setMinimumHeight(fontMetrics().height() * 9);

    m_view->installEventFilter(this);
    connect(m_view, &TimelineView::contextMenuWanted, this, &TimelinePanel::showMenu);
    connect(m_view, &TimelineView::scaleChanged, this, &TimelinePanel::showScale);
    connect(&m_view->model(), &TimelineModel::lanesMayHaveChanged, this, &TimelinePanel::showScale);
    connect(m_zoom, &QSlider::valueChanged, this, [this](int value) {
        const TimeAxis &axis = m_view->axis();
        const double wanted = axis.leastPixelsPerMs()
            * std::pow(TimeAxis::kMostPixelsPerMs / axis.leastPixelsPerMs(), double(value) / kZoomSteps);
        m_view->zoomBy(wanted / axis.pixelsPerMs());
    });
    retranslate();
    showScale();
}

TimelinePanel::~TimelinePanel() = default;

void TimelinePanel::showScale()
{
    const TimeAxis &axis = m_view->axis();
    const double span = std::log(TimeAxis::kMostPixelsPerMs / axis.leastPixelsPerMs());
    const double at = std::log(axis.pixelsPerMs() / axis.leastPixelsPerMs());
    const QSignalBlocker blocker(m_zoom);
    m_zoom->setEnabled(span > 0.01 && m_view->model().hasContent());
    m_zoom->setValue(span > 0.01 ? static_cast<int>(std::lround(at / span * kZoomSteps)) : 0);
}

void TimelinePanel::retranslate()
{
    m_zoomLabel->setText(tr("&Zoom:"));
    m_zoom->setAccessibleName(tr("Zoom of the timeline"));
    m_view->setAccessibleName(tr("Timeline"));
    m_view->setAccessibleDescription(
        tr("Cues in time. Left and right arrow keys go to the cue before and after."));
    m_view->viewport()->update();
}

void TimelinePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool TimelinePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view || m_view->isEditing())
        return QWidget::eventFilter(watched, event);
    // While the timeline has the focus its own keys come before those of the whole window.
    if (event->type() == QEvent::ShortcutOverride && matching(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        if (QAction *action = matching(*static_cast<QKeyEvent *>(event))) {
            action->trigger();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace anycap::ui
