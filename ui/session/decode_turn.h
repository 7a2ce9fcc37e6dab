// SPDX-License-Identifier: MIT
/// @file decode_turn.h
/// Lets long decodes in the background stand back while somebody waits for a picture: at most one heavy
/// decode at a time. Any thread.
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace anycap::ui {

class DecodeTurn {
public:
    /// While one of these lives, long work waits.
    class Urgent {
    public:
        explicit Urgent(DecodeTurn &turn);
        Urgent(const Urgent &) = delete;
        Urgent &operator=(const Urgent &) = delete;
        ~Urgent();

    private:
        DecodeTurn &m_turn;
    };

    /// For long work, between two frames: returns when nobody is urgent, or a stop was requested.
    void stepBack(const std::stop_token &stop);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_freed;
    int m_urgent = 0; ///< guarded by m_mutex
};

/// The calling thread gets the processor only when threads that play or paint leave some. For threads of our
/// own: it cannot be taken back.
void lowerThreadPriority();

} // namespace anycap::ui
