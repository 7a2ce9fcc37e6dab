// SPDX-License-Identifier: MIT
#include "core/models/memory_fit.h"

#include <fstream>
#include <string>

namespace anycap::models {

namespace {

constexpr double kBillion = 1e9;
constexpr std::uint64_t kRoom = 1ULL << 30;

/// A line "MemTotal:  16384 kB" of /proc/meminfo.
std::optional<std::uint64_t> memoryLine(std::string_view name)
{
    std::ifstream file("/proc/meminfo");
    std::string key;
    std::uint64_t kilobytes = 0;
    std::string unit;
    while (file >> key >> kilobytes) {
        std::getline(file, unit);
        if (key == name)
            return kilobytes * 1024;
    }
    return std::nullopt;
}

} // namespace

std::string_view weightKindName(WeightKind kind)
{
    switch (kind) {
    case WeightKind::BFloat16:
        return "bfloat16";
    case WeightKind::Int8:
        return "int8";
    case WeightKind::Int4:
        return "int4";
    }
    return {};
}

std::uint64_t memoryNeeded(double billions, WeightKind kind)
{
    const double perParameter = kind == WeightKind::BFloat16 ? 2.0 : kind == WeightKind::Int8 ? 1.02 : 0.5625;
    return static_cast<std::uint64_t>(billions * kBillion * perParameter) + kRoom;
}

std::optional<std::uint64_t> totalMemory() { return memoryLine("MemTotal:"); }
std::optional<std::uint64_t> availableMemory() { return memoryLine("MemAvailable:"); }

} // namespace anycap::models
