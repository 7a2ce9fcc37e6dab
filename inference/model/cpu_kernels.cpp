// SPDX-License-Identifier: MIT
#include "inference/model/cpu_kernels.h"

#include "inference/model/cpu_kernels_sets.h"

#include <algorithm>
#include <chrono>

namespace anycap::model {

namespace {

#ifdef ANYCAP_X86_KERNELS
/// Of the fastest of some rounds; the rounds of both take turns, so that a moment's disturbance hits both.
bool arePairsFaster(const CpuKernels &set)
{
    using Clock = std::chrono::steady_clock;
    constexpr int kTurns = 12;
    constexpr std::int64_t kRounds = 1000; // some ten microseconds
    Clock::duration single = Clock::duration::max();
    Clock::duration pairs = Clock::duration::max();
    volatile float sink = 0;
    for (int turn = 0; turn < kTurns; ++turn) {
        const auto start = Clock::now();
        sink = set.multiplyAdd(kRounds);
        const auto middle = Clock::now();
        sink = set.multiplyPairs(kRounds);
        single = std::min(single, middle - start);
        pairs = std::min(pairs, Clock::now() - middle);
    }
    static_cast<void>(sink);
    // A round of pairs does twice the work. Known processors need between as long and four times as long; at
    // equal speed pairs win by the bytes that they take.
    return pairs < 3 * single;
}
#endif

std::vector<CpuKernels> made()
{
    std::vector<CpuKernels> sets;
#ifdef ANYCAP_X86_KERNELS
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
        sets.push_back(avx512Kernels());
        if (__builtin_cpu_supports("avx512bf16")) {
            const CpuKernels pairs = avx512Bf16Kernels();
            sets.insert(arePairsFaster(pairs) ? sets.begin() : sets.end(), pairs);
        }
    }
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        sets.push_back(avx2Kernels());
#endif
    sets.push_back(genericKernels());
    return sets;
}

const std::vector<CpuKernels> &sets()
{
    static const std::vector<CpuKernels> kSets = made();
    return kSets;
}

} // namespace

const CpuKernels &cpuKernels() { return sets().front(); }

std::vector<const CpuKernels *> allCpuKernels()
{
    std::vector<const CpuKernels *> all;
    for (const CpuKernels &set : sets())
        all.push_back(&set);
    return all;
}

std::int64_t attentionScratch(std::int64_t rows, std::int64_t keyCount, std::int64_t dim)
{
    // Queries packed, scores, scores packed, one panel; each rounded up to whole blocks.
    const std::int64_t blocks = rows + kMaxPackedRows;
    const std::int64_t keys = keyCount + kMaxBlockColumns;
    return blocks * 2 * dim + blocks * keys + blocks * 2 * keys + kProductScratch;
}

} // namespace anycap::model
