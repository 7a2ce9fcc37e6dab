// SPDX-License-Identifier: MIT
#include "inference/memory_need.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

namespace anycap::engine {

namespace {

constexpr std::uint64_t kWorkBytes = std::uint64_t{64} << 20;
constexpr std::uint64_t kPositions = 2048;
constexpr std::uint64_t kReuseUnknown = std::uint64_t{1} << 30;
constexpr std::uint64_t kLeastReuse = std::uint64_t{64} << 20;
constexpr std::uint64_t kMostReuse = std::uint64_t{4} << 30;

/// The number behind `key` in a file of "key number" lines.
std::optional<std::uint64_t> numberIn(const char *path, const std::string &key)
{
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        std::istringstream rest(line.substr(std::min(key.size(), line.size())));
        std::uint64_t number = 0;
        if (line.rfind(key, 0) == 0 && rest >> number)
            return number;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> numberIn(const char *path)
{
    std::ifstream file(path);
    std::uint64_t number = 0;
    if (file >> number)
        return number;
    return std::nullopt; // "max": no bound
}

std::string gibibytes(std::uint64_t bytes)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f GiB",
                  static_cast<double>(bytes) / static_cast<double>(std::uint64_t{1} << 30));
    return bytes < (std::uint64_t{1} << 30) / 10
        ? std::to_string((bytes + (std::uint64_t{1} << 20) - 1) >> 20) + " MiB"
        : text.data();
}

const char *name(int bits)
{
    return bits == 32 ? "float32" : bits == 16 ? "bfloat16" : bits == 8 ? "int8" : "int4";
}

} // namespace

std::uint64_t neededBytes(const MemoryPlan &plan)
{
    const auto &llm = plan.llm;
    const std::int64_t numbers = 2 * llm.hiddenLayers * llm.keyValueHeads * llm.headDim();
    const std::uint64_t cacheBytes = static_cast<std::uint64_t>(numbers) * (plan.bits == 32 ? 4 : 2);
    return checkpoint::loadedBytes(plan.weights, plan.bits) + kPositions * cacheBytes + kWorkBytes;
}

std::uint64_t freeMemoryBytes()
{
    std::uint64_t free = numberIn("/proc/meminfo", "MemAvailable:").value_or(0) * 1024;
    const auto most = numberIn("/sys/fs/cgroup/memory.max");
    const auto used = numberIn("/sys/fs/cgroup/memory.current");
    if (most && used) {
        // Pages of files are given back when they are needed.
        const std::uint64_t files = numberIn("/sys/fs/cgroup/memory.stat", "file ").value_or(0);
        const std::uint64_t held = *used - std::min(*used, files);
        const std::uint64_t left = *most - std::min(*most, held);
        free = free == 0 ? left : std::min(free, left);
    }
    return free;
}

std::optional<Error> memoryProblem(const MemoryPlan &plan, std::uint64_t limit)
{
    const std::uint64_t free = limit > 0 ? limit : freeMemoryBytes();
    const std::uint64_t needed = neededBytes(plan);
    if (free == 0 || needed <= free)
        return std::nullopt;
    std::string message = "needs " + gibibytes(needed) + " in " + name(plan.bits) + ", " + gibibytes(free)
        + (limit > 0 ? " is allowed" : " is free");
    MemoryPlan other = plan;
    std::string least;
    for (const int bits : {16, 8, 4}) {
        if (bits >= plan.bits)
            continue;
        other.bits = bits;
        const std::uint64_t bytes = neededBytes(other);
        if (bytes <= free)
            return Error{
                ErrorCode::OutOfMemory, message + "; " + name(bits) + " would need " + gibibytes(bytes), {}};
        least = std::string("; even ") + name(bits) + " would need " + gibibytes(bytes)
            + ", so only a smaller model fits";
    }
    return Error{
        ErrorCode::OutOfMemory, message + (least.empty() ? "; only a smaller model fits" : least), {}};
}

std::uint64_t spareBytes(const MemoryPlan &plan, std::uint64_t limit)
{
    const std::uint64_t free = limit > 0 ? limit : freeMemoryBytes();
    if (free == 0)
        return kReuseUnknown;
    const std::uint64_t needed = neededBytes(plan);
    return std::clamp((free - std::min(free, needed)) / 4, kLeastReuse, kMostReuse);
}

} // namespace anycap::engine
