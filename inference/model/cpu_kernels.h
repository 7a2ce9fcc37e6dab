// SPDX-License-Identifier: MIT
/// @file cpu_kernels.h
/// The few products that carry a transformer on a CPU, written out so that their speed depends on no BLAS:
/// activations are float32, weights float32, bfloat16, int8 or int4 and cached keys/values float32 or
/// bfloat16 (widened in registers, so that a narrow type costs its bytes and little else). One copy is
/// compiled for each of AVX-512 with and without its bfloat16 instruction, AVX2 and the plain instruction
/// set; cpuKernels() picks at run time. Single-threaded: the caller splits the work.
///
/// Pairs: where rows may be rounded to bfloat16 before a product, a set that has `hasPairs` multiplies two
/// bfloat16 numbers in each lane and adds both to a float32 sum, which can be twice as fast. Products of two
/// bfloat16 numbers are exact, so such a set and another that is given rounded rows differ only in the order
/// of their sums (and where int4 weights are rounded to bfloat16, for many rows).
///
/// Quantised matrices lie in panels of 16 outputs (missing ones are zeros):
///   int8: w[panel][i][16] signed bytes, scales[n] float32; wStride = k.
///   int4: w[panel][i / 8][16] words of 32 bits, position i in bits 4(i mod 8) as number + 8;
///         scales[panel][i / 32][16] bfloat16; wStride = k rounded up to 32, and rows of x as long, the end
///         zeros.
#pragma once

#include <cstdint>
#include <vector>

