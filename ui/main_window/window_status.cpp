// SPDX-License-Identifier: MIT
#include "ui/main_window/window_status.h"

#include "resources/icons.h"

#include "ui/session/media_adder.h"
#include "ui/session/studio.h"
#include "ui/session/text.h"

#include <QAccessible>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

namespace anycap::ui {

WindowStatus::WindowStatus(Studio &studio, QWidget *parent)
    : QStatusBar(parent)
    , m_studio(studio)
    , m_notice(new QToolButton(this))
    , m_dismiss(new QToolButton(this))
    , m_busy(new QProgressBar(this))
    , m_adding(new QProgressBar(this))
    , m_stopAdding(new QToolButton(this))
    , m_jobs(new QLabel(this))
    , m_model(new QLabel(this))
    , m_saved(new QLabel(this))
{
    m_notice->setObjectName(QStringLiteral("notice"));
    m_notice->setAutoRaise(true);
    m_notice->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_notice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_notice->hide();
    m_dismiss->setAutoRaise(true);
    m_dismiss->setIcon(style()->standardIcon(QStyle::SP_DialogCloseButton));
    m_dismiss->hide();
    m_busy->setRange(0, 0);
    m_busy->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    m_busy->setTextVisible(false);
    m_busy->hide();
    m_adding->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_adding->hide();
    m_stopAdding->setObjectName(QStringLiteral("stopAdding"));
    m_stopAdding->setAutoRaise(true);
    m_stopAdding->setIcon(lineIcon(QStringLiteral("stop")));
    m_stopAdding->hide();
    m_model->setObjectName(QStringLiteral("model"));
    m_saved->setObjectName(QStringLiteral("saved"));
    m_dismiss->setObjectName(QStringLiteral("dismiss"));
    addWidget(m_notice, 1);
    addWidget(m_dismiss);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_adding, m_stopAdding, m_busy, m_jobs, m_model, m_saved})
        addPermanentWidget(widget);

    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(std::chrono::seconds(8));
    m_updateTimer.setSingleShot(true);
    m_updateTimer.setInterval(200);
    connect(&m_noticeTimer, &QTimer::timeout, this, &WindowStatus::dismiss);
    connect(&m_updateTimer, &QTimer::timeout, this, &WindowStatus::update);
    connect(m_notice, &QToolButton::clicked, this, &WindowStatus::messagesRequested);
    connect(m_dismiss, &QToolButton::clicked, this, &WindowStatus::dismiss);
    connect(&studio.notices(), &Notices::added, this, &WindowStatus::showNotice);
    const auto later = [this] {
        if (!m_updateTimer.isActive())
            m_updateTimer.start();
    };
    ProjectSession &session = studio.session();
    connect(&session, &ProjectSession::opened, this, later);
    connect(&session, &ProjectSession::closed, this, later);
    connect(&session, &ProjectSession::busyChanged, this,
            [this](bool isBusy) { m_busy->setVisible(isBusy); });
    JobCenter &jobs = studio.jobs();
    connect(&jobs, &JobCenter::itemChanged, this, later);
    connect(&jobs, &JobCenter::itemsReset, this, later);
    connect(&jobs, &JobCenter::idle, this, later);
    connect(&jobs, &JobCenter::stageBegan, this, later);
    connect(&jobs, &JobCenter::availabilityChanged, this, later);
    retranslate();
}

void WindowStatus::showProgressOf(MediaAdder &adder)
{
    connect(m_stopAdding, &QToolButton::clicked, &adder, &MediaAdder::cancel);
    const auto setVisible = [this](bool isVisible) {
        m_adding->setRange(0, 0);
        m_adding->setVisible(isVisible);
        m_stopAdding->setVisible(isVisible);
    };
    connect(&adder, &MediaAdder::started, this, [setVisible] { setVisible(true); });
    connect(&adder, &MediaAdder::finished, this, [setVisible] { setVisible(false); });
    connect(&adder, &MediaAdder::progressed, this, [this](int done, int all) {
        m_adding->setRange(0, all);
        m_adding->setValue(done);
    });
}

void WindowStatus::retranslate()
{
    m_notice->setToolTip(tr("Show all messages"));
    m_dismiss->setToolTip(tr("Dismiss this message"));
    m_dismiss->setAccessibleName(tr("Dismiss this message"));
    m_adding->setAccessibleName(tr("Files looked at"));
    m_stopAdding->setToolTip(tr("Stop adding files"));
    m_stopAdding->setAccessibleName(tr("Stop adding files"));
    m_busy->setAccessibleName(tr("The project is being read or changed"));
    update();
}

void WindowStatus::showNotice(const Notice &notice)
{
    // An error stays until it was read; what comes meanwhile is in the list of messages.
    if (m_notice->isVisibleTo(this) && m_shown == NoticeLevel::Error && notice.level != NoticeLevel::Error)
        return;
    m_shown = notice.level;
    const QStyle::StandardPixmap icon = notice.level == NoticeLevel::Error ? QStyle::SP_MessageBoxCritical
        : notice.level == NoticeLevel::Warning                             ? QStyle::SP_MessageBoxWarning
                                                                           : QStyle::SP_MessageBoxInformation;
    m_notice->setIcon(style()->standardIcon(icon, nullptr, this));
    m_notice->setText(notice.text);
    m_notice->setAccessibleName(notice.text);
    m_notice->show();
    m_dismiss->show();
    if (notice.level == NoticeLevel::Error)
        m_noticeTimer.stop();
    else
        m_noticeTimer.start();
    QAccessibleEvent event(m_notice, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void WindowStatus::dismiss()
{
    m_noticeTimer.stop();
    m_notice->hide();
    m_dismiss->hide();
}

void WindowStatus::update()
{
    const ProjectSession &session = m_studio.session();
    if (!session.isOpen())
        m_saved->clear();
    else
        m_saved->setText(session.isReadOnly() ? tr("Read only") : tr("All changes saved"));
    m_saved->setVisible(session.isOpen());

    const batch::BatchTotals totals = m_studio.jobs().totals();
    const int open = totals.queued + totals.running + totals.waitingForMemory;
    m_jobs->setText(open > 0 ? tr("%n job(s)", nullptr, open) : QString());
    m_jobs->setVisible(open > 0);

    const batch::CaptionerSource *source = m_studio.jobs().source();
    const batch::DeviceInfo device = source != nullptr ? source->deviceInfo() : batch::DeviceInfo{};
    if (device.isLoading)
        m_model->setText(tr("Loading a model…"));
    else if (!device.model.empty())
        m_model->setText(tr("%1 on %2, %3")
                             .arg(fromUtf8(device.model), fromUtf8(device.device),
                                  QLocale().formattedDataSize(static_cast<qint64>(device.modelBytes))));
    else
        m_model->setText(tr("No model loaded"));
    m_model->setVisible(source != nullptr);
    // Loading and freeing happen without a word.
    if (open > 0 || device.isLoading || !device.model.empty()) {
        if (!m_updateTimer.isActive())
            m_updateTimer.start(std::chrono::seconds(1));
    }
}

} // namespace anycap::ui
