// SPDX-License-Identifier: MIT
/// @file cpu_kernels_sets.h
/// The copies that cpuKernels() chooses from.
#pragma once

#include "inference/model/cpu_kernels.h"

namespace anycap::model {

CpuKernels avx512Bf16Kernels();
CpuKernels avx512Kernels();
CpuKernels avx2Kernels();
CpuKernels genericKernels();

} // namespace anycap::model
