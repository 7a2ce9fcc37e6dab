// SPDX-License-Identifier: MIT
/// @file cpu_kernels.h
/// The few products that carry a transformer on a CPU, written out so that their speed depends on no BLAS:
/// activations are float32, weights and cached keys/values are float32 or bfloat16 (widened in registers, so
/// that bfloat16 costs its bytes and nothing else). One copy is compiled for each of AVX-512, AVX2 and the
/// plain instruction set; cpuKernels() picks at run time. Single-threaded: the caller splits the work.
#pragma once

#include <cstdint>

namespace anycap::model {

enum class ElementType : std::uint8_t { F32, BF16 };

/// y[m, n] = sum over k of x[m, k] * w[n, k] (+ bias[n]) for n in [nBegin, nEnd). Row-major; strides in
/// elements. Rows are contiguous.
struct LinearJob {
    const float *x = nullptr;
    std::int64_t xStride = 0;
    const void *w = nullptr;
    std::int64_t wStride = 0;
    ElementType weightType = ElementType::F32;
    const float *bias = nullptr; ///< may be null
    float *y = nullptr;
    std::int64_t yStride = 0;
    std::int64_t m = 0;
    std::int64_t k = 0;
    std::int64_t nBegin = 0;
    std::int64_t nEnd = 0;
};

/// One head: out[t] = softmax(scale * q[t]·K[0..visible)) · V for t in [tBegin, tEnd). Row t sees the first
/// `visibleAtFirst + t` keys when causal, `keyCount` otherwise. Softmax in float32 over the whole row.
struct AttentionJob {
    const float *q = nullptr;
    std::int64_t qStride = 0;
    const void *k = nullptr; ///< [keyCount, dim]
    const void *v = nullptr; ///< [keyCount, dim]
    std::int64_t kvStride = 0;
    ElementType cacheType = ElementType::F32;
    float *out = nullptr;
    std::int64_t outStride = 0;
    std::int64_t tBegin = 0;
    std::int64_t tEnd = 0;
    std::int64_t keyCount = 0;
    std::int64_t dim = 0; ///< of a head, at most 256
    std::int64_t visibleAtFirst = 0;
    bool isCausal = false;
    float scale = 1;
    float *scratch = nullptr; ///< kRowsAtOnce * keyCount floats
};

struct CpuKernels {
    static constexpr std::int64_t kRowsAtOnce = 4;
    static constexpr std::int64_t kMaxHeadDim = 256;
    const char *name; ///< "avx512", "avx2", "generic"
    void (*linear)(const LinearJob &job);
    void (*attention)(const AttentionJob &job);
};

/// The fastest set that this processor has.
const CpuKernels &cpuKernels();

} // namespace anycap::model