namespace anycap::model {

enum class ElementType : std::uint8_t { F32, BF16, Int8, Int4 };

constexpr std::int64_t kPanelColumns = 16;
constexpr std::int64_t kGroupSize = 32; ///< positions that share a scale in int4

/// Of a quantised matrix with its scales.
constexpr std::int64_t quantizedBytes(std::int64_t outputs, std::int64_t inputs, ElementType type)
{
    const std::int64_t padded = (outputs + kPanelColumns - 1) / kPanelColumns * kPanelColumns;
    const std::int64_t groups = (inputs + kGroupSize - 1) / kGroupSize;
    return type == ElementType::Int8 ? padded * (inputs + 4) : padded * groups * (kGroupSize / 2 + 2);
}

/// y[m, n] = sum over k of x[m, k] * w[n, k] (+ bias[n]) for n in [nBegin, nEnd). Row-major; strides in
/// elements. Rows are contiguous. Quantised: nBegin is a multiple of 16; nEnd too or the end of the matrix.
struct LinearJob {
    const float *x = nullptr;
    const std::uint16_t *brief = nullptr; ///< with hasPairs and bfloat16 weights: x rounded, in place of it
    std::int64_t xStride = 0;
    const void *w = nullptr;
    std::int64_t wStride = 0;
    ElementType weightType = ElementType::F32;
    const void *scales = nullptr; ///< of quantised weights
    const float *bias = nullptr; ///< may be null
    float *y = nullptr;
    std::int64_t yStride = 0;
    std::int64_t m = 0;
    std::int64_t k = 0;
    std::int64_t nBegin = 0;
    std::int64_t nEnd = 0;
};

/// The same from rows that packRows() has put in order; worth it from kManyRows on. nBegin and nEnd as above,
/// for weights of every type multiples of columnsAtOnce (or the end).
struct ProductJob {
    LinearJob linear; ///< x is not used
    const float *packed = nullptr;
    float *scratch = nullptr; ///< kProductScratch floats
    bool isPairs = false; ///< packed by packPairs(); weights of bfloat16, int8 or int4
};
constexpr std::int64_t kProductDepth = 256;
constexpr std::int64_t kProductPairs = 512; ///< the same for pairs: their panels take half
constexpr std::int64_t kProductColumns = 256; ///< whose panels are made at once
constexpr std::int64_t kProductScratch = kProductPairs * kProductColumns;
constexpr std::int64_t kManyRows = 16; ///< above what is verified at once, see linear()
constexpr std::int64_t kMaxBlockColumns = 32;
constexpr std::int64_t kMaxPackedRows = 16;

/// y = x normalised by rows; with a bias around the mean (layer norm), else as it is (RMS norm).
struct NormJob {
    const float *x = nullptr;
    float *y = nullptr;
    const float *weight = nullptr;
    const float *bias = nullptr;
    std::int64_t size = 0; ///< of a row
    std::int64_t rowBegin = 0;
    std::int64_t rowEnd = 0;
    double eps = 0;
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
    float *scratch = nullptr; ///< attentionScratch() floats
};
/// For job.tEnd - job.tBegin rows.
std::int64_t attentionScratch(std::int64_t rows, std::int64_t keyCount, std::int64_t dim);

/// `rows` (at most 16) rows of a float32 or bfloat16 matrix to one panel of a quantised one.
struct QuantizeJob {
    const void *rows = nullptr;
    std::int64_t rowStride = 0;
    ElementType from = ElementType::F32;
    std::int64_t count = 0; ///< of rows
    std::int64_t k = 0;
    ElementType to = ElementType::Int8;
    void *w = nullptr; ///< the panel
    void *scales = nullptr; ///< the panel's
    float *scratch = nullptr; ///< 16 * (k rounded up to 32) floats
};

struct CpuKernels {
    static constexpr std::int64_t kMaxHeadDim = 256;
    const char *name; ///< "avx512bf16", "avx512", "avx2", "generic"
    bool hasPairs; ///< see above
    std::int64_t rowsAtOnce; ///< of a product
    std::int64_t packedRows; ///< that rowsAtOnce rows take when packed
    std::int64_t columnsAtOnce;
    void (*linear)(const LinearJob &job);
    void (*product)(const ProductJob &job);
    /// Rows [firstRow, rows) of x; firstRow is a multiple of rowsAtOnce. `to` is the start of all blocks.
    void (*packRows)(const float *x, std::int64_t xStride, std::int64_t firstRow, std::int64_t rows,
                     std::int64_t k, float *to);
    /// The same as pairs of numbers rounded to bfloat16; null without hasPairs.
    void (*packPairs)(const float *x, std::int64_t xStride, std::int64_t firstRow, std::int64_t rows,
                      std::int64_t k, float *to);
    /// To the nearest bfloat16, ties to even: its bits, or its value.
    void (*roundToBits)(const float *x, std::int64_t size, std::uint16_t *to);
    void (*roundToBrief)(const float *x, std::int64_t size, float *to);
    void (*attention)(const AttentionJob &job);
    void (*normalize)(const NormJob &job);
    void (*gelu)(const float *x, std::int64_t size, float *y);
    /// y = silu(x) * times
    void (*siluTimes)(const float *x, const float *times, std::int64_t size, float *y);
    /// For measuring the machine: the sum of `count` floats, a multiple of 1024; and `rounds` times
    /// `multiplyAdds` multiply-adds that wait for nothing.
    float (*readAll)(const float *x, std::int64_t count);
    float (*multiplyAdd)(std::int64_t rounds);
    std::int64_t multiplyAdds; ///< in a round
    float (*multiplyPairs)(std::int64_t rounds); ///< twice multiplyAdds in a round; null without hasPairs
    /// False where a number is NaN or infinite.
    bool (*quantize)(const QuantizeJob &job);

    /// Floats that packRows() writes; packPairs() writes about half.
    std::int64_t packedSize(std::int64_t rows, std::int64_t k) const
    {
        return (rows + rowsAtOnce - 1) / rowsAtOnce * packedRows * k;
    }
};

/// The fastest set that this processor has. Whether its bfloat16 instruction is worth using differs between
/// processors that have it: from half to twice the speed of float32. That is measured on first use, in less
/// than a millisecond.
const CpuKernels &cpuKernels();
/// All that this processor can run, the fastest first.
std::vector<const CpuKernels *> allCpuKernels();

} // namespace anycap::model
