// SPDX-License-Identifier: MIT
#include "ui/session/decode_turn.h"

#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace anycap::ui {

DecodeTurn::Urgent::Urgent(DecodeTurn &turn)
    : m_turn(turn)
{
    const std::lock_guard lock(m_turn.m_mutex);
    ++m_turn.m_urgent;
}

DecodeTurn::Urgent::~Urgent()
{
    {
        const std::lock_guard lock(m_turn.m_mutex);
        --m_turn.m_urgent;
    }
    m_turn.m_freed.notify_all();
}

void DecodeTurn::stepBack(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_freed.wait(lock, stop, [this] { return m_urgent == 0; });
}

void lowerThreadPriority()
{
#ifdef Q_OS_LINUX
    // Linux has no priorities among ordinary threads but their niceness, which is one of the thread here and
    // passed on to those that a decoder starts.
    setpriority(PRIO_PROCESS, 0, 10);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace anycap::ui
