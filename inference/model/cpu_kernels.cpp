// SPDX-License-Identifier: MIT
#include "inference/model/cpu_kernels.h"

#include "inference/model/cpu_kernels_sets.h"

namespace anycap::model {

namespace {

CpuKernels choose()
{
#ifdef ANYCAP_X86_KERNELS
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq"))
        return avx512Kernels();
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return avx2Kernels();
#endif
    return genericKernels();
}

} // namespace

const CpuKernels &cpuKernels()
{
    static const CpuKernels kernels = choose();
    return kernels;
}

} // namespace anycap::model
