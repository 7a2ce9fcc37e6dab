// SPDX-License-Identifier: MIT
/// @file device.h
/// Which device a model is put on, from what the user asked for and what libtorch has.
#pragma once

#include "core/base/result.h"
#include "inference/model/weights.h"

#include <string>
#include <string_view>

namespace anycap::model {

struct DeviceChoice {
    at::Device device = at::kCPU;
    Backend backend = Backend::Own;

    /// "CPU", "CPU (libtorch)", "CUDA 0".
    std::string name() const;
};

/// @param wanted "auto" (the first CUDA device that libtorch has, else the CPU), "cpu", "cuda", "cuda:1", or
/// "cpu-torch": what a CUDA device would compute with, on the CPU, for checks. Errors: InvalidArgument for
/// other words, Unsupported where there is no such device.
Result<DeviceChoice> chooseDevice(std::string_view wanted);

} // namespace anycap::model
