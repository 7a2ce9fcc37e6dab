// SPDX-License-Identifier: MIT
/// @file thread_pool.h
/// Threads that share out one piece of work after another. A studio works beside other programs: pieces go to
/// whoever is free, a thread that the system has taken off its core holds nobody up but by the piece it is
/// at, and waiting threads sleep after some ten microseconds.
#pragma once

#include <atomic>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace anycap::model {

class ThreadPool {
public:
    /// The caller of run() is one of the threads. At least 1.
    explicit ThreadPool(int threads);
    ~ThreadPool();
    ThreadPool(const ThreadPool &) = delete;
    ThreadPool &operator=(const ThreadPool &) = delete;

    int threads() const { return static_cast<int>(m_workers.size()) + 1; }

    /// Calls work(begin, end) for pieces of [0, count), each `piece` long but the last, in any order and at
    /// once; returns when all are done. What `work` throws, on whatever thread (memory for its own use can
    /// run out), comes out of run(): the first of it, when nobody is at work any more; pieces that were not
    /// begun are left. `work` must not call run(). One caller at a time.
    template <class Work> void run(std::int64_t count, std::int64_t piece, const Work &work)
    {
        runErased(count, piece, &work, [](const void *context, std::int64_t begin, std::int64_t end) {
            (*static_cast<const Work *>(context))(begin, end);
        });
    }

private:
    using Call = void (*)(const void *context, std::int64_t begin, std::int64_t end);
    void runErased(std::int64_t count, std::int64_t piece, const void *context, Call call);
    void takePieces();
    void serve(const std::stop_token &stop);

    // Written only while no worker is inside.
    const void *m_context = nullptr;
    Call m_call = nullptr;
    std::int64_t m_count = 0;
    std::int64_t m_piece = 1;

    std::mutex m_failureMutex;
    std::exception_ptr m_failure; ///< of this round

    std::atomic<std::int64_t> m_next{0};
    std::atomic<bool> m_isOpen{false}; ///< a worker that comes in now finds work
    std::atomic<std::uint32_t> m_inside{0};
    std::atomic<std::uint32_t> m_round{0};
    std::vector<std::jthread> m_workers; ///< last: joined first
};

} // namespace anycap::model
