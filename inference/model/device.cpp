// SPDX-License-Identifier: MIT
#include "inference/model/device.h"

#include <ATen/Context.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <charconv>

namespace anycap::model {

namespace {

int cudaDevices()
{
    return at::hasCUDA() ? static_cast<int>(c10::impl::VirtualGuardImpl(at::kCUDA).deviceCount()) : 0;
}

} // namespace

std::string DeviceChoice::name() const
{
    if (device.is_cuda())
        return "CUDA " + std::to_string(device.index());
    return backend == Backend::Own ? "CPU" : "CPU (libtorch)";
}

Result<DeviceChoice> chooseDevice(std::string_view wanted)
{
    constexpr std::string_view kCuda = "cuda";
    if (wanted == "cpu")
        return DeviceChoice{};
    if (wanted == "cpu-torch")
        return DeviceChoice{at::kCPU, Backend::Torch};
    int index = 0;
    if (wanted != "auto" && wanted != kCuda) {
        const std::string_view digits
            = wanted.starts_with("cuda:") ? wanted.substr(kCuda.size() + 1) : std::string_view();
        const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
        if (digits.empty() || problem != std::errc() || end != digits.data() + digits.size() || index < 0)
            return Error{ErrorCode::InvalidArgument, "a device is auto, cpu, cuda or cuda:NUMBER",
                         std::string(wanted)};
    }
    const int devices = cudaDevices();
    if (wanted == "auto" && devices == 0)
        return DeviceChoice{};
    if (index >= devices)
        return Error{ErrorCode::Unsupported,
                     devices == 0 ? std::string("there is no CUDA device here that libtorch can use")
                                  : "there are " + std::to_string(devices) + " CUDA devices here, from 0",
                     std::string(wanted)};
    return DeviceChoice{at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(index)), Backend::Torch};
}

} // namespace anycap::model
