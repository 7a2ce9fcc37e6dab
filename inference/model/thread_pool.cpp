// SPDX-License-Identifier: MIT
#include "inference/model/thread_pool.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace anycap::model {

namespace {

/// Longer than what lies between two products, far shorter than a slice of the scheduler.
constexpr auto kPatience = std::chrono::microseconds(40);

void pause()
{
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#else
    std::this_thread::yield();
#endif
}

/// Returns when `value` is no longer `old`: looks for a while, then sleeps.
void waitWhile(const std::atomic<std::uint32_t> &value, std::uint32_t old)
{
    const auto end = std::chrono::steady_clock::now() + kPatience;
    do {
        for (int i = 0; i < 64; ++i) {
            if (value.load(std::memory_order_acquire) != old)
                return;
            pause();
        }
    } while (std::chrono::steady_clock::now() < end);
    value.wait(old);
}

} // namespace

ThreadPool::ThreadPool(int threads)
{
    for (int i = 1; i < threads; ++i)
        m_workers.emplace_back([this](const std::stop_token &stop) { serve(stop); });
}

ThreadPool::~ThreadPool()
{
    for (std::jthread &worker : m_workers)
        worker.request_stop();
    m_round.fetch_add(1);
    m_round.notify_all();
}

void ThreadPool::takePieces()
{
    for (;;) {
        const std::int64_t begin = m_next.fetch_add(m_piece);
        if (begin >= m_count)
            return;
        try {
            m_call(m_context, begin, std::min(m_count, begin + m_piece));
        } catch (...) {
            const std::scoped_lock lock(m_failureMutex);
            if (!m_failure)
                m_failure = std::current_exception();
            m_next.store(m_count);
        }
    }
}

void ThreadPool::serve(const std::stop_token &stop)
{
    std::uint32_t seen = 0;
    while (!stop.stop_requested()) {
        waitWhile(m_round, seen);
        seen = m_round.load();
        // Either this is seen by the caller, who then waits, or the closing is seen here.
        m_inside.fetch_add(1);
        if (m_isOpen.load())
            takePieces();
        if (m_inside.fetch_sub(1) == 1)
            m_inside.notify_all();
    }
}

void ThreadPool::runErased(std::int64_t count, std::int64_t piece, const void *context, Call call)
{
    if (count <= 0)
        return;
    if (m_workers.empty() || count <= piece) {
        call(context, 0, count);
        return;
    }
    m_context = context;
    m_call = call;
    m_count = count;
    m_piece = std::max<std::int64_t>(1, piece);
    m_next.store(0);
    m_isOpen.store(true);
    m_round.fetch_add(1);
    m_round.notify_all();
    takePieces();
    m_isOpen.store(false);
    for (std::uint32_t inside = m_inside.load(); inside != 0; inside = m_inside.load())
        waitWhile(m_inside, inside);
    if (m_failure)
        std::rethrow_exception(std::exchange(m_failure, nullptr));
}

} // namespace anycap::model
