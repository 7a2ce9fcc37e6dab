// SPDX-License-Identifier: MIT
/// @file machine_limits.h
/// What this machine gives at this minute: other programs and the host take their share, so a speed means
/// little but beside limits that were measured next to it.
#pragma once

#include "inference/model/thread_pool.h"

#include <memory>

namespace anycap::engine {

struct MachineLimits {
    double readBytesPerSecond = 0;
    double flopPerSecond = 0; ///< float32 multiply-adds, two operations each
    double pairFlopPerSecond = 0; ///< of bfloat16 in pairs; 0 where the kernels do not use them

    MachineLimits larger(const MachineLimits &other) const;
};

/// They are measured on the pool's threads, in some 0.1 s.
class LimitMeter {
public:
    /// Takes `bufferBytes` of memory, more than any cache holds.
    LimitMeter(model::ThreadPool &workers, std::size_t bufferBytes);
    MachineLimits measure();

private:
    model::ThreadPool &m_workers;
    std::size_t m_floats;
    std::unique_ptr<float[]> m_buffer;
    float m_sink = 0; ///< so that no work is left out
};

} // namespace anycap::engine
