// SPDX-License-Identifier: MIT
/// @file watchdog.h
/// How long the window's thread was busy with one thing: while it lives, a timer asks to be called again and
/// again, and the longest time between two calls is what a user would have felt.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>

namespace anycap::ui {

class Watchdog : public QObject {
public:
    Watchdog()
    {
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start(1);
    }
    qint64 longestMs() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace anycap::ui
