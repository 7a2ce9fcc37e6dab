// SPDX-License-Identifier: MIT
// The kernels for one instruction set; compile options in CMakeLists.txt.
#define ANYCAP_KERNEL_NAMESPACE avx512bf16
#define ANYCAP_KERNEL_LANES 16
#define ANYCAP_KERNEL_PAIRS
#include "inference/model/cpu_kernels_impl.h"
#include "inference/model/cpu_kernels_sets.h"

namespace anycap::model {

CpuKernels avx512Bf16Kernels() { return avx512bf16::kernels("avx512bf16"); }

} // namespace anycap::model
