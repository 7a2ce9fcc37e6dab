// SPDX-License-Identifier: MIT
// The kernels for one instruction set; compile options in CMakeLists.txt.
#define ANYCAP_KERNEL_NAMESPACE avx512
#define ANYCAP_KERNEL_LANES 16
#include "inference/model/cpu_kernels_impl.h"
#include "inference/model/cpu_kernels_sets.h"

namespace anycap::model {

CpuKernels avx512Kernels() { return avx512::kernels("avx512"); }

} // namespace anycap::model
