// SPDX-License-Identifier: MIT
#include "inference/bench/machine_limits.h"

#include "inference/model/cpu_kernels.h"
#include "inference/model/large_pages.h"

#include <algorithm>
#include <atomic>
#include <chrono>

namespace anycap::engine {

namespace {

double secondsOf(const auto &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

MachineLimits MachineLimits::larger(const MachineLimits &other) const
{
    return {std::max(readBytesPerSecond, other.readBytesPerSecond),
            std::max(flopPerSecond, other.flopPerSecond),
            std::max(pairFlopPerSecond, other.pairFlopPerSecond)};
}

LimitMeter::LimitMeter(model::ThreadPool &workers, std::size_t bufferBytes)
    : m_workers(workers)
    , m_floats(bufferBytes / sizeof(float))
    , m_buffer(std::make_unique_for_overwrite<float[]>(m_floats))
{
    model::useLargePages(m_buffer.get(), m_floats * sizeof(float));
    std::fill_n(m_buffer.get(), m_floats, 1.0F);
}

MachineLimits LimitMeter::measure()
{
    const model::CpuKernels &kernels = model::cpuKernels();
    std::atomic<float> sink{0};
    constexpr std::int64_t kBlock = std::int64_t{1} << 18; // floats; a thread's piece
    const auto blocks = static_cast<std::int64_t>(m_floats) / kBlock;
    const auto read = [&] {
        m_workers.run(blocks, 1, [&](std::int64_t begin, std::int64_t end) {
            sink = kernels.readAll(m_buffer.get() + begin * kBlock, (end - begin) * kBlock);
        });
    };
    constexpr std::int64_t kRounds = 200'000;
    const std::int64_t pieces = std::int64_t{8} * m_workers.threads();
    const auto secondsOfAll = [&](float (*multiply)(std::int64_t rounds)) {
        return secondsOf([&] {
            m_workers.run(pieces, 1, [&](std::int64_t begin, std::int64_t end) {
                sink = multiply((end - begin) * kRounds);
            });
        });
    };
    const double readBytes = static_cast<double>(blocks * kBlock) * sizeof(float);
    const double flop = 2.0 * static_cast<double>(pieces * kRounds * kernels.multiplyAdds);
    MachineLimits best;
    for (int i = 0; i < 2; ++i)
        best = best.larger({readBytes / secondsOf(read), flop / secondsOfAll(kernels.multiplyAdd),
                            kernels.hasPairs ? 2 * flop / secondsOfAll(kernels.multiplyPairs) : 0});
    m_sink = sink;
    return best;
}

} // namespace anycap::engine
