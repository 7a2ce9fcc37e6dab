// SPDX-License-Identifier: MIT
#include "inference/model/cpu_kernels.h"

#include "inference/model/cpu_kernels_sets.h"

namespace anycap::model {

namespace {

std::vector<CpuKernels> made()
{
    std::vector<CpuKernels> sets;
#ifdef ANYCAP_X86_KERNELS
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq"))
        sets.push_back(avx512Kernels());
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
    return blocks * 2 * dim + blocks * keys + blocks * 2 * keys + kProductDepth * kProductColumns;
}

} // namespace anycap::model
