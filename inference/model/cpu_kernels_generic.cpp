// SPDX-License-Identifier: MIT
// The kernels for one instruction set; compile options in CMakeLists.txt.
#define ANYCAP_KERNEL_NAMESPACE generic
#define ANYCAP_KERNEL_LANES 4
#include "inference/model/cpu_kernels_impl.h"
#include "inference/model/cpu_kernels_sets.h"

namespace anycap::model {

CpuKernels genericKernels() { return generic::kernels("generic"); }

} // namespace anycap::model
