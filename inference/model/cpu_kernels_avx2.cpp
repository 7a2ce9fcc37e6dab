// SPDX-License-Identifier: MIT
// The kernels for one instruction set; compile options in CMakeLists.txt.
#define ANYCAP_KERNEL_NAMESPACE avx2
#define ANYCAP_KERNEL_LANES 8
#include "inference/model/cpu_kernels_impl.h"
#include "inference/model/cpu_kernels_sets.h"

namespace anycap::model {

CpuKernels avx2Kernels() { return avx2::kernels("avx2"); }

} // namespace anycap::model
