// SPDX-License-Identifier: MIT
/// @file record_workers.h
/// Internal to core/evaluation: work that takes long for each record (a judge, a captioner), on several of
/// them at once.
#pragma once

#include "core/base/progress.h"

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace anycap::evaluation {

/// For each record from 0 to below `count`, unless `isDone(at)`: `take(at, work(at))`. Only work() runs at
/// the same time as another one; take() says whether to go on. Comes back when all is done, or what was begun
/// is after a stop.
template <class IsDone, class Work, class Take>
void workThrough(std::size_t count, int atOnce, const WorkContext &context, const IsDone &isDone,
                 const Work &work, const Take &take)
{
    std::mutex mutex;
    std::size_t next = 0;
    bool isEnded = false;
    const auto loop = [&] {
        std::unique_lock lock(mutex);
        while (next < count && !isEnded && !context.isStopRequested()) {
            const std::size_t at = next++;
            if (isDone(at))
                continue;
            lock.unlock();
            auto made = work(at);
            lock.lock();
            if (!take(at, std::move(made)))
                isEnded = true;
            context.report(static_cast<double>(next) / static_cast<double>(count));
        }
    };
    std::vector<std::jthread> threads;
    for (int i = 0; i < std::max(1, atOnce); ++i)
        threads.emplace_back(loop);
}

} // namespace anycap::evaluation
